package data

import "time"

// Behaviours is the kind of rows of the weekly form 《客户行为分析表》.
const Behaviours Kind = "behaviours"

// A Behaviour is what a customer looked at in a week (S0-24). What was ordered in
// the week comes from the orders.
type Behaviour struct {
	ID         ID     `json:"id"`
	Week       Date   `json:"week"` // its Monday
	CustomerID ID     `json:"customer_id"`
	ProductID  ID     `json:"product_id"` // zero: of no product in particular
	Page       string `json:"page"`       // which page; may be empty
	Views      int    `json:"views"`
	Downloads  int    `json:"downloads"`
	Enquiries  int    `json:"enquiries"`
}

// Check reports a row of nobody, of a day that is no Monday, or with numbers that
// cannot be.
func (b Behaviour) Check() error {
	switch {
	case b.CustomerID == 0:
		return Problem{Key: "problem.behaviour.customer", Field: "customer"}
	case b.Week == 0 || b.Week.Weekday() != time.Monday:
		return Problem{Key: "problem.duty.week", Field: "week"}
	}
	for _, x := range []struct {
		field string
		n     int
	}{{"views", b.Views}, {"downloads", b.Downloads}, {"enquiries", b.Enquiries}} {
		if x.n < 0 || x.n > 1_000_000 {
			return Problem{Key: "problem.behaviour.number", Field: x.field}
		}
	}
	return checkText("page", b.Page, true)
}
