// Package plan changes what the plan itself says, and the regions, products and
// people it is made for.
package plan

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SetPlan]("SetPlan"),
		app.CommandOf[SetAsOf]("SetAsOf"),
		app.CommandOf[SetReadings]("SetReadings"),
		app.CommandOf[AddHolidays]("AddHolidays"),
		app.CommandOf[SaveDaysOff]("SaveDaysOff"),
		app.CommandOf[PasteDaysOff]("PasteDaysOff"),
		app.CommandOf[RemoveDaysOff]("RemoveDaysOff"),
		app.CommandOf[ConfirmDaysOff]("ConfirmDaysOff"),
		app.CommandOf[SetSpareWeek]("SetSpareWeek"),
		app.CommandOf[SaveRegion]("SaveRegion"),
		app.CommandOf[RemoveRegion]("RemoveRegion"),
		app.CommandOf[SaveProduct]("SaveProduct"),
		app.CommandOf[RemoveProduct]("RemoveProduct"),
		app.CommandOf[SaveRep]("SaveRep"),
		app.CommandOf[RemoveRep]("RemoveRep"),
		app.CommandOf[SaveDecision]("SaveDecision"),
		app.CommandOf[RemoveDecision]("RemoveDecision"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("plan", About),
		app.QuestionOf("calendar", Calendar),
		app.QuestionOf("regions", Regions),
		app.QuestionOf("products", Products),
		app.QuestionOf("reps", Reps),
		app.QuestionOf("decisions", Decisions),
	}
}

// SetPlan says what the plan is called and when it begins.
type SetPlan struct {
	Firm   string    `json:"firm" doc:"name of the firm"`
	Name   string    `json:"name" doc:"name of the plan; empty: the name of its year"`
	Number string    `json:"number" doc:"document number, such as SN-SL-2026-03; may be empty"`
	Span   data.Span `json:"span" doc:"year, quarter12 or quarter13; empty keeps it"`
	First  data.Date `json:"first" doc:"first day of the plan; empty keeps it"`
}

// Label names the change.
func (SetPlan) Label() string { return "command.SetPlan" }

// Apply replaces the names, and the span when it is given. A plan that already
// has cells keeps its span: they would no longer fit their buckets.
func (c SetPlan) Apply(tx store.Tx) error {
	p, err := tx.Plan()
	if err != nil {
		return err
	}
	before := p
	p.Firm, p.Name, p.Number = c.Firm, c.Name, c.Number
	if c.Span != "" {
		p.Span = c.Span
		if p.Span != data.Quarter12 {
			p.Spare, p.SpareFirst = data.NoSpare, false
		}
	}
	if c.First != 0 {
		p.First = c.First
	}
	if p.Span != before.Span || p.First != before.First {
		cells, err := tx.Count(data.Targets)
		if err != nil {
			return err
		}
		if cells > 0 {
			return data.Problem{Key: "problem.plan.cells", Field: "first", Args: []any{cells}}
		}
	}
	tx.About(p.Firm)
	return tx.SavePlan(p)
}

// SetAsOf fixes the plan's today, or lets it follow the last order again.
type SetAsOf struct {
	Date data.Date `json:"date" doc:"the plan's today; empty: the earlier of the calendar's today and the last order"`
}

// Label names the change.
func (SetAsOf) Label() string { return "command.SetAsOf" }

// Apply stores the date.
func (c SetAsOf) Apply(tx store.Tx) error {
	p, err := tx.Plan()
	if err != nil {
		return err
	}
	if c.Date != 0 && (c.Date < data.NewDate(1900, 1, 1) || c.Date > data.NewDate(2200, 1, 1)) {
		return data.Problem{Key: "problem.date.range", Field: "date"}
	}
	p.AsOfDay = c.Date
	return tx.SavePlan(p)
}

// SetReadings chooses how pace and status are read.
type SetReadings struct {
	Pace  data.PaceReading `json:"pace" doc:"workdays or calendar"`
	Green int              `json:"green" doc:"thousandths of paced plan from which a light is green, such as 970"`
	Amber int              `json:"amber" doc:"thousandths of paced plan from which it is amber, such as 900"`
}

// Label names the change.
func (SetReadings) Label() string { return "command.SetReadings" }

// Apply stores the readings.
func (c SetReadings) Apply(tx store.Tx) error {
	p, err := tx.Plan()
	if err != nil {
		return err
	}
	p.Pace, p.Green, p.Amber = c.Pace, c.Green, c.Amber
	return tx.SavePlan(p)
}

// None is a question without fields.
type None struct{}

// Facts are the plan's own record and its today.
type Facts struct {
	data.Plan
	Today  data.Date   `json:"today"`
	Until  data.Date   `json:"until"`  // first day after the plan
	Orders data.Period `json:"orders"` // from the first order to the day after the last; empty: none
}

// About answers what the plan is.
func About(r store.Reader, today data.Date, _ None) (f Facts, err error) {
	if f.Plan, err = r.Plan(); err != nil {
		return f, err
	}
	f.Today, f.Until = today, f.Plan.Period().Until
	f.Orders, err = r.OrderRange()
	return f, err
}
