package diagnosis

import (
	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
	"quarterdeck/app/diagnosis"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// waterfall leads from plan to actual, part by part.
func waterfall(f text.Fmt, d diagnosis.Diagnosis) chart.Chart {
	if d.Gap == nil {
		return chart.Waterfall{}
	}
	w := chart.Waterfall{Steps: []chart.Step{{Kind: chart.PlanTotal, Name: f.T("diagnosis.plan"), Label: f.Money(*d.Plan), Value: float64(*d.Plan),
		Tip: []string{f.T("diagnosis.plan"), f.Exact(*d.Plan)}}}}
	for _, p := range diagnosis.PartsOf(d.Parts) {
		name := diagnosis.PartName(f, p.Key)
		w.Steps = append(w.Steps, chart.Step{Name: name, Label: f.DeltaCell(p.Amount), Value: float64(p.Amount),
			Tip: append([]string{name, f.DeltaExact(p.Amount)}, explain(f, d, p.Key)...)})
	}
	w.Steps = append(w.Steps, chart.Step{Kind: chart.ActualTotal, Name: f.T("diagnosis.actual"), Label: f.Money(*d.Actual), Value: float64(*d.Actual),
		Tip: []string{f.T("diagnosis.actual"), f.Exact(*d.Actual)}})
	return w
}

// explain says what a part is made from.
func explain(f text.Fmt, d diagnosis.Diagnosis, key string) (rows []string) {
	switch key {
	case "leads", "deals":
		s := d.Step(key)
		rows = append(rows, f.T("diagnosis.tip.count", diagnosis.StepName(f, key), number(f, s.Actual), number(f, s.Need)))
	case "conversion":
		rows = append(rows, f.T("diagnosis.tip.rate", diagnosis.Rate(f, d.Rate), diagnosis.StepName(f, calc.AtLeads), diagnosis.Rate(f, d.NeedRate)))
		for _, s := range d.Parts.Steps {
			rows = append(rows, f.T("diagnosis.tip.step", diagnosis.StepName(f, s.From), diagnosis.StepName(f, s.To), f.DeltaExact(s.Amount)))
		}
	case "value":
		rows = append(rows, f.T("diagnosis.tip.value", exact(f, d.Value), exact(f, d.NeedValue)))
	case "rest":
		rows = append(rows, f.T("diagnosis.tip.rest"))
	}
	return rows
}

// funnel shows each count against what was needed, the weakest step in red.
func funnel(f text.Fmt, d diagnosis.Diagnosis, rule data.DiagnosisRule) chart.Chart {
	var c chart.Funnel
	for _, s := range d.Steps {
		name := diagnosis.StepName(f, s.Key)
		row := chart.FunnelRow{Name: name, Value: number(f, s.Actual), Need: "/ " + number(f, s.Need), Tip: []string{f.T("diagnosis.tip.count", name, number(f, s.Actual), number(f, s.Need))}}
		if s.Actual != nil && s.Need != nil && *s.Need > 0 {
			row.Share = float64(*s.Actual) / float64(*s.Need)
		}
		if s.Rate != nil {
			row.Rate = diagnosis.Rate(f, s.Rate) + " / " + diagnosis.Rate(f, s.NeedRate)
			row.Tip = append(row.Tip, f.T("diagnosis.tip.rate", diagnosis.Rate(f, s.Rate), diagnosis.StepName(f, s.From), diagnosis.Rate(f, s.NeedRate)))
		}
		if s.Peers != nil {
			row.Tip = append(row.Tip, f.T("diagnosis.tip.peers", diagnosis.Rate(f, s.Peers), s.PeerCount))
		}
		row.Weak = s.Key == d.Weakest && diagnosis.WeakLight(rule, d) == data.Red
		c.Rows = append(c.Rows, row)
	}
	return c
}

// number is a count; — when it is not known.
func number(f text.Fmt, n *int) string {
	if n == nil {
		return text.Unknown
	}
	return f.Count(*n)
}

// exact is an amount to the last unit; — when it is not known.
func exact(f text.Fmt, m *data.Money) string {
	if m == nil {
		return text.Unknown
	}
	return f.Exact(*m)
}
