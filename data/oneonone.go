package data

// The kinds of coaching.
const (
	OneOnOnes Kind = "one_on_ones"
	Notes     Kind = "notes"
)

// A OneOnOne is a meeting of the manager with one rep (S0-33).
type OneOnOne struct {
	ID      ID     `json:"id"`
	RepID   ID     `json:"rep_id"`
	Date    Date   `json:"date"`
	Blocker string `json:"blocker"` // what holds the target up, in words both have seen
	Closed  bool   `json:"closed"`  // ended and filed

	TemplateID ID   `json:"template_id"` // how it goes; zero: freely
	Rating     *int `json:"rating"`      // what the manager thinks of it, 1–5; nil: not said
	RepRating  *int `json:"rep_rating"`  // what the rep thinks of it, 1–5; nil: not said
	Moved      int  `json:"moved"`       // how often it was put off
}

// Check reports a meeting without rep or date, or with a rating out of bounds.
func (o OneOnOne) Check() error {
	switch {
	case o.RepID == 0:
		return Problem{Key: "problem.oneonone.rep", Field: "rep"}
	case o.Date == 0:
		return Problem{Key: "problem.oneonone.date", Field: "date"}
	case o.Moved < 0:
		return Problem{Key: "problem.meeting.count", Field: "moved"}
	}
	for field, n := range map[string]*int{"rating": o.Rating, "rep_rating": o.RepRating} {
		if n != nil && (*n < 1 || *n > 5) {
			return Problem{Key: "problem.meeting.rating", Field: field}
		}
	}
	return checkText("blocker", o.Blocker, false)
}

// A Layer says who may read a note.
type Layer string

// The layers. Private notes stay out of reports, exports, answers, the palette
// and the log.
const (
	Private Layer = "private" // the manager alone
	Shared  Layer = "shared"  // the manager and the rep
	Print   Layer = "print"   // also on paper
)

// A Note is what was written down in a one-on-one, one for each layer.
type Note struct {
	ID         ID     `json:"id"`
	OneOnOneID ID     `json:"one_on_one_id"`
	Layer      Layer  `json:"layer"` // unique within the meeting
	Text       string `json:"text"`
	// Sealed says that Text is not what was written: in the file it is then sealed
	// to the plan's [NoteLock], in an answer empty, because it cannot be read now.
	Sealed bool `json:"sealed"`
}

// longestSealed is how many bytes a sealed note has at most: the longest text in
// base64 with the seal around it.
const longestSealed = 120_000

// Check reports a note outside any meeting or of unknown layer.
func (n Note) Check() error {
	if n.OneOnOneID == 0 {
		return Problem{Key: "problem.note.meeting", Field: "meeting"}
	}
	if n.Layer != Private && n.Layer != Shared && n.Layer != Print {
		return Problem{Key: "problem.note.layer", Field: "layer", Args: []any{string(n.Layer)}}
	}
	if n.Sealed && (n.Layer != Private || len(n.Text) > longestSealed) {
		return Problem{Key: "problem.note.broken", Field: "text"}
	}
	if n.Sealed {
		return nil
	}
	return checkText("text", n.Text, false)
}

// Decisions is the kind of decisions wanted.
const Decisions Kind = "decisions"

// A DecisionState is how far a decision is.
type DecisionState string

// The states of a decision.
const (
	Open    DecisionState = "open"
	Agreed  DecisionState = "agreed"
	Refused DecisionState = "refused"
)

// A Decision is something the meeting is asked to decide.
type Decision struct {
	ID       ID            `json:"id"`
	Text     string        `json:"text"`
	Cost     string        `json:"cost"`     // what it takes, in words
	Expected *Money        `json:"expected"` // what it should bring; nil: not estimated
	State    DecisionState `json:"state"`
	Position int           `json:"position"`

	ReviewID   ID `json:"review_id"`   // the review it came up in; zero: none
	TopicID    ID `json:"topic_id"`    // the topic of that review; zero: none
	ProposalID ID `json:"proposal_id"` // the adjustment of the targets that came of it; zero: none
}

// Check reports a decision without text or of unknown state.
func (d Decision) Check() error {
	if d.State != Open && d.State != Agreed && d.State != Refused {
		return Problem{Key: "problem.decision.state", Field: "state", Args: []any{string(d.State)}}
	}
	if d.Expected != nil {
		if err := checkAmount("expected", *d.Expected); err != nil {
			return err
		}
	}
	if err := checkText("cost", d.Cost, true); err != nil {
		return err
	}
	return checkTitle("text", d.Text)
}
