package renewals

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/apptest"
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

var today = data.NewDate(2026, 8, 14)

// plan is an empty plan of 2026 with one rep and two customers.
func plan(t testing.TB) *app.App {
	t.Helper()
	p := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay, p.Language = today, "zh"
	a := apptest.Create(t, p)
	_, err := a.File().Write("test", func(tx store.Tx) error {
		rep, err := tx.SaveRep(data.Rep{Code: "R1", Name: "黄子墨", Level: data.Core})
		if err != nil {
			return err
		}
		return tx.SaveCustomers([]data.Customer{{Code: "C1", Name: "锦和便利", RepID: rep.ID}, {Code: "C2", Name: "粤港百味"}})
	})
	if err != nil {
		t.Fatal(err)
	}
	return a
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

func amount(n data.Money) *data.Money { return &n }

func percent(n int) *int { return &n }

// framework is the contract of the picture: ends on 30 September, 410 → 460.
func framework() SaveContract {
	return SaveContract{Name: "年度框架", Customer: "C1", Rep: "R1", From: data.NewDate(2025, 10, 1), Until: data.NewDate(2026, 9, 30),
		Amount: 410_0000_00, Target: amount(460_0000_00), Probability: percent(80), Offer: "年度套餐九五折"}
}

func calendar(t testing.TB, a *app.App, in RenewalsIn) Calendar {
	t.Helper()
	c, err := Renewals(a.Reader(), today, in)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestTheCalendarCountsDaysAndLights(t *testing.T) {
	a := plan(t)
	do(t, a, framework())
	c := calendar(t, a, RenewalsIn{})
	x := c.Rows[0]
	if x.Days != 47 || x.Light != data.Green || x.Stage != Coming || *x.Weighted != 368_0000_00 || x.Number != "HT-001" || x.RepName != "黄子墨" {
		t.Errorf("%+v", x)
	}
	if c.Within[0].Count != 0 || c.Within[1].Count != 1 || c.Within[2].Target != 460_0000_00 || c.Months[6].Open != 410_0000_00 {
		t.Errorf("%+v", c)
	}
	for day, want := range map[data.Date]data.Light{x.Until - 31: data.Green, x.Until - 30: data.Amber, x.Until: data.Amber, x.Until + 1: data.Red} {
		if got := calendar(t, a, RenewalsIn{AsOf: day}).Rows[0].Light; got != want {
			t.Errorf("on %s: %v, want %v", day, got, want)
		}
	}
	do(t, a, ContactRenewal{ID: x.ID, Day: data.NewDate(2026, 8, 20)})
	if got := calendar(t, a, RenewalsIn{AsOf: x.Until - 20}); got.Rows[0].Light != data.Green || got.Silent.Count != 0 {
		t.Errorf("after contact: %+v", got.Rows[0])
	}
	if got := calendar(t, a, RenewalsIn{AsOf: x.Until + 1}); got.Rows[0].Stage != Lapsed || got.Lapsed.Amount != 410_0000_00 {
		t.Errorf("lapsed: %+v", got)
	}
	if got := calendar(t, a, RenewalsIn{AsOf: x.Until - 91}); len(got.Rows) != 0 {
		t.Errorf("91 days before: %+v", got.Rows)
	}
}

func TestRenewingWritesTheNextContract(t *testing.T) {
	a := plan(t)
	do(t, a, framework())
	id := calendar(t, a, RenewalsIn{}).Rows[0].ID
	do(t, a, Renew{ID: id, Amount: 506_0000_00})
	rows := calendar(t, a, RenewalsIn{All: true}).Rows
	if len(rows) != 2 {
		t.Fatalf("%d contracts", len(rows))
	}
	next, old := rows[0], rows[1]
	if next.From != data.NewDate(2026, 10, 1) || next.Until != data.NewDate(2027, 9, 30) || next.Amount != 506_0000_00 || next.Number != "HT-002" || next.Rep != "R1" {
		t.Errorf("next: %+v", next)
	}
	if old.Stage != Renewed || *old.Over != 10_00 || !old.Earned || old.Decided != today {
		t.Errorf("old: %+v", old)
	}
	refused(t, a, Renew{ID: id, Amount: 1}, "problem.renewal.decided")
	refused(t, a, LoseRenewal{ID: id, Reason: "x"}, "problem.renewal.decided")
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if rows := calendar(t, a, RenewalsIn{All: true}).Rows; len(rows) != 1 || rows[0].State != "" {
		t.Errorf("after undo: %+v", rows)
	}
}

func TestALostRenewalOpensOneWinBack(t *testing.T) {
	a := plan(t)
	do(t, a, framework())
	do(t, a, SaveContract{Number: "007", Customer: "C1", From: data.NewDate(2025, 1, 1), Until: data.NewDate(2026, 8, 1), Amount: 100})
	rows := calendar(t, a, RenewalsIn{}).Rows
	refused(t, a, LoseRenewal{ID: rows[1].ID}, "problem.renewal.reason")
	for _, x := range rows {
		do(t, a, LoseRenewal{ID: x.ID, Reason: "对手报价低 8%"})
	}
	plays, err := a.Reader().Plays()
	if err != nil || len(plays) != 1 {
		t.Fatal(plays, err)
	}
	p := plays[0]
	if p.Kind != data.WinBack || p.Due != today+3 || p.Cause != "对手报价低 8%" || p.OwnerID == 0 || p.Trigger != "lost" {
		t.Errorf("%+v", p)
	}
	steps, err := a.Reader().PlaySteps()
	if err != nil || len(steps) != len(data.Scripts[data.WinBack]) || steps[0].Due != today+3 {
		t.Errorf("%+v %v", steps, err)
	}
	do(t, a, ReopenRenewal{ID: rows[0].ID})
	refused(t, a, ReopenRenewal{ID: rows[0].ID}, "problem.renewal.open")
}

func TestContractsThatCannotBeAreRefused(t *testing.T) {
	a := plan(t)
	do(t, a, framework())
	good := framework()
	for key, change := range map[string]func(*SaveContract){
		"problem.order.customer":       func(c *SaveContract) { c.Customer = "" },
		"problem.unknown.customers":    func(c *SaveContract) { c.Customer = "C9" },
		"problem.unknown.reps":         func(c *SaveContract) { c.Rep = "R9" },
		"problem.contract.days":        func(c *SaveContract) { c.Until = 0 },
		"problem.contract.order":       func(c *SaveContract) { c.Until = c.From - 1 },
		"problem.contract.negative":    func(c *SaveContract) { c.Amount = -1 },
		"problem.contract.probability": func(c *SaveContract) { c.Probability = percent(101) },
		"problem.contract.taken":       func(c *SaveContract) { c.Number = "HT-001" },
		"problem.amount.size":          func(c *SaveContract) { c.Target = amount(1 << 62) },
		"problem.gone.contracts":       func(c *SaveContract) { c.ID = 99 },
		"problem.date.range":           func(c *SaveContract) { c.Until = data.NewDate(9000, 1, 1) },
	} {
		c := good
		change(&c)
		refused(t, a, c, key)
	}
}

func TestTheRateCountsWhatEnded(t *testing.T) {
	a := plan(t)
	end := func(number string, until data.Date, m data.Money, target *data.Money) data.ID {
		do(t, a, SaveContract{Number: number, Customer: "C1", Rep: "R1", From: until - 364, Until: until, Amount: m, Target: target})
		all, err := a.Reader().Contracts()
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range all {
			if x.Number == number {
				return x.ID
			}
		}
		t.Fatal(number)
		return 0
	}
	over := end("A", data.NewDate(2026, 3, 31), 100_00, amount(100_00))
	under := end("B", data.NewDate(2026, 4, 30), 200_00, amount(220_00))
	lost := end("C", data.NewDate(2026, 5, 31), 50_00, nil)
	end("D", data.NewDate(2026, 6, 30), 150_00, nil) // lapsed
	end("E", data.NewDate(2026, 9, 30), 999_00, nil) // still to come
	do(t, a, Renew{ID: over, Amount: 111_00, Day: data.NewDate(2026, 3, 20)})
	do(t, a, Renew{ID: under, Amount: 220_00, Day: data.NewDate(2026, 4, 20)})
	do(t, a, LoseRenewal{ID: lost, Reason: "搬迁", Day: data.NewDate(2026, 6, 2)})
	x, err := Rate(a.Reader(), today, RateIn{})
	if err != nil {
		t.Fatal(err)
	}
	if x.Ended != 4 || x.Renewed != 2 || x.Lost != 1 || x.Undecided != 1 || *x.Rate != 50_00 || x.EndedMoney != 500_00 || x.Kept != 300_00 || *x.MoneyRate != 60_00 {
		t.Errorf("%+v", x.Rated)
	}
	// 331 of 320 is 3.44 % over: together they do not earn it, A does alone
	if x.Money != 331_00 || *x.NetRate != 66_20 || x.Aimed != 2 || *x.Over != 3_44 || x.Earned || x.Earners != 1 || x.Reward != 20_00 {
		t.Errorf("%+v", x.Rated)
	}
	if len(x.Reps) != 1 || x.Reps[0].Rated.Ended != 4 || x.Reps[0].Name != "黄子墨" {
		t.Errorf("%+v", x.Reps)
	}
	do(t, a, SetRenewalRules{Ahead: 30, Over: 3_00, Reward: 25_00})
	if x, err = Rate(a.Reader(), today, RateIn{}); err != nil || !x.Earned || x.Reward != 25_00 {
		t.Errorf("%+v %v", x.Rated, err)
	}
	if x, err = Rate(a.Reader(), today, RateIn{From: data.NewDate(2020, 1, 1), Until: data.NewDate(2020, 2, 1)}); err != nil || x.Rate != nil || x.Earned {
		t.Errorf("nothing ended: %+v %v", x.Rated, err)
	}
}

func TestAnAmountExactlyAtTheLimitEarnsIt(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		target := data.Money(rapid.Int64Range(1, 1_000_000_000_000).Draw(rt, "target")) * 10
		limit := target + target/10 // exactly 10 %
		if !calc.Beats(limit, target, 10_00) || calc.Beats(limit-1, target, 10_00) {
			rt.Fatalf("%d of %d", limit, target)
		}
	})
	if calc.Beats(5, 0, 0) || calc.Beats(-1, -5, 0) {
		t.Error("a target of nothing is beaten")
	}
}

func TestTheNextContractRunsAsLong(t *testing.T) {
	for _, c := range [][3]data.Date{
		{data.NewDate(2025, 10, 1), data.NewDate(2026, 9, 30), data.NewDate(2027, 9, 30)},
		{data.NewDate(2025, 3, 1), data.NewDate(2026, 2, 28), data.NewDate(2027, 2, 28)},
		{data.NewDate(2023, 3, 1), data.NewDate(2024, 2, 29), data.NewDate(2025, 2, 28)},
		{data.NewDate(2026, 1, 1), data.NewDate(2026, 3, 31), data.NewDate(2026, 6, 30)},
		{data.NewDate(2026, 1, 15), data.NewDate(2026, 2, 3), data.NewDate(2026, 2, 23)},
	} {
		if got := NextUntil(data.Contract{From: c[0], Until: c[1]}); got != c[2] {
			t.Errorf("%s–%s is followed until %s, want %s", c[0], c[1], got, c[2])
		}
	}
}

func TestStandTellsTheContractThatEndsFirst(t *testing.T) {
	a := plan(t)
	do(t, a, framework())
	do(t, a, SaveContract{Number: "0001", Customer: "C1", From: today - 300, Until: today - 4, Amount: 5})
	s, err := Stand(a.Reader(), today)
	if err != nil || len(s) != 1 {
		t.Fatal(s, err)
	}
	for _, x := range s {
		if x.Contract != 2 || x.Days != -4 || x.Light != data.Red {
			t.Errorf("%+v", x)
		}
	}
	do(t, a, LoseRenewal{ID: 2, Reason: "停业"})
	s, err = Stand(a.Reader(), today)
	for _, x := range s {
		if err != nil || x.Contract != 1 || *x.Target != 460_0000_00 {
			t.Errorf("%+v %v", x, err)
		}
	}
}

// BenchmarkStand asks for the renewals of 100,000 customers.
func BenchmarkStand(b *testing.B) {
	a := plan(b)
	_, err := a.File().Write("test", func(tx store.Tx) error { return many(tx, 100_000) })
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		s, err := stand(a.Reader(), today)
		if err != nil || len(s) != 100_000 {
			b.Fatal(len(s), err)
		}
	}
}
