package service

import (
	"cmp"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ComplaintsIn asks for complaints, the newest first.
type ComplaintsIn struct {
	From     data.Date `json:"from" doc:"first day; empty: from the beginning"`
	AsOf     data.Date `json:"as_of" doc:"last day, and the day to count from; empty: the plan's today"`
	Open     bool      `json:"open" doc:"only those that are not settled"`
	Customer string    `json:"customer" doc:"code of a customer; empty: all"`
	Owner    string    `json:"owner" doc:"code of the person who settles; empty: all"`
}

// A Case is a complaint with the names it carries and how long it took.
type Case struct {
	data.Complaint
	Customer     string `json:"customer"` // code
	CustomerName string `json:"customer_name"`
	Region       string `json:"region"` // code of the customer's; "": none
	RegionName   string `json:"region_name"`
	Owner        string `json:"owner"` // code of who settles it; "": nobody
	OwnerName    string `json:"owner_name"`
	Open         bool   `json:"open"` // not settled by the day
	Days         int    `json:"days"` // until it was settled, or until the day
	Late         bool   `json:"late"` // more than the days of the rules
}

// Complaints answers which complaints there are.
func Complaints(r store.Reader, today data.Date, in ComplaintsIn) ([]Case, error) {
	n, err := namesOf(r)
	if err != nil {
		return nil, err
	}
	if in.Customer != "" {
		c, err := r.CustomerByCode(in.Customer)
		if err != nil {
			return nil, data.At("customer", err)
		}
		in.Customer = c.Code
	}
	if _, err := app.RepOf(r, "owner", in.Owner); err != nil {
		return nil, err
	}
	rule, err := r.CareRule()
	if err != nil {
		return nil, err
	}
	all, err := r.Complaints()
	if err != nil {
		return nil, err
	}
	rows, asOf := []Case{}, cmp.Or(in.AsOf, today)
	for _, c := range all {
		if c.Date > asOf || c.Date < in.From && in.From != 0 {
			continue
		}
		x := n.of(c, asOf, rule)
		if (in.Open && !x.Open) || (in.Customer != "" && x.Customer != in.Customer) || (in.Owner != "" && x.Owner != in.Owner) {
			continue
		}
		rows = append(rows, x)
	}
	return rows, nil
}

// names are the customers and people by number.
type names struct {
	customers map[data.ID]*store.NamedCustomer
	reps      map[data.ID]data.Rep
}

// namesOf asks for the names; they are kept until one changes.
func namesOf(r store.Reader) (names, error) {
	kept, err := r.Remember("names of service", []data.Kind{data.Customers, data.Regions, data.Reps}, func() (any, error) { return readNames(r) })
	if err != nil {
		return names{}, err
	}
	return kept.(names), nil
}

func readNames(r store.Reader) (n names, err error) {
	customers, err := r.NamedCustomers()
	if err != nil {
		return n, err
	}
	n.customers, n.reps = make(map[data.ID]*store.NamedCustomer, len(customers)), map[data.ID]data.Rep{}
	for i := range customers {
		n.customers[customers[i].ID] = &customers[i]
	}
	reps, err := r.Reps()
	for _, x := range reps {
		n.reps[x.ID] = x
	}
	return n, err
}

// of is a complaint as it stands on a day.
func (n names) of(c data.Complaint, asOf data.Date, rule data.CareRule) Case {
	x := Case{Complaint: c, Owner: n.reps[c.OwnerID].Code, OwnerName: n.reps[c.OwnerID].Name, Open: c.Closed == 0 || c.Closed > asOf}
	if k := n.customers[c.CustomerID]; k != nil {
		x.Customer, x.CustomerName, x.Region, x.RegionName = k.Code, k.Name, k.Region, k.RegionName
	}
	x.Days = int(c.Closed - c.Date)
	if x.Open {
		x.Days = int(asOf - c.Date)
	}
	x.Late = x.Days > rule.ComplaintDays
	return x
}

// RatingsIn asks for ratings, the newest first.
type RatingsIn struct {
	AsOf     data.Date `json:"as_of" doc:"last day; empty: the plan's today"`
	Customer string    `json:"customer" doc:"code of a customer; empty: all"`
	Latest   bool      `json:"latest" doc:"only the last one of each customer"`
}

// A RatingRow is a rating with the names it carries.
type RatingRow struct {
	data.Rating
	Customer     string `json:"customer"` // code
	CustomerName string `json:"customer_name"`
	RegionName   string `json:"region_name"`
	RepName      string `json:"rep_name"`
	Latest       bool   `json:"latest"` // the last one of its customer
	Before       *int   `json:"before"` // the customer's score before; nil: it gave none
}

// Ratings answers how satisfied customers said they are.
func Ratings(r store.Reader, today data.Date, in RatingsIn) ([]RatingRow, error) {
	n, err := namesOf(r)
	if err != nil {
		return nil, err
	}
	if in.Customer != "" {
		c, err := r.CustomerByCode(in.Customer)
		if err != nil {
			return nil, data.At("customer", err)
		}
		in.Customer = c.Code
	}
	all, err := r.Ratings()
	if err != nil {
		return nil, err
	}
	rows, asOf, seen := []RatingRow{}, cmp.Or(in.AsOf, today), map[data.ID]int{}
	for _, x := range all {
		if x.Date > asOf {
			continue
		}
		row := RatingRow{Rating: x, Latest: seen[x.CustomerID] == 0}
		if k := n.customers[x.CustomerID]; k != nil {
			row.Customer, row.CustomerName, row.RegionName, row.RepName = k.Code, k.Name, k.RegionName, k.RepName
		}
		if in.Customer != "" && row.Customer != in.Customer {
			continue
		}
		if at := seen[x.CustomerID]; at > 0 && rows[at-1].Before == nil {
			rows[at-1].Before = &row.Score
		}
		rows = append(rows, row)
		seen[x.CustomerID] = len(rows)
	}
	if !in.Latest {
		return rows, nil
	}
	kept := rows[:0]
	for _, x := range rows {
		if x.Latest {
			kept = append(kept, x)
		}
	}
	return kept, nil
}
