package health

import (
	"cmp"
	"slices"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// PlaysIn narrows the plays. Empty fields do not narrow.
type PlaysIn struct {
	Customer string        `json:"customer" doc:"code of a customer"`
	Kind     data.PlayKind `json:"kind" doc:"win_back, decider, proposal, budget or other"`
	Owner    string        `json:"owner" doc:"code of a person who owns them"`
	Open     bool          `json:"open" doc:"only open ones"`
	Late     bool          `json:"late" doc:"only open ones whose clock has run out"`
}

// A PlayRow is a play with its steps and its clock.
type PlayRow struct {
	data.Play
	Customer     string     `json:"customer"` // code
	CustomerName string     `json:"customer_name"`
	Owner        string     `json:"owner"` // code; empty: nobody
	OwnerName    string     `json:"owner_name"`
	ContactName  string     `json:"contact_name"`
	Light        data.Light `json:"light"` // of the clock, see [PlayLight]
	Late         int        `json:"late"`  // days over while nobody spoke to the customer; 0: in time
	Steps        []StepRow  `json:"steps"`
	Done         int        `json:"done"` // steps that are done
}

// A StepRow is a step with who does it.
type StepRow struct {
	data.PlayStep
	OwnerName string `json:"owner_name"` // of the step's owner, else the play's
	OwnerCode string `json:"owner"`      // of the step's own owner; empty: the play's does it
	Late      int    `json:"late"`       // days past its day while open
}

// PlayLight is the light of a play's clock: green while there is time or once
// the customer was spoken to, amber on the last day, red after it; a ring when
// the play is closed or there is none.
func PlayLight(p data.Play, today data.Date) data.Light {
	switch {
	case p.ID == 0 || p.Closed != 0:
		return data.Ring
	case p.Contacted != 0 || p.Due > today:
		return data.Green
	case p.Due == today:
		return data.Amber
	}
	return data.Red
}

// PlaysOf answers the plays, open ones first, the most urgent of them first;
// then the closed ones, the last closed first.
func PlaysOf(r store.Reader, today data.Date, in PlaysIn) ([]PlayRow, error) {
	if in.Kind != "" && !slices.Contains(data.PlayKinds, in.Kind) {
		return nil, data.Problem{Key: "problem.play.kind", Field: "kind", Args: []any{string(in.Kind)}}
	}
	rows, err := playRows(r, today)
	if err != nil {
		return nil, err
	}
	for field, code := range map[string]string{"customer": in.Customer, "owner": in.Owner} {
		if err := known(r, field, code); err != nil {
			return nil, err
		}
	}
	rows = slices.DeleteFunc(rows, func(x PlayRow) bool {
		return in.Customer != "" && x.Customer != in.Customer || in.Kind != "" && x.Kind != in.Kind || in.Owner != "" && x.Owner != in.Owner ||
			(in.Open || in.Late) && x.Closed != 0 || in.Late && x.Late == 0
	})
	slices.SortStableFunc(rows, urgent)
	return rows, nil
}

// known reports a code that no customer or person has.
func known(r store.Reader, field, code string) (err error) {
	if code == "" {
		return nil
	}
	if field == "customer" {
		_, err = r.CustomerByCode(code)
	} else {
		_, err = r.RepByCode(code)
	}
	return data.At(field, err)
}

// urgent orders plays as they are to be looked at.
func urgent(a, b PlayRow) int {
	if (a.Closed == 0) != (b.Closed == 0) {
		return map[bool]int{true: -1, false: 1}[a.Closed == 0]
	}
	if a.Closed != 0 {
		return cmp.Compare(b.Closed, a.Closed)
	}
	return cmp.Or(cmp.Compare(b.Light, a.Light), cmp.Compare(a.Due, b.Due), cmp.Compare(a.ID, b.ID))
}

// PlayIn asks for one play.
type PlayIn struct {
	ID data.ID `json:"id" doc:"number of the play"`
}

// PlayOf answers one play.
func PlayOf(r store.Reader, today data.Date, in PlayIn) (PlayRow, error) {
	if _, err := r.Play(in.ID); err != nil {
		return PlayRow{}, err
	}
	rows, err := playRows(r, today)
	i := slices.IndexFunc(rows, func(x PlayRow) bool { return x.ID == in.ID })
	if err != nil || i < 0 {
		return PlayRow{}, err
	}
	return rows[i], nil
}

// playRows are all plays with names and steps.
func playRows(r store.Reader, today data.Date) ([]PlayRow, error) {
	plays, err := r.Plays()
	if err != nil || len(plays) == 0 {
		return []PlayRow{}, err
	}
	n, err := readNames(r, plays)
	if err != nil {
		return nil, err
	}
	steps, err := r.PlaySteps()
	if err != nil {
		return nil, err
	}
	of := map[data.ID][]data.PlayStep{}
	for _, s := range steps {
		of[s.PlayID] = append(of[s.PlayID], s)
	}
	rows := make([]PlayRow, len(plays))
	for i, p := range plays {
		x := PlayRow{Play: p, Customer: n.customers[p.CustomerID].Code, CustomerName: n.customers[p.CustomerID].Name,
			Owner: n.reps[p.OwnerID].Code, OwnerName: n.reps[p.OwnerID].Name, ContactName: n.contacts[p.ContactID], Light: PlayLight(p, today), Steps: []StepRow{}}
		if x.Light == data.Red {
			x.Late = int(today - p.Due)
		}
		for _, s := range of[p.ID] {
			row := StepRow{PlayStep: s, OwnerName: cmp.Or(n.reps[s.OwnerID].Name, x.OwnerName), OwnerCode: n.reps[s.OwnerID].Code}
			if s.Done != 0 {
				x.Done++
			} else if s.Due < today && p.Closed == 0 {
				row.Late = int(today - s.Due)
			}
			x.Steps = append(x.Steps, row)
		}
		rows[i] = x
	}
	return rows, nil
}

// names are those that plays mention.
type names struct {
	customers map[data.ID]data.Customer
	reps      map[data.ID]data.Rep
	contacts  map[data.ID]string
}

func readNames(r store.Reader, plays []data.Play) (n names, err error) {
	n = names{map[data.ID]data.Customer{}, map[data.ID]data.Rep{}, map[data.ID]string{}}
	for _, p := range plays {
		n.customers[p.CustomerID] = data.Customer{}
	}
	customers, err := r.Customers()
	if err != nil {
		return n, err
	}
	for _, c := range customers {
		if _, ok := n.customers[c.ID]; ok {
			n.customers[c.ID] = c
		}
	}
	reps, err := r.Reps()
	if err != nil {
		return n, err
	}
	for _, x := range reps {
		n.reps[x.ID] = x
	}
	for _, p := range plays {
		if p.ContactID == 0 || n.contacts[p.ContactID] != "" {
			continue
		}
		x, err := r.Contact(p.ContactID)
		if err != nil {
			return n, err
		}
		n.contacts[p.ContactID] = x.Name
	}
	return n, nil
}
