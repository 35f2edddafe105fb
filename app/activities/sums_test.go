package activities_test

import (
	"path/filepath"
	"testing"

	"quarterdeck/app/activities"
	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

// firm opens the sample firm.
func firm(t testing.TB) *store.File {
	t.Helper()
	path := filepath.Join(t.TempDir(), "s.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	f, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// TestTheSampleAddsUpToItsFunnel: leads and proposals of the daily reports are
// those of the funnel, and no day off has a report.
func TestTheSampleAddsUpToItsFunnel(t *testing.T) {
	f := firm(t)
	sums, err := activities.Sums(f.Reader, data.Period{})
	if err != nil || len(sums) != 9 {
		t.Fatal(len(sums), err)
	}
	reps, err := f.Reps()
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][2]int{"R01": {700, 205}, "R04": {648, 158}, "R07": {470, 87}, "R09": {430, 100}}
	var all activities.Sum
	for _, x := range reps {
		s := sums[x.ID]
		all = all.Plus(s)
		if w, ok := want[x.Code]; ok && (*s.Leads != w[0] || *s.Proposals != w[1]) {
			t.Errorf("%s: %d leads, %d proposals", x.Code, *s.Leads, *s.Proposals)
		}
		if rate := s.FollowUp(); rate != nil && (*rate < 95_00) != (x.Code == "R03" || x.Code == "R04") {
			t.Errorf("%s follows up %d", x.Code, *rate)
		}
	}
	if *all.Leads != 5268 || *all.Judged != 5268 {
		t.Errorf("%d leads, %d judged", *all.Leads, *all.Judged)
	}
	rows, err := f.Activities(data.Period{})
	for _, x := range rows {
		if !(data.Calendar{}).IsWorkday(x.Date) {
			t.Error("a report of", x.Date)
		}
	}
	if err != nil || len(rows) != 9*162-1 {
		t.Error(len(rows), err)
	}
}

// TestNothingEnteredIsNotZero: a count nobody entered stays unknown in every sum.
func TestNothingEnteredIsNotZero(t *testing.T) {
	one, zero := 1, 0
	var s activities.Sum
	if s.FollowUp() != nil || s.Plus(s).Visits != nil {
		t.Error("nothing became something")
	}
	s = s.Plus(activities.Sum{Leads: &one, Visits: &zero})
	if s.Visits == nil || *s.Visits != 0 || s.Talks != nil || s.FollowUp() != nil {
		t.Errorf("%+v", s)
	}
	s = s.Plus(activities.Sum{Leads: &one, Judged: &one, InTime: &zero})
	if *s.Leads != 2 || *s.FollowUp() != 0 {
		t.Errorf("%+v", s)
	}
}
