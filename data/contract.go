package data

// Contracts is the kind of contracts.
const Contracts Kind = "contracts"

// A RenewalState is what came of the renewal of a contract.
type RenewalState string

// The states. Empty: still open.
const (
	Renewed  RenewalState = "renewed"
	NotMoved RenewalState = "lost"
)

// A Contract runs with a customer until a day, and is to be renewed before it
// (S2-22).
type Contract struct {
	ID          ID           `json:"id"`
	Number      string       `json:"number"` // identity; unique, leading zeros count
	Name        string       `json:"name"`
	CustomerID  ID           `json:"customer_id"`
	RepID       ID           `json:"rep_id"`
	From        Date         `json:"from"`
	Until       Date         `json:"until"`       // last day
	Amount      Money        `json:"amount"`      // minor units
	Target      *Money       `json:"target"`      // renewal amount wanted; nil: not set
	Probability *int         `json:"probability"` // that it is renewed, per cent; nil: not judged
	Offer       string       `json:"offer"`
	Contacted   Date         `json:"contacted"` // the customer was spoken to about it
	Reported    Date         `json:"reported"`  // annual service report handed over
	Proposed    Date         `json:"proposed"`  // next year's value plan handed over
	State       RenewalState `json:"state"`
	Decided     Date         `json:"decided"`
	Renewed     *Money       `json:"renewed"` // amount it was renewed for; nil unless it was
	Reason      string       `json:"reason"`  // why it was lost
	ImportID    ID           `json:"import_id"`
}

// Check reports a contract without number, customer or days, with days out of
// order, a probability beyond 0–100, or a state that does not fit its amount.
func (c Contract) Check() error {
	switch {
	case c.CustomerID == 0:
		return Problem{Key: "problem.order.customer", Field: "customer"}
	case c.From == 0 || c.Until == 0:
		return Problem{Key: "problem.contract.days", Field: "until"}
	case c.Until < c.From:
		return Problem{Key: "problem.contract.order", Field: "until"}
	case c.Amount < 0:
		return Problem{Key: "problem.contract.negative", Field: "amount"}
	case c.Target != nil && *c.Target < 0:
		return Problem{Key: "problem.contract.negative", Field: "target"}
	case c.Probability != nil && (*c.Probability < 0 || *c.Probability > 100):
		return Problem{Key: "problem.contract.probability", Field: "probability"}
	case c.State != "" && c.State != Renewed && c.State != NotMoved:
		return Problem{Key: "problem.contract.state", Field: "state", Args: []any{string(c.State)}}
	case c.State != "" && c.Decided == 0:
		return Problem{Key: "problem.contract.decided", Field: "decided"}
	case (c.State == Renewed) != (c.Renewed != nil) || c.Renewed != nil && *c.Renewed < 0:
		return Problem{Key: "problem.contract.renewed", Field: "renewed"}
	}
	for _, m := range []*Money{&c.Amount, c.Target, c.Renewed} {
		if m != nil {
			if err := checkAmount("amount", *m); err != nil {
				return err
			}
		}
	}
	for field, s := range map[string]string{"name": c.Name, "reason": c.Reason} {
		if err := checkText(field, s, true); err != nil {
			return err
		}
	}
	if err := checkText("offer", c.Offer, false); err != nil {
		return err
	}
	return checkTitle("number", c.Number)
}
