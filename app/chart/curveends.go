package chart

import "sort"

// ends writes the names of the lines where they end, and the dots.
func (c Curve) ends(s *sheet, lines []Line, x, y axis) {
	var names []Text
	for _, line := range lines {
		last, ok := lastValue(line)
		if !ok {
			continue
		}
		at := Point{x.at(last.X), y.at(last.Y)}
		style := lineStyles[line.Kind]
		if line.Kind == ActualLine {
			s.Dot(at.X, at.Y, 7, Surface)
			s.Dot(at.X, at.Y, 5, Actual)
		}
		name := Text{X: x.to + 8, Y: at.Y, S: line.Name, Size: nameSize, Bold: style.bold, Role: style.text}
		switch {
		case line.Name == "":
		case c.endsRight(line):
			names = append(names, name)
		case s.W >= 200:
			s.callout(name, at, x)
		}
	}
	if n := len(c.Band); n > 0 && known(c.Band[n-1].Low) && known(c.Band[n-1].High) {
		last := c.Band[n-1]
		for _, edge := range []Text{{Y: y.at(last.High), S: c.HighName}, {Y: y.at(last.Low), S: c.LowName}} {
			if edge.S != "" {
				edge.X, edge.Size, edge.Role = x.to+8, nameSize, T3
				names = append(names, edge)
			}
		}
	}
	if s.W-x.to > 24 {
		s.stack(names, s.W-x.to-8)
	}
}

// callout writes the name of a line that ends inside the plot: above and left
// of its end, where a growing line leaves room, or below and right of it.
func (s *sheet) callout(t Text, at Point, x axis) {
	t.Size = 13
	t.X, t.Y, t.Align = at.X-10, at.Y-18, Right
	if t.X-s.m.Width(t.S, t.Size, t.Bold) >= x.from && s.try(t) {
		return
	}
	t.X, t.Y, t.Align = at.X+10, at.Y+18, Left
	s.try(t)
}

// stack writes names in the order of their heights, at least nameStep apart,
// inside the scene. When there are too many the plain ones go first.
func (s *sheet) stack(names []Text, width float32) {
	const top = nameSize * inkHeight / 2
	bottom := s.H - curveBottom
	room := int((bottom-top)/nameStep) + 1
	sort.SliceStable(names, func(i, j int) bool { return names[i].Bold && !names[j].Bold })
	names = names[:min(len(names), max(room, 0))]
	sort.SliceStable(names, func(i, j int) bool { return names[i].Y < names[j].Y })
	for i := range names {
		names[i].Y = max(names[i].Y, top)
		if i > 0 {
			names[i].Y = max(names[i].Y, names[i-1].Y+nameStep)
		}
	}
	for i := len(names) - 1; i >= 0; i-- {
		limit := bottom
		if i < len(names)-1 {
			limit = names[i+1].Y - nameStep
		}
		names[i].Y = min(names[i].Y, limit)
	}
	for _, name := range names {
		name.S = Fit(s.m, name.S, name.Size, name.Bold, width)
		s.try(name)
	}
}
