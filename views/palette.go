package views

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/board"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/reviews"
	"quarterdeck/views/widgets"
)

// How many lines a group of the palette shows, and how many all of them do while
// something is typed: the list fits a low window.
const (
	paletteMost = 4
	paletteAll  = 11
)

// A choice is a line of the palette.
type choice struct {
	icon, name, note, stroke string
	do                       func()
}

// A palette finds people, customers, actions and pages by name, pinyin or
// initials, and does what is chosen.
type palette struct {
	w       *Window
	field   *widgets.Field
	list    *fyne.Container
	lines   []*paletteLine
	choices []choice
	at      int
	places  []board.Place
	index   *text.Index
	content fyne.CanvasObject
}

// showPalette opens the palette.
func (w *Window) showPalette() {
	if w.app == nil || w.overlay != nil {
		return
	}
	p := &palette{w: w, list: widgets.Col(0)}
	var err error
	if p.places, err = board.Places(w.Reader()); err != nil {
		w.Complain(err)
		return
	}
	p.index = board.IndexOf(p.places)
	p.field = widgets.NewField(w.T("palette.ask")).WithIcon("search")
	p.field.OnChanged = p.look
	p.field.OnKey(p.key)
	foot := widgets.Row(12, widgets.NewKbd("↑ ↓"), widgets.Caption(w.T("palette.choose")), widgets.NewKbd("Enter"), widgets.Caption(w.T("palette.run")),
		widgets.Grow(nil), widgets.Caption(w.T("palette.pinyin")))
	body := widgets.Col(0, widgets.Pad(12, 16, 12, 16, p.field), widgets.HR(), widgets.Pad(4, 8, 8, 8, p.list), widgets.HR(), widgets.Pad(10, 16, 10, 16, foot))
	p.content = floating(body)
	p.look("")
	w.showLayer(&placed{width: 640, top: 96}, p.content, w.HideOverlay)
	p.field.Focus()
}

// key moves through the lines while the field keeps the focus.
func (p *palette) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyDown:
		p.mark(p.at + 1)
	case fyne.KeyUp:
		p.mark(p.at - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		p.run(p.at)
	case fyne.KeyEscape:
		p.w.HideOverlay()
	default:
		return false
	}
	return true
}

func (p *palette) mark(n int) {
	if len(p.lines) == 0 {
		return
	}
	p.at = (n + len(p.lines)) % len(p.lines)
	for i, l := range p.lines {
		l.setOn(i == p.at)
	}
}

func (p *palette) run(n int) {
	if n < 0 || n >= len(p.choices) {
		return
	}
	p.w.HideOverlay()
	p.choices[n].do()
}

// look fills the groups with what fits the typed words, in an order that does
// not change while typing: people, customers, places, actions, pages.
func (p *palette) look(typed string) {
	p.choices, p.lines, p.list.Objects = nil, nil, nil
	people, customers, places := p.found(typed)
	if len(customers) > 3 {
		customers = customers[:3]
	}
	p.group("palette.people", people)
	p.group("palette.customers", customers)
	p.group("palette.places", places)
	p.group("palette.actions", fitting(typed, p.actions()))
	p.group("palette.pages", fitting(typed, p.pages()))
	if len(p.choices) == 0 {
		p.list.Add(widgets.Pad(12, 12, 12, 12, widgets.Small(p.w.T("palette.none"))))
	}
	p.list.Refresh()
	p.mark(0)
	if p.w.overlay != nil {
		p.w.overlay.Refresh()
	}
}

func (p *palette) group(key string, choices []choice) {
	room := min(paletteMost, paletteAll-len(p.choices))
	if len(choices) == 0 || room <= 0 {
		return
	}
	p.list.Add(widgets.Pad(8, 12, 4, 12, widgets.Caption(p.w.T(key))))
	for _, c := range choices[:min(len(choices), room)] {
		n := len(p.choices)
		l := newPaletteLine(c, func() { p.run(n) })
		p.choices, p.lines = append(p.choices, c), append(p.lines, l)
		p.list.Add(l)
	}
}

// found are the records that fit, by kind.
func (p *palette) found(typed string) (people, customers, places []choice) {
	if typed == "" {
		return nil, nil, nil
	}
	for _, i := range p.index.Best(typed, 4*paletteMost) {
		x := p.places[i]
		c := choice{name: x.Name, note: x.Region, do: func() { p.w.Show(page.Route{Page: x.Page, Code: x.Code, ID: x.ID, Part: string(x.Kind)}) }}
		switch x.Kind {
		case data.Reps:
			c.icon = "users"
			sheet := choice{icon: "print", name: p.w.T("palette.sheet", x.Name), note: "PDF", do: func() {
				p.w.Show(page.Route{Page: "reports", Part: "rep", Code: x.Code})
			}}
			people = append(people, c, sheet)
		case data.Customers:
			c.icon = "team"
			customers = append(customers, c)
		case data.Opportunities:
			c.icon, c.do = "stages", func() { p.w.Show(page.Route{Page: x.Page, Part: "pipeline", ID: x.ID}) }
			places = append(places, c)
		case data.TalkTracks:
			c.icon, c.note, c.do = "report", p.w.T("tab.team.tracks"), func() { p.w.Show(page.Route{Page: x.Page, Part: "tracks", ID: x.ID}) }
			places = append(places, c)
		case data.LightRules:
			c.icon, c.note, c.do = "review", p.w.T("tab.review.lights"), func() { p.w.Show(page.Route{Page: x.Page, Part: "lights", Code: x.Code}) }
			places = append(places, c)
		default:
			c.icon = "grid"
			places = append(places, c)
		}
	}
	return people, customers, places
}

// actions are the commands of the window's menu, and the review that begins.
func (p *palette) actions() (rows []choice) {
	for _, m := range p.w.menuItems() {
		rows = append(rows, choice{icon: m.icon, name: p.w.T(m.key), stroke: m.stroke, do: m.do})
	}
	return append(rows, choice{icon: "review", name: p.w.T("reviews.begin.weekly"),
		do: func() { p.w.Show(page.Route{Page: "review", Part: "meetings", Code: reviews.BeginCode}) }})
}

// pages are the pages of the rail, then the tabs behind them.
func (p *palette) pages() (rows []choice) {
	var tabs []choice
	for _, e := range pages {
		title := p.w.T("nav." + e.key)
		rows = append(rows, choice{icon: e.icon, name: title, stroke: "Ctrl " + keyName(e.stroke), do: func() { p.w.Show(page.Route{Page: e.key}) }})
		for _, t := range e.tabs {
			tabs = append(tabs, choice{icon: e.icon, name: p.w.T("tab." + e.key + "." + t.key), note: title, do: func() { p.w.Show(page.Route{Page: e.key, Part: t.key}) }})
		}
	}
	return append(rows, tabs...)
}

// fitting keeps the choices whose name fits what is typed, best first.
func fitting(typed string, choices []choice) (rows []choice) {
	if typed == "" {
		return choices
	}
	names := make([]string, len(choices))
	for i, c := range choices {
		names[i] = c.name
	}
	for _, i := range text.NewIndex(names).Best(typed, paletteMost) {
		rows = append(rows, choices[i])
	}
	return rows
}
