package diagnosis

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/app/quota"
	"quarterdeck/data"
)

// Why the parts of a gap cannot all be told; each is a key of a sentence.
const (
	NoPlan    = "diagnosis.why.plan"   // nobody asked the rep for anything by today
	NoResults = "diagnosis.why.sales"  // no sales are known
	NoDeals   = "diagnosis.why.deals"  // no deal was made: the order value cannot be told
	NoLeads   = "diagnosis.why.leads"  // no leads were entered
	ZeroLeads = "diagnosis.why.zero"   // there were no leads
	NoRates   = "diagnosis.why.rates"  // a rate of the funnel is missing
	NoValue   = "diagnosis.why.value"  // the order value is missing
	NoCount   = "diagnosis.why.count"  // deals are not known
	SeveralOf = "diagnosis.why.others" // of several together: some cannot be told
)

// team works out everybody and the sums.
func (f *facts) team() Team {
	t := Team{Period: f.period, Span: f.span, Rows: []Diagnosis{}, Rule: f.rule, Reports: len(f.strange.reported) > 0}
	for _, x := range f.reps {
		if f.carries(x) {
			t.Rows = append(t.Rows, f.diagnose(x))
		}
	}
	peers(t.Rows)
	usual := f.usualDays()
	for i := range t.Rows {
		d := &t.Rows[i]
		d.Weakest = weakest(d.Steps)
		d.Anomalies = f.anomalies(*d, usual)
	}
	all := t.Rows
	if sold := f.sold[0]; sold != 0 && f.known() {
		plan := data.Money(0)
		t.Nobody = &Diagnosis{Period: f.period, Plan: &plan, Actual: &sold, Gap: &sold, Parts: calc.GapParts{Rest: &sold}, Steps: []Step{}, Anomalies: []Anomaly{}}
		all = append(slices.Clone(all), *t.Nobody)
	}
	t.Total = sumOf(all, f.period)
	t.Total.Light = f.light(t.Total)
	t.Regions = regionsOf(t.Rows, f.period)
	for i := range t.Regions {
		t.Regions[i].Light = f.light(t.Regions[i])
	}
	return t
}

// carries reports whether a rep is in the lists: a plan, sales, or a place in the
// team on a day of the period.
func (f *facts) carries(x data.Rep) bool {
	return x.Level != data.Manager && x.Here(f.period) || len(f.targets[x.ID]) > 0 || f.sold[x.ID] != 0
}

// known reports whether sales of the period are known, from orders.
func (f *facts) known() bool { return f.orders.Overlap(f.period).Days() > 0 }

// diagnose works out one rep, but for peers and anomalies.
func (f *facts) diagnose(x data.Rep) Diagnosis {
	d := Diagnosis{RepID: x.ID, Rep: x.Code, Name: x.Name, RegionID: x.RegionID, Region: f.regions[x.RegionID].Name, Level: x.Level, Period: f.period, Steps: []Step{}}
	if len(f.targets[x.ID]) > 0 {
		plan := f.dueIn(x.ID, f.period)
		d.Plan = &plan
	}
	if f.known() {
		sold := f.sold[x.ID]
		d.Actual = &sold
	}
	values, fun, sum := f.values[x.Code], f.funnels[x.ID], f.sums[x.ID]
	in := calc.GapIn{Funnel: calc.Funnel{LeadRate: int(values.LeadRate.Value), OpportunityRate: int(values.OpportunityRate.Value),
		ProposalRate: int(values.ProposalRate.Value), OrderValue: data.Money(values.OrderValue.Value), Visits: int(values.Visits.Value)},
		Leads: sum.Leads, Opportunities: fun.Opportunities, Proposals: fun.Proposals, Deals: fun.Deals}
	if in.Proposals == nil {
		in.Proposals = sum.Proposals
	}
	d.From, d.Lost, d.Visits = fun.From, fun.Lost, sum.Visits
	d.count(in, values)
	switch {
	case d.Plan == nil:
		d.Why = NoPlan
	case d.Actual == nil:
		d.Why = NoResults
	default:
		in.Plan, in.Actual = *d.Plan, *d.Actual
		gap := in.Actual - in.Plan
		d.Gap, d.Parts, d.Why = &gap, calc.SplitGap(in), why(in)
		d.Light = f.light(d)
	}
	return d
}

// light judges a diagnosis by the plan's limits.
func (f *facts) light(d Diagnosis) data.Light {
	if d.Plan == nil || d.Actual == nil {
		return data.Ring
	}
	return calc.Status(*d.Actual, *d.Plan, f.plan.Green, f.plan.Amber)
}

// why names what keeps a part of the gap from being told; "" when all are.
func why(in calc.GapIn) string {
	switch {
	case in.Funnel.OrderValue <= 0:
		return NoValue
	case in.Deals == nil:
		return NoCount
	case in.Funnel.LeadRate <= 0 || in.Funnel.OpportunityRate <= 0 || in.Funnel.ProposalRate <= 0:
		return NoRates
	case in.Leads == nil:
		return NoLeads
	case *in.Leads <= 0:
		return ZeroLeads
	case *in.Deals <= 0:
		return NoDeals
	}
	return ""
}

// count fills the steps: what happened and what the plan to date takes.
func (d *Diagnosis) count(in calc.GapIn, values quota.FunnelValues) {
	d.Steps = []Step{
		{Key: calc.AtLeads, Actual: in.Leads},
		{Key: calc.AtOpportunities, From: calc.AtLeads, Actual: in.Opportunities, NeedRate: rateOf(values.LeadRate)},
		{Key: calc.AtProposals, From: calc.AtOpportunities, Actual: in.Proposals, NeedRate: rateOf(values.OpportunityRate)},
		{Key: calc.AtDeals, From: calc.AtProposals, Actual: in.Deals, NeedRate: rateOf(values.ProposalRate)},
	}
	for i := 1; i < len(d.Steps); i++ {
		d.Steps[i].Rate = share(d.Steps[i].Actual, d.Steps[i-1].Actual)
	}
	d.Rate = share(in.Deals, in.Leads)
	f := in.Funnel
	if f.LeadRate > 0 && f.OpportunityRate > 0 && f.ProposalRate > 0 {
		n := int64(f.LeadRate) * int64(f.OpportunityRate) / data.Rate * int64(f.ProposalRate) / data.Rate
		d.NeedRate = &n
	}
	if f.OrderValue > 0 {
		d.NeedValue = &f.OrderValue
	}
	if in.Deals != nil && *in.Deals > 0 && d.Actual != nil {
		v := d.Actual.MulDiv(1, int64(*in.Deals))
		d.Value = &v
	}
	if d.Plan == nil {
		return
	}
	need, ok := f.NeededFor(*d.Plan)
	for i, n := range need {
		if n != nil {
			d.Steps[i].Need = n
		}
	}
	if ok && values.Visits.Known() && d.Steps[1].Need != nil {
		d.NeedVisit = f.NeededVisits(*d.Plan)
	}
}

func rateOf(v quota.FunnelValue) *int64 {
	if !v.Known() {
		return nil
	}
	return &v.Value
}

// share is num of den; nil when either is not known or den is nothing.
func share(num, den *int) *int64 {
	if num == nil || den == nil {
		return nil
	}
	if p, ok := calc.Points(data.Money(*num), data.Money(*den)); ok {
		return &p
	}
	return nil
}

// enough is how many peers of the same level make a median.
const enough = 3

// peers fills in the median rates of the other reps: those of the same level
// where at least three have one, else all others.
func peers(rows []Diagnosis) {
	for i := range rows {
		for n := 1; n < len(rows[i].Steps); n++ {
			var level, all []int64
			for j, other := range rows {
				if j == i || n >= len(other.Steps) || other.Steps[n].Rate == nil {
					continue
				}
				all = append(all, *other.Steps[n].Rate)
				if other.Level == rows[i].Level {
					level = append(level, *other.Steps[n].Rate)
				}
			}
			s := &rows[i].Steps[n]
			if s.SameLevel = len(level) >= enough; s.SameLevel {
				all = level
			}
			s.PeerCount, s.Peers = len(all), calc.Median(all)
		}
	}
}

// weakest is the step whose rate is the smallest part of what is needed, or,
// where nobody says what is, of the peers' median; "" when none is below.
func weakest(steps []Step) (key string) {
	num, den := int64(1), int64(1)
	for _, s := range steps {
		want := s.NeedRate
		if want == nil {
			want = s.Peers
		}
		if s.Rate != nil && want != nil && *want > 0 && *s.Rate*den < num**want {
			key, num, den = s.Key, *s.Rate, *want
		}
	}
	return key
}

// usualDays is the median of the days from proposal to deal of all that was won.
func (f *facts) usualDays() *int64 {
	var all []int64
	for _, days := range f.strange.closing {
		for _, n := range days {
			all = append(all, int64(n))
		}
	}
	return calc.Median(all)
}

// sumOf adds rows up. A count that only some have is the sum of theirs.
func sumOf(rows []Diagnosis, p data.Period) Diagnosis {
	d := Diagnosis{Period: p, Steps: []Step{{Key: calc.AtLeads}, {Key: calc.AtOpportunities, From: calc.AtLeads},
		{Key: calc.AtProposals, From: calc.AtOpportunities}, {Key: calc.AtDeals, From: calc.AtProposals}}, Anomalies: []Anomaly{}}
	for _, x := range rows {
		d.Plan, d.Actual, d.Gap = calc.PlusKnown(d.Plan, x.Plan), calc.PlusKnown(d.Actual, x.Actual), calc.PlusKnown(d.Gap, x.Gap)
		d.Parts = d.Parts.Plus(x.Parts)
		d.Visits, d.NeedVisit, d.Lost = calc.PlusKnown(d.Visits, x.Visits), calc.PlusKnown(d.NeedVisit, x.NeedVisit), d.Lost+x.Lost
		d.From = cmp.Or(d.From, x.From)
		for i, s := range x.Steps {
			d.Steps[i].Actual, d.Steps[i].Need = calc.PlusKnown(d.Steps[i].Actual, s.Actual), calc.PlusKnown(d.Steps[i].Need, s.Need)
		}
		if x.Why != "" {
			d.Why = SeveralOf
		}
	}
	for i := 1; i < len(d.Steps); i++ {
		d.Steps[i].Rate, d.Steps[i].NeedRate = share(d.Steps[i].Actual, d.Steps[i-1].Actual), share(d.Steps[i].Need, d.Steps[i-1].Need)
	}
	d.Rate, d.NeedRate = share(d.Steps[3].Actual, d.Steps[0].Actual), share(d.Steps[3].Need, d.Steps[0].Need)
	d.Value, d.NeedValue = each(d.Actual, d.Steps[3].Actual), each(d.Plan, d.Steps[3].Need)
	d.Weakest = weakest(d.Steps)
	return d
}

// each is an amount for one deal.
func each(m *data.Money, deals *int) *data.Money {
	if m == nil || deals == nil || *deals <= 0 {
		return nil
	}
	v := m.MulDiv(1, int64(*deals))
	return &v
}

// regionsOf adds the reps of each region up, in the order of the reps.
func regionsOf(rows []Diagnosis, p data.Period) []Diagnosis {
	var order []data.ID
	of := map[data.ID][]Diagnosis{}
	for _, d := range rows {
		if of[d.RegionID] == nil {
			order = append(order, d.RegionID)
		}
		of[d.RegionID] = append(of[d.RegionID], d)
	}
	out := []Diagnosis{}
	for _, id := range order {
		d := sumOf(of[id], p)
		d.RegionID, d.Region = id, of[id][0].Region
		out = append(out, d)
	}
	return out
}
