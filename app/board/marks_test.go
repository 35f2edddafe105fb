package board_test

import (
	"testing"

	"quarterdeck/app/apptest"
	"quarterdeck/app/board"
	"quarterdeck/data"
)

// TestMarksAreThoseReached: of a target of an odd number of cents, the mark is
// reached with the cent that makes half of it, and not before.
func TestMarksAreThoseReached(t *testing.T) {
	goal := data.Money(101)
	for _, c := range []struct {
		actual data.Money
		want   int
	}{{-5, 0}, {0, 0}, {50, 0}, {51, 50}, {90, 50}, {91, 90}, {100, 90}, {101, 100}, {1 << 60, 100}} {
		n := board.Numbers{Target: &goal, Total: board.Row{Total: board.Figures{Actual: c.actual, Known: true}}}
		got := 0
		for _, m := range n.Marks() {
			got = m.At
		}
		if got != c.want {
			t.Errorf("%d of 101: %d, not %d", c.actual, got, c.want)
		}
	}
	large := data.Money(1_000_000_000_000_000_00)
	n := board.Numbers{Target: &large, Total: board.Row{Total: board.Figures{Actual: large - 1, Known: true}}}
	if m := n.Marks(); len(m) != 1 || m[0].At != 90 || m[0].Key() != ":" {
		t.Error(m)
	}
	n.Total.Total.Known = false
	if m := n.Marks(); len(m) > 0 {
		t.Error("what is not known has reached", m)
	}
}

// TestMarksOfTheSample: firm and regions are past half, the reps have keys of
// their own.
func TestMarksOfTheSample(t *testing.T) {
	file := openSample(t, "zh")
	rows, err := board.MarksOf(file.Reader, data.NewDate(2026, 8, 14), board.MarksIn{})
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]board.Mark{}
	for _, m := range rows {
		if _, twice := seen[m.Key()]; twice || m.Actual < 0 || m.Target <= 0 {
			t.Errorf("%+v", m)
		}
		seen[m.Key()] = m
	}
	if seen[":"].At != 50 || seen["regions:EAST"].At != 50 || seen["regions:EAST"].Name == "" {
		t.Errorf("%+v", rows)
	}
	empty := apptest.Create(t, data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1)))
	if rows, err := board.MarksOf(empty.Reader(), data.NewDate(2026, 8, 14), board.MarksIn{}); err != nil || len(rows) > 0 {
		t.Error(rows, err)
	}
}
