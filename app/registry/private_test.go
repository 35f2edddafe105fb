package registry_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/apptest"
	"quarterdeck/app/registry"
	"quarterdeck/app/team"
	"quarterdeck/data"
)

// secretive is the sample firm in which every meeting has the secret as its
// private note, and one private note has been taken away again.
func secretive(t *testing.T, secret string) *app.App {
	t.Helper()
	a := apptest.Sample(t, "zh")
	meetings, err := a.Reader().OneOnOnes(0)
	if err != nil || len(meetings) == 0 {
		t.Fatal(len(meetings), err)
	}
	for _, m := range meetings {
		for _, c := range []app.Command{team.ReopenOneOnOne{Meeting: m.ID, Reason: "x"}, team.SaveNote{Meeting: m.ID, Text: secret + m.Date.String()}} {
			if _, err := a.Do(c); err != nil {
				t.Fatal(err)
			}
		}
	}
	if _, err := a.Do(team.SaveNote{Meeting: meetings[0].ID}); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Do(team.CloseOneOnOne{Meeting: meetings[0].ID}); err != nil {
		t.Fatal(err)
	}
	return a
}

// TestPrivateNotesAreInNoAnswer asks every question of the registry with random
// fields, the word "private" and the secret itself among them. Only a field that
// the question was given may come back.
func TestPrivateNotesAreInNoAnswer(t *testing.T) {
	const secret = "藏宝图在灯塔下"
	a := secretive(t, secret)
	words := []string{"", "private", "shared", "print", "藏宝图", "灯塔", "2026-08-14", "company", "rep", "all", "notes", "year"}
	for _, kind := range []data.Kind{data.Reps, data.Regions, data.Customers} {
		index, err := a.Reader().CodeIndex(kind)
		if err != nil {
			t.Fatal(err)
		}
		codes := slices.Sorted(maps.Keys(index))
		words = append(words, codes[:min(6, len(codes))]...)
	}
	questions := registry.Questions()
	answers := 0
	rapid.Check(t, func(rt *rapid.T) {
		q := questions[rapid.IntRange(0, len(questions)-1).Draw(rt, "question")]
		fields, err := json.Marshal(fill(rt, reflect.ValueOf(q.Blank()), words).Interface())
		if err != nil {
			rt.Fatal(err)
		}
		answer, err := q.Ask(a.Reader(), data.NewDate(2026, 8, 14), fields)
		if err != nil {
			return // a refusal says nothing of a note
		}
		answers++
		b, err := json.Marshal(answer)
		if err != nil {
			rt.Fatalf("%s %s: %v", q.Name, fields, err)
		}
		if strings.Contains(string(b), secret) {
			rt.Fatalf("%s %s answers a private note", q.Name, fields)
		}
	})
	if answers < 20 {
		t.Errorf("only %d questions were answered", answers)
	}
}

// TestPrivateNotesAreInNoAnswerToOneField asks every question without fields,
// and once for each of its fields and each word in it, whatever the random ones
// above reach.
func TestPrivateNotesAreInNoAnswerToOneField(t *testing.T) {
	const secret = "藏宝图在灯塔下"
	a := secretive(t, secret)
	t.Run("without password", func(t *testing.T) { askEveryField(t, a, secret) })
	if err := a.File().SetPassword("灯塔下的八个字够长"); err != nil {
		t.Fatal(err)
	}
	t.Run("unlocked", func(t *testing.T) { askEveryField(t, a, secret) })
}

func askEveryField(t *testing.T, a *app.App, secret string) {
	answers := 0
	for _, q := range registry.Questions() {
		asked := []map[string]any{{}}
		for field, blank := range fieldsOf(t, q.Blank()) {
			for _, word := range []string{"private", "shared", "print", "all", "灯塔", "note", "notes", "one_on_ones"} {
				if _, ok := blank.(string); ok {
					asked = append(asked, map[string]any{field: word})
				}
			}
			if _, ok := blank.(bool); ok {
				asked = append(asked, map[string]any{field: true})
			}
		}
		for _, in := range asked {
			fields, _ := json.Marshal(in)
			answer, err := q.Ask(a.Reader(), data.NewDate(2026, 8, 14), fields)
			if err != nil {
				continue // a refusal says nothing of a note
			}
			answers++
			if b, err := json.Marshal(answer); err != nil || strings.Contains(string(b), secret) {
				t.Errorf("%s %s: a private note, or %v", q.Name, fields, err)
			}
		}
	}
	if answers < len(registry.Questions()) {
		t.Errorf("only %d answers", answers)
	}
}

// fieldsOf are the fields of a question by their name in JSON.
func fieldsOf(t *testing.T, blank any) (fields map[string]any) {
	t.Helper()
	b, err := json.Marshal(blank)
	if err == nil {
		err = json.Unmarshal(b, &fields)
	}
	if err != nil {
		t.Fatal(err)
	}
	return fields
}

// TestNotesAreInNoHistory looks for the words of notes and blockers in the names
// of all steps: the Edit menu, toasts, the history page and its verb show those.
func TestNotesAreInNoHistory(t *testing.T) {
	const secret = "藏宝图在灯塔下"
	a := secretive(t, secret)
	meetings, err := a.Reader().OneOnOnes(0)
	if err != nil {
		t.Fatal(err)
	}
	last := meetings[1].ID
	for _, c := range []app.Command{team.SetBlocker{Meeting: last, Text: secret}, team.SaveNote{Meeting: last, Layer: data.Shared, Text: secret}} {
		if _, err := a.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	steps, err := a.File().Steps("undo", 1000)
	if err != nil || len(steps) < len(meetings) {
		t.Fatal(len(steps), err)
	}
	for _, s := range steps {
		if said := fmt.Sprint(s.Label, s.Args); strings.Contains(said, secret) || strings.Contains(said, "灯塔") {
			t.Errorf("a step says %s", said)
		}
	}
}

// fill is a value of v's type with random fields, so that a question added later
// is asked too.
func fill(t *rapid.T, v reflect.Value, words []string) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				out.Field(i).Set(fill(t, v.Field(i), words))
			}
		}
	case reflect.String:
		out.SetString(rapid.SampledFrom(words).Draw(t, "word"))
	case reflect.Bool:
		out.SetBool(rapid.Bool().Draw(t, "flag"))
	case reflect.Int, reflect.Int64:
		if v.Type() == reflect.TypeFor[data.Date]() {
			out.SetInt(int64(rapid.SampledFrom([]data.Date{0, data.NewDate(2026, 1, 1), data.NewDate(2026, 8, 14)}).Draw(t, "day")))
			break
		}
		out.SetInt(rapid.Int64Range(0, 60).Draw(t, "number"))
	case reflect.Pointer:
		if rapid.Bool().Draw(t, "given") {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(fill(t, out.Elem(), words))
		}
	}
	return out
}
