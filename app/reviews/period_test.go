package reviews_test

import (
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/reviews"
	"quarterdeck/data"
)

func TestEveryDayLiesInItsPeriodAndPeriodsFollowEachOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := data.NewPlan("x", "CNY", data.NewMonth(rapid.IntRange(2000, 2040).Draw(t, "year"), 4))
		day := data.Date(rapid.IntRange(0, 40_000).Draw(t, "day"))
		for _, rhythm := range data.ReviewRhythms {
			x := reviews.PeriodOf(p, rhythm, day)
			if !x.Has(day) || reviews.PeriodOf(p, rhythm, x.From) != x || reviews.PeriodOf(p, rhythm, x.Until-1) != x {
				t.Fatalf("%s of %s: %v", rhythm, day, x)
			}
			if next := reviews.PeriodOf(p, rhythm, x.Until); next.From != x.Until {
				t.Fatalf("%s: after %v comes %v", rhythm, x, next)
			}
		}
	})
}

func TestReviewsFallDueOnTheLastWorkingDay(t *testing.T) {
	a := empty(t)
	list, err := reviews.Reviews(a.Reader(), asOf, reviews.ReviewsIn{})
	if err != nil {
		t.Fatal(err)
	}
	want := map[data.Rhythm]data.Date{data.Weekly: asOf, data.Biweekly: data.NewDate(2026, 8, 21), data.Monthly: data.NewDate(2026, 8, 31), data.Quarterly: data.NewDate(2026, 9, 30)}
	if len(list.Due) != len(want) {
		t.Fatalf("%+v", list.Due)
	}
	for _, d := range list.Due {
		if d.Day != want[d.Rhythm] || d.Late != 0 || d.Open != 0 {
			t.Errorf("%+v, want %s", d, want[d.Rhythm])
		}
	}
}

func TestAMissedReviewIsDueUntilItIsHeld(t *testing.T) {
	a := empty(t)
	do(t, a, reviews.OpenReview{Rhythm: data.Weekly, Date: asOf - 14})
	weekly := func() reviews.Due {
		list, err := reviews.Reviews(a.Reader(), asOf, reviews.ReviewsIn{})
		if err != nil {
			t.Fatal(err)
		}
		return list.Due[0]
	}
	if d := weekly(); d.Day != asOf-7 || d.Late != 7 {
		t.Errorf("%+v", d)
	}
	do(t, a, reviews.OpenReview{Rhythm: data.Weekly, Date: asOf - 7})
	if d := weekly(); d.Day != asOf-7 || d.Open == 0 {
		t.Errorf("%+v", d)
	}
	do(t, a, reviews.EndReview{ID: latest(t, a, data.Weekly).Review.ID, Carry: true})
	if d := weekly(); d.Day != asOf || d.Late != 0 || d.Open != 0 {
		t.Errorf("%+v", d)
	}
	do(t, a, reviews.OpenReview{Rhythm: data.Weekly, Date: asOf})
	do(t, a, reviews.EndReview{ID: latest(t, a, data.Weekly).Review.ID, Carry: true})
	if d := weekly(); d.Day != asOf+7 {
		t.Errorf("%+v", d)
	}
}
