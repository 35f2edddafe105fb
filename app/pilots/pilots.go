// Package pilots keeps what is tried in a small part of the market before everybody
// does it, and says whether it did better than before, or only by chance (S2-35,
// S4-23).
package pilots

import (
	"quarterdeck/app"
	"quarterdeck/data"
)

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SavePilot]("SavePilot"),
		app.CommandOf[SamplePilot]("SamplePilot"),
		app.CommandOf[SetPilotCustomers]("SetPilotCustomers"),
		app.CommandOf[RecordPilot]("RecordPilot"),
		app.CommandOf[DecidePilot]("DecidePilot"),
		app.CommandOf[RemovePilot]("RemovePilot"),
		app.CommandOf[SetPilotRule]("SetPilotRule"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{app.QuestionOf("pilots", List)}
}

// kinds lists what the list of pilots is made from.
var kinds = []data.Kind{data.Pilots, data.PilotCustomers, data.PilotRules, data.Regions, data.Reps, data.Customers, data.Opportunities,
	data.OpportunityMoves}
