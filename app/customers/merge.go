package customers

import (
	"slices"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// MergeCustomers makes one customer of several: what names the others goes to
// the one that is kept, their codes become outside codes of it, so that later
// imports find it, and they are removed.
type MergeCustomers struct {
	Keep string   `json:"keep" doc:"code of the customer that stays"`
	Drop []string `json:"drop" doc:"codes of the customers that become part of it"`
}

// Label names the change.
func (MergeCustomers) Label() string { return "command.MergeCustomers" }

// Apply merges them.
func (c MergeCustomers) Apply(tx store.Tx) error {
	keep, drop, err := merging(tx.Reader, c.Keep, c.Drop)
	if err != nil {
		return err
	}
	tx.About(keep.Name)
	for _, d := range drop {
		if err := mergeContacts(tx, d.ID, keep.ID); err != nil {
			return err
		}
		if err := tx.MoveCustomer(d.ID, keep.ID); err != nil {
			return err
		}
		codes, err := tx.CodesOf(data.Customers, d.ID)
		if err != nil {
			return err
		}
		if err := tx.Remove(data.Customers, d.ID); err != nil {
			return err
		}
		for _, code := range append([]data.Code{{Code: d.Code}}, codes...) {
			if err := tx.AddCode(data.Code{Kind: data.Customers, NounID: keep.ID, Code: code.Code}); err != nil {
				return err
			}
		}
		keep = filled(keep, d)
	}
	_, err = tx.SaveCustomer(keep)
	return err
}

// merging are the customers that a merge names: at least two different ones.
func merging(r store.Reader, keepCode string, codes []string) (keep data.Customer, drop []data.Customer, err error) {
	if keep, err = r.CustomerByCode(keepCode); err != nil {
		return keep, nil, data.At("keep", err)
	}
	for _, code := range codes {
		d, err := r.CustomerByCode(code)
		if err != nil {
			return keep, nil, data.At("drop", err)
		}
		if d.ID == keep.ID || slices.ContainsFunc(drop, func(x data.Customer) bool { return x.ID == d.ID }) {
			return keep, nil, data.Problem{Key: "problem.merge.same", Field: "drop", Args: []any{d.Name}}
		}
		drop = append(drop, d)
	}
	if len(drop) == 0 {
		return keep, nil, data.Problem{Key: "problem.merge.none", Field: "drop"}
	}
	return keep, drop, nil
}

// filled is the customer that is kept with what it does not know itself taken
// from another; the earlier beginning holds.
func filled(keep, from data.Customer) data.Customer {
	if keep.RegionID == 0 {
		keep.RegionID = from.RegionID
	}
	if keep.RepID == 0 {
		keep.RepID = from.RepID
	}
	if keep.Sort == "" {
		keep.Sort = from.Sort
	}
	if from.Since != 0 && (keep.Since == 0 || from.Since < keep.Since) {
		keep.Since = from.Since
	}
	if keep.Override == "" {
		keep.Override, keep.Reason = from.Override, from.Reason
	}
	return keep
}

// mergeContacts makes one of people that both customers have by the same name,
// and puts the others behind those of the customer that is kept.
func mergeContacts(tx store.Tx, from, to data.ID) error {
	have, err := tx.ContactsOf(to)
	if err != nil {
		return err
	}
	coming, err := tx.ContactsOf(from)
	if err != nil {
		return err
	}
	last := 0
	for _, c := range have {
		last = max(last, c.Position)
	}
	same := join(have, coming)
	for n, c := range coming {
		if i := same[n]; i >= 0 {
			if err := tx.MoveContact(c.ID, have[i].ID); err != nil {
				return err
			}
			if err := tx.Remove(data.Contacts, c.ID); err != nil {
				return err
			}
			if _, err := tx.SaveContact(have[i]); err != nil {
				return err
			}
			continue
		}
		last++
		c.Position = last
		if _, err := tx.SaveContact(c); err != nil {
			return err
		}
	}
	return nil
}

// join tells of each person who comes whom of those at hand it is, −1 for nobody,
// and fills in what was not known of them.
func join(have, coming []data.Contact) []int {
	same := make([]int, len(coming))
	for n, c := range coming {
		same[n] = twin(have, c)
		if i := same[n]; i >= 0 {
			have[i] = together(have[i], c)
		}
	}
	return same
}

// twin is the number of the person that another one is: the same name, and no
// phone or address that says otherwise; −1 for none.
func twin(have []data.Contact, c data.Contact) int {
	agree := func(a, b string) bool { return a == "" || b == "" || a == b }
	return slices.IndexFunc(have, func(x data.Contact) bool {
		return normalName(x.Name) == normalName(c.Name) && (x.Left == 0) == (c.Left == 0) &&
			agree(normalPhone(x.Phone), normalPhone(c.Phone)) && agree(normalMail(x.Email), normalMail(c.Email))
	})
}

// together is a person with what is not known of it taken from its twin.
func together(x, from data.Contact) data.Contact {
	for _, f := range []struct {
		to   *string
		from string
	}{{&x.Title, from.Title}, {&x.Phone, from.Phone}, {&x.Email, from.Email}, {&x.Note, from.Note}} {
		if *f.to == "" {
			*f.to = f.from
		}
	}
	if x.Role == "" {
		x.Role = from.Role
	}
	if x.Stance == "" {
		x.Stance = from.Stance
	}
	if x.Since == 0 || from.Since != 0 && from.Since < x.Since {
		x.Since = from.Since
	}
	return x
}
