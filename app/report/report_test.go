package report_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/chart"
	"quarterdeck/app/report"
	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

func openSample(t testing.TB, lang text.Lang) (*app.App, data.Date, text.Fmt) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sample.qdeck")
	if err := sample.Create(path, string(lang)); err != nil {
		t.Fatal(err)
	}
	return openPlan(t, path, lang)
}

func openPlan(t testing.TB, path string, lang text.Lang) (*app.App, data.Date, text.Fmt) {
	t.Helper()
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	today, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	return a, today, text.Fmt{Lang: lang, Currency: "CNY"}
}

// written is the document as PDF; QUARTERDECK_SHOTS keeps it to be looked at.
func written(t testing.TB, doc report.Document, name string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := report.Write(&b, doc.Pages, doc.Meta); err != nil {
		t.Fatal(err)
	}
	if dir := os.Getenv("QUARTERDECK_SHOTS"); dir != "" {
		if err := os.WriteFile(filepath.Join(dir, name+".pdf"), b.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}

// words are the texts of all pages.
func words(doc report.Document) string {
	var b strings.Builder
	for _, p := range doc.Pages {
		for _, s := range p.Scene.Shapes {
			if t, ok := s.(chart.Text); ok {
				b.WriteString(t.S + "\n")
			}
		}
	}
	return b.String()
}

func clean(t *testing.T, doc report.Document) {
	t.Helper()
	for i, p := range doc.Pages {
		for _, fault := range chart.Faults(p.Scene, report.Measure) {
			t.Errorf("page %d: %s", i+1, fault)
		}
	}
}

// unsaid is a key without words; what the font lacks of its marks is a box on paper.
var unsaid = regexp.MustCompile(`[⟦□][a-z_]+\.[a-z_.]+[⟧□]`)

// tells checks a paper: nothing on it is cut or overlaps, it says what is wanted, and
// every key has words. It returns all that it says.
func tells(t *testing.T, paper report.Paper, doc report.Document, wants ...string) string {
	t.Helper()
	clean(t, doc)
	told := words(doc)
	for _, want := range wants {
		if !strings.Contains(told, want) {
			t.Errorf("%s: nothing of %s", paper, want)
		}
	}
	if unsaid.MatchString(told) {
		t.Errorf("%s: a key without words", paper)
	}
	return told
}

func TestSummaryOfTheSample(t *testing.T) {
	for _, lang := range text.Langs {
		a, today, f := openSample(t, lang)
		doc, err := report.Summary(a.Reader(), today, f)
		if err != nil {
			t.Fatal(err)
		}
		clean(t, doc)
		if len(doc.Pages) < 2 || len(doc.Pages) > 4 {
			t.Errorf("%d pages", len(doc.Pages))
		}
		first := written(t, doc, "summary-"+string(lang))
		again, err := report.Summary(a.Reader(), today, f)
		if err != nil || !bytes.Equal(first, written(t, again, "summary-"+string(lang))) {
			t.Error("the same plan and date give other bytes", err)
		}
		for _, want := range []string{"96.3%", f.Money(791_400_000_0), f.Money(1_200_000_000_0)} {
			if !strings.Contains(words(doc), want) {
				t.Errorf("%s: %q is not on any page", lang, want)
			}
		}
		if strings.Contains(words(doc), "⟦") {
			t.Error("a word is missing its translation")
		}
	}
}

func TestRepSheetOfTheSample(t *testing.T) {
	for _, lang := range text.Langs {
		a, today, f := openSample(t, lang)
		doc, err := report.RepSheet(a.Reader(), today, f, "R04")
		if err != nil {
			t.Fatal(err)
		}
		clean(t, doc)
		written(t, doc, "rep-"+string(lang))
		said := words(doc)
		if !strings.Contains(said, "80.7%") || strings.Contains(said, "⟦") {
			t.Error(lang, "the rep's attainment is missing, or a word")
		}
		meetings, err := a.Reader().OneOnOnes(0)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range meetings {
			notes, err := a.Reader().Notes(m.ID, data.Private, data.Shared)
			if err != nil {
				t.Fatal(err)
			}
			for _, n := range notes {
				if n.Text != "" && strings.Contains(said, n.Text) {
					t.Fatalf("a %s note is on paper", n.Layer)
				}
			}
		}
	}
	a, today, f := openSample(t, text.ZH)
	if _, err := report.RepSheet(a.Reader(), today, f, "nobody"); err == nil {
		t.Fatal("a sheet for nobody")
	}
}

// TestSummaryOfPlansWithHoles holds for plans without target, without actuals,
// with a target of zero, and with nothing at all.
func TestSummaryOfPlansWithHoles(t *testing.T) {
	zero, some := data.Money(0), data.Money(5_000_000)
	for name, change := range map[string]func(tx store.Tx) error{
		"empty": func(store.Tx) error { return nil },
		"zero":  func(tx store.Tx) error { return tx.SaveGoal(data.Goal{Metric: data.Revenue, Amount: &zero}) },
		"goal only": func(tx store.Tx) error {
			return tx.SaveGoal(data.Goal{Metric: data.Revenue, Amount: &some})
		},
		"long names": func(tx store.Tx) error {
			for i := range 30 {
				name := strings.Repeat("非常长的区域名称", 5) + string(rune('A'+i))
				if _, err := tx.SaveRegion(data.Region{Code: name, Name: name, Position: i}); err != nil {
					return err
				}
				if _, err := tx.SaveRep(data.Rep{Code: name, Name: name, Position: i}); err != nil {
					return err
				}
				if _, err := tx.SaveDecision(data.Decision{Text: name, Cost: name, Expected: &some, State: data.Open}); err != nil {
					return err
				}
				if _, err := tx.SaveAction(data.Action{Text: name, Due: data.NewDate(2026, 8, 1)}); err != nil {
					return err
				}
				if _, err := tx.SaveStage(data.Stage{Name: name, Period: data.NewMonth(2026, 3).Period()}); err != nil {
					return err
				}
			}
			return nil
		},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a.qdeck")
			if err := store.Create(path, data.NewPlan("山岚茶饮 😀", "CNY", data.NewMonth(2026, 1))); err != nil {
				t.Fatal(err)
			}
			a, _, f := openPlan(t, path, text.ZH)
			if _, err := a.File().Write("test", change); err != nil {
				t.Fatal(err)
			}
			doc, err := report.Summary(a.Reader(), data.NewDate(2026, 8, 14), f)
			if err != nil {
				t.Fatal(err)
			}
			clean(t, doc)
			written(t, doc, "holes-"+strings.ReplaceAll(name, " ", "-"))
			if doc.Meta.Subject == "" {
				t.Error("no headline")
			}
		})
	}
}

// TestTheSummarySaysWhyTwoPagesDiffer changes a rep's cells alone: regions and
// reps then add up to other sums, and both pages say so.
func TestTheSummarySaysWhyTwoPagesDiffer(t *testing.T) {
	a, today, f := openSample(t, text.ZH)
	says := func() []int {
		doc, err := report.Summary(a.Reader(), today, f)
		if err != nil {
			t.Fatal(err)
		}
		clean(t, doc)
		var pages []int
		for i, p := range doc.Pages {
			if strings.Contains(words(report.Document{Pages: []report.Page{p}}), "按人员合计") {
				pages = append(pages, i+1)
			}
		}
		return pages
	}
	if pages := says(); len(pages) != 0 {
		t.Fatalf("pages %v speak of a difference that is not there", pages)
	}
	do(t, a, targets.SetRepCell{Rep: "R04", Bucket: data.NewDate(2026, 12, 1), Amount: 1_000_000_00})
	if pages := says(); len(pages) != 2 || pages[0] != 1 || pages[1] != 3 {
		t.Fatalf("pages %v say that regions and reps differ, want 1 and 3", pages)
	}
}

// TestAnEmptyPlanHasNoCurve has words in place of axes without a line.
func TestAnEmptyPlanHasNoCurve(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.qdeck")
	if err := store.Create(path, data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))); err != nil {
		t.Fatal(err)
	}
	a, _, f := openPlan(t, path, text.ZH)
	doc, err := report.Summary(a.Reader(), data.NewDate(2026, 8, 14), f)
	if err != nil || !strings.Contains(words(doc), f.T("report.curve.none")) {
		t.Fatal("an empty plan shows axes", err)
	}
}

func TestWordsCanBeCopiedFromThePDF(t *testing.T) {
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not here")
	}
	a, today, f := openSample(t, text.ZH)
	doc, err := report.Summary(a.Reader(), today, f)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(path, written(t, doc, "copy"), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(tool, path, "-").Output()
	if err != nil || !strings.Contains(string(out), "进度达成 96.3%") {
		t.Fatal(err, string(out[:min(len(out), 500)]))
	}
}

func BenchmarkSummary(b *testing.B) {
	a, today, f := openSample(b, text.ZH)
	for b.Loop() {
		doc, err := report.Summary(a.Reader(), today, f)
		if err != nil {
			b.Fatal(err)
		}
		if err := report.Write(&bytes.Buffer{}, doc.Pages, doc.Meta); err != nil {
			b.Fatal(err)
		}
	}
}
