package board

import (
	"quarterdeck/app/forecast"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ProgressIn asks for the figures of the whole plan; it has no fields.
type ProgressIn struct{}

// Progress is how far the plan is as of today: by region, product and rep, by
// bucket and group. An empty plan has figures too; what is not known in them
// says so.
func Progress(r store.Reader, today data.Date, _ ProgressIn) (Numbers, error) {
	f, err := readFacts(r, today)
	if err != nil {
		return Numbers{}, err
	}
	outlook, err := forecast.OutlookOf(r, today)
	if err != nil {
		return Numbers{}, err
	}
	return f.numbers(outlook), nil
}

// ProgressSoFar is [Progress] without where it leads, which takes the longest: its
// rows go on at their rate to date.
func ProgressSoFar(r store.Reader, today data.Date) (Numbers, error) {
	f, err := readFacts(r, today)
	if err != nil {
		return Numbers{}, err
	}
	return f.numbers(forecast.Outlook{}), nil
}

// numbers works the figures out. Where they lead is what the forecast says.
func (f facts) numbers(outlook forecast.Outlook) Numbers {
	n := Numbers{Plan: f.clock.plan, Today: f.clock.today, State: f.clock.state(f.clock.plan.Period()),
		Basis: f.basis(), Source: f.source(), Through: f.through(), Goal: f.goal.Amount, Current: -1, Holidays: !f.clock.days.Empty(),
		Buckets: f.clock.buckets(), Groups: f.clock.groups()}
	for i, b := range n.Buckets {
		if b.State == Running {
			n.Current = i
		}
	}
	b := f.fill()
	n.Total, n.RepTotal = b.regions.sum(n.Groups), b.reps.sum(n.Groups)
	b.products.sum(n.Groups)
	firm := outlook.Firm.Forecast
	b.regions.forecast(&n.Total, n.Groups, ends{firm: firm})
	b.reps.forecast(&n.RepTotal, n.Groups, ends{firm, peopleEnds(outlook)})
	if firm != nil {
		n.Method = outlook.Rule.Method
	}
	n.Total.judge(n.Plan)
	n.RepTotal.judge(n.Plan)
	parents := f.parents()
	n.Regions, n.Products = b.regions.finish(n.Plan, parents[data.Regions]), b.products.finish(n.Plan, parents[data.Products])
	n.Reps = f.repRows(b.reps.finish(n.Plan, nil))
	n.against(f.goal)
	n.Curve = n.curve()
	return n
}

// parents are the regions and products that have parts.
func (f facts) parents() map[data.Kind]map[data.ID]bool {
	of := map[data.Kind]map[data.ID]bool{data.Regions: {}, data.Products: {}}
	for _, x := range f.regions {
		of[data.Regions][x.ParentID] = x.ParentID != 0
	}
	for _, x := range f.products {
		of[data.Products][x.ParentID] = x.ParentID != 0
	}
	return of
}

// against compares the year with the decided target and the year before.
func (n *Numbers) against(goal data.Goal) {
	year := n.Total.Total
	n.Target, n.LastYear = n.Goal, goal.LastYear
	if n.Goal != nil {
		left := *n.Goal - year.Plan
		n.Unallocated = &left
	} else if year.Planned {
		n.Target = &year.Plan
	}
	if n.LastYear == nil && year.LastKnown {
		n.LastYear = &year.LastYear
	}
	if year.Judged() {
		n.Forecast = &year.Forecast
	}
	if n.Target == nil {
		return
	}
	if year.Known {
		n.FullYear = RatioOf(year.Actual, *n.Target)
		n.Needed = RatioOf(*n.Target-year.Actual, year.Plan-year.Paced)
	}
	n.ShouldBe = RatioOf(year.Due, *n.Target)
}

// repRows leaves out managers and those who left, unless they carry money.
func (f facts) repRows(rows []Row) []RepRow {
	names := map[data.ID]string{}
	for _, r := range f.regions {
		names[r.ID] = r.Name
	}
	reps := map[data.ID]data.Rep{}
	for _, r := range f.reps {
		reps[r.ID] = r
	}
	var out []RepRow
	for _, row := range rows {
		rep := reps[row.ID]
		gone := rep.Left != 0 && rep.Left <= f.clock.periods[0].From
		if row.empty() && (rep.Level == data.Manager || gone) {
			continue
		}
		out = append(out, RepRow{Row: row, RegionID: rep.RegionID, Region: names[rep.RegionID], Level: rep.Level, Left: rep.Left})
	}
	return out
}
