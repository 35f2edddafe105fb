package processes

import (
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/processes"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// stream draws a chain of steps: the time of doing above every step, what and who
// in it, and the waits as a staircase below.
type stream struct {
	f     text.Fmt
	chain processes.Chain
	most  int // steps of the longer of the two chains, so that both have one scale
	on    data.ID
}

const (
	gapStep  = 14 // between two steps
	topRoom  = 20 // for the times of doing
	waitRoom = 30 // for the times of waiting
)

// roles of the steps by what they are worth.
var roles = map[data.StepWorth][2]chart.Role{
	data.AddsValue: {chart.GoodSoft, chart.Good},
	data.Needed:    {chart.Sub, chart.Border},
	data.Waste:     {chart.BadSoft, chart.Bad},
}

// Scene lays the chain out; it is empty where there is no room.
func (c stream) Scene(w, h float32, m chart.Measurer) *chart.Scene {
	s := &chart.Scene{W: w, H: h}
	if w < 200 || h < topRoom+waitRoom+40 || len(c.chain.Rows) == 0 {
		return s
	}
	slot := w / float32(max(c.most, len(c.chain.Rows)))
	box := slot - gapStep
	tall := h - topRoom - waitRoom
	for i, x := range c.chain.Rows {
		left, middle := slot*float32(i), slot*float32(i)+box/2
		role := roles[x.Worth]
		r := chart.Rect{X: left + 1, Y: topRoom, W: box, H: tall, R: 4, Fill: role[0], Stroke: role[1], Width: 1}
		if x.ID == c.on {
			r.Stroke, r.Width = chart.Accent, 2
		}
		s.Add(r)
		s.Add(chart.Text{X: middle, Y: topRoom / 2, S: chart.Fit(m, minutes(c.f, x.Work), 12, false, slot), Size: 12, Align: chart.Center, Role: chart.T2})
		lines := wrap(m, x.Name, box-8)
		y := topRoom + tall/2 - float32(len(lines))*8
		for _, line := range lines {
			s.Add(chart.Text{X: middle, Y: y, S: line, Size: 13, Bold: true, Align: chart.Center, Role: chart.T1})
			y += 16
		}
		s.Add(chart.Text{X: middle, Y: y + 2, S: chart.Fit(m, x.Actor, 12, false, box-8), Size: 12, Align: chart.Center, Role: chart.T2})
		if i > 0 {
			s.Line(left-gapStep+2, topRoom+tall/2, left, topRoom+tall/2, 1, chart.T3)
		}
		c.wait(s, m, x, left, slot, box, h)
		s.Hits = append(s.Hits, chart.Hit{X: left, Y: 0, W: slot, H: h, Tip: c.tip(x), Col: i, Name: x.Name})
	}
	return s
}

// wait draws the time before a step, under it.
func (c stream) wait(s *chart.Scene, m chart.Measurer, x data.ProcessStep, left, slot, box, h float32) {
	y, role := h-waitRoom+8, chart.T3
	if x.Wait > 0 {
		role = chart.Warn
	}
	s.Line(left+1, y, left+1+box, y, 2, role)
	s.Add(chart.Text{X: left + box/2, Y: y + 12, S: chart.Fit(m, minutes(c.f, x.Wait), 12, false, slot), Size: 12, Bold: x.Wait > 0, Align: chart.Center, Role: role})
}

func (c stream) tip(x data.ProcessStep) []string {
	rows := []string{x.Name, c.f.T("processes.worth." + string(x.Worth)), c.f.T("processes.tip.work", minutes(c.f, x.Work)), c.f.T("processes.tip.wait", minutes(c.f, x.Wait))}
	if x.First != nil {
		rows = append(rows, c.f.T("processes.tip.first", c.f.PercentWhole(data.Money(*x.First), data.Rate)))
	}
	return rows
}

// wrap breaks a name into at most two lines, at a space where there is one.
func wrap(m chart.Measurer, s string, width float32) []string {
	if m.Width(s, 13, true) <= width {
		return []string{s}
	}
	runes := []rune(s)
	cut := len(runes)
	for cut > 1 && m.Width(string(runes[:cut]), 13, true) > width {
		cut--
	}
	if space := strings.LastIndex(string(runes[:cut]), " "); space > 0 {
		cut = len([]rune(string(runes[:cut])[:space]))
	}
	rest := strings.TrimSpace(string(runes[cut:]))
	return []string{strings.TrimSpace(string(runes[:cut])), chart.Fit(m, rest, 13, true, width)}
}

// minutes writes working minutes as people say them: minutes, hours, or days of
// eight hours.
func minutes(f text.Fmt, n int) string {
	switch {
	case n >= 8*60:
		return f.T("processes.days", f.Decimal(float64(n)/(8*60), decimals(n, 8*60)))
	case n >= 60:
		return f.T("processes.hours", f.Decimal(float64(n)/60, decimals(n, 60)))
	}
	return f.T("processes.minutes", n)
}

// decimals is one where a whole number would hide something.
func decimals(n, unit int) int {
	if n%unit == 0 {
		return 0
	}
	return 1
}
