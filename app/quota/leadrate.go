package quota

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// LeadRates is the share of leads that every rep's funnel counts on to become
// deals, hundredths of a per cent: its own rates, else the team's. Who has no
// funnel is missing.
func LeadRates(r store.Reader) (map[data.ID]int64, error) {
	funnels, err := r.Funnels()
	if err != nil {
		return nil, err
	}
	by := map[data.ID]data.Funnel{}
	for _, x := range funnels {
		by[x.RepID] = x
	}
	reps, err := r.Reps()
	rates := map[data.ID]int64{}
	for _, x := range reps {
		v := funnelValues(by[x.ID], by[0], store.RepOrders{})
		if v.LeadRate.Known() && v.OpportunityRate.Known() && v.ProposalRate.Known() {
			rates[x.ID] = int64(data.Money(v.LeadRate.Value*v.OpportunityRate.Value).MulDiv(v.ProposalRate.Value, data.Rate*data.Rate))
		}
	}
	return rates, err
}
