package data

// ResponseItems is the kind of the lines of 《客户需求响应清单》.
const ResponseItems Kind = "response_items"

// A ResponseItem is a line of the customer-need response list that a three-party
// meeting ends in (S2-21): what a customer needs, what follows from it for the
// product and for service, who answers, and when the product side did (S2-42).
type ResponseItem struct {
	ID         ID     `json:"id"`
	Day        Date   `json:"day"`         // day it was put to the product side
	Minute     *int   `json:"minute"`      // of that day; nil: not said
	CustomerID ID     `json:"customer_id"` // zero: of no customer in particular
	Need       string `json:"need"`        // what the customer needs
	Feature    string `json:"feature"`     // what the product side is asked for
	Promise    string `json:"promise"`     // what service guarantees meanwhile
	OwnerID    ID     `json:"owner_id"`    // who sees to it; zero: nobody of the team
	Side       string `json:"side"`        // department or person that has to answer
	Replied    Date   `json:"replied"`     // day of the answer; zero: none yet
	RepliedAt  *int   `json:"replied_at"`  // minute of that day; nil: not said
	Reply      string `json:"reply"`       // the answer
}

// Check reports a line without day or need, or one answered before it was asked.
func (x ResponseItem) Check() error {
	for _, at := range []struct {
		field  string
		minute *int
	}{{"time", x.Minute}, {"replied_at", x.RepliedAt}} {
		if at.minute != nil && (*at.minute < 0 || *at.minute >= 24*60) {
			return Problem{Key: "problem.meeting.time", Field: at.field}
		}
	}
	switch {
	case x.Day == 0:
		return Problem{Key: "problem.response.day", Field: "day"}
	case x.Replied != 0 && (x.Replied < x.Day || x.Replied == x.Day && x.Minute != nil && x.RepliedAt != nil && *x.RepliedAt < *x.Minute):
		return Problem{Key: "problem.response.early", Field: "replied"}
	case x.Replied == 0 && (x.RepliedAt != nil || x.Reply != ""):
		return Problem{Key: "problem.response.unanswered", Field: "replied"}
	}
	for _, text := range []struct {
		field, words string
		line         bool
	}{{"feature", x.Feature, false}, {"promise", x.Promise, false}, {"side", x.Side, true}, {"reply", x.Reply, false}} {
		if err := checkText(text.field, text.words, text.line); err != nil {
			return err
		}
	}
	return checkTitle("need", x.Need)
}

// Waited is how many minutes the product side took; nil while it has not answered
// or a time of day is not known.
func (x ResponseItem) Waited() *int {
	if x.Replied == 0 || x.Minute == nil || x.RepliedAt == nil {
		return nil
	}
	n := int(x.Replied-x.Day)*24*60 + *x.RepliedAt - *x.Minute
	return &n
}
