package pipeline

import (
	"quarterdeck/app/chart"
	"quarterdeck/app/pipeline"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// stageBars draws a bar for each stage: its open amount, the weighted part of it
// darker, and beside it how many there are and how long they have been there.
type stageBars struct {
	f    text.Fmt
	rows []pipeline.StageLine
}

func stageLegend(f text.Fmt) chart.Legend {
	return chart.Legend{Entries: []chart.LegendEntry{{Name: f.T("pipeline.chart.weighted"), Role: chart.Actual}, {Name: f.T("pipeline.chart.open"), Role: chart.Forecast}}}
}

// Scene lays the bars out; it is empty where there is no room.
func (c stageBars) Scene(w, h float32, m chart.Measurer) *chart.Scene {
	s := &chart.Scene{W: w, H: h}
	if w < 260 || h < 60 || len(c.rows) == 0 {
		return s
	}
	const size, room = 12, 8
	name, count, money, stay, high := float32(0), float32(0), float32(0), float32(0), data.Money(1)
	for _, x := range c.rows {
		name = max(name, m.Width(pipeline.StageName(c.f.Lang, x.Of), size, false))
		count = max(count, m.Width(c.count(x), size, false))
		money = max(money, m.Width(c.f.Short(x.Amount), size, true))
		stay = max(stay, m.Width(c.stay(x), size, false))
		high = max(high, x.Amount)
	}
	name = min(name, w*0.3)
	from := name + room
	wide := w - from - count - money - stay - 3*room
	step := h / float32(len(c.rows))
	for i, x := range c.rows {
		y := step * (float32(i) + 0.5)
		s.Add(chart.Text{X: 0, Y: y, S: pipeline.StageName(c.f.Lang, x.Of), Size: size, Role: chart.T2})
		bar := wide * float32(float64(x.Amount)/float64(high))
		if x.Count > 0 && wide > 10 {
			s.Add(chart.Rect{X: from, Y: y - 6, W: max(2, bar), H: 12, R: 2, Fill: chart.Forecast})
			s.Add(chart.Rect{X: from, Y: y - 6, W: wide * float32(float64(x.Weighted)/float64(high)), H: 12, R: 2, Fill: chart.Actual})
		}
		right := w - stay - room
		s.Add(chart.Text{X: right - money - room, Y: y, S: c.count(x), Size: size, Align: chart.Right, Role: chart.T3})
		s.Add(chart.Text{X: right, Y: y, S: c.f.Short(x.Amount), Size: size, Align: chart.Right, Role: chart.T1, Bold: true})
		role := chart.T3
		if x.Aged > 0 {
			role = chart.Warn
		}
		s.Add(chart.Text{X: w, Y: y, S: c.stay(x), Size: size, Align: chart.Right, Role: role})
		s.Hits = append(s.Hits, chart.Hit{Y: step * float32(i), W: w, H: step, Row: i, Tip: c.tip(x)})
	}
	return s
}

func (c stageBars) count(x pipeline.StageLine) string { return c.f.T("pipeline.chart.count", x.Count) }

// stay says how long opportunities have been in the stage on average, and how
// many of them too long.
func (c stageBars) stay(x pipeline.StageLine) string {
	switch {
	case x.Days == nil:
		return text.Unknown
	case x.Aged > 0:
		return c.f.T("pipeline.chart.aged", *x.Days, x.Aged)
	}
	return c.f.T("pipeline.days", *x.Days)
}

func (c stageBars) tip(x pipeline.StageLine) []string {
	tip := []string{pipeline.StageName(c.f.Lang, x.Of) + " · " + c.f.T("pipeline.chart.chance", c.f.PercentWhole(data.Money(x.Chance), data.Rate)),
		c.f.T("pipeline.chart.tip", x.Amount, x.Weighted)}
	if x.Limit > 0 {
		tip = append(tip, c.f.T("pipeline.chart.limit", x.Limit))
	}
	return tip
}

// funnelBars draws the four steps of a funnel as bars under one another, with how
// many of one became the next.
type funnelBars struct {
	f text.Fmt
	x pipeline.Line
}

// Scene lays the bars out; it is empty where there is no room.
func (c funnelBars) Scene(w, h float32, m chart.Measurer) *chart.Scene {
	s := &chart.Scene{W: w, H: h}
	if w < 200 || h < 60 {
		return s
	}
	const size, room = 12, 8
	steps := []struct {
		key  string
		n    *int
		rate *int
	}{{"leads", c.x.Funnel.Leads, nil}, {"opportunities", c.x.Funnel.Opportunities, c.x.Rates.Lead}, {"proposals", c.x.Funnel.Proposals, c.x.Rates.Opportunity}, {"deals", c.x.Funnel.Deals, c.x.Rates.Proposal}}
	name, number, rate, high := float32(0), m.Width(c.f.Count(9999), size, true), m.Width("100.0%", size, false), 1
	for _, x := range steps {
		name = max(name, m.Width(c.f.T("funnel.column."+x.key), size, false))
		if x.n != nil {
			high = max(high, *x.n)
		}
	}
	from := name + room
	wide := w - from - number - rate - 2*room
	step := h / float32(len(steps))
	for i, x := range steps {
		y := step * (float32(i) + 0.5)
		s.Add(chart.Text{X: 0, Y: y, S: c.f.T("funnel.column." + x.key), Size: size, Role: chart.T2})
		words := text.Unknown
		if x.n != nil {
			words = c.f.Count(*x.n)
			if wide > 10 && *x.n > 0 {
				s.Add(chart.Rect{X: from, Y: y - 7, W: max(2, wide*float32(*x.n)/float32(high)), H: 14, R: 2, Fill: chart.Actual})
			}
		}
		s.Add(chart.Text{X: w - rate - room, Y: y, S: words, Size: size, Align: chart.Right, Role: chart.T1, Bold: true})
		if i > 0 {
			s.Add(chart.Text{X: w, Y: y, S: Share(c.f, x.rate), Size: size, Align: chart.Right, Role: chart.T3})
		}
	}
	return s
}
