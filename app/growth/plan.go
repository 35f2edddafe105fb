package growth

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Held is whether something planned took place.
type Held string

// The states.
const (
	IsHeld    Held = "held"
	IsPlanned Held = "planned" // its day is still to come
	IsLate    Held = "late"    // its day has passed, and nobody said that it was held
	IsMissing Held = "missing" // nothing is planned
	NotKept   Held = ""        // before the plan kept any training
)

// TrainingPlanIn asks for the training of a year.
type TrainingPlanIn struct {
	AsOf data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
}

// A TrainingYear is what is planned and was held within the plan's year.
type TrainingYear struct {
	AsOf     data.Date     `json:"as_of"`
	Period   data.Period   `json:"period"`
	Planned  int           `json:"planned"` // trainings of the year
	Held     int           `json:"held"`
	Late     int           `json:"late"`     // planned for a day that has passed, and not held
	Hours    int           `json:"hours"`    // of those held, hundredths
	Cost     data.Money    `json:"cost"`     // of those held and said, minor units
	Attended *int          `json:"attended"` // who came of who was to come, hundredths of a per cent; nil: none was held
	Missing  int           `json:"missing"`  // of the modules of the running month, what is not held yet
	Camp     *TrainingRow  `json:"camp"`     // the latest camp of the year; nil: none is planned
	Months   []MonthOf     `json:"months"`
	Rows     []TrainingRow `json:"rows"` // the latest first
}

// A MonthOf is how a month stands with the modules of [Cadence].
type MonthOf struct {
	Month   data.Month   `json:"month"`
	Modules []ModuleCell `json:"modules"`
	Light   data.Light   `json:"light"` // the worst of them
}

// A ModuleCell is one module of a month.
type ModuleCell struct {
	Class data.TrainingClass `json:"class"`
	State Held               `json:"state"`
	Date  data.Date          `json:"date"` // held on, or planned for; zero: nothing is planned
	ID    data.ID            `json:"id"`   // the training; 0: none
	Light data.Light         `json:"light"`
}

// A TrainingRow is one training with who attended it.
type TrainingRow struct {
	data.Training
	State   Held         `json:"state"`
	Light   data.Light   `json:"light"`
	Invited int          `json:"invited"`
	Came    int          `json:"came"`
	People  []TrainingOf `json:"people"`
}

// A TrainingOf is one who is to come.
type TrainingOf struct {
	Rep  string `json:"rep"`
	Name string `json:"name"`
	Came *bool  `json:"came"` // nil: not known yet
}

// TrainingPlan answers what is planned and was held (S0-23, S2-20, S2-23).
func TrainingPlan(r store.Reader, today data.Date, in TrainingPlanIn) (TrainingYear, error) {
	x := TrainingYear{AsOf: cmp.Or(in.AsOf, today), Rows: []TrainingRow{}}
	f, err := factsOf(r, x.AsOf)
	if err != nil {
		return x, err
	}
	x.Period = f.plan.Period()
	asked, came := 0, 0
	for _, t := range f.trainings {
		if !x.Period.Has(day(t)) {
			continue
		}
		row := f.row(t)
		x.Planned++
		switch row.State {
		case IsHeld:
			x.Held++
			x.Hours += t.Hours
			if t.Cost != nil {
				x.Cost += *t.Cost
			}
			asked, came = asked+row.Invited, came+row.Came
		case IsLate:
			x.Late++
		}
		if t.Class == data.Camp {
			x.Camp = &row
		}
		x.Rows = append(x.Rows, row)
	}
	slices.Reverse(x.Rows)
	if asked > 0 {
		n := calc.Reached(data.Money(came), data.Money(asked))
		x.Attended = &n
	}
	x.months(f)
	return x, nil
}

// row is a training with who attended it.
func (f *facts) row(t data.Training) TrainingRow {
	row := TrainingRow{Training: t, State: f.state(t), People: []TrainingOf{}}
	row.Light = map[Held]data.Light{IsHeld: data.Green, IsLate: data.Amber}[row.State]
	for _, a := range f.attends[t.ID] {
		p := f.by[a.RepID]
		row.Invited++
		if a.Came != nil && *a.Came {
			row.Came++
		}
		row.People = append(row.People, TrainingOf{p.Code, p.Name, a.Came})
	}
	return row
}

// state is whether a training was held by the day.
func (f *facts) state(t data.Training) Held {
	switch {
	case t.Held != 0 && t.Held <= f.asOf:
		return IsHeld
	case t.Date+data.Date(t.Days)-1 >= f.asOf:
		return IsPlanned
	}
	return IsLate
}

// months fills in the cadence. Months before the first module that the plan keeps
// are not judged.
func (x *TrainingYear) months(f *facts) {
	first := data.Month(1 << 30)
	for _, t := range f.trainings {
		if slices.Contains(Cadence(), t.Class) {
			first = min(first, day(t).Month())
		}
	}
	running := x.AsOf.Month()
	for m := x.Period.From.Month(); m.Start() < x.Period.Until; m++ {
		month := MonthOf{Month: m}
		for _, class := range Cadence() {
			c := f.module(m, class)
			if m < first {
				c.State, c.Light = NotKept, data.Ring
			}
			if m == running && c.State != IsHeld {
				x.Missing++
			}
			month.Light = worse(month.Light, c.Light)
			month.Modules = append(month.Modules, c)
		}
		x.Months = append(x.Months, month)
	}
}

// module is how a month stands with a class: held, else planned, else missing. A
// month that has ended without it is red, the running one amber while nothing is
// planned for its rest.
func (f *facts) module(m data.Month, class data.TrainingClass) ModuleCell {
	c := ModuleCell{Class: class, State: IsMissing}
	for _, t := range f.trainings {
		if t.Class != class || day(t).Month() != m {
			continue
		}
		if state := f.state(t); c.ID == 0 || state == IsHeld {
			c.State, c.Date, c.ID = state, day(t), t.ID
		}
	}
	running := f.asOf.Month()
	switch {
	case c.State == IsHeld:
		c.Light = data.Green
	case m < running:
		c.Light = data.Red
	case m == running && c.State != IsPlanned:
		c.Light = data.Amber
	}
	return c
}

// worse is the worse of two lights.
func worse(a, b data.Light) data.Light { return max(a, b) }

// hours are what a rep attended within a period, hundredths of an hour.
func (f *facts) hours(rep data.ID, p data.Period) (sum int) {
	for _, t := range f.trainings {
		if !p.Has(day(t)) || f.state(t) != IsHeld {
			continue
		}
		for _, a := range f.attends[t.ID] {
			if a.RepID == rep && a.Came != nil && *a.Came {
				sum += t.Hours
			}
		}
	}
	return sum
}
