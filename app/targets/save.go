package targets

import (
	"strings"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// restart begins the trail of a cell anew.
func (c *cell) restart(steps ...data.TrailStep) {
	c.fresh, c.have = true, true
	c.steps = append([]data.TrailStep(nil), steps...)
}

// goOn adds a step to the trail of a cell; the cell has the step's amount.
func (c *cell) goOn(amount data.Money, step data.TrailStep) {
	c.have = true
	c.amount = amount
	// The same slice may be shared with a copy of the sheet.
	c.steps = append(c.steps[:len(c.steps):len(c.steps)], step)
}

// save writes the cells that changed, and only those.
func (s *sheet) save(tx store.Tx) error {
	if err := data.CheckAmount("amount", s.plan.Currency, s.total()); err != nil {
		return err
	}
	gone := s.loosen()
	strokes := s.strokes()
	trails, err := s.trails(tx)
	if err != nil {
		return err
	}
	var rows []data.Target
	for n := range s.spans {
		if !gone[n] {
			continue
		}
		if err := tx.Remove(data.Targets, s.spans[n].ID); err != nil {
			return err
		}
		rows = append(rows, s.outside(s.spans[n])...)
	}
	if err := s.join(tx, rows); err != nil {
		return err
	}
	for _, l := range s.lines {
		for i := range l.cells {
			if c := &l.cells[i]; c.dirty() && c.have && !c.shared {
				rows = append(rows, s.target(l.key, i, c, trails[c.id]))
			}
		}
	}
	for _, x := range strokes {
		if err := tx.ChangeTargets(x.cells, x.step, s.report); err != nil {
			return err
		}
	}
	return tx.SaveTargets(rows)
}

// manyCells is from how many cells on an edit writes its step once for all of
// them. What came before in their trails stays; an earlier such edit gives way.
const manyCells = 200

// A stroke is an edit of many cells, and what it leaves of each.
type stroke struct {
	step  data.TrailStep
	cells []store.NewAmount
}

// strokes finds the edits of many cells and marks their cells as written by them.
func (s *sheet) strokes() (many []stroke) {
	of := map[string][]*cell{}
	var keys []string
	for _, l := range s.lines {
		for i := range l.cells {
			c := &l.cells[i]
			if !c.have || c.id == 0 || c.fresh || len(c.spans) > 0 || len(c.steps) != 1 {
				continue
			}
			key := strings.Join(append([]string{c.steps[0].Key}, c.steps[0].Args...), "\x1f")
			if of[key] == nil {
				keys = append(keys, key)
			}
			of[key] = append(of[key], c)
		}
	}
	for _, key := range keys {
		cells := of[key]
		if len(cells) < manyCells {
			continue
		}
		first := cells[0].steps[0]
		x := stroke{step: data.TrailStep{Op: data.TrailSet, Key: first.Key, Args: first.Args, Day: s.today}}
		for _, c := range cells {
			c.shared = true
			x.cells = append(x.cells, store.NewAmount{ID: c.id, Amount: c.amount, Locked: c.locked})
		}
		many = append(many, x)
	}
	return many
}

// trails reads the trails that go on.
func (s *sheet) trails(tx store.Tx) (map[data.ID][]data.TrailStep, error) {
	var ids []data.ID
	for _, l := range s.lines {
		for i := range l.cells {
			if c := &l.cells[i]; c.dirty() && !c.fresh && !c.shared && c.id != 0 {
				ids = append(ids, c.id)
			}
		}
	}
	return tx.TargetTrails(ids)
}

// join adds what the file already holds for the same days to the parts of a
// span that lie outside the plan.
func (s *sheet) join(tx store.Tx, rows []data.Target) error {
	for i := range rows {
		x := &rows[i]
		there, err := tx.Targets(data.Revenue, s.slice, x.Period)
		if err != nil {
			return err
		}
		for _, t := range there {
			if t.Period == x.Period && t.RegionID == x.RegionID && t.ProductID == x.ProductID && t.RepID == x.RepID {
				x.Amount += t.Amount
				x.Locked = x.Locked || t.Locked
				x.Trail = append(t.Trail, data.TrailStep{Op: data.TrailSet, Key: "trail.span", Value: x.Amount, Args: x.Trail[0].Args})
			}
		}
	}
	return nil
}

// target is the record of a cell.
func (s *sheet) target(k key, bucket int, c *cell, before []data.TrailStep) data.Target {
	t := data.Target{Metric: data.Revenue, Period: s.buckets[bucket], RegionID: k.region, ProductID: k.product,
		RepID: k.rep, Amount: c.amount, Locked: c.locked, Trail: c.steps}
	if !c.fresh {
		if len(c.spans) > 0 {
			before = []data.TrailStep{{Op: data.TrailSet, Key: "trail.span", Value: c.was, Args: []string{s.spans[c.spans[0]].From.String()}}}
		}
		t.Trail = continued(before, c.was, c.steps)
	}
	return t
}
