package data

import "slices"

// Reviews is the kind of the meetings that look back and decide.
const Reviews Kind = "reviews"

// A Rhythm is how often something comes round.
type Rhythm string

// The rhythms, the shortest first.
const (
	Daily     Rhythm = "daily"
	Weekly    Rhythm = "weekly"
	Biweekly  Rhythm = "biweekly"
	Monthly   Rhythm = "monthly"
	Quarterly Rhythm = "quarterly"
	HalfYear  Rhythm = "halfyear"
	Yearly    Rhythm = "yearly"
)

// Rhythms lists the rhythms, the shortest first.
var Rhythms = []Rhythm{Daily, Weekly, Biweekly, Monthly, Quarterly, HalfYear, Yearly}

// A Review is a meeting that looks at the numbers of a day, frozen when it was
// opened, and ends in decisions and actions (S0-27, S2-33).
type Review struct {
	ID     ID     `json:"id"`
	Rhythm Rhythm `json:"rhythm"` // daily to quarterly
	Date   Date   `json:"date"`   // the day whose numbers it looks at
	Period `gorm:"embedded"`
	Closed Date `json:"closed"` // day it was ended; zero: still held
}

// Check reports a review of unknown rhythm, without day, or over no time.
func (x Review) Check() error {
	switch {
	case !slices.Contains(Rhythms[:5], x.Rhythm):
		return Problem{Key: "problem.review.rhythm", Field: "rhythm", Args: []any{string(x.Rhythm)}}
	case x.Date == 0:
		return Problem{Key: "problem.review.date", Field: "date"}
	case x.Closed != 0 && x.Closed < x.Date:
		return Problem{Key: "problem.review.closed", Field: "closed"}
	}
	return x.Period.Check()
}
