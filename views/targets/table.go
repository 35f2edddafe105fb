package targets

import (
	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A columnKind is what a column of the breakdown adds up.
type columnKind int

const (
	wholeColumn columnKind = iota // the year
	bucketColumn
	groupColumn // a quarter
)

// A column covers the buckets from first up to end.
type column struct {
	kind       columnKind
	n          int // number of the bucket or group
	first, end int
}

// A table turns the breakdown into rows, columns and cells to be drawn.
type table struct {
	host   page.Host
	fmt    text.Fmt     // as of the last time the breakdown was handed over
	plan   data.Plan    // likewise
	grid   targets.Grid // as kept
	shown  targets.Grid // with the pending edit
	rows   []int        // numbers of the rows that are not folded away
	cols   []column
	widths []float32
	open   map[string]bool // regions whose rows are shown, by code
	known  map[string]bool // regions that were there before
	edit   *pending
	short  bool // room is short, and so are notes
}

func newTable(h page.Host) *table {
	return &table{host: h, open: map[string]bool{}, known: map[string]bool{}}
}

// set hands the breakdown over. Regions are open at first as far as their rows
// have room.
func (t *table) set(g targets.Grid) {
	t.grid, t.shown, t.edit = g, g, nil
	t.fmt, t.plan = t.host.Fmt(), t.host.Plan()
	const room = 18
	used := 0
	for i, row := range g.Rows {
		if row.Level > 0 {
			continue
		}
		under := t.under(i)
		if !t.known[row.Region] {
			t.known[row.Region] = true
			t.open[row.Region] = used+1+under <= room
		}
		used++
		if t.open[row.Region] {
			used += under
		}
	}
	t.fold()
}

// under counts the rows of a region.
func (t *table) under(i int) (n int) {
	for _, row := range t.grid.Rows[i+1:] {
		if row.Level == 0 {
			return n
		}
		n++
	}
	return n
}

func (t *table) fold() {
	t.rows = t.rows[:0]
	shown := true
	for i, row := range t.grid.Rows {
		if row.Level == 0 {
			shown = t.open[row.Region] || t.under(i) == 0
			t.rows = append(t.rows, i)
		} else if shown {
			t.rows = append(t.rows, i)
		}
	}
}

// allOpen reports whether no row is folded away.
func (t *table) allOpen() bool { return len(t.rows) == len(t.grid.Rows) }

func (t *table) foldAll(open bool) {
	for _, row := range t.grid.Rows {
		t.open[row.Region] = open
	}
	t.fold()
}

// columns lists the columns. Where they need more than the room, the months of
// closed quarters are left out, the oldest first.
func (t *table) columns(room float32) {
	t.short = room < 960
	for hidden := 0; hidden <= len(t.grid.Groups); hidden++ {
		if hidden > 0 && !t.closed(t.grid.Groups[hidden-1].First, t.grid.Groups[hidden-1].End) {
			return
		}
		t.cols = []column{{wholeColumn, 0, 0, len(t.grid.Buckets)}}
		for i, g := range t.grid.Groups {
			for b := g.First; i >= hidden && b < g.End; b++ {
				t.cols = append(t.cols, column{bucketColumn, b, b, b + 1})
			}
			t.cols = append(t.cols, column{groupColumn, i, g.First, g.End})
		}
		t.widths = t.measure()
		if t.nameWidth()+sumOf(t.widths) <= room {
			return
		}
	}
}

// lockWide is the room of the lock before an amount.
const lockWide = 12

// measure finds the width that the widest amount of each column needs, at scale
// 1.
func (t *table) measure() []float32 {
	f, scale := t.fmt, theme.Px(1)
	widths := make([]float32, len(t.cols))
	for i, c := range t.cols {
		least := max(30, widgets.Ruler{}.Width(t.columnName(c), theme.Caption12(), true)/scale+2)
		wide := func(m data.Money) {
			least = max(least, widgets.Ruler{}.Width(f.Bare(m), theme.Table13(), true)/scale)
		}
		wide(amountIn(t.grid.Total, c))
		for _, row := range t.grid.Rows {
			wide(amountIn(row, c))
			if c.kind == bucketColumn && row.Leaf && row.Cells[c.n].Locked { // its lock stands before it
				least = max(least, widgets.Ruler{}.Width(f.Bare(amountIn(row, c)), theme.Table13(), false)/scale+lockWide)
			}
		}
		if want := t.goalOf(c); want != nil {
			by := f.DeltaBare(amountIn(t.grid.Total, c) - *want)
			least = max(least, widgets.Ruler{}.Width(by, theme.Table13(), true)/scale)
		}
		widths[i] = least + 10
	}
	return widths
}

// goalOf is the goal that a column of the stored breakdown is held against; nil
// is none.
func (t *table) goalOf(c column) *data.Money {
	switch c.kind {
	case wholeColumn:
		return t.grid.Goal
	case groupColumn:
		return t.grid.Groups[c.n].Want
	}
	return nil
}

func sumOf(rows []float32) (sum float32) {
	for _, x := range rows {
		sum += x
	}
	return sum
}

// nameWidth is the room of the longest name with its note, within bounds.
func (t *table) nameWidth() float32 {
	wide := float32(140)
	for _, row := range t.grid.Rows {
		w := widgets.Ruler{}.Width(t.name(row), theme.Table13(), row.Level == 0) + widgets.Ruler{}.Width(t.note(row), theme.Caption12(), false)
		wide = max(wide, w/theme.Px(1)+48)
	}
	return min(wide, 196)
}

func (t *table) closed(first, end int) bool {
	for b := first; b < end; b++ {
		if !t.grid.Buckets[b].Closed {
			return false
		}
	}
	return true
}

// totalRow stands for the row that adds all others up, beside their numbers.
const totalRow = -1

// number is the number of a row of the grid in the breakdown; the foot has that of
// the total.
func (t *table) number(r int) int {
	if r < len(t.rows) {
		return t.rows[r]
	}
	return totalRow
}

// row is the row of the breakdown at a row of the grid, with the pending edit.
func (t *table) row(r int) targets.GridRow { return rowOf(t.shown, t.number(r)) }

// kept is the row of the breakdown at a row of the grid, as it is stored.
func (t *table) kept(r int) targets.GridRow { return rowOf(t.grid, t.number(r)) }

func rowOf(g targets.Grid, n int) targets.GridRow {
	if n == totalRow {
		return g.Total
	}
	return g.Rows[n]
}

// sum is the block of cells that a cell of the grid adds up.
func (t *table) sum(r, c int) targets.Sum {
	return t.grid.SumOf(t.kept(r), t.cols[c].first, t.cols[c].end)
}

// isCell reports whether a cell of the grid is kept, not added up.
func (t *table) isCell(r, c int) bool { return t.row(r).Leaf && t.cols[c].kind == bucketColumn }

// ref names a kept cell.
func (t *table) ref(r, c int) targets.CellRef {
	row := t.row(r)
	ref := targets.CellRef{Region: row.Region, Product: row.Product, Rep: row.Rep, Bucket: t.grid.Buckets[t.cols[c].first].From}
	if row.Rep != "" {
		ref.Region, ref.Product = "", ""
	}
	return ref
}

func amountIn(row targets.GridRow, c column) (m data.Money) {
	switch c.kind {
	case wholeColumn:
		return row.Amount
	case groupColumn:
		return row.Groups[c.n]
	}
	return row.Cells[c.n].Amount
}

// set and open say whether any target of the block was set, and may be changed.
func inBlock(row targets.GridRow, c column) (have, open, locked bool) {
	locked = true
	for b := c.first; b < c.end; b++ {
		have = have || row.Cells[b].Have
		open = open || row.Cells[b].Open
		locked = locked && row.Cells[b].Locked
	}
	return have, open, locked
}

// cell is what the grid draws at a place.
func (t *table) cell(r, c int) widgets.GridCell {
	if r > len(t.rows) {
		return t.gap(c)
	}
	f, col, whole := t.fmt, t.cols[c], r == len(t.rows)
	row, was := t.row(r), t.kept(r)
	m := amountIn(row, col)
	have, open, locked := inBlock(row, col)
	v := widgets.GridCell{Text: text.Unknown, Token: "t3", Bold: whole || row.Level == 0 && !t.flat(), Sum: whole || col.kind == groupColumn, Fixed: !open}
	if have || m != 0 || whole {
		v.Text, v.Edit, v.Exact, v.Token = f.Bare(m), f.BareExact(m), f.Exact(m), ""
	}
	v.Closed = col.kind == bucketColumn && t.grid.Buckets[col.n].Closed
	v.Locked = locked && have && col.kind == bucketColumn && row.Leaf
	v.Affected = m != amountIn(was, col)
	if t.edit != nil && t.edit.row == t.number(r) && t.edit.column == col {
		v.Affected, v.Bold, v.Token = false, true, "accent"
	}
	return v
}

// flat reports whether there are only rows of one kind.
func (t *table) flat() bool {
	for _, row := range t.grid.Rows {
		if row.Level > 0 {
			return false
		}
	}
	return true
}

// gap is what the total of a column differs from the goal. Months have no goal of
// their own: there only a pending edit shows.
func (t *table) gap(c int) widgets.GridCell {
	f, col := t.fmt, t.cols[c]
	now, was := amountIn(t.shown.Total, col), amountIn(t.grid.Total, col)
	v := widgets.GridCell{Token: "t3", Fixed: true, Bold: col.kind != bucketColumn || now != was}
	var want *data.Money
	switch col.kind {
	case wholeColumn:
		want = t.shown.Goal
	case groupColumn:
		want = t.shown.Groups[col.n].Want
	default:
		want = &was
	}
	if want == nil {
		v.Text = text.Unknown
		return v
	}
	by := now - *want
	v.Text, v.Exact = f.DeltaBare(by), f.Exact(by)
	if by != 0 {
		v.Token = "warn"
	} else if col.kind == bucketColumn {
		v.Text, v.Exact = "", ""
	}
	return v
}
