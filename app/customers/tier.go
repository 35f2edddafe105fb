package customers

import (
	"strconv"
	"strings"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SetTier puts a customer into a tier by the manager's own judgement, or lets
// the rules decide again.
type SetTier struct {
	Code   string    `json:"code" doc:"code of the customer"`
	Tier   data.Tier `json:"tier" doc:"high, potential, low or dormant; empty: as the rules give it"`
	Reason string    `json:"reason" doc:"why the judgement differs; needed with a tier"`
}

// Label names the change.
func (SetTier) Label() string { return "command.SetTier" }

// Apply stores the tier and its reason.
func (c SetTier) Apply(tx store.Tx) error {
	x, err := tx.CustomerByCode(c.Code)
	if err != nil {
		return err
	}
	if err := c.known(tx.Reader); err != nil {
		return err
	}
	x.Override, x.Reason = c.Tier, strings.TrimSpace(c.Reason)
	if c.Tier == "" {
		x.Reason = ""
	} else if x.Reason == "" {
		return data.Problem{Key: "problem.customer.reason", Field: "reason"}
	}
	tx.About(x.Name)
	_, err = tx.SaveCustomer(x)
	return err
}

// known reports a tier that the RFM scheme does not have, or has switched off.
func (c SetTier) known(r store.Reader) error {
	if c.Tier == "" {
		return nil
	}
	scheme, err := r.Scheme(data.RFM)
	if err != nil {
		return err
	}
	tiers, err := r.SchemeTiers()
	if err != nil {
		return err
	}
	for _, t := range tiers {
		if t.SchemeID == scheme.ID && t.Tier == c.Tier && t.On && t.Tier != data.Unclassified {
			return nil
		}
	}
	return data.Problem{Key: "problem.customer.tier", Field: "tier", Args: []any{string(c.Tier)}}
}

// AssignCustomers gives many customers another rep or region in one step.
type AssignCustomers struct {
	Codes  []string `json:"codes" doc:"codes of the customers"`
	Rep    *string  `json:"rep" doc:"code of the person who looks after them; empty: unassigned; missing: as it is"`
	Region *string  `json:"region" doc:"region code; empty: unassigned; missing: as it is"`
}

// Label names the change.
func (AssignCustomers) Label() string { return "command.AssignCustomers" }

// Apply assigns all of them, or none when one code is unknown.
func (c AssignCustomers) Apply(tx store.Tx) error {
	ids, err := idsOf(tx.Reader, c.Codes)
	if err != nil {
		return err
	}
	var rep, region *data.ID
	if c.Rep != nil {
		id, err := app.RepOf(tx.Reader, "rep", *c.Rep)
		if err != nil {
			return err
		}
		rep = &id
	}
	if c.Region != nil {
		id, err := regionOf(tx.Reader, *c.Region)
		if err != nil {
			return err
		}
		region = &id
	}
	tx.About(strconv.Itoa(len(ids)))
	return tx.AssignCustomers(ids, rep, region)
}
