package forecast

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/forecast"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A panel explains the selected row: each number with the sentence that reckons
// it.
type panel struct {
	host      page.Host
	card      *widgets.Card
	name, sub *widgets.Text
	light     *widgets.Light
	box       *fyne.Container
	parts     []*panelPart
	call      *widgets.Button
	row       line
}

// A panelPart is one number and its reckoning.
type panelPart struct {
	name, value *widgets.Text
	words       *widgets.Wrap
	box         *fyne.Container
}

func newPanel(h page.Host) *panel {
	p := &panel{host: h, light: widgets.NewLight(data.Ring, 16)}
	p.name = widgets.NewText("", widgets.Style{Size: 16, Bold: true, Elide: true})
	p.sub = widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})
	p.box = widgets.Col(12)
	p.call = widgets.NewButton(h.T("forecast.call.of"), widgets.Plain, func() { callForm(h, p.row.Code, data.Period{}, nil) })
	head := widgets.Pad(12, 16, 10, 16, widgets.Col(2, widgets.Row(8, p.light, widgets.Grow(p.name)), p.sub))
	p.card = widgets.NewCard("", "", nil, widgets.Col(0, head, widgets.HR(), widgets.Grow(widgets.VScroll(widgets.Pad(12, 16, 12, 16, p.box))), widgets.HR(),
		widgets.Pad(8, 16, 12, 16, widgets.Row(8, widgets.Grow(p.call)))))
	p.card.Hidden = true
	return p
}

// set explains a row.
func (p *panel) set(x forecast.Outlook, r line) {
	h := p.host
	f := h.Fmt()
	p.row = r
	p.name.SetText(r.name)
	p.light.SetLight(r.Light)
	p.sub.SetText(sub(f, x, r))
	lines := x.Explain(f, r.Row, r.level == 2)
	for len(p.parts) < len(lines) {
		part := &panelPart{name: widgets.NewText("", widgets.Style{Size: 13, Bold: true, Elide: true}), value: widgets.NewText("", widgets.Style{Size: 13, Bold: true}),
			words: widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})}
		part.box = widgets.Col(2, widgets.Row(8, widgets.Grow(part.name), part.value), part.words)
		p.parts = append(p.parts, part)
		p.box.Add(part.box)
	}
	for i, l := range lines {
		part := p.parts[i]
		part.name.SetText(l.Name)
		value := amount(f, l.Amount)
		if l.Key == "chance" {
			if value = text.Unknown; r.Chance != nil {
				value = f.Percent(data.Money(*r.Chance), 100_00)
			}
		}
		part.value.SetText(value)
		part.value.SetToken("t1")
		if string(x.Rule.Method) == l.Key {
			part.value.SetToken("accent")
		}
		part.words.SetText(l.Words)
	}
	why := ""
	if r.level < 2 || r.ID == 0 {
		why = h.T("forecast.call.why")
	}
	p.call.Allow(why)
	p.card.Refresh()
}

// sub says how far the row has come, and who left.
func sub(f text.Fmt, x forecast.Outlook, r line) string {
	switch {
	case r.Sold == nil:
		return f.T("forecast.say.unknown")
	case r.level == 2 && r.Left != 0:
		return f.T("forecast.sub.left", *r.Sold, f.Date(x.Through), f.DateYear(r.Left))
	case r.Target == nil || *r.Target <= 0:
		return f.T("forecast.sub.no_target", *r.Sold, f.Date(x.Through))
	}
	return f.T("forecast.sub", *r.Sold, f.Date(x.Through), *r.Target)
}
