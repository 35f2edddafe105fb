// Package quota is the pages of what reps have to reach and what that takes.
package quota

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/quota"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A Funnel is the page of what each rep's quota takes: leads, visits, proposals
// and deals, and whether the days are long enough.
type Funnel struct {
	host    page.Host
	content *fyne.Container
	table   *widgets.Table[quota.FunnelRow]
	card    *widgets.Card
	what    *widgets.ChipGroup // what is left, or the whole plan
	unit    *widgets.ChipGroup // numbers a week, a day, or in all
	say     *widgets.Wrap
	foot    *fyne.Container
	panel   *funnelPanel
	answer  quota.Funnels
}

// The units the needs are shown in.
const (
	aWeek = iota
	aDay
	inAll
)

// NewFunnel builds the page.
func NewFunnel(h page.Host) page.Page {
	p := &Funnel{host: h}
	p.what = widgets.NewChipGroup([]string{h.T("funnel.left"), h.T("funnel.full")}, false, func(int) { p.Refresh() })
	p.unit = widgets.NewChipGroup([]string{h.T("funnel.week"), h.T("funnel.day"), h.T("funnel.all")}, false, func(int) { p.list() })
	p.what.Select(0)
	p.unit.Select(aWeek)
	p.panel = newFunnelPanel(h)
	p.table = widgets.NewTable(p.columns())
	p.table.RowHeight = 40
	p.table.Same = func(a, b quota.FunnelRow) bool { return a.Rep == b.Rep }
	p.table.OnSelect = func(quota.FunnelRow) { p.explain() }
	p.table.OnOpen = func(x quota.FunnelRow) { FunnelForm(h, x.Rep, x.Name) }
	p.table.SetWidths(h.Prefs().Widths)
	p.table.OnWidth = func(key string, w int) { h.Prefs().Widths[key] = w }
	p.table.Empty = widgets.NewEmpty("users", h.T("funnel.none"), h.T("funnel.none.how"),
		widgets.NewButton(h.T("funnel.none.add"), widgets.Primary, func() { h.Show(page.Route{Page: "settings", Part: "reps"}) }))
	p.say = widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"})
	p.foot = widgets.Col(0, widgets.HR(), widgets.Pad(10, 16, 10, 16, p.say))
	team := widgets.NewButton(h.T("funnel.team.edit"), widgets.Plain, func() { FunnelForm(h, "", "") }).Small()
	tools := widgets.Pad(8, 16, 8, 16, widgets.Row(12, p.what, p.unit, widgets.Grow(nil), team))
	p.card = widgets.NewCard("", "", nil, widgets.Col(0, tools, widgets.HR(), widgets.Grow(p.table), p.foot))
	p.content = widgets.Pad(16, 20, 16, 20, &fyne.Container{Layout: beside{}, Objects: []fyne.CanvasObject{p.card, p.panel.card}})
	return p
}

// Title names the page.
func (p *Funnel) Title() string { return p.host.T("nav.breakdown") }

// Content is the page.
func (p *Funnel) Content() fyne.CanvasObject { return p.content }

// Shows lists what the page is made of.
func (p *Funnel) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Funnels, data.Reps, data.Regions, data.Targets, data.Orders, data.OrderLines, data.DaysOff}
}

// Refresh asks what the quotas take and hands the answer over.
func (p *Funnel) Refresh() {
	var err error
	if p.answer, err = quota.FunnelsOf(p.host.Reader(), p.host.Today(), quota.FunnelsIn{Full: p.full()}); err != nil {
		p.host.Complain(err)
		return
	}
	p.list()
}

// full reports whether whole quotas are looked at.
func (p *Funnel) full() bool { return p.what.Selected() == 1 }

func (p *Funnel) list() {
	p.table.Total = p.total()
	p.table.SetRows(p.answer.Rows)
	if _, ok := p.table.Selected(); !ok && len(p.answer.Rows) > 0 {
		at := p.answer.Rows[0]
		for _, x := range p.answer.Rows { // who needs a look first
			if x.Light == data.Red {
				at = x
				break
			}
		}
		p.table.SelectWhere(func(x quota.FunnelRow) bool { return x.Rep == at.Rep })
	}
	p.foot.Hidden = len(p.answer.Rows) == 0
	p.say.SetText(p.sentence())
	p.explain()
}

// sentence sums the team up.
func (p *Funnel) sentence() string {
	h, a := p.host, p.answer
	f := h.Fmt()
	switch {
	case a.Unclear == len(a.Rows):
		return h.T("funnel.sum.unclear")
	}
	words := f.T("funnel.sum", f.Count(int(a.Need.Leads)), f.Count(int(a.Need.Visits)), f.Count(int(a.Need.Proposals)), f.Count(int(a.Need.Deals)), a.Target)
	if a.Short > 0 {
		words = f.Join(words, f.T("funnel.sum.short", a.Short))
	}
	if a.Unclear > 0 {
		words = f.Join(words, f.T("funnel.sum.some", a.Unclear))
	}
	return words
}

// explain shows the selected rep beside the table.
func (p *Funnel) explain() {
	row, ok := p.table.Selected()
	if p.panel.card.Hidden == ok {
		p.panel.card.Hidden = !ok
		p.content.Refresh()
	}
	if !ok {
		return
	}
	x, err := quota.FunnelOf(p.host.Reader(), p.host.Today(), quota.FunnelIn{Rep: row.Rep, Full: p.full()})
	if err != nil {
		p.host.Complain(err)
		return
	}
	p.panel.set(x)
}

// Go selects the rep a route names.
func (p *Funnel) Go(r page.Route) {
	if r.Code != "" && p.table.SelectWhere(func(x quota.FunnelRow) bool { return x.Rep == r.Code }) {
		p.explain()
	}
}

// beside lays a table and, at its right, a panel.
type beside struct{}

// Layout is Fyne's.
func (beside) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	gap, side := theme.Px(12), theme.Px(344)
	if !objs[1].Visible() {
		gap, side = 0, 0
	}
	objs[0].Resize(fyne.NewSize(max(0, s.Width-side-gap), s.Height))
	objs[0].Move(fyne.NewPos(0, 0))
	objs[1].Resize(fyne.NewSize(side, s.Height))
	objs[1].Move(fyne.NewPos(s.Width-side, 0))
}

// MinSize is small: table and panel scroll.
func (beside) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(720), theme.Px(420))
}
