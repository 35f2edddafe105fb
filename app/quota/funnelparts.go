package quota

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// parts cuts the need over months, weeks or days by their working days; leads
// over those on which one can still become a deal in time.
func (f *funnelFacts) parts(x data.Rep, row FunnelRow, in FunnelIn) []FunnelPart {
	if row.Why != "" {
		return []FunnelPart{}
	}
	span := f.span(x, in.Full)
	early := leadSpan(span, row.Values.CycleDays.Value, in.Full)
	var rows []FunnelPart
	var days, leadDays []data.Money
	for _, p := range cuts(span, in.By) {
		n := f.calendar.Workdays(p)
		if in.By == "day" && n == 0 {
			continue // nothing falls on a day off
		}
		rows = append(rows, FunnelPart{Period: p, Days: n})
		days = append(days, data.Money(n))
		leadDays = append(leadDays, data.Money(f.calendar.Workdays(p.Overlap(early))))
	}
	if row.Late {
		leadDays = days // they come from what is open, whenever that is
	}
	for _, step := range []struct {
		all     int64
		weights []data.Money
		into    func(*calc.Steps) *int64
	}{
		{row.Need.Leads, leadDays, func(s *calc.Steps) *int64 { return &s.Leads }},
		{row.Need.Opportunities, days, func(s *calc.Steps) *int64 { return &s.Opportunities }},
		{row.Need.Visits, days, func(s *calc.Steps) *int64 { return &s.Visits }},
		{row.Need.Proposals, days, func(s *calc.Steps) *int64 { return &s.Proposals }},
		{row.Need.Deals, days, func(s *calc.Steps) *int64 { return &s.Deals }},
	} {
		// Evenly along the time: what is due by the end of each part, rounded once.
		var gone, all data.Money
		for _, w := range step.weights {
			all += w
		}
		done := data.Money(0)
		for i, w := range step.weights {
			gone += w
			due := data.Money(step.all).MulDiv(int64(gone), int64(max(1, all)))
			*step.into(&rows[i].Need) = int64(due - done)
			done = due
		}
	}
	return rows
}

// cuts are the months, weeks from Monday, or days that a period is made of, the
// first and last only as far as they lie in it.
func cuts(p data.Period, by string) (rows []data.Period) {
	for from := p.From; from < p.Until; {
		until := (from.Month() + 1).Start()
		switch by {
		case "week":
			until = from + 7 - data.Date((int(from.Weekday())+6)%7)
		case "day":
			until = from + 1
		}
		until = min(until, p.Until)
		rows = append(rows, data.Period{From: from, Until: until})
		from = until
	}
	return rows
}

// medians are the middle rates of the reps who have them.
func medians(rows []FunnelRow) FunnelRates {
	middle := func(of func(FunnelValues) FunnelValue) int {
		var all []int
		for _, r := range rows {
			if v := of(r.Values); v.Known() {
				all = append(all, int(v.Value))
			}
		}
		if m := calc.Median(all); m != nil {
			return *m
		}
		return 0
	}
	return FunnelRates{
		Lead:        middle(func(v FunnelValues) FunnelValue { return v.LeadRate }),
		Opportunity: middle(func(v FunnelValues) FunnelValue { return v.OpportunityRate }),
		Proposal:    middle(func(v FunnelValues) FunnelValue { return v.ProposalRate }),
	}
}

// weakest is the step whose rate is the smallest part of the team's median; ""
// when none is below it.
func weakest(v FunnelValues, m FunnelRates) (step string) {
	num, den := int64(1), int64(1)
	for _, x := range []struct {
		step   string
		value  FunnelValue
		median int
	}{{"lead", v.LeadRate, m.Lead}, {"opportunity", v.OpportunityRate, m.Opportunity}, {"proposal", v.ProposalRate, m.Proposal}} {
		if x.value.Known() && x.median > 0 && x.value.Value*den < num*int64(x.median) {
			step, num, den = x.step, x.value.Value, int64(x.median)
		}
	}
	return step
}
