package data

// The kinds of what milestones are held together and held against by.
const (
	Dependencies Kind = "dependencies"
	Proofs       Kind = "proofs"
	Baselines    Kind = "baselines"
	BaselineRows Kind = "baseline_rows"
)

// LagMost is how many days at most a milestone waits after the one before it.
const LagMost = 366

// A Dependency says that a milestone begins after another one has ended.
type Dependency struct {
	ID          ID  `json:"id"`
	MilestoneID ID  `json:"milestone_id"` // the one that waits
	AfterID     ID  `json:"after_id"`     // the one it waits for
	Lag         int `json:"lag"`          // calendar days between the end of the one and the begin of the other; 0: the next day
}

// Check reports a dependency that lacks a side, waits for itself, or for longer
// than a year.
func (d Dependency) Check() error {
	switch {
	case d.MilestoneID == 0:
		return Problem{Key: "problem.dependency.milestone", Field: "milestone"}
	case d.AfterID == 0 || d.AfterID == d.MilestoneID:
		return Problem{Key: "problem.dependency.after", Field: "after"}
	case d.Lag < 0 || d.Lag > LagMost:
		return Problem{Key: "problem.dependency.lag", Field: "lag", Args: []any{LagMost}}
	}
	return nil
}

// A Proof shows that a milestone, or one of its criteria, is fulfilled: what was
// seen, on which day, and by whom.
type Proof struct {
	ID          ID     `json:"id"`
	MilestoneID ID     `json:"milestone_id"`
	CriterionID ID     `json:"criterion_id"` // zero: of the milestone as a whole
	Text        string `json:"text"`
	Day         Date   `json:"day"`
	RepID       ID     `json:"rep_id"`      // who shows it; zero: not said
	File        string `json:"file"`        // name of a file kept elsewhere; "": none
	CustomerID  ID     `json:"customer_id"` // the customer it was seen at; zero: none
}

// Check reports a proof of no milestone, without words or without a day.
func (p Proof) Check() error {
	switch {
	case p.MilestoneID == 0:
		return Problem{Key: "problem.proof.milestone", Field: "milestone"}
	case p.Day == 0:
		return Problem{Key: "problem.proof.day", Field: "day"}
	}
	if err := checkText("file", p.File, true); err != nil {
		return err
	}
	return checkTitle("text", p.Text)
}

// BaselinesMost is how many baselines a plan keeps.
const BaselinesMost = 10

// A Baseline is the state of all stages and milestones on a day, which later
// days are held against (S1-5). Its rows are a [BaselineRow] each.
type Baseline struct {
	ID       ID     `json:"id"`
	Name     string `json:"name"`
	Day      Date   `json:"day"`
	Compared bool   `json:"compared"` // the one the chart shows; at most one is
	Actions  int    `json:"actions"`  // how many actions of stages there were: the scope of the burn-up
}

// Check reports a baseline without name or day.
func (b Baseline) Check() error {
	switch {
	case b.Day == 0:
		return Problem{Key: "problem.baseline.day", Field: "day"}
	case b.Actions < 0:
		return Problem{Key: "problem.baseline.day", Field: "actions"}
	}
	return checkTitle("name", b.Name)
}

// A BaselineRow is where a stage or milestone lay when its baseline was set. It
// stays, with the name of then, when the stage or milestone is removed.
type BaselineRow struct {
	ID          ID     `json:"id"`
	BaselineID  ID     `json:"baseline_id"`
	StageID     ID     `json:"stage_id"`     // of a stage; zero: of a milestone, or removed since
	MilestoneID ID     `json:"milestone_id"` // of a milestone; zero: of a stage, or removed since
	Name        string `json:"name"`
	Period      `gorm:"embedded"`
	Whole       bool `json:"whole"` // a stage, not a milestone
}

// Check reports a row of no baseline, without name, or with an empty period.
func (b BaselineRow) Check() error {
	if b.BaselineID == 0 {
		return Problem{Key: "problem.baseline.row", Field: "baseline"}
	}
	if err := checkTitle("name", b.Name); err != nil {
		return err
	}
	return b.Period.Check()
}
