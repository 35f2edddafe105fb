// Package pay is the tab of pay: what each rep is paid for a period and why, what
// the scheme pays at which attainment, and the rules, pools and awards behind it.
package pay

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/pay"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// Page is the tab of pay.
type Page struct {
	host    page.Host
	content *fyne.Container
	settle  *widgets.Button
	strip   *strip
	periods *widgets.Select
	shows   *widgets.ChipGroup // statements, rules
	add     *widgets.Button
	more    *widgets.Button
	table   *widgets.Table[pay.Statement]
	rules   *widgets.Table[ruleRow]
	panel   *panel
	curve   *curveCard
	none    fyne.CanvasObject

	period  data.Date // a day of the period shown; zero: that of today
	summary pay.Summary
	set     pay.Rules
}

// New builds the tab.
func New(h page.Host) page.Page {
	p := &Page{host: h}
	p.strip = newStrip(h)
	p.periods = widgets.NewSelect(nil, p.choose).Small()
	p.shows = widgets.NewChipGroup([]string{h.T("pay.show.statements"), h.T("pay.show.rules")}, false, func(int) { p.show() })
	p.add = widgets.NewIconButton("plus", h.T("pay.add"), p.addMenu).Small()
	p.more = widgets.NewIconButton("more", h.T("button.more"), p.menu).Small()
	p.none = widgets.NewEmpty("report", h.T("pay.none"), h.T("pay.none.how"), widgets.NewButton(h.T("pay.scheme.new"), widgets.Plain, func() { schemeForm(h, 0) }))
	p.table, p.rules = p.newTable(), p.newRules()
	p.panel = newPanel(p)
	p.curve = newCurveCard(h)
	tools := widgets.Fixed(0, 47, widgets.Pad(0, 12, 0, 12, widgets.Row(8, p.shows, widgets.Grow(nil), widgets.AtLeast(theme.Px(128), 0, p.periods), p.add, p.more)))
	list := widgets.NewCard("", "", nil, widgets.Col(0, tools, widgets.HR(), widgets.Grow(widgets.Stack(p.table, p.rules))))
	body := &fyne.Container{Layout: pageLayout{}, Objects: []fyne.CanvasObject{p.strip.content, list, p.curve.content, p.panel.card}}
	p.content = widgets.Pad(16, 20, 16, 20, body)
	p.settle = widgets.NewButton(h.T("pay.settle"), widgets.Primary, p.askSettle).WithIcon("check")
	p.shows.Select(0)
	p.show()
	return p
}

// Title names the page.
func (p *Page) Title() string { return p.host.T("nav.team") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control settles the period.
func (p *Page) Control() fyne.CanvasObject { return p.settle }

// Shows lists what the page is made of.
func (p *Page) Shows() []data.Kind { return append([]data.Kind{data.Regions}, pay.Kinds()...) }

// Refresh asks for the summary and the rules and hands them over.
func (p *Page) Refresh() {
	h := p.host
	var err error
	if p.summary, err = pay.SummaryOf(h.Reader(), h.Today(), pay.SummaryIn{Period: p.period}); err != nil && p.period != 0 {
		p.period = 0 // the plan has other days now
		p.summary, err = pay.SummaryOf(h.Reader(), h.Today(), pay.SummaryIn{})
	}
	if err == nil {
		p.set, err = pay.RulesOf(h.Reader(), h.Today(), pay.RulesIn{})
	}
	if err != nil {
		h.Complain(err)
		return
	}
	s := p.summary
	var names []string
	at := 0
	for i, x := range s.Periods {
		name := pay.PeriodName(h.Fmt(), h.Plan(), x.Period)
		if x.Settled != 0 {
			name += " ✓"
		}
		names = append(names, name)
		if x.Period == s.Period {
			at = i
		}
	}
	p.periods.SetOptions(names, at)
	p.strip.set(h, s)
	p.settle.Allow(p.whyNot())
	rows := s.Statements
	if s.Schemes == 0 {
		rows = nil
	}
	p.table.Empty = p.none
	p.table.Total = p.totals()
	p.table.SetRows(rows)
	p.rules.SetRows(ruleRows(h, p.set, h.Fmt()))
	p.table.SelectFirst()
	p.explain()
}

// whyNot says why the period cannot be settled now; "" when it can.
func (p *Page) whyNot() string {
	s, h := p.summary, p.host
	switch {
	case s.Schemes == 0:
		return h.T("problem.pay.none")
	case s.Settled != 0:
		return h.T("pay.settle.done", h.Fmt().DateYear(s.Settled))
	case !s.Ended:
		return h.T("problem.pay.open", h.Fmt().DateYear(s.Period.Until-1))
	case s.Next != s.Period.From:
		return h.T("pay.settle.before", h.Fmt().DateYear(s.Next))
	}
	return ""
}

func (p *Page) askSettle() {
	h, s := p.host, p.summary
	f := h.Fmt()
	h.Confirm(h.T("pay.settle.title", pay.PeriodName(f, h.Plan(), s.Period)), h.T("pay.settle.body", len(s.Statements), f.Exact(s.Total)), h.T("pay.settle"), false,
		func() { h.Do(pay.SettlePay{Period: s.Period.From}) })
}

// choose shows another period.
func (p *Page) choose(i int) {
	if i >= 0 && i < len(p.summary.Periods) && p.summary.Periods[i].From != p.summary.Period.From {
		p.period = p.summary.Periods[i].From
		p.Refresh()
	}
}

// show turns to the statements or to the rules.
func (p *Page) show() {
	rules := p.shows.Selected() == 1
	p.table.Hidden, p.rules.Hidden = rules, !rules
	p.explain()
	p.content.Refresh()
}

// explain shows the selected statement beside the list, and its curve below.
func (p *Page) explain() {
	row, ok := p.table.Selected()
	ok = ok && !p.table.Hidden
	if p.panel.card.Hidden == ok {
		p.panel.card.Hidden = !ok
		p.content.Refresh()
	}
	if ok {
		p.panel.set(row)
	}
	if some := p.summary.Schemes > 0; p.curve.content.Hidden == some {
		p.curve.content.Hidden = !some
		p.content.Refresh()
	}
	if p.summary.Schemes > 0 {
		p.curve.set(row, p.summary)
	}
}

// Go shows the period of a route's ID, its rep, or the rules.
func (p *Page) Go(r page.Route) {
	if r.ID != 0 {
		p.period = data.Date(r.ID)
		p.Refresh()
	}
	if r.Code == "" {
		return
	}
	p.shows.Select(0)
	p.show()
	if p.table.SelectWhere(func(x pay.Statement) bool { return x.Rep == r.Code }) {
		p.explain()
	}
}

// New asks for a new scheme.
func (p *Page) New() { schemeForm(p.host, 0) }

// Print opens the preview of the selected statement.
func (p *Page) Print() {
	if row, ok := p.table.Selected(); ok {
		p.host.Show(page.Route{Page: "reports", Part: "pay", Code: row.Rep, ID: data.ID(p.summary.Period.From)})
	}
}

const (
	gap         = 12
	stripHeight = 96
	curveHeight = 208
	narrowFrom  = 1240 // page widths below have a narrower panel
)

// pageLayout places the strip above; below it, at the left, the list over the
// curve, at the right the panel.
type pageLayout struct{}

// Layout is Fyne's.
func (pageLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	space, top, curve := theme.Px(gap), theme.Px(stripHeight), theme.Px(curveHeight)
	widgets.Place(objs[0], 0, 0, s.Width, top)
	y, side := top+space, theme.Px(380)
	if s.Width < theme.Px(narrowFrom) {
		side = theme.Px(320)
	}
	width := s.Width - side - space
	if !objs[3].Visible() {
		width = s.Width
	}
	if !objs[2].Visible() {
		curve = -space
	}
	widgets.Place(objs[1], 0, y, width, s.Height-y-curve-space)
	widgets.Place(objs[2], 0, s.Height-curve, width, curve)
	widgets.Place(objs[3], s.Width-side, y, side, s.Height-y)
}

// MinSize is small: the table scrolls and its columns give way.
func (pageLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(720), theme.Px(560))
}
