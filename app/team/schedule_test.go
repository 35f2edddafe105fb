package team_test

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/team"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// codes are the reps of a schedule with their days.
func codes(s team.Schedule) string {
	var rows []string
	for _, x := range s.Rows {
		rows = append(rows, x.Rep+" "+x.Date.String()[5:])
	}
	return strings.Join(rows, "; ")
}

func schedule(t testing.TB, a *app.App, in team.ScheduleIn) team.Schedule {
	t.Helper()
	s, err := team.ScheduleOf(a.Reader(), day("2026-08-14"), in)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestScheduleFollowsTheRhythm(t *testing.T) {
	a := newFirm(t)
	if s := schedule(t, a, team.ScheduleIn{Weeks: 1}); codes(s) != "H 08-14; C 08-14" || !s.Rows[0].First {
		t.Errorf("who was never met is due today: %s", codes(s))
	}
	do(t, a, team.StartOneOnOne{Rep: "H", Date: day("2026-08-10")}) // a Monday
	do(t, a, team.StartOneOnOne{Rep: "C", Date: day("2026-08-03")})
	nine := 9 * 60
	do(t, a, team.SetMeetingSlot{Rep: "H", Weekday: 2, Minute: &nine})
	s := schedule(t, a, team.ScheduleIn{Weeks: 2})
	if codes(s) != "C 08-14; H 08-18; C 08-21; H 08-25" || s.Rows[0].Late != 4 || s.Rows[1].Minute == nil {
		t.Errorf("%s %+v", codes(s), s.Rows)
	}
	do(t, a, team.SetMeetingSlot{Rep: "C", Paused: day("2026-08-01"), Until: day("2026-08-19"), Reason: "产假"})
	s = schedule(t, a, team.ScheduleIn{Weeks: 2})
	if codes(s) != "H 08-18; C 08-20; H 08-25; C 08-27" || len(s.Rests) != 1 || s.Rests[0].Reason != "产假" {
		t.Errorf("%s %+v", codes(s), s.Rests)
	}
	do(t, a, team.SetMeetingSlot{Rep: "C", Paused: day("2026-08-01"), Reason: "产假"})
	if s = schedule(t, a, team.ScheduleIn{Rep: "C"}); len(s.Rows) != 0 {
		t.Errorf("during a rest without an end: %s", codes(s))
	}
	stands, err := team.Stand(a.Reader(), day("2026-08-14"))
	if err != nil || stands[2].Late != 0 || !stands[2].Rests || stands[2].Due != 0 {
		t.Errorf("%+v %v", stands[2], err)
	}
	do(t, a, team.SetMeetingRules{Every: 14, Lock: 14})
	if s = schedule(t, a, team.ScheduleIn{Rep: "H"}); codes(s) != "H 08-25; H 09-08" {
		t.Errorf("every two weeks on Tuesday: %s", codes(s))
	}
	refused(t, a, team.SetMeetingRules{Every: 0}, "problem.meeting.every")
	refused(t, a, team.SetMeetingSlot{Rep: "H", Paused: day("2026-08-01")}, "problem.meeting.reason")
	refused(t, a, team.SetMeetingSlot{Rep: "H", Weekday: 8}, "problem.meeting.weekday")
	refused(t, a, team.SetMeetingSlot{Rep: "?"}, "problem.unknown.reps")
}

// An arranged meeting that is put off is still the next one, and what was open
// comes up in it.
func TestAMeetingPutOffKeepsItsActions(t *testing.T) {
	a := newFirm(t)
	do(t, a, team.StartOneOnOne{Rep: "H", Date: day("2026-08-07")})
	do(t, a, team.AgreeAction{Meeting: 1, Text: "模板", Due: day("2026-08-12")})
	do(t, a, team.StartOneOnOne{Rep: "H", Date: day("2026-08-17")})
	if s := schedule(t, a, team.ScheduleIn{Rep: "H", Weeks: 2}); codes(s) != "H 08-17; H 08-24" || s.Rows[0].Meeting != 2 || s.Rows[0].Open != 1 {
		t.Errorf("%s %+v", codes(s), s.Rows)
	}
	do(t, a, team.MoveOneOnOne{Meeting: 2, Date: day("2026-08-20")})
	if got := sheet(t, a, 2); lines(got) != "模板 1" || got.Moved != 1 {
		t.Errorf("put off: %s %d", lines(got), got.Moved)
	}
	do(t, a, team.MoveOneOnOne{Meeting: 2, Date: day("2026-08-13")})
	if got := sheet(t, a, 2); got.Moved != 1 {
		t.Errorf("brought forward counts as put off: %d", got.Moved)
	}
	refused(t, a, team.MoveOneOnOne{Meeting: 2, Date: day("2026-08-07")}, "problem.oneonone.twice")
	refused(t, a, team.MoveOneOnOne{Meeting: 2}, "problem.oneonone.date")
	do(t, a, team.CloseOneOnOne{Meeting: 2})
	refused(t, a, team.MoveOneOnOne{Meeting: 2, Date: day("2026-08-30")}, "problem.oneonone.closed")
}

// Whatever is put off, every open action comes up in the rep's latest meeting.
func TestOpenActionsReachTheLatestMeeting(t *testing.T) {
	a := newFirm(t)
	rapid.Check(t, func(rt *rapid.T) {
		first, taken := day("2026-08-01"), map[data.Date]bool{}
		free := func(label string) data.Date {
			d := first + data.Date(rapid.IntRange(0, 12).Draw(rt, label))
			for taken[d] {
				d++
			}
			taken[d] = true
			return d
		}
		n := rapid.IntRange(1, 5).Draw(rt, "meetings")
		done := rapid.IntRange(0, n).Draw(rt, "done")
		var latest data.ID
		if _, err := a.File().Write("command.Sample", func(tx store.Tx) error {
			if err := tx.Clear(data.Actions, data.OneOnOnes); err != nil {
				return err
			}
			var met []data.OneOnOne
			for i := range n {
				m, err := tx.SaveOneOnOne(data.OneOnOne{RepID: 1, Date: free("day")})
				if err != nil {
					return err
				}
				met = append(met, m)
				x := data.Action{Text: "x", Due: first, RepID: 1, OneOnOneID: m.ID}
				if i < done {
					x.Done = first - 1
				}
				if _, err := tx.SaveAction(x); err != nil {
					return err
				}
			}
			for range rapid.IntRange(0, 4).Draw(rt, "moves") {
				m := &met[rapid.IntRange(0, n-1).Draw(rt, "moved")]
				m.Date = free("to")
				if err := (team.MoveOneOnOne{Meeting: m.ID, Date: m.Date}).Apply(tx); err != nil {
					return err
				}
			}
			last := met[0]
			for _, m := range met {
				if m.Date > last.Date {
					last = m
				}
			}
			latest = last.ID
			return nil
		}); err != nil {
			rt.Fatal(err)
		}
		open := 0
		for _, x := range sheet(t, a, latest).Actions {
			if x.Done == 0 {
				open++
			}
		}
		if open != n-done {
			rt.Fatalf("%d open actions, %d come up in the latest meeting", n-done, open)
		}
	})
}

func TestPrepareAllWhoAreDue(t *testing.T) {
	a := newFirm(t)
	do(t, a, team.StartOneOnOne{Rep: "C", Date: day("2026-08-12")})
	do(t, a, team.PrepareOneOnOnes{Template: "blocker"})
	s := sheet(t, a, 2, data.Shared)
	if s.Date != day("2026-08-14") || s.Rep.Code != "H" || !strings.Contains(s.Notes[data.Shared], "：") || s.Template == nil {
		t.Errorf("%+v", s)
	}
	refused(t, a, team.PrepareOneOnOnes{}, "problem.meeting.nobody")
	refused(t, a, team.PrepareOneOnOnes{Day: day("2026-08-28"), Template: "x"}, "problem.meeting.template")
}

func TestLockedWordsTakeAReason(t *testing.T) {
	a := newFirm(t)
	do(t, a, team.StartOneOnOne{Rep: "H", Date: day("2026-07-31")})
	do(t, a, team.SaveNote{Meeting: 1, Layer: data.Shared, Text: "x"}) // the fourteenth day
	do(t, a, team.CloseOneOnOne{Meeting: 1})
	a.AskAsOf(day("2026-08-15"))
	refused(t, a, team.ReopenOneOnOne{Meeting: 1, Reason: " "}, "problem.meeting.reopen")
	do(t, a, team.ReopenOneOnOne{Meeting: 1, Reason: "记错客户"})
	do(t, a, team.SaveNote{Meeting: 1, Layer: data.Shared, Text: "y"})
	if s := sheet(t, a, 1); len(s.Reopened) != 1 || s.Reopened[0].Reason != "记错客户" || s.Locked(day("2026-08-29")) || !s.Locked(day("2026-08-30")) {
		t.Errorf("%+v", s.Reopened)
	}
	a.AskAsOf(day("2026-08-30"))
	refused(t, a, team.SaveNote{Meeting: 1, Layer: data.Shared, Text: "z"}, "problem.meeting.locked") // open, and a record all the same
	refused(t, a, team.SetBlocker{Meeting: 1, Text: "z"}, "problem.meeting.locked")
	three := 3
	do(t, a, team.RateOneOnOne{Meeting: 1, Rating: &three}) // no words
	before, _ := a.File().Dump()
	do(t, a, team.ReopenOneOnOne{Meeting: 1, Reason: "补充"})
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if after, _ := a.File().Dump(); !reflect.DeepEqual(before, after) {
		t.Error("undo leaves something of the reopening")
	}
	do(t, a, team.SetMeetingRules{Every: 7, Lock: 0})
	do(t, a, team.SetBlocker{Meeting: 1, Text: "z"})
	bad := 6
	refused(t, a, team.RateOneOnOne{Meeting: 1, Rating: &bad}, "problem.meeting.rating")
}

func TestManyActionsAtOnce(t *testing.T) {
	a := newFirm(t)
	do(t, a, team.StartOneOnOne{Rep: "H", Date: day("2026-08-07")})
	for _, x := range []string{"a", "b", "c"} {
		do(t, a, team.AgreeAction{Meeting: 1, Text: x, Due: day("2026-08-10")})
	}
	do(t, a, team.StartOneOnOne{Rep: "H", Date: day("2026-08-14")})
	do(t, a, team.FinishAgreed{IDs: []data.ID{1}})
	do(t, a, team.DeferAgreed{IDs: []data.ID{1, 2, 3}, Due: day("2026-08-20")})
	s := sheet(t, a, 2)
	if lines(s) != "a 0; b 1; c 1" && lines(s) != "b 1; c 1; a 1" && lines(s) != "a 1; b 1; c 1" {
		t.Errorf("%s", lines(s))
	}
	for _, x := range s.Actions {
		if x.ID == 1 && (x.Done != day("2026-08-14") || x.Due != day("2026-08-10")) || x.ID != 1 && x.Due != day("2026-08-20") {
			t.Errorf("%+v", x)
		}
	}
	refused(t, a, team.FinishAgreed{IDs: []data.ID{1}}, "problem.meeting.none_open")
	refused(t, a, team.DeferAgreed{IDs: []data.ID{2}}, "problem.action.due")
}
