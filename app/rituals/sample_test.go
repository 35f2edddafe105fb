package rituals

import (
	"path/filepath"
	"testing"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/sample"
)

// TestTheSampleTellsOfItsRhythms: most was held, some is late, nothing is unfit.
func TestTheSampleTellsOfItsRhythms(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sample.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	for _, s := range []struct {
		code  string
		day   data.Date
		state State
	}{
		{"competitor_scan", friday - 3, Late}, {"strategy_meeting", friday - 3, Late}, {"sales_meeting", friday - 4, Done}, {"data_review", friday, IsDue},
		{"three_party", friday - 1, Done}, {"attack_day", friday - 2, Done}, {"morning_after", data.NewDate(2026, 7, 2), Off}, {"biweekly_review", friday - 14, Done},
	} {
		rows, err := Due(a.Reader(), friday, s.day, s.day)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, x := range rows {
			if x.Ritual.Code == s.code {
				found = true
				if x.State != s.state {
					t.Errorf("%s on %v is %s, want %s", s.code, s.day, x.State, s.state)
				}
			}
		}
		if !found {
			t.Errorf("%s does not fall due on %v", s.code, s.day)
		}
	}
	reg, err := Rituals(a.Reader(), friday, RitualsIn{})
	if err != nil || reg.Unowned != 1 {
		t.Errorf("%d without owner, %v", reg.Unowned, err)
	}
	records, err := a.Reader().RitualRecords()
	if err != nil {
		t.Fatal(err)
	}
	for _, rec := range records {
		rows, err := Due(a.Reader(), friday, rec.Day-10, rec.Day+10)
		if err != nil {
			t.Fatal(err)
		}
		seen := false
		for _, x := range rows {
			seen = seen || x.Record.ID == rec.ID
		}
		if !seen {
			t.Errorf("record %d of ritual %d on %v belongs to no occasion", rec.ID, rec.RitualID, rec.Day)
		}
	}
}
