package planfile_test

import (
	"bytes"
	"strings"
	"testing"

	"quarterdeck/app/evidence"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// TestEvidenceIsExported with its lines, the drivers and the scenarios; text that
// a spreadsheet would run is not.
func TestEvidenceIsExported(t *testing.T) {
	a, export := sampleExport(t)
	if _, err := a.Do(evidence.SaveInsight{Topic: data.MacroSheet, Title: "=1+1", Source: "@cmd", Note: "+SUM(1)"}); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Do(evidence.SaveScenario{Name: "=2+2", Amount: 123_45, Reason: "-A1"}); err != nil {
		t.Fatal(err)
	}
	sheets, err := export.Sheets()
	if err != nil {
		t.Fatal(err)
	}
	insights, _ := a.Reader().Insights()
	points, _ := a.Reader().InsightPoints()
	scenarios, _ := a.Reader().Scenarios()
	for name, want := range map[string]int{"Evidence": len(insights) + len(points), "Scenarios": 1 + len(scenarios)} {
		s := sheetNamed(t, sheets, name)
		if len(s.Rows) != want {
			t.Errorf("%s has %d rows, want %d", name, len(s.Rows), want)
		}
		for _, row := range s.Rows {
			if len(row) != len(s.Header) {
				t.Errorf("%s: %d cells under %d heads", name, len(row), len(s.Header))
			}
		}
		var b bytes.Buffer
		if err := exchange.WriteCSV(&b, s); err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(b.String(), "\r\n") {
			for _, cell := range strings.Split(line, ",") {
				if cell != "" && strings.ContainsRune("=@", rune(cell[0])) || cell == "-A1" || cell == "+SUM(1)" {
					t.Errorf("%s: %q would be run", name, cell)
				}
			}
		}
		if name == "Scenarios" && (!strings.Contains(b.String(), "120000000.00") || !strings.Contains(b.String(), "5428") || !strings.Contains(b.String(), "123.45")) {
			t.Error("goal, leads or scenario are missing", b.String())
		}
	}
}
