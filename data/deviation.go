package data

import "slices"

// Deviations is the kind of the records of what went wrong.
const Deviations Kind = "deviations"

// A DeviationState is how far the work on a deviation has come (S1-9).
type DeviationState string

// The states of a deviation, in their order.
const (
	Identified DeviationState = "identified" // found, by a light or by a person
	Analysed   DeviationState = "analysed"   // its cause is known
	Solving    DeviationState = "solving"    // actions are under way
	Verifying  DeviationState = "verifying"  // done, and waiting for the day of the check
	Settled    DeviationState = "settled"    // checked and closed
)

// DeviationStates lists the states in their order.
var DeviationStates = []DeviationState{Identified, Analysed, Solving, Verifying, Settled}

// A RootCause sorts root causes, so that those of a year can be counted (S3-13).
type RootCause string

// The causes.
const (
	NoCause      RootCause = ""          // not sorted yet
	CustomerLoss RootCause = "customers" // customers were lost
	Unpopular    RootCause = "product"   // the product does not find buyers
	WeakWork     RootCause = "execution" // the team does not do what was planned
	LeadQuality  RootCause = "leads"     // the leads are poor (S0-28)
	SalesSkill   RootCause = "skill"     // selling is not mastered (S0-28)
	MarketTurn   RootCause = "market"    // demand falls, or rivals gain (S4-24)
	Workflow     RootCause = "process"   // a step of the work is missing, late or nobody's
	TargetSet    RootCause = "target"    // the target was set wrong
)

// RootCauses lists the causes in the order they are offered, "not sorted" first.
var RootCauses = []RootCause{NoCause, CustomerLoss, Unpopular, WeakWork, LeadQuality, SalesSkill, MarketTurn, Workflow, TargetSet}

// An Outcome says whether what was done against a deviation helped.
type Outcome string

// The outcomes.
const (
	NoOutcome Outcome = ""         // not checked yet
	Worked    Outcome = "worked"   // as it should be again
	Improved  Outcome = "improved" // better, and not yet as it should be
	Failed    Outcome = "failed"   // no better
)

// Outcomes lists the outcomes, "not checked" first.
var Outcomes = []Outcome{NoOutcome, Worked, Improved, Failed}

// A Deviation is something that is not as it should be: who works on it, until
// when, how far that is, and whether it helped (S1-9). What the light showed on
// the day of opening and on the day of the check is kept as it was shown.
type Deviation struct {
	ID      ID             `json:"id"`
	Title   string         `json:"title"`
	Light   string         `json:"light"` // key of the light that opened it; "": reported by a person
	State   DeviationState `json:"state"`
	OwnerID ID             `json:"owner_id"`
	Opened  Date           `json:"opened"`
	Due     Date           `json:"due"`    // last day for the answer; zero: no clock
	Closed  Date           `json:"closed"` // zero: open

	Text     string    `json:"text"`     // what was seen; may be empty
	Cause    RootCause `json:"cause"`    // sort of the root cause
	Response string    `json:"response"` // code of the response that was chosen; "": none

	Analysed  Date `json:"analysed"`  // day its cause was known; zero: not yet
	Solving   Date `json:"solving"`   // day the actions began; zero: not yet
	Verifying Date `json:"verifying"` // day the actions were done; zero: not yet

	Measure   string `json:"measure"` // code of what is measured; "": nothing
	Scope     string `json:"scope"`   // firm, region, product or rep; "": not measured
	Record    string `json:"record"`  // code of the region, product or rep; "": the firm
	Unit      Unit   `json:"unit"`    // of Value, Target, Limit and After
	Lower     bool   `json:"lower"`   // less is better
	Value     *int64 `json:"value"`   // at opening; nil: not known
	Target    *int64 `json:"target"`  // at opening; nil: none
	Limit     *int64 `json:"limit"`   // beyond which the light is red; nil: none
	From      Date   `json:"from"`    // first day of the period that Value is of; zero: none
	Until     Date   `json:"until"`   // the day after its last
	LightThen Light  `json:"light_then"`

	CheckDay   Date    `json:"check_day"` // when the indicator is to be looked at again; zero: not set
	Checked    Date    `json:"checked"`   // when it was; zero: not yet
	After      *int64  `json:"after"`     // on the day of the check; nil: not known
	LightAfter Light   `json:"light_after"`
	Ruled      Outcome `json:"ruled"`   // by the rule
	Outcome    Outcome `json:"outcome"` // in force: by the rule, or as the manager says
	Reason     string  `json:"reason"`  // why the manager overrules the rule, or why nothing is compared

	Undone       string `json:"undone"`   // why it is verified though actions are open
	Reopened     Date   `json:"reopened"` // last day it was opened again; zero: never
	ReopenReason string `json:"reopen_reason"`
}

// Open reports whether the deviation is still worked on.
func (d Deviation) Open() bool { return d.Closed == 0 }

// Day is the day a state was reached; zero for one that is still to come.
func (d Deviation) Day(s DeviationState) Date {
	return map[DeviationState]Date{Identified: d.Opened, Analysed: d.Analysed, Solving: d.Solving, Verifying: d.Verifying, Settled: d.Closed}[s]
}

// Check reports a deviation without title or days, of unknown state, cause or
// outcome, or closed before it was opened.
func (d Deviation) Check() error {
	switch {
	case !slices.Contains(DeviationStates, d.State):
		return Problem{Key: "problem.deviation.state", Field: "state", Args: []any{string(d.State)}}
	case !slices.Contains(RootCauses, d.Cause):
		return Problem{Key: "problem.deviation.cause", Field: "cause", Args: []any{string(d.Cause)}}
	case !slices.Contains(Outcomes, d.Outcome):
		return Problem{Key: "problem.deviation.outcome", Field: "outcome", Args: []any{string(d.Outcome)}}
	case !slices.Contains(Outcomes, d.Ruled):
		return Problem{Key: "problem.deviation.outcome", Field: "ruled", Args: []any{string(d.Ruled)}}
	case d.Opened == 0:
		return Problem{Key: "problem.deviation.opened", Field: "opened"}
	case d.Due != 0 && d.Due < d.Opened:
		return Problem{Key: "problem.deviation.due", Field: "due"}
	case d.CheckDay != 0 && d.CheckDay < d.Opened:
		return Problem{Key: "problem.deviation.check_day", Field: "check_day"}
	case d.Closed != 0 && d.Closed < d.Opened:
		return Problem{Key: "problem.deviation.closed", Field: "closed"}
	case (d.State == Settled) != (d.Closed != 0):
		return Problem{Key: "problem.deviation.settled", Field: "state"}
	}
	for _, x := range []struct{ field, text string }{{"light", d.Light}, {"measure", d.Measure}, {"scope", d.Scope}, {"record", d.Record}, {"response", d.Response}, {"unit", string(d.Unit)}} {
		if err := checkText(x.field, x.text, true); err != nil {
			return err
		}
	}
	for _, x := range []struct{ field, text string }{{"text", d.Text}, {"reason", d.Reason}, {"undone", d.Undone}, {"reopen_reason", d.ReopenReason}} {
		if err := checkText(x.field, x.text, false); err != nil {
			return err
		}
	}
	return checkTitle("title", d.Title)
}
