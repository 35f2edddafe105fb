package chart

// AnchorKind says what an anchor is made from, and so how its end looks.
type AnchorKind int

// A Model is worked out (blue dot), a Floor must be exceeded (blue square), a
// Base is what was (grey dot).
const (
	Model AnchorKind = iota
	Floor
	Base
)

// Anchor is one row of [Anchors]: a number the target can be held against.
type Anchor struct {
	Kind    AnchorKind
	Name    string
	Note    string // how it was worked out
	Value   float64
	Columns []string // at the right; the first is bold
	Badge   string   // a word after the name that lifts the row out: it is the limit; "": none
	Warn    bool     // the target lies beyond that limit
	Tip     []string
}

// Anchors sets numbers side by side under one target line. Its axis may start
// elsewhere than at 0; the caption must then say so.
type Anchors struct {
	NameHead   string
	Heads      []string // heads of the columns at the right
	From, To   float64  // the axis
	Target     float64
	TargetName string // "目标 12,000"; "" draws no target
	Rows       []Anchor
}

const (
	anchorHead = 32
	anchorRow  = 44
)

// Height is the least height that shows every row.
func (c Anchors) Height() float32 { return anchorHead + anchorRow*float32(len(c.Rows)) }

// Scene lays the anchors out; it is empty under 40 by 40. Narrow ones drop the
// columns at the right from the last; rows that do not fit are left out.
func (c Anchors) Scene(w, h float32, m Measurer) *Scene {
	if tooSmall(w, h, 40, 40) || len(c.Rows) == 0 {
		return &Scene{}
	}
	s := newSheet(w, h, m)
	high := min(60, max((h-anchorHead)/float32(len(c.Rows)), 36))
	shown := c.Rows[:min(len(c.Rows), max(0, int((h-anchorHead)/high)))]
	ends, name := c.columns(s)
	x := axis{low: c.From, high: c.To, from: name, to: w - 16}
	if len(ends) > 0 {
		x.to = ends[0].left - 12
	}
	s.Add(Rect{W: w, H: anchorHead, Fill: Sub})
	s.Line(0, anchorHead-0.5, w, anchorHead-0.5, 1, Border)
	bottom := anchorHead + high*float32(len(shown))
	target := min(max(x.at(c.Target), x.from), x.to)
	if c.TargetName != "" && len(shown) > 0 {
		half := m.Width(c.TargetName, 12, true) / 2
		s.try(Text{X: min(max(target, half), w-half), Y: anchorHead / 2, S: c.TargetName, Size: 12, Bold: true, Align: Center, Role: T1})
	}
	for j, end := range ends {
		s.try(Text{X: end.right, Y: anchorHead / 2, S: c.Heads[j], Size: 12, Align: Right, Role: T3})
	}
	s.try(Text{X: 16, Y: anchorHead / 2, S: Fit(m, c.NameHead, 12, false, name-24), Size: 12, Role: T3})
	for i, row := range shown {
		y := anchorHead + high*float32(i)
		if i > 0 {
			s.Line(0, y+0.5, w, y+0.5, 1, Hair)
		}
		row.draw(s, x, ends, y, high)
		if len(row.Tip) > 0 {
			s.Hits = append(s.Hits, Hit{X: 0, Y: y, W: w, H: high, Tip: row.Tip, Row: i, Name: row.Name})
		}
	}
	if c.TargetName != "" && len(shown) > 0 {
		s.Add(Rect{X: target - 1, Y: anchorHead, W: 2, H: bottom - anchorHead, Fill: Plan})
	}
	return s.Scene
}

type span struct{ left, right float32 }

// columns finds the room of the columns at the right, and of the names.
func (c Anchors) columns(s *sheet) (ends []span, name float32) {
	for _, row := range c.Rows {
		wide := s.m.Width(row.Name, 13, row.Kind == Floor)
		if row.Badge != "" {
			wide += badgeGap + row.badge(s)
		}
		name = max(name, wide, s.m.Width(row.Note, 12, false))
	}
	name = min(name+32, s.W*0.34)
	var widths []float32
	total := float32(0)
	for j, head := range c.Heads {
		w := s.m.Width(head, 12, false)
		for _, row := range c.Rows {
			if j < len(row.Columns) {
				w = max(w, s.m.Width(row.Columns[j], 14, j == 0 || row.Warn))
			}
		}
		if w += 20; s.W-16-name-total-w < max(80, s.W*0.3) {
			break
		}
		widths, total = append(widths, w), total+w
	}
	left := s.W - 16 - total
	for _, w := range widths {
		ends = append(ends, span{left + 20, left + w})
		left += w
	}
	return ends, name
}

// badgeGap is the room between a name and its badge.
const badgeGap = 8

// badge is the width of the badge.
func (row Anchor) badge(s *sheet) float32 { return s.m.Width(row.Badge, 12, true) + 12 }

// lift draws the ground of the row that is the limit, and its badge.
func (row Anchor) lift(s *sheet, x axis, y, high, names float32) {
	ground, ink := Soft, Accent
	if row.Warn {
		ground, ink = WarnSoft, Warn
	}
	s.Add(Rect{Y: y + 1, W: s.W, H: high - 1, Fill: ground})
	at := 16 + s.m.Width(row.Name, 13, row.Kind == Floor) + badgeGap
	if w := row.badge(s); at+w < x.from-8 {
		s.Add(Rect{X: at, Y: names - 9, W: w, H: 18, R: 4, Fill: Surface})
		s.put(Text{X: at + w/2, Y: names, S: row.Badge, Size: 12, Bold: true, Align: Center, Role: ink})
	}
}

func (row Anchor) draw(s *sheet, x axis, ends []span, y, high float32) {
	mid := y + high/2
	names := mid
	if row.Note != "" {
		names = mid - 10
	}
	if row.Badge != "" {
		row.lift(s, x, y, high, names)
	}
	if row.Note != "" {
		s.fit(Text{X: 16, Y: mid + 9, S: row.Note, Size: 12, Role: T3}, x.from-28)
	}
	s.fit(Text{X: 16, Y: names, S: row.Name, Size: 13, Bold: row.Kind == Floor, Role: T1}, x.from-28)
	end, line := Forecast, Forecast
	switch row.Kind {
	case Floor:
		end = Actual
	case Base:
		end, line = LastYear, LastYear
	}
	s.Line(x.from, mid, x.to, mid, 1, Hair)
	at := min(max(x.at(row.Value), x.from), x.to)
	if known(row.Value) {
		s.Add(Rect{X: x.from, Y: mid - 1.5, W: at - x.from, H: 3, Fill: line})
		if row.Kind == Floor {
			s.Add(Rect{X: at - 6, Y: mid - 6, W: 12, H: 12, R: 2, Fill: Surface}, Rect{X: at - 4, Y: mid - 4, W: 8, H: 8, R: 1, Fill: end})
		} else {
			s.Dot(at, mid, 6, Surface)
			s.Dot(at, mid, 4, end)
		}
	}
	for j, span := range ends {
		if j >= len(row.Columns) {
			break
		}
		text := Text{X: span.right, Y: mid, S: row.Columns[j], Size: 13, Align: Right, Role: T2}
		switch {
		case j == 0:
			text.Size, text.Bold, text.Role = 14, true, T1
		case j == len(row.Columns)-1 && row.Warn:
			text.Bold, text.Role = true, Warn
		}
		s.put(text)
	}
}
