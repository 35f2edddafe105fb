package health_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/apptest"
	"quarterdeck/app/calc"
	"quarterdeck/app/health"
	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

var today = data.NewDate(2026, 8, 14)

// firm is a plan with the customers C1 (tier high, looked after by r1) and C2
// (in no tier).
func firm(t testing.TB) *app.App {
	t.Helper()
	p := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay, p.Language = today, "zh"
	a := apptest.Create(t, p)
	write(t, a, func(tx store.Tx) error {
		rep, err := tx.SaveRep(data.Rep{Code: "r1", Name: "黄子墨", Level: data.Core})
		if err != nil {
			return err
		}
		return tx.SaveCustomers([]data.Customer{{Code: "C1", Name: "锦和便利", RepID: rep.ID, Override: data.High, Reason: "x"}, {Code: "C2", Name: "无级"}})
	})
	return a
}

func write(t testing.TB, a *app.App, f func(store.Tx) error) {
	t.Helper()
	if _, err := a.File().Write("test", f); err != nil {
		t.Fatal(err)
	}
}

func do(t testing.TB, a *app.App, commands ...app.Command) {
	t.Helper()
	for _, c := range commands {
		if _, err := a.Do(c); err != nil {
			t.Fatalf("%#v: %v", c, err)
		}
	}
}

func idOf(t testing.TB, a *app.App, code string) data.ID {
	t.Helper()
	c, err := a.Reader().CustomerByCode(code)
	if err != nil {
		t.Fatal(err)
	}
	return c.ID
}

func stand(t testing.TB, a *app.App, code string) health.Standing {
	t.Helper()
	all, err := health.Stand(a.Reader(), today)
	if err != nil {
		t.Fatal(err)
	}
	return all[idOf(t, a, code)]
}

func values(s health.Standing) (v []int) {
	for _, p := range s.Reasons() {
		if !p.Known {
			p.Value = -1
		}
		v = append(v, p.Value)
	}
	return v
}

func TestNothingKnownIsNoScore(t *testing.T) {
	a := firm(t)
	if s := stand(t, a, "C1"); s.Known || s.Light != data.Ring || s.Change != nil {
		t.Errorf("%+v of a customer nobody wrote anything about", s)
	}
}

func TestHealthFromTheFile(t *testing.T) {
	a := firm(t)
	c1 := idOf(t, a, "C1")
	need, old := 80, 10
	write(t, a, func(tx store.Tx) error {
		for _, x := range []data.Touch{{Date: today - 2, Effective: true}, {Date: today - 89, Effective: true}, {Date: today - 90, Effective: true}, {Date: today - 1}, {Date: today + 1, Effective: true}} {
			x.CustomerID, x.Channel = c1, data.ByPhone
			if _, err := tx.SaveTouch(x); err != nil {
				return err
			}
		}
		for _, x := range []data.Assessment{{Day: today - 181, Budget: &old}, {Day: today - 180, Need: &need}, {Day: today + 1, Need: &old}} {
			x.CustomerID = c1
			if _, err := tx.SaveAssessment(x); err != nil {
				return err
			}
		}
		for _, x := range []data.Complaint{{Date: today - 300}, {Date: today - 89, Closed: today}, {Date: today - 90, Closed: today}} {
			x.CustomerID, x.Topic = c1, "交付"
			if _, err := tx.SaveComplaint(x); err != nil {
				return err
			}
		}
		for i, x := range []data.Invoice{{Due: today, Amount: 50_00}, {Due: today - 15, Amount: 60_00}, {Due: today - 60, Amount: 20_00}, {Due: today - 60, Amount: -5_00}} {
			x.CustomerID, x.Number, x.Date = c1, fmt.Sprint(i), today-70
			saved, err := tx.SaveInvoice(x)
			if err != nil {
				return err
			}
			if i == 1 { // half of it is paid, the rest tomorrow
				for _, p := range []data.Payment{{Date: today, Amount: 30_00}, {Date: today + 1, Amount: 30_00}} {
					p.InvoiceID = saved.ID
					if _, err := tx.SavePayment(p); err != nil {
						return err
					}
				}
			}
		}
		batch, err := tx.SaveImport(data.Import{Sort: "orders", File: "a.csv"})
		if err != nil {
			return err
		}
		return tx.AddOrders(batch.ID, []data.Order{
			{Key: "1", Date: today, CustomerID: c1, Lines: []data.OrderLine{{Amount: 60_00}}},
			{Key: "2", Date: today - 90, CustomerID: c1, Lines: []data.OrderLine{{Amount: 500_00}}},
			{Key: "3", Date: today - 365, CustomerID: c1, Lines: []data.OrderLine{{Amount: 80_00}}},
			{Key: "4", Date: today - 455, CustomerID: c1, Lines: []data.OrderLine{{Amount: 7_00}}},
		}, nil)
	})
	s := stand(t, a, "C1")
	// 2 touches of 25; judged 80; budget stale; one open and one settled complaint;
	// 15 of 30 by half and 20 in full of 100 open; 60 of 80.
	want := []int{8, 80, -1, 30, 65, 75}
	if got := values(s); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("values %v, want %v", got, want)
	}
	// 30×8 + 20×80 + 10×30 + 10×65 + 10×75 = 3540 ÷ 80
	if s.Score != 44 || s.Light != data.Red || s.Weakest != calc.Interaction {
		t.Errorf("%+v", s)
	}
	if d := s.Facts.Debt; d.Open != 100_00 || d.Overdue != 50_00 || d.Oldest != 60 {
		t.Errorf("%+v", d)
	}
}

func TestANewCustomerIsHeldAgainstItsOwnDays(t *testing.T) {
	a := firm(t)
	c2 := idOf(t, a, "C2")
	write(t, a, func(tx store.Tx) error {
		c, err := tx.CustomerByCode("C1")
		if err != nil {
			return err
		}
		c.Since = today - 6
		if err := tx.SaveCustomers([]data.Customer{c}); err != nil {
			return err
		}
		for _, x := range []data.Touch{{CustomerID: c.ID, Date: today}, {CustomerID: c2, Date: today - 60}} {
			x.Channel, x.Effective = data.ByVisit, true
			if _, err := tx.SaveTouch(x); err != nil {
				return err
			}
		}
		return nil
	})
	if c := stand(t, a, "C1").Facts.Contact; c.Wanted != 2 || c.Done != 1 {
		t.Errorf("%+v, want 1 of 2 in a week", c)
	}
}

func TestSilenceBeforeTheFirstTouchOfThePlanSaysNothing(t *testing.T) {
	a := firm(t)
	c2 := idOf(t, a, "C2")
	write(t, a, func(tx store.Tx) error {
		_, err := tx.SaveTouch(data.Touch{CustomerID: c2, Date: today - 13, Channel: data.ByVisit, Effective: true})
		return err
	})
	if c := stand(t, a, "C1").Facts.Contact; c.Wanted != 4 || c.Done != 0 {
		t.Errorf("%+v, want 0 of 4 in the two weeks since touches are logged", c)
	}
}

func TestChangeIsAgainstTheLastRecordOfAnEarlierWeek(t *testing.T) {
	a := firm(t)
	need, c1 := 60, idOf(t, a, "C1")
	write(t, a, func(tx store.Tx) error {
		if _, err := tx.SaveAssessment(data.Assessment{CustomerID: c1, Day: today, Need: &need}); err != nil {
			return err
		}
		monday := data.NewDate(2026, 8, 10)
		for day, n := range map[data.Date]int{monday: 99, monday - 1: 66, monday - 20: 10} {
			if _, err := tx.SaveHealthScore(data.HealthScore{CustomerID: c1, Day: day, Score: n}); err != nil {
				return err
			}
		}
		return nil
	})
	if s := stand(t, a, "C1"); s.Change == nil || *s.Change != -6 {
		t.Errorf("%+v, want a change of −6", s)
	}
}

// BenchmarkStandOfAMillionOrders scores 100,000 customers with 1,000,000 orders,
// 20,000 touches and as many invoices, each time from the file but for their
// tiers.
func BenchmarkStandOfAMillionOrders(b *testing.B) {
	const people, orders = 100_000, 1_000_000
	a := firm(b)
	write(b, a, func(tx store.Tx) error {
		rows := make([]data.Customer, people)
		for i := range rows {
			rows[i] = data.Customer{Code: fmt.Sprintf("D%06d", i), Name: "客户"}
		}
		if err := tx.SaveCustomers(rows); err != nil {
			return err
		}
		batch, err := tx.SaveImport(data.Import{Sort: "orders", File: "a.csv"})
		if err != nil {
			return err
		}
		raw := make([]data.Order, orders)
		for i := range raw {
			raw[i] = data.Order{Key: fmt.Sprint(i), Date: today - data.Date(i*7%700), CustomerID: rows[i%people].ID,
				Lines: []data.OrderLine{{Amount: data.Money(1 + i*37%900_000)}}}
		}
		if err := tx.AddOrders(batch.ID, raw, nil); err != nil {
			return err
		}
		for i := range 20_000 {
			c := rows[i].ID
			if _, err := tx.SaveTouch(data.Touch{CustomerID: c, Date: today - data.Date(i%200), Channel: data.ByPhone, Effective: true}); err != nil {
				return err
			}
			if _, err := tx.SaveInvoice(data.Invoice{Number: fmt.Sprint(i), CustomerID: c, Date: today - 60, Due: today - data.Date(i%60), Amount: 100_00}); err != nil {
				return err
			}
		}
		return nil
	})
	b.ResetTimer()
	for i := range b.N {
		b.StopTimer() // the placing is kept for all who ask, and measured where it is made
		if _, err := schemes.Place(a.Reader(), today-data.Date(i)); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		if _, err := health.Stand(a.Reader(), today-data.Date(i)); err != nil { // another day, so that nothing is kept from before
			b.Fatal(err)
		}
	}
}

// TestTheSampleIsAsThePicturesShow keeps the mart of the pictures at amber and
// falling, and the words of the steps that win back those of the program.
func TestTheSampleIsAsThePicturesShow(t *testing.T) {
	for _, lang := range text.Langs {
		path := filepath.Join(t.TempDir(), string(lang)+".qdeck")
		if err := sample.Create(path, string(lang)); err != nil {
			t.Fatal(err)
		}
		a, err := app.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { a.Close() })
		if s := stand(t, a, "C003"); s.Light != data.Amber || s.Change == nil || *s.Change >= 0 {
			t.Errorf("Jinhe Mart stands at %+v", s)
		}
		words := map[string]bool{}
		for _, steps := range data.Scripts {
			for _, s := range steps {
				words[text.T(lang, s.Key)] = true
			}
		}
		plays, err := health.PlaysOf(a.Reader(), today, health.PlaysIn{Kind: data.WinBack})
		if err != nil || len(plays) == 0 {
			t.Fatal(len(plays), err)
		}
		for _, p := range plays {
			for _, s := range p.Steps {
				if !words[s.Text] {
					t.Errorf("no script has the step %q", s.Text)
				}
			}
		}
	}
}
