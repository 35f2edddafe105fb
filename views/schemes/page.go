// Package schemes is the tab of the rules that put customers into tiers: the
// schemes side by side and what their tiers get, the bands of RFM with what
// another rule would change, the holes between them, who moved, and the scores
// of 1 to 5.
package schemes

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A part is one of the views that the chips choose between.
type part interface {
	content() fyne.CanvasObject
	refresh()
}

// views are the keys of the parts, in the order of the chips.
var views = []string{"schemes", "bands", "holes", "movement", "scores"}

// Page is the tab of rules.
type Page struct {
	host    page.Host
	body    *fyne.Container
	chips   *widgets.ChipGroup
	note    *widgets.Text
	content fyne.CanvasObject
	parts   map[string]part
	stale   map[string]bool
	shown   string

	draft schemes.Settings // of RFM: what is tried and not applied yet
}

// NewRules builds the tab.
func NewRules(h page.Host) page.Page {
	p := &Page{host: h, parts: map[string]part{}, stale: map[string]bool{}, shown: views[0], body: container.NewStack()}
	labels := make([]string, len(views))
	for i, v := range views {
		labels[i] = h.T("rules.view." + v)
	}
	p.chips = widgets.NewChipGroup(labels, false, func(i int) { p.open(views[i]) })
	p.note = widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Align: fyne.TextAlignTrailing, Elide: true})
	p.content = widgets.Pad(12, 20, 16, 20, widgets.Col(12, widgets.Row(16, p.chips, widgets.Grow(p.note)), widgets.Grow(p.body)))
	return p
}

// part is the part with the key, made when it is first asked for.
func (p *Page) part(key string) part {
	if x, made := p.parts[key]; made {
		return x
	}
	make := map[string]func(*Page) part{"schemes": newSchemes, "bands": newBands, "holes": newHoles, "movement": newMovement, "scores": newScores}
	p.parts[key], p.stale[key] = make[key](p), true
	return p.parts[key]
}

// open shows a part.
func (p *Page) open(key string) {
	p.shown = key
	p.chips.Select(slices.Index(views, key))
	x := p.part(key)
	p.body.Objects = []fyne.CanvasObject{x.content()}
	p.note.SetText(p.host.T("rules.note." + key))
	if p.stale[key] {
		delete(p.stale, key)
		x.refresh()
	}
	p.content.Refresh()
}

// changed asks every part anew, when it is next shown.
func (p *Page) changed() {
	for key := range p.parts {
		p.stale[key] = true
	}
	p.open(p.shown)
}

// Title names the page.
func (p *Page) Title() string { return p.host.T("nav.customers") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control is none: what is primary differs from part to part.
func (p *Page) Control() fyne.CanvasObject { return nil }

// Shows lists what the page is made of.
func (p *Page) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Customers, data.Orders, data.OrderLines, data.Schemes, data.SchemeTiers, data.TierBands, data.Traits, data.Grades}
}

// Refresh asks again.
func (p *Page) Refresh() { p.changed() }

// Go shows the part that the route's code names.
func (p *Page) Go(r page.Route) {
	if slices.Contains(views, r.Code) {
		p.open(r.Code)
	}
}

// Leave asks before a trial that was not applied is given up.
func (p *Page) Leave(then func()) {
	if p.draft.Empty() {
		then()
		return
	}
	h := p.host
	h.Confirm(h.T("rules.leave.title"), h.T("rules.leave.body"), h.T("rules.leave.action"), true, func() {
		p.draft = schemes.Settings{}
		p.changed()
		then()
	})
}

// quick is how many customers a question may be about and still be answered at
// once; for more it is asked beside the window, with its progress shown.
const quick = 20_000

// ask has work done at once, or as a job that can be stopped where it takes more
// than a moment; done hears how it went.
func (p *Page) ask(title string, work func(report schemes.Progress) error, done func(error)) {
	h := p.host
	n, err := h.Reader().Count(data.Customers)
	if err == nil && n > quick {
		h.Run(page.Job{Title: title, Work: func(report func(done, all int) error) error { return work(report) }, Done: done})
		return
	}
	if err == nil {
		err = work(nil)
	}
	done(err)
}

// tierNames are the words of tiers of RFM.
func (p *Page) tierNames(tiers []data.Tier) []string {
	f := p.host.Fmt()
	names := make([]string, len(tiers))
	for i, t := range tiers {
		names[i] = f.TierName(t)
	}
	return names
}

// number is a column of whole numbers; zero is grey.
func number[T any](key, title string, width float32, f func(T) int, say func(int) string) widgets.Column[T] {
	return widgets.Column[T]{Key: key, Title: title, Width: width, Right: true,
		Cell: func(x T) widgets.Cell {
			c := widgets.Cell{Text: say(f(x))}
			if f(x) == 0 {
				c.Token = "t3"
			}
			return c
		},
		Compare: func(a, b T) int { return f(a) - f(b) }}
}
