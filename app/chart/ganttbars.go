package chart

// times is the part of a row that lies inside the axis, in pixels.
func (row GanttRow) times(x axis) (from, to float32) {
	from, to = x.at(row.From), x.at(row.To)
	from = min(max(from, x.from), x.to)
	return from, min(max(to, from), x.to)
}

// stage draws the thin bar of a stage along the foot of its row, and its
// milestones with their names above.
func (row GanttRow) stage(s *sheet, x axis, n int, y, high float32) {
	from, to := row.times(x)
	foot, ground := y+high-7, Sub
	if row.Selected {
		ground = Soft
	}
	if wide := to - from - 2; wide > 0 {
		s.Add(Rect{X: from, Y: foot - 3, W: wide, H: 6, R: 3, Fill: Border})
		if done := wide * float32(share(row.Done)); done > 0 {
			s.Add(Rect{X: from, Y: foot - 3, W: done, H: 6, R: min(3, done/2), Fill: Plan})
		}
	}
	for i, d := range row.Diamonds {
		if !known(d.At) || d.At < x.low || d.At > x.high {
			continue
		}
		at := min(max(x.at(d.At), x.from+7), x.to-7)
		fill := Surface
		if d.Met {
			fill = Plan
		}
		s.Add(Poly{Points: []Point{{at, foot - 6.5}, {at + 6.5, foot}, {at, foot + 6.5}, {at - 6.5, foot}}, Closed: true, Fill: fill, Stroke: Plan, Width: 1.5})
		label := Text{X: at - 9, Y: y + 8, S: d.Name, Size: 12, Align: Right, Role: T2}
		if label.X-s.m.Width(d.Name, 12, false) < x.from+2 || !s.tryOn(label, ground) {
			label.X, label.Align = at+9, Left
			s.tryOn(label, ground)
		}
		if len(d.Tip) > 0 {
			s.Hits = append(s.Hits, Hit{X: at - 9, Y: y, W: 18, H: high, Tip: d.Tip, Row: n, Col: HitDiamond + i, Name: d.Name})
		}
	}
}

// arrow draws what a stage is folded with, pointing down while its tasks show.
func (row GanttRow) arrow(s *sheet, n int, y, high float32) {
	mid := y + high/2
	switch row.Fold {
	case NoFold:
		return
	case Unfolded:
		s.Add(Poly{Points: []Point{{4.5, mid - 2}, {8.5, mid + 2}, {12.5, mid - 2}}, Stroke: T2, Width: 1.5})
	case Folded:
		s.Add(Poly{Points: []Point{{6.5, mid - 4}, {10.5, mid}, {6.5, mid + 4}}, Stroke: T2, Width: 1.5})
	}
	if len(row.Tip) > 0 {
		s.Hits = append(s.Hits, Hit{Y: y, W: 17, H: high, Tip: row.Tip[:1], Row: n, Col: HitFold, Name: row.Name})
	}
}

// tryOn is try with a ground under the text, so that grid lines do not cross it.
func (s *sheet) tryOn(t Text, ground Role) bool {
	if t.S == "" {
		return false
	}
	b := textBox(t, s.m)
	before := len(s.Shapes)
	left, right := max(b.x0-2, 0), min(b.x1+2, s.W)
	s.Add(Rect{X: left, Y: b.y0, W: right - left, H: b.y1 - b.y0, Fill: ground})
	if s.try(t) {
		return true
	}
	s.Shapes = s.Shapes[:before]
	return false
}

// task draws the bar of a task, its done part darker, and its label behind it,
// or before it where the right edge is near.
func (row GanttRow) task(s *sheet, x axis, y float32) {
	from, to := row.times(x)
	if wide := to - from; wide > 0 {
		s.Add(Rect{X: from, Y: y - 8, W: wide, H: 16, R: min(4, wide/2), Fill: Band})
		if done := wide * float32(share(row.Done)); done > 0 {
			s.Add(Rect{X: from, Y: y - 8, W: done, H: 16, R: min(4, done/2), Fill: Actual})
			if square := min(4, done/2); row.Done < 1 { // the done part ends straight
				s.Add(Rect{X: from + done - square, Y: y - 8, W: square, H: 16, Fill: Actual})
			}
		}
		if row.Late {
			s.Add(Rect{X: from + 0.75, Y: y - 7.25, W: max(wide-1.5, 0), H: 14.5, R: 4, Stroke: WarnFill, Width: 1.5})
		}
	}
	label := Text{X: to + 6, Y: y, S: row.Label, Size: 12, Bold: row.Late, Role: T2}
	if row.Late {
		label.Role = Warn
	}
	ground := Surface
	if row.Selected {
		ground = Soft
	}
	wide := s.m.Width(row.Label, 12, row.Late)
	switch {
	case label.X+wide <= s.W-4:
		s.tryOn(label, ground)
	case from-6-wide >= x.from+2:
		label.X, label.Align = from-6, Right
		s.tryOn(label, ground)
	}
}
