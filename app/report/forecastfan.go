package report

import (
	"math"

	"quarterdeck/app/board"
	"quarterdeck/app/chart"
	"quarterdeck/app/forecast"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// Fan draws the way of the firm: plan, what was sold, last year, and from today
// the middle and the band of the simulated ends.
func Fan(f text.Fmt, plan data.Plan, x forecast.Outlook) chart.Curve {
	c := chart.Curve{Label: func(v float64) string { return f.Axis(data.Money(math.Round(v))) }}
	sold, planned, last, middle := chart.Line{Kind: chart.ActualLine}, chart.Line{Kind: chart.PlanLine}, chart.Line{Kind: chart.LastYearLine}, chart.Line{Kind: chart.ForecastLine}
	today := -1.0
	for i, s := range x.Steps {
		at := float64(i + 1)
		if s.Period.Has(x.Through) && s.Sold != nil {
			at = float64(i) + float64(x.Through+1-s.From)/float64(s.Days())
			today = at
		}
		put(&sold, at, s.Sold)
		put(&planned, float64(i+1), s.Plan)
		put(&last, float64(i+1), s.Last)
		c.Columns = append(c.Columns, board.BucketHead(f, plan, s.Period))
		c.Tips = append(c.Tips, fanTip(f, plan, s))
	}
	if today >= 0 && x.Firm.Range != nil {
		put(&middle, today, x.Firm.Sold)
		start := float64(*x.Firm.Sold)
		c.Band = append(c.Band, chart.Range{X: today, Low: start, High: start})
	}
	for i, s := range x.Steps {
		if s.Fan == nil {
			continue
		}
		put(&middle, float64(i+1), &s.Fan.P50)
		c.Band = append(c.Band, chart.Range{X: float64(i + 1), Low: float64(s.Fan.P10), High: float64(s.Fan.P90)})
	}
	if today >= 0 {
		c.Today, c.TodayName = today, f.Date(x.Through)
	}
	for _, l := range []struct {
		line chart.Line
		key  string
	}{{last, "last"}, {planned, "plan"}, {middle, "p50"}, {sold, "sold"}} {
		if n := len(l.line.Values); n > 1 {
			l.line.Values = append([]chart.Value{{}}, l.line.Values...)
			if l.key == "p50" {
				l.line.Values = l.line.Values[1:]
			}
			l.line.Name = f.T("forecast.line."+l.key, f.Money(data.Money(l.line.Values[len(l.line.Values)-1].Y)))
			c.Lines = append(c.Lines, l.line)
		}
	}
	if r := x.Firm.Range; r != nil && len(c.Band) > 1 {
		c.LowName, c.HighName = f.T("forecast.line.p10", f.Money(r.P10)), f.T("forecast.line.p90", f.Money(r.P90))
	}
	return c
}

func put(l *chart.Line, x float64, m *data.Money) {
	if m != nil {
		l.Values = append(l.Values, chart.Value{X: x, Y: float64(*m)})
	}
}

// fanTip says the sums at the end of a bucket exactly.
func fanTip(f text.Fmt, plan data.Plan, s forecast.Step) []string {
	tip := []string{f.T("forecast.tip.until", f.BucketName(plan, s.Period))}
	add := func(key string, m *data.Money) {
		if m != nil {
			tip = append(tip, f.T("forecast.line."+key, f.Exact(*m)))
		}
	}
	add("plan", s.Plan)
	add("sold", s.Sold)
	add("last", s.Last)
	if s.Fan != nil {
		add("p10", &s.Fan.P10)
		add("p50", &s.Fan.P50)
		add("p90", &s.Fan.P90)
	}
	return tip
}
