package growth

import (
	"cmp"
	"time"

	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveTraining plans a training, or changes the one with the ID.
type SaveTraining struct {
	ID       data.ID            `json:"id" doc:"the training; 0 plans one"`
	Date     data.Date          `json:"date" doc:"first day"`
	Days     int                `json:"days" doc:"calendar days it lasts; 0: one"`
	Class    data.TrainingClass `json:"class" doc:"product, negotiation, trend, digital, teardown, camp, basics, topic, case, executive or peers"`
	Module   string             `json:"module" doc:"what is taught; empty: the name of the class"`
	Trainer  string             `json:"trainer" doc:"who teaches; may be empty"`
	Location string             `json:"location" doc:"where; may be empty"`
	Hours    int                `json:"hours" doc:"hundredths of an hour in all; 0: not said"`
	Cost     *data.Money        `json:"cost" doc:"minor units; null: not said"`
	Note     string             `json:"note" doc:"free words"`
	People   []string           `json:"people" doc:"codes of who is to come; null: who was to come before, for a new one everybody who is here on the day and sells"`
}

// Label names the change.
func (SaveTraining) Label() string { return "command.SaveTraining" }

// Apply stores the training and who is to come.
func (c SaveTraining) Apply(tx store.Tx) (err error) {
	x := data.Training{}
	if c.ID != 0 {
		if x, err = tx.Training(c.ID); err != nil {
			return err
		}
	}
	if err := app.CheckDay("date", c.Date); err != nil {
		return err
	}
	module := c.Module
	if module == "" && c.Class != "" {
		if module, err = word(tx.Reader, "growth.class."+string(c.Class)); err != nil {
			return err
		}
	}
	x.Date, x.Days, x.Class, x.Module, x.Trainer = c.Date, cmp.Or(c.Days, 1), c.Class, module, c.Trainer
	x.Location, x.Hours, x.Cost, x.Note = c.Location, c.Hours, c.Cost, c.Note
	if c.Cost != nil {
		plan, err := tx.Plan()
		if err != nil {
			return err
		}
		if err := data.CheckAmount("cost", plan.Currency, *c.Cost); err != nil {
			return err
		}
	}
	if err := x.Check(); err != nil {
		return err
	}
	if x, err = tx.SaveTraining(x); err != nil {
		return err
	}
	tx.About(x.Module)
	invited, err := c.invited(tx.Reader)
	if err != nil || invited == nil {
		return err
	}
	return invite(tx, x, invited)
}

// invited are who is to come; nil: as it was.
func (c SaveTraining) invited(r store.Reader) (list []data.ID, err error) {
	if c.People == nil && c.ID != 0 {
		return nil, nil
	}
	list = []data.ID{}
	if c.People == nil {
		reps, err := r.Reps()
		for _, p := range reps {
			if sells(p) && p.HereOn(c.Date) {
				list = append(list, p.ID)
			}
		}
		return list, err
	}
	for _, code := range c.People {
		p, err := person(r, "people", code)
		if err != nil {
			return nil, err
		}
		list = append(list, p.ID)
	}
	return list, nil
}

// invite makes the people those who are to come. Who came already stays.
func invite(tx store.Tx, x data.Training, list []data.ID) error {
	have, err := tx.AttendancesOf(x.ID)
	if err != nil {
		return err
	}
	wanted := map[data.ID]bool{}
	for _, id := range list {
		wanted[id] = true
	}
	for _, a := range have {
		if !wanted[a.RepID] {
			if err := tx.Remove(data.Attendances, a.ID); err != nil {
				return err
			}
		}
		delete(wanted, a.RepID)
	}
	var rows []data.Attendance
	for _, id := range list {
		if wanted[id] {
			rows = append(rows, data.Attendance{TrainingID: x.ID, RepID: id})
			delete(wanted, id)
		}
	}
	return tx.SaveAttendances(rows)
}

// HoldTraining writes down that a training was held and who came, or takes that
// back.
type HoldTraining struct {
	ID   data.ID   `json:"id" doc:"the training"`
	Day  data.Date `json:"day" doc:"first day it was held; empty: the day it was planned for"`
	Came []string  `json:"came" doc:"codes of who came; who was to come and is not named was absent; null: everybody came"`
	Undo bool      `json:"undo" doc:"it was not held after all"`
}

// Label names the change.
func (HoldTraining) Label() string { return "command.HoldTraining" }

// Apply stores the day and who came.
func (c HoldTraining) Apply(tx store.Tx) error {
	x, err := tx.Training(c.ID)
	if err != nil {
		return err
	}
	tx.About(x.Module)
	rows, err := tx.AttendancesOf(x.ID)
	if err != nil {
		return err
	}
	if c.Undo {
		x.Held = 0
		for i := range rows {
			rows[i].Came = nil
		}
	} else {
		x.Held = cmp.Or(c.Day, x.Date)
		if err := app.Happened(tx, "day", x.Held); err != nil {
			return err
		}
		if rows, err = c.came(tx.Reader, x, rows); err != nil {
			return err
		}
	}
	if _, err := tx.SaveTraining(x); err != nil {
		return err
	}
	return tx.SaveAttendances(rows)
}

// came says of everybody who was to come whether they did, and adds who came
// without being asked.
func (c HoldTraining) came(r store.Reader, x data.Training, rows []data.Attendance) ([]data.Attendance, error) {
	yes, no := true, false
	came := map[data.ID]bool{}
	for _, code := range c.Came {
		p, err := person(r, "came", code)
		if err != nil {
			return nil, err
		}
		came[p.ID] = true
	}
	for i, a := range rows {
		rows[i].Came = &no
		if c.Came == nil || came[a.RepID] {
			rows[i].Came = &yes
		}
		delete(came, a.RepID)
	}
	for _, code := range c.Came { // in the order they are named
		p, err := person(r, "came", code)
		if err != nil {
			return nil, err
		}
		if came[p.ID] {
			rows = append(rows, data.Attendance{TrainingID: x.ID, RepID: p.ID, Came: &yes})
			delete(came, p.ID)
		}
	}
	return rows, nil
}

// RemoveTraining removes a training with who attended it.
type RemoveTraining struct {
	ID data.ID `json:"id" doc:"the training"`
}

// Label names the change.
func (RemoveTraining) Label() string { return "command.RemoveTraining" }

// Apply removes it.
func (c RemoveTraining) Apply(tx store.Tx) error {
	x, err := tx.Training(c.ID)
	if err != nil {
		return err
	}
	tx.About(x.Module)
	return tx.Remove(data.Trainings, x.ID)
}

// Cadence are the classes that every month is to have: three modules (S2-23) and
// the workshop that takes a rival apart (S0-23).
func Cadence() []data.TrainingClass {
	return append(append([]data.TrainingClass{}, data.MonthlyModules...), data.Teardown)
}

// PlanModules plans, for each of several months, what the month lacks of the
// three modules and the workshop, on its first to fourth Friday.
type PlanModules struct {
	From  data.Month `json:"from" doc:"first month"`
	Until data.Month `json:"until" doc:"last month; empty: the first alone"`
	Hours int        `json:"hours" doc:"hundredths of an hour each; 0: two hours"`
}

// Label names the change.
func (PlanModules) Label() string { return "command.PlanModules" }

// Apply plans what is missing.
func (c PlanModules) Apply(tx store.Tx) error {
	until := cmp.Or(c.Until, c.From)
	if c.From == 0 || until < c.From || until-c.From >= 24 {
		return data.Problem{Key: "problem.training.months", Field: "until"}
	}
	if err := app.CheckDay("from", c.From.Start()); err != nil {
		return err
	}
	have, err := tx.Trainings()
	if err != nil {
		return err
	}
	type slot struct {
		month data.Month
		class data.TrainingClass
	}
	taken := map[slot]bool{}
	for _, x := range have {
		taken[slot{day(x).Month(), x.Class}] = true
	}
	planned := 0
	for m := c.From; m <= until; m++ {
		for i, class := range Cadence() {
			if taken[slot{m, class}] {
				continue
			}
			planned++
			plan := SaveTraining{Date: friday(m, i), Class: class, Hours: cmp.Or(c.Hours, 2_00)}
			if err := plan.Apply(tx); err != nil {
				return err
			}
		}
	}
	if planned == 0 {
		return data.Problem{Key: "problem.training.full", Field: "from"}
	}
	f, err := format(tx.Reader)
	tx.About(f.MonthYear(c.From))
	return err
}

// day is when a training was held, else when it is planned for.
func day(x data.Training) data.Date { return cmp.Or(x.Held, x.Date) }

// friday is the Friday of a month, counted from 0.
func friday(m data.Month, n int) data.Date {
	first := m.Start()
	return first + data.Date((int(time.Friday)-int(first.Weekday())+7)%7+7*n)
}

// format writes numbers and days in the plan's language.
func format(r store.Reader) (text.Fmt, error) {
	plan, err := r.Plan()
	return text.Fmt{Lang: text.Lang(cmp.Or(plan.Language, string(text.ZH))), Currency: plan.Currency}, err
}

// word is a word in the plan's language.
func word(r store.Reader, key string) (string, error) {
	f, err := format(r)
	if !text.Has(f.Lang, key) {
		return "", err
	}
	return f.T(key), err
}
