package pay

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SettlePay settles a period: its statements are kept as they are and never change
// again. What becomes different later is a correction in the next period.
type SettlePay struct {
	Period data.Date `json:"period" doc:"a day in the period; empty: the first one that is not settled"`
	Note   string    `json:"note" doc:"may be empty"`
}

// Label names the change.
func (SettlePay) Label() string { return "command.SettlePay" }

// Apply keeps the statements. A period that has not ended is refused, and one
// before which another was not settled.
func (c SettlePay) Apply(tx store.Tx) error {
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	b, err := openWith(tx.Reader, today, nil)
	if err != nil {
		return err
	}
	next := b.next()
	at := next
	if c.Period != 0 {
		if at, err = b.at(c.Period); err != nil {
			return err
		}
	}
	switch {
	case len(b.schemes) == 0:
		return data.Problem{Key: "problem.pay.none", Field: "period"}
	case at < 0:
		return data.Problem{Key: "problem.pay.all", Field: "period"}
	}
	p := b.periods[at]
	if x, ok := b.run(at); ok {
		return data.Problem{Key: "problem.pay.settled", Field: "period", Args: []any{x.From, x.Until - 1, x.Day}}
	}
	if at != next {
		n := b.periods[max(next, 0)]
		return data.Problem{Key: "problem.pay.before", Field: "period", Args: []any{n.From, n.Until - 1}}
	}
	if today < p.Until {
		return data.Problem{Key: "problem.pay.open", Field: "period", Args: []any{p.Until - 1}}
	}
	tx.About(p.From.String() + " – " + (p.Until - 1).String())
	run := data.PayRun{From: p.From, Until: p.Until, Day: today, Note: c.Note, Rule: b.rule, Schemes: b.touching(p)}
	var rows []data.PayStatement
	for _, rep := range b.reps {
		a := b.settled[at][rep.ID]
		lines := append(append([]data.PayLine{}, a.lines...), b.corrections(at, rep.ID)...)
		if rep.Left != 0 && rep.Left <= p.From && len(lines) == 0 {
			continue // nothing to say to who was not there
		}
		rows = append(rows, data.PayStatement{RepID: rep.ID, Target: a.target, Base: a.base, Total: data.PaySum(lines), Lines: lines})
	}
	return tx.AddPayRun(run, rows)
}

// next is the first period that is not settled, from the one in which the first
// scheme came into force; -1: there is none.
func (b *book) next() int {
	for i, p := range b.periods {
		if _, settled := b.run(i); !settled && len(b.touching(p)) > 0 {
			return i
		}
	}
	return -1
}

// Unsettled is the first period that has ended and is not settled; an empty one when
// there is none. It asks only for the rules.
func Unsettled(r store.Reader, today data.Date) (data.Period, error) {
	b := &book{r: r, today: today, frozen: map[data.ID]map[data.ID]data.PayStatement{}}
	if err := b.readRules(); err != nil {
		return data.Period{}, err
	}
	if err := b.readRuns(); err != nil {
		return data.Period{}, err
	}
	if i := b.next(); i >= 0 && today >= b.periods[i].Until {
		return b.periods[i], nil
	}
	return data.Period{}, nil
}

// touching are the schemes that are in force on some day of a period. Nothing is
// in force by one that a later one for the same people has replaced before.
func (b *book) touching(p data.Period) (rows []data.PayScheme) {
	for _, s := range b.schemes {
		until := s.Until
		for _, x := range b.schemes {
			if x.Level == s.Level && x.RepID == s.RepID && x.From > s.From && (until == 0 || x.From < until) {
				until = x.From
			}
		}
		if s.From < p.Until && (until == 0 || until > p.From) {
			rows = append(rows, s)
		}
	}
	return rows
}

// at is the number of the period a day lies in; without a day that of today, and
// outside of the plan its nearest.
func (b *book) at(d data.Date) (int, error) {
	if d == 0 {
		d = min(max(b.today, b.periods[0].From), b.periods[len(b.periods)-1].Until-1)
	}
	if i := periodOf(b.periods, d); i >= 0 {
		return i, nil
	}
	p := b.plan.Period()
	return 0, data.Problem{Key: "problem.pay.outside", Field: "period", Args: []any{p.From, p.Until - 1}}
}

// corrections are what became different of settled periods since, for a rep, in
// the first period that is open; none in others.
func (b *book) corrections(period int, rep data.ID) (lines []data.PayLine) {
	if period != b.next() {
		return nil
	}
	for _, run := range b.runs {
		i := periodOf(b.periods, run.From)
		if i > period {
			continue
		}
		now, was := b.now(i, rep), b.was(run, rep)
		if now == was {
			continue
		}
		lines = append(lines, data.PayLine{Kind: data.PayCorrection, Amount: now - was, Base: &was, Of: &now, From: run.From, Until: run.Until})
	}
	return lines
}

// now is what a rep is paid for a period as things stand, without corrections.
func (b *book) now(period int, rep data.ID) data.Money {
	if a := b.settled[period][rep]; a != nil {
		return data.PaySum(a.lines)
	}
	return 0
}

// was is what a rep was paid for a settled period: in its own statement, and in
// the corrections of later ones.
func (b *book) was(run data.PayRun, rep data.ID) (sum data.Money) {
	for _, x := range b.frozen[run.ID][rep].Lines {
		if x.Kind != data.PayCorrection {
			sum += x.Amount
		}
	}
	for _, later := range b.runs {
		for _, x := range b.frozen[later.ID][rep].Lines {
			if x.Kind == data.PayCorrection && x.From == run.From {
				sum += x.Amount
			}
		}
	}
	return sum
}
