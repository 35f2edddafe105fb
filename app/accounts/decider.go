package accounts

import (
	"cmp"
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ReplaceDecider says that a customer has another decision maker, and opens the
// play that rebuilds the relation within the days the plan promises (S2-40).
type ReplaceDecider struct {
	Customer string      `json:"customer" doc:"code of the customer"`
	Old      data.ID     `json:"old" doc:"number of the person who decided; 0: the present decision maker, if there is one"`
	Stays    bool        `json:"stays" doc:"who decided stays with the customer and has influence only"`
	Day      data.Date   `json:"day" doc:"first day of the new decision maker; the clock starts then"`
	New      data.ID     `json:"new" doc:"number of somebody who is there already; 0 adds a person"`
	Name     string      `json:"name" doc:"name of a person to add"`
	Title    string      `json:"title" doc:"title of a person to add"`
	Stance   data.Stance `json:"stance" doc:"of a person to add: supports, neutral or opposes; empty: not met yet"`
	Phone    string      `json:"phone" doc:"of a person to add"`
	Email    string      `json:"email" doc:"of a person to add"`
	Owner    string      `json:"owner" doc:"code of our person who rebuilds the relation; empty: who looks after the customer"`
}

// Label names the change.
func (ReplaceDecider) Label() string { return "command.ReplaceDecider" }

// Apply changes the chain and opens the play; a play of an earlier change that
// still runs is closed.
func (c ReplaceDecider) Apply(tx store.Tx) error {
	customer, err := app.CustomerOf(tx.Reader, c.Customer)
	if err != nil {
		return err
	}
	if c.Day == 0 {
		return data.Problem{Key: "problem.decider.day", Field: "day"}
	}
	owner, err := app.RepOf(tx.Reader, "owner", c.Owner)
	if err != nil {
		return err
	}
	tx.About(customer.Name)
	return decidersKept(tx, customer.ID, func() error {
		place, err := c.leave(tx, customer.ID)
		if err != nil {
			return err
		}
		decider, err := c.enter(tx, customer.ID, place)
		if err != nil {
			return err
		}
		if err := c.closeEarlier(tx, customer.ID); err != nil {
			return err
		}
		return openDecider(tx, data.Play{CustomerID: customer.ID, ContactID: decider, OwnerID: cmp.Or(owner, customer.RepID), Opened: c.Day})
	})
}

// leave marks who decided as gone or as one with influence, and answers the place
// in the chain that becomes free; zero when nobody decided.
func (c ReplaceDecider) leave(tx store.Tx, customer data.ID) (place int, err error) {
	rows, err := tx.ContactsOf(customer)
	if err != nil {
		return 0, err
	}
	was := chain(rows, c.Day).Decider
	if c.Old != 0 {
		i := slices.IndexFunc(rows, func(x data.Contact) bool { return x.ID == c.Old })
		if i < 0 {
			return 0, data.Problem{Key: "problem.gone.contacts", Field: "old", Args: []any{int(c.Old)}}
		}
		was = &rows[i]
	}
	if was == nil {
		return 0, nil
	}
	if was.ID == c.New {
		return 0, data.Problem{Key: "problem.decider.same", Field: "new", Args: []any{was.Name}}
	}
	if c.Stays {
		was.Role = data.Influencer
	} else {
		was.Left = c.Day
	}
	_, err = tx.SaveContact(*was)
	return was.Position, data.At("day", err)
}

// enter makes somebody the decision maker, in the place that became free.
func (c ReplaceDecider) enter(tx store.Tx, customer data.ID, place int) (data.ID, error) {
	x := data.Contact{CustomerID: customer, Name: c.Name, Title: c.Title, Stance: c.Stance, Phone: c.Phone, Email: c.Email, Since: c.Day, Position: place}
	if c.New != 0 {
		var err error
		if x, err = tx.Contact(c.New); err != nil {
			return 0, data.At("new", err)
		}
		if x.CustomerID != customer {
			return 0, data.Problem{Key: "problem.decider.elsewhere", Field: "new", Args: []any{x.Name}}
		}
		x.Left = 0
		if x.Since == 0 || x.Since > c.Day {
			x.Since = c.Day
		}
	} else if place == 0 {
		var err error
		if x.Position, err = lastPosition(tx.Reader, customer); err != nil {
			return 0, err
		}
	}
	x.Role = data.Decider
	x, err := tx.SaveContact(x)
	return x.ID, err
}

// closeEarlier closes the plays of earlier changes, which this one outdates.
func (c ReplaceDecider) closeEarlier(tx store.Tx, customer data.ID) error {
	plays, err := tx.PlaysOf(customer)
	if err != nil {
		return err
	}
	words, err := wordsOf(tx.Reader)
	if err != nil {
		return err
	}
	for _, p := range plays {
		if p.Kind != data.NewDecider || p.Closed != 0 {
			continue
		}
		p.Closed, p.Result = max(c.Day, p.Opened), text.T(words, "play.decider.again")
		if _, err := tx.SavePlay(p); err != nil {
			return err
		}
	}
	return nil
}

// wordsOf is the language of what a change itself writes into the plan.
func wordsOf(r store.Reader) (text.Lang, error) {
	p, err := r.Plan()
	return text.Lang(cmp.Or(p.Language, string(text.ZH))), err
}

// openDecider opens the play of a new decision maker with the steps of its script.
func openDecider(tx store.Tx, p data.Play) error {
	rule, err := tx.CareRule()
	if err != nil {
		return err
	}
	words, err := wordsOf(tx.Reader)
	if err != nil {
		return err
	}
	p.Kind, p.Trigger, p.Due = data.NewDecider, "decider", p.Opened+data.Date(rule.DeciderDays)
	_, err = tx.OpenPlay(p, func(key string) string { return text.T(words, key) })
	return err
}

// decidersKept makes a change of a customer's people, and takes the approval of
// its rows away when somebody else decides afterwards.
func decidersKept(tx store.Tx, customer data.ID, change func() error) error {
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	deciders := func() (ids []data.ID, err error) {
		rows, err := tx.ContactsOf(customer)
		for _, x := range chain(rows, today).Links {
			if x.Role == data.Decider {
				ids = append(ids, x.ID)
			}
		}
		return ids, err
	}
	before, err := deciders()
	if err != nil {
		return err
	}
	if err := change(); err != nil {
		return err
	}
	after, err := deciders()
	if err != nil || slices.Equal(before, after) {
		return err
	}
	rows, err := tx.Accounts()
	if err != nil {
		return err
	}
	for _, a := range rows {
		if a.CustomerID == customer && a.Until > today {
			if _, err := withdraw(tx, a, today); err != nil {
				return err
			}
		}
	}
	return nil
}
