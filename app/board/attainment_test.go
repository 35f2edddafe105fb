package board_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"quarterdeck/app/board"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// realData is the folder of real sales; the test is skipped without it.
func realData(t testing.TB) string {
	dir := os.Getenv("QUARTERDECK_DATA")
	if dir == "" {
		t.Skip("QUARTERDECK_DATA does not name the folder with the real data")
	}
	return dir
}

func readCSV(t testing.TB, path string) [][]string {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}

func money(t testing.TB, s string) data.Money {
	t.Helper()
	m, _, err := data.ParseAmount(s, "USD", 0)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// adventureWorks is a plan for 2013 with the orders and quotas of that firm, as
// an import would leave them: a quota runs until the next date in the file.
func adventureWorks(t testing.TB) *store.File {
	dir := filepath.Join(realData(t), "adventureworks")
	path := filepath.Join(t.TempDir(), "aw.qdeck")
	if err := store.Create(path, data.NewPlan("AdventureWorks", "USD", data.NewMonth(2013, 1))); err != nil {
		t.Fatal(err)
	}
	file, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	_, err = file.Write("test", func(tx store.Tx) error {
		reps, err := saveReps(t, tx, dir)
		if err != nil {
			return err
		}
		if err := saveQuotas(t, tx, dir, reps); err != nil {
			return err
		}
		return saveOrders(t, tx, dir, reps)
	})
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func saveReps(t testing.TB, tx store.Tx, dir string) (map[string]data.ID, error) {
	reps := map[string]data.ID{}
	for _, row := range readCSV(t, filepath.Join(dir, "reps.csv")) {
		rep, err := tx.SaveRep(data.Rep{Code: row[0], Name: row[2]})
		if err != nil {
			return nil, err
		}
		reps[row[0]] = rep.ID
	}
	return reps, nil
}

func saveQuotas(t testing.TB, tx store.Tx, dir string, reps map[string]data.ID) error {
	rows := readCSV(t, filepath.Join(dir, "quotas.csv"))
	next := map[data.Date]data.Date{}
	var before data.Date
	for _, row := range rows { // in order of time
		if d := day(row[1]); d != before {
			next[before] = d
			before = d
		}
	}
	next[before] = day("2013-12-29")
	var targets []data.Target
	for _, row := range rows {
		from := day(row[1])
		targets = append(targets, data.Target{Metric: data.Revenue, Period: data.Period{From: from, Until: next[from]},
			RepID: reps[row[0]], Amount: money(t, row[2])})
	}
	return tx.SaveTargets(targets)
}

func saveOrders(t testing.TB, tx store.Tx, dir string, reps map[string]data.ID) error {
	regions, products := map[string]data.ID{}, map[string]data.ID{}
	buyer, err := tx.SaveCustomer(data.Customer{Code: "all", Name: "Resellers"})
	if err != nil {
		return err
	}
	var orders []data.Order
	at := map[string]int{}
	for _, row := range readCSV(t, filepath.Join(dir, "orders_by_category.csv")) {
		if regions[row[4]] == 0 {
			x, err := tx.SaveRegion(data.Region{Code: row[4], Name: "Territory " + row[4]})
			if err != nil {
				return err
			}
			regions[row[4]] = x.ID
		}
		if products[row[5]] == 0 {
			x, err := tx.SaveProduct(data.Product{Code: row[5], Name: row[5]})
			if err != nil {
				return err
			}
			products[row[5]] = x.ID
		}
		i, ok := at[row[0]]
		if !ok {
			i = len(orders)
			at[row[0]] = i
			orders = append(orders, data.Order{Key: row[0], Number: row[0], Date: day(row[1]), CustomerID: buyer.ID, RepID: reps[row[3]], RegionID: regions[row[4]]})
		}
		orders[i].Lines = append(orders[i].Lines, data.OrderLine{ProductID: products[row[5]], Amount: money(t, row[7])})
	}
	batch, err := tx.SaveImport(data.Import{Sort: "orders", File: "orders_by_category.csv"})
	if err != nil {
		return err
	}
	return tx.AddOrders(batch.ID, orders, nil)
}

func TestAttainmentOfAdventureWorks(t *testing.T) {
	file := adventureWorks(t)
	var want struct {
		Reps []struct {
			Key                 int `json:"EmployeeKey"`
			From, Quota, Actual string
			Until               string `json:"until_excl"`
			Share               string `json:"attainment_pct_2dp"`
		} `json:"rep_quarter"`
		Company map[string]struct {
			Quota, Actual string
			Share         string `json:"attainment_pct"`
		} `json:"company_quarter"`
	}
	raw, err := os.ReadFile(filepath.Join(realData(t), "expected", "adventureworks_quota.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &want); err != nil {
		t.Fatal(err)
	}
	reps, err := board.Attainments(file.Reader, day("2013-12-31"), board.AttainmentIn{By: "rep"})
	if err != nil || len(reps) != 163 || len(want.Reps) != 163 {
		t.Fatal(len(reps), len(want.Reps), err)
	}
	got := map[string]board.Attainment{}
	for _, a := range reps {
		got[a.Rep+a.From.String()] = a
	}
	for _, w := range want.Reps {
		a := got[fmt.Sprint(w.Key)+w.From]
		off := a.Actual - money(t, w.Actual)
		if a.Target != money(t, w.Quota) || a.Until.String() != w.Until || percent(a.Share) != w.Share || off > 20 || off < -20 {
			t.Errorf("rep %d from %s: %d of %d is %s, want %+v", w.Key, w.From, a.Actual, a.Target, percent(a.Share), w)
		}
	}
	company, err := board.Attainments(file.Reader, day("2013-12-31"), board.AttainmentIn{})
	if err != nil || len(company) != 12 {
		t.Fatal(len(company), err)
	}
	for _, a := range company {
		if w := want.Company[a.From.String()]; a.Target != money(t, w.Quota) || percent(a.Share) != w.Share {
			t.Errorf("company from %s: %s, want %+v", a.From, percent(a.Share), w)
		}
	}
}

func percent(r board.Ratio) string { return fmt.Sprintf("%.2f", float64(r.Points())/100) }

// The plan's own figures hold for a firm whose only targets are quotas of reps.
func TestProgressOfAdventureWorks(t *testing.T) {
	n, err := board.Progress(adventureWorks(t).Reader, day("2013-11-29"), board.ProgressIn{})
	if err != nil {
		t.Fatal(err)
	}
	addsUp(t, n)
	total := n.Total.Total
	// Rounding each row to the cent moves the sums by a dollar or so.
	if off := total.Actual - 33_574_834_16; off > 20_00 || off < -20_00 {
		t.Errorf("2013 sold %d", total.Actual)
	}
	if off := total.LastYear - 28_193_631_53; !total.LastKnown || off > 20_00 || off < -20_00 {
		t.Errorf("2012 sold %d", total.LastYear)
	}
	if n.Basis != board.RepsAs || !total.Judged() || n.Forecast == nil || *n.Forecast <= total.Actual {
		t.Errorf("%+v", total)
	}
}
