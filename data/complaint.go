package data

// The kinds of what customers say about us.
const (
	ComplaintCases Kind = "complaints"
	Ratings        Kind = "ratings"
)

// A Complaint is a customer's, with who settles it (S0-25, S4-26).
type Complaint struct {
	ID         ID     `json:"id"`
	CustomerID ID     `json:"customer_id"`
	OwnerID    ID     `json:"owner_id"`
	Date       Date   `json:"date"`
	Topic      string `json:"topic"` // delivery, quality, price, service …; in words
	Text       string `json:"text"`
	Answer     string `json:"answer"`
	Closed     Date   `json:"closed"` // zero: open
}

// Check reports a complaint of nobody, without day or topic, or closed before it
// was made.
func (c Complaint) Check() error {
	switch {
	case c.CustomerID == 0:
		return Problem{Key: "problem.order.customer", Field: "customer"}
	case c.Date == 0:
		return Problem{Key: "problem.touch.date", Field: "date"}
	case c.Closed != 0 && c.Closed < c.Date:
		return Problem{Key: "problem.complaint.closed", Field: "closed"}
	}
	for field, s := range map[string]string{"text": c.Text, "answer": c.Answer} {
		if err := checkText(field, s, false); err != nil {
			return err
		}
	}
	return checkTitle("topic", c.Topic)
}

// A Rating is how satisfied a customer said it is.
type Rating struct {
	ID         ID     `json:"id"`
	CustomerID ID     `json:"customer_id"`
	Date       Date   `json:"date"`
	Score      int    `json:"score"` // hundredths of a point, 0 to 5 points (S4-13)
	Text       string `json:"text"`
}

// Check reports a rating of nobody, without day, or beyond 0 to 5 points.
func (r Rating) Check() error {
	switch {
	case r.CustomerID == 0:
		return Problem{Key: "problem.order.customer", Field: "customer"}
	case r.Date == 0:
		return Problem{Key: "problem.touch.date", Field: "date"}
	case r.Score < 0 || r.Score > 5_00:
		return Problem{Key: "problem.rating.score", Field: "score"}
	}
	return checkText("text", r.Text, false)
}
