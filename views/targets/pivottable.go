package targets

import (
	"cmp"

	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// totalColumn stands for the column that adds a row up, beside the numbers of
// the cube's columns; [totalRow] for the row that adds the columns up.
const totalColumn = -1

// A pivotTable turns a cube into rows, columns and cells to be drawn.
type pivotTable struct {
	host   page.Host
	fmt    text.Fmt
	plan   data.Plan
	cube   targets.Cube // as stored
	shown  targets.Cube // with the edit that waits
	names  pivotNames
	pins   map[targets.CubeRef]targets.PinRow // decided amounts, of the whole plan with its dates
	rows   []int                              // numbers of the rows that are not folded away
	cols   []int                              // numbers of the columns as they stand; the total first
	widths []float32
	open   map[string]bool // rows whose parts are shown, by code
	known  map[string]bool // rows that were there before
	edit   *pivotEdit
}

func newPivotTable(h page.Host) *pivotTable {
	return &pivotTable{host: h, open: map[string]bool{}, known: map[string]bool{}}
}

// set hands the cube over. Rows are open at first as far as their parts have
// room.
func (t *pivotTable) set(c targets.Cube, pins []targets.PinRow) {
	t.cube, t.shown, t.edit = c, c, nil
	t.fmt, t.plan = t.host.Fmt(), t.host.Plan()
	t.pins = map[targets.CubeRef]targets.PinRow{}
	for _, x := range pins {
		t.pins[t.dated(x.CubeRef)] = x
	}
	t.names = pivotNames{t.host, t.fmt, t.plan}
	const room = 24
	used := 0
	for i, l := range c.Rows {
		if l.Leaf || l.Own {
			continue
		}
		if !t.known[l.Code] {
			t.known[l.Code] = true
			t.open[l.Code] = used+1+t.under(i) <= room
		}
		if used++; t.open[l.Code] {
			used += t.under(i)
		}
	}
	t.fold()
	t.order(nil)
}

// under counts the lines right under a row.
func (t *pivotTable) under(i int) (n int) {
	for _, l := range t.cube.Rows[i+1:] {
		if l.Parent == i {
			n++
		}
	}
	return n
}

func (t *pivotTable) fold() {
	t.rows = t.rows[:0]
	seen := make([]bool, len(t.cube.Rows))
	for i, l := range t.cube.Rows {
		seen[i] = l.Parent < 0 || seen[l.Parent] && t.open[t.cube.Rows[l.Parent].Code]
		if seen[i] {
			t.rows = append(t.rows, i)
		}
	}
}

func (t *pivotTable) allOpen() bool { return len(t.rows) == len(t.cube.Rows) }

func (t *pivotTable) foldAll(open bool) {
	for _, l := range t.cube.Rows {
		if !l.Leaf {
			t.open[l.Code] = open
		}
	}
	t.fold()
}

// flat reports whether the rows are no tree.
func (t *pivotTable) flat() bool {
	for _, l := range t.cube.Rows {
		if l.Level > 0 {
			return false
		}
	}
	return true
}

// line is the number of a row of the grid in the cube; the foot has that of the
// total.
func (t *pivotTable) line(r int) int {
	if r < len(t.rows) {
		return t.rows[r]
	}
	return totalRow
}

// at is the cell of the stored cube at a place of the grid.
func (t *pivotTable) at(r, c int) targets.CubeCell { return t.cellOf(t.cube, r, c) }

// cellOf is the cell of a cube at a place of the grid. What a row or a column adds
// up to has the state of its cells together.
func (t *pivotTable) cellOf(cube targets.Cube, r, c int) targets.CubeCell {
	row, col := t.line(r), t.cols[c]
	if row != totalRow && col != totalColumn {
		return cube.Cells[row][col]
	}
	sum, exact := targets.CubeCell{Amount: cube.Total, Source: targets.Kept, Locked: true, Last: cube.Last}, cube.Exact
	if row != totalRow {
		sum.Amount, sum.Last, exact = cube.Rows[row].Total, cube.Rows[row].Last, cube.Rows[row].Exact
	} else if col != totalColumn {
		sum.Amount, sum.Last, exact = cube.Columns[col].Total, cube.Columns[col].Last, cube.Columns[col].Exact
	}
	for i, cells := range cube.Cells {
		for j, x := range cells {
			if i == row || row == totalRow && cube.Rows[i].Leaf {
				if j == col || col == totalColumn && cube.Columns[j].Leaf {
					sum.Have, sum.Open, sum.Locked = sum.Have || x.Have, sum.Open || x.Open, sum.Locked && x.Locked
				}
			}
		}
	}
	ref, ok := t.ref(r, c)
	if !exact {
		sum.Source, sum.Open = targets.Derived, sum.Open && ref.Mixed()
	}
	if pin, decided := t.pins[t.dated(ref)]; ok && decided {
		sum.Source, sum.Have, sum.Locked, sum.Open = targets.Decided, true, pin.Locked, sum.Open && !pin.Locked
	}
	return sum
}

// dated is a box with the days of the plan where it names none.
func (t *pivotTable) dated(ref targets.CubeRef) targets.CubeRef {
	ref.From, ref.Until = cmp.Or(ref.From, t.plan.Period().From), cmp.Or(ref.Until, t.plan.Period().Until)
	return ref
}

// ref is the box that a place of the grid stands for; false for what cannot be
// set by itself.
func (t *pivotTable) ref(r, c int) (targets.CubeRef, bool) {
	return t.cube.Ref(t.line(r), t.cols[c])
}

// isSum reports whether the parts of a place are on screen too.
func (t *pivotTable) isSum(r, c int) bool {
	if r >= len(t.rows) || t.cols[c] == totalColumn || !t.cube.Columns[t.cols[c]].Leaf {
		return true
	}
	l := t.cube.Rows[t.rows[r]]
	return !l.Leaf && t.open[l.Code]
}

// closed reports whether a place lies in a period that is over.
func (t *pivotTable) closed(r, c int) bool {
	return r < len(t.rows) && t.cube.Rows[t.rows[r]].Closed || t.cols[c] != totalColumn && t.cube.Columns[t.cols[c]].Closed
}

// cell is what the grid draws at a place.
func (t *pivotTable) cell(r, c int) widgets.GridCell {
	if r > len(t.rows) {
		return t.gap(c)
	}
	f, x, was := t.fmt, t.cellOf(t.shown, r, c), t.at(r, c)
	_, ok := t.ref(r, c)
	whole := r == len(t.rows)
	sum := whole || !t.cube.Rows[t.rows[r]].Leaf
	v := widgets.GridCell{Text: text.Unknown, Token: "t3", Bold: sum, Sum: sum || t.sumColumn(c), Fixed: !was.Open || !ok}
	if x.Have || x.Amount != 0 || whole {
		v.Text, v.Edit, v.Exact, v.Token = f.Bare(x.Amount), f.BareExact(x.Amount), f.Exact(x.Amount), ""
		if x.Source == targets.Derived {
			v.Token = "t2"
		}
	}
	v.Closed = t.closed(r, c)
	v.Locked = x.Locked && x.Have
	v.Dot = x.Source == targets.Decided
	if t.edit.on(t, r, c) {
		v.Text, v.Bold, v.Token = f.Bare(t.edit.new), true, "accent"
	} else {
		v.Affected = x.Amount != was.Amount
	}
	return v
}

func (t *pivotTable) sumColumn(c int) bool {
	return t.cols[c] != totalColumn && !t.cube.Columns[t.cols[c]].Leaf
}

// gap is what the total differs from the goal.
func (t *pivotTable) gap(c int) widgets.GridCell {
	v := widgets.GridCell{Fixed: true, Token: "t3", Bold: true}
	if t.cols[c] != totalColumn {
		return v
	}
	v.Text = text.Unknown
	if goal := t.goal(); goal != nil {
		by := t.shown.Total - *goal
		v.Text, v.Exact = t.fmt.DeltaBare(by), t.fmt.Exact(by)
		if by != 0 {
			v.Token = "warn"
		}
	}
	return v
}

// goal is what the total is held against: nothing while a filter hides a part of
// the plan.
func (t *pivotTable) goal() *data.Money {
	in := t.cube.In
	if in.Region+in.Product+in.Rep+in.Tier != "" || in.From != 0 || in.Until != 0 {
		return nil
	}
	return t.cube.Goal
}

// gridRows are the names of the rows.
func (t *pivotTable) gridRows() (rows, foot []widgets.GridRow) {
	flat := t.flat()
	for _, i := range t.rows {
		l := t.cube.Rows[i]
		x := widgets.GridRow{Name: t.names.line(t.cube.In.Rows, l), Level: l.Level, Bold: !l.Leaf, Note: t.note(l)}
		switch {
		case !l.Leaf:
			x.Folds, x.Open = true, t.open[l.Code]
		case !flat && l.Level == 0:
			x.Level = 1 // in line with the names behind the arrows
		}
		rows = append(rows, x)
	}
	foot = []widgets.GridRow{{Name: t.host.T("breakdown.total"), Bold: true}}
	if t.goal() != nil {
		foot = append(foot, widgets.GridRow{Name: t.host.T("breakdown.gap"), Level: 1, Token: "t3"})
	}
	return rows, foot
}

// note is how the targets of a row grow.
func (t *pivotTable) note(l targets.CubeLine) string {
	if l.Level > 0 || l.Last == nil || *l.Last <= 0 || l.Total <= 0 {
		return ""
	}
	grown := t.fmt.PercentWhole(l.Total-*l.Last, *l.Last)
	if l.Total > *l.Last {
		grown = "+" + grown
	}
	return grown
}
