package deviations

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveWhy adds a step to the end of the chain of whys of a deviation, or changes
// one (S2-33). A measure is read on the spot, and the number kept.
type SaveWhy struct {
	ID          data.ID `json:"id" doc:"number of the step; 0 adds one"`
	Deviation   data.ID `json:"deviation" doc:"number of the deviation; for a step that is there, its own"`
	Question    string  `json:"question" doc:"why? in words; empty: why is that so"`
	Answer      string  `json:"answer" doc:"because"`
	Evidence    string  `json:"evidence" doc:"what shows it, in a few words such as 74 of 158 deals; may be empty"`
	Measure     string  `json:"measure" doc:"code of the measure that shows it; empty: none"`
	Scope       string  `json:"scope" doc:"of the measure: firm (also when empty), region, product or rep"`
	Record      string  `json:"record" doc:"code of the region, product or rep; empty: the firm"`
	Customer    string  `json:"customer" doc:"code of the customer that shows it; empty: none"`
	Opportunity string  `json:"opportunity" doc:"code of the opportunity that shows it; empty: none"`
	Root        bool    `json:"root" doc:"true: the root cause, which can be acted on; the chain ends here"`
	Place       int     `json:"place" doc:"its place in the chain, from 1; 0: as it is, or at the end"`
}

// Label names the change.
func (SaveWhy) Label() string { return "command.SaveWhy" }

// Apply stores the step.
func (c SaveWhy) Apply(tx store.Tx) error {
	d, err := openOne(tx, c.Deviation)
	if err != nil {
		return data.At("deviation", err)
	}
	chain, err := tx.WhysOf(d.ID)
	if err != nil {
		return err
	}
	w := data.Why{DeviationID: d.ID, Position: len(chain) + 1}
	if c.ID != 0 {
		i := slices.IndexFunc(chain, func(x data.Why) bool { return x.ID == c.ID })
		if i < 0 {
			return data.Problem{Key: "problem.gone.whys", Field: "id", Args: []any{int(c.ID)}}
		}
		w = chain[i]
	} else if err := mayAsk(chain); err != nil {
		return err
	}
	w.Question, w.Answer, w.Evidence, w.Root = strings.TrimSpace(c.Question), strings.TrimSpace(c.Answer), strings.TrimSpace(c.Evidence), c.Root
	if w.Question == "" {
		f, err := planWords(tx.Reader)
		if err != nil {
			return err
		}
		w.Question = f.T("deviation.why.ask")
	}
	if err := c.prove(tx, d, &w); err != nil {
		return err
	}
	if w, err = saveWhy(tx, chain, w); err != nil || c.Place == 0 {
		return err
	}
	return data.At("place", MoveWhy{ID: w.ID, To: c.Place}.Apply(tx))
}

// mayAsk reports a chain that has come to its end: at a root cause, or at the most
// steps there can be.
func mayAsk(chain []data.Why) error {
	for _, x := range chain {
		if x.Root {
			return data.Problem{Key: "problem.why.rooted", Field: "answer", Args: []any{x.Answer}}
		}
	}
	if len(chain) >= data.MostWhys {
		return data.Problem{Key: "problem.why.many", Field: "answer", Args: []any{data.MostWhys}}
	}
	return nil
}

// prove finds the records and reads the number that show the answer.
func (c SaveWhy) prove(tx store.Tx, d data.Deviation, w *data.Why) (err error) {
	w.CustomerID, w.OpportunityID = 0, 0
	if c.Customer != "" {
		x, err := app.CustomerOf(tx.Reader, c.Customer)
		if err != nil {
			return err
		}
		w.CustomerID = x.ID
	}
	if c.Opportunity != "" {
		x, err := tx.OpportunityByCode(c.Opportunity)
		if err != nil {
			return data.At("opportunity", err)
		}
		w.OpportunityID = x.ID
	}
	scope := c.Scope
	if c.Measure != "" {
		scope = cmp.Or(scope, data.FirmScope)
	}
	if w.Measure == c.Measure && w.Scope == scope && w.Record == c.Record {
		return nil // a number stays as it was read
	}
	w.Measure, w.Scope, w.Record, w.Number, w.Unit, w.Day = "", "", "", nil, "", 0
	if c.Measure == "" {
		return nil
	}
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	x, err := measured(tx.Reader, today, c.Measure, scope, c.Record)
	if err != nil {
		return err
	}
	w.Measure, w.Scope, w.Record, w.Number, w.Unit, w.Day = x.measure, x.scope, x.record, x.value, x.unit, today
	return nil
}

// saveWhy stores a step of a chain. There is one root at most, and it is no
// person: whoever it is, something let it happen.
func saveWhy(tx store.Tx, chain []data.Why, w data.Why) (data.Why, error) {
	if w.Root {
		if err := noPerson(tx.Reader, w.Answer); err != nil {
			return w, err
		}
		for _, x := range chain {
			if x.Root && x.ID != w.ID {
				x.Root = false
				if _, err := tx.SaveWhy(x); err != nil {
					return w, err
				}
			}
		}
	}
	return tx.SaveWhy(w)
}

// noPerson reports a root cause that names somebody of the plan.
func noPerson(r store.Reader, cause string) error {
	reps, err := r.Reps()
	if err != nil {
		return err
	}
	for _, x := range reps {
		if names(cause, x.Name) {
			return data.Problem{Key: "problem.why.person", Field: "answer", Args: []any{x.Name}}
		}
	}
	return nil
}

// names reports whether a text names somebody: the whole name, and in scripts with
// spaces not as a part of a longer word. A name of one letter names nobody.
func names(s, name string) bool {
	if utf8.RuneCountInString(name) < 2 {
		return false
	}
	for from := 0; ; {
		i := strings.Index(s[from:], name)
		if i < 0 {
			return false
		}
		at, end := from+i, from+i+len(name)
		before, _ := utf8.DecodeLastRuneInString(s[:at])
		after, _ := utf8.DecodeRuneInString(s[end:])
		if !latin(before) && !latin(after) || !latin([]rune(name)[0]) {
			return true
		}
		from = end
	}
}

func latin(c rune) bool { return c < 0x2e80 && unicode.IsLetter(c) }

// MoveWhy moves a step of a chain of whys up or down.
type MoveWhy struct {
	ID data.ID `json:"id" doc:"number of the step"`
	To int     `json:"to" doc:"its new place, from 1"`
}

// Label names the change.
func (MoveWhy) Label() string { return "command.MoveWhy" }

// Apply numbers the chain anew.
func (c MoveWhy) Apply(tx store.Tx) error {
	w, err := tx.Why(c.ID)
	if err != nil {
		return err
	}
	if _, err := openOne(tx, w.DeviationID); err != nil {
		return err
	}
	chain, err := tx.WhysOf(w.DeviationID)
	if err != nil {
		return err
	}
	if c.To < 1 || c.To > len(chain) {
		return data.Problem{Key: "problem.why.place", Field: "to", Args: []any{len(chain)}}
	}
	chain = slices.DeleteFunc(chain, func(x data.Why) bool { return x.ID == w.ID })
	return number(tx, slices.Insert(chain, c.To-1, w))
}

// number stores the places of a chain as they are in the list.
func number(tx store.Tx, chain []data.Why) error {
	for i, x := range chain {
		if x.Position == i+1 {
			continue
		}
		x.Position = i + 1
		if _, err := tx.SaveWhy(x); err != nil {
			return err
		}
	}
	return nil
}

// RemoveWhy takes a step out of a chain of whys.
type RemoveWhy struct {
	ID data.ID `json:"id" doc:"number of the step"`
}

// Label names the change.
func (RemoveWhy) Label() string { return "command.RemoveWhy" }

// Apply removes the step and closes the gap. The root of a deviation that is past
// its analysis stays.
func (c RemoveWhy) Apply(tx store.Tx) error {
	w, err := tx.Why(c.ID)
	if err != nil {
		return err
	}
	d, err := openOne(tx, w.DeviationID)
	if err != nil {
		return err
	}
	if w.Root && d.State != data.Identified {
		return data.Problem{Key: "problem.why.needed", Field: "id"}
	}
	if err := tx.Remove(data.Whys, w.ID); err != nil {
		return err
	}
	chain, err := tx.WhysOf(d.ID)
	if err != nil {
		return err
	}
	return number(tx, chain)
}
