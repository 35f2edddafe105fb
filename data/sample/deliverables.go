package sample

import "quarterdeck/data"

// documents are the named documents that somebody told about: who sees to them, how
// far they are, and where they lie.
var documents = map[string]struct {
	owner int
	state data.DeliverableState
	made  data.Date
	due   data.Date
	place string
}{
	"responsibility_letter": {lin, data.Approved, day(1, 30), 0, "2026/letters"},
	"commitment_letter":     {lin, data.Submitted, day(7, 6), 0, ""},
	"battle_table":          {lin, data.Submitted, day(7, 8), 0, ""},
	"tier_list":             {lin, data.Approved, day(7, 3), 0, "2026/tiers-Q3.pdf"},
	"value_proposal":        {chen, data.Drafted, 0, day(8, 18), "2026/proposals"},
	"service_plan":          {zhou, data.Submitted, day(7, 20), day(7, 31), "2026/service"},
	"compliance_guide":      {lin, data.NotBegun, 0, day(8, 7), ""},
	"emergency_plan":        {lin, data.Drafted, 0, day(8, 21), "2026/south"},
	"insight_report":        {chen, data.NotBegun, 0, 0, ""},
	"transition_plan":       {lin, data.NotNeeded, 0, 0, ""},
}

// deliverables writes the register of named documents. Those that no one is named
// for belong to the manager.
func (w *writer) deliverables() error {
	for _, x := range data.ShippedDeliverables() {
		x.OwnerID = w.people[lin]
		if d, ok := documents[x.Code]; ok {
			x.OwnerID, x.State, x.Made, x.Due, x.Place = w.people[d.owner], d.state, d.made, d.due, d.place
		}
		if x.Code == "newcomer_track" { // nobody sees to it yet
			x.OwnerID = 0
		}
		if _, err := w.tx.SaveDeliverable(x); err != nil {
			return err
		}
	}
	return nil
}
