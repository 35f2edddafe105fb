package tracks

import (
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/tracks"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A panel explains what is selected: a track with its words and what became of it,
// a case, or what the row of a customer tells.
type panel struct {
	host  page.Host
	card  *widgets.Card
	name  *widgets.Wrap
	sub   *widgets.Wrap
	parts *fyne.Container
	feet  *fyne.Container
}

func newPanel(h page.Host) *panel {
	x := &panel{host: h, name: widgets.NewWrap("", widgets.Style{Size: 16, Bold: true}), sub: widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"}),
		parts: widgets.Col(12), feet: widgets.Row(8)}
	head := widgets.Pad(12, 16, 10, 16, widgets.Col(2, x.name, x.sub))
	x.card = widgets.NewCard("", "", nil, widgets.Col(0, head, widgets.HR(), widgets.Grow(widgets.VScroll(widgets.Pad(12, 16, 12, 16, x.parts))), widgets.HR(), widgets.Pad(8, 16, 12, 16, x.feet)))
	return x
}

// A part of the panel is a heading and what it says; empty words are left out.
type said struct{ head, words string }

func (x *panel) set(name, sub string, parts []said, feet ...fyne.CanvasObject) {
	x.name.SetText(name)
	x.sub.SetText(sub)
	x.parts.Objects = nil
	for _, p := range parts {
		if p.words != "" {
			x.parts.Add(widgets.Col(2, widgets.NewText(p.head, widgets.Style{Size: 12, Token: "t3"}), widgets.NewWrap(p.words, widgets.Style{Size: 13})))
		}
	}
	x.feet.Objects = feet
	x.card.Refresh()
}

// explain shows what is selected in the open part.
func (p *Page) explain() {
	shown := false
	switch p.part {
	case library:
		if x, ok := p.tracks.Selected(); ok {
			p.explainTrack(x)
			shown = true
		}
	case cases:
		if x, ok := p.cases.Selected(); ok {
			p.explainCase(x)
			shown = true
		}
	case behaviour:
		if x, ok := p.looked.Selected(); ok {
			p.explainLooked(x)
			shown = true
		}
	}
	if p.panel.card.Hidden == shown {
		p.panel.card.Hidden = !shown
		p.content.Refresh()
	}
}

func (p *Page) explainTrack(x tracks.Row) {
	h := p.host
	f := h.Fmt()
	var uses, from, before []string
	for _, u := range x.Uses[:min(8, len(x.Uses))] {
		words := []string{f.Date(u.Date)}
		for _, s := range []string{u.RepName, u.CustomerName, u.Training} {
			if s != "" {
				words = append(words, s)
			}
		}
		switch {
		case u.Worked != nil && *u.Worked:
			words = append(words, h.T("tracks.worked"))
		case u.Worked != nil:
			words = append(words, h.T("tracks.failed"))
		}
		if u.Note != "" {
			words = append(words, u.Note)
		}
		uses = append(uses, strings.Join(words, " · "))
	}
	for _, c := range x.Cases {
		from = append(from, f.Date(c.Date)+" · "+c.RepName+" · "+h.T(map[bool]string{true: "tracks.won", false: "tracks.lost"}[c.Won]))
	}
	for _, v := range x.Versions {
		before = append(before, h.T("tracks.version.until", v.Number, f.DateYear(v.Until))+"\n"+v.Words)
	}
	part := func(key, words string) said { return said{h.T("tracks.field." + key), words} }
	use := widgets.NewButton(h.T("tracks.use"), widgets.Plain, func() { p.useForm(x) }).WithIcon("check")
	edit := widgets.NewButton(h.T("button.edit"), widgets.Plain, func() { p.trackForm(x) }).WithIcon("edit")
	sub := tracks.SceneName(f, x.Scene) + " · " + p.forWhom(x) + " · " + h.T("tracks.version", x.Version) + " · " + f.DateYear(x.Changed)
	p.panel.set(x.Name, sub, []said{part("says", x.Says), part("answer", x.Answer), part("proof", x.Proof), part("do", x.Do), part("dont", x.Dont),
		part("uses", strings.Join(uses, "\n")), part("from", strings.Join(from, "\n")), part("before", strings.Join(before, "\n"))}, widgets.Grow(use), widgets.Grow(edit))
}

func (p *Page) explainCase(x tracks.Case) {
	h := p.host
	f := h.Fmt()
	words := []string{f.DateYear(x.Date), h.T(map[bool]string{true: "tracks.won", false: "tracks.lost"}[x.Won]), tracks.SceneName(f, x.Scene)}
	if x.CustomerName != "" {
		words = append(words, x.CustomerName)
	}
	promote := widgets.NewButton(h.T("tracks.promote"), widgets.Plain, func() { p.promoteForm(x) }).WithIcon("up")
	edit := widgets.NewButton(h.T("button.edit"), widgets.Plain, func() { p.caseForm(x) }).WithIcon("edit")
	var missing []string
	for _, t := range p.intake.Due {
		missing = append(missing, h.T("tracks.teller", t.Name, t.Won, t.Lost))
	}
	p.panel.set(x.RepName, strings.Join(words, " · "), []said{{h.T("tracks.field.text"), x.Text}, {h.T("tracks.field.lesson"), x.Lesson},
		{h.T("tracks.field.track"), x.TrackName}, {h.T("tracks.field.due"), strings.Join(missing, "\n")}}, widgets.Grow(promote), widgets.Grow(edit))
}

// fitting are the tracks of the library that answer what a row tells.
func (p *Page) fitting(c tracks.Conclusion) string {
	l, err := tracks.Tracks(p.host.Reader(), p.host.Today(), tracks.TracksIn{Scene: data.ScenePrice})
	if err != nil {
		p.host.Complain(err)
	}
	if c != tracks.PriceSensitive {
		return ""
	}
	var names []string
	for _, x := range l.Rows {
		name := x.Name
		if x.Rate != nil {
			name += " · " + share(p.host.Fmt(), x.Rate) + " " + p.host.T("tracks.n", x.Worked+x.Failed)
		}
		names = append(names, name)
	}
	return strings.Join(names, "\n")
}

func (p *Page) explainLooked(x tracks.Looked) {
	h := p.host
	f := h.Fmt()
	sub := h.T("tracks.conclusion." + string(x.Conclusion))
	if x.RepName != "" {
		sub += " · " + x.RepName
	}
	numbers := h.T("tracks.looked", x.Views, x.Downloads, x.Enquiries, x.Orders)
	touch := widgets.NewButton(h.T("tracks.customer"), widgets.Plain, func() {
		h.Show(page.Route{Page: "customers", Part: "list", Code: x.Customer})
	}).WithIcon("users")
	edit := widgets.NewButton(h.T("button.edit"), widgets.Plain, func() { p.lookedForm(x) }).WithIcon("edit")
	seen := what(x)
	if x.ProductName != "" && x.Page != "" {
		seen += " · " + x.ProductName
	}
	p.panel.set(x.CustomerName, sub, []said{{h.T("tracks.field.page"), seen}, {f.Week(x.Week), numbers},
		{h.T("tracks.field.tells"), h.T("tracks.conclusion."+string(x.Conclusion)+".says", p.form.Rule.Views)}, {h.T("tracks.field.fitting"), p.fitting(x.Conclusion)}},
		widgets.Grow(touch), widgets.Grow(edit))
}
