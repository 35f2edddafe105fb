package data

// Funnels is the kind of the sales funnels of reps.
const Funnels Kind = "funnels"

// A Funnel says how leads become deals (S0-8, S0-14): of one rep, or, without a
// rep, of the whole team. A nil value is not known; a rep's is then the team's,
// and the team's the rep's own history, where it can be told.
type Funnel struct {
	ID              ID     `json:"id"`
	RepID           ID     `json:"rep_id"`           // zero: the team's
	LeadRate        *int   `json:"lead_rate"`        // leads that become opportunities, hundredths of a per cent
	OpportunityRate *int   `json:"opportunity_rate"` // opportunities that get a proposal, hundredths of a per cent
	ProposalRate    *int   `json:"proposal_rate"`    // proposals that become deals, hundredths of a per cent
	OrderValue      *Money `json:"order_value"`      // average deal, minor units; nil: from last year's orders
	Visits          *int   `json:"visits"`           // visits for one opportunity, in hundredths: 250 is 2.5
	VisitMinutes    *int   `json:"visit_minutes"`    // one visit with its way
	ProposalMinutes *int   `json:"proposal_minutes"` // one proposal
	LeadMinutes     *int   `json:"lead_minutes"`     // one lead, called and sorted
	DayMinutes      *int   `json:"day_minutes"`      // selling time of a working day
	CycleDays       *int   `json:"cycle_days"`       // calendar days from lead to deal
}

// Rate is 100 % in hundredths of a per cent.
const Rate = 10_000

// Check reports rates beyond 0 to 100 % and numbers no day can have.
func (f Funnel) Check() error {
	const rate, number = "problem.funnel.rate", "problem.funnel.number"
	for _, x := range []struct {
		key, field string
		value      *int
		most       int // in what is kept
		shown      int // in what is typed
	}{
		{rate, "lead_rate", f.LeadRate, Rate, 100},
		{rate, "opportunity_rate", f.OpportunityRate, Rate, 100},
		{rate, "proposal_rate", f.ProposalRate, Rate, 100},
		{number, "visits", f.Visits, 100_00, 100},
		{number, "visit_minutes", f.VisitMinutes, 1440, 1440},
		{number, "proposal_minutes", f.ProposalMinutes, 14_400, 14_400},
		{number, "lead_minutes", f.LeadMinutes, 1440, 1440},
		{number, "day_minutes", f.DayMinutes, 1440, 1440},
		{number, "cycle_days", f.CycleDays, 3650, 3650},
	} {
		if x.value != nil && (*x.value < 0 || *x.value > x.most) {
			return Problem{Key: x.key, Field: x.field, Args: []any{x.shown}}
		}
	}
	if v := f.OrderValue; v != nil && (*v < 0 || *v > MaxMajor*1000) {
		return Problem{Key: "problem.funnel.value", Field: "order_value"}
	}
	return nil
}
