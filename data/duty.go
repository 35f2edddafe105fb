package data

import "time"

// The kinds of weekly duties.
const (
	Duties      Kind = "duties"
	DutyRecords Kind = "duty_records"
)

// MentorDuty is the code of the duty that is the weekly meeting with the mentor.
const MentorDuty = "mentor"

// A Duty is what everybody of an ability band does each week (S2-9…11). The
// shipped ones have empty names: the program has the words.
type Duty struct {
	ID       ID     `json:"id"`
	Code     string `json:"code"` // identity; unique among duties
	Name     string `json:"name"`
	Band     Level  `json:"band"`  // top, core or new
	Count    int    `json:"count"` // times a week
	Position int    `json:"position"`
}

// Check reports a duty without code, of no band, or of a count no week can have.
func (d Duty) Check() error {
	switch d.Band {
	case Top, Core, New:
	default:
		return Problem{Key: "problem.duty.band", Field: "band", Args: []any{string(d.Band)}}
	}
	if d.Count < 1 || d.Count > 99 {
		return Problem{Key: "problem.duty.count", Field: "count"}
	}
	if err := checkText("name", d.Name, true); err != nil {
		return err
	}
	return checkTitle("code", d.Code)
}

// A DutyRecord is how often a rep did a duty in a week.
type DutyRecord struct {
	ID     ID     `json:"id"`
	DutyID ID     `json:"duty_id"`
	RepID  ID     `json:"rep_id"`
	Week   Date   `json:"week"` // its Monday; one row for each duty, rep and week
	Done   int    `json:"done"`
	Note   string `json:"note"` // title of the report, what was practised
}

// Check reports a record of nobody, of no duty, of a day that is no Monday, or of
// a count no week can have.
func (d DutyRecord) Check() error {
	switch {
	case d.DutyID == 0:
		return Problem{Key: "problem.duty.none", Field: "duty"}
	case d.RepID == 0:
		return Problem{Key: "problem.growth.rep", Field: "rep"}
	case d.Week == 0 || d.Week.Weekday() != time.Monday:
		return Problem{Key: "problem.duty.week", Field: "week"}
	case d.Done < 0 || d.Done > 99:
		return Problem{Key: "problem.duty.done", Field: "done"}
	}
	return checkText("note", d.Note, false)
}

// Monday is the first day of the week that a day lies in.
func (d Date) Monday() Date { return d - Date((int(d.Weekday())+6)%7) }
