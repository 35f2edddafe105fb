package sample

import "quarterdeck/data"

// stepWords are the words of the steps that plays bring.
var stepWords = map[string]words{
	"play.step.ask":       {"询问未复购或流失原因", "Ask why orders stopped"},
	"play.step.offer":     {"给出挽回方案：专属折扣", "Offer a recovery plan: exclusive discount"},
	"play.step.executive": {"高层拜访", "Executive visit"},
	"play.step.improve":   {"按投诉改进产品或服务", "Improve product or service from the complaint"},
	"play.step.check":     {"30 天后看复购", "Check orders after 30 days"},
	"play.step.value":     {"《历史合作价值报告》", "History-of-value report"},
	"play.step.portrait":  {"新决策人画像", "Portrait of the new decision maker"},
	"play.step.survey":    {"需求调研", "Survey of needs"},
	"play.step.basic":     {"先上基础版", "Offer the basic edition"},
	"play.step.packs":     {"搭配增值包", "Add-on packs for what is missing"},
	"play.step.upgrade":   {"约定升级时间", "Plan the upgrade"},
}

// plays are the cases of the summer: one whose clock has run out, one that is due
// today, two that run in time, one won and one lost.
var plays = []struct {
	with              string
	kind              data.PlayKind
	opened, due       data.Date
	contacted, closed data.Date
	won               bool
	score             int // 0: opened by hand
	cause             words
	offer, result     words
	done              int // steps done, in turn
}{
	{with: "Dachuan Trading", kind: data.WinBack, opened: data.NewDate(2026, 8, 7), due: data.NewDate(2026, 8, 10), score: 27,
		offer: words{"回归首单 8 折", "20% off the first order back"}},
	{with: "Yuegang Kitchen", kind: data.WinBack, opened: data.NewDate(2026, 8, 11), due: data.NewDate(2026, 8, 14), score: 24},
	{with: "Sensan Coffee", kind: data.BudgetCut, opened: data.NewDate(2026, 8, 10), due: data.NewDate(2026, 8, 17), contacted: data.NewDate(2026, 8, 12),
		cause: words{"三家店并成两家，预算砍三成", "Three shops became two; budget down by a third"}, offer: words{"基础版茶底，风味包按月加", "Basic teas, flavour packs by the month"}, done: 1},
	{with: "Tongfuli Hotel", kind: data.NewDecider, opened: data.NewDate(2026, 8, 5), due: data.NewDate(2026, 8, 19),
		offer: words{"三年合作价值报告", "Report on three years of business"}, done: 1},
	{with: "Chenhe Mart", kind: data.WinBack, opened: data.NewDate(2026, 6, 12), due: data.NewDate(2026, 6, 15), contacted: data.NewDate(2026, 6, 14), closed: data.NewDate(2026, 7, 20), won: true, score: 46,
		cause: words{"竞品送冰柜", "A rival gave a freezer"}, offer: words{"两台冰柜，返点 2%", "Two freezers, 2% rebate"}, result: words{"恢复月订，7 月 20 日首单", "Orders monthly again since 20 July"}, done: 5},
	{with: "Liyuan Tea Stand", kind: data.WinBack, opened: data.NewDate(2026, 5, 22), due: data.NewDate(2026, 5, 25), contacted: data.NewDate(2026, 5, 25), closed: data.NewDate(2026, 6, 26), score: 41,
		cause: words{"房租涨，茶档要关", "Rent went up; the stand closes"}, result: words{"6 月底闭店", "Closed at the end of June"}, done: 2},
}

// plays writes the plays with their steps.
func (w *writer) plays() error {
	for _, x := range plays {
		customer, rep := w.named(x.with)
		p := data.Play{CustomerID: customer, OwnerID: rep, Kind: x.kind, Opened: x.opened, Due: x.due, Contacted: x.contacted, Closed: x.closed, Won: x.won,
			Trigger: "hand", Cause: x.cause.in(w.lang), Offer: x.offer.in(w.lang), Result: x.result.in(w.lang)}
		if x.score > 0 {
			p.Trigger, p.Score = "health", &x.score
		}
		p, err := w.tx.OpenPlay(p, func(key string) string { return stepWords[key].in(w.lang) })
		if err != nil {
			return err
		}
		if err := w.finish(p, x.done); err != nil {
			return err
		}
	}
	return nil
}

// finish ticks the first steps of a play, each on its day or today.
func (w *writer) finish(p data.Play, done int) error {
	steps, err := w.tx.PlaySteps()
	if err != nil {
		return err
	}
	for _, s := range steps {
		if s.PlayID != p.ID || done == 0 {
			continue
		}
		s.Done = min(s.Due, asOf-1)
		if p.Closed != 0 {
			s.Done = min(s.Due, p.Closed)
		}
		done--
		if _, err := w.tx.SavePlayStep(s); err != nil {
			return err
		}
	}
	return nil
}

// labels say what moves whom, by the code of the scene.
var labels = map[string][]string{
	"decision":    {"Wanjia Chain", "Beichen Supermarkets", "Jinhe Mart", "Pengwan Living", "Haiyun Hotels"},
	"insensitive": {"Jianglan Mart", "Hubin Fresh", "Deep Blue Hotel"},
	"upgrade":     {"Jinhe Mart", "Chuweixuan Dining", "Bo'an Coffee", "Bayside Coffee", "Xixi Hotel"},
	"expansion":   {"Shuxiangyuan Hotpot", "Pengwan Living", "Yunqi Hypermarket", "Guanggu Catering"},
	"sustainable": {"Haiyun Hotels", "Xishan Grand Hotel", "Huangshan Cloud Lodge"},
	"service":     {"Jinhe Mart", "Shiwei Café", "Beichen Supermarkets"},
	"rival":       {"Dachuan Trading", "Tonglu Banquet", "Chenhe Mart"},
	"small":       {"Old Town Teahouse", "Green Vine Tea Room", "Nanshan Desserts", "Wuyi Tea Stall"},
	"price":       {"Yueman Supermarket", "Yanshan Trading", "Yuehai Trading", "Heyuan Produce"},
}

// labels writes the labels.
func (w *writer) labels() error {
	scenes, err := w.tx.Scenes()
	if err != nil {
		return err
	}
	for n, s := range scenes {
		for i, name := range labels[s.Code] {
			customer, _ := w.named(name)
			if _, err := w.tx.SaveLabel(data.Label{CustomerID: customer, SceneID: s.ID, Day: asOf - data.Date(20+9*n+31*i)}); err != nil {
				return err
			}
		}
	}
	return nil
}
