package data

// Reps is the kind of salespeople and their manager.
const Reps Kind = "reps"

// A Level is where a rep stands on the ability ladder (S2-9…11).
type Level string

// The levels; empty means not said. A manager owns actions and milestones but
// carries no quota and is left out of the team's lists.
const (
	Top     Level = "top"
	Core    Level = "core"
	New     Level = "new"
	Manager Level = "manager"
)

// A Rep is a person who sells.
type Rep struct {
	ID       ID     `json:"id"`
	Code     string `json:"code"` // identity; unique among reps
	Name     string `json:"name"`
	RegionID ID     `json:"region_id"`
	Level    Level  `json:"level"`
	Joined   Date   `json:"joined"` // zero: not known
	Left     Date   `json:"left"`   // first day no longer here; zero: still here
	Position int    `json:"position"`
}

// Check reports a rep without code or name, of unknown level, or who left
// before joining.
func (r Rep) Check() error {
	switch r.Level {
	case "", Top, Core, New, Manager:
	default:
		return Problem{Key: "problem.rep.level", Field: "level", Args: []any{string(r.Level)}}
	}
	if r.Left != 0 && r.Left < r.Joined {
		return Problem{Key: "problem.rep.left", Field: "left"}
	}
	return checkNamed("rep", r.Code, r.Name)
}

// Here reports whether the person is in the team on some day of a period, which
// may be one day long. Managers are too.
func (r Rep) Here(p Period) bool { return r.Joined < p.Until && (r.Left == 0 || r.Left > p.From) }

// HereOn reports whether the person is in the team on a day.
func (r Rep) HereOn(d Date) bool { return r.Here(Period{From: d, Until: d + 1}) }
