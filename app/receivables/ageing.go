package receivables

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// AgeingIn asks how old open money is.
type AgeingIn struct {
	AsOf data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
	By   string    `json:"by" doc:"customer (also when empty), rep, region or tier"`
}

// An AgeingRow is the open money of a customer, rep, region or tier, in minor
// units. Payments and credit notes are taken off; a credit pays the oldest
// invoice of the same customer.
type AgeingRow struct {
	Code string `json:"code"` // of a tier with its scheme before it: abc/a; empty: of none
	Name string `json:"name"` // empty for a shipped tier and for none
	calc.Ageing
	Open    data.Money `json:"open"`    // all of it; negative: paid in advance
	Overdue data.Money `json:"overdue"` // should have come in before the day
	Oldest  int        `json:"oldest"`  // days the oldest open invoice is over; negative: days until the first is due
}

// An AgeingTable is open money by age. Its rows add up to its total on every axis.
type AgeingTable struct {
	AsOf  data.Date   `json:"as_of"`
	By    string      `json:"by"`
	Total AgeingRow   `json:"total"`
	Rows  []AgeingRow `json:"rows"` // most overdue first, then most open
}

// AgeingOf answers how old open money is.
func AgeingOf(r store.Reader, plan data.Date, in AgeingIn) (AgeingTable, error) {
	out := AgeingTable{AsOf: today(in.AsOf, plan), By: cmp.Or(in.By, ByCustomer), Rows: []AgeingRow{}}
	b, err := openBook(r, out.AsOf, never)
	if err != nil {
		return out, err
	}
	n, err := namesOf(r, out.AsOf)
	if err != nil {
		return out, err
	}
	axis, err := n.axis(in.By)
	if err != nil {
		return out, err
	}
	sums, called := map[string]*Standing{}, map[string]string{}
	var total Standing
	for _, x := range b.items {
		if x.Open == 0 {
			continue
		}
		code, name := axis(x.CustomerID, x.RepID)
		if sums[code] == nil {
			sums[code], called[code] = &Standing{}, name
		}
		sums[code].add(x, b.days(x))
		total.add(x, b.days(x))
	}
	for code, s := range sums {
		out.Rows = append(out.Rows, ageingRow(code, called[code], *s))
	}
	out.Total = ageingRow("", "", total)
	slices.SortFunc(out.Rows, func(a, b AgeingRow) int {
		return cmp.Or(cmp.Compare(b.Overdue, a.Overdue), cmp.Compare(b.Open, a.Open), cmp.Compare(a.Code, b.Code))
	})
	return out, nil
}

func ageingRow(code, name string, s Standing) AgeingRow {
	return AgeingRow{Code: code, Name: name, Ageing: s.Buckets, Open: s.Open, Overdue: s.Overdue, Oldest: s.Oldest}
}
