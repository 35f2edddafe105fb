package diagnosis

import (
	"slices"

	"quarterdeck/app/accounts"
	"quarterdeck/app/activities"
	"quarterdeck/app/calc"
	"quarterdeck/app/pipeline"
	"quarterdeck/app/quota"
	"quarterdeck/app/schemes"
	"quarterdeck/app/touches"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Kinds lists the kinds of record a diagnosis is worked out from.
func Kinds() []data.Kind {
	return slices.Concat(touches.Kinds(), schemes.Kinds, []data.Kind{data.Plans, data.DaysOff, data.Reps, data.Regions, data.Products, data.Targets, data.Funnels,
		data.Credits, data.Mentorships, data.Activities, data.Opportunities, data.OpportunityMoves, data.PipelineStages, data.Accounts, data.KeyDates,
		data.Contacts, data.Plays, data.Verdicts, data.DiagnosisRules})
}

// facts are what diagnoses are worked out from, read once for all reps.
type facts struct {
	plan     data.Plan
	today    data.Date
	span     Span
	period   data.Period // up to today
	calendar data.Calendar
	buckets  []data.Period
	rule     data.DiagnosisRule
	reps     []data.Rep
	regions  map[data.ID]data.Region
	orders   data.Period // from the first order to the day after the last
	targets  map[data.ID][]data.Target
	values   map[string]quota.FunnelValues // by rep code
	sold     map[data.ID]data.Money        // in the period; 0: nobody
	funnels  map[data.ID]pipeline.Funnel
	sums     map[data.ID]activities.Sum
	strange  strange
}

// strange are the facts that only anomalies ask for.
type strange struct {
	months   []data.Period // the last closed months or weeks, the latest first
	monthly  []map[data.ID]data.Money
	ends     []data.Period // the last days of the closed months of the period
	wholes   []data.Period // those months
	endly    []map[data.ID]data.Money
	wholly   []map[data.ID]data.Money
	idle     map[data.ID]activities.Sum // the last working days for visits
	silent   map[data.ID]activities.Sum // the last working days for reports
	since    data.Date                  // first day of those
	reported map[data.ID]activities.Sum // ever
	open     map[data.ID]pipeline.Standing
	closing  map[data.ID][]int // days from proposal to deal of what was won in the period
	largest  map[data.ID]store.LargestBuyer
	stale    map[data.ID][]staleDate
	care     map[data.ID]cared
}

// staleDate is a key date that has passed and is not done.
type staleDate struct {
	customer string
	days     int
}

// cared is how many A customers a rep has, and how many are touched in time.
type cared struct{ inTime, all int }

func readFacts(r store.Reader, today data.Date, span Span) (f *facts, err error) {
	f = &facts{today: today, span: span, regions: map[data.ID]data.Region{}, targets: map[data.ID][]data.Target{}, values: map[string]quota.FunnelValues{},
		sold: map[data.ID]data.Money{}}
	if f.plan, err = r.Plan(); err != nil {
		return nil, err
	}
	f.buckets = f.plan.Buckets()
	f.period = f.spanOf()
	for _, read := range []func(store.Reader) error{f.readPlan, f.readResults, f.readTrends, f.readDays, f.readCustomers} {
		if err := read(r); err != nil {
			return nil, err
		}
	}
	return f, nil
}

// spanOf is the period of a span: up to today, inside the plan.
func (f *facts) spanOf() data.Period {
	all := f.plan.Period()
	p := data.Period{From: all.From, Until: min(f.today+1, all.Until)}
	last := p.Until - 1 // a plan that is over is seen from its last day
	switch f.span {
	case FourWeeks:
		p.From = max(all.From, last-27)
	case Month:
		for _, b := range f.buckets {
			if b.Has(last) {
				p.From = b.From
			}
		}
	case Quarter:
		for _, g := range f.plan.Groups() {
			q := data.Period{From: f.buckets[g[0]].From, Until: f.buckets[g[1]-1].Until}
			if q.Has(last) {
				p.From = q.From
			}
		}
	}
	p.Until = max(p.From, p.Until)
	return p
}

// readPlan reads who should reach what, and with which rates.
func (f *facts) readPlan(r store.Reader) (err error) {
	if f.calendar, err = r.Calendar(); err != nil {
		return err
	}
	if f.rule, err = r.DiagnosisRule(); err != nil {
		return err
	}
	if f.reps, err = r.Reps(); err != nil {
		return err
	}
	regions, err := r.Regions()
	if err != nil {
		return err
	}
	for _, x := range regions {
		f.regions[x.ID] = x
	}
	targets, err := r.TargetAmounts(data.Revenue, f.plan.Period())
	if err != nil {
		return err
	}
	for _, t := range targets {
		if t.RepID != 0 {
			f.targets[t.RepID] = append(f.targets[t.RepID], t)
		}
	}
	need, err := quota.FunnelsOf(r, f.today, quota.FunnelsIn{Full: true})
	for _, row := range need.Rows {
		f.values[row.Rep] = row.Values
	}
	return err
}

// readResults reads what happened in the period.
func (f *facts) readResults(r store.Reader) (err error) {
	if f.orders, err = r.OrderRange(); err != nil {
		return err
	}
	if f.sold, err = credited(r, f.period); err != nil {
		return err
	}
	if f.funnels, err = pipeline.Funnels(r, f.period); err != nil {
		return err
	}
	f.sums, err = activities.Sums(r, f.period)
	return err
}

// credited is what was sold in a period, as it counts for the reps.
func credited(r store.Reader, p data.Period) (map[data.ID]data.Money, error) {
	all, err := creditedIn(r, []data.Period{p})
	if err != nil {
		return nil, err
	}
	return all[0], nil
}

func creditedIn(r store.Reader, periods []data.Period) ([]map[data.ID]data.Money, error) {
	all := make([]map[data.ID]data.Money, len(periods))
	for i := range all {
		all[i] = map[data.ID]data.Money{}
	}
	if len(periods) == 0 {
		return all, nil
	}
	rows, err := quota.CreditedSales(r, periods)
	for _, x := range rows {
		all[x.Span][x.RepID] += x.Amount
	}
	return all, err
}

// readTrends reads the last closed months, and how the months of the period
// ended.
func (f *facts) readTrends(r store.Reader) (err error) {
	x := &f.strange
	for i := len(f.buckets) - 1; i >= 0; i-- {
		b := f.buckets[i]
		if b.Until > f.today+1 || f.orders.Overlap(b).Days() == 0 {
			continue
		}
		if len(x.months) < f.rule.Months {
			x.months = append(x.months, b)
		}
		if f.period.Contains(b) && b.Days() > 2*f.rule.LastDays {
			x.wholes = append(x.wholes, b)
			x.ends = append(x.ends, data.Period{From: b.Until - data.Date(f.rule.LastDays), Until: b.Until})
		}
	}
	all, err := creditedIn(r, slices.Concat(x.months, x.wholes, x.ends))
	if err != nil {
		return err
	}
	m, n := len(x.months), len(x.wholes)
	x.monthly, x.wholly, x.endly = all[:m], all[m:m+n], all[m+n:]
	return nil
}

// readDays reads the daily reports of the last working days, and what is open.
func (f *facts) readDays(r store.Reader) (err error) {
	x := &f.strange
	idle := f.lastDays(f.rule.IdleDays)
	x.since = f.lastDays(f.rule.SilentDays).From
	if x.idle, err = activities.Sums(r, idle); err != nil {
		return err
	}
	if x.silent, err = activities.Sums(r, data.Period{From: x.since, Until: f.today + 1}); err != nil {
		return err
	}
	if x.reported, err = activities.Sums(r, data.Period{}); err != nil {
		return err
	}
	if x.open, err = pipeline.Stand(r, f.today); err != nil {
		return err
	}
	x.closing, err = closing(r, f.period)
	return err
}

// lastDays is the period that ends today and has so many working days.
func (f *facts) lastDays(n int) data.Period {
	p := data.Period{From: f.today + 1, Until: f.today + 1}
	for n > 0 && p.Days() < 366 {
		p.From--
		if f.calendar.IsWorkday(p.From) {
			n--
		}
	}
	return p
}

// readCustomers reads whom reps depend on and whom they should have touched.
func (f *facts) readCustomers(r store.Reader) error {
	x := &f.strange
	x.largest, x.stale, x.care = map[data.ID]store.LargestBuyer{}, map[data.ID][]staleDate{}, map[data.ID]cared{}
	largest, err := r.LargestBuyers(f.period)
	if err != nil {
		return err
	}
	for _, b := range largest {
		x.largest[b.RepID] = b
	}
	table, err := accounts.TableOf(r, f.today, accounts.TableIn{})
	if err != nil {
		return err
	}
	for _, row := range table.Rows {
		for _, d := range row.Dates {
			if d.Done == 0 && d.Date < f.today && row.OwnerID != 0 {
				x.stale[row.OwnerID] = append(x.stale[row.OwnerID], staleDate{row.CustomerName, int(f.today - d.Date)})
			}
		}
	}
	return f.readCare(r)
}

// readCare counts the best customers of each rep: those of the first tier of the
// scheme that says how often they are touched.
func (f *facts) readCare(r store.Reader) error {
	stand, err := touches.Stand(r, f.today)
	if err != nil {
		return err
	}
	first, err := firstTiers(r)
	if err != nil {
		return err
	}
	customers, err := r.Customers()
	for _, c := range customers {
		s := stand[c.ID]
		if c.RepID == 0 || s.Automatic || s.Limit == 0 || s.Tier == "" || first[s.Scheme] != s.Tier {
			continue
		}
		n := f.strange.care[c.RepID]
		n.all++
		if s.Over == 0 {
			n.inTime++
		}
		f.strange.care[c.RepID] = n
	}
	return err
}

// firstTiers is the first tier of every scheme, by its code.
func firstTiers(r store.Reader) (map[string]data.Tier, error) {
	list, err := r.Schemes()
	if err != nil {
		return nil, err
	}
	tiers, err := r.SchemeTiers()
	first := map[string]data.Tier{}
	for _, s := range list {
		for _, t := range tiers {
			if t.SchemeID == s.ID && t.On && first[s.Code] == "" {
				first[s.Code] = t.Tier
			}
		}
	}
	return first, err
}

// due is the part of a rep's targets that should be in by the end of a day: of
// the months whose results are known, or of all while none are.
func (f *facts) due(rep data.ID, day data.Date) (sum data.Money) {
	for _, t := range f.targets[rep] {
		for _, b := range f.buckets {
			in := b.Overlap(t.Period)
			if in.Days() == 0 || b.From > day || f.orders.Days() > 0 && b.Overlap(f.orders).Days() == 0 {
				continue
			}
			amount := t.Amount
			if b != t.Period {
				amount = calc.UpTo(t.Amount, t.Period, in.Until, f.calendar) - calc.UpTo(t.Amount, t.Period, in.From, f.calendar)
			}
			sum += calc.Paced(amount, b, day, f.plan.Pace, f.calendar)
		}
	}
	return sum
}

// dueIn is the part of a rep's targets that falls into a period.
func (f *facts) dueIn(rep data.ID, p data.Period) data.Money {
	return f.due(rep, p.Until-1) - f.due(rep, p.From-1)
}
