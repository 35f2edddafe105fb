package data

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

// A Deviation is something that is not as it should be: who works on it, until
// when, and how far that is (S1-9).
type Deviation struct {
	ID      ID             `json:"id"`
	Title   string         `json:"title"`
	Light   string         `json:"light"` // key of the light that opened it; "": reported by a person
	State   DeviationState `json:"state"`
	OwnerID ID             `json:"owner_id"`
	Opened  Date           `json:"opened"`
	Due     Date           `json:"due"`    // last day for the first answer
	Closed  Date           `json:"closed"` // zero: open
}

// Check reports a deviation without title or days, of unknown state, or closed
// before it was opened.
func (d Deviation) Check() error {
	known := false
	for _, s := range DeviationStates {
		known = known || s == d.State
	}
	switch {
	case !known:
		return Problem{Key: "problem.deviation.state", Field: "state", Args: []any{string(d.State)}}
	case d.Opened == 0:
		return Problem{Key: "problem.deviation.opened", Field: "opened"}
	case d.Due != 0 && d.Due < d.Opened:
		return Problem{Key: "problem.deviation.due", Field: "due"}
	case d.Closed != 0 && d.Closed < d.Opened:
		return Problem{Key: "problem.deviation.closed", Field: "closed"}
	}
	if err := checkText("light", d.Light, true); err != nil {
		return err
	}
	return checkTitle("title", d.Title)
}
