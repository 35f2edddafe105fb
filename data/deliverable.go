package data

import "slices"

// Deliverables is the kind of the named documents of the register.
const Deliverables Kind = "deliverables"

// A DeliverableState is how far a named document is.
type DeliverableState string

// The states of a document, in their order.
const (
	NotBegun  DeliverableState = ""          // nobody has begun
	Drafted   DeliverableState = "drafted"   // there is a draft
	Submitted DeliverableState = "submitted" // handed in
	Approved  DeliverableState = "approved"  // approved or signed
	NotNeeded DeliverableState = "none"      // this plan does without it
)

// DeliverableStates lists the states in their order.
var DeliverableStates = []DeliverableState{NotBegun, Drafted, Submitted, Approved, NotNeeded}

// A Deliverable is a named document that the plan asks for: who sees to it, when it
// is due, what it is made from, and where it is. Those that the program brings have
// empty words: it has them by the code.
type Deliverable struct {
	ID       ID               `json:"id"`
	Code     string           `json:"code"` // identity; unique among documents
	Name     string           `json:"name"` // "": the program's, by code
	What     string           `json:"what"` // what it is for; "": the program's
	OwnerID  ID               `json:"owner_id"`
	Rhythm   Rhythm           `json:"rhythm"`   // how often it is made anew; "": when it is needed, or once by Due
	Due      Date             `json:"due"`      // last day for the first or the only time; zero: none
	Ritual   string           `json:"ritual"`   // code of the ritual it comes out of, which then tells when it was made; "": none
	Paper    string           `json:"paper"`    // kind of the report that prints it; "": it is written by hand
	Template string           `json:"template"` // outline of what is written by hand; "": the program's
	State    DeliverableState `json:"state"`
	Place    string           `json:"place"` // where it is: a file or a shelf
	Made     Date             `json:"made"`  // day it was last made; zero: never
	Source   string           `json:"source"`
	Position int              `json:"position"`
}

// Check reports a document without code, of unknown state or rhythm.
func (x Deliverable) Check() error {
	switch {
	case !slices.Contains(DeliverableStates, x.State):
		return Problem{Key: "problem.deliverable.state", Field: "state", Args: []any{string(x.State)}}
	case x.Rhythm != "" && !slices.Contains(Rhythms, x.Rhythm):
		return Problem{Key: "problem.ritual.rhythm", Field: "rhythm", Args: []any{string(x.Rhythm)}}
	}
	for _, text := range []struct {
		field, words string
		line         bool
	}{{"name", x.Name, true}, {"what", x.What, false}, {"ritual", x.Ritual, true}, {"paper", x.Paper, true}, {"template", x.Template, false}, {"place", x.Place, true}, {"source", x.Source, true}} {
		if err := checkText(text.field, text.words, text.line); err != nil {
			return err
		}
	}
	return checkTitle("code", x.Code)
}

// shippedDeliverables is the register of named documents that the program brings.
var shippedDeliverables = []Deliverable{
	{Code: "responsibility_letter", Rhythm: Yearly, Paper: "letter", Source: "S1-15"},
	{Code: "commitment_letter", Rhythm: Quarterly, Paper: "commitment", Source: "S2-20"},
	{Code: "battle_table", Rhythm: Quarterly, Paper: "battle", Source: "S2-20"},
	{Code: "tier_list", Rhythm: Quarterly, Paper: "tiers", Source: "S0-15"},
	{Code: "portrait_handbook", Rhythm: Monthly, Ritual: "need_review", Paper: "portraits", Source: "S2-13"},
	{Code: "behaviour_form", Rhythm: Weekly, Ritual: "behaviour_form", Paper: "behaviour", Source: "S0-24"},
	{Code: "value_proposal", Source: "S2-14"},
	{Code: "service_plan", Source: "S0-16"},
	{Code: "proposal_template", Rhythm: Monthly, Ritual: "strategy_meeting", Source: "S2-34"},
	{Code: "rival_card", Rhythm: Weekly, Ritual: "competitor_scan", Source: "S2-12"},
	{Code: "insight_report", Rhythm: Weekly, Ritual: "duties", Source: "S2-9"},
	{Code: "response_list", Rhythm: Weekly, Ritual: "three_party", Paper: "responses", Source: "S2-21"},
	{Code: "white_paper", Rhythm: Weekly, Ritual: "white_paper", Source: "S2-16"},
	{Code: "collection_table", Rhythm: Weekly, Ritual: "collection_table", Paper: "collection", Source: "S2-22"},
	{Code: "dashboard", Rhythm: Weekly, Ritual: "dashboard", Paper: "effectiveness", Source: "S2-28"},
	{Code: "action_list", Rhythm: Weekly, Ritual: "five_why", Paper: "actions", Source: "S2-33"},
	{Code: "field_manual", Rhythm: Quarterly, Ritual: "field_manual", Source: "S2-22"},
	{Code: "compliance_guide", Source: "S2-38"},
	{Code: "handover", Paper: "handover", Source: "S2-41"},
	{Code: "service_report", Rhythm: Yearly, Ritual: "renewals", Source: "S2-22"},
	{Code: "value_history", Source: "S2-40"},
	{Code: "newcomer_track", Source: "S4-22"},
	{Code: "talk_tracks", Rhythm: Weekly, Ritual: "track_intake", Paper: "tracks", Source: "S2-18"},
	{Code: "daily_report", Rhythm: Daily, Ritual: "daily_report", Paper: "daily", Source: "S2-30"},
	{Code: "weekly_report", Rhythm: Weekly, Ritual: "weekly_report", Paper: "weekly", Source: "S2-31"},
	{Code: "monthly_report", Rhythm: Monthly, Ritual: "monthly_report", Paper: "monthly", Source: "S2-32"},
	{Code: "emergency_plan", Source: "S0-29"},
	{Code: "transition_plan", Source: "S2-38"},
	{Code: "stage_actions", Paper: "actions", Source: "S4-28"},
}

// ShippedDeliverables lists the register of named documents that the program brings
// (register of documents, S0 to S4), without owners.
func ShippedDeliverables() []Deliverable {
	rows := slices.Clone(shippedDeliverables)
	for i := range rows {
		rows[i].Position = i + 1
	}
	return rows
}
