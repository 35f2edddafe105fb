package receivables

import (
	"cmp"

	"fyne.io/fyne/v2"

	"quarterdeck/app/chart"
	"quarterdeck/app/receivables"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// weekAxes are what the weekly table adds up by, in the order of the choices.
var weekAxes = []string{receivables.ByCustomer, receivables.ByRep, receivables.ByRegion, receivables.ByTier}

// week is the weekly table of what came in, with the weeks before it.
type week struct {
	page    *Page
	content *fyne.Container
	chooser *fyne.Container // the week, in the page's top line
	name    *widgets.Text
	day     data.Date // of the week shown; zero: the plan's
	by      string
	table   *widgets.Table[receivables.Line]
	card    *widgets.Card
	before  *widgets.Chart
	answer  receivables.Table
}

func newWeek(p *Page) *week {
	h := p.host
	w := &week{page: p, by: receivables.ByCustomer, name: widgets.NewText("", widgets.Style{Size: 13, Bold: true, Align: fyne.TextAlignCenter})}
	back := widgets.NewIconButton("left", h.T("receivables.week.back"), func() { w.move(-7) }).Small()
	next := widgets.NewIconButton("right", h.T("receivables.week.next"), func() { w.move(7) }).Small()
	now := widgets.NewButton(h.T("receivables.week.now"), widgets.Plain, func() {
		w.day = 0
		w.refresh()
	}).Small()
	by := make([]string, len(weekAxes))
	for i, a := range weekAxes {
		by[i] = h.T("receivables.group." + a)
	}
	axis := widgets.NewSelect(by, func(i int) {
		w.by = weekAxes[i]
		w.refresh()
	}).Small()
	axis.Select(0)
	w.chooser = widgets.Row(6, axis, back, widgets.AtLeast(190, 0, w.name), next, now)
	w.table = widgets.NewTable(w.columns())
	w.table.Same = func(a, b receivables.Line) bool { return a.Code == b.Code }
	w.table.OnOpen = func(l receivables.Line) { w.open(l) }
	w.table.Empty = widgets.NewEmpty("wallet", h.T("receivables.week.none"), h.T("receivables.week.none.how"),
		widgets.NewButton(h.T("receivables.week.now"), widgets.Plain, func() { w.day = 0; w.refresh() }))
	w.card = widgets.NewCard(h.T("receivables.week.title"), "", nil, w.table)
	w.before = widgets.NewChart(nil, 200, 4*32)
	side := widgets.NewCard(h.T("receivables.week.before"), "", nil, widgets.Pad(4, 16, 12, 16,
		widgets.Col(8, w.before, widgets.NewWrap(h.T("receivables.week.how"), widgets.Style{Size: 12, Token: "t3"}))))
	w.content = widgets.Beside(340, 288, w.card, side)
	return w
}

// move shows another week.
func (w *week) move(days data.Date) {
	w.day = cmp.Or(w.day, w.page.host.Today()) + days
	w.refresh()
}

// refresh asks for the table.
func (w *week) refresh() {
	h := w.page.host
	f := h.Fmt()
	var err error
	if w.answer, err = receivables.TableOf(h.Reader(), h.Today(), receivables.TableIn{Week: w.day, By: w.by}); err != nil {
		h.Complain(err)
		return
	}
	x := w.answer
	w.name.SetText(f.Week(x.Week.From) + " · " + f.Date(x.Week.From) + "–" + f.Date(x.Week.Until-1))
	w.card.SetTitle(h.T("receivables.week.title"), f.T("receivables.week.caption", x.Total.Collected, x.Total.Planned, percent(f, x.Total.Rate)))
	w.table.Columns = w.columns()
	w.table.Total = nil
	if len(x.Rows) > 0 {
		w.table.Total = w.total(x.Total)
	}
	w.table.SetRows(x.Rows)
	w.before.SetChart(weeks(f, x.Before))
	w.content.Refresh()
	w.chooser.Refresh()
}

// open shows the customer of a line in the list.
func (w *week) open(l receivables.Line) {
	if w.by == receivables.ByCustomer && l.Code != "" {
		p := w.page
		p.view.Select(listView)
		p.turn()
		p.showAll()
		p.table.SelectWhere(func(x line) bool { return x.row != nil && x.row.Code == l.Code })
		p.explain()
	}
}

// figures are the amounts of a line in the order of the columns.
var figures = []struct {
	key   string
	folds int
	get   func(receivables.Line) data.Money
}{
	{"start", 0, func(l receivables.Line) data.Money { return l.Start }},
	{"invoiced", 2, func(l receivables.Line) data.Money { return l.Invoiced }},
	{"due", 1, func(l receivables.Line) data.Money { return l.Due }},
	{"promised", 1, func(l receivables.Line) data.Money { return l.Promised }},
	{"planned", 0, func(l receivables.Line) data.Money { return l.Planned }},
	{"collected", 0, func(l receivables.Line) data.Money { return l.Collected }},
}

func (w *week) columns() []widgets.Column[receivables.Line] {
	h := w.page.host
	f := h.Fmt()
	money := func(key string, folds int, get func(receivables.Line) data.Money) widgets.Column[receivables.Line] {
		return widgets.Column[receivables.Line]{Key: weekPrefix + key, Title: h.T("receivables.week.column." + key), Width: 84, Flex: 1, Right: true, Folds: folds,
			Cell: func(l receivables.Line) widgets.Cell {
				if get(l) == 0 {
					return widgets.Cell{Text: f.Bare(0), Token: "t3"}
				}
				return widgets.Cell{Text: f.Bare(get(l)), Exact: f.Exact(get(l)), Bold: key == "collected", Token: map[bool]string{true: "bad"}[key == "overdue"]}
			},
			Compare: func(a, b receivables.Line) int { return cmp.Compare(get(a), get(b)) },
			Copy:    func(l receivables.Line) string { return f.BareExact(get(l)) }}
	}
	columns := []widgets.Column[receivables.Line]{{Key: weekPrefix + "name", Title: h.T("receivables.group."+w.by) + " · " + f.BareUnit(), Width: 150, Flex: 3,
		Cell: func(l receivables.Line) widgets.Cell {
			return widgets.Cell{Text: receivables.AxisName(f, w.by, l.Code, l.Name)}
		},
		Compare: func(a, b receivables.Line) int { return cmp.Compare(a.Name, b.Name) }}}
	for _, x := range figures {
		columns = append(columns, money(x.key, x.folds, x.get))
	}
	columns = append(columns, widgets.Column[receivables.Line]{Key: weekPrefix + "rate", Title: h.T("receivables.week.column.rate"), Width: 76, Flex: 1, Right: true,
		Cell: func(l receivables.Line) widgets.Cell {
			if l.Rate == nil {
				return unknown
			}
			return widgets.Cell{Text: percent(f, l.Rate)}
		},
		Compare: func(a, b receivables.Line) int { return cmp.Compare(rateOf(a), rateOf(b)) }})
	return append(columns, money("end", 0, func(l receivables.Line) data.Money { return l.End }),
		money("overdue", 3, func(l receivables.Line) data.Money { return l.Overdue }))
}

// rateOf orders lines by their rate, those without one first.
func rateOf(l receivables.Line) int64 {
	if l.Rate == nil {
		return -1 << 62
	}
	return *l.Rate
}

func (w *week) total(sum receivables.Line) []widgets.Cell {
	f := w.page.host.Fmt()
	bold := func(m data.Money) widgets.Cell { return widgets.Cell{Text: f.Bare(m), Exact: f.Exact(m), Bold: true} }
	cells := []widgets.Cell{{Text: w.page.host.T("receivables.total"), Bold: true}}
	for _, x := range figures {
		cells = append(cells, bold(x.get(sum)))
	}
	return append(cells, widgets.Cell{Text: percent(f, sum.Rate), Bold: true}, bold(sum.End), bold(sum.Overdue))
}

// weeks draws the weeks before: what came in, against a tick at what was planned.
func weeks(f text.Fmt, rows []receivables.WeekSum) chart.Bars {
	var c chart.Bars
	for _, x := range rows {
		c.Rows = append(c.Rows, chart.BarRow{Name: f.Week(x.Week.From), Light: chart.NoLight, Value: float64(max(0, x.Collected)), Tick: float64(x.Planned),
			Text: percent(f, x.Rate), Note: f.Bare(x.Collected) + " / " + f.Bare(x.Planned),
			Tip: []string{f.Period(x.Week), f.T("receivables.week.tip", x.Collected, x.Planned), f.T("receivables.week.tip.end", x.End)}})
	}
	return c
}
