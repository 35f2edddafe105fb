package team

import (
	"strconv"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SetMeetingRules says how often one-on-ones are held and when their words lock.
type SetMeetingRules struct {
	Every int `json:"every" doc:"days from one one-on-one to the next, usually 7"`
	Lock  int `json:"lock" doc:"days after a meeting at which its words lock, usually 14; 0: never"`
}

// Label names the change.
func (SetMeetingRules) Label() string { return "command.SetMeetingRules" }

// Apply stores the rule.
func (c SetMeetingRules) Apply(tx store.Tx) error {
	return tx.SaveMeetingRule(data.MeetingRule{Every: c.Every, Lock: c.Lock})
}

// SetMeetingSlot says when the one-on-ones of one rep are held, and whether they
// rest. What is left empty goes by the rule.
type SetMeetingSlot struct {
	Rep     string    `json:"rep" doc:"code of the rep"`
	Every   int       `json:"every" doc:"days from one to the next; 0: as the rule says"`
	Weekday int       `json:"weekday" doc:"1 Monday to 7 Sunday; 0: any day"`
	Minute  *int      `json:"minute" doc:"minute of the day, 900 is 15:00; missing: no time agreed"`
	Paused  data.Date `json:"paused" doc:"first day on which they rest; empty: they do not"`
	Until   data.Date `json:"until" doc:"last day on which they rest; empty: until they are taken up again"`
	Reason  string    `json:"reason" doc:"why they rest; needed when they do"`
}

// Label names the change.
func (SetMeetingSlot) Label() string { return "command.SetMeetingSlot" }

// Apply stores the slot.
func (c SetMeetingSlot) Apply(tx store.Tx) error {
	if c.Rep == "" {
		return data.Problem{Key: "problem.oneonone.rep", Field: "rep"}
	}
	rep, err := tx.RepByCode(c.Rep)
	if err != nil {
		return data.At("rep", err)
	}
	for field, d := range map[string]data.Date{"paused": c.Paused, "until": c.Until} {
		if err := app.CheckDay(field, d); err != nil {
			return err
		}
	}
	tx.About(rep.Name)
	return tx.SaveMeetingSlot(data.MeetingSlot{RepID: rep.ID, Every: c.Every, Weekday: c.Weekday, Minute: c.Minute, Paused: c.Paused, Until: c.Until, Reason: c.Reason})
}

// MoveOneOnOne puts a meeting off, or brings it forward. What was not done
// before comes up in it all the same.
type MoveOneOnOne struct {
	Meeting data.ID   `json:"meeting" doc:"number of the meeting"`
	Date    data.Date `json:"date" doc:"its new day"`
}

// Label names the change.
func (MoveOneOnOne) Label() string { return "command.MoveOneOnOne" }

// Apply stores the day; a rep has one meeting a day at most.
func (c MoveOneOnOne) Apply(tx store.Tx) error {
	m, rep, err := open(tx, c.Meeting)
	if err != nil {
		return err
	}
	if err := free(tx, rep, c.Date, m.ID); err != nil {
		return err
	}
	if c.Date > m.Date {
		m.Moved++
	}
	m.Date = c.Date
	_, err = tx.SaveOneOnOne(m)
	return err
}

// free reports a day that is missing, a slip of the pen, or taken by another
// meeting with the rep.
func free(tx store.Tx, rep data.Rep, day data.Date, but data.ID) error {
	if day == 0 {
		return data.Problem{Key: "problem.oneonone.date", Field: "date"}
	}
	if err := app.CheckDay("date", day); err != nil {
		return err
	}
	have, err := tx.OneOnOnes(rep.ID)
	for _, m := range have {
		if m.Date == day && m.ID != but {
			return data.Problem{Key: "problem.oneonone.twice", Field: "date", Args: []any{rep.Name, day}}
		}
	}
	return err
}

// PrepareOneOnOnes opens a meeting on a day with everybody who is due by then
// and has none arranged.
type PrepareOneOnOnes struct {
	Day      data.Date `json:"day" doc:"day of the meetings; empty: the plan's today"`
	Template string    `json:"template" doc:"code of the template they go by; empty: freely"`
}

// Label names the change.
func (PrepareOneOnOnes) Label() string { return "command.PrepareOneOnOnes" }

// Apply opens the meetings.
func (c PrepareOneOnOnes) Apply(tx store.Tx) error {
	day := c.Day
	if day == 0 {
		var err error
		if day, err = app.TodayIn(tx); err != nil {
			return err
		}
	}
	if err := app.CheckDay("day", day); err != nil {
		return err
	}
	reps, err := DueOn(tx.Reader, day)
	if err != nil {
		return err
	}
	if len(reps) == 0 {
		return data.Problem{Key: "problem.meeting.nobody", Field: "day", Args: []any{day}}
	}
	for _, x := range reps {
		m, err := tx.SaveOneOnOne(data.OneOnOne{RepID: x.ID, Date: day})
		if err != nil {
			return err
		}
		if err := goBy(tx, m, c.Template); err != nil {
			return err
		}
	}
	tx.About(strconv.Itoa(len(reps)))
	return nil
}

// DueOn lists who is due for a one-on-one on a day or before it and has none
// then or arranged later.
func DueOn(r store.Reader, day data.Date) (rows []data.Rep, err error) {
	stands, err := Stand(r, day)
	if err != nil {
		return nil, err
	}
	reps, err := r.Reps()
	for _, x := range reps {
		if s := stands[x.ID]; s.Asked && !s.Rests && s.Next == 0 && s.Last != day && (s.Last == 0 || s.Due != 0 && s.Due <= day) {
			rows = append(rows, x)
		}
	}
	return rows, err
}
