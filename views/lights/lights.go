// Package lights is the tabs of the traffic lights: which of them are red and why,
// the rules they follow, and the readings that nobody can work out.
package lights

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/lights"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/deviations"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// Page is the tab of the lights.
type Page struct {
	host    page.Host
	content *fyne.Container
	control *fyne.Container
	day     *dayChoice
	chips   *widgets.ChipGroup
	turned  *widgets.Text
	scope   *widgets.Select
	search  *widgets.Field
	list    *widgets.Card
	table   *widgets.Table[*line]
	basis   *widgets.Text
	panel   *deviations.Panel
	side    fyne.CanvasObject // of the panel
	none    fyne.CanvasObject // stands in the table while every rule is off
	nothing fyne.CanvasObject // and while no light fits

	board lights.Board
	lines []*line
	query string
}

// chipLights are the lights the chips choose, in their order; the first chip is all.
var chipLights = []data.Light{data.Red, data.Amber, data.Green, data.Ring}

// NewLights builds the tab.
func NewLights(h page.Host) page.Page {
	p := &Page{host: h, day: newDayChoice(h)}
	p.day.changed = p.Refresh
	p.chips = widgets.NewChipGroup(make([]string, len(chipLights)+1), false, func(int) { p.show() })
	for i, l := range chipLights {
		p.chips.Chips[i+1].WithLight(l)
	}
	p.turned = widgets.NewText("", widgets.Style{Size: 13, Token: "t2", Elide: true})
	p.scope = widgets.NewSelect(scopeNames(h.Fmt()), func(int) { p.count(); p.show() }).Small()
	p.scope.Select(0)
	p.search = widgets.NewField(h.T("lights.search")).WithIcon("search").Small()
	p.search.OnChanged = func(s string) { p.query = s; p.show() }
	p.table = p.newTable()
	p.panel = deviations.NewPanel(h)
	p.panel.OnClose = func() { p.wantPanel(false) }
	p.side = p.panel.Content()
	p.side.Hide()
	p.none = widgets.NewEmpty("review", h.T("lights.none"), h.T("lights.none.how"), widgets.NewButton(h.T("lights.rules"), widgets.Plain, p.openRules))
	p.nothing = widgets.NewEmpty("search", h.T("lights.nothing"), h.T("lights.nothing.how"), widgets.NewButton(h.T("lights.nothing.all"), widgets.Plain, p.showAll))
	p.basis = widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true})
	typed := widgets.NewButton(h.T("lights.typed"), widgets.Plain, func() { p.enter("") }).WithIcon("edit").WithTip(h.T("lights.typed.tip")).Small()
	rules := widgets.NewButton(h.T("lights.rules"), widgets.Quiet, p.openRules).Small()
	tools := widgets.NewCard("", "", nil, widgets.Fixed(0, toolsHeight, widgets.Pad(0, 16, 0, 16,
		widgets.Row(8, p.chips, widgets.Grow(widgets.Pad(0, 0, 0, 8, p.turned)), p.scope, widgets.Fixed(150, 0, p.search), typed))))
	foot := widgets.Fixed(0, 34, widgets.Pad(0, 8, 0, 16, widgets.Row(12, widgets.Grow(p.basis), rules)))
	p.list = widgets.NewCard(h.T("lights.title"), "", p.day.note, widgets.Col(0, widgets.HR(), widgets.Grow(p.table), widgets.HR(), foot))
	below := widgets.Beside(500, 460, p.list, p.side)
	p.content = widgets.Pad(16, 20, 16, 20, &fyne.Container{Layout: stacked{toolsHeight}, Objects: []fyne.CanvasObject{tools, below}})
	start := widgets.NewButton(h.T("lights.review"), widgets.Primary, func() { h.Show(page.Route{Page: "review", Part: "meetings"}) }).WithIcon("check")
	p.control = widgets.Row(16, p.day.button, start)
	return p
}

// toolsHeight is that of the card of chips.
const toolsHeight = 56

// Title names the page.
func (p *Page) Title() string { return p.host.T("nav.review") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control chooses the day, and leads to the review of the week.
func (p *Page) Control() fyne.CanvasObject { return p.control }

// Shows lists what lights are made of: everything that can be measured.
func (p *Page) Shows() []data.Kind { return data.Kinds }

// Refresh asks for the lights of the day and of the week before, and hands them
// over.
func (p *Page) Refresh() {
	h, day := p.host, p.day.day()
	board, err := lights.Of(h.Reader(), day)
	if err != nil {
		h.Complain(err)
		return
	}
	before, err := lights.Of(h.Reader(), day-7)
	if err != nil {
		h.Complain(err)
		return
	}
	p.board = board
	p.lines = linesOf(h.Fmt(), board)
	for _, x := range p.lines {
		p.wire(x)
	}
	p.day.set()
	p.turned.SetText(turnedWords(h.Fmt(), lights.Changes(before, board)))
	p.list.SetTitle(h.T("lights.title"), dayWords(h.Fmt(), day))
	p.basis.SetText(h.T("lights.basis"))
	p.count()
	p.show()
}

// wire leads a light that is typed, or lacks something, to where that is put in.
func (p *Page) wire(x *line) {
	h := p.host
	if x.typed {
		x.lacks, x.fill = h.T("lights.enter"), func() { p.enter(x.Rule.Measure) }
		return
	}
	if x.Light != data.Ring {
		return
	}
	x.lacks = h.T("lights.wait")
	if g, ok := gapOf(x.Row); ok {
		x.lacks, x.fill = h.T("lights.fill."+g.key), func() { h.Show(g.route) }
	}
}

// count writes on the chips how many lights of the scope they choose.
func (p *Page) count() {
	f, scope := p.host.Fmt(), scopes[max(0, p.scope.Selected())]
	var all int
	of := map[data.Light]int{}
	for _, x := range p.lines {
		if scope.fits(x) {
			all++
			of[x.Light]++
		}
	}
	p.chips.Chips[0].SetText(f.T("lights.chip.all") + " " + f.Count(all))
	for i, l := range chipLights {
		p.chips.Chips[i+1].SetText(f.T("lights.chip."+l.String()) + " " + f.Count(of[l]))
	}
	p.chips.Refresh()
}

// show hands the lights that fit to the table, and explains the selected one.
func (p *Page) show() {
	scope, chip := scopes[max(0, p.scope.Selected())], p.chips.Selected()
	rows := make([]*line, 0, len(p.lines))
	for _, x := range p.lines {
		if scope.fits(x) && (chip <= 0 || x.Light == chipLights[chip-1]) && text.MatchesAny(p.query, x.title, x.Owner) {
			rows = append(rows, x)
		}
	}
	p.table.Empty = p.nothing
	if len(p.lines) == 0 {
		p.table.Empty = p.none
	}
	p.table.SetRows(rows)
	if !p.host.Prefs().NoPanel {
		p.table.SelectFirst()
	}
	p.explain()
}

// explain shows the selected light beside the list.
func (p *Page) explain() {
	x, ok := p.table.Selected()
	ok = ok && !p.host.Prefs().NoPanel
	if p.side.Visible() != ok {
		if ok {
			p.side.Show()
		} else {
			p.side.Hide()
		}
		p.content.Refresh()
	}
	if ok {
		p.panel.Set(x.Row)
	}
}

// wantPanel opens or closes the panel; the choice is kept.
func (p *Page) wantPanel(want bool) {
	p.host.Prefs().NoPanel = !want
	if err := p.host.Prefs().Save(); err != nil {
		p.host.Complain(err)
	}
	p.explain()
}

func (p *Page) showAll() {
	p.search.Clear()
	p.query = ""
	p.chips.Select(0)
	p.scope.Select(allScopes)
	p.count()
	p.show()
}

func (p *Page) openRules() { p.host.Show(page.Route{Page: "review", Part: "rules"}) }

// enter opens the sheet of typed readings at a measure; "" is the first.
func (p *Page) enter(measure string) { openSheet(p.host, measure, p.day.day()) }

// Go selects the light whose key is the route's code.
func (p *Page) Go(r page.Route) {
	if r.Code == "" {
		return
	}
	fits := func(x *line) bool { return x.Key == r.Code }
	if !p.table.SelectWhere(fits) {
		p.showAll()
		if !p.table.SelectWhere(fits) {
			return
		}
	}
	p.host.Prefs().NoPanel = false
	p.explain()
}

// Search puts the caret into the search field.
func (p *Page) Search() { p.search.Focus() }

// Key serves the keys of the list: / searches, E enters what a light lacks, Esc
// closes the panel.
func (p *Page) Key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeySlash:
		p.search.Focus()
	case fyne.KeyE:
		x, ok := p.table.Selected()
		if !ok || x.fill == nil {
			return false
		}
		x.fill()
	case fyne.KeyEscape:
		if !p.side.Visible() {
			return false
		}
		p.wantPanel(false)
	default:
		return false
	}
	return true
}

// stacked lays a card of a fixed height over one that takes the rest.
type stacked struct{ top float32 }

// Layout is Fyne's.
func (l stacked) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	top, gap := theme.Px(l.top), theme.Px(12)
	widgets.Place(objs[0], 0, 0, s.Width, top)
	widgets.Place(objs[1], 0, top+gap, s.Width, s.Height-top-gap)
}

// MinSize is small: the table scrolls and its columns give way.
func (stacked) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(720), theme.Px(420))
}
