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
	row, col int // in the cube, or totalRow and totalColumn
	ref      targets.CubeRef
	old, new data.Money
	kept     bool // the amount is one of the stored targets: it has a difference that goes somewhere
	to       string
	choices  targets.Choices
	problem  error // why it cannot be so; the sums are as they were
	waits    bool  // for an answer in the panel: its editor is closed
}

// on reports whether the edit is of a place of the grid; nil is of none.
func (e *pivotEdit) on(t *pivotTable, r, c int) bool {
	return e != nil && e.row == t.line(r) && e.col == t.cols[c]
}

// command is the change that the edit makes.
func (e *pivotEdit) command() targets.SetCube {
	return targets.SetCube{CubeRef: e.ref, Amount: e.new, To: e.to}
}

// question is what the edit asks; nil: nothing.
func (e *pivotEdit) question(plan data.Plan) *question {
	if e == nil || e.new == e.old && e.problem == nil {
		return nil
	}
	q := &question{by: e.old - e.new, alone: !e.kept, to: e.to, slice: targets.Regions, choices: e.choices, buckets: plan.Buckets(), problem: e.problem,
		product: e.ref.Product != "" && e.ref.Product != targets.None}
	if e.ref.Rep != "" {
		q.slice = targets.Reps
	}
	return q
}

// typing notes what is being typed; row −1 gives the edit up.
func (p *Pivot) typing(r, c int, typed string) {
	if r < 0 {
		p.drop()
		return
	}
	t, x := p.table, p.table.at(r, c)
	e := &pivotEdit{row: t.line(r), col: t.cols[c], old: x.Amount, kept: x.Source == targets.Kept, to: targets.ToUnallocated}
	e.ref, _ = t.ref(r, c)
	if was := t.edit; was.on(t, r, c) {
		e.to, e.choices = was.to, was.choices
	} else if e.kept {
		var err error
		if e.choices, err = targets.CubeChoices(p.host.Reader(), p.host.Today(), e.ref); err != nil {
			p.host.Complain(err)
		}
	}
	f := p.host.Fmt()
	if e.new, e.problem = text.ParseAmount(typed, f.Currency, f.BareSize()); e.problem != nil {
		e.new = e.old
	}
	t.edit = e
	p.host.StatusChanged()
	p.preview()
}

// preview works out what the edit changes, and shows it. Of an amount to be
// decided beside the slices nothing but itself is shown before it is confirmed.
func (p *Pivot) preview() {
	t := p.table
	t.shown = t.cube
	if e := t.edit; e != nil && e.kept && e.new != e.old {
		shown, err := e.command().Preview(p.host.Reader(), p.host.Today(), t.cube.In)
		e.problem = err
		if err == nil && len(shown.Rows) == len(t.cube.Rows) && len(shown.Columns) == len(t.cube.Columns) {
			t.shown = shown
		}
	}
	if t.goal() != nil {
		p.allocation.set(t.cube.Goal, t.shown.Total)
	}
	p.tell(nil)
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
	c := e.command()
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
	p.preview()
	return nil
}

// have reports whether the edited place has an amount: a typed 0 is one.
func (p *Pivot) have(e *pivotEdit) bool {
	r, c := slices.Index(p.table.rows, e.row), slices.Index(p.table.cols, e.col)
	if e.row == totalRow {
		r = len(p.table.rows)
	}
	return r >= 0 && c >= 0 && p.table.at(r, c).Have
}

// drop gives the edit up.
func (p *Pivot) drop() {
	if p.table.edit == nil {
		return
	}
	p.table.edit = nil
	p.host.StatusChanged()
	p.preview()
}

// away keeps an edit that can be made when the pointer goes to the panel.
func (p *Pivot) away(r, c int, typed string) bool {
	p.typing(r, c, typed)
	e := p.table.edit
	e.waits = e.problem == nil && e.new != e.old
	p.panel.show()
	return e.waits
}

// sendTo chooses where the difference of the edit goes.
func (p *Pivot) sendTo(to string) {
	if e := p.table.edit; e != nil && e.kept {
		e.to, e.problem = to, nil
		p.preview()
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
		places := placesOf(e.choices)
		p.sendTo(places[(slices.Index(places, e.to)+1)%len(places)])
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
		if !e.on(p.table, r, c) {
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
	case !ok, t.at(r, c).Source == targets.Derived && !ref.Mixed():
		return data.Problem{Key: "problem.pivot.part"}
	case t.at(r, c).Locked:
		return data.Problem{Key: "problem.cells.locked"}
	}
	if err := p.host.Try(targets.SetCube{CubeRef: ref, Amount: t.at(r, c).Amount + 1}); err != nil {
		return err
	}
	return data.Problem{Key: "problem.cells.locked"}
}
