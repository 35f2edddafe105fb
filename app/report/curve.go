package report

import (
	"quarterdeck/app/board"
	"quarterdeck/app/chart"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// Curve is the cumulative curve of plan, actual, run rate and last year, as
// paper shows it.
func Curve(f text.Fmt, n board.Numbers) chart.Curve {
	c := chart.Curve{Label: func(v float64) string { return f.Axis(data.Money(v)) }}
	for _, b := range n.Buckets {
		c.Columns = append(c.Columns, board.BucketHead(f, n.Plan, b.Period))
	}
	lines := []struct {
		kind chart.LineKind
		name string
		of   func(board.Measure) *data.Money
	}{
		{chart.LastYearLine, "report.line.last_year", func(m board.Measure) *data.Money { return m.LastYear }},
		{chart.PlanLine, "report.line.plan", func(m board.Measure) *data.Money { return m.Plan }},
		{chart.ForecastLine, "report.line.run_rate", func(m board.Measure) *data.Money { return m.Forecast }},
		{chart.ActualLine, "report.line.actual", func(m board.Measure) *data.Money { return m.Actual }},
	}
	for _, l := range lines {
		var values []chart.Value
		var last data.Money
		for _, m := range n.Curve {
			if v := l.of(m); v != nil {
				values = append(values, chart.Value{X: m.X, Y: float64(*v)})
				last = *v
			}
		}
		if len(values) > 1 {
			c.Lines = append(c.Lines, chart.Line{Kind: l.kind, Name: f.T(l.name, f.Money(last)), Values: values})
		}
	}
	if n.State == board.Running {
		c.Today, c.TodayName = x(n), f.Date(n.Today)
	}
	return c
}

// x is where today lies on the curve, in buckets.
func x(n board.Numbers) float64 {
	at := 0.0
	for _, m := range n.Curve {
		if m.Actual != nil {
			at = m.X
		}
	}
	if at == 0 && n.Current >= 0 {
		at = float64(n.Current) + n.Buckets[n.Current].Done
	}
	return at
}
