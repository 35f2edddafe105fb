package evidence

import (
	"math"

	"quarterdeck/app/calc"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Sort says how an anchor is to be taken.
type Sort string

// The sorts of anchors. A part would be a limit but is not known to its end.
const (
	Limit Sort = "limit" // upper: what market, team or funnel can give
	Floor Sort = "floor" // lower: what must be exceeded
	Base  Sort = "base"  // what was
	Part  Sort = "part"
)

// An Anchor is a number the goal can be held against. Key is market, last_year,
// growth_floor, best_floor, capacity, funnel or commitments.
type Anchor struct {
	Key    string      `json:"key"`
	Sort   Sort        `json:"sort"`
	Value  data.Money  `json:"value"`
	Note   string      `json:"note"`    // translation key of its arithmetic in one line
	Args   []any       `json:"args"`    // for Note
	VsLast *int64      `json:"vs_last"` // against last year in hundredths of a per cent; nil: last year is not known, or is this
	Above  *data.Money `json:"above"`   // goal − value; nil: no goal
	Binds  bool        `json:"binds"`   // the lowest upper limit
}

// Anchors are what is known to hold the goal against, side by side. Nothing is
// averaged, and nothing made up for what is missing.
type Anchors struct {
	Amount   *data.Money    `json:"amount"` // of the goal; nil: not decided
	LastYear *data.Money    `json:"last_year"`
	Rows     []Anchor       `json:"rows"`
	Missing  []string       `json:"missing"` // keys of anchors that need numbers not entered yet
	Binding  string         `json:"binding"` // key of the lowest upper limit; "" when none is known
	Over     *data.Money    `json:"over"`    // goal − that limit: below zero is room; nil: no goal or no limit
	Levels   []Level        `json:"levels"`  // base, goal, challenge; those not set have no amount
	Ordered  bool           `json:"ordered"` // base ≤ goal ≤ challenge, as far as they are set
	Sold     *data.Money    `json:"sold"`    // of the plan until today; nil: nothing is known
	Drivers  data.Drivers   `json:"drivers"`
	Order    *data.Money    `json:"order"` // value of an order, typed, an objective's or last year's mean; nil: not known
	Funnel   targets.Funnel `json:"-"`     // with what the drivers leave to the objectives
	Cited    []Ref          `json:"cited"` // sheets the goal rests on
	Capacity *data.Money    `json:"capacity"`
}

// A Level is one of the three amounts of the goal. Key is base, goal or challenge.
type Level struct {
	Key     string      `json:"key"`
	Amount  *data.Money `json:"amount"`  // nil: not set
	Reached *int64      `json:"reached"` // sold until today in hundredths of a per cent of it; nil: not known
}

// A Ref names a sheet.
type Ref struct {
	ID    data.ID `json:"id"`
	Title string  `json:"title"`
}

// AnchorsIn has no fields.
type AnchorsIn struct{}

// AnchorsOf answers what the goal can be held against.
func AnchorsOf(r store.Reader, today data.Date, _ AnchorsIn) (Anchors, error) {
	d, err := targets.GoalOf(r, today, targets.GoalIn{})
	if err != nil {
		return Anchors{}, err
	}
	return Hold(r, today, d)
}

// Hold answers what a decision can be held against.
func Hold(r store.Reader, today data.Date, d targets.Decision) (a Anchors, err error) {
	f, err := readFacts(r, d)
	if err != nil {
		return a, err
	}
	if a.Drivers, err = r.Drivers(); err != nil {
		return a, err
	}
	a.Amount, a.LastYear = d.Amount, d.LastYear
	a.Rows, a.Missing = f.anchors(a.Drivers)
	a.Funnel = d.Able.Funnel(a.Drivers)
	a.Order = a.Funnel.Order
	a.hold(a.Amount)
	levels, err := r.Levels()
	if err != nil {
		return a, err
	}
	if a.Sold, err = soldUntil(r, f.plan, today); err != nil {
		return a, err
	}
	a.Ordered = levels.Around(a.Amount) == nil
	for _, l := range []Level{{Key: "base", Amount: levels.Base}, {Key: "goal", Amount: a.Amount}, {Key: "challenge", Amount: levels.Challenge}} {
		if l.Amount != nil && a.Sold != nil {
			if p, ok := calc.Points(*a.Sold, *l.Amount); ok {
				l.Reached = &p
			}
		}
		a.Levels = append(a.Levels, l)
	}
	a.Cited, err = refs(r, 0)
	return a, err
}

// hold compares the rows with an amount and finds the limit that binds.
func (a *Anchors) hold(amount *data.Money) {
	var limits []*data.Money
	for i := range a.Rows {
		x := &a.Rows[i]
		var limit *data.Money
		if x.Sort == Limit {
			limit = &x.Value
		}
		limits = append(limits, limit)
		if (x.Key == "capacity" || x.Key == "funnel") && (a.Capacity == nil || x.Value < *a.Capacity) {
			a.Capacity = &x.Value
		}
		if amount != nil {
			above := *amount - x.Value
			x.Above = &above
		}
	}
	if i := calc.Binding(limits); i >= 0 {
		a.Rows[i].Binds, a.Binding, a.Over = true, a.Rows[i].Key, a.Rows[i].Above
	}
}

// refs names the sheets a scenario, or with zero the goal, rests on.
func refs(r store.Reader, scenario data.ID) (rows []Ref, err error) {
	cited, err := r.Citations()
	if err != nil {
		return nil, err
	}
	sheets, err := r.Insights()
	if err != nil {
		return nil, err
	}
	on := map[data.ID]bool{}
	for _, id := range citedBy(cited, scenario) {
		on[id] = true
	}
	for _, x := range sheets {
		if on[x.ID] {
			rows = append(rows, Ref{x.ID, x.Title})
		}
	}
	return rows, nil
}

// Needs is how many deals and leads an amount takes by the funnel's drivers,
// rounded up; ok is false without an amount, or where order value or conversion
// is not known or zero.
func (a Anchors) Needs(amount *data.Money) (deals, leads int64, ok bool) {
	if amount == nil || a.Order == nil || *a.Order <= 0 || a.Funnel.Conversion == nil || *a.Funnel.Conversion <= 0 {
		return 0, 0, false
	}
	deals, rate := upward(int64(*amount), int64(*a.Order)), int64(*a.Funnel.Conversion)
	if deals > math.MaxInt64/100_00-1 {
		return 0, 0, false
	}
	return deals, upward(deals*100_00, rate), true
}

// upward is a quotient of positive numbers rounded up.
func upward(a, b int64) int64 { return a/b + min(1, a%b) }
