package sample

import (
	"fmt"

	"quarterdeck/data"
)

// A contract is an annual framework with a customer, in 10,000 yuan.
type contract struct {
	with           string // English name of the customer
	until          data.Date
	amount, target data.Money // no target: 0
	probability    int
	offer          words
	contacted      data.Date
	reported       data.Date
	proposed       data.Date
	decided        data.Date
	renewed        data.Money // 0: it was not
	lost           words
}

// contracts are the annual frameworks: four end within 47 days, one has lapsed
// without a decision, five were renewed this year, one of them well over its
// target, and one was lost.
var contracts = []contract{
	{with: "Jinhe Mart", until: data.NewDate(2026, 9, 30), amount: 410, target: 460, probability: 70, contacted: data.NewDate(2026, 8, 6),
		offer: words{"214 家门店统一陈列，年度套餐九五折", "Same display in 214 shops, annual package at 5% off"}},
	{with: "Yueman Supermarket", until: data.NewDate(2026, 8, 31), amount: 350, target: 380, probability: 60,
		offer: words{"账期 45 天，堆头费各半", "45 days to pay, floor displays shared"}},
	{with: "Shiwei Café", until: data.NewDate(2026, 9, 10), amount: 230, target: 255, probability: 80, contacted: data.NewDate(2026, 8, 8), reported: data.NewDate(2026, 8, 12),
		offer: words{"季节新品优先供应", "First supply of seasonal drinks"}},
	{with: "Haiyun Hotels", until: data.NewDate(2026, 9, 15), amount: 190, target: 215, contacted: data.NewDate(2026, 8, 3), reported: data.NewDate(2026, 8, 3), proposed: data.NewDate(2026, 8, 10),
		offer: words{"客房茶包联名款", "Co-branded tea bags for the rooms"}},
	{with: "Dachuan Trading", until: data.NewDate(2026, 7, 31), amount: 90, target: 90, probability: 30},
	{with: "Yanshan Trading", until: data.NewDate(2026, 10, 20), amount: 120, target: 130, probability: 75},
	{with: "Jianglan Mart", until: data.NewDate(2026, 10, 31), amount: 320, target: 360, probability: 85},
	{with: "Shuxiangyuan Hotpot", until: data.NewDate(2026, 11, 15), amount: 300, target: 340, probability: 80},
	{with: "Chuweixuan Dining", until: data.NewDate(2026, 11, 30), amount: 160, target: 170},
	{with: "Wanjia Chain", until: data.NewDate(2026, 12, 31), amount: 560, target: 640, probability: 90},
	{with: "Beichen Supermarkets", until: data.NewDate(2026, 12, 31), amount: 430, target: 480, probability: 85},
	{with: "Jiangcheng Living", until: data.NewDate(2026, 12, 31), amount: 420, target: 460, probability: 80},
	{with: "Qianjiang Stores", until: data.NewDate(2026, 12, 31), amount: 350, target: 385, probability: 75},
	{with: "Qilu Select", until: data.NewDate(2026, 12, 31), amount: 340, target: 370, probability: 70},
	{with: "Jincheng Mart", until: data.NewDate(2026, 12, 31), amount: 310, target: 345, probability: 80},
	{with: "Jingji Mart", until: data.NewDate(2027, 1, 31), amount: 360},
	{with: "Hubin Fresh", until: data.NewDate(2026, 2, 28), amount: 170, target: 190, contacted: data.NewDate(2026, 1, 26), reported: data.NewDate(2026, 1, 26),
		proposed: data.NewDate(2026, 2, 5), decided: data.NewDate(2026, 2, 12), renewed: 205},
	{with: "Pengwan Living", until: data.NewDate(2026, 3, 31), amount: 180, target: 195, contacted: data.NewDate(2026, 2, 25), reported: data.NewDate(2026, 3, 4),
		proposed: data.NewDate(2026, 3, 10), decided: data.NewDate(2026, 3, 20), renewed: 216},
	{with: "Yangcheng Fresh", until: data.NewDate(2026, 4, 30), amount: 240, target: 250, contacted: data.NewDate(2026, 3, 30), reported: data.NewDate(2026, 4, 9),
		proposed: data.NewDate(2026, 4, 9), decided: data.NewDate(2026, 4, 24), renewed: 262},
	{with: "Huiwei Kitchen", until: data.NewDate(2026, 5, 31), amount: 210, target: 225, contacted: data.NewDate(2026, 5, 6), reported: data.NewDate(2026, 5, 14),
		proposed: data.NewDate(2026, 5, 20), decided: data.NewDate(2026, 5, 29), renewed: 225},
	{with: "Ludao Supermarket", until: data.NewDate(2026, 6, 30), amount: 230, target: 250, contacted: data.NewDate(2026, 5, 28), reported: data.NewDate(2026, 6, 5),
		proposed: data.NewDate(2026, 6, 12), decided: data.NewDate(2026, 6, 25), renewed: 258},
	{with: "Yuegang Kitchen", until: data.NewDate(2026, 4, 30), amount: 85, target: 85, contacted: data.NewDate(2026, 4, 20), decided: data.NewDate(2026, 5, 6),
		lost: words{"换了采购负责人，对手报价低 8%", "New head of purchasing; a rival quoted 8% less"}},
}

var framework = words{"年度框架", "Annual framework"}

// contracts writes the annual frameworks; a renewed one is followed by the next.
func (w *writer) contracts() error {
	number := 0
	save := func(c data.Contract) error {
		number++
		c.Number, c.Name = fmt.Sprintf("HT-%03d", number), framework.in(w.lang)
		_, err := w.tx.SaveContract(c)
		return err
	}
	for _, c := range contracts {
		customer, rep := w.named(c.with)
		from := (c.until + 1).Month() - 12
		x := data.Contract{CustomerID: customer, RepID: rep, From: data.NewDate(from.Year(), from.Month(), (c.until + 1).Time().Day()), Until: c.until, Amount: c.amount * wan,
			Offer: c.offer.in(w.lang), Contacted: c.contacted, Reported: c.reported, Proposed: c.proposed, Decided: c.decided, Reason: c.lost.in(w.lang)}
		if c.target != 0 {
			target := c.target * wan
			x.Target = &target
		}
		if c.probability != 0 {
			x.Probability = &c.probability
		}
		renewed := c.renewed * wan
		switch {
		case c.renewed != 0:
			x.State, x.Renewed = data.Renewed, &renewed
		case c.decided != 0:
			x.State = data.NotMoved
		}
		if err := save(x); err != nil {
			return err
		}
		if c.renewed == 0 {
			continue
		}
		end := x.Until.Month() + 13
		if err := save(data.Contract{CustomerID: customer, RepID: rep, From: x.Until + 1, Until: end.Start() - 1, Amount: renewed}); err != nil {
			return err
		}
	}
	return nil
}

// named is the customer with an English name, and its rep.
func (w *writer) named(en string) (customer, rep data.ID) {
	at := 0
	for _, c := range known {
		if c.name.en == en {
			return w.customers[at], w.people[c.rep]
		}
		at++
	}
	for i, rows := range invented {
		for _, c := range rows {
			if c.name.en == en {
				return w.customers[at], w.people[i]
			}
			at++
		}
	}
	panic("sample: there is no customer " + en)
}
