package forecast

import (
	"cmp"
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/app/quota"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// CallsIn asks for what people said about a period.
type CallsIn struct {
	From  data.Date `json:"from" doc:"first day of the month, quarter or plan; empty: the running quarter"`
	Until data.Date `json:"until" doc:"last day of it; empty: that of the period that begins on from"`
	AsOf  data.Date `json:"as_of" doc:"day to look from; what was said later is left out; empty: the plan's today"`
}

// Calls are what people said about a period, and how good they were in the past.
type Calls struct {
	Period data.Period `json:"period"`
	AsOf   data.Date   `json:"as_of"`
	Rows   []CallRow   `json:"rows"`   // of the people who sell
	Firm   CallRow     `json:"firm"`   // sums; what is not said by anybody is nil
	Silent int         `json:"silent"` // people who have said nothing about the period
}

// A CallRow is what a rep said, what the manager made of it, and what there is to
// compare. Amounts are minor units sold in the whole period; nil: not said.
type CallRow struct {
	Rep      string      `json:"rep"` // code; "": the firm
	Name     string      `json:"name"`
	Target   *data.Money `json:"target"`
	Sold     *data.Money `json:"sold"` // in the period to date; nil: nothing is known
	Commit   *data.Money `json:"commit"`
	Best     *data.Money `json:"best"`
	Pipeline *data.Money `json:"pipeline"`
	Day      data.Date   `json:"day"`      // of the last call
	Note     string      `json:"note"`     // of the last call
	Adjusted *data.Money `json:"adjusted"` // the manager's last number
	Reason   string      `json:"reason"`   // of the last adjustment
	Since    bool        `json:"since"`    // the rep called again after the adjustment
	Final    *data.Money `json:"final"`    // the adjustment, else commit
	Proposed Proposal    `json:"proposed"` // what the categories of open opportunities come to
	Series   []Said      `json:"series"`   // everything that was said about the period, the oldest first
	// Past is how good calls about periods of the same length that are over were.
	Past    calc.Accuracy `json:"past"`
	Managed calc.Accuracy `json:"managed"` // the same of the manager's adjustments
}

// A Proposal is what a call would be by what is sold in the period and by the
// categories of the opportunities that are to close in it, each with those before
// it. Nothing where the plan keeps no opportunities.
type Proposal struct {
	Commit   *data.Money `json:"commit"`
	Best     *data.Money `json:"best"`
	Pipeline *data.Money `json:"pipeline"`
}

// Said is a call or an adjustment.
type Said struct {
	Day      data.Date   `json:"day"`
	Manager  bool        `json:"manager"` // an adjustment; its amount is Commit
	Commit   data.Money  `json:"commit"`
	Best     *data.Money `json:"best"`
	Pipeline *data.Money `json:"pipeline"`
	Words    string      `json:"words"` // note or reason
}

// ForecastCalls answers what people said about a period.
func ForecastCalls(r store.Reader, today data.Date, in CallsIn) (Calls, error) {
	x := Calls{AsOf: cmp.Or(in.AsOf, today), Rows: []CallRow{}}
	if err := app.CheckDay("as_of", in.AsOf); err != nil {
		return x, err
	}
	f, err := readFacts(r, x.AsOf)
	if err != nil {
		return x, err
	}
	if x.Period, err = callPeriod(f.plan, x.AsOf, in.From, in.Until); err != nil {
		return x, err
	}
	b := callBook{facts: f, period: x.Period}
	if err := b.read(r); err != nil {
		return x, err
	}
	for i, p := range f.people {
		if p.ID == 0 {
			continue
		}
		row := b.row(i)
		if row.Commit == nil && row.Adjusted == nil {
			x.Silent++
		}
		x.Rows = append(x.Rows, row)
		x.Firm.add(row)
	}
	x.Firm.Past, x.Firm.Managed = calc.AccuracyOf(b.all), calc.AccuracyOf(b.managed)
	return x, nil
}

// callBook is everything that was said up to the day of the facts.
type callBook struct {
	facts
	period       data.Period
	calls        []data.ForecastCall
	adjustments  []data.ForecastAdjustment
	target       map[data.ID]data.Money
	targeted     map[data.ID]bool
	spans        []data.Period                          // what was ever called about, the period first
	amounts      map[data.ID]map[data.Period]data.Money // sold by rep and span
	deals        [][]deal
	all, managed []calc.Guess
}

func (b *callBook) read(r store.Reader) (err error) {
	if b.calls, err = r.ForecastCalls(); err != nil {
		return err
	}
	if b.adjustments, err = r.ForecastAdjustments(); err != nil {
		return err
	}
	b.calls = slices.DeleteFunc(b.calls, func(c data.ForecastCall) bool { return c.Day > b.asOf })
	b.adjustments = slices.DeleteFunc(b.adjustments, func(c data.ForecastAdjustment) bool { return c.Day > b.asOf })
	b.deals = b.facts.deals(b.asOf)
	b.spans = []data.Period{b.period}
	for _, c := range b.calls {
		if !slices.Contains(b.spans, c.Period) {
			b.spans = append(b.spans, c.Period)
		}
	}
	if err := b.readSold(r); err != nil {
		return err
	}
	return b.readTargets(r)
}

// readSold reads what counted for each person in the spans up to the day.
func (b *callBook) readSold(r store.Reader) error {
	spans := make([]data.Period, len(b.spans))
	for i, p := range b.spans {
		spans[i] = data.Period{From: p.From, Until: max(p.From, min(p.Until, b.through+1))}
	}
	rows, err := quota.CreditedSales(r, spans)
	b.amounts = map[data.ID]map[data.Period]data.Money{}
	for _, x := range rows {
		if b.amounts[x.RepID] == nil {
			b.amounts[x.RepID] = map[data.Period]data.Money{}
		}
		b.amounts[x.RepID][b.spans[x.Span]] += x.Amount
	}
	return err
}

func (b *callBook) readTargets(r store.Reader) error {
	b.target, b.targeted = map[data.ID]data.Money{}, map[data.ID]bool{}
	rows, err := r.TargetAmounts(data.Revenue, b.period)
	for _, t := range rows {
		b.targeted[t.RepID] = true
		b.target[t.RepID] += calc.UpTo(t.Amount, t.Period, b.period.Until, b.calendar) - calc.UpTo(t.Amount, t.Period, b.period.From, b.calendar)
	}
	return err
}

// row is what one person said.
func (b *callBook) row(i int) CallRow {
	p := b.people[i]
	x := CallRow{Rep: p.Code, Name: p.Name, Series: []Said{}}
	if b.targeted[p.ID] {
		x.Target = told(b.target[p.ID], true)
	}
	if b.orders.Days() > 0 && b.orders.Overlap(b.period).Days() > 0 && b.period.From <= b.through {
		x.Sold = told(b.amounts[p.ID][b.period], true)
	}
	x.say(b.calls, b.adjustments, p.ID, b.period)
	if x.Final = x.Commit; x.Adjusted != nil {
		x.Final = x.Adjusted
	}
	if b.pipeline.kept() {
		x.Proposed = b.propose(i)
	}
	var past, managed []calc.Guess
	for _, c := range b.calls {
		if came, ok := b.over(p.ID, c.RepID, c.Period, c.Day); ok {
			past = append(past, calc.Guess{Forecast: c.Commit, Came: came})
		}
	}
	for _, c := range b.adjustments {
		if came, ok := b.over(p.ID, c.RepID, c.Period, c.Day); ok {
			managed = append(managed, calc.Guess{Forecast: c.Amount, Came: came})
		}
	}
	x.Past, x.Managed = calc.AccuracyOf(past), calc.AccuracyOf(managed)
	b.all, b.managed = append(b.all, past...), append(b.managed, managed...)
	return x
}

// over is what came of a call that can be judged: it is the person's, was made
// before its period was over, and that is now.
func (b *callBook) over(person, rep data.ID, p data.Period, day data.Date) (data.Money, bool) {
	if person != rep || p.Until > b.through+1 || day >= p.Until || !slices.Contains(b.spans, p) || b.orders.From >= p.Until {
		return 0, false
	}
	return b.amounts[person][p], true
}

// say fills in what was said about the period, in the order it was said.
func (x *CallRow) say(calls []data.ForecastCall, adjustments []data.ForecastAdjustment, rep data.ID, p data.Period) {
	adjusted := data.Date(0)
	for _, a := range adjustments {
		if a.RepID == rep && a.Period == p {
			x.Adjusted, x.Reason, adjusted = told(a.Amount, true), a.Reason, a.Day
			x.Series = append(x.Series, Said{Day: a.Day, Manager: true, Commit: a.Amount, Words: a.Reason})
		}
	}
	for _, c := range calls {
		if c.RepID == rep && c.Period == p {
			x.Commit, x.Best, x.Pipeline, x.Day, x.Note = told(c.Commit, true), c.Best, c.Pipeline, c.Day, c.Note
			x.Series = append(x.Series, Said{Day: c.Day, Commit: c.Commit, Best: c.Best, Pipeline: c.Pipeline, Words: c.Note})
		}
	}
	x.Since = adjusted != 0 && x.Day > adjusted
	slices.SortStableFunc(x.Series, func(a, b Said) int {
		switch {
		case a.Day != b.Day:
			return cmp.Compare(a.Day, b.Day)
		case a.Manager == b.Manager:
			return 0
		case b.Manager: // the call of a day before what was made of it
			return -1
		}
		return 1
	})
}

// propose adds up what is sold in the period and what is open, the surest first.
func (b *callBook) propose(i int) Proposal {
	sum := b.amounts[b.people[i].ID][b.period]
	by := map[data.Category]data.Money{}
	for _, d := range b.deals[i] {
		if d.inside(b.period.Until) {
			by[d.category] += d.Amount
		}
	}
	commit := sum + by[data.Commit]
	best := commit + by[data.Best]
	pipeline := best + by[data.InPipeline]
	return Proposal{&commit, &best, &pipeline}
}

// add adds a person's row to that of the firm. What the manager put in place of the
// calls of some is no number of the firm: it counts in the final one.
func (x *CallRow) add(y CallRow) {
	for _, m := range []struct {
		into **data.Money
		m    *data.Money
	}{{&x.Target, y.Target}, {&x.Sold, y.Sold}, {&x.Commit, y.Commit}, {&x.Best, y.Best}, {&x.Pipeline, y.Pipeline},
		{&x.Final, y.Final}, {&x.Proposed.Commit, y.Proposed.Commit}, {&x.Proposed.Best, y.Proposed.Best}, {&x.Proposed.Pipeline, y.Proposed.Pipeline}} {
		if m.m == nil {
			continue
		}
		if *m.into == nil {
			*m.into = new(data.Money)
		}
		**m.into += *m.m
	}
}
