package health

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/health"
	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A filter is the chip that is on. The zero filter is all customers; alone are the
// red ones that no open play cares for.
type filter struct {
	key   string // of its words; also the part of a route
	light data.Light
}

func (f filter) fits(x *health.Row) bool {
	switch f.key {
	case "":
		return true
	case "alone":
		return x.Alone()
	}
	return x.Light == f.light
}

// filters are the chips in their order.
var filters = []filter{{}, {key: "red", light: data.Red}, {key: "amber", light: data.Amber}, {key: "green", light: data.Green},
	{key: "ring", light: data.Ring}, {key: "alone"}}

// tools are the chips and the search above the list.
type tools struct {
	page    *Page
	content *fyne.Container
	chips   *widgets.ChipGroup
	search  *widgets.Field
	more    *widgets.Button
	words   [2][]string // of the chips, at length and in short
}

func newTools(p *Page) *tools {
	h := p.host
	t := &tools{page: p}
	t.chips = widgets.NewChipGroup(make([]string, len(filters)), false, func(i int) {
		p.filter = filters[i]
		p.fill()
	})
	for i := 1; i < 5; i++ {
		t.chips.Chips[i].WithLight(filters[i].light)
	}
	t.search = widgets.NewField(h.T("health.search")).WithIcon("search").Small()
	t.search.OnChanged = func(query string) {
		p.query = query
		p.fill()
	}
	t.search.OnKey(func(e *fyne.KeyEvent) bool {
		if e.Name != fyne.KeyEscape || t.search.Text() == "" {
			return false
		}
		t.search.Clear()
		p.query = ""
		p.fill()
		return true
	})
	t.more = widgets.NewIconButton("more", h.T("button.more"), t.menu).Small()
	right := widgets.Row(8, widgets.Grow(t.search), t.more)
	t.content = &fyne.Container{Layout: toolLayout{t.say}, Objects: []fyne.CanvasObject{t.chips, right}}
	return t
}

// set puts the counts into the chips.
func (t *tools) set(list health.List) {
	h := t.page.host
	t.words = [2][]string{}
	for _, f := range filters {
		n := list.Counts.Of(f.light)
		switch f.key {
		case "":
			n = len(list.Rows)
		case "alone":
			n = list.Alone
		}
		words := h.T("health.chip." + f.key)
		if f.key == "" {
			words = h.T("customers.all")
		}
		full, brief := words+" "+h.Fmt().Count(n), words+" "+h.Fmt().Count(n)
		if f.key != "" && f.key != "alone" {
			brief = h.Fmt().Count(n)
		}
		t.words[0], t.words[1] = append(t.words[0], full), append(t.words[1], brief)
	}
	t.say(0)
	t.content.Refresh()
}

// say writes the chips at length (0), or in short (1): the lights alone with
// their counts, told apart by their shapes.
func (t *tools) say(brief int) {
	for i, words := range t.words[brief] {
		t.chips.Chips[i].SetText(words)
	}
}

// menu offers what is done seldom, and what can be done with the whole list.
func (t *tools) menu() {
	p := t.page
	h, n := p.host, len(p.table.Rows())
	none := ""
	if n == 0 {
		none = h.T("customers.nothing")
	}
	widgets.ShowMenu(t.more,
		widgets.MenuItem{Label: h.T("health.rules"), Icon: "settings", Do: p.rules},
		widgets.MenuItem{Label: h.T("health.scenes"), Icon: "flag", Do: p.scenes},
		widgets.MenuItem{Label: h.T("health.paper"), Icon: "print", Key: "Ctrl P", Why: none, Do: p.Print},
		widgets.MenuItem{Label: h.T("customers.export", n), Icon: "export", Why: none, Do: p.export},
		widgets.MenuItem{Label: h.T("customers.copy"), Icon: "copy", Key: "Ctrl C", Why: none, Do: func() {
			fyne.CurrentApp().Clipboard().SetContent(p.table.TSV())
			h.Toast(h.T("button.copied"))
		}})
}

// toolLayout keeps the chips at the left and the search at the right. Where
// counts of very many customers leave no room, the chips say less.
type toolLayout struct{ say func(brief int) }

// Layout is Fyne's.
func (l toolLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	chips, right := objs[0], objs[1]
	pad := theme.Px(12)
	l.say(0)
	if chips.MinSize().Width+right.MinSize().Width+3*pad > s.Width {
		l.say(1)
	}
	wide, high := chips.MinSize().Width, chips.MinSize().Height
	width := min(theme.Px(220), max(right.MinSize().Width, s.Width-wide-3*pad))
	widgets.Place(chips, pad, (s.Height-high)/2, min(wide, s.Width-width-3*pad), high)
	widgets.Place(right, s.Width-width-pad, (s.Height-right.MinSize().Height)/2, width, right.MinSize().Height)
}

// MinSize is the height of a toolbar.
func (toolLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, theme.Px(48)-1) }
