package chart

// Heat is a map of rows (regions) and columns (months), each cell tinted by its
// share of plan and carrying its number.
type Heat struct {
	Columns []string
	Current int    // the column outlined as the running one; −1 for none
	Last    string // head of the bold column at the right; "" for none
	Rows    []HeatRow
}

// HeatRow is one row. A Total row is bold, under a rule.
type HeatRow struct {
	Name  string
	Light Light
	Cells []HeatCell
	Last  string
	Total bool
}

// HeatCell is one cell. Without Fill it is not there yet: its text is grey.
type HeatCell struct {
	Text string
	Fill Role // [HeatRole]
	Tip  []string
}

const (
	heatHead   = 26
	heatRow    = 28 // at least, so that cells of two rows do not crowd
	heatRowMax = 44

	heatRowLeast = 18 // so that words of two rows do not touch
)

// Height is the least height that shows every row.
func (c Heat) Height() float32 { return heatHead + heatRow*float32(len(c.Rows)) + 4 }

// heatPlan is where the columns of a heat map lie.
type heatPlan struct {
	left, cell, right float32 // start of cells, width of one, start of the last column
	from, to          int     // the columns shown
	row               float32
	rows              []int // the rows shown
}

// Scene lays the map out; it is empty under 40 by 48. Where there is no room
// for all columns the future goes first, then the oldest months; rows that do
// not fit are left out, never the total.
func (c Heat) Scene(w, h float32, m Measurer) *Scene {
	if tooSmall(w, h, 40, heatHead+22) || len(c.Rows) == 0 {
		return &Scene{}
	}
	s := newSheet(w, h, m)
	p := c.plan(s)
	for j := p.from; j < p.to; j++ {
		head := Text{X: p.left + p.cell*(float32(j-p.from)+0.5), Y: heatHead/2 - 1, S: c.Columns[j], Size: 12, Align: Center, Role: T3}
		if j == c.Current {
			head.Bold, head.Role = m.Width(head.S, 12, true) < p.cell, T1
		}
		s.fit(head, p.cell)
	}
	if c.Last != "" && p.right < w {
		s.fit(Text{X: (p.right + w) / 2, Y: heatHead/2 - 1, S: c.Last, Size: 12, Align: Center, Role: T3}, w-p.right-2)
	}
	for k, i := range p.rows {
		c.row(s, p, i, heatHead+p.row*float32(k))
	}
	return s.Scene
}

func (c Heat) plan(s *sheet) (p heatPlan) {
	var names, cells, lasts float32
	for _, row := range c.Rows {
		names = max(names, s.m.Width(row.Name, 13, row.Total))
		lasts = max(lasts, s.m.Width(row.Last, 13, true))
		for _, cell := range row.Cells {
			cells = max(cells, s.m.Width(cell.Text, 12, row.Total))
		}
	}
	p.left = min(names+32, s.W*0.3)
	p.right = s.W
	if c.Last != "" {
		lasts = max(lasts, s.m.Width(c.Last, 12, false))
		if lasts+16 < (s.W-p.left)*0.4 {
			p.right = s.W - lasts - 16
		}
	}
	need := max(cells+2, widest(s.m, 12, false, c.Columns...)+2)
	fits := max(1, int((p.right-p.left)/need))
	p.from, p.to = window(len(c.Columns), c.Current, fits)
	if p.to > p.from {
		p.cell = (p.right - p.left) / float32(p.to-p.from)
	}
	fit := min(len(c.Rows), max(1, int((s.H-heatHead)/heatRowLeast)))
	for i := range c.Rows {
		if i < fit {
			p.rows = append(p.rows, i)
		}
	}
	if last := len(c.Rows) - 1; fit <= last && c.Rows[last].Total {
		p.rows[fit-1] = last
	}
	p.row = min((s.H-heatHead)/float32(fit), heatRowMax)
	return p
}

// window is the run of at most fits columns that ends with the running one, or
// later when the past leaves room.
func window(n, current, fits int) (from, to int) {
	if fits >= n {
		return 0, n
	}
	if current < 0 || current >= n {
		current = n - 1
	}
	from = max(0, current+1-fits)
	return from, from + fits
}

func (c Heat) row(s *sheet, p heatPlan, i int, y float32) {
	row := c.Rows[i]
	top, height := y, p.row
	if row.Total {
		s.Line(0, y+0.5, s.W, y+0.5, 1, Border)
		top, height = y+3, p.row-3
	}
	mid := top + height/2
	x := float32(4)
	if row.Light != NoLight {
		s.Mark(row.Light, 11, mid, 14)
		x = 24
	}
	s.fit(Text{X: x, Y: mid, S: row.Name, Size: 13, Bold: row.Total, Role: T1}, p.left-x-4)
	for j := p.from; j < p.to && j < len(row.Cells); j++ {
		c.cell(s, p, i, j, box{p.left + p.cell*float32(j-p.from) + 1, top + 1, p.left + p.cell*float32(j-p.from+1) - 1, top + height - 1})
	}
	if row.Last != "" && p.right < s.W {
		s.fit(Text{X: (p.right + s.W) / 2, Y: mid, S: row.Last, Size: 13, Bold: true, Align: Center, Role: T1}, s.W-p.right)
	}
}

func (c Heat) cell(s *sheet, p heatPlan, i, j int, b box) {
	cell := c.Rows[i].Cells[j]
	text := Text{X: (b.x0 + b.x1) / 2, Y: (b.y0 + b.y1) / 2, S: cell.Text, Size: 12, Bold: c.Rows[i].Total, Align: Center, Role: T3}
	if cell.Fill != "" {
		text.Role = HeatText
		s.Add(Rect{X: b.x0, Y: b.y0, W: b.x1 - b.x0, H: b.y1 - b.y0, R: 3, Fill: cell.Fill})
	}
	if j == c.Current {
		s.Add(Rect{X: b.x0 + 0.75, Y: b.y0 + 0.75, W: b.x1 - b.x0 - 1.5, H: b.y1 - b.y0 - 1.5, R: 3, Stroke: T2, Width: 1.5})
	}
	if s.m.Width(cell.Text, 12, text.Bold) <= b.x1-b.x0 {
		s.put(text)
	}
	if len(cell.Tip) > 0 {
		s.Hits = append(s.Hits, Hit{X: b.x0 - 1, Y: b.y0 - 1, W: b.x1 - b.x0 + 2, H: b.y1 - b.y0 + 2, Tip: cell.Tip, Row: i, Col: j, Name: c.Rows[i].Name})
	}
}
