package rituals

import (
	"slices"
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// RecordRitual writes down what came of a ritual on the day it was due: what of its
// checklist is done, what it ended in and who was there.
type RecordRitual struct {
	Ritual data.ID   `json:"ritual" doc:"number of the ritual"`
	Day    data.Date `json:"day" doc:"the day it was due"`
	Done   bool      `json:"done" doc:"it was held; false: only begun"`
	Held   data.Date `json:"held" doc:"day it was held; empty: today"`
	Ticks  []string  `json:"ticks" doc:"lines of the checklist that are done"`
	Output string    `json:"output" doc:"what it ended in, in words; may be empty"`
	Link   string    `json:"link" doc:"file or address of that; may be empty"`
	People string    `json:"people" doc:"who was there; may be empty"`
	Note   string    `json:"note" doc:"what else to keep; may be empty"`
}

// Label names the change.
func (c RecordRitual) Label() string {
	if c.Done {
		return "command.RecordRitual.done"
	}
	return "command.RecordRitual"
}

// Apply stores the record.
func (c RecordRitual) Apply(tx store.Tx) error {
	rec, err := recordFor(tx, c.Ritual, c.Day)
	if err != nil {
		return err
	}
	rec.Skipped, rec.Held = "", 0
	if c.Done {
		if rec.Held, err = app.DayOr(tx, "held", c.Held); err != nil {
			return err
		}
	}
	rec.Ticks, rec.Output, rec.Link, rec.People, rec.Note = strings.Join(c.Ticks, "\n"), c.Output, c.Link, c.People, c.Note
	_, err = tx.SaveRitualRecord(rec)
	return err
}

// SkipRitual leaves a ritual out on one day and says why.
type SkipRitual struct {
	Ritual data.ID   `json:"ritual" doc:"number of the ritual"`
	Day    data.Date `json:"day" doc:"the day it was due"`
	Reason string    `json:"reason" doc:"why it is left out"`
}

// Label names the change.
func (SkipRitual) Label() string { return "command.SkipRitual" }

// Apply stores the reason.
func (c SkipRitual) Apply(tx store.Tx) error {
	if c.Reason == "" {
		return data.Problem{Key: "problem.ritual.reason", Field: "reason"}
	}
	rec, err := recordFor(tx, c.Ritual, c.Day)
	if err != nil {
		return err
	}
	rec.Held, rec.Skipped = 0, c.Reason
	_, err = tx.SaveRitualRecord(rec)
	return err
}

// ReopenRitual takes back that a ritual was held or skipped on a day. What was
// written of it stays.
type ReopenRitual struct {
	Ritual data.ID   `json:"ritual" doc:"number of the ritual"`
	Day    data.Date `json:"day" doc:"the day it was due"`
}

// Label names the change.
func (ReopenRitual) Label() string { return "command.ReopenRitual" }

// Apply empties the day or the reason.
func (c ReopenRitual) Apply(tx store.Tx) error {
	rec, err := recordFor(tx, c.Ritual, c.Day)
	if err != nil {
		return err
	}
	if rec.Held == 0 && rec.Skipped == "" {
		return data.Problem{Key: "problem.ritual.open", Field: "day"}
	}
	rec.Held, rec.Skipped = 0, ""
	_, err = tx.SaveRitualRecord(rec)
	return err
}

// recordFor is the record of a ritual for a day on which it falls due: the one that
// is there, else a new one.
func recordFor(tx store.Tx, ritual data.ID, day data.Date) (data.RitualRecord, error) {
	x, err := tx.Ritual(ritual)
	if err != nil {
		return data.RitualRecord{}, data.At("ritual", err)
	}
	today, err := app.TodayIn(tx)
	if err != nil {
		return data.RitualRecord{}, err
	}
	f, err := readFacts(tx.Reader, today)
	if err != nil {
		return data.RitualRecord{}, err
	}
	words := planFmt(f.plan)
	tx.About(Name(words, x), words.Date(day))
	rows := f.instances(x, data.Period{From: day, Until: day + 1})
	if len(rows) == 0 {
		return data.RitualRecord{}, data.Problem{Key: "problem.ritual.notdue", Field: "day", Args: []any{Name(words, x), day}}
	}
	rec := rows[0].Record
	if rec.ID == 0 {
		rec = data.RitualRecord{RitualID: ritual, Day: day}
	}
	return rec, nil
}

// planWords writes in the language of the plan.
func planWords(tx store.Tx) text.Fmt {
	plan, err := tx.Plan()
	if err != nil {
		return text.Fmt{Lang: text.ZH}
	}
	return planFmt(plan)
}

// RecordIn asks for one occasion of a ritual.
type RecordIn struct {
	Ritual data.ID   `json:"ritual" doc:"number of the ritual"`
	Day    data.Date `json:"day" doc:"the day it is due; empty: the latest up to today"`
}

// A Recorded is one occasion of a ritual in all.
type Recorded struct {
	Instance
	Checks []Check   `json:"checks"` // the checklist in the language of the plan
	People []string  `json:"people"` // names of who takes part, without guests
	Attack []Attack  `json:"attack"` // of a day of attack, and of the morning after: what each did
	Cases  []Told    `json:"cases"`  // of those: what was won and lost on the day
	Of     data.Date `json:"of"`     // the day of attack these are of; "" when of none
}

// A Check is a line of a checklist.
type Check struct {
	Line string `json:"line"`
	Done bool   `json:"done"`
}

// RecordOf answers one occasion with its checklist, people and, of a day of attack,
// what was done on it.
func RecordOf(r store.Reader, today data.Date, in RecordIn) (Recorded, error) {
	out := Recorded{Checks: []Check{}, People: []string{}, Attack: []Attack{}, Cases: []Told{}}
	f, err := factsOf(r, today)
	if err != nil || in.Ritual == 0 && len(f.rituals) == 0 {
		return out, err
	}
	x, err := r.Ritual(in.Ritual)
	if err != nil {
		return out, data.At("ritual", err)
	}
	span := data.Period{From: in.Day, Until: in.Day + 1}
	if in.Day == 0 {
		span = data.Period{From: f.plan.Period().From, Until: today + 1}
	}
	rows := f.instances(x, span)
	if len(rows) == 0 {
		out.Ritual = x
		return out, nil
	}
	out.Instance = rows[len(rows)-1]
	out.People = f.takePart(x, out.Day)
	for _, line := range Checklist(planFmt(f.plan), x) {
		out.Checks = append(out.Checks, Check{Line: line, Done: slices.Contains(lines(out.Record.Ticks), line)})
	}
	return out, f.attacked(r, &out)
}
