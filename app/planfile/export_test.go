package planfile_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/apptest"
	"quarterdeck/app/plan"
	"quarterdeck/app/planfile"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// sampleExport opens the sample plan and makes its export.
func sampleExport(t *testing.T) (*app.App, planfile.Export) {
	t.Helper()
	a := apptest.Sample(t, "zh")
	today, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	return a, planfile.Export{Reader: a.Reader(), Today: today, Lang: text.EN}
}

func sheetNamed(t *testing.T, sheets []exchange.Sheet, name string) exchange.Sheet {
	t.Helper()
	for _, s := range sheets {
		if s.Name == name {
			return s
		}
	}
	t.Fatalf("no sheet %q", name)
	return exchange.Sheet{}
}

// sumOf adds up the last column without the row of the sum, which it returns too.
func sumOf(s exchange.Sheet) (sum, total int64) {
	last := len(s.Rows) - 1
	for _, row := range s.Rows[:last] {
		sum += row[len(row)-1].(exchange.Decimal).Value
	}
	return sum, s.Rows[last][len(s.Header)-1].(exchange.Decimal).Value
}

func TestExportedOrdersAddUpToWhatThePlanSold(t *testing.T) {
	a, e := sampleExport(t)
	sheets, err := e.Sheets()
	if err != nil {
		t.Fatal(err)
	}
	all, err := a.Reader().OrderRange()
	if err != nil {
		t.Fatal(err)
	}
	sales, err := a.Reader().Sales([]data.Period{all})
	if err != nil {
		t.Fatal(err)
	}
	var sold int64
	for _, s := range sales {
		sold += int64(s.Amount)
	}
	orders := sheetNamed(t, sheets, "Orders")
	if sum, total := sumOf(orders); sum != sold || total != sold || sold == 0 {
		t.Errorf("lines add up to %d and the total says %d, want %d", sum, total, sold)
	}
	targets, reps := sheetNamed(t, sheets, "Targets"), sheetNamed(t, sheets, "Rep targets")
	for _, s := range []exchange.Sheet{targets, reps} {
		if sum, total := sumOf(s); sum != total || sum == 0 {
			t.Errorf("%s add up to %d and the total says %d", s.Name, sum, total)
		}
	}
	goal, err := a.Reader().Goal(data.Revenue)
	if err != nil {
		t.Fatal(err)
	}
	if _, total := sumOf(targets); goal.Amount != nil && total != int64(*goal.Amount) {
		t.Errorf("the cells of the sample add up to %d, want its goal %d", total, *goal.Amount)
	}
}

func TestEveryRowIsAsWideAsItsHeader(t *testing.T) {
	_, e := sampleExport(t)
	sheets, err := e.Sheets()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sheets {
		for i, row := range s.Rows {
			if len(row) != len(s.Header) {
				t.Fatalf("%s, row %d: %d cells under %d heads", s.Name, i, len(row), len(s.Header))
			}
		}
	}
}

func TestTheWorkbookIsReadBack(t *testing.T) {
	_, e := sampleExport(t)
	path := filepath.Join(t.TempDir(), "plan.xlsx")
	if err := e.WriteXLSX(path); err != nil {
		t.Fatal(err)
	}
	table, err := exchange.Open(path, exchange.Options{Sheet: "Regions"})
	if err != nil {
		t.Fatal(err)
	}
	sheets, err := e.Sheets()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, s := range sheets {
		names = append(names, s.Name)
	}
	if !slices.Equal(table.Sheets, names) || len(names) < 12 || len(table.Rows) != 5 {
		t.Errorf("sheets %v and %d regions, want %v and 5", table.Sheets, len(table.Rows), names)
	}
}

func TestFilesCarryNeitherFormulasNorNotesKeptFromPaper(t *testing.T) {
	a, e := sampleExport(t)
	formula := `=HYPERLINK("http://x","y")`
	if _, err := a.Do(plan.SaveRegion{Code: "XX", Name: formula}); err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(t.TempDir(), "tables")
	files, err := e.WriteCSV(folder)
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(raw)
	}
	if s := all.String(); !strings.Contains(s, `"'=HYPERLINK(`) || strings.Contains(s, "\n=") || strings.Contains(s, ",=") || strings.Contains(s, `,"=`) {
		t.Error("the name that looks like a formula went out as one")
	}
	reps, err := a.Reader().Reps()
	if err != nil {
		t.Fatal(err)
	}
	notes := 0
	for _, r := range reps {
		meetings, err := a.Reader().OneOnOnes(r.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range meetings {
			found, err := a.Reader().Notes(m.ID, data.Private, data.Shared)
			if err != nil {
				t.Fatal(err)
			}
			for _, n := range found {
				notes++
				if n.Text != "" && strings.Contains(all.String(), n.Text) {
					t.Errorf("note %q went out", n.Text)
				}
			}
		}
	}
	if notes == 0 {
		t.Error("the sample has no notes: this proves nothing")
	}
}

func TestAnEmptyPlanGivesTablesWithoutRows(t *testing.T) {
	path := filepath.Join(t.TempDir(), "empty.qdeck")
	if err := planfile.Make(path, data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))); err != nil {
		t.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	e := planfile.Export{Reader: a.Reader(), Today: data.NewDate(2026, 8, 14), Lang: text.ZH}
	if err := e.WriteXLSX(filepath.Join(t.TempDir(), "plan.xlsx")); err != nil {
		t.Fatal(err)
	}
	sheets, err := e.Sheets()
	if err != nil || len(sheets) != 16 || len(sheetNamed(t, sheets, "订单").Rows) != 1 {
		t.Errorf("%v, %d sheets; want 9 with the sum alone under 订单, and the 7 of the shipped schemes, scenes, steps of collection and lights", err, len(sheets))
	}
}

// fileNamed is the file of a table.
func fileNamed(t *testing.T, files []string, name string) string {
	t.Helper()
	for _, f := range files {
		if filepath.Base(f) == name+".csv" {
			return f
		}
	}
	t.Fatalf("no file %q among %q", name, files)
	return ""
}

// TestTheCalendarGoesOutAndComesIn writes the days as CSV and loads them into
// another plan, in both languages.
func TestTheCalendarGoesOutAndComesIn(t *testing.T) {
	for _, lang := range text.Langs {
		var plans [2]*app.App
		for i := range plans {
			path := filepath.Join(t.TempDir(), "x.qdeck")
			if err := planfile.Make(path, data.NewPlan("x", "CNY", data.NewMonth(2026, 1))); err != nil {
				t.Fatal(err)
			}
			a, err := app.Open(path)
			if err != nil {
				t.Fatal(err)
			}
			defer a.Close()
			plans[i] = a
		}
		if _, err := plans[0].Do(plan.AddHolidays{Country: "CN"}); err != nil {
			t.Fatal(err)
		}
		files, err := planfile.Export{Reader: plans[0].Reader(), Lang: lang}.WriteCSV(t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		command, err := plan.DaysOffFile(fileNamed(t, files, text.T(lang, "export.calendar")))
		if err != nil {
			t.Fatal(lang, err)
		}
		if _, err := plans[1].Do(command); err != nil {
			t.Fatal(err)
		}
		was, err1 := plans[0].Reader().DaysOff()
		is, err2 := plans[1].Reader().DaysOff()
		if err1 != nil || err2 != nil || len(was) != 39 || !slices.EqualFunc(was, is, func(a, b data.DayOff) bool { return a.Day == b.Day && a.Work == b.Work && a.Name == b.Name }) {
			t.Errorf("%s: %d days went out, %d came in, %v %v", lang, len(was), len(is), err1, err2)
		}
	}
}
