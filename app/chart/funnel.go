package chart

// Funnel shows each step against what was needed, so that the need is one
// straight line down all rows.
type Funnel struct{ Rows []FunnelRow }

// FunnelRow is one step of a [Funnel].
type FunnelRow struct {
	Name  string
	Share float64 // actual over need: 1 ends at the line
	Value string  // "648"
	Need  string  // "/ 602"
	Rate  string  // conversion and what was needed: "38.0% / 40.0%"
	Weak  bool    // the weakest step: red
	Tip   []string
}

const (
	funnelRow  = 30
	funnelNeed = 0.78 // where the need stands, as a share of the bar's room
)

// Height is the height that shows every row.
func (c Funnel) Height() float32 { return funnelRow * float32(len(c.Rows)) }

// Scene lays the funnel out; it is empty under 40 by 24. Narrow funnels drop
// the conversions, then the needs; rows that do not fit are left out.
func (c Funnel) Scene(w, h float32, m Measurer) *Scene {
	if tooSmall(w, h, 40, 24) || len(c.Rows) == 0 {
		return &Scene{}
	}
	s := newSheet(w, h, m)
	high := min(funnelRow, h/float32(len(c.Rows)))
	if high < 20 {
		high = 20
	}
	shown := c.Rows[:min(len(c.Rows), int(h/high))]
	var name, value, need, rate float32
	for _, row := range shown {
		name = max(name, m.Width(row.Name, 13, false)+8)
		value = max(value, m.Width(row.Value, 13, true)+8)
		need = max(need, m.Width(row.Need, 12, false)+8)
		rate = max(rate, m.Width(row.Rate, 12, true)+12)
	}
	name = min(name, w*0.3)
	if w-name-value-need-rate < 80 {
		rate = 0
	}
	if w-name-value-need-rate < 60 {
		need = 0
	}
	if w-name-value < 30 {
		value = 0
	}
	bar := w - name - value - need - rate
	for i, row := range shown {
		y := high * (float32(i) + 0.5)
		row.draw(s, y, name, bar, value, need, rate)
		if len(row.Tip) > 0 {
			s.Hits = append(s.Hits, Hit{X: 0, Y: y - high/2, W: w, H: high, Tip: row.Tip, Row: i, Name: row.Name})
		}
	}
	s.Add(Rect{X: name + bar*funnelNeed - 1, Y: 0, W: 2, H: high * float32(len(shown)), Fill: Plan})
	return s.Scene
}

func (row FunnelRow) draw(s *sheet, y, name, bar, value, need, rate float32) {
	fill, words := Actual, T1
	if row.Weak {
		fill, words = Bad, Bad
	}
	s.fit(Text{X: 0, Y: y, S: row.Name, Size: 13, Role: T2}, name-6)
	share := float32(0)
	if known(row.Share) {
		share = float32(min(max(row.Share, 0), 1/funnelNeed))
	}
	if wide := bar * funnelNeed * share; wide > 0 {
		s.Add(Rect{X: name, Y: y - 8, W: wide, H: 16, R: min(2, wide/2), Fill: fill})
	}
	if value > 0 {
		s.put(Text{X: name + bar + value, Y: y, S: row.Value, Size: 13, Bold: true, Align: Right, Role: T1})
	}
	if need > 0 {
		s.put(Text{X: name + bar + value + need, Y: y, S: row.Need, Size: 12, Align: Right, Role: T3})
	}
	if rate > 0 {
		role := T3
		if row.Weak {
			role = words
		}
		s.put(Text{X: s.W, Y: y, S: row.Rate, Size: 12, Bold: row.Weak, Align: Right, Role: role})
	}
}
