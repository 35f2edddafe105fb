package targets

import (
	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// parts walks the cells of a block whose own parts are not on screen: sums of
// others add up by themselves.
func (p *Pivot) parts(at widgets.Span, each func(r, c int)) {
	for r := at.R0; r <= at.R1 && r < len(p.table.rows); r++ {
		for c := at.C0; c <= at.C1 && c < len(p.table.cols); c++ {
			if !p.table.isSum(r, c) {
				each(r, c)
			}
		}
	}
}

// paste takes a block from a spreadsheet, or one value for the whole selection,
// in one step. Sums in it are left out: they add up by themselves.
func (p *Pivot) paste(at widgets.Span, block [][]string) {
	one := len(block) == 1 && len(block[0]) == 1
	if !one {
		at.R1 = at.R0 + len(block) - 1
		for _, row := range block {
			at.C1 = max(at.C1, at.C0+len(row)-1)
		}
	}
	t, f := p.table, p.host.Fmt()
	var cells []targets.CubeAmount
	var wrong error
	take := func(r, c int) {
		typed := block[0][0]
		if !one {
			if r-at.R0 >= len(block) || c-at.C0 >= len(block[r-at.R0]) {
				return
			}
			typed = block[r-at.R0][c-at.C0]
		}
		if typed == "" || typed == text.Unknown || typed == "-" || wrong != nil {
			return
		}
		m, err := text.ParseAmount(typed, f.Currency, f.BareSize())
		ref, ok := t.ref(r, c)
		switch x := t.at(r, c); {
		case err != nil:
			wrong = data.Problem{Key: "problem.paste", Args: []any{typed, t.path(r, c)}}
		case x.Have && x.Amount == m:
		case !ok || t.closed(r, c):
			wrong = p.whyNot(r, c)
		default:
			cells = append(cells, targets.CubeAmount{CubeRef: ref, Amount: m})
		}
	}
	if at.R0 == at.R1 && at.C0 == at.C1 {
		take(at.R0, at.C0)
	} else {
		p.parts(at, take)
	}
	if wrong != nil {
		p.tell(wrong)
		return
	}
	p.write(cells)
}

// write sets cells in one step; what is wrong is told below the grid.
func (p *Pivot) write(cells []targets.CubeAmount) {
	if len(cells) == 0 {
		return
	}
	c := targets.SetCubes{Cells: cells}
	if err := p.host.Try(c); err != nil {
		p.tell(err)
		return
	}
	p.host.Do(c)
}

// fill copies the first row of a block down, or its first column to the right.
func (p *Pivot) fill(at widgets.Span, down bool) {
	t := p.table
	var cells []targets.CubeAmount
	p.parts(at, func(r, c int) {
		fromRow, fromCol := at.R0, c
		if !down {
			fromRow, fromCol = r, at.C0
		}
		if r == fromRow && c == fromCol || t.isSum(fromRow, fromCol) {
			return
		}
		from, to := t.at(fromRow, fromCol), t.at(r, c)
		if ref, ok := t.ref(r, c); ok && from.Have && (!to.Have || to.Amount != from.Amount) {
			cells = append(cells, targets.CubeAmount{CubeRef: ref, Amount: from.Amount})
		}
	})
	p.write(cells)
}

// clear gives decided amounts back, so that they are worked out again; without
// any it sets stored targets to 0, and what they held becomes unallocated.
func (p *Pivot) clear(at widgets.Span) {
	t := p.table
	var pins []targets.CubeRef
	var cells []targets.CubeAmount
	look := func(r, c int) {
		ref, ok := t.ref(r, c)
		switch x := t.at(r, c); {
		case !ok:
		case x.Source == targets.Decided:
			pins = append(pins, ref)
		case x.Source == targets.Kept && x.Amount != 0:
			cells = append(cells, targets.CubeAmount{CubeRef: ref})
		}
	}
	if at.R0 == at.R1 && at.C0 == at.C1 {
		look(at.R0, at.C0)
	} else {
		p.parts(at, look)
	}
	switch {
	case len(pins) > 0:
		p.host.Do(targets.ForgetPins{Refs: pins})
	case len(cells) > 0:
		p.write(cells)
	default:
		p.tell(data.Problem{Key: "problem.pivot.derived"})
	}
}

// lock locks the selected cells that are not closed; when all of them are locked
// it unlocks them.
func (p *Pivot) lock(at widgets.Span) {
	t := p.table
	if len(t.rows) == 0 {
		return
	}
	refs, all := []targets.CubeRef{}, true
	look := func(r, c int) {
		if ref, ok := t.ref(r, c); ok && !t.closed(r, c) {
			refs, all = append(refs, ref), all && t.at(r, c).Locked
		}
	}
	if at.R0 == at.R1 && at.C0 == at.C1 {
		look(at.R0, at.C0)
	} else {
		p.parts(at, look)
	}
	if len(refs) == 0 {
		p.refused(at.R0, at.C0)
		return
	}
	c := targets.LockCubes{Refs: refs, Locked: !all}
	if err := p.host.Try(c); err != nil {
		p.tell(err)
		return
	}
	p.host.Do(c)
}
