package targets

import (
	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SetCell gives one cell of region × product × bucket a new amount.
type SetCell struct {
	Region  string     `json:"region" doc:"region code; empty: the target of all regions"`
	Product string     `json:"product" doc:"product code; empty: the target of all products of the region"`
	Bucket  data.Date  `json:"bucket" doc:"first day of the month or week"`
	Amount  data.Money `json:"amount" doc:"new amount in minor units, not negative"`
	To      string     `json:"to" doc:"where the difference goes: empty (unallocated), row, column, or the code of another region"`
}

// Label names the change.
func (SetCell) Label() string { return "command.SetCell" }

// Apply sets the cell and moves the difference.
func (c SetCell) Apply(tx store.Tx) error {
	return guarded(tx, func() error {
		return changeCell(tx, store.ByRegion, CellRef{Region: c.Region, Product: c.Product, Bucket: c.Bucket}, c.Amount, c.To)
	})
}

// SetRepCell gives one cell of rep × bucket a new amount.
type SetRepCell struct {
	Rep    string     `json:"rep" doc:"rep code"`
	Bucket data.Date  `json:"bucket" doc:"first day of the month or week"`
	Amount data.Money `json:"amount" doc:"new amount in minor units, not negative"`
	To     string     `json:"to" doc:"where the difference goes: empty (unallocated), row, column, or the code of another rep"`
}

// Label names the change.
func (SetRepCell) Label() string { return "command.SetCell" }

// Apply sets the cell and moves the difference.
func (c SetRepCell) Apply(tx store.Tx) error {
	return guarded(tx, func() error {
		return changeCell(tx, store.ByRep, CellRef{Rep: c.Rep, Bucket: c.Bucket}, c.Amount, c.To)
	})
}

// SetTotal gives a sum of cells a new amount: a row, a column, a quarter, a
// region, or everything. Its open, unlocked cells share the change by their
// present weights, in whole minor units.
type SetTotal struct {
	Region  string     `json:"region" doc:"region code, with its parts; empty: all together; -: what has no region"`
	Product string     `json:"product" doc:"product code, with its parts; empty: all together; -: what has no product"`
	From    data.Date  `json:"from" doc:"first day of the first month or week; empty: from the beginning of the plan"`
	Until   data.Date  `json:"until" doc:"first day after the last month or week; empty: to the end of the plan"`
	Amount  data.Money `json:"amount" doc:"new sum in minor units, not negative"`
	To      string     `json:"to" doc:"where the difference goes: empty (unallocated), row, column, or the code of another region"`

	// Report hears how far a change of very many cells is; an error it returns
	// stops the change. It may be nil.
	Report func(done, all int) error `json:"-"`
}

// Label names the change.
func (SetTotal) Label() string { return "command.SetTotal" }

// Apply spreads the new sum and moves the difference.
func (c SetTotal) Apply(tx store.Tx) error {
	return guardedTotal(tx, store.ByRegion, Sum{Region: c.Region, Product: c.Product, From: c.From, Until: c.Until}, c.Amount, c.To, c.Report)
}

// SetRepTotal gives a sum of rep cells a new amount, as [SetTotal] does.
type SetRepTotal struct {
	Region string     `json:"region" doc:"region code: the reps of one region; empty: all reps; -: those without region"`
	Rep    string     `json:"rep" doc:"rep code; empty: all together"`
	From   data.Date  `json:"from" doc:"first day of the first month or week; empty: from the beginning of the plan"`
	Until  data.Date  `json:"until" doc:"first day after the last month or week; empty: to the end of the plan"`
	Amount data.Money `json:"amount" doc:"new sum in minor units, not negative"`
	To     string     `json:"to" doc:"where the difference goes: empty (unallocated), row, column, or the code of another rep"`

	Report func(done, all int) error `json:"-"` // as in [SetTotal]
}

// Label names the change.
func (SetRepTotal) Label() string { return "command.SetTotal" }

// Apply spreads the new sum and moves the difference.
func (c SetRepTotal) Apply(tx store.Tx) error {
	return guardedTotal(tx, store.ByRep, Sum{Region: c.Region, Rep: c.Rep, From: c.From, Until: c.Until}, c.Amount, c.To, c.Report)
}

// A CellRef names one cell: by region and product, or by rep.
type CellRef struct {
	Region  string    `json:"region" doc:"region code; empty: all regions"`
	Product string    `json:"product" doc:"product code; empty: all products"`
	Rep     string    `json:"rep" doc:"rep code, for the cells of reps"`
	Bucket  data.Date `json:"bucket" doc:"first day of the month or week"`
}

// An Amount is a cell and what it should be.
type Amount struct {
	CellRef
	Amount data.Money `json:"amount" doc:"minor units, not negative"`
}

// SetCells gives many cells new amounts in one step, as a pasted block does.
// The difference becomes unallocated.
type SetCells struct {
	Cells []Amount `json:"cells" doc:"cells of one slice with their new amounts"`
}

// Label names the change.
func (SetCells) Label() string { return "command.SetCells" }

// Apply sets the cells; one that is closed or locked stops all of them, unless
// its amount stays as it is.
func (c SetCells) Apply(tx store.Tx) error { return guarded(tx, func() error { return c.apply(tx) }) }

func (c SetCells) apply(tx store.Tx) error {
	if len(c.Cells) == 0 {
		return nil
	}
	s, err := openSheet(tx, sliceOf(c.Cells[0].CellRef))
	if err != nil {
		return err
	}
	for _, x := range c.Cells {
		p, err := s.find(x.CellRef)
		if err != nil {
			return err
		}
		if cell := s.at(p); cell.have && cell.amount == x.Amount {
			continue
		}
		if err := s.apply(edit{lines: []int{p.line}, first: p.bucket, end: p.bucket + 1, amount: x.Amount}); err != nil {
			return err
		}
	}
	tx.About(text.Fmt{Lang: text.Lang(s.plan.Language)}.Count(len(c.Cells)))
	return s.save(tx)
}

func changeCell(tx store.Tx, slice store.Slice, ref CellRef, amount data.Money, to string) error {
	s, err := openSheet(tx, slice)
	if err != nil {
		return err
	}
	p, err := s.find(ref)
	if err != nil {
		return err
	}
	name := s.cellName(p)
	tx.About(name)
	if err := s.apply(edit{[]int{p.line}, p.bucket, p.bucket + 1, amount, to, name}); err != nil {
		return err
	}
	return s.save(tx)
}

func guardedTotal(tx store.Tx, slice store.Slice, sum Sum, amount data.Money, to string, report func(done, all int) error) error {
	return guarded(tx, func() error { return changeTotal(tx, slice, sum, amount, to, report) })
}

func changeTotal(tx store.Tx, slice store.Slice, sum Sum, amount data.Money, to string, report func(done, all int) error) error {
	s, err := openSheet(tx, slice)
	if err != nil {
		return err
	}
	e, err := s.edit(sum)
	if err != nil {
		return err
	}
	e.amount, e.to = amount, to
	tx.About(e.name)
	if err := s.apply(e); err != nil {
		return err
	}
	s.report = report
	return s.save(tx)
}

// openSheet reads a slice to change it.
func openSheet(tx store.Tx, slice store.Slice) (*sheet, error) {
	day, err := app.TodayIn(tx)
	if err != nil {
		return nil, err
	}
	return loadSheet(tx.Reader, day, slice)
}

func sliceOf(c CellRef) store.Slice {
	if c.Rep != "" {
		return store.ByRep
	}
	return store.ByRegion
}
