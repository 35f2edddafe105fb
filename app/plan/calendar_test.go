package plan_test

import (
	"os"
	"path/filepath"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/board"
	"quarterdeck/app/execution"
	"quarterdeck/app/plan"
	"quarterdeck/app/planfile"
	"quarterdeck/app/targets"
	"quarterdeck/data"
)

func do(t *testing.T, a *app.App, c app.Command) {
	t.Helper()
	if _, err := a.Do(c); err != nil {
		t.Fatalf("%+v: %v", c, err)
	}
}

func calendar(t *testing.T, a *app.App) plan.Days {
	t.Helper()
	today, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	c, err := plan.Calendar(a.Reader(), today, plan.None{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestChinaKnowsItsYear counts the working days of 2026 that the schedule makes.
func TestChinaKnowsItsYear(t *testing.T) {
	a := open(t)
	if c := calendar(t, a); c.Workdays != 261 || len(c.Entries) != 0 || c.Months[1].Workdays != 20 {
		t.Errorf("Mondays to Fridays: %+v", c)
	}
	do(t, a, plan.AddHolidays{Country: "CN"})
	c := calendar(t, a)
	if c.Workdays != 248 || len(c.Entries) != 39 || c.Unchecked != 39 {
		t.Errorf("%d working days, %d entries, %d to be checked", c.Workdays, len(c.Entries), c.Unchecked)
	}
	for m, want := range []int{21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23} {
		if got := c.Months[m].Workdays; got != want {
			t.Errorf("month %d has %d working days, want %d", m+1, got, want)
		}
	}
	if c.Entries[0].Name != "元旦" || c.Left >= c.Workdays || len(c.Shipped) != 1 {
		t.Error(c.Entries[0], c.Left, c.Shipped)
	}
	if s, err := a.Do(plan.AddHolidays{Year: 2026, Country: "CN"}); err != nil || len(s.Kinds) != 0 {
		t.Error("entered twice", s, err)
	}
	do(t, a, plan.AddHolidays{Year: 2027, Country: "CN"})
	refused(t, a, plan.AddHolidays{Year: 2031, Country: "CN"}, "problem.holidays.year", "year")
	refused(t, a, plan.AddHolidays{Country: "XX"}, "problem.holidays.country", "country")
}

// TestEntriesAreTypedConfirmedAndRemoved walks through the life of an entry.
func TestEntriesAreTypedConfirmedAndRemoved(t *testing.T) {
	a := open(t)
	do(t, a, plan.PasteDaysOff{Text: "日期,类型,名称\n2026-08-17,休,高温假\n2026/8/22\t班\t\n"})
	do(t, a, plan.SaveDaysOff{Days: []plan.Day{{Day: data.NewDate(2026, 8, 18), Name: "高温假", Checked: true}}})
	c := calendar(t, a)
	if len(c.Entries) != 3 || c.Unchecked != 2 || c.Months[7].Workdays != 20 {
		t.Fatalf("%+v", c)
	}
	do(t, a, plan.ConfirmDaysOff{})
	do(t, a, plan.RemoveDaysOff{Days: []data.Date{data.NewDate(2026, 8, 17)}})
	if c := calendar(t, a); c.Unchecked != 0 || c.Months[7].Workdays != 21 {
		t.Errorf("%+v", c)
	}
	if _, err := a.Undo(); err != nil || calendar(t, a).Months[7].Workdays != 20 {
		t.Error("undo does not bring the holiday back", err)
	}
	refused(t, a, plan.RemoveDaysOff{Days: []data.Date{data.NewDate(2026, 1, 1)}}, "problem.gone.days_off", "days")
	refused(t, a, plan.PasteDaysOff{Text: "2026-08-17,maybe"}, "problem.days.kind", "text")
	refused(t, a, plan.PasteDaysOff{Text: "2026-08-17\nnext week"}, "problem.days.line", "text")
	refused(t, a, plan.PasteDaysOff{}, "problem.days.empty", "text")
	refused(t, a, plan.SaveDaysOff{Days: []plan.Day{{}}}, "problem.date.range", "day")
}

func TestDaysComeFromAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "days.csv")
	if err := os.WriteFile(path, []byte("date;kind;name\n2026-05-01;holiday;Labour Day\n2026-05-09;work;\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := plan.DaysOffFile(path)
	if err != nil || len(c.Days) != 2 || c.Days[0].Name != "Labour Day" || !c.Days[1].Work {
		t.Error(c, err)
	}
}

// TestHolidaysMoveThePace asks for the share of February that is due with
// Spring Festival in it and without.
func TestHolidaysMoveThePace(t *testing.T) {
	a := open(t)
	day := data.NewDate(2026, 2, 13)
	done := func() float64 {
		p, err := board.Progress(a.Reader(), day, board.ProgressIn{})
		if err != nil {
			t.Fatal(err)
		}
		return p.Buckets[1].Done
	}
	if got := done(); got != 0.5 {
		t.Errorf("10 of 20 weekdays are over, not %v", got)
	}
	do(t, a, plan.AddHolidays{Country: "CN"})
	if got := done(); got != 10.0/16 {
		t.Errorf("10 of 16 working days are over, not %v", got)
	}
	day = data.NewDate(2026, 2, 20) // in the middle of the festival, after a make-up Saturday
	if got := done(); got != 11.0/16 {
		t.Errorf("11 of 16 working days are over, not %v", got)
	}
}

// TestWeekThirteenCarriesNoPlan spreads a goal over twelve weeks of thirteen.
func TestWeekThirteenCarriesNoPlan(t *testing.T) {
	for _, first := range []bool{false, true} {
		p := data.NewPlan("x", "CNY", data.NewMonth(2026, 6))
		p.Span, p.First, p.AsOfDay, p.Language = data.Quarter12, data.NewDate(2026, 6, 29), data.NewDate(2026, 6, 20), "zh"
		path := filepath.Join(t.TempDir(), "weeks.qdeck")
		if err := planfile.Make(path, p); err != nil {
			t.Fatal(err)
		}
		a, err := app.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer a.Close()
		do(t, a, plan.SetSpareWeek{Spare: data.ReviewWeek, First: first})
		goal := data.Money(1_200_000_00)
		do(t, a, targets.SetGoal{Amount: &goal, Reason: "x"})
		do(t, a, targets.SpreadGoal{})
		g, err := targets.GridOf(a.Reader(), p.AsOfDay, targets.GridIn{})
		if err != nil {
			t.Fatal(err)
		}
		spare := 12
		if first {
			spare = 0
		}
		if len(g.Buckets) != 13 || !g.Buckets[spare].Spare || !g.Buckets[spare].Closed {
			t.Fatal(g.Buckets)
		}
		for b, c := range g.Total.Cells {
			if want := data.Money(100_000_00); b == spare && c.Amount != 0 || b != spare && c.Amount != want {
				t.Errorf("week %d has %d", b+1, c.Amount)
			}
		}
		refused(t, a, targets.SetCell{Bucket: g.Buckets[spare].From, Amount: 1}, "problem.bucket.spare", "amount")
		refused(t, a, targets.ReopenMonth{Bucket: g.Buckets[spare].From, Reason: "x"}, "problem.bucket.spare", "bucket")
		refused(t, a, plan.SetSpareWeek{Spare: data.ReviewWeek, First: !first}, "problem.spare.targets", "first")
		do(t, a, execution.UseStageTemplate{})
		stages, err := a.Reader().Stages()
		if err != nil || len(stages) != 4 {
			t.Fatal(stages, err)
		}
		weeks := map[string]int{"启动": 2, "攻坚": 6, "收尾": 4, "复盘周": 1}
		for _, s := range stages {
			if s.Days() != 7*weeks[s.Name] {
				t.Errorf("%s has %d days", s.Name, s.Days())
			}
			if s.Name == "复盘周" && s.Period != g.Buckets[spare].Period {
				t.Error("the review week lies elsewhere", s.Period)
			}
		}
	}
	refused(t, open(t), plan.SetSpareWeek{Spare: data.BufferWeek}, "problem.plan.spare.span", "spare")
}
