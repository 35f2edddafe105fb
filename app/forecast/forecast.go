// Package forecast says what will be sold by the end of the plan: by run rate, by
// last year's season, by the weighted pipeline and by simulation; keeps what people
// said it will be, the pipeline of each week as it was, and how good all of that
// turned out (S0-22, peers rows F4 to F8).
package forecast

import (
	"cmp"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SetForecastRules]("SetForecastRules"),
		app.CommandOf[SubmitCall]("SubmitCall"),
		app.CommandOf[AdjustCall]("AdjustCall"),
		app.CommandOf[FreezeWeek]("FreezeWeek"),
		app.CommandOf[RemoveWeek]("RemoveWeek"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("forecast", Forecast),
		app.QuestionOf("forecast_backtest", ForecastBacktest),
		app.QuestionOf("forecast_calls", ForecastCalls),
		app.QuestionOf("pipeline_weeks", PipelineWeeks),
		app.QuestionOf("pipeline_waterfall", PipelineWaterfall),
	}
}

// ForecastIn asks for the forecast.
type ForecastIn struct {
	AsOf data.Date `json:"as_of" doc:"day to look from: nothing that came later is used; empty: the plan's today"`
}

// Forecast answers what will be sold by the end of the plan: by the firm, its
// regions and its people.
func Forecast(r store.Reader, today data.Date, in ForecastIn) (Outlook, error) {
	if err := app.CheckDay("as_of", in.AsOf); err != nil {
		return Outlook{}, err
	}
	return OutlookOf(r, cmp.Or(in.AsOf, today))
}
