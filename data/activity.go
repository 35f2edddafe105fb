package data

// Activities is the kind of what people did on a day.
const Activities Kind = "activities"

// An Activity is the daily report of one rep (S2-30). A nil count was not
// entered, which differs from 0.
type Activity struct {
	ID        ID     `json:"id"`
	RepID     ID     `json:"rep_id"` // one row for each rep and day
	Date      Date   `json:"date"`
	Leads     *int   `json:"leads"`     // new leads of the day
	InTime    *int   `json:"in_time"`   // of those, followed up in time (S4-15)
	Visits    *int   `json:"visits"`    // visits to customers
	Talks     *int   `json:"talks"`     // effective conversations
	Proposals *int   `json:"proposals"` // proposals issued
	Note      string `json:"note"`
	ImportID  ID     `json:"import_id"`
}

// TableName is the kind: the plural is not a regular one.
func (Activity) TableName() string { return string(Activities) }

// busiest is the most of anything that one person can have done in a day.
const busiest = 9999

// Check reports an activity of nobody or of no day, counts that no day can
// have, and more leads followed up than there were.
func (a Activity) Check() error {
	switch {
	case a.RepID == 0:
		return Problem{Key: "problem.activity.rep", Field: "rep"}
	case a.Date == 0:
		return Problem{Key: "problem.activity.date", Field: "date"}
	case a.InTime != nil && (a.Leads == nil || *a.InTime > *a.Leads):
		return Problem{Key: "problem.activity.in_time", Field: "in_time"}
	}
	for field, n := range map[string]*int{"leads": a.Leads, "in_time": a.InTime, "visits": a.Visits, "talks": a.Talks, "proposals": a.Proposals} {
		if n != nil && (*n < 0 || *n > busiest) {
			return Problem{Key: "problem.activity.count", Field: field, Args: []any{busiest}}
		}
	}
	return checkText("note", a.Note, false)
}

// Empty reports an activity in which nothing was entered.
func (a Activity) Empty() bool {
	return a.Leads == nil && a.InTime == nil && a.Visits == nil && a.Talks == nil && a.Proposals == nil && a.Note == ""
}
