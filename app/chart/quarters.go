package chart

// Quarters is a strip of cells, one a quarter: name, light and state, the share
// of plan, the amounts, and how much of the quarter's plan is in.
type Quarters struct{ Cells []Quarter }

// Quarter is one cell of [Quarters].
type Quarter struct {
	Name   string // "Q1"
	Light  Light
	State  string  // "已结"
	Value  string  // "99.1%"
	Detail string  // "2,972 / 3,000"
	Done   float64 // share of the quarter's plan
	Tick   float64 // where it should be by today; 0 or 1 draws none
	Future bool    // the value is a forecast: grey
	Tip    []string
}

const (
	quarterHeight = 112
	quarterWidth  = 92 // narrower cells stand in two rows
)

// Height is the least height at this width: narrow strips have two rows.
func (c Quarters) Height(w float32) float32 {
	columns := c.columns(w)
	if columns == 0 {
		return 0
	}
	return float32((len(c.Cells)+columns-1)/columns) * quarterHeight
}

func (c Quarters) columns(w float32) int {
	n := len(c.Cells)
	if n > 0 && w/float32(n) < quarterWidth {
		return max(1, (n+1)/2)
	}
	return n
}

// Scene lays the strip out; it is empty under 40 by 40. Cells that do not fit
// into the height are left out.
func (c Quarters) Scene(w, h float32, m Measurer) *Scene {
	if tooSmall(w, h, 40, 40) || len(c.Cells) == 0 {
		return &Scene{}
	}
	s := newSheet(w, h, m)
	columns := c.columns(w)
	rows := max(1, min((len(c.Cells)+columns-1)/columns, int(h/quarterHeight)))
	gap := min(16, w/float32(columns)*0.12) // on both sides of the lines between cells
	wide, high := (w+2*gap)/float32(columns), min(h/float32(rows), quarterHeight+8)
	for i, cell := range c.Cells {
		row, col := i/columns, i%columns
		if row >= rows {
			break
		}
		x, y := wide*float32(col), high*float32(row)
		if col > 0 {
			s.Line(x-gap, y+2, x-gap, y+high-2, 1, Hair)
		}
		cell.draw(s, x, y, wide-2*gap, high)
		if len(cell.Tip) > 0 {
			s.Hits = append(s.Hits, Hit{X: x, Y: y, W: wide - 2*gap, H: high, Tip: cell.Tip, Col: i, Name: cell.Name})
		}
	}
	return s.Scene
}

func (c Quarter) draw(s *sheet, x, y, w, h float32) {
	s.fit(Text{X: x, Y: y + 12, S: c.Name, Size: 13, Bold: true, Role: T1}, w-20)
	at := x + s.m.Width(Fit(s.m, c.Name, 13, true, w-20), 13, true) + 6
	if c.Light != NoLight && at+14 <= x+w {
		s.Mark(c.Light, at+7, y+12, 14)
		at += 20
	}
	if state := Fit(s.m, c.State, 12, false, x+w-at); state == c.State {
		s.put(Text{X: at, Y: y + 12, S: state, Size: 12, Role: T3})
	}
	role := T1
	if c.Future {
		role = T3
	}
	if h < 54 {
		return
	}
	size := float32(20)
	if s.m.Width(c.Value, size, true) > w {
		size = 14
	}
	s.fit(Text{X: x, Y: y + 40, S: c.Value, Size: size, Bold: true, Role: role}, w)
	if h >= 72 {
		s.fit(Text{X: x, Y: y + 64, S: c.Detail, Size: 12, Role: T2}, w)
	}
	if h >= 92 {
		s.Bar(x, y+84, w, 6, c.Done, c.Tick, Actual)
	}
}
