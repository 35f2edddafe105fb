package sample

import "quarterdeck/data"

// An errand is an action that comes from work with a customer or a deal, or from
// somebody's own idea.
type errand struct {
	text     words
	owner    int
	due      data.Date
	done     data.Date
	state    data.ActionState
	result   words
	customer string // name of the customer in Chinese; "": of none
	deal     bool   // it is about the owner's first open opportunity
}

// errands are few: most actions come from the stages and the one-on-ones.
var errands = []errand{
	{text: words{"给悦满超市对账单，约付款日", "Send Yueman its statement and agree on a day to pay"}, owner: liang, due: day(8, 17), state: data.Doing, customer: "悦满超市"},
	{text: words{"补一份气泡果茶动销案例给采购", "Send the buyer a sell-out case of Sparkling"}, owner: yang, due: day(8, 20), deal: true},
	{text: words{"报价重算，含 45 天账期", "Work the quote out again, with 45 days' credit"}, owner: huang, due: day(8, 19), state: data.Waiting, deal: true},
	{text: words{"给华北仓定双周补货表", "Fix a replenishment list every two weeks for the northern warehouse"}, owner: he, due: day(8, 26)},
	{text: words{"更新客户分层清单", "Bring the customer tier list up to date"}, owner: lin, due: day(8, 14), done: day(8, 13), result: words{"128 家重排，升 6 家降 4 家", "128 ranked again: six up, four down"}},
	{text: words{"学校渠道团购方案", "Bulk offer for schools"}, owner: sun, due: day(8, 10), done: day(8, 11), state: data.Dropped, result: words{"校历没定，秋季再看", "Term dates are not set; look again in autumn"}},
}

// standings are states of actions that come from the stages, by their text.
var standings = []struct {
	text   string // in Chinese
	state  data.ActionState
	result words
}{
	{text: "战略客户方案 第 4 批 6 家", state: data.Doing},
	{text: "600 店冰柜陈列位尾批 172 家", state: data.Doing},
	{text: "华南 45 天账期方案上会", state: data.Waiting},
	{text: "直播 9 场，话术与价格备案", result: words{"9 场成交 318 单", "Nine streams, 318 orders"}},
	{text: "气泡果茶上架到 400 家", result: words{"407 家，华南差 28 家", "407 stores, the South 28 short"}},
}

// actions writes the errands, and how far some actions of the stages are.
func (w *writer) actions() error {
	customers := map[string]data.ID{}
	for i, c := range w.buyers {
		customers[c.name.zh] = w.customers[i]
	}
	deals, err := w.tx.Opportunities()
	if err != nil {
		return err
	}
	for _, e := range errands {
		a := data.Action{Text: e.text.in(w.lang), OwnerID: w.people[e.owner], Due: e.due, Done: e.done, State: e.state,
			Result: e.result.in(w.lang), CustomerID: customers[e.customer]}
		for _, x := range deals {
			if e.deal && x.RepID == a.OwnerID && x.Ended == 0 {
				a.OpportunityID, a.CustomerID = x.ID, x.CustomerID
				break
			}
		}
		if _, err := w.tx.SaveAction(a); err != nil {
			return err
		}
	}
	return w.standings()
}

// standings sets the states of actions that are there already.
func (w *writer) standings() error {
	written, err := w.tx.Actions()
	if err != nil {
		return err
	}
	texts := map[string]string{} // in the plan's language, to Chinese
	for _, p := range []phase{launch, growth, sprint} {
		for _, t := range p.todo {
			texts[t.text.in(w.lang)] = t.text.zh
		}
	}
	for _, a := range written {
		for _, s := range standings {
			if texts[a.Text] != s.text || a.StageID == 0 {
				continue
			}
			a.State, a.Result = s.state, s.result.in(w.lang)
			if _, err := w.tx.SaveAction(a); err != nil {
				return err
			}
		}
	}
	return nil
}
