package data

// Credits and Mentorships are the kinds of sales that count for several people.
const (
	Credits     Kind = "credits"
	Mentorships Kind = "mentorships"
)

// whole is a hundred per cent, in hundredths of a per cent.
const whole = 100_00

// A Credit is the part of a customer's sales that counts for one rep. Those of
// one customer and the same days add up to a hundred per cent.
type Credit struct {
	ID         ID   `json:"id"`
	CustomerID ID   `json:"customer_id"`
	RepID      ID   `json:"rep_id"`
	Share      int  `json:"share"` // hundredths of a per cent
	From       Date `json:"from"`  // zero: from the beginning
	Until      Date `json:"until"` // first day after; zero: open
}

// Check reports a credit of nobody or of nothing, a share outside of 0 to 100 %,
// or days that end before they begin.
func (c Credit) Check() error {
	switch {
	case c.CustomerID == 0:
		return Problem{Key: "problem.credit.customer", Field: "customer"}
	case c.RepID == 0:
		return Problem{Key: "problem.credit.rep", Field: "rep"}
	case c.Share <= 0 || c.Share > whole:
		return Problem{Key: "problem.credit.share", Field: "share"}
	}
	return checkDays(c.From, c.Until)
}

// On reports whether the credit holds on a day.
func (c Credit) On(d Date) bool { return d >= c.From && (c.Until == 0 || d < c.Until) }

// A Mentorship lets what a newcomer sells count for the mentor too, by a ratio
// (S0-19). The two shares add up to a hundred per cent, unless the plan says
// that some of it is counted twice.
type Mentorship struct {
	ID          ID   `json:"id"`
	MentorID    ID   `json:"mentor_id"`
	RepID       ID   `json:"rep_id"`
	MentorShare int  `json:"mentor_share"` // hundredths of a per cent of what the rep sells
	RepShare    int  `json:"rep_share"`    // likewise
	Double      bool `json:"double"`       // what exceeds a hundred per cent is counted twice, and said to be
	From        Date `json:"from"`         // zero: from the beginning
	Until       Date `json:"until"`        // first day after; zero: open
}

// Check reports a mentorship of fewer than two people, or shares that do not
// add up to a hundred per cent although nothing may count twice.
func (m Mentorship) Check() error {
	sum := m.MentorShare + m.RepShare
	switch {
	case m.MentorID == 0:
		return Problem{Key: "problem.mentorship.mentor", Field: "mentor"}
	case m.RepID == 0:
		return Problem{Key: "problem.mentorship.rep", Field: "rep"}
	case m.MentorID == m.RepID:
		return Problem{Key: "problem.mentorship.same", Field: "rep"}
	case m.MentorShare < 0 || m.RepShare < 0 || m.MentorShare > whole || m.RepShare > whole:
		return Problem{Key: "problem.credit.share", Field: "mentor_share"}
	case !m.Double && sum != whole:
		return Problem{Key: "problem.mentorship.sum", Field: "mentor_share"}
	case m.Double && sum <= whole:
		return Problem{Key: "problem.mentorship.double", Field: "double"}
	}
	return checkDays(m.From, m.Until)
}

// On reports whether the mentorship holds on a day.
func (m Mentorship) On(d Date) bool { return d >= m.From && (m.Until == 0 || d < m.Until) }

// checkDays reports days that end before they begin; either may be open.
func checkDays(from, until Date) error {
	if until != 0 && until <= from {
		return Problem{Key: "problem.period.order", Field: "until", Args: []any{from.String()}}
	}
	return nil
}
