package data

// Customers is the kind of customers.
const Customers Kind = "customers"

// A Tier is a customer's class in the RFM scheme (S4-10).
type Tier string

// The tiers, in the order the rules are tested.
const (
	High         Tier = "high"
	Potential    Tier = "potential"
	Low          Tier = "low"
	Dormant      Tier = "dormant"
	Unclassified Tier = "unclassified"
)

// Tiers lists every tier in the order pages show them.
var Tiers = []Tier{High, Potential, Dormant, Low, Unclassified}

// A Customer is someone who buys. Its tier is computed; Override, when set, is
// the manager's own judgement and wins.
type Customer struct {
	ID       ID     `json:"id"`
	Code     string `json:"code"` // identity; unique among customers
	Name     string `json:"name"`
	RegionID ID     `json:"region_id"` // region of the latest order, or as typed
	RepID    ID     `json:"rep_id"`    // who looks after the customer
	Sort     string `json:"sort"`      // kind of business; may be empty
	Since    Date   `json:"since"`     // customer since; zero: not known
	Override Tier   `json:"override"`  // "" follows the rules
	Reason   string `json:"reason"`    // why the override
}

// Check reports a customer without code or name, or with an unknown tier.
func (c Customer) Check() error {
	switch c.Override {
	case "", High, Potential, Low, Dormant:
	default:
		return Problem{Key: "problem.customer.tier", Field: "override", Args: []any{string(c.Override)}}
	}
	if err := checkText("sort", c.Sort, true); err != nil {
		return err
	}
	if err := checkText("reason", c.Reason, true); err != nil {
		return err
	}
	return checkNamed("customer", c.Code, c.Name)
}
