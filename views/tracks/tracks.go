// Package tracks is the tab of talk tracks: the library, the three successes and
// three failures of each week, and what customers looked at without buying.
package tracks

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/text"
	"quarterdeck/app/tracks"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// The parts of the tab, in the order of their chips.
const (
	library = iota
	cases
	behaviour
)

// parts are the parts by name, for routes and words.
var parts = []string{"library", "cases", "behaviour"}

// Page is the tab of talk tracks.
type Page struct {
	host    page.Host
	content *fyne.Container
	control *fyne.Container
	add     *widgets.Button
	strip   *strip
	chips   *widgets.ChipGroup
	search  *widgets.Field
	weeks   *fyne.Container
	week    *widgets.Text
	paste   *widgets.Button
	lists   *fyne.Container
	tracks  *widgets.Table[tracks.Row]
	cases   *widgets.Table[tracks.Case]
	looked  *widgets.Table[tracks.Looked]
	panel   *panel

	part   int
	query  string
	shown  data.Date // Monday of the week of cases and customers; zero: the present one, and the last one with rows
	lib    tracks.Library
	intake tracks.Intake
	form   tracks.Form
}

// NewTracks builds the tab.
func NewTracks(h page.Host) page.Page {
	p := &Page{host: h}
	p.strip = newStrip(h)
	labels := make([]string, len(parts))
	for i, name := range parts {
		labels[i] = h.T("tracks.part." + name)
	}
	p.chips = widgets.NewChipGroup(labels, false, p.open)
	p.search = widgets.NewField(h.T("tracks.search")).WithIcon("search").Small()
	p.search.OnChanged = func(s string) { p.query = s; p.Refresh() }
	p.week = widgets.NewText("", widgets.Style{Size: 13, Token: "t2"})
	p.weeks = widgets.Row(4, widgets.NewIconButton("left", h.T("tracks.week.before"), func() { p.move(-7) }).Small(), p.week,
		widgets.NewIconButton("right", h.T("tracks.week.after"), func() { p.move(7) }).Small())
	p.paste = widgets.NewButton(h.T("tracks.paste"), widgets.Plain, p.pasteForm).Small()
	rules := widgets.NewIconButton("settings", h.T("tracks.rules"), p.rulesForm).Small()
	p.tracks, p.cases, p.looked = p.trackTable(), p.caseTable(), p.lookedTable()
	p.lists = widgets.Stack(p.tracks, p.cases, p.looked)
	p.panel = newPanel(h)
	tools := widgets.Fixed(0, 47, widgets.Pad(0, 12, 0, 12, widgets.Row(8, p.chips, widgets.Grow(nil), p.weeks, p.paste, widgets.AtLeast(theme.Px(132), 0, p.search), rules)))
	list := widgets.NewCard("", "", nil, widgets.Col(0, tools, widgets.HR(), widgets.Grow(p.lists)))
	p.content = widgets.Pad(16, 20, 16, 20, &fyne.Container{Layout: pageLayout{}, Objects: []fyne.CanvasObject{p.strip.content, list, p.panel.card}})
	p.add = widgets.NewButton(h.T("tracks.new.library"), widgets.Primary, p.New).WithIcon("plus").WithTip("Ctrl N")
	paper := widgets.NewIconButton("print", h.T("tracks.print"), p.Print)
	p.control = widgets.Row(8, paper, p.add)
	p.chips.Select(library)
	return p
}

// Title names the page.
func (p *Page) Title() string { return p.host.T("nav.team") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control prints, and adds what the open part is made of.
func (p *Page) Control() fyne.CanvasObject { return p.control }

// Shows lists what the page is made of.
func (p *Page) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.TalkTracks, data.TrackVersions, data.TrackCases, data.TrackUses, data.TrackRules, data.Behaviours, data.Trainings,
		data.Reps, data.Products, data.Customers, data.Orders, data.OrderLines, data.Schemes, data.SchemeTiers}
}

// Refresh asks for the library, the week and the form and hands them over.
func (p *Page) Refresh() {
	h := p.host
	r, today := h.Reader(), h.Today()
	var err error
	if p.lib, err = tracks.Tracks(r, today, tracks.TracksIn{Text: p.query}); err == nil {
		if p.intake, err = tracks.IntakeOf(r, today, tracks.IntakeIn{Week: p.shown}); err == nil {
			p.form, err = tracks.BehaviourOf(r, today, tracks.BehaviourIn{Week: p.shown})
		}
	}
	if err != nil {
		h.Complain(err)
		return
	}
	p.strip.set(h.Fmt(), p.lib, p.intake, p.form)
	p.tracks.SetRows(p.lib.Rows)
	p.cases.SetRows(kept(p.intake.Rows, p.query, func(x tracks.Case) []string {
		return []string{x.RepName, x.CustomerName, x.Text, x.Lesson, x.TrackName, tracks.SceneName(h.Fmt(), x.Scene)}
	}))
	p.looked.SetRows(kept(p.form.Rows, p.query, func(x tracks.Looked) []string { return []string{x.CustomerName, x.ProductName, x.Page, x.RepName} }))
	p.lay()
}

// kept are the rows in which what was typed stands somewhere.
func kept[T any](rows []T, query string, words func(T) []string) (found []T) {
	for _, x := range rows {
		if text.MatchesAny(query, words(x)...) {
			found = append(found, x)
		}
	}
	return found
}

// lay shows the open part, its week, and what is selected in it.
func (p *Page) lay() {
	h := p.host
	p.tracks.Hidden, p.cases.Hidden, p.looked.Hidden = p.part != library, p.part != cases, p.part != behaviour
	p.weeks.Hidden, p.paste.Hidden = p.part == library, p.part != behaviour
	week := p.intake.Week
	if p.part == behaviour {
		week = p.form.Week
	}
	p.week.SetText(h.Fmt().Week(week.From) + " · " + h.Fmt().Period(week))
	p.add.SetText(h.T("tracks.new." + parts[p.part]))
	switch p.part {
	case library:
		p.tracks.SelectFirst()
	case cases:
		p.cases.SelectFirst()
	case behaviour:
		p.looked.SelectFirst()
	}
	p.explain()
	p.content.Refresh()
}

func (p *Page) open(i int) {
	p.part = i
	if p.add != nil {
		p.lay()
	}
}

// move shows another week.
func (p *Page) move(days data.Date) {
	from := p.intake.Week.From
	if p.part == behaviour {
		from = p.form.Week.From
	}
	p.shown = from + days
	p.Refresh()
}

// Go opens the part that a route names, and the track with its ID.
func (p *Page) Go(r page.Route) {
	for i, name := range parts {
		if r.Code == name {
			p.chips.Select(i)
			p.open(i)
		}
	}
	if r.ID != 0 {
		p.chips.Select(library)
		p.open(library)
		p.tracks.SelectWhere(func(x tracks.Row) bool { return x.ID == r.ID })
		p.explain()
	}
}

// New adds to the open part.
func (p *Page) New() {
	switch p.part {
	case library:
		p.trackForm(tracks.Row{})
	case cases:
		p.caseForm(tracks.Case{})
	case behaviour:
		p.lookedForm(tracks.Looked{})
	}
}

// Search puts the caret into the search field.
func (p *Page) Search() { p.search.Focus() }

// Print opens the handbook, or the form of the week, on paper.
func (p *Page) Print() {
	to := page.Route{Page: "reports", Part: "tracks"}
	if p.part == behaviour {
		to = page.Route{Page: "reports", Part: "behaviour", ID: data.ID(p.form.Week.From)}
	}
	p.host.Show(to)
}

const (
	gap         = 12
	stripHeight = 96
	narrowFrom  = 1240 // page widths below have a narrower panel
)

// pageLayout places the strip above; below it the list and the panel at the right.
type pageLayout struct{}

// Layout is Fyne's.
func (pageLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	space, top, side := theme.Px(gap), theme.Px(stripHeight), theme.Px(400)
	if s.Width < theme.Px(narrowFrom) {
		side = theme.Px(340)
	}
	y := top + space
	widgets.Place(objs[0], 0, 0, s.Width, top)
	width := s.Width - side - space
	if !objs[2].Visible() {
		width = s.Width
	}
	widgets.Place(objs[1], 0, y, width, s.Height-y)
	widgets.Place(objs[2], s.Width-side, y, side, s.Height-y)
}

// MinSize is small: the table scrolls and its columns give way.
func (pageLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(720), theme.Px(480))
}
