package attainment_test

import (
	"path/filepath"
	"testing"

	"quarterdeck/app/attainment"
	"quarterdeck/app/board"
	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

// TestTheDeckShowsTheSame compares the figures of months, quarters and the year to
// date with those of the deck, for the firm and every record, on several days.
func TestTheDeckShowsTheSame(t *testing.T) {
	path := filepath.Join(t.TempDir(), "s.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	f, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, today := range []data.Date{data.NewDate(2026, 8, 14), data.NewDate(2026, 3, 31), data.NewDate(2026, 7, 1)} {
		n, err := board.Progress(f.Reader, today, board.ProgressIn{})
		if err != nil {
			t.Fatal(err)
		}
		month := data.Period{From: today.Month().Start(), Until: today + 1}
		quarter := data.Period{From: n.Groups[n.Running()].From, Until: today + 1}
		year := data.Period{From: n.Plan.First, Until: today + 1}
		cuts, err := attainment.Of(f.Reader, []data.Period{month, quarter, year})
		if err != nil {
			t.Fatal(err)
		}
		same := func(what string, got attainment.Figures, want board.Figures) {
			t.Helper()
			if got.Paced != want.Paced || got.Actual != want.Actual || got.Known != want.Known || got.Planned != want.Planned {
				t.Errorf("%v %s: %+v, the deck has %+v", today, what, got, want)
			}
		}
		rows := func(row board.Row, of func(attainment.Cut) attainment.Figures) {
			same(row.Name+" month", of(cuts[0]), row.Buckets[n.Current])
			same(row.Name+" quarter", of(cuts[1]), row.Groups[n.Running()])
			same(row.Name+" year", of(cuts[2]), row.Total)
		}
		rows(n.Total, func(c attainment.Cut) attainment.Figures { return c.Firm })
		for _, x := range n.Regions {
			rows(x, func(c attainment.Cut) attainment.Figures { return c.Regions[x.ID] })
		}
		for _, x := range n.Products {
			rows(x, func(c attainment.Cut) attainment.Figures { return c.Products[x.ID] })
		}
		for _, x := range n.Reps {
			rows(x.Row, func(c attainment.Cut) attainment.Figures { return c.Reps[x.ID] })
		}
	}
}
