package planfile

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// nextObjectives takes objectives along without their numbers. Where results of
// the whole year were entered they become last year's; everything else is asked
// of the orders or typed anew.
func nextObjectives(tx store.Tx, year data.Period) error {
	rows, err := tx.Objectives()
	if err != nil {
		return err
	}
	results, err := tx.ObjectiveActuals()
	if err != nil {
		return err
	}
	for _, o := range rows {
		o.Target, o.Growth, o.Due = nil, nil, 0
		o.LastYear = yearOf(o, results, year)
		if _, err := tx.SaveObjective(o); err != nil {
			return err
		}
	}
	return tx.Clear(data.ObjectiveActuals, data.ObjectiveParts)
}

// yearOf is what the results of the whole firm make of a year they cover wholly:
// their sum, or numerators ÷ denominators; nil when they do not cover it, and
// for heads, which only the list of people tells.
func yearOf(o data.Objective, results []data.ObjectiveActual, year data.Period) *int64 {
	m := o.Measure()
	var num, den int64
	days := 0
	for _, a := range results {
		if a.ObjectiveID != o.ID || a.RegionID != 0 || !year.Contains(a.Period) {
			continue
		}
		days += a.Days()
		num += a.Num
		if a.Den != nil {
			den += *a.Den
		}
	}
	if days != year.Days() || m.Roll == data.RollHeads || o.Metric == data.Revenue {
		return nil
	}
	if m.Roll == data.RollRate {
		var ok bool
		if num, ok = calc.Quotient(m.Unit, num, den); !ok {
			return nil
		}
	}
	if m.CheckNumber("last_year", num) != nil {
		return nil
	}
	return &num
}
