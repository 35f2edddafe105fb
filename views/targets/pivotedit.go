package targets

import (
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// A pivotEdit is an amount that was typed but not confirmed.
type pivotEdit struct {
	row, col int // in the cube; the column may be the total
	ref      targets.CubeRef
	old, new data.Money
	kept     bool // the amount is one of the stored targets: it has a difference that goes somewhere
	to       string
	problem  error
	waits    bool // for an answer in the panel: its editor is closed
}

// moves reports whether the edit changes sums: what is given to or taken from
// the unallocated amount.
func (e *pivotEdit) moves() bool {
	return e != nil && e.problem == nil && e.kept && e.to == targets.ToUnallocated && e.new != e.old
}

// touches reports whether a place of the grid is a sum that the edit changes.
func (e *pivotEdit) touches(t *pivotTable, r, c int) bool {
	return e.moves() && partOf(t.cube.Rows, e.row, t.rows[r]) && e.inColumn(t, t.cols[c]) && (t.rows[r] != e.row || t.cols[c] != e.col)
}

// touchesFoot reports whether the total of a column changes.
func (e *pivotEdit) touchesFoot(t *pivotTable, c int) bool {
	return e.moves() && e.inColumn(t, t.cols[c])
}

func (e *pivotEdit) inColumn(t *pivotTable, col int) bool {
	return col == totalColumn || e.col != totalColumn && partOf(t.cube.Columns, e.col, col)
}

// partOf reports whether a line is another, or a part of it.
func partOf(lines []targets.CubeLine, i, whole int) bool {
	for ; i >= 0 && i != whole; i = lines[i].Parent {
	}
	return i == whole
}

// typing notes what is being typed; row −1 gives the edit up.
func (p *Pivot) typing(r, c int, typed string) {
	if r < 0 {
		p.drop()
		return
	}
	t, x := p.table, p.table.at(r, c)
	e := &pivotEdit{row: t.rows[r], col: t.cols[c], old: x.Amount, kept: x.Source == targets.Kept, to: targets.ToUnallocated}
	if was := t.edit; was != nil && was.row == e.row && was.col == e.col {
		e.to = was.to
	}
	e.ref, _ = t.ref(r, c)
	f := p.host.Fmt()
	if e.new, e.problem = text.ParseAmount(typed, f.Currency, f.BareSize()); e.problem != nil {
		e.new = e.old
	}
	t.edit = e
	p.host.StatusChanged()
	p.repaint()
}

// confirm makes the edit that was typed. The error, also told below the grid,
// keeps the editor open.
func (p *Pivot) confirm(r, c int, typed string) error {
	p.typing(r, c, typed)
	return p.commit()
}

func (p *Pivot) commit() error {
	e := p.table.edit
	if e == nil {
		return nil
	}
	if e.problem == nil && e.new == e.old && (e.old != 0 || p.have(e)) {
		p.drop()
		return nil
	}
	c := targets.SetCube{CubeRef: e.ref, Amount: e.new, To: e.to}
	if e.problem == nil {
		e.problem = p.host.Try(c)
	}
	if e.problem != nil {
		p.tell(e.problem)
		p.panel.show()
		return e.problem
	}
	p.table.edit = nil
	p.host.StatusChanged()
	p.host.Do(c)
	p.repaint()
	return nil
}

// have reports whether the edited place has an amount: a typed 0 is one.
func (p *Pivot) have(e *pivotEdit) bool {
	r, c := slices.Index(p.table.rows, e.row), slices.Index(p.table.cols, e.col)
	return r >= 0 && c >= 0 && p.table.at(r, c).Have
}

// drop gives the edit up.
func (p *Pivot) drop() {
	if p.table.edit == nil {
		return
	}
	p.table.edit = nil
	p.host.StatusChanged()
	p.tell(nil)
	p.repaint()
}

// away keeps an edit that can be made when the pointer goes to the panel.
func (p *Pivot) away(r, c int, typed string) bool {
	p.typing(r, c, typed)
	e := p.table.edit
	e.waits = e.problem == nil && e.new != e.old
	p.panel.show()
	return e.waits
}

// destinations are where the difference of an edit may go, in the order the panel
// lists them.
var destinations = []string{targets.ToUnallocated, targets.ToRow, targets.ToColumn}

// sendTo chooses where the difference of the edit goes.
func (p *Pivot) sendTo(to string) {
	if e := p.table.edit; e != nil && e.kept {
		e.to, e.problem = to, nil
		p.tell(nil)
		p.repaint()
	}
}

// key is offered every key of the grid: F8 takes the next place for the
// difference, Enter and Esc answer an edit that waits without its editor.
func (p *Pivot) key(k *fyne.KeyEvent) bool {
	e := p.table.edit
	if e == nil {
		return false
	}
	switch k.Name {
	case fyne.KeyF8:
		p.sendTo(destinations[(slices.Index(destinations, e.to)+1)%len(destinations)])
		return true
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyEscape:
		if !p.grid.Editing() {
			p.answer(k.Name != fyne.KeyEscape)
			return true
		}
	}
	return false
}

// answer confirms the waiting edit, or gives it up, from the panel.
func (p *Pivot) answer(yes bool) {
	if !yes {
		p.drop()
	} else if p.commit() != nil {
		return
	}
	p.focus()
}

// selected moved: an edit that waits for its answer is made as it stands.
func (p *Pivot) selected(widgets.Span) {
	if e := p.table.edit; e != nil && !p.grid.Editing() {
		r, c := p.grid.Active()
		if r >= len(p.table.rows) || p.table.rows[r] != e.row || p.table.cols[c] != e.col {
			if p.commit() != nil {
				p.drop()
			}
		}
	}
	p.tell(nil)
	p.panel.show()
}

// refused says why a cell cannot be edited.
func (p *Pivot) refused(r, c int) { p.tell(p.whyNot(r, c)) }

func (p *Pivot) whyNot(r, c int) error {
	t := p.table
	ref, ok := t.ref(r, c)
	switch {
	case t.closed(r, c):
		return data.Problem{Key: "problem.bucket.closed", Args: []any{data.Period{From: ref.From, Until: ref.Until}}}
	case !ok:
		return data.Problem{Key: "problem.pivot.part"}
	case t.at(r, c).Locked:
		return data.Problem{Key: "problem.cells.locked"}
	}
	if err := p.host.Try(targets.SetCube{CubeRef: ref, Amount: t.at(r, c).Amount + 1}); err != nil {
		return err
	}
	return data.Problem{Key: "problem.cells.locked"}
}
