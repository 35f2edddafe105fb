package customers_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	app "quarterdeck/app/customers"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
	"quarterdeck/views/customers"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

// crowd is the page on a plan of 100,000 customers with two orders each.
func crowd(b *testing.B) (*pagetest.Host, *customers.Page) {
	b.Helper()
	path := filepath.Join(b.TempDir(), "crowd.qdeck")
	if err := store.Create(path, data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))); err != nil {
		b.Fatal(err)
	}
	h := pagetest.Open(b, path, text.ZH, false)
	_, err := h.File().Write("command.ImportFile", func(tx store.Tx) error {
		people := make([]data.Customer, 100_000)
		for i := range people {
			name := fmt.Sprintf("%s%s商贸%d", []string{"华", "万", "锦", "江", "北"}[i%5], []string{"嘉", "和", "利"}[i%3], i)
			people[i] = data.Customer{Code: fmt.Sprintf("C%06d", i), Name: name, Sort: "商超"}
		}
		if err := tx.SaveCustomers(people); err != nil {
			return err
		}
		batch, err := tx.SaveImport(data.Import{Sort: "orders", File: "a.csv"})
		if err != nil {
			return err
		}
		orders := make([]data.Order, 2*len(people))
		for i := range orders {
			orders[i] = data.Order{Key: fmt.Sprint(i), Date: data.NewDate(2026, 8, 14) - data.Date(i*7%500), CustomerID: people[i%len(people)].ID,
				Lines: []data.OrderLine{{Amount: data.Money(i * 37 % 900_000)}}}
		}
		return tx.AddOrders(batch.ID, orders, nil)
	})
	if err != nil {
		b.Fatal(err)
	}
	p := customers.NewCustomers(h).(*customers.Page)
	h.Put(p, 1440, 900)
	return h, p
}

// BenchmarkHundredThousandCustomers is what a person waits for on a large plan.
func BenchmarkHundredThousandCustomers(b *testing.B) {
	h, p := crowd(b)
	pagetest.Find[*widgets.Field](p.Content())[0].OnChanged("wjsm1") // so that names are prepared
	pagetest.Find[*widgets.Field](p.Content())[0].OnChanged("")
	tables := pagetest.Find[*widgets.Table[*app.Line]](p.Content())
	b.Run("refresh", func(b *testing.B) {
		for range b.N {
			p.Refresh()
		}
	})
	b.Run("open", func(b *testing.B) { // all is asked of the file again
		for i := range b.N {
			b.StopTimer()
			if _, err := h.File().Write("x", func(tx store.Tx) error {
				x, err := tx.CustomerByCode("C000001")
				x.Sort = fmt.Sprint(i)
				if err == nil {
					_, err = tx.SaveCustomer(x)
				}
				return err
			}); err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
			p.Refresh()
		}
	})
	b.Run("chip", func(b *testing.B) {
		for i := range b.N {
			p.Go(page.Route{Part: []string{"high", "overdue", "low"}[i%3]})
		}
	})
	p.Key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	p.Key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	b.Run("sort", func(b *testing.B) {
		for range b.N {
			tables[0].Tapped(&fyne.PointEvent{Position: fyne.NewPos(60, 10)})
		}
	})
	b.Run("letter", func(b *testing.B) {
		for i := range b.N {
			pagetest.Find[*widgets.Field](p.Content())[0].OnChanged([]string{"wj", "wjs"}[i%2])
		}
		pagetest.Find[*widgets.Field](p.Content())[0].OnChanged("")
	})
	b.Run("arrow", func(b *testing.B) {
		for range b.N {
			tables[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		}
	})
	b.Run("scroll", func(b *testing.B) {
		for range b.N {
			tables[0].Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -720)})
		}
	})
}
