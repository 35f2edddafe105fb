package scores_test

import (
	"errors"
	"path/filepath"
	"testing"

	"quarterdeck/app/apptest"
	"quarterdeck/app/scores"
	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

var today = data.NewDate(2026, 8, 14)

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

func card(t *testing.T, c scores.Cards, rep string) scores.Card {
	t.Helper()
	for _, x := range c.Cards {
		if x.Rep == rep {
			return x
		}
	}
	t.Fatal("no card of", rep)
	return scores.Card{}
}

// TestEveryCardAddsUp: points of lines make the parts, parts make the score, and
// weights make 100, in every month and quarter of the sample.
func TestEveryCardAddsUp(t *testing.T) {
	f := firm(t)
	for _, by := range []string{scores.ByMonth, scores.ByQuarter, scores.ByYear} {
		for month := data.NewMonth(2026, 1); month <= data.NewMonth(2026, 8); month++ {
			c, err := scores.Scores(f.Reader, today, scores.ScoresIn{By: by, Day: month.Start()})
			if err != nil {
				t.Fatal(err)
			}
			for _, x := range c.Cards {
				sum, weights := 0, 0
				for _, p := range x.Parts {
					part := 0
					for _, l := range p.Lines {
						part += l.Points
					}
					if part != p.Points || p.Points > p.Counts {
						t.Errorf("%s %s: %+v", x.Name, c.Period.From, p)
					}
					sum, weights = sum+p.Points, weights+p.Counts
				}
				if x.Raw == nil || *x.Raw != sum || weights != 100_00 || *x.Score < 0 || *x.Score > *x.Raw || sum > 100_00 {
					t.Errorf("%s %s: %d points of %d, score %v", x.Name, c.Period.From, sum, weights, x.Score)
				}
			}
		}
	}
}

// TestFloorsLowerAndAreSeriousWhenMissedTwice: Huang misses the follow-up and the
// complaints of two quarters, Yang the complaints of one; the others nothing.
func TestFloorsLowerAndAreSeriousWhenMissedTwice(t *testing.T) {
	f := firm(t)
	c, err := scores.Scores(f.Reader, today, scores.ScoresIn{})
	if err != nil || c.Missed != 2 || c.Serious != 1 {
		t.Fatalf("%d missed, %d serious, %v", c.Missed, c.Serious, err)
	}
	huang, yang, chen := card(t, c, "R04"), card(t, c, "R09"), card(t, c, "R01")
	if !huang.Serious || huang.Deduction != 20_00 || *huang.Raw-*huang.Score != 10_00 || huang.Floors[0].Row != 2 {
		t.Errorf("%+v", huang.Floored)
	}
	if yang.Serious || yang.Deduction != 10_00 || *yang.Raw-*yang.Score != 5_00 || chen.Deduction != 0 {
		t.Errorf("%+v %+v", yang.Floored, chen.Floored)
	}
	q, err := scores.PeriodOf(sample.Plan("zh"), scores.ByQuarter, today)
	floors, err2 := scores.Floors(f.Reader, today, scores.ByQuarter, q)
	if err != nil || err2 != nil || floors[huang.ID].Deduction != 20_00 || floors[chen.ID].Deduction != 0 {
		t.Error(floors[huang.ID], err, err2)
	}
}

// TestAMarkFillsWhatIsNotKnown, counts for months within its quarter, and goes
// away again; what is not known is said.
func TestAMarkFillsWhatIsNotKnown(t *testing.T) {
	a := apptest.Create(t, data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1)))
	_, err := a.File().Write("test", func(tx store.Tx) error {
		_, err := tx.SaveRep(data.Rep{Code: "A", Name: "甲"})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	ask := func(by string) scores.Card {
		c, err := scores.Scores(a.Reader(), today, scores.ScoresIn{By: by, Day: today})
		if err != nil {
			t.Fatal(err)
		}
		return card(t, c, "A")
	}
	if x := ask(scores.ByQuarter); x.Score != nil || x.Rank != 0 || x.Unknown != 9 {
		t.Errorf("%+v", x)
	}
	mark := 45_00
	if _, err := a.Do(scores.SetScoreMarks{Day: today, Marks: []scores.Mark{{Rep: "A", Indicator: data.ScoreCooperation, Mark: &mark}}}); err != nil {
		t.Fatal(err)
	}
	if x := ask(scores.ByQuarter); x.Score != nil || x.Rank != 0 || x.Unknown != 8 {
		t.Errorf("4 of 100 points judge: %+v", x)
	}
	half := scores.SetScoreRules{Serious: 2, Items: []scores.Item{{Indicator: data.ScoreCooperation, Weight: 50_00, Full: 100_00}, {Indicator: data.ScoreAttainment, Weight: 50_00, Full: 100_00}}}
	if _, err := a.Do(half); err != nil {
		t.Fatal(err)
	}
	for _, by := range []string{scores.ByQuarter, scores.ByMonth, scores.ByYear} {
		if x := ask(by); x.Score == nil || *x.Score != 45_00 || x.Rank != 1 || x.Unknown != 1 {
			t.Errorf("%s: %+v", by, x)
		}
	}
	if _, err := a.Do(scores.SetScoreMarks{Day: today, Marks: []scores.Mark{{Rep: "A", Indicator: data.ScoreCooperation}}}); err != nil {
		t.Fatal(err)
	}
	if x := ask(scores.ByQuarter); x.Score != nil {
		t.Errorf("the mark is still there: %+v", x)
	}
}

// TestWeightsThatDoNotMakeAHundredAreRefused, with what they make.
func TestWeightsThatDoNotMakeAHundredAreRefused(t *testing.T) {
	a := apptest.Create(t, data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1)))
	c := scores.SetScoreRules{Serious: 2, Items: []scores.Item{{Indicator: data.ScoreAttainment, Weight: 60_00, Full: 100_00}, {Indicator: data.ScoreTeam, Weight: 30_00, Full: 100_00}}}
	_, err := a.Do(c)
	if p := (data.Problem{}); !errors.As(err, &p) || p.Key != "problem.score.weights" || p.Args[0] != 90.0 {
		t.Error(err)
	}
	c.Items[1].Weight = 40_00
	if _, err := a.Do(c); err != nil {
		t.Fatal(err)
	}
	rule, err := a.Reader().ScoreRule()
	if err != nil || rule.PartWeight(data.PartResults) != 60_00 || rule.PartWeight(data.PartAbility) != 0 || rule.Item(data.ScoreTeam).Cap != 100_00 {
		t.Errorf("%+v %v", rule, err)
	}
}

// TestTheBoardSharesPlacesAndKeepsAmountsBack where it is shown to everybody.
func TestTheBoardSharesPlacesAndKeepsAmountsBack(t *testing.T) {
	f := firm(t)
	b, err := scores.Leaderboard(f.Reader, today, scores.BoardIn{Day: data.NewDate(2026, 7, 1)})
	if err != nil || len(b.Rows) != 9 || b.Rows[0].Place != 1 || b.Champion.Rep == "" {
		t.Fatalf("%+v %v", b.Champion, err)
	}
	if _, ok := b.Rows[0].Values[scores.BoardSales]; !ok {
		t.Error("no sales")
	}
	shared, err := scores.Leaderboard(f.Reader, today, scores.BoardIn{Day: data.NewDate(2026, 7, 1), Share: true})
	if err != nil {
		t.Fatal(err)
	}
	for i, x := range shared.Rows {
		if _, ok := x.Values[scores.BoardSales]; ok || x.Place != b.Rows[i].Place {
			t.Errorf("%+v", x)
		}
	}
}

// TestPraiseIsLoggedForTheTeamAndForReps: who is without any is said.
func TestPraiseIsLoggedForTheTeamAndForReps(t *testing.T) {
	f := firm(t)
	log, err := scores.Praises(f.Reader, today, scores.PraisesIn{})
	if err != nil || len(log.Rows) != 8 || log.Warm != 5 || log.Reward != 7_000_00 {
		t.Fatalf("%d rows, %d warm, %d, %v", len(log.Rows), log.Warm, log.Reward, err)
	}
	if len(log.Without) != 4 || log.Rows[0].CustomerName != "江岚便利" {
		t.Errorf("%v %+v", log.Without, log.Rows[0])
	}
}

// TestQuartersBeginWithThePlan, before it too.
func TestQuartersBeginWithThePlan(t *testing.T) {
	plan := data.NewPlan("x", "CNY", data.NewMonth(2026, 4))
	for day, want := range map[data.Date]data.Date{
		data.NewDate(2026, 4, 1): data.NewDate(2026, 4, 1), data.NewDate(2026, 9, 30): data.NewDate(2026, 7, 1),
		data.NewDate(2026, 3, 31): data.NewDate(2026, 1, 1), data.NewDate(2025, 12, 31): data.NewDate(2025, 10, 1),
	} {
		if p, err := scores.PeriodOf(plan, "", day); err != nil || p.From != want {
			t.Error(day, p, err)
		}
	}
}
