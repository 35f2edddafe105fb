package team

import (
	"cmp"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// An Agreed is an action of a rep's one-on-ones.
type Agreed struct {
	data.Action
	Owner     string    `json:"owner"` // code; "" when nobody does it
	OwnerName string    `json:"owner_name"`
	On        data.Date `json:"on"`      // day it was agreed; its due day when that meeting was removed
	Carried   int       `json:"carried"` // later meetings it came up in without having been done before
	About     string    `json:"about"`   // name of the opportunity, else of the customer, it is about; "": neither
}

// cameUp reports whether the action was agreed before the meeting and not done
// before it.
func (a Agreed) cameUp(m data.OneOnOne) bool {
	return m.RepID == a.RepID && m.ID != a.OneOnOneID && m.Date > a.On && (a.Done == 0 || a.Done >= m.Date)
}

// agreed lists the actions of one-on-ones in the order of the store, each
// carried over as of the end of a day. A rep of zero asks for everybody's.
func agreed(r store.Reader, meetings []data.OneOnOne, rep data.ID, until data.Date) ([]Agreed, error) {
	actions, err := r.Actions()
	if err != nil {
		return nil, err
	}
	people, err := r.Reps()
	if err != nil {
		return nil, err
	}
	byID := map[data.ID]data.Rep{}
	for _, x := range people {
		byID[x.ID] = x
	}
	about, err := subjects(r, actions)
	if err != nil {
		return nil, err
	}
	on := map[data.ID]data.Date{}
	byRep := map[data.ID][]data.OneOnOne{}
	for _, m := range meetings {
		on[m.ID] = m.Date
		byRep[m.RepID] = append(byRep[m.RepID], m)
	}
	rows := []Agreed{}
	for _, a := range actions {
		if a.RepID == 0 || rep != 0 && a.RepID != rep {
			continue
		}
		row := Agreed{Action: a, Owner: byID[a.OwnerID].Code, OwnerName: byID[a.OwnerID].Name, On: a.Due, About: about(a)}
		if a.OneOnOneID != 0 {
			row.On = on[a.OneOnOneID]
		}
		for _, m := range byRep[a.RepID] {
			if m.Date <= until && row.cameUp(m) {
				row.Carried++
			}
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// subjects names what actions are about. Customers and opportunities are read only
// where some action is about one.
func subjects(r store.Reader, actions []data.Action) (func(data.Action) string, error) {
	customers, deals := map[data.ID]string{}, map[data.ID]string{}
	some, someDeals := false, false
	for _, a := range actions {
		some, someDeals = some || a.CustomerID != 0, someDeals || a.OpportunityID != 0
	}
	if some {
		rows, err := r.Customers()
		if err != nil {
			return nil, err
		}
		for _, x := range rows {
			customers[x.ID] = x.Name
		}
	}
	if someDeals {
		rows, err := r.Opportunities()
		if err != nil {
			return nil, err
		}
		for _, x := range rows {
			deals[x.ID] = x.Name
		}
	}
	return func(a data.Action) string { return cmp.Or(deals[a.OpportunityID], customers[a.CustomerID]) }, nil
}
