package calc_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

func TestAgeingAtItsEdges(t *testing.T) {
	today := data.NewDate(2024, 3, 1) // the day after a leap day
	for _, c := range []struct {
		due  data.Date
		want calc.Ageing
	}{
		{today + 1, calc.Ageing{NotDue: 5}},
		{today, calc.Ageing{NotDue: 5}}, // due today is not overdue
		{data.NewDate(2024, 2, 29), calc.Ageing{To30: 5}},
		{data.NewDate(2024, 1, 31), calc.Ageing{To30: 5}}, // 30 days: February has 29
		{data.NewDate(2024, 1, 30), calc.Ageing{To60: 5}},
		{today - 60, calc.Ageing{To60: 5}},
		{today - 61, calc.Ageing{To90: 5}},
		{today - 90, calc.Ageing{To90: 5}},
		{today - 91, calc.Ageing{Over90: 5}},
	} {
		var a calc.Ageing
		a.Add(5, int(today-c.due))
		if a != c.want || a.Open() != 5 {
			t.Errorf("due %v: %+v", c.due, a)
		}
	}
	var a calc.Ageing
	a.Add(-7, 100)
	if a.Credit != -7 || a.Overdue() != 0 || a.Open() != -7 {
		t.Errorf("a credit is not overdue: %+v", a)
	}
}

func TestCreditsPayTheOldest(t *testing.T) {
	for _, c := range []struct {
		name string
		list []calc.Owed
		want []calc.Netted
	}{
		{"part payment", []calc.Owed{{100, 40}}, []calc.Netted{{0, 60}}},
		{"credit note", []calc.Owed{{100, 0}, {50, 0}, {-120, 0}}, []calc.Netted{{100, 0}, {20, 30}, {0, 0}}},
		{"two notes", []calc.Owed{{-30, 0}, {100, 0}, {-30, 0}}, []calc.Netted{{0, 0}, {60, 40}, {0, 0}}},
		{"note paid out", []calc.Owed{{100, 0}, {-30, -30}}, []calc.Netted{{0, 100}, {0, 0}}},
		{"paid too much", []calc.Owed{{100, 130}, {50, 0}}, []calc.Netted{{0, 0}, {0, 20}}},
		{"nothing left to pay", []calc.Owed{{100, 130}, {-50, 0}}, []calc.Netted{{0, -30}, {0, -50}}},
		{"notes before payments", []calc.Owed{{100, 0}, {50, 90}, {-80, 0}}, []calc.Netted{{80, 0}, {0, -20}, {0, 0}}},
		{"paid back twice", []calc.Owed{{-30, -40}}, []calc.Netted{{0, 10}}},
		{"nothing", nil, []calc.Netted{}},
	} {
		if got := calc.Rests(c.list); !slices.Equal(got, c.want) {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestRestsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		amount := rapid.Int64Range(-1_000_000_000_000_000, 1_000_000_000_000_000)
		small := rapid.Int64Range(-3, 3)
		list := rapid.SliceOf(rapid.Custom(func(t *rapid.T) calc.Owed {
			if rapid.Bool().Draw(t, "small") {
				return calc.Owed{Amount: data.Money(small.Draw(t, "amount")), Paid: data.Money(small.Draw(t, "paid"))}
			}
			return calc.Owed{Amount: data.Money(amount.Draw(t, "amount")), Paid: data.Money(amount.Draw(t, "paid"))}
		})).Draw(t, "list")
		owed, open := data.Money(0), data.Money(0)
		debts, credits := false, false
		for i, r := range calc.Rests(list) {
			owed += list[i].Amount - list[i].Paid
			open += r.Open
			debts, credits = debts || r.Open > 0, credits || r.Open < 0
			if before := list[i].Amount - list[i].Paid; r.Open > max(0, before) || r.Open < min(0, before) || r.Credited < 0 || r.Credited > max(0, before) {
				t.Fatalf("%d of %+v became %+v", i, list, r)
			}
		}
		if owed != open {
			t.Fatalf("%d is owed, %d is open", owed, open)
		}
		if debts && credits {
			t.Fatalf("a credit is left beside a debt: %+v", list)
		}
	})
}

func TestAllocateIsExact(t *testing.T) {
	parts, over := calc.Allocate(100, []data.Money{30, 0, -20, 60, 50})
	if !slices.Equal(parts, []data.Money{30, 0, 0, 60, 10}) || over != 0 {
		t.Errorf("%v, %d over", parts, over)
	}
	parts, over = calc.Allocate(100, []data.Money{30, 20})
	if !slices.Equal(parts, []data.Money{30, 20}) || over != 50 {
		t.Errorf("%v, %d over", parts, over)
	}
	parts, over = calc.Allocate(-5, []data.Money{30})
	if parts[0] != 0 || over != -5 {
		t.Errorf("%v, %d over", parts, over)
	}
	rapid.Check(t, func(t *rapid.T) {
		sum := data.Money(rapid.Int64Range(0, 1_000_000_000_000_000).Draw(t, "sum"))
		open := []data.Money{}
		for range rapid.IntRange(0, 8).Draw(t, "n") {
			open = append(open, data.Money(rapid.Int64Range(-1000, 1_000_000_000_000_000).Draw(t, "open")))
		}
		parts, over := calc.Allocate(sum, open)
		rest := over
		for i, p := range parts {
			rest += p
			if p > max(0, open[i]) || i > 0 && p > 0 && open[i-1] > 0 && parts[i-1] < open[i-1] {
				t.Fatalf("%v of %v", parts, open)
			}
		}
		if rest != sum {
			t.Fatalf("%d became %d", sum, rest)
		}
	})
}

func TestDaysOutstanding(t *testing.T) {
	if n, ok := calc.DaysOutstanding(1_000, 3_000, 90); n != 300 || !ok {
		t.Error(n, ok)
	}
	for _, c := range [][2]data.Money{{100, 0}, {100, -5}, {-5, 100}} {
		if _, ok := calc.DaysOutstanding(c[0], c[1], 90); ok {
			t.Error(c, "has an answer")
		}
	}
}
