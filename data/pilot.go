package data

import "slices"

// Pilots is the kind of tests in a small part of the market.
const Pilots Kind = "pilots"

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

// A Pilot is something new that is tried in a small part of the market for a short
// time before everybody does it (S2-35, S4-23).
type Pilot struct {
	ID      ID     `json:"id"`
	Name    string `json:"name"`
	Period  `gorm:"embedded"`
	OwnerID ID         `json:"owner_id"`
	State   PilotState `json:"state"`
}

// Check reports a pilot without name, over no time, or of unknown state.
func (p Pilot) Check() error {
	if !slices.Contains(PilotStates, p.State) {
		return Problem{Key: "problem.pilot.state", Field: "state", Args: []any{string(p.State)}}
	}
	if err := checkTitle("name", p.Name); err != nil {
		return err
	}
	return p.Period.Check()
}
