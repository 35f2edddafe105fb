package pipeline_test

import (
	"path/filepath"
	"testing"

	"quarterdeck/app/pipeline"
	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

// TestTheSampleAddsUpToWhatTheTeamDid opens the sample firm and compares its
// opportunities with the funnel of the pictures.
func TestTheSampleAddsUpToWhatTheTeamDid(t *testing.T) {
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
	x, err := pipeline.Pipeline(f.Reader, today, pipeline.PipelineIn{})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][3]int{"R01": {290, 205, 110}, "R02": {250, 165, 84}, "R03": {190, 118, 52}, "R04": {246, 158, 74}, "R05": {200, 130, 58},
		"R06": {200, 140, 72}, "R07": {135, 87, 40}, "R08": {215, 130, 60}, "R09": {155, 100, 48}}
	for _, l := range x.People {
		if got := [3]int{*l.Funnel.Opportunities, *l.Funnel.Proposals, *l.Funnel.Deals}; got != want[l.Rep] {
			t.Errorf("%s: %v, want %v", l.Name, got, want[l.Rep])
		}
		low, high := 210, 290
		if l.Rep == "R04" {
			low, high = 85, 95
		}
		if l.Coverage == nil || *l.Coverage < low || *l.Coverage > high {
			t.Errorf("%s: open %d of %d left is no cover of %d to %d", l.Name, l.Inside, l.Left, low, high)
		}
		t.Logf("%s open %d %d weighted %d aged %d slipped %d overdue %d · won %d rate %v/%v cycle %d", l.Name, l.Count, l.Open/1000000, l.Weighted/1000000, l.Aged, l.Slipped, l.Overdue,
			l.Result.Won, *l.Result.Rate, *l.Result.RateFor, *l.Result.Cycle)
	}
	if len(x.People) != 9 || x.Team.Slipped < 30 || x.Team.Aged < 20 || len(x.Reasons) < 5 || len(x.Sources) != 5 {
		t.Errorf("%d people, %d slipped, %d aged, %d reasons, %d sources", len(x.People), x.Team.Slipped, x.Team.Aged, len(x.Reasons), len(x.Sources))
	}
	replays(t, f.Reader)
	if faults, err := f.Check(); err != nil || len(faults) > 0 {
		t.Error(faults, err)
	}
	for _, s := range x.Stages {
		t.Logf("%s %d %d %v %d", s.Code, s.Count, s.Amount/1000000, *s.Days, s.Aged)
	}
	t.Logf("%v %+v", x.Reasons, x.Sources)
}

// replays checks that the moves of every opportunity lead to how it stands.
func replays(t testing.TB, r store.Reader) {
	t.Helper()
	rows, err := pipeline.Deals(r, data.NewDate(2200, 1, 2))
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range rows {
		o := d.Opportunity
		if d.Stage != o.StageID || d.Track.Amount != o.Amount || d.Track.Close != o.Close || d.Track.Result != o.Result || d.Track.Ended != o.Ended {
			t.Errorf("%s replays to %+v, but is %+v", o.Code, d.Track, *o)
		}
	}
	if n, err := r.Count(data.Opportunities); err != nil || n != len(rows) {
		t.Errorf("%d of %d opportunities have moves: %v", len(rows), n, err)
	}
}
