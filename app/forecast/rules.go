package forecast

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SetForecastRules sets how the forecast reckons.
type SetForecastRules struct {
	Method   data.ForecastMethod `json:"method" doc:"the forecast that is meant where one number is asked for: run_rate, seasonal, weighted, simulated or blend"`
	Runs     int                 `json:"runs" doc:"ends the simulation draws, 100 to 100,000"`
	Seed     int64               `json:"seed" doc:"seed of chance; the same seed draws the same ends"`
	Minimum  int                 `json:"minimum" doc:"months of results that a person needs for their own scatter, 2 to 36; fewer take the team's"`
	RunRate  int                 `json:"run_rate" doc:"weight of the run rate in the blend, 0 to 1,000"`
	Seasonal int                 `json:"seasonal" doc:"weight of the seasonal forecast in the blend"`
	Weighted int                 `json:"weighted" doc:"weight of the weighted pipeline in the blend"`
	Slip     int                 `json:"slip" doc:"chance that an opportunity comes a month late, hundredths of a per cent, each month anew"`
	Common   int                 `json:"common" doc:"least scatter that hits all people at once, hundredths of a per cent; that of the backtest counts where it is more"`
}

// Label names the change.
func (SetForecastRules) Label() string { return "command.SetForecastRules" }

// Apply stores the rules.
func (c SetForecastRules) Apply(tx store.Tx) error {
	return tx.SaveForecastRule(data.ForecastRule{Method: c.Method, Runs: c.Runs, Seed: c.Seed, Minimum: c.Minimum, RunRate: c.RunRate,
		Seasonal: c.Seasonal, Weighted: c.Weighted, Slip: c.Slip, Common: c.Common})
}
