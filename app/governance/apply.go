package governance

import (
	"quarterdeck/app"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ApplyProposal puts an accepted adjustment into the plan and keeps the result
// as the next version, in one step.
type ApplyProposal struct {
	ID data.ID `json:"id" doc:"the accepted proposal"`
}

// Label names the change.
func (ApplyProposal) Label() string { return "command.ApplyProposal" }

// Apply sets exactly the cells of the proposal. It refuses when one of them, or
// the goal, is not any more what the proposal began with, when one is locked or
// its bucket closed, and when the working copy holds changes of no version:
// they would slip in undecided.
func (c ApplyProposal) Apply(tx store.Tx) error {
	p, err := inState(tx, c.ID, data.Accepted)
	if err != nil {
		return err
	}
	if err := mustBeFresh(tx, p); err != nil {
		return err
	}
	if p.Kind != data.WorkingCopy {
		if err := mustBeDecided(tx, p); err != nil {
			return err
		}
		if err := put(tx, p); err != nil {
			return err
		}
	}
	if err := coupleWith(tx, p); err != nil {
		return err
	}
	day, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	body, err := Freeze(tx.Reader, day)
	if err != nil {
		return err
	}
	v, err := decide(tx, data.Version{Day: day, Effective: p.Effective, Reason: p.Number + " " + p.Title, DecidedBy: p.DecidedBy}, body)
	if err != nil {
		return err
	}
	p.State, p.VersionID = data.Applied, v.ID
	tx.About(p.Title, v.Number)
	_, err = tx.SaveProposal(p)
	return err
}

// put gives the cells their new amounts.
func put(tx store.Tx, p data.Proposal) error {
	day, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	d, err := targets.DraftOf(tx.Reader, day)
	if err != nil {
		return err
	}
	for _, c := range p.Cells {
		if err := d.Put(refOf(c), amount(c.After), p.Number); err != nil {
			return err
		}
	}
	return d.Save(tx)
}

func refOf(c data.CellChange) targets.CellRef {
	return targets.CellRef{Region: c.Region, Product: c.Product, Rep: c.Rep, Bucket: c.Bucket}
}

// mustBeDecided refuses a working copy that holds changes of no version.
func mustBeDecided(tx store.Tx, p data.Proposal) error {
	last, before, err := latest(tx.Reader)
	if err != nil {
		return err
	}
	if last.ID == 0 {
		return data.Problem{Key: "problem.proposal.no_version", Field: "id"}
	}
	now, err := Freeze(tx.Reader, p.Day)
	if err != nil {
		return err
	}
	if n := len(cellChanges(before, now)); n > 0 || !same(before.Goal, now.Goal) {
		return data.Problem{Key: "problem.proposal.undecided", Field: "id", Args: []any{n, last.Number}}
	}
	return nil
}

// mustBeFresh refuses a proposal that the plan has left behind.
func mustBeFresh(tx store.Tx, p data.Proposal) error {
	n, err := stale(tx.Reader, p.Day, p)
	if err != nil {
		return err
	}
	if n > 0 {
		return data.Problem{Key: "problem.proposal.stale", Field: "id", Args: []any{n}}
	}
	return nil
}

// stale counts the cells, and the goal as one more, that are not any more what
// the proposal began with. The working copy's own proposal begins with what it
// ends with.
func stale(r store.Reader, today data.Date, p data.Proposal) (n int, err error) {
	goal, err := r.Goal(data.Revenue)
	if err != nil {
		return 0, err
	}
	if p.Kind == data.WorkingCopy {
		w := Worked{GoalAfter: goal.Amount}
		if err := w.working(r, today); err != nil {
			return 0, err
		}
		return moved(p, w), nil
	}
	d, err := targets.DraftOf(r, today)
	if err != nil {
		return 0, err
	}
	for _, c := range p.Cells {
		if !same(d.Amount(refOf(c)), c.Before) {
			n++
		}
	}
	if !same(goal.Amount, p.GoalBefore) {
		n++
	}
	return n, nil
}

// moved counts what the working copy changed besides what its proposal says.
func moved(p data.Proposal, now Worked) (n int) {
	said := map[targets.CellRef]data.CellChange{}
	for _, c := range p.Cells {
		said[refOf(c)] = c
	}
	for _, c := range now.Cells {
		was, ok := said[refOf(c)]
		if !ok || !same(was.After, c.After) || !same(was.Before, c.Before) {
			n++
		}
		delete(said, refOf(c))
	}
	n += len(said)
	if !same(p.GoalAfter, now.GoalAfter) || !same(p.GoalBefore, now.GoalBefore) {
		n++
	}
	return n
}

// same reports whether two amounts say the same: none is not 0.
func same(a, b *data.Money) bool {
	return (a == nil) == (b == nil) && amount(a) == amount(b)
}
