package customers

import (
	"slices"
	"strconv"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveCustomer adds a customer, or changes the one with the code. The tier has
// a command of its own.
type SaveCustomer struct {
	Code    string    `json:"code" doc:"code of the customer; a new code adds one"`
	NewCode string    `json:"new_code" doc:"code it should have from now on; empty keeps it"`
	Name    string    `json:"name" doc:"name"`
	Region  string    `json:"region" doc:"region code; empty: unassigned"`
	Rep     string    `json:"rep" doc:"code of the person who looks after it; empty: unassigned"`
	Sort    string    `json:"sort" doc:"kind of business, such as convenience store; may be empty"`
	Since   data.Date `json:"since" doc:"customer since; empty: not known"`
	Outside []string  `json:"outside" doc:"further codes other systems use; they are added to those known"`
	Forget  []string  `json:"forget" doc:"outside codes it should no longer have"`
}

// Label names the change.
func (SaveCustomer) Label() string { return "command.SaveCustomer" }

// Apply stores the customer.
func (c SaveCustomer) Apply(tx store.Tx) error {
	x, err := tx.CustomerByCode(c.Code)
	if err != nil && !unknown(err) {
		return err
	}
	if x.ID == 0 {
		x.Code = c.Code
	}
	if c.NewCode != "" {
		x.Code = c.NewCode
	}
	if c.Since != 0 && (c.Since < data.NewDate(1800, 1, 1) || c.Since > data.NewDate(2200, 1, 1)) {
		return data.Problem{Key: "problem.date.range", Field: "since"}
	}
	if x.RegionID, err = regionOf(tx.Reader, c.Region); err != nil {
		return err
	}
	if x.RepID, err = app.RepOf(tx.Reader, "rep", c.Rep); err != nil {
		return err
	}
	x.Name, x.Sort, x.Since = c.Name, c.Sort, c.Since
	tx.About(x.Name)
	if x, err = tx.SaveCustomer(x); err != nil {
		return err
	}
	return changeCodes(tx, x, c.Outside, c.Forget)
}

// changeCodes forgets and adds outside codes of a customer.
func changeCodes(tx store.Tx, x data.Customer, add, forget []string) error {
	if len(forget) > 0 {
		have, err := tx.CodesOf(data.Customers, x.ID)
		if err != nil {
			return err
		}
		for _, code := range have {
			if slices.Contains(forget, code.Code) {
				if err := tx.Remove(data.Codes, code.ID); err != nil {
					return err
				}
			}
		}
	}
	for _, code := range add {
		if code == x.Code {
			continue
		}
		if err := tx.SaveCode(data.Code{Kind: data.Customers, NounID: x.ID, Code: code}); err != nil {
			return data.At("outside", err)
		}
	}
	return nil
}

// RemoveCustomer removes a customer. Its orders can only go with it, so one that
// has any stays unless that is said.
type RemoveCustomer struct {
	Code       string `json:"code" doc:"code of the customer"`
	WithOrders bool   `json:"with_orders" doc:"also remove its orders and their money; without it a customer with orders stays"`
}

// Label names the change.
func (RemoveCustomer) Label() string { return "command.RemoveCustomer" }

// Apply removes the customer.
func (c RemoveCustomer) Apply(tx store.Tx) error {
	x, err := tx.CustomerByCode(c.Code)
	if err != nil {
		return err
	}
	if !c.WithOrders {
		orders, err := tx.Orders(store.OrderFilter{CustomerID: x.ID, Limit: 1})
		if err != nil {
			return err
		}
		if len(orders) > 0 {
			return data.Problem{Key: "problem.customer.orders", Field: "with_orders", Args: []any{x.Name}}
		}
	}
	if err := dealt(tx, c.WithOrders, x.ID); err != nil {
		return err
	}
	tx.About(x.Name)
	return tx.Remove(data.Customers, x.ID)
}

// RemoveCustomers removes many customers in one step. Those with orders stay with
// all others unless it is said that the orders go too.
type RemoveCustomers struct {
	Codes      []string `json:"codes" doc:"codes of the customers"`
	WithOrders bool     `json:"with_orders" doc:"also remove their orders and the money; without it nothing is removed when one of them has any"`
}

// Label names the change.
func (RemoveCustomers) Label() string { return "command.RemoveCustomers" }

// Apply removes all of them, or none.
func (c RemoveCustomers) Apply(tx store.Tx) error {
	ids, err := idsOf(tx.Reader, c.Codes)
	if err != nil {
		return err
	}
	last := map[data.ID]data.Date{}
	if !c.WithOrders {
		if last, err = tx.LastOrders(); err != nil {
			return err
		}
	}
	for _, id := range ids {
		if _, bought := last[id]; bought {
			x, err := tx.Customer(id)
			if err != nil {
				return err
			}
			return data.Problem{Key: "problem.customer.orders", Field: "with_orders", Args: []any{x.Name}}
		}
	}
	if err := dealt(tx, c.WithOrders, ids...); err != nil {
		return err
	}
	tx.About(strconv.Itoa(len(ids)))
	for _, id := range ids {
		if err := tx.Remove(data.Customers, id); err != nil {
			return err
		}
	}
	return nil
}

// dealt refuses to remove customers with opportunities. Where their orders go too,
// the opportunities stay with the name as that of a prospect.
func dealt(tx store.Tx, withOrders bool, ids ...data.ID) error {
	deals, err := tx.Opportunities()
	if err != nil || len(deals) == 0 {
		return err
	}
	names, counts := map[data.ID]string{}, map[data.ID]int{}
	for _, id := range ids {
		x, err := tx.Customer(id)
		if err != nil {
			return err
		}
		names[id] = x.Name
	}
	var kept []data.Opportunity
	for _, d := range deals {
		name, goes := names[d.CustomerID]
		if !goes {
			continue
		}
		counts[d.CustomerID]++
		d.CustomerID, d.Prospect = 0, name
		kept = append(kept, d)
	}
	if withOrders {
		return tx.SaveOpportunities(kept)
	}
	for _, id := range ids {
		if n := counts[id]; n > 0 {
			return data.Problem{Key: "problem.customer.opportunities", Field: "with_orders", Args: []any{names[id], n}}
		}
	}
	return nil
}

// idsOf are the customers with the codes, each once; at least one must be named.
func idsOf(r store.Reader, codes []string) ([]data.ID, error) {
	index, err := r.CodeIndex(data.Customers)
	if err != nil {
		return nil, err
	}
	ids, seen := make([]data.ID, 0, len(codes)), map[data.ID]bool{}
	for _, code := range codes {
		id, ok := index[code]
		if !ok {
			return nil, data.Problem{Key: "problem.unknown.customers", Field: "codes", Args: []any{code}}
		}
		if !seen[id] {
			ids, seen[id] = append(ids, id), true
		}
	}
	if len(ids) == 0 {
		return nil, data.Problem{Key: "problem.customers.none", Field: "codes"}
	}
	return ids, nil
}
