package team_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/team"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func states(x team.Covered) string {
	var rows []string
	for _, c := range x.Cells {
		rows = append(rows, string(c.State))
	}
	return strings.Join(rows, " ")
}

func TestCoverage(t *testing.T) {
	a := newFirm(t)
	for _, d := range []string{"2026-07-17", "2026-07-24", "2026-08-07"} {
		do(t, a, team.StartOneOnOne{Rep: "H", Date: day(d)})
	}
	four, five := 4, 5
	do(t, a, team.RateOneOnOne{Meeting: 1, Rating: &four, RepRating: &five})
	c, err := team.CoverageOf(a.Reader(), day("2026-08-14"), team.CoverageIn{Weeks: 5})
	if err != nil || len(c.Rows) != 2 {
		t.Fatal(c, err)
	}
	if got := states(c.Rows[0]); got != "met met missed late due" {
		t.Errorf("H: %s", got)
	}
	if got := states(c.Rows[1]); got != "never never never never due" {
		t.Errorf("C: %s", got)
	}
	h := c.Rows[0]
	if *h.Share != 75_00 || h.Rating == nil || *h.Rating != 4_50 || c.Rows[1].Rating != nil || *c.Share != 37_50 || *c.Weeks[0].Share != 50_00 || c.Weeks[4].Share != nil {
		t.Errorf("%+v %+v", h, c.Weeks)
	}
	if m := c.Months; len(m) != 2 || m[0].Met != 2 || m[0].Wanted != 6 || m[1].Wanted != 2 {
		t.Errorf("%+v", c.Months)
	}
	do(t, a, team.SetMeetingSlot{Rep: "C", Paused: day("2026-07-01"), Reason: "病假"})
	c, _ = team.CoverageOf(a.Reader(), day("2026-08-14"), team.CoverageIn{Weeks: 2})
	if got := states(c.Rows[1]); got != "rests rests" || c.Rows[1].Share != nil {
		t.Errorf("C: %s", got)
	}
	if _, err := team.CoverageOf(a.Reader(), day("2026-08-14"), team.CoverageIn{Weeks: 53}); err == nil {
		t.Error("more than a year")
	}
}

// Weeks, months and reps add up to the same; shares are of the whole.
func TestCoverageAddsUp(t *testing.T) {
	a := newFirm(t)
	rapid.Check(t, func(rt *rapid.T) {
		first := day("2026-05-01")
		if _, err := a.File().Write("command.Sample", func(tx store.Tx) error {
			if err := tx.Clear(data.OneOnOnes); err != nil {
				return err
			}
			for _, n := range rapid.SliceOfNDistinct(rapid.IntRange(0, 120), 0, 12, func(n int) int { return n }).Draw(rt, "days") {
				if _, err := tx.SaveOneOnOne(data.OneOnOne{RepID: data.ID(1 + n%2), Date: first + data.Date(n)}); err != nil {
					return err
				}
			}
			return nil
		}); err != nil {
			rt.Fatal(err)
		}
		c, err := team.CoverageOf(a.Reader(), day("2026-08-14"), team.CoverageIn{Weeks: rapid.IntRange(1, 20).Draw(rt, "weeks")})
		if err != nil {
			rt.Fatal(err)
		}
		var weeks, months, reps [2]int
		for _, w := range c.Weeks {
			weeks[0], weeks[1] = weeks[0]+w.Met, weeks[1]+w.Wanted
		}
		for _, m := range c.Months {
			months[0], months[1] = months[0]+m.Met, months[1]+m.Wanted
		}
		for _, x := range c.Rows {
			reps[0], reps[1] = reps[0]+x.Met, reps[1]+x.Wanted
			if x.Share != nil && (*x.Share < 0 || *x.Share > data.Rate) {
				rt.Fatalf("share %d", *x.Share)
			}
		}
		if weeks != months || weeks != reps || weeks[0] > weeks[1] {
			rt.Fatal(weeks, months, reps)
		}
	})
}
