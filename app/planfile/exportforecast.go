package planfile

import (
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// forecastSheets hold what people called, what was made of it, and the frozen weeks
// with their opportunities.
func (x *exporting) forecastSheets() ([]exchange.Sheet, error) {
	calls := x.kindSheet(data.ForecastCalls, "date", "rep_code", "rep", "from", "last_day", "commit", "best", "pipeline", "adjusted", "note")
	said, err := x.Reader.ForecastCalls()
	if err != nil {
		return nil, err
	}
	for _, c := range said {
		rep := x.names[data.Reps][c.RepID]
		calls.Rows = append(calls.Rows, []any{c.Day, rep[0], rep[1], c.From, c.Until - 1, x.money(c.Commit), x.known(c.Best), x.known(c.Pipeline), nil, c.Note})
	}
	adjusted, err := x.Reader.ForecastAdjustments()
	if err != nil {
		return nil, err
	}
	for _, a := range adjusted {
		rep := x.names[data.Reps][a.RepID]
		calls.Rows = append(calls.Rows, []any{a.Day, rep[0], rep[1], a.From, a.Until - 1, nil, nil, nil, x.money(a.Amount), a.Reason})
	}
	weeks, err := x.weekSheet()
	return []exchange.Sheet{calls, weeks}, err
}

// weekSheet holds the opportunities of every frozen week.
func (x *exporting) weekSheet() (exchange.Sheet, error) {
	s := x.kindSheet(data.PipelineWeeks, "date", "code", "name", "rep_code", "rep", "stage", "chance", "amount", "close", "category", "result")
	weeks, err := x.Reader.PipelineWeeks()
	if err != nil || len(weeks) == 0 {
		return s, err
	}
	days := map[data.ID]data.Date{}
	for _, w := range weeks {
		days[w.ID] = w.Day
	}
	rows, err := x.Reader.WeekRows(weeks[0].Week, weeks[len(weeks)-1].Week)
	for _, w := range rows {
		rep := x.names[data.Reps][w.RepID]
		s.Rows = append(s.Rows, []any{days[w.WeekID], w.Code, w.Name, rep[0], rep[1], w.Stage, exchange.Decimal{Value: int64(w.Chance), Digits: 2}, x.money(w.Amount),
			day(w.Close), x.word("forecast.column.", string(w.Category)), x.word("forecast.step.", string(w.Result))})
	}
	return s, err
}
