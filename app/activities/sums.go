package activities

import (
	"fmt"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Sum is what daily reports add up to. A nil count was never entered, which
// differs from 0.
type Sum struct {
	Days      int  `json:"days"` // with a report
	Leads     *int `json:"leads"`
	Judged    *int `json:"judged"`  // leads of the days on which it was entered how many were followed up
	InTime    *int `json:"in_time"` // of those, followed up in time
	Visits    *int `json:"visits"`
	Talks     *int `json:"talks"`
	Proposals *int `json:"proposals"`
}

// Of is what was entered of the measure; nil: nothing.
func (s Sum) Of(m Measure) *int {
	switch m {
	case Leads:
		return s.Leads
	case InTime:
		return s.InTime
	case Visits:
		return s.Visits
	case Talks:
		return s.Talks
	}
	return s.Proposals
}

// FollowUp is the share of leads that were followed up in time, hundredths of a
// per cent (S4-15); nil where there were none, or nobody entered it.
func (s Sum) FollowUp() *int64 {
	if s.Judged == nil || s.InTime == nil {
		return nil
	}
	if p, ok := calc.Points(data.Money(*s.InTime), data.Money(*s.Judged)); ok {
		return &p
	}
	return nil
}

// Plus is the sum of both: what one of them does not know, the other says.
func (s Sum) Plus(t Sum) Sum {
	return Sum{Days: s.Days + t.Days, Leads: calc.PlusKnown(s.Leads, t.Leads), Judged: calc.PlusKnown(s.Judged, t.Judged), InTime: calc.PlusKnown(s.InTime, t.InTime),
		Visits: calc.PlusKnown(s.Visits, t.Visits), Talks: calc.PlusKnown(s.Talks, t.Talks), Proposals: calc.PlusKnown(s.Proposals, t.Proposals)}
}

// SumOf is the report of one day as a sum.
func SumOf(x data.Activity) Sum {
	s := Sum{Days: 1, Leads: x.Leads, InTime: x.InTime, Visits: x.Visits, Talks: x.Talks, Proposals: x.Proposals}
	if x.InTime != nil {
		s.Judged = x.Leads
	}
	return s
}

// Sums adds the daily reports of a period up by rep; who reported nothing is
// missing. A period without end is all there is. It asks one question of the
// file. The answer is kept: do not change it.
func Sums(r store.Reader, p data.Period) (map[data.ID]Sum, error) {
	x, err := r.Remember(fmt.Sprint("activities ", p.From, p.Until), []data.Kind{data.Activities, data.Reps}, func() (any, error) {
		rows, err := r.ActivitySums(p)
		sums := make(map[data.ID]Sum, len(rows))
		for _, x := range rows {
			sums[x.RepID] = Sum{x.Days, x.Leads, x.Judged, x.InTime, x.Visits, x.Talks, x.Proposals}
		}
		return sums, err
	})
	if err != nil {
		return nil, err
	}
	return x.(map[data.ID]Sum), nil
}
