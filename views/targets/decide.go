package targets

import (
	"fyne.io/fyne/v2"

	app "quarterdeck/app/evidence"
	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/evidence"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A decidePanel is where the number, its reason and its owner are written.
type decidePanel struct {
	host page.Host
	goal *Goal
	card *widgets.Card

	kind   *widgets.Badge // what the goal is for
	label  *widgets.Text
	amount *widgets.AmountField
	tiles  [3]*tile
	levels *levelRow
	reason *widgets.Field
	cited  *widgets.Button
	owner  *widgets.Select
	codes  []string      // of the owners
	brief  *widgets.Text // deals and leads in short, where there is no room for mean
	mean   *fyne.Container
	means  [4]*pair // deals and leads where the funnel is known, else by day and rep
	action *widgets.Button
}

// meanings of an amount, in the order of their lines.
var meanings = [4]string{"decide.deals", "decide.leads", "decide.per_day", "decide.per_rep"}

// A tile is a caption over a bold number.
type tile struct {
	name, value *widgets.Text
	box         *fyne.Container
}

func newTile(name string) *tile {
	t := &tile{name: widgets.NewText(name, widgets.Style{Size: 12, Token: "t3", Elide: true}), value: widgets.NewText("—", widgets.Style{Bold: true, Elide: true})}
	t.box = widgets.Pad(5, 8, 5, 12, widgets.Col(1, t.name, t.value))
	return t
}

func newDecidePanel(h page.Host, g *Goal) *decidePanel {
	p := &decidePanel{host: h, goal: g}
	p.label = widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})
	p.amount = widgets.NewAmountField(h.Fmt(), false)
	p.amount.Large()
	p.amount.OnChanged = func(string) {
		if m, err := p.amount.Amount(); err == nil {
			g.typed(m)
		}
	}
	p.amount.OnAmount = func(m *data.Money) { g.change(func(c *targets.SetGoal) { c.Amount = same(c.Amount, m) }) }
	for i, key := range []string{"decide.growth", "decide.floor", "decide.capacity"} {
		p.tiles[i] = newTile(h.T(key))
	}
	frame := framed(p.tiles[0].box, p.tiles[1].box, p.tiles[2].box)
	p.levels = newLevelRow(h, g)
	p.reason = widgets.NewArea(h.T("decide.reason.hint"), 2)
	p.reason.OnCommit = func(s string) { g.change(func(c *targets.SetGoal) { c.Reason = s }) }
	p.owner = widgets.NewSelect(nil, func(i int) { g.change(func(c *targets.SetGoal) { c.Owner = p.codes[i] }) })
	p.owner.WithPlaceholder(h.T("decide.owner.none")).Small()
	caption := func(key string) *widgets.Text {
		return widgets.NewText(h.T(key), widgets.Style{Size: 12, Token: "t2"})
	}
	p.mean = widgets.Col(3, caption("decide.mean"))
	for i, key := range meanings {
		p.means[i] = newPair(h.T(key))
		p.mean.Add(p.means[i].row)
	}
	p.cited = widgets.NewButton(" ", widgets.Quiet, func() { g.decide.commit(); evidence.EditCited(h, g.held.Cited) }).Small()
	p.action = widgets.NewButton("", widgets.Primary, g.breakDown)
	keep := widgets.NewButton(h.T("decide.keep"), widgets.Plain, g.keep)
	p.brief = widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Align: fyne.TextAlignTrailing})
	body := widgets.Col(8, widgets.Col(4, widgets.Row(8, widgets.Grow(p.label), p.brief), p.amount), frame, p.levels.row,
		widgets.Col(0, widgets.Row(8, widgets.Middle(caption("decide.reason")), widgets.Grow(nil), p.cited), p.reason),
		widgets.Row(12, caption("decide.owner"), widgets.Grow(p.owner)),
		p.mean, widgets.Grow(nil), widgets.Row(8, widgets.Grow(p.action), keep))
	p.amount.OnProblem, p.reason.OnProblem = body.Refresh, body.Refresh
	p.kind = widgets.NewBadge(h.T("goal.type."+string(data.GrowthGoal)), widgets.Accented)
	p.card = widgets.NewCard(h.T("decide.title"), "", p.kind, widgets.Pad(0, 16, 12, 16, body))
	return p
}

// framed puts boxes side by side into one frame with lines between them.
func framed(first fyne.CanvasObject, more ...fyne.CanvasObject) fyne.CanvasObject {
	cells := []fyne.CanvasObject{first}
	for _, o := range more {
		cells = append(cells, widgets.Row(0, widgets.VR(), widgets.Grow(o)))
	}
	return widgets.Stack(widgets.Block("line", 0, 0, 6), widgets.Pad(1, 1, 1, 1, widgets.Block("surface", 0, 0, 5)), widgets.Split(nil, 0, cells...))
}

// same keeps the pointer of an amount that has not changed, so that nothing is
// written for it.
func same(before, now *data.Money) *data.Money {
	if before != nil && now != nil && *before == *now {
		return before
	}
	return now
}

// fold leaves out what the amount means where room is short.
func (p *decidePanel) fold(short bool) {
	if p.mean.Hidden != short {
		p.mean.Hidden, p.brief.Hidden = short, !short
		p.card.Refresh()
	}
}

// set hands the goal over. Typing that waits stays.
func (p *decidePanel) set(d targets.Decision, held app.Anchors) {
	f, plan := p.host.Fmt(), p.host.Plan()
	p.kind.SetText(p.host.T("goal.type." + string(d.Type)))
	p.label.SetText(p.host.T("decide.label", f.Period(plan.Period()), f.BareUnit()))
	p.amount.SetAmount(d.Amount)
	p.reason.SetText(d.Reason)
	reps, err := p.host.Reader().Reps()
	if err != nil {
		p.host.Complain(err)
		return
	}
	names, at := []string{}, -1
	p.codes = nil
	for _, x := range reps {
		if x.Left != 0 && x.Left <= p.host.Today() && x.Code != d.Owner {
			continue
		}
		if x.Code == d.Owner {
			at = len(names)
		}
		names, p.codes = append(names, x.Name), append(p.codes, x.Code)
	}
	p.owner.SetOptions(names, at)
	p.cited.SetText(p.host.T("decide.cited", len(held.Cited)))
	if len(held.Cited) == 0 {
		p.cited.SetText(p.host.T("decide.cite"))
	}
	key := "decide.action"
	if d.Cells > 0 {
		key = "decide.action.go"
	}
	p.action.SetText(p.host.T(key))
}

// weigh shows what an amount means.
func (p *decidePanel) weigh(d targets.Decision, held app.Anchors, m *data.Money) {
	f := p.host.Fmt()
	values := [3]string{text.Unknown, text.Unknown, text.Unknown}
	warn := [3]bool{}
	if m != nil {
		if d.LastYear != nil {
			values[0] = f.Growth(*m, *d.LastYear)
		}
		if d.Challenge != nil {
			values[1] = f.Growth(*m, *d.Challenge)
			warn[1] = *m < *d.Challenge
		}
		if held.Capacity != nil {
			values[2] = f.Growth(*m, *held.Capacity)
			warn[2] = *m > *held.Capacity
		}
	}
	for i, t := range p.tiles {
		t.value.SetText(values[i])
		token := widgets.Style{Bold: true, Elide: true}
		if warn[i] {
			token.Token = "warn"
		}
		t.value.SetStyle(token)
	}
	p.levels.set(held, m)
	p.meansOf(held, m)
	p.card.Refresh()
}

// meansOf cuts an amount into deals and leads where the funnel is known, else by
// working day and person.
func (p *decidePanel) meansOf(held app.Anchors, m *data.Money) {
	f, plan := p.host.Fmt(), p.host.Plan()
	people := 0
	reps, err := p.host.Reader().Reps()
	if err != nil {
		p.host.Complain(err)
		return
	}
	for _, x := range reps {
		if x.Level != data.Manager && (x.Left == 0 || x.Left > p.host.Today()) {
			people++
		}
	}
	days, err := p.host.Reader().Calendar()
	if err != nil {
		p.host.Complain(err)
		return
	}
	deals, leads, funnel := held.Needs(m)
	for i, x := range p.means {
		x.row.Hidden = (i < 2) != funnel
		x.value.SetText(text.Unknown)
	}
	p.brief.SetText("")
	if funnel {
		p.brief.SetText(p.host.T("decide.brief", f.Count(int(deals)), f.Count(int(leads))))
		p.means[0].value.SetText(p.host.T("decide.deals.note", f.Count(int(deals)), f.MoneyUnit(*held.Order)))
		p.means[1].value.SetText(p.host.T("decide.leads.note", f.Count(int(leads)), app.Percent(*held.Funnel.Conversion)))
	}
	for i, n := range []int{days.Workdays(plan.Period()), people} {
		if m != nil && n > 0 {
			p.means[i+2].value.SetText(f.MoneyUnit(m.MulDiv(1, int64(n))))
		}
	}
	p.mean.Refresh()
}

// commit gives away what waits in the fields.
func (p *decidePanel) commit() {
	p.amount.Commit()
	p.reason.Commit()
}

// ask says that the amount is missing.
func (p *decidePanel) ask() {
	p.amount.SetProblem(p.host.T("decide.missing"))
	p.amount.Focus()
}
