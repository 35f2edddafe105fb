package cli_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// workdays counts Mondays to Fridays from one day to another, both included.
func workdays(t *testing.T, from, until string) (n int64) {
	t.Helper()
	a, err := time.Parse(time.DateOnly, from)
	if err != nil {
		t.Fatal(err)
	}
	b, err := time.Parse(time.DateOnly, until)
	if err != nil {
		t.Fatal(err)
	}
	for d := a; !d.After(b); d = d.AddDate(0, 0, 1) {
		if d.Weekday() != time.Saturday && d.Weekday() != time.Sunday {
			n++
		}
	}
	return n
}

// cents is a decimal number of dollars in cents, rounded half up.
func cents(t *testing.T, s string) int64 {
	t.Helper()
	x, ok := new(big.Rat).SetString(s)
	if !ok {
		t.Fatal(s)
	}
	x.Mul(x, big.NewRat(100, 1)).Add(x, big.NewRat(1, 2))
	return new(big.Int).Div(x.Num(), x.Denom()).Int64()
}

// TestAdventureWorksForecast imports orders and quotas by verbs and asks for the
// run rate of every rep on 28 September 2013, from New Year. What was sold is what
// others computed for the quarters up to that day, less the orders of the last days
// of 2012, which their first quarter has too.
func TestAdventureWorksForecast(t *testing.T) {
	dir := filepath.Join(realData(t), "adventureworks")
	plan := filepath.Join(t.TempDir(), "aw.qdeck")
	run(t, 0, "new", plan, "--firm", "AdventureWorks", "--currency", "USD", "--first", "2013-01-01")
	load(t, plan, filepath.Join(dir, "territories.csv"), "regions")
	load(t, plan, filepath.Join(dir, "reps.csv"), "reps")
	load(t, plan, filepath.Join(dir, "resellers.csv"), "customers")
	load(t, plan, filepath.Join(dir, "orders_by_category.csv"), "orders")
	load(t, plan, filepath.Join(dir, "quotas.csv"), "targets")
	sold := soldIn2013(t, dir)
	var got struct {
		Known  bool
		ByYear bool `json:"by_year"`
		People []struct {
			Code       string
			Days, More int64
			Sold       *int64
			RunRate    *int64 `json:"run_rate"`
			Seasonal   *int64
			Target     *int64
			Range      *struct{ P10, P50, P90 int64 }
		}
		Firm struct{ Sold int64 }
	}
	ask(t, &got, plan, "forecast", `{"as_of":"2013-09-28"}`)
	days, all := workdays(t, "2013-01-01", "2013-09-28"), workdays(t, "2013-01-01", "2013-12-31")
	seen := 0
	for _, p := range got.People {
		want, ok := sold[p.Code]
		if !ok {
			continue
		}
		seen++
		if p.Sold == nil || apart(*p.Sold, want) > 200 { // others round every quarter, the program every line
			t.Errorf("%s sold %v, others say %d", p.Code, p.Sold, want)
			continue
		}
		if p.Days != days || p.Days+p.More != all {
			t.Errorf("%s: %d days and %d more, not %d of %d", p.Code, p.Days, p.More, days, all)
		}
		rate := new(big.Int).Div(new(big.Int).Mul(big.NewInt(*p.Sold), big.NewInt(all)), big.NewInt(days)).Int64()
		if p.RunRate == nil || apart(*p.RunRate, rate) > 1 {
			t.Errorf("%s: run rate %v, by hand %d", p.Code, p.RunRate, rate)
		}
		if p.Range == nil || p.Range.P10 > p.Range.P50 || p.Range.P50 > p.Range.P90 || p.Target == nil || *p.Target <= 0 {
			t.Errorf("%+v", p)
		}
	}
	if seen != 17 || !got.Known || !got.ByYear {
		t.Errorf("%d reps, %+v", seen, got.Firm)
	}
	var tests struct{ Points []struct{ Came int64 } }
	ask(t, &tests, plan, "forecast_backtest", `{"as_of":"2013-09-30"}`)
	if len(tests.Points) != 36 { // eight month ends, and what followed each until September
		t.Errorf("%d tests", len(tests.Points))
	}
}

// soldIn2013 is what the reps sold from New Year 2013 to 28 September, in cents.
func soldIn2013(t *testing.T, dir string) map[string]int64 {
	t.Helper()
	var known struct {
		RepQuarter []struct {
			EmployeeKey  int
			From, Actual string
		} `json:"rep_quarter"`
	}
	raw, err := os.ReadFile(filepath.Join(dir, "..", "expected", "adventureworks_quota.json"))
	if err == nil {
		err = json.Unmarshal(raw, &known)
	}
	if err != nil {
		t.Fatal(err)
	}
	sold := map[string]int64{}
	for _, q := range known.RepQuarter {
		if q.From >= "2012-12-28" && q.From < "2013-09-29" {
			sold[fmt.Sprint(q.EmployeeKey)] += cents(t, q.Actual)
		}
	}
	f, err := os.Open(filepath.Join(dir, "orders_by_category.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows[1:] {
		if _, ok := sold[r[3]]; ok && r[1] >= "2012-12-28" && r[1] < "2013-01-01" {
			sold[r[3]] -= cents(t, r[7])
		}
	}
	return sold
}

// apart is how far two amounts are from each other.
func apart(a, b int64) int64 { return max(a-b, b-a) }
