package cli_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"quarterdeck/app/cli"
)

// run does a verb and wants an exit code.
func run(t *testing.T, code int, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if got := cli.Run(args, &out, &errs); got != code {
		t.Fatalf("quarterdeck %s: exit %d, want %d\n%s%s", strings.Join(args, " "), got, code, out.String(), errs.String())
	}
	return out.String()
}

func ask(t *testing.T, into any, args ...string) {
	t.Helper()
	if err := json.Unmarshal([]byte(run(t, 0, append([]string{"ask"}, args...)...)), into); err != nil {
		t.Fatal(err)
	}
}

// realData is the folder of the real data; without it the test is skipped.
func realData(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("QUARTERDECK_DATA")
	if dir == "" {
		t.Skip("QUARTERDECK_DATA is not set: the real data is not here")
	}
	return dir
}

type imported struct {
	Ready, Repeated, Wrong, Orders int
	Amount                         int64
	Exact                          string
	NewCustomers                   []string `json:"new_customers"`
	UnknownReps                    []string `json:"unknown_reps"`
	UnknownRegions                 []string `json:"unknown_regions"`
}

func load(t *testing.T, plan, file, as string, more ...string) (got imported) {
	t.Helper()
	out := run(t, 0, append([]string{"import", plan, file, "--as", as, "--json"}, more...)...)
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(out, err)
	}
	return got
}

// TestAdventureWorks imports the whole set by verbs alone and finds the figures
// that others computed.
func TestAdventureWorks(t *testing.T) {
	dir := filepath.Join(realData(t), "adventureworks")
	plan := filepath.Join(t.TempDir(), "aw.qdeck")
	run(t, 0, "new", plan, "--firm", "AdventureWorks", "--currency", "USD", "--first", "2013-01-01")
	load(t, plan, filepath.Join(dir, "territories.csv"), "regions")
	load(t, plan, filepath.Join(dir, "reps.csv"), "reps")
	load(t, plan, filepath.Join(dir, "resellers.csv"), "customers")
	orders := filepath.Join(dir, "orders_by_category.csv")
	got := load(t, plan, orders, "orders")
	if got.Ready != 9524 || got.Orders != 3796 || got.Amount != 8045059657 || got.Exact != "80450596.9823" || got.Wrong+got.Repeated != 0 {
		t.Errorf("%+v", got)
	}
	if len(got.NewCustomers)+len(got.UnknownReps)+len(got.UnknownRegions) != 0 {
		t.Errorf("unknown %+v", got)
	}
	if again := load(t, plan, orders, "orders"); again.Ready != 0 || again.Repeated != 9524 {
		t.Errorf("the second import: %+v", again)
	}
	if q := load(t, plan, filepath.Join(dir, "quotas.csv"), "targets"); q.Ready != 163 || q.Amount != 9571400000 {
		t.Errorf("quotas %+v", q)
	}
	checkAttainment(t, plan)
	var tiers struct {
		Tiers []struct {
			Tier  string
			Count int
		}
	}
	ask(t, &tiers, plan, "tiers", `{"as_of":"2013-11-29"}`)
	want := map[string]int{"high": 0, "potential": 312, "low": 142, "dormant": 37, "unclassified": 144}
	for _, x := range tiers.Tiers {
		if x.Count != want[x.Tier] {
			t.Errorf("%s: %d, want %d", x.Tier, x.Count, want[x.Tier])
		}
	}
	if len(tiers.Tiers) != 5 {
		t.Error(tiers)
	}
	run(t, 0, "check", plan)
	pdf := filepath.Join(t.TempDir(), "aw.pdf")
	run(t, 0, "report", plan, "--kind", "summary", "--lang", "en", "--as-of", "2013-11-29", "-o", pdf)
	if raw, err := os.ReadFile(pdf); err != nil || !bytes.HasPrefix(raw, []byte("%PDF-")) {
		t.Error(err)
	}
	run(t, 0, "undo", plan)
	run(t, 0, "undo", plan)
	var facts struct{ Orders struct{ From string } }
	ask(t, &facts, plan, "plan")
	if facts.Orders.From != "" {
		t.Error("one undo did not take the import back", facts)
	}
}

// checkAttainment compares every rep and quarter, and the company by quarter.
func checkAttainment(t *testing.T, plan string) {
	t.Helper()
	var known struct {
		RepQuarter []struct {
			EmployeeKey int
			From        string
			Attainment  string `json:"attainment_pct_2dp"`
		} `json:"rep_quarter"`
	}
	raw, err := os.ReadFile(filepath.Join(realData(t), "expected", "adventureworks_quota.json"))
	if err == nil {
		err = json.Unmarshal(raw, &known)
	}
	if err != nil {
		t.Fatal(err)
	}
	type row struct {
		Rep   string
		From  string
		Ratio struct{ Percent float64 } `json:"share"`
	}
	var rows []row
	ask(t, &rows, plan, "attainment", `{"by":"rep"}`)
	got := map[string]string{}
	for _, r := range rows {
		got[r.Rep+" "+r.From] = fmt.Sprintf("%.2f", r.Ratio.Percent)
	}
	wrong := 0
	for _, k := range known.RepQuarter {
		if have := got[fmt.Sprintf("%d %s", k.EmployeeKey, k.From)]; have != k.Attainment {
			if wrong++; wrong < 5 {
				t.Errorf("rep %d from %s: %s, want %s", k.EmployeeKey, k.From, have, k.Attainment)
			}
		}
	}
	if len(known.RepQuarter) != 163 || wrong > 0 {
		t.Errorf("%d of %d differ", wrong, len(known.RepQuarter))
	}
	ask(t, &rows, plan, "attainment", `{"by":"company"}`)
	want := []string{"82.18", "86.58", "85.67", "81.96", "84.28", "81.36", "89.06", "83.77", "79.56", "83.59", "88.22", "86.26"}
	for i, r := range rows {
		if have := fmt.Sprintf("%.2f", r.Ratio.Percent); i >= len(want) || have != want[i] {
			t.Errorf("company from %s: %s", r.From, have)
		}
	}
	if len(rows) != len(want) {
		t.Error(len(rows), "quarters")
	}
}

func TestOtherRealSets(t *testing.T) {
	dir := realData(t)
	plan := filepath.Join(t.TempDir(), "pl.qdeck")
	run(t, 0, "new", plan, "--currency", "USD", "--first", "2020-01-01")
	thousands := filepath.Join(t.TempDir(), "map.json")
	if err := os.WriteFile(thousands, []byte(`{"unit":1000}`), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := load(t, plan, filepath.Join(dir, "pl300_targets", "ResellerSalesTargets.csv"), "targets", "--map", thousands); got.Ready != 809 || got.Amount != 67621000000 {
		t.Errorf("targets %+v", got)
	}
	for _, c := range []struct {
		file      string
		rows      int
		customers int
	}{{"rfm_orders/rfm_data_orders.csv", 4906, 995}, {"cdnow_sample/CDNOW_sample.txt", 6919, 2357}} {
		plan := filepath.Join(t.TempDir(), "x.qdeck")
		run(t, 0, "new", plan, "--currency", "USD", "--first", "1998-01-01")
		if got := load(t, plan, filepath.Join(dir, c.file), "orders"); got.Ready != c.rows || len(got.NewCustomers) != c.customers {
			t.Errorf("%s: %d rows, %d customers, %d wrong", c.file, got.Ready, len(got.NewCustomers), got.Wrong)
		}
		os.Remove(plan)
	}
}
