package targets

import (
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// LockCells protects cells from every spread and edit, or frees them again.
type LockCells struct {
	Cells  []CellRef `json:"cells" doc:"cells of one slice"`
	Locked bool      `json:"locked" doc:"true locks, false unlocks"`
}

// Label names the change.
func (c LockCells) Label() string {
	if c.Locked {
		return "command.LockCells"
	}
	return "command.UnlockCells"
}

// Apply stores the locks.
func (c LockCells) Apply(tx store.Tx) error {
	if len(c.Cells) == 0 {
		return nil
	}
	s, err := openSheet(tx, sliceOf(c.Cells[0]))
	if err != nil {
		return err
	}
	for _, ref := range c.Cells {
		p, err := s.find(ref)
		if err != nil {
			return err
		}
		cell := s.at(p)
		cell.locked, cell.have = c.Locked, cell.have || c.Locked
	}
	name := text.Fmt{Lang: s.lang()}.Count(len(c.Cells))
	if len(c.Cells) == 1 {
		p, err := s.find(c.Cells[0])
		if err != nil {
			return err
		}
		name = s.cellName(p)
	}
	tx.About(name)
	return s.save(tx)
}

// ReopenMonth lets the targets of a closed month or week be changed again.
type ReopenMonth struct {
	Bucket data.Date `json:"bucket" doc:"first day of the closed month or week"`
	Reason string    `json:"reason" doc:"why; not empty"`
}

// Label names the change.
func (ReopenMonth) Label() string { return "command.ReopenMonth" }

// Apply stores the reopening and its reason.
func (c ReopenMonth) Apply(tx store.Tx) error {
	s, b, err := openBucket(tx, c.Bucket)
	if err != nil {
		return err
	}
	if s.states[b].spare {
		return data.Problem{Key: "problem.bucket.spare", Field: "bucket", Args: []any{s.buckets[b]}}
	}
	if !s.states[b].closed() {
		return data.Problem{Key: "problem.bucket.open", Field: "bucket", Args: []any{s.buckets[b]}}
	}
	_, err = tx.SaveReopening(data.Reopening{Period: s.buckets[b], Reason: c.Reason, Day: s.today})
	return err
}

// CloseAgain closes a month or week that was opened again.
type CloseAgain struct {
	Bucket data.Date `json:"bucket" doc:"first day of the reopened month or week"`
}

// Label names the change.
func (CloseAgain) Label() string { return "command.CloseAgain" }

// Apply removes the reopening.
func (c CloseAgain) Apply(tx store.Tx) error {
	s, b, err := openBucket(tx, c.Bucket)
	if err != nil {
		return err
	}
	rows, err := tx.Reopenings()
	if err != nil {
		return err
	}
	for _, x := range rows {
		if x.Period == s.buckets[b] {
			return tx.Remove(data.Reopenings, x.ID)
		}
	}
	return data.Problem{Key: "problem.bucket.not_reopened", Field: "bucket", Args: []any{s.buckets[b]}}
}

func openBucket(tx store.Tx, from data.Date) (*sheet, int, error) {
	s, err := openSheet(tx, store.ByRegion)
	if err != nil {
		return nil, 0, err
	}
	b, err := s.bucket(from)
	if err != nil {
		return nil, 0, err
	}
	tx.About(s.spanName(b, b+1))
	return s, b, nil
}
