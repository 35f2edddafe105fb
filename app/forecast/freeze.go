package forecast

import (
	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// FreezeWeek keeps the open pipeline of a week, and what was sold to date, as they
// are (peers row F7). What is frozen changes no more.
type FreezeWeek struct {
	Day data.Date `json:"day" doc:"the day whose end is kept; its week must not be frozen yet; empty: today"`
}

// Label names the change.
func (FreezeWeek) Label() string { return "command.FreezeWeek" }

// Apply writes the week.
func (c FreezeWeek) Apply(tx store.Tx) error {
	day, err := app.DayOr(tx, "day", c.Day)
	if err != nil {
		return err
	}
	weeks, err := tx.PipelineWeeks()
	if err != nil {
		return err
	}
	f, err := readFacts(tx.Reader, day)
	if err != nil {
		return err
	}
	if !f.pipeline.kept() {
		return data.Problem{Key: "problem.week.empty", Field: "day"}
	}
	w, before := data.PipelineWeek{Week: data.WeekOf(day), Day: day}, point{}
	if n := len(weeks); n > 0 {
		last := weeks[n-1]
		switch {
		case last.Week == w.Week:
			return data.Problem{Key: "problem.week.frozen", Field: "day", Args: []any{last.Week}}
		case last.Week > w.Week:
			return data.Problem{Key: "problem.week.order", Field: "day", Args: []any{last.Week}}
		}
		if before.rows, err = tx.WeekRows(last.Week, last.Week); err != nil {
			return err
		}
		before.day = last.Day
	}
	if err := aboutWeek(tx, w.Week); err != nil {
		return err
	}
	sales := f.sales()
	for _, s := range sales {
		w.Sold += s.Sold
	}
	return tx.FreezeWeek(w, f.snapshot(before), sales)
}

// A point is the pipeline as it stood at the end of a day.
type point struct {
	day  data.Date
	rows []data.WeekRow
}

// snapshot lists the opportunities that are open at the end of the day of the
// facts, and those that ended since the point before: that stood open in it, or
// ended after its day.
func (f facts) snapshot(before point) (rows []data.WeekRow) {
	open := map[string]bool{}
	for _, x := range before.rows {
		open[x.Code] = open[x.Code] || x.Result == ""
	}
	add := func(d deal, result data.Result) {
		rows = append(rows, data.WeekRow{OpportunityID: d.ID, Code: d.Code, Name: d.Name, RepID: d.RepID, Stage: d.stage.Code, Chance: d.stage.Chance,
			Amount: d.Amount, Close: d.Close, Category: d.category, Result: result})
	}
	for _, d := range f.pipeline.at(f.asOf) {
		add(d, "")
	}
	if before.day == 0 {
		return rows
	}
	for _, d := range f.pipeline.ended(f.asOf) {
		if open[d.Code] || d.Ended > before.day {
			d.Close = d.Ended // it closed then, whatever was expected
			add(d, d.Result)
		}
	}
	return rows
}

// sales is what counted for each person from the first day of the plan; that of
// nobody last.
func (f facts) sales() (rows []data.WeekSale) {
	for i, p := range f.people {
		sum := data.Money(0)
		for _, m := range f.sold[i][:f.n] {
			sum += m
		}
		rows = append(rows, data.WeekSale{RepID: p.ID, Sold: sum})
	}
	return rows
}

// RemoveWeek takes the newest frozen week away again. Older ones stay for good.
type RemoveWeek struct {
	Reason string `json:"reason" doc:"why it is wrong; it stands in the history"`
}

// Label names the change.
func (RemoveWeek) Label() string { return "command.RemoveWeek" }

// Apply removes the newest week.
func (c RemoveWeek) Apply(tx store.Tx) error {
	weeks, err := tx.PipelineWeeks()
	if err != nil {
		return err
	}
	switch {
	case len(weeks) == 0:
		return data.Problem{Key: "problem.week.none", Field: "reason"}
	case c.Reason == "":
		return data.Problem{Key: "problem.week.reason", Field: "reason"}
	}
	last := weeks[len(weeks)-1]
	if err := aboutWeek(tx, last.Week, c.Reason); err != nil {
		return err
	}
	return tx.Remove(data.PipelineWeeks, last.ID)
}

// aboutWeek says which week a step is about, in the language of the plan.
func aboutWeek(tx store.Tx, week data.Date, more ...string) error {
	plan, err := tx.Plan()
	if err != nil {
		return err
	}
	tx.About(append([]string{text.Fmt{Lang: text.Lang(plan.Language)}.Date(week)}, more...)...)
	return nil
}
