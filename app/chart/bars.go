package chart

// Bars is a list of names with a bar each: people against their plan, regions
// against one another.
type Bars struct {
	Rows []BarRow
	Max  float64 // the value at the right end; 0: a little above the largest value or tick
}

// BarRow is one row of [Bars].
type BarRow struct {
	Name  string
	Light Light
	Value float64
	Tick  float64 // where the value should be; 0 draws none
	Text  string  // at the right: "80.7%"
	Note  string  // behind it, grey: "875 / 1,084"
	Role  Role    // empty: Actual
	Bold  bool
	Tip   []string
}

const (
	barRow    = 32
	barRowMin = 20
)

// Height is the height that shows every row.
func (c Bars) Height() float32 { return barRow * float32(len(c.Rows)) }

// Scene lays the list out; it is empty under 40 by 20. Narrow lists drop the
// notes; rows that do not fit are left out.
func (c Bars) Scene(w, h float32, m Measurer) *Scene {
	if tooSmall(w, h, 40, barRowMin) || len(c.Rows) == 0 {
		return &Scene{}
	}
	s := newSheet(w, h, m)
	high := min(barRow, max(barRowMin, h/float32(len(c.Rows))))
	shown := c.Rows[:min(len(c.Rows), int(h/high))]
	top := c.Max
	var name, text, note float32
	for _, row := range shown {
		if c.Max <= 0 && known(row.Value) && known(row.Tick) {
			top = max(top, row.Value*1.03, row.Tick*1.03)
		}
		lead := float32(0)
		if row.Light != NoLight {
			lead = 20
		}
		name = max(name, lead+m.Width(row.Name, 13, row.Bold)+10)
		text = max(text, m.Width(row.Text, 13, true)+10)
		if row.Note != "" {
			note = max(note, m.Width(row.Note, 12, false)+10)
		}
	}
	name = min(name, w*0.36)
	if w-name-text-note < 80 {
		note = 0
	}
	if w-name-text < 24 {
		text = 0
	}
	x := axis{low: 0, high: top, from: name, to: w - text - note}
	for i, row := range shown {
		y := high * (float32(i) + 0.5)
		row.draw(s, y, x, text)
		if note > 0 {
			s.put(Text{X: w, Y: y, S: row.Note, Size: 12, Align: Right, Role: T3})
		}
		if len(row.Tip) > 0 {
			s.Hits = append(s.Hits, Hit{X: 0, Y: y - high/2, W: w, H: high, Tip: row.Tip, Row: i, Name: row.Name})
		}
	}
	return s.Scene
}

func (row BarRow) draw(s *sheet, y float32, x axis, text float32) {
	lead := float32(0)
	if row.Light != NoLight {
		s.Mark(row.Light, 7, y, 14)
		lead = 20
	}
	s.fit(Text{X: lead, Y: y, S: row.Name, Size: 13, Bold: row.Bold, Role: T1}, x.from-lead-6)
	role := row.Role
	if role == "" {
		role = Actual
	}
	done, tick := 0.0, 0.0
	if x.high > 0 {
		done, tick = row.Value/x.high, row.Tick/x.high
	}
	s.Bar(x.from, y, x.to-x.from, 8, done, tick, role)
	if text > 0 {
		s.put(Text{X: x.to + text, Y: y, S: row.Text, Size: 13, Bold: true, Align: Right, Role: T1})
	}
}
