package chart

// times is the part of a row that lies inside the axis, in pixels.
func (row GanttRow) times(x axis) (from, to float32) {
	from, to = x.at(row.From), x.at(row.To)
	from = min(max(from, x.from), x.to)
	return from, min(max(to, from), x.to)
}

// shadow is where the row was to lie, in pixels; ok is false when that is not
// known or out of sight.
func (row GanttRow) shadow(x axis) (from, to float32, ok bool) {
	if row.Base == nil || !known(row.Base.From) || !known(row.Base.To) {
		return 0, 0, false
	}
	from, to = GanttRow{From: row.Base.From, To: row.Base.To}.times(x)
	return from, to, to-from >= 1
}

// step is how many pixels a column is wide.
func (a axis) step() float32 {
	if a.high <= a.low {
		return 0
	}
	return (a.to - a.from) / a.span()
}

// draw leads from the end of one bar down or up to the begin of the other. An
// arrow between bars of which one is out of sight stays away.
func (a GanttArrow) draw(s *sheet, x axis, rows []GanttRow, head, high float32) {
	if !rows[a.From].seen(x) || !rows[a.To].seen(x) {
		return
	}
	_, end := rows[a.From].times(x)
	begin, _ := rows[a.To].times(x)
	y1, y2 := head+high*(float32(a.From)+0.5), head+high*(float32(a.To)+0.5)
	tip, role := y2-9, T2 // above the bar
	back := float32(4)
	if y2 < y1 {
		tip, back = y2+9, -4
	}
	if a.Early {
		role = Bad
	}
	down := min(max(begin+5, x.from+4), x.to-4) // where the arrow comes down upon the bar
	turn := min(end+7, s.W-4)
	mid := y1 + high/2
	if y2 < y1 {
		mid = y1 - high/2
	}
	s.Add(Poly{Points: []Point{{min(end, s.W-4), y1}, {turn, y1}, {turn, mid}, {down, mid}, {down, tip}}, Stroke: role, Width: 1.5},
		Poly{Points: []Point{{down - 4, tip - back}, {down + 4, tip - back}, {down, tip + back/2}}, Closed: true, Fill: role})
}

// seen reports whether a part of the row's bar lies inside the axis.
func (row GanttRow) seen(x axis) bool {
	return known(row.From) && known(row.To) && row.To > x.low && row.From < x.high && row.To >= row.From
}

// stage draws the thin bar of a stage along the foot of its row, and its
// milestones with their names above.
func (row GanttRow) stage(s *sheet, x axis, n int, y, high float32) {
	from, to := row.times(x)
	foot, ground := y+high-7, Sub
	if row.Selected {
		ground = Soft
	}
	if a, b, ok := row.shadow(x); ok {
		s.Add(Rect{X: a, Y: foot + 4, W: b - a, H: 2, Fill: T3})
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
		if d.Base != nil && known(*d.Base) && *d.Base >= x.low && *d.Base <= x.high {
			was := min(max(x.at(*d.Base), x.from+5), x.to-5)
			s.Add(Poly{Points: []Point{{was, foot - 5}, {was + 5, foot}, {was, foot + 5}, {was - 5, foot}}, Closed: true, Stroke: T3, Width: 1})
		}
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
		if d.Movable {
			s.Grips = append(s.Grips, Grip{X: at - 9, Y: y, W: 18, H: high, From: d.At, To: d.At, Left: x.at(0), Step: x.step(), Row: n, Col: HitDiamond + i})
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
func (row GanttRow) task(s *sheet, x axis, n int, top, high float32) {
	from, to := row.times(x)
	y := top + high/2
	if a, b, ok := row.shadow(x); ok {
		s.Add(Rect{X: a, Y: y + 9, W: b - a, H: 3, R: 1.5, Fill: T3})
	}
	if row.Movable && to > from {
		s.Grips = append(s.Grips, Grip{X: from, Y: top, W: to - from, H: high, From: row.From, To: row.To, Left: x.at(0), Step: x.step(), Row: n, Col: HitRow})
	}
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
