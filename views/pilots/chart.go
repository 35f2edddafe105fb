package pilots

import (
	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
	"quarterdeck/app/pilots"
	"quarterdeck/app/text"
)

// bars draws both shares with their 95 % intervals.
type bars struct {
	f text.Fmt
	r pilots.Row
}

// Scene lays the bars out; it is empty where there is no room.
func (c bars) Scene(w, h float32, m chart.Measurer) *chart.Scene {
	s := &chart.Scene{W: w, H: h}
	if w < 120 || h < 80 {
		return s
	}
	sides := []struct {
		key  string
		of   calc.Proportion
		role chart.Role
	}{{"before", c.r.Before.Proportion, chart.LastYear}, {"after", c.r.After.Proportion, chart.Actual}, {"others", c.r.Others.Proportion, chart.Plan}}
	if !c.r.Control {
		sides = sides[:2]
	}
	high := 0.0
	for _, x := range sides {
		if x.of.Known() {
			high = max(high, x.of.Wilson().High)
		}
	}
	const foot, top = 40, 20
	room, step := h-foot-top, w/float32(len(sides))
	at := func(share float64) float32 { return h - foot - room*float32(share/max(high, 1e-9)) }
	for i, x := range sides {
		middle, wide := step*(float32(i)+0.5), min(64, step*0.5)
		s.Add(chart.Text{X: middle, Y: h - foot + 12, S: c.f.T("pilots.side." + x.key), Size: 12, Align: chart.Center, Role: chart.T2})
		if !x.of.Known() {
			s.Add(chart.Text{X: middle, Y: h - foot - 12, S: text.Unknown, Size: 14, Align: chart.Center, Role: chart.T3})
			continue
		}
		r := x.of.Wilson()
		s.Add(chart.Rect{X: middle - wide/2, Y: at(x.of.Rate()), W: wide, H: max(1, h-foot-at(x.of.Rate())), R: 2, Fill: x.role})
		s.Line(middle, at(r.Low), middle, at(r.High), 1.5, chart.T1)
		s.Line(middle-6, at(r.Low), middle+6, at(r.Low), 1.5, chart.T1)
		s.Line(middle-6, at(r.High), middle+6, at(r.High), 1.5, chart.T1)
		rate := c.f.PercentOf(x.of.Rate(), 1)
		s.Add(chart.Text{X: middle + 10, Y: max(8, at(x.of.Rate())-9), S: rate, Size: 14, Bold: true, Role: chart.T1},
			chart.Text{X: middle, Y: h - foot + 29, S: c.f.Count(int(x.of.Hits)) + " / " + c.f.Count(int(x.of.Trials)), Size: 12, Align: chart.Center, Role: chart.T3})
		s.Hits = append(s.Hits, chart.Hit{X: step * float32(i), W: step, H: h, Row: i, Tip: []string{c.f.T("pilots.side."+x.key) + " " + rate,
			c.f.T("pilots.interval", c.f.PercentOf(r.Low, 1), c.f.PercentOf(r.High, 1))}})
	}
	s.Line(0, h-foot, w, h-foot, 1, chart.Border)
	return s
}
