package accounts

import (
	"slices"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveContact adds a person at a customer, at the end of its decision chain, or
// changes one. It replaces every field.
type SaveContact struct {
	ID       data.ID     `json:"id" doc:"number of the person; 0 adds one"`
	Customer string      `json:"customer" doc:"code of the customer"`
	Name     string      `json:"name" doc:"name of the person"`
	Title    string      `json:"title" doc:"what the person is there, such as purchasing director; may be empty"`
	Role     data.Role   `json:"role" doc:"decider, influencer, buyer, user, approver or gatekeeper; empty: not known yet"`
	Stance   data.Stance `json:"stance" doc:"supports, neutral or opposes; empty: not met yet"`
	Phone    string      `json:"phone" doc:"may be empty"`
	Email    string      `json:"email" doc:"may be empty"`
	Since    data.Date   `json:"since" doc:"first day in this post; empty: not known"`
	Left     data.Date   `json:"left" doc:"first day gone; empty: still there"`
	Note     string      `json:"note" doc:"may be empty; is never printed or exported"`
}

// Label names the change.
func (SaveContact) Label() string { return "command.SaveContact" }

// Apply stores the person. Another decision maker takes the approval of the
// customer's row in the battle table away.
func (c SaveContact) Apply(tx store.Tx) error {
	customer, err := app.CustomerOf(tx.Reader, c.Customer)
	if err != nil {
		return err
	}
	tx.About(c.Name)
	return decidersKept(tx, customer.ID, func() error {
		var x data.Contact
		if c.ID != 0 {
			if x, err = tx.Contact(c.ID); err != nil {
				return err
			}
		}
		if x.CustomerID != customer.ID {
			x.CustomerID = customer.ID
			if x.Position, err = lastPosition(tx.Reader, customer.ID); err != nil {
				return err
			}
		}
		x.Name, x.Title, x.Role, x.Stance = c.Name, c.Title, c.Role, c.Stance
		x.Phone, x.Email, x.Since, x.Left, x.Note = c.Phone, c.Email, c.Since, c.Left, c.Note
		_, err = tx.SaveContact(x)
		return err
	})
}

// lastPosition is the place after the last of a customer's chain.
func lastPosition(r store.Reader, customer data.ID) (int, error) {
	rows, err := r.ContactsOf(customer)
	if len(rows) == 0 {
		return 1, err
	}
	return rows[len(rows)-1].Position + 1, err
}

// MoveContact puts a person elsewhere in the decision chain.
type MoveContact struct {
	ID data.ID `json:"id" doc:"number of the person"`
	By int     `json:"by" doc:"places among those who are still there; below 0 towards the front"`
}

// Label names the change.
func (MoveContact) Label() string { return "command.MoveContact" }

// Apply numbers the chain anew with the person in its new place; one that would
// lie before the first or behind the last is that.
func (c MoveContact) Apply(tx store.Tx) error {
	x, err := tx.Contact(c.ID)
	if err != nil {
		return err
	}
	rows, err := tx.ContactsOf(x.CustomerID)
	if err != nil {
		return err
	}
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	tx.About(x.Name)
	order := chain(rows, today).Links
	at := slices.IndexFunc(order, func(y data.Contact) bool { return y.ID == x.ID })
	if at < 0 {
		return data.Problem{Key: "problem.contact.gone", Field: "id", Args: []any{x.Name}}
	}
	to := min(max(at+min(max(c.By, -len(order)), len(order)), 0), len(order)-1)
	order = slices.Insert(slices.Delete(order, at, at+1), to, x)
	for i, y := range order {
		if y.Position == i+1 {
			continue
		}
		y.Position = i + 1
		if _, err := tx.SaveContact(y); err != nil {
			return err
		}
	}
	return nil
}

// RemoveContact takes a person away as if there had never been one. Somebody who
// leaves is marked with the day instead.
type RemoveContact struct {
	ID data.ID `json:"id" doc:"number of the person"`
}

// Label names the change.
func (RemoveContact) Label() string { return "command.RemoveContact" }

// Apply removes the person; touches and plays stay, without the name.
func (c RemoveContact) Apply(tx store.Tx) error {
	x, err := tx.Contact(c.ID)
	if err != nil {
		return err
	}
	tx.About(x.Name)
	return decidersKept(tx, x.CustomerID, func() error { return tx.Remove(data.Contacts, x.ID) })
}
