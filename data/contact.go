package data

import "slices"

// Contacts is the kind of people at customers.
const Contacts Kind = "contacts"

// A Role is the part a person plays in a decision to buy.
type Role string

// The roles of a decision chain. Empty: not known yet.
const (
	Decider    Role = "decider"
	Influencer Role = "influencer"
	Buyer      Role = "buyer" // purchasing
	User       Role = "user"
	Approver   Role = "approver" // finance, legal
	Gatekeeper Role = "gatekeeper"
)

// Roles lists every role, the decision maker first.
var Roles = []Role{Decider, Influencer, Buyer, User, Approver, Gatekeeper}

// A Stance is how a person stands to us.
type Stance string

// The stances. Empty: not met yet.
const (
	Supports Stance = "supports"
	Neutral  Stance = "neutral"
	Opposes  Stance = "opposes"
)

// A Contact is one person at a customer; those of one customer make its decision
// chain, in the order in which a decision passes them.
type Contact struct {
	ID         ID     `json:"id"`
	CustomerID ID     `json:"customer_id"`
	Name       string `json:"name"`
	Title      string `json:"title"`
	Role       Role   `json:"role"`
	Stance     Stance `json:"stance"`
	Phone      string `json:"phone"`
	Email      string `json:"email"`
	Since      Date   `json:"since"` // in this post; zero: not known
	Left       Date   `json:"left"`  // zero: still there
	Note       string `json:"note"`
	Position   int    `json:"position"`
	ImportID   ID     `json:"import_id"`
}

// Check reports a person of no customer, without name, or of unknown role or
// stance.
func (c Contact) Check() error {
	switch {
	case c.CustomerID == 0:
		return Problem{Key: "problem.order.customer", Field: "customer"}
	case c.Role != "" && !slices.Contains(Roles, c.Role):
		return Problem{Key: "problem.contact.role", Field: "role", Args: []any{string(c.Role)}}
	case !slices.Contains([]Stance{"", Supports, Neutral, Opposes}, c.Stance):
		return Problem{Key: "problem.contact.stance", Field: "stance", Args: []any{string(c.Stance)}}
	case c.Since != 0 && c.Left != 0 && c.Left < c.Since:
		return Problem{Key: "problem.contact.left", Field: "left"}
	}
	for field, s := range map[string]string{"title": c.Title, "phone": c.Phone, "email": c.Email} {
		if err := checkText(field, s, true); err != nil {
			return err
		}
	}
	if err := checkText("note", c.Note, false); err != nil {
		return err
	}
	return checkTitle("name", c.Name)
}
