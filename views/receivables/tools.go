package receivables

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/receivables"
	"quarterdeck/views/widgets"
)

// shows are the parts of the list in the order of their chips.
var shows = []string{receivables.ShowAll, receivables.ShowAct, receivables.ShowOverdue, receivables.ShowSoon, receivables.ShowBroken}

// groups are what the list can be grouped by, in the order of the choices.
var groups = []string{"", receivables.ByRep, receivables.ByRegion, receivables.ByTier}

// tools are the chips, the grouping and the search above the list.
type tools struct {
	page    *Page
	content *fyne.Container
	chips   *widgets.ChipGroup
	group   *widgets.Select
	search  *widgets.Field
	reopen  *widgets.Button
	counts  []int
}

func newTools(p *Page) *tools {
	h := p.host
	t := &tools{page: p, counts: make([]int, len(shows))}
	labels := make([]string, len(shows))
	for i, s := range shows {
		labels[i] = h.T("receivables.show." + s)
	}
	t.chips = widgets.NewChipGroup(labels, false, func(i int) { p.narrow(shows[i]) })
	by := make([]string, len(groups))
	for i, g := range groups {
		by[i] = h.T("receivables.group." + g)
		if g == "" {
			by[i] = h.T("receivables.group.none")
		}
	}
	t.group = widgets.NewSelect(by, func(i int) { p.group(groups[i]) }).Small()
	t.group.Select(0)
	t.search = widgets.NewField(h.T("receivables.search")).WithIcon("search").Small()
	t.search.OnChanged = p.find
	t.search.OnKey(func(e *fyne.KeyEvent) bool {
		if e.Name != fyne.KeyEscape || t.search.Text() == "" {
			return false
		}
		t.search.Clear()
		p.find("")
		return true
	})
	t.reopen = widgets.NewIconButton("info", h.T("customers.panel.open"), func() { p.wantPanel(true) }).Small()
	right := widgets.Row(8, t.group, widgets.Grow(t.search), t.reopen)
	t.content = &fyne.Container{Layout: toolLayout{t.say}, Objects: []fyne.CanvasObject{t.chips, right}}
	return t
}

// set counts what the chips hold.
func (t *tools) set(w receivables.Work) {
	t.counts = []int{len(w.Rows), w.Act.Count, w.Overdue.Count, w.Soon.Count, w.Broken.Count}
	t.content.Refresh()
}

// say writes the chips; briefly the first alone has its count.
func (t *tools) say(brief bool) {
	for i, s := range shows {
		words := t.page.host.T("receivables.show." + s)
		if !brief || i == 0 {
			words += " " + t.page.host.Fmt().Count(t.counts[i])
		}
		t.chips.Chips[i].SetText(words)
	}
}

// choose turns the chip of a part on.
func (t *tools) choose(show string) {
	for i, s := range shows {
		if s == show {
			t.chips.Select(i)
		}
	}
}
