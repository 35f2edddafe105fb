package governance

import (
	"cmp"
	"slices"

	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Worked is what the changes of a proposal come to on the plan as it is.
type Worked struct {
	Cells      []data.CellChange `json:"cells"`       // every cell that changes, regions first
	GoalBefore *data.Money       `json:"goal_before"` // decided total in minor units; nil: none
	GoalAfter  *data.Money       `json:"goal_after"`
	TypeBefore data.GoalType     `json:"type_before"` // of the goal; empty: growth
	TypeAfter  data.GoalType     `json:"type_after"`
	Regions    data.Money        `json:"regions"` // by how much the cells by region change together
	Reps       data.Money        `json:"reps"`    // by how much the cells by rep do
	Major      []string          `json:"major"`   // why it needs votes: goal, type, row, quarter; none: minor
}

// The reasons why an adjustment is major.
const (
	MajorGoal    = "goal"    // the decided total changes
	MajorType    = "type"    // the goal becomes one of another type
	MajorRow     = "row"     // a region, a line or a rep changes by more than the threshold
	MajorQuarter = "quarter" // a quarter does
)

// work works out on a copy of the plan what a proposal changes.
func work(r store.Reader, today data.Date, p data.Proposal) (w Worked, err error) {
	goal, err := r.Goal(data.Revenue)
	if err != nil {
		return w, err
	}
	w.GoalBefore, w.GoalAfter = goal.Amount, goal.Amount
	w.TypeBefore, w.TypeAfter = goal.Type, typeAfter(goal.Type, p.Coupled)
	if p.Kind == data.WorkingCopy {
		err = w.working(r, today)
	} else {
		err = w.changes(r, today, p)
	}
	if err != nil {
		return w, err
	}
	for _, c := range w.Cells {
		if c.Rep != "" {
			w.Reps += c.By()
		} else {
			w.Regions += c.By()
		}
	}
	if p.Kind != data.WorkingCopy {
		w.couple(p.Coupled)
	}
	w.Major, err = w.major(r, today)
	return w, err
}

// major lists why the changes need votes.
func (w Worked) major(r store.Reader, today data.Date) (why []string, err error) {
	if !same(w.GoalBefore, w.GoalAfter) {
		why = append(why, MajorGoal)
	}
	if named(w.TypeBefore) != named(w.TypeAfter) {
		why = append(why, MajorType)
	}
	rule, err := r.ApprovalRule()
	if err != nil {
		return nil, err
	}
	plan, err := r.Plan()
	if err != nil {
		return nil, err
	}
	home, err := homes(r)
	if err != nil {
		return nil, err
	}
	whole, err := w.whole(r, today)
	if err != nil {
		return nil, err
	}
	return append(why, majorBy(plan, w.Cells, home, whole.MulDiv(int64(rule.Threshold), 10_000))...), nil
}

// whole is what the threshold is a part of: the goal, or the cells without one.
func (w Worked) whole(r store.Reader, today data.Date) (data.Money, error) {
	if w.GoalBefore != nil {
		return *w.GoalBefore, nil
	}
	g, err := targets.GridOf(r, today, targets.GridIn{})
	return g.Total.Amount, err
}

// working takes what the working copy changed since the last version.
func (w *Worked) working(r store.Reader, today data.Date) error {
	last, before, err := latest(r)
	if err != nil {
		return err
	}
	if last.ID == 0 {
		return data.Problem{Key: "problem.proposal.no_version", Field: "kind"}
	}
	body, err := Freeze(r, today)
	if err != nil {
		return err
	}
	w.Cells, w.GoalBefore, w.TypeBefore = cellChanges(before, body), before.Goal, before.Type
	return nil
}

// changes makes the changes on a copy of the plan.
func (w *Worked) changes(r store.Reader, today data.Date, p data.Proposal) error {
	if len(p.Changes) == 0 && p.Effective == 0 {
		return nil // nothing is asked yet
	}
	d, err := targets.DraftOf(r, today)
	if err != nil {
		return err
	}
	if _, open, err := d.Bucket(p.Effective); err != nil {
		return data.At("effective", err)
	} else if !open {
		return data.Problem{Key: "problem.proposal.closed", Field: "effective", Args: []any{p.Effective}}
	}
	d.Hold(p.Effective)
	for _, c := range p.Changes {
		if err := change(d, p.Effective, c); err != nil {
			return err
		}
	}
	w.Cells = d.Changed()
	return d.Check()
}

// change makes one change on a draft.
func change(d *targets.Draft, effective data.Date, c data.ProposalChange) error {
	if err := c.Check(); err != nil {
		return err
	}
	block := targets.Sum{Region: c.Region, Product: c.Product, Rep: c.Rep, From: c.From, Until: c.Until}
	if block.From == 0 {
		block.From = effective
	}
	if block.From < effective {
		return data.Problem{Key: "problem.proposal.before", Field: "from", Args: []any{block.From, effective}}
	}
	now, err := d.Sum(c.By, block)
	if err != nil {
		return err
	}
	switch {
	case c.Percent != nil:
		return d.Set(c.By, block, now.MulDiv(int64(*c.Percent), 10_000), c.To)
	case c.Share != nil:
		whole := block
		switch { // a product's part of its region, a region's or rep's of all
		case c.Product != "":
			whole.Product = ""
		case c.Rep != "":
			whole.Rep = ""
		default:
			whole.Region = ""
		}
		all, err := d.Sum(c.By, whole)
		if err != nil {
			return err
		}
		return d.Set(c.By, block, all.MulDiv(int64(*c.Share), 10_000), targets.ToColumn)
	}
	return d.Set(c.By, block, *c.Amount, c.To)
}

// couple works out the goal that goes with the cells.
func (w *Worked) couple(coupled []data.Coupled) {
	for _, c := range coupled {
		if c.What != data.CoupledGoal {
			continue
		}
		switch {
		case c.Amount != nil:
			w.GoalAfter = c.Amount
		case c.Percent != nil && w.GoalBefore != nil:
			m := w.GoalBefore.MulDiv(int64(*c.Percent), 10_000)
			w.GoalAfter = &m
		case w.GoalBefore != nil: // it follows the cells
			m := *w.GoalBefore + w.Regions
			if w.Regions == 0 {
				m += w.Reps
			}
			m = max(0, m)
			w.GoalAfter = &m
		}
	}
}

// isNothing reports whether a proposal would leave everything as it is.
func (w Worked) isNothing(p data.Proposal) bool {
	objective := func(c data.Coupled) bool { return c.What == data.CoupledObjective }
	return len(w.Cells) == 0 && same(w.GoalBefore, w.GoalAfter) && named(w.TypeBefore) == named(w.TypeAfter) &&
		!slices.ContainsFunc(p.Coupled, objective)
}

// named is a type of goal with the one that goes without saying written out.
func named(t data.GoalType) data.GoalType { return cmp.Or(t, data.GrowthGoal) }

// homes tells the region of each rep, by code.
func homes(r store.Reader) (map[string]string, error) {
	var b data.Body
	_, err := freezeNames(r, &b)
	of := map[string]string{}
	for _, x := range b.Reps {
		of[x.Code] = x.Region
	}
	return of, err
}

// majorBy lists which of row and quarter change by more than a limit. A row is
// a line, and each region with all its lines; quarters are those of the plan.
func majorBy(plan data.Plan, cells []data.CellChange, home map[string]string, limit data.Money) (why []string) {
	rows, quarters := map[[3]string]data.Money{}, map[[2]any]data.Money{}
	buckets, groups := plan.Buckets(), plan.Groups()
	for _, c := range cells {
		by := c.By()
		rows[[3]string{c.Region, c.Product, c.Rep}] += by
		if c.Rep == "" {
			rows[[3]string{c.Region, "*", ""}] += by
		} else {
			rows[[3]string{home[c.Rep], "", "*"}] += by
		}
		for g, span := range groups {
			if c.Bucket >= buckets[span[0]].From && c.Bucket < buckets[span[1]-1].Until {
				quarters[[2]any{c.Rep != "", g}] += by
			}
		}
	}
	beyond := func(m data.Money) bool { return m > limit || m < -limit }
	for _, m := range rows {
		if beyond(m) {
			why = append(why, MajorRow)
			break
		}
	}
	for _, m := range quarters {
		if beyond(m) {
			why = append(why, MajorQuarter)
			break
		}
	}
	return why
}
