package data

import "slices"

// The kinds around pilots.
const (
	Pilots         Kind = "pilots"          // tests in a small part of the market
	PilotCustomers Kind = "pilot_customers" // who is in one
	PilotRules     Kind = "pilot_rules"     // when one is good enough
)

// A PilotState is how far a pilot is.
type PilotState string

// The states of a pilot.
const (
	PilotPlanned   PilotState = "planned"
	PilotRunning   PilotState = "running"
	PilotRolledOut PilotState = "rolled_out" // it worked: everybody does it
	PilotAdjusted  PilotState = "adjusted"   // it did not: changed and tried again
	PilotStopped   PilotState = "stopped"
)

// PilotStates lists the states.
var PilotStates = []PilotState{PilotPlanned, PilotRunning, PilotRolledOut, PilotAdjusted, PilotStopped}

// A PilotChange is what a pilot does in another way (S2-35, S4-20).
type PilotChange string

// The changes.
const (
	NewTrack   PilotChange = "track"
	NewChannel PilotChange = "channel"
	NewPolicy  PilotChange = "policy"
	NewTool    PilotChange = "tool"
	NewOther   PilotChange = "other"
)

// PilotChanges lists the changes.
var PilotChanges = []PilotChange{NewTrack, NewChannel, NewPolicy, NewTool, NewOther}

// A Pilot is something new that is tried in a small part of the market for a short
// time before everybody does it (S2-35, S4-23). It is tried with customers of its
// own (PilotCustomer), or in a region, or by a person.
type Pilot struct {
	ID      ID     `json:"id"`
	Name    string `json:"name"`
	Period  `gorm:"embedded"`
	OwnerID ID         `json:"owner_id"`
	State   PilotState `json:"state"`

	Hypothesis string      `json:"hypothesis"` // what is expected, and why; may be empty
	Change     PilotChange `json:"change"`
	Success    string      `json:"success"`   // what counts as a success of a trial; "": a lead that is won
	Evaluate   Date        `json:"evaluate"`  // day it is judged; zero: the day after its last
	ParentID   ID          `json:"parent_id"` // the pilot it does better; zero: the first try
	RegionID   ID          `json:"region_id"` // tried in this region; zero: not by region
	RepID      ID          `json:"rep_id"`    // tried by this person; zero: not by person
	Control    bool        `json:"control"`   // compared with everybody else in the same time, not with before
	Uplift     *int64      `json:"uplift"`    // wished uplift in hundredths of a per cent; nil: that of the rule

	BeforeHits    *int `json:"before_hits"` // successes typed; nil with its trials: counted from opportunities
	BeforeTrials  *int `json:"before_trials"`
	AfterHits     *int `json:"after_hits"`
	AfterTrials   *int `json:"after_trials"`
	ControlHits   *int `json:"control_hits"`
	ControlTrials *int `json:"control_trials"`

	Decided Date   `json:"decided"` // zero: not decided
	Reason  string `json:"reason"`  // why it was decided so
}

// Day is the day the pilot is judged on.
func (p Pilot) Day() Date {
	if p.Evaluate != 0 {
		return p.Evaluate
	}
	return p.Until
}

// Over reports whether it was decided what becomes of the pilot.
func (p Pilot) Over() bool {
	return p.State == PilotRolledOut || p.State == PilotAdjusted || p.State == PilotStopped
}

// Check reports a pilot without name, over no time, of unknown state or change,
// judged before it ends, decided on no day, or with more successes than trials.
func (p Pilot) Check() error {
	switch {
	case !slices.Contains(PilotStates, p.State):
		return Problem{Key: "problem.pilot.state", Field: "state", Args: []any{string(p.State)}}
	case !slices.Contains(PilotChanges, p.Change):
		return Problem{Key: "problem.pilot.change", Field: "change", Args: []any{string(p.Change)}}
	case p.Evaluate != 0 && p.Evaluate < p.From:
		return Problem{Key: "problem.pilot.evaluate", Field: "evaluate"}
	case p.RegionID != 0 && p.RepID != 0:
		return Problem{Key: "problem.pilot.where", Field: "rep"}
	case p.Over() != (p.Decided != 0):
		return Problem{Key: "problem.pilot.decided", Field: "decided"}
	case p.Uplift != nil && (*p.Uplift <= 0 || *p.Uplift > 1000_00):
		return Problem{Key: "problem.pilot.uplift", Field: "uplift"}
	}
	for _, x := range []struct {
		field        string
		hits, trials *int
	}{{"before", p.BeforeHits, p.BeforeTrials}, {"after", p.AfterHits, p.AfterTrials}, {"control", p.ControlHits, p.ControlTrials}} {
		if (x.hits == nil) != (x.trials == nil) || x.hits != nil && (*x.hits < 0 || *x.trials < *x.hits || *x.trials > mostTrials) {
			return Problem{Key: "problem.pilot.counts", Field: x.field + "_hits"}
		}
	}
	for _, x := range []struct{ field, words string }{{"hypothesis", p.Hypothesis}, {"reason", p.Reason}} {
		if err := checkText(x.field, x.words, false); err != nil {
			return err
		}
	}
	if err := checkText("success", p.Success, true); err != nil {
		return err
	}
	if err := checkTitle("name", p.Name); err != nil {
		return err
	}
	return p.Period.Check()
}

// mostTrials keeps slips of the pen out.
const mostTrials = 100_000_000

// A PilotCustomer is a customer that a pilot is tried with.
type PilotCustomer struct {
	ID         ID `json:"id"`
	PilotID    ID `json:"pilot_id"`
	CustomerID ID `json:"customer_id"`
}

// Check reports an entry without pilot or customer.
func (x PilotCustomer) Check() error {
	if x.PilotID == 0 || x.CustomerID == 0 {
		return Problem{Key: "problem.pilot.customer", Field: "customers"}
	}
	return nil
}

// A PilotRule says when a pilot is good enough for everybody.
type PilotRule struct {
	ID     ID    `json:"-"`
	Uplift int64 `json:"uplift"` // least uplift in hundredths of a per cent: 20 % (S4-23), 25 % in S2-35
	Days   int   `json:"days"`   // how long a pilot runs: two weeks (S2-35)
	Share  int64 `json:"share"`  // share of the customers it is tried with, in hundredths of a per cent: 10 % (S2-35)
	Level  int64 `json:"level"`  // greatest probability of chance, in hundredths of a per cent: 5 %
	Power  int64 `json:"power"`  // how often a real uplift is to be found, in hundredths of a per cent: 80 %
}

// DefaultPilotRule is the rule of a plan that has set none.
func DefaultPilotRule() PilotRule {
	return PilotRule{ID: 1, Uplift: 20_00, Days: 14, Share: 10_00, Level: 5_00, Power: 80_00}
}

// Check reports shares and days out of range.
func (r PilotRule) Check() error {
	for _, x := range []struct {
		field      string
		n          int64
		least, top int64
	}{{"uplift", r.Uplift, 1, 1000_00}, {"days", int64(r.Days), 1, 366}, {"share", r.Share, 1, 100_00}, {"level", r.Level, 1, 50_00}, {"power", r.Power, 50_00, 99_99}} {
		if x.n < x.least || x.n > x.top {
			return Problem{Key: "problem.pilot.rule." + x.field, Field: x.field}
		}
	}
	return nil
}
