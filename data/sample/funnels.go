package sample

import "quarterdeck/data"

// teamFunnel is what the manager holds for usual.
var teamFunnel = data.Funnel{
	LeadRate: num(35_00), OpportunityRate: num(65_00), ProposalRate: num(45_00), Visits: num(180),
	VisitMinutes: num(60), ProposalMinutes: num(60), LeadMinutes: num(6), DayMinutes: num(300), CycleDays: num(45),
}

// funnels are the values of reps who have their own. Huang Zimo closed three of
// five proposals when his target was set, and it counts on that; his rounds are
// long, so that the visits left do not fit into his days.
var funnels = map[int]data.Funnel{
	chen:  {LeadRate: num(40_00), OpportunityRate: num(70_00), ProposalRate: num(52_00)},
	he:    {LeadRate: num(30_00), OpportunityRate: num(62_00), ProposalRate: num(41_00), VisitMinutes: num(50)},
	huang: {LeadRate: num(40_00), OpportunityRate: num(62_00), ProposalRate: num(60_50), OrderValue: &huangsDeal, VisitMinutes: num(90)},
	liang: {ProposalRate: num(42_00), Visits: num(160)},
	zhao:  {LeadRate: num(38_00), OpportunityRate: num(70_00), ProposalRate: num(50_00)},
	sun:   {LeadRate: num(28_00), OpportunityRate: num(64_00), ProposalRate: num(44_00)},
	wu:    {OpportunityRate: num(60_00), VisitMinutes: num(65)},
	yang:  {OrderValue: &yangsDeal, CycleDays: num(60)},
}

func num(n int) *int { return &n }

// yangsDeal is the deal Yang Fan reckons with, above what last year brought.
var yangsDeal data.Money = 125_000_00

// huangsDeal is what Huang Zimo's target reckons with: the deals of his key
// accounts, above what all his orders brought last year.
var huangsDeal data.Money = 120_000_00

// salesFunnels writes the team's funnel and those of the reps.
func (w *writer) salesFunnels() error {
	if err := w.tx.SaveFunnel(teamFunnel); err != nil {
		return err
	}
	for i := range reps {
		f, own := funnels[i]
		if !own {
			continue
		}
		f.RepID = w.people[i]
		if err := w.tx.SaveFunnel(f); err != nil {
			return err
		}
	}
	return nil
}
