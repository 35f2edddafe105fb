package customers

import (
	"cmp"
	"slices"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// CustomersIn narrows the list of customers. Empty fields do not narrow.
type CustomersIn struct {
	AsOf       data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
	Scheme     string    `json:"scheme" doc:"code of the scheme whose tiers are meant; empty: rfm"`
	Tier       data.Tier `json:"tier" doc:"a tier of the scheme that is on, such as high, potential, dormant, low or unclassified; empty: all"`
	Region     *string   `json:"region" doc:"region code; empty: those without a region; missing: all"`
	Rep        *string   `json:"rep" doc:"code of a person; empty: those nobody looks after; missing: all"`
	Overridden bool      `json:"overridden" doc:"only those in a tier by judgement"`
	Text       string    `json:"text" doc:"words of which each stands in name, code, region, business, rep or the Chinese name of the tier; pinyin and initials match too"`
	Limit      int       `json:"limit" doc:"at most so many; 0: all"`
}

// CustomersOut is a narrowed list.
type CustomersOut struct {
	Count  int        `json:"count"`  // all that fit, also beyond the limit
	Amount data.Money `json:"amount"` // theirs in the window, in minor units
	Rows   []Row      `json:"customers"`
}

// Customers lists the customers that fit, most money first.
func Customers(r store.Reader, today data.Date, in CustomersIn) (CustomersOut, error) {
	out := CustomersOut{Rows: []Row{}}
	s, err := Tiers(r, today, TiersIn{AsOf: in.AsOf, Scheme: in.Scheme, List: true})
	if err != nil {
		return out, err
	}
	if err := s.join(r); err != nil {
		return out, err
	}
	if in.Tier != "" && !slices.ContainsFunc(s.Tiers, func(t TierSum) bool { return t.Tier == in.Tier }) {
		return out, data.Problem{Key: "problem.customer.tier", Field: "tier", Args: []any{string(in.Tier)}}
	}
	find, err := NewFinder(r, text.Fmt{Lang: text.ZH}, s.Rows)
	if err != nil {
		return out, err
	}
	found := find.Find(in.Text)
	for i, x := range s.Rows {
		if found[i] && x.fits(in) {
			out.Rows = append(out.Rows, x)
			out.Amount += x.M
		}
	}
	out.Count = len(out.Rows)
	slices.SortStableFunc(out.Rows, func(a, b Row) int { return cmp.Compare(b.M, a.M) })
	if in.Limit > 0 && in.Limit < len(out.Rows) {
		out.Rows = out.Rows[:in.Limit]
	}
	return out, nil
}

func (x Row) fits(in CustomersIn) bool {
	return (in.Tier == "" || x.Tier == in.Tier) &&
		(in.Region == nil || x.Region == *in.Region) &&
		(in.Rep == nil || x.Rep == *in.Rep) &&
		(!in.Overridden || x.Override != "")
}
