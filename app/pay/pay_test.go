package pay

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/apptest"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

const wan = 10_000_00

var today = data.NewDate(2026, 10, 10)

func day(m, d int) data.Date { return data.NewDate(2026, time.Month(m), d) }

// firm has two reps with a target of 100 万 a quarter, a manager, two customers
// and a new product.
func firm(t testing.TB) *app.App {
	t.Helper()
	p := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay, p.Language = today, "zh"
	a := apptest.Create(t, p)
	write(t, a, func(tx store.Tx) error {
		for i, x := range []data.Rep{{Code: "R1", Name: "陈思远", Level: data.Top}, {Code: "R2", Name: "孙悦", Level: data.New}, {Code: "M1", Name: "林知夏", Level: data.Manager}} {
			x.Position = i + 1
			rep, err := tx.SaveRep(x)
			if err != nil {
				return err
			}
			for q := 0; q < 12 && x.Level != data.Manager; q++ {
				m := data.NewMonth(2026, 1) + data.Month(q)
				if err := tx.SaveTargets([]data.Target{{Metric: data.Revenue, Period: m.Period(), RepID: rep.ID,
					Amount: [3]data.Money{33_3333_33, 33_3333_33, 33_3333_34}[q%3]}}); err != nil {
					return err
				}
			}
		}
		for _, x := range []data.Product{{Code: "A", Name: "原叶茶"}, {Code: "N", Name: "气泡果茶"}} {
			if _, err := tx.SaveProduct(x); err != nil {
				return err
			}
		}
		return tx.SaveCustomers([]data.Customer{{Code: "C1", Name: "锦和便利", RepID: 1}, {Code: "C2", Name: "粤港百味", RepID: 2}})
	})
	return a
}

func write(t testing.TB, a *app.App, f func(tx store.Tx) error) {
	t.Helper()
	if _, err := a.File().Write("test", f); err != nil {
		t.Fatal(err)
	}
}

// sell writes an order of one line.
func sell(t testing.TB, a *app.App, d data.Date, rep, customer, product data.ID, m data.Money) {
	t.Helper()
	write(t, a, func(tx store.Tx) error {
		n, err := tx.Count(data.Orders)
		if err != nil {
			return err
		}
		_, err = tx.SaveOrder(data.Order{Key: fmt.Sprint("K", n), Date: d, RepID: rep, CustomerID: customer, Lines: []data.OrderLine{{ProductID: product, Amount: m}}})
		return err
	})
}

func do(t testing.TB, a *app.App, c app.Command) {
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

func statement(t testing.TB, a *app.App, rep string, d data.Date) Statement {
	t.Helper()
	s, err := StatementOf(a.Reader(), today, StatementIn{Rep: rep, Period: d})
	if err != nil {
		t.Fatal(err)
	}
	var sum data.Money
	for _, x := range s.Lines {
		sum += x.Amount
		if x.Why == "" {
			t.Errorf("%s says nothing", x.Kind)
		}
	}
	if sum != s.Total || s.Commission+s.Uplift+s.Clawback+s.Pools+s.Other != s.Total {
		t.Errorf("lines make %d, the total is %d, %+v", sum, s.Total, s.Sums)
	}
	return s
}

func summary(t testing.TB, a *app.App, d data.Date) Summary {
	t.Helper()
	s, err := SummaryOf(a.Reader(), today, SummaryIn{Period: d})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func total(t *testing.T, a *app.App, rep string, d data.Date, want data.Money) {
	t.Helper()
	if s := statement(t, a, rep, d); s.Total != want {
		t.Errorf("%s of %s: %d, want %d: %+v", rep, d, s.Total, want, s.Lines)
	}
}

// usual is 1 % up to 80 % of the target, 1.5 % up to 100 %, then 2 %.
func usual() SavePayScheme {
	return SavePayScheme{From: day(1, 1), Tiers: []data.PayTier{{From: 0, Rate: 1_00}, {From: 80_00, Rate: 1_50}, {From: 100_00, Rate: 2_00}}}
}

func ptr[T any](x T) *T { return &x }

func TestASaleIsPaidByTheRateOfItsOwnDay(t *testing.T) {
	a := firm(t)
	do(t, a, usual())
	sell(t, a, day(2, 1), 1, 1, 1, 90*wan)
	total(t, a, "R1", day(2, 1), 8000_00+1500_00)
	double := usual()
	double.From, double.Tiers = day(5, 15), []data.PayTier{{From: 0, Rate: 2_00}}
	do(t, a, double)
	total(t, a, "R1", day(2, 1), 9500_00)
	sell(t, a, day(5, 14), 1, 1, 1, 10*wan) // the day before
	sell(t, a, day(5, 15), 1, 1, 1, 10*wan)
	s := statement(t, a, "R1", day(5, 1))
	if s.Total != 1000_00+2000_00 || len(s.Lines) != 2 || *s.Attainment != 20_00 {
		t.Errorf("%+v", s)
	}
	whole := double
	whole.From, whole.Method = day(7, 1), data.Whole
	whole.Tiers = usual().Tiers
	do(t, a, whole)
	sell(t, a, day(8, 1), 1, 1, 1, 100*wan-1)
	total(t, a, "R1", day(8, 1), (100*wan-data.Money(1)).MulDiv(150, 10000))
	sell(t, a, day(8, 2), 1, 1, 1, 1)
	total(t, a, "R1", day(8, 1), 20000_00)
}

func TestOwnSchemesGoFirst(t *testing.T) {
	a := firm(t)
	do(t, a, usual())
	level := SavePayScheme{From: day(1, 1), Level: data.New, Tiers: []data.PayTier{{Rate: 3_00}}}
	own := SavePayScheme{From: day(4, 1), Until: day(7, 1), Rep: "R2", Tiers: []data.PayTier{{Rate: 5_00}}}
	do(t, a, level)
	do(t, a, own)
	for _, m := range []int{2, 5, 8} {
		sell(t, a, day(m, 1), 2, 2, 1, 10*wan)
	}
	total(t, a, "R2", day(2, 1), 3000_00)
	total(t, a, "R2", day(5, 1), 5000_00)
	total(t, a, "R2", day(8, 1), 3000_00)
}

func TestNewProductsCapAndGuarantee(t *testing.T) {
	a := firm(t)
	x := usual()
	x.NewUplift, x.Cap, x.Guarantee = 20_00, ptr(data.Money(8000_00)), ptr(data.Money(300_00))
	do(t, a, x)
	do(t, a, SaveNovelty{Product: "N", From: day(1, 1), Until: day(7, 1)})
	sell(t, a, day(1, 5), 1, 1, 2, 50*wan)
	sell(t, a, day(1, 6), 1, 1, 1, 20*wan)
	s := statement(t, a, "R1", day(1, 1))
	if s.Commission != 7000_00 || s.Uplift != 1000_00 { // 1 % of 50 万, 20 % of that
		t.Errorf("%+v", s)
	}
	sell(t, a, day(1, 7), 1, 1, 1, 10*wan)
	total(t, a, "R1", day(1, 1), 8000_00)
	total(t, a, "R2", day(1, 1), 300_00)
	sell(t, a, day(7, 1), 1, 1, 2, 50*wan)
	if s := statement(t, a, "R1", day(7, 1)); s.Uplift != 0 {
		t.Errorf("no longer new: %+v", s.Lines)
	}
}

// TestAReturnTakesBackWhatWasPaid: at the rate of then, in the period it happens,
// and all of it when all comes back.
func TestAReturnTakesBackWhatWasPaid(t *testing.T) {
	a := firm(t)
	x := usual()
	x.NewUplift = 20_00
	do(t, a, x)
	do(t, a, SaveNovelty{Product: "N", From: day(1, 1)})
	sell(t, a, day(2, 1), 1, 1, 2, 33_3333_33)
	sell(t, a, day(2, 2), 1, 1, 1, 77_7777_77)
	paid := statement(t, a, "R1", day(2, 1))
	cheap := usual()
	cheap.From, cheap.Tiers = day(4, 1), []data.PayTier{{Rate: 10}}
	do(t, a, cheap)
	for _, m := range []data.Money{11_1111_11, 1, 22_2222_21} {
		sell(t, a, day(5, 1), 2, 1, 2, -m) // whoever writes the return
	}
	sell(t, a, day(8, 1), 1, 1, 1, -77_7777_77)
	q2, q3 := statement(t, a, "R1", day(5, 1)), statement(t, a, "R1", day(8, 1))
	if got := statement(t, a, "R1", day(2, 1)); got.Total != paid.Total {
		t.Errorf("the first quarter became %d", got.Total)
	}
	if q2.Total >= 0 || q3.Total >= 0 || paid.Total+q2.Total+q3.Total != 0 {
		t.Errorf("%d paid, %d and %d taken back", paid.Total, q2.Total, q3.Total)
	}
	if s := statement(t, a, "R2", day(5, 1)); len(s.Lines) != 0 {
		t.Errorf("who wrote the return pays for it: %+v", s.Lines)
	}
	sell(t, a, day(5, 2), 2, 2, 1, -10*wan) // of nothing that is known
	total(t, a, "R2", day(5, 1), -100_00)
}

func TestASettledPeriodNeverChanges(t *testing.T) {
	a := firm(t)
	refused(t, a, SettlePay{Period: day(2, 1)}, "problem.pay.none")
	do(t, a, usual())
	sell(t, a, day(2, 1), 1, 1, 1, 50*wan)
	if p, err := Unsettled(a.Reader(), today); err != nil || p.From != day(1, 1) {
		t.Error("to settle:", p, err)
	}
	refused(t, a, SettlePay{Period: day(11, 1)}, "problem.pay.before")
	refused(t, a, SettlePay{Period: data.NewDate(2027, 1, 1)}, "problem.pay.outside")
	do(t, a, SettlePay{})
	refused(t, a, SettlePay{Period: day(2, 1)}, "problem.pay.settled")
	before := statement(t, a, "R1", day(2, 1))
	sell(t, a, day(2, 3), 1, 1, 1, 40*wan) // came late
	after := statement(t, a, "R1", day(2, 1))
	if after.Total != before.Total || after.Base != before.Base || after.Settled != today || after.Changed != 3000_00+1500_00 || after.Now != 9500_00 {
		t.Errorf("before %+v, after %+v", before, after)
	}
	q2 := statement(t, a, "R1", day(5, 1))
	if q2.Total != 4500_00 || q2.Other != 4500_00 || q2.Lines[0].Kind != data.PayCorrection {
		t.Errorf("%+v", q2)
	}
	total(t, a, "R1", day(8, 1), 0)
	do(t, a, SettlePay{})
	total(t, a, "R1", day(5, 1), 4500_00)
	total(t, a, "R1", day(8, 1), 0)
	sell(t, a, day(2, 4), 1, 1, 1, 10*wan)
	total(t, a, "R1", day(8, 1), 1500_00)
	if s := statement(t, a, "R1", day(2, 1)); s.Changed != 1500_00 {
		t.Errorf("%+v", s)
	}
	do(t, a, SettlePay{})
	refused(t, a, SettlePay{}, "problem.pay.open")
	if p, err := Unsettled(a.Reader(), today); err != nil || p.Until != 0 {
		t.Error("to settle:", p, err)
	}
	refused(t, a, SetPayRules{Span: data.PayMonthly, Signing: 100_00}, "problem.pay.span")
	if all := summary(t, a, day(2, 1)); all.Next != day(10, 1) || all.Total != before.Total {
		t.Errorf("%+v", all)
	}
}

func TestWhoLeftIsPaidUpToThatDay(t *testing.T) {
	a := firm(t)
	x := usual()
	x.Guarantee = ptr(data.Money(900_00))
	do(t, a, x)
	sell(t, a, day(1, 20), 2, 2, 1, 50*wan)
	sell(t, a, day(2, 20), 2, 2, 1, 50*wan)
	write(t, a, func(tx store.Tx) error {
		rep, err := tx.RepByCode("R2")
		rep.Left = day(2, 1)
		if err == nil {
			_, err = tx.SaveRep(rep)
		}
		return err
	})
	total(t, a, "R2", day(1, 1), 5000_00)
	s := summary(t, a, day(1, 1))
	if s.Loose != 50*wan || len(s.Notes) == 0 {
		t.Errorf("%+v", s)
	}
	if s := summary(t, a, day(5, 1)); len(s.Statements) != 1 {
		t.Errorf("who is gone has a statement: %+v", s.Statements)
	}
	refused(t, a, SavePayAward{Date: day(2, 1), Rep: "M1", Amount: 1, Reason: "x"}, "problem.pay.manager")
}

func TestMentorsAndSharedCustomers(t *testing.T) {
	a := firm(t)
	do(t, a, SavePayScheme{From: day(1, 1), Tiers: []data.PayTier{{Rate: 1_00}}})
	write(t, a, func(tx store.Tx) error {
		if _, err := tx.SaveMentorship(data.Mentorship{MentorID: 1, RepID: 2, MentorShare: 20_00, RepShare: 80_00}); err != nil {
			return err
		}
		return tx.SaveCredits([]data.Credit{{CustomerID: 1, RepID: 1, Share: 50_00}, {CustomerID: 1, RepID: 2, Share: 50_00}})
	})
	sell(t, a, day(1, 5), 2, 2, 1, 10*wan)
	sell(t, a, day(1, 5), 1, 1, 1, 10*wan)
	s := statement(t, a, "R1", day(1, 1)) // 5 万 shared, and 20 % of the 15 万 of R2
	if s.Total != 500_00+300_00 || s.Base != 8*wan || len(s.Lines) != 2 || s.Lines[1].Kind != data.PayMentor {
		t.Errorf("%+v", s)
	}
	total(t, a, "R2", day(1, 1), 1200_00)
	do(t, a, SavePayScheme{ID: 1, From: day(1, 1), Base: data.OwnOrders, Tiers: []data.PayTier{{Rate: 1_00}}})
	total(t, a, "R1", day(1, 1), 1000_00)
	total(t, a, "R2", day(1, 1), 1000_00)
}

// TestTheOrderOfOrdersNeverMatters, nor do statements lose a minor unit.
func TestTheOrderOfOrdersNeverMatters(t *testing.T) {
	type order struct {
		d             data.Date
		rep, customer data.ID
		product       data.ID
		m             data.Money
	}
	a := firm(t)
	x := usual()
	x.NewUplift = 20_00
	do(t, a, x)
	x.From, x.Method = day(5, 20), data.Whole
	do(t, a, x)
	do(t, a, SaveNovelty{Product: "N", From: day(1, 1)})
	pay := func(rows []order) (totals [8]data.Money) {
		err := a.File().Try(func(tx store.Tx) error { // taken back afterwards
			for i, o := range rows {
				if _, err := tx.SaveOrder(data.Order{Key: fmt.Sprint("K", i), Date: o.d, RepID: o.rep, CustomerID: o.customer, Lines: []data.OrderLine{{ProductID: o.product, Amount: o.m}}}); err != nil {
					return err
				}
			}
			b, err := openWith(tx.Reader, today, nil)
			if err != nil {
				return err
			}
			for q := range 4 {
				for i, rep := range b.reps {
					s := b.statement(q, rep)
					if totals[q*2+i] = s.Total; data.PaySum(b.settled[q][rep.ID].lines) != s.Total {
						t.Errorf("lines of %s do not make %d", rep.Name, s.Total)
					}
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return totals
	}
	rapid.Check(t, func(rt *rapid.T) {
		rows := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) order {
			return order{day(rapid.IntRange(1, 9).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day")), data.ID(rapid.IntRange(1, 2).Draw(t, "rep")), data.ID(rapid.IntRange(1, 2).Draw(t, "customer")),
				data.ID(rapid.IntRange(1, 2).Draw(t, "product")), data.Money(rapid.Int64Range(-60*wan, 120*wan).Draw(t, "amount"))}
		}), 1, 6).Draw(rt, "orders")
		if got, want := pay(rapid.Permutation(rows).Draw(rt, "mixed")), pay(rows); got != want {
			rt.Fatalf("%v, mixed %v", want, got)
		}
	})
}
