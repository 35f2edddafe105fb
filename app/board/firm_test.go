package board_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"quarterdeck/app/board"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A firm is a plan made by hand for one test: 100 a month in each of two
// regions and two products, a rep each, and orders as the test says.
type firm struct {
	t           testing.TB
	file        *store.File
	plan        data.Plan
	east, south data.Region
	tea, leaf   data.Product
	chen, huang data.Rep
	customer    data.Customer
	orders      int
}

// newFirm makes the firm without targets or results.
func newFirm(t testing.TB, p data.Plan) *firm {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.qdeck")
	if err := store.Create(path, p); err != nil {
		t.Fatal(err)
	}
	file, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	f := &firm{t: t, file: file, plan: p}
	f.do(func(tx store.Tx) (err error) {
		f.east, err = tx.SaveRegion(data.Region{Code: "E", Name: "华东", Position: 1})
		f.south, err = pick(tx.SaveRegion(data.Region{Code: "S", Name: "华南", Position: 2}))(err)
		f.tea, err = pick(tx.SaveProduct(data.Product{Code: "T", Name: "瓶装茶", Position: 1}))(err)
		f.leaf, err = pick(tx.SaveProduct(data.Product{Code: "L", Name: "原叶茶", Position: 2}))(err)
		f.chen, err = pick(tx.SaveRep(data.Rep{Code: "R1", Name: "陈思远", RegionID: f.east.ID, Position: 1}))(err)
		f.huang, err = pick(tx.SaveRep(data.Rep{Code: "R2", Name: "黄子墨", RegionID: f.south.ID, Position: 2}))(err)
		f.customer, err = pick(tx.SaveCustomer(data.Customer{Code: "C1", Name: "锦和便利", RegionID: f.south.ID}))(err)
		return err
	})
	return f
}

// pick keeps the first error of a row of calls.
func pick[T any](v T, err error) func(error) (T, error) {
	return func(before error) (T, error) {
		if before != nil {
			return v, before
		}
		return v, err
	}
}

func year(first data.Month) data.Plan { return data.NewPlan("山岚茶饮", "CNY", first) }

func day(s string) data.Date {
	d, err := data.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func (f *firm) do(change func(store.Tx) error) {
	f.t.Helper()
	if _, err := f.file.Write("test", change); err != nil {
		f.t.Fatal(err)
	}
}

// cells plans the same amount in every bucket of both regions and products, and
// twice that for each rep.
func (f *firm) cells(each data.Money) {
	f.t.Helper()
	var rows []data.Target
	for _, b := range f.plan.Buckets() {
		for _, region := range []data.ID{f.east.ID, f.south.ID} {
			for _, product := range []data.ID{f.tea.ID, f.leaf.ID} {
				rows = append(rows, data.Target{Metric: data.Revenue, Period: b, RegionID: region, ProductID: product, Amount: each})
			}
		}
		for _, rep := range []data.ID{f.chen.ID, f.huang.ID} {
			rows = append(rows, data.Target{Metric: data.Revenue, Period: b, RepID: rep, Amount: 2 * each})
		}
	}
	f.do(func(tx store.Tx) error { return tx.SaveTargets(rows) })
}

// goal decides the target of the whole plan.
func (f *firm) goal(m data.Money) {
	f.do(func(tx store.Tx) error { return tx.SaveGoal(data.Goal{Metric: data.Revenue, Amount: &m}) })
}

// order sells an amount of one product on a day.
func (f *firm) order(on string, region data.Region, product data.Product, rep data.Rep, m data.Money) {
	f.t.Helper()
	f.orders++
	f.do(func(tx store.Tx) error {
		_, err := tx.SaveOrder(data.Order{Key: fmt.Sprint("#", f.orders), Date: day(on), CustomerID: f.customer.ID,
			RegionID: region.ID, RepID: rep.ID, Lines: []data.OrderLine{{ProductID: product.ID, Amount: m}}})
		return err
	})
}

// numbers asks for the progress on a day.
func (f *firm) numbers(on string) board.Numbers {
	f.t.Helper()
	n, err := board.Progress(f.file.Reader, day(on), board.ProgressIn{})
	if err != nil {
		f.t.Fatal(err)
	}
	addsUp(f.t, n)
	return n
}
