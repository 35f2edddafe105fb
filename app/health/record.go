package health

import (
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/app/touches"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// RecordingIn asks what recording health now would write.
type RecordingIn struct{}

// A Recording is what [RecordHealth] writes.
type Recording struct {
	Day     data.Date `json:"day"`
	Scores  int       `json:"scores"`   // customers in a tier that have a score
	Unknown int       `json:"unknown"`  // customers in a tier that have none
	Plays   []string  `json:"plays"`    // names of the customers a win-back play is opened for
	Again   bool      `json:"again"`    // this week has a record, which is replaced
	Due     data.Date `json:"due"`      // last day of the plays' clock
	Alone   int       `json:"no_owner"` // plays nobody owns, because nobody looks after the customer

	rows []*Row
}

// RecordingOf answers what recording would write.
func RecordingOf(r store.Reader, today data.Date, _ RecordingIn) (Recording, error) {
	return recording(r, today)
}

func recording(r store.Reader, today data.Date) (rec Recording, err error) {
	if rec.Day, err = touches.DayOf(r, today); err != nil {
		return rec, err
	}
	care, err := r.CareRule()
	if err != nil {
		return rec, err
	}
	list, err := All(r, today)
	if err != nil {
		return rec, err
	}
	rec.Due, rec.Again, rec.Plays = rec.Day+data.Date(care.LostDays), list.ThisWeek, []string{}
	for _, x := range list.Rows {
		switch {
		case x.Tier == "":
		case x.Score == nil:
			rec.Unknown++
		default:
			rec.Scores++
			rec.rows = append(rec.rows, x)
			if x.Alone() {
				rec.Plays = append(rec.Plays, x.Name)
				if x.Rep == "" {
					rec.Alone++
				}
			}
		}
	}
	return rec, nil
}

// RecordHealth writes down this week's health of every customer that is in a
// tier of a leading scheme and has a score, in the place of what the week has
// already, and opens a play to win back each that is red and has no open play: its
// owner is who looks after the customer, its clock ends after the days the rules
// give (S2-17, S4-27).
type RecordHealth struct{}

// Label names the change.
func (RecordHealth) Label() string { return "command.RecordHealth" }

// Apply writes the scores and opens the plays.
func (RecordHealth) Apply(tx store.Tx) error {
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	rec, err := recording(tx.Reader, today)
	if err != nil {
		return err
	}
	if len(rec.rows) == 0 {
		return data.Problem{Key: "problem.health.nothing"}
	}
	tx.About(text.Fmt{}.Count(len(rec.rows)))
	scores := make([]data.HealthScore, len(rec.rows))
	for i, x := range rec.rows {
		scores[i] = data.HealthScore{CustomerID: x.ID, Day: rec.Day, Score: *x.Score, Parts: partsOf(x.Standing)}
	}
	if err := tx.SaveHealthScores(weekOf(rec.Day), scores); err != nil {
		return err
	}
	var alone []data.Play
	care, err := tx.CareRule()
	if err != nil {
		return err
	}
	owners, err := tx.Customers()
	if err != nil {
		return err
	}
	owner := make(map[data.ID]data.ID, len(owners))
	for _, c := range owners {
		owner[c.ID] = c.RepID
	}
	for _, x := range slices.Backward(rec.rows) { // the sickest is opened last and stands first
		if x.Alone() {
			alone = append(alone, winBack(care, x.ID, owner[x.ID], *x.Score, rec.Day))
		}
	}
	return open(tx, alone...)
}

// partsOf are the inputs that made a score.
func partsOf(s Standing) []data.HealthPart {
	parts := []data.HealthPart{}
	for _, p := range s.Reasons() {
		if p.Known && p.Weight > 0 {
			parts = append(parts, data.HealthPart{Input: p.Input, Value: p.Value, Weight: p.Weight})
		}
	}
	return parts
}

// winBack is the play for a customer that turned red.
func winBack(care data.CareRule, customer, owner data.ID, score int, day data.Date) data.Play {
	return data.Play{CustomerID: customer, Kind: data.WinBack, OwnerID: owner, Opened: day,
		Due: day + data.Date(care.LostDays), Trigger: ByHealth, Score: &score}
}

// HistoryIn asks for the recorded health of one customer.
type HistoryIn struct {
	Customer string `json:"customer" doc:"code of the customer"`
	Limit    int    `json:"limit" doc:"at most so many of the last records; 0: all"`
}

// A Record is the health of a customer as it was written down.
type Record struct {
	Day    data.Date         `json:"day"`
	Score  int               `json:"score"`
	Light  data.Light        `json:"light"` // by the bands of now
	Change *int              `json:"change"`
	Parts  []data.HealthPart `json:"parts"`
}

// HistoryOf answers the recorded health of a customer, the oldest first.
func HistoryOf(r store.Reader, _ data.Date, in HistoryIn) ([]Record, error) {
	c, err := r.CustomerByCode(in.Customer)
	if err != nil {
		return nil, data.At("customer", err)
	}
	rule, err := r.HealthRule()
	if err != nil {
		return nil, err
	}
	scores, err := r.HealthScoresOf(c.ID)
	if err != nil {
		return nil, err
	}
	rows := make([]Record, len(scores))
	for i, s := range scores {
		rows[i] = Record{Day: s.Day, Score: s.Score, Light: lightOf(rule, s.Score), Parts: s.Parts}
		if i > 0 {
			change := s.Score - scores[i-1].Score
			rows[i].Change = &change
		}
	}
	if in.Limit > 0 && in.Limit < len(rows) {
		rows = rows[len(rows)-in.Limit:]
	}
	return rows, nil
}
