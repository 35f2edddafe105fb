package service

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveComplaint adds a complaint, or changes the one with the ID. Whether it is
// settled has commands of its own.
type SaveComplaint struct {
	ID       data.ID   `json:"id" doc:"the complaint; 0 adds one"`
	Customer string    `json:"customer" doc:"code of the customer"`
	Owner    string    `json:"owner" doc:"code of the person who settles it; empty: the customer's"`
	Date     data.Date `json:"date" doc:"when it was made; empty: today"`
	Topic    string    `json:"topic" doc:"what it is about in a word or two, such as delivery or quality"`
	Text     string    `json:"text" doc:"what happened; may be empty"`
}

// Label names the change.
func (SaveComplaint) Label() string { return "command.SaveComplaint" }

// Apply stores the complaint.
func (c SaveComplaint) Apply(tx store.Tx) (err error) {
	x := data.Complaint{}
	if c.ID != 0 {
		if x, err = tx.Complaint(c.ID); err != nil {
			return err
		}
	}
	customer, err := app.CustomerOf(tx.Reader, c.Customer)
	if err != nil {
		return err
	}
	if x.OwnerID, err = app.RepOf(tx.Reader, "owner", c.Owner); err != nil {
		return err
	}
	if x.OwnerID == 0 {
		x.OwnerID = customer.RepID
	}
	if x.Date, err = app.DayOr(tx, "date", c.Date); err != nil {
		return err
	}
	x.CustomerID, x.Topic, x.Text = customer.ID, c.Topic, c.Text
	tx.About(customer.Name)
	_, err = tx.SaveComplaint(x)
	return err
}

// SettleComplaint writes down that a complaint was settled and how.
type SettleComplaint struct {
	ID     data.ID   `json:"id" doc:"the complaint"`
	Day    data.Date `json:"day" doc:"when; empty: today"`
	Answer string    `json:"answer" doc:"what was done about it; empty keeps what is there"`
}

// Label names the change.
func (SettleComplaint) Label() string { return "command.SettleComplaint" }

// Apply stores the day and the answer.
func (c SettleComplaint) Apply(tx store.Tx) error {
	x, err := tx.Complaint(c.ID)
	if err != nil {
		return err
	}
	if x.Closed, err = app.DayOr(tx, "day", c.Day); err != nil {
		return err
	}
	if x.Closed < x.Date {
		return data.Problem{Key: "problem.complaint.closed", Field: "day"}
	}
	if c.Answer != "" {
		x.Answer = c.Answer
	}
	return save(tx, x)
}

// ReopenComplaint says that a complaint is not settled after all.
type ReopenComplaint struct {
	ID data.ID `json:"id" doc:"the complaint"`
}

// Label names the change.
func (ReopenComplaint) Label() string { return "command.ReopenComplaint" }

// Apply empties the day of settling; the answer stays.
func (c ReopenComplaint) Apply(tx store.Tx) error {
	x, err := tx.Complaint(c.ID)
	if err != nil {
		return err
	}
	if x.Closed == 0 {
		return data.Problem{Key: "problem.complaint.open", Field: "id"}
	}
	x.Closed = 0
	return save(tx, x)
}

// RemoveComplaint removes a complaint.
type RemoveComplaint struct {
	ID data.ID `json:"id" doc:"the complaint"`
}

// Label names the change.
func (RemoveComplaint) Label() string { return "command.RemoveComplaint" }

// Apply removes the complaint.
func (c RemoveComplaint) Apply(tx store.Tx) error {
	x, err := tx.Complaint(c.ID)
	if err != nil {
		return err
	}
	if err := about(tx, x.CustomerID); err != nil {
		return err
	}
	return tx.Remove(data.ComplaintCases, x.ID)
}

func save(tx store.Tx, x data.Complaint) error {
	if err := about(tx, x.CustomerID); err != nil {
		return err
	}
	_, err := tx.SaveComplaint(x)
	return err
}

// about names the change by its customer.
func about(tx store.Tx, customer data.ID) error {
	c, err := tx.Customer(customer)
	tx.About(c.Name)
	return err
}
