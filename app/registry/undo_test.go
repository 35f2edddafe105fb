package registry_test

import (
	"errors"
	"path/filepath"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/registry"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// generators make a random command of every name in the registry, fit or unfit,
// for the plan as it is.
var generators = map[string]func(*rapid.T, store.Reader) app.Command{}

func TestEveryCommandHasAGenerator(t *testing.T) {
	for _, c := range registry.Commands() {
		if generators[c.Name] == nil {
			t.Errorf("%s has no generator: the undo property does not cover it", c.Name)
		}
	}
	if len(registry.Commands()) == 0 {
		t.Fatal("the registry is empty")
	}
}

// TestNoNameIsTakenTwice: a verb must reach one command or question.
func TestNoNameIsTakenTwice(t *testing.T) {
	commands, questions := map[string]bool{}, map[string]bool{}
	for _, c := range registry.Commands() {
		if commands[c.Name] {
			t.Errorf("two commands are called %s", c.Name)
		}
		commands[c.Name] = true
	}
	for _, q := range registry.Questions() {
		if questions[q.Name] {
			t.Errorf("two questions are called %s", q.Name)
		}
		questions[q.Name] = true
	}
}

// TestUndoGivesBackEveryTable runs random sequences of all commands, opens the
// plan anew, undoes and redoes them, and compares every table at every step.
func TestUndoGivesBackEveryTable(t *testing.T) {
	names := []string{}
	for _, c := range registry.Commands() {
		names = append(names, c.Name)
	}
	rapid.Check(t, func(rt *rapid.T) {
		path := filepath.Join(t.TempDir(), rapid.StringMatching(`[a-z]{12}`).Draw(rt, "file")+".qdeck")
		if err := store.Create(path, data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))); err != nil {
			rt.Fatal(err)
		}
		a, err := app.Open(path)
		if err != nil {
			rt.Fatal(err)
		}
		defer func() { a.Close() }()
		look := func() map[data.Kind][]string {
			rows, err := a.File().Dump()
			if err != nil {
				rt.Fatal(err)
			}
			return rows
		}
		states := []map[data.Kind][]string{look()}
		for n := rapid.IntRange(1, 25).Draw(rt, "commands"); n > 0; n-- {
			name := rapid.SampledFrom(names).Draw(rt, "name")
			step, err := a.Do(generators[name](rt, a.Reader()))
			after := look()
			if p := (data.Problem{}); err != nil && !errors.As(err, &p) {
				rt.Fatalf("%s: %v is not a problem a person can act on", name, err)
			}
			if err != nil || len(step.Kinds) == 0 {
				if !reflect.DeepEqual(after, states[len(states)-1]) {
					rt.Fatalf("%s changed something although it says it did not (%v)", name, err)
				}
				continue
			}
			states = append(states, after)
		}
		if err := a.Close(); err != nil { // undo outlives the program
			rt.Fatal(err)
		}
		if a, err = app.Open(path); err != nil {
			rt.Fatal(err)
		}
		walk(rt, a, states, look)
		if faults, err := a.File().Check(); err != nil || len(faults) > 0 {
			rt.Fatal(faults, err)
		}
	})
}

func walk(rt *rapid.T, a *app.App, states []map[data.Kind][]string, look func() map[data.Kind][]string) {
	for i := len(states) - 2; i >= 0; i-- {
		step, err := a.Undo()
		if err != nil {
			rt.Fatal(err)
		}
		if got := look(); !reflect.DeepEqual(got, states[i]) {
			rt.Fatalf("undoing %s: %s", step.Label, difference(got, states[i]))
		}
	}
	for i := 1; i < len(states); i++ {
		step, err := a.Redo()
		if err != nil {
			rt.Fatal(err)
		}
		if got := look(); !reflect.DeepEqual(got, states[i]) {
			rt.Fatalf("redoing %s: %s", step.Label, difference(got, states[i]))
		}
	}
}

func difference(got, want map[data.Kind][]string) string {
	for k := range want {
		if !reflect.DeepEqual(got[k], want[k]) {
			return string(k) + " differ"
		}
	}
	return "kinds differ"
}

// words are names and codes a person or a file may bring.
var words = []string{"", "E", "S", "007", "7", "华东", "Nord d'Été ? 100%", "=1+1", "a\x1fb", "'; DROP TABLE plans; --", "\"", "万嘉 & 连锁"}

func word(t *rapid.T, what string) string { return rapid.SampledFrom(words).Draw(t, what) }

func day(t *rapid.T, what string) data.Date {
	return data.Date(rapid.IntRange(20400, 20800).Draw(t, what)) * data.Date(rapid.IntRange(0, 1).Draw(t, what+" set"))
}

func number(t *rapid.T) data.ID { return data.ID(rapid.IntRange(0, 4).Draw(t, "id")) }

func amount(t *rapid.T) data.Money {
	return data.Money(rapid.SampledFrom([]int64{0, 1, -1, 99, 100, 1_000_000, 12_000_000_000, 1 << 62}).Draw(t, "amount"))
}

func money(t *rapid.T) *data.Money {
	if rapid.Bool().Draw(t, "given") {
		m := amount(t)
		return &m
	}
	return nil
}
