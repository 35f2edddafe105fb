package health

import (
	"cmp"

	"quarterdeck/app"
	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// The codes of why a play was opened; a person may give words instead.
const (
	ByHealth = "health" // the score turned red
	ByHand   = "hand"   // a person decided so
)

// otherDays is how long the clock of a play runs for which nothing else is said.
const otherDays = 7

// ClockDays is how many days the clock of a kind of play runs: as the rules say
// for a lost customer and a new decision maker (S4-27, S2-40), as the customer's
// tier does for a proposal, three days where none does (S2-14).
func ClockDays(r store.Reader, today data.Date, kind data.PlayKind, customer data.ID) (int, error) {
	care, err := r.CareRule()
	if err != nil {
		return 0, err
	}
	switch kind {
	case data.WinBack:
		return care.LostDays, nil
	case data.NewDecider:
		return care.DeciderDays, nil
	case data.ProposalPlay:
		p, err := schemes.Place(r, today)
		if err != nil {
			return 0, err
		}
		for _, s := range p.Schemes {
			if t, ok := p.SchemeTier(s.Code, p.Tier(s.Code, customer)); ok && t.Proposal > 0 {
				return t.Proposal, nil
			}
		}
		return 3, nil
	}
	return otherDays, nil
}

// open adds plays with the steps of their scripts in the plan's language. A step
// that asks why is due with the clock, however long that runs.
func open(tx store.Tx, plays ...data.Play) error {
	f, err := words(tx.Reader)
	if err != nil {
		return err
	}
	return tx.OpenPlays(plays, func(key string) string { return text.T(f.Lang, key) })
}

// OpenPlay opens a play with a customer, with the steps that its kind brings.
type OpenPlay struct {
	Customer string        `json:"customer" doc:"code of the customer"`
	Kind     data.PlayKind `json:"kind" doc:"win_back, decider, proposal, budget or other"`
	Contact  data.ID       `json:"contact" doc:"number of the new decision maker among the contacts; 0: none"`
	Owner    string        `json:"owner" doc:"code of the person who owns it; empty: who looks after the customer"`
	Opened   data.Date     `json:"opened" doc:"day it is opened; empty: the plan's today"`
	Due      data.Date     `json:"due" doc:"last day of the clock; empty: as the rules say for the kind"`
	Trigger  string        `json:"trigger" doc:"why, in words; empty: by decision"`
	Cause    string        `json:"cause" doc:"why the customer was lost, once it is known"`
	Offer    string        `json:"offer" doc:"what is offered"`
}

// Label names the change.
func (OpenPlay) Label() string { return "command.OpenPlay" }

// Apply opens the play. A second open play of a kind with one customer is
// refused.
func (c OpenPlay) Apply(tx store.Tx) error {
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	customer, err := app.CustomerOf(tx.Reader, c.Customer)
	if err != nil {
		return err
	}
	p := data.Play{CustomerID: customer.ID, ContactID: c.Contact, Kind: c.Kind, OwnerID: customer.RepID, Opened: cmp.Or(c.Opened, today),
		Due: c.Due, Trigger: cmp.Or(c.Trigger, ByHand), Cause: c.Cause, Offer: c.Offer}
	if c.Owner != "" {
		if p.OwnerID, err = app.RepOf(tx.Reader, "owner", c.Owner); err != nil {
			return err
		}
	}
	if p.Due == 0 {
		days, err := ClockDays(tx.Reader, today, c.Kind, customer.ID)
		if err != nil {
			return err
		}
		p.Due = p.Opened + data.Date(days)
	}
	if err := fit(tx, p); err != nil {
		return err
	}
	others, err := tx.PlaysOf(customer.ID)
	if err != nil {
		return err
	}
	for _, x := range others {
		if x.Kind == c.Kind && x.Closed == 0 && c.Kind != data.OtherPlay {
			return data.Problem{Key: "problem.play.open", Field: "kind", Args: []any{customer.Name, int(x.ID)}}
		}
	}
	standing, err := Stand(tx.Reader, today)
	if err != nil {
		return err
	}
	if s := standing[customer.ID]; s.Known {
		p.Score = &s.Score
	}
	tx.About(customer.Name)
	return open(tx, p)
}

// fit reports a day out of range, a deed on a day to come, and a contact that is
// not the customer's.
func fit(tx store.Tx, p data.Play) error {
	if err := app.CheckDay("due", p.Due); err != nil {
		return err
	}
	if err := app.Happened(tx, "opened", p.Opened); err != nil {
		return err
	}
	if err := app.Happened(tx, "day", max(p.Contacted, p.Closed)); err != nil {
		return err
	}
	if p.ContactID == 0 {
		return nil
	}
	x, err := tx.Contact(p.ContactID)
	if err != nil {
		return data.At("contact", err)
	}
	if x.CustomerID != p.CustomerID {
		return data.Problem{Key: "problem.play.contact", Field: "contact", Args: []any{x.Name}}
	}
	return nil
}

// ChangePlay changes who owns a play, its clock, and what is written about it.
type ChangePlay struct {
	ID      data.ID   `json:"id" doc:"number of the play"`
	Contact data.ID   `json:"contact" doc:"number of the new decision maker among the contacts; 0: none"`
	Owner   string    `json:"owner" doc:"code of the person who owns it; empty: nobody"`
	Due     data.Date `json:"due" doc:"last day of the clock"`
	Trigger string    `json:"trigger" doc:"why it was opened: health, hand, grade, lost, or words"`
	Cause   string    `json:"cause" doc:"why the customer was lost"`
	Offer   string    `json:"offer" doc:"what is offered"`
}

// Label names the change.
func (ChangePlay) Label() string { return "command.ChangePlay" }

// Apply stores the play.
func (c ChangePlay) Apply(tx store.Tx) error {
	return change(tx, c.ID, func(p *data.Play) (err error) {
		p.ContactID, p.Due, p.Trigger, p.Cause, p.Offer = c.Contact, c.Due, c.Trigger, c.Cause, c.Offer
		p.OwnerID, err = app.RepOf(tx.Reader, "owner", c.Owner)
		return err
	})
}

// change stores a play after edit, and names its customer.
func change(tx store.Tx, id data.ID, edit func(*data.Play) error) error {
	p, err := tx.Play(id)
	if err != nil {
		return err
	}
	if err := edit(&p); err != nil {
		return err
	}
	if err := fit(tx, p); err != nil {
		return err
	}
	customer, err := tx.Customer(p.CustomerID)
	if err != nil {
		return err
	}
	tx.About(customer.Name)
	_, err = tx.SavePlay(p)
	return err
}

// ContactPlay stops the clock of a play: the customer was spoken to, or the
// proposal sent. An empty day starts it again.
type ContactPlay struct {
	ID    data.ID   `json:"id" doc:"number of the play"`
	Day   data.Date `json:"day" doc:"day the customer was spoken to; empty: not yet"`
	Cause *string   `json:"cause" doc:"why the customer was lost, as it says; null: as it is"`
}

// Label names the change.
func (ContactPlay) Label() string { return "command.ContactPlay" }

// Apply stores the day and the cause.
func (c ContactPlay) Apply(tx store.Tx) error {
	return change(tx, c.ID, func(p *data.Play) error {
		p.Contacted = c.Day
		if c.Cause != nil {
			p.Cause = *c.Cause
		}
		return nil
	})
}

// FinishPlay closes a play, won or lost. An empty day opens it again.
type FinishPlay struct {
	ID     data.ID   `json:"id" doc:"number of the play"`
	Day    data.Date `json:"day" doc:"day it was closed; empty: open again"`
	Won    bool      `json:"won" doc:"true: the customer was won, or what was wanted done"`
	Result string    `json:"result" doc:"what came of it; needed to close it"`
}

// Label names the change.
func (FinishPlay) Label() string { return "command.FinishPlay" }

// Apply closes or opens the play.
func (c FinishPlay) Apply(tx store.Tx) error {
	if c.Day != 0 && c.Result == "" {
		return data.Problem{Key: "problem.play.result", Field: "result"}
	}
	return change(tx, c.ID, func(p *data.Play) error {
		p.Closed, p.Won, p.Result = c.Day, c.Won && c.Day != 0, c.Result
		return nil
	})
}

// RemovePlay takes a play away with its steps.
type RemovePlay struct {
	ID data.ID `json:"id" doc:"number of the play"`
}

// Label names the change.
func (RemovePlay) Label() string { return "command.RemovePlay" }

// Apply removes the play.
func (c RemovePlay) Apply(tx store.Tx) error {
	p, err := tx.Play(c.ID)
	if err != nil {
		return err
	}
	customer, err := tx.Customer(p.CustomerID)
	if err != nil {
		return err
	}
	tx.About(customer.Name)
	return tx.Remove(data.Plays, c.ID)
}
