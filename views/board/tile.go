package board

import (
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/text"
)

// A tile is one key figure: a large number, up to three lines at its right that
// explain it, and a bar below.
type tile struct {
	value string // "96.3%", "11,555 万"
	lines []tileLine
	bar   chart.Chart // nil: none
	tip   []string
}

// A tileLine is a word and its amount.
type tileLine struct {
	label, value string
	role         chart.Role // of both; empty: the amount stands out, the word is quiet
}

const (
	tileText = 60 // height of the number and its lines
	tileBar  = 7  // between them and the bar
	tileStep = 20
)

// Scene lays the tile out; it is empty under 120 by 60. The number shrinks
// until the lines beside it have room.
func (t tile) Scene(w, h float32, m chart.Measurer) *chart.Scene {
	s := &chart.Scene{W: w, H: h}
	if !(w >= 120 && h >= tileText) {
		return s
	}
	lines := float32(0)
	for _, l := range t.lines {
		lines = max(lines, l.width(m))
	}
	if t.value == text.Unknown {
		s.Add(chart.Text{X: 0, Y: 24, S: t.value, Size: 28, Role: chart.T3})
		t.value = ""
	}
	number, unit, _ := strings.Cut(t.value, " ")
	size := t.size(number, unit, w-lines-12, w, m)
	if size == 0 { // no room for both
		t.lines, size = nil, 20
	}
	if number != "" {
		s.Add(chart.Text{X: 0, Y: 24, S: number, Size: size, Bold: true, Role: chart.T1})
	}
	if unit != "" {
		s.Add(chart.Text{X: m.Width(number, size, true) + 6, Y: 24 + size*chart.Baseline - 16*chart.Baseline, S: unit, Size: 16, Role: chart.T1})
	}
	y := float32(10)
	for _, l := range t.lines {
		l.draw(s, w, y, m)
		y += tileStep
	}
	if t.bar != nil && h >= tileText+tileBar+22 {
		s.Place(t.bar.Scene(w, h-tileText-tileBar, m), 0, tileText+tileBar)
	}
	if len(t.tip) > 0 {
		s.Hits = append(s.Hits, chart.Hit{W: w, H: h, Tip: t.tip})
	}
	return s
}

// size is the largest type in which number and unit fit the room; 0: none.
func (t tile) size(number, unit string, room, w float32, m chart.Measurer) float32 {
	extra := float32(0)
	if unit != "" {
		extra = 6 + m.Width(unit, 16, false)
	}
	sizes := []float32{40, 32, 28, 24, 20, 16}
	if w < 320 { // a narrow window
		sizes = sizes[1:]
	}
	for _, size := range sizes {
		if m.Width(number, size, true)+extra <= room {
			return size
		}
	}
	return 0
}

func (l tileLine) width(m chart.Measurer) float32 {
	return m.Width(l.label, 13, l.role != "") + 5 + m.Width(l.value, 13, true)
}

func (l tileLine) draw(s *chart.Scene, right, y float32, m chart.Measurer) {
	label, value := l.role, l.role
	if l.role == "" {
		label, value = chart.T2, chart.T1
	}
	s.Add(chart.Text{X: right, Y: y, S: l.value, Size: 13, Bold: true, Align: chart.Right, Role: value})
	s.Add(chart.Text{X: right - m.Width(l.value, 13, true) - 5, Y: y, S: l.label, Size: 13, Bold: l.role != "", Align: chart.Right, Role: label})
}
