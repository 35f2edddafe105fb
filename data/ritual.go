package data

import "slices"

// The kinds of what comes round.
const (
	Rituals       Kind = "rituals"
	RitualPeople  Kind = "ritual_people"
	RitualRecords Kind = "ritual_records"
)

// A Nth says which weekday of a month is meant: its first to fourth, or its last.
type Nth int

// The weekdays of a month; none is meant where the day of the month counts.
const (
	NoNth   Nth = 0
	LastNth Nth = -1
	mostNth Nth = 4
)

// LastDay is the day of a ritual that falls on the last working day of its month.
const LastDay = -1

// A Shift says what becomes of a ritual that falls on a day that is not worked.
type Shift string

// The shifts.
const (
	ShiftNext   Shift = "next"   // it is held on the next working day
	ShiftBefore Shift = "before" // on the working day before
	ShiftSkip   Shift = "skip"   // it is left out
)

// Shifts lists the shifts in the order pages offer them.
var Shifts = []Shift{ShiftNext, ShiftBefore, ShiftSkip}

// A RitualWho is who takes part in a ritual.
type RitualWho string

// Who takes part.
const (
	WhoAll   RitualWho = "all"   // everybody who is here
	WhoReps  RitualWho = "reps"  // everybody who sells
	WhoTop   RitualWho = "top"   // an ability band
	WhoCore  RitualWho = "core"  // an ability band
	WhoNew   RitualWho = "new"   // an ability band
	WhoLead  RitualWho = "lead"  // the managers
	WhoNamed RitualWho = "named" // the people named, and guests
)

// RitualWhos lists who may take part in the order pages offer it.
var RitualWhos = []RitualWho{WhoAll, WhoReps, WhoTop, WhoCore, WhoNew, WhoLead, WhoNamed}

// A Ritual is what the team does again and again on fixed days: a meeting, a day
// of attack, a form to fill in (register of rhythms, S2-21). Those that the
// program brings have empty words: it has them by the code.
type Ritual struct {
	ID        ID        `json:"id"`
	Code      string    `json:"code"` // identity; unique among rituals
	Name      string    `json:"name"` // "": the program's, by code
	Rhythm    Rhythm    `json:"rhythm"`
	Weekdays  string    `json:"weekdays"`  // digits, 1 Monday … 7 Sunday, rising: "3", "15"; daily: "" for every working day
	Nth       Nth       `json:"nth"`       // monthly and rarer: which such weekday of the month; 0: Day counts
	Day       int       `json:"day"`       // monthly and rarer: day of the month, 1 to 31, -1 for the last working day; 0: Nth counts
	Month     int       `json:"month"`     // quarterly and rarer: which month of the quarter, half-year or year of the plan, from 1; 0: else
	Minute    *int      `json:"minute"`    // of the day it begins; nil: at no particular time
	Lasts     int       `json:"lasts"`     // minutes; 0: not said
	OwnerID   ID        `json:"owner_id"`  // who sees to it; zero: nobody yet
	Who       RitualWho `json:"who"`       // who takes part
	Guests    string    `json:"guests"`    // who comes from elsewhere, such as product and after-sales
	StageID   ID        `json:"stage_id"`  // only while that stage runs; zero: always
	Shift     Shift     `json:"shift"`     // where it goes from a day that is not worked
	Kept      string    `json:"kept"`      // where the plan keeps its record: a code of app/rituals; "": in a record of its own
	Checklist string    `json:"checklist"` // a line each; "": the program's, by code
	Output    string    `json:"output"`    // the document or number it ends in; "": the program's, by code
	Source    string    `json:"source"`    // where it was asked for, such as S2-21
	Begins    Date      `json:"begins"`    // first day it counts, and of every second week the first; zero: the plan's first
	On        bool      `json:"on"`
	Position  int       `json:"position"`
}

// What everybody does on a day of attack, at least (S2-21).
const (
	AttackTalks     = 3 // effective conversations
	AttackProposals = 1 // proposals made or made better
)

// lastsMost is the most minutes a ritual may last: a day.
const lastsMost = 24 * 60

// Check reports a ritual without code, of unknown rhythm, or on days that its
// rhythm does not have.
func (x Ritual) Check() error {
	switch {
	case !slices.Contains(Rhythms, x.Rhythm):
		return Problem{Key: "problem.ritual.rhythm", Field: "rhythm", Args: []any{string(x.Rhythm)}}
	case !slices.Contains(Shifts, x.Shift):
		return Problem{Key: "problem.ritual.shift", Field: "shift", Args: []any{string(x.Shift)}}
	case !slices.Contains(RitualWhos, x.Who):
		return Problem{Key: "problem.ritual.who", Field: "who", Args: []any{string(x.Who)}}
	case x.Minute != nil && (*x.Minute < 0 || *x.Minute >= 24*60):
		return Problem{Key: "problem.meeting.time", Field: "time"}
	case x.Lasts < 0 || x.Lasts > lastsMost:
		return Problem{Key: "problem.ritual.lasts", Field: "lasts", Args: []any{lastsMost}}
	}
	if err := x.checkDays(); err != nil {
		return err
	}
	for _, text := range []struct {
		field, words string
		line         bool
	}{{"name", x.Name, true}, {"guests", x.Guests, true}, {"kept", x.Kept, true}, {"checklist", x.Checklist, false}, {"output", x.Output, true}, {"source", x.Source, true}} {
		if err := checkText(text.field, text.words, text.line); err != nil {
			return err
		}
	}
	return checkTitle("code", x.Code)
}

// checkDays reports days that the rhythm does not have.
func (x Ritual) checkDays() error {
	if !rising(x.Weekdays) {
		return Problem{Key: "problem.ritual.weekdays", Field: "weekdays", Args: []any{x.Weekdays}}
	}
	weekly := x.Rhythm == Weekly || x.Rhythm == Biweekly
	switch {
	case x.Rhythm == Daily || weekly:
		if weekly && x.Weekdays == "" {
			return Problem{Key: "problem.ritual.weekday", Field: "weekdays"}
		}
		if x.Nth != 0 || x.Day != 0 || x.Month != 0 {
			return Problem{Key: "problem.ritual.days", Field: "day"}
		}
		return nil
	case x.Nth < LastNth || x.Nth > mostNth || x.Day < LastDay || x.Day > 31 || (x.Nth == 0) == (x.Day == 0):
		return Problem{Key: "problem.ritual.day", Field: "day"}
	case x.Nth != 0 && len(x.Weekdays) != 1:
		return Problem{Key: "problem.ritual.weekday", Field: "weekdays"}
	case x.Nth == 0 && x.Weekdays != "":
		return Problem{Key: "problem.ritual.days", Field: "day"}
	}
	most := x.Rhythm.Months()
	if x.Rhythm == Monthly && x.Month != 0 || x.Rhythm != Monthly && (x.Month < 1 || x.Month > most) {
		return Problem{Key: "problem.ritual.month", Field: "month", Args: []any{most}}
	}
	return nil
}

// rising reports whether the words are digits from 1 to 7, each higher than the
// one before.
func rising(words string) bool {
	for i, c := range []byte(words) {
		if c < '1' || c > '7' || i > 0 && c <= words[i-1] {
			return false
		}
	}
	return true
}

// Months is how many months a rhythm spans; 0 for those counted in weeks.
func (r Rhythm) Months() int {
	switch r {
	case Monthly:
		return 1
	case Quarterly:
		return 3
	case HalfYear:
		return 6
	case Yearly:
		return 12
	}
	return 0
}

// A RitualPerson is one of those who are named as taking part in a ritual.
type RitualPerson struct {
	ID       ID `json:"id"`
	RitualID ID `json:"ritual_id"`
	RepID    ID `json:"rep_id"` // one row for each ritual and person
}

// TableName is the kind: the plural is not a regular one.
func (RitualPerson) TableName() string { return string(RitualPeople) }

// Check reports somebody of no ritual, and nobody.
func (x RitualPerson) Check() error {
	switch {
	case x.RitualID == 0:
		return Problem{Key: "problem.ritual.none", Field: "ritual"}
	case x.RepID == 0:
		return Problem{Key: "problem.growth.rep", Field: "rep"}
	}
	return nil
}

// A RitualRecord is what came of a ritual once: how far its checklist was, what it
// ended in, or why it was skipped.
type RitualRecord struct {
	ID       ID     `json:"id"`
	RitualID ID     `json:"ritual_id"`
	Day      Date   `json:"day"`     // the day it was due; one record for each ritual and day
	Held     Date   `json:"held"`    // day it was done; zero: begun or skipped
	Skipped  string `json:"skipped"` // why it was left out; "": it was not
	Ticks    string `json:"ticks"`   // lines of the checklist that are done, a line each
	Output   string `json:"output"`  // what it ended in, in words
	Link     string `json:"link"`    // file or address of that
	People   string `json:"people"`  // who was there
	Note     string `json:"note"`
}

// Check reports a record of no ritual or day, or one that was both done and
// skipped.
func (x RitualRecord) Check() error {
	switch {
	case x.RitualID == 0:
		return Problem{Key: "problem.ritual.none", Field: "ritual"}
	case x.Day == 0:
		return Problem{Key: "problem.ritualrecord.day", Field: "day"}
	case x.Held != 0 && x.Skipped != "":
		return Problem{Key: "problem.ritualrecord.both", Field: "skipped"}
	}
	for _, text := range []struct {
		field, words string
		line         bool
	}{{"skipped", x.Skipped, true}, {"ticks", x.Ticks, false}, {"output", x.Output, true}, {"link", x.Link, true}, {"people", x.People, true}, {"note", x.Note, false}} {
		if err := checkText(text.field, text.words, text.line); err != nil {
			return err
		}
	}
	return nil
}
