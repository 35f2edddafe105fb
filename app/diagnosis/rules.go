package diagnosis

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SetDiagnosisRule sets from when figures are strange. Shares are hundredths of a
// per cent.
type SetDiagnosisRule struct {
	Off        []data.Anomaly `json:"off" doc:"anomalies never told: busy, idle, leads, conversion, months, slow, talks, stuck, touches, dates, customer, bunched, silent"`
	Visits     int            `json:"visits" doc:"share of the visits needed from which visits are as needed, usually 10000"`
	Below      int            `json:"below" doc:"how far under the rate needed a conversion is low, usually 2000"`
	IdleDays   int            `json:"idle_days" doc:"working days without a visit from which they are none, usually 5"`
	Met        int            `json:"met" doc:"share of the plan to date from which the target is met, usually 10000"`
	LeadRate   int            `json:"lead_rate" doc:"deals of a hundred leads under which it is red, usually 1000"`
	Completion int            `json:"completion" doc:"share of a month's plan under which it is too low, usually 7000"`
	Months     int            `json:"months" doc:"months in a row that have to be too low, usually 2"`
	Slow       int            `json:"slow" doc:"share of the team's days from proposal to deal over which they are many, usually 15000"`
	Stuck      int            `json:"stuck" doc:"share of the open opportunities from which too many are aged or have slipped, usually 4000"`
	Touched    int            `json:"touched" doc:"share of the A customers under which too few are touched in time, usually 8000"`
	Customer   int            `json:"customer" doc:"share of a rep's result over which one customer is too much of it, usually 4000"`
	LastDays   int            `json:"last_days" doc:"calendar days at the end of a month, usually 5"`
	Bunched    int            `json:"bunched" doc:"share of a month's sales in its last days from which they are bunched, usually 5000"`
	SilentDays int            `json:"silent_days" doc:"working days without a report, usually 3"`
}

// Label names the change.
func (SetDiagnosisRule) Label() string { return "command.SetDiagnosisRule" }

// Apply stores the rule.
func (c SetDiagnosisRule) Apply(tx store.Tx) error {
	return tx.SaveDiagnosisRule(c.Rule())
}

// Rule is the rule as it will be kept.
func (c SetDiagnosisRule) Rule() data.DiagnosisRule {
	return data.DiagnosisRule{Off: c.Off, Visits: c.Visits, Below: c.Below, IdleDays: c.IdleDays, Met: c.Met, LeadRate: c.LeadRate,
		Completion: c.Completion, Months: c.Months, Slow: c.Slow, Stuck: c.Stuck, Touched: c.Touched, Customer: c.Customer, LastDays: c.LastDays,
		Bunched: c.Bunched, SilentDays: c.SilentDays}
}

// ResetDiagnosisRule brings the shipped rule back.
type ResetDiagnosisRule struct{}

// Label names the change.
func (ResetDiagnosisRule) Label() string { return "command.ResetDiagnosisRule" }

// Apply stores the shipped rule.
func (ResetDiagnosisRule) Apply(tx store.Tx) error {
	return tx.SaveDiagnosisRule(data.DefaultDiagnosisRule())
}
