package data

// The kinds of hand-overs.
const (
	Handovers     Kind = "handovers"
	HandoverItems Kind = "handover_items"
)

// A Handover is the hand-over of the customers of a rep who leaves (S2-41).
type Handover struct {
	ID         ID     `json:"id"`
	RepID      ID     `json:"rep_id"` // who leaves
	Left       Date   `json:"left"`   // first day no longer here: the clock starts
	Due        Date   `json:"due"`    // last day for all of it
	MentorID   ID     `json:"mentor_id"`
	NewcomerID ID     `json:"newcomer_id"` // takes over with the mentor; zero: nobody
	Closed     Date   `json:"closed"`      // zero: open
	Note       string `json:"note"`
}

// Check reports a hand-over of nobody, without days or with days out of order, or
// to the one who leaves.
func (h Handover) Check() error {
	switch {
	case h.RepID == 0:
		return Problem{Key: "problem.growth.rep", Field: "rep"}
	case h.Left == 0:
		return Problem{Key: "problem.handover.left", Field: "left"}
	case h.Due < h.Left:
		return Problem{Key: "problem.handover.due", Field: "due"}
	case h.MentorID == h.RepID || h.NewcomerID == h.RepID:
		return Problem{Key: "problem.handover.same", Field: "mentor"}
	case h.MentorID != 0 && h.MentorID == h.NewcomerID:
		return Problem{Key: "problem.handover.twice", Field: "newcomer"}
	}
	return checkText("note", h.Note, false)
}

// A HandoverSort is what of a customer is handed over (S2-41).
type HandoverSort string

// The sorts.
const (
	PainPoints    HandoverSort = "pains"
	DecisionChain HandoverSort = "chain"
	Unfinished    HandoverSort = "unfinished"
)

// HandoverSorts lists the sorts in the order of the slip.
var HandoverSorts = []HandoverSort{PainPoints, DecisionChain, Unfinished}

// A HandoverItem is one line of the slip: what the receiver has to know of a
// customer, and whether it was handed over.
type HandoverItem struct {
	ID         ID           `json:"id"`
	HandoverID ID           `json:"handover_id"`
	CustomerID ID           `json:"customer_id"`
	Sort       HandoverSort `json:"sort"`
	Text       string       `json:"text"`
	ToID       ID           `json:"to_id"`  // who takes the customer over
	Done       Date         `json:"done"`   // zero: not yet
	Waived     string       `json:"waived"` // why it is left out; "": it is not
	Position   int          `json:"position"`
}

// Check reports an item of no hand-over or customer, of unknown sort, or one that
// is both done and left out.
func (i HandoverItem) Check() error {
	switch {
	case i.HandoverID == 0:
		return Problem{Key: "problem.handover.none", Field: "handover"}
	case i.CustomerID == 0:
		return Problem{Key: "problem.order.customer", Field: "customer"}
	case i.Sort != PainPoints && i.Sort != DecisionChain && i.Sort != Unfinished:
		return Problem{Key: "problem.handover.sort", Field: "sort", Args: []any{string(i.Sort)}}
	case i.Done != 0 && i.Waived != "":
		return Problem{Key: "problem.handover.both", Field: "waived"}
	}
	if err := checkText("waived", i.Waived, true); err != nil {
		return err
	}
	return checkText("text", i.Text, false)
}

// Open reports an item that is neither done nor left out.
func (i HandoverItem) Open() bool { return i.Done == 0 && i.Waived == "" }
