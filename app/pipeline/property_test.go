package pipeline_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/pipeline"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// TestAnyCourseAddsUp lets opportunities go any way and compares what is told of
// them: moves lead to how they stand, no step of a cohort is more than the one
// before, weighted is never more than open, and parts are their totals.
func TestAnyCourseAddsUp(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		a := firm(t)
		stages := []string{"qualified", "needs", "proposal", "negotiation", "verbal"}
		codes := []string{}
		for range rapid.IntRange(1, 12).Draw(rt, "commands") {
			d := today - data.Date(rapid.IntRange(0, 60).Draw(rt, "day"))
			code := "OP-0001"
			if len(codes) > 0 {
				code = rapid.SampledFrom(codes).Draw(rt, "code")
			}
			var c app.Command
			switch rapid.IntRange(0, 6).Draw(rt, "what") {
			case 0, 1:
				code = fmt.Sprintf("OP-%04d", len(codes)+1)
				codes = append(codes, code)
				c = pipeline.SaveOpportunity{Code: code, Name: "n", Customer: "C1", Rep: rapid.SampledFrom([]string{"", "R1", "R2"}).Draw(rt, "rep"), Stage: rapid.SampledFrom(stages).Draw(rt, "stage"),
					Amount: data.Money(rapid.Int64Range(0, 1e15).Draw(rt, "amount")), Opened: d, Close: d + data.Date(rapid.IntRange(0, 200).Draw(rt, "close")),
					Category: rapid.SampledFrom(append([]data.Category{""}, data.Categories...)).Draw(rt, "category")}
			case 2:
				c = pipeline.MoveOpportunities{Codes: []string{code}, Stage: rapid.SampledFrom(stages).Draw(rt, "stage"), Day: d}
			case 3:
				c = pipeline.MoveOpportunities{Codes: codes, Close: d + 70, Day: d}
			case 4:
				c = pipeline.WinOpportunity{Code: code, Day: d}
			case 5:
				c = pipeline.LoseOpportunity{Code: code, Reason: "r", Day: d}
			default:
				c = pipeline.ReopenOpportunity{Code: code, Day: d}
			}
			_, _ = a.Do(c) // some are refused
		}
		replays(t, a.Reader())
		adds(rt, a.Reader(), today-data.Date(rapid.IntRange(0, 70).Draw(rt, "as of")))
	})
}

func adds(t *rapid.T, r store.Reader, asOf data.Date) {
	x, err := pipeline.Pipeline(r, today, pipeline.PipelineIn{AsOf: asOf, From: today - 200, Until: today + 1})
	if err != nil {
		t.Fatal(err)
	}
	var people, stages, counts data.Money
	for _, l := range append(x.People, x.Team) {
		if c := l.Cohort; c.Proposed > c.Opened || c.Won > c.Proposed || c.Won+c.Lost+c.Open != c.Opened {
			t.Fatalf("%s: a step grows: %+v", l.Name, c)
		}
		if l.Weighted > l.Open || l.Inside > l.Open || l.Commit+l.Best+l.Standing.Pipeline > l.Inside || l.Weighted < 0 {
			t.Fatalf("%s: %+v", l.Name, l.Standing)
		}
	}
	for _, l := range x.People {
		people, counts = people+l.Open, counts+data.Money(l.Count)
	}
	var weighted data.Money
	n := 0
	for _, s := range x.Stages {
		stages, n, weighted = stages+s.Amount, n+s.Count, weighted+s.Weighted
	}
	if people != x.Team.Open || stages != x.Team.Open || n != x.Team.Count || counts != data.Money(n) || weighted != x.Team.Weighted {
		t.Fatalf("people %d, stages %d (%d), weighted %d, all %+v", people, stages, n, weighted, x.Team.Standing)
	}
	rows, err := pipeline.Opportunities(r, today, pipeline.OpportunitiesIn{AsOf: asOf})
	if err != nil || rows.Amount != x.Team.Open || rows.Weighted != weighted || rows.Count != n {
		t.Fatal(rows.Amount, x.Team.Open, err)
	}
	won := 0
	for _, s := range x.Sources {
		won += s.Cohort.Won
	}
	if won != x.Team.Cohort.Won {
		t.Fatalf("sources have %d won, all %d", won, x.Team.Cohort.Won)
	}
}

// many writes n opportunities with five moves each.
func many(b testing.TB, a *app.App, n int) {
	_, err := a.File().Write("test", func(tx store.Tx) error {
		rows := make([]data.Opportunity, n)
		for i := range rows {
			rows[i] = data.Opportunity{Code: fmt.Sprintf("K%06d", i), Name: fmt.Sprintf("商机 %d", i), CustomerID: 1, RepID: data.ID(1 + i%2), StageID: 5, Amount: data.Money(i) * 100,
				Opened: today - data.Date(20+i%200), Close: today + data.Date(i%90), Next: "约见", NextDay: today + 3, Source: "展会"}
			if i%3 == 0 {
				rows[i].Result, rows[i].Ended = data.Won, today-data.Date(i%16)
			}
		}
		if err := tx.SaveOpportunities(rows); err != nil {
			return err
		}
		moves := make([]data.OpportunityMove, 0, 5*n)
		for _, x := range rows {
			for s := range 5 {
				m := data.OpportunityMove{OpportunityID: x.ID, Date: x.Opened + data.Date(s), StageID: data.ID(s + 1), Amount: x.Amount, Close: x.Close}
				if s == 4 && x.Ended != 0 {
					m.Date, m.Result = x.Ended, x.Result
				}
				moves = append(moves, m)
			}
		}
		return tx.SaveOpportunityMoves(moves)
	})
	if err != nil {
		b.Fatal(err)
	}
}

// The questions are asked of 20,000 opportunities with 100,000 moves, with
// nothing kept from the question before.
func benchmark(b *testing.B, ask func(r store.Reader) error) {
	a := firm(b)
	many(b, a, 20_000)
	for b.Loop() {
		if err := ask(a.Reader().Apart()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkStand(b *testing.B) {
	benchmark(b, func(r store.Reader) error { _, err := pipeline.Stand(r, today); return err })
}

func BenchmarkFunnels(b *testing.B) {
	benchmark(b, func(r store.Reader) error {
		_, err := pipeline.Funnels(r, data.Period{From: today - 200, Until: today + 1})
		return err
	})
}

func BenchmarkList(b *testing.B) {
	benchmark(b, func(r store.Reader) error {
		_, err := pipeline.Opportunities(r, today, pipeline.OpportunitiesIn{Status: "all"})
		return err
	})
}

// BenchmarkAgain asks for the list and the review once they are kept.
func BenchmarkAgain(b *testing.B) {
	a := firm(b)
	many(b, a, 20_000)
	for b.Loop() {
		if _, err := pipeline.Opportunities(a.Reader(), today, pipeline.OpportunitiesIn{Status: "all"}); err != nil {
			b.Fatal(err)
		}
		if _, err := pipeline.Pipeline(a.Reader(), today, pipeline.PipelineIn{}); err != nil {
			b.Fatal(err)
		}
	}
}
