package data

import "slices"

// Proposals is the kind of proposed adjustments.
const Proposals Kind = "proposals"

// A ProposalKind says what an adjustment is about.
type ProposalKind string

// The kinds of adjustment.
const (
	AmountChange ProposalKind = "amount"  // cells get other amounts
	WeightChange ProposalKind = "weight"  // the share of a product or region in a period changes (S2-32)
	TypeSwitch   ProposalKind = "switch"  // growth-type to steady-type (S0-30)
	WorkingCopy  ProposalKind = "working" // the working copy as it stands becomes the next version
)

// A Cause says what set an adjustment off (S1-5, S3-9, S3-17).
type Cause string

// Causes lists what may set an adjustment off.
var Causes = []Cause{"review", "market", "competitor", "customer", "satisfaction", "resources", "other"}

// A ProposalState is how far an adjustment has come.
type ProposalState string

// The states of a proposal.
const (
	Draft     ProposalState = "draft"     // may be edited
	Voting    ProposalState = "open"      // filed: waits for votes or for the manager
	Accepted  ProposalState = "accepted"  // decided, not applied yet
	Rejected  ProposalState = "rejected"  //
	Withdrawn ProposalState = "withdrawn" //
	Applied   ProposalState = "applied"   // its cells are in the plan, as a version of their own
)

// A Proposal is an adjustment of the plan that somebody asks for: what changes,
// from when on and why, and what was decided about it (S1-15, S1-17).
type Proposal struct {
	ID         ID               `json:"id"`
	Number     string           `json:"number"` // SN-GG-YYYY-A01, unique
	Title      string           `json:"title"`
	Kind       ProposalKind     `json:"kind"`
	Cause      Cause            `json:"cause"`
	Reason     string           `json:"reason"` // not empty
	Proposer   string           `json:"proposer"`
	Day        Date             `json:"day"`       // when its cells were worked out
	Effective  Date             `json:"effective"` // first day of the first bucket that may change
	Changes    []ProposalChange `json:"changes" gorm:"serializer:json"`
	Coupled    []Coupled        `json:"coupled" gorm:"serializer:json"` // what changes together with the cells
	Cells      []CellChange     `json:"cells" gorm:"serializer:json"`   // every cell that changes, as worked out
	GoalBefore *Money           `json:"goal_before"`                    // decided total when worked out; nil: none
	GoalAfter  *Money           `json:"goal_after"`
	State      ProposalState    `json:"state"`
	Major      []string         `json:"major" gorm:"serializer:json"` // why it needs votes: goal, row, quarter, type; none: minor
	Rule       ApprovalRule     `json:"rule" gorm:"serializer:json"`  // the rule it was decided by; zero: not decided
	Roll       []RollEntry      `json:"roll" gorm:"serializer:json"`  // who was asked and said what, frozen when decided
	Decided    Date             `json:"decided"`                      // zero: not decided
	DecidedBy  string           `json:"decided_by"`
	VersionID  ID               `json:"version_id"` // the version it made; zero: not applied
}

// A ProposalChange is one change as a person entered it. Exactly one of Amount,
// Percent and Share is given.
type ProposalChange struct {
	By      string `json:"by" doc:"regions (also when empty) or reps: which slice it changes"`
	Region  string `json:"region" doc:"region code; empty: all together; -: what has no region"`
	Product string `json:"product" doc:"product code; empty: all together; -: what has no product"`
	Rep     string `json:"rep" doc:"rep code; empty: all together"`
	From    Date   `json:"from" doc:"first day of the first month or week; empty: the effective date"`
	Until   Date   `json:"until" doc:"first day after the last month or week; empty: the end of the plan"`
	Amount  *Money `json:"amount,omitempty" doc:"new sum in minor units"`
	Percent *int   `json:"percent,omitempty" doc:"new sum in hundredths of a per cent of the present one, 9000 is 90 %"`
	Share   *int   `json:"share,omitempty" doc:"new share of the period's sum in hundredths of a per cent; the other rows of the column make room"`
	To      string `json:"to" doc:"where the difference goes: empty (unallocated), row, column, or the code of another region or rep"`
}

// The things that may change together with cells.
const (
	CoupledGoal      = "goal"      // the decided total follows the cells, or becomes Amount
	CoupledType      = "type"      // the goal's type becomes Text
	CoupledObjective = "objective" // an objective such as marketing_cost becomes Percent of its present value
)

// A Coupled is a change beside the cells that belongs to the same decision
// (S0-30): the total, the type of the goal, or the value of an objective.
type Coupled struct {
	What    string `json:"what" doc:"goal, type or objective"`
	Code    string `json:"code,omitempty" doc:"of an objective: its metric, such as marketing_cost"`
	Text    string `json:"text,omitempty" doc:"of a type: growth, steady or cost_control"`
	Amount  *Money `json:"amount,omitempty" doc:"new value; of the goal empty: it follows the cells"`
	Percent *int   `json:"percent,omitempty" doc:"new value in hundredths of a per cent of the present one, 8500 is −15 %"`
}

// A CellChange is a cell with its amount before and after, in minor units; nil
// is no target.
type CellChange struct {
	Region  string `json:"region,omitempty"` // codes; empty: without
	Product string `json:"product,omitempty"`
	Rep     string `json:"rep,omitempty"`
	Bucket  Date   `json:"bucket"` // first day
	Before  *Money `json:"before,omitempty"`
	After   *Money `json:"after,omitempty"`
}

// By is the difference that the change makes.
func (c CellChange) By() (m Money) {
	if c.After != nil {
		m = *c.After
	}
	if c.Before != nil {
		m -= *c.Before
	}
	return m
}

// IsMajor reports whether the proposal needs votes.
func (p Proposal) IsMajor() bool { return len(p.Major) > 0 }

// Check reports a proposal without number, title, reason or effective date, or
// with changes that cannot be read.
func (p Proposal) Check() error {
	switch {
	case p.Number == "":
		return Problem{Key: "problem.proposal.number", Field: "number"}
	case p.Reason == "":
		return Problem{Key: "problem.proposal.reason", Field: "reason"}
	case p.Effective == 0:
		return Problem{Key: "problem.proposal.effective", Field: "effective"}
	case !slices.Contains([]ProposalKind{AmountChange, WeightChange, TypeSwitch, WorkingCopy}, p.Kind):
		return Problem{Key: "problem.proposal.kind", Field: "kind", Args: []any{string(p.Kind)}}
	case !slices.Contains(Causes, p.Cause):
		return Problem{Key: "problem.proposal.cause", Field: "cause", Args: []any{string(p.Cause)}}
	case !slices.Contains([]ProposalState{Draft, Voting, Accepted, Rejected, Withdrawn, Applied}, p.State):
		return Problem{Key: "problem.proposal.state", Field: "state", Args: []any{string(p.State)}}
	}
	if err := checkTitle("title", p.Title); err != nil {
		return err
	}
	for _, f := range [...][2]string{{"number", p.Number}, {"proposer", p.Proposer}, {"by", p.DecidedBy}} {
		if err := checkText(f[0], f[1], true); err != nil {
			return err
		}
	}
	for _, c := range p.Changes {
		if err := c.Check(); err != nil {
			return err
		}
	}
	for _, c := range p.Coupled {
		if err := c.Check(); err != nil {
			return err
		}
	}
	return checkText("reason", p.Reason, false)
}

// MaxPercent is the largest percentage a change may ask for, in hundredths.
const MaxPercent = 100_000

// Check reports a change that gives no new value, more than one, or one that
// cannot be.
func (c ProposalChange) Check() error {
	given := 0
	if c.Amount != nil {
		given++
		if *c.Amount < 0 {
			return Problem{Key: "problem.target.negative", Field: "amount"}
		}
		if err := checkAmount("amount", *c.Amount); err != nil {
			return err
		}
	}
	if c.Percent != nil {
		given++
		if *c.Percent < 0 || *c.Percent > MaxPercent {
			return Problem{Key: "problem.proposal.percent", Field: "percent"}
		}
	}
	if c.Share != nil {
		given++
		if *c.Share < 0 || *c.Share > 10_000 {
			return Problem{Key: "problem.proposal.share", Field: "share"}
		}
	}
	if given != 1 {
		return Problem{Key: "problem.proposal.value", Field: "amount"}
	}
	for _, f := range [...][2]string{{"region", c.Region}, {"product", c.Product}, {"rep", c.Rep}, {"to", c.To}} {
		if err := checkText(f[0], f[1], true); err != nil {
			return err
		}
	}
	return nil
}

// Check reports a coupled change of something unknown.
func (c Coupled) Check() error {
	switch c.What {
	case CoupledGoal:
	case CoupledType:
		if t := GoalType(c.Text); t != GrowthGoal && t != SteadyGoal && t != CostControl {
			return Problem{Key: "problem.coupled.type", Field: "coupled", Args: []any{c.Text}}
		}
	case CoupledObjective:
		if m := Metric(c.Code); !m.Known() || m == Revenue || m == OwnMetric || c.Amount == nil && c.Percent == nil {
			return Problem{Key: "problem.coupled.objective", Field: "coupled"}
		}
	default:
		return Problem{Key: "problem.coupled.what", Field: "coupled", Args: []any{c.What}}
	}
	if c.Amount != nil {
		if *c.Amount < 0 {
			return Problem{Key: "problem.target.negative", Field: "coupled"}
		}
		if err := checkAmount("coupled", *c.Amount); err != nil {
			return err
		}
	}
	if c.Percent != nil && (*c.Percent < 0 || *c.Percent > MaxPercent) {
		return Problem{Key: "problem.proposal.percent", Field: "coupled"}
	}
	return checkText("coupled", c.Code, true)
}
