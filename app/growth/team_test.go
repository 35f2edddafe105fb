package growth

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/quota"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func TestPassMarksHoldAtTheirEdges(t *testing.T) {
	a := plan(t)
	for _, x := range []struct {
		kind  string
		score int
		state ExamState
	}{
		{"product", 89_99, ExamFailed}, {"product", 90_00, ExamPassed}, {"simulation", 84_99, ExamFailed}, {"simulation", 85_00, ExamPassed},
		{"price", 79_99, ExamFailed}, {"price", 80_00, ExamPassed},
	} {
		do(t, a, SaveExam{Kind: x.kind, Rep: "R3", Score: x.score})
		table, err := Exams(a.Reader(), today, ExamsIn{Rep: "R3"})
		if err != nil {
			t.Fatal(err)
		}
		for i, k := range table.Kinds {
			if c := table.Rows[0].Cells[i]; k.Code == x.kind && (c.State != x.state || *c.Score != x.score) {
				t.Errorf("%s %d: %+v", x.kind, x.score, c)
			}
		}
	}
	refused(t, a, SaveExam{Kind: "product", Rep: "R3", Score: 100_01}, "problem.exam.score")
	refused(t, a, SaveExam{Kind: "satisfaction", Rep: "R3", Score: 4_50}, "problem.exam.derived")
	refused(t, a, SaveExam{Kind: "product", Rep: "R3", Score: 90_00, Date: today + 400}, "problem.day.future")
}

// TestARuleJudgesWhatWasTakenBefore: verdicts follow the mark in force.
func TestARuleJudgesWhatWasTakenBefore(t *testing.T) {
	a := plan(t)
	do(t, a, SaveExam{Kind: "product", Rep: "R3", Score: 88_00})
	passed := func() bool {
		x, err := Exams(a.Reader(), today, ExamsIn{Rep: "R3"})
		if err != nil {
			t.Fatal(err)
		}
		return x.Rows[0].Cells[0].State == ExamPassed
	}
	if passed() {
		t.Error("88 passed at 90")
	}
	do(t, a, SaveExamKind{ID: 1, Unit: data.ScorePoints, Top: 100_00, Pass: 88_00, Level: data.Beginner, Retest: 14})
	if !passed() {
		t.Error("88 failed at 88")
	}
	if _, err := a.Undo(); err != nil || passed() {
		t.Error("the old mark did not come back", err)
	}
}

func TestAFailedTryIsRepeatedWithinItsDays(t *testing.T) {
	a := plan(t)
	do(t, a, SaveExam{Kind: "price", Rep: "R2", Score: 70_00, Date: today - 14})
	cell := func(day data.Date) ExamCell {
		x, err := Exams(a.Reader(), day, ExamsIn{Rep: "R2"})
		if err != nil {
			t.Fatal(err)
		}
		return x.Rows[0].Cells[2]
	}
	if c := cell(today); c.Due != today || c.Late || c.Light != data.Amber {
		t.Errorf("%+v", c)
	}
	if c := cell(today + 1); !c.Late || c.Light != data.Red {
		t.Errorf("%+v", c)
	}
}

func TestTheLadderSaysWhatIsMissing(t *testing.T) {
	a := plan(t)
	f := text.Fmt{Lang: text.ZH}
	row := func() SkillRow {
		x, err := LadderOf(a.Reader(), today, LadderIn{Rep: "R3"})
		if err != nil {
			t.Fatal(err)
		}
		return x.Rows[0]
	}
	if r := row(); r.Rung != data.Beginner || r.Level != "" || r.Missing != 6 || r.Ready || r.Next != data.Senior {
		t.Errorf("%+v", r)
	}
	do(t, a, TickSkill{Rep: "R3", Need: 1})
	do(t, a, TickSkill{Rep: "R3", Need: 2})
	refused(t, a, TickSkill{Rep: "R3", Need: 5}, "problem.skill.derived")
	do(t, a, SaveTraining{Date: today - 20, Days: 10, Class: data.Basics, Hours: 70_00, People: []string{"R3"}})
	do(t, a, HoldTraining{ID: 1})
	do(t, a, quota.SetMentorship{Mentor: "R1", Rep: "R3", MentorShare: 30_00, RepShare: 70_00, From: today - 28})
	do(t, a, SaveExam{Kind: "product", Rep: "R3", Score: 86_00})
	do(t, a, SaveExam{Kind: "simulation", Rep: "R3", Score: 91_00})
	r := row()
	if said := SayNext(f, r); r.Missing != 2 || !strings.Contains(said, "师傅带教 1 个月（29/30 天）") || !strings.Contains(said, "产品考试 ≥ 90（上次 86）") {
		t.Error(SayNext(f, r))
	}
	do(t, a, SaveExam{Kind: "product", Rep: "R3", Score: 90_00})
	if r = row(); r.Missing != 1 {
		t.Errorf("%+v", r)
	}
	x, err := LadderOf(a.Reader(), today+1, LadderIn{Rep: "R3"}) // the thirtieth day with the mentor
	if err != nil || !x.Rows[0].Ready || SayNext(f, x.Rows[0]) != "可晋级资深：要求全部达标" {
		t.Errorf("%+v %v", x.Rows[0], err)
	}
	do(t, a, Promote{Rep: "R3", Level: data.Senior})
	if r = row(); r.Level != data.Senior || r.Next != data.Leader || r.Band != data.New {
		t.Errorf("%+v", r)
	}
	if _, err := a.Undo(); err != nil || row().Level != "" {
		t.Error("the promotion stayed", err)
	}
}

func TestAMonthWithoutItsModulesIsRed(t *testing.T) {
	a := plan(t)
	do(t, a, PlanModules{From: data.NewMonth(2026, 6), Until: data.NewMonth(2026, 8)})
	refused(t, a, PlanModules{From: data.NewMonth(2026, 6), Until: data.NewMonth(2026, 8)}, "problem.training.full")
	refused(t, a, PlanModules{From: data.NewMonth(2026, 6), Until: data.NewMonth(2026, 5)}, "problem.training.months")
	rows, err := a.Reader().Trainings()
	if err != nil || len(rows) != 12 || rows[0].Date.Weekday() != 5 {
		t.Fatal(rows, err)
	}
	do(t, a, HoldTraining{ID: rows[0].ID, Came: []string{"R1", "M1"}})
	year, err := TrainingPlan(a.Reader(), today, TrainingPlanIn{})
	if err != nil {
		t.Fatal(err)
	}
	june, august := year.Months[5], year.Months[7]
	if june.Modules[0].State != IsHeld || june.Modules[1].State != IsLate || june.Modules[1].Light != data.Red || june.Light != data.Red {
		t.Errorf("%+v", june)
	}
	if may := year.Months[4]; may.Light != data.Ring || may.Modules[0].State != NotKept {
		t.Errorf("a month before the plan kept training is judged: %+v", may)
	}
	if august.Modules[3].State != IsPlanned || year.Missing != 4 { // 28 August is still to come
		t.Errorf("%+v %d", august, year.Missing)
	}
	if year.Held != 1 || *year.Attended != 66_66 { // R1 of two who were to come, and M1 who came besides
		t.Errorf("%+v", year)
	}
	do(t, a, HoldTraining{ID: rows[0].ID, Undo: true})
	if year, _ = TrainingPlan(a.Reader(), today, TrainingPlanIn{}); year.Held != 0 || year.Attended != nil {
		t.Errorf("%+v", year)
	}
}

func TestDutiesAreDueInTheWeeksSomebodyIsHere(t *testing.T) {
	a := plan(t)
	monday := today.Monday()
	do(t, a, LogDuty{Duty: "mock", Rep: "R3"})
	do(t, a, LogDuty{Duty: "mock", Rep: "R3", Week: today})
	seven := 7
	do(t, a, LogDuty{Duty: "insight", Rep: "R1", Done: &seven, Note: "降糖趋势"})
	refused(t, a, LogDuty{Duty: "mock", Rep: "R3", Week: today + 400}, "problem.day.future")
	x, err := Duties(a.Reader(), today, DutiesIn{})
	if err != nil {
		t.Fatal(err)
	}
	// R1 1 of 1 however often, R2 0 of 1, R3 2 of 5 and 0 of 1.
	if x.Week != monday || x.Done != 3 || x.Due != 8 || len(x.Rows) != 3 || !x.Running {
		t.Errorf("%+v", x)
	}
	if c := x.Rows[2].Cells[0]; c.Done != 2 || c.Light != data.Ring {
		t.Errorf("%+v", c)
	}
	later, err := Duties(a.Reader(), today+7, DutiesIn{Week: today})
	if err != nil || later.Rows[2].Cells[0].Light != data.Amber || later.Rows[2].Cells[1].Light != data.Red || later.Running {
		t.Errorf("%+v %v", later.Rows, err)
	}
	early, err := Duties(a.Reader(), today, DutiesIn{Week: data.NewDate(2026, 6, 22)}) // R3 joined on 1 July
	if err != nil || len(early.Rows) != 2 {
		t.Errorf("%+v %v", early.Rows, err)
	}
}

func TestACorePostHasOneOrTwoBackups(t *testing.T) {
	a := plan(t)
	do(t, a, SaveCorePost{Name: "大客户岗", Holder: "R1"})
	post := func() Post {
		x, err := Backups(a.Reader(), today, BackupsIn{})
		if err != nil {
			t.Fatal(err)
		}
		return x.Posts[0]
	}
	if p := post(); p.Light != data.Red {
		t.Errorf("%+v", p)
	}
	refused(t, a, SaveReserve{Rep: "R1", Stage: data.ReserveReady, Post: 1}, "problem.reserve.holder")
	do(t, a, SaveReserve{Rep: "R2", Stage: data.ReserveTrying, Post: 1})
	if p := post(); p.Light != data.Amber || len(p.Backups) != 1 {
		t.Errorf("%+v", p)
	}
	refused(t, a, SaveReserve{Rep: "R2", Stage: data.ReserveReady, Post: 1}, "problem.reserve.twice")
	do(t, a, SaveReserve{Name: "高航", Source: data.FromRival, Stage: data.ReserveReady, Post: 1})
	if p := post(); p.Light != data.Green {
		t.Errorf("%+v", p)
	}
	refused(t, a, SaveReserve{Name: "许可", Source: data.FromUniversity, Stage: data.ReserveFound, Post: 1}, "problem.reserve.full")
	r2 := rep(t, a, "R2")
	r2.Left = today // a back-up who left is none
	write(t, a, func(tx store.Tx) error { _, err := tx.SaveRep(r2); return err })
	if p := post(); len(p.Backups) != 1 {
		t.Errorf("%+v", p)
	}
	do(t, a, RemoveCorePost{ID: 1})
	if x, _ := Backups(a.Reader(), today, BackupsIn{}); len(x.Posts) != 0 || len(x.Reserve) != 2 || x.Reserve[1].Post != "" {
		t.Errorf("%+v", x)
	}
}

// TestWhatMentorsGetAddsUp: the parts of a pair are those of the credited sales,
// whatever is sold and by which ratio.
func TestWhatMentorsGetAddsUp(t *testing.T) {
	a := plan(t)
	rapid.Check(t, func(rt *rapid.T) {
		defer func() {
			for range 2 { // the mentorship, and the orders
				if _, err := a.Undo(); err != nil {
					rt.Fatal(err)
				}
			}
		}()
		r3, r1 := rep(t, a, "R3"), rep(t, a, "R1")
		share := rapid.IntRange(0, 100_00).Draw(rt, "share")
		from := data.NewDate(2026, 1, 1) + data.Date(rapid.IntRange(0, 200).Draw(rt, "from"))
		amount := data.Money(rapid.Int64Range(-1e13, 1e13).Draw(rt, "amount"))
		write(t, a, func(tx store.Tx) error {
			c, err := tx.SaveCustomer(data.Customer{Code: "C", Name: "客户"})
			if err != nil {
				return err
			}
			for i, day := range []data.Date{from - 1, from, from + 1} {
				o := data.Order{Key: string(rune('a' + i)), Number: string(rune('a' + i)), Date: day, CustomerID: c.ID, RepID: r3.ID, Amount: amount, Lines: []data.OrderLine{{Amount: amount}}}
				if _, err := tx.SaveOrder(o); err != nil {
					return err
				}
			}
			return nil
		})
		do(t, a, quota.SetMentorship{Mentor: "R1", Rep: "R3", MentorShare: share, RepShare: 100_00 - share, From: from})
		x, err := MentorsOf(a.Reader(), today, MentorsIn{})
		if err != nil {
			rt.Fatal(err)
		}
		p := x.Pairs[0]
		period := data.Period{From: data.NewDate(2026, 1, 1), Until: today + 1}
		sales, err := quota.CreditedSales(a.Reader(), []data.Period{period})
		if err != nil {
			rt.Fatal(err)
		}
		counts := map[data.ID]data.Money{}
		for _, s := range sales {
			counts[s.RepID] += s.Amount
		}
		before := amount // of the day before the pair: all the newcomer's
		if from-1 < period.From {
			before = 0
		}
		if p.ToMentor != counts[r1.ID] || p.ToRep != counts[r3.ID]-before || p.ToMentor+p.ToRep != p.Sold || p.Sold != 2*amount {
			rt.Errorf("%+v %v", p, counts)
		}
	})
}
