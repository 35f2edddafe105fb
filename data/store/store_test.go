package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// open makes a new plan in a folder of the test's own.
func open(t testing.TB) *store.File {
	t.Helper()
	path := filepath.Join(t.TempDir(), "计划 1.qdeck")
	if err := store.Create(path, data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))); err != nil {
		t.Fatal(err)
	}
	f, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func problem(t *testing.T, err error) string {
	t.Helper()
	var p data.Problem
	if !errors.As(err, &p) {
		t.Fatalf("want a problem, got %v", err)
	}
	return p.Key
}

func do(t testing.TB, f *store.File, change func(store.Tx) error) store.Step {
	t.Helper()
	s, err := f.Write("test", change)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestNewPlanIsPrivateAndSound(t *testing.T) {
	f := open(t)
	info, err := os.Stat(f.Path())
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Fatal(info.Mode(), err)
	}
	p, err := f.Plan()
	if err != nil || p.Firm != "山岚茶饮" || p.ID != 1 {
		t.Fatal(p, err)
	}
	if faults, err := f.Check(); err != nil || len(faults) > 0 {
		t.Fatal(faults, err)
	}
	if k := problem(t, store.Create(f.Path(), p)); k != store.Exists {
		t.Fatal(k)
	}
}

func TestOneProcessAtATime(t *testing.T) {
	f := open(t)
	_, err := store.Open(f.Path())
	if k := problem(t, err); k != store.InUse {
		t.Fatal(k)
	}
	f.Close()
	g, err := store.Open(f.Path())
	if err != nil {
		t.Fatal(err)
	}
	g.Close()
}

func TestStrangeFilesAreRefusedUnchanged(t *testing.T) {
	good := open(t)
	good.Close()
	whole, err := os.ReadFile(good.Path())
	if err != nil {
		t.Fatal(err)
	}
	newer := append([]byte(nil), whole...)
	newer[63] = 99
	broken := append([]byte(nil), whole...)
	for i := 5000; i < len(broken); i++ {
		broken[i] = 0xAA
	}
	for name, c := range map[string]struct {
		content []byte
		want    string
	}{
		"empty":     {nil, store.Foreign},
		"text":      {[]byte(strings.Repeat("日期,金额\n", 100)), store.Foreign},
		"newer":     {newer, store.TooNew},
		"broken":    {broken, store.Damaged},
		"cut short": {whole[:4096], store.Damaged},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "a.qdeck")
			if err := os.WriteFile(path, c.content, 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := store.Open(path)
			if k := problem(t, err); k != c.want {
				t.Fatalf("%s, want %s", k, c.want)
			}
			after, err := os.ReadFile(path)
			if err != nil || !reflect.DeepEqual(append([]byte{}, after...), append([]byte{}, c.content...)) {
				t.Fatal("the file was changed", err)
			}
			if left, _ := os.ReadDir(dir); len(left) != 1 {
				t.Fatal("something was left beside it", left)
			}
		})
	}
	_, err = store.Open(filepath.Join(t.TempDir(), "none.qdeck"))
	if k := problem(t, err); k != store.Missing {
		t.Fatal(k)
	}
}

func TestStepsSurviveARestart(t *testing.T) {
	f := open(t)
	s := do(t, f, func(tx store.Tx) error {
		tx.About("华东")
		_, err := tx.SaveRegion(data.Region{Code: "E", Name: "华东"})
		return err
	})
	if !reflect.DeepEqual(s.Kinds, []data.Kind{data.Regions}) || s.Args[0] != "华东" {
		t.Fatal(s)
	}
	f.Close()
	g, err := store.Open(f.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	if s, err = g.Undo(); err != nil || s.Args[0] != "华东" {
		t.Fatal(s, err)
	}
	if rows, _ := g.Regions(); len(rows) != 0 {
		t.Fatal(rows)
	}
	if s, err = g.Redo(); err != nil || s.ID == 0 {
		t.Fatal(s, err)
	}
	if rows, _ := g.Regions(); len(rows) != 1 || rows[0].Name != "华东" {
		t.Fatal(rows)
	}
}

func TestAChangeOfNothingLeavesNoStep(t *testing.T) {
	f := open(t)
	p, _ := f.Plan()
	s := do(t, f, func(tx store.Tx) error { return tx.SavePlan(p) })
	if len(s.Kinds) != 0 {
		t.Fatal(s)
	}
	if steps, _ := f.Steps("undo", 10); len(steps) != 0 {
		t.Fatal(steps)
	}
}

func TestImportedOrdersComeBackAsOneBatch(t *testing.T) {
	f := open(t)
	orders := make([]data.Order, 3234)
	var sum data.Money
	s := do(t, f, func(tx store.Tx) error {
		c, err := tx.SaveCustomer(data.Customer{Code: "007", Name: "万嘉连锁"})
		if err != nil {
			return err
		}
		im, err := tx.SaveImport(data.Import{Sort: "orders", File: "a.csv"})
		if err != nil {
			return err
		}
		for i := range orders {
			orders[i] = data.Order{Key: time.Unix(int64(i), 0).String(), Date: 20000 + data.Date(i%300), CustomerID: c.ID,
				Lines: []data.OrderLine{{Amount: 100}, {Amount: data.Money(-i % 50)}}}
			sum += orders[i].Sum()
		}
		return tx.AddOrders(im.ID, orders, nil)
	})
	if len(s.Kinds) != 4 {
		t.Fatal(s.Kinds)
	}
	check := func(want int, amount data.Money) {
		t.Helper()
		sales, err := f.Sales([]data.Period{{From: 20000, Until: 21000}})
		if err != nil {
			t.Fatal(err)
		}
		var got data.Money
		for _, x := range sales {
			got += x.Amount
		}
		n, _ := f.Count(data.Orders)
		if n != want || got != amount {
			t.Fatalf("%d orders of %d, want %d of %d", n, got, want, amount)
		}
		if faults, err := f.Check(); err != nil || len(faults) > 0 {
			t.Fatal(faults, err)
		}
	}
	check(3234, sum)
	for range 2 {
		if _, err := f.Undo(); err != nil {
			t.Fatal(err)
		}
		check(0, 0)
		if _, err := f.Redo(); err != nil {
			t.Fatal(err)
		}
		check(3234, sum)
	}
	rows, err := f.CustomerSales(20299, 365)
	if err != nil || len(rows) != 1 || rows[0].Orders != 3234 || rows[0].Amount != sum || rows[0].Last != 20299 {
		t.Fatal(rows, err)
	}
}

func TestBackupsAreThinnedAndRestored(t *testing.T) {
	f := open(t)
	now := time.Date(2026, 8, 14, 9, 12, 0, 0, time.Local)
	for day := range 20 {
		do(t, f, func(tx store.Tx) error {
			_, err := tx.SaveRegion(data.Region{Code: string(rune('a' + day)), Name: "x"})
			return err
		})
		at := now.AddDate(0, 0, day)
		for range 5 {
			if _, err := f.Backup(store.ByHand, at); err != nil {
				t.Fatal(err)
			}
		}
	}
	rows, err := store.Backups(f.Path())
	if err != nil || len(rows) > 10 || len(rows) < 8 {
		t.Fatal(len(rows), err)
	}
	again, err := f.Backup(store.Daily, now.AddDate(0, 0, 40))
	if err != nil || again.Path != rows[0].Path {
		t.Fatal("a backup although nothing changed", again, err)
	}
	f.Close()
	oldest := rows[len(rows)-1]
	kept, err := store.Restore(f.Path(), oldest.Path, now.AddDate(0, 0, 21))
	if err != nil || kept == "" {
		t.Fatal(kept, err)
	}
	g, err := store.Open(f.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	if regions, _ := g.Regions(); len(regions) >= 20 {
		t.Fatal("not the old plan", len(regions))
	}
}
