package touches

import (
	"fmt"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Level says who has to be told that a customer is not touched.
type Level string

// The levels, by the days over the limit that the plan's rule sets. Empty:
// nobody yet.
const (
	TellRep     Level = "rep"
	TellManager Level = "manager"
	HighRisk    Level = "risk" // the customer counts as at high risk
)

// A Basis says from when the clock of a customer counts that was never touched.
type Basis string

// The bases. Empty: from the last real touch.
const (
	SinceCustomer Basis = "customer" // since it became a customer: as written down, else its first order
	SincePlan     Basis = "plan"     // since the plan began
	SinceLog      Basis = "log"      // since the first touch of the plan was logged: silence before that says nothing
	NotBegun      Basis = "none"     // no touch was ever logged: the clock has not begun
)

// A Standing is where the touches with one customer stand. Zero dates are none;
// days are calendar days.
type Standing struct {
	Last    data.Date    `json:"last"`    // last real touch
	Channel data.Channel `json:"channel"` // of it
	Latest  data.ID      `json:"latest"`  // last touch of any kind; 0: never touched
	Tried   data.Channel `json:"tried"`   // channel of that
	Failed  bool         `json:"failed"`  // that was not effective
	Basis   Basis        `json:"basis"`   // from when the clock counts without a real touch
	From    data.Date    `json:"from"`    // day the clock counts from
	Agreed  data.Date    `json:"agreed"`  // day agreed for the next step, where nothing happened since
	Next    data.Date    `json:"next"`    // day the next touch is due; zero: nobody is reminded
	Limit   data.Date    `json:"limit"`   // last day in time; zero: none
	Over    int          `json:"over"`    // days over the limit; 0: in time
	Level   Level        `json:"level"`
	Week    int          `json:"week"`   // real touches this week
	Wanted  int          `json:"wanted"` // touches wanted a week; 0: not counted so
	Scheme  string       `json:"scheme"` // code of the scheme that says how often; "": none does
	Tier    data.Tier    `json:"tier"`   // its tier

	Automatic bool `json:"automatic"` // mail and messages do it: only a day agreed reminds
}

// kinds lists what a standing is worked out from.
var kinds = append([]data.Kind{data.Plans, data.Touches, data.CareRules}, schemes.Kinds...)

// Stand says of every customer where its touches stand at the end of a day, in a
// fixed number of questions to the file. The answer is kept until a change
// touches what it was worked out from: do not change it.
func Stand(r store.Reader, asOf data.Date) (map[data.ID]Standing, error) {
	x, err := r.Remember(fmt.Sprint("touches ", asOf), kinds, func() (any, error) { return stand(r, asOf) })
	if err != nil {
		return nil, err
	}
	return x.(map[data.ID]Standing), nil
}

func stand(r store.Reader, asOf data.Date) (map[data.ID]Standing, error) {
	rule, err := r.CareRule()
	if err != nil {
		return nil, err
	}
	plan, err := r.Plan()
	if err != nil {
		return nil, err
	}
	day, err := DayOf(r, asOf)
	if err != nil {
		return nil, err
	}
	placing, err := schemes.Place(r, asOf)
	if err != nil {
		return nil, err
	}
	rows, err := r.LastTouches(day, calc.Monday(day), rule.AnyTouch)
	if err != nil {
		return nil, err
	}
	c := clock{rule: rule, day: day, plan: plan.First}
	for _, x := range rows {
		if x.First != 0 && (c.log == 0 || x.First < c.log) {
			c.log = x.First
		}
	}
	begins, err := r.Begins(day)
	if err != nil {
		return nil, err
	}
	touched := make(map[data.ID]int, len(rows))
	for i, x := range rows {
		touched[x.CustomerID] = i
	}
	all := make(map[data.ID]Standing, len(begins))
	for _, b := range begins {
		x := store.LastTouch{CustomerID: b.CustomerID}
		if i, ok := touched[b.CustomerID]; ok {
			x = rows[i]
		}
		all[b.CustomerID] = c.standing(x, b.Since, placing)
	}
	return all, nil
}

// A clock knows what all customers have in common.
type clock struct {
	rule data.CareRule
	day  data.Date // seen from
	plan data.Date // first day of the plan
	log  data.Date // first touch of the plan; zero: none yet
}

func (c clock) standing(x store.LastTouch, since data.Date, placing *schemes.Placing) Standing {
	s := Standing{Last: x.Real, Channel: x.Channel, Latest: x.Latest, Tried: x.Tried, Failed: x.Latest != 0 && !x.Effective,
		Agreed: x.NextDay, Week: x.Week}
	s.From, s.Basis = c.from(x, since)
	care := calc.Care{From: s.From, Promised: s.Agreed}
	if cadence, ok := placing.Cadence(x.CustomerID); ok {
		t := cadence.Tier
		s.Scheme, s.Tier, s.Wanted, s.Automatic = cadence.Scheme.Code, t.Tier, t.Weekly, t.Automatic
		if !t.Automatic {
			care.Ideal, care.Max = t.Ideal, t.Max
		}
	}
	if s.Basis == NotBegun {
		care.Ideal, care.Max = 0, 0
	}
	s.Next, s.Limit = care.Next(), care.Limit()
	s.Over = care.Over(c.day)
	s.Level = c.level(s.Over)
	if s.Basis == NotBegun && s.Scheme != "" && !s.Automatic {
		s.Next = c.day // begin
	}
	return s
}

// from is the day the clock of a customer counts from, and why that day.
func (c clock) from(x store.LastTouch, since data.Date) (data.Date, Basis) {
	switch {
	case x.Real != 0:
		return x.Real, ""
	case c.log == 0:
		return c.day, NotBegun
	case since > c.plan && since > c.log && since <= c.day:
		return since, SinceCustomer
	case c.plan > c.log && c.plan <= c.day:
		return c.plan, SincePlan
	}
	return c.log, SinceLog
}

// level says who has to be told of so many days over the limit.
func (c clock) level(over int) Level {
	switch {
	case over == 0:
		return ""
	case over >= c.rule.HighRisk:
		return HighRisk
	case over >= c.rule.TellManager:
		return TellManager
	case over >= c.rule.TellRep:
		return TellRep
	}
	return ""
}

// DayOf is the day that touches are seen from. It is the plan's day, and where
// that follows the orders, the day of the newest touch if that is later: a call
// is logged on the day it is made, the orders often come at the end of the month.
func DayOf(r store.Reader, asOf data.Date) (data.Date, error) {
	plan, err := r.Plan()
	if err != nil || plan.AsOfDay != 0 {
		return asOf, err
	}
	orders, err := r.OrderRange()
	if err != nil || orders.Until == 0 || asOf != orders.Until-1 {
		return asOf, err
	}
	newest, err := r.NewestTouch()
	return max(asOf, newest), err
}

// propose is the channel to touch a customer by: the first of its tier, the
// second when the last touch was a first one and came to nothing (S4-11). It is
// "" when the tier names none.
func propose(s Standing, t data.SchemeTier) data.Channel {
	channels := t.First
	if len(t.Second) > 0 && (len(t.First) == 0 || s.Failed && slices.Contains(t.First, s.Tried)) {
		channels = t.Second
	}
	if len(channels) == 0 {
		return ""
	}
	return channels[0]
}

// Kinds lists the kinds of record that touches are worked out from.
func Kinds() []data.Kind { return slices.Clone(kinds) }
