package planfile_test

import (
	"bytes"
	"strings"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/deliverables"
	"quarterdeck/app/lights"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// TestLightsAndDocumentsAreExported with every rule, value and document; text that a
// spreadsheet would run is not.
func TestLightsAndDocumentsAreExported(t *testing.T) {
	a, export := sampleExport(t)
	limit := int64(10_00)
	for _, c := range []app.Command{
		lights.EnterLightReading{Measure: "industry_growth", Day: export.Today, Value: -3_25, Note: "=1+1"},
		lights.SaveLightRule{Name: "@cmd", Measure: "completion", Scope: data.RegionScope, Record: "SOUTH", Red: &limit, Owner: "R04"},
		deliverables.SaveDeliverable{Name: "+SUM(1)"},
	} {
		if _, err := a.Do(c); err != nil {
			t.Fatalf("%+v: %v", c, err)
		}
	}
	sheets, err := export.Sheets()
	if err != nil {
		t.Fatal(err)
	}
	rules, _ := a.Reader().LightRules()
	readings, _ := a.Reader().LightReadings()
	documents, _ := a.Reader().Deliverables()
	for name, want := range map[string]struct {
		rows  int
		cells []string
	}{
		"Rules of lights":        {len(rules), []string{"'@cmd", "SOUTH", "R04", "<10% red"}},
		"Typed values of lights": {len(readings), []string{"'=1+1", "-3.25"}},
		"Documents":              {len(documents), []string{"'+SUM(1)", "Not begun"}},
	} {
		s := sheetNamed(t, sheets, name)
		if len(s.Rows) != want.rows || want.rows < 2 {
			t.Errorf("%s has %d rows, want %d", name, len(s.Rows), want.rows)
		}
		for _, row := range s.Rows {
			if len(row) != len(s.Header) {
				t.Fatalf("%s: %d cells under %d heads", name, len(row), len(s.Header))
			}
		}
		var b bytes.Buffer
		if err := exchange.WriteCSV(&b, s); err != nil {
			t.Fatal(err)
		}
		for _, cell := range want.cells {
			if !strings.Contains(b.String(), cell) {
				t.Errorf("%s misses %q:\n%s", name, cell, b.String())
			}
		}
	}
}
