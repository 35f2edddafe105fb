package cli_test

import (
	"encoding/json"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"quarterdeck/app/registry"
)

// A listed is one command or question as --list --json tells it.
type listed struct {
	Name   string
	Fields []listedField
}

type listedField struct {
	Name, Type, Doc string
	Fields          []listedField
}

// TestListsNameEverything wants every command and question listed, each field
// with what it means.
func TestListsNameEverything(t *testing.T) {
	var commands, questions []listed
	for verb, into := range map[string]*[]listed{"do": &commands, "ask": &questions} {
		if err := json.Unmarshal([]byte(run(t, 0, verb, "--list", "--json")), into); err != nil {
			t.Fatal(err)
		}
	}
	if len(commands) != len(registry.Commands()) || len(questions) != len(registry.Questions()) {
		t.Errorf("%d commands and %d questions listed", len(commands), len(questions))
	}
	for i, c := range registry.Commands() {
		if commands[i].Name != c.Name {
			t.Errorf("%s is not listed", c.Name)
		}
	}
	plain := run(t, 0, "do", "--list") + run(t, 0, "ask", "--list")
	for _, c := range append(commands, questions...) {
		wantDocs(t, plain, c.Name, c.Fields)
	}
}

func wantDocs(t *testing.T, plain, path string, fields []listedField) {
	t.Helper()
	for _, f := range fields {
		name := path + "." + f.Name
		if f.Doc == "" {
			t.Errorf("%s does not say what it means", name)
		}
		if !strings.Contains(plain, f.Doc) {
			t.Errorf("%s is not in the plain list", name)
		}
		if strings.HasSuffix(f.Type, "record") && len(f.Fields) == 0 {
			t.Errorf("%s does not say which fields its record has", name)
		}
		wantDocs(t, plain, name, f.Fields)
	}
}

// needed are the fields a question cannot do without.
var needed = map[string]string{
	"cell":     `{"bucket":"2026-03-01"}`,
	"customer": `{"code":"C1"}`,
}

// refusing are the questions that an empty plan has no answer to: what they ask
// about is not there.
var refusing = map[string]bool{
	"customer":       true,
	"move_preview":   true,
	"invoices":       true,
	"assessments":    true,
	"decision_chain": true,
	"health_history": true,
	"health_try":     true,
	"play":           true,
	"merge_preview":  true,

	"payment_allocation": true,
	"opportunity":        true,
	"action_past":        true,
	"deviation":          true,
	"light_history":      true,
	"review":             true,
	"review_compare":     true,
	"one_on_one":         true,
	"pay_statement":      true,
	"pay_what_if":        true,
	"handover_team":      true,
}

// TestEmptyPlanAnswersEverything asks a plan with nothing in it every question
// there is, and prints its summary.
func TestEmptyPlanAnswersEverything(t *testing.T) {
	plan := filepath.Join(t.TempDir(), "empty.qdeck")
	run(t, 0, "new", plan, "--first", "2026-01-01")
	for _, q := range registry.Questions() {
		fields := needed[q.Name]
		if fields == "" {
			fields = "{}"
		}
		want := 0
		if refusing[q.Name] {
			want = 3
		}
		if out := run(t, want, "ask", plan, q.Name, fields); want == 0 && !json.Valid([]byte(out)) {
			t.Errorf("%s answers %s", q.Name, out)
		}
	}
	for _, lang := range []string{"zh", "en"} {
		pdf := filepath.Join(t.TempDir(), lang+".pdf")
		run(t, 0, "report", plan, "--lang", lang, "-o", pdf)
		for _, s := range []string{"NaN", "%!", "Inf"} {
			if strings.Contains(pdfText(t, pdf), s) {
				t.Errorf("%s: %s in the summary", lang, s)
			}
		}
	}
	run(t, 0, "export", plan, "--format", "csv", "-o", filepath.Join(t.TempDir(), "tables"))
	run(t, 0, "export", plan, "-o", filepath.Join(t.TempDir(), "tables.xlsx"))
	run(t, 0, "check", plan)
}

// pdfText is the text of a PDF with single blanks, or "" where pdftotext is not
// installed.
func pdfText(t *testing.T, pdf string) string {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		return ""
	}
	raw, err := exec.Command("pdftotext", "-layout", pdf, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(string(raw)), " ")
}
