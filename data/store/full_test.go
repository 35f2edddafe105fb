//go:build unix

package store_test

import (
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// withRoom runs f while no file may grow beyond the given bytes, as on a disk
// that has no more room.
func withRoom(t *testing.T, bytes int64, f func()) {
	t.Helper()
	signal.Ignore(syscall.SIGXFSZ)
	var old syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &old); err != nil {
		t.Fatal(err)
	}
	tight := old
	tight.Cur = uint64(bytes)
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &tight); err != nil {
		t.Skip("no limits here:", err)
	}
	defer syscall.Setrlimit(syscall.RLIMIT_FSIZE, &old)
	f()
}

// manyOrders is a change that needs some megabytes.
func manyOrders(tx store.Tx) error {
	c, err := tx.SaveCustomer(data.Customer{Code: "1", Name: "客户"})
	if err != nil {
		return err
	}
	im, err := tx.SaveImport(data.Import{Sort: "orders", File: "a.csv"})
	if err != nil {
		return err
	}
	orders := make([]data.Order, 30_000)
	for i := range orders {
		orders[i] = data.Order{Key: fmt.Sprint("a rather long key, number ", i), Date: 20000, CustomerID: c.ID, Lines: []data.OrderLine{{Amount: 100}}}
	}
	return tx.AddOrders(im.ID, orders, nil)
}

// TestAFullDiskLosesNothing fills the disk in the middle of a change, of a
// backup and of making a plan: each says so, and nothing half done is left.
func TestAFullDiskLosesNothing(t *testing.T) {
	f := open(t)
	do(t, f, func(tx store.Tx) error {
		_, err := tx.SaveRegion(data.Region{Code: "E", Name: "华东"})
		return err
	})
	info, err := os.Stat(f.Path())
	if err != nil {
		t.Fatal(err)
	}
	withRoom(t, info.Size()+100_000, func() {
		_, err := f.Write("test", manyOrders)
		if k := problem(t, err); k != store.Full {
			t.Error(k)
		}
	})
	wantSound(t, f, 0)
	withRoom(t, info.Size()/2, func() {
		_, err := f.Backup(store.ByHand, time.Now())
		if k := problem(t, err); k != store.Full {
			t.Error(k)
		}
		fresh := filepath.Join(filepath.Dir(f.Path()), "fresh.qdeck")
		if k := problem(t, store.Create(fresh, data.NewPlan("x", "CNY", data.NewMonth(2026, 1)))); k != store.Full {
			t.Error(k)
		}
	})
	wantSound(t, f, 0)
	do(t, f, manyOrders) // there is room again
	wantSound(t, f, 30_000)
	f.Close()
	g, err := store.Open(f.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	wantSound(t, g, 30_000)
}

// wantSound wants a sound plan with so many orders and nothing half done
// beside it.
func wantSound(t *testing.T, f *store.File, orders int) {
	t.Helper()
	if faults, err := f.Check(); err != nil || len(faults) > 0 {
		t.Fatal(faults, err)
	}
	if n, err := f.Count(data.Orders); err != nil || n != orders {
		t.Fatal(n, err)
	}
	for _, dir := range []string{filepath.Dir(f.Path()), store.BackupDir(f.Path())} {
		left, _ := os.ReadDir(dir)
		for _, e := range left {
			switch name := e.Name(); name {
			case filepath.Base(f.Path()), filepath.Base(f.Path()) + "-journal", filepath.Base(store.BackupDir(f.Path())):
			default:
				t.Errorf("%s was left", name)
			}
		}
	}
}
