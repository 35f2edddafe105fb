package chart

// Plane is a field of two measures cut into boxes: what covers each of them, what
// nothing covers, and how many are in it. It draws rules against one another.
type Plane struct {
	Across, Up string   // what the columns and rows measure
	Columns    []string // ranges, from left to right
	Rows       []string // ranges, from the bottom up
	Cells      [][]PlaneCell
}

// PlaneCell is one box, by row from the bottom and column. Without strips nobody
// can be in it.
type PlaneCell struct{ Strips []PlaneStrip }

// PlaneKind says whether a strip is covered.
type PlaneKind int

// Covered is covered once, Open by nothing, Shared more than once.
const (
	Covered PlaneKind = iota
	Open
	Shared
)

// PlaneStrip is a part of a box by a third measure, the highest first; a box that
// is the same throughout has one.
type PlaneStrip struct {
	Name, Count string
	Kind        PlaneKind
	Strong      bool // there is someone in it
	Chosen      bool
	Key         string
	Tip         []string
}

const (
	planeHead   = 26 // the names of the columns, at the foot
	planeAxis   = 18 // the names of the measures
	planeHatch  = 7  // between the lines of a gap
	planeStripe = 15 // least height of a strip with words
)

// Scene lays the plane out; it is empty where there is no room for words.
func (c Plane) Scene(w, h float32, m Measurer) *Scene {
	if tooSmall(w, h, 160, 100) || len(c.Columns) == 0 || len(c.Rows) == 0 {
		return &Scene{}
	}
	s := newSheet(w, h, m)
	left := min(widest(m, 12, false, c.Rows...)+12, w*0.3)
	top, foot := float32(planeAxis), h-planeHead-planeAxis
	wide, high := (w-left)/float32(len(c.Columns)), (foot-top)/float32(len(c.Rows))
	s.fit(Text{X: 0, Y: planeAxis/2 - 1, S: c.Up, Size: 12, Role: T3}, w)
	s.fit(Text{X: w, Y: h - planeAxis/2, S: c.Across, Size: 12, Align: Right, Role: T3}, w)
	for j, name := range c.Columns {
		s.fit(Text{X: left + wide*(float32(j)+0.5), Y: foot + planeHead/2, S: name, Size: 12, Align: Center, Role: T2}, wide-4)
	}
	for i, name := range c.Rows {
		y := foot - high*float32(i+1)
		s.fit(Text{X: left - 8, Y: y + high/2, S: name, Size: 12, Align: Right, Role: T2}, left-8)
		for j := range c.Columns {
			b := box{left + wide*float32(j) + 1.5, y + 1.5, left + wide*float32(j+1) - 1.5, y + high - 1.5}
			if i < len(c.Cells) && j < len(c.Cells[i]) {
				c.Cells[i][j].draw(s, b, i, j)
			}
		}
	}
	return s.Scene
}

func (c PlaneCell) draw(s *sheet, b box, row, col int) {
	if len(c.Strips) == 0 {
		return
	}
	high := (b.y1 - b.y0) / float32(len(c.Strips))
	for k, strip := range c.Strips {
		y := b.y0 + high*float32(k)
		strip.draw(s, box{b.x0, y, b.x1, y + high}, row, col)
	}
	s.Add(Rect{X: b.x0, Y: b.y0, W: b.x1 - b.x0, H: b.y1 - b.y0, R: 3, Stroke: Hair, Width: 1})
	for k, strip := range c.Strips { // over the frame, so that a gap is seen as one
		y := b.y0 + high*float32(k)
		edge, width := Role(""), float32(1)
		switch {
		case strip.Chosen:
			edge, width = Accent, 2
		case strip.Kind == Open && strip.Strong:
			edge = WarnFill
		}
		if edge != "" {
			s.Add(Rect{X: b.x0 + width/2, Y: y + width/2, W: b.x1 - b.x0 - width, H: high - width, R: 3, Stroke: edge, Width: width})
		}
	}
}

func (p PlaneStrip) draw(s *sheet, b box, row, col int) {
	fill, role := Sub, T1
	switch {
	case p.Kind == Open && p.Strong:
		fill, role = WarnSoft, Warn
	case p.Kind == Open:
		fill = Surface
	}
	s.Add(Rect{X: b.x0, Y: b.y0, W: b.x1 - b.x0, H: b.y1 - b.y0, Fill: fill})
	switch p.Kind {
	case Open:
		hatch(s, b, map[bool]Role{true: WarnFill, false: Border}[p.Strong])
	case Shared:
		s.Add(Rect{X: b.x0, Y: b.y0, W: 3, H: b.y1 - b.y0, Fill: Accent})
	}
	if !p.Strong {
		role = T3
	}
	if b.y1-b.y0 >= planeStripe {
		mid, pad := (b.y0+b.y1)/2, float32(7)
		count := s.m.Width(p.Count, 12, p.Strong)
		if count+2*pad <= b.x1-b.x0 {
			if p.Kind == Open && p.Count != "" { // hatching under a number would be read as strokes of it
				s.Add(Rect{X: b.x1 - pad - count - 3, Y: mid - 8, W: count + 6, H: 16, R: 3, Fill: fill})
			}
			s.put(Text{X: b.x1 - pad, Y: mid, S: p.Count, Size: 12, Bold: p.Strong, Align: Right, Role: role})
			if room := b.x1 - b.x0 - count - 3*pad; room > 24 && p.Name != "" {
				name := Fit(s.m, p.Name, 12, false, room)
				if p.Kind == Open {
					s.Add(Rect{X: b.x0 + pad - 3, Y: mid - 8, W: s.m.Width(name, 12, false) + 6, H: 16, R: 3, Fill: fill})
				}
				s.put(Text{X: b.x0 + pad, Y: mid, S: name, Size: 12, Role: role})
			}
		}
	}
	if len(p.Tip) > 0 {
		s.Hits = append(s.Hits, Hit{X: b.x0, Y: b.y0, W: b.x1 - b.x0, H: b.y1 - b.y0, Tip: p.Tip, Row: row, Col: col, Name: p.Key})
	}
}

// hatch fills a box with slanting lines, from its foot to its head: amber where
// someone is in it.
func hatch(s *sheet, b box, role Role) {
	high := b.y1 - b.y0
	for x := b.x0 - high + planeHatch; x < b.x1; x += planeHatch {
		from, to := Point{x, b.y1}, Point{x + high, b.y0}
		if from.X < b.x0 {
			from = Point{b.x0, b.y1 - (b.x0 - x)}
		}
		if to.X > b.x1 {
			to = Point{b.x1, b.y0 + (x + high - b.x1)}
		}
		if to.X > from.X {
			s.Add(Poly{Points: []Point{from, to}, Stroke: role, Width: 0.75})
		}
	}
}
