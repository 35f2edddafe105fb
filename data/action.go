package data

import "slices"

// Actions is the kind of what people have agreed to do.
const Actions Kind = "actions"

// An ActionState says more about an action than whether it is open.
type ActionState string

// The states of an action. One that is done has a day and no state.
const (
	ToDo    ActionState = ""        // nobody has begun
	Doing   ActionState = "doing"   // begun
	Waiting ActionState = "waiting" // held up by somebody else
	Dropped ActionState = "dropped" // given up; Done is the day of that
)

// ActionStates lists the states.
var ActionStates = []ActionState{ToDo, Doing, Waiting, Dropped}

// An Action is something a person has agreed to do by a day, from a stage, a
// review, a one-on-one, a deviation, a pilot or work with a customer. It carries
// over until it is done or dropped.
type Action struct {
	ID         ID     `json:"id"`
	Text       string `json:"text"`
	OwnerID    ID     `json:"owner_id"`
	Due        Date   `json:"due"`
	Done       Date   `json:"done"`          // day it was done or dropped; zero: open
	StageID    ID     `json:"stage_id"`      // zero: not of a stage
	OneOnOneID ID     `json:"one_on_one_id"` // the meeting it was agreed in; zero: none
	RepID      ID     `json:"rep_id"`        // the rep whose one-on-one it belongs to; zero: none
	CustomerID ID     `json:"customer_id"`   // the customer it is about; zero: none

	OpportunityID ID `json:"opportunity_id"` // the opportunity it is about; zero: none

	State       ActionState `json:"state"`
	Result      string      `json:"result"`       // what came of it, what shows that it is done, or why it was dropped
	MilestoneID ID          `json:"milestone_id"` // the milestone it serves; zero: none
	DeviationID ID          `json:"deviation_id"` // what it is to put right; zero: nothing
	ReviewID    ID          `json:"review_id"`    // the review it was agreed in; zero: none
	PilotID     ID          `json:"pilot_id"`     // the pilot it belongs to; zero: none
}

// Open reports whether there is still something to do.
func (a Action) Open() bool { return a.Done == 0 }

// Finished reports whether the action was done, not given up.
func (a Action) Finished() bool { return a.Done != 0 && a.State != Dropped }

// Abandoned reports whether the action was dropped: it is closed, and counts
// neither as done nor as work that was to be done.
func (a Action) Abandoned() bool { return a.Done != 0 && a.State == Dropped }

// Late is how many days an open action is past its day; 0: in time, or closed.
func (a Action) Late(today Date) int {
	if a.Open() && a.Due < today {
		return int(today - a.Due)
	}
	return 0
}

// Finish says that the action was done on a day; zero opens it again.
func (a *Action) Finish(day Date) { a.Done, a.State = day, ToDo }

// Drop says that the action was given up on a day.
func (a *Action) Drop(day Date) { a.Done, a.State = day, Dropped }

// Check reports an action without text or due day, of unknown state, or dropped
// on no day.
func (a Action) Check() error {
	switch {
	case a.Due == 0:
		return Problem{Key: "problem.action.due", Field: "due"}
	case !slices.Contains(ActionStates, a.State):
		return Problem{Key: "problem.action.state", Field: "state", Args: []any{string(a.State)}}
	case a.State == Dropped && a.Done == 0:
		return Problem{Key: "problem.action.dropped", Field: "done"}
	}
	if err := checkText("result", a.Result, false); err != nil {
		return err
	}
	return checkTitle("text", a.Text)
}
