package data

// The kinds of external experts.
const (
	Experts     Kind = "experts"
	ExpertHelps Kind = "expert_helps"
)

// An ExpertRole is what an external expert was or is (S2-24).
type ExpertRole string

// The roles.
const (
	Adviser   ExpertRole = "adviser" // adviser of the industry
	ExBuyer   ExpertRole = "buyer"   // former purchasing director on the client's side
	OtherRole ExpertRole = "other"
)

// ExpertRoles lists the roles in the order pages offer them.
var ExpertRoles = []ExpertRole{Adviser, ExBuyer, OtherRole}

// An Expert is somebody from outside who helps with hard customers (S2-24).
type Expert struct {
	ID      ID         `json:"id"`
	Name    string     `json:"name"`
	Role    ExpertRole `json:"role"`
	Field   string     `json:"field"`   // industry or firm
	Contact string     `json:"contact"` // how to reach
	Note    string     `json:"note"`
}

// Check reports an expert without name or of unknown role.
func (e Expert) Check() error {
	switch e.Role {
	case Adviser, ExBuyer, OtherRole:
	default:
		return Problem{Key: "problem.expert.role", Field: "role", Args: []any{string(e.Role)}}
	}
	for field, s := range map[string]string{"field": e.Field, "contact": e.Contact} {
		if err := checkText(field, s, true); err != nil {
			return err
		}
	}
	if err := checkText("note", e.Note, false); err != nil {
		return err
	}
	return checkTitle("name", e.Name)
}

// An ExpertHelp is the help of an expert with a customer or an opportunity.
type ExpertHelp struct {
	ID            ID     `json:"id"`
	ExpertID      ID     `json:"expert_id"`
	CustomerID    ID     `json:"customer_id"`    // zero: only the opportunity is known
	OpportunityID ID     `json:"opportunity_id"` // zero: not one in particular
	Date          Date   `json:"date"`
	Note          string `json:"note"` // what the expert did
}

// Check reports help by nobody, for nobody, or without day.
func (h ExpertHelp) Check() error {
	switch {
	case h.ExpertID == 0:
		return Problem{Key: "problem.expert.none", Field: "expert"}
	case h.CustomerID == 0 && h.OpportunityID == 0:
		return Problem{Key: "problem.expert.whom", Field: "customer"}
	case h.Date == 0:
		return Problem{Key: "problem.expert.date", Field: "date"}
	}
	return checkText("note", h.Note, false)
}
