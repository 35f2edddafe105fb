package forecast

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Standing is where a rep, or the firm, will be at the end of the plan. Amounts
// are minor units; nil where they cannot be told.
type Standing struct {
	Sold       *data.Money // so far; nil: no results are known
	Target     *data.Money // nil: none
	RunRate    *data.Money // by the rate of the working days
	Seasonal   *data.Money // by last year's share of the months
	Weighted   *data.Money // sold, and open opportunities by chance; nil: the plan keeps none
	P10        *data.Money // of the simulation
	P50        *data.Money
	P90        *data.Money
	Chance     *int64      // of reaching the target, hundredths of a per cent
	Attainment *int64      // P50 ÷ target, hundredths of a per cent
	Forecast   *data.Money // by the method of the rules
	Light      data.Light  // of Forecast against the target
}

// Stand tells where every rep will be at the end of the plan, as of a day; the firm
// is under 0. It shares the kept answer of [OutlookOf].
func Stand(r store.Reader, asOf data.Date) (map[data.ID]Standing, error) {
	x, err := OutlookOf(r, asOf)
	if err != nil {
		return nil, err
	}
	all := map[data.ID]Standing{0: x.Firm.standing()}
	for _, p := range x.People {
		all[p.ID] = p.standing()
	}
	return all, nil
}

func (x Row) standing() Standing {
	s := Standing{Sold: x.Sold, Target: x.Target, RunRate: x.RunRate, Seasonal: x.Seasonal, Weighted: x.Weighted, Chance: x.Chance,
		Attainment: x.Attainment, Forecast: x.Forecast, Light: x.Light}
	if x.Range != nil {
		s.P10, s.P50, s.P90 = &x.Range.P10, &x.Range.P50, &x.Range.P90
	}
	return s
}
