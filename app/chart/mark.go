package chart

// Mark adds a light as a shape of the given size (14 in rows, 12 in captions,
// 16 in titles) around its middle.
func (s *Scene) Mark(light Light, x, y, size float32) {
	k := size / 14
	at := func(dx, dy float32) Point { return Point{x + (dx-7)*k, y + (dy-7)*k} }
	switch light {
	case Ring:
		s.Add(Arc{X: x, Y: y, R: 5.75 * k, In: 4.25 * k, To: 360, Fill: T3})
	case Green:
		s.Dot(x, y, 5.5*k, Good)
	case Amber:
		s.Add(Poly{Points: []Point{at(7, 1.2), at(13.3, 12.6), at(0.7, 12.6)}, Closed: true, Fill: WarnFill})
	case Red:
		s.Add(Poly{Points: []Point{at(7, 0.4), at(13.6, 7), at(7, 13.6), at(0.4, 7)}, Closed: true, Fill: Bad})
	}
}

// LightRole is the role for words about a light.
func LightRole(light Light) Role {
	switch light {
	case Green:
		return Good
	case Amber:
		return Warn
	case Red:
		return Bad
	}
	return T3
}

// Check adds a check box with its left edge at x and its middle at y.
func (s *Scene) Check(x, y, size float32, on bool) {
	box := Rect{X: x + 0.75, Y: y - size/2 + 0.75, W: size - 1.5, H: size - 1.5, R: size / 6, Stroke: Ctl, Width: 1.5}
	if on {
		box.Fill, box.Stroke = Accent, Accent
	}
	s.Add(box)
	if on {
		s.Add(Poly{Points: []Point{{x + size*.27, y + size*.02}, {x + size*.43, y + size*.18}, {x + size*.74, y - size*.18}}, Stroke: OnAccent, Width: size / 9})
	}
}

// Bar adds a horizontal progress bar of the given height with its middle at y.
// Done and tick are shares of the width; done is cut to 0–1, and a tick outside
// 0–1 (or equal to an end) is not drawn.
func (s *Scene) Bar(x, y, w, height float32, done, tick float64, role Role) {
	if w <= 0 {
		return
	}
	s.Add(Rect{X: x, Y: y - height/2, W: w, H: height, R: height / 2, Fill: Hair})
	if d := float32(share(done)) * w; d > 0 {
		s.Add(Rect{X: x, Y: y - height/2, W: d, H: height, R: min(height/2, d/2), Fill: role})
	}
	if tick > 0 && tick < 1 {
		s.Add(Rect{X: x + w*float32(tick) - 1, Y: y - height/2 - 3, W: 2, H: height + 6, Fill: Plan})
	}
}
