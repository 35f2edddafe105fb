package pipeline

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app/pipeline"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// chips are the filters in their order.
var chips = []struct {
	key  string
	fits func(p *Page, x row) bool
}{
	{"open", func(_ *Page, x row) bool { return x.Open() }},
	{"slipped", func(_ *Page, x row) bool { return x.Late > 0 }},
	{"aged", func(_ *Page, x row) bool { return x.Aged }},
	{"next", func(_ *Page, x row) bool { return x.Open() && (x.Next == "" || x.Overdue) }},
	{"month", func(p *Page, x row) bool {
		return x.Open() && x.Close != 0 && x.Close.Month() == p.host.Today().Month()
	}},
	{"ended", func(_ *Page, x row) bool { return !x.Open() }},
}

// chipOf is the number of the chip with a key; −1 when there is none.
func chipOf(key string) int {
	for i, c := range chips {
		if c.key == key {
			return i
		}
	}
	return -1
}

// tools stand above the list: the chips, whose opportunities, the search, and the
// stages and rates.
type tools struct {
	page    *Page
	content fyne.CanvasObject
	chips   *widgets.ChipGroup
	owner   *widgets.Select
	codes   []string
	search  *widgets.Field
	paper   *widgets.Button
}

func newTools(p *Page) *tools {
	h := p.host
	t := &tools{page: p}
	t.chips = widgets.NewChipGroup(make([]string, len(chips)), false, func(int) { p.list() })
	t.chips.Select(0)
	t.owner = widgets.NewSelect([]string{h.T("pipeline.everybody")}, func(i int) {
		p.owner = t.codes[i]
		p.look()
	}).Small()
	t.search = widgets.NewField(h.T("pipeline.search")).WithIcon("search").Small()
	t.search.OnChanged = func(s string) { p.query = s; p.list() }
	set := widgets.NewIconButton("settings", h.T("pipeline.settings"), p.showSettings).Small()
	t.paper = widgets.NewIconButton("print", h.T("pipeline.print"), p.papers).Small()
	first := widgets.Row(8, t.chips, widgets.Grow(nil), t.paper, set)
	second := widgets.Row(8, widgets.AtLeast(theme.Px(140), 0, t.owner), widgets.Grow(t.search))
	t.content = widgets.Pad(10, 12, 10, 12, widgets.Col(8, first, second))
	return t
}

// owners offers everybody who has opportunities.
func (t *tools) owners(rows []pipeline.Row) {
	names := map[string]string{}
	for _, x := range rows {
		if x.Rep != "" {
			names[x.Rep] = x.RepName
		}
	}
	t.codes = []string{""}
	for code := range names {
		t.codes = append(t.codes, code)
	}
	slices.SortFunc(t.codes, cmp.Compare[string])
	labels := []string{t.page.host.T("pipeline.everybody")}
	for _, code := range t.codes[1:] {
		labels = append(labels, names[code])
	}
	at := slices.Index(t.codes, t.page.owner)
	if at < 0 {
		at, t.page.owner = 0, ""
	}
	t.owner.SetOptions(labels, at)
}

// count writes into each chip how many fit it.
func (t *tools) count() {
	h := t.page.host
	counts := make([]int, len(chips))
	for _, x := range t.page.all {
		if t.page.owner != "" && x.Rep != t.page.owner {
			continue
		}
		for i, c := range chips {
			if c.fits(t.page, x) {
				counts[i]++
			}
		}
	}
	for i, c := range chips {
		t.chips.Chips[i].SetText(h.T("pipeline.chip."+c.key) + " " + h.Fmt().Count(counts[i]))
	}
	t.chips.Refresh()
}

// fitting are the rows that the chip, the person and the typed words leave.
func (t *tools) fitting() []row {
	p := t.page
	fits := func(*Page, row) bool { return true }
	if i := t.chips.Selected(); i >= 0 {
		fits = chips[i].fits
	}
	rows := []row{}
	for _, x := range p.all {
		if (p.owner == "" || x.Rep == p.owner) && fits(p, x) {
			rows = append(rows, x)
		}
	}
	if p.query == "" {
		return rows
	}
	return pipeline.Found(rows, p.query)
}

// clear forgets what narrows the list.
func (t *tools) clear() {
	p := t.page
	t.search.Clear()
	p.query, p.owner = "", ""
	t.owner.Select(0)
	t.chips.Select(-1)
	for _, c := range t.chips.Chips {
		c.SetOn(false)
	}
}
