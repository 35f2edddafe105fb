package planfile

import (
	"cmp"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// pilotSheets are the pilots with what was typed and decided, and who is in them.
// What is counted from opportunities is an empty cell.
func (x *exporting) pilotSheets() ([]exchange.Sheet, error) {
	s := x.kindSheet(data.Pilots, "name", "from", "until", "rep_code", "region_code", "state", "hypothesis", "before_hits", "before_trials", "after_hits", "after_trials", "reason")
	rows, err := x.Reader.Pilots()
	if err != nil {
		return nil, err
	}
	names := map[data.ID]string{}
	number := func(n *int) any {
		if n == nil {
			return nil
		}
		return *n
	}
	for _, p := range rows {
		names[p.ID] = p.Name
		who := x.names[data.Reps][cmp.Or(p.RepID, p.OwnerID)][0]
		s.Rows = append(s.Rows, []any{p.Name, p.From, p.Until - 1, who, x.names[data.Regions][p.RegionID][0], text.T(x.Lang, "pilots.stage."+string(p.State)),
			p.Hypothesis, number(p.BeforeHits), number(p.BeforeTrials), number(p.AfterHits), number(p.AfterTrials), p.Reason})
	}
	in := x.kindSheet(data.PilotCustomers, "name", "customer_code", "customer")
	members, err := x.Reader.PilotCustomers()
	for _, m := range members {
		customer := x.names[data.Customers][m.CustomerID]
		in.Rows = append(in.Rows, []any{names[m.PilotID], customer[0], customer[1]})
	}
	return []exchange.Sheet{s, in}, err
}
