package customers_test

import (
	"encoding/csv"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/customers"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// layout says how a raw set is read: the columns of order, customer, day and
// amount. Without a column of orders every row is one order.
type layout struct {
	path                         string
	order, customer, day, amount int
}

var layouts = map[string]layout{
	"aw_reseller":  {"adventureworks/orders_by_category.csv", 0, 2, 1, 7},
	"rfm_orders":   {"rfm_orders/rfm_data_orders.csv", -1, 0, 1, 2},
	"cdnow_sample": {"cdnow_sample/CDNOW_sample.txt", -1, 1, 2, 4},
}

// TestTiersOfRealOrders puts three sets of other people's orders into plans and
// compares the tiers with what was worked out independently of this program.
func TestTiersOfRealOrders(t *testing.T) {
	folder := os.Getenv("QUARTERDECK_DATA")
	if folder == "" {
		t.Skip("QUARTERDECK_DATA does not name the folder of real data")
	}
	raw, err := os.ReadFile(filepath.Join(folder, "expected", "rfm_tiers.json"))
	if err != nil {
		t.Fatal(err)
	}
	var known map[string]json.RawMessage
	if err := json.Unmarshal(raw, &known); err != nil {
		t.Fatal(err)
	}
	for set, l := range layouts {
		t.Run(set, func(t *testing.T) {
			var dates map[string]struct {
				Ref   string
				N     int
				Tiers map[string]int
			}
			if err := json.Unmarshal(known[set], &dates); err != nil || len(dates) < 2 {
				t.Fatal(len(dates), err)
			}
			a := planWith(t, readOrders(t, filepath.Join(folder, l.path), l))
			for _, want := range dates {
				s, err := customers.Tiers(a.Reader(), 0, customers.TiersIn{AsOf: day(want.Ref)})
				if err != nil {
					t.Fatal(err)
				}
				got := map[string]int{}
				for _, x := range s.Tiers {
					got[strings.ToUpper(string(x.Tier[:1]))+string(x.Tier[1:])] = x.Count
				}
				if s.Buyers != want.N || !maps.Equal(got, want.Tiers) {
					t.Errorf("%s: %d customers %v, want %d %v", want.Ref, s.Buyers, got, want.N, want.Tiers)
				}
			}
		})
	}
}

// An order of a raw set, its lines added up.
type rawOrder struct {
	customer string
	day      data.Date
	amount   data.Money
}

func readOrders(t testing.TB, path string, l layout) (orders []rawOrder) {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	if filepath.Ext(path) == ".txt" {
		for line := range strings.Lines(string(raw)) {
			if f := strings.Fields(line); len(f) > 0 {
				f[l.day] = f[l.day][:4] + "-" + f[l.day][4:6] + "-" + f[l.day][6:]
				rows = append(rows, f)
			}
		}
	} else if rows, err = csv.NewReader(strings.NewReader(string(raw))).ReadAll(); err != nil {
		t.Fatal(err)
	} else {
		rows = rows[1:]
	}
	place := map[string]int{}
	for i, f := range rows {
		amount, _, err := data.ParseAmount(f[l.amount], "USD", 100)
		if err != nil {
			t.Fatal(i, f, err)
		}
		if l.order < 0 {
			orders = append(orders, rawOrder{f[l.customer], day(f[l.day]), amount})
			continue
		}
		at, seen := place[f[l.order]]
		if !seen {
			at = len(orders)
			place[f[l.order]] = at
			orders = append(orders, rawOrder{f[l.customer], day(f[l.day]), 0})
		}
		orders[at].amount += amount
	}
	return orders
}

// planWith is a plan that holds the orders and their customers.
func planWith(t testing.TB, raw []rawOrder) *app.App {
	t.Helper()
	a := emptyPlan(t)
	_, err := a.File().Write("command.ImportFile", func(tx store.Tx) error {
		place := map[string]int{}
		var people []data.Customer
		for _, o := range raw {
			if _, known := place[o.customer]; !known {
				place[o.customer] = len(people)
				people = append(people, data.Customer{Code: o.customer, Name: o.customer})
			}
		}
		if err := tx.SaveCustomers(people); err != nil {
			return err
		}
		batch, err := tx.SaveImport(data.Import{Sort: "orders", File: "orders.csv"})
		if err != nil {
			return err
		}
		orders := make([]data.Order, len(raw))
		for i, o := range raw {
			orders[i] = data.Order{Key: strconv.Itoa(i), Date: o.day, CustomerID: people[place[o.customer]].ID,
				Lines: []data.OrderLine{{Amount: o.amount}}}
		}
		return tx.AddOrders(batch.ID, orders, nil)
	})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func emptyPlan(t testing.TB) *app.App {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.qdeck")
	if err := store.Create(path, data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))); err != nil {
		t.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

func day(s string) data.Date {
	d, err := data.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}
