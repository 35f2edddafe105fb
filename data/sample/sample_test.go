package sample

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"unicode"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// open makes the sample in a language and opens it.
func open(t *testing.T, lang string) *store.File {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sample.qdeck")
	if err := Create(path, lang); err != nil {
		t.Fatal(err)
	}
	f, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// must is the answer to a question that cannot fail here.
func must[T any](t *testing.T) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// everything is all a plan holds, as JSON takes it apart.
func everything(t *testing.T, f *store.File) map[string]any {
	t.Helper()
	read := func(v any, err error) any {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		text, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		var plain any
		if err := json.Unmarshal(text, &plain); err != nil {
			t.Fatal(err)
		}
		return plain
	}
	all := map[string]any{}
	all["plan"] = read(f.Plan())
	all["goal"] = read(f.Goal(data.Revenue))
	all["regions"] = read(f.Regions())
	all["products"] = read(f.Products())
	all["reps"] = read(f.Reps())
	all["customers"] = read(f.Customers())
	all["imports"] = read(f.Imports())
	all["orders"] = read(f.Orders(store.OrderFilter{}))
	all["targets"] = read(f.AllTargets(data.Revenue))
	all["stages"] = read(f.Stages())
	all["milestones"] = read(f.Milestones())
	all["criteria"] = read(f.Criteria())
	all["actions"] = read(f.Actions())
	all["meetings"] = read(f.OneOnOnes(0))
	all["decisions"] = read(f.Decisions())
	var notes []data.Note
	for _, m := range must[[]data.OneOnOne](t)(f.OneOnOnes(0)) {
		notes = append(notes, must[[]data.Note](t)(f.Notes(m.ID, data.Private, data.Shared, data.Print))...)
	}
	all["notes"] = read(notes, nil)
	return all
}

func TestPlanIsSoundAndCannotBeUndone(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		f := open(t, lang)
		if faults := must[[]store.Fault](t)(f.Check()); len(faults) > 0 {
			t.Errorf("%s: %v", lang, faults)
		}
		if steps := must[[]store.Step](t)(f.Steps("undo", 10)); len(steps) > 0 {
			t.Errorf("%s: %v can be undone", lang, steps)
		}
		p := must[data.Plan](t)(f.Plan())
		if !p.Sample || p.AsOfDay != data.NewDate(2026, 8, 14) || p.Number != "SN-SL-2026-03" || p.Version != 3 || p.Language != lang {
			t.Errorf("%s: %+v", lang, p)
		}
		if p != Plan(lang) {
			t.Errorf("%s: the record %+v is not %+v", lang, p, Plan(lang))
		}
	}
}

func TestCreateLeavesAFileAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mine.qdeck")
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	var p data.Problem
	if err := Create(path, "zh"); !errors.As(err, &p) || p.Key != store.Exists {
		t.Errorf("got %v", err)
	}
	if text, _ := os.ReadFile(path); string(text) != "mine" {
		t.Error("the file was overwritten")
	}
}

func TestTwiceIsTheSame(t *testing.T) {
	if !reflect.DeepEqual(everything(t, open(t, "zh")), everything(t, open(t, "zh"))) {
		t.Error("two samples differ")
	}
}

// wordy are the fields that hold words.
var wordy = map[string]bool{"firm": true, "language": true, "name": true, "reason": true, "sort": true, "file": true,
	"text": true, "result": true, "unit": true, "blocker": true, "cost": true, "args": true}

// unword takes the words out of a record and hands each to see.
func unword(v any, field string, see func(string)) any {
	switch x := v.(type) {
	case map[string]any:
		for k, y := range x {
			x[k] = unword(y, k, see)
		}
	case []any:
		for i, y := range x {
			x[i] = unword(y, field, see)
		}
	case string:
		if wordy[field] {
			see(x)
			return x == ""
		}
	}
	return v
}

func TestLanguagesDifferInWordsOnly(t *testing.T) {
	hasHan := func(s string) bool {
		for _, r := range s {
			if unicode.Is(unicode.Han, r) || r == '，' || r == '。' || r == '：' || r == '、' {
				return true
			}
		}
		return false
	}
	zh := unword(everything(t, open(t, "zh")), "", func(string) {})
	n := 0
	en := unword(everything(t, open(t, "en")), "", func(s string) {
		n++
		if hasHan(s) {
			t.Errorf("%q is not English", s)
		}
	})
	if n < 500 {
		t.Errorf("only %d texts", n)
	}
	if !reflect.DeepEqual(zh, en) {
		t.Error("the samples differ in more than words")
	}
}

func TestNamesAreDistinct(t *testing.T) {
	customers, _ := trade()
	if len(customers) != 128 {
		t.Errorf("%d customers", len(customers))
	}
	seen := map[string]bool{}
	for _, c := range customers {
		if seen[c.name.zh] || seen[c.name.en] {
			t.Errorf("%s, %s: twice", c.name.zh, c.name.en)
		}
		seen[c.name.zh], seen[c.name.en] = true, true
	}
}
