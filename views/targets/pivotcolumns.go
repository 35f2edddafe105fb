package targets

import (
	"slices"

	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// columns puts the sums of the columns behind their parts: months, then their
// quarter. Where they need more than the room, the parts of closed sums are left
// out, the oldest first.
func (t *pivotTable) columns(room float32) {
	sums := t.closedSums()
	for hidden := 0; hidden <= len(sums); hidden++ {
		t.order(sums[:hidden])
		t.widths = t.measure()
		wide := t.nameWidth()
		for _, w := range t.widths {
			wide += w
		}
		if wide <= room {
			return
		}
	}
}

// closedSums are the columns with parts that are closed altogether.
func (t *pivotTable) closedSums() (sums []int) {
	for i, l := range t.cube.Columns {
		if !l.Leaf && l.Closed {
			sums = append(sums, i)
		}
	}
	return sums
}

func (t *pivotTable) order(folded []int) {
	t.cols = []int{totalColumn}
	var walk func(parent int)
	walk = func(parent int) {
		for i, l := range t.cube.Columns {
			if l.Parent == parent {
				if !slices.Contains(folded, i) {
					walk(i)
				}
				t.cols = append(t.cols, i)
			}
		}
	}
	walk(-1)
}

// gridCols are the heads of the columns.
func (t *pivotTable) gridCols() []widgets.GridCol {
	cols := make([]widgets.GridCol, len(t.cols))
	for i, c := range t.cols {
		if c == totalColumn {
			cols[i] = widgets.GridCol{Title: t.host.T("breakdown.total"), Width: t.widths[i], Sum: true, Rule: true}
			continue
		}
		l := t.cube.Columns[c]
		cols[i] = widgets.GridCol{Title: t.names.line(t.cube.In.Columns, l), Width: t.widths[i], Sum: !l.Leaf, Closed: l.Closed, Rule: !l.Leaf,
			Current: l.Leaf && t.cube.In.Columns == targets.DimPeriod && l.Period.Has(t.host.Today())}
	}
	return cols
}

// measure finds the width that the widest amount of each column needs, at scale
// 1, with room for the mark of a cell.
func (t *pivotTable) measure() []float32 {
	f, scale := t.fmt, theme.Px(1)
	widths := make([]float32, len(t.cols))
	for i, c := range t.cols {
		least := float32(30)
		wide := func(s string, size float32) {
			least = max(least, widgets.Ruler{}.Width(s, size, true)/scale)
		}
		amount := func(m data.Money) { wide(f.Bare(m), theme.Table13()) }
		if c == totalColumn {
			amount(t.cube.Total)
			for _, l := range t.cube.Rows {
				amount(l.Total)
			}
			if goal := t.goal(); goal != nil {
				wide(f.DeltaBare(t.cube.Total-*goal), theme.Table13())
			}
		} else {
			wide(t.names.line(t.cube.In.Columns, t.cube.Columns[c]), theme.Caption12())
			amount(t.cube.Columns[c].Total)
			for _, row := range t.cube.Cells {
				amount(row[c].Amount)
			}
		}
		widths[i] = min(least, 160) + 11
		if t.marked(c) {
			widths[i] += 10
		}
	}
	return widths
}

// marked reports whether a cell of a column is locked or decided.
func (t *pivotTable) marked(col int) bool {
	if col == totalColumn {
		return false
	}
	return slices.ContainsFunc(t.cube.Cells, func(row []targets.CubeCell) bool {
		return row[col].Locked && row[col].Have || row[col].Source == targets.Decided
	})
}

// nameWidth is the room of the longest name with its note, within bounds.
func (t *pivotTable) nameWidth() float32 {
	wide := float32(120)
	for _, l := range t.cube.Rows {
		w := widgets.Ruler{}.Width(t.names.line(t.cube.In.Rows, l), theme.Table13(), !l.Leaf) + widgets.Ruler{}.Width(t.note(l), theme.Caption12(), false)
		wide = max(wide, w/theme.Px(1)+40+22*float32(l.Level))
	}
	return min(wide, 232)
}
