package cli_test

import (
	"encoding/csv"
	"encoding/json"
	"math/big"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// payQuarters are four quarters of the real quotas and the quarters of 2012 they
// are laid on: the real ones begin some days before those of the calendar.
var payQuarters = [][3]string{{"2011-12-29", "2012-03-30", "2012-01-01"}, {"2012-03-30", "2012-06-30", "2012-04-01"}, {"2012-06-30", "2012-09-28", "2012-07-01"},
	{"2012-09-28", "2012-12-28", "2012-10-01"}, {"2012-12-28", "2013-03-30", "2013-01-01"}}

// shifted writes a real file again with the days of the four quarters, and of the
// one after when next is set, moved into quarters of the calendar.
func shifted(t *testing.T, from, to string, column int, next bool) {
	t.Helper()
	in, err := os.Open(from)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	rows, err := csv.NewReader(in).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	quarters := payQuarters[:4]
	if next {
		quarters = payQuarters
	}
	kept := rows[:1:1]
	for _, row := range rows[1:] {
		for _, q := range quarters {
			if day := row[column]; day >= q[0] && day < q[1] {
				row[column] = moved(t, day, q)
				kept = append(kept, row)
				break
			}
		}
	}
	out, err := os.Create(to)
	if err != nil {
		t.Fatal(err)
	}
	if err := csv.NewWriter(out).WriteAll(kept); err != nil {
		t.Fatal(err)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
}

func moved(t *testing.T, day string, q [3]string) string {
	t.Helper()
	at := func(s string) time.Time {
		d, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	d := at(q[2]).Add(at(day).Sub(at(q[0])))
	if end := at(q[2]).AddDate(0, 3, -1); d.After(end) { // a real quarter may be a day longer
		d = end
	}
	return d.Format(time.DateOnly)
}

// marginal pays sales by steps of the quota: 1 % up to 80 %, 1.5 % up to 100 %,
// 2 % above, each step rounded to the cent.
func marginal(sales, quota int64) (pay int64) {
	low := int64(0)
	for _, step := range [][2]int64{{80, 100}, {100, 150}, {1_000_000, 200}} {
		high := min(sales, quota*step[0]/100) // quotas are whole dollars
		if high <= low {
			break
		}
		part := big.NewRat((high-low)*step[1], 10000)
		cents, _ := new(big.Float).SetRat(part.Add(part, big.NewRat(1, 2))).Int64() // half up
		pay += cents
		low = high
	}
	return pay
}

// A quotaQuarter is what a rep of AdventureWorks was to sell in a quarter, and what
// the rep sold.
type quotaQuarter struct {
	EmployeeKey         int
	From, Quota, Actual string
}

// adventureWorks is a plan with the real quotas and orders, imported by verbs alone,
// and the quarters of all reps as the table of results has them.
func adventureWorks(t *testing.T) (plan string, quarters []quotaQuarter) {
	t.Helper()
	dir, tmp := filepath.Join(realData(t), "adventureworks"), t.TempDir()
	plan = filepath.Join(tmp, "plan.qdeck")
	orders, quotas := filepath.Join(tmp, "orders.csv"), filepath.Join(tmp, "quotas.csv")
	shifted(t, filepath.Join(dir, "orders_by_category.csv"), orders, 1, false)
	shifted(t, filepath.Join(dir, "quotas.csv"), quotas, 1, true)
	run(t, 0, "new", plan, "--firm", "AdventureWorks", "--currency", "USD", "--first", "2012-01-01")
	load(t, plan, filepath.Join(dir, "territories.csv"), "regions")
	load(t, plan, filepath.Join(dir, "reps.csv"), "reps")
	load(t, plan, filepath.Join(dir, "resellers.csv"), "customers")
	load(t, plan, orders, "orders")
	load(t, plan, quotas, "targets")
	var known struct {
		RepQuarter []quotaQuarter `json:"rep_quarter"`
	}
	raw, err := os.ReadFile(filepath.Join(realData(t), "expected", "adventureworks_quota.json"))
	if err == nil {
		err = json.Unmarshal(raw, &known)
	}
	if err != nil {
		t.Fatal(err)
	}
	return plan, known.RepQuarter
}

// TestPayOfAdventureWorks pays real reps by real quotas, by verbs alone, and
// computes what they earn again.
func TestPayOfAdventureWorks(t *testing.T) {
	plan, known := adventureWorks(t)
	run(t, 0, "do", plan, "SavePayScheme", `{"from":"2012-01-01","tiers":[{"from":0,"rate":100},{"from":8000,"rate":150},{"from":10000,"rate":200}]}`)
	checked := 0
	for _, k := range known {
		for _, q := range payQuarters[:4] {
			if k.From != q[0] {
				continue
			}
			var s struct {
				Target *int64
				Base   int64
				Total  int64
				Lines  []struct {
					Amount int64
					Why    string
				}
			}
			ask(t, &s, plan, "pay_statement", `{"rep":"`+strconv.Itoa(k.EmployeeKey)+`","period":"`+q[2]+`"}`)
			quota, actual := exactCents(t, k.Quota), exactCents(t, k.Actual)
			if s.Target == nil || *s.Target != quota || abs(s.Base-actual) > 10 { // lines are kept in whole cents, their sum may differ by some
				t.Errorf("%d from %s: target %v, sold %d; want %d, %d", k.EmployeeKey, k.From, s.Target, s.Base, quota, actual)
				continue
			}
			want, sum := marginal(s.Base, quota), int64(0)
			for _, l := range s.Lines {
				sum += l.Amount
			}
			if sum != s.Total || s.Total != want || abs(s.Total-marginal(actual, quota)) > 1 {
				t.Errorf("%d from %s: paid %d, want %d: %+v", k.EmployeeKey, k.From, s.Total, want, s.Lines)
			}
			checked++
		}
	}
	if checked < 40 {
		t.Errorf("%d statements", checked)
	}
	run(t, 0, "do", plan, "SettlePay", `{}`)
	var all struct {
		Settled string
		Total   int64
		Team    *struct{}
	}
	ask(t, &all, plan, "pay", `{"period":"2012-02-01"}`)
	if all.Settled == "" || all.Total == 0 || all.Team != nil { // nothing is known of collection: not a zero
		t.Errorf("%+v", all)
	}
	run(t, 0, "check", plan)
}

// exactCents reads an amount with two decimals.
func exactCents(t *testing.T, s string) int64 {
	t.Helper()
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		t.Fatal(s)
	}
	r.Mul(r, big.NewRat(100, 1))
	if !r.IsInt() {
		t.Fatal(s)
	}
	return r.Num().Int64()
}

func abs(n int64) int64 { return max(n, -n) }
