package quota

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/quota"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// Quotas is the page of what each rep should reach: the ladder's bands, the
// quotas there are, what the reps promise and sign, and whether it is fair.
type Quotas struct {
	host    page.Host
	content *fyne.Container
	control *widgets.Button
	ladder  *widgets.Text
	sums    *sums
	table   *widgets.Table[quota.Row]
	panel   *quotaPanel
	note    *widgets.Wrap
	foot    *fyne.Container
	answer  quota.Quotas
	moves   []quota.Moved
	credits quota.Credits
}

// NewQuotas builds the page.
func NewQuotas(h page.Host) page.Page {
	p := &Quotas{host: h}
	p.panel = newQuotaPanel(p)
	p.sums = newSums(h)
	p.ladder = widgets.NewText("", widgets.Style{Size: 13, Token: "t2", Elide: true})
	p.control = widgets.NewButton(h.T("quotas.spread"), widgets.Primary, p.spread).WithIcon("users")
	p.table = widgets.NewTable(p.columns())
	p.table.RowHeight = 40
	p.table.Same = func(a, b quota.Row) bool { return a.Rep == b.Rep }
	p.table.OnSelect = func(quota.Row) { p.explain() }
	p.table.OnOpen = func(x quota.Row) { p.askCommitment(x) }
	p.table.SetWidths(h.Prefs().Widths)
	p.table.OnWidth = func(key string, w int) { h.Prefs().Widths[key] = w }
	p.table.Empty = widgets.NewEmpty("users", h.T("quotas.none"), h.T("quotas.none.how"),
		widgets.NewButton(h.T("funnel.none.add"), widgets.Plain, func() { h.Show(page.Route{Page: "settings", Part: "reps"}) }))
	p.note = widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"})
	p.foot = widgets.Col(0, widgets.HR(), widgets.Pad(10, 16, 10, 16, p.note))
	settings := widgets.NewButton(h.T("quotas.ladder"), widgets.Plain, p.askLadder).Small()
	hand := widgets.NewButton(h.T("quotas.move"), widgets.Plain, func() { p.askMove("") }).Small()
	credit := widgets.NewButton(h.T("quotas.credit"), widgets.Plain, p.askCredit).Small()
	tools := widgets.Pad(8, 16, 8, 16, widgets.Row(8, widgets.Grow(p.ladder), settings, hand, credit))
	card := widgets.NewCard("", "", nil, widgets.Col(0, p.sums.content, widgets.HR(), tools, widgets.HR(), widgets.Grow(p.table), p.foot))
	p.content = widgets.Pad(16, 20, 16, 20, &fyne.Container{Layout: beside{}, Objects: []fyne.CanvasObject{card, p.panel.card}})
	return p
}

// Title names the page.
func (p *Quotas) Title() string { return p.host.T("nav.breakdown") }

// Content is the page.
func (p *Quotas) Content() fyne.CanvasObject { return p.content }

// Tabs are none.
func (p *Quotas) Tabs() fyne.CanvasObject { return nil }

// Control spreads the quotas by the ladder.
func (p *Quotas) Control() fyne.CanvasObject { return p.control }

// Shows lists what the page is made of.
func (p *Quotas) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Goals, data.Targets, data.Reopenings, data.Reps, data.Regions, data.Customers, data.Orders, data.OrderLines,
		data.DaysOff, data.Ladders, data.Commitments, data.Signoffs, data.Letters, data.Moves, data.Credits, data.Mentorships}
}

// Refresh asks what each should reach and hands the answer over.
func (p *Quotas) Refresh() {
	h := p.host
	if err := p.ask(); err != nil {
		h.Complain(err)
		return
	}
	p.ladder.SetText(sayLadder(h.Fmt(), p.answer.Ladder))
	p.sums.set(h.Fmt(), p.answer)
	p.table.Total = p.total()
	p.table.SetRows(p.answer.Rows)
	if _, ok := p.table.Selected(); !ok && len(p.answer.Rows) > 0 {
		first := p.answer.Rows[0].Rep
		p.table.SelectWhere(func(x quota.Row) bool { return x.Rep == first })
	}
	why := ""
	switch {
	case len(p.answer.Rows) == 0:
		why = h.T("quotas.none")
	case p.answer.Goal == nil:
		why = h.T("problem.goal.none")
	}
	p.control.Allow(why)
	words := p.remarks()
	p.note.SetText(words)
	p.foot.Hidden = words == ""
	p.explain()
	p.content.Refresh()
}

// ask reads everything the page shows.
func (p *Quotas) ask() (err error) {
	r, today := p.host.Reader(), p.host.Today()
	if p.answer, err = quota.QuotasOf(r, today, quota.QuotasIn{}); err != nil {
		return err
	}
	if p.moves, err = quota.MovesOf(r, today, quota.MovesIn{}); err != nil {
		return err
	}
	p.credits, err = quota.CreditsOf(r, today, quota.CreditsIn{})
	return err
}

// explain shows the selected rep beside the table.
func (p *Quotas) explain() {
	row, ok := p.table.Selected()
	if p.panel.card.Hidden == ok {
		p.panel.card.Hidden = !ok
		p.content.Refresh()
	}
	if ok {
		p.panel.set(row)
	}
}

// Go selects the rep a route names.
func (p *Quotas) Go(r page.Route) {
	if r.Code != "" && p.table.SelectWhere(func(x quota.Row) bool { return x.Rep == r.Code }) {
		p.explain()
	}
}

// spread asks before every open cell of the reps is written anew.
func (p *Quotas) spread() {
	h, q := p.host, p.answer
	f := h.Fmt()
	body := h.T("quotas.spread.body", f.MoneyUnit(q.Want), len(q.Rows))
	if q.WantOver != nil && *q.WantOver != 100_00 {
		body = f.Join(body, h.T("quotas.spread.over", share(f, q.WantOver)))
	}
	if q.NoBand > 0 {
		body = f.Join(body, h.T("quotas.spread.none", q.NoBand, factor(f, q.Ladder.RestFactor)))
	}
	h.Confirm(h.T("quotas.spread"), body, h.T("quotas.spread.do"), false, func() { h.Do(quota.SpreadQuotas{}) })
}
