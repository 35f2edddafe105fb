package team_test

import (
	"fmt"
	"testing"

	"quarterdeck/app/team"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// BenchmarkManyMeetings is what the page asks of a team of 60 with a year of
// weekly one-on-ones and three actions agreed in each.
func BenchmarkManyMeetings(b *testing.B) {
	a := newFirm(b)
	if _, err := a.File().Write("command.Sample", func(tx store.Tx) error {
		for n := range 60 {
			rep, err := tx.SaveRep(data.Rep{Code: fmt.Sprint("X", n), Name: fmt.Sprint("人", n), Position: n + 10})
			if err != nil {
				return err
			}
			for week := range 52 {
				day := day("2026-08-14") - data.Date(7*week)
				m, err := tx.SaveOneOnOne(data.OneOnOne{RepID: rep.ID, Date: day, Blocker: "x", Closed: true})
				if err != nil {
					return err
				}
				for i := range 3 {
					if _, err := tx.SaveAction(data.Action{Text: "x", RepID: rep.ID, OneOnOneID: m.ID, Due: day + 7, Done: day + data.Date(i*3)}); err != nil {
						return err
					}
				}
			}
		}
		return nil
	}); err != nil {
		b.Fatal(err)
	}
	today := day("2026-08-14")
	for name, ask := range map[string]func() error{
		"history":  func() error { _, err := team.OneOnOnes(a.Reader(), today, team.OneOnOnesIn{}); return err },
		"one":      func() error { _, err := team.OneOnOnes(a.Reader(), today, team.OneOnOnesIn{Rep: "X7"}); return err },
		"coverage": func() error { _, err := team.CoverageOf(a.Reader(), today, team.CoverageIn{}); return err },
		"schedule": func() error { _, err := team.ScheduleOf(a.Reader(), today, team.ScheduleIn{}); return err },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := ask(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
