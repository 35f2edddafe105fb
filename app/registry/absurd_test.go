package registry_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"reflect"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"unicode"

	"quarterdeck/app"
	"quarterdeck/app/apptest"
	"quarterdeck/app/registry"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// How often every command and question is told something absurd.
const (
	absurdCommands  = 12
	absurdQuestions = 8
)

// An absurdity makes fields for commands and questions that a careless person or
// a broken program could send: it knows the words of the fields' descriptions
// and the codes of the plan, so that some of them get far.
type absurdity struct {
	*rand.Rand
	codes []string
}

var absurdTexts = []string{"", "", "-", "nobody", "=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", strings.Repeat("长", 10_000), "🍵👨‍👩‍👧", "a\x00\x1b[31mb\nc",
	"a,b;c\td|e", "⟦x⟧", "{0}", "%s%d%!", "'; DROP TABLE plans; --", "2026-13-45", "\u202eabc"}

// fields is a value for JSON of the type: a record with a random choice of its
// fields, each absurd or fit.
func (r absurdity) fields(t reflect.Type, doc string) any {
	switch t {
	case reflect.TypeFor[data.Date]():
		return r.one("", "2026-01-01", "2026-09-01", "2026-10-01", "2026-12-31", "2027-01-01", "2025-12-01", "2026-09-13", "0001-01-01", "9999-12-31", "2026-02-30", "8月1日")
	case reflect.TypeFor[data.Money]():
		return []any{0, 1, -1, 99, 1_000_000_00, 1e15, int64(math.MaxInt64), int64(math.MinInt64), int64(1 << 62)}[r.IntN(9)]
	}
	switch t.Kind() {
	case reflect.Pointer:
		if r.IntN(3) == 0 {
			return nil
		}
		return r.fields(t.Elem(), doc)
	case reflect.Slice:
		rows := []any{}
		for range r.IntN(4) {
			rows = append(rows, r.fields(t.Elem(), doc))
		}
		return rows
	case reflect.Map:
		return map[string]any{r.text(doc): r.fields(t.Elem(), doc)}
	case reflect.String:
		return r.text(doc)
	case reflect.Bool:
		return r.IntN(2) == 0
	case reflect.Struct:
		row := map[string]any{}
		for i := range t.NumField() {
			f := t.Field(i)
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			switch {
			case name == "" && f.Anonymous:
				if more, ok := r.fields(f.Type, "").(map[string]any); ok {
					maps.Copy(row, more)
				}
			case name != "" && name != "-" && r.IntN(6) > 0:
				row[name] = r.fields(f.Type, f.Tag.Get("doc"))
			}
			if name != "" && r.IntN(200) == 0 {
				row[name] = r.one("x", "[]", "{}")
			}
		}
		return row
	}
	return []any{0, 1, 1, 2, 3, -1, 99, 5_000, 10_000, 10_001, 1_000_000_000, int64(math.MaxInt32), int64(math.MaxInt64), int64(math.MinInt64)}[r.IntN(14)]
}

func (r absurdity) one(of ...string) string { return of[r.IntN(len(of))] }

// text is a code of the plan, a word of the field's description, or nonsense.
func (r absurdity) text(doc string) string {
	words := strings.FieldsFunc(doc, func(c rune) bool { return !unicode.IsLetter(c) && c != '_' && c != '-' })
	switch n := r.IntN(10); {
	case n < 3 && len(words) > 0:
		return r.one(words...)
	case n < 7:
		return r.one(r.codes...)
	}
	return r.one(absurdTexts...)
}

// absurdPlan is the sample firm and someone who tells it nonsense.
func absurdPlan(t *testing.T) (*app.App, string, absurdity) {
	t.Helper()
	a := apptest.Sample(t, "zh")
	codes := []string{}
	for _, kind := range []data.Kind{data.Reps, data.Regions, data.Products, data.Customers} {
		index, err := a.Reader().CodeIndex(kind)
		if err != nil {
			t.Fatal(err)
		}
		of := slices.Sorted(maps.Keys(index))
		codes = append(codes, of[:min(6, len(of))]...)
	}
	return a, a.File().Path(), absurdity{rand.New(rand.NewPCG(2026, 8)), codes}
}

// wantSentence wants an error to be one plain sentence in both languages.
func wantSentence(t *testing.T, told string, err error) {
	t.Helper()
	var p data.Problem
	if !errors.As(err, &p) {
		t.Errorf("%s: %v is not a problem a person can act on", told, err)
		return
	}
	for _, lang := range []text.Lang{text.ZH, text.EN} {
		said := text.Fmt{Lang: lang, Currency: "CNY"}.Sentence(err)
		if said == "" || strings.Contains(said, "⟦"+p.Key) || strings.ContainsFunc(said, unicode.IsControl) || len([]rune(said)) > 400 {
			t.Errorf("%s: %s %s %.700q", told, lang, p.Key, said)
		}
		if strings.Contains(said, "{") && !strings.Contains(fmt.Sprint(p.Args...), "{") {
			t.Errorf("%s: %s %s has a hole: %s", told, lang, p.Key, said)
		}
	}
}

// TestAbsurdFieldsAreProblems tells every command something absurd, over and
// over, on a plan that some of it has changed. Each is done, or refused with one
// plain sentence and no byte of the file changed.
func TestAbsurdFieldsAreProblems(t *testing.T) {
	a, path, r := absurdPlan(t)
	bytesOf := func() []byte {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	before, done, refused := bytesOf(), 0, 0
	for range absurdCommands {
		for _, spec := range registry.Commands() {
			raw, err := json.Marshal(r.fields(reflect.TypeOf(spec.Blank()), ""))
			if err != nil {
				t.Fatal(err)
			}
			told := fmt.Sprintf("%s %.2000s", spec.Name, raw)
			step, err := tell(a, spec, raw)
			if err != nil {
				refused++
				wantSentence(t, told, err)
				if !bytes.Equal(bytesOf(), before) {
					t.Errorf("%s: refused, and yet the file differs", told)
				}
				continue
			}
			done++
			if r.IntN(4) > 0 && len(step.Kinds) > 0 {
				if _, err := a.Undo(); err != nil {
					t.Fatalf("%s: undo: %v", told, err)
				}
			}
			before = bytesOf()
		}
	}
	if faults, err := a.File().Check(); err != nil || len(faults) > 0 {
		t.Error(faults, err)
	}
	t.Logf("%d done, %d refused", done, refused)
	if done < 100 || refused < 500 {
		t.Errorf("%d done, %d refused: too few of one to say anything", done, refused)
	}
	askAbsurdly(t, a, r)
}

// tell makes the command; a panic is an error that is no problem.
func tell(a *app.App, spec app.CommandSpec, raw []byte) (step store.Step, err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("panic: %v\n%s", x, debug.Stack())
		}
	}()
	c, err := spec.New(raw)
	if err != nil {
		return step, err
	}
	return a.Do(c)
}

// askAbsurdly asks every question something absurd: it answers, or says what is
// wrong.
func askAbsurdly(t *testing.T, a *app.App, r absurdity) {
	for range absurdQuestions {
		for _, spec := range registry.Questions() {
			raw, err := json.Marshal(r.fields(reflect.TypeOf(spec.Blank()), ""))
			if err != nil {
				t.Fatal(err)
			}
			told := fmt.Sprintf("%s %.2000s", spec.Name, raw)
			answer, err := askSafely(a, spec, raw)
			if err != nil {
				wantSentence(t, told, err)
			} else if _, err := json.Marshal(answer); err != nil {
				t.Errorf("%s: %v", told, err)
			}
		}
	}
}

func askSafely(a *app.App, spec app.QuestionSpec, raw []byte) (answer any, err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("panic: %v\n%s", x, debug.Stack())
		}
	}()
	today, err := a.Today()
	if err != nil {
		return nil, err
	}
	return spec.Ask(a.Reader(), today, raw)
}
