package customers

import (
	"cmp"
	"slices"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// DuplicatesIn asks which customers may be one.
type DuplicatesIn struct {
	Code  string `json:"code" doc:"code of a customer: only its own candidates; empty: all"`
	Limit int    `json:"limit" doc:"at most so many pairs; 0: all"`
}

// A Likeness is one reason to take two customers for one.
type Likeness struct {
	Why  string `json:"why"`  // name, spelling, inside, phone, email or code
	What string `json:"what"` // what they share
}

// A Pair is two customers that may be one, the one with more money first.
type Pair struct {
	A     Row        `json:"a"`
	B     Row        `json:"b"`
	Score int        `json:"score"` // 0 to 100: how sure
	Why   []Likeness `json:"why"`
}

// sure is how sure each reason makes, in per cent. Reasons add up as independent
// ones do.
var sure = map[string]int{"name": 95, "spelling": 85, "phone": 75, "email": 75, "code": 60, "inside": 50}

// crowd is how many may share a phone, or have a name inside theirs, before it
// says nothing: the switchboard of a market, the name of a city.
const crowd = 5

// Duplicates lists pairs of customers that may be one, the surest first.
func Duplicates(r store.Reader, today data.Date, in DuplicatesIn) ([]Pair, error) {
	s, err := Stand(r, today)
	if err != nil {
		return nil, err
	}
	return s.Duplicates(r, in)
}

// Duplicates is the answer of [Duplicates] for the customers of the standing.
func (s Standing) Duplicates(r store.Reader, in DuplicatesIn) ([]Pair, error) {
	var only data.ID
	if in.Code != "" {
		c, err := r.CustomerByCode(in.Code)
		if err != nil {
			return nil, err
		}
		only = c.ID
	}
	x := pairs{only: only, found: map[[2]int][]Likeness{}, at: map[data.ID]int{}}
	for i := range s.Rows {
		x.at[s.Rows[i].ID] = i
		x.ids = append(x.ids, s.Rows[i].ID)
	}
	x.byName(s.Rows)
	if err := x.byContacts(r); err != nil {
		return nil, err
	}
	if err := x.byCode(r, s.Rows); err != nil {
		return nil, err
	}
	rows := x.rows(s.Rows)
	if in.Limit > 0 && in.Limit < len(rows) {
		rows = rows[:in.Limit]
	}
	return rows, nil
}

// pairs collects what pairs of rows share.
type pairs struct {
	only  data.ID // zero: all
	ids   []data.ID
	at    map[data.ID]int
	found map[[2]int][]Likeness
}

func (x *pairs) add(a, b int, why, what string) {
	if a == b || x.only != 0 && x.ids[a] != x.only && x.ids[b] != x.only {
		return
	}
	key := [2]int{min(a, b), max(a, b)}
	if !slices.ContainsFunc(x.found[key], func(l Likeness) bool { return l.Why == why }) {
		x.found[key] = append(x.found[key], Likeness{why, what})
	}
}

// each adds every two of the rows that share something.
func (x *pairs) each(shared map[string][]int, why string) {
	for what, rows := range shared {
		if len(rows) < 2 || len(rows) > crowd {
			continue
		}
		for i, a := range rows {
			for _, b := range rows[i+1:] {
				x.add(a, b, why, what)
			}
		}
	}
}

func (x *pairs) byName(rows []Row) {
	normal := map[string][]int{}
	for i := range rows {
		if n := normalName(rows[i].Name); n != "" {
			normal[n] = append(normal[n], i)
		}
	}
	for _, same := range normal {
		same = few(same)
		for i, a := range same {
			for _, b := range same[i+1:] {
				if rows[a].Name == rows[b].Name {
					x.add(a, b, "name", rows[a].Name)
				} else {
					x.add(a, b, "spelling", rows[b].Name)
				}
			}
		}
	}
	x.inside(normal)
}

// inside finds names that stand inside others.
func (x *pairs) inside(normal map[string][]int) {
	holders := map[string][]string{}
	for name := range normal {
		for _, part := range parts(name) {
			if normal[part] != nil && len(holders[part]) <= crowd {
				holders[part] = append(holders[part], name)
			}
		}
	}
	for part, names := range holders {
		if len(names) > crowd {
			continue
		}
		for _, name := range names {
			for _, a := range few(normal[part]) {
				for _, b := range few(normal[name]) {
					x.add(a, b, "inside", part)
				}
			}
		}
	}
}

// few are the first of rows that are the same in all that is compared: pairs of
// all of them would be too many to look through.
func few(rows []int) []int { return rows[:min(len(rows), crowd)] }

func (x *pairs) byContacts(r store.Reader) error {
	contacts, err := r.Contacts()
	phones, mails := map[string][]int{}, map[string][]int{}
	add := func(to map[string][]int, what string, at int) {
		if what != "" && len(to[what]) <= crowd && !slices.Contains(to[what], at) {
			to[what] = append(to[what], at)
		}
	}
	for _, c := range contacts {
		at := x.at[c.CustomerID]
		add(phones, normalPhone(c.Phone), at)
		add(mails, normalMail(c.Email), at)
	}
	x.each(phones, "phone")
	x.each(mails, "email")
	return err
}

func (x *pairs) byCode(r store.Reader, rows []Row) error {
	codes, err := r.OutsideCodes(data.Customers)
	same := map[string][]int{}
	add := func(code string, at int) {
		if n := normalCode(code); len(n) > 2 && len(same[n]) <= crowd && !slices.Contains(same[n], at) {
			same[n] = append(same[n], at)
		}
	}
	for i := range rows {
		add(rows[i].Code, i)
	}
	for _, c := range codes {
		if at, ok := x.at[c.NounID]; ok {
			add(c.Code, at)
		}
	}
	x.each(same, "code")
	return err
}

// rows are the pairs with their scores, the surest first.
func (x *pairs) rows(all []Row) []Pair {
	list := make([]Pair, 0, len(x.found))
	for key, why := range x.found {
		doubt := 100.0
		for _, l := range why {
			doubt *= float64(100-sure[l.Why]) / 100
		}
		slices.SortFunc(why, func(a, b Likeness) int { return cmp.Or(sure[b.Why]-sure[a.Why], cmp.Compare(a.Why, b.Why)) })
		a, b := all[key[0]], all[key[1]]
		if b.M > a.M {
			a, b = b, a
		}
		list = append(list, Pair{a, b, int(100 - doubt), why})
	}
	slices.SortFunc(list, func(a, b Pair) int {
		return cmp.Or(b.Score-a.Score, cmp.Compare(b.A.M, a.A.M), cmp.Compare(a.A.Code, b.A.Code), cmp.Compare(a.B.Code, b.B.Code))
	})
	return list
}
