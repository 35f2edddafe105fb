package quota

import (
	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// FunnelCommands lists the commands about funnels.
func FunnelCommands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SetFunnel]("SetFunnel"),
		app.CommandOf[RemoveFunnel]("RemoveFunnel"),
	}
}

// FunnelQuestions lists the questions about funnels.
func FunnelQuestions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("funnel", FunnelOf),
		app.QuestionOf("funnels", FunnelsOf),
	}
}

// SetFunnel says how leads become deals for a rep, or for the team. A missing
// value of a rep is the team's.
type SetFunnel struct {
	Rep             string      `json:"rep" doc:"rep code; empty: the team's values, for reps without their own"`
	LeadRate        *int        `json:"lead_rate" doc:"leads that become opportunities, hundredths of a per cent"`
	OpportunityRate *int        `json:"opportunity_rate" doc:"opportunities that get a proposal, hundredths of a per cent"`
	ProposalRate    *int        `json:"proposal_rate" doc:"proposals that become deals, hundredths of a per cent"`
	OrderValue      *data.Money `json:"order_value" doc:"average deal in minor units; missing: the mean of the rep's own orders last year"`
	Visits          *int        `json:"visits" doc:"visits for one opportunity, in hundredths: 250 is 2.5"`
	VisitMinutes    *int        `json:"visit_minutes" doc:"minutes of one visit with its way"`
	ProposalMinutes *int        `json:"proposal_minutes" doc:"minutes of one proposal"`
	LeadMinutes     *int        `json:"lead_minutes" doc:"minutes of one lead"`
	DayMinutes      *int        `json:"day_minutes" doc:"selling minutes of a working day"`
	CycleDays       *int        `json:"cycle_days" doc:"calendar days from lead to deal"`
}

// Label names the change.
func (SetFunnel) Label() string { return "command.SetFunnel" }

// Apply stores the funnel.
func (c SetFunnel) Apply(tx store.Tx) error {
	rep, err := funnelRep(tx, c.Rep)
	if err != nil {
		return err
	}
	p, err := tx.Plan()
	if err != nil {
		return err
	}
	if c.OrderValue != nil {
		if err := data.CheckAmount("order_value", p.Currency, *c.OrderValue); err != nil {
			return err
		}
	}
	return tx.SaveFunnel(data.Funnel{RepID: rep, LeadRate: c.LeadRate, OpportunityRate: c.OpportunityRate, ProposalRate: c.ProposalRate,
		OrderValue: c.OrderValue, Visits: c.Visits, VisitMinutes: c.VisitMinutes, ProposalMinutes: c.ProposalMinutes,
		LeadMinutes: c.LeadMinutes, DayMinutes: c.DayMinutes, CycleDays: c.CycleDays})
}

// RemoveFunnel forgets the values of a rep, which are the team's from then on,
// or those of the team.
type RemoveFunnel struct {
	Rep string `json:"rep" doc:"rep code; empty: the team's values"`
}

// Label names the change.
func (RemoveFunnel) Label() string { return "command.RemoveFunnel" }

// Apply removes the funnel.
func (c RemoveFunnel) Apply(tx store.Tx) error {
	rep, err := funnelRep(tx, c.Rep)
	if err != nil {
		return err
	}
	was, err := tx.RemoveFunnel(rep)
	if err == nil && !was {
		return data.Problem{Key: "problem.funnel.none", Field: "rep", Args: []any{c.Rep}}
	}
	return err
}

// funnelRep finds whose funnel a command changes, and names it for the label.
func funnelRep(tx store.Tx, code string) (data.ID, error) {
	if code == "" {
		p, err := tx.Plan()
		tx.About(text.T(text.Lang(p.Language), "funnel.team"))
		return 0, err
	}
	x, err := tx.RepByCode(code)
	tx.About(x.Name)
	return x.ID, data.At("rep", err)
}

// Where a value of a funnel comes from.
const (
	FromRep    = "rep"    // typed for the rep
	FromTeam   = "team"   // typed for the team
	FromOrders = "orders" // the mean of the rep's own orders last year
	FromNobody = ""       // not known
)

// A FunnelValue is one value of a funnel with where it comes from.
type FunnelValue struct {
	Value int64  `json:"value"` // in the units of data.Funnel; 0 when nobody says
	From  string `json:"from"`  // rep, team, orders, or "" when it is not known
}

// Known reports whether somebody said the value.
func (v FunnelValue) Known() bool { return v.From != FromNobody }

// FunnelValues are the values a rep's funnel is worked out with.
type FunnelValues struct {
	LeadRate        FunnelValue `json:"lead_rate"`
	OpportunityRate FunnelValue `json:"opportunity_rate"`
	ProposalRate    FunnelValue `json:"proposal_rate"`
	OrderValue      FunnelValue `json:"order_value"`
	Visits          FunnelValue `json:"visits"`
	VisitMinutes    FunnelValue `json:"visit_minutes"`
	ProposalMinutes FunnelValue `json:"proposal_minutes"`
	LeadMinutes     FunnelValue `json:"lead_minutes"`
	DayMinutes      FunnelValue `json:"day_minutes"`
	CycleDays       FunnelValue `json:"cycle_days"`
}

// funnel is what the arithmetic asks; unknown work takes no time.
func (v FunnelValues) funnel() calc.Funnel {
	return calc.Funnel{LeadRate: int(v.LeadRate.Value), OpportunityRate: int(v.OpportunityRate.Value), ProposalRate: int(v.ProposalRate.Value),
		OrderValue: data.Money(v.OrderValue.Value), Visits: int(v.Visits.Value), LeadMinutes: v.LeadMinutes.Value,
		VisitMinutes: v.VisitMinutes.Value, ProposalMinutes: v.ProposalMinutes.Value}
}

// funnelValues takes each value from the rep, else from the rep's orders, else
// from the team.
func funnelValues(own, team data.Funnel, orders store.RepOrders) FunnelValues {
	pick := func(own, team *int) FunnelValue {
		switch {
		case own != nil:
			return FunnelValue{int64(*own), FromRep}
		case team != nil:
			return FunnelValue{int64(*team), FromTeam}
		}
		return FunnelValue{}
	}
	v := FunnelValues{
		LeadRate: pick(own.LeadRate, team.LeadRate), OpportunityRate: pick(own.OpportunityRate, team.OpportunityRate),
		ProposalRate: pick(own.ProposalRate, team.ProposalRate), Visits: pick(own.Visits, team.Visits),
		VisitMinutes: pick(own.VisitMinutes, team.VisitMinutes), ProposalMinutes: pick(own.ProposalMinutes, team.ProposalMinutes),
		LeadMinutes: pick(own.LeadMinutes, team.LeadMinutes), DayMinutes: pick(own.DayMinutes, team.DayMinutes),
		CycleDays: pick(own.CycleDays, team.CycleDays),
	}
	switch {
	case own.OrderValue != nil:
		v.OrderValue = FunnelValue{int64(*own.OrderValue), FromRep}
	case orders.Orders > 0:
		v.OrderValue = FunnelValue{int64(orders.Amount.MulDiv(1, orders.Orders)), FromOrders}
	case team.OrderValue != nil:
		v.OrderValue = FunnelValue{int64(*team.OrderValue), FromTeam}
	}
	return v
}
