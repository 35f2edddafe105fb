package sample

import (
	"fmt"
	"time"

	"quarterdeck/data"
)

// goal writes the decided total and what it rests on.
func (w *writer) goal() error {
	amount, best, growth := decided, 9_860*wan, 1100
	reason := words{"气泡果茶首年铺 600 店，贡献 20%；华南成长区 +30%。",
		"Sparkling in 600 stores brings 20%; the South grows 30%."}
	return w.tx.SaveGoal(data.Goal{Metric: data.Revenue, Amount: &amount, Reason: reason.in(w.lang),
		OwnerID: w.people[lin], Rhythm: "25-30-25-20", Growth: &growth, Best: &best, BestYear: 2025})
}

// decidedOn is the day of the third version, after the first half-year.
var decidedOn = data.NewDate(2026, 7, 6)

// A spot is a cell of the table planned.
type spot struct{ region, product, month int }

// locked lists the cells that must not move: contracts are signed for them.
var locked = map[spot]bool{
	{0, bottled, 9}: true, {0, bottled, 10}: true, {0, bottled, 11}: true, {2, leaf, 8}: true,
}

// cells writes the targets of both slices.
func (w *writer) cells() error {
	var rows []data.Target
	for r := range regions {
		for p := range products {
			t := w.decided()
			t.cut("trail.region", sum(regionMonths(r)), regions[r].name.in(w.lang))
			t.cut("trail.product", sum(productMonths(r, p)), products[p].name.in(w.lang))
			for m, x := range w.months(t, productMonths(r, p)) {
				x.RegionID, x.ProductID = w.regions[r], w.products[p]
				x.Locked = locked[spot{r, p, m}]
				rows = append(rows, x)
			}
		}
	}
	for i, months := range repCells() {
		t := w.decided()
		t.cut("trail.rep", reps[i].year*wan, reps[i].name.in(w.lang))
		for _, x := range w.months(t, months) {
			x.RepID = w.people[i]
			rows = append(rows, x)
		}
	}
	return w.tx.SaveTargets(rows)
}

// months makes a cell for every month, through its quarter.
func (w *writer) months(year trail, months []data.Money) (rows []data.Target) {
	for m, amount := range months {
		t := year.copy()
		q := m / 3
		t.cut("trail.quarter", sum(months[q*3:q*3+3]), fmt.Sprintf("Q%d", q+1))
		t.cut("trail.month", amount, w.month(m))
		rows = append(rows, data.Target{Metric: data.Revenue, Period: (first + data.Month(m)).Period(),
			Amount: amount, Trail: t.steps})
	}
	return rows
}

// month is the name of a month of the plan, counted from zero.
func (w *writer) month(m int) string {
	return words{fmt.Sprintf("%d月", m+1), time.Month(m + 1).String()[:3]}.in(w.lang)
}

// repCells is the target by rep and month in whole units of 10,000 yuan: each
// follows the months of the region.
func repCells() (rows [][]data.Money) {
	for r := range regions {
		var years []data.Money
		for _, i := range repsOf(r) {
			years = append(years, reps[i].year*wan)
		}
		rows = append(rows, table(years, regionMonths(r), wan)...)
	}
	return rows
}

// productMonths is the target of a product in a region by month.
func productMonths(region, product int) []data.Money {
	months := make([]data.Money, 12)
	for m, v := range planned[region][product] {
		months[m] = v * wan
	}
	return months
}

// regionMonths is the target of a region by month.
func regionMonths(region int) []data.Money {
	months := make([]data.Money, 12)
	for p := range products {
		for m, v := range productMonths(region, p) {
			months[m] += v
		}
	}
	return months
}

// A trail says how an amount came about.
type trail struct {
	steps  []data.TrailStep
	amount data.Money
}

// decided begins a trail with the target of the year.
func (w *writer) decided() trail {
	return trail{[]data.TrailStep{{Op: data.TrailSet, Key: "trail.goal", Value: decided, Day: decidedOn}}, decided}
}

func (t trail) copy() trail {
	t.steps = append([]data.TrailStep(nil), t.steps...)
	return t
}

// parts is what shares are written in: hundredths of a per cent.
const parts = 10_000

// cut goes on to a part of the amount. The share is written as people say it,
// in hundredths of a per cent, and the step keeps what that rounds off.
func (t *trail) cut(key string, to data.Money, name string) {
	num := to.MulDiv(parts, int64(t.amount))
	plain := t.amount * num / parts
	t.steps = append(t.steps, data.TrailStep{Op: data.TrailShare, Key: key, Args: []string{name},
		Num: int64(num), Den: parts, Rounding: to - plain})
	t.amount = to
}
