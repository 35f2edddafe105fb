package pay

import (
	"path/filepath"

	"quarterdeck/app/pay"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A ruleRow is one thing pay is worked out by: a scheme, the rules for all, a new
// product, a pool, an award or an expert's signing.
type ruleRow struct {
	sort  string // key of what it is
	id    data.ID
	from  data.Date
	until data.Date // first day after; zero: open
	whom  string
	says  string
	soft  bool // not in force now
	open  func()
}

func (p *Page) newRules() *widgets.Table[ruleRow] {
	h := p.host
	f := h.Fmt()
	t := widgets.NewTable([]widgets.Column[ruleRow]{
		{Key: keyed + "rule-sort", Title: h.T("pay.rule.sort"), Width: 124, Cell: func(x ruleRow) widgets.Cell {
			return widgets.Cell{Text: h.T("pay.rule." + x.sort), Badge: tones[x.sort]}
		}},
		{Key: keyed + "rule-days", Title: h.T("pay.rule.days"), Width: 176, Flex: 1, Cell: func(x ruleRow) widgets.Cell {
			return widgets.Cell{Text: sayDays(f, x)}
		}},
		{Key: keyed + "rule-whom", Title: h.T("pay.rule.whom"), Width: 104, Flex: 1, Cell: func(x ruleRow) widgets.Cell { return widgets.Cell{Text: x.whom} }},
		{Key: keyed + "rule-says", Title: h.T("pay.rule.says"), Width: 220, Flex: 4, Cell: func(x ruleRow) widgets.Cell {
			c := widgets.Cell{Text: x.says, Exact: x.says}
			if x.soft {
				c.Token = "t3"
			}
			return c
		}},
	})
	t.Same = func(a, b ruleRow) bool { return a.sort == b.sort && a.id == b.id }
	t.OnOpen = func(x ruleRow) { x.open() }
	t.Empty = widgets.NewEmpty("report", h.T("pay.none"), h.T("pay.none.how"))
	return forms.KeepWidths(h, t)
}

var tones = map[string]string{"scheme": "accent", "all": "outline", "novelty": "good", "pool": "plain", "award": "good", "expert": "plain"}

func sayDays(f text.Fmt, x ruleRow) string {
	switch {
	case x.from == 0:
		return text.Unknown
	case x.until == x.from+1:
		return f.DateYear(x.from)
	case x.until == 0:
		return f.T("pay.rule.from", f.DateYear(x.from))
	}
	return f.Period(data.Period{From: x.from, Until: x.until})
}

// ruleRows lists everything pay is worked out by.
func ruleRows(h page.Host, r pay.Rules, f text.Fmt) []ruleRow {
	rows := []ruleRow{{sort: "all", whom: h.T("pay.whom.all"), open: func() { rulesForm(h, r.Rule) },
		says: h.T("pay.rule.all.says", h.T("pay.span."+string(r.Rule.Span)), pay.Percent(int64(r.Rule.Signing)), pay.Percent(int64(r.Rule.Collection)), pay.Percent(int64(r.Rule.Renewal)),
			f.MoneyUnit(r.Rule.ExpertOver), pay.Percent(int64(r.Rule.ExpertRate)))}}
	for _, s := range r.Schemes {
		rows = append(rows, ruleRow{sort: "scheme", id: s.ID, from: s.From, until: s.Until, whom: pay.SayWhom(f, s), says: pay.SayScheme(f, s.PayScheme), soft: !s.InForce, open: func() { schemeForm(h, s.ID) }})
	}
	for _, n := range r.Novelties {
		rows = append(rows, ruleRow{sort: "novelty", id: n.ID, from: n.From, until: n.Until, whom: n.Name, says: h.T("pay.rule.novelty.says"), soft: !n.On(h.Today()), open: func() { noveltyForm(h, n) }})
	}
	pools, err := h.Reader().PayPools()
	if err != nil {
		h.Complain(err)
	}
	for _, x := range pools {
		says := ""
		if x.Amount != nil {
			says = h.T("pay.rule.pool.amount", f.MoneyUnit(*x.Amount), pay.Percent(int64(x.Signing)), pay.Percent(int64(x.Collection)), pay.Percent(int64(x.Renewal)))
		} else {
			says = h.T("pay.rule.pool.share", pay.Percent(int64(*x.Share)), pay.Percent(int64(x.Signing)), pay.Percent(int64(x.Collection)), pay.Percent(int64(x.Renewal)))
		}
		rows = append(rows, ruleRow{sort: "pool", id: x.ID, from: x.From, until: x.Until, whom: h.T("pay.whom.all"), says: says, soft: !x.Period().Has(h.Today()), open: func() { poolForm(h, x, x.From) }})
	}
	for _, x := range r.Awards {
		rows = append(rows, ruleRow{sort: "award", id: x.ID, from: x.Date, until: x.Date + 1, whom: x.RepName, says: h.T("pay.rule.award.says", f.Exact(x.Amount), x.Reason), open: func() { awardForm(h, x) }})
	}
	for _, x := range r.Experts {
		rows = append(rows, ruleRow{sort: "expert", id: x.ID, from: x.Date, until: x.Date + 1, whom: x.Expert, says: h.T("pay.rule.expert.says", x.CustomerName, f.Exact(x.Fee), x.Why), open: func() { expertForm(h, x) }})
	}
	return rows
}

// addMenu offers what can be added.
func (p *Page) addMenu() {
	h := p.host
	widgets.ShowMenu(p.add,
		widgets.MenuItem{Label: h.T("pay.scheme.new"), Icon: "plus", Key: "Ctrl N", Do: func() { schemeForm(h, 0) }},
		widgets.MenuItem{Label: h.T("pay.rule.novelty"), Icon: "plus", Do: func() { noveltyForm(h, pay.Novelty{}) }},
		widgets.MenuItem{Label: h.T("pay.pool.set"), Icon: "plus", Do: func() { poolForm(h, poolIn(h, p.summary.Period), p.summary.Period.From) }},
		widgets.MenuItem{Label: h.T("pay.rule.award"), Icon: "plus", Do: func() { awardForm(h, pay.Award{}) }},
		widgets.MenuItem{Label: h.T("pay.rule.expert"), Icon: "plus", Do: func() { expertForm(h, pay.ExpertFee{}) }},
		widgets.MenuItem{Label: h.T("pay.rule.all"), Icon: "settings", Do: func() { rulesForm(h, p.set.Rule) }})
}

// menu offers the papers and tables.
func (p *Page) menu() {
	h := p.host
	period := p.summary.Period
	widgets.ShowMenu(p.more,
		widgets.MenuItem{Label: h.T("pay.print.one"), Icon: "print", Key: "Ctrl P", Do: p.Print},
		widgets.MenuItem{Label: h.T("pay.print.all"), Icon: "print", Do: func() { h.Show(page.Route{Page: "reports", Part: "pay", ID: data.ID(period.From)}) }},
		widgets.MenuItem{Label: h.T("pay.export"), Icon: "export", Do: func() {
			h.AskSave(h.T("pay.file", h.Plan().Firm, pay.PeriodName(h.Fmt(), h.Plan(), period))+".xlsx", func(path string) {
				h.Run(page.Job{Title: h.T("pay.export"),
					Work: func(func(int, int) error) error { return pay.Export(path, h.Fmt(), h.Reader(), h.Today(), period.From) },
					Done: func(err error) {
						if err != nil {
							h.Complain(err)
							return
						}
						h.Toast(h.T("file.written", filepath.Base(path)))
					}})
			})
		}})
}
