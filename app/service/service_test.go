package service

import (
	"errors"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/apptest"
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

var today = data.NewDate(2026, 8, 14)

// plan is a plan of 2026 with regions, reps and customers, and so many orders on
// each day.
func plan(t testing.TB, orders map[data.Date]int) *app.App {
	t.Helper()
	p := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay = today
	a := apptest.Create(t, p)
	_, err := a.File().Write("test", func(tx store.Tx) error { return write(tx, orders) })
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func write(tx store.Tx, orders map[data.Date]int) error {
	region, err := tx.SaveRegion(data.Region{Code: "S", Name: "华南"})
	if err != nil {
		return err
	}
	rep, err := tx.SaveRep(data.Rep{Code: "R1", Name: "黄子墨", Level: data.Core})
	if err != nil {
		return err
	}
	product, err := tx.SaveProduct(data.Product{Code: "P", Name: "茶"})
	if err != nil {
		return err
	}
	customers := []data.Customer{{Code: "C1", Name: "锦和便利", RepID: rep.ID, RegionID: region.ID}, {Code: "C2", Name: "粤港百味"}, {Code: "C3", Name: "海韵酒店"}}
	if err := tx.SaveCustomers(customers); err != nil {
		return err
	}
	come, err := tx.SaveImport(data.Import{Sort: string(data.Orders), File: "a.csv", Day: today})
	if err != nil {
		return err
	}
	var rows []data.Order
	for day, n := range orders {
		for i := range n {
			rows = append(rows, data.Order{Key: fmt.Sprint(day, "-", i), Number: fmt.Sprint(day, "-", i), Date: day, CustomerID: customers[i%2].ID, Amount: 100,
				Lines: []data.OrderLine{{ProductID: product.ID, Amount: 100}}})
		}
	}
	return tx.AddOrders(come.ID, rows, nil)
}

func do(t *testing.T, a *app.App, c app.Command) {
	t.Helper()
	if _, err := a.Do(c); err != nil {
		t.Fatalf("%T: %v", c, err)
	}
}

func refused(t *testing.T, a *app.App, c app.Command, key string) {
	t.Helper()
	_, err := a.Do(c)
	if p := (data.Problem{}); !errors.As(err, &p) || p.Key != key {
		t.Errorf("%T: %v, want %s", c, err, key)
	}
}

func ask(t *testing.T, a *app.App) Indicators {
	t.Helper()
	x, err := Service(a.Reader(), today, ServiceIn{})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestComplaintsAreCountedAgainstPurchases(t *testing.T) {
	a := plan(t, map[data.Date]int{today - 5: 60, today - 40: 40})
	if x := ask(t, a); x.Purchases != 100 || *x.Rate != 0 || x.Light != data.Green || x.Handling.Light != data.Ring {
		t.Errorf("%+v", x)
	}
	do(t, a, SaveComplaint{Customer: "C1", Date: today - 10, Topic: "配送", Text: "晚到 3 小时"})
	if x := ask(t, a); *x.Rate != 1_00 || x.Light != data.Green { // exactly 1 % is fine
		t.Errorf("%+v", x)
	}
	do(t, a, SaveComplaint{Customer: "C1", Owner: "R1", Date: today - 4, Topic: "品质"})
	if x := ask(t, a); *x.Rate != 2_00 || x.Light != data.Amber || len(x.Alarms) != 0 { // exactly 2 % is no alarm yet
		t.Errorf("%+v", x)
	}
	do(t, a, SaveComplaint{Customer: "C2", Topic: "配送"})
	x := ask(t, a)
	if *x.Rate != 3_00 || x.Light != data.Red || len(x.Alarms) != 1 || x.Alarms[0] != "complaints" {
		t.Errorf("%+v", x)
	}
	if x.Handling.Open != 3 || x.Handling.Late != 2 || x.Handling.Light != data.Amber {
		t.Errorf("%+v", x.Handling)
	}
	if x.Topics[0].Name != "配送" || x.Topics[0].Complaints != 2 || len(x.Regions) != 2 || x.Regions[1].Complaints != 2 || x.Regions[1].Purchases != 50 || *x.Regions[1].Rate != 4_00 {
		t.Errorf("%+v %+v", x.Topics, x.Regions)
	}
	if len(x.Months) != 12 || x.Months[11].Complaints != 3 || x.Months[11].Purchases != 60 || x.Months[10].Purchases != 40 || *x.Months[11].Rate != 5_00 {
		t.Errorf("%+v", x.Months)
	}
}

func TestAComplaintIsSettledAndReopened(t *testing.T) {
	a := plan(t, map[data.Date]int{today: 2})
	do(t, a, SaveComplaint{Customer: "C1", Date: today - 9, Topic: "配送"})
	do(t, a, SaveComplaint{Customer: "C1", Date: today - 9, Topic: "价格"})
	refused(t, a, SettleComplaint{ID: 1, Day: today - 10}, "problem.complaint.closed")
	do(t, a, SettleComplaint{ID: 1, Day: today - 6, Answer: "补发并改线路"})
	do(t, a, SettleComplaint{ID: 2, Day: today - 4})
	x := ask(t, a)
	if x.Handling.Settled != 2 || x.Handling.InTime != 1 || *x.Handling.Days != 4_00 || x.Handling.Light != data.Red {
		t.Errorf("%+v", x.Handling)
	}
	rows, err := Complaints(a.Reader(), today, ComplaintsIn{})
	if err != nil || len(rows) != 2 || rows[1].Answer != "补发并改线路" || rows[1].Late || !rows[0].Late || rows[0].Owner != "R1" {
		t.Errorf("%+v %v", rows, err)
	}
	do(t, a, ReopenComplaint{ID: 1})
	refused(t, a, ReopenComplaint{ID: 1}, "problem.complaint.open")
	if rows, _ = Complaints(a.Reader(), today, ComplaintsIn{Open: true, Customer: "C1"}); len(rows) != 1 || rows[0].Days != 9 || !rows[0].Late {
		t.Errorf("%+v", rows)
	}
	do(t, a, RemoveComplaint{ID: 1})
	refused(t, a, RemoveComplaint{ID: 1}, "problem.gone.complaints")
	for key, c := range map[string]SaveComplaint{
		"problem.order.customer":    {Topic: "x"},
		"problem.unknown.customers": {Customer: "nobody", Topic: "x"},
		"problem.unknown.reps":      {Customer: "C1", Owner: "nobody", Topic: "x"},
		"problem.date.range":        {Customer: "C1", Date: data.NewDate(9999, 1, 1), Topic: "x"},
	} {
		refused(t, a, c, key)
	}
}

func TestSatisfactionIsTheLastWordOfEachCustomer(t *testing.T) {
	a := plan(t, nil)
	if s := ask(t, a).Satisfaction; s.Mean != nil || s.Light != data.Ring || s.Wanted != 4_50 {
		t.Errorf("%+v", s)
	}
	do(t, a, SaveRating{Customer: "C1", Date: today - 60, Score: calc.Limit(2_00)})
	do(t, a, SaveRating{Customer: "C1", Date: today - 6, Score: calc.Limit(4_80)})
	do(t, a, SaveRating{Customer: "C2", Date: today - 20, Score: calc.Limit(4_20)})
	do(t, a, SaveRating{Customer: "C3", Date: today - 365, Score: calc.Limit(1_00)}) // too long ago
	if s := ask(t, a).Satisfaction; s.Answers != 2 || *s.Mean != 4_50 || s.Light != data.Green || s.Below != 1 {
		t.Errorf("%+v", s)
	}
	do(t, a, SaveRating{ID: 3, Customer: "C2", Date: today - 20, Score: calc.Limit(3_20)})
	if s := ask(t, a).Satisfaction; *s.Mean != 4_00 || s.Light != data.Amber {
		t.Errorf("%+v", s)
	}
	do(t, a, SaveRating{ID: 3, Customer: "C2", Date: today - 20, Score: calc.Limit(3_19)})
	if s := ask(t, a).Satisfaction; *s.Mean != 4_00 || s.Light != data.Red { // 3.995 is shown as 4.00, and below it
		t.Errorf("%+v", s)
	}
	rows, err := Ratings(a.Reader(), today, RatingsIn{Latest: true})
	if err != nil || len(rows) != 3 || rows[0].Customer != "C1" || *rows[0].Before != 2_00 || rows[1].Before != nil {
		t.Errorf("%+v %v", rows, err)
	}
	refused(t, a, SaveRating{Customer: "C1", Score: calc.Limit(5_01)}, "problem.rating.score")
	do(t, a, RemoveRating{ID: 3})
	refused(t, a, RemoveRating{ID: 3}, "problem.gone.ratings")
}

func TestCoreCustomersWhoStopBuyingRaiseTheAlarm(t *testing.T) {
	orders := map[data.Date]int{} // C1 and C2 every fortnight, until C2 stops
	for day := today - 800; day <= today-92; day += 14 {
		orders[day] = 2
	}
	for day := today - 89; day <= today; day += 14 {
		orders[day] = 1
	}
	a := plan(t, orders)
	_, err := a.File().Write("test", func(tx store.Tx) error { // both are strategic, whatever they buy
		for _, id := range []data.ID{1, 2} {
			scheme, err := tx.Scheme("value")
			if err != nil {
				return err
			}
			if err := tx.SaveGrade(data.Grade{SchemeID: scheme.ID, CustomerID: id, Day: today - 700, Scores: map[string]int{}, Tier: "strategic"}); err != nil {
				return err
			}
		}
		_, err := tx.SaveTouch(data.Touch{CustomerID: 1, Date: today - 90, Channel: data.ByVisit})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	x := ask(t, a)
	y := x.Repurchase
	if y.Core != 2 || y.Again != 1 || y.CoreWas != 2 || y.WasNum != 2 || *y.Rate != 50_00 || *y.Was != 100_00 || *y.Fall != 50_00 || y.Light != data.Red {
		t.Fatalf("%+v", y)
	}
	if len(x.Alarms) != 1 || x.Alarms[0] != "repurchase" {
		t.Errorf("%v", x.Alarms)
	}
	if x.Core != 2 || len(x.Unvisit) != 1 || x.Unvisit[0].Code != "C2" || x.Unvisit[0].Visited != 0 {
		t.Errorf("%d core, %+v", x.Core, x.Unvisit)
	}
	later, err := Service(a.Reader(), today+1, ServiceIn{})
	if err != nil || len(later.Unvisit) != 2 || later.Unvisit[0].Days+later.Unvisit[1].Days != 91 {
		t.Errorf("a day later: %+v %v", later.Unvisit, err)
	}
	do(t, a, SetServiceRules{Fine: 100, Bad: 200, Days: 3, Satisfaction: 450, RepurchaseLow: 60_00, Repurchase: data.InPoints})
	if y := ask(t, a).Repurchase; *y.Fall != 50_00 || y.Light != data.Amber || y.Reading != data.InPoints {
		t.Errorf("%+v", y)
	}
	refused(t, a, SetServiceRules{Fine: 300, Bad: 200, Repurchase: data.Relative}, "problem.care.complaints")
}

func TestTheZoneBetweenTheTwoRatesIsAmber(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		complaints, bought := rapid.IntRange(0, 1000).Draw(rt, "complaints"), rapid.IntRange(1, 100_000).Draw(rt, "purchases")
		want := data.Amber
		switch {
		case complaints*100 <= bought:
			want = data.Green
		case complaints*100 > 2*bought:
			want = data.Red
		}
		if got := calc.ComplaintLight(complaints, bought, 1_00, 2_00); got != want {
			rt.Fatalf("%d of %d: %v, want %v", complaints, bought, got, want)
		}
	})
	if got := calc.ComplaintLight(3, 0, 1_00, 2_00); got != data.Ring {
		t.Error(got)
	}
}
