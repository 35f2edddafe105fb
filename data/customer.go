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

// The tiers that fill the holes of the shipped rules. They are off until the
// manager switches them on; their customers are unclassified until then.
const (
	Newcomer     Tier = "new"           // bought for the first time lately
	Cooling      Tier = "cooling"       // between potential and dormant
	AtRisk       Tier = "at_risk"       // a regular that stopped
	SmallRegular Tier = "small_regular" // comes often, spends little
)

// Tiers lists every tier that ships switched on, in the order pages show them.
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

// Check reports a customer without code or name. Which tiers there are, the plan's
// scheme says.
func (c Customer) Check() error {
	if err := checkText("override", string(c.Override), true); err != nil {
		return err
	}
	if err := checkText("sort", c.Sort, true); err != nil {
		return err
	}
	if err := checkText("reason", c.Reason, true); err != nil {
		return err
	}
	return checkNamed("customer", c.Code, c.Name)
}
