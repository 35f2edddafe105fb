package activities

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// An Entry is what one rep reports of one day. A missing count was not entered.
type Entry struct {
	Rep       string    `json:"rep" doc:"code of the rep"`
	Date      data.Date `json:"date" doc:"the day; empty: today"`
	Leads     *int      `json:"leads" doc:"new leads of the day; missing: not entered"`
	InTime    *int      `json:"in_time" doc:"of those leads, followed up in time; missing: not entered"`
	Visits    *int      `json:"visits" doc:"visits to customers; missing: not entered"`
	Talks     *int      `json:"talks" doc:"effective conversations; missing: not entered"`
	Proposals *int      `json:"proposals" doc:"proposals issued; missing: not entered"`
	Note      string    `json:"note" doc:"a remark; may be empty"`
}

// SetActivities writes daily reports, each in the place of the one of its rep and
// day; a report in which nothing is entered is taken away.
type SetActivities struct {
	Rows []Entry `json:"rows" doc:"one for each rep and day: the whole report of that day, in the place of what is there"`
}

// Label names the change.
func (SetActivities) Label() string { return "command.SetActivities" }

// Apply stores the reports.
func (c SetActivities) Apply(tx store.Tx) error {
	if len(c.Rows) == 0 {
		return data.Problem{Key: "problem.activity.rows", Field: "rows"}
	}
	wanted := make([]data.Activity, 0, len(c.Rows))
	place := map[at]int{}
	for _, e := range c.Rows {
		x, err := e.activity(tx)
		if err != nil {
			return err
		}
		i, twice := place[at{x.RepID, x.Date}]
		if !twice {
			i = len(wanted)
			place[at{x.RepID, x.Date}] = i
			wanted = append(wanted, x)
		}
		wanted[i] = x
	}
	return put(tx, wanted)
}

// at is the place of a report.
type at struct {
	rep data.ID
	day data.Date
}

// activity reads an entry and finds its rep.
func (e Entry) activity(tx store.Tx) (x data.Activity, err error) {
	if e.Rep == "" {
		return x, data.Problem{Key: "problem.activity.rep", Field: "rep"}
	}
	if x.RepID, err = app.RepOf(tx.Reader, "rep", e.Rep); err != nil {
		return x, err
	}
	if x.Date, err = app.DayOr(tx, "date", e.Date); err != nil {
		return x, err
	}
	x.Leads, x.InTime, x.Visits, x.Talks, x.Proposals, x.Note = e.Leads, e.InTime, e.Visits, e.Talks, e.Proposals, e.Note
	return x, x.Check()
}

// put writes reports of different places over those that are there, and takes
// away those in which nothing is entered.
func put(tx store.Tx, wanted []data.Activity) error {
	span := data.Period{From: wanted[0].Date, Until: wanted[0].Date + 1}
	for _, x := range wanted {
		span.From, span.Until = min(span.From, x.Date), max(span.Until, x.Date+1)
	}
	have, err := tx.Activities(span)
	if err != nil {
		return err
	}
	was := make(map[at]data.Activity, len(have))
	for _, x := range have {
		was[at{x.RepID, x.Date}] = x
	}
	var saved []data.Activity
	for _, x := range wanted {
		old, there := was[at{x.RepID, x.Date}]
		switch {
		case x.Empty() && there:
			if err := tx.Remove(data.Activities, old.ID); err != nil {
				return err
			}
		case !x.Empty():
			x.ID = old.ID
			saved = append(saved, x)
		}
	}
	return tx.SaveActivities(saved)
}

// FillActivities enters 0 for every count that is empty in the reports of a day,
// of everybody who is in the team on it, or of one rep.
type FillActivities struct {
	Date data.Date `json:"date" doc:"the day; empty: today"`
	Rep  string    `json:"rep" doc:"code of one rep; empty: everybody in the team on that day, managers aside"`
}

// Label names the change.
func (FillActivities) Label() string { return "command.FillActivities" }

// Apply stores the zeros. Who has none to enter stays as they are.
func (c FillActivities) Apply(tx store.Tx) error {
	day, err := app.DayOr(tx, "date", c.Date)
	if err != nil {
		return err
	}
	one, err := app.RepOf(tx.Reader, "rep", c.Rep)
	if err != nil {
		return err
	}
	reps, err := tx.Reps()
	if err != nil {
		return err
	}
	have, err := tx.Activities(data.Period{From: day, Until: day + 1})
	if err != nil {
		return err
	}
	rows := map[data.ID]data.Activity{}
	for _, x := range have {
		rows[x.RepID] = x
	}
	var filled []data.Activity
	for _, rep := range reps {
		x, reported := rows[rep.ID]
		if one != 0 && rep.ID != one || one == 0 && !reported && !Reports(rep, day) {
			continue
		}
		x.RepID, x.Date = rep.ID, day
		if Fill(&x) {
			filled = append(filled, x)
		}
	}
	if len(filled) == 0 {
		return data.Problem{Key: "problem.activity.full", Field: "date", Args: []any{day}}
	}
	return put(tx, filled)
}

// Fill enters 0 for what is empty and reports whether something was. How many
// leads were followed up stays open while there are leads: 0 would say none was.
func Fill(x *data.Activity) (filled bool) {
	for _, m := range Measures {
		if m == InTime && x.Leads != nil && *x.Leads > 0 {
			continue
		}
		if m.Of(*x) == nil {
			m.Set(x, new(int))
			filled = true
		}
	}
	return filled
}

// Reports tells whether a person is in the team on a day and is expected to
// report: managers are not.
func Reports(x data.Rep, day data.Date) bool {
	return x.Level != data.Manager && x.Joined <= day && (x.Left == 0 || day < x.Left)
}

// RemoveActivity takes away the daily report of a rep.
type RemoveActivity struct {
	Rep  string    `json:"rep" doc:"code of the rep"`
	Date data.Date `json:"date" doc:"the day"`
}

// Label names the change.
func (RemoveActivity) Label() string { return "command.RemoveActivity" }

// Apply removes the report.
func (c RemoveActivity) Apply(tx store.Tx) error {
	x, err := tx.RepByCode(c.Rep)
	if err != nil {
		return data.At("rep", err)
	}
	if c.Date == 0 {
		return data.Problem{Key: "problem.activity.date", Field: "date"}
	}
	have, err := tx.Activities(data.Period{From: c.Date, Until: c.Date + 1})
	if err != nil {
		return err
	}
	for _, a := range have {
		if a.RepID == x.ID {
			tx.About(x.Name)
			return tx.Remove(data.Activities, a.ID)
		}
	}
	return data.Problem{Key: "problem.activity.none", Field: "date", Args: []any{x.Name, c.Date}}
}
