package team

import (
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app/board"
	"quarterdeck/app/chart"
	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// historyCard shows how conversion went from meeting to meeting, and the meetings,
// newest first.
type historyCard struct {
	page  *Team
	card  *widgets.Card
	count *widgets.Text
	spark *widgets.Drawing
	line  *fyne.Container
	talks *widgets.Timeline
	shown []widgets.Moment
	none  *fyne.Container

	caption *widgets.Text
	need    *int64 // conversion the plan is built on, hundredths of a per cent; nil: not known
}

// momentsMost is how many meetings the history names; the choice in the header
// leads to all.
const momentsMost = 12

func newHistoryCard(t *Team) *historyCard {
	h := t.host
	c := &historyCard{page: t, count: widgets.Caption(""), spark: widgets.NewDrawing(nil, 80, 44), talks: widgets.NewTimeline(0)}
	c.caption = widgets.Caption("")
	c.line = widgets.Pad(0, 16, 8, 16, widgets.Col(2, c.caption, c.spark))
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
	c.need = t.talk.reading.Diagnosis.NeedRate
	c.setSpark(p)
	var moments []widgets.Moment
	for _, m := range p.met.Meetings[:min(len(p.met.Meetings), momentsMost)] {
		x := widgets.Moment{When: h.Fmt().DateIn(m.Date, h.Plan().Period()), Title: t.hidden(m.Blocker), Token: "t2", Now: m.ID == t.meeting}
		if m.Rate != nil {
			x.Title, x.Note, x.Token = h.T("team.history.rate", percent(h.Fmt(), m.Rate)), x.Title, c.token(*m.Rate)
		}
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

// token is the colour of a conversion: that of what is below the needed one.
func (c *historyCard) token(rate int) theme.Token {
	if c.need != nil && int64(rate) < *c.need {
		return "bad"
	}
	return "t1"
}

// setSpark draws the conversion that was known at the end of each meeting against
// the needed one; where that is not kept, the attainment of the months or weeks
// that have passed.
func (c *historyCard) setSpark(p *person) {
	h := c.page.host
	values := conversions(p)
	spark := chart.Spark{Values: values}
	if len(values) >= 2 {
		spark.End = chart.LightRole(chart.Light(data.Ring))
		c.caption.SetText(h.T("team.spark.rate"))
		if c.need != nil {
			need := int(*c.need)
			spark.Target, spark.HasTarget = float64(need)/data.Rate, true
			c.caption.SetText(h.T("team.spark.rate.need", percent(h.Fmt(), &need)))
			light := data.Green
			if values[len(values)-1] < spark.Target {
				light = data.Red
			}
			spark.End = chart.LightRole(chart.Light(light))
		}
	} else {
		spark = c.attainments(p)
		c.caption.SetText(h.T("team.spark"))
	}
	c.line.Hidden = len(spark.Values) < 2
	c.spark.SetChart(spark)
}

// conversions are those known at the end of the latest meetings, oldest first.
func conversions(p *person) (values []float64) {
	for _, m := range slices.Backward(p.met.Meetings[:min(len(p.met.Meetings), momentsMost)]) {
		if m.Rate != nil {
			values = append(values, float64(*m.Rate)/data.Rate)
		}
	}
	return values
}

// attainments are those of the months or weeks that have passed.
func (c *historyCard) attainments(p *person) chart.Spark {
	n := c.page.numbers
	var values []float64
	light := data.Ring
	for i, b := range p.Buckets {
		if i < len(n.Buckets) && n.Buckets[i].State != board.Future && b.Judged() {
			values = append(values, b.Attainment.Float())
			light = b.Light
		}
	}
	return chart.Spark{Values: values, Target: 1, HasTarget: true, End: chart.LightRole(chart.Light(light))}
}
