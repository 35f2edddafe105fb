package forecast

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SubmitCall writes down what a rep says will be sold in a period. Earlier calls
// stay.
type SubmitCall struct {
	Rep      string      `json:"rep" doc:"code of the rep"`
	From     data.Date   `json:"from" doc:"first day of the month, quarter or plan it is about; empty: the running quarter"`
	Until    data.Date   `json:"until" doc:"last day of it; empty: that of the period that begins on from"`
	Day      data.Date   `json:"day" doc:"when it was said; empty: today"`
	Commit   *data.Money `json:"commit" doc:"sold in the whole period for sure, minor units"`
	Best     *data.Money `json:"best" doc:"if things go well, minor units; empty: not said"`
	Pipeline *data.Money `json:"pipeline" doc:"if everything comes, minor units; empty: not said"`
	Note     string      `json:"note" doc:"what it rests on; may be empty"`
}

// Label names the change.
func (SubmitCall) Label() string { return "command.SubmitCall" }

// Apply adds the call.
func (c SubmitCall) Apply(tx store.Tx) error {
	said, err := begin(tx, c.Rep, c.From, c.Until, c.Day)
	if err != nil {
		return err
	}
	if c.Commit == nil { // no number is no call, and not one of 0
		return data.Problem{Key: "problem.forecast.commit", Field: "commit"}
	}
	x := data.ForecastCall{RepID: said.rep.ID, Period: said.period, Day: said.day, Commit: *c.Commit, Best: c.Best, Pipeline: c.Pipeline, Note: c.Note}
	for field, m := range map[string]*data.Money{"commit": c.Commit, "best": c.Best, "pipeline": c.Pipeline} {
		if m == nil {
			continue
		}
		if err := data.CheckAmount(field, said.plan.Currency, *m); err != nil {
			return err
		}
	}
	_, err = tx.SaveForecastCall(x)
	return err
}

// AdjustCall writes down what the manager makes of the calls of a rep for a
// period, and why. Calls and earlier adjustments stay.
type AdjustCall struct {
	Rep    string      `json:"rep" doc:"code of the rep"`
	From   data.Date   `json:"from" doc:"first day of the month, quarter or plan it is about; empty: the running quarter"`
	Until  data.Date   `json:"until" doc:"last day of it; empty: that of the period that begins on from"`
	Day    data.Date   `json:"day" doc:"when; empty: today"`
	Amount *data.Money `json:"amount" doc:"sold in the whole period, as the manager sees it, minor units"`
	Reason string      `json:"reason" doc:"why it differs"`
}

// Label names the change.
func (AdjustCall) Label() string { return "command.AdjustCall" }

// Apply adds the adjustment.
func (c AdjustCall) Apply(tx store.Tx) error {
	said, err := begin(tx, c.Rep, c.From, c.Until, c.Day)
	if err != nil {
		return err
	}
	if c.Amount == nil {
		return data.Problem{Key: "problem.forecast.commit", Field: "amount"}
	}
	if err := data.CheckAmount("amount", said.plan.Currency, *c.Amount); err != nil {
		return err
	}
	_, err = tx.SaveForecastAdjustment(data.ForecastAdjustment{RepID: said.rep.ID, Period: said.period, Day: said.day, Amount: *c.Amount, Reason: c.Reason})
	return err
}

// saying is who says something about which period, and when.
type saying struct {
	plan   data.Plan
	rep    data.Rep
	period data.Period
	day    data.Date
}

func begin(tx store.Tx, rep string, from, until, day data.Date) (s saying, err error) {
	if rep == "" {
		return s, data.Problem{Key: "problem.forecast.rep", Field: "rep"}
	}
	if s.rep, err = tx.RepByCode(rep); err != nil {
		return s, data.At("rep", err)
	}
	if s.plan, err = tx.Plan(); err != nil {
		return s, err
	}
	if s.day, err = app.DayOr(tx, "day", day); err != nil {
		return s, err
	}
	tx.About(s.rep.Name)
	s.period, err = callPeriod(s.plan, s.day, from, until)
	return s, err
}

// CallPeriods lists what calls may be about: the plan, its quarters or blocks of
// weeks, and its months or weeks.
func CallPeriods(p data.Plan) []data.Period {
	buckets := p.Buckets()
	rows := []data.Period{p.Period()}
	for _, g := range p.Groups() {
		rows = append(rows, data.Period{From: buckets[g[0]].From, Until: buckets[g[1]-1].Until})
	}
	return append(rows, buckets...)
}

// callPeriod is the period a call is about: the one that is asked for by its first
// and last day; by its first alone, the shortest of a quarter and more; by none,
// the quarter of a day, or the one nearest to it.
func callPeriod(p data.Plan, day, from, until data.Date) (data.Period, error) {
	all := CallPeriods(p)
	quarters := all[1 : 1+len(p.Groups())]
	if from == 0 && until == 0 {
		for _, q := range quarters {
			if day < q.Until {
				return q, nil
			}
		}
		return quarters[len(quarters)-1], nil
	}
	for _, q := range append(append([]data.Period{}, quarters...), all...) {
		if (from == 0 || q.From == from) && (until == 0 || q.Until == until+1) {
			return q, nil
		}
	}
	return data.Period{}, data.Problem{Key: "problem.forecast.period", Field: "from"}
}
