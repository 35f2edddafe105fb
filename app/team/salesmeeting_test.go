package team_test

import (
	"errors"
	"path/filepath"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/execution"
	"quarterdeck/app/scores"
	"quarterdeck/app/team"
	"quarterdeck/data"
	"quarterdeck/data/sample"
)

// TestTheSalesMeetingPreparesItself compares the meeting of the sample with what is
// changed: actions of the team are named by how they stand, those of one-on-ones are
// counted alone, and the agenda adds up to the minutes it is given.
func TestTheSalesMeetingPreparesItself(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sample.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	a := opened(t, path)
	today, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	ask := func(in team.SalesMeetingIn) team.SalesMeeting {
		t.Helper()
		m, err := team.SalesMeetingOf(a.Reader(), today, in)
		if err != nil {
			t.Fatal(err)
		}
		sum := 0
		for _, x := range m.Agenda {
			sum += x.Minutes
		}
		if want := in.Minutes; want != 0 && sum != want || want == 0 && sum != 60 {
			t.Errorf("the agenda takes %d of %d minutes: %v", sum, want, m.Agenda)
		}
		return m
	}
	before := ask(team.SalesMeetingIn{})
	if before.Week != (data.Period{From: today - 7, Until: today}) || before.Before.Until != before.Week.From || before.Sold == nil || before.Sold0 == nil {
		t.Errorf("%+v", before)
	}
	for i, x := range before.Up {
		if x.Change() <= 0 || i > 0 && x.Change() > before.Up[i-1].Change() {
			t.Error("not the most first", before.Up)
		}
	}
	for i, x := range before.Down {
		if x.Change() >= 0 || i > 0 && x.Change() < before.Down[i-1].Change() {
			t.Error("not the most first", before.Down)
		}
	}
	if n := len(before.Up) + len(before.Down); n == 0 || n > before.Ranked {
		t.Errorf("%d of %d moved", n, before.Ranked)
	}
	if len(before.Complaints) != 2 || before.Complaints[0].Days < before.Complaints[1].Days {
		t.Errorf("%+v", before.Complaints)
	}
	for _, c := range []app.Command{
		execution.SaveAction{Text: "试行新报价", Owner: "R01", Due: today - 3},
		execution.SaveAction{Text: "下周拜访名单", Owner: "R02", Due: today + 3},
		execution.SaveAction{Text: "以后再说", Due: today + 30},
		scores.SavePraise{Rep: "R01", Date: today - 2, Award: data.AwardProgress, Incentive: data.Spiritual, Text: "进步最快"},
		scores.SavePraise{Rep: "R02", Date: today - 3, Award: data.AwardReview, Incentive: data.Spiritual, Text: "客户来信"},
	} {
		if _, err := a.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	after := ask(team.SalesMeetingIn{Minutes: 45})
	if after.Counts.Overdue != before.Counts.Overdue+1 || after.Counts.Coming != before.Counts.Coming+1 || after.Talks != before.Talks {
		t.Errorf("%+v, %+v", before.Counts, after.Counts)
	}
	late := false
	for _, x := range append(after.Actions, after.Coming...) {
		late = late || x.Text == "试行新报价" && x.Late == 3 && x.OwnerName != ""
		if x.RepID != 0 || x.OneOnOneID != 0 || x.Text == "以后再说" {
			t.Errorf("%+v", x)
		}
	}
	if !late || after.Praise == nil || after.Praise.Text != "客户来信" {
		t.Errorf("%v, %+v", late, after.Praise)
	}
	if w := after.Win; w != nil && (!after.Week.Has(w.Day) || w.Amount <= 0) {
		t.Errorf("%+v", w)
	}
	_, err = team.SalesMeetingOf(a.Reader(), today, team.SalesMeetingIn{Minutes: 5})
	if p := (data.Problem{}); !errors.As(err, &p) || p.Field != "minutes" {
		t.Error(err)
	}
}
