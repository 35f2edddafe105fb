package targets

import (
	"slices"

	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// keptIn walks the kept cells of a block of the grid.
func (b *Breakdown) keptIn(at widgets.Span, each func(r, c int)) {
	for r := at.R0; r <= at.R1 && r < len(b.table.rows); r++ {
		for c := at.C0; c <= at.C1 && c < len(b.table.cols); c++ {
			if b.table.isCell(r, c) {
				each(r, c)
			}
		}
	}
}

// paste takes a block from a spreadsheet, or one value for the whole selection.
// Sums in it are left out: they add up by themselves.
func (b *Breakdown) paste(at widgets.Span, block [][]string) {
	value := func(r, c int) (string, bool) {
		r, c = r-at.R0, c-at.C0
		if len(block) == 1 && len(block[0]) == 1 {
			return block[0][0], true
		}
		if r >= len(block) || c >= len(block[r]) {
			return "", false
		}
		return block[r][c], true
	}
	if len(block) > 1 || len(block[0]) > 1 {
		at.R1 = at.R0 + len(block) - 1
		for _, row := range block {
			at.C1 = max(at.C1, at.C0+len(row)-1)
		}
	}
	if at.R0 == at.R1 && at.C0 == at.C1 && !b.table.isCell(at.R0, at.C0) {
		b.pasteSum(at.R0, at.C0, block[0][0])
		return
	}
	f := b.host.Fmt()
	var cells []targets.Amount
	var wrong error
	b.keptIn(at, func(r, c int) {
		typed, ok := value(r, c)
		if !ok || typed == "" || typed == text.Unknown || typed == "-" {
			return
		}
		m, err := text.ParseAmount(typed, f.Currency, f.BareSize())
		if err != nil && wrong == nil {
			wrong = data.Problem{Key: "problem.paste", Args: []any{typed, b.table.path(r, c)}}
		}
		if m != amountIn(b.table.row(r), b.table.cols[c]) {
			cells = append(cells, targets.Amount{CellRef: b.table.ref(r, c), Amount: m})
		}
	})
	if wrong != nil {
		b.tell(wrong)
		return
	}
	b.set(cells)
}

// pasteSum types one value into a sum, to be confirmed like a typed one.
func (b *Breakdown) pasteSum(r, c int, typed string) {
	if b.table.cell(r, c).Fixed {
		b.refused(r, c)
		return
	}
	b.typing(r, c, typed)
	p := b.table.edit
	p.waits = true
	if p.problem != nil {
		b.drop()
		b.tell(p.problem)
	}
	b.panel.show()
}

// set writes cells in one step.
func (b *Breakdown) set(cells []targets.Amount) {
	if len(cells) > 0 {
		b.host.Do(targets.SetCells{Cells: cells})
	}
}

// fill copies the first row of a block down, or its first column to the right.
func (b *Breakdown) fill(at widgets.Span, down bool) {
	t := b.table
	var cells []targets.Amount
	b.keptIn(at, func(r, c int) {
		fromRow, fromCol := at.R0, c
		if !down {
			fromRow, fromCol = r, at.C0
		}
		if !t.isCell(fromRow, fromCol) {
			return
		}
		from, cell := t.row(fromRow).Cells[t.cols[fromCol].n], t.row(r).Cells[t.cols[c].n]
		if from.Have && (!cell.Have || cell.Amount != from.Amount) {
			cells = append(cells, targets.Amount{CellRef: t.ref(r, c), Amount: from.Amount})
		}
	})
	b.set(cells)
}

// clear sets a block to 0; what it held becomes unallocated.
func (b *Breakdown) clear(at widgets.Span) {
	if at.R0 == at.R1 && at.C0 == at.C1 && !b.table.isCell(at.R0, at.C0) {
		b.pasteSum(at.R0, at.C0, "0")
		return
	}
	var cells []targets.Amount
	b.keptIn(at, func(r, c int) {
		if amountIn(b.table.row(r), b.table.cols[c]) != 0 {
			cells = append(cells, targets.Amount{CellRef: b.table.ref(r, c)})
		}
	})
	b.set(cells)
}

// lock locks the selected cells that are not closed, with all that the selected
// sums add up; when all of them are locked it unlocks them.
func (b *Breakdown) lock(at widgets.Span) {
	t := b.table
	if len(t.rows) == 0 {
		return
	}
	refs, all := []targets.CellRef{}, true
	seen := map[targets.CellRef]bool{}
	for r := at.R0; r <= at.R1; r++ {
		for _, row := range t.leaves(t.number(r)) {
			for c := at.C0; c <= at.C1; c++ {
				for n := t.cols[c].first; n < t.cols[c].end; n++ {
					ref := targets.CellRef{Region: row.Region, Product: row.Product, Bucket: t.grid.Buckets[n].From}
					if row.Rep != "" {
						ref.Region, ref.Product, ref.Rep = "", "", row.Rep
					}
					if seen[ref] || t.grid.Buckets[n].Closed {
						continue
					}
					seen[ref] = true
					refs = append(refs, ref)
					all = all && row.Cells[n].Locked
				}
			}
		}
	}
	if len(refs) == 0 {
		b.refused(at.R0, at.C0)
		return
	}
	b.host.Do(targets.LockCells{Cells: refs, Locked: !all})
}

// leaves are the kept rows that a row adds up.
func (t *table) leaves(i int) []targets.GridRow {
	if i == totalRow {
		return slices.DeleteFunc(slices.Clone(t.grid.Rows), func(row targets.GridRow) bool { return !row.Leaf })
	}
	if t.grid.Rows[i].Leaf {
		return t.grid.Rows[i : i+1]
	}
	return t.grid.Rows[i+1 : i+1+t.under(i)]
}
