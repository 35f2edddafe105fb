package evidence

import (
	"fmt"

	"quarterdeck/app/calc"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// facts are what anchors are worked out from besides the drivers.
type facts struct {
	plan     data.Plan
	decision targets.Decision
	meanSale *data.Money // value of last year's mean order; nil: there was none
	people   int         // who carries a quota in the plan's time
	now      int64       // effort of the plan: full months in hundredths of a per cent
	then     int64       // and of last year
	promises promises
}

// readFacts reads them. Last year and the floors are the decision's.
func readFacts(r store.Reader, d targets.Decision) (f facts, err error) {
	f.decision = d
	if f.plan, err = r.Plan(); err != nil {
		return f, err
	}
	last := f.plan.LastYear()
	buyers, err := r.Buyers(last.Period())
	if err != nil {
		return f, err
	}
	f.meanSale = meanOrder(buyers)
	reps, err := r.Reps()
	if err != nil {
		return f, err
	}
	ladder, err := r.Ladder()
	if err != nil {
		return f, err
	}
	calendar, err := r.Calendar()
	if err != nil {
		return f, err
	}
	here := map[data.ID]bool{}
	for _, x := range reps {
		if x.Level == data.Manager {
			continue
		}
		effort := func(buckets []data.Period) (sum int64) {
			for _, b := range buckets {
				sum += int64(calc.Presence(b, x.Joined, x.Left, ladder.Ramp, calendar))
			}
			return sum
		}
		n := effort(f.plan.Buckets())
		if n > 0 {
			f.people++
			here[x.ID] = true
		}
		f.now, f.then = f.now+n, f.then+effort(last.Buckets())
	}
	if f.plan.Span != data.Year { // buckets are weeks: thirteen make three months
		f.now, f.then = f.now*3/13, f.then*3/13
	}
	f.promises, err = readPromises(r, here)
	return f, err
}

// promises are what reps, asked from below, commit themselves to. Who was not
// asked, or has not answered, is not zero but missing.
type promises struct {
	sum      data.Money
	answered int
	people   int
}

func readPromises(r store.Reader, here map[data.ID]bool) (p promises, err error) {
	rows, err := r.Commitments()
	p.people = len(here)
	for _, x := range rows {
		if x.Amount != nil && here[x.RepID] {
			p.sum += *x.Amount
			p.answered++
		}
	}
	return p, err
}

// anchor is the sum of the promises: an upper limit once everybody has answered,
// until then a part of one.
func (p promises) anchor() (x Anchor, ok bool) {
	x = Anchor{Sort: Limit, Value: p.sum, Note: "anchors.commitments.note", Args: []any{p.people}}
	if p.answered < p.people {
		x.Sort, x.Note, x.Args = Part, "anchors.commitments.note.part", []any{p.answered, p.people}
	}
	return x, p.answered > 0
}

func meanOrder(buyers []store.Buyer) *data.Money {
	sum, n := data.Money(0), int64(0)
	for _, b := range buyers {
		sum, n = sum+b.Amount, n+int64(b.Orders)
	}
	if n == 0 {
		return nil
	}
	mean := sum.MulDiv(1, n)
	return &mean
}

// orderValue is the typed value of an order, else last year's mean.
func (f *facts) orderValue(d data.Drivers) *data.Money {
	if d.OrderValue != nil {
		return d.OrderValue
	}
	return f.meanSale
}

// anchors lists what is known, in the order pages show it, and the keys of what
// is not.
func (f *facts) anchors(d data.Drivers) (rows []Anchor, missing []string) {
	add := func(key string, x Anchor, ok bool) {
		if !ok {
			missing = append(missing, key)
			return
		}
		x.Key = key
		if last := f.decision.LastYear; last != nil && x.Sort != Base {
			if p, ok := calc.Points(x.Value-*last, *last); ok {
				x.VsLast = &p
			}
		}
		rows = append(rows, x)
	}
	x, ok := f.market(d)
	add("market", x, ok)
	have := map[string]Anchor{}
	for _, old := range f.decision.Anchors {
		key, x := f.known(old)
		have[key] = x
	}
	for _, key := range []string{"last_year", "growth_floor", "best_floor"} {
		x, ok := have[key]
		add(key, x, ok)
	}
	x, ok = f.capacity(d)
	add("capacity", x, ok)
	x, ok = f.funnel(d)
	add("funnel", x, ok)
	x, ok = f.promises.anchor()
	add("commitments", x, ok)
	return rows, missing
}

// known is an anchor of the decision: last year, or a floor.
func (f *facts) known(old targets.Anchor) (key string, x Anchor) {
	x = Anchor{Value: old.Value, Sort: Floor, Note: "anchors." + old.Key + ".note"}
	switch old.Key {
	case "growth_floor":
		x.Args = []any{Percent(old.Rate), fmt.Sprintf("%+.4g%%", float64(old.Rate)*1.2/100)}
	case "best_floor":
		x.Args = []any{old.Base}
		if old.Year != 0 {
			x.Note, x.Args = "anchors.best_floor.note.year", []any{fmt.Sprint(old.Year), old.Base}
		}
	default:
		x.Sort, x.Args = Base, []any{f.decision.LastFrom}
		return "last_year", x
	}
	return old.Key, x
}

// market is the market's anchor by the reading chosen (S0-9).
func (f *facts) market(d data.Drivers) (x Anchor, ok bool) {
	x.Sort = Limit
	note, args := "anchors.market.share", []any{}
	if d.Reading == data.GrowthOnGrowth {
		if x.Value, ok = calc.MarketByGrowth(d, f.decision.LastYear); !ok {
			return x, false
		}
		note, args = "anchors.market.growth", []any{*f.decision.LastYear, Percent(*d.MarketGrowth), Percent(*d.Share)}
	} else {
		if x.Value, ok = calc.MarketByShare(d); !ok {
			return x, false
		}
		args = []any{*d.Market, Percent(*d.Share)}
		if d.MarketGrowth != nil {
			note, args = "anchors.market.grown", append(args, Percent(*d.MarketGrowth))
		}
	}
	switch {
	case d.NewAmount != nil:
		note, args = note+".amount", append(args, *d.NewAmount)
	case d.NewRate != nil:
		note, args = note+".rate", append(args, Percent(*d.NewRate))
	}
	x.Note, x.Args = note, args
	return x, true
}

// capacity is what the team can sell, new reps by the ramp.
func (f *facts) capacity(d data.Drivers) (x Anchor, ok bool) {
	x.Sort, x.Note = Limit, "anchors.capacity.note.last"
	per := d.PerMonth
	if per != nil {
		x.Note = "anchors.capacity.note"
		x.Value, ok = calc.FromTeam(*per, f.now)
	} else if f.decision.LastYear != nil {
		if mean, fits := calc.Productivity(*f.decision.LastYear, f.then); fits {
			per = &mean
			// not through the rounded mean: as many full months give the same amount
			x.Value, ok = calc.AtPace(*f.decision.LastYear, f.now, f.then)
		}
	}
	if !ok || f.people == 0 {
		return x, false
	}
	x.Args = []any{f.people, months(f.now), *per}
	return x, true
}

// months writes an effort in full months, such as 103.5.
func months(effort int64) string { return fmt.Sprintf("%.4g", float64(effort)/calc.Full) }

// funnel is leads × conversion × order value.
func (f *facts) funnel(d data.Drivers) (x Anchor, ok bool) {
	value := f.orderValue(d)
	if x.Value, ok = calc.FromLeads(d.Leads, d.Conversion, value); !ok {
		return x, false
	}
	x.Sort, x.Note = Limit, "anchors.funnel.note"
	if d.OrderValue == nil {
		x.Note = "anchors.funnel.note.orders"
	}
	x.Args = []any{*d.Leads, Percent(*d.Conversion), *value}
	return x, true
}

// soldUntil is what was sold in the plan up to and with a day; nil when nothing
// is known about it.
func soldUntil(r store.Reader, plan data.Plan, today data.Date) (*data.Money, error) {
	p := plan.Period()
	p.Until = min(p.Until, today+1)
	if p.Until <= p.From {
		return nil, nil
	}
	orders, err := r.OrderRange()
	if err != nil {
		return nil, err
	}
	sum, known := data.Money(0), false
	if orders.Days() > 0 {
		rows, err := r.Sales([]data.Period{p})
		for _, x := range rows {
			sum += x.Amount
		}
		known = orders.Overlap(p).Days() > 0
		if err != nil || !known {
			return nil, err
		}
		return &sum, nil
	}
	rows, err := r.Actuals(p)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	for _, x := range rows {
		sum += x.Amount
	}
	return &sum, nil
}

// Workings work anchors out from drivers that are not stored, such as those in a
// form.
type Workings struct{ facts facts }

// WorkingsOf reads what anchors rest on besides the drivers.
func WorkingsOf(r store.Reader, today data.Date) (w Workings, err error) {
	d, err := targets.GoalOf(r, today, targets.GoalIn{})
	if err != nil {
		return w, err
	}
	w.facts, err = readFacts(r, d)
	return w, err
}

// Anchor is the anchor with a key by the drivers; ok is false when it needs a
// number they lack.
func (w Workings) Anchor(key string, d data.Drivers) (x Anchor, ok bool) {
	if d.Check() != nil {
		return x, false
	}
	rows, _ := w.facts.anchors(d)
	for _, x := range rows {
		if x.Key == key {
			return x, true
		}
	}
	return x, false
}

// MeanOrder is the value of last year's mean order; nil when there was none.
func (w Workings) MeanOrder() *data.Money { return w.facts.meanSale }
