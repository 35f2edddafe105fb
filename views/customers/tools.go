package customers

import (
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app/customers"
	"quarterdeck/views/widgets"
)

// tools are the chips and the search above the list.
type tools struct {
	page    *Page
	content *fyne.Container
	chips   *widgets.ChipGroup
	search  *widgets.Field
	more    *widgets.Button
	reopen  *widgets.Button

	filters  []filter
	standing customers.Standing
	chosen   filter
	brief    int
}

func newTools(p *Page) *tools {
	h := p.host
	t := &tools{page: p}
	t.makeChips(customers.Standing{})
	t.search = widgets.NewField(h.T("customers.search")).WithIcon("search").Small()
	t.search.OnChanged = p.find
	t.search.OnKey(func(e *fyne.KeyEvent) bool {
		if e.Name != fyne.KeyEscape || t.search.Text() == "" {
			return false
		}
		t.search.Clear()
		p.find("")
		return true
	})
	t.more = widgets.NewIconButton("more", h.T("button.more"), func() { t.menu() }).Small()
	t.reopen = widgets.NewIconButton("info", h.T("customers.panel.open"), func() { p.wantPanel(true) }).Small()
	right := widgets.Row(8, widgets.Grow(t.search), t.more, t.reopen)
	t.content = &fyne.Container{Layout: toolLayout{t.say}, Objects: []fyne.CanvasObject{t.chips, right}}
	return t
}

// makeChips makes a chip for every tier that is on, and those beside them.
func (t *tools) makeChips(s customers.Standing) {
	t.filters = filters(s)
	labels := make([]string, len(t.filters))
	for i, f := range t.filters {
		labels[i] = f.words(t.page.host.Fmt())
	}
	t.chips = widgets.NewChipGroup(labels, false, func(i int) { t.page.narrow(t.filters[i]) })
	if t.content != nil {
		t.content.Objects[0] = t.chips
	}
}

// set puts the counts into the chips.
func (t *tools) set(s customers.Standing) {
	t.standing = s
	if !slices.Equal(t.filters, filters(s)) {
		t.makeChips(s)
	}
	t.say(t.brief)
	t.content.Refresh()
}

// mostBrief is how far the chips can be cut down: to the count of all alone, to
// no rare chips, and to no tiers, which can be pressed above.
const mostBrief = 3

// say writes the chips, the briefer the less.
func (t *tools) say(brief int) {
	t.brief = brief
	for i, f := range t.filters {
		n := f.count(t.standing)
		chip, words := t.chips.Chips[i], f.words(t.page.host.Fmt())
		if brief == 0 || i == 0 {
			words += " " + t.page.host.Fmt().Count(n)
		}
		chip.SetText(words)
		hidden := f.tier != "" && brief == 3
		if f.never || f.judged {
			hidden = n == 0 || brief == 2
		}
		hidden = hidden && f != t.chosen
		if chip.Hidden != hidden {
			chip.Hidden = hidden
			t.chips.Refresh()
		}
	}
}

// choose turns the chip of a filter on.
func (t *tools) choose(f filter) {
	t.chosen = f
	for i := range t.filters {
		if t.filters[i] == f {
			t.chips.Select(i)
		}
	}
	t.reopen.Hidden = !t.page.host.Prefs().NoPanel
	t.content.Refresh()
}

// menu offers what can be done with the whole list.
func (t *tools) menu() {
	h, n := t.page.host, len(t.page.table.Rows())
	none := ""
	if n == 0 {
		none = h.T("customers.nothing")
	}
	widgets.ShowMenu(t.more,
		widgets.MenuItem{Label: h.T("customers.assign", n), Icon: "swap", Why: none, Do: t.page.assign},
		widgets.MenuItem{Label: h.T("rules.grade.menu", n), Icon: "flag", Why: none, Do: t.page.grade},
		widgets.MenuItem{Label: h.T("customers.export", n), Icon: "export", Why: none, Do: t.page.export},
		widgets.MenuItem{Label: h.T("customers.copy"), Icon: "copy", Key: "Ctrl C", Why: none, Do: func() {
			fyne.CurrentApp().Clipboard().SetContent(t.page.table.TSV())
			h.Toast(h.T("button.copied"))
		}})
}
