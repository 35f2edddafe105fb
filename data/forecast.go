package data

// The kinds of the forecast.
const (
	ForecastRules       Kind = "forecast_rules"
	ForecastCalls       Kind = "forecast_calls"
	ForecastAdjustments Kind = "forecast_adjustments"
)

// A ForecastMethod is a way to reckon what will be sold by the end of the plan.
type ForecastMethod string

// The methods.
const (
	RunRateForecast   ForecastMethod = "run_rate"  // the rate of the working days so far
	SeasonalForecast  ForecastMethod = "seasonal"  // last year's share of the months
	WeightedForecast  ForecastMethod = "weighted"  // what was sold, and open opportunities by the chance of their stage
	SimulatedForecast ForecastMethod = "simulated" // the middle of the simulated ends
	BlendedForecast   ForecastMethod = "blend"     // the first three by the weights of the rules
)

// ForecastMethods lists the methods in the order of the pages.
var ForecastMethods = []ForecastMethod{RunRateForecast, SeasonalForecast, WeightedForecast, SimulatedForecast, BlendedForecast}

// A ForecastRule says how the forecast reckons. There is at most one.
type ForecastRule struct {
	ID       ID             `json:"-"`
	Method   ForecastMethod `json:"method"`   // the one that is meant where one number is asked for
	Runs     int            `json:"runs"`     // ends the simulation draws, 100 to 100,000
	Seed     int64          `json:"seed"`     // of chance: the same seed and plan draw the same ends
	Minimum  int            `json:"minimum"`  // months of results that a person needs for their own scatter; fewer take the team's
	RunRate  int            `json:"run_rate"` // weight of the run rate in the blend
	Seasonal int            `json:"seasonal"` // of the seasonal forecast
	Weighted int            `json:"weighted"` // of the weighted pipeline
	Slip     int            `json:"slip"`     // chance that an opportunity comes a month late, hundredths of a per cent, each month anew
	Common   int            `json:"common"`   // least scatter that hits all people at once, hundredths of a per cent; what the backtest shows may be more
}

// DefaultForecastRule is the rule of a plan that has set none. The pipeline has no
// weight in its blend: seen from afar, it does not yet hold what comes later; the
// simulation has it.
func DefaultForecastRule() ForecastRule {
	return ForecastRule{Method: BlendedForecast, Runs: 10_000, Seed: 20260814, Minimum: 6, RunRate: 20, Seasonal: 80, Slip: 20_00, Common: 3_00}
}

// TableName is the kind.
func (ForecastRule) TableName() string { return string(ForecastRules) }

// Check reports an unknown method, a number of runs that says nothing or takes
// too long, and weights and chances out of bounds.
func (f ForecastRule) Check() error {
	switch f.Method {
	case RunRateForecast, SeasonalForecast, WeightedForecast, SimulatedForecast, BlendedForecast:
	default:
		return Problem{Key: "problem.forecast.method", Field: "method", Args: []any{string(f.Method)}}
	}
	for field, n := range map[string]int{"run_rate": f.RunRate, "seasonal": f.Seasonal, "weighted": f.Weighted} {
		if n < 0 || n > 1000 {
			return Problem{Key: "problem.forecast.weight", Field: field}
		}
	}
	switch {
	case f.Runs < 100 || f.Runs > 100_000:
		return Problem{Key: "problem.forecast.runs", Field: "runs"}
	case f.Minimum < 2 || f.Minimum > 36:
		return Problem{Key: "problem.forecast.minimum", Field: "minimum"}
	case f.RunRate+f.Seasonal+f.Weighted == 0:
		return Problem{Key: "problem.forecast.weights", Field: "run_rate"}
	case f.Slip < 0 || f.Slip >= Rate:
		return Problem{Key: "problem.forecast.slip", Field: "slip"}
	case f.Common < 0 || f.Common > 50_00:
		return Problem{Key: "problem.forecast.common", Field: "common"}
	}
	return nil
}

// A ForecastCall is what a rep said on a day will be sold in a period (peers row
// F6). Calls are kept as a series: a later one replaces none. Amounts are minor
// units sold in the whole period, what is sold already included.
type ForecastCall struct {
	ID       ID     `json:"id"`
	RepID    ID     `json:"rep_id"`
	Period          // what the call is about: a month, a quarter or the plan
	Day      Date   `json:"day"`      // when it was said
	Commit   Money  `json:"commit"`   // sure
	Best     *Money `json:"best"`     // if things go well; nil: not said
	Pipeline *Money `json:"pipeline"` // if everything comes; nil: not said
	Note     string `json:"note"`
}

// TableName is the kind.
func (ForecastCall) TableName() string { return string(ForecastCalls) }

// Check reports a call of nobody, about no period, of no day, and a best case
// below what is sure.
func (f ForecastCall) Check() error {
	if err := checkSaid(f.RepID, f.Period, f.Day); err != nil {
		return err
	}
	least := f.Commit
	for _, x := range []struct {
		field string
		m     *Money
	}{{"commit", &f.Commit}, {"best", f.Best}, {"pipeline", f.Pipeline}} {
		if x.m == nil {
			continue
		}
		if err := checkAmount(x.field, *x.m); err != nil {
			return err
		}
		if *x.m < least {
			return Problem{Key: "problem.forecast.order", Field: x.field}
		}
		least = *x.m
	}
	return checkText("note", f.Note, false)
}

// A ForecastAdjustment is what the manager makes of a rep's calls for a period,
// and why (peers row F6). Adjustments are kept as a series too.
type ForecastAdjustment struct {
	ID     ID     `json:"id"`
	RepID  ID     `json:"rep_id"`
	Period        // the same as that of the calls
	Day    Date   `json:"day"`
	Amount Money  `json:"amount"` // minor units sold in the whole period
	Reason string `json:"reason"`
}

// TableName is the kind.
func (ForecastAdjustment) TableName() string { return string(ForecastAdjustments) }

// Check reports an adjustment of nobody, about no period, of no day, or without
// a reason.
func (f ForecastAdjustment) Check() error {
	if err := checkSaid(f.RepID, f.Period, f.Day); err != nil {
		return err
	}
	if f.Reason == "" {
		return Problem{Key: "problem.forecast.reason", Field: "reason"}
	}
	if err := checkAmount("amount", f.Amount); err != nil {
		return err
	}
	return checkText("reason", f.Reason, false)
}

// checkSaid reports what nobody said, or about no period, or on no day.
func checkSaid(rep ID, p Period, day Date) error {
	switch {
	case rep == 0:
		return Problem{Key: "problem.forecast.rep", Field: "rep"}
	case day == 0:
		return Problem{Key: "problem.activity.date", Field: "day"}
	}
	return p.Check()
}
