package lights_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"quarterdeck/app/lights"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// large is a plan of 69 reps in 6 regions with 20,000 customers, 100,000 orders,
// 20,000 opportunities, a year of daily reports and 20,000 invoices.
func large(b *testing.B) *store.File {
	b.Helper()
	path := filepath.Join(b.TempDir(), "large.qdeck")
	plan := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	plan.AsOfDay = asOf
	if err := store.Create(path, plan); err != nil {
		b.Fatal(err)
	}
	f, err := store.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { f.Close() })
	if _, err := f.Write("command.ImportFile", fillLarge); err != nil {
		b.Fatal(err)
	}
	return f
}

func fillLarge(tx store.Tx) error {
	dice := rand.New(rand.NewPCG(1, 2))
	var regions [6]data.Region
	var reps [69]data.Rep
	var err error
	for i := range regions {
		if regions[i], err = tx.SaveRegion(data.Region{Code: fmt.Sprint("Q", i), Name: fmt.Sprint("大区", i)}); err != nil {
			return err
		}
	}
	var targets []data.Target
	for i := range reps {
		if reps[i], err = tx.SaveRep(data.Rep{Code: fmt.Sprint("R", i), Name: fmt.Sprint("业务", i), RegionID: regions[i%6].ID, Joined: asOf - 900}); err != nil {
			return err
		}
		for m := range data.Month(12) {
			targets = append(targets, data.Target{RepID: reps[i].ID, Period: (data.NewMonth(2026, 1) + m).Period(), Amount: 40_000_000_00 / 69, Metric: data.Revenue})
		}
	}
	if err := tx.SaveTargets(targets); err != nil {
		return err
	}
	customers := make([]data.Customer, 20_000)
	for i := range customers {
		customers[i] = data.Customer{Code: fmt.Sprintf("K%05d", i), Name: fmt.Sprint("客户", i), RepID: reps[i%69].ID, RegionID: regions[i%69%6].ID}
	}
	if err := tx.SaveCustomers(customers); err != nil {
		return err
	}
	come, err := tx.SaveImport(data.Import{Sort: string(data.Orders), File: "a.csv", Day: asOf})
	if err != nil {
		return err
	}
	orders := make([]data.Order, 100_000)
	for i := range orders {
		c := customers[int(20_000*dice.Float64()*dice.Float64())]
		m := data.Money(dice.IntN(5_000_00))
		orders[i] = data.Order{Key: fmt.Sprint(i), Date: asOf - data.Date(dice.IntN(600)), CustomerID: c.ID, RepID: c.RepID, RegionID: c.RegionID, Amount: m, Lines: []data.OrderLine{{Amount: m}}}
	}
	if err := tx.AddOrders(come.ID, orders, nil); err != nil {
		return err
	}
	stages, err := tx.PipelineStages()
	if err != nil {
		return err
	}
	deals := make([]data.Opportunity, 20_000)
	for i := range deals {
		day := asOf - data.Date(dice.IntN(300))
		deals[i] = data.Opportunity{Code: fmt.Sprint("D", i), Name: fmt.Sprint("商机", i), CustomerID: customers[i].ID, RepID: reps[i%69].ID, Opened: day, Close: day + 120,
			StageID: stages[i%3].ID, Amount: data.Money(dice.IntN(500_000_00))}
	}
	if err := tx.AddOpportunities(come.ID, deals, nil); err != nil {
		return err
	}
	var reports []data.Activity
	for day := asOf - 220; day <= asOf; day++ {
		for _, r := range reps {
			n, in := dice.IntN(6), 0
			in = n
			reports = append(reports, data.Activity{RepID: r.ID, Date: day, Leads: &n, InTime: &in, Visits: &n})
		}
	}
	if err := tx.SaveActivities(reports); err != nil {
		return err
	}
	invoices := make([]data.Invoice, 20_000)
	for i := range invoices {
		day := asOf - data.Date(dice.IntN(300))
		invoices[i] = data.Invoice{Number: fmt.Sprint("F", i), CustomerID: customers[i].ID, Date: day, Due: day + 30, Amount: data.Money(1 + dice.IntN(900_000))}
	}
	return tx.SaveInvoices(invoices)
}

// BenchmarkLights reads the lights of a large plan anew, with a rule for each rep
// among them, and then again as they are kept.
func BenchmarkLights(b *testing.B) {
	f := large(b)
	_, err := f.Write("command.SaveLightRule", func(tx store.Tx) error {
		rule := data.DefaultLightRules()[1]
		rule.ID, rule.Code, rule.Scope, rule.Position = 0, "rep_completion", data.RepScope, 99
		_, err := tx.SaveLightRule(rule)
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	for name, r := range map[string]store.Reader{"anew": f.Reader.Apart(), "kept": f.Reader} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				x, err := lights.Of(r, asOf)
				if err != nil || len(x.Rows) < 69 {
					b.Fatal(len(x.Rows), err)
				}
			}
		})
	}
}
