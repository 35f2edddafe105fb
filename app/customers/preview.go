package customers

import (
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// MergePreviewIn names the customers that are to be one.
type MergePreviewIn struct {
	Keep string   `json:"keep" doc:"code of the customer that stays"`
	Drop []string `json:"drop" doc:"codes of the customers that become part of it"`
}

// A MergePreview is what merging customers does, before it is done.
type MergePreview struct {
	Keep   MergeSide    `json:"keep"`
	Drop   []MergeSide  `json:"drop"`
	After  MergeSide    `json:"after"`  // the customer that stays, as it is then; without records
	Fields []MergeField `json:"fields"` // where the customers differ, or the one that stays lacks something
	People int          `json:"people"` // people both have, who become one
}

// A MergeSide is one of the customers with what names it.
type MergeSide struct {
	Row
	Since   data.Date    `json:"since"`   // zero: not known
	Codes   []string     `json:"codes"`   // outside codes
	Orders  int          `json:"orders"`  // all of them, whenever they were
	Amount  data.Money   `json:"amount"`  // of all orders, in minor units
	Records []MergeMoves `json:"records"` // what names it, by kind

	net data.Money // of all orders in the window, also of one who only sent back
}

// MergeMoves is how many records of a kind a customer has, and how many of them
// the merge leaves behind because the customer that stays has its own.
type MergeMoves struct {
	Kind  data.Kind `json:"kind"`
	Count int       `json:"count"`
	Gone  int       `json:"gone"`
}

// A MergeField is something the customers say differently.
type MergeField struct {
	Field string   `json:"field"` // region, rep, sort, since or tier
	Keep  string   `json:"keep"`  // of the customer that stays; "": not known
	Drop  []string `json:"drop"`  // of the others
	After string   `json:"after"` // what holds then
}

// PreviewMerge answers what merging customers does.
func PreviewMerge(r store.Reader, today data.Date, in MergePreviewIn) (x MergePreview, err error) {
	keep, drop, err := merging(r, in.Keep, in.Drop)
	if err != nil {
		return x, err
	}
	s, err := Stand(r, today)
	if err != nil {
		return x, err
	}
	into := []data.ID{keep.ID}
	if x.Keep, err = s.side(r, keep, nil); err != nil {
		return x, err
	}
	have, err := r.ContactsOf(keep.ID)
	if err != nil {
		return x, err
	}
	after := keep
	for _, d := range drop {
		side, err := s.side(r, d, into)
		if err != nil {
			return x, err
		}
		x.Drop, into = append(x.Drop, side), append(into, d.ID)
		coming, err := r.ContactsOf(d.ID)
		if err != nil {
			return x, err
		}
		for n, i := range join(have, coming) {
			if i >= 0 {
				x.People++
			} else {
				have = append(have, coming[n])
			}
		}
		after = filled(after, d)
	}
	x.After = s.after(x, after)
	x.Fields = x.differences()
	return x, nil
}

// side is one customer of a merge; its records are counted against those of the
// customers it becomes part of.
func (s Standing) side(r store.Reader, c data.Customer, into []data.ID) (MergeSide, error) {
	at := slices.IndexFunc(s.Rows, func(x Row) bool { return x.ID == c.ID })
	if at < 0 {
		return MergeSide{}, data.Problem{Key: "problem.unknown.customers", Field: "code", Args: []any{c.Code}}
	}
	side := MergeSide{Row: s.Rows[at], Since: c.Since, Codes: []string{}, Records: []MergeMoves{}}
	codes, err := r.CodesOf(data.Customers, c.ID)
	if err != nil {
		return side, err
	}
	for _, code := range codes {
		side.Codes = append(side.Codes, code.Code)
	}
	if side.Orders, side.Amount, err = OrdersOf(r, c.Code); err != nil {
		return side, err
	}
	days, err := r.CustomerDays(c.ID, data.Period{From: s.AsOf - data.Date(s.Window) + 1, Until: s.AsOf + 1})
	if err != nil {
		return side, err
	}
	for _, d := range days {
		side.net += d.Amount
	}
	moves, err := r.Movings(c.ID, into)
	for _, m := range moves {
		side.Records = append(side.Records, MergeMoves{m.Kind, m.Moved + m.Stays, m.Stays})
	}
	return side, err
}

// after is the customer that stays, with the purchases of all and the tier that
// the rules give it then, among customers without the others.
func (s Standing) after(x MergePreview, c data.Customer) MergeSide {
	side := MergeSide{Row: x.Keep.Row, Since: c.Since, Codes: slices.Clone(x.Keep.Codes), Orders: x.Keep.Orders, Amount: x.Keep.Amount, net: x.Keep.net}
	gone := map[data.ID]bool{x.Keep.ID: true}
	for _, d := range x.Drop {
		gone[d.ID] = true
		side.Codes = append(append(side.Codes, d.Code), d.Codes...)
		side.Orders += d.Orders
		side.Amount += d.Amount
		if d.Bought {
			if !side.Bought || d.Last > side.Last {
				side.Last, side.R = d.Last, d.R
			}
			side.Bought, side.F, side.age = true, side.F+d.F, max(side.age, d.age)
		}
		side.net += d.net
		for _, f := range []struct{ to, name *string }{{&side.Region, &side.RegionName}, {&side.Rep, &side.RepName}} {
			from := [2]string{d.Region, d.RegionName}
			if f.to == &side.Rep {
				from = [2]string{d.Rep, d.RepName}
			}
			if *f.to == "" {
				*f.to, *f.name = from[0], from[1]
			}
		}
	}
	side.Sort, side.Override, side.Reason = c.Sort, c.Override, c.Reason
	var buyers []calc.Buyer
	for i := range s.Rows {
		if b := &s.Rows[i]; b.Bought && !gone[b.ID] {
			buyers = append(buyers, b.buyer())
		}
	}
	side.Computed = ""
	if side.Bought {
		side.M = side.net
		ranking := s.set.Rules.Rank(append(buyers, side.buyer()))
		side.Computed = s.set.Rules.Tier(side.buyer(), ranking)
	}
	side.Tier = s.set.Effective(side.Override, side.Computed)
	return side
}

// differences lists where the customers are not the same.
func (x MergePreview) differences() []MergeField {
	fields := []MergeField{}
	date := func(d data.Date) string {
		if d == 0 {
			return ""
		}
		return d.String()
	}
	for _, f := range []struct {
		name string
		get  func(MergeSide) string
	}{
		{"region", func(s MergeSide) string { return s.RegionName }},
		{"rep", func(s MergeSide) string { return s.RepName }},
		{"sort", func(s MergeSide) string { return s.Sort }},
		{"since", func(s MergeSide) string { return date(s.Since) }},
		{"tier", func(s MergeSide) string { return string(s.Tier) }},
	} {
		line := MergeField{Field: f.name, Keep: f.get(x.Keep), After: f.get(x.After)}
		differ := line.Keep != line.After
		for _, d := range x.Drop {
			line.Drop = append(line.Drop, f.get(d))
			differ = differ || f.get(d) != line.Keep && f.get(d) != ""
		}
		if differ {
			fields = append(fields, line)
		}
	}
	return fields
}
