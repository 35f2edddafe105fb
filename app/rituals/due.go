package rituals

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A State is how far one occasion of a ritual is.
type State string

// The states. Nothing is stored of an occasion until somebody does something.
const (
	Done   State = "done"    // its record is in the plan, or somebody said so
	IsDue  State = "due"     // today
	Late   State = "late"    // its day has passed, and the next one has not come
	Missed State = "missed"  // its day has passed, and the next one has come
	ToCome State = "to_come" // its day is still to come
	Off    State = "off"     // skipped with a reason, or left out on a day that is not worked
)

// States lists the states in the order of their urgency.
var States = []State{Late, IsDue, ToCome, Done, Missed, Off}

// An Instance is one occasion of a ritual, worked out and never stored.
type Instance struct {
	Ritual    data.Ritual       `json:"ritual"`
	Day       data.Date         `json:"day"`    // a working day; of one left out the day that is not
	Asked     data.Date         `json:"asked"`  // day that the rhythm names; another than Day when it was moved
	Window    data.Period       `json:"window"` // days whose records count for it
	State     State             `json:"state"`
	Owner     string            `json:"owner"` // code; "": nobody sees to it
	OwnerName string            `json:"owner_name"`
	Stage     string            `json:"stage"`  // name of the stage it belongs to; "": none
	Told      bool              `json:"told"`   // the plan itself can tell whether it was done
	Have      int               `json:"have"`   // how much of it is in the plan; 0 where the plan cannot tell
	Want      int               `json:"want"`   // how much of it is wanted; 0 where the plan cannot tell
	Record    data.RitualRecord `json:"record"` // what somebody wrote of it; ID 0: nothing
	Opens     Place             `json:"opens"`  // the page that holds its record; Page "": none but its own form
}

// Name is what the ritual is called.
func (x Instance) Name(f text.Fmt) string { return Name(f, x.Ritual) }

// Light is how the state looks: green done, red late, amber due, a ring else.
func (x Instance) Light() data.Light {
	switch x.State {
	case Done:
		return data.Green
	case Late:
		return data.Red
	case IsDue:
		return data.Amber
	}
	return data.Ring
}

// Open reports whether it is still to be done: due or late.
func (x Instance) Open() bool { return x.State == IsDue || x.State == Late }

// Due lists the occasions of all rituals that are on, from a day up to and
// including another, by day, then time, then order (S2-21). It takes a fixed number
// of questions to the file, however long the span.
func Due(r store.Reader, today, from, until data.Date) ([]Instance, error) {
	f, err := factsOf(r, today)
	if err != nil {
		return nil, err
	}
	rows := []Instance{}
	for _, x := range f.rituals {
		if x.On {
			rows = append(rows, f.instances(x, data.Period{From: from, Until: until + 1})...)
		}
	}
	slices.SortStableFunc(rows, func(a, b Instance) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(minuteOf(a.Ritual), minuteOf(b.Ritual)), cmp.Compare(a.Ritual.Position, b.Ritual.Position))
	})
	return rows, nil
}

// minuteOf puts rituals of no particular time behind the others of a day.
func minuteOf(x data.Ritual) int {
	if x.Minute == nil {
		return 24 * 60
	}
	return *x.Minute
}

// instances lists the occasions of one ritual on the days of a span.
func (f *facts) instances(x data.Ritual, span data.Period) (rows []Instance) {
	plan, stage := f.plan.Period(), f.stageOf(x)
	wide := data.Period{From: span.From, Until: max(span.Until, f.today+1)}
	all := calc.Occasions(x, plan, stage, f.cal, wide)
	for i, o := range all {
		if o.Day >= span.Until {
			break
		}
		next := data.Date(0) // the day from which on the next one counts
		if i+1 < len(all) {
			next = all[i+1].Day
		}
		rows = append(rows, f.instance(x, o, next))
	}
	return rows
}

func (f *facts) instance(x data.Ritual, o calc.Occasion, next data.Date) Instance {
	owner := f.byID[x.OwnerID]
	i := Instance{Ritual: x, Day: o.Day, Asked: o.Asked, Window: o.Window, Owner: owner.Code, OwnerName: owner.Name, Stage: f.stages[x.StageID].Name, Record: f.recordOf(x, o)}
	if k, ok := keepOf(x.Kept); ok {
		i.Opens = k.place
		if i.Told = k.told != nil; i.Told {
			i.Have, i.Want = k.told(f, x, o)
		}
	}
	switch {
	case o.Left, i.Record.Skipped != "":
		i.State = Off
	case i.Record.Held != 0, i.Want > 0 && i.Have >= i.Want:
		i.State = Done
	case o.Day > f.today:
		i.State = ToCome
	case o.Day == f.today:
		i.State = IsDue
	case next != 0 && next <= f.today:
		i.State = Missed
	default:
		i.State = Late
	}
	return i
}

// recordOf is what was written of an occasion: the record of its day, else the one
// within its window, as the ritual may have been moved since.
func (f *facts) recordOf(x data.Ritual, o calc.Occasion) (found data.RitualRecord) {
	for _, rec := range f.records[x.ID] {
		if rec.Day == o.Day {
			return rec
		}
		if o.Window.Has(rec.Day) {
			found = rec
		}
	}
	return found
}
