package growth

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// HandoversIn asks for the hand-overs.
type HandoversIn struct {
	AsOf data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
	ID   data.ID   `json:"id" doc:"one of them; 0: all"`
}

// A HandoverRow is a hand-over with its items by customer.
type HandoverRow struct {
	data.Handover
	Rep          string     `json:"rep"`
	RepName      string     `json:"rep_name"`
	Mentor       string     `json:"mentor"` // code; "": nobody
	MentorName   string     `json:"mentor_name"`
	Newcomer     string     `json:"newcomer"`
	NewcomerName string     `json:"newcomer_name"`
	Items        int        `json:"items"`
	Done         int        `json:"done"`
	Waived       int        `json:"waived"`
	OpenItems    int        `json:"open"`
	Days         int        `json:"days"` // to the last day; negative: past it
	Late         bool       `json:"late"` // open past the last day, or closed after it
	Light        data.Light `json:"light"`
	Customers    []HandedTo `json:"customers"`
}

// A HandedTo is one customer of a hand-over.
type HandedTo struct {
	ID       data.ID             `json:"id"`
	Customer string              `json:"customer"`
	Name     string              `json:"name"`
	To       string              `json:"to"` // code of who takes over; "": nobody yet
	ToName   string              `json:"to_name"`
	Still    bool                `json:"still"` // the customer is still with who leaves
	Items    []data.HandoverItem `json:"items"`
	Open     int                 `json:"open"`
}

// Handovers answers how the hand-overs stand: those that are open first, the
// first to be due first, then those that are closed.
func Handovers(r store.Reader, today data.Date, in HandoversIn) ([]HandoverRow, error) {
	asOf := cmp.Or(in.AsOf, today)
	rows, err := r.Handovers()
	if err != nil || len(rows) == 0 {
		return []HandoverRow{}, err
	}
	by, _, err := people(r)
	if err != nil {
		return nil, err
	}
	customers, err := customersBy(r)
	if err != nil {
		return nil, err
	}
	items, err := r.HandoverItems()
	if err != nil {
		return nil, err
	}
	of := map[data.ID][]data.HandoverItem{}
	for _, i := range items {
		of[i.HandoverID] = append(of[i.HandoverID], i)
	}
	open, closed := []HandoverRow{}, []HandoverRow{}
	for _, h := range rows {
		if in.ID != 0 && h.ID != in.ID {
			continue
		}
		row := HandoverRow{Handover: h, Rep: by[h.RepID].Code, RepName: by[h.RepID].Name, Mentor: by[h.MentorID].Code, MentorName: by[h.MentorID].Name,
			Newcomer: by[h.NewcomerID].Code, NewcomerName: by[h.NewcomerID].Name, Customers: []HandedTo{}}
		row.count(of[h.ID], by, customers)
		row.clock(asOf)
		if h.Closed == 0 {
			open = append(open, row)
		} else {
			closed = append(closed, row)
		}
	}
	sortBy(open, func(x HandoverRow) data.Date { return x.Due })
	return append(open, closed...), nil
}

// count puts the items to their customers and counts them.
func (x *HandoverRow) count(items []data.HandoverItem, by map[data.ID]data.Rep, customers map[data.ID]data.Customer) {
	at := map[data.ID]int{}
	for _, i := range items {
		n, ok := at[i.CustomerID]
		if !ok {
			c := customers[i.CustomerID]
			n = len(x.Customers)
			at[i.CustomerID] = n
			x.Customers = append(x.Customers, HandedTo{ID: c.ID, Customer: c.Code, Name: c.Name, To: by[i.ToID].Code, ToName: by[i.ToID].Name, Still: c.RepID == x.RepID})
		}
		c := &x.Customers[n]
		c.Items = append(c.Items, i)
		x.Items++
		switch {
		case i.Done != 0:
			x.Done++
		case i.Waived != "":
			x.Waived++
		default:
			x.OpenItems++
			c.Open++
		}
	}
}

// clock tells how the hand-over stands against its last day. One that is not
// closed is open as long as nobody closed it, also when all is handed over.
func (x *HandoverRow) clock(asOf data.Date) {
	x.Days = int(x.Due - asOf)
	if x.Closed != 0 {
		x.Days = int(x.Due - x.Closed)
		x.Late, x.Light = x.Days < 0, data.Green
		return
	}
	x.Late = x.Days < 0
	x.Light = calc.ClockLight(x.OpenItems, x.Due, asOf)
	if x.Late {
		x.Light = data.Red
	}
}

// SuggestIn asks who could take over.
type SuggestIn struct {
	Rep string `json:"rep" doc:"rep code of who leaves"`
}

// A Suggestion is who could take the customers of somebody over.
type Suggestion struct {
	Mentor   string `json:"mentor"` // code; "": nobody
	Newcomer string `json:"newcomer"`
	Why      string `json:"why"` // pair: they are one, of the region where there is; mentor: the leaver's own mentor; region: nobody is mentored, these stand nearest; "": nobody is known
	Count    int    `json:"customers"`
}

// Suggest answers who could take the customers of a rep over (S2-41): a mentor
// with the newcomer, a pair of the same region before another; of a newcomer who
// leaves, the mentor. While nobody is mentored, who sells well stands in for the
// mentor and a newcomer beside, those of the region first.
func Suggest(r store.Reader, today data.Date, in SuggestIn) (s Suggestion, err error) {
	p, err := person(r, "rep", in.Rep)
	if err != nil {
		return s, err
	}
	f, err := factsOf(r, today)
	if err != nil {
		return s, err
	}
	list, err := handedBy(r, data.Handover{RepID: p.ID, Left: cmp.Or(p.Left, today)})
	if err != nil {
		return s, err
	}
	s.Count = len(list)
	best := -1
	for _, m := range f.mentors {
		mentor, rep := f.by[m.MentorID], f.by[m.RepID]
		if !m.On(today) || !mentor.HereOn(today) || mentor.ID == p.ID {
			continue
		}
		score, why, newcomer := 0, "pair", rep.Code
		if rep.ID == p.ID {
			score, why, newcomer = 2, "mentor", ""
		} else if rep.RegionID == p.RegionID && p.RegionID != 0 {
			score = 1
		}
		if score > best {
			best, s.Mentor, s.Newcomer, s.Why = score, mentor.Code, newcomer, why
		}
	}
	if best < 0 {
		s.Mentor, s.Newcomer = f.nearest(p, today, data.Top, data.Core), f.nearest(p, today, data.New)
		if s.Mentor != "" || s.Newcomer != "" {
			s.Why = "region"
		}
	}
	return s, nil
}

// nearest is the code of somebody of one of the bands who is here, of the region of
// a rep before others, of an earlier band before a later; "" is nobody.
func (f *facts) nearest(p data.Rep, day data.Date, bands ...data.Level) (code string) {
	best := -1
	for _, x := range f.reps {
		i := slices.Index(bands, x.Level)
		if i < 0 || x.ID == p.ID || !x.HereOn(day) || x.Left != 0 {
			continue
		}
		score := len(bands) - i
		if x.RegionID == p.RegionID && p.RegionID != 0 {
			score += 10
		}
		if score > best {
			best, code = score, x.Code
		}
	}
	return code
}
