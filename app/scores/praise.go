package scores

import (
	"cmp"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SavePraise writes down praise, or changes the entry with the ID.
type SavePraise struct {
	ID        data.ID        `json:"id" doc:"the praise; 0 adds one"`
	Rep       string         `json:"rep" doc:"code of the rep; empty: the whole team"`
	Customer  string         `json:"customer" doc:"code of the customer it came from; may be empty"`
	Date      data.Date      `json:"date" doc:"when; empty: today"`
	Award     data.Award     `json:"award" doc:"review (customer praise), letter (hand-written thanks), sprint, team, service (long service), progress or other"`
	Incentive data.Incentive `json:"incentive" doc:"material, spiritual or career; empty: spiritual, or material with a reward"`
	Text      string         `json:"text" doc:"what for, in a sentence"`
	Reward    *data.Money    `json:"reward" doc:"reward in minor units; missing: none"`
}

// Label names the change.
func (SavePraise) Label() string { return "command.SavePraise" }

// Apply stores the praise.
func (c SavePraise) Apply(tx store.Tx) (err error) {
	x := data.Praise{}
	if c.ID != 0 {
		if x, err = tx.Praise(c.ID); err != nil {
			return err
		}
	}
	if x.RepID, err = app.RepOf(tx.Reader, "rep", c.Rep); err != nil {
		return err
	}
	x.CustomerID = 0
	if c.Customer != "" {
		customer, err := app.CustomerOf(tx.Reader, c.Customer)
		if err != nil {
			return err
		}
		x.CustomerID = customer.ID
	}
	if x.Date, err = app.DayOr(tx, "date", c.Date); err != nil {
		return err
	}
	x.Award, x.Text, x.Reward = c.Award, c.Text, c.Reward
	usual := data.Spiritual
	if c.Reward != nil && *c.Reward > 0 {
		usual = data.Material
	}
	x.Incentive = cmp.Or(c.Incentive, usual)
	if x.RepID != 0 {
		rep, err := tx.Rep(x.RepID)
		if err != nil {
			return err
		}
		tx.About(rep.Name)
	}
	_, err = tx.SavePraise(x)
	return err
}

// RemovePraise takes praise away.
type RemovePraise struct {
	ID data.ID `json:"id" doc:"the praise"`
}

// Label names the change.
func (RemovePraise) Label() string { return "command.RemovePraise" }

// Apply removes the praise.
func (c RemovePraise) Apply(tx store.Tx) error { return tx.Remove(data.Praises, c.ID) }

// PraisesIn asks for the praise of a span.
type PraisesIn struct {
	From  data.Date `json:"from" doc:"first day; empty: that of the plan"`
	Until data.Date `json:"until" doc:"last day; empty: that of the plan"`
	Rep   string    `json:"rep" doc:"code of one rep; empty: everybody and the team"`
}

// A Praised is one entry of the praise log.
type Praised struct {
	data.Praise
	Rep          string `json:"rep"` // code; "": the team
	RepName      string `json:"rep_name"`
	Customer     string `json:"customer"` // code; "": none
	CustomerName string `json:"customer_name"`
	Warm         bool   `json:"warm"` // for what sales figures do not show
}

// PraiseLog is the praise of a span.
type PraiseLog struct {
	Rows    []Praised              `json:"rows"` // newest first
	Warm    int                    `json:"warm"`
	Reward  data.Money             `json:"reward"` // sum, minor units
	Kinds   map[data.Incentive]int `json:"kinds"`
	Without []string               `json:"without"` // names of reps nobody has praised in the span
}

// Praises answers the praise of a span.
func Praises(r store.Reader, today data.Date, in PraisesIn) (PraiseLog, error) {
	out := PraiseLog{Rows: []Praised{}, Kinds: map[data.Incentive]int{}, Without: []string{}}
	plan, err := r.Plan()
	if err != nil {
		return out, err
	}
	one, err := app.RepOf(r, "rep", in.Rep)
	if err != nil {
		return out, err
	}
	rows, err := r.Praises()
	if err != nil {
		return out, err
	}
	reps, err := r.Reps()
	if err != nil {
		return out, err
	}
	buyers, err := namedBy(r, rows)
	if err != nil {
		return out, err
	}
	people, praised := map[data.ID]data.Rep{}, map[data.ID]bool{}
	for _, x := range reps {
		people[x.ID] = x
	}
	from, until := cmp.Or(in.From, plan.Period().From), cmp.Or(in.Until, plan.Period().Until-1)
	for _, x := range rows {
		if x.Date < from || x.Date > until || one != 0 && x.RepID != one {
			continue
		}
		p := Praised{Praise: x, Rep: people[x.RepID].Code, RepName: people[x.RepID].Name, Warm: x.Award.Warm()}
		if x.CustomerID != 0 {
			p.Customer, p.CustomerName = buyers[x.CustomerID].Code, buyers[x.CustomerID].Name
		}
		praised[x.RepID] = true
		out.Kinds[x.Incentive]++
		if p.Warm {
			out.Warm++
		}
		if x.Reward != nil {
			out.Reward += *x.Reward
		}
		out.Rows = append(out.Rows, p)
	}
	for _, x := range reps {
		if x.Level != data.Manager && !praised[x.ID] && x.HereOn(today) && (one == 0 || one == x.ID) {
			out.Without = append(out.Without, x.Name)
		}
	}
	return out, nil
}

// namedBy are the customers that praise names; none are read where it names none.
func namedBy(r store.Reader, rows []data.Praise) (map[data.ID]data.Customer, error) {
	named := map[data.ID]data.Customer{}
	for _, x := range rows {
		if x.CustomerID != 0 {
			named[x.CustomerID] = data.Customer{}
		}
	}
	if len(named) == 0 {
		return named, nil
	}
	all, err := r.Customers()
	for _, c := range all {
		if _, ok := named[c.ID]; ok {
			named[c.ID] = c
		}
	}
	return named, err
}
