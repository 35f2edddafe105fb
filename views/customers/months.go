package customers

import (
	"quarterdeck/app/chart"
	"quarterdeck/app/customers"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// months draws what a customer brought in each of twelve months: bars on one
// line, refunds below it, the first letter of a quarter's months under them.
type months struct {
	f    text.Fmt
	rows []customers.MonthSum
}

// labelRoom is the height of the names of months.
const labelRoom = 18

// Scene lays the bars out; it is empty where there is no room.
func (c months) Scene(w, h float32, m chart.Measurer) *chart.Scene {
	s := &chart.Scene{W: w, H: h}
	if w < 60 || h < 2*labelRoom || len(c.rows) == 0 {
		return s
	}
	var high, low data.Money
	for _, x := range c.rows {
		high, low = max(high, x.Amount), min(low, x.Amount)
	}
	span := float32(high - low)
	if span == 0 {
		span = 1
	}
	room := h - labelRoom
	zero := room * float32(high) / span
	if high == low {
		zero = room
	}
	step := w / float32(len(c.rows))
	wide := min(14, step*0.62)
	for i, x := range c.rows {
		middle := step * (float32(i) + 0.5)
		bar := room * float32(x.Amount) / span
		switch {
		case bar > 0:
			s.Add(chart.Rect{X: middle - wide/2, Y: zero - max(bar, 1), W: wide, H: max(bar, 1), R: 2, Fill: chart.Actual})
		case bar < 0:
			s.Add(chart.Rect{X: middle - wide/2, Y: zero, W: wide, H: -bar, R: 2, Fill: chart.Bad})
		}
		c.name(s, m, i, middle, step)
		s.Hits = append(s.Hits, chart.Hit{X: step * float32(i), W: step, H: h, Row: i,
			Tip: []string{c.f.MonthYear(x.Month), c.f.T("customers.month.tip", x.Orders, c.f.Exact(x.Amount))}})
	}
	s.Line(0, zero, w, zero, 1, chart.Border)
	return s
}

// name writes a month under its bar: the first, the last, and every third
// between where they do not meet.
func (c months) name(s *chart.Scene, m chart.Measurer, i int, x, step float32) {
	last := len(c.rows) - 1
	if i != last && (i%3 != 0 || last-i < 2) {
		return
	}
	words := c.f.Month(c.rows[i].Month)
	half := m.Width(words, 12, false) / 2
	x = max(half, min(s.W-half, x))
	s.Add(chart.Text{X: x, Y: s.H - labelRoom/2 + 1, S: words, Size: 12, Align: chart.Center, Role: chart.T3})
}
