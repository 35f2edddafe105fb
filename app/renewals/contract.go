package renewals

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveContract adds a contract, or changes the one with the ID. What was done
// for its renewal and what came of it have commands of their own.
type SaveContract struct {
	ID          data.ID     `json:"id" doc:"the contract; 0 adds one"`
	Number      string      `json:"number" doc:"number, leading zeros count; empty: the next one, or the one it has"`
	Name        string      `json:"name" doc:"what it is about, such as annual framework; may be empty"`
	Customer    string      `json:"customer" doc:"code of the customer"`
	Rep         string      `json:"rep" doc:"code of the person who renews it; empty: nobody"`
	From        data.Date   `json:"from" doc:"first day"`
	Until       data.Date   `json:"until" doc:"last day"`
	Amount      data.Money  `json:"amount" doc:"amount of the term, minor units"`
	Target      *data.Money `json:"target" doc:"renewal amount wanted, minor units; empty: not set"`
	Probability *int        `json:"probability" doc:"that it is renewed, per cent 0 to 100; empty: not judged"`
	Offer       string      `json:"offer" doc:"what is offered for the renewal; may be empty"`
}

// Label names the change.
func (SaveContract) Label() string { return "command.SaveContract" }

// Apply stores the contract.
func (c SaveContract) Apply(tx store.Tx) (err error) {
	x := data.Contract{}
	if c.ID != 0 {
		if x, err = tx.Contract(c.ID); err != nil {
			return err
		}
	}
	customer, err := app.CustomerOf(tx.Reader, c.Customer)
	if err != nil {
		return err
	}
	if x.RepID, err = app.RepOf(tx.Reader, "rep", c.Rep); err != nil {
		return err
	}
	if x.Number, err = c.number(tx.Reader, x.Number); err != nil {
		return err
	}
	x.CustomerID, x.Name, x.From, x.Until = customer.ID, c.Name, c.From, c.Until
	x.Amount, x.Target, x.Probability, x.Offer = c.Amount, c.Target, c.Probability, c.Offer
	if err := check(tx, x); err != nil {
		return err
	}
	tx.About(customer.Name)
	_, err = tx.SaveContract(x)
	return err
}

// number is the number asked for, else the one there is, else the next one.
func (c SaveContract) number(r store.Reader, was string) (string, error) {
	switch {
	case c.Number != "":
		return c.Number, nil
	case was != "":
		return was, nil
	}
	return NextNumber(r)
}

// check reports days and amounts that the plan does not accept.
func check(tx store.Tx, x data.Contract) error {
	for field, d := range map[string]data.Date{"from": x.From, "until": x.Until} {
		if err := app.CheckDay(field, d); err != nil {
			return err
		}
	}
	plan, err := tx.Plan()
	if err != nil {
		return err
	}
	for field, m := range map[string]*data.Money{"amount": &x.Amount, "target": x.Target, "renewed": x.Renewed} {
		if m != nil {
			if err := data.CheckAmount(field, plan.Currency, *m); err != nil {
				return err
			}
		}
	}
	return nil
}

// RemoveContract removes a contract.
type RemoveContract struct {
	ID data.ID `json:"id" doc:"the contract"`
}

// Label names the change.
func (RemoveContract) Label() string { return "command.RemoveContract" }

// Apply removes the contract.
func (c RemoveContract) Apply(tx store.Tx) error {
	x, err := tx.Contract(c.ID)
	if err != nil {
		return err
	}
	if err := about(tx, x); err != nil {
		return err
	}
	return tx.Remove(data.Contracts, x.ID)
}
