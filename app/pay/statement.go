package pay

import (
	"quarterdeck/app/calc"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// StatementIn asks for the statement of a rep.
type StatementIn struct {
	Rep    string    `json:"rep" doc:"code of the rep"`
	Period data.Date `json:"period" doc:"a day in the period; empty: that of the plan's today"`
}

// A Statement is what one rep is paid for a period. Amounts are minor units; the
// lines add up to Total, and so do the sums.
type Statement struct {
	Rep        string      `json:"rep"`
	Name       string      `json:"name"`
	Level      data.Level  `json:"level"`
	Left       data.Date   `json:"left"` // first day no longer here; empty: still here
	Period     data.Period `json:"period"`
	Target     *data.Money `json:"target"`     // null: there is none
	Base       data.Money  `json:"base"`       // sales that are paid for
	Attainment *int64      `json:"attainment"` // hundredths of a per cent; null: there is no target
	Settled    data.Date   `json:"settled"`    // when the period was settled; empty: it is open
	Lines      []Line      `json:"lines"`
	Sums
	Now     data.Money `json:"now"`     // of a settled period: what it would pay today, without corrections
	Changed data.Money `json:"changed"` // Now less what was paid for it, corrections included: due in the next period
}

// Sums are the lines of a statement added up by what they are for.
type Sums struct {
	Commission data.Money `json:"commission"` // base × rate, within cap and guarantee
	Uplift     data.Money `json:"uplift"`     // new products, renewals
	Clawback   data.Money `json:"clawback"`   // taken back, and given again
	Pools      data.Money `json:"pools"`      // shares of the pool, less what floors deduct
	Other      data.Money `json:"other"`      // awards, fees, corrections
	Total      data.Money `json:"total"`
}

// A Line is a line of a statement with the sentence that says why.
type Line struct {
	data.PayLine
	Why string `json:"why"`
}

func (s *Sums) add(x data.PayLine) {
	switch x.Kind {
	case data.PayTierLine, data.PayMentor, data.PayCap, data.PayGuarantee:
		s.Commission += x.Amount
	case data.PayNew, data.PayRenewal:
		s.Uplift += x.Amount
	case data.PayClawback, data.PayUnpaid, data.PayRestored:
		s.Clawback += x.Amount
	case data.PaySigning, data.PayCollection, data.PayRenewed, data.PayFloor:
		s.Pools += x.Amount
	default:
		s.Other += x.Amount
	}
	s.Total += x.Amount
}

func (s *Sums) plus(x Sums) {
	s.Commission += x.Commission
	s.Uplift += x.Uplift
	s.Clawback += x.Clawback
	s.Pools += x.Pools
	s.Other += x.Other
	s.Total += x.Total
}

// words are the plan's own language and currency.
func (b *book) words() text.Fmt {
	return text.Fmt{Lang: text.LangOf(b.plan.Language), Currency: b.plan.Currency}
}

// statement is what a rep is paid for a period: as it was settled, or as things
// stand.
func (b *book) statement(period int, rep data.Rep) Statement {
	a := b.settled[period][rep.ID]
	s := Statement{Rep: rep.Code, Name: rep.Name, Level: rep.Level, Left: rep.Left, Period: b.periods[period], Target: a.target, Base: a.base, Lines: []Line{}}
	lines := append(append([]data.PayLine{}, a.lines...), b.corrections(period, rep.ID)...)
	if run, ok := b.run(period); ok {
		x := b.frozen[run.ID][rep.ID]
		s.Target, s.Base, s.Settled, lines = x.Target, x.Base, run.Day, x.Lines
		s.Now = b.now(period, rep.ID)
		s.Changed = s.Now - b.was(run, rep.ID)
	}
	f := b.words()
	for _, x := range lines {
		s.Lines = append(s.Lines, Line{x, SayLine(f, x)})
		s.add(x)
	}
	if s.Settled == 0 {
		s.Now = s.Total
	}
	if s.Target != nil {
		if n, ok := calc.Points(s.Base, *s.Target); ok {
			s.Attainment = &n
		}
	}
	return s
}

// StatementOf answers what a rep is paid for a period, line by line.
func StatementOf(r store.Reader, today data.Date, in StatementIn) (Statement, error) {
	rep, err := repOf(r, "rep", in.Rep)
	if err != nil {
		return Statement{}, err
	}
	b, err := open(r, today, nil)
	if err != nil {
		return Statement{}, err
	}
	i, err := b.at(in.Period)
	if err != nil {
		return Statement{}, err
	}
	return b.statement(i, rep), nil
}

// SummaryIn asks for the pay of everybody.
type SummaryIn struct {
	Period data.Date `json:"period" doc:"a day in the period; empty: that of the plan's today"`
}

// A Summary is what everybody is paid for a period. The statements add up to the
// sums.
type Summary struct {
	Period     data.Period   `json:"period"`
	Periods    []PeriodState `json:"periods"`
	Schemes    int           `json:"schemes"` // of the plan; 0: nobody has said yet what is paid
	Settled    data.Date     `json:"settled"` // empty: the period is open
	Ended      bool          `json:"ended"`   // its last day has passed
	Next       data.Date     `json:"next"`    // first day of the first period that is not settled; empty: none
	Statements []Statement   `json:"statements"`
	Sums
	Target  data.Money  `json:"target"`
	Base    data.Money  `json:"base"`
	Cost    *int64      `json:"cost"`    // Total of Base, hundredths of a per cent; null: nothing was sold
	Loose   data.Money  `json:"loose"`   // sales that nobody is paid for: without a rep, of a manager, of who has left, before any scheme
	Experts []ExpertFee `json:"experts"` // what experts helped to sign in the period; fees of those from outside are in no sum
	Outside data.Money  `json:"outside"` // fees of experts from outside
	Pool    *data.Money `json:"pool"`    // null: none is set
	Kept    data.Money  `json:"kept"`    // of the pool: not given to anybody
	Floored data.Money  `json:"floored"` // what missed floors take off the pool shares, 0 or less: Pools, less this, and Kept make Pool
	Team    *Team       `json:"team"`    // null: no pool is set
	Notes   []string    `json:"notes"`   // what the figures do not hold
}

// A PeriodState is a period and whether it is settled.
type PeriodState struct {
	data.Period
	Settled data.Date `json:"settled"` // empty: open
	Ended   bool      `json:"ended"`
}

// An ExpertFee is the fee of an expert for a signing (S2-24).
type ExpertFee struct {
	data.ExpertSigning
	Customer     string     `json:"customer"`
	CustomerName string     `json:"customer_name"`
	RepName      string     `json:"rep_name"` // "": from outside
	Fee          data.Money `json:"fee"`
	Why          string     `json:"why"`
}

// SummaryOf answers what everybody is paid for a period.
func SummaryOf(r store.Reader, today data.Date, in SummaryIn) (Summary, error) {
	b, err := open(r, today, nil)
	if err != nil {
		return Summary{}, err
	}
	i, err := b.at(in.Period)
	if err != nil {
		return Summary{}, err
	}
	out := Summary{Period: b.periods[i], Schemes: len(b.schemes), Ended: today >= b.periods[i].Until, Loose: b.loose[i], Statements: []Statement{}, Experts: []ExpertFee{}}
	for n, p := range b.periods {
		run, _ := b.run(n)
		out.Periods = append(out.Periods, PeriodState{p, run.Day, today >= p.Until})
	}
	out.Settled = out.Periods[i].Settled
	if n := b.next(); n >= 0 {
		out.Next = b.periods[n].From
	}
	for _, rep := range b.reps {
		s := b.statement(i, rep)
		if rep.Left != 0 && rep.Left <= out.Period.From && len(s.Lines) == 0 || rep.Joined >= out.Period.Until && len(s.Lines) == 0 {
			continue
		}
		out.plus(s.Sums)
		for _, x := range s.Lines {
			if x.Kind == data.PayFloor {
				out.Floored += x.Amount
			}
		}
		out.Base += s.Base
		if s.Target != nil {
			out.Target += *s.Target
		}
		out.Statements = append(out.Statements, s)
	}
	if n, ok := calc.Points(out.Total, out.Base); ok {
		out.Cost = &n
	}
	if x := b.shared[i]; x != nil {
		amount := x.amount
		out.Pool, out.Team = &amount, &x.team
		for _, a := range x.awards {
			out.Kept += a.left
		}
		team := x.team
		team.Why = SayTeam(b.words(), team)
		out.Team = &team
	}
	if err := b.fees(i, &out); err != nil {
		return out, err
	}
	out.Notes = b.notes(i)
	return out, nil
}

// fees lists what experts helped to sign in a period.
func (b *book) fees(period int, out *Summary) error {
	customers, err := b.r.NamedCustomers()
	if err != nil {
		return err
	}
	named := map[data.ID]store.NamedCustomer{}
	for _, c := range customers {
		named[c.ID] = c
	}
	for _, x := range b.experts {
		if periodOf(b.periods, x.Date) != period {
			continue
		}
		fee, rule := b.fee(x)
		c := named[x.CustomerID]
		y := ExpertFee{ExpertSigning: x, Customer: c.Code, CustomerName: c.Name, RepName: b.people[x.RepID].Name, Fee: fee}
		y.Why = sayFee(b.words(), x, fee, rule)
		if x.RepID == 0 {
			out.Outside += fee
		}
		out.Experts = append(out.Experts, y)
	}
	return nil
}
