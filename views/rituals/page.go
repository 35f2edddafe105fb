// Package rituals is the tab of what comes round: a calendar of the month, the list
// of a week, the register of rhythms, and what customers were answered.
package rituals

import (
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app/chart"
	"quarterdeck/app/rituals"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// The views of the tab, in the order of their chips.
const (
	monthView = iota
	weekView
	registerView
	answersView
)

var viewKeys = []string{"month", "week", "register", "answers"}

// Page is the tab of rhythms.
type Page struct {
	host    page.Host
	content *fyne.Container
	control *fyne.Container

	views                *widgets.ChipGroup
	before, after, today *widgets.Button
	span                 *widgets.Text
	rhythm, owner        *widgets.Select
	owners               []string // codes in the order of the choices; the first is all
	filters, stepper     *fyne.Container
	answerTools          *fyne.Container
	month                *widgets.Chart
	week                 *widgets.Table[rituals.Instance]
	register             *widgets.Table[rituals.Row]
	answers              *widgets.Table[rituals.Response]
	counts               *widgets.Wrap
	panel                *panel
	answer               *answerPanel
	none                 fyne.CanvasObject
	unfilled             *widgets.Text

	at   data.Date // a day of the month or week that is shown; zero: today's
	rows []rituals.Instance
	reg  rituals.Register
	list rituals.ResponseList
	pick key // the occasion the panel explains
}

// A key names an occasion: a ritual and its day.
type key struct {
	ritual data.ID
	day    data.Date
}

func keyOf(x rituals.Instance) key { return key{x.Ritual.ID, x.Day} }

// NewRituals builds the tab.
func NewRituals(h page.Host) page.Page {
	p := &Page{host: h}
	labels := make([]string, len(viewKeys))
	for i, k := range viewKeys {
		labels[i] = h.T("rituals.view." + k)
	}
	p.views = widgets.NewChipGroup(labels, false, func(int) { p.show() })
	p.before = widgets.NewIconButton("left", h.T("rituals.before"), func() { p.step(-1) })
	p.after = widgets.NewIconButton("right", h.T("rituals.after"), func() { p.step(1) })
	p.today = widgets.NewButton(h.T("rituals.today"), widgets.Plain, func() { p.at = 0; p.ask(); p.show() }).Small()
	p.span = widgets.NewText("", widgets.Style{Bold: true})
	p.rhythm = widgets.NewSelect(p.rhythmNames(), func(int) { p.ask(); p.show() }).Small()
	p.rhythm.Select(0)
	p.owner = widgets.NewSelect(nil, func(int) { p.ask(); p.show() }).Small()
	p.stepper = widgets.Row(4, p.before, p.after, p.span, p.today)
	p.filters = widgets.Row(8, widgets.AtLeast(112, 0, p.rhythm), widgets.AtLeast(112, 0, p.owner))
	p.answerTools = widgets.Row(8, widgets.NewButton(h.T("rituals.answers.print"), widgets.Plain, p.print).WithIcon("print").Small(),
		widgets.NewButton(h.T("rituals.answers.new"), widgets.Plain, func() { responseForm(h, nil) }).WithIcon("plus").Small())
	p.month = widgets.NewChart(nil, 480, 320)
	p.month.OnTap = func(hit chart.Hit) { p.tapped(hit) }
	p.week, p.register, p.answers = p.newWeek(), p.newRegister(), p.newAnswers()
	p.counts = widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})
	p.panel, p.answer = newPanel(p), newAnswerPanel(p)
	p.none = widgets.NewEmpty("cal", h.T("rituals.none"), h.T("rituals.none.how", len(data.ShippedRituals())),
		widgets.NewButton(h.T("rituals.restore", len(data.ShippedRituals())), widgets.Primary, p.restore),
		widgets.NewButton(h.T("rituals.new"), widgets.Plain, p.New))
	p.unfilled = widgets.NewText(h.T("rituals.nothing"), widgets.Style{Size: 13, Token: "t3", Align: fyne.TextAlignCenter})
	tools := widgets.Fixed(0, 47, widgets.Pad(0, 12, 0, 12, widgets.Row(12, p.views, p.stepper, widgets.Grow(nil), p.filters, p.answerTools)))
	body := widgets.Stack(widgets.Pad(0, 0, 0, 0, p.month), p.week, p.register, p.answers, p.none)
	foot := widgets.Pad(6, 16, 8, 16, p.counts)
	list := widgets.NewCard("", "", nil, widgets.Col(0, tools, widgets.HR(), widgets.Grow(body), widgets.HR(), foot))
	p.content = widgets.Pad(16, 20, 16, 20, widgets.Beside(340, 292, list, widgets.Stack(p.panel.card, p.answer.card)))
	p.control = widgets.Row(8, widgets.NewButton(h.T("rituals.ics"), widgets.Plain, p.export).WithIcon("cal"),
		widgets.NewButton(h.T("rituals.new"), widgets.Plain, p.New).WithIcon("plus").WithTip("Ctrl N"))
	return p
}

// Title names the page.
func (p *Page) Title() string { return p.host.T("nav.stages") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control writes the calendar file and adds a rhythm.
func (p *Page) Control() fyne.CanvasObject { return p.control }

// Shows lists what the page is made of.
func (p *Page) Shows() []data.Kind { return rituals.Kinds() }

// Refresh asks for what is shown and hands it over.
func (p *Page) Refresh() {
	p.offerOwners()
	p.ask()
	p.show()
}

// rhythmNames are the choices of the filter by rhythm, all first.
func (p *Page) rhythmNames() []string {
	names := []string{p.host.T("rituals.all.rhythms")}
	for _, r := range data.Rhythms {
		names = append(names, p.host.T("rhythm.name."+string(r)))
	}
	return names
}

// offerOwners offers those who see to some rhythm.
func (p *Page) offerOwners() {
	reg, err := rituals.Rituals(p.host.Reader(), p.host.Today(), rituals.RitualsIn{})
	if err != nil {
		p.host.Complain(err)
		return
	}
	chosen := p.ownerCode()
	p.owners = []string{""}
	names := []string{p.host.T("rituals.all.owners")}
	for _, x := range reg.Rows {
		if x.Owner != "" && !slices.Contains(p.owners, x.Owner) {
			p.owners, names = append(p.owners, x.Owner), append(names, x.OwnerName)
		}
	}
	p.owner.SetOptions(names, max(0, slices.Index(p.owners, chosen)))
}

func (p *Page) ownerCode() string {
	if i := p.owner.Selected(); i > 0 && i < len(p.owners) {
		return p.owners[i]
	}
	return ""
}

func (p *Page) rhythmCode() data.Rhythm {
	if i := p.rhythm.Selected(); i > 0 {
		return data.Rhythms[i-1]
	}
	return ""
}

// day is a day of what is shown.
func (p *Page) day() data.Date {
	if p.at != 0 {
		return p.at
	}
	return p.host.Today()
}

// shown are the first and the last day of what is shown: whole weeks of the month,
// or a week.
func (p *Page) shown() (from, until data.Date) {
	if p.views.Selected() != monthView {
		from = p.day().Monday()
		return from, from + 6
	}
	m := p.day().Month()
	return m.Start().Monday(), ((m + 1).Start() - 1).Monday() + 6
}

// ask asks for what is shown.
func (p *Page) ask() {
	h := p.host
	from, until := p.shown()
	var err error
	if p.rows, err = rituals.DueOf(h.Reader(), h.Today(), rituals.DueIn{From: from, Until: until, Rhythm: p.rhythmCode(), Owner: p.ownerCode()}); err == nil {
		p.reg, err = rituals.Rituals(h.Reader(), h.Today(), rituals.RitualsIn{Rhythm: p.rhythmCode(), Owner: p.ownerCode()})
	}
	if err == nil {
		p.list, err = rituals.Responses(h.Reader(), h.Today(), rituals.ResponsesIn{})
	}
	if err != nil {
		h.Complain(err)
	}
}

// step goes to another month or week.
func (p *Page) step(by int) {
	if p.views.Selected() == monthView {
		p.at = (p.day().Month() + data.Month(by)).Start()
	} else {
		p.at = p.day().Monday() + data.Date(7*by)
	}
	p.ask()
	p.show()
}

// New asks for a new rhythm.
func (p *Page) New() { ritualForm(p.host, rituals.Row{}) }

// restore brings in the shipped rhythms.
func (p *Page) restore() { p.host.Do(rituals.RestoreRituals{}) }

// Go shows the day of a route: an ID is a rhythm, a code a day or a view.
func (p *Page) Go(r page.Route) {
	if r.ID == 0 && r.Code == "" {
		return
	}
	if i := slices.Index(viewKeys, r.Code); i >= 0 {
		p.views.Select(i)
	}
	if d, err := data.ParseDate(r.Code); err == nil {
		p.at = d
	}
	p.ask()
	if r.ID != 0 {
		p.choose(r.ID)
	}
	p.show()
}

// choose explains the latest occasion of a rhythm that is shown.
func (p *Page) choose(ritual data.ID) {
	for _, x := range p.rows {
		if x.Ritual.ID == ritual && (x.Day <= p.day() || p.pick.ritual != ritual) {
			p.pick = keyOf(x)
		}
	}
	p.register.SelectWhere(func(x rituals.Row) bool { return x.ID == ritual })
}
