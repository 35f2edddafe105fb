package execution

import (
	"cmp"
	"slices"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SetBaseline keeps where all stages and milestones lie, to hold later days
// against it. The first one is compared at once.
type SetBaseline struct {
	Name string    `json:"name" doc:"what it is called, such as after the half-year calibration"`
	Day  data.Date `json:"day" doc:"the day it is set"`
}

// Label names the change.
func (SetBaseline) Label() string { return "command.SetBaseline" }

// Apply stores the baseline with its rows.
func (c SetBaseline) Apply(tx store.Tx) error {
	if err := sane("day", c.Day); err != nil {
		return err
	}
	stages, err := tx.Stages()
	if err != nil {
		return err
	}
	if len(stages) == 0 {
		return data.Problem{Key: "problem.baseline.empty", Field: "name"}
	}
	have, err := tx.Baselines()
	if err != nil {
		return err
	}
	if len(have) >= data.BaselinesMost {
		return data.Problem{Key: "problem.baseline.most", Field: "name", Args: []any{data.BaselinesMost}}
	}
	actions, err := tx.Actions()
	if err != nil {
		return err
	}
	b := data.Baseline{Name: c.Name, Day: c.Day, Compared: len(have) == 0}
	for _, a := range actions {
		if a.StageID != 0 && a.State != data.Dropped {
			b.Actions++
		}
	}
	tx.About(c.Name)
	if b, err = tx.SaveBaseline(b); err != nil {
		return err
	}
	milestones, err := tx.Milestones()
	if err != nil {
		return err
	}
	var rows []data.BaselineRow
	for _, s := range stages {
		rows = append(rows, data.BaselineRow{BaselineID: b.ID, StageID: s.ID, Name: s.Name, Period: s.Period, Whole: true})
	}
	for _, m := range milestones {
		rows = append(rows, data.BaselineRow{BaselineID: b.ID, MilestoneID: m.ID, Name: m.Name, Period: m.Period})
	}
	return tx.SaveBaselineRows(rows)
}

// CompareBaseline chooses the baseline that the chart and the lists are held
// against.
type CompareBaseline struct {
	ID data.ID `json:"id" doc:"number of the baseline; 0: none"`
}

// Label names the change.
func (CompareBaseline) Label() string { return "command.CompareBaseline" }

// Apply marks the baseline, and no other.
func (c CompareBaseline) Apply(tx store.Tx) error {
	if c.ID != 0 {
		b, err := tx.Baseline(c.ID)
		if err != nil {
			return err
		}
		tx.About(b.Name)
	}
	return compare(tx, c.ID)
}

func compare(tx store.Tx, id data.ID) error {
	all, err := tx.Baselines()
	if err != nil {
		return err
	}
	for _, b := range all {
		if b.Compared == (b.ID == id) {
			continue
		}
		b.Compared = b.ID == id
		if _, err := tx.SaveBaseline(b); err != nil {
			return err
		}
	}
	return nil
}

// RemoveBaseline removes a baseline. When it was the one compared, the newest of
// the others takes its place.
type RemoveBaseline struct {
	ID data.ID `json:"id" doc:"number of the baseline"`
}

// Label names the change.
func (RemoveBaseline) Label() string { return "command.RemoveBaseline" }

// Apply removes the baseline.
func (c RemoveBaseline) Apply(tx store.Tx) error {
	b, err := tx.Baseline(c.ID)
	if err != nil {
		return err
	}
	tx.About(b.Name)
	if err := tx.Remove(data.Baselines, c.ID); err != nil || !b.Compared {
		return err
	}
	rest, err := tx.Baselines()
	if err != nil || len(rest) == 0 {
		return err
	}
	return compare(tx, rest[0].ID)
}

// MovedIn asks what lies elsewhere than in the compared baseline; it has no fields.
type MovedIn struct{}

// A MovedRow is a stage or milestone that lies elsewhere than it did.
type MovedRow struct {
	StageID     data.ID     `json:"stage_id"`     // of a stage
	MilestoneID data.ID     `json:"milestone_id"` // of a milestone; both 0: removed since
	Name        string      `json:"name"`
	Was         data.Period `json:"was"`  // empty: it was not there yet
	Now         data.Period `json:"now"`  // empty: it was removed since
	Slip        int         `json:"slip"` // days that it ends later; below 0: earlier
}

// Added reports what the baseline does not have.
func (m MovedRow) Added() bool { return m.Was.Days() == 0 }

// Removed reports what the plan of today does not have.
func (m MovedRow) Removed() bool { return m.Now.Days() == 0 }

// Moves is what has moved since the compared baseline.
type Moves struct {
	Baseline *data.Baseline `json:"baseline"` // nil: none is compared
	Rows     []MovedRow     `json:"rows"`     // what slipped most first
}

// Moved lists what lies elsewhere than in the compared baseline, what came and
// what went.
func Moved(r store.Reader, _ data.Date, _ MovedIn) (Moves, error) {
	out := Moves{Rows: []MovedRow{}}
	b, err := comparedOf(r)
	if err != nil || b.baseline == nil {
		return out, err
	}
	out.Baseline = b.baseline
	stages, err := r.Stages()
	if err != nil {
		return out, err
	}
	milestones, err := r.Milestones()
	if err != nil {
		return out, err
	}
	add := func(row MovedRow, was *data.Period) {
		if was != nil {
			row.Was = *was
			row.Slip = Slip(row.Was, row.Now)
		}
		if row.Was != row.Now {
			out.Rows = append(out.Rows, row)
		}
	}
	for _, s := range stages {
		add(MovedRow{StageID: s.ID, Name: s.Name, Now: s.Period}, b.stages[s.ID])
	}
	for _, m := range milestones {
		add(MovedRow{MilestoneID: m.ID, Name: m.Name, Now: m.Period}, b.milestones[m.ID])
	}
	for _, x := range b.gone {
		out.Rows = append(out.Rows, MovedRow{Name: x.Name, Was: x.Period})
	}
	slices.SortStableFunc(out.Rows, func(a, b MovedRow) int { return cmp.Compare(b.Slip, a.Slip) })
	return out, nil
}

// Slip is how many days later a piece of work ends than it was to.
func Slip(was, now data.Period) int { return int(now.Until - was.Until) }

// compared is the baseline that is compared, by what its rows are of.
type compared struct {
	baseline           *data.Baseline // nil: none
	stages, milestones map[data.ID]*data.Period
	gone               []data.BaselineRow // of what was removed since
}

func comparedOf(r store.Reader) (compared, error) {
	c := compared{stages: map[data.ID]*data.Period{}, milestones: map[data.ID]*data.Period{}}
	all, err := r.Baselines()
	if err != nil {
		return c, err
	}
	at := slices.IndexFunc(all, func(b data.Baseline) bool { return b.Compared })
	if at < 0 {
		return c, nil
	}
	c.baseline = &all[at]
	rows, err := r.BaselineRows()
	for _, x := range rows {
		switch {
		case x.BaselineID != c.baseline.ID:
		case x.StageID != 0:
			c.stages[x.StageID] = &x.Period
		case x.MilestoneID != 0:
			c.milestones[x.MilestoneID] = &x.Period
		default:
			c.gone = append(c.gone, x)
		}
	}
	return c, err
}
