package targets

import (
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
			if c := &l.cells[i]; c.dirty() && c.have {
				rows = append(rows, s.target(l.key, i, c, trails[c.id]))
			}
		}
	}
	return tx.SaveTargets(rows)
}

// trails reads the trails that go on.
func (s *sheet) trails(tx store.Tx) (map[data.ID][]data.TrailStep, error) {
	var ids []data.ID
	for _, l := range s.lines {
		for i := range l.cells {
			if c := &l.cells[i]; c.dirty() && !c.fresh && c.id != 0 {
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
