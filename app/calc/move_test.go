package calc_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// fits reports whether the cells numbered at can add up to sum at all.
func fits(cells []calc.Cell, at []int, sum data.Money) bool {
	var all, fixed data.Money
	free := false
	for _, i := range at {
		all += cells[i].Amount
		if cells[i].Fixed {
			fixed += cells[i].Amount
		} else {
			free = true
		}
	}
	return sum == all || free && sum >= fixed
}

func sumOf(cells []calc.Cell, at []int) (sum data.Money) {
	for _, i := range at {
		sum += cells[i].Amount
	}
	return sum
}

func TestMoveKeepsSums(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cells := make([]calc.Cell, rapid.IntRange(2, 30).Draw(t, "cells"))
		var set, counter []int
		for i := range cells {
			cells[i] = calc.Cell{Amount: data.Money(rapid.Int64Range(0, 1000).Draw(t, "amount")), Fixed: rapid.IntRange(0, 3).Draw(t, "fixed") == 0}
			side := rapid.IntRange(0, 3).Draw(t, "side") // 3: neither
			if side == 0 || side == 2 {
				set = append(set, i)
			}
			if side == 1 || side == 2 { // a column holds the edited cell as well
				counter = append(counter, i)
			}
		}
		sum := data.Money(rapid.Int64Range(0, 20_000).Draw(t, "sum"))
		others := slices.DeleteFunc(slices.Clone(counter), func(i int) bool { return slices.Contains(set, i) })
		difference := sum - sumOf(cells, set)
		can := fits(cells, set, sum) && (len(counter) == 0 || fits(cells, others, sumOf(cells, others)-difference))

		amounts, err := calc.Move(cells, set, sum, counter)
		if (err == nil) != can {
			t.Fatal("it can be done:", can, "but", err)
		}
		if err != nil {
			return
		}
		after := slices.Clone(cells)
		for i, c := range cells {
			after[i].Amount = amounts[i]
			touched := slices.Contains(set, i) || slices.Contains(counter, i)
			if (c.Fixed || !touched || difference == 0) && amounts[i] != c.Amount || amounts[i] < 0 {
				t.Fatal("a cell moved that must not, or fell below zero", i)
			}
		}
		if got := sumOf(after, set); got != sum {
			t.Fatal("the set adds up to", got, "not", sum)
		}
		if by := sumOf(after, others) - sumOf(cells, others); len(counter) > 0 && by != -difference {
			t.Fatal("the counter cells changed by", by, "not", -difference)
		}
	})
}

func TestMoveSaysWhatCannotBePlaced(t *testing.T) {
	locked := []calc.Cell{{Amount: 10, Fixed: true}, {Amount: 20, Fixed: true}}
	_, err := calc.Move(locked, []int{0, 1}, 50, nil)
	if p, ok := err.(data.Problem); !ok || p.Args[0] != data.Money(20) {
		t.Fatal(err)
	}
	_, err = calc.Move([]calc.Cell{{Amount: 10, Fixed: true}, {Amount: 20}}, []int{0, 1}, 4, nil)
	if p, ok := err.(data.Problem); !ok || p.Args[0] != data.Money(6) {
		t.Fatal(err)
	}
}

func BenchmarkMove(b *testing.B) {
	cells, set, counter := make([]calc.Cell, 10_000), []int(nil), []int(nil)
	for i := range cells {
		cells[i] = calc.Cell{Amount: data.Money(i*7919%10007 + 1), Fixed: i%7 == 0}
		if i%2 == 0 {
			set = append(set, i)
		} else {
			counter = append(counter, i)
		}
	}
	sum := sumOf(cells, set) + 1_000_003
	for b.Loop() {
		if _, err := calc.Move(cells, set, sum, counter); err != nil {
			b.Fatal(err)
		}
	}
}
