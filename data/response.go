package data

import "slices"

// The kinds of responses and their steps.
const (
	Responses     Kind = "responses"
	ResponseSteps Kind = "response_steps"
)

// A StepRole says who does a step of a response.
type StepRole string

// The roles. Who fills one is known when a deviation is opened.
const (
	OwnerRole   StepRole = "owner"   // who owns the deviation
	ManagerRole StepRole = "manager" // the manager of the plan
	SeniorRole  StepRole = "senior"  // a senior rep, of the same region if there is one
	NobodyRole  StepRole = "nobody"  // to be said by hand
)

// StepRoles lists the roles in the order they are offered.
var StepRoles = []StepRole{OwnerRole, ManagerRole, SeniorRole, NobodyRole}

// A Response is what is done when a light turns red: a name, a clock and steps.
// The shipped ones are kept by the program; a row of the plan is one of them
// that was changed, or one of the plan's own.
type Response struct {
	ID       ID        `json:"id"`
	Code     string    `json:"code"` // identity; rules of lights name it
	Name     string    `json:"name"`
	Days     int       `json:"days"`   // days from opening to the answer
	Verify   int       `json:"verify"` // days from opening to the day of the check
	Cause    RootCause `json:"cause"`  // sort of the cause that it presumes; "": none
	Position int       `json:"position"`
}

// LongestClock is the most days a response may give: more than a plan has.
const LongestClock = 400

// Check reports a response without code or name, whose clock or check lies out of
// range, or whose check comes before its answer.
func (x Response) Check() error {
	switch {
	case x.Days < 0 || x.Days > LongestClock:
		return Problem{Key: "problem.response.days", Field: "days", Args: []any{LongestClock}}
	case x.Verify < x.Days || x.Verify > LongestClock:
		return Problem{Key: "problem.response.verify", Field: "verify", Args: []any{LongestClock}}
	case !slices.Contains(RootCauses, x.Cause):
		return Problem{Key: "problem.deviation.cause", Field: "cause", Args: []any{string(x.Cause)}}
	}
	return checkNamed("response", x.Code, x.Name)
}

// A ResponseStep is one thing to do in a response.
type ResponseStep struct {
	ID         ID       `json:"id"`
	ResponseID ID       `json:"response_id"`
	Text       string   `json:"text"`
	Role       StepRole `json:"role"`
	Days       int      `json:"days"` // days from opening until it is due
	Position   int      `json:"position"`
}

// Check reports a step of no response, without words, of unknown role, or due out
// of range.
func (s ResponseStep) Check() error {
	switch {
	case s.ResponseID == 0:
		return Problem{Key: "problem.response.step", Field: "response"}
	case s.Days < 0 || s.Days > LongestClock:
		return Problem{Key: "problem.response.days", Field: "days", Args: []any{LongestClock}}
	case !slices.Contains(StepRoles, s.Role):
		return Problem{Key: "problem.response.role", Field: "role", Args: []any{string(s.Role)}}
	}
	return checkTitle("text", s.Text)
}
