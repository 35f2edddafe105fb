package board_test

import (
	"testing"

	"quarterdeck/app/board"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// addsUp fails when rows do not make their total or periods not their year.
func addsUp(t testing.TB, n board.Numbers) {
	t.Helper()
	same := func(what string, rows []board.Row, total board.Row, forecast bool) {
		t.Helper()
		for b := range total.Buckets {
			var sum board.Figures
			for _, r := range rows {
				plus(&sum, r.Buckets[b])
			}
			equal(t, what, sum, total.Buckets[b], forecast)
		}
		for _, r := range append(rows, total) {
			var year board.Figures
			for i, g := range n.Groups {
				var sum board.Figures
				for _, f := range r.Buckets[g.First:g.End] {
					plus(&sum, f)
				}
				equal(t, what+" group", sum, r.Groups[i], forecast)
				plus(&year, r.Groups[i])
			}
			equal(t, what+" year", year, r.Total, forecast)
		}
	}
	same("regions", n.Regions, n.Total, true)
	if n.Source != board.FromTyped { // typed results name no product
		same("products", n.Products, n.Total, false)
	}
	reps := make([]board.Row, len(n.Reps))
	for i, r := range n.Reps {
		reps[i] = r.Row
	}
	same("reps", reps, n.RepTotal, true)
}

func plus(f *board.Figures, g board.Figures) {
	f.Plan += g.Plan
	f.Due += g.Due
	f.Paced += g.Paced
	f.Actual += g.Actual
	f.Forecast += g.Forecast
	f.LastYear += g.LastYear
	f.LastToDate += g.LastToDate
}

func equal(t testing.TB, what string, sum, f board.Figures, forecast bool) {
	t.Helper()
	if !forecast {
		sum.Forecast = f.Forecast
	}
	want := board.Figures{}
	plus(&want, f)
	if sum != want {
		t.Errorf("%s: parts make %+v, the total is %+v", what, sum, want)
	}
}

func TestEmptyPlan(t *testing.T) {
	f := newFirm(t, year(data.NewMonth(2026, 1)))
	n := f.numbers("2026-08-14")
	if n.Target != nil || n.Forecast != nil || n.Total.Total.Known || n.Total.Total.Planned || n.Total.Total.Light != data.Ring {
		t.Errorf("an empty plan says %+v", n.Total.Total)
	}
	if n.Current != 7 || n.Running() != 2 || n.Buckets[7].Done != 10./21 {
		t.Errorf("today lies in %d, %d, %v", n.Current, n.Running(), n.Buckets[7].Done)
	}
	for _, m := range n.Curve {
		if m.Plan != nil || m.Actual != nil || m.Forecast != nil || m.LastYear != nil {
			t.Errorf("a line of nothing: %+v", m)
		}
	}
}

// 400 a month are planned; 10 of 21 working days of August are over on the 14th.
func TestRunningYear(t *testing.T) {
	f := newFirm(t, year(data.NewMonth(2026, 1)))
	f.cells(10_000)
	f.goal(500_000)
	f.order("2025-03-02", f.east, f.tea, f.chen, 70_000)
	f.order("2025-08-14", f.east, f.tea, f.chen, 900)
	f.order("2025-08-15", f.east, f.tea, f.chen, 90)
	f.order("2026-01-05", f.east, f.tea, f.chen, 150_000)
	f.order("2026-08-14", f.south, f.leaf, f.huang, 120_000)
	f.order("2026-08-17", f.south, f.leaf, f.huang, 5_000_000) // after today
	n := f.numbers("2026-08-14")
	total := n.Total.Total
	// Four cells, each 10,000 × 10 ÷ 21 rounded on its own.
	if paced := data.Money(4*70_000 + 4*4_762); total.Plan != 480_000 || total.Due != paced || total.Paced != paced || total.Actual != 270_000 {
		t.Fatalf("total %+v", total)
	}
	east, south := n.Regions[0].Total, n.Regions[1].Total
	if east.Light != data.Green || south.Light != data.Red || total.Light != data.Amber {
		t.Errorf("lights %v %v %v", east.Light, south.Light, total.Light)
	}
	if *n.Unallocated != 20_000 || *n.Target != 500_000 || n.FullYear != (board.Ratio{Num: 270_000, Den: 500_000}) {
		t.Errorf("goal %d, left %d, %v", *n.Target, *n.Unallocated, n.FullYear)
	}
	// Without a season the forecast goes by working days: 162 of 261 are over.
	if want := data.Money(270_000).MulDiv(261, 162); *n.Forecast != want || total.Forecast != want || n.Method != data.BlendedForecast {
		t.Errorf("forecast %d by %q, want %d", *n.Forecast, n.Method, want)
	}
	// What is to come is shared as the regions would sell at their own rate, 150 to 120.
	if rest := *n.Forecast - 270_000; east.Forecast-east.Actual != rest.MulDiv(150, 270) || east.Forecast+south.Forecast != *n.Forecast {
		t.Errorf("of %d to come %d in the east", rest, east.Forecast-east.Actual)
	}
	if n.Needed != (board.Ratio{Num: 230_000, Den: 180_952}) {
		t.Errorf("needed %v", n.Needed)
	}
	// Orders begin in March a year ago, so that year has no sum.
	if total.LastKnown || !n.Total.Buckets[7].LastKnown || n.Total.Buckets[7].LastYear != 990 || n.Total.Buckets[7].LastToDate != 900 {
		t.Errorf("last year %+v", n.Total.Buckets[7])
	}
	if chen := n.Reps[0]; chen.Total.Plan != 240_000 || chen.Total.Actual != 150_000 || chen.Region != "华东" || n.RepTotal.Total.Paced != total.Paced {
		t.Errorf("rep %+v", chen.Total)
	}
	if q := n.Total.Groups; q[0].Actual != 150_000 || !q[1].Known || q[1].Actual != 0 || q[3].Known || q[3].Paced != 0 || q[3].Light != data.Ring {
		t.Errorf("quarters %+v", q)
	}
}

func TestOneOrderMovesTheNumbers(t *testing.T) {
	f := newFirm(t, year(data.NewMonth(2026, 1)))
	f.cells(10_000)
	f.order("2026-01-05", f.east, f.tea, f.chen, 100)
	before := f.numbers("2026-02-10")
	f.order("2026-02-02", f.south, f.leaf, f.huang, 7)
	after := f.numbers("2026-02-10")
	for what, moved := range map[string]data.Money{
		"total":   after.Total.Total.Actual - before.Total.Total.Actual,
		"region":  after.Regions[1].Buckets[1].Actual - before.Regions[1].Buckets[1].Actual,
		"product": after.Products[1].Groups[0].Actual - before.Products[1].Groups[0].Actual,
		"rep":     after.Reps[1].Total.Actual - before.Reps[1].Total.Actual,
	} {
		if moved != 7 {
			t.Errorf("%s moved by %d", what, moved)
		}
	}
	if _, err := f.file.Undo(); err != nil {
		t.Fatal(err)
	}
	if undone := f.numbers("2026-02-10"); undone.Total.Total != before.Total.Total {
		t.Errorf("undone: %+v", undone.Total.Total)
	}
}

func TestUnassignedMoneyHasItsOwnRow(t *testing.T) {
	f := newFirm(t, year(data.NewMonth(2026, 1)))
	f.cells(10_000)
	f.order("2026-01-05", f.east, f.tea, f.chen, 100)
	if n := f.numbers("2026-01-31"); len(n.Regions) != 2 || len(n.Products) != 2 || len(n.Reps) != 2 {
		t.Fatal("a row for nothing")
	}
	f.order("2026-01-06", data.Region{}, data.Product{}, data.Rep{}, 40_000)
	n := f.numbers("2026-01-31")
	if len(n.Regions) != 3 || n.Regions[2].ID != 0 || n.Regions[2].Total.Actual != 40_000 || n.Regions[2].Total.Judged() || n.Regions[2].Total.Light != data.Ring {
		t.Errorf("unassigned %+v", n.Regions)
	}
	if n.Total.Total.Actual != 40_100 || n.Reps[2].Total.Actual != 40_000 || n.Products[2].Total.Actual != 40_000 {
		t.Errorf("total %+v", n.Total.Total)
	}
}

func TestTypedResultsCountOnlyWithoutOrders(t *testing.T) {
	f := newFirm(t, year(data.NewMonth(2026, 1)))
	f.cells(10_000)
	month := f.plan.Buckets()
	f.do(func(tx store.Tx) error {
		return tx.SaveActuals([]data.Actual{
			{Period: data.NewMonth(2025, 1).Period(), RegionID: f.east.ID, Amount: 900},
			{Period: month[0], RegionID: f.east.ID, Amount: 21_000}, {Period: month[0], RegionID: f.south.ID, Amount: 15_000},
			{Period: month[1], RegionID: f.east.ID, Amount: 20_000},
			{Period: month[5], RegionID: f.east.ID, Amount: 66}, // not yet
		})
	})
	n := f.numbers("2026-03-10")
	total := n.Total.Total
	if n.Source != board.FromTyped || total.Actual != 56_000 || n.Through != day("2026-02-28") {
		t.Fatalf("typed %+v through %v", total, n.Through)
	}
	// February is known for East alone, March for nobody: nothing else is compared.
	if total.Paced != 60_000 || total.Due <= 80_000 || total.Attainment != (board.Ratio{Num: 56_000, Den: 60_000}) {
		t.Errorf("compared with %d, due %d, %v", total.Paced, total.Due, total.Attainment)
	}
	if n.Regions[1].Buckets[1].Known || !n.Regions[1].Buckets[0].Known || n.Reps[0].Total.Known {
		t.Error("what was not typed is known")
	}
	if n.Sentences().Missing.Empty() {
		t.Error("nobody says that March is missing")
	}
	f.order("2026-01-05", f.east, f.tea, f.chen, 100)
	if n = f.numbers("2026-03-10"); n.Source != board.FromOrders || n.Total.Total.Actual != 100 {
		t.Errorf("with an order: %+v", n.Total.Total)
	}
}

func TestOutsideTheOrdersIsUnknown(t *testing.T) {
	f := newFirm(t, year(data.NewMonth(2026, 1)))
	f.cells(10_000)
	f.order("2026-03-02", f.east, f.tea, f.chen, 30_000)
	f.order("2026-05-02", f.east, f.tea, f.chen, 30_000)
	n := f.numbers("2026-06-30")
	for i, known := range []bool{false, false, true, true, true, false, false} {
		if n.Total.Buckets[i].Known != known {
			t.Errorf("month %d known: %v", i+1, !known)
		}
	}
	if n.Total.Total.Paced != 120_000 || n.Total.Total.Due != 240_000 || n.Through != day("2026-05-02") {
		t.Errorf("%+v", n.Total.Total)
	}
	if got := n.Sentences().Missing.Say(text.Fmt{Lang: text.ZH}); got != "2026年1月–2月 没有业绩数据，未计入比较。" {
		t.Error(got)
	}
}

func TestBeforeAndAfterThePlan(t *testing.T) {
	f := newFirm(t, year(data.NewMonth(2026, 1)))
	f.cells(10_000)
	f.order("2025-12-01", f.east, f.tea, f.chen, 1)
	f.order("2026-12-31", f.east, f.tea, f.chen, 400_000)
	before := f.numbers("2025-12-15")
	if before.State != board.Future || before.Total.Total.Known || before.Total.Total.Due != 0 || before.Forecast != nil {
		t.Errorf("before: %+v", before.Total.Total)
	}
	after := f.numbers("2027-02-01")
	if after.State != board.Closed || after.Total.Total.Paced != 480_000 || *after.Forecast != 400_000 || after.Needed.Known() {
		t.Errorf("after: %+v", after.Total.Total)
	}
	if after.Current != -1 || after.Running() != -1 || before.Running() != -1 {
		t.Error("a running month outside the plan")
	}
}
