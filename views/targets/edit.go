package targets

import (
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// A pending edit is an amount that was typed but not confirmed: the sums it
// changes are amber, and the panel asks where the difference goes.
type pending struct {
	row      int // in the breakdown, or totalRow
	column   column
	old, new data.Money
	sum      targets.Sum
	cell     bool // one kept cell
	ref      targets.CellRef
	to       string
	choices  targets.Choices
	problem  error // why it cannot be so; the sums are as they were
	waits    bool  // for an answer in the panel: its editor is closed
}

// typing shows what the typed text would do; row −1 gives the edit up.
func (b *Breakdown) typing(r, c int, typed string) {
	if r < 0 {
		b.drop()
		return
	}
	t := b.table
	to := targets.ToUnallocated
	if t.edit != nil && t.edit.row == t.number(r) && t.edit.column == t.cols[c] {
		to = t.edit.to
	}
	p := &pending{row: t.number(r), column: t.cols[c], sum: t.sum(r, c), cell: t.isCell(r, c), to: to}
	p.old = amountIn(t.kept(r), p.column)
	p.choices = t.grid.Choices(p.sum)
	if p.cell {
		p.ref = t.ref(r, c)
	}
	f := b.host.Fmt()
	p.new, p.problem = text.ParseAmount(typed, f.Currency, f.BareSize())
	if p.problem != nil {
		p.new = p.old
	}
	t.edit = p
	b.host.StatusChanged()
	b.preview()
}

// preview works the pending edit out and shows it.
func (b *Breakdown) preview() {
	t := b.table
	t.shown = t.grid
	if p := t.edit; p != nil && p.new != p.old {
		shown, err := t.grid.Preview(p.sum, p.new, p.to)
		p.problem = err
		if err == nil {
			t.shown = shown
		}
	}
	b.tell(nil)
	b.repaint()
}

// drop gives the pending edit up.
func (b *Breakdown) drop() {
	if b.table.edit == nil {
		return
	}
	b.table.edit = nil
	b.host.StatusChanged()
	b.preview()
}

// confirm makes the pending edit as it stands. The error, also told below the
// grid, keeps the editor open.
func (b *Breakdown) confirm(r, c int, typed string) error {
	b.typing(r, c, typed)
	p := b.table.edit
	if p.problem != nil {
		b.tell(p.problem)
		return p.problem
	}
	return b.commit()
}

func (b *Breakdown) commit() error {
	p := b.table.edit
	if p == nil {
		return nil
	}
	if p.problem != nil {
		b.tell(p.problem)
		return p.problem
	}
	if p.new == p.old && b.kept(p) {
		b.drop()
		return nil
	}
	b.table.edit = nil
	b.host.StatusChanged()
	if b.table.grid.Size(p.sum) > atOnce {
		b.commitLong(p)
		return nil
	}
	do, asked := b.host.DoQuiet, b.asked
	if p.waits { // what is made while the eyes are elsewhere says so
		do = b.host.Do
	}
	if !do(p.command(b.table.grid.By)) {
		b.preview()
		return data.Problem{Key: "problem.edit"}
	}
	if b.asked == asked { // nothing was written, so nobody has told us
		b.preview()
	}
	return nil
}

// atOnce is how many cells an edit may touch and still be made at once; larger
// ones show their progress and can be stopped.
const atOnce = 10_000

func (b *Breakdown) commitLong(p *pending) {
	by := b.table.grid.By
	b.host.DoLong(b.host.T("breakdown.changing"), func(report func(done, all int) error) app.Command {
		switch c := p.command(by).(type) {
		case targets.SetTotal:
			c.Report = report
			return c
		case targets.SetRepTotal:
			c.Report = report
			return c
		default:
			return c
		}
	}, func(made bool) {
		if !made {
			b.preview()
		}
	})
}

// kept reports whether the edited cells are there already: a typed 0 is a
// target, an empty cell is none.
func (b *Breakdown) kept(p *pending) bool {
	have, _, _ := inBlock(rowOf(b.table.grid, p.row), p.column)
	return have
}

func (p *pending) command(by string) app.Command {
	s := p.sum
	switch {
	case p.cell && by == targets.Reps:
		return targets.SetRepCell{Rep: p.ref.Rep, Bucket: p.ref.Bucket, Amount: p.new, To: p.to}
	case p.cell:
		return targets.SetCell{Region: p.ref.Region, Product: p.ref.Product, Bucket: p.ref.Bucket, Amount: p.new, To: p.to}
	case by == targets.Reps:
		return targets.SetRepTotal{Region: s.Region, Rep: s.Rep, From: s.From, Until: s.Until, Amount: p.new, To: p.to}
	}
	return targets.SetTotal{Region: s.Region, Product: s.Product, From: s.From, Until: s.Until, Amount: p.new, To: p.to}
}

// away keeps an edit that can be made when the pointer goes to the panel.
func (b *Breakdown) away(r, c int, typed string) bool {
	b.typing(r, c, typed)
	p := b.table.edit
	p.waits = p.problem == nil && p.new != p.old
	return p.waits
}

// sendTo chooses where the difference of the pending edit goes.
func (b *Breakdown) sendTo(to string) {
	if p := b.table.edit; p != nil {
		p.to = to
		b.preview()
	}
}

// key is offered every key of the grid: F8 takes the next place for the
// difference, Enter and Esc answer an edit that waits without its editor.
func (b *Breakdown) key(e *fyne.KeyEvent) bool {
	p := b.table.edit
	if p == nil {
		return false
	}
	switch e.Name {
	case fyne.KeyF8:
		places := placesOf(p.choices)
		b.sendTo(places[(slices.Index(places, p.to)+1)%len(places)])
		return true
	case fyne.KeyReturn, fyne.KeyEnter:
		if !b.grid.Editing() {
			b.answer(true)
			return true
		}
	case fyne.KeyEscape:
		if !b.grid.Editing() {
			b.answer(false)
			return true
		}
	}
	return false
}

// answer confirms the waiting edit, or gives it up, from the panel.
func (b *Breakdown) answer(yes bool) {
	if !yes {
		b.drop()
	} else if b.commit() != nil {
		return
	}
	b.focus()
}

// placesOf are the codes of where a difference may go, as the panel lists them.
func placesOf(c targets.Choices) []string {
	rows := []string{targets.ToUnallocated}
	if len(c.Row) > 0 {
		rows = append(rows, targets.ToRow)
	}
	if c.Column {
		rows = append(rows, targets.ToColumn)
	}
	for _, x := range c.Others {
		rows = append(rows, x.Code)
	}
	return rows
}

// question is what the pending edit asks; nil: nothing.
func (p *pending) question(t *table) *question {
	if p == nil || p.new == p.old {
		return nil
	}
	return &question{by: p.old - p.new, to: p.to, slice: t.grid.By, product: p.sum.Product != "" && p.sum.Product != targets.None,
		choices: p.choices, buckets: t.plan.Buckets(), problem: p.problem}
}

// selected moved: an edit that waits for its answer is made as it stands.
func (b *Breakdown) selected(widgets.Span) {
	if p := b.table.edit; p != nil && !b.grid.Editing() {
		r, c := b.grid.Active()
		if b.table.number(r) != p.row || b.table.cols[c] != p.column {
			if b.commit() != nil {
				b.drop()
			}
		}
	}
	b.tell(nil)
	b.panel.show()
}

// refused says why a cell cannot be edited.
func (b *Breakdown) refused(r, c int) {
	t := b.table
	col := t.cols[c]
	switch {
	case t.closed(col.first, col.end):
		b.tell(data.Problem{Key: "problem.bucket.closed", Args: []any{t.grid.Buckets[col.first].Period}})
	default:
		b.tell(data.Problem{Key: "problem.cells.locked"})
	}
}
