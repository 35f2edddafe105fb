package team

import (
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app/board"
	"quarterdeck/app/chart"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// historyCard shows how the months went, and the meetings, newest first.
type historyCard struct {
	page  *Team
	card  *widgets.Card
	count *widgets.Text
	spark *widgets.Drawing
	line  *fyne.Container
	talks *widgets.Timeline
	shown []widgets.Moment
	none  *fyne.Container
}

// momentsMost is how many meetings the history names; the choice in the header
// leads to all.
const momentsMost = 12

func newHistoryCard(t *Team) *historyCard {
	h := t.host
	c := &historyCard{page: t, count: widgets.Caption(""), spark: widgets.NewDrawing(nil, 80, 44), talks: widgets.NewTimeline(0)}
	c.line = widgets.Pad(0, 16, 8, 16, widgets.Col(2, widgets.Caption(h.T("team.spark")), c.spark))
	c.none = widgets.NewEmpty("", h.T("team.history.none"), "")
	list := widgets.VScroll(widgets.Pad(4, 16, 12, 16, c.talks))
	c.card = widgets.NewCard(h.T("team.history"), "", c.count, widgets.Stack(widgets.Col(0, c.line, widgets.Grow(list)), c.none))
	return c
}

func (c *historyCard) set(p *person) {
	t := c.page
	h := t.host
	c.count.SetText("")
	if t.sheet != nil {
		c.count.SetText(h.T("team.number", t.sheet.Number))
	}
	c.setSpark(p)
	var moments []widgets.Moment
	for _, m := range p.met.Meetings[:min(len(p.met.Meetings), momentsMost)] {
		x := widgets.Moment{When: h.Fmt().DateIn(m.Date, h.Plan().Period()), Title: t.hidden(m.Blocker), Token: "t2", Now: m.ID == t.meeting}
		if m.Agreed > 0 {
			x.Side = h.T("team.history.done", h.Fmt().Count(m.Done), h.Fmt().Count(m.Agreed))
		}
		moments = append(moments, x)
	}
	if !slices.Equal(moments, c.shown) { // breaking their lines is the dearest part of the page
		c.shown = moments
		c.talks.Set(moments)
	}
	c.none.Hidden = len(moments) > 0
}

// setSpark draws the attainment of the months or weeks that have passed.
func (c *historyCard) setSpark(p *person) {
	n := c.page.numbers
	var values []float64
	light := data.Ring
	for i, b := range p.Buckets {
		if i < len(n.Buckets) && n.Buckets[i].State != board.Future && b.Judged() {
			values = append(values, b.Attainment.Float())
			light = b.Light
		}
	}
	c.line.Hidden = len(values) < 2
	c.spark.SetChart(chart.Spark{Values: values, Target: 1, HasTarget: true, End: chart.LightRole(chart.Light(light))})
}
