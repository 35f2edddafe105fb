package board

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Sentences are what the numbers say in words. Those without Key do not apply.
type Sentences struct {
	Headline    Sentence `json:"headline"`    // where the plan stands, in one sentence; never empty
	Where       Sentence `json:"where"`       // which region makes the gap
	Group       Sentence `json:"group"`       // the running quarter or block
	Needed      Sentence `json:"needed"`      // the rate the rest must reach
	LastYear    Sentence `json:"last_year"`   // against the same time a year before
	Unallocated Sentence `json:"unallocated"` // what of the target is in no region, or too much in them
	Missing     Sentence `json:"missing"`     // periods that are due and have no results
	Basis       Sentence `json:"basis"`       // that quotas of reps stand in for regions
}

// SentencesIn asks for the sentences; it has no fields.
type SentencesIn struct{}

// Say puts the state of the plan as of today into sentences.
func Say(r store.Reader, today data.Date, _ SentencesIn) (Sentences, error) {
	n, err := Progress(r, today, ProgressIn{})
	return n.Sentences(), err
}

// Sentences puts the numbers into words.
func (n Numbers) Sentences() Sentences {
	s := Sentences{Headline: n.headline(), Where: n.where(), Group: n.group(), Needed: n.needed(), Missing: n.missing()}
	if year := n.Total.Total; year.Known && year.LastKnown && year.LastToDate > 0 && s.Missing.Empty() {
		s.LastYear = say("last_year", Growth{year.Actual, year.LastToDate})
	}
	if n.Unallocated != nil && n.Total.Total.Planned {
		switch left := *n.Unallocated; {
		case left > 0:
			s.Unallocated = say("unallocated", left)
		case left < 0:
			s.Unallocated = say("overallocated", -left)
		}
	}
	if n.Basis == RepsAs {
		s.Basis = say("by_reps")
	}
	return s
}

// headline says where the year stands, whatever is missing.
func (n Numbers) headline() Sentence {
	year := n.Total.Total
	switch {
	case n.Target == nil && !year.Known:
		return say("nothing")
	case n.Target == nil:
		return say("no_target", year.Actual)
	case !year.Known && n.State == Future:
		return say("not_begun", n.Buckets[0].From, *n.Target)
	case !year.Known:
		return say("no_actuals", *n.Target)
	case *n.Target == 0:
		return say("zero_target", year.Actual)
	case n.State == Closed && year.Paced == year.Plan:
		return n.outcome()
	case !year.Planned:
		return say("not_broken_down", year.Actual, n.FullYear)
	case !year.Judged():
		return say("nothing_due", year.Actual, *n.Target)
	}
	return say("both", n.pace(), n.outlook())
}

// outcome is the headline of a plan that is over.
func (n Numbers) outcome() Sentence {
	switch over := n.Total.Total.Actual - *n.Target; {
	case over < 0:
		return say("ended.short", n.FullYear, -over)
	case over > 0:
		return say("ended.over", n.FullYear, over)
	}
	return say("ended.even", n.FullYear)
}

// pace compares the results with the plan to date.
func (n Numbers) pace() Sentence {
	year := n.Total.Total
	switch gap := year.Gap(); {
	case gap < 0:
		return say("behind", year.Attainment, -gap)
	case gap > 0:
		return say("ahead", year.Attainment, gap)
	}
	return say("even", year.Attainment)
}

// outlook compares the forecast with the target.
func (n Numbers) outlook() Sentence {
	key, forecast := "forecast", *n.Forecast
	if n.Method == "" {
		key = "outlook" // at this rate
	}
	switch over := forecast - *n.Target; {
	case over < 0:
		return say(key+".short", n.whole(), forecast, -over)
	case over > 0:
		return say(key+".over", n.whole(), forecast, over)
	}
	return say(key+".even", n.whole(), forecast)
}

// whole is the word for the span of the plan.
func (n Numbers) whole() Sentence {
	if n.Plan.Span == data.Year {
		return say("whole.year")
	}
	return say("whole.quarter")
}

// where names the region that makes most of the gap.
func (n Numbers) where() Sentence {
	var worst Row
	judged, behind := 0, 0
	for _, r := range n.Regions {
		if !r.Total.Judged() {
			continue
		}
		judged++
		if r.Total.Gap() < 0 {
			behind++
		}
		if judged == 1 || r.Total.Gap() < worst.Total.Gap() {
			worst = r
		}
	}
	gap, all := worst.Total.Gap(), n.Total.Total.Gap()
	switch {
	case judged < 2:
		return Sentence{}
	case behind == 0:
		return say("where.none")
	case all >= 0:
		return say("where.made_up", worst.Name, -gap)
	case gap < all:
		return say("where.partly", worst.Name, -gap, all-gap, -all)
	case behind > 2 && gap*5 > all*2: // the largest is under two fifths
		return say("where.spread", behind, worst.Name, Delta(gap))
	}
	return say("where.mostly", worst.Name, Delta(gap), Whole(RatioOf(-gap, -all)))
}

// group is the state of the running quarter or block.
func (n Numbers) group() Sentence {
	i := n.Running()
	if i < 0 || !n.Total.Groups[i].Judged() {
		return Sentence{}
	}
	name := say("group.block", i+1)
	if n.Plan.Span == data.Year {
		name = say("group.quarter", i+1)
	}
	f := n.Total.Groups[i]
	if f.Gap() < 0 {
		return say("group.behind", name, f.Attainment, -f.Gap())
	}
	return say("group.ahead", name, f.Attainment, f.Gap())
}

// needed is the rate at which the rest of the plan must go.
func (n Numbers) needed() Sentence {
	switch {
	case n.State != Running || n.Target == nil || *n.Target == 0 || !n.Total.Total.Known:
		return Sentence{}
	case n.Total.Total.Actual >= *n.Target:
		return say("needed.done", n.whole())
	case !n.Needed.Known():
		return Sentence{}
	}
	return say("needed", n.Needed)
}

// missing names the first run of periods that are due and have no results.
func (n Numbers) missing() Sentence {
	if n.Source == NoActuals {
		return Sentence{}
	}
	var p data.Period
	for i, f := range n.Total.Buckets {
		switch without := !f.Known && f.Due > 0; {
		case without && p.Days() == 0:
			p = n.Buckets[i].Period
		case without:
			p.Until = n.Buckets[i].Until
		case p.Days() > 0:
			return say("missing", p)
		}
	}
	if p.Days() == 0 {
		return Sentence{}
	}
	return say("missing", p)
}
