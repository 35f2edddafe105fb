package targets

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A decidePanel is where the number, its reason and its owner are written.
type decidePanel struct {
	host page.Host
	goal *Goal
	card *widgets.Card

	label  *widgets.Text
	amount *widgets.AmountField
	tiles  [3]*tile
	reason *widgets.Field
	owner  *widgets.Select
	codes  []string // of the owners
	mean   *fyne.Container
	means  [2]*pair
	action *widgets.Button
}

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
	for i, key := range []string{"decide.growth", "decide.floor", "decide.reps"} {
		p.tiles[i] = newTile(h.T(key))
	}
	behind := func(t *tile) fyne.CanvasObject { return widgets.Row(0, widgets.VR(), widgets.Grow(t.box)) }
	row := widgets.Split(nil, 0, p.tiles[0].box, behind(p.tiles[1]), behind(p.tiles[2]))
	frame := widgets.Stack(widgets.Block("line", 0, 0, 6), widgets.Pad(1, 1, 1, 1, widgets.Block("surface", 0, 0, 5)), row)
	p.reason = widgets.NewArea(h.T("decide.reason.hint"), 2)
	p.reason.OnCommit = func(s string) { g.change(func(c *targets.SetGoal) { c.Reason = s }) }
	p.owner = widgets.NewSelect(nil, func(i int) { g.change(func(c *targets.SetGoal) { c.Owner = p.codes[i] }) })
	p.owner.WithPlaceholder(h.T("decide.owner.none")).Small()
	for i, key := range []string{"decide.per_day", "decide.per_rep"} {
		p.means[i] = newPair(h.T(key))
	}
	caption := func(key string) *widgets.Text {
		return widgets.NewText(h.T(key), widgets.Style{Size: 12, Token: "t2"})
	}
	p.mean = widgets.Col(5, caption("decide.mean"), p.means[0].row, p.means[1].row)
	p.action = widgets.NewButton("", widgets.Primary, g.breakDown)
	body := widgets.Col(8, widgets.Col(4, p.label, p.amount), frame,
		widgets.Col(4, caption("decide.reason"), p.reason),
		widgets.Row(12, caption("decide.owner"), widgets.Grow(p.owner)),
		p.mean, widgets.Grow(nil), p.action)
	p.amount.OnProblem, p.reason.OnProblem = body.Refresh, body.Refresh
	p.card = widgets.NewCard(h.T("decide.title"), "", nil, widgets.Pad(0, 16, 12, 16, body))
	return p
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
		p.mean.Hidden = short
		p.card.Refresh()
	}
}

// set hands the goal over. Typing that waits stays.
func (p *decidePanel) set(d targets.Decision) {
	f, plan := p.host.Fmt(), p.host.Plan()
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
	key := "decide.action"
	if d.Cells > 0 {
		key = "decide.action.go"
	}
	p.action.SetText(p.host.T(key))
}

// weigh shows what an amount means.
func (p *decidePanel) weigh(d targets.Decision, m *data.Money) {
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
		if d.ToReps > 0 {
			values[2] = f.Percent(d.ToReps, *m)
			warn[2] = d.ToReps < *m
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
	p.meansOf(m)
	p.card.Refresh()
}

// meansOf cuts an amount by working day and person.
func (p *decidePanel) meansOf(m *data.Money) {
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
	for i, n := range []int{days.Workdays(plan.Period()), people} {
		p.means[i].value.SetText(text.Unknown)
		if m != nil && n > 0 {
			p.means[i].value.SetText(f.MoneyUnit(m.MulDiv(1, int64(n))))
		}
	}
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
