package renewals_test

import (
	"path/filepath"
	"testing"

	"quarterdeck/app/renewals"
	"quarterdeck/app/service"
	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

// TestTheSampleShowsEveryStage opens the sample firm and counts what its
// contracts, complaints and ratings come to.
func TestTheSampleShowsEveryStage(t *testing.T) {
	path := filepath.Join(t.TempDir(), "s.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	f, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	today := data.NewDate(2026, 8, 14)
	c, err := renewals.Renewals(f.Reader, today, renewals.RenewalsIn{Days: 47})
	if err != nil || len(c.Rows) != 5 || c.Rows[0].Stage != renewals.Lapsed || c.Silent.Count != 1 {
		t.Errorf("%d rows, %+v %v", len(c.Rows), c.Silent, err)
	}
	r, err := renewals.Rate(f.Reader, today, renewals.RateIn{})
	if err != nil || r.Ended != 7 || r.Renewed != 5 || r.Lost != 1 || r.Earners != 1 || r.Earned {
		t.Errorf("%+v %v", r.Rated, err)
	}
	s, err := service.Service(f.Reader, today, service.ServiceIn{})
	if err != nil || s.Complaints != 7 || *s.Rate != 1_36 || s.Light != data.Amber || s.Handling.Open != 2 || s.Handling.Late != 1 || s.Satisfaction.Answers != 22 {
		t.Errorf("%+v %v", s, err)
	}
	t.Logf("mean %d, handling %d, repurchase %+v, %d of %d core without visit", *s.Satisfaction.Mean, *s.Handling.Days, s.Repurchase, len(s.Unvisit), s.Core)
}
