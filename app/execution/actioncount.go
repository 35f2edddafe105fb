package execution

import (
	"cmp"
	"slices"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ActionCounts says how many actions each filter of the list leaves.
type ActionCounts struct {
	Week    int `json:"week"`     // due in the week of today, whatever their state
	Overdue int `json:"overdue"`  // open and past their day
	Open    int `json:"open"`     // neither done nor dropped
	NoOwner int `json:"no_owner"` // open, and nobody does them
	Done    int `json:"done"`
	Dropped int `json:"dropped"`
	All     int `json:"all"`

	Owners  []OwnerCount  `json:"owners"`  // who does open ones, the most first; nobody last
	Sources []SourceCount `json:"sources"` // what open ones come from, in the order of Sources; an action may come from several
}

// An OwnerCount is how many open actions a person has.
type OwnerCount struct {
	Owner   string `json:"owner"` // code; "": nobody
	Name    string `json:"name"`
	Open    int    `json:"open"`
	Overdue int    `json:"overdue"`
}

// A SourceCount is how many open actions come from a kind of source.
type SourceCount struct {
	Source Source `json:"source"`
	Open   int    `json:"open"`
}

// CountActions counts the actions that a list would hold, by filter.
func CountActions(r store.Reader, today data.Date, in ListIn) (ActionCounts, error) {
	rows, err := List(r, today, in)
	return Count(rows, today), err
}

// Count counts actions by filter.
func Count(rows []ActionRow, today data.Date) ActionCounts {
	c := ActionCounts{All: len(rows), Owners: []OwnerCount{}, Sources: []SourceCount{}}
	owners, from := map[string]*OwnerCount{}, map[Source]int{}
	for _, a := range rows {
		if (ListIn{Week: true}).wants(a, today) {
			c.Week++
		}
		switch {
		case a.Abandoned():
			c.Dropped++
			continue
		case !a.Open():
			c.Done++
			continue
		}
		c.Open++
		o := owners[a.Owner]
		if o == nil {
			o = &OwnerCount{Owner: a.Owner, Name: a.OwnerName}
			owners[a.Owner] = o
		}
		o.Open++
		if a.Late > 0 {
			c.Overdue++
			o.Overdue++
		}
		for _, s := range Sources {
			if a.From(s) {
				from[s]++
			}
		}
	}
	for _, o := range owners {
		if o.Owner == "" {
			c.NoOwner = o.Open
		}
		c.Owners = append(c.Owners, *o)
	}
	slices.SortFunc(c.Owners, func(a, b OwnerCount) int {
		return cmp.Or(boolean(a.Owner == "")-boolean(b.Owner == ""), cmp.Compare(b.Open, a.Open), cmp.Compare(a.Owner, b.Owner))
	})
	for _, s := range Sources {
		if from[s] > 0 {
			c.Sources = append(c.Sources, SourceCount{s, from[s]})
		}
	}
	return c
}

// boolean is 1 for true.
func boolean(b bool) int {
	if b {
		return 1
	}
	return 0
}
