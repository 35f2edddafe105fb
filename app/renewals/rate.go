package renewals

import (
	"cmp"
	"slices"
	"strings"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// RateIn asks how many of the contracts that ended in a span were renewed.
type RateIn struct {
	From  data.Date `json:"from" doc:"first day of the span; empty: that of the plan"`
	Until data.Date `json:"until" doc:"last day of the span; empty: that of the plan"`
	AsOf  data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
	Rep   string    `json:"rep" doc:"code of the person who renews; empty: all"`
}

// Rated says what came of contracts whose last day lies in the span and is past,
// or that were decided before it came. Shares are hundredths of a per cent; nil
// where nothing ended.
type Rated struct {
	Ended      int        `json:"ended"`
	EndedMoney data.Money `json:"ended_money"` // minor units of the terms that ended
	Renewed    int        `json:"renewed"`
	Kept       data.Money `json:"kept"`  // terms that ended and were renewed
	Money      data.Money `json:"money"` // what they were renewed for
	Lost       int        `json:"lost"`
	Undecided  int        `json:"undecided"` // past their last day and not decided: they count as not renewed

	Rate      *int64 `json:"rate"`       // renewed of ended, by number
	MoneyRate *int64 `json:"money_rate"` // kept of ended, by money
	NetRate   *int64 `json:"net_rate"`   // renewed for, of ended, by money: more than all when renewals grow

	// Against the target: of renewed contracts that have one.
	Aimed   int        `json:"aimed"`
	Target  data.Money `json:"target"`
	Reached data.Money `json:"reached"`
	Over    *int64     `json:"over"`    // reached over target; nil: none has a target
	Earned  bool       `json:"earned"`  // together they earn the coefficient
	Earners int        `json:"earners"` // contracts that earn it by themselves
}

// RateOf is the renewal rate of a span, of all and by rep.
type RateOf struct {
	From   data.Date `json:"from"`
	Until  data.Date `json:"until"`
	Limit  int       `json:"limit"`  // how far over the target earns the coefficient, hundredths of a per cent
	Reward int       `json:"reward"` // what is added to the commission rate then, of the rate
	Rated
	Reps []RepRate `json:"reps"` // those with a contract that ended, by code; nobody first
}

// A RepRate is the renewal rate of one person.
type RepRate struct {
	Rep  string `json:"rep"` // code; "": nobody
	Name string `json:"name"`
	Rated
}

// Rate answers how much of what ended was renewed.
func Rate(r store.Reader, today data.Date, in RateIn) (RateOf, error) {
	plan, err := r.Plan()
	if err != nil {
		return RateOf{}, err
	}
	rule, err := r.CareRule()
	if err != nil {
		return RateOf{}, err
	}
	p, asOf := plan.Period(), cmp.Or(in.AsOf, today)
	x := RateOf{From: cmp.Or(in.From, p.From), Until: cmp.Or(in.Until, p.Until-1), Limit: rule.RenewalOver, Reward: rule.RenewalReward, Reps: []RepRate{}}
	if x.Until < x.From {
		return x, data.Problem{Key: "problem.period.order", Field: "until", Args: []any{x.From.String()}}
	}
	rows, err := rowsOf(r, asOf, rule)
	if err != nil {
		return x, err
	}
	for _, c := range rows {
		if c.Until < x.From || c.Until > x.Until || c.Days >= 0 && c.State == "" || in.Rep != "" && c.Rep != in.Rep {
			continue
		}
		x.add(c)
		i := slices.IndexFunc(x.Reps, func(y RepRate) bool { return y.Rep == c.Rep })
		if i < 0 {
			i = len(x.Reps)
			x.Reps = append(x.Reps, RepRate{Rep: c.Rep, Name: c.RepName})
		}
		x.Reps[i].add(c)
	}
	x.finish(x.Limit)
	for i := range x.Reps {
		x.Reps[i].finish(x.Limit)
	}
	slices.SortFunc(x.Reps, func(a, b RepRate) int { return strings.Compare(a.Rep, b.Rep) })
	return x, nil
}

func (x *Rated) add(c Row) {
	x.Ended++
	x.EndedMoney += c.Amount
	switch c.State {
	case data.Renewed:
		x.Renewed++
		x.Kept += c.Amount
		x.Money += *c.Renewed
		if c.Target != nil {
			x.Aimed++
			x.Target += *c.Target
			x.Reached += *c.Renewed
		}
		if c.Earned {
			x.Earners++
		}
	case data.NotMoved:
		x.Lost++
	default:
		x.Undecided++
	}
}

// finish works the shares out.
func (x *Rated) finish(limit int) {
	share := func(n, of data.Money) *int64 {
		if p, ok := calc.Points(n, of); ok {
			return &p
		}
		return nil
	}
	x.Rate = share(data.Money(x.Renewed), data.Money(x.Ended))
	x.MoneyRate, x.NetRate = share(x.Kept, x.EndedMoney), share(x.Money, x.EndedMoney)
	x.Over = share(x.Reached-x.Target, x.Target)
	x.Earned = x.Aimed > 0 && calc.Beats(x.Reached, x.Target, limit)
}
