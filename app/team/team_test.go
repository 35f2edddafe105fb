package team_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/execution"
	"quarterdeck/app/team"
	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

// newFirm is a plan with the rep 黄子墨 (H), the rep 陈思远 (C) and the manager
// 林知夏 (L), opened to be changed.
func newFirm(t testing.TB) *app.App {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.qdeck")
	if err := store.Create(path, data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))); err != nil {
		t.Fatal(err)
	}
	a := opened(t, path)
	a.AskAsOf(day("2026-08-14"))
	if _, err := a.File().Write("command.Sample", func(tx store.Tx) error {
		for i, x := range []data.Rep{{Code: "H", Name: "黄子墨"}, {Code: "C", Name: "陈思远"}, {Code: "L", Name: "林知夏", Level: data.Manager}} {
			x.Position = i
			if _, err := tx.SaveRep(x); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return a
}

func opened(t testing.TB, path string) *app.App {
	t.Helper()
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

func do(t testing.TB, a *app.App, c app.Command) store.Step {
	t.Helper()
	s, err := a.Do(c)
	if err != nil {
		t.Fatalf("%T: %v", c, err)
	}
	return s
}

func refused(t *testing.T, a *app.App, c app.Command, key string) {
	t.Helper()
	before, _ := a.File().Dump()
	_, err := a.Do(c)
	var p data.Problem
	if !errors.As(err, &p) || p.Key != key {
		t.Errorf("%T: %v, want %s", c, err, key)
	}
	if after, _ := a.File().Dump(); !reflect.DeepEqual(before, after) {
		t.Errorf("%T changed the plan although it was refused", c)
	}
}

func day(s string) data.Date {
	d, err := data.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func sheet(t testing.TB, a *app.App, id data.ID, layers ...data.Layer) team.Sheet {
	t.Helper()
	s, err := team.Meeting(a.Reader(), id, layers...)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// lines are the actions of a sheet, with how often they were carried over.
func lines(s team.Sheet) string {
	var rows []string
	for _, x := range s.Actions {
		rows = append(rows, fmt.Sprintf("%s %d", x.Text, x.Carried))
	}
	return strings.Join(rows, "; ")
}

func TestActionsCarryOverUntilDone(t *testing.T) {
	a := newFirm(t)
	for _, d := range []string{"2026-07-31", "2026-08-07", "2026-08-14"} {
		do(t, a, team.StartOneOnOne{Rep: "H", Date: day(d)})
	}
	do(t, a, team.StartOneOnOne{Rep: "C", Date: day("2026-08-05")}) // somebody else's does not count
	do(t, a, team.AgreeAction{Meeting: 1, Text: "模板上线", Due: day("2026-08-14")})
	do(t, a, team.AgreeAction{Meeting: 1, Text: "对账", Due: day("2026-08-05")})
	do(t, a, team.AgreeAction{Meeting: 2, Text: "陪访", Owner: "L", Due: day("2026-08-13")})
	do(t, a, team.AgreeAction{Meeting: 3, Text: "约罗敏", Due: day("2026-08-18")})
	do(t, a, execution.FinishAction{ID: 2, Day: day("2026-08-06")}) // before the next meeting
	do(t, a, execution.FinishAction{ID: 3, Day: day("2026-08-14")}) // in the last one

	for i, want := range []string{"对账 0; 模板上线 0", "模板上线 1; 陪访 0", "模板上线 2; 陪访 1; 约罗敏 0"} {
		s := sheet(t, a, data.ID(i+1))
		if got := lines(s); got != want {
			t.Errorf("meeting %d: %s, want %s", i+1, got, want)
		}
		if s.Number != i+1 {
			t.Errorf("meeting %d is number %d", i+1, s.Number)
		}
	}
	if x := sheet(t, a, 3).Actions; x[1].OwnerName != "林知夏" || x[0].Owner != "H" {
		t.Errorf("owners %+v", x)
	}
	rows, err := team.OneOnOnes(a.Reader(), day("2026-08-14"), team.OneOnOnesIn{})
	if err != nil || len(rows) != 2 {
		t.Fatal(rows, err)
	}
	h := rows[0]
	if h.Last != day("2026-08-14") || h.Due != day("2026-08-21") || h.Late != 0 || h.Met != 3 || h.Open != 2 || h.Carried != 1 || h.Overdue != 0 {
		t.Errorf("%+v", h)
	}
	if m := h.Meetings[2]; m.Agreed != 2 || m.Done != 1 || m.Carried != 0 || h.Meetings[0].Carried != 2 {
		t.Errorf("%+v", h.Meetings)
	}
	if c := rows[1]; c.Late != 2 || c.Due != day("2026-08-12") {
		t.Errorf("nine days after the last: %+v", c)
	}

	do(t, a, team.RemoveOneOnOne{Meeting: 1}) // its actions stay
	if got := lines(sheet(t, a, 3)); got != "陪访 1; 模板上线 0; 约罗敏 0" {
		t.Errorf("after removing the first meeting: %s", got)
	}
}

// An action shows in every meeting from the one it was agreed in to the last
// before it was done, and that is how often it was carried over.
func TestCarriedCountsTheMeetingsItShowsIn(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		a := newFirm(t)
		days := rapid.SliceOfNDistinct(rapid.IntRange(0, 60), 2, 6, func(d int) int { return d }).Draw(rt, "meetings")
		first := day("2026-06-01")
		a.AskAsOf(first) // before anything locks
		for _, d := range days {
			do(t, a, team.StartOneOnOne{Rep: "H", Date: first + data.Date(d)})
		}
		from := rapid.IntRange(1, len(days)).Draw(rt, "agreed in")
		do(t, a, team.AgreeAction{Meeting: data.ID(from), Text: "x", Due: first})
		if done := rapid.IntRange(-1, 70).Draw(rt, "done"); done >= 0 {
			do(t, a, execution.FinishAction{ID: 1, Day: first + data.Date(done)})
		}
		shown, most := 0, 0
		for i := range days {
			for _, x := range sheet(t, a, data.ID(i+1)).Actions {
				shown, most = shown+1, max(most, x.Carried)
			}
		}
		if shown != most+1 {
			rt.Fatalf("shown in %d meetings, carried over %d times", shown, most)
		}
	})
}

func TestNotesKeepToTheirLayer(t *testing.T) {
	a := newFirm(t)
	do(t, a, team.StartOneOnOne{Rep: "H", Date: day("2026-08-14")})
	for layer, text := range map[data.Layer]string{"": "想转岗", data.Shared: "卡在报价", data.Print: "八月重点"} {
		step := do(t, a, team.SaveNote{Meeting: 1, Layer: layer, Text: text})
		if said := fmt.Sprint(step.Label, step.Args); strings.Contains(said, text) || !strings.Contains(said, "黄子墨") {
			t.Errorf("the step says %s", said)
		}
	}
	if step := do(t, a, team.SetBlocker{Meeting: 1, Text: "账期太长"}); strings.Contains(fmt.Sprint(step.Args), "账期") {
		t.Errorf("the step says %v", step.Args)
	}
	if got := sheet(t, a, 1).Notes; len(got) != 0 {
		t.Errorf("notes nobody asked for: %v", got)
	}
	if got := sheet(t, a, 1, data.Shared, data.Print).Notes; !reflect.DeepEqual(got, map[data.Layer]string{"shared": "卡在报价", "print": "八月重点"}) {
		t.Errorf("shared: %v", got)
	}
	if got := sheet(t, a, 1, data.Private).Notes[data.Private]; got != "想转岗" {
		t.Errorf("a note without layer is private, got %q", got)
	}
	for layer, want := range map[data.Layer]int{"": 0, data.Shared: 2, data.Print: 1} {
		rows, err := team.OneOnOnes(a.Reader(), day("2026-08-14"), team.OneOnOnesIn{Rep: "H", Layer: layer})
		if err != nil || len(rows[0].Meetings[0].Notes) != want {
			t.Errorf("%q: %+v %v", layer, rows, err)
		}
	}
	for _, layer := range []data.Layer{data.Private, "x"} {
		if _, err := team.OneOnOnes(a.Reader(), 0, team.OneOnOnesIn{Layer: layer}); err == nil {
			t.Errorf("layer %q is answered", layer)
		}
	}
	do(t, a, team.SaveNote{Meeting: 1, Layer: data.Shared, Text: "卡在报价之后"})
	do(t, a, team.SaveNote{Meeting: 1, Layer: data.Print})
	if step := do(t, a, team.SaveNote{Meeting: 1, Layer: data.Print}); len(step.Kinds) != 0 {
		t.Error("removing a note that is not there is a step")
	}
	if got := sheet(t, a, 1, data.Shared, data.Print).Notes; !reflect.DeepEqual(got, map[data.Layer]string{"shared": "卡在报价之后"}) {
		t.Errorf("after changing: %v", got)
	}
}

func TestAFiledMeetingDoesNotChange(t *testing.T) {
	a := newFirm(t)
	do(t, a, team.StartOneOnOne{Rep: "H", Date: day("2026-08-14")})
	do(t, a, team.CloseOneOnOne{Meeting: 1})
	refused(t, a, team.SetBlocker{Meeting: 1, Text: "x"}, "problem.oneonone.closed")
	refused(t, a, team.SaveNote{Meeting: 1, Text: "x"}, "problem.oneonone.closed")
	refused(t, a, team.AgreeAction{Meeting: 1, Text: "x", Due: day("2026-08-18")}, "problem.oneonone.closed")
	do(t, a, team.ReopenOneOnOne{Meeting: 1})
	do(t, a, team.SetBlocker{Meeting: 1, Text: "x"})
	refused(t, a, team.SaveNote{Meeting: 1, Layer: "public", Text: "x"}, "problem.note.layer")
	refused(t, a, team.AgreeAction{Meeting: 1, Text: "x"}, "problem.action.due")
	refused(t, a, team.AgreeAction{Meeting: 1, Text: "x", Owner: "?", Due: day("2026-08-18")}, "problem.unknown.reps")
	refused(t, a, team.StartOneOnOne{Rep: "H", Date: day("2026-08-14")}, "problem.oneonone.twice")
	refused(t, a, team.StartOneOnOne{Rep: "H"}, "problem.oneonone.date")
	refused(t, a, team.StartOneOnOne{Date: day("2026-08-14")}, "problem.oneonone.rep")
	refused(t, a, team.StartOneOnOne{Rep: "?", Date: day("2026-08-14")}, "problem.unknown.reps")
	refused(t, a, team.CloseOneOnOne{Meeting: 7}, "problem.gone.one_on_ones")
}

// The sample's talk of today has the template that was carried over twice, and
// the four actions of the picture.
func TestSampleOneOnOnes(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sample.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	a := opened(t, path)
	rows, err := team.OneOnOnes(a.Reader(), day("2026-08-14"), team.OneOnOnesIn{Limit: 7})
	if err != nil || len(rows) != 9 {
		t.Fatal(len(rows), err)
	}
	for _, h := range rows {
		if h.Name != "黄子墨" {
			continue
		}
		if h.Met != 29 || len(h.Meetings) != 7 || h.Last != day("2026-08-14") || h.Meetings[2].Agreed != 3 {
			t.Errorf("%+v", h)
		}
		s := sheet(t, a, h.Meetings[0].ID, data.Private, data.Shared, data.Print)
		if len(s.Notes) != 3 || len(s.Actions) != 5 || s.Actions[0].Carried != 2 || s.Actions[0].Text != "华南报价模板上线（含 ROI 页）" {
			t.Errorf("today: %s %v", lines(s), s.Notes)
		}
		return
	}
	t.Error("黄子墨 is not in the team")
}
