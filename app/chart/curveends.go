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

// callout writes the name of a line that ends inside the plot beside its end.
func (s *sheet) callout(t Text, at Point, x axis) {
	t.Size = 13
	s.place(x, t.beside(at, -10, -18), t.beside(at, 10, 18), t.beside(at, -10, 18), t.beside(at, 10, -18),
		t.beside(at, -10, 44), t.beside(at, -10, -44), t.beside(at, 10, 44))
}

// beside is the text at a distance from a point, running away from it.
func (v Text) beside(p Point, dx, dy float32) Text {
	v.X, v.Y, v.Align = p.X+dx, p.Y+dy, Left
	if dx < 0 {
		v.Align = Right
	}
	return v
}

// place writes the first of the texts that crosses no line of the plot, or else
// the first that has room at all.
func (s *sheet) place(x axis, candidates ...Text) {
	inside := func(b box) bool { return b.x0 >= x.from && b.x1 <= x.to }
	for _, t := range candidates {
		if b := textBox(t, s.m); inside(b) && !s.crossed(b) && s.try(t) {
			return
		}
	}
	for _, t := range candidates {
		if inside(textBox(t, s.m)) && s.try(t) {
			return
		}
	}
}

// crossed says that a line of the plot runs through the box.
func (s *sheet) crossed(b box) bool {
	for _, line := range s.ink {
		for i := 1; i < len(line); i++ {
			if b.cuts(line[i-1], line[i]) {
				return true
			}
		}
	}
	return false
}

// cuts says that the straight line from p to q runs through the box: what is
// left of it after each side has cut off its part.
func (a box) cuts(p, q Point) bool {
	from, to := float32(0), float32(1)
	for _, side := range [][2]float32{{p.X - q.X, p.X - a.x0}, {q.X - p.X, a.x1 - p.X}, {p.Y - q.Y, p.Y - a.y0}, {q.Y - p.Y, a.y1 - p.Y}} {
		switch step, room := side[0], side[1]; {
		case step == 0 && room < 0:
			return false
		case step < 0:
			from = max(from, room/step)
		case step > 0:
			to = min(to, room/step)
		}
	}
	return from < to
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
