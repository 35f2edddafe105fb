package planfile_test

import (
	"path/filepath"
	"strings"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// TestEveryRecordOfCareIsExported counts the rows of each table against the
// records of its kind.
func TestEveryRecordOfCareIsExported(t *testing.T) {
	a, e := sampleExport(t)
	for _, lang := range text.Langs {
		e.Lang = lang
		sheets, err := e.Sheets()
		if err != nil {
			t.Fatal(err)
		}
		names := map[string]bool{}
		for _, s := range sheets {
			if names[s.Name] || len([]rune(s.Name)) > 31 {
				t.Errorf("the name %q is taken or too long", s.Name)
			}
			names[s.Name] = true
			for _, h := range s.Header {
				if strings.Contains(h, "export.") || strings.Contains(h, "⟦") {
					t.Errorf("%s: no words for %q", s.Name, h)
				}
			}
			for _, row := range s.Rows {
				if len(row) != len(s.Header) {
					t.Fatalf("%s: %d cells under %d heads", s.Name, len(row), len(s.Header))
				}
			}
		}
		for _, kind := range []data.Kind{data.Schemes, data.SchemeTiers, data.TierBands, data.Traits, data.Grades, data.Plays, data.PlaySteps, data.Assessments, data.HealthScores,
			data.Accounts, data.KeyDates, data.Verdicts, data.CollectionLevels, data.ComplaintCases, data.Ratings, data.Scenes, data.Labels, data.Portraits, data.NeedReviews, data.NeedSamples} {
			want, err := a.Reader().Count(kind)
			if err != nil {
				t.Fatal(err)
			}
			got := 0
			for _, s := range sheets {
				if s.Name == text.T(lang, "kind."+string(kind)) {
					got = len(s.Rows)
				}
			}
			if got != want {
				t.Errorf("%s: %d rows of %d %s", lang, got, want, kind)
			}
		}
	}
}

// TestRenewalsAreExportedToTheCent looks at one contract: its number is text, its
// amounts are exact.
func TestRenewalsAreExportedToTheCent(t *testing.T) {
	_, e := sampleExport(t)
	sheets, err := e.Sheets()
	if err != nil {
		t.Fatal(err)
	}
	s := sheetNamed(t, sheets, "Renewals")
	row := s.Rows[0]
	for _, r := range s.Rows {
		if r[0] == "HT-001" {
			row = r
		}
	}
	if row[1] != "C003" || row[4] != (exchange.Decimal{Value: 410_0000_00, Digits: 2}) || row[5] != (exchange.Decimal{Value: 460_0000_00, Digits: 2}) || row[6] != 70 || row[14] != nil {
		t.Errorf("%v", row)
	}
	if err := e.WriteXLSX(filepath.Join(t.TempDir(), "all.xlsx")); err != nil {
		t.Error(err)
	}
}
