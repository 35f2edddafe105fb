package customers

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/customers"
	"quarterdeck/app/schemes"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// tools are the chips, the choice of the scheme and the search above the list.
type tools struct {
	page    *Page
	content *fyne.Container
	chips   *widgets.ChipGroup
	scheme  *widgets.Select
	choice  *fyne.Container // holds it, away where there is no room
	codes   []string        // of the schemes, in the order of the choice
	names   []string        // of them
	search  *widgets.Field
	more    *widgets.Button
	reopen  *widgets.Button

	counts map[chip]int
	chosen chip
	brief  int
}

func newTools(p *Page) *tools {
	h := p.host
	t := &tools{page: p}
	labels := make([]string, len(chips))
	for i, c := range chips {
		labels[i] = h.T(c.key())
	}
	t.chips = widgets.NewChipGroup(labels, false, func(i int) { p.narrow(filter{chip: chips[i]}) })
	t.scheme = widgets.NewSelect(nil, func(i int) { p.choose(t.codes[i]) }).Small()
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
	t.choice = widgets.Fixed(schemeRoom, 0, t.scheme)
	right := widgets.Row(8, t.choice, widgets.Grow(t.search), t.more, t.reopen)
	t.content = &fyne.Container{Layout: toolLayout{t.say}, Objects: []fyne.CanvasObject{t.chips, right}}
	return t
}

// key is the translation key of the chip's words.
func (c chip) key() string {
	if c == "" {
		return "customers.all"
	}
	return "customers.chip." + string(c)
}

// set puts the counts into the chips, and the schemes there are into the choice.
func (t *tools) set(s customers.Standing) {
	t.counts = countChips(s.Rows)
	t.codes, t.names = t.codes[:0], t.names[:0]
	at := 0
	for i, x := range s.Place.Schemes {
		if x.Code == t.page.scheme {
			at = i
		}
		t.codes, t.names = append(t.codes, x.Code), append(t.names, schemes.SchemeName(t.page.host.Fmt(), x))
	}
	t.scheme.SetOptions(t.names, at)
	t.say(t.brief)
	t.content.Refresh()
}

// schemeRoom is the width of the choice of the scheme.
const schemeRoom = 124

// mostBrief is how far the tools can be cut down: without the chips of doubts, then
// without the choice of the scheme, which the menu has too, then without counts but
// the first.
const mostBrief = 3

// say writes the chips, the briefer the less. A chip that fits nobody is left out.
func (t *tools) say(brief int) {
	t.brief = brief
	t.choice.Hidden = brief > 1
	for i, c := range chips {
		chip, words := t.chips.Chips[i], t.page.host.T(c.key())
		if brief < 3 || i == 0 {
			words += " " + t.page.host.Fmt().Count(t.counts[c])
		}
		chip.SetText(words)
		hidden := c != "" && c != t.chosen && (t.counts[c] == 0 || brief > 0 && (c == doubt || c == never))
		if chip.Hidden != hidden {
			chip.Hidden = hidden
			t.chips.Refresh()
		}
	}
}

// choose turns the chip of a filter on.
func (t *tools) choose(f filter) {
	t.chosen = f.chip
	at := -1
	for i, c := range chips {
		if f.tier == "" && c == f.chip {
			at = i
		}
	}
	t.chips.Select(at)
	t.reopen.Hidden = !t.page.host.Prefs().NoPanel
	t.content.Refresh()
}

// menu offers what can be done with the whole list.
func (t *tools) menu() {
	p := t.page
	h, n := p.host, len(p.table.Rows())
	none := ""
	if n == 0 {
		none = h.T("customers.nothing")
	}
	var items []widgets.MenuItem
	if t.choice.Hidden {
		for i, code := range t.codes {
			item := widgets.MenuItem{Label: h.T("customers.look", t.names[i]), Icon: "eye", Do: func() { p.choose(code) }}
			if code == p.scheme {
				item.Why = h.T("customers.look.now")
			}
			items = append(items, item)
		}
	}
	widgets.ShowMenu(t.more, append(items,
		widgets.MenuItem{Label: h.T("customers.tick.all", n), Icon: "check", Key: "Ctrl A", Why: none, Do: p.table.TickAll},
		widgets.MenuItem{Label: h.T("customers.duplicates"), Icon: "link", Why: none, Do: p.duplicates},
		widgets.MenuItem{Label: h.T("customers.export", n), Icon: "export", Why: none, Do: func() { p.export(p.table.Rows()) }},
		widgets.MenuItem{Label: h.T("customers.tierlist"), Icon: "report", Why: none, Do: func() { h.Show(page.Route{Page: "reports", Part: "tiers", Code: p.scheme}) }},
		widgets.MenuItem{Label: h.T("customers.copy"), Icon: "copy", Key: "Ctrl C", Why: none, Do: func() {
			fyne.CurrentApp().Clipboard().SetContent(p.table.TSV())
			h.Toast(h.T("button.copied"))
		}})...)
}
