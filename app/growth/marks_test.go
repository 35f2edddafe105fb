package growth

import (
	"testing"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

func TestMarksTakeTheLastTryOfThePeriod(t *testing.T) {
	a := plan(t)
	r1, r2 := rep(t, a, "R1").ID, rep(t, a, "R2").ID
	write(t, a, func(tx store.Tx) error {
		for _, e := range []data.Exam{
			{ExamKindID: 1, RepID: r1, Date: data.NewDate(2025, 12, 31), Score: 10_00}, // before the period
			{ExamKindID: 1, RepID: r1, Date: data.NewDate(2026, 2, 1), Score: 89_99},
			{ExamKindID: 1, RepID: r1, Date: data.NewDate(2026, 3, 1), Score: 90_00},
			{ExamKindID: 2, RepID: r1, Date: data.NewDate(2026, 3, 1), Score: 84_99},
			{ExamKindID: 3, RepID: r2, Date: data.NewDate(2026, 4, 1), Score: 80_00},
		} {
			if _, err := tx.SaveExam(e); err != nil {
				return err
			}
		}
		return nil
	})
	got, err := Marks(a.Reader(), data.Period{From: data.NewDate(2026, 1, 1), Until: today + 1})
	if err != nil {
		t.Fatal(err)
	}
	if m := got[r1]; *m.Mark != 87_50 || m.Tests != 2 || m.Passed != 1 {
		t.Errorf("%+v %d", m, *m.Mark)
	}
	if m := got[r2]; *m.Mark != 80_00 || m.Passed != 1 {
		t.Errorf("%+v", m)
	}
	if m, ok := got[rep(t, a, "R3").ID]; ok || m.Mark != nil {
		t.Errorf("a mark without a test: %+v", m)
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if got, _ := Marks(a.Reader(), data.Period{From: data.NewDate(2026, 1, 1), Until: today + 1}); len(got) != 0 {
		t.Error("marks of tests that were taken back:", got)
	}
}

func TestRetentionLeavesTheManagerOut(t *testing.T) {
	a := plan(t)
	if rate, err := Retention(a.Reader(), today); err != nil || *rate != 100_00 {
		t.Fatal(rate, err)
	}
	leave := func(code string, day data.Date) {
		x := rep(t, a, code)
		x.Left = day
		write(t, a, func(tx store.Tx) error { _, err := tx.SaveRep(x); return err })
	}
	leave("M1", today-30)
	if rate, _ := Retention(a.Reader(), today); *rate != 100_00 {
		t.Error(*rate)
	}
	leave("R2", today-30)
	x, err := RetentionOf(a.Reader(), today, RetentionIn{})
	if err != nil || *x.Rate != 66_66 || x.Heads != 3 || x.Left != 1 || x.Light != data.Red || len(x.Leavers) != 1 || x.Leavers[0].Rep != "R2" {
		t.Errorf("%+v %v", x, err)
	}
	if len(x.Service) != 2 || x.Service[0].Rep != "R1" || x.Service[0].Years != 8 || x.Service[0].Jubilee != 10 {
		t.Errorf("%+v", x.Service)
	}
}

func TestAJubileeOfTodayIsStillToBeHonoured(t *testing.T) {
	a := plan(t)
	x, err := RetentionOf(a.Reader(), today, RetentionIn{})
	if err != nil {
		t.Fatal(err)
	}
	if s := x.Service[0]; s.Rep != "M1" || s.Years != 10 || s.Jubilee != 10 || s.On != today || !s.Soon {
		t.Errorf("%+v", s)
	}
}
