package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/diagnosis"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	generators["SetDiagnosisRule"] = func(t *rapid.T, _ store.Reader) app.Command {
		d := data.DefaultDiagnosisRule()
		n := func(name string, usual int) int {
			return rapid.SampledFrom([]int{usual, usual, usual + 1, rapid.IntRange(-1, 300_00).Draw(t, name)}).Draw(t, name+" kept")
		}
		return diagnosis.SetDiagnosisRule{Off: rapid.SliceOfN(rapid.SampledFrom(append([]data.Anomaly{"x"}, data.Anomalies...)), 0, 3).Draw(t, "off"),
			Visits: n("visits", d.Visits), Below: n("below", d.Below), IdleDays: n("idle", d.IdleDays), Met: n("met", d.Met), LeadRate: n("leads", d.LeadRate),
			Completion: n("completion", d.Completion), Months: n("months", d.Months), Slow: n("slow", d.Slow), Stuck: n("stuck", d.Stuck),
			Touched: n("touched", d.Touched), Customer: n("customer", d.Customer), LastDays: n("last", d.LastDays), Bunched: n("bunched", d.Bunched),
			SilentDays: n("silent", d.SilentDays)}
	}
	generators["ResetDiagnosisRule"] = func(*rapid.T, store.Reader) app.Command { return diagnosis.ResetDiagnosisRule{} }
}
