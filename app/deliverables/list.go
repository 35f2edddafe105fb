package deliverables

import (
	"cmp"

	"quarterdeck/app/calc"
	"quarterdeck/app/rituals"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// DeliverablesIn narrows the register.
type DeliverablesIn struct {
	Owner string `json:"owner" doc:"only those that the person with the code sees to; empty: all"`
	Late  bool   `json:"late" doc:"only those that are late"`
}

// A Register is the named documents with how each stands.
type Register struct {
	Rows    []Row `json:"rows"`
	Late    int   `json:"late"`
	Unowned int   `json:"unowned"` // needed, and nobody sees to it
	Done    int   `json:"done"`    // made in time for now, or approved
	Missing int   `json:"missing"` // shipped ones that the plan does not have
}

// A Row is one document.
type Row struct {
	data.Deliverable
	Owner     string     `json:"owner"` // code; "": nobody
	OwnerName string     `json:"owner_name"`
	Last      data.Date  `json:"last"`   // day it was last made, as somebody said or its ritual tells; "": never
	Next      data.Date  `json:"next"`   // last day for the next time; "": none
	Signed    int        `json:"signed"` // of letters and the battle table: how many are signed or approved
	Of        int        `json:"of"`     // of how many; 0: the plan cannot tell
	Late      bool       `json:"late"`
	Done      bool       `json:"done"`  // nothing is to be done for now
	Light     data.Light `json:"light"` // green: done for now; red: late; a ring else
}

// Deliverables answers the register of named documents in its order.
func Deliverables(r store.Reader, today data.Date, in DeliverablesIn) (Register, error) {
	out := Register{Rows: []Row{}}
	rows, err := r.Deliverables()
	if err != nil {
		return out, err
	}
	f, err := factsOf(r, today)
	if err != nil {
		return out, err
	}
	have := map[string]bool{}
	for _, x := range rows {
		have[x.Code] = true
		row := f.row(x)
		if in.Owner != "" && row.Owner != in.Owner || in.Late && !row.Late {
			continue
		}
		out.Rows = append(out.Rows, row)
		if row.Late {
			out.Late++
		}
		if row.Done {
			out.Done++
		}
		if x.OwnerID == 0 && x.State != data.NotNeeded {
			out.Unowned++
		}
	}
	for _, x := range data.ShippedDeliverables() {
		if !have[x.Code] {
			out.Missing++
		}
	}
	return out, nil
}

// facts are what the register is worked out from.
type facts struct {
	today   data.Date
	plan    data.Plan
	reps    map[data.ID]data.Rep
	rituals map[string]rituals.Row
	signed  map[string][2]int // by paper: letters signed, or rows of the quarter's battle table approved; of how many
}

func factsOf(r store.Reader, today data.Date) (*facts, error) {
	f := &facts{today: today, reps: map[data.ID]data.Rep{}, rituals: map[string]rituals.Row{}, signed: map[string][2]int{}}
	var err error
	if f.plan, err = r.Plan(); err != nil {
		return nil, err
	}
	reps, err := r.Reps()
	if err != nil {
		return nil, err
	}
	for _, p := range reps {
		f.reps[p.ID] = p
	}
	reg, err := rituals.Rituals(r, today, rituals.RitualsIn{On: true})
	if err != nil {
		return nil, err
	}
	for _, x := range reg.Rows {
		f.rituals[x.Code] = x
	}
	letters, err := r.Letters()
	for _, x := range letters {
		kind := "letter"
		if x.RepID != 0 {
			kind = "commitment"
		}
		n := f.signed[kind]
		if n[1]++; x.Signed != 0 {
			n[0]++
		}
		f.signed[kind] = n
	}
	if err != nil {
		return nil, err
	}
	accounts, err := r.Accounts()
	for _, x := range accounts {
		if !x.Period.Has(today) {
			continue
		}
		n := f.signed["battle"]
		if n[1]++; x.Approved != 0 && x.Approved <= today {
			n[0]++
		}
		f.signed["battle"] = n
	}
	return f, err
}

// row is one document with how it stands. Its ritual, where it has one that is on,
// tells when it was made and when it is due; else what somebody said.
func (f *facts) row(x data.Deliverable) Row {
	owner := f.reps[x.OwnerID]
	row := Row{Deliverable: x, Owner: owner.Code, OwnerName: owner.Name, Last: x.Made}
	n := f.signed[x.Paper]
	row.Signed, row.Of = n[0], n[1]
	if x.State == data.NotNeeded {
		return row
	}
	if ritual, ok := f.rituals[x.Ritual]; ok && x.Ritual != "" {
		f.follow(&row, ritual)
	} else {
		f.alone(&row)
	}
	switch {
	case row.Late:
		row.Light = data.Red
	case row.Done:
		row.Light = data.Green
	}
	return row
}

// follow takes from a ritual when the document was made and when it is due.
func (f *facts) follow(row *Row, ritual rituals.Row) {
	row.Last = max(row.Last, ritual.Held)
	row.Next = ritual.Next
	if last := ritual.Last; last != nil {
		made := row.Deliverable.Made >= last.Window.From && row.Deliverable.Made != 0
		row.Done = made || last.State == rituals.Done
		if row.Late = !row.Done && last.State == rituals.Late; row.Late || !row.Done && last.State == rituals.IsDue {
			row.Next = last.Day
		}
	}
}

// alone works out from what somebody said when the document is due: by its day, and
// then once in every period of its rhythm that the plan has come to.
func (f *facts) alone(row *Row) {
	x := row.Deliverable
	closed := x.State == data.Submitted || x.State == data.Approved
	if row.Of > 0 { // signatures count, whatever was said
		closed = row.Signed == row.Of
	}
	if x.Rhythm == "" || x.Due > f.today && !closed {
		if row.Done = closed; !closed {
			row.Next = x.Due
			row.Late = x.Due != 0 && x.Due < f.today
		}
		return
	}
	now := data.Period{From: f.today, Until: f.today + 1}
	spans := calc.Occasions(ritualOf(x), f.plan.Period(), nil, data.Calendar{}, data.Period{From: f.plan.Period().From, Until: f.plan.Period().Until})
	for _, o := range spans {
		if o.Window.Has(now.From) {
			row.Done = x.Made >= o.Window.From && x.Made != 0
			if row.Of > 0 {
				row.Done = closed
			}
			if !row.Done {
				row.Next = o.Day
				row.Late = x.Due != 0 && (x.Due < f.today && x.Made == 0 || o.Day < f.today)
			}
		} else if row.Done && row.Next == 0 && o.Day > f.today {
			row.Next = o.Day
		}
	}
}

// ritualOf is a rhythm on the last working day of its periods.
func ritualOf(x data.Deliverable) data.Ritual {
	r := data.Ritual{Rhythm: x.Rhythm, Shift: data.ShiftBefore}
	switch x.Rhythm {
	case data.Daily:
	case data.Weekly, data.Biweekly:
		r.Weekdays = "5"
	default:
		r.Day = data.LastDay
		if x.Rhythm != data.Monthly {
			r.Month = x.Rhythm.Months()
		}
	}
	return r
}

// Name is what a document is called: its own name, else the program's.
func Name(f text.Fmt, x data.Deliverable) string {
	return cmp.Or(x.Name, shippedWords(f, "deliverable.name.", x.Code), x.Code)
}

// What says what a document is for.
func What(f text.Fmt, x data.Deliverable) string {
	return cmp.Or(x.What, shippedWords(f, "deliverable.what.", x.Code))
}

// Template is the outline of a document that is written by hand; "" where the
// program prints it, or has none.
func Template(f text.Fmt, x data.Deliverable) string {
	return cmp.Or(x.Template, shippedWords(f, "deliverable.template.", x.Code))
}

func shippedWords(f text.Fmt, prefix, code string) string {
	if !text.Has(f.Lang, prefix+code) {
		return ""
	}
	return f.T(prefix + code)
}

func isShipped(code string) bool {
	for _, x := range data.ShippedDeliverables() {
		if x.Code == code {
			return true
		}
	}
	return false
}

// words writes in the language of the plan.
func words(tx store.Tx) text.Fmt {
	plan, err := tx.Plan()
	if err != nil {
		return text.Fmt{Lang: text.ZH}
	}
	return text.Fmt{Lang: text.LangOf(plan.Language)}
}
