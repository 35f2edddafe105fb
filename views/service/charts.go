package service

import (
	"cmp"

	"quarterdeck/app/chart"
	"quarterdeck/app/service"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// trend draws the complaints of twelve months as bars in the colour of the
// month's rate.
type trend struct {
	f text.Fmt
	x service.Indicators
}

// Room above the bars for the counts, and below for the names of months.
const (
	countRoom = 16
	nameRoom  = 18
)

// roles are the fills of the lights.
var roles = map[data.Light]chart.Role{data.Ring: chart.LastYear, data.Green: chart.Good, data.Amber: chart.WarnFill, data.Red: chart.Bad}

// Scene lays the bars out; it is empty where there is no room.
func (c trend) Scene(w, h float32, m chart.Measurer) *chart.Scene {
	s := &chart.Scene{W: w, H: h}
	if w < 120 || h < countRoom+nameRoom+10 || len(c.x.Months) == 0 {
		return s
	}
	high := 1
	for _, x := range c.x.Months {
		high = max(high, x.Complaints)
	}
	zero, room := h-nameRoom, h-nameRoom-countRoom
	step := w / float32(len(c.x.Months))
	wide := min(32, step*0.5)
	for i, x := range c.x.Months {
		middle := step * (float32(i) + 0.5)
		if x.Complaints > 0 {
			tall := room * float32(x.Complaints) / float32(high)
			s.Add(chart.Rect{X: middle - wide/2, Y: zero - tall, W: wide, H: tall, R: 2, Fill: roles[x.Light]})
			s.Add(chart.Text{X: middle, Y: zero - tall - countRoom/2, S: c.f.Count(x.Complaints), Size: 12, Align: chart.Center, Role: chart.T2})
		}
		s.Add(chart.Text{X: middle, Y: h - nameRoom/2 + 1, S: c.f.Month(x.Month), Size: 12, Align: chart.Center, Role: chart.T3})
		s.Hits = append(s.Hits, chart.Hit{X: step * float32(i), W: step, H: h, Row: i,
			Tip: []string{c.f.MonthYear(x.Month), c.f.T("serve.month.tip", x.Complaints, x.Purchases, share(c.f, x.Rate)), c.f.T("serve.light." + x.Light.String())}})
	}
	s.Line(0, zero, w, zero, 1, chart.Border)
	return s
}

// groupBars draws the complaints of each group, with how long they took and what
// their rate is.
func groupBars(f text.Fmt, groups []service.Group) chart.Chart {
	var b chart.Bars
	for _, g := range groups {
		if g.Complaints == 0 {
			continue
		}
		row := chart.BarRow{Name: cmp.Or(g.Name, f.T("customers.no_region")), Light: chart.NoLight, Value: float64(g.Complaints), Text: f.Count(g.Complaints),
			Note: f.T("serve.group.days", days(f, g.Days)), Tip: []string{f.T("serve.group.tip", g.Complaints, g.Open, g.Late)}}
		if g.Rate != nil {
			row.Note = share(f, g.Rate)
			row.Tip = append(row.Tip, f.T("serve.month.tip", g.Complaints, g.Purchases, share(f, g.Rate)))
		}
		b.Rows = append(b.Rows, row)
	}
	return b
}
