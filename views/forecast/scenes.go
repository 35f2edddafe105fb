package forecast

import (
	"quarterdeck/app/chart"
	"quarterdeck/app/forecast"
	"quarterdeck/app/text"
)

// bridge draws how the pipeline came from one week to another.
func bridge(f text.Fmt, x forecast.Waterfall) chart.Waterfall {
	c := chart.Waterfall{Steps: []chart.Step{{Kind: chart.LastYearTotal, Name: f.T("forecast.moves.opening", f.Date(x.From)), Label: f.Money(x.Opening),
		Value: float64(x.Opening), Tip: []string{f.Exact(x.Opening)}}}}
	for _, s := range x.Steps {
		if skipped(s) {
			continue
		}
		name := f.T("forecast.step." + string(s.Step))
		c.Steps = append(c.Steps, chart.Step{Name: name, Label: f.DeltaCell(s.Amount), Value: float64(s.Amount),
			Tip: []string{name, f.DeltaExact(s.Amount), f.T("forecast.moves.count", len(s.Rows))}})
	}
	return chart.Waterfall{Steps: append(c.Steps, chart.Step{Kind: chart.ActualTotal, Name: f.T("forecast.moves.closing", f.Date(x.To)), Label: f.Money(x.Closing),
		Value: float64(x.Closing), Tip: []string{f.Exact(x.Closing)}})}
}
