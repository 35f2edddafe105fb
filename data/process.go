package data

import "slices"

// The kinds of what value streams are made of.
const (
	Processes    Kind = "processes"
	ProcessSteps Kind = "process_steps"
)

// A Process is a way of working that is drawn step by step, as it was before and
// as it is to be (S4-16).
type Process struct {
	ID       ID     `json:"id"`
	Name     string `json:"name"`
	OwnerID  ID     `json:"owner_id"` // who answers for it; zero: nobody
	Measure  string `json:"measure"`  // code of the typed measure its measured time becomes, such as quote_hours; "": none
	Note     string `json:"note"`
	Position int    `json:"position"`
}

// TableName is the kind: the plural is not a regular one.
func (Process) TableName() string { return string(Processes) }

// Check reports a process without name.
func (p Process) Check() error {
	if err := checkTitle("name", p.Name); err != nil {
		return err
	}
	if err := checkText("measure", p.Measure, true); err != nil {
		return err
	}
	return checkText("note", p.Note, false)
}

// A StepWorth is what a step is worth to the customer (S4-16).
type StepWorth string

// The worths.
const (
	AddsValue StepWorth = "value"     // the customer would pay for it
	Needed    StepWorth = "necessary" // nobody pays for it, but it cannot be left out
	Waste     StepWorth = "waste"     // can be left out
)

// StepWorths lists the worths.
var StepWorths = []StepWorth{AddsValue, Needed, Waste}

// maxStep is the longest time of a step, in minutes: a year of working hours.
const maxStep = 250 * 8 * 60

// A ProcessStep is one step of a process, before or after it was changed. Times are
// working minutes.
type ProcessStep struct {
	ID        ID        `json:"id"`
	ProcessID ID        `json:"process_id"`
	After     bool      `json:"after"` // as it is to be; false: as it was
	Name      string    `json:"name"`
	Actor     string    `json:"actor"` // who does it, a person or a system; "": not said
	Work      int       `json:"work"`  // minutes of doing
	Wait      int       `json:"wait"`  // minutes until it is begun
	Worth     StepWorth `json:"worth"`
	First     *int      `json:"first"` // share that is right the first time, hundredths of a per cent; nil: not known
	Position  int       `json:"position"`
}

// TableName is the kind: the plural is not a regular one.
func (ProcessStep) TableName() string { return string(ProcessSteps) }

// Check reports a step of no process, without name, with times that no step takes,
// or of unknown worth.
func (s ProcessStep) Check() error {
	switch {
	case s.ProcessID == 0:
		return Problem{Key: "problem.process.step", Field: "process"}
	case s.Work < 0 || s.Work > maxStep:
		return Problem{Key: "problem.process.time", Field: "work"}
	case s.Wait < 0 || s.Wait > maxStep:
		return Problem{Key: "problem.process.time", Field: "wait"}
	case !slices.Contains(StepWorths, s.Worth):
		return Problem{Key: "problem.process.worth", Field: "worth", Args: []any{string(s.Worth)}}
	case s.First != nil && (*s.First < 0 || *s.First > Rate):
		return Problem{Key: "problem.process.first", Field: "first"}
	}
	if err := checkText("actor", s.Actor, true); err != nil {
		return err
	}
	return checkTitle("name", s.Name)
}
