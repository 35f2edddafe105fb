package rituals

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/apptest"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// friday is the day all these plans are seen on.
var friday = data.NewDate(2026, 8, 14)

// team is a plan by hand, seen on a Friday: reps 1 and 2 sell, L manages.
func team(t *testing.T) *app.App {
	t.Helper()
	p := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay, p.Language = friday, "zh"
	a := apptest.Create(t, p)
	_, err := a.File().Write("x", func(tx store.Tx) error {
		for i, x := range []data.Rep{{Code: "1", Name: "陈", Level: data.Top}, {Code: "2", Name: "周", Level: data.New}, {Code: "L", Name: "林", Level: data.Manager}} {
			x.Position = i + 1
			if _, err := tx.SaveRep(x); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func do(t *testing.T, a *app.App, commands ...app.Command) {
	t.Helper()
	for _, c := range commands {
		if _, err := a.Do(c); err != nil {
			t.Fatalf("%T: %v", c, err)
		}
	}
}

// stateOn is how a ritual with a code stands on a day.
func stateOn(t *testing.T, a *app.App, code string, day data.Date) Instance {
	t.Helper()
	rows, err := Due(a.Reader(), friday, day, day)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range rows {
		if x.Ritual.Code == code {
			return x
		}
	}
	t.Fatalf("%s does not fall due on %v", code, day)
	return Instance{}
}

func write(t *testing.T, a *app.App, f func(tx store.Tx) error) {
	t.Helper()
	if _, err := a.File().Write("x", f); err != nil {
		t.Fatal(err)
	}
}

func TestTheShippedRegisterIsBroughtIn(t *testing.T) {
	a := team(t)
	do(t, a, RestoreRituals{})
	reg, err := Rituals(a.Reader(), friday, RitualsIn{})
	if err != nil || len(reg.Rows) != len(data.ShippedRituals()) || reg.Missing != 0 || reg.Unowned != 0 || reg.Late != 0 {
		t.Fatalf("%d rows, %+v %v", len(reg.Rows), reg.Unowned, err)
	}
	for _, x := range reg.Rows {
		if x.Owner != "L" || x.Begins != friday {
			t.Errorf("%s: owner %q, begins %v", x.Code, x.Owner, x.Begins)
		}
		for _, l := range text.Langs {
			f := text.Fmt{Lang: l}
			if Name(f, x.Ritual) == x.Code || Output(f, x.Ritual) == "" || len(Checklist(f, x.Ritual)) == 0 {
				t.Errorf("%s has no words in %s", x.Code, l)
			}
		}
		if x.Kept != "" && x.Opens.Page == "" {
			t.Errorf("%s leads nowhere", x.Code)
		}
	}
	if _, err := a.Do(RestoreRituals{}); err == nil {
		t.Error("the register was brought in twice")
	}
	do(t, a, RemoveRitual{ID: reg.Rows[3].ID})
	if reg, _ = Rituals(a.Reader(), friday, RitualsIn{}); reg.Missing != 1 {
		t.Errorf("%d missing", reg.Missing)
	}
}

func TestShippedRitualsAreFit(t *testing.T) {
	codes := map[string]bool{}
	for _, x := range data.ShippedRituals() {
		if err := x.Check(); err != nil || codes[x.Code] || !knownKeep(x.Kept) {
			t.Errorf("%s: %v", x.Code, err)
		}
		codes[x.Code] = true
	}
	for code, k := range keeps {
		if !slices.Contains(KeptCodes, code) || k.place.Page == "" {
			t.Errorf("%s is not offered", code)
		}
	}
}

func TestStatesFollowTheRecords(t *testing.T) {
	a := team(t)
	do(t, a, RestoreRituals{From: data.NewDate(2026, 1, 1)})
	for _, c := range []struct {
		code  string
		day   data.Date
		state State
	}{
		{"attack_day", friday - 2, Late}, {"attack_day", friday - 9, Missed}, {"attack_day", friday + 5, ToCome},
		{"data_review", friday, IsDue}, {"daily_report", friday - 1, Missed}, {"alignment_meeting", friday + 5, ToCome}, {"strategy_meeting", friday - 3, Late},
	} {
		if x := stateOn(t, a, c.code, c.day); x.State != c.state {
			t.Errorf("%s on %v is %s, want %s", c.code, c.day, x.State, c.state)
		}
	}
	review := data.Review{Rhythm: data.Weekly, Date: friday, Period: data.Period{From: friday - 7, Until: friday}}
	write(t, a, func(tx store.Tx) (err error) { review, err = tx.SaveReview(review); return err })
	if x := stateOn(t, a, "five_why", friday); x.State != IsDue {
		t.Errorf("a review that is still held counts: %+v", x)
	}
	review.Closed = friday
	write(t, a, func(tx store.Tx) error { _, err := tx.SaveReview(review); return err })
	if x := stateOn(t, a, "five_why", friday); x.State != Done || x.Record.ID != 0 {
		t.Errorf("%+v", x)
	}
	if x := stateOn(t, a, "data_review", friday-7); x.State != Missed {
		t.Errorf("a review of this week counts for the last: %s", x.State)
	}
}

func TestOneOnOnesAreAskedOfEverybodyWhoDoesNotRest(t *testing.T) {
	a := team(t)
	do(t, a, RestoreRituals{From: data.NewDate(2026, 1, 1)})
	meet := func(rep data.ID, d data.Date) {
		write(t, a, func(tx store.Tx) error { _, err := tx.SaveOneOnOne(data.OneOnOne{RepID: rep, Date: d}); return err })
	}
	meet(1, friday-1)
	meet(2, friday+1) // arranged, not held
	if x := stateOn(t, a, "one_on_one", friday); x.State != IsDue || x.Have != 1 || x.Want != 2 {
		t.Fatalf("%+v", x)
	}
	write(t, a, func(tx store.Tx) error {
		return tx.SaveMeetingSlot(data.MeetingSlot{RepID: 2, Paused: friday - 30, Reason: "产假"})
	})
	if x := stateOn(t, a, "one_on_one", friday); x.State != Done || x.Want != 1 {
		t.Errorf("%+v", x)
	}
}

func TestADayOfAttackIsReadFromTheReports(t *testing.T) {
	a := team(t)
	do(t, a, RestoreRituals{From: data.NewDate(2026, 1, 1)})
	day := friday - 2
	n := func(i int) *int { return &i }
	write(t, a, func(tx store.Tx) error {
		for _, x := range []data.Activity{{RepID: 1, Date: day, Talks: n(3), Proposals: n(1)}, {RepID: 2, Date: day, Talks: n(5), Proposals: n(0)}} {
			if err := tx.SaveActivities([]data.Activity{x}); err != nil {
				return err
			}
		}
		_, err := tx.SaveTrackCase(data.TrackCase{RepID: 1, Date: day, Won: true, Scene: data.ScenePrice, Text: "签下"})
		return err
	})
	for _, code := range []string{"attack_day", "morning_after"} {
		on := day
		if code == "morning_after" {
			on = day + 1
		}
		x, err := RecordOf(a.Reader(), friday, RecordIn{Ritual: stateOn(t, a, code, on).Ritual.ID, Day: on})
		if err != nil || x.Of != day || len(x.Attack) != 2 || x.Attack[0].Light != data.Green || x.Attack[1].Light != data.Amber || len(x.Cases) != 1 {
			t.Errorf("%s: %+v %v", code, x, err)
		}
	}
	if x := stateOn(t, a, "attack_day", day); x.State != Late || x.Have != 1 || x.Want != 2 {
		t.Errorf("%+v", x)
	}
}

func TestARitualIsHeldSkippedAndReopened(t *testing.T) {
	a := team(t)
	do(t, a, RestoreRituals{From: data.NewDate(2026, 1, 1)})
	x := stateOn(t, a, "sales_meeting", friday-4)
	id := x.Ritual.ID
	if _, err := a.Do(RecordRitual{Ritual: id, Day: friday, Done: true}); err == nil {
		t.Error("a Monday meeting was recorded on a Friday")
	}
	first := Checklist(text.Fmt{Lang: text.ZH}, x.Ritual)[0]
	do(t, a, RecordRitual{Ritual: id, Day: friday - 4, Ticks: []string{first}})
	if x = stateOn(t, a, "sales_meeting", friday-4); x.State != Late || x.Record.Ticks != first {
		t.Errorf("%+v", x)
	}
	do(t, a, RecordRitual{Ritual: id, Day: friday - 4, Done: true, Ticks: []string{first}, Output: "材料", Link: "/tmp/a.pdf"})
	if x = stateOn(t, a, "sales_meeting", friday-4); x.State != Done || x.Record.Held != friday {
		t.Errorf("%+v", x)
	}
	do(t, a, ReopenRitual{Ritual: id, Day: friday - 4}, SkipRitual{Ritual: id, Day: friday - 4, Reason: "出差"})
	if x = stateOn(t, a, "sales_meeting", friday-4); x.State != Off || x.Record.Output != "材料" {
		t.Errorf("%+v", x)
	}
	if _, err := a.Do(SkipRitual{Ritual: id, Day: friday - 4}); err == nil {
		t.Error("skipped without a reason")
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if x = stateOn(t, a, "sales_meeting", friday-4); x.State != Late {
		t.Errorf("undo left %s", x.State)
	}
}

// TestAMovedRitualKeepsItsRecords: another weekday shows last week's record on its
// new day.
func TestAMovedRitualKeepsItsRecords(t *testing.T) {
	a := team(t)
	do(t, a, RestoreRituals{From: data.NewDate(2026, 1, 1)})
	x := stateOn(t, a, "sales_meeting", friday-11).Ritual
	do(t, a, RecordRitual{Ritual: x.ID, Day: friday - 11, Done: true},
		SaveRitual{ID: x.ID, Rhythm: data.Weekly, Weekdays: "2", Who: x.Who, Shift: x.Shift, Begins: x.Begins, On: true})
	if got := stateOn(t, a, "sales_meeting", friday-10); got.State != Done {
		t.Errorf("%+v", got)
	}
}

func TestSwitchingOnMakesNothingLate(t *testing.T) {
	a := team(t)
	do(t, a, RestoreRituals{From: data.NewDate(2026, 1, 1)})
	two := stateOn(t, a, "biweekly_review", friday-14).Ritual
	do(t, a, SwitchRitual{ID: two.ID}, SwitchRitual{ID: two.ID, On: true})
	if x := stateOn(t, a, "biweekly_review", friday); x.State != IsDue {
		t.Errorf("%+v", x)
	}
	reg, err := Rituals(a.Reader(), friday, RitualsIn{})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range reg.Rows {
		if x.ID == two.ID && (x.Past != 0 || x.Next != friday) {
			t.Errorf("%+v", x)
		}
	}
}

func TestRitualsKeepToTheirStage(t *testing.T) {
	a := team(t)
	write(t, a, func(tx store.Tx) error {
		_, err := tx.SaveStage(data.Stage{Name: "攻坚期", Period: data.Period{From: friday - 3, Until: friday + 20}})
		return err
	})
	do(t, a, SaveRitual{Name: "攻坚日", Rhythm: data.Weekly, Weekdays: "3", Who: data.WhoReps, Shift: data.ShiftNext, Stage: 1, On: true})
	rows, err := Due(a.Reader(), friday, friday-100, friday+100)
	if err != nil || len(rows) != 4 || rows[0].Stage != "攻坚期" {
		t.Errorf("%d %v", len(rows), err)
	}
}

func TestTheProductSideHasADay(t *testing.T) {
	a := team(t)
	n := func(i int) *int { return &i }
	do(t, a, SaveResponseItem{Day: friday - 3, Minute: n(15 * 60), Need: "小规格", Side: "产品部"}, SaveResponseItem{Day: friday - 3, Need: "冷柜"}, SaveResponseItem{Need: "今天提的"},
		SaveResponseItem{Day: friday - 2, Minute: n(9 * 60), Need: "答晚了"},
		AnswerResponseItem{ID: 1, Day: friday - 2, Minute: n(14*60 + 30), Reply: "排期"}, AnswerResponseItem{ID: 4, Day: friday - 1, Minute: n(9*60 + 1)})
	l, err := Responses(a.Reader(), friday, ResponsesIn{})
	if err != nil || l.Open != 2 || l.Late != 1 || l.Answered != 2 || l.InTime != 1 || l.Average == nil || *l.Average != (23*60+30+24*60+1+1)/2 || l.Rows[0].Replied != 0 {
		t.Errorf("%+v %v", l, err)
	}
	if _, err := a.Do(AnswerResponseItem{ID: 2, Day: friday - 4}); err == nil {
		t.Error("answered before it was asked")
	}
}

// TestOccasionsAreTheSameHoweverTheyAreAsked: a day's occasions are those of the
// week on that day.
func TestOccasionsAreTheSameHoweverTheyAreAsked(t *testing.T) {
	a := team(t)
	do(t, a, RestoreRituals{From: data.NewDate(2026, 1, 1)})
	rapid.Check(t, func(t *rapid.T) {
		from := data.NewDate(2026, 1, 1) + data.Date(rapid.IntRange(-20, 370).Draw(t, "from"))
		week, err := Due(a.Reader(), friday, from, from+6)
		if err != nil {
			t.Fatal(err)
		}
		var days []Instance
		for d := from; d <= from+6; d++ {
			rows, err := Due(a.Reader(), friday, d, d)
			if err != nil {
				t.Fatal(err)
			}
			days = append(days, rows...)
		}
		if !slices.Equal(week, days) {
			t.Fatalf("%v: a week has %d, its days %d", from, len(week), len(days))
		}
	})
}
