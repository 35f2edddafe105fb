package health

import (
	"cmp"
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// lightOf is the light of a score by a rule.
func lightOf(rule data.HealthRule, score int) data.Light { return calc.HealthLight(rule, score) }

// AssessCustomer writes down what a person judged about a customer on a day; a
// second judgement of the day replaces the first. Where that turns the customer red
// and no play cares for it, one to win it back is opened.
type AssessCustomer struct {
	Customer string    `json:"customer" doc:"code of the customer"`
	Day      data.Date `json:"day" doc:"day of the judgement; empty: the plan's today"`
	Need     *int      `json:"need" doc:"how well we fit the need, 0 to 100; null: not judged"`
	Budget   *int      `json:"budget" doc:"how budget is released, 0 to 100; null: not judged"`
	Note     string    `json:"note" doc:"why"`
}

// Label names the change.
func (AssessCustomer) Label() string { return "command.AssessCustomer" }

// Apply stores the judgement and opens a play where it turns the customer red.
func (c AssessCustomer) Apply(tx store.Tx) error {
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	customer, err := app.CustomerOf(tx.Reader, c.Customer)
	if err != nil {
		return err
	}
	day := cmp.Or(c.Day, today)
	if err := app.Happened(tx, "day", day); err != nil {
		return err
	}
	before, err := Stand(tx.Reader, today)
	if err != nil {
		return err
	}
	a := data.Assessment{CustomerID: customer.ID, Day: day, Need: c.Need, Budget: c.Budget, Note: c.Note}
	earlier, err := tx.AssessmentsOf(customer.ID)
	if err != nil {
		return err
	}
	for _, x := range earlier {
		if x.Day == day {
			a.ID = x.ID
		}
	}
	if _, err := tx.SaveAssessment(a); err != nil {
		return err
	}
	tx.About(customer.Name)
	return turned(tx, before[customer.ID], customer.ID, today)
}

// turned opens the play to win a customer back when it was not red and now is.
func turned(tx store.Tx, before Standing, customer data.ID, today data.Date) error {
	if before.Light == data.Red {
		return nil
	}
	after, err := Stand(tx.Reader, today)
	if err != nil || after[customer].Light != data.Red {
		return err
	}
	plays, err := tx.PlaysOf(customer)
	if err != nil || slices.ContainsFunc(plays, func(p data.Play) bool { return p.Closed == 0 }) {
		return err
	}
	care, err := tx.CareRule()
	if err != nil {
		return err
	}
	c, err := tx.Customer(customer)
	if err != nil {
		return err
	}
	return open(tx, winBack(care, customer, c.RepID, after[customer].Score, today))
}

// AssessmentsIn asks for the judgements about one customer.
type AssessmentsIn struct {
	Customer string `json:"customer" doc:"code of the customer"`
}

// AssessmentsOf answers the judgements about a customer, the newest first.
func AssessmentsOf(r store.Reader, _ data.Date, in AssessmentsIn) ([]data.Assessment, error) {
	c, err := r.CustomerByCode(in.Customer)
	if err != nil {
		return nil, data.At("customer", err)
	}
	rows, err := r.AssessmentsOf(c.ID)
	newest := make([]data.Assessment, len(rows))
	for i, x := range rows {
		newest[len(rows)-1-i] = x
	}
	return newest, err
}
