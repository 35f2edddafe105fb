package chart

// Legend names lines and tints in one row, right-aligned; it shows nothing when
// the whole row has no room (charts carry their names themselves).
type Legend struct{ Entries []LegendEntry }

// LegendEntry is one swatch and its name. A Thick of 0 draws a box (a tint),
// else a line of that width.
type LegendEntry struct {
	Name  string
	Role  Role
	Thick float32
}

// Scene lays the legend out; it is empty under 40 by 14.
func (c Legend) Scene(w, h float32, m Measurer) *Scene {
	if tooSmall(w, h, 40, 14) {
		return &Scene{}
	}
	const gap, swatch, line = 14, 12, 16
	total := float32(-gap)
	for _, e := range c.Entries {
		total += e.width(swatch, line) + 6 + m.Width(e.Name, 12, false) + gap
	}
	if total > w {
		return &Scene{}
	}
	s := newSheet(w, h, m)
	x := w - total
	for _, e := range c.Entries {
		wide := e.width(swatch, line)
		if e.Thick > 0 {
			s.Add(Rect{X: x, Y: h/2 - e.Thick/2, W: wide, H: e.Thick, R: min(1, e.Thick/2), Fill: e.Role})
		} else {
			s.Add(Rect{X: x + 0.5, Y: h/2 - 5.5, W: wide - 1, H: 11, R: 2, Fill: e.Role, Stroke: Hair, Width: 1})
		}
		x += wide + 6
		s.put(Text{X: x, Y: h / 2, S: e.Name, Size: 12, Role: T3})
		x += m.Width(e.Name, 12, false) + gap
	}
	return s.Scene
}

func (e LegendEntry) width(swatch, line float32) float32 {
	if e.Thick > 0 {
		return line
	}
	return swatch
}
