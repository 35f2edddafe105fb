package growth

import (
	"cmp"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveExpert adds an external expert, or changes the one with the ID (S2-24).
type SaveExpert struct {
	ID      data.ID         `json:"id" doc:"the expert; 0 adds one"`
	Name    string          `json:"name" doc:"name"`
	Role    data.ExpertRole `json:"role" doc:"adviser: of the industry; buyer: former purchasing director; other"`
	Field   string          `json:"field" doc:"industry or firm; may be empty"`
	Contact string          `json:"contact" doc:"how to reach; may be empty"`
	Note    string          `json:"note" doc:"free words"`
}

// Label names the change.
func (SaveExpert) Label() string { return "command.SaveExpert" }

// Apply stores the expert.
func (c SaveExpert) Apply(tx store.Tx) error {
	if c.ID != 0 {
		if _, err := tx.Expert(c.ID); err != nil {
			return err
		}
	}
	tx.About(c.Name)
	_, err := tx.SaveExpert(data.Expert{ID: c.ID, Name: c.Name, Role: c.Role, Field: c.Field, Contact: c.Contact, Note: c.Note})
	return err
}

// RemoveExpert removes an expert with the help.
type RemoveExpert struct {
	ID data.ID `json:"id" doc:"the expert"`
}

// Label names the change.
func (RemoveExpert) Label() string { return "command.RemoveExpert" }

// Apply removes it.
func (c RemoveExpert) Apply(tx store.Tx) error {
	x, err := tx.Expert(c.ID)
	if err != nil {
		return err
	}
	tx.About(x.Name)
	return tx.Remove(data.Experts, x.ID)
}

// SaveExpertHelp writes down that an expert helped with a customer or an
// opportunity, or changes the help with the ID.
type SaveExpertHelp struct {
	ID          data.ID   `json:"id" doc:"the help; 0 adds one"`
	Expert      data.ID   `json:"expert" doc:"the expert"`
	Customer    string    `json:"customer" doc:"customer code; empty: that of the opportunity"`
	Opportunity string    `json:"opportunity" doc:"code of the opportunity; empty: none in particular"`
	Date        data.Date `json:"date" doc:"when; empty: today"`
	Note        string    `json:"note" doc:"what the expert did"`
}

// Label names the change.
func (SaveExpertHelp) Label() string { return "command.SaveExpertHelp" }

// Apply stores the help.
func (c SaveExpertHelp) Apply(tx store.Tx) (err error) {
	x := data.ExpertHelp{ID: c.ID, ExpertID: c.Expert, Note: c.Note}
	if c.ID != 0 {
		if _, err = tx.ExpertHelp(c.ID); err != nil {
			return err
		}
	}
	expert, err := tx.Expert(c.Expert)
	if err != nil {
		return data.At("expert", err)
	}
	if c.Opportunity != "" {
		o, err := tx.OpportunityByCode(c.Opportunity)
		if err != nil {
			return data.At("opportunity", err)
		}
		x.OpportunityID, x.CustomerID = o.ID, o.CustomerID
	}
	if c.Customer != "" {
		customer, err := app.CustomerOf(tx.Reader, c.Customer)
		if err != nil {
			return err
		}
		if x.CustomerID != 0 && x.CustomerID != customer.ID {
			return data.Problem{Key: "problem.expert.other", Field: "customer"}
		}
		x.CustomerID = customer.ID
	}
	if x.Date, err = app.DayOr(tx, "date", c.Date); err != nil {
		return err
	}
	tx.About(expert.Name)
	_, err = tx.SaveExpertHelp(x)
	return err
}

// RemoveExpertHelp removes the help.
type RemoveExpertHelp struct {
	ID data.ID `json:"id" doc:"the help"`
}

// Label names the change.
func (RemoveExpertHelp) Label() string { return "command.RemoveExpertHelp" }

// Apply removes it.
func (c RemoveExpertHelp) Apply(tx store.Tx) error {
	x, err := tx.ExpertHelp(c.ID)
	if err != nil {
		return err
	}
	expert, err := tx.Expert(x.ExpertID)
	if err != nil {
		return err
	}
	tx.About(expert.Name)
	return tx.Remove(data.ExpertHelps, x.ID)
}

// ExpertsIn has no fields.
type ExpertsIn struct{}

// A Helper is an external expert with what he helped with, the latest first.
type Helper struct {
	data.Expert
	Helps []Help `json:"helps"`
}

// A Help is what an expert helped with, and what came of it.
type Help struct {
	data.ExpertHelp
	Customer     string      `json:"customer"` // code; "": of a prospect
	CustomerName string      `json:"customer_name"`
	Opportunity  string      `json:"opportunity"` // code; "": none in particular
	Deal         string      `json:"deal"`        // its name
	Amount       *data.Money `json:"amount"`      // of the opportunity; nil: none
	Result       data.Result `json:"result"`      // of the opportunity; "": open, or none
}

// Experts answers who from outside helped with what (S2-24).
func Experts(r store.Reader, _ data.Date, _ ExpertsIn) ([]Helper, error) {
	experts, err := r.Experts()
	if err != nil {
		return nil, err
	}
	helps, err := r.ExpertHelps()
	if err != nil {
		return nil, err
	}
	rows := make([]Helper, len(experts))
	at := map[data.ID]int{}
	for i, x := range experts {
		rows[i], at[x.ID] = Helper{Expert: x, Helps: []Help{}}, i
	}
	if len(helps) == 0 {
		return rows, nil
	}
	customers, err := customersBy(r)
	if err != nil {
		return nil, err
	}
	deals, err := r.Opportunities()
	if err != nil {
		return nil, err
	}
	of := map[data.ID]data.Opportunity{}
	for _, o := range deals {
		of[o.ID] = o
	}
	for i := len(helps) - 1; i >= 0; i-- {
		h := helps[i]
		c, o := customers[h.CustomerID], of[h.OpportunityID]
		x := Help{ExpertHelp: h, Customer: c.Code, CustomerName: cmp.Or(c.Name, o.Prospect), Opportunity: o.Code, Deal: o.Name, Result: o.Result}
		if o.ID != 0 {
			x.Amount = &o.Amount
		}
		rows[at[h.ExpertID]].Helps = append(rows[at[h.ExpertID]].Helps, x)
	}
	return rows, nil
}

// customersBy are all customers by their numbers.
func customersBy(r store.Reader) (map[data.ID]data.Customer, error) {
	rows, err := r.Customers()
	by := make(map[data.ID]data.Customer, len(rows))
	for _, c := range rows {
		by[c.ID] = c
	}
	return by, err
}
