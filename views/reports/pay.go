package reports

import (
	"quarterdeck/app/pay"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// payees is the choice of whose pay is printed, and of which period: the summary
// of all, every statement, or that of one rep.
type payees struct {
	host    page.Host
	card    *widgets.Card
	periods *widgets.Select
	table   *widgets.Table[payee]
	changed func()
	at      data.Date // a day of the period; zero: the plan's today
	rows    []data.Period
}

// A payee is a row of the choice.
type payee struct {
	code, name string // no code: all
	each       bool   // every statement
}

func newPayees(h page.Host, changed func()) *payees {
	p := &payees{host: h, changed: changed}
	p.periods = widgets.NewSelect(nil, func(i int) {
		if i >= 0 && i < len(p.rows) && p.at != p.rows[i].From {
			p.at = p.rows[i].From
			p.changed()
		}
	}).Small()
	p.table = widgets.NewTable([]widgets.Column[payee]{{Key: "name", Title: h.T("pay.reports.whose"), Width: 120, Flex: 1, Cell: func(x payee) widgets.Cell {
		return widgets.Cell{Text: x.name, Note: x.code, Bold: x.code == ""}
	}}})
	p.table.Same = func(a, b payee) bool { return a.code == b.code && a.each == b.each }
	p.table.OnSelect = func(payee) { p.changed() }
	p.card = widgets.NewCard(h.T("pay.reports.title"), "", widgets.AtLeast(theme.Px(108), 0, p.periods), p.table)
	return p
}

// refresh asks who is paid; the choice stays, or becomes the summary.
func (p *payees) refresh() {
	h := p.host
	s, err := pay.SummaryOf(h.Reader(), h.Today(), pay.SummaryIn{Period: p.at})
	if err != nil && p.at != 0 {
		p.at = 0
		s, err = pay.SummaryOf(h.Reader(), h.Today(), pay.SummaryIn{})
	}
	if err != nil {
		h.Complain(err)
		return
	}
	p.at, p.rows = s.Period.From, nil
	var names []string
	at := 0
	for i, x := range s.Periods {
		p.rows, names = append(p.rows, x.Period), append(names, pay.PeriodName(h.Fmt(), h.Plan(), x.Period))
		if x.Period == s.Period {
			at = i
		}
	}
	p.periods.SetOptions(names, at)
	rows := []payee{{name: h.T("pay.print.all")}}
	if len(s.Statements) > 1 {
		rows = append(rows, payee{name: h.T("pay.reports.each"), each: true})
	}
	for _, x := range s.Statements {
		rows = append(rows, payee{code: x.Rep, name: x.Name})
	}
	p.table.SetRows(rows)
	if _, ok := p.table.Selected(); !ok {
		p.choose("")
	}
}

// codes lists whose statements are printed; none is the summary.
func (p *payees) codes() (codes []string) {
	x, _ := p.table.Selected()
	for _, y := range p.table.Rows() {
		if y.code != "" && (x.each || x.code == y.code) {
			codes = append(codes, y.code)
		}
	}
	return codes
}

// choose selects the statement of a rep; "" is the summary.
func (p *payees) choose(code string) {
	p.table.SelectWhere(func(x payee) bool { return x.code == code && !x.each })
}
