package data

// Moves is the kind of targets handed from one rep to another.
const Moves Kind = "moves"

// A MoveSort says why a target changed hands.
type MoveSort string

// The sorts of moves.
const (
	MoveLeaver  MoveSort = "leaver"  // somebody left, others take over (S2-41)
	MoveJoiner  MoveSort = "joiner"  // somebody joined and takes over
	MoveAccount MoveSort = "account" // a customer changed hands with its share
)

// A Move is what went from one rep to another from a day on. Moves are records
// of what was done: the cells of both hold the result. A side without a rep is
// what is unallocated.
type Move struct {
	ID         ID       `json:"id"`
	Sort       MoveSort `json:"sort"`
	FromID     ID       `json:"from_id"`     // rep who gave; zero: from what was unallocated
	ToID       ID       `json:"to_id"`       // rep who took; zero: left unallocated
	CustomerID ID       `json:"customer_id"` // of an account; zero otherwise
	Day        Date     `json:"day"`         // first day on which the target is the other's
	Amount     Money    `json:"amount"`
	Reason     string   `json:"reason"`
}

// Check reports a move of an unknown sort, without a day, from somebody to
// themselves, or of a negative or huge amount.
func (m Move) Check() error {
	switch {
	case m.Sort != MoveLeaver && m.Sort != MoveJoiner && m.Sort != MoveAccount:
		return Problem{Key: "problem.move.sort", Field: "sort", Args: []any{string(m.Sort)}}
	case m.FromID == m.ToID:
		return Problem{Key: "problem.move.same", Field: "to"}
	case m.Sort == MoveAccount && m.CustomerID == 0:
		return Problem{Key: "problem.move.customer", Field: "customer"}
	case m.Day == 0:
		return Problem{Key: "problem.move.day", Field: "day"}
	case m.Amount < 0:
		return Problem{Key: "problem.target.negative", Field: "amount"}
	}
	if err := checkAmount("amount", m.Amount); err != nil {
		return err
	}
	return checkText("reason", m.Reason, true)
}
