package rituals

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// RitualsIn narrows the register.
type RitualsIn struct {
	Rhythm data.Rhythm `json:"rhythm" doc:"only of this rhythm; empty: all"`
	Owner  string      `json:"owner" doc:"only those that the person with the code sees to; empty: all"`
	On     bool        `json:"on" doc:"only those that fall due"`
}

// A Register is all rituals with how each stands.
type Register struct {
	Rows    []Row `json:"rows"`
	On      int   `json:"on"`      // of Rows, those that fall due
	Unowned int   `json:"unowned"` // of those, nobody sees to
	Late    int   `json:"late"`    // of those, the present occasion is late
	Due     int   `json:"due"`     // of those, due today
	Missing int   `json:"missing"` // shipped ones that the plan does not have
}

// A Row is one ritual of the register.
type Row struct {
	data.Ritual
	Owner     string    `json:"owner"` // code; "": nobody
	OwnerName string    `json:"owner_name"`
	Stage     string    `json:"stage"`  // name; "": always
	People    []string  `json:"people"` // codes of those named
	Opens     Place     `json:"opens"`
	Next      data.Date `json:"next"`    // next day from today on; "": none within the plan, or off
	Last      *Instance `json:"last"`    // latest occasion up to today; null: none yet, or off
	Done      int       `json:"done"`    // occasions done, of Past
	Held      data.Date `json:"held_on"` // day of the latest occasion that was done; "": none
	Past      int       `json:"past"`    // occasions up to today, without those skipped and those still due
}

// Rituals answers the register of rhythms in its order.
func Rituals(r store.Reader, today data.Date, in RitualsIn) (Register, error) {
	out := Register{Rows: []Row{}}
	f, err := factsOf(r, today)
	if err != nil {
		return out, err
	}
	have := map[string]bool{}
	for _, x := range f.rituals {
		have[x.Code] = true
		row := f.row(x)
		if in.Rhythm != "" && x.Rhythm != in.Rhythm || in.Owner != "" && row.Owner != in.Owner || in.On && !x.On {
			continue
		}
		out.Rows = append(out.Rows, row)
		if !x.On {
			continue
		}
		out.On++
		if x.OwnerID == 0 {
			out.Unowned++
		}
		if row.Last != nil && row.Last.State == Late {
			out.Late++
		}
		if row.Last != nil && row.Last.State == IsDue {
			out.Due++
		}
	}
	for _, x := range data.ShippedRituals() {
		if !have[x.Code] {
			out.Missing++
		}
	}
	return out, nil
}

// row is one ritual with how it stands.
func (f *facts) row(x data.Ritual) Row {
	owner := f.byID[x.OwnerID]
	row := Row{Ritual: x, Owner: owner.Code, OwnerName: owner.Name, Stage: f.stages[x.StageID].Name, People: []string{}}
	for _, id := range f.people[x.ID] {
		row.People = append(row.People, f.byID[id].Code)
	}
	if k, ok := keepOf(x.Kept); ok {
		row.Opens = k.place
	}
	if !x.On {
		return row
	}
	plan := f.plan.Period()
	for _, i := range f.instances(x, plan) {
		if i.Day >= f.today && row.Next == 0 && i.State != Off && i.State != Done {
			row.Next = i.Day
		}
		if i.Day > f.today {
			continue
		}
		row.Last = &i
		switch i.State {
		case Done:
			row.Done++
			row.Past++
			row.Held = i.Day
		case Missed, Late:
			row.Past++
		}
	}
	return row
}

// DueIn asks for the occasions of a span.
type DueIn struct {
	From   data.Date   `json:"from" doc:"first day; empty: Monday of this week"`
	Until  data.Date   `json:"until" doc:"last day; empty: Sunday of the week of the first"`
	Rhythm data.Rhythm `json:"rhythm" doc:"only of this rhythm; empty: all"`
	Owner  string      `json:"owner" doc:"only those that the person with the code sees to; empty: all"`
	Open   bool        `json:"open" doc:"only those due or late"`
}

// DueOf answers the occasions of a span, by day.
func DueOf(r store.Reader, today data.Date, in DueIn) ([]Instance, error) {
	from := in.From
	if from == 0 {
		from = today.Monday()
	}
	until := in.Until
	if until == 0 {
		until = from.Monday() + 6
	}
	if until-from > longestSpan {
		return nil, data.Problem{Key: "problem.ritual.span", Field: "until", Args: []any{longestSpan}}
	}
	all, err := Due(r, today, from, until)
	rows := []Instance{}
	for _, x := range all {
		if in.Rhythm != "" && x.Ritual.Rhythm != in.Rhythm || in.Owner != "" && x.Owner != in.Owner || in.Open && !x.Open() {
			continue
		}
		rows = append(rows, x)
	}
	return rows, err
}

// longestSpan is the most days a question about occasions may span.
const longestSpan = 800
