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
	promises promises
}

// readFacts reads them. Last year and the floors are the decision's.
func readFacts(r store.Reader, d targets.Decision) (f facts, err error) {
	f.decision = d
	if f.plan, err = r.Plan(); err != nil {
		return f, err
	}
	f.promises, err = readPromises(r, d.Able.Here)
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
	note := "anchors.market.share"
	var args []any
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
	value, month, ok := f.decision.Able.Team(d)
	x = Anchor{Sort: Limit, Value: value, Note: "anchors.capacity.note.last",
		Args: []any{len(f.decision.Able.Here), months(f.decision.Able.Now), month}}
	if d.PerMonth != nil {
		x.Note = "anchors.capacity.note"
	}
	return x, ok
}

// months writes an effort in full months, such as 103.5.
func months(effort int64) string { return fmt.Sprintf("%.4g", float64(effort)/calc.Full) }

// funnel is leads × conversion × order value, and says where it does not come from
// the driver sheet.
func (f *facts) funnel(d data.Drivers) (x Anchor, ok bool) {
	n := f.decision.Able.Funnel(d)
	if n.Amount == nil {
		return x, false
	}
	x = Anchor{Sort: Limit, Value: *n.Amount, Note: "anchors.funnel.note", Args: []any{*n.Leads, Percent(*n.Conversion), *n.Order}}
	if n.ByOrders {
		x.Note += ".orders"
	}
	if n.ByObjective {
		x.Note += ".objectives"
	}
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
func (w Workings) MeanOrder() *data.Money { return w.facts.decision.Able.MeanSale }
