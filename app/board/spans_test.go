package board_test

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/board"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func weeks(span data.Span) data.Plan {
	p := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	p.Span, p.First = span, day("2026-06-29") // a Monday
	return p
}

func TestPlansOfWeeks(t *testing.T) {
	for span, want := range map[data.Span]struct{ buckets, last int }{data.Quarter12: {12, 4}, data.Quarter13: {13, 5}} {
		f := newFirm(t, weeks(span))
		f.cells(10_000)
		f.order("2025-07-01", f.east, f.tea, f.chen, 33)
		f.order("2026-06-30", f.east, f.tea, f.chen, 40_000)
		f.order("2026-07-15", f.south, f.tea, f.chen, 30_000)
		n := f.numbers("2026-07-15") // Wednesday of the third week
		if len(n.Buckets) != want.buckets || len(n.Groups) != 3 || n.Groups[2].End-n.Groups[2].First != want.last {
			t.Errorf("%s: %d buckets, groups %+v", span, len(n.Buckets), n.Groups)
		}
		if n.Current != 2 || n.Buckets[2].Done != 0.6 || n.Total.Total.Paced != 80_000+24_000 || n.Total.Total.Actual != 70_000 {
			t.Errorf("%s: %+v", span, n.Total.Total)
		}
		if n.Total.Buckets[0].LastYear != 33 { // 52 weeks before
			t.Errorf("%s: the year before says %d", span, n.Total.Buckets[0].LastYear)
		}
		fmt := text.Fmt{Lang: text.ZH}
		if name, head := fmt.BucketName(n.Plan, n.Buckets[2].Period), board.BucketHead(fmt, n.Plan, n.Buckets[2].Period); name != "第29周" || head != "29周" {
			t.Error(name, head)
		}
		if g := fmt.GroupName(n.Plan, 0); g != "第 1 段" {
			t.Error(g)
		}
	}
}

func TestFiscalYearFromApril(t *testing.T) {
	f := newFirm(t, year(data.NewMonth(2026, 4)))
	f.cells(10_000)
	f.order("2025-04-01", f.east, f.tea, f.chen, 5)
	f.order("2026-03-31", f.east, f.tea, f.chen, 7) // the year before
	f.order("2027-01-04", f.south, f.leaf, f.huang, 11)
	n := f.numbers("2027-01-15")
	if n.Current != 9 || n.Running() != 3 || n.Groups[3].From != day("2027-01-01") {
		t.Errorf("today lies in bucket %d, quarter %d", n.Current, n.Running())
	}
	if n.Total.Total.Actual != 11 || n.Total.Total.LastYear != 12 || n.Total.Total.LastToDate != 5 || *n.LastYear != 12 {
		t.Errorf("%+v", n.Total.Total)
	}
}

// Quotas of reps with spans of their own stand in while regions have no targets.
func TestQuotasAcrossTheEdgeOfThePlan(t *testing.T) {
	f := newFirm(t, year(data.NewMonth(2026, 1)))
	span := data.Period{From: day("2025-12-29"), Until: day("2026-03-30")} // 65 working days, 62 of them in the plan
	f.do(func(tx store.Tx) error {
		return tx.SaveTargets([]data.Target{{Metric: data.Revenue, Period: span, RepID: f.huang.ID, Amount: 65_000}})
	})
	f.order("2026-01-05", f.south, f.tea, f.huang, 22_000)
	n := f.numbers("2026-01-31")
	if n.Basis != board.RepsAs || n.Total.Total.Plan != 62_000 || n.Regions[1].Buckets[0].Plan != 22_000 || n.Regions[0].Total.Planned {
		t.Errorf("%+v", n.Regions[1].Total)
	}
	if n.Total.Buckets[2].Plan != 20_000 || n.Total.Total.Attainment != (board.Ratio{Num: 22_000, Den: 22_000}) {
		t.Errorf("%+v", n.Total.Total)
	}
	rows, err := board.Attainments(f.file.Reader, day("2026-04-30"), board.AttainmentIn{By: "rep"})
	if err != nil || len(rows) != 1 || rows[0].Target != 65_000 || rows[0].Actual != 22_000 || rows[0].Rep != "R2" {
		t.Errorf("%+v %v", rows, err)
	}
}

// A span cut over months that cover it loses nothing.
func TestSpansAreCutWithoutLoss(t *testing.T) {
	f := newFirm(t, year(data.NewMonth(2026, 1)))
	f.order("2026-01-05", f.east, f.tea, f.chen, 1)
	rapid.Check(t, func(t *rapid.T) {
		from := day("2026-01-01") + data.Date(rapid.IntRange(0, 363).Draw(t, "from"))
		until := rapid.IntRange(int(from)+1, int(day("2027-01-01"))).Draw(t, "until")
		amount := data.Money(rapid.Int64Range(0, 1e15).Draw(t, "amount"))
		period := data.Period{From: from, Until: data.Date(until)}
		today := day("2026-01-01") + data.Date(rapid.IntRange(-10, 375).Draw(t, "today"))
		var n board.Numbers
		seen := errors.New("seen, to be undone")
		_, err := f.file.Write("test", func(tx store.Tx) error {
			err := tx.SaveTargets([]data.Target{{Metric: data.Revenue, Period: period, RepID: f.chen.ID, Amount: amount}})
			if err != nil {
				return err
			}
			if n, err = board.Progress(tx.Reader, today, board.ProgressIn{}); err != nil {
				return err
			}
			return seen
		})
		if !errors.Is(err, seen) || n.Total.Total.Plan != amount || n.Total.Total.Due < 0 || n.Total.Total.Due > amount {
			t.Fatalf("%d became %d, of it %d due, %v", amount, n.Total.Total.Plan, n.Total.Total.Due, err)
		}
	})
}

// The curve begins at nothing, ends at the year's sums, and meets at today.
func TestCurve(t *testing.T) {
	f := newFirm(t, year(data.NewMonth(2026, 1)))
	f.cells(10_000)
	f.order("2025-01-02", f.east, f.tea, f.chen, 300_000)
	f.order("2026-02-05", f.east, f.tea, f.chen, 50_000)
	n := f.numbers("2026-02-13")
	last, today := n.Curve[len(n.Curve)-1], n.Curve[2]
	if *n.Curve[0].Plan != 0 || *n.Curve[0].Actual != 0 || *last.Plan != 480_000 || *last.LastYear != 300_000 || *last.Forecast != *n.Forecast || last.Actual != nil {
		t.Errorf("ends %+v %+v", n.Curve[0], last)
	}
	if today.X != 1.5 || *today.Actual != 50_000 || *today.Forecast != 50_000 || *today.Plan != n.Total.Total.Due {
		t.Errorf("today %+v", today)
	}
	for i, m := range n.Curve[1:] {
		if m.X <= n.Curve[i].X {
			t.Errorf("the curve goes back at %v", m.X)
		}
	}
}
