package chart

import "math"

// Fit is s, cut with "…" where it is wider than width. It is "" when not even
// one character and the dots have room.
func Fit(m Measurer, s string, size float32, bold bool, width float32) string {
	if m.Width(s, size, bold) <= width {
		return s
	}
	runes := []rune(s)
	low, high := 0, len(runes) // the longest cut that fits lies in [low, high)
	for high-low > 1 {
		mid := (low + high) / 2
		if m.Width(string(runes[:mid])+"…", size, bold) <= width {
			low = mid
		} else {
			high = mid
		}
	}
	for low > 0 && runes[low-1] == ' ' {
		low--
	}
	if low == 0 {
		return ""
	}
	return string(runes[:low]) + "…"
}

// widest is the width of the widest text.
func widest(m Measurer, size float32, bold bool, texts ...string) (w float32) {
	for _, t := range texts {
		w = max(w, m.Width(t, size, bold))
	}
	return w
}

type box struct{ x0, y0, x1, y1 float32 }

func (a box) meets(b box) bool {
	return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
}

// inkHeight is the height of a line of Han characters, as a share of its size.
const inkHeight = 1.1

func textBox(t Text, m Measurer) box {
	w := m.Width(t.S, t.Size, t.Bold)
	x := t.X
	switch t.Align {
	case Center:
		x -= w / 2
	case Right:
		x -= w
	}
	return box{x, t.Y - t.Size*inkHeight/2, x + w, t.Y + t.Size*inkHeight/2}
}

// sheet is a scene being drawn that knows where its texts are, so that a text
// which has no room is left out rather than painted over another.
type sheet struct {
	*Scene
	m     Measurer
	taken []box     // where texts are
	ink   [][]Point // the lines of a plot, which texts avoid where they can
}

func newSheet(w, h float32, m Measurer) *sheet {
	return &sheet{Scene: &Scene{W: w, H: h}, m: m}
}

// put adds a text whose place the layout guarantees.
func (s *sheet) put(t Text) {
	if t.S == "" {
		return
	}
	s.Add(t)
	s.taken = append(s.taken, textBox(t, s.m))
}

// try adds a text if it lies inside the scene and touches no other text.
func (s *sheet) try(t Text) bool {
	if t.S == "" {
		return false
	}
	b := textBox(t, s.m)
	const slack = 0.5
	if b.x0 < -slack || b.y0 < -slack || b.x1 > s.W+slack || b.y1 > s.H+slack {
		return false
	}
	for _, other := range s.taken {
		if b.meets(other) {
			return false
		}
	}
	s.Add(t)
	s.taken = append(s.taken, b)
	return true
}

// fit adds a text cut to a width; nothing when there is no room for it at all.
func (s *sheet) fit(t Text, width float32) {
	t.S = Fit(s.m, t.S, t.Size, t.Bold, width)
	s.put(t)
}

// tooSmall says that a chart of this size would show nothing. Windows lay out
// with tiny and even negative sizes before they have their own.
func tooSmall(w, h, atLeastW, atLeastH float32) bool {
	return !(w >= atLeastW && h >= atLeastH) || math.IsInf(float64(w), 0) || math.IsInf(float64(h), 0)
}

// known says that a value can be drawn: a number, and not one so large that an
// axis with some air above it would overflow.
func known(v float64) bool { return math.Abs(v) < 1e300 }

// share is v cut to 0–1, and 0 when unknown.
func share(v float64) float64 {
	if !known(v) {
		return 0
	}
	return min(max(v, 0), 1)
}
