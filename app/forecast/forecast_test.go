package forecast_test

import (
	"fmt"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/apptest"
	"quarterdeck/app/calc"
	"quarterdeck/app/forecast"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

var today = data.NewDate(2026, 8, 14)

// openSample opens the invented firm.
func openSample(t testing.TB) *app.App {
	t.Helper()
	return apptest.Sample(t, "zh")
}

func look(t testing.TB, r store.Reader, asOf data.Date) forecast.Outlook {
	t.Helper()
	x, err := forecast.Forecast(r, asOf, forecast.ForecastIn{})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// write changes the plan by hand.
func write(t testing.TB, a *app.App, f func(store.Tx) error) {
	t.Helper()
	if _, err := a.File().Write("test", f); err != nil {
		t.Fatal(err)
	}
}

// TestRowsAddUpToTheFirm adds up people and what is nobody's, method by method.
func TestRowsAddUpToTheFirm(t *testing.T) {
	x := look(t, openSample(t).Reader(), today)
	if !x.Known || !x.ByYear || x.Firm.Range == nil || len(x.People) != 9 || len(x.Regions) != 5 {
		t.Fatalf("%+v", x.Firm)
	}
	if *x.Firm.Sold != 7914_0000_00 || *x.Firm.Target != 12000_0000_00 {
		t.Errorf("sold %d of %d", *x.Firm.Sold, *x.Firm.Target)
	}
	of := map[string]func(forecast.Row) *data.Money{
		"sold": func(r forecast.Row) *data.Money { return r.Sold }, "run rate": func(r forecast.Row) *data.Money { return r.RunRate },
		"seasonal": func(r forecast.Row) *data.Money { return r.Seasonal }, "blend": func(r forecast.Row) *data.Money { return r.Blend },
	}
	if x.Kept {
		of["weighted"] = func(r forecast.Row) *data.Money { return r.Weighted }
	}
	for name, get := range of {
		sum := data.Money(0)
		if x.Nobody != nil {
			sum = *get(*x.Nobody)
		}
		for _, p := range x.People {
			sum += *get(p)
		}
		if sum != *get(x.Firm) {
			t.Errorf("%s: %d is not %d", name, sum, *get(x.Firm))
		}
		sum = 0
		for _, r := range x.Regions {
			sum += *get(r)
		}
		if x.Nobody == nil && sum != *get(x.Firm) {
			t.Errorf("%s: regions make %d, the firm %d", name, sum, *get(x.Firm))
		}
	}
	for _, r := range append(append([]forecast.Row{x.Firm}, x.Regions...), x.People...) {
		if r.Range == nil || r.Range.P10 > r.Range.P50 || r.Range.P50 > r.Range.P90 || *r.Sold > r.Range.P10 {
			t.Errorf("%s: %+v", r.Name, r.Range)
		}
		if want := *r.Sold + r.Rest; (r.Range.Mean-want)*100 > want || (want-r.Range.Mean)*100 > want {
			t.Errorf("%s: drawn %d, worked out %d", r.Name, r.Range.Mean, want)
		}
	}
}

// TestRunRateByHand works the run rate and the season of the firm out by hand:
// 2026 has 261 Mondays to Fridays less holidays, and last year's months were known.
func TestRunRateByHand(t *testing.T) {
	a := apptest.Create(t, data.NewPlan("甲", "CNY", data.NewMonth(2026, 1)))
	write(t, a, func(tx store.Tx) error {
		rep, err := tx.SaveRep(data.Rep{Code: "R1", Name: "李"})
		if err != nil {
			return err
		}
		if _, err := tx.SaveCustomer(data.Customer{Code: "K", Name: "客"}); err != nil {
			return err
		}
		var orders []data.Order
		for m := range 12 { // last year: 100 a month, 500 in December
			amount := data.Money(100)
			if m == 11 {
				amount = 500
			}
			orders = append(orders, order(rep.ID, data.NewMonth(2025, 1).Start(), m, amount))
		}
		for m := range 6 { // this year 220 a month until June
			orders = append(orders, order(rep.ID, data.NewMonth(2026, 1).Start(), m, 220))
		}
		come, err := tx.SaveImport(data.Import{Sort: string(data.Orders), File: "x", Day: today})
		if err != nil {
			return err
		}
		return tx.AddOrders(come.ID, orders, nil)
	})
	asOf := data.NewDate(2026, 6, 30)
	write(t, a, func(tx store.Tx) error { // so that results are known until the end of June
		come, err := tx.SaveImport(data.Import{Sort: string(data.Orders), File: "y", Day: today})
		if err != nil {
			return err
		}
		return tx.AddOrders(come.ID, []data.Order{order(1, asOf, 0, 0)}, nil)
	})
	x := look(t, a.Reader(), asOf)
	p := x.People[0]
	// 129 of 261 working days are over, 600 of last year's 1,600.
	if p.Days != 129 || p.More != 132 || *p.RunRate != data.Money(1320).MulDiv(261, 129) {
		t.Errorf("run rate %d after %d and %d days", *p.RunRate, p.Days, p.More)
	}
	if p.Gone != 37_50 || *p.Seasonal != 3520 {
		t.Errorf("seasonal %d, gone %d", *p.Seasonal, p.Gone)
	}
	if p.Weighted != nil || p.Target != nil || p.Chance != nil || p.Light != data.Ring || *p.Blend != (*p.RunRate*20+*p.Seasonal*80+50)/100 {
		t.Errorf("%+v", p)
	}
	// A day in the past sees nothing of what came later.
	early := look(t, a.Reader(), data.NewDate(2026, 3, 31))
	if *early.Firm.Sold != 660 || *early.Firm.Seasonal != data.Money(660)*1600/300 {
		t.Errorf("at the end of March %d of %d", *early.Firm.Sold, *early.Firm.Seasonal)
	}
}

// order is an order on the 20th of a month after a first day; 0 for that day itself.
func order(rep data.ID, first data.Date, months int, amount data.Money) data.Order {
	day := first
	if amount != 0 {
		day = (first.Month() + data.Month(months)).Start() + 19
	}
	return data.Order{Key: day.String() + fmt.Sprint(amount), CustomerID: 1, RepID: rep, Date: day, Amount: amount, Lines: []data.OrderLine{{Amount: amount}}}
}

// TestNothingToTell looks at plans about which nothing can be said.
func TestNothingToTell(t *testing.T) {
	a := apptest.Create(t, data.NewPlan("甲", "CNY", data.NewMonth(2026, 1)))
	for _, day := range []data.Date{0, data.NewDate(2025, 12, 31), today, data.NewDate(2027, 3, 1)} {
		if x := look(t, a.Reader(), day); x.Known || x.Firm.Sold != nil || x.Firm.Range != nil || x.Firm.Forecast != nil || x.Nobody != nil {
			t.Errorf("%s: %+v", day, x.Firm)
		}
	}
	s := openSample(t)
	if x := look(t, s.Reader(), data.NewDate(2026, 1, 3)); x.Firm.RunRate != nil || x.Firm.Seasonal != nil || x.Firm.Range != nil {
		t.Errorf("three days say %+v", x.Firm)
	}
	if x := look(t, s.Reader(), data.NewDate(2025, 6, 1)); x.Known || x.Firm.Sold != nil {
		t.Errorf("before the plan: %+v", x.Firm)
	}
	write(t, s, func(tx store.Tx) error { return tx.Clear(data.Targets, data.Goals) })
	if x := look(t, s.Reader(), today); x.Firm.Target != nil || x.Firm.Chance != nil || x.Firm.Light != data.Ring || x.Firm.Range == nil {
		t.Errorf("without target: %+v", x.Firm)
	}
}

// TestPeopleWhoComeAndGo counts who left with what they sold and who has just
// come not at all.
func TestPeopleWhoComeAndGo(t *testing.T) {
	s := openSample(t)
	write(t, s, func(tx store.Tx) error {
		if err := tx.Clear(data.OpportunityMoves, data.Opportunities); err != nil {
			return err
		}
		people, err := tx.Reps()
		if err != nil {
			return err
		}
		people[0].Left, people[1].Joined = data.NewDate(2026, 6, 1), data.NewDate(2026, 8, 12)
		for _, p := range people[:2] {
			if _, err := tx.SaveRep(p); err != nil {
				return err
			}
		}
		return nil
	})
	x := look(t, s.Reader(), today)
	gone, fresh := x.People[0], x.People[1]
	if *gone.RunRate != *gone.Sold || *gone.Seasonal != *gone.Sold || gone.More != 0 || gone.Range.P90 != *gone.Sold {
		t.Errorf("who left: %+v", gone)
	}
	if fresh.RunRate != nil || fresh.Range != nil || fresh.Sold == nil || x.Firm.Unknown != 1 {
		t.Errorf("who came: %+v, unknown %d", fresh, x.Firm.Unknown)
	}
	if x.Firm.Range == nil || *x.Firm.Seasonal <= *x.Firm.Sold {
		t.Errorf("the firm: %+v", x.Firm)
	}
}

// TestForecastIsReproducible asks twice, and with another seed.
func TestForecastIsReproducible(t *testing.T) {
	s := openSample(t)
	a, b := look(t, s.Reader().Apart(), today), look(t, s.Reader().Apart(), today)
	if *a.Firm.Range != *b.Firm.Range || *a.People[3].Range != *b.People[3].Range {
		t.Error("the same plan drew something else")
	}
	rule := data.DefaultForecastRule()
	if _, err := s.Do(forecast.SetForecastRules{Method: rule.Method, Runs: rule.Runs, Seed: rule.Seed + 1, Minimum: rule.Minimum, RunRate: rule.RunRate,
		Seasonal: rule.Seasonal, Weighted: rule.Weighted, Slip: rule.Slip, Common: rule.Common}); err != nil {
		t.Fatal(err)
	}
	if c := look(t, s.Reader(), today); *a.Firm.Range == *c.Firm.Range {
		t.Error("another seed drew the same")
	}
}

// TestOpenDealsArePartOfTheRest gives a person deals that come to more, and to
// less, than the season expects.
func TestOpenDealsArePartOfTheRest(t *testing.T) {
	s := openSample(t)
	write(t, s, func(tx store.Tx) error { return tx.Clear(data.OpportunityMoves, data.Opportunities) })
	before := look(t, s.Reader(), today)
	chen := before.People[0]
	add := func(code string, amount data.Money, close data.Date) {
		write(t, s, func(tx store.Tx) error {
			_, err := tx.SaveOpportunity(data.Opportunity{Code: code, Name: code, RepID: chen.ID, StageID: 5, Amount: amount, Opened: today - 20, Close: close})
			return err
		})
	}
	add("A", 100_0000_00, data.NewDate(2026, 9, 30))
	add("later", 900_0000_00, data.NewDate(2027, 1, 15))
	add("undated", 900_0000_00, 0)
	x := look(t, s.Reader(), today).People[0]
	if *x.Weighted != *chen.Sold+90_0000_00 || x.Open != 1 || x.Undated != 1 || x.Expected != 90_0000_00 {
		t.Errorf("weighted %d with %d open, %d undated", *x.Weighted, x.Open, x.Undated)
	}
	landing := data.Money(100_0000_00).MulDiv(calc.Landing(90_00, 20_00, 4), calc.Million)
	if x.FromOpen != landing || near(x.Rest, chen.Rest) > 10 {
		t.Errorf("%d of %d from deals; before %d", x.FromOpen, x.Rest, chen.Rest)
	}
	add("B", 9000_0000_00, data.NewDate(2026, 9, 30))
	if x = look(t, s.Reader(), today).People[0]; x.FromOpen != x.Rest || x.Rest <= chen.Rest {
		t.Errorf("deals of more than the season: %d of %d", x.FromOpen, x.Rest)
	}
}

// near is how far two amounts are apart.
func near(a, b data.Money) data.Money { return max(a-b, b-a) }
