package data

import "slices"

// DiagnosisRules is the kind of the rules about what is strange in a rep's figures.
const DiagnosisRules Kind = "diagnosis_rules"

// An Anomaly is a sort of figures that should be asked about.
type Anomaly string

// The anomalies, in the order they are told.
const (
	Busy       Anomaly = "busy"       // visits as needed, conversion low (S2-28, S0-33)
	Idle       Anomaly = "idle"       // no visits, target met (S2-30)
	LowLeads   Anomaly = "leads"      // lead conversion too low (S0-28)
	LowDeals   Anomaly = "conversion" // conversion far below what the target needs (S2-21)
	TwoMonths  Anomaly = "months"     // completion too low for months in a row (S4-25)
	Slow       Anomaly = "slow"       // proposal to deal takes longer than the team's
	Untalked   Anomaly = "talks"      // proposals without talks
	Stuck      Anomaly = "stuck"      // open opportunities that are aged or have slipped
	Untouched  Anomaly = "touches"    // A customers not touched in time
	StaleDates Anomaly = "dates"      // key dates that have passed
	Dependent  Anomaly = "customer"   // one customer is most of the result
	Bunched    Anomaly = "bunched"    // sales come in the last days of the month
	Silent     Anomaly = "silent"     // no daily report
)

// Anomalies lists every anomaly.
var Anomalies = []Anomaly{Busy, Idle, LowLeads, LowDeals, TwoMonths, Slow, Untalked, Stuck, Untouched, StaleDates, Dependent, Bunched, Silent}

// A DiagnosisRule says from when figures are strange. There is at most one.
// Shares are hundredths of a per cent; an anomaly in Off is never told.
type DiagnosisRule struct {
	ID         ID        `json:"-"`
	Off        []Anomaly `json:"off" gorm:"serializer:json"`
	Visits     int       `json:"visits"`      // of the visits needed, from which visits are as needed
	Below      int       `json:"below"`       // under the rate needed, from which a conversion is low (S2-21)
	IdleDays   int       `json:"idle_days"`   // working days without a visit, from which they are none (S2-30)
	Met        int       `json:"met"`         // of the plan to date, from which the target is met
	LeadRate   int       `json:"lead_rate"`   // deals of a hundred leads, under which it is red (S0-28)
	Completion int       `json:"completion"`  // of the plan of a month, under which it is too low (S4-25)
	Months     int       `json:"months"`      // that in a row have to be too low
	Slow       int       `json:"slow"`        // of the team's days from proposal to deal, over which they are many
	Stuck      int       `json:"stuck"`       // of the open opportunities, from which too many are aged or have slipped
	Touched    int       `json:"touched"`     // of the A customers, under which too few are touched in time
	Customer   int       `json:"customer"`    // of a rep's result, over which one customer is too much of it
	LastDays   int       `json:"last_days"`   // of a month that are its end, calendar days
	Bunched    int       `json:"bunched"`     // of a month's sales in its last days, from which they are bunched
	SilentDays int       `json:"silent_days"` // working days without a report
}

// DefaultDiagnosisRule is the rule of a plan that has set none.
func DefaultDiagnosisRule() DiagnosisRule {
	return DiagnosisRule{Off: []Anomaly{}, Visits: 100_00, Below: 20_00, IdleDays: 5, Met: 100_00, LeadRate: 10_00, Completion: 70_00, Months: 2, Slow: 150_00,
		Stuck: 40_00, Touched: 80_00, Customer: 40_00, LastDays: 5, Bunched: 50_00, SilentDays: 3}
}

// Tells reports whether an anomaly is told.
func (d DiagnosisRule) Tells(a Anomaly) bool { return !slices.Contains(d.Off, a) }

// Check reports an unknown anomaly, and shares and days that cannot be.
func (d DiagnosisRule) Check() error {
	for _, a := range d.Off {
		if !slices.Contains(Anomalies, a) {
			return Problem{Key: "problem.diagnosis.anomaly", Field: "off", Args: []any{string(a)}}
		}
	}
	for _, x := range []struct {
		field string
		share int
	}{{"visits", d.Visits}, {"below", d.Below}, {"met", d.Met}, {"lead_rate", d.LeadRate}, {"completion", d.Completion},
		{"stuck", d.Stuck}, {"touched", d.Touched}, {"customer", d.Customer}, {"bunched", d.Bunched}} {
		if x.share <= 0 || x.share > 200_00 {
			return Problem{Key: "problem.diagnosis.share", Field: x.field}
		}
	}
	switch {
	case d.Slow < 100_00 || d.Slow > 1000_00:
		return Problem{Key: "problem.diagnosis.slow", Field: "slow"}
	case d.Months < 1 || d.Months > 12:
		return Problem{Key: "problem.diagnosis.months", Field: "months"}
	case d.LastDays < 1 || d.LastDays > 15:
		return Problem{Key: "problem.diagnosis.last_days", Field: "last_days"}
	case d.SilentDays < 1 || d.SilentDays > 60:
		return Problem{Key: "problem.diagnosis.silent", Field: "silent_days"}
	case d.IdleDays < 1 || d.IdleDays > 60:
		return Problem{Key: "problem.diagnosis.silent", Field: "idle_days"}
	}
	return nil
}
