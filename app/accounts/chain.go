package accounts

import (
	"slices"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ContactsIn asks for people at customers.
type ContactsIn struct {
	Customer string `json:"customer" doc:"code of the customer; empty: of all customers"`
}

// A Person is one person at a customer.
type Person struct {
	data.Contact
	Customer     string `json:"customer"`
	CustomerName string `json:"customer_name"`
	Here         bool   `json:"here"` // still at the customer, and part of its decision chain
}

// Contacts answers the people at one customer or at all, those who left included,
// in the order of the chains.
func Contacts(r store.Reader, today data.Date, in ContactsIn) ([]Person, error) {
	names, err := customerNames(r)
	if err != nil {
		return nil, err
	}
	var rows []data.Contact
	if in.Customer == "" {
		rows, err = r.Contacts()
	} else {
		var c data.Customer
		if c, err = app.CustomerOf(r, in.Customer); err == nil {
			rows, err = r.ContactsOf(c.ID)
		}
	}
	people := make([]Person, len(rows))
	for i, x := range rows {
		c := names[x.CustomerID]
		people[i] = Person{Contact: x, Customer: c.Code, CustomerName: c.Name, Here: here(x, today)}
	}
	return people, err
}

// customerNames are all customers by ID, kept until one changes.
func customerNames(r store.Reader) (map[data.ID]data.Customer, error) {
	x, err := r.Remember("accounts customers", []data.Kind{data.Customers}, func() (any, error) {
		rows, err := r.Customers()
		byID := make(map[data.ID]data.Customer, len(rows))
		for _, c := range rows {
			byID[c.ID] = c
		}
		return byID, err
	})
	if err != nil {
		return nil, err
	}
	return x.(map[data.ID]data.Customer), nil
}

// here reports whether a person is at the customer on a day: who left on that day
// is gone, who comes later is not there yet but part of the chain.
func here(c data.Contact, today data.Date) bool { return c.Left == 0 || c.Left > today }

// ChainIn asks for the decision chain of a customer.
type ChainIn struct {
	Customer string `json:"customer" doc:"code of the customer"`
}

// A Chain is who decides at a customer, in the order in which a decision passes.
type Chain struct {
	Links   []data.Contact `json:"links"` // who is there
	Left    []data.Contact `json:"left"`  // who was, the last to leave first
	Decider *data.Contact  `json:"decider"`
	Unmet   int            `json:"unmet"`   // links nobody has met yet
	Against int            `json:"against"` // links that oppose us
}

// ChainOf answers the decision chain of a customer.
func ChainOf(r store.Reader, today data.Date, in ChainIn) (Chain, error) {
	c, err := app.CustomerOf(r, in.Customer)
	if err != nil {
		return Chain{}, err
	}
	rows, err := r.ContactsOf(c.ID)
	return chain(rows, today), err
}

// chain sorts the people of one customer, who come in their order, into those who
// are there and those who left. The first decision maker is the one.
func chain(rows []data.Contact, today data.Date) Chain {
	c := Chain{Links: []data.Contact{}, Left: []data.Contact{}}
	for _, x := range rows {
		if !here(x, today) {
			c.Left = append(c.Left, x)
			continue
		}
		c.Links = append(c.Links, x)
		switch x.Stance {
		case "":
			c.Unmet++
		case data.Opposes:
			c.Against++
		}
		if x.Role == data.Decider && c.Decider == nil {
			found := x
			c.Decider = &found
		}
	}
	slices.SortStableFunc(c.Left, func(a, b data.Contact) int { return int(b.Left) - int(a.Left) })
	return c
}
