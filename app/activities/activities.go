// Package activities keeps the daily reports of the team: what each rep did on a
// day, who has not reported, and what days add up to beside what the quota takes
// (S2-30, S4-15).
package activities

import (
	"quarterdeck/app"
	"quarterdeck/data"
)

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SetActivities]("SetActivities"),
		app.CommandOf[FillActivities]("FillActivities"),
		app.CommandOf[RemoveActivity]("RemoveActivity"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("activities", Activities),
		app.QuestionOf("daily_report", DailyReport),
	}
}

// A Measure is one count of a daily report.
type Measure string

// The measures.
const (
	Leads     Measure = "leads"
	InTime    Measure = "in_time"
	Visits    Measure = "visits"
	Talks     Measure = "talks"
	Proposals Measure = "proposals"
)

// Measures are the measures in the order of the report.
var Measures = []Measure{Leads, InTime, Visits, Talks, Proposals}

// Of is what was entered of the measure; nil: nothing.
func (m Measure) Of(x data.Activity) *int { return *m.in(&x) }

// Set enters a count of the measure; nil empties it.
func (m Measure) Set(x *data.Activity, n *int) { *m.in(x) = n }

func (m Measure) in(x *data.Activity) **int {
	switch m {
	case Leads:
		return &x.Leads
	case InTime:
		return &x.InTime
	case Visits:
		return &x.Visits
	case Talks:
		return &x.Talks
	}
	return &x.Proposals
}
