package plan

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A Settings is the page of everything that is set once: the look on this
// machine, the plan's own readings, its regions, products, people and decisions,
// and where things are.
type Settings struct {
	h       page.Host
	tabs    *widgets.Tabs
	parts   []part
	shown   int
	content *fyne.Container
}

// A part is one tab of the settings.
type part interface {
	view() fyne.CanvasObject
	refresh()
}

// partNames are the tabs in their order; a route names one by it.
var partNames = []string{"machine", "private", "readings", "policies", "calendar", "regions", "products", "reps", "decisions", "about"}

// NewSettings is the page.
func NewSettings(h page.Host) page.Page {
	s := &Settings{h: h, content: container.NewStack()}
	s.parts = []part{newMachine(h), newPrivacy(h), newReadings(h), newPolicies(h), newCalendar(h), newRegions(h), newProducts(h), newReps(h), newDecisions(h), newAbout(h)}
	var labels []string
	for _, name := range partNames {
		labels = append(labels, h.T("settings."+name))
	}
	s.tabs = widgets.NewTabs(labels, s.open)
	s.open(0)
	return s
}

func (s *Settings) open(i int) {
	s.shown = i
	s.parts[i].refresh()
	s.content.Objects = []fyne.CanvasObject{s.parts[i].view()}
	s.content.Refresh()
}

// Title is the page's name.
func (s *Settings) Title() string { return s.h.T("nav.settings") }

// Tabs are the parts.
func (s *Settings) Tabs() fyne.CanvasObject { return s.tabs }

// Control is none.
func (s *Settings) Control() fyne.CanvasObject { return nil }

// Content is the shown part, with the room every page has around it.
func (s *Settings) Content() fyne.CanvasObject { return widgets.Pad(16, 20, 16, 20, s.content) }

// Shows are the records the parts are made from.
func (s *Settings) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Goals, data.Policies, data.Schemes, data.SchemeTiers, data.TierBands, data.Regions, data.Products, data.Reps, data.Decisions, data.Customers, data.Codes, data.Orders, data.DaysOff, data.Notes}
}

// Refresh asks again for the shown part.
func (s *Settings) Refresh() { s.parts[s.shown].refresh() }

// Go opens the part a route names.
func (s *Settings) Go(r page.Route) {
	for i, name := range partNames {
		if name == r.Part {
			s.tabs.Select(i)
			s.open(i)
		}
	}
}

// New adds to the shown list.
func (s *Settings) New() {
	if m, ok := s.parts[s.shown].(interface{ add() }); ok {
		m.add()
	}
}

// A setting is a labelled line of choices.
func setting(label, hint string, control fyne.CanvasObject) fyne.CanvasObject {
	words := widgets.Col(2, widgets.Body(label))
	if hint != "" {
		words.Add(widgets.NewWrap(hint, widgets.Style{Size: 12, Token: "t3"}))
	}
	return widgets.Pad(12, 16, 12, 16, widgets.Split([]float32{1, 1}, 24, words, widgets.Row(0, control)))
}

// card is a card of settings, as wide as reads well.
func card(title string, rows ...fyne.CanvasObject) fyne.CanvasObject {
	body := widgets.Col(0)
	for i, r := range rows {
		if i > 0 {
			body.Add(widgets.HR())
		}
		body.Add(r)
	}
	return widgets.NewCard(title, "", nil, body)
}

// machine is the tab of what holds on this machine.
type machine struct {
	h       page.Host
	content fyne.CanvasObject
	choices map[string]*widgets.ChipGroup
}

var (
	languageValues = []string{"zh", "en"}
	themeValues    = []string{"", "dark", "system"}
	unitValues     = []string{"", "wan", "km", "full"}
	switchValues   = []string{"off", "on"}
)

func newMachine(h page.Host) *machine {
	m := &machine{h: h, choices: map[string]*widgets.ChipGroup{}}
	p := h.Prefs()
	row := func(name string, values []string, labels []string, set func(string)) fyne.CanvasObject {
		g := widgets.NewChipGroup(labels, false, func(i int) {
			set(values[i])
			h.SavePrefs()
		})
		m.choices[name] = g
		hint := ""
		if name != "language" {
			hint = h.T("settings." + name + ".hint")
		}
		return setting(h.T("settings."+name), hint, g)
	}
	off := []string{h.T("settings.off"), h.T("settings.on")}
	m.content = widgets.Col(12, card(h.T("settings.machine"),
		row("language", languageValues, []string{h.T("lang.zh"), h.T("lang.en")}, func(v string) { p.Language = v }),
		row("theme", themeValues, []string{h.T("theme.light"), h.T("theme.dark"), h.T("theme.system")}, func(v string) { p.Theme = v }),
		row("unit", unitValues, []string{h.T("settings.unit.auto"), h.T("settings.unit.wan"), h.T("settings.unit.km"), h.T("settings.unit.full")}, func(v string) { p.Unit = v }),
		row("meeting", switchValues, off, func(v string) { p.Meeting = v == "on" }),
		row("still", switchValues, off, func(v string) { p.Still = v == "on" }),
		row("marks", switchValues, off, func(v string) { p.NoMarks = v == "off" }),
		row("notices", switchValues, off, func(v string) { p.Notices = v == "on" }),
	))
	return m
}

func (m *machine) view() fyne.CanvasObject { return m.content }

func (m *machine) refresh() {
	p := m.h.Prefs()
	mark := func(name string, values []string, value string) {
		for i, v := range values {
			if v == value {
				m.choices[name].Select(i)
			}
		}
	}
	mark("language", languageValues, string(m.h.Lang()))
	mark("theme", themeValues, strings.TrimSuffix(p.Theme, "light"))
	mark("unit", unitValues, p.Unit)
	mark("meeting", switchValues, onOff(p.Meeting))
	mark("still", switchValues, onOff(p.Still))
	mark("marks", switchValues, onOff(!p.NoMarks))
	mark("notices", switchValues, onOff(p.Notices))
}

func onOff(b bool) string {
	if b {
		return "on"
	}
	return "off"
}

// about is the tab that says where things are.
type about struct {
	h       page.Host
	content *fyne.Container
}

func newAbout(h page.Host) *about { return &about{h: h, content: widgets.Col(12)} }

func (a *about) view() fyne.CanvasObject { return a.content }

func (a *about) refresh() {
	h := a.h
	log, err := app.ConfigDir()
	if err != nil {
		log = "—"
	}
	place := func(key, path string) fyne.CanvasObject {
		copied := widgets.NewButton(h.T("button.copy"), widgets.Plain, func() {
			fyne.CurrentApp().Clipboard().SetContent(path)
			h.Toast(h.T("problem.copied"))
		}).Small()
		return widgets.Pad(10, 16, 10, 16, widgets.Row(12, widgets.Fixed(160, 0, widgets.Body(h.T(key))), widgets.Grow(widgets.NewText(path, widgets.Style{Size: 13, Token: "t2"})), copied))
	}
	a.content.Objects = []fyne.CanvasObject{
		card(h.T("settings.about"),
			widgets.Pad(10, 16, 10, 16, widgets.Row(12, widgets.Strong(h.T("app.name")+" "+app.Version), widgets.Caption(h.T("about.what")))),
			place("about.plan", h.File().Path()),
			place("about.backups", h.File().Path()+".backups"),
			place("about.settings", h.Prefs().Path()),
			place("about.log", filepath.Join(log, "quarterdeck.log")),
		),
		widgets.NewCard(h.T("about.licences"), "", nil, widgets.Inset(widgets.NewWrap(h.T("about.licences.text"), widgets.Style{Size: 13, Token: "t2"}))),
	}
	a.content.Refresh()
}
