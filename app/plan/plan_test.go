package plan_test

import (
	"errors"
	"strings"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/activities"
	"quarterdeck/app/apptest"
	"quarterdeck/app/execution"
	"quarterdeck/app/letters"
	"quarterdeck/app/pilots"
	"quarterdeck/app/plan"
	"quarterdeck/app/quota"
	"quarterdeck/app/scores"
	"quarterdeck/app/team"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

func open(t *testing.T) *app.App {
	t.Helper()
	return apptest.Sample(t, "zh")
}

func refused(t *testing.T, a *app.App, c app.Command, key, field string) {
	t.Helper()
	_, err := a.Do(c)
	var p data.Problem
	if !errors.As(err, &p) || p.Key != key || p.Field != field {
		t.Errorf("%T: %v at %q, want %s at %q", c, err, p.Field, key, field)
	}
}

// TestNobodyGoesWhomPapersOrSharesName removes reps who share a customer's sales
// or signed a letter, and one whose share has ended but whose letter is signed.
func TestNobodyGoesWhomPapersOrSharesName(t *testing.T) {
	a := open(t)
	refused(t, a, plan.RemoveRep{Code: "R08", Release: true}, "problem.remove.credit", "code") // 6,000 of C009
	refused(t, a, plan.RemoveRep{Code: "R02", Release: true}, "problem.remove.letter", "code")
	if _, err := a.Do(quota.SetCredit{Customer: "C009", From: data.NewDate(2026, 9, 1)}); err != nil {
		t.Fatal(err)
	}
	refused(t, a, plan.RemoveRep{Code: "R08", Release: true}, "problem.remove.letter", "code")
}

// TestNobodyGoesWithTheirRecords adds somebody by mistake, who goes, and again with
// one record after the other, with each of which they stay, released or not: nothing
// of them is lost. Undoing the records lets them go.
func TestNobodyGoesWithTheirRecords(t *testing.T) {
	a := open(t)
	add := plan.SaveRep{Code: "R99", Name: "误录", Region: "EAST"}
	do(t, a, add)
	do(t, a, plan.RemoveRep{Code: "R99"})
	do(t, a, add)
	five, mark := 5, 80_00
	day := data.NewDate(2026, 8, 14)
	steps := 0
	for _, c := range []app.Command{
		team.StartOneOnOne{Rep: "R99", Date: day},
		team.SetMeetingSlot{Rep: "R99", Weekday: 3},
		execution.SaveAction{Text: "补齐客户名单", Owner: "R99", Due: day},
		activities.SetActivities{Rows: []activities.Entry{{Rep: "R99", Date: day, Leads: &five}}},
		scores.SavePraise{Rep: "R99", Date: day, Award: data.AwardProgress, Incentive: data.Spiritual, Text: "进步最快"},
		scores.SetScoreMarks{Day: day, Marks: []scores.Mark{{Rep: "R99", Indicator: data.ScoreCooperation, Mark: &mark}}},
	} {
		do(t, a, c)
		steps++
		for _, release := range []bool{false, true} {
			_, err := a.Do(plan.RemoveRep{Code: "R99", Release: release})
			var p data.Problem
			if !errors.As(err, &p) || p.Key != "problem.remove.records" || p.Args[1] != steps {
				t.Fatalf("%T: %v of %v, want %d records", c, err, p.Args, steps)
			}
		}
	}
	_, err := a.Do(plan.RemoveRep{Code: "R99"})
	if said := text.Sentence(text.ZH, err); !strings.Contains(said, "误录") || !strings.Contains(said, "一对一 1、") || !strings.Contains(said, "改填离职日期") {
		t.Error(said)
	}
	for range steps {
		if _, err := a.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	do(t, a, plan.RemoveRep{Code: "R99"})
}

func TestRegionsAreAddedRenamedAndRemoved(t *testing.T) {
	a := open(t)
	if _, err := a.Do(plan.SaveRegion{Code: "NE", Name: "东北", Maturity: data.Emerging, Outside: []string{"007"}}); err != nil {
		t.Fatal(err)
	}
	if x, err := a.Reader().RegionByCode("007"); err != nil || x.Name != "东北" || x.Position != 5 {
		t.Fatal("not found by its outside code, or not last", x, err)
	}
	if _, err := a.Do(plan.SaveRegion{Code: "NE", NewCode: "DB", Name: "东北大区"}); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Reader().RegionByCode("NE"); err == nil {
		t.Error("the old code still names it")
	}
	refused(t, a, plan.SaveRegion{Code: "DB", NewCode: "EAST", Name: "x"}, "problem.code.taken", "code")
	refused(t, a, plan.SaveRegion{Code: "X", Name: "x", Outside: []string{"SOUTH"}}, "problem.code.taken", "outside")
	refused(t, a, plan.SaveRegion{Code: "X"}, "problem.region.name", "name")
	before, err := a.Reader().Count(data.Targets)
	if err != nil {
		t.Fatal(err)
	}
	refused(t, a, plan.RemoveRegion{Code: "EAST"}, "problem.remove.targets", "code")
	refused(t, a, plan.RemoveRegion{Code: "EAST", Release: true}, "problem.remove.letter.region", "code")
	if _, err := a.Do(letters.RemoveLetter{Number: "SN-SL-2026-03/EAST"}); err != nil {
		t.Fatal(err)
	}
	refused(t, a, plan.RemoveRegion{Code: "EAST", Release: true}, "problem.remove.parts", "code") // a pilot was tried there
	tried, err := a.Reader().Pilots()
	if err != nil {
		t.Fatal(err)
	}
	east, _ := a.Reader().RegionByCode("EAST")
	for _, x := range tried {
		if x.RegionID == east.ID {
			do(t, a, pilots.RemovePilot{ID: x.ID})
		}
	}
	step, err := a.Do(plan.RemoveRegion{Code: "EAST", Release: true})
	if err != nil || len(step.Kinds) < 4 {
		t.Fatal("a removal says which kinds it reached", step.Kinds, err)
	}
	if after, _ := a.Reader().Count(data.Targets); after != before-48 {
		t.Error("its 48 cells did not go", before, after)
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	rows, err := plan.Regions(a.Reader(), 0, plan.None{})
	if err != nil || rows[0].Code != "EAST" || rows[0].Customers == 0 || rows[0].Reps != 3 {
		t.Error("undo did not bring the region back with what hung on it", rows[0], err)
	}
}

func TestTodayIsTheAsOfDate(t *testing.T) {
	a := open(t)
	if d, err := a.Today(); err != nil || d != data.NewDate(2026, 8, 14) {
		t.Fatal(d, err)
	}
	if _, err := a.Do(plan.SetAsOf{}); err != nil {
		t.Fatal(err)
	}
	orders, err := a.Reader().OrderRange()
	if err != nil {
		t.Fatal(err)
	}
	if d, _ := a.Today(); d != min(a.Calendar(), orders.Until-1) {
		t.Error("without a date of its own, the plan's today follows the last order", d)
	}
	refused(t, a, plan.SetAsOf{Date: data.NewDate(2500, 1, 1)}, "problem.date.range", "date")
}

func TestThePlanKeepsItsSpanWhileItHasCells(t *testing.T) {
	a := open(t)
	refused(t, a, plan.SetPlan{Firm: "x", First: data.NewDate(2027, 1, 1)}, "problem.plan.cells", "first")
	refused(t, a, plan.SetPlan{}, "problem.plan.firm", "firm")
	refused(t, a, plan.SetReadings{Pace: data.PaceWorkdays, Green: 900, Amber: 950}, "problem.plan.bands", "green")
	refused(t, a, plan.SaveRep{Code: "R01", Name: "陈思远", Region: "nowhere"}, "problem.unknown.regions", "region")
}

func TestRegionsAndProductsAreTrees(t *testing.T) {
	a := open(t)
	none, east := "", "EAST"
	for _, c := range []app.Command{plan.SaveRegion{Code: "CN", Name: "中国"}, plan.SaveRegion{Code: "EAST", Name: "华东", Parent: &[]string{"CN"}[0]}} {
		if _, err := a.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	refused(t, a, plan.SaveRegion{Code: "CN", Name: "中国", Parent: &east}, "problem.parent.cycle.regions", "parent")
	refused(t, a, plan.SaveRegion{Code: "CN", Name: "中国", Parent: &[]string{"CN"}[0]}, "problem.parent.cycle.regions", "parent")
	refused(t, a, plan.SaveRegion{Code: "CN", Name: "中国", Parent: &[]string{"nowhere"}[0]}, "problem.unknown.regions", "parent")
	if _, err := a.Do(plan.SaveRegion{Code: "EAST", Name: "华东"}); err != nil {
		t.Fatal(err)
	}
	if x, err := a.Reader().RegionByCode("EAST"); err != nil || x.ParentID == 0 {
		t.Error("a change that does not speak of the parent took it away", err)
	}
	if _, err := a.Do(plan.SaveRegion{Code: "EAST", Name: "华东", Parent: &none}); err != nil {
		t.Fatal(err)
	}
}

// TestDeviationsFollowTheCodeOfTheirRecord gives the region with a red light another
// code: its deviation is still that of its light.
func TestDeviationsFollowTheCodeOfTheirRecord(t *testing.T) {
	a := open(t)
	lights := func(region string) (n int) {
		t.Helper()
		rows, err := a.Reader().Deviations()
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range rows {
			if strings.HasSuffix(d.Light, ":"+region) {
				n++
			}
		}
		return n
	}
	south := lights("SOUTH")
	if south == 0 {
		t.Fatal("the sample has no deviation of a light of the south")
	}
	do(t, a, plan.SaveRegion{Code: "SOUTH", NewCode: "NAN", Name: "华南"})
	if lights("SOUTH") != 0 || lights("NAN") != south {
		t.Error("deviations stay with the old code", lights("SOUTH"), lights("NAN"))
	}
	if _, err := a.Undo(); err != nil || lights("SOUTH") != south {
		t.Error("undo does not bring them back", err)
	}
}
