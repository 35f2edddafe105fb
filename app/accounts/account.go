package accounts

import (
	"slices"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveAccount adds a customer to the battle table of a quarter, or changes its
// row, its key dates and its decision chain in one step. A change of an approved
// row takes its approval away.
type SaveAccount struct {
	ID       data.ID          `json:"id" doc:"number of the row; 0 adds one"`
	Customer string           `json:"customer" doc:"code of the customer of a new row"`
	Day      data.Date        `json:"day" doc:"any day of the quarter of a new row; empty: that of the plan's today"`
	Owner    string           `json:"owner" doc:"code of the person who answers for it; empty: nobody"`
	Pain     string           `json:"pain" doc:"what hurts the customer"`
	Plan     string           `json:"plan" doc:"what we do about it"`
	Target   *data.Money      `json:"target" doc:"wanted from the customer in the quarter, minor units; missing: not set"`
	Dates    *[]AccountDate   `json:"dates" doc:"all key dates of the row; missing: as they are"`
	People   *[]AccountPerson `json:"people" doc:"all who are in the decision chain, in its order; missing: as they are"`
}

// An AccountDate is a key date of a row.
type AccountDate struct {
	ID   data.ID   `json:"id" doc:"number of the key date; 0 adds one"`
	Date data.Date `json:"date" doc:"day"`
	Text string    `json:"text" doc:"what happens then"`
}

// An AccountPerson is a link of the decision chain, as the row's form has it.
type AccountPerson struct {
	ID     data.ID     `json:"id" doc:"number of the person; 0 adds one"`
	Name   string      `json:"name" doc:"name of the person"`
	Title  string      `json:"title" doc:"what the person is there; may be empty"`
	Role   data.Role   `json:"role" doc:"as in SaveContact"`
	Stance data.Stance `json:"stance" doc:"as in SaveContact"`
}

// Label names the change.
func (SaveAccount) Label() string { return "command.SaveAccount" }

// Apply stores the row with what belongs to it.
func (c SaveAccount) Apply(tx store.Tx) error {
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	a, err := c.row(tx, today)
	if err != nil {
		return err
	}
	was := a
	a.Pain, a.Plan, a.Target = c.Pain, c.Plan, c.Target
	if a.OwnerID, err = app.RepOf(tx.Reader, "owner", c.Owner); err != nil {
		return err
	}
	if err := fits(tx.Reader, c.Target); err != nil {
		return err
	}
	if a, err = tx.SaveAccount(a); err != nil {
		return err
	}
	changed := was.Pain != a.Pain || was.Plan != a.Plan || was.OwnerID != a.OwnerID || !same(was.Target, a.Target)
	if c.Dates != nil {
		moved, err := saveDates(tx, a.ID, *c.Dates)
		if err != nil {
			return err
		}
		changed = changed || moved
	}
	if changed {
		if _, err := withdraw(tx, a, today); err != nil {
			return err
		}
	}
	if c.People == nil {
		return nil
	}
	return decidersKept(tx, a.CustomerID, func() error { return savePeople(tx, a.CustomerID, *c.People, today) })
}

// row is the row to change, or a new one at the end of its quarter's table.
func (c SaveAccount) row(tx store.Tx, today data.Date) (a data.Account, err error) {
	if c.ID != 0 {
		if a, err = tx.Account(c.ID); err != nil {
			return a, err
		}
		return a, about(tx, a)
	}
	customer, err := app.CustomerOf(tx.Reader, c.Customer)
	if err != nil {
		return a, err
	}
	tx.About(customer.Name)
	q, err := quarterAt(tx.Reader, c.Day, today)
	if err != nil {
		return a, err
	}
	all, err := tx.Accounts()
	if err != nil {
		return a, err
	}
	a = data.Account{CustomerID: customer.ID, Period: q, Position: 1}
	for _, x := range all {
		if x.From != q.From {
			continue
		}
		if x.CustomerID == customer.ID {
			return a, data.Problem{Key: "problem.account.twice", Field: "customer", Args: []any{customer.Name}}
		}
		a.Position = x.Position + 1
	}
	return a, nil
}

// about names a change of a row by its customer.
func about(tx store.Tx, a data.Account) error {
	names, err := customerNames(tx.Reader)
	tx.About(names[a.CustomerID].Name)
	return err
}

// fits reports a target beyond what the plan's currency accepts.
func fits(r store.Reader, target *data.Money) error {
	if target == nil {
		return nil
	}
	p, err := r.Plan()
	if err != nil {
		return err
	}
	return data.CheckAmount("target", p.Currency, *target)
}

func same(a, b *data.Money) bool { return a == b || a != nil && b != nil && *a == *b }

// savePeople makes the decision chain what the list says: who is missing from it
// is removed, the order is that of the list.
func savePeople(tx store.Tx, customer data.ID, list []AccountPerson, today data.Date) error {
	rows, err := tx.ContactsOf(customer)
	if err != nil {
		return err
	}
	links := chain(rows, today).Links
	for _, x := range links {
		if !slices.ContainsFunc(list, func(p AccountPerson) bool { return p.ID == x.ID }) {
			if err := tx.Remove(data.Contacts, x.ID); err != nil {
				return err
			}
		}
	}
	for i, p := range list {
		x := data.Contact{CustomerID: customer}
		if p.ID != 0 {
			at := slices.IndexFunc(links, func(y data.Contact) bool { return y.ID == p.ID })
			if at < 0 {
				return data.Problem{Key: "problem.gone.contacts", Field: "people", Args: []any{int(p.ID)}}
			}
			x = links[at]
		}
		was := x
		x.Name, x.Title, x.Role, x.Stance, x.Position = p.Name, p.Title, p.Role, p.Stance, i+1
		if x == was {
			continue
		}
		if _, err := tx.SaveContact(x); err != nil {
			return data.At("people", err)
		}
	}
	return nil
}

// RemoveAccount takes a customer out of the battle table of a quarter, with its
// key dates and approvals. Its people stay.
type RemoveAccount struct {
	ID data.ID `json:"id" doc:"number of the row"`
}

// Label names the change.
func (RemoveAccount) Label() string { return "command.RemoveAccount" }

// Apply removes the row.
func (c RemoveAccount) Apply(tx store.Tx) error {
	a, err := tx.Account(c.ID)
	if err != nil {
		return err
	}
	if err := about(tx, a); err != nil {
		return err
	}
	return tx.Remove(data.Accounts, a.ID)
}
