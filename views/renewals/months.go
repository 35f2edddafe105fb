package renewals

import (
	"quarterdeck/app/chart"
	"quarterdeck/app/renewals"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// months draws what ends in each of twelve months as bars on one line, by what
// came of it.
type months struct {
	f text.Fmt
	c renewals.Calendar
}

const (
	nameRoom = 18 // height of the names of months
	sumRoom  = 16 // height of the amounts above the bars
)

// parts are the layers of a bar from the line up.
var parts = []struct {
	key  string
	role chart.Role
	of   func(renewals.MonthSums) data.Money
}{
	{"renewed", chart.Good, func(m renewals.MonthSums) data.Money { return m.Renewed }},
	{"open", chart.Forecast, func(m renewals.MonthSums) data.Money { return m.Open }},
	{"lapsed", chart.WarnFill, func(m renewals.MonthSums) data.Money { return m.Lapsed }},
	{"lost", chart.Bad, func(m renewals.MonthSums) data.Money { return m.Lost }},
}

func legend(f text.Fmt) chart.Legend {
	var l chart.Legend
	for _, p := range parts {
		l.Entries = append(l.Entries, chart.LegendEntry{Name: f.T("renewals.part." + p.key), Role: p.role})
	}
	return l
}

func sum(m renewals.MonthSums) (all data.Money) {
	for _, p := range parts {
		all += p.of(m)
	}
	return all
}

// Scene lays the bars out; it is empty where there is no room.
func (c months) Scene(w, h float32, m chart.Measurer) *chart.Scene {
	s := &chart.Scene{W: w, H: h}
	if w < 120 || h < nameRoom+sumRoom+10 {
		return s
	}
	high := data.Money(1)
	for _, x := range c.c.Months {
		high = max(high, sum(x))
	}
	zero, room := h-nameRoom, h-nameRoom-sumRoom
	step := w / float32(len(c.c.Months))
	wide := min(40, step*0.56)
	for i, x := range c.c.Months {
		middle, y := step*(float32(i)+0.5), zero
		tip := []string{c.f.MonthYear(x.Month)}
		for _, p := range parts {
			amount := p.of(x)
			if amount <= 0 {
				continue
			}
			tall := max(1, room*float32(float64(amount)/float64(high)))
			y -= tall
			s.Add(chart.Rect{X: middle - wide/2, Y: y, W: wide, H: tall, R: 2, Fill: p.role})
			tip = append(tip, c.f.T("renewals.month.tip", c.f.T("renewals.part."+p.key), c.f.MoneyUnit(amount)))
		}
		if x.Count > 0 {
			words := c.f.Short(sum(x))
			if m.Width(words, 12, false) <= step {
				s.Add(chart.Text{X: middle, Y: y - sumRoom/2, S: words, Size: 12, Align: chart.Center, Role: chart.T2})
			}
			s.Hits = append(s.Hits, chart.Hit{X: step * float32(i), W: step, H: h, Row: i, Tip: tip})
		}
		role := chart.T3
		if x.Month == c.c.AsOf.Month() {
			role = chart.Accent
		}
		s.Add(chart.Text{X: middle, Y: h - nameRoom/2 + 1, S: c.f.Month(x.Month), Size: 12, Align: chart.Center, Role: role, Bold: role == chart.Accent})
	}
	s.Line(0, zero, w, zero, 1, chart.Border)
	return s
}
