package board

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"quarterdeck/app/chart"
	"quarterdeck/app/lights"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// lit are the lights of the firm as the deck lists them: red and amber ones with
// their reasons, and green ones while there is room.
type lit struct{ rows []litRow }

// A litRow is one light of [lit].
type litRow struct {
	key, name, value, why string
	light                 chart.Light
}

const (
	litHigh = 36
	litLow  = 30
	litMost = 40 // rows the deck lists; the page of lights has all
)

// litOf writes the lights of a board. Those of single people and products are there
// when they are red.
func litOf(f text.Fmt, b lights.Board) (l lit) {
	for _, x := range b.Rows {
		single := x.Scope == data.RepScope || x.Scope == data.ProductScope
		if x.Light == data.Ring || single && x.Light != data.Red || len(l.rows) == litMost {
			continue
		}
		value := x.ValueText(f)
		why := strings.TrimLeft(strings.TrimPrefix(x.Why(f), value), "，, ") // the value stands beside it
		l.rows = append(l.rows, litRow{x.Key, x.Title(f), value, why, chart.Light(x.Light)})
	}
	return l
}

// Scene lays the list out; it is empty under 160 by a row. Reasons wrap to two
// lines.
func (l lit) Scene(w, h float32, m chart.Measurer) *chart.Scene {
	s := &chart.Scene{W: w, H: h}
	if !(w >= 160 && h >= litLow) || len(l.rows) == 0 {
		return s
	}
	var name, value float32
	for _, r := range l.rows {
		name = max(name, m.Width(r.name, 13, r.light == chart.Red))
		value = max(value, m.Width(r.value, 13, true))
	}
	name = min(name, w*0.42)
	high := min(float32(litHigh), max(litLow, h/float32(len(l.rows))))
	for i, r := range l.rows {
		top := high * float32(i)
		if top+high > h+1 {
			break
		}
		if i > 0 {
			s.Line(0, top, w, top, 1, chart.Hair)
		}
		r.draw(s, top+high/2, name, value, m)
		s.Hits = append(s.Hits, chart.Hit{Y: top, W: w, H: high, Tip: []string{r.name, r.why}, Row: i, Name: r.key})
	}
	return s
}

func (r litRow) draw(s *chart.Scene, y, name, value float32, m chart.Measurer) {
	bold, role := r.light == chart.Red, chart.T1
	if bold {
		role = chart.Bad
	}
	s.Mark(r.light, 7, y, 14)
	s.Add(chart.Text{X: 22, Y: y, S: chart.Fit(m, r.name, 13, bold, name), Size: 13, Bold: bold, Role: chart.T1})
	s.Add(chart.Text{X: 22 + name + 10 + value, Y: y, S: r.value, Size: 13, Bold: true, Align: chart.Right, Role: role})
	left := 22 + name + value + 24
	room := s.W - left
	if room < 48 {
		return
	}
	lines := widgets.Break(r.why, 12, false, room)
	if len(lines) == 1 {
		s.Add(chart.Text{X: left, Y: y, S: chart.Fit(m, lines[0], 12, false, room), Size: 12, Role: chart.T2})
		return
	}
	for i, line := range lines[:2] {
		if i == 1 && len(lines) > 2 {
			line += lines[2]
		}
		s.Add(chart.Text{X: left, Y: y - 7.5 + 15*float32(i), S: chart.Fit(m, line, 12, false, room), Size: 12, Role: chart.T2})
	}
}

// completionLights are the lights of how far regions have come, by their codes; the
// worst where several rules look at one.
func completionLights(b lights.Board) map[string]data.Light {
	of := map[string]data.Light{}
	for _, x := range b.Rows { // the worst come first
		if _, ruled := of[x.Code]; x.Rule.Measure == "completion" && x.Scope == data.RegionScope && x.Light != data.Ring && !ruled {
			of[x.Code] = x.Light
		}
	}
	return of
}

// standCard is the card of who and what is behind: the lights, and behind a second
// tab the people against their plans.
type standCard struct {
	host   page.Host
	card   *widgets.Card
	tabs   *widgets.Tabs
	counts []*widgets.Text
	lights []fyne.CanvasObject // the shapes before the counts
	body   *fyne.Container
	chart  *widgets.Chart
	scroll *container.Scroll
	list   *fyne.Container
	none   *fyne.Container
	people *peopleCard
}

// counted are the lights whose numbers stand in the head of the card.
var counted = []data.Light{data.Red, data.Amber, data.Green}

func newStandCard(h page.Host) *standCard {
	c := &standCard{host: h, chart: widgets.NewChart(nil, 120, litLow), people: newPeopleCard(h)}
	c.chart.OnTap = func(hit chart.Hit) { h.Show(page.Route{Page: "review", Part: "lights", Code: hit.Name}) }
	c.scroll = container.NewVScroll(widgets.Pad(0, 16, 0, 16, c.chart))
	c.none = widgets.NewEmpty("review", h.T("deck.lights.none"), h.T("deck.lights.none.how"),
		widgets.NewButton(h.T("deck.lights.go"), widgets.Plain, func() { h.Show(page.Route{Page: "review", Part: "lights"}) }))
	c.list = widgets.Stack(widgets.Pad(0, 0, 4, 0, c.scroll), c.none)
	head := widgets.Row(4)
	for _, l := range counted {
		mark, n := widgets.NewLight(l, 12), widgets.NewText("", widgets.Style{Size: 13})
		c.lights, c.counts = append(c.lights, mark), append(c.counts, n)
		head.Add(widgets.Row(4, mark, n))
	}
	c.tabs = widgets.NewTabs([]string{h.T("deck.lights"), h.T("deck.team")}, c.open)
	c.tabs.SetClose(true)
	c.body = widgets.Stack(c.list)
	top := widgets.Fixed(0, 40, widgets.Pad(4, 16, 4, 8, widgets.Row(8, c.tabs, widgets.Grow(nil), head)))
	c.card = widgets.NewCard("", "", nil, widgets.Col(0, top, widgets.Grow(c.body)))
	return c
}

// open shows the lights, or the people.
func (c *standCard) open(tab int) {
	shown := fyne.CanvasObject(c.list)
	if tab == 1 {
		shown = c.people.content
	}
	c.body.Objects = []fyne.CanvasObject{shown}
	c.body.Refresh()
}

func (c *standCard) set(b lights.Board, p people) {
	f, sums := c.host.Fmt(), lights.Summary(b)
	for i, n := range []int{sums.Red, sums.Amber, sums.Green} {
		c.counts[i].SetText(f.Count(n))
	}
	l := litOf(f, b)
	c.none.Hidden = len(l.rows) > 0
	c.chart.SetChart(l)
	c.chart.SetLeast(120, litLow*float32(len(l.rows)))
	c.scroll.Refresh()
	c.people.set(p)
	c.card.Refresh()
}
