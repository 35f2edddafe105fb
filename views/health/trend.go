package health

import (
	"strconv"

	"quarterdeck/app/chart"
	"quarterdeck/app/health"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// records is how many of the last records the trend shows.
const records = 18

// trend draws the last records of a customer as bars, the newest at the right.
type trend struct {
	f    text.Fmt
	plan data.Period
	rows []health.Record
}

// nameRoom is the height of the days under the bars.
const nameRoom = 18

// Scene lays the bars out; it is empty where there is no room.
func (c trend) Scene(w, h float32, m chart.Measurer) *chart.Scene {
	s := &chart.Scene{W: w, H: h}
	if w < 60 || h < 2*nameRoom || len(c.rows) == 0 {
		return s
	}
	room := h - nameRoom
	step := w / records
	wide := min(12, step*0.66)
	left := w - step*float32(len(c.rows))
	roles := map[data.Light]chart.Role{data.Red: chart.Bad, data.Amber: chart.WarnFill, data.Green: chart.Good}
	for i, x := range c.rows {
		middle := left + step*(float32(i)+0.5)
		bar := max(1, room*float32(x.Score)/100)
		s.Add(chart.Rect{X: middle - wide/2, Y: room - bar, W: wide, H: bar, R: 2, Fill: roles[x.Light]})
		tip := []string{c.f.DateIn(x.Day, c.plan), c.f.T("health.trend.tip", strconv.Itoa(x.Score))}
		if change := health.SayChange(x.Change); change != "" {
			tip[1] += " " + change
		}
		s.Hits = append(s.Hits, chart.Hit{X: middle - step/2, W: step, H: h, Row: i, Tip: tip})
	}
	s.Line(0, room, w, room, 1, chart.Border)
	c.name(s, m, 0, left+step/2, w)
	if last := len(c.rows) - 1; last > 0 {
		c.name(s, m, last, w-step/2, w)
	}
	return s
}

// name writes the day of a record under its bar, within the width.
func (c trend) name(s *chart.Scene, m chart.Measurer, i int, middle, w float32) {
	const size = 12
	words := c.f.DateIn(c.rows[i].Day, c.plan)
	half := m.Width(words, size, false) / 2
	if i == 0 && len(c.rows) > 1 && max(half, middle)+3*half+8 > w {
		return // no room for both
	}
	s.Add(chart.Text{X: max(half, min(w-half, middle)), Y: s.H - nameRoom/2 + 1, S: words, Size: size, Align: chart.Center, Role: chart.T3})
}
