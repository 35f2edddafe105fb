package service

import (
	"cmp"
	"fmt"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ServiceIn asks for the indicators of service.
type ServiceIn struct {
	From data.Date `json:"from" doc:"first day of the span; empty: that of the plan"`
	AsOf data.Date `json:"as_of" doc:"last day of the span; empty: the plan's today"`
}

// Indicators say how customers are served in a span. Rates are hundredths of a
// per cent, nil where there is nothing to divide by.
type Indicators struct {
	From data.Date `json:"from"`
	AsOf data.Date `json:"as_of"`

	Complaints int        `json:"complaints"` // made in the span
	Purchases  int        `json:"purchases"`  // in the span; returns are none
	Rate       *int64     `json:"rate"`       // complaints ÷ purchases
	Light      data.Light `json:"light"`      // see [calc.ComplaintLight]
	Fine       int        `json:"fine"`
	Bad        int        `json:"bad"`

	Handling     Handling     `json:"handling"`
	Topics       []Group      `json:"topics"`  // most complaints first
	Regions      []Group      `json:"regions"` // in the plan's order, those with complaints or purchases
	Reps         []Group      `json:"reps"`
	Months       []MonthRate  `json:"months"` // the twelve that end with the day's, oldest first
	Satisfaction Satisfaction `json:"satisfaction"`
	Repurchase   Repurchase   `json:"repurchase"`

	Alarms  []string `json:"alarms"`  // complaints, repurchase: what asks for the risk response (S4-26)
	Core    int      `json:"core"`    // core customers on the day
	Unvisit []Core   `json:"unvisit"` // those nobody visited in the last 90 days, the most money first
}

// Handling says how fast complaints are settled: those made in the span, and
// all that are open on the day.
type Handling struct {
	Open    int        `json:"open"`
	Late    int        `json:"late"`    // open for longer than the limit
	Settled int        `json:"settled"` // of those made in the span
	InTime  int        `json:"in_time"` // of the settled
	Days    *int64     `json:"days"`    // mean days to settle, hundredths; nil: none is settled
	Limit   int        `json:"limit"`   // days
	Light   data.Light `json:"light"`   // red: the mean is over the limit; amber: an open one is; green
}

// A Group is the complaints of one topic, region or rep.
type Group struct {
	Code       string `json:"code"` // of the region or rep; "": none; "" for a topic
	Name       string `json:"name"` // topic, or name of the region or rep; "": none
	Complaints int    `json:"complaints"`
	Open       int    `json:"open"`
	Late       int    `json:"late"` // open for longer than the limit
	Settled    int    `json:"settled"`
	Days       *int64 `json:"days"`      // mean days to settle, hundredths; nil: none is settled
	Purchases  int    `json:"purchases"` // of the customers of the region or rep; 0 for a topic
	Rate       *int64 `json:"rate"`      // complaints ÷ purchases; nil for a topic

	took int
}

// A MonthRate is the complaints of one month.
type MonthRate struct {
	Month      data.Month `json:"month"`
	Complaints int        `json:"complaints"`
	Purchases  int        `json:"purchases"`
	Rate       *int64     `json:"rate"`
	Light      data.Light `json:"light"`
}

// Satisfaction is the mean of the last rating of every customer that gave one in
// the year to the day, in hundredths of a point of 5.
type Satisfaction struct {
	Answers int        `json:"answers"`
	Mean    *int64     `json:"mean"`  // nil: nobody answered
	Below   int        `json:"below"` // customers below what is wanted
	Wanted  int        `json:"wanted"`
	Light   data.Light `json:"light"` // green: as wanted; red: more than half a point below; else amber
}

// Service answers how customers are served.
func Service(r store.Reader, today data.Date, in ServiceIn) (Indicators, error) {
	plan, err := r.Plan()
	if err != nil {
		return Indicators{}, err
	}
	rule, err := r.CareRule()
	if err != nil {
		return Indicators{}, err
	}
	x := Indicators{From: cmp.Or(in.From, plan.Period().From), AsOf: cmp.Or(in.AsOf, today), Fine: rule.ComplaintFine, Bad: rule.ComplaintBad, Alarms: []string{}}
	n, err := namesOf(r)
	if err != nil {
		return x, err
	}
	for _, part := range []func(store.Reader, names, data.CareRule) error{x.complaints, x.months, x.satisfaction, x.repurchase} {
		if err := part(r, n, rule); err != nil {
			return x, err
		}
	}
	if x.Light == data.Red {
		x.Alarms = append(x.Alarms, "complaints")
	}
	if x.Repurchase.Light == data.Red {
		x.Alarms = append(x.Alarms, "repurchase")
	}
	return x, nil
}

// complaints counts the complaints of the span, and all that are open.
func (x *Indicators) complaints(r store.Reader, n names, rule data.CareRule) error {
	all, err := r.Complaints()
	if err != nil {
		return err
	}
	bought, err := purchases(r, data.Period{From: x.From, Until: x.AsOf + 1})
	if err != nil {
		return err
	}
	topics, regions, reps := grouping{}, grouping{}, grouping{}
	for id, count := range bought {
		x.Purchases += count
		if c := n.customers[id]; c != nil {
			regions.of(c.Region, c.RegionName).Purchases += count
			reps.of(c.Rep, c.RepName).Purchases += count
		}
	}
	var sum Group
	for _, c := range all {
		if c.Date > x.AsOf {
			continue
		}
		k := n.of(c, x.AsOf, rule)
		if k.Open {
			x.Handling.Open++
			if k.Late {
				x.Handling.Late++
			}
		}
		if c.Date < x.From {
			continue
		}
		sum.add(k)
		if !k.Open && !k.Late {
			x.Handling.InTime++
		}
		topics.of(c.Topic, c.Topic).add(k)
		regions.of(k.Region, k.RegionName).add(k)
		rep := n.customers[c.CustomerID]
		reps.of(rep.Rep, rep.RepName).add(k)
	}
	sum.Purchases = x.Purchases
	sum.finish()
	x.Complaints, x.Rate, x.Light = sum.Complaints, sum.Rate, calc.ComplaintLight(sum.Complaints, x.Purchases, x.Fine, x.Bad)
	x.Topics, x.Regions, x.Reps = topics.sorted(true), regions.sorted(false), reps.sorted(false)
	for i := range x.Topics {
		x.Topics[i].Code = ""
	}
	h := &x.Handling
	h.Settled, h.Days, h.Limit = sum.Settled, sum.Days, rule.ComplaintDays
	switch {
	case h.Days != nil && *h.Days > int64(h.Limit)*100:
		h.Light = data.Red
	case h.Late > 0:
		h.Light = data.Amber
	case h.Days != nil || h.Open > 0:
		h.Light = data.Green
	}
	return nil
}

// purchases counts what every customer bought in a period. The answer is kept: do
// not change it.
func purchases(r store.Reader, p data.Period) (map[data.ID]int, error) {
	kept, err := r.Remember(fmt.Sprint("purchases ", p), []data.Kind{data.Customers, data.Orders, data.OrderLines}, func() (any, error) { return r.PurchasesBy(p) })
	if err != nil {
		return nil, err
	}
	return kept.(map[data.ID]int), nil
}

// grouping collects groups by code.
type grouping map[string]*Group

func (g grouping) of(code, name string) *Group {
	if g[code] == nil {
		g[code] = &Group{Code: code, Name: name}
	}
	return g[code]
}

// sorted lists the groups: the most complaints first, or by code.
func (g grouping) sorted(most bool) []Group {
	rows := make([]Group, 0, len(g))
	for _, x := range g {
		x.finish()
		rows = append(rows, *x)
	}
	slices.SortFunc(rows, func(a, b Group) int {
		if most && a.Complaints != b.Complaints {
			return cmp.Compare(b.Complaints, a.Complaints)
		}
		return cmp.Compare(a.Code, b.Code)
	})
	return rows
}

func (g *Group) add(k Case) {
	g.Complaints++
	if !k.Open {
		g.Settled++
		g.took += k.Days
		return
	}
	g.Open++
	if k.Late {
		g.Late++
	}
}

// finish works out the mean and the rate.
func (g *Group) finish() {
	if g.Settled > 0 {
		days := int64(data.Money(g.took).MulDiv(100, int64(g.Settled)))
		g.Days = &days
	}
	g.Rate = rate(g.Complaints, g.Purchases)
}

// rate is n ÷ of in hundredths of a per cent; nil when there is nothing to
// divide by.
func rate(n, of int) *int64 {
	p, ok := calc.Points(data.Money(n), data.Money(of))
	if !ok {
		return nil
	}
	return &p
}

// months counts the complaints of the twelve months that end with the day's.
func (x *Indicators) months(r store.Reader, _ names, rule data.CareRule) error {
	first := x.AsOf.Month() - 11
	var periods []data.Period
	for i := range data.Month(12) {
		p := (first + i).Period()
		periods = append(periods, data.Period{From: p.From, Until: min(p.Until, x.AsOf+1)})
		x.Months = append(x.Months, MonthRate{Month: first + i})
	}
	bought, err := r.Buying(periods)
	if err != nil {
		return err
	}
	all, err := r.Complaints()
	if err != nil {
		return err
	}
	for _, c := range all {
		if i := int(c.Date.Month() - first); c.Date <= x.AsOf && i >= 0 {
			x.Months[i].Complaints++
		}
	}
	for i := range x.Months {
		m := &x.Months[i]
		m.Purchases = bought[i].Orders
		m.Rate, m.Light = rate(m.Complaints, m.Purchases), calc.ComplaintLight(m.Complaints, m.Purchases, rule.ComplaintFine, rule.ComplaintBad)
	}
	return nil
}

// year is how long a rating counts, in days.
const year = 365

func (x *Indicators) satisfaction(r store.Reader, _ names, rule data.CareRule) error {
	all, err := r.Ratings() // the newest first
	if err != nil {
		return err
	}
	s := &x.Satisfaction
	s.Wanted = rule.Satisfaction
	seen, sum := map[data.ID]bool{}, 0
	for _, k := range all {
		if k.Date > x.AsOf || k.Date <= x.AsOf-year || seen[k.CustomerID] {
			continue
		}
		seen[k.CustomerID] = true
		s.Answers++
		sum += k.Score
		if k.Score < s.Wanted {
			s.Below++
		}
	}
	if s.Answers == 0 {
		return nil
	}
	mean := int64(data.Money(sum).MulDiv(1, int64(s.Answers)))
	s.Mean = &mean
	switch {
	case sum >= s.Wanted*s.Answers:
		s.Light = data.Green
	case sum < (s.Wanted-50)*s.Answers:
		s.Light = data.Red
	default:
		s.Light = data.Amber
	}
	return nil
}
