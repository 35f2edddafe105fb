package growth

import (
	"cmp"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveDuty adds a weekly duty of a band, or changes the one with the ID.
type SaveDuty struct {
	ID    data.ID    `json:"id" doc:"the duty; 0 adds one"`
	Name  string     `json:"name" doc:"name; empty: the shipped one"`
	Band  data.Level `json:"band" doc:"top, core or new"`
	Count int        `json:"count" doc:"times a week"`
}

// Label names the change.
func (SaveDuty) Label() string { return "command.SaveDuty" }

// Apply stores the duty.
func (c SaveDuty) Apply(tx store.Tx) (err error) {
	x := data.Duty{}
	if c.ID != 0 {
		if x, err = tx.Duty(c.ID); err != nil {
			return err
		}
	} else {
		rows, err := tx.Duties()
		if err != nil {
			return err
		}
		taken := map[string]bool{}
		for _, d := range rows {
			taken[d.Code] = true
			x.Position = d.Position
		}
		x.Position++
		x.Code = free("duty", taken)
	}
	if c.Name == "" && !shipped("growth.duty.", x.Code) {
		return data.Problem{Key: "problem.duty.name", Field: "name"}
	}
	x.Name, x.Band, x.Count = c.Name, c.Band, c.Count
	if x, err = tx.SaveDuty(x); err != nil {
		return err
	}
	f, err := format(tx.Reader)
	tx.About(DutyName(f, x))
	return err
}

// RemoveDuty removes a weekly duty with what was done of it.
type RemoveDuty struct {
	ID data.ID `json:"id" doc:"the duty"`
}

// Label names the change.
func (RemoveDuty) Label() string { return "command.RemoveDuty" }

// Apply removes it.
func (c RemoveDuty) Apply(tx store.Tx) error {
	x, err := tx.Duty(c.ID)
	if err != nil {
		return err
	}
	f, err := format(tx.Reader)
	if err != nil {
		return err
	}
	tx.About(DutyName(f, x))
	return tx.Remove(data.Duties, x.ID)
}

// LogDuty writes down how often a rep did a duty in a week. It takes the place of
// what was written down before.
type LogDuty struct {
	Duty string    `json:"duty" doc:"code of the duty"`
	Rep  string    `json:"rep" doc:"rep code"`
	Week data.Date `json:"week" doc:"any day of the week; empty: today"`
	Done *int      `json:"done" doc:"how often; null: once more than before"`
	Note string    `json:"note" doc:"title of the report, what was practised; empty: as before"`
}

// Label names the change.
func (LogDuty) Label() string { return "command.LogDuty" }

// Apply stores the record.
func (c LogDuty) Apply(tx store.Tx) error {
	p, err := person(tx.Reader, "rep", c.Rep)
	if err != nil {
		return err
	}
	duties, err := tx.Duties()
	if err != nil {
		return err
	}
	x := data.DutyRecord{RepID: p.ID}
	for _, d := range duties {
		if d.Code == c.Duty {
			x.DutyID = d.ID
		}
	}
	if x.DutyID == 0 {
		return data.Problem{Key: "problem.duty.none", Field: "duty"}
	}
	if x.Week, err = weekOf(tx, c.Week); err != nil {
		return err
	}
	rows, err := tx.DutyRecords(x.Week, x.Week+1)
	if err != nil {
		return err
	}
	for _, y := range rows {
		if y.DutyID == x.DutyID && y.RepID == p.ID {
			x = y
		}
	}
	if x.Done++; c.Done != nil {
		x.Done = *c.Done
	}
	x.Note = cmp.Or(c.Note, x.Note)
	tx.About(p.Name)
	return tx.SaveDutyRecords([]data.DutyRecord{x})
}

// weekOf is the Monday of the week of a day, today's when none is given; a week
// that has not begun is refused.
func weekOf(tx store.Tx, d data.Date) (data.Date, error) {
	if d != 0 {
		if err := app.CheckDay("week", d); err != nil {
			return 0, err
		}
		d = d.Monday()
	}
	d, err := app.DayOr(tx, "week", d)
	return d.Monday(), err
}
