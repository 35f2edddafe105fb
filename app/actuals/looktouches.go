package actuals

import (
	"cmp"

	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// A person is a contact as files name it.
type person struct {
	customer data.ID
	name     string
}

// people are the contacts of a plan.
func people(r store.Reader) (map[person]data.Contact, error) {
	contacts, err := r.Contacts()
	return keyedBy(contacts, func(x data.Contact) person { return person{x.CustomerID, x.Name} }), err
}

// touch makes the touch that a row says. Where the file has no column that says
// it, a touch was effective; where it has one, an empty cell says that it was not.
func (p *Preview) touch(n *names, known map[person]data.Contact) func(exchange.Touch) data.Touch {
	said := p.mapping.Column(exchange.Effective) >= 0
	return func(x exchange.Touch) data.Touch {
		customer := n.customer(x.Customer)
		return data.Touch{CustomerID: customer, ContactID: known[person{customer, x.Person}].ID, RepID: n.reps.find(x.Rep), Date: x.Date, Channel: x.Channel,
			Effective: x.Effective == exchange.Yes || !said, Outcome: x.Outcome, Next: x.Next, NextDay: x.NextDate}
	}
}

// A touched is what tells one touch from another.
type touched struct {
	customer data.ID
	date     data.Date
	channel  data.Channel
	outcome  string
}

// lookAtTouches judges every row of a file of touches. A touch has no number: as
// many of one customer, day, channel and outcome as the plan has are repeated.
func (p *Preview) lookAtTouches(r store.Reader, n *names) error {
	p.touches = exchange.Touches(p.table, p.mapping)
	known, err := people(r)
	if err != nil {
		return err
	}
	touches, err := r.Touches()
	if err != nil {
		return err
	}
	have := map[touched]int{}
	for _, x := range touches {
		have[touched{x.CustomerID, x.Date, x.Channel, x.Outcome}]++
	}
	lookAt(p, n, p.touches, p.touch(n, known), func(x exchange.Touch) fact {
		return fact{Buyer: x.Buyer, rep: x.Rep, day: x.Date}
	}, func(v *RowVerdict, says exchange.Touch, x data.Touch) {
		k := touched{x.CustomerID, x.Date, x.Channel, x.Outcome}
		if x.Date > p.today {
			v.Faults = append(v.Faults, p.fault(exchange.Date, data.Problem{Key: "problem.touch.future", Args: []any{p.today}}))
		} else if have[k] > 0 {
			have[k]--
			v.Verdict = Repeated
		} else if says.Person != "" && x.ContactID == 0 {
			v.Warnings = append(v.Warnings, p.fault(exchange.Person, data.Problem{Key: "problem.touch.stranger", Args: []any{says.Person}}))
		}
	})
	return nil
}

func (p *Preview) bringTouches(tx store.Tx, in incoming) error {
	n, err := p.namesAfter(tx, in)
	if err != nil {
		return err
	}
	known, err := people(tx.Reader)
	if err != nil {
		return err
	}
	list := bringIn(p, p.touches, p.touch(n, known))
	return tx.AddTouches(in.id, list, in.told(len(list)))
}

// contact makes the contact that a row says: one the plan has keeps what the row
// leaves empty.
func contact(n *names, known map[person]data.Contact) func(exchange.Contact) data.Contact {
	return func(x exchange.Contact) data.Contact {
		customer := n.customer(x.Customer)
		c := known[person{customer, x.Name}]
		c.CustomerID, c.Name = customer, x.Name
		c.Title, c.Role, c.Stance = cmp.Or(x.Title, c.Title), cmp.Or(x.Role, c.Role), cmp.Or(x.Stance, c.Stance)
		c.Phone, c.Email, c.Note = cmp.Or(x.Phone, c.Phone), cmp.Or(x.Email, c.Email), cmp.Or(x.Note, c.Note)
		return c
	}
}

// lookAtContacts judges every row of a file of contacts: new ones and changed
// ones come in, the rest is there already.
func (p *Preview) lookAtContacts(r store.Reader, n *names) error {
	p.contacts = exchange.Contacts(p.table, p.mapping)
	known, err := people(r)
	if err != nil {
		return err
	}
	lookAt(p, n, p.contacts, contact(n, known), func(x exchange.Contact) fact { return fact{Buyer: x.Buyer} },
		func(v *RowVerdict, says exchange.Contact, x data.Contact) {
			was, there := known[person{x.CustomerID, x.Name}]
			switch {
			case v.Twin != 0, there && was == x:
				v.Verdict = Repeated
			case there:
				v.Update = true
			}
		})
	return nil
}

// bringContacts adds new contacts behind those their customers have, as one
// batch, and changes known ones.
func (p *Preview) bringContacts(tx store.Tx, in incoming) error {
	n, err := p.namesAfter(tx, in)
	if err != nil {
		return err
	}
	known, err := people(tx.Reader)
	if err != nil {
		return err
	}
	last := map[data.ID]int{}
	for _, x := range known {
		last[x.CustomerID] = max(last[x.CustomerID], x.Position+1)
	}
	var added []data.Contact
	for _, x := range bringIn(p, p.contacts, contact(n, known)) {
		if x.ID != 0 {
			if _, err := tx.SaveContact(x); err != nil {
				return err
			}
			continue
		}
		x.Position = last[x.CustomerID]
		last[x.CustomerID]++
		added = append(added, x)
	}
	return tx.AddContacts(in.id, added, in.told(len(added)))
}
