package tracks_test

import (
	"errors"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/apptest"
	"quarterdeck/app/plan"
	"quarterdeck/app/tracks"
	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

var today = data.NewDate(2026, 8, 14) // a Friday

// firm is a plan with two top sellers and one other, two customers and a product.
func firm(t *testing.T) *app.App {
	t.Helper()
	a := apptest.Create(t, data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1)))
	a.AskAsOf(today)
	do(t, a, plan.SaveRep{Code: "T1", Name: "周", Level: data.Top}, plan.SaveRep{Code: "T2", Name: "陈", Level: data.Top}, plan.SaveRep{Code: "N", Name: "黄", Level: data.New},
		plan.SaveProduct{Code: "P", Name: "果茶"})
	if _, err := a.File().Write("test", func(tx store.Tx) error {
		for _, c := range []data.Customer{{Code: "C1", Name: "万嘉"}, {Code: "C2", Name: "锦和"}} {
			if _, err := tx.SaveCustomer(c); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return a
}

func do(t *testing.T, a *app.App, commands ...app.Command) {
	t.Helper()
	for _, c := range commands {
		if _, err := a.Do(c); err != nil {
			t.Fatalf("%+v: %v", c, err)
		}
	}
}

func refused(t *testing.T, a *app.App, c app.Command, key string) {
	t.Helper()
	var p data.Problem
	if _, err := a.Do(c); !errors.As(err, &p) || p.Key != key {
		t.Errorf("%+v: %v, want %s", c, err, key)
	}
}

func yes(b bool) *bool { return &b }

func library(t *testing.T, a *app.App, in tracks.TracksIn) tracks.Library {
	t.Helper()
	l, err := tracks.Tracks(a.Reader(), today, in)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// TestATrackKeepsItsVersionsUsesAndOrigin.
func TestATrackKeepsItsVersionsUsesAndOrigin(t *testing.T) {
	a := firm(t)
	do(t, a, tracks.SaveTrackCase{Rep: "T1", Won: true, Customer: "C1", Scene: "price", Text: "算单店账", Lesson: "先要数据"},
		tracks.PromoteCase{Case: 1, Name: "单店账"})
	refused(t, a, tracks.PromoteCase{Case: 1, Name: "单店账"}, "problem.track.twice")
	refused(t, a, tracks.SaveTrack{Name: "空", Scene: "price"}, "problem.track.answer")
	refused(t, a, tracks.SaveTrack{Name: "x", Scene: "price", Answer: "x", Product: "none"}, "problem.unknown.products")
	do(t, a, tracks.SaveTrack{ID: 1, Name: "单店账", Scene: "price", Answer: "算单店账", Do: "先要数据", Product: "P"})
	if x := library(t, a, tracks.TracksIn{}).Rows[0]; x.Version != 1 || len(x.Versions) != 0 || x.ProductName != "果茶" {
		t.Errorf("a track whose words are the same has a new version: %+v", x)
	}
	do(t, a, tracks.LogTrackUse{Track: 1, Rep: "N", Customer: "C1", Worked: yes(true)},
		tracks.SaveTrack{ID: 1, Name: "单店账", Scene: "price", Answer: "按三个月动销算单店账", Do: "先要数据"},
		tracks.LogTrackUse{Track: 1, Rep: "N", Customer: "C2", Worked: yes(false)}, tracks.LogTrackUse{Track: 1, Worked: yes(true)}, tracks.LogTrackUse{Track: 1, Date: today - 1})
	x := library(t, a, tracks.TracksIn{}).Rows[0]
	if x.Version != 2 || len(x.Versions) != 1 || x.Versions[0].Words != "算单店账\n先要数据" || len(x.Cases) != 1 || x.Cases[0].RepName != "周" {
		t.Errorf("%+v", x)
	}
	if x.Worked != 2 || x.Failed != 1 || x.Used != 4 || x.Rate == nil || *x.Rate != 66_67 || x.Last != today || x.Uses[len(x.Uses)-1].Version != 2 {
		t.Errorf("%+v", x)
	}
	refused(t, a, tracks.LogTrackUse{Track: 1, Date: today + 3650}, "problem.day.future")
	refused(t, a, tracks.LogTrackUse{Track: 1, Training: 9}, "problem.gone.trainings")
	refused(t, a, tracks.LogTrackUse{Track: 9}, "problem.gone.talk_tracks")
	do(t, a, tracks.RemoveTrack{ID: 1})
	if c, err := a.Reader().TrackCase(1); err != nil || c.TalkTrackID != 0 {
		t.Errorf("%+v %v", c, err)
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if l := library(t, a, tracks.TracksIn{}); l.All != 1 || len(l.Rows[0].Uses) != 4 || len(l.Rows[0].Cases) != 1 {
		t.Errorf("%+v", l)
	}
	for query, n := range map[string]int{"ddz": 1, "动销": 1, "质疑价格": 1, "doubts": 1, "没有": 0} {
		if l := library(t, a, tracks.TracksIn{Text: query}); len(l.Rows) != n || l.All != 1 {
			t.Errorf("%s finds %d", query, len(l.Rows))
		}
	}
	if l := library(t, a, tracks.TracksIn{Scene: "budget"}); len(l.Rows) != 0 {
		t.Error(l.Rows)
	}
}

// TestAFailureBecomesATrackByItsLesson.
func TestAFailureBecomesATrackByItsLesson(t *testing.T) {
	a := firm(t)
	do(t, a, tracks.SaveTrackCase{Rep: "T1", Scene: "账期", Text: "当场让价"})
	refused(t, a, tracks.PromoteCase{Case: 1, Name: "先换条件"}, "problem.track.lesson")
	do(t, a, tracks.SaveTrackCase{ID: 1, Rep: "T1", Scene: "账期", Text: "当场让价", Lesson: "先换条件再让"}, tracks.PromoteCase{Case: 1, Name: "先换条件"})
	if x := library(t, a, tracks.TracksIn{}).Rows[0]; x.Answer != "先换条件再让" || x.Dont != "当场让价" || x.Scene != "账期" {
		t.Errorf("%+v", x)
	}
}

// TestTheWeekWantsThreeAndThree, says who has told nothing, and turns red when the
// review is past.
func TestTheWeekWantsThreeAndThree(t *testing.T) {
	a := firm(t)
	intake := func(day data.Date) tracks.Intake {
		t.Helper()
		k, err := tracks.IntakeOf(a.Reader(), day, tracks.IntakeIn{})
		if err != nil {
			t.Fatal(err)
		}
		return k
	}
	if k := intake(today); k.Light != data.Ring || len(k.Due) != 2 || k.Review != today {
		t.Errorf("%+v", k)
	}
	for i := range 3 {
		do(t, a, tracks.SaveTrackCase{Rep: []string{"T2", "T2", "N"}[i], Date: today - data.Date(i), Won: true, Scene: "price", Text: "成"})
	}
	do(t, a, tracks.SaveTrackCase{Rep: "T2", Date: today - 5, Scene: "price", Text: "上周日"})
	k := intake(today)
	if won, lost := k.Missing(); k.Won != 3 || k.Lost != 0 || won != 0 || lost != 3 || k.Light != data.Amber || k.Due[0].Code != "T1" || k.Due[1].Won != 2 || len(k.Rows) != 3 {
		t.Errorf("%+v", k)
	}
	if k := intake(today + 1); k.Light != data.Red {
		t.Errorf("%+v", k)
	}
	do(t, a, tracks.SetTrackRules{Won: 3, Lost: 0, Views: 3, Weekday: 3})
	if k := intake(today); k.Light != data.Green || k.Review != today-2 {
		t.Errorf("%+v", k)
	}
	refused(t, a, tracks.SetTrackRules{Won: 100, Views: 3}, "problem.trackrule.number")
	refused(t, a, tracks.SaveTrackCase{Scene: "price", Text: "谁？"}, "problem.growth.rep")
	refused(t, a, plan.RemoveRep{Code: "T2"}, "problem.remove.records")
	refused(t, a, plan.RemoveRep{Code: "T2", Release: true}, "problem.remove.records")
}

// TestWhoLooksAndDoesNotBuyIsAskedWhy, by the rule of S0-24.
func TestWhoLooksAndDoesNotBuyIsAskedWhy(t *testing.T) {
	a := firm(t)
	if _, err := a.File().Write("test", func(tx store.Tx) error {
		c, err := tx.CustomerByCode("C1")
		if err != nil {
			return err
		}
		im, err := tx.SaveImport(data.Import{Sort: "orders", File: "a"})
		if err != nil {
			return err
		}
		return tx.AddOrders(im.ID, []data.Order{{Key: "1", Date: today, CustomerID: c.ID, Lines: []data.OrderLine{{Amount: 100, ProductID: 1}}}, {Key: "2", Date: today - 7, CustomerID: c.ID, Lines: []data.OrderLine{{Amount: 100}}}}, nil)
	}); err != nil {
		t.Fatal(err)
	}
	do(t, a, tracks.SaveBehaviours{Rows: []tracks.LookedAt{{Customer: "万嘉", Product: "果茶", Views: 9}, {Customer: "C2", Product: "P", Views: 3}, {Customer: "C2", Page: "价目表", Views: 4, Enquiries: 1}, {Customer: "C2", Page: "首页", Views: 2}}})
	form := func() tracks.Form {
		t.Helper()
		f, err := tracks.BehaviourOf(a.Reader(), today, tracks.BehaviourIn{})
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	f := form()
	want := []tracks.Conclusion{tracks.PriceSensitive, tracks.NeedUnclear, tracks.Watching, tracks.Bought}
	if len(f.Rows) != 4 || f.Ask != 2 || f.Week.From != today-4 {
		t.Fatalf("%+v", f)
	}
	for i, x := range f.Rows {
		if x.Conclusion != want[i] {
			t.Errorf("row %d tells %s, want %s", i, x.Conclusion, want[i])
		}
	}
	do(t, a, tracks.SaveBehaviours{Rows: []tracks.LookedAt{{Customer: "C2", Product: "P", Views: 1}}})
	if f := form(); len(f.Rows) != 4 || f.Ask != 1 {
		t.Errorf("a row written again is not replaced: %+v", f)
	}
	refused(t, a, tracks.SaveBehaviours{Rows: []tracks.LookedAt{{Customer: "谁"}}}, "problem.unknown.customers")
	refused(t, a, tracks.SaveBehaviours{Rows: []tracks.LookedAt{{Customer: "C1", Views: -1}}}, "problem.behaviour.number")
	refused(t, a, tracks.SaveBehaviours{Rows: []tracks.LookedAt{{ID: 77, Customer: "C1"}}}, "problem.gone.behaviours")
	do(t, a, tracks.RemoveBehaviour{ID: 1})
	if f := form(); len(f.Rows) != 3 {
		t.Errorf("%+v", f)
	}
}

// TestConclusionsCoverEveryRow: with any numbers and rule a row tells one thing, and
// never that somebody is to be asked who ordered or hardly looked.
func TestConclusionsCoverEveryRow(t *testing.T) {
	a := firm(t)
	rapid.Check(t, func(rt *rapid.T) {
		views, least := rapid.IntRange(0, 9).Draw(rt, "views"), rapid.IntRange(1, 9).Draw(rt, "least")
		asked := rapid.IntRange(0, 2).Draw(rt, "asked")
		for _, c := range []app.Command{tracks.SetTrackRules{Won: 3, Lost: 3, Views: least, Weekday: 5}, tracks.SaveBehaviours{Rows: []tracks.LookedAt{{Customer: "C1", Views: views, Enquiries: asked}}}} {
			if _, err := a.Do(c); err != nil {
				rt.Fatal(err)
			}
		}
		f, err := tracks.BehaviourOf(a.Reader(), today, tracks.BehaviourIn{})
		if err != nil || len(f.Rows) != 1 {
			rt.Fatal(f, err)
		}
		want := tracks.Watching
		if views >= least {
			want = tracks.NeedUnclear
			if asked > 0 {
				want = tracks.PriceSensitive
			}
		}
		if f.Rows[0].Conclusion != want {
			rt.Fatalf("%d views tell %s, want %s", views, f.Rows[0].Conclusion, want)
		}
	})
}

// TestTheSampleShowsTheLibrary, with a week that is not complete.
func TestTheSampleShowsTheLibrary(t *testing.T) {
	path := filepath.Join(t.TempDir(), "s.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	l := library(t, a, tracks.TracksIn{})
	if l.All != 5 || l.Said != 11 || l.Worked != 8 || *l.Rate != 72_73 || l.Rows[0].Scene != data.ScenePrice {
		t.Errorf("%d tracks, %d of %d worked", l.All, l.Worked, l.Said)
	}
	k, err := tracks.IntakeOf(a.Reader(), today, tracks.IntakeIn{})
	if err != nil || k.Won != 3 || k.Lost != 2 || k.Light != data.Amber {
		t.Errorf("%+v %v", k, err)
	}
	f, err := tracks.BehaviourOf(a.Reader(), today, tracks.BehaviourIn{})
	if err != nil || len(f.Rows) != 7 || f.Ask == 0 || f.Ask == 7 {
		t.Errorf("%d rows, %d to be asked, %v", len(f.Rows), f.Ask, err)
	}
}
