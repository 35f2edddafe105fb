package pilots_test

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/apptest"
	"quarterdeck/app/pilots"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

var today = data.NewDate(2026, 8, 14)

func opened(t *testing.T) *app.App {
	t.Helper()
	return apptest.Sample(t, "zh")
}

func do(t *testing.T, a *app.App, c app.Command) {
	t.Helper()
	if _, err := a.Do(c); err != nil {
		t.Fatalf("%T: %v", c, err)
	}
}

func one(t *testing.T, a *app.App, day data.Date, id data.ID) pilots.Row {
	t.Helper()
	rows, err := pilots.List(a.Reader(), day, pilots.ListIn{ID: id})
	if err != nil || len(rows) != 1 {
		t.Fatal(len(rows), err)
	}
	return rows[0]
}

func TestAdviceFollowsTheRule(t *testing.T) {
	a := opened(t)
	do(t, a, pilots.SavePilot{Name: "试", From: today - 14, Running: true, Change: data.NewTrack})
	all, _ := pilots.List(a.Reader(), today, pilots.ListIn{})
	id := all[0].ID
	for _, x := range []struct {
		before, after [2]int
		advice        pilots.Advice
		small         bool
	}{
		{[2]int{100, 1000}, [2]int{160, 1000}, pilots.RollOut, true},      // +60 %, p < 0.001; yet fewer than a search for +20 % takes
		{[2]int{1000, 10000}, [2]int{1100, 10000}, pilots.Adjust, false},  // real, but only +10 %
		{[2]int{12, 120}, [2]int{15, 118}, pilots.Adjust, true},           // +27 % by chance
		{[2]int{1000, 10000}, [2]int{1200, 10000}, pilots.RollOut, false}, // exactly +20 %
	} {
		do(t, a, pilots.RecordPilot{ID: id, BeforeHits: &x.before[0], BeforeTrials: &x.before[1], AfterHits: &x.after[0], AfterTrials: &x.after[1]})
		if got := one(t, a, today, id); got.Stage != pilots.ToEvaluate || got.Advice != x.advice || got.Small != x.small {
			t.Errorf("%v to %v: %s, %s, small %v", x.before, x.after, got.Stage, got.Advice, got.Small)
		}
	}
	if got := one(t, a, today-1, id); got.Stage != pilots.Running || got.Advice != pilots.Wait || got.Late != -1 {
		t.Errorf("the day before: %s %s %d", got.Stage, got.Advice, got.Late)
	}
	do(t, a, pilots.SetPilotRule{Uplift: 25_00, Days: 14, Share: 10_00, Level: 5_00, Power: 80_00})
	if got := one(t, a, today, id); got.Advice != pilots.Adjust {
		t.Error("+20 % is enough where 25 % is wished")
	}
}

func TestSampleSaysItInASentence(t *testing.T) {
	a := opened(t)
	rows, err := pilots.List(a.Reader(), today, pilots.ListIn{Open: true})
	if err != nil || len(rows) != 1 {
		t.Fatal(len(rows), err)
	}
	f := text.Fmt{Lang: text.ZH}
	x := rows[0]
	if want := "转化 12.0% → 15.8%，+32.0%；样本 117/19，p = 0.71：还不能说是真的"; x.Sentence(f) != want {
		t.Errorf("got  %s\nwant %s", x.Sentence(f), want)
	}
	if len(x.Customers) != 13 || x.Due != data.NewDate(2026, 8, 28) || !x.Small || !x.Comparison.Exact {
		t.Errorf("%d customers, due %v, %+v", len(x.Customers), x.Due, x.Comparison)
	}
}

func TestOpportunitiesAreCounted(t *testing.T) {
	a := opened(t)
	do(t, a, pilots.SavePilot{Name: "东区", From: today - 40, Until: today - 20, Running: true, Change: data.NewPolicy, Rep: "R01", Control: true})
	all, _ := pilots.List(a.Reader(), today, pilots.ListIn{})
	i := slices.IndexFunc(all, func(x pilots.Row) bool { return x.Name == "东区" })
	x := all[i]
	rep, err := a.Reader().RepByCode("R01")
	if err != nil {
		t.Fatal(err)
	}
	deals, _ := a.Reader().Opportunities()
	var mine, others int64
	for _, o := range deals {
		if o.Opened >= x.From && o.Opened < x.Until {
			if o.RepID == rep.ID {
				mine++
			} else {
				others++
			}
		}
	}
	if mine == 0 || x.After.Trials != mine || x.Others.Trials != others || x.After.Typed || x.Against != "others" {
		t.Errorf("%+v %+v, want %d and %d", x.After, x.Others, mine, others)
	}
}

func TestCustomersAreChosenByASeed(t *testing.T) {
	a := opened(t)
	rows, _ := pilots.List(a.Reader(), today, pilots.ListIn{Open: true})
	id := rows[0].ID
	do(t, a, pilots.SamplePilot{ID: id, Seed: 7})
	first := one(t, a, today, id).Customers
	do(t, a, pilots.SamplePilot{ID: id, Seed: 8})
	do(t, a, pilots.SamplePilot{ID: id, Seed: 7})
	if again := one(t, a, today, id).Customers; !slices.Equal(first, again) || len(first) != 13 { // 10 % of 128
		t.Errorf("%v, then %v", first, again)
	}
	do(t, a, pilots.SetPilotCustomers{ID: id, Codes: first[:2]})
	if got := one(t, a, today, id).Customers; !slices.Equal(got, first[:2]) {
		t.Error(got)
	}
}

func TestSpreadTakesEachOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := make([]int, rapid.IntRange(1, 300).Draw(t, "n"))
		for i := range list {
			list[i] = i
		}
		share := rapid.Int64Range(1, 100_00).Draw(t, "share")
		chosen := pilots.Spread(list, share, rapid.Uint64().Draw(t, "seed"))
		slices.Sort(chosen)
		if len(chosen) == 0 || len(slices.Compact(slices.Clone(chosen))) != len(chosen) {
			t.Fatal(chosen)
		}
	})
}

func TestPilotsAreNoCircle(t *testing.T) {
	a := opened(t)
	rows, _ := a.Reader().Pilots()
	last, first := rows[0], rows[len(rows)-1]
	if last.ParentID != first.ID {
		t.Fatalf("%+v %+v", last, first)
	}
	_, err := a.Do(pilots.SavePilot{ID: first.ID, Name: first.Name, From: first.From, Change: first.Change, Parent: last.ID})
	var p data.Problem
	if !errors.As(err, &p) || p.Key != "problem.pilot.parent" {
		t.Error(err)
	}
}
