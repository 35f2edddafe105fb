package processes

import (
	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// day is a working day in minutes.
const day = 8 * 60

// printed is a step of the printed chain: the key of its words, who does it, and
// its times. Where the document gives none, they are a first guess to be measured.
type printed struct {
	key, actor string
	work, wait int
	worth      data.StepWorth
}

// The chains from lead to order as they are printed (S4-17), with the printed
// effects: approval of a quote 1 day before and 2 hours after, the contract 7 days
// before and 3 after (S4-18).
var (
	printedBefore = []printed{
		{"lead", "sales", 10, 0, data.AddsValue},
		{"follow", "sales", 60, 4 * 60, data.AddsValue},
		{"quote", "sales", 90, 2 * 60, data.Needed},
		{"approve", "manager", 15, day - 15, data.Waste},
		{"send", "sales", 15, 60, data.Needed},
		{"confirm", "customer", 60, 2 * day, data.AddsValue},
		{"contract", "sales", 4 * 60, 7*day - 4*60, data.Needed},
		{"order", "sales", 30, 4 * 60, data.Needed},
	}
	printedAfter = []printed{
		{"lead", "sales", 10, 0, data.AddsValue},
		{"assign", "crm", 1, 0, data.Needed},
		{"follow", "sales", 60, 60, data.AddsValue},
		{"template", "crm", 15, 0, data.Needed},
		{"online", "manager", 10, 110, data.Needed},
		{"send", "crm", 5, 0, data.Needed},
		{"sign", "customer", 15, 60, data.AddsValue},
		{"confirm", "customer", 60, day, data.AddsValue},
		{"contract", "sales", 2 * 60, 3*day - 2*60, data.Needed},
		{"sync", "erp", 1, 0, data.Needed},
		{"order", "erp", 5, 0, data.Needed},
	}
)

// UseProcessTemplate adds the printed process from lead to order with its chains
// before and after.
type UseProcessTemplate struct {
	Owner string `json:"owner" doc:"code of who answers for it; empty: nobody"`
}

// Label names the change.
func (UseProcessTemplate) Label() string { return "command.UseProcessTemplate" }

// Apply stores the process with its steps, in the language of the plan.
func (c UseProcessTemplate) Apply(tx store.Tx) error {
	plan, err := tx.Plan()
	if err != nil {
		return err
	}
	lang := text.LangOf(plan.Language)
	x := data.Process{Name: text.T(lang, "process.template"), Measure: "quote_hours"}
	if x.Position, err = last(tx); err != nil {
		return err
	}
	if x.OwnerID, err = app.RepOf(tx.Reader, "owner", c.Owner); err != nil {
		return err
	}
	if x, err = tx.SaveProcess(x); err != nil {
		return err
	}
	tx.About(x.Name)
	for n, steps := range [][]printed{printedBefore, printedAfter} {
		after := n == 1
		for i, s := range steps {
			_, err := tx.SaveProcessStep(data.ProcessStep{ProcessID: x.ID, After: after, Name: text.T(lang, "process.step."+s.key), Actor: text.T(lang, "process.actor."+s.actor),
				Work: s.work, Wait: s.wait, Worth: s.worth, Position: i + 1})
			if err != nil {
				return err
			}
		}
	}
	return nil
}
