// Package registry lists every command and question by name, so that verbs,
// tests and the palette reach exactly what the buttons reach.
package registry

import (
	"slices"
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/accounts"
	"quarterdeck/app/activities"
	"quarterdeck/app/actuals"
	"quarterdeck/app/board"
	"quarterdeck/app/customers"
	"quarterdeck/app/deliverables"
	"quarterdeck/app/deviations"
	"quarterdeck/app/diagnosis"
	"quarterdeck/app/evidence"
	"quarterdeck/app/execution"
	"quarterdeck/app/forecast"
	"quarterdeck/app/governance"
	"quarterdeck/app/growth"
	"quarterdeck/app/health"
	"quarterdeck/app/letters"
	"quarterdeck/app/lights"
	"quarterdeck/app/measures"
	"quarterdeck/app/objectives"
	"quarterdeck/app/pay"
	"quarterdeck/app/pilots"
	"quarterdeck/app/pipeline"
	"quarterdeck/app/plan"
	"quarterdeck/app/processes"
	"quarterdeck/app/quota"
	"quarterdeck/app/receivables"
	"quarterdeck/app/renewals"
	"quarterdeck/app/reviews"
	"quarterdeck/app/rituals"
	"quarterdeck/app/schemes"
	"quarterdeck/app/scores"
	"quarterdeck/app/service"
	"quarterdeck/app/targets"
	"quarterdeck/app/team"
	"quarterdeck/app/touches"
	"quarterdeck/app/tracks"
)

// Commands lists every command by name.
func Commands() []app.CommandSpec {
	rows := slices.Concat(
		accounts.Commands(),
		activities.Commands(),
		actuals.Commands(),
		customers.Commands(),
		deliverables.Commands(),
		deviations.Commands(),
		diagnosis.Commands(),
		evidence.Commands(),
		execution.Commands(),
		forecast.Commands(),
		governance.Commands(),
		growth.Commands(),
		health.Commands(),
		letters.Commands(),
		lights.Commands(),
		measures.Commands(),
		objectives.Commands(),
		pay.Commands(),
		pilots.Commands(),
		pipeline.Commands(),
		plan.Commands(),
		processes.Commands(),
		quota.Commands(),
		quota.FunnelCommands(),
		receivables.Commands(),
		renewals.Commands(),
		reviews.Commands(),
		rituals.Commands(),
		schemes.Commands(),
		scores.Commands(),
		service.Commands(),
		targets.Commands(),
		team.Commands(),
		touches.Commands(),
		tracks.Commands(),
	)
	slices.SortFunc(rows, func(a, b app.CommandSpec) int { return strings.Compare(a.Name, b.Name) })
	return rows
}

// Questions lists every question by name.
func Questions() []app.QuestionSpec {
	rows := slices.Concat(
		accounts.Questions(),
		activities.Questions(),
		actuals.Questions(),
		board.Questions(),
		customers.Questions(),
		deliverables.Questions(),
		deviations.Questions(),
		diagnosis.Questions(),
		evidence.Questions(),
		execution.Questions(),
		forecast.Questions(),
		governance.Questions(),
		growth.Questions(),
		health.Questions(),
		letters.Questions(),
		lights.Questions(),
		measures.Questions(),
		objectives.Questions(),
		pay.Questions(),
		pilots.Questions(),
		pipeline.Questions(),
		plan.Questions(),
		processes.Questions(),
		quota.FunnelQuestions(),
		quota.Questions(),
		receivables.Questions(),
		renewals.Questions(),
		reviews.Questions(),
		rituals.Questions(),
		schemes.Questions(),
		scores.Questions(),
		service.Questions(),
		targets.Questions(),
		team.Questions(),
		touches.Questions(),
		tracks.Questions(),
	)
	slices.SortFunc(rows, func(a, b app.QuestionSpec) int { return strings.Compare(a.Name, b.Name) })
	return rows
}

// Command finds a command by name.
func Command(name string) (app.CommandSpec, bool) {
	for _, c := range Commands() {
		if c.Name == name {
			return c, true
		}
	}
	return app.CommandSpec{}, false
}

// Question finds a question by name.
func Question(name string) (app.QuestionSpec, bool) {
	for _, q := range Questions() {
		if q.Name == name {
			return q, true
		}
	}
	return app.QuestionSpec{}, false
}
