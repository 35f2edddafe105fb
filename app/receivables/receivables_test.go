package receivables_test

import (
	"errors"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/apptest"
	"quarterdeck/app/calc"
	"quarterdeck/app/receivables"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

var day = data.NewDate(2026, 8, 14) // a Friday

// open is a plan with two regions, two reps and three customers; the third has
// neither region nor rep.
func open(t testing.TB) *app.App {
	t.Helper()
	p := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay = day
	a := apptest.Create(t, p)
	if _, err := a.File().Write("test", func(tx store.Tx) error {
		for i := range 2 {
			region, err := tx.SaveRegion(data.Region{Code: fmt.Sprint("G", i), Name: fmt.Sprint("区", i)})
			if err != nil {
				return err
			}
			rep, err := tx.SaveRep(data.Rep{Code: fmt.Sprint("R", i), Name: fmt.Sprint("人", i), RegionID: region.ID})
			if err != nil {
				return err
			}
			c, err := tx.SaveCustomer(data.Customer{Code: fmt.Sprint("C", i), Name: fmt.Sprint("客户", i), RegionID: region.ID, RepID: rep.ID})
			if err != nil {
				return err
			}
			if err := tx.SaveGrade(data.Grade{SchemeID: 1, CustomerID: c.ID, Day: day - 30, Scores: map[string]int{}, Tier: []data.Tier{"a", "c"}[i]}); err != nil {
				return err
			}
		}
		_, err := tx.SaveCustomer(data.Customer{Code: "C2", Name: "客户2"})
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return a
}

func do(t testing.TB, a *app.App, c app.Command) {
	t.Helper()
	if _, err := a.Do(c); err != nil {
		t.Fatalf("%+v: %v", c, err)
	}
}

func refused(t *testing.T, a *app.App, key string, c app.Command) {
	t.Helper()
	_, err := a.Do(c)
	if p := (data.Problem{}); !errors.As(err, &p) || p.Key != key {
		t.Fatalf("%+v: %v, want %s", c, err, key)
	}
}

func ask[In, Out any](t testing.TB, a *app.App, question func(store.Reader, data.Date, In) (Out, error), in In) Out {
	t.Helper()
	out, err := question(a.Reader(), day, in)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// invoice adds one invoice, due so many days after the day, written a month
// before that, and answers its number in the plan.
func invoice(t testing.TB, a *app.App, number, customer string, due int, amount data.Money) data.ID {
	t.Helper()
	d := day + data.Date(due)
	do(t, a, receivables.SaveInvoice{Number: number, Customer: customer, Date: d - 30, Due: d, Amount: amount})
	x, err := a.Reader().InvoiceByNumber(number)
	if err != nil {
		t.Fatal(err)
	}
	return x.ID
}

func TestAgeingNetsPaymentsAndCreditNotes(t *testing.T) {
	a := open(t)
	one := invoice(t, a, "1", "C0", 5, 100_00)
	invoice(t, a, "2", "C0", 0, 40_00)
	invoice(t, a, "3", "C0", -1, 30_00)
	invoice(t, a, "4", "C0", -91, 20_00)
	invoice(t, a, "5", "C0", -20, -25_00) // a credit note pays the oldest
	invoice(t, a, "6", "C1", -45, 10_00)
	do(t, a, receivables.SavePayment{Invoice: one, Date: day, Amount: 60_00})
	x := ask(t, a, receivables.AgeingOf, receivables.AgeingIn{})
	want := calc.Ageing{NotDue: 80_00, To30: 25_00, To60: 10_00}
	if x.Total.Ageing != want || x.Total.Open != 115_00 || x.Total.Overdue != 35_00 || x.Rows[0].Code != "C0" || x.Rows[0].Oldest != 1 {
		t.Fatalf("%+v", x)
	}
	s, err := receivables.Stand(a.Reader(), day)
	if err != nil || len(s) != 2 {
		t.Fatal(s, err)
	}
	if y := ask(t, a, receivables.AgeingOf, receivables.AgeingIn{By: "tier"}); y.Rows[0].Code != "abc/a" || y.Rows[1].Code != "abc/c" {
		t.Fatalf("%+v", y)
	}
	if y := ask(t, a, receivables.AgeingOf, receivables.AgeingIn{AsOf: day - 1}); y.Total.Open != 175_00 {
		t.Fatalf("what was paid later counts earlier: %+v", y.Total)
	}
}

func TestOneSumPaysTheOldestInvoices(t *testing.T) {
	a := open(t)
	refused(t, a, "problem.payment.nothing", receivables.AllocatePayment{Customer: "C0", Date: day, Amount: 1})
	invoice(t, a, "late", "C0", 10, 100_00)
	invoice(t, a, "old", "C0", -40, 33_33)
	invoice(t, a, "mid", "C0", -5, 66_67)
	do(t, a, receivables.AllocatePayment{Customer: "C0", Date: day, Amount: 50_00})
	x := ask(t, a, receivables.InvoicesOf, receivables.InvoicesIn{Customer: "C0"})
	for i, open := range []data.Money{100_00, 50_00, 0} {
		if x.Invoices[i].Open != open {
			t.Fatalf("%+v", x.Invoices)
		}
	}
	p := ask(t, a, receivables.AllocationOf, receivables.AllocationIn{Customer: "C0", Amount: 170_00})
	if p.Over != 20_00 || p.Rest != 0 || len(p.Parts) != 2 || p.Parts[0].Number != "mid" {
		t.Fatalf("%+v", p)
	}
	refused(t, a, "problem.payment.more", receivables.AllocatePayment{Customer: "C0", Date: day, Amount: 150_01})
	refused(t, a, "problem.payment.positive", receivables.AllocatePayment{Customer: "C0", Date: day})
	do(t, a, receivables.AllocatePayment{Customer: "C0", Date: day, Amount: 170_00, Over: true})
	x = ask(t, a, receivables.InvoicesOf, receivables.InvoicesIn{Customer: "C0"})
	if x.Sum.Open != -20_00 || x.Sum.Credit != -20_00 || x.Invoices[0].Paid != 120_00 {
		t.Fatalf("the rest is no credit: %+v", x)
	}
	do(t, a, receivables.AllocatePayment{Customer: "C0", Date: day, Amount: 1_00, Over: true}) // nothing is open any more
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if x = ask(t, a, receivables.InvoicesOf, receivables.InvoicesIn{Customer: "C0", Open: true}); x.Sum.Open != 150_00 || len(x.Invoices) != 2 {
		t.Fatalf("%+v", x)
	}
}

func TestWhatIsRefused(t *testing.T) {
	a := open(t)
	id := invoice(t, a, "007", "C0", -5, 100_00)
	note := invoice(t, a, "note", "C1", -5, -10_00)
	refused(t, a, "problem.invoice.taken", receivables.SaveInvoice{Number: "007", Customer: "C0", Date: day, Due: day, Amount: 1})
	refused(t, a, "problem.invoice.amount", receivables.SaveInvoice{Number: "8", Customer: "C0", Date: day, Due: day})
	refused(t, a, "problem.invoice.due", receivables.SaveInvoice{Number: "8", Customer: "C0", Date: day, Due: day - 1, Amount: 1})
	refused(t, a, "problem.unknown.customers", receivables.SaveInvoice{Number: "8", Customer: "nobody", Date: day, Due: day, Amount: 1})
	refused(t, a, "problem.payment.rest", receivables.SavePayment{Invoice: id, Date: day, Amount: 100_01})
	refused(t, a, "problem.payment.rest", receivables.SavePayment{Invoice: note, Date: day, Amount: -10_01})
	refused(t, a, "problem.invoice.other", receivables.PromisePayment{Customer: "C1", Invoices: []data.ID{id}, Day: day})
	refused(t, a, "problem.invoice.promised", receivables.PromisePayment{Customer: "C0", Day: day - 100})
	refused(t, a, "problem.promise.nothing", receivables.PromisePayment{Customer: "C1", Day: day})
	do(t, a, receivables.SavePayment{Invoice: id, Date: day, Amount: 40_00})
	refused(t, a, "problem.payment.rest", receivables.SavePayment{Invoice: id, Date: day, Amount: 60_01})
	do(t, a, receivables.SavePayment{Invoice: id, Date: day, Amount: 60_00})
	refused(t, a, "problem.invoice.payments", receivables.RemoveInvoice{ID: id})
	do(t, a, receivables.RemoveInvoice{ID: id, WithPayments: true})
	if rows, err := a.Reader().Payments(); err != nil || len(rows) != 0 {
		t.Fatal("payments stayed behind", rows, err)
	}
	refused(t, a, "problem.level.twice", receivables.SetCollectionRules{Levels: &[]receivables.Level{{Days: 3, Text: "a"}, {Days: 3, Text: "b"}}})
	refused(t, a, "problem.level.key", receivables.SetCollectionRules{Levels: &[]receivables.Level{{Days: 3, Key: "poem"}}})
}

func TestTheWorkListSaysWhoIsToBeCalled(t *testing.T) {
	a := open(t)
	invoice(t, a, "1", "C0", -31, 100_00)
	invoice(t, a, "2", "C1", -8, 50_00)
	invoice(t, a, "3", "C2", 7, 20_00)
	w := ask(t, a, receivables.Collections, receivables.CollectionsIn{})
	if len(w.Rows) != 3 || w.Overdue != (receivables.WorkSum{Count: 2, Amount: 150_00}) || w.Soon != (receivables.WorkSum{Count: 1, Amount: 20_00}) {
		t.Fatalf("%+v", w)
	}
	x, y, z := w.Rows[0], w.Rows[1], w.Rows[2]
	if x.Way != data.ByExecutive || x.Level.Key != "visit" || !x.Act || x.Light != data.Red || x.Tier != "a" {
		t.Errorf("%+v", x)
	}
	if y.Way != data.ByDiscount || y.Level.Key != "call" || !y.Act || y.Light != data.Amber {
		t.Errorf("%+v", y)
	}
	if z.Way != "" || z.Level.Key != "ahead" || !z.Act || z.Light != data.Green {
		t.Errorf("%+v", z)
	}
	if _, err := a.File().Write("touch", func(tx store.Tx) error {
		c, err := tx.CustomerByCode("C0")
		if err == nil {
			_, err = tx.SaveTouch(data.Touch{CustomerID: c.ID, Date: day - 1, Channel: data.ByPhone})
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	do(t, a, receivables.PromisePayment{Customer: "C1", Day: day - 1})
	w = ask(t, a, receivables.Collections, receivables.CollectionsIn{Show: "broken"})
	if len(w.Rows) != 1 || w.Rows[0].PromiseOpen != 50_00 || w.Rows[0].Light != data.Red || w.Act.Count != 2 {
		t.Fatalf("a touch settles the call for C0, a broken promise asks for one: %+v", w)
	}
	do(t, a, receivables.PromisePayment{Customer: "C1", Day: day})
	if w = ask(t, a, receivables.Collections, receivables.CollectionsIn{Show: "overdue", Text: "客户1"}); len(w.Rows) != 1 || w.Rows[0].Promise != receivables.Waiting {
		t.Fatalf("%+v", w)
	}
	do(t, a, receivables.SetCollectionRules{Levels: &[]receivables.Level{{Days: 40, Text: "发律师函"}}})
	if w = ask(t, a, receivables.Collections, receivables.CollectionsIn{Show: "act"}); len(w.Rows) != 0 {
		t.Fatalf("no step was reached: %+v", w.Rows)
	}
}

func TestPromisesAreKeptOrBroken(t *testing.T) {
	a := open(t)
	id := invoice(t, a, "1", "C0", -20, 100_00)
	do(t, a, receivables.PromisePayment{Customer: "C0", Day: day - 3})
	state := func() string {
		return ask(t, a, receivables.InvoicesOf, receivables.InvoicesIn{Customer: "C0"}).Invoices[0].Promise
	}
	do(t, a, receivables.SavePayment{Invoice: id, Date: day - 3, Amount: 99_99})
	if s := state(); s != receivables.Broken {
		t.Fatal(s)
	}
	do(t, a, receivables.SavePayment{Invoice: id, Date: day - 3, Amount: 1})
	if s := state(); s != receivables.Kept {
		t.Fatal(s)
	}
	do(t, a, receivables.PromisePayment{Customer: "C0", Invoices: []data.ID{id}, Day: day - 4})
	if s := state(); s != receivables.Broken {
		t.Fatal("paid a day late is not kept:", s)
	}
}

func TestTheCollectionRate(t *testing.T) {
	a := open(t)
	one := invoice(t, a, "1", "C0", -10, 90_00)
	two := invoice(t, a, "2", "C1", 0, 20_00) // due on the day: fell due
	invoice(t, a, "3", "C1", 1, 500_00)       // not yet
	invoice(t, a, "4", "C0", -5, -10_00)
	old := invoice(t, a, "5", "C1", -60, 70_00) // due in June
	do(t, a, receivables.SavePayment{Invoice: one, Date: day - 1, Amount: 76_00})
	do(t, a, receivables.SavePayment{Invoice: two, Date: day, Amount: 19_00})
	do(t, a, receivables.SavePayment{Invoice: old, Date: day, Amount: 70_00})
	x := ask(t, a, receivables.RateOf, receivables.RateIn{By: "rep"})
	if x.Due != 100_00 || x.Paid != 95_00 || *x.Rate != 95_00 || x.Light != data.Green || x.Cash != 165_00 || *x.Needed != 0 || *x.Last != 0 {
		t.Fatalf("%+v", x)
	}
	if len(x.Rows) != 2 || x.Rows[0].Code != "R0" && x.Rows[0].Code != "R1" || x.Rows[0].Due+x.Rows[1].Due != x.Due {
		t.Fatalf("%+v", x.Rows)
	}
	rate := 96_00
	do(t, a, receivables.SetCollectionRules{Collected: &rate})
	if x = ask(t, a, receivables.RateOf, receivables.RateIn{}); x.Light != data.Amber || *x.Needed != 1_00 {
		t.Fatalf("%+v", x)
	}
	june := ask(t, a, receivables.RateOf, receivables.RateIn{AsOf: data.NewDate(2026, 6, 30)})
	later := ask(t, a, receivables.RateOf, receivables.RateIn{AsOf: data.NewDate(2026, 6, 1), Span: "year"})
	if june.Due != 70_00 || june.Paid != 0 || june.Light != data.Red || later.Rate != nil || later.Light != data.Ring {
		t.Fatalf("a span that has ended is judged on its last day: %+v %+v", june, later)
	}
}

// crowd is a random course of invoices and payments of the three customers.
func crowd(t *rapid.T, a *app.App) {
	if _, err := a.File().Write("test", func(tx store.Tx) error {
		if err := tx.Clear(data.Payments, data.Invoices); err != nil {
			return err
		}
		for i := range rapid.IntRange(0, 12).Draw(t, "invoices") {
			x := data.Invoice{Number: fmt.Sprint(i), CustomerID: data.ID(rapid.IntRange(1, 3).Draw(t, "customer")), RepID: data.ID(rapid.IntRange(0, 2).Draw(t, "rep")),
				Date: day - data.Date(rapid.IntRange(-20, 150).Draw(t, "date")), Amount: data.Money(rapid.Int64Range(-100_000, 1_000_000).Draw(t, "amount"))}
			x.Due = x.Date + data.Date(rapid.IntRange(0, 60).Draw(t, "term"))
			x, err := tx.SaveInvoice(x)
			if err != nil {
				return err
			}
			for range rapid.IntRange(0, 2).Draw(t, "payments") {
				p := data.Payment{InvoiceID: x.ID, Date: x.Date + data.Date(rapid.IntRange(-10, 90).Draw(t, "paid on")),
					Amount: data.Money(rapid.Int64Range(-100_000, 900_000).Filter(func(n int64) bool { return n != 0 }).Draw(t, "paid"))}
				if _, err := tx.SavePayment(p); err != nil {
					return err
				}
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

// TestEveryAxisAddsUp holds sums by customer, rep, region and tier against the
// plain sum of invoices less payments, and the week against its own ends.
func TestEveryAxisAddsUp(t *testing.T) {
	a := open(t)
	rapid.Check(t, func(rt *rapid.T) {
		crowd(rt, a)
		asOf := day - data.Date(rapid.IntRange(-15, 60).Draw(rt, "as of"))
		owed := data.Money(0)
		invoices, _ := a.Reader().Invoices()
		payments, _ := a.Reader().Payments()
		for _, x := range invoices {
			if x.Date <= asOf {
				owed += x.Amount
			}
		}
		for _, p := range payments {
			if p.Date <= asOf {
				owed -= p.Amount
			}
		}
		for _, by := range []string{"customer", "rep", "region", "tier"} {
			x := ask(t, a, receivables.AgeingOf, receivables.AgeingIn{AsOf: asOf, By: by})
			var sum calc.Ageing
			overdue := data.Money(0)
			for _, r := range x.Rows {
				sum, overdue = sum.Plus(r.Ageing), overdue+r.Overdue
			}
			if sum != x.Total.Ageing || sum.Open() != owed || x.Total.Open != owed || overdue != x.Total.Overdue {
				rt.Fatalf("by %s: %+v of %d: %+v", by, sum, owed, x.Total)
			}
			weekly := ask(t, a, receivables.TableOf, receivables.TableIn{AsOf: asOf, By: by})
			var line receivables.Line
			for _, l := range weekly.Rows {
				line.Start, line.Invoiced, line.Collected, line.End = line.Start+l.Start, line.Invoiced+l.Invoiced, line.Collected+l.Collected, line.End+l.End
				if l.Start+l.Invoiced-l.Collected != l.End || l.Planned > l.Due+l.Promised || l.Planned < max(l.Due, l.Promised) {
					rt.Fatalf("by %s: %+v", by, l)
				}
			}
			if line.End != owed || line.Start != weekly.Total.Start || weekly.Total.End != owed {
				rt.Fatalf("by %s: %+v of %d", by, weekly, owed)
			}
			if last := weekly.Before[3]; last.End != weekly.Total.Start {
				rt.Fatalf("the week before ends with %d, this begins with %d", last.End, weekly.Total.Start)
			}
			rate := ask(t, a, receivables.RateOf, receivables.RateIn{AsOf: asOf, By: by})
			due, paid, cash := data.Money(0), data.Money(0), data.Money(0)
			for _, r := range rate.Rows {
				due, paid, cash = due+r.Due, paid+r.Paid, cash+r.Cash
			}
			if due != rate.Due || paid != rate.Paid || cash != rate.Cash || int64(owed) != rate.Open {
				rt.Fatalf("by %s: %+v", by, rate)
			}
		}
		work := ask(t, a, receivables.Collections, receivables.CollectionsIn{AsOf: asOf})
		if work.Total.Open != owed {
			rt.Fatalf("the work list has %d of %d", work.Total.Open, owed)
		}
		for i := range 3 {
			account := ask(t, a, receivables.InvoicesOf, receivables.InvoicesIn{AsOf: asOf, Customer: fmt.Sprint("C", i)})
			owed -= account.Sum.Open
		}
		if owed != 0 {
			rt.Fatalf("the accounts miss %d", owed)
		}
	})
}
