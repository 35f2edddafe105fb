package store

import (
	"errors"

	"quarterdeck/data"
)

// ForecastRule says how the forecast reckons; the default when none is set.
func (r Reader) ForecastRule() (data.ForecastRule, error) {
	rows, err := list[data.ForecastRule](r, "id")
	if err != nil || len(rows) == 0 {
		return data.DefaultForecastRule(), err
	}
	return rows[0], nil
}

// SaveForecastRule sets how the forecast reckons.
func (t Tx) SaveForecastRule(x data.ForecastRule) error {
	x.ID = 1
	return save(t, &x)
}

// ForecastCalls lists what reps said, in the order they said it.
func (r Reader) ForecastCalls() ([]data.ForecastCall, error) {
	return list[data.ForecastCall](r, "day, id")
}

// SaveForecastCall adds a call and returns it with its ID.
func (t Tx) SaveForecastCall(x data.ForecastCall) (data.ForecastCall, error) {
	err := save(t, &x)
	return x, err
}

// ForecastAdjustments lists what the manager made of the calls, in that order.
func (r Reader) ForecastAdjustments() ([]data.ForecastAdjustment, error) {
	return list[data.ForecastAdjustment](r, "day, id")
}

// SaveForecastAdjustment adds an adjustment and returns it with its ID.
func (t Tx) SaveForecastAdjustment(x data.ForecastAdjustment) (data.ForecastAdjustment, error) {
	err := save(t, &x)
	return x, err
}

// PipelineWeeks lists the frozen weeks, the oldest first.
func (r Reader) PipelineWeeks() ([]data.PipelineWeek, error) {
	return list[data.PipelineWeek](r, "week")
}

// WeekRows lists the opportunities of the frozen weeks from one Monday to another,
// both included, by week and code.
func (r Reader) WeekRows(from, until data.Date) (rows []data.WeekRow, err error) {
	err = r.db.Where("week_id IN (SELECT id FROM pipeline_weeks WHERE week >= ? AND week <= ?)", from, until).Order("week_id, code").Find(&rows).Error
	return rows, err
}

// WeekSales lists what counted for each rep, by frozen week and rep.
func (r Reader) WeekSales() ([]data.WeekSale, error) {
	return list[data.WeekSale](r, "week_id, rep_id")
}

// FreezeWeek adds a frozen week with its opportunities and sums.
func (t Tx) FreezeWeek(w data.PipelineWeek, rows []data.WeekRow, sales []data.WeekSale) error {
	if err := save(t, &w); err != nil {
		return err
	}
	for i := range rows {
		rows[i].WeekID = w.ID
	}
	if err := saveAll(t, rows); err != nil {
		return err
	}
	for i := range sales {
		sales[i].WeekID = w.ID
	}
	return saveAll(t, sales)
}

// checkForecast asks every record of the forecast what is wrong with it.
func (f *File) checkForecast(add func(part, format string, args ...any)) error {
	return errors.Join(
		each[data.ForecastRule](f, data.ForecastRules, add), each[data.ForecastCall](f, data.ForecastCalls, add),
		each[data.ForecastAdjustment](f, data.ForecastAdjustments, add), each[data.PipelineWeek](f, data.PipelineWeeks, add),
		each[data.WeekRow](f, data.WeekRows, add), each[data.WeekSale](f, data.WeekSales, add))
}
