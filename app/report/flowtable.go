package report

import (
	"strings"

	"quarterdeck/app/chart"
)

// A field is a column of a letter's table. Its title has a line for each
// language.
type field struct {
	title string
	right bool
}

// A line is a row of a letter's table.
type line struct {
	cells []cell
	total bool // bold, under a strong rule
	sub   bool // the sum of the lines below it, bold, under a rule
}

// numberGap is the least room between two columns of numbers.
const numberGap = 14

// table adds rows under heads that each page repeats. Names wrap and make their
// row taller; numbers shrink together until the widest fits its column.
func (w *flow) table(fields []field, lines []line) {
	w.tableIn(fields, lines, w.widths(fields, lines))
}

// tableIn is [flow.table] in given widths, for tables that stand one under
// another.
func (w *flow) tableIn(fields []field, lines []line, widths []float32) {
	size := sizeOf(fields, lines, widths)
	w.need(w.start(fields, lines, widths))
	w.heads(fields, widths)
	name := cell{}
	for i, l := range lines {
		if len(l.cells) > 0 && l.cells[0].text != "" {
			name = l.cells[0]
		}
		h := w.rowHeight(fields, l, widths)
		if w.y+h+w.after(i, fields, lines, widths) > w.bottom() && w.y > letterTop {
			w.turn()
			w.heads(fields, widths)
			if l.cells[0].text == "" { // go on under the name it belongs to
				l.cells[0] = soft(name.text)
				h = w.rowHeight(fields, l, widths)
			}
		}
		switch {
		case l.total:
			w.s.Line(w.left(), w.y, w.left()+w.width(), w.y, 1.5, chart.T1)
		case l.sub && i > 0:
			w.s.Line(w.left(), w.y, w.left()+w.width(), w.y, 1, chart.Border)
		case i > 0:
			w.s.Line(w.left(), w.y, w.left()+w.width(), w.y, 0.75, chart.Hair)
		}
		w.row(fields, l, widths, h, size)
		w.y += h
	}
	w.y += 4
}

// start is the height of the heads with the first row, which stand together: no
// page ends in heads alone.
func (w *flow) start(fields []field, lines []line, widths []float32) float32 {
	row := letterRow * w.dense
	if len(lines) > 0 {
		row = w.rowHeight(fields, lines[0], widths)
	}
	return w.headHeight(fields) + row
}

// lastRows are the rows that stand on one page at the end of a table: a page that
// goes on with one row and the sums reads as if rows were missing.
const lastRows = 3

// after is the room below a row that has to be on its page: the first of the last
// rows takes the others along, and what closes the table ([flow.foot]) as well, so
// that no page holds nothing but a signature; a sum takes the first row below it.
func (w *flow) after(i int, fields []field, lines []line, widths []float32) (h float32) {
	if i >= len(lines)-lastRows {
		return w.rowsHeight(fields, lines[i+1:], widths) + w.foot
	}
	if lines[i].sub {
		return w.rowHeight(fields, lines[i+1], widths)
	}
	return 0
}

// rowsHeight is the height of rows without heads.
func (w *flow) rowsHeight(fields []field, lines []line, widths []float32) (h float32) {
	for _, l := range lines {
		h += w.rowHeight(fields, l, widths)
	}
	return h
}

// whole is the height of a table with its heads, for one that is short enough to
// stand on one page.
func (w *flow) whole(fields []field, lines []line, widths []float32) float32 {
	return w.headHeight(fields) + w.rowsHeight(fields, lines, widths) + 4
}

func (w *flow) headHeight(fields []field) float32 {
	most := 0
	for _, f := range fields {
		most = max(most, strings.Count(f.title, "\n")+1)
	}
	return float32(most)*15 + 9
}

func (w *flow) heads(fields []field, widths []float32) {
	h := w.headHeight(fields)
	x := w.left()
	for i, f := range fields {
		words := strings.Split(f.title, "\n")
		for n, word := range words {
			word = Clean(word)
			room := widths[i] - 2
			if f.right {
				room = widths[i] - numberGap/2 - gapAfter(fields, i)
			}
			t := chart.Text{X: x, Y: w.y + h - 6 - float32(len(words)-n)*15 + 8, S: word, Size: shrunk(word, smallSize, false, room), Role: chart.T2}
			if f.right {
				t.X, t.Align = x+widths[i]-gapAfter(fields, i), chart.Right
			}
			w.s.write(t, room+1)
		}
		x += widths[i]
	}
	w.y += h
	w.s.Line(w.left(), w.y, w.left()+w.width(), w.y, 1, chart.Border)
}

// widths shares the width of the page: each column gets what its widest content
// takes; what is left goes to all, what is missing is taken from the numbers.
func (w *flow) widths(fields []field, lines []line) []float32 {
	natural := make([]float32, len(fields))
	for i, f := range fields {
		for _, word := range strings.Split(f.title, "\n") {
			natural[i] = max(natural[i], Measure.Width(Clean(word), smallSize, false))
		}
		for _, l := range lines {
			if i >= len(l.cells) {
				continue
			}
			for _, word := range strings.Split(l.cells[i].text, "\n") {
				natural[i] = max(natural[i], Measure.Width(Clean(word), textSize, l.cells[i].bold || l.total || l.sub)+l.cells[i].box())
			}
		}
		natural[i] += numberGap
		if f.right {
			natural[i] += gapAfter(fields, i)
		}
	}
	names, numbers := float32(0), float32(0)
	for i, f := range fields {
		if f.right {
			numbers += natural[i]
		}
	}
	most := w.width() * 0.3
	if numbers > w.width()-most {
		most = w.width() * 0.2
	}
	for i, f := range fields {
		if !f.right {
			natural[i] = min(natural[i], most)
			names += natural[i]
		}
	}
	room := w.width() - names
	switch {
	case numbers > room:
		for i, f := range fields {
			if f.right {
				natural[i] *= room / numbers
			}
		}
	default:
		spare := (room - numbers) / float32(len(fields))
		for i := range natural {
			natural[i] += spare
		}
	}
	return natural
}

// sizeOf is the one size in which every number fits its column.
func sizeOf(fields []field, lines []line, widths []float32) float32 {
	size := float32(textSize)
	for _, l := range lines {
		for i, c := range l.cells {
			if fields[i].right {
				for _, number := range strings.Split(c.text, "\n") {
					size = min(size, shrunk(number, textSize, c.bold || l.total || l.sub, widths[i]-numberGap/2-gapAfter(fields, i)))
				}
			}
		}
	}
	return size
}

// box is the room of what stands before a cell: the empty box of one that is to be
// ticked, or its light.
func (c cell) box() float32 {
	if c.check || c.lit {
		return 20
	}
	return 0
}

// nameLines is a name in the lines it takes, at least one for each language.
func nameLines(c cell, bold bool, width float32) (lines []string) {
	for _, words := range strings.Split(c.text, "\n") {
		lines = append(lines, Wrap(Measure, Clean(words), textSize, bold, width-numberGap/2-c.box())...)
	}
	return lines
}

func (w *flow) rowHeight(fields []field, l line, widths []float32) float32 {
	most := 1
	for i, c := range l.cells {
		if fields[i].right {
			most = max(most, strings.Count(c.text, "\n")+1)
			continue
		}
		most = max(most, len(nameLines(c, c.bold || l.total || l.sub, widths[i])))
	}
	return letterRow*w.dense + float32(most-1)*17
}

// gapAfter is the room between a column of numbers and one of words behind it.
func gapAfter(fields []field, i int) float32 {
	if i+1 < len(fields) && !fields[i+1].right {
		return numberGap
	}
	return 0
}

func (w *flow) row(fields []field, l line, widths []float32, h, size float32) {
	x := w.left()
	mid := w.y + h/2
	for i, c := range l.cells {
		bold := c.bold || l.total || l.sub
		if c.role == "" {
			c.role = chart.T1
		}
		if !fields[i].right {
			words := nameLines(c, bold, widths[i])
			at := mid - float32(len(words)-1)*8.5
			if c.check {
				w.s.Check(x, at, 13, c.ticked)
			}
			if c.lit {
				w.s.Mark(c.light, x+6, at, 12)
			}
			for n, word := range words {
				w.s.write(chart.Text{X: x + c.box(), Y: at + float32(n)*17, S: word, Size: textSize, Bold: bold, Role: c.role}, widths[i]-c.box())
			}
		} else {
			right := x + widths[i] - gapAfter(fields, i)
			numbers := strings.Split(c.text, "\n")
			at := mid - float32(len(numbers)-1)*8.5
			for n, number := range numbers {
				w.s.write(chart.Text{X: right, Y: at + float32(n)*17, S: number, Size: size, Bold: bold, Align: chart.Right, Role: c.role}, widths[i])
			}
			if c.strike {
				w.s.Line(right-Measure.Width(Clean(c.text), size, bold), mid+1, right, mid+1, 1, c.role)
			}
		}
		x += widths[i]
	}
}
