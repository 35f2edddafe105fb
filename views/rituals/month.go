package rituals

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/rituals"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// dayHits is added to the column of what leads from a day to its week.
const dayHits = 10

// A month draws whole weeks of days with what falls due on each.
type month struct {
	f     text.Fmt
	rows  []rituals.Instance
	pick  key
	today data.Date
	of    data.Month
	from  data.Date
	weeks int
	off   map[data.Date]data.DayOff
	cal   data.Calendar
	more  func(n int) string
}

func newMonth(p *Page, days []data.DayOff) month {
	from, until := p.shown()
	m := month{f: p.host.Fmt(), rows: p.rows, pick: p.pick, today: p.host.Today(), of: p.day().Month(), from: from, weeks: int(until+1-from) / 7,
		off: map[data.Date]data.DayOff{}, cal: data.NewCalendar(days), more: func(n int) string { return p.host.T("rituals.more", n) }}
	for _, d := range days {
		m.off[d.Day] = d
	}
	return m
}

const (
	headHigh = 30 // names of the weekdays
	dayHigh  = 24 // the number of a day
	lineHigh = 19 // one occasion
	edge     = 6  // from the edge of a day to its words
)

// weekend is how wide a Saturday or Sunday is against another day.
const weekend = 0.62

// Scene lays the month out; it is empty where there is no room.
func (c month) Scene(w, h float32, m chart.Measurer) *chart.Scene {
	s := &chart.Scene{W: w, H: h}
	if w < 320 || h < headHigh+float32(c.weeks)*(dayHigh+lineHigh) {
		return s
	}
	left, wide := columns(w)
	s.Add(chart.Rect{W: w, H: headHigh, Fill: chart.Sub})
	high := (h - headHigh) / float32(c.weeks)
	for i := range 7 {
		role := chart.T2
		if i > 4 {
			role = chart.T3
		}
		s.Add(chart.Text{X: left[i] + edge, Y: headHigh / 2, S: c.f.Weekday(c.from + data.Date(i)), Size: 12, Role: role})
	}
	for d := c.from; d < c.from+data.Date(7*c.weeks); d++ {
		i := int(d - c.from)
		c.day(s, m, d, left[i%7], headHigh+float32(i/7)*high, wide[i%7], high)
	}
	for i := 1; i < 7; i++ {
		s.Line(left[i], headHigh, left[i], h, 1, chart.Hair)
	}
	for i := range c.weeks {
		y := headHigh + float32(i)*high
		s.Line(0, y, w, y, 1, chart.Hair)
	}
	return s
}

// columns are where the seven days begin and how wide they are.
func columns(w float32) (left, wide [7]float32) {
	unit := w / (5 + 2*weekend)
	x := float32(0)
	for i := range 7 {
		left[i], wide[i] = x, unit
		if i > 4 {
			wide[i] = unit * weekend
		}
		x += wide[i]
	}
	return left, wide
}

// day draws one day: its number, its holiday, and what falls due.
func (c month) day(s *chart.Scene, m chart.Measurer, d data.Date, x, y, w, h float32) {
	if !c.cal.IsWorkday(d) {
		s.Add(chart.Rect{X: x, Y: y, W: w, H: h, Fill: chart.Sub})
	}
	_, _, number := d.Time().Date()
	name := strconv.Itoa(number)
	role, bold := chart.T1, false
	if d.Month() != c.of {
		role = chart.T3
		if number == 1 || d == c.from {
			name = c.f.Date(d)
		}
	}
	if d == c.today {
		role, bold = chart.OnAccent, true
		s.Add(chart.Rect{X: x + edge - 3, Y: y + 4, W: m.Width(name, 12, true) + 10, H: 18, R: 9, Fill: chart.Accent})
	}
	at := x + edge
	if d == c.today {
		at += 2
	}
	s.Add(chart.Text{X: at, Y: y + 13, S: name, Size: 12, Role: role, Bold: bold})
	if off, ok := c.off[d]; ok {
		words := off.Name
		if off.Work {
			words = c.f.T("rituals.worked")
		}
		s.Add(chart.Text{X: x + w - edge, Y: y + 13, S: chart.Fit(m, words, 12, false, w-edge*3-m.Width(name, 12, bold)), Size: 12, Align: chart.Right, Role: chart.T3})
	}
	c.lines(s, m, d, x, y+dayHigh, w, h-dayHigh-2)
}

// lines draws what falls due on a day, as many as there is room for.
func (c month) lines(s *chart.Scene, m chart.Measurer, d data.Date, x, y, w, h float32) {
	on := c.on(d)
	room := int(h / lineHigh)
	shown := on
	if len(on) > room {
		shown = on[:max(0, room-1)]
	}
	for _, i := range shown {
		c.line(s, m, i, x, y, w)
		y += lineHigh
	}
	if n := len(on) - len(shown); n > 0 {
		s.Add(chart.Text{X: x + edge, Y: y + lineHigh/2, S: chart.Fit(m, c.more(n), 12, false, w-2*edge), Size: 12, Role: chart.Accent})
		var names []string
		for _, i := range on[len(shown):] {
			names = append(names, c.rows[i].Name(c.f))
		}
		s.Hits = append(s.Hits, chart.Hit{X: x + 2, Y: y, W: w - 4, H: lineHigh, Row: int(d), Col: dayHits + int(d-c.from)%7, Tip: names})
	}
}

// on lists what falls due on a day: what is explained first, then what is urgent,
// what comes round every day last.
func (c month) on(d data.Date) (rows []int) {
	for i, r := range c.rows {
		if r.Day == d {
			rows = append(rows, i)
		}
	}
	rank := func(i int) int {
		r := c.rows[i]
		switch {
		case keyOf(r) == c.pick:
			return -1
		case r.Ritual.Rhythm == data.Daily && !r.Open():
			return len(rituals.States)
		}
		return slices.Index(rituals.States, r.State)
	}
	slices.SortStableFunc(rows, func(a, b int) int { return cmp.Compare(rank(a), rank(b)) })
	return rows
}

// line draws one occasion.
func (c month) line(s *chart.Scene, m chart.Measurer, i int, x, y, w float32) {
	r := c.rows[i]
	if keyOf(r) == c.pick {
		s.Add(chart.Rect{X: x + 2, Y: y, W: w - 4, H: lineHigh, R: 4, Fill: chart.Soft})
	}
	s.Mark(chart.Light(r.Light()), x+edge+5, y+lineHigh/2, 11)
	role := chart.T1
	switch r.State {
	case rituals.Done, rituals.Off:
		role = chart.T2
	case rituals.Missed:
		role = chart.T3
	}
	name := r.Name(c.f)
	s.Add(chart.Text{X: x + edge + 15, Y: y + lineHigh/2, S: chart.Fit(m, name, 12, keyOf(r) == c.pick, w-edge*2-15), Size: 12, Role: role, Bold: keyOf(r) == c.pick})
	s.Hits = append(s.Hits, chart.Hit{X: x + 2, Y: y, W: w - 4, H: lineHigh, Row: i, Col: int(r.Day-c.from) % 7, Tip: tip(c.f, r)})
}

// tip explains an occasion: name, state, time and owner.
func tip(f text.Fmt, r rituals.Instance) []string {
	var facts []string
	for _, s := range []string{f.T("rituals.state." + string(r.State)), rituals.Time(f, r.Ritual), r.OwnerName} {
		if s != "" {
			facts = append(facts, s)
		}
	}
	return []string{r.Name(f), strings.Join(facts, " · ")}
}
