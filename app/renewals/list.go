package renewals

import (
	"cmp"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Ahead are the spans, in days, in which contracts that end are counted.
var Ahead = [3]int{30, 60, 90}

// A Stage is how far the renewal of a contract has come.
type Stage string

// The stages.
const (
	Lapsed  Stage = "lapsed"  // its last day has passed and nobody has decided
	Due     Stage = "due"     // it ends within the days ahead of the rules
	Coming  Stage = "coming"  // it ends later
	Renewed Stage = "renewed" // renewed
	Lost    Stage = "lost"    // not renewed
)

// RenewalsIn asks for the calendar of renewals.
type RenewalsIn struct {
	AsOf data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
	Days int       `json:"days" doc:"how many days ahead a contract may end; 0: 90"`
	Rep  string    `json:"rep" doc:"code of the person who renews; empty: all"`
	All  bool      `json:"all" doc:"also contracts that end later, and those that are decided"`
}

// A Calendar is what ends when, and how its renewal stands.
type Calendar struct {
	AsOf   data.Date     `json:"as_of"`
	Ahead  int           `json:"ahead"`  // days before the end at which a customer is to be spoken to
	Within [3]Sum        `json:"within"` // open contracts that end within 30, 60 and 90 days, each with those before it
	Lapsed Sum           `json:"lapsed"` // past their last day and not decided
	Silent Sum           `json:"silent"` // within the days ahead without contact
	Months [12]MonthSums `json:"months"` // by the month of the last day: five months back to six ahead
	Rows   []Row         `json:"rows"`   // open ones by days left, then decided ones, the latest decision first
}

// A Sum is contracts added up, in minor units.
type Sum struct {
	Count    int        `json:"count"`
	Amount   data.Money `json:"amount"`
	Target   data.Money `json:"target"`   // of those that have one
	Weighted data.Money `json:"weighted"` // wanted amount × probability, of those that are judged
	Unjudged int        `json:"unjudged"` // contracts without a probability: in no weighted sum
}

// MonthSums is what ends in a month, by what came of it, in minor units of the
// term that ends.
type MonthSums struct {
	Month   data.Month `json:"month"`
	Open    data.Money `json:"open"` // not decided, its last day still to come
	Lapsed  data.Money `json:"lapsed"`
	Renewed data.Money `json:"renewed"`
	Lost    data.Money `json:"lost"`
	Count   int        `json:"count"`
}

// A Row is a contract with the names it carries and how its renewal stands.
type Row struct {
	data.Contract
	Customer     string      `json:"customer"` // code
	CustomerName string      `json:"customer_name"`
	Region       string      `json:"region"` // code of the customer's; "": none
	RegionName   string      `json:"region_name"`
	Rep          string      `json:"rep"` // code of who renews it; "": nobody
	RepName      string      `json:"rep_name"`
	Days         int         `json:"days"`  // to the last day; negative: past
	Begin        data.Date   `json:"begin"` // when the customer is to have been spoken to
	Stage        Stage       `json:"stage"`
	Light        data.Light  `json:"light"`
	Wanted       data.Money  `json:"wanted"`   // the target, without one the amount as it is
	Weighted     *data.Money `json:"weighted"` // wanted × probability; nil: not judged
	Over         *int64      `json:"over"`     // renewed over target, hundredths of a per cent; nil: not renewed, or no target
	Earned       bool        `json:"earned"`   // it earns the coefficient
}

// Renewals answers what ends and how its renewal stands.
func Renewals(r store.Reader, today data.Date, in RenewalsIn) (Calendar, error) {
	c := Calendar{AsOf: cmp.Or(in.AsOf, today), Rows: []Row{}}
	rule, err := r.CareRule()
	if err != nil {
		return c, err
	}
	c.Ahead = rule.RenewalAhead
	for i := range c.Months {
		c.Months[i].Month = c.AsOf.Month() - 5 + data.Month(i)
	}
	rows, err := rowsOf(r, c.AsOf, rule)
	if err != nil {
		return c, err
	}
	if _, err := app.RepOf(r, "rep", in.Rep); err != nil {
		return c, err
	}
	most := cmp.Or(in.Days, Ahead[2])
	var decided []Row
	for _, x := range rows {
		if in.Rep != "" && x.Rep != in.Rep {
			continue
		}
		c.add(x)
		switch open := x.State == ""; {
		case open && (in.All || x.Days <= most):
			c.Rows = append(c.Rows, x)
		case !open && in.All:
			decided = append(decided, x)
		}
	}
	for i := len(decided) - 1; i >= 0; i-- {
		c.Rows = append(c.Rows, decided[i])
	}
	return c, nil
}

// add counts a contract in the sums it belongs to.
func (c *Calendar) add(x Row) {
	switch x.Stage {
	case Lapsed:
		c.Lapsed.add(x)
	case Due, Coming:
		for i, days := range Ahead {
			if x.Days <= days {
				c.Within[i].add(x)
			}
		}
		if x.Light == data.Amber {
			c.Silent.add(x)
		}
	}
	i := int(x.Until.Month() - c.Months[0].Month)
	if i < 0 || i >= len(c.Months) {
		return
	}
	m := &c.Months[i]
	m.Count++
	switch x.Stage {
	case Lapsed:
		m.Lapsed += x.Amount
	case Renewed:
		m.Renewed += x.Amount
	case Lost:
		m.Lost += x.Amount
	default:
		m.Open += x.Amount
	}
}

func (s *Sum) add(x Row) {
	s.Count++
	s.Amount += x.Amount
	if x.Target != nil {
		s.Target += *x.Target
	}
	if x.Weighted == nil {
		s.Unjudged++
		return
	}
	s.Weighted += *x.Weighted
}

// rowsOf lists all contracts with their names, the first to end first.
func rowsOf(r store.Reader, asOf data.Date, rule data.CareRule) ([]Row, error) {
	contracts, err := r.Contracts()
	if err != nil {
		return nil, err
	}
	customers, err := r.NamedCustomers()
	if err != nil {
		return nil, err
	}
	named := make(map[data.ID]*store.NamedCustomer, len(customers))
	for i := range customers {
		named[customers[i].ID] = &customers[i]
	}
	people, err := r.Reps()
	if err != nil {
		return nil, err
	}
	reps := map[data.ID]data.Rep{}
	for _, p := range people {
		reps[p.ID] = p
	}
	rows := make([]Row, len(contracts))
	for i, c := range contracts {
		x := Row{Contract: c, Rep: reps[c.RepID].Code, RepName: reps[c.RepID].Name, Days: int(c.Until - asOf), Begin: c.Until - data.Date(rule.RenewalAhead)}
		if n := named[c.CustomerID]; n != nil {
			x.Customer, x.CustomerName, x.Region, x.RegionName = n.Code, n.Name, n.Region, n.RegionName
		}
		x.judge(rule)
		rows[i] = x
	}
	return rows, nil
}

// judge fills in how the renewal of the contract stands.
func (x *Row) judge(rule data.CareRule) {
	x.Wanted = x.Amount
	if x.Target != nil {
		x.Wanted = *x.Target
	}
	switch {
	case x.State == data.Renewed:
		x.Stage, x.Light = Renewed, data.Green
		if x.Target != nil && x.Renewed != nil {
			if n, ok := calc.Points(*x.Renewed-*x.Target, *x.Target); ok {
				x.Over = &n
			}
			x.Earned = calc.Beats(*x.Renewed, *x.Target, rule.RenewalOver)
		}
		return
	case x.State == data.NotMoved:
		x.Stage, x.Light = Lost, data.Red
		return
	}
	x.Light = calc.RenewalLight(x.Days, rule.RenewalAhead, x.Contacted != 0)
	switch {
	case x.Days < 0:
		x.Stage = Lapsed
	case x.Days <= rule.RenewalAhead:
		x.Stage = Due
	default:
		x.Stage = Coming
	}
	if x.Probability != nil {
		m := calc.Weighted(x.Wanted, *x.Probability)
		x.Weighted = &m
	}
}
