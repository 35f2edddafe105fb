package report

import (
	"quarterdeck/app/chart"
)

// The measures of paper, in pixels.
const (
	marginX    = 48
	marginTop  = 40
	footHeight = 46
	rowHeight  = 30
	headHeight = 28
	textSize   = 13
	smallSize  = 12
)

// A sheet is a page being filled from the top.
type sheet struct {
	*chart.Scene
	landscape bool
	bookmarks []Bookmark
}

func newSheet(landscape bool) *sheet {
	s := &sheet{Scene: &chart.Scene{W: PageShort, H: PageLong}, landscape: landscape}
	if landscape {
		s.W, s.H = PageLong, PageShort
	}
	s.Add(chart.Rect{W: s.W, H: s.H, Fill: chart.Surface})
	return s
}

func (s *sheet) page() Page { return Page{s.Scene, s.landscape, s.bookmarks} }

// mark puts a line into the document's outline.
func (s *sheet) mark(title string, level int, y float32) {
	s.bookmarks = append(s.bookmarks, Bookmark{title, level, y})
}

// write adds one line of text, cut where it would leave its width.
func (s *sheet) write(t chart.Text, width float32) {
	t.S = chart.Fit(Measure, Clean(t.S), t.Size, t.Bold, width)
	if t.S != "" {
		s.Add(t)
	}
}

// wrapped adds lines of text below y and returns where they end. Lines beyond
// most are not added; the last then ends in "…".
func (s *sheet) wrapped(x, y, width, size, line float32, bold bool, role chart.Role, text string, most int) float32 {
	lines := Wrap(Measure, Clean(text), size, bold, width)
	for i, l := range lines {
		if i == most-1 && len(lines) > most {
			l = chart.Fit(Measure, l+" "+lines[i+1], size, bold, width-size)
			s.Add(chart.Text{X: x, Y: y + line/2, S: l, Size: size, Bold: bold, Role: role})
			return y + line
		}
		s.Add(chart.Text{X: x, Y: y + line/2, S: l, Size: size, Bold: bold, Role: role})
		y += line
	}
	return y
}

// section adds a head with its rule and returns where its content begins.
func (s *sheet) section(x, y, width float32, title, note string) float32 {
	noteWidth := Measure.Width(note, smallSize, false)
	s.write(chart.Text{X: x, Y: y + 11, S: title, Size: 14, Bold: true, Role: chart.T1}, width-noteWidth-8)
	s.write(chart.Text{X: x + width, Y: y + 12, S: note, Size: smallSize, Align: chart.Right, Role: chart.T3}, width*2/3)
	s.Line(x, y+27, x+width, y+27, 1.5, chart.T1)
	return y + 28
}

// A cell is one field of a table.
type cell struct {
	text   string
	bold   bool
	role   chart.Role // empty: t1
	light  chart.Light
	check  bool // an empty box to tick stands before the text
	wrap   bool // two lines where one is not enough
	strike bool // crossed out: what no longer holds (letters only)
	ticked bool // the box before it is ticked (letters only)
	lit    bool // its light stands before the text (letters only; elsewhere it always does)
}

// A column of a table. Widths are shares of the table's width.
type column struct {
	title string
	share float32
	right bool
}

// table adds rows under a head and returns where they end. The last row is a
// total when total says so. Columns without any title have no head.
func (s *sheet) table(x, y, width float32, columns []column, rows [][]cell, total bool) float32 {
	titled := false
	for _, c := range columns {
		titled = titled || c.title != ""
	}
	if titled {
		s.row(x, y, width, headHeight, columns, headCells(columns), smallSize, smallSize)
		y += headHeight
		s.Line(x, y, x+width, y, 1, chart.Border)
	}
	numbers := numberSize(columns, rows, width)
	for i, r := range rows {
		last := total && i == len(rows)-1
		if last {
			s.Line(x, y, x+width, y, 1.5, chart.T1)
		}
		h := heightOf(columns, r, width)
		s.row(x, y, width, h, columns, r, textSize, numbers)
		y += h
		if !last && i < len(rows)-1 && !(total && i == len(rows)-2) {
			s.Line(x, y, x+width, y, 0.75, chart.Hair)
		}
	}
	return y
}

func headCells(columns []column) []cell {
	cells := make([]cell, len(columns))
	for i, c := range columns {
		cells[i] = cell{text: c.title, role: chart.T2, light: chart.NoLight}
	}
	return cells
}

// The room left and right of a cell's content.
const cellPad = 8

// heightOf is the height of a row: more when a cell wraps into a second line.
func heightOf(columns []column, cells []cell, width float32) float32 {
	for i, c := range columns {
		if i < len(cells) && cells[i].wrap && Measure.Width(Clean(cells[i].text), textSize, cells[i].bold) > c.share*width-1.5*cellPad {
			return rowHeight + 18
		}
	}
	return rowHeight
}

// row adds one row of a table: words in one size, what stands right in another.
func (s *sheet) row(x, y, width, height float32, columns []column, cells []cell, size, numbers float32) {
	const pad = cellPad
	mid := y + height/2
	at := x
	for i, c := range columns {
		w := c.share * width
		if i >= len(cells) {
			break
		}
		v := cells[i]
		if v.role == "" {
			v.role = chart.T1
		}
		left, right := at, at+w
		if i > 0 {
			left += pad
		}
		if i < len(columns)-1 {
			right -= pad / 2
		}
		if v.light != chart.NoLight {
			s.Mark(v.light, left+6, mid, 12)
			left += 19
		}
		if v.check {
			s.Check(left, mid, 14, false)
			left += 22
		}
		t := chart.Text{X: left, Y: mid, S: v.text, Size: size, Bold: v.bold, Role: v.role}
		if c.right {
			t.X, t.Align, t.Size = right, chart.Right, numbers
		}
		if v.wrap && height > rowHeight && Measure.Width(Clean(v.text), size, v.bold) > right-left {
			s.wrapped(left, mid-18, right-left, size, 18, v.bold, v.role, v.text, 2)
			at += w
			continue
		}
		s.write(t, right-left)
		at += w
	}
}

// A figure is one of the four numbers at the head of a page.
type figure struct {
	title, value, note string
	bad                bool
}

// figures adds the numbers side by side and returns where they end.
func (s *sheet) figures(x, y, width float32, rows []figure, size float32) float32 {
	w := width / float32(len(rows))
	for i, f := range rows {
		left := x + w*float32(i)
		if i > 0 {
			s.Line(left, y, left, y+size+42, 1, chart.Border)
			left += 20
		}
		role := chart.T2
		if f.bad {
			role = chart.Bad
		}
		s.write(chart.Text{X: left, Y: y + 8, S: f.title, Size: shrunk(f.title, smallSize, false, w-28), Role: chart.T2}, w-28)
		s.write(chart.Text{X: left, Y: y + 22 + size/2, S: f.value, Size: shrunk(f.value, size, true, w-28), Bold: true, Role: chart.T1}, w-28)
		s.write(chart.Text{X: left, Y: y + size + 34, S: f.note, Size: shrunk(f.note, smallSize, false, w-28), Role: role}, w-28)
	}
	return y + size + 42
}

// plain is a cell without anything special.
func plain(text string) cell { return cell{text: text, light: chart.NoLight} }

func strong(text string) cell { return cell{text: text, bold: true, light: chart.NoLight} }

func soft(text string) cell { return cell{text: text, role: chart.T2, light: chart.NoLight} }
