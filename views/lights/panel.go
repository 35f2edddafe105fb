package lights

import (
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// panel explains the selected light: what it says, why, and how it came there.
type panel struct {
	page    *Page
	card    *widgets.Card
	light   *widgets.Light
	title   *widgets.Text
	value   *widgets.Text
	facts   *widgets.Wrap
	why     *widgets.Wrap
	history *widgets.Drawing
}

func newPanel(p *Page) *panel {
	x := &panel{page: p, light: widgets.NewLight(data.Ring, 16), title: widgets.NewText("", widgets.Style{Size: 16, Bold: true, Elide: true}),
		value: widgets.NewText("", widgets.Style{Size: 28, Bold: true}), facts: widgets.Para(""), why: widgets.NewWrap("", widgets.Style{Size: 13}),
		history: widgets.NewDrawing(nil, 200, 64)}
	shut := widgets.NewIconButton("x", p.host.T("button.close"), func() { p.wantPanel(false) })
	head := widgets.Pad(12, 12, 8, 16, widgets.Row(8, x.light, widgets.Grow(x.title), shut))
	figures := widgets.Pad(0, 16, 10, 16, widgets.Row(20, x.value, widgets.Grow(x.facts)))
	body := widgets.Pad(12, 16, 16, 16, widgets.Col(12, x.why, x.history))
	x.card = widgets.NewCard("", "", nil, widgets.Col(0, head, figures, widgets.HR(), body))
	x.card.Hidden = true
	return x
}

// set explains a light.
func (x *panel) set(l *line) {
	f := x.page.host.Fmt()
	x.light.SetLight(l.Light)
	x.title.SetText(l.title)
	x.value.SetText(l.value)
	x.value.SetToken(valueToken(l))
	x.facts.SetText(factWords(f, l))
	x.why.SetText(l.Why(f))
	x.history.Hidden = l.spark == nil
	if l.spark != nil {
		x.history.SetChart(*l.spark)
	}
	x.card.Refresh()
}

func valueToken(l *line) theme.Token {
	switch {
	case l.Value == nil:
		return "t3"
	case l.Light == data.Red:
		return "bad"
	case l.Light == data.Amber:
		return "warn"
	}
	return "t1"
}

// factWords are target, rule and how long it has been so: 目标 15% · 规则 <10% 红 · 已连续 2 周.
func factWords(f text.Fmt, l *line) string {
	words := f.T("lights.fact.rule", l.rule)
	if l.Target != nil {
		words = f.T("lights.fact.target", l.target) + " · " + words
	}
	if l.run != text.Unknown {
		words += " · " + f.T("lights.fact.run", l.run)
	}
	return words
}
