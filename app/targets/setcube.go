package targets

import (
	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SetCube gives a box of the cube a new amount. One that a slice holds is broken
// down over its open, unlocked cells as [SetTotal] and [SetRepTotal] do; one that
// mixes a rep or a tier with something else becomes a decided amount, and those
// decided inside it that are not locked change with it.
type SetCube struct {
	CubeRef
	Amount data.Money `json:"amount" doc:"new amount in minor units, not negative"`
	To     string     `json:"to" doc:"where the difference goes, for boxes without a mixed rep or tier: empty (unallocated), row, column, or the code of another region or rep"`
}

// Label names the change.
func (SetCube) Label() string { return "command.SetCube" }

// Apply sets the box, or refuses with the amount that cannot be placed.
func (c SetCube) Apply(tx store.Tx) error {
	if c.Mixed() {
		if c.To != "" {
			return data.Problem{Key: "problem.cube.to", Field: "to"}
		}
		return setPins(tx, []CubeAmount{{c.CubeRef, c.Amount}})
	}
	slice, sum := c.sum()
	return guardedTotal(tx, slice, sum, c.Amount, c.To, nil)
}

// Mixed reports whether neither slice holds the box.
func (c CubeRef) Mixed() bool { return c.Tier != "" || c.Rep != "" && c.Region+c.Product != "" }

// sum is the box as a sum of cells of a slice.
func (c CubeRef) sum() (store.Slice, Sum) {
	sum := Sum{Region: c.Region, Product: c.Product, Rep: c.Rep, From: c.From, Until: c.Until}
	if c.Rep != "" {
		return store.ByRep, sum
	}
	return store.ByRegion, sum
}

// A CubeAmount is a box of the cube and what it should hold.
type CubeAmount struct {
	CubeRef
	Amount data.Money `json:"amount" doc:"minor units, not negative"`
}

// SetCubes gives many boxes of the cube new amounts in one step, as a pasted
// block does. The difference becomes unallocated.
type SetCubes struct {
	Cells []CubeAmount `json:"cells" doc:"boxes with their new amounts; all are set, or none"`
}

// Label names the change.
func (SetCubes) Label() string { return "command.SetCubes" }

// Apply sets the boxes one after the other; one that cannot be stops all of
// them, unless its amount stays as it is.
func (c SetCubes) Apply(tx store.Tx) error {
	var pins []CubeAmount
	for _, slice := range []store.Slice{store.ByRegion, store.ByRep} {
		var cells []CubeAmount
		for _, x := range c.Cells {
			if s, _ := x.sum(); !x.Mixed() && s == slice {
				cells = append(cells, x)
			}
		}
		if err := guarded(tx, func() error { return setSums(tx, slice, cells) }); err != nil {
			return err
		}
	}
	for _, x := range c.Cells {
		if x.Mixed() {
			pins = append(pins, x)
		}
	}
	if len(pins) > 0 {
		if err := setPins(tx, pins); err != nil {
			return err
		}
	}
	return aboutCount(tx, len(c.Cells))
}

// setSums changes sums of one slice.
func setSums(tx store.Tx, slice store.Slice, cells []CubeAmount) error {
	if len(cells) == 0 {
		return nil
	}
	s, err := openSheet(tx, slice)
	if err != nil {
		return err
	}
	for _, x := range cells {
		_, sum := x.sum()
		e, err := s.edit(sum)
		if err != nil {
			return err
		}
		if s.sum(e.lines, e.first, e.end) == x.Amount && s.anyHave(e) {
			continue
		}
		e.amount = x.Amount
		if err := s.apply(e); err != nil {
			return err
		}
	}
	return s.save(tx)
}

// anyHave reports whether a cell of a block has a target.
func (s *sheet) anyHave(e edit) bool {
	for _, p := range s.block(e.lines, e.first, e.end) {
		if s.at(p).have {
			return true
		}
	}
	return false
}

func aboutCount(tx store.Tx, n int) error {
	plan, err := tx.Plan()
	if err != nil || n == 0 {
		return err
	}
	tx.About(text.Fmt{Lang: text.Lang(plan.Language)}.Count(n))
	return nil
}

// LockCubes protects boxes of the cube from every edit of what they lie in, or
// frees them again. A worked-out amount becomes a decided one when it is locked.
type LockCubes struct {
	Refs   []CubeRef `json:"refs" doc:"boxes of the cube"`
	Locked bool      `json:"locked" doc:"true locks, false unlocks"`
}

// Label names the change.
func (c LockCubes) Label() string {
	if c.Locked {
		return "command.LockCells"
	}
	return "command.UnlockCells"
}

// Apply stores the locks.
func (c LockCubes) Apply(tx store.Tx) error {
	for _, ref := range c.Refs {
		var err error
		if ref.Mixed() {
			err = lockPin(tx, ref, c.Locked)
		} else {
			err = lockSum(tx, ref, c.Locked)
		}
		if err != nil {
			return err
		}
	}
	return aboutCount(tx, len(c.Refs))
}

// lockSum locks the targets that a sum adds up; a single cell also while it has
// none.
func lockSum(tx store.Tx, ref CubeRef, locked bool) error {
	slice, sum := ref.sum()
	s, err := openSheet(tx, slice)
	if err != nil {
		return err
	}
	e, err := s.edit(sum)
	if err != nil {
		return err
	}
	places := s.block(e.lines, e.first, e.end)
	for _, p := range places {
		if c := s.at(p); c.have || locked && len(places) == 1 {
			c.locked, c.have = locked, true
		}
	}
	return s.save(tx)
}

func lockPin(tx store.Tx, ref CubeRef, locked bool) error {
	s, x, err := openPin(tx, ref)
	if err != nil {
		return err
	}
	p, ok := s.pinOn(ref)
	if !ok && !locked {
		return nil
	}
	if !ok {
		if p, err = s.newPin(ref, x); err != nil {
			return err
		}
		if p.Amount, err = s.amountOf(tx.Reader, ref); err != nil {
			return err
		}
	}
	p.Locked = locked
	_, err = tx.SavePin(p)
	return err
}

// ForgetPins gives decided amounts of the cube back to the derivation, in one
// step.
type ForgetPins struct {
	Refs []CubeRef `json:"refs" doc:"boxes of the cube with decided amounts; all are given back, or none"`
}

// Label names the change.
func (c ForgetPins) Label() string {
	if len(c.Refs) == 1 {
		return "command.ForgetPin"
	}
	return "command.ForgetPins"
}

// Apply removes the decided amounts; a box named twice counts once.
func (c ForgetPins) Apply(tx store.Tx) error {
	if len(c.Refs) == 0 {
		return nil
	}
	day, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	s, err := readSpace(tx.Reader, day)
	if err != nil {
		return err
	}
	gone := map[data.ID]bool{}
	for _, ref := range c.Refs {
		if _, err := s.boxOf(ref); err != nil {
			return err
		}
		p, ok := s.pinOn(ref)
		if !ok {
			return data.Problem{Key: "problem.pin.none"}
		}
		if gone[p.ID] {
			continue
		}
		gone[p.ID] = true
		if err := tx.Remove(data.Pins, p.ID); err != nil {
			return err
		}
		if len(c.Refs) == 1 {
			tx.About(s.pinName(p))
			return nil
		}
	}
	return aboutCount(tx, len(gone))
}
