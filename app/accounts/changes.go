package accounts

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ChangesIn asks for the changes of a decision maker.
type ChangesIn struct {
	Closed bool `json:"closed" doc:"those that are over too"`
}

// A Change is a change of a decision maker and how far the plan to rebuild the
// relation has come (S2-40).
type Change struct {
	data.Play
	Customer     string `json:"customer"`
	CustomerName string `json:"customer_name"`
	Decider      string `json:"decider"` // name of the new one; "": not known any more
	OwnerName    string `json:"owner_name"`
	Days         int    `json:"days"`  // left until its day; below 0: over it
	Steps        int    `json:"steps"` // of the plan
	Done         int    `json:"done"`  // those of them that are
}

// ChangesOf answers the changes of a decision maker, the newest first.
func ChangesOf(r store.Reader, today data.Date, in ChangesIn) ([]Change, error) {
	plays, err := r.Plays()
	if err != nil {
		return nil, err
	}
	customers, err := customerNames(r)
	if err != nil {
		return nil, err
	}
	reps, err := repNames(r)
	if err != nil {
		return nil, err
	}
	all, err := r.PlaySteps()
	if err != nil {
		return nil, err
	}
	steps := group(all, func(s data.PlayStep) data.ID { return s.PlayID })
	people, err := r.PlayContacts()
	if err != nil {
		return nil, err
	}
	names := map[data.ID]string{}
	for _, c := range people {
		names[c.ID] = c.Name
	}
	rows := []Change{}
	for _, p := range plays {
		if p.Kind != data.NewDecider || p.Closed != 0 && !in.Closed {
			continue
		}
		c := customers[p.CustomerID]
		x := Change{Play: p, Customer: c.Code, CustomerName: c.Name, Decider: names[p.ContactID], OwnerName: reps[p.OwnerID].Name, Days: int(p.Due - today), Steps: len(steps[p.ID])}
		for _, s := range steps[p.ID] {
			if s.Done != 0 {
				x.Done++
			}
		}
		rows = append(rows, x)
	}
	return rows, nil
}
