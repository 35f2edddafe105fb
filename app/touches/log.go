package touches

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// LogIn narrows the log of touches. Empty fields do not narrow.
type LogIn struct {
	Customer string    `json:"customer" doc:"code of a customer; empty: all"`
	Rep      *string   `json:"rep" doc:"code of who touched; empty: nobody named; missing: all"`
	From     data.Date `json:"from" doc:"first day; empty: from the beginning"`
	Until    data.Date `json:"until" doc:"last day; empty: to the end"`
	Limit    int       `json:"limit" doc:"at most so many; 0: all"`
	Offset   int       `json:"offset" doc:"so many of the newest are left out"`
}

// LogOut is a page of the log, the newest first.
type LogOut struct {
	Count int     `json:"count"` // all that fit, also beyond the limit
	Rows  []Entry `json:"touches"`
}

// An Entry is one touch with names in place of numbers.
type Entry struct {
	ID        data.ID      `json:"id"`
	Customer  string       `json:"customer"` // code
	Name      string       `json:"name"`
	Contact   string       `json:"contact"` // name; "": not said
	ContactID data.ID      `json:"contact_id"`
	Rep       string       `json:"rep"` // code; "": not said
	RepName   string       `json:"rep_name"`
	Date      data.Date    `json:"date"`
	Channel   data.Channel `json:"channel"`
	Effective bool         `json:"effective"`
	Outcome   string       `json:"outcome"`
	Next      string       `json:"next"`
	NextDay   data.Date    `json:"next_day"` // zero: as the tier says
	Service   string       `json:"service"`  // key or words; "": none
}

// Log answers the touches that fit.
func Log(r store.Reader, _ data.Date, in LogIn) (out LogOut, err error) {
	out.Rows = []Entry{}
	if in.Limit < 0 || in.Offset < 0 {
		return out, data.Problem{Key: "problem.touch.page", Field: "limit"}
	}
	f := store.TouchFilter{Period: data.Period{From: in.From}, Limit: in.Limit, Offset: in.Offset}
	if in.Until != 0 {
		f.Until = in.Until + 1
	}
	if in.Customer != "" {
		c, err := r.CustomerByCode(in.Customer)
		if err != nil {
			return out, data.At("customer", err)
		}
		f.CustomerID = c.ID
	}
	if in.Rep != nil {
		id := data.ID(0)
		if *in.Rep != "" {
			rep, err := r.RepByCode(*in.Rep)
			if err != nil {
				return out, data.At("rep", err)
			}
			id = rep.ID
		}
		f.RepID = &id
	}
	rows, count, err := r.TouchLog(f)
	if err != nil {
		return out, err
	}
	out.Count = count
	out.Rows, err = named(r, rows)
	return out, err
}

// named puts names to touches, in three questions whatever their number.
func named(r store.Reader, rows []data.Touch) ([]Entry, error) {
	reps, err := r.Reps()
	if err != nil {
		return nil, err
	}
	byRep := map[data.ID]data.Rep{}
	for _, x := range reps {
		byRep[x.ID] = x
	}
	customers, err := r.Customers()
	if err != nil {
		return nil, err
	}
	byCustomer := make(map[data.ID]data.Customer, len(customers))
	for _, x := range customers {
		byCustomer[x.ID] = x
	}
	people, err := contacts(r)
	if err != nil {
		return nil, err
	}
	list := make([]Entry, len(rows))
	for i, x := range rows {
		c, rep := byCustomer[x.CustomerID], byRep[x.RepID]
		list[i] = Entry{ID: x.ID, Customer: c.Code, Name: c.Name, ContactID: x.ContactID, Rep: rep.Code, RepName: rep.Name, Date: x.Date,
			Channel: x.Channel, Effective: x.Effective, Outcome: x.Outcome, Next: x.Next, NextDay: x.NextDay, Service: x.Service}
		for _, who := range people[x.CustomerID] {
			if who.ID == x.ContactID {
				list[i].Contact = who.Name
			}
		}
	}
	return list, nil
}

// contacts lists the people of every customer, in the order of its decision
// chain. The answer is kept: do not change it.
func contacts(r store.Reader) (map[data.ID][]data.Contact, error) {
	x, err := r.Remember("touches contacts", []data.Kind{data.Contacts}, func() (any, error) {
		all := map[data.ID][]data.Contact{}
		rows, err := r.Contacts()
		for _, c := range rows {
			all[c.CustomerID] = append(all[c.CustomerID], c)
		}
		return all, err
	})
	if err != nil {
		return nil, err
	}
	return x.(map[data.ID][]data.Contact), nil
}
