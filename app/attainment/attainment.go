// Package attainment says how sales stand against the plan as far as it is due,
// for any spans of days: the deck, the lights and the reviews take their
// completion from here.
package attainment

import (
	"quarterdeck/app/calc"
	"quarterdeck/app/quota"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Figures are the amounts of one span, in minor units.
type Figures struct {
	Plan    data.Money `json:"plan"`    // target of the days of the span
	Planned bool       `json:"planned"` // some target covers the span
	Paced   data.Money `json:"paced"`   // part of it that is due and whose results are known: what Actual is held against
	Actual  data.Money `json:"actual"`  // sold in the span
	Known   bool       `json:"known"`   // false: nothing is known about Actual
}

// Share is actual ÷ paced in hundredths of a per cent; nil where nothing was due
// or nothing is known.
func (f Figures) Share() *int64 {
	if !f.Known || !f.Planned {
		return nil
	}
	if points, ok := calc.Points(f.Actual, f.Paced); ok {
		return &points
	}
	return nil
}

// A Cut is the figures of one span by record; the ID 0 of each is what belongs to
// none.
type Cut struct {
	Firm     Figures
	Regions  map[data.ID]Figures
	Products map[data.ID]Figures
	Reps     map[data.ID]Figures
}

// Of answers the figures of spans, each as of its last day. It asks a fixed number
// of questions of the file, whatever the number of spans.
func Of(r store.Reader, spans []data.Period) ([]Cut, error) {
	f, err := read(r, spans)
	if err != nil {
		return nil, err
	}
	cuts := make([]Cut, len(spans))
	for i := range cuts {
		cuts[i] = Cut{Regions: map[data.ID]Figures{}, Products: map[data.ID]Figures{}, Reps: map[data.ID]Figures{}}
	}
	if f.ordered.Days() > 0 {
		f.sold(cuts)
	}
	last := whole(spans).Until - 1
	for i, span := range spans {
		f.dueIn(&cuts[i], span, last)
		f.typedIn(&cuts[i], span, last)
	}
	return cuts, nil
}

// facts are what the figures are made from, read once.
type facts struct {
	p        data.Plan
	buckets  []data.Period
	days     data.Calendar
	home     map[data.ID]data.ID // region by rep
	targets  []data.Target
	parts    [][]planned // of the targets, by bucket
	byReps   bool        // quotas of reps stand in for region cells
	ordered  data.Period
	sales    []store.Sale
	credited []quota.CreditedSale
	of       [][]int                // the spans that a segment of sales belongs to
	typed    map[typedAt]data.Money // only while there are no orders
}

// planned is the part of a target that falls into one bucket.
type planned struct {
	target int
	amount data.Money
}

// typedAt is where a typed result belongs.
type typedAt struct {
	region data.ID
	bucket data.Period
}

func read(r store.Reader, spans []data.Period) (f facts, err error) {
	if f.p, err = r.Plan(); err != nil {
		return f, err
	}
	f.buckets = f.p.Buckets()
	if f.days, err = r.Calendar(); err != nil {
		return f, err
	}
	reps, err := r.Reps()
	if err != nil {
		return f, err
	}
	f.home = make(map[data.ID]data.ID, len(reps))
	for _, x := range reps {
		f.home[x.ID] = x.RegionID
	}
	if f.targets, err = r.TargetAmounts(data.Revenue, f.p.Period()); err != nil {
		return f, err
	}
	f.byReps = QuotasStandIn(f.targets)
	f.parts = make([][]planned, len(f.buckets))
	for i, t := range f.targets {
		for _, x := range Split(t.Amount, t.Period, f.buckets, f.days) {
			f.parts[x.Bucket] = append(f.parts[x.Bucket], planned{i, x.Amount})
		}
	}
	if f.ordered, err = r.OrderRange(); err != nil {
		return f, err
	}
	if f.ordered.Days() == 0 {
		return f, f.readTyped(r)
	}
	var segments []data.Period
	segments, f.of = Segments(spans)
	if f.sales, err = r.Sales(segments); err != nil {
		return f, err
	}
	f.credited, err = credited(r, spans, segments, f.of)
	return f, err
}

// credited are the sales of the spans by the rep they count for. Where shares have
// to be rounded, every span is rounded as a whole, as the deck does it.
func credited(r store.Reader, spans, segments []data.Period, of [][]int) ([]quota.CreditedSale, error) {
	credits, err := r.Credits()
	if err != nil {
		return nil, err
	}
	mentorships, err := r.Mentorships()
	if err != nil {
		return nil, err
	}
	if len(credits)+len(mentorships) > 0 {
		return quota.CreditedSales(r, spans)
	}
	rows, err := quota.CreditedSales(r, segments)
	out := make([]quota.CreditedSale, 0, len(rows))
	for _, x := range rows {
		for _, n := range of[x.Span] {
			x.Span = n
			out = append(out, x)
		}
	}
	return out, err
}

func (f *facts) readTyped(r store.Reader) error {
	rows, err := r.Actuals(f.p.Period())
	f.typed = map[typedAt]data.Money{}
	for _, a := range rows {
		for _, x := range Split(a.Amount, a.Period, f.buckets, f.days) {
			f.typed[typedAt{a.RegionID, f.buckets[x.Bucket]}] += x.Amount
		}
	}
	return err
}

// QuotasStandIn reports whether the plan of the firm is read from the quotas of
// reps, because no region has a target.
func QuotasStandIn(targets []data.Target) bool {
	for _, t := range targets {
		if t.RepID == 0 {
			return false
		}
	}
	return len(targets) > 0
}

// whole is the span from the first day of all to the last.
func whole(spans []data.Period) (p data.Period) {
	for i, s := range spans {
		if i == 0 {
			p = s
		}
		p = data.Period{From: min(p.From, s.From), Until: max(p.Until, s.Until)}
	}
	return p
}

// dueIn adds what was due in a span by its last day: of every bucket of the plan
// the part between the first day of the span and its last.
func (f *facts) dueIn(c *Cut, span data.Period, last data.Date) {
	for n, bucket := range f.buckets {
		if bucket.Overlap(span).Days() == 0 {
			continue
		}
		until, all := calc.Done(bucket, span.Until-1, f.p.Pace, f.days)
		since, _ := calc.Done(bucket, span.From-1, f.p.Pace, f.days)
		known := func(region data.ID) bool { return f.typedFor(region, bucket, span, last) }
		if f.ordered.Days() > 0 {
			known = func(data.ID) bool { return bucket.Overlap(f.ordered).Days() > 0 }
		}
		for _, x := range f.parts[n] {
			due := x.amount.MulDiv(until, all) - x.amount.MulDiv(since, all)
			f.due(c, f.targets[x.target], due, known)
		}
	}
	if f.ordered.Days() > 0 {
		c.know(span.Overlap(f.ordered).Days() > 0)
	}
}

// due adds what is due of one target to the records it belongs to.
func (f *facts) due(c *Cut, t data.Target, due data.Money, known func(region data.ID) bool) {
	region := t.RegionID
	if t.RepID != 0 {
		c.Reps[t.RepID] = c.Reps[t.RepID].due(due, f.ordered.Days() > 0 && known(0))
		if !f.byReps {
			return
		}
		region = f.home[t.RepID]
	}
	is := known(region)
	c.Firm = c.Firm.due(due, is)
	c.Regions[region] = c.Regions[region].due(due, is)
	c.Products[t.ProductID] = c.Products[t.ProductID].due(due, is && f.ordered.Days() > 0)
}

func (f Figures) due(amount data.Money, known bool) Figures {
	f.Plan += amount
	f.Planned = true
	if known {
		f.Paced += amount
	}
	return f
}

// know says of every record whether its results are known.
func (c *Cut) know(known bool) {
	c.Firm.Known = known
	for _, rows := range []map[data.ID]Figures{c.Regions, c.Products, c.Reps} {
		for id, x := range rows {
			x.Known = known
			rows[id] = x
		}
	}
}

// typedFor reports whether results were typed for a region that say what was sold
// in a bucket by the last day of a span. What is typed for a month says nothing of
// its weeks: it counts where the span holds the whole bucket, or where the bucket
// is the running one and the span goes on to the last day of all.
func (f *facts) typedFor(region data.ID, bucket, span data.Period, last data.Date) bool {
	_, ok := f.typed[typedAt{region, bucket}]
	return ok && span.From <= bucket.From && (span.Until >= bucket.Until || span.Until-1 == last)
}

// typedIn adds results typed by region; they say nothing about products and reps.
func (f *facts) typedIn(c *Cut, span data.Period, last data.Date) {
	for at, amount := range f.typed {
		if at.bucket.Overlap(span).Days() == 0 || !f.typedFor(at.region, at.bucket, span, last) {
			continue
		}
		x := c.Regions[at.region].sold(amount)
		x.Known = true
		c.Regions[at.region] = x
		c.Firm.Actual += amount
		c.Firm.Known = true
	}
}

// sold adds what the orders say, and what is known by them.
func (f *facts) sold(cuts []Cut) {
	for _, s := range f.sales {
		for _, n := range f.of[s.Bucket] {
			c := &cuts[n]
			c.Firm.Actual += s.Amount
			c.Regions[s.RegionID] = c.Regions[s.RegionID].sold(s.Amount)
			c.Products[s.ProductID] = c.Products[s.ProductID].sold(s.Amount)
		}
	}
	for _, s := range f.credited {
		c := &cuts[s.Span]
		c.Reps[s.RepID] = c.Reps[s.RepID].sold(s.Amount)
	}
}

func (f Figures) sold(amount data.Money) Figures {
	f.Actual += amount
	return f
}
