// Package pipeline keeps the opportunities: with whom, of how much, in which
// stage, when they are expected, and how they moved (S0-14, F1, F3, F5, F11,
// F12). Sales count by orders alone; a won opportunity says how it was won.
package pipeline

import (
	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SaveOpportunity]("SaveOpportunity"),
		app.CommandOf[MoveOpportunities]("MoveOpportunities"),
		app.CommandOf[WinOpportunity]("WinOpportunity"),
		app.CommandOf[LoseOpportunity]("LoseOpportunity"),
		app.CommandOf[ReopenOpportunity]("ReopenOpportunity"),
		app.CommandOf[RemoveOpportunities]("RemoveOpportunities"),
		app.CommandOf[SavePipelineStage]("SavePipelineStage"),
		app.CommandOf[RemovePipelineStage]("RemovePipelineStage"),
		app.CommandOf[OrderPipelineStages]("OrderPipelineStages"),
		app.CommandOf[SetExchangeRate]("SetExchangeRate"),
		app.CommandOf[RemoveExchangeRate]("RemoveExchangeRate"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("opportunities", Opportunities),
		app.QuestionOf("opportunity", OpportunityOf),
		app.QuestionOf("pipeline", Pipeline),
		app.QuestionOf("pipeline_stages", Stages),
		app.QuestionOf("exchange_rates", ExchangeRates),
	}
}

// NextCode proposes a code for a new opportunity: the one after the highest of
// the commonest form; OP-0001 when there is none.
func NextCode(r store.Reader) (string, error) {
	codes, err := r.OpportunityCodes()
	if err != nil {
		return "", err
	}
	taken := map[string]bool{}
	for _, code := range codes {
		taken[code] = true
	}
	return text.Next(codes, "OP-0001", func(code string) bool { return taken[code] }), nil
}

// StageName is what a stage is called in a language.
func StageName(lang text.Lang, s data.PipelineStage) string {
	return text.Fmt{Lang: lang}.PipelineStage(s)
}

// stageByCode is the stage of the pipeline with a code, in the field "stage".
func stageByCode(r store.Reader, code string) (data.PipelineStage, error) {
	rows, err := r.PipelineStages()
	if err != nil {
		return data.PipelineStage{}, err
	}
	for _, s := range rows {
		if s.Code == code {
			return s, nil
		}
	}
	return data.PipelineStage{}, data.Problem{Key: "problem.unknown.pipeline_stages", Field: "stage", Args: []any{code}}
}
