package data

// Commitments and Signoffs are the kinds of what reps promise and sign.
const (
	Commitments Kind = "commitments"
	Signoffs    Kind = "signoffs"
)

// A Commitment is what a rep, asked from below, promises to sell in the whole
// plan. A rep has at most one; one without a record was not asked.
type Commitment struct {
	ID       ID     `json:"id"`
	RepID    ID     `json:"rep_id"`   // unique
	Amount   *Money `json:"amount"`   // nil: no answer, which differs from 0
	Asked    Date   `json:"asked"`    // zero: not known
	Answered Date   `json:"answered"` // zero: not known, or no answer
	Note     string `json:"note"`
}

// Check reports a commitment of nobody, a negative or huge amount, or an answer
// before the question.
func (c Commitment) Check() error {
	switch {
	case c.RepID == 0:
		return Problem{Key: "problem.commitment.rep", Field: "rep"}
	case c.Amount != nil && *c.Amount < 0:
		return Problem{Key: "problem.target.negative", Field: "amount"}
	case c.Amount == nil && c.Answered != 0:
		return Problem{Key: "problem.commitment.answer", Field: "amount"}
	case c.Answered != 0 && c.Asked != 0 && c.Answered < c.Asked:
		return Problem{Key: "problem.commitment.order", Field: "answered", Args: []any{c.Asked.String()}}
	}
	if c.Amount != nil {
		if err := checkAmount("amount", *c.Amount); err != nil {
			return err
		}
	}
	return checkText("note", c.Note, true)
}

// A Signoff is a rep's signature under the own target (S2-20). A rep has at
// most one, the latest.
type Signoff struct {
	ID      ID    `json:"id"`
	RepID   ID    `json:"rep_id"`  // unique
	Amount  Money `json:"amount"`  // what was signed for, the whole plan
	Day     Date  `json:"day"`     // day of the signature
	Version int   `json:"version"` // version of the plan that was signed
}

// Check reports a signature of nobody, without a day, or under a negative or
// huge amount.
func (s Signoff) Check() error {
	switch {
	case s.RepID == 0:
		return Problem{Key: "problem.signoff.rep", Field: "rep"}
	case s.Day == 0:
		return Problem{Key: "problem.signoff.day", Field: "day"}
	case s.Amount < 0:
		return Problem{Key: "problem.target.negative", Field: "amount"}
	}
	return checkAmount("amount", s.Amount)
}
