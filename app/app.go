// Package app is the road every change takes: a command becomes one step of the
// plan file, and whoever shows the plan hears which kinds of record changed.
package app

import (
	"encoding/json"
	"slices"
	"time"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Command is one change a person can ask for. It is a plain value, so that a
// button, a menu, a test and a verb can all make the same one.
type Command interface {
	Label() string // translation key of what undo would take back
	Apply(store.Tx) error
}

// Changed tells a listener which kinds of record a finished change touched.
type Changed struct {
	Step  store.Step
	Kinds []data.Kind
	Undo  bool // the change was an undo
	Redo  bool // the change was a redo
}

// Touches reports whether the change reached any of the kinds.
func (c Changed) Touches(kinds []data.Kind) bool {
	return slices.ContainsFunc(kinds, func(k data.Kind) bool { return slices.Contains(c.Kinds, k) })
}

// An App is one open plan and those who watch it. Use it from one goroutine.
type App struct {
	file    *store.File
	calm    map[int]func(Changed)
	last    int
	now     func() time.Time
	fixed   data.Date
	isFixed bool
}

// Open opens the plan at path; errors are those of [store.Open].
func Open(path string) (*App, error) {
	f, err := store.Open(path)
	if err != nil {
		return nil, err
	}
	a := &App{file: f, calm: map[int]func(Changed){}, now: time.Now}
	f.SetClock(func() store.Clock {
		c := store.Clock{Calendar: a.Calendar()}
		if a.isFixed {
			c.Asked = a.fixed
		}
		return c
	})
	return a, nil
}

// Close lets other processes have the file.
func (a *App) Close() error { return a.file.Close() }

// File is the open file, for backups, copies and its history.
func (a *App) File() *store.File { return a.file }

// Reader answers questions about the plan as it is now.
func (a *App) Reader() store.Reader { return a.file.Reader }

// Calendar is the calendar's today.
func (a *App) Calendar() data.Date {
	y, m, d := a.now().Date()
	return data.NewDate(y, m, d)
}

// AskAsOf fixes the plan's today for this program run, whatever the plan says;
// zero lets it follow the plan again.
func (a *App) AskAsOf(d data.Date) { a.fixed, a.isFixed = d, d != 0 }

// Today is the plan's as-of date: what was asked for, else what the plan says,
// else the earlier of the calendar's today and the last order.
func (a *App) Today() (data.Date, error) {
	if a.isFixed {
		return a.fixed, nil
	}
	return AsOf(a.file.Reader, a.Calendar())
}

// AsOf is the plan's today when the calendar shows the given day.
func AsOf(r store.Reader, calendar data.Date) (data.Date, error) {
	p, err := r.Plan()
	if err != nil || p.AsOfDay != 0 {
		return p.AsOfDay, err
	}
	orders, err := r.OrderRange()
	if err != nil || orders.Until == 0 {
		return calendar, err
	}
	return min(calendar, orders.Until-1), nil
}

// TodayIn is the plan's today for a change: the day that was asked for, else
// what [AsOf] says, so that a change and a question agree.
func TodayIn(tx store.Tx) (data.Date, error) {
	c := tx.Clock()
	if c.Asked != 0 {
		return c.Asked, nil
	}
	return AsOf(tx.Reader, c.Calendar)
}

// Listen calls f after every change, until stop is called.
func (a *App) Listen(f func(Changed)) (stop func()) {
	a.last++
	n := a.last
	a.calm[n] = f
	return func() { delete(a.calm, n) }
}

// Do makes the change c asks for. An error means that nothing happened.
func (a *App) Do(c Command) (store.Step, error) {
	s, err := a.file.Write(c.Label(), c.Apply)
	return s, a.tell(Changed{Step: s, Kinds: s.Kinds}, err)
}

// Apart makes the change c asks for without telling anyone, for a job beside the
// window: hand what it answers to Tell afterwards. Nothing else may use the plan
// meanwhile.
func (a *App) Apart(c Command) (Changed, error) {
	s, err := a.file.Write(c.Label(), c.Apply)
	return Changed{Step: s, Kinds: s.Kinds}, err
}

// Tell lets those who listen know of a change made apart.
func (a *App) Tell(c Changed) { a.tell(c, nil) }

// Try finds out whether the change would be made, and makes none.
func (a *App) Try(c Command) error { return a.file.Try(c.Apply) }

// Undo takes back the last change; the zero Step means there was none.
func (a *App) Undo() (store.Step, error) {
	s, err := a.file.Undo()
	return s, a.tell(Changed{Step: s, Kinds: s.Kinds, Undo: true}, err)
}

// Redo makes again the change last taken back; the zero Step means there was none.
func (a *App) Redo() (store.Step, error) {
	s, err := a.file.Redo()
	return s, a.tell(Changed{Step: s, Kinds: s.Kinds, Redo: true}, err)
}

func (a *App) tell(c Changed, err error) error {
	if err != nil || len(c.Kinds) == 0 {
		return err
	}
	for n := 1; n <= a.last; n++ { // in the order they came
		if f := a.calm[n]; f != nil {
			f(c)
		}
	}
	return nil
}

// A CommandSpec is a command the registry can make by name.
type CommandSpec struct {
	Name  string
	Label string
	New   func(fields json.RawMessage) (Command, error)
	Blank func() Command // a command with empty fields, to describe them
}

// A QuestionSpec is a question the registry can ask by name.
type QuestionSpec struct {
	Name  string
	Ask   func(r store.Reader, today data.Date, fields json.RawMessage) (any, error)
	Blank func() any // the question's fields, empty, to describe them
}

// CommandOf describes the command type C under a name.
func CommandOf[C Command](name string) CommandSpec {
	var blank C
	return CommandSpec{Name: name, Label: blank.Label(),
		New: func(fields json.RawMessage) (Command, error) {
			var c C
			err := Decode(fields, &c)
			return c, err
		},
		Blank: func() Command { var c C; return c }}
}

// QuestionOf describes a question with fields In and the answer Out.
func QuestionOf[In, Out any](name string, ask func(r store.Reader, today data.Date, in In) (Out, error)) QuestionSpec {
	return QuestionSpec{Name: name,
		Ask: func(r store.Reader, today data.Date, fields json.RawMessage) (any, error) {
			var in In
			if err := Decode(fields, &in); err != nil {
				return nil, err
			}
			return ask(r, today, in)
		},
		Blank: func() any { var in In; return in }}
}
