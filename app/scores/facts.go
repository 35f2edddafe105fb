package scores

import (
	"fmt"

	"quarterdeck/app/activities"
	"quarterdeck/app/calc"
	"quarterdeck/app/growth"
	"quarterdeck/app/quota"
	"quarterdeck/app/schemes"
	"quarterdeck/app/service"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// halfYear is how many days ratings and tests look back: they are held about
// twice a year.
const halfYear = 182

// A figure is what the plan works out of an indicator for one rep.
type figure struct {
	value    int64
	num, den int64 // what it was divided from, for the sentence; 0 where nothing was
}

// facts are what the plan works out about everybody in a period, as of a day.
type facts struct {
	period  data.Period // whole
	span    data.Period // of it, the days up to the day; empty: it has not begun
	reps    []data.Rep  // in the team in the period, managers aside
	regions map[data.ID]string
	values  map[data.ID]map[data.Indicator]figure
	sold    map[data.ID]data.Money // credited
	target  map[data.ID]data.Money // for the span
	asked   map[data.ID]bool
	floors  map[data.ID]floorFigures
}

// factsOf reads the facts of a period once for all; they are kept until anything
// changes. Do not change them.
func factsOf(r store.Reader, today data.Date, p data.Period) (*facts, error) {
	x, err := r.Remember(fmt.Sprint("scores ", p.From, p.Until, today), data.Kinds, func() (any, error) { return readFacts(r, today, p) })
	if err != nil {
		return nil, err
	}
	return x.(*facts), nil
}

func readFacts(r store.Reader, today data.Date, p data.Period) (*facts, error) {
	f := &facts{period: p, span: data.Period{From: p.From, Until: max(p.From, min(p.Until, today+1))}, regions: map[data.ID]string{},
		values: map[data.ID]map[data.Indicator]figure{}, asked: map[data.ID]bool{}, target: map[data.ID]data.Money{}, sold: map[data.ID]data.Money{}}
	for _, read := range []func(store.Reader) error{f.people, f.sales, f.buying, f.ratings, f.learning, f.reporting} {
		if err := read(r); err != nil {
			return nil, err
		}
	}
	var err error
	f.floors, err = floorFacts(r, f.span)
	return f, err
}

func (f *facts) people(r store.Reader) error {
	reps, err := r.Reps()
	if err != nil {
		return err
	}
	for _, x := range reps {
		if x.Level != data.Manager && x.Here(data.Period{From: f.period.From, Until: max(f.span.Until, f.period.From+1)}) {
			f.reps = append(f.reps, x)
			f.values[x.ID] = map[data.Indicator]figure{}
		}
	}
	regions, err := r.Regions()
	for _, x := range regions {
		f.regions[x.ID] = x.Name
	}
	return err
}

// rate notes num ÷ den of a rep in hundredths of a per cent, where there is
// something to divide by.
func (f *facts) rate(rep data.ID, i data.Indicator, num, den int64) {
	if v, ok := calc.Points(data.Money(num), data.Money(den)); ok {
		f.note(rep, i, figure{v, num, den})
	}
}

func (f *facts) note(rep data.ID, i data.Indicator, x figure) {
	if m := f.values[rep]; m != nil {
		m[i] = x
	}
}

// sales holds what counts for each rep against the target of the same days, and
// the team against its own.
func (f *facts) sales(r store.Reader) error {
	have, err := r.OrderRange()
	if err != nil || have.Overlap(f.span).Days() == 0 {
		return err
	}
	calendar, err := r.Calendar()
	if err != nil {
		return err
	}
	targets, err := r.TargetAmounts(data.Revenue, f.span)
	if err != nil {
		return err
	}
	for _, t := range targets {
		if t.RepID != 0 {
			f.asked[t.RepID] = true
			f.target[t.RepID] += calc.UpTo(t.Amount, t.Period, f.span.Until, calendar) - calc.UpTo(t.Amount, t.Period, f.span.From, calendar)
		}
	}
	credited, err := quota.CreditedSales(r, []data.Period{f.span})
	if err != nil {
		return err
	}
	for _, x := range credited {
		f.sold[x.RepID] = x.Amount
	}
	team, due := int64(0), int64(0)
	for _, x := range f.reps {
		f.rate(x.ID, data.ScoreAttainment, int64(f.sold[x.ID]), int64(f.target[x.ID]))
		if f.asked[x.ID] {
			team, due = team+int64(f.sold[x.ID]), due+int64(f.target[x.ID])
		}
	}
	for _, x := range f.reps {
		f.rate(x.ID, data.ScoreTeam, team, due)
	}
	return nil
}

// buying tells new customers, the share of those of high value, and core
// customers who bought again within a quarter, by the rep of the customer.
func (f *facts) buying(r store.Reader) error {
	have, err := r.OrderRange()
	if err != nil || have.Overlap(f.span).Days() == 0 {
		return err
	}
	customers, err := r.Customers()
	if err != nil {
		return err
	}
	owner := make(map[data.ID]data.ID, len(customers))
	for _, c := range customers {
		owner[c.ID] = c.RepID
	}
	rows, err := r.CustomerSales(f.span.Until-1, f.span.Days())
	if err != nil {
		return err
	}
	place, err := schemes.Place(r, f.span.Until-1)
	if err != nil {
		return err
	}
	fresh, high, all := map[data.ID]int64{}, map[data.ID]int64{}, map[data.ID]int64{}
	for _, x := range rows {
		rep := owner[x.CustomerID]
		if f.span.Has(x.First) {
			fresh[rep]++
		}
		all[rep] += int64(x.Amount)
		if place.Tier(data.RFM, x.CustomerID) == data.High {
			high[rep] += int64(x.Amount)
		}
	}
	for _, x := range f.reps {
		if have.From < f.span.From {
			n := fresh[x.ID]
			f.note(x.ID, data.ScoreNew, figure{int64(data.Money(n*100).MulDiv(365, int64(12*f.span.Days()))), n, int64(f.span.Days())})
		}
		if all[x.ID] > 0 {
			f.rate(x.ID, data.ScoreHighValue, high[x.ID], all[x.ID])
		}
	}
	return f.repurchase(r, owner)
}

func (f *facts) repurchase(r store.Reader, owner map[data.ID]data.ID) error {
	since := f.span.Until - service.Quarter
	place, err := schemes.Place(r, since-1)
	if err != nil {
		return err
	}
	bought, err := r.PurchasesBy(data.Period{From: since, Until: f.span.Until})
	if err != nil {
		return err
	}
	core, again := map[data.ID]int64{}, map[data.ID]int64{}
	for id, rep := range owner {
		if service.IsCore(place, id) {
			core[rep]++
			if bought[id] > 0 {
				again[rep]++
			}
		}
	}
	for _, x := range f.reps {
		f.rate(x.ID, data.ScoreRepurchase, again[x.ID], core[x.ID])
	}
	return nil
}

// ratings is the mean of the last ratings of a rep's customers.
func (f *facts) ratings(r store.Reader) error {
	if f.span.Days() == 0 {
		return nil
	}
	rows, err := r.Ratings() // newest first
	if err != nil || len(rows) == 0 {
		return err
	}
	customers, err := r.Customers()
	if err != nil {
		return err
	}
	owner := make(map[data.ID]data.ID, len(customers))
	for _, c := range customers {
		owner[c.ID] = c.RepID
	}
	sum, n, seen := map[data.ID]int64{}, map[data.ID]int64{}, map[data.ID]bool{}
	for _, x := range rows {
		if x.Date >= f.span.Until || x.Date < f.span.Until-halfYear || seen[x.CustomerID] {
			continue
		}
		seen[x.CustomerID] = true
		sum[owner[x.CustomerID]] += int64(x.Score)
		n[owner[x.CustomerID]]++
	}
	for _, x := range f.reps {
		if n[x.ID] > 0 {
			f.note(x.ID, data.ScoreSatisfaction, figure{(sum[x.ID] + n[x.ID]/2) / n[x.ID], 0, n[x.ID]})
		}
	}
	return nil
}

// learning is the training mark of the half year.
func (f *facts) learning(r store.Reader) error {
	if f.span.Days() == 0 {
		return nil
	}
	marks, err := growth.Marks(r, data.Period{From: f.span.Until - halfYear, Until: f.span.Until})
	if err != nil {
		return err
	}
	for _, x := range f.reps {
		if m := marks[x.ID]; m.Mark != nil {
			f.note(x.ID, data.ScoreTraining, figure{int64(*m.Mark), 0, int64(m.Tests)})
		}
	}
	return nil
}

// reporting is on how many working days there is a daily report, where the team
// reports at all.
func (f *facts) reporting(r store.Reader) error {
	if f.span.Days() == 0 {
		return nil
	}
	sums, err := activities.Sums(r, f.span)
	if err != nil || len(sums) == 0 {
		return err
	}
	calendar, err := r.Calendar()
	if err != nil {
		return err
	}
	for _, x := range f.reps {
		here := data.Period{From: max(f.span.From, x.Joined), Until: f.span.Until}
		if x.Left != 0 {
			here.Until = min(here.Until, x.Left)
		}
		days := calendar.Workdays(here)
		f.rate(x.ID, data.ScoreDataUse, int64(min(days, sums[x.ID].Days)), int64(days))
	}
	return nil
}
