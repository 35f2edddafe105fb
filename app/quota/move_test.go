package quota_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/quota"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func preview(t testing.TB, a *app.App, c quota.MoveQuota) quota.Preview {
	t.Helper()
	today, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	p, err := quota.PreviewOf(a.Reader(), today, c)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func row(t testing.TB, a *app.App, code string) quota.Row {
	t.Helper()
	for _, x := range ask(t, a).Rows {
		if x.Rep == code {
			return x
		}
	}
	t.Fatalf("no %s", code)
	return quota.Row{}
}

// TestALeaverIsHandedOverToTwo hands Sun Yue's rest of the year to two others, two
// to one; the sums stay, the past months too, and undo gives it back.
func TestALeaverIsHandedOverToTwo(t *testing.T) {
	a := open(t)
	before := ask(t, a)
	c := quota.MoveQuota{Sort: "leaver", Rep: "R07", Day: data.NewDate(2026, 8, 17), Leave: true, Reason: "离职",
		With: []targets.Weight{{Code: "R06", Weight: 2}, {Code: "R01", Weight: 1}}}
	p := preview(t, a, c)
	if p.Stays != 0 || len(p.Sides) != 3 || p.Moved != p.Sides[0].Before-p.Sides[0].After {
		t.Fatalf("%+v", p)
	}
	do(t, a, c)
	after := ask(t, a)
	if after.Sum != before.Sum {
		t.Errorf("the sum went from %d to %d", before.Sum, after.Sum)
	}
	for _, side := range p.Sides {
		if x := row(t, a, side.Rep); x.Quota != side.After {
			t.Errorf("%s has %d, the preview said %d", side.Rep, x.Quota, side.After)
		}
	}
	// The month of the day is split by working days: 11 of August's 21 are left.
	st := standing(t, a)
	aug, sep := st.Amounts[7][7], st.Amounts[7][8]
	if was := standingOf(before, t, a); aug != was[7]-was[7]*11/21 || sep != 0 || st.Amounts[7][6] != was[6] {
		t.Errorf("August %d of %d, September %d", aug, was[7], sep)
	}
	moves, err := quota.MovesOf(a.Reader(), 0, quota.MovesIn{})
	if err != nil || len(moves) != 3 || moves[0].From != "R07" || moves[0].Amount+moves[1].Amount != p.Moved {
		t.Errorf("%+v %v", moves, err)
	}
	if x := row(t, a, "R07"); x.Left != c.Day {
		t.Errorf("left on %s", x.Left)
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if row(t, a, "R07").Quota != p.Sides[0].Before || row(t, a, "R07").Left != 0 {
		t.Error("undo left something")
	}
}

// TestALeaversCustomersGoAlong hands Sun Yue's customers over with the target, two
// to one by what they bought last year; without a person to take over they stay.
func TestALeaversCustomersGoAlong(t *testing.T) {
	a := open(t)
	owners := func() (ids []data.ID) {
		all, err := a.Reader().Customers()
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range all {
			ids = append(ids, x.RepID)
		}
		return ids
	}
	before, sun, zhao, chen := owners(), row(t, a, "R07"), row(t, a, "R06"), row(t, a, "R01")
	c := quota.MoveQuota{Sort: "leaver", Rep: "R07", Day: data.NewDate(2026, 8, 17), Customers: true,
		With: []targets.Weight{{Code: "R06", Weight: 2}, {Code: "-", Weight: 5}, {Code: "R01", Weight: 1}}}
	p := preview(t, a, c)
	if len(p.Handed) != 2 || p.Handed[0].Count+p.Handed[1].Count != sun.Customers || p.Kept != 0 {
		t.Fatalf("%+v of %d", p, sun.Customers)
	}
	do(t, a, c)
	now := row(t, a, "R06")
	if row(t, a, "R07").Customers != 0 || now.Customers != zhao.Customers+p.Handed[0].Count || row(t, a, "R01").Customers != chen.Customers+p.Handed[1].Count {
		t.Error("the customers are not with those of the preview")
	}
	took := *now.CustomerLast - *zhao.CustomerLast
	if all := *sun.CustomerLast; took < all*6/10 || took > all*74/100 {
		t.Errorf("two thirds of %d should be %d", all, took)
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(owners(), before) {
		t.Error("undo left a customer with somebody else")
	}
	c.With = []targets.Weight{{Code: "-"}}
	if p = preview(t, a, c); len(p.Handed) != 0 || p.Kept != sun.Customers {
		t.Errorf("nobody takes over, and yet %+v", p)
	}
	do(t, a, targets.SetRepTotal{Rep: "R07", From: data.NewDate(2026, 8, 1), Amount: 0})
	refused(t, a, c, "problem.move.nothing", "day")
	c.With = []targets.Weight{{Code: "R06"}}
	do(t, a, c) // no target is left, but there are customers
	if n := row(t, a, "R06").Customers; n != zhao.Customers+sun.Customers {
		t.Errorf("%d customers are with the only taker", n)
	}
}

func standing(t testing.TB, a *app.App) targets.Standing {
	t.Helper()
	today, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	x, err := targets.StandingOf(a.Reader(), today)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// standingOf are the sample's months of Sun Yue, read by taking the change back
// and making it again.
func standingOf(_ quota.Quotas, t testing.TB, a *app.App) []data.Money {
	t.Helper()
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	was := standing(t, a).Amounts[7]
	if _, err := a.Redo(); err != nil {
		t.Fatal(err)
	}
	return was
}

// TestNothingIsLeftToMove are the days on which there is nothing to hand over.
func TestNothingIsLeftToMove(t *testing.T) {
	a := open(t)
	with := []targets.Weight{{Code: "R06"}}
	// The last day of 2026 is a Thursday; the plan's last weekend would be none.
	do(t, a, targets.SetRepTotal{Rep: "R07", From: data.NewDate(2026, 9, 1), Amount: 0})
	do(t, a, saturdays{})
	refused(t, a, quota.MoveQuota{Sort: "leaver", Rep: "R07", Day: data.NewDate(2026, 8, 31), With: with}, "problem.move.nothing", "day")
	refused(t, a, quota.MoveQuota{Sort: "leaver", Rep: "R07", Day: data.NewDate(2027, 1, 1), With: with}, "problem.move.outside", "day")
	refused(t, a, quota.MoveQuota{Sort: "leaver", Rep: "R07", Day: data.NewDate(2026, 9, 1)}, "problem.move.nobody", "with")
	refused(t, a, quota.MoveQuota{Sort: "leaver", Rep: "R07", Day: data.NewDate(2026, 9, 1), With: []targets.Weight{{Code: "R07"}}}, "problem.move.same", "with")
	refused(t, a, quota.MoveQuota{Sort: "leaver", Rep: "M01", Day: data.NewDate(2026, 9, 1), With: with}, "problem.quota.manager", "rep")
	below := data.Money(-1)
	refused(t, a, quota.MoveQuota{Sort: "joiner", Rep: "R07", Day: data.NewDate(2026, 9, 1), Amount: &below}, "problem.target.negative", "amount")
}

// saturdays makes the last day of August free, so that no working day of the
// month is left from it on.
type saturdays struct{}

func (saturdays) Label() string { return "command.SaveDaysOff" }

func (saturdays) Apply(tx store.Tx) error {
	return tx.SaveDaysOff([]data.DayOff{{Day: data.NewDate(2026, 8, 31)}})
}

// TestAJoinerTakesOver takes from two colleagues, and then from what is unallocated.
func TestAJoinerTakesOver(t *testing.T) {
	a := open(t)
	before := ask(t, a)
	do(t, a, hired{{Code: "R10", Name: "冯一诺", RegionID: 4, Level: data.New, Joined: data.NewDate(2026, 9, 1), Position: 20}})
	amount := data.Money(120_000_000_07)
	refused(t, a, quota.MoveQuota{Sort: "joiner", Rep: "R10", Day: data.NewDate(2026, 9, 1), Amount: &amount}, "problem.move.much", "amount")
	amount = 1_000_000_07
	c := quota.MoveQuota{Sort: "joiner", Rep: "R10", Day: data.NewDate(2026, 9, 1), Amount: &amount, With: []targets.Weight{{Code: "R08"}, {Code: "R09"}}}
	do(t, a, c)
	if q := ask(t, a); q.Sum != before.Sum || row(t, a, "R10").Quota != amount {
		t.Errorf("sum %d, was %d; the joiner has %d", q.Sum, before.Sum, row(t, a, "R10").Quota)
	}
	do(t, a, targets.SetRepTotal{Rep: "R08", From: data.NewDate(2026, 9, 1), Amount: 0})
	free := *ask(t, a).Unallocated
	c = quota.MoveQuota{Sort: "joiner", Rep: "R10", Day: data.NewDate(2026, 9, 1), Amount: &free}
	do(t, a, c)
	if q := ask(t, a); *q.Unallocated != 0 || row(t, a, "R10").Quota != amount+free {
		t.Errorf("%d is unallocated", *q.Unallocated)
	}
}

// TestAnAccountTakesItsShareAlong moves a customer by last year's share and by a
// typed one; its owner changes, and the sums stay.
func TestAnAccountTakesItsShareAlong(t *testing.T) {
	a := open(t)
	before := ask(t, a)
	all, err := a.Reader().Customers()
	if err != nil {
		t.Fatal(err)
	}
	var code string
	for _, c := range all {
		if part, _, err := a.Reader().AccountSales(4, c.ID, data.Period{From: data.NewDate(2025, 9, 1), Until: data.NewDate(2026, 1, 1)}); err == nil && c.RepID == 4 && part > 0 {
			code = c.Code
			break
		}
	}
	c := quota.MoveQuota{Sort: "account", Rep: "R05", Customer: code, Day: data.NewDate(2026, 9, 1), Reason: "换人"}
	p := preview(t, a, c)
	if p.Share <= 0 || p.Part <= 0 || p.Whole < p.Part || p.Moved <= 0 {
		t.Fatalf("%+v", p)
	}
	do(t, a, c)
	if q := ask(t, a); q.Sum != before.Sum {
		t.Errorf("the sum went to %d", q.Sum)
	}
	if x, err := a.Reader().CustomerByCode(code); err != nil || x.RepID != 5 {
		t.Errorf("the owner is %d, %v", x.RepID, err)
	}
	refused(t, a, c, "problem.move.same", "rep")
	share := 10_000
	do(t, a, quota.MoveQuota{Sort: "account", Rep: "R04", Customer: code, Day: data.NewDate(2026, 9, 1), Share: &share})
	if st := standing(t, a); st.Amounts[5][8] != 0 || ask(t, a).Sum != before.Sum {
		t.Errorf("all of the rest should have moved; %d is left", st.Amounts[5][8])
	}
}

// TestAnyMoveKeepsTheSum makes random moves: whatever is moved, the people and
// what is unallocated hold the goal together, and undo restores each.
func TestAnyMoveKeepsTheSum(t *testing.T) {
	a := open(t)
	goal := ask(t, a)
	codes := []string{"R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09"}
	rapid.Check(t, func(rt *rapid.T) {
		c := quota.MoveQuota{Sort: rapid.SampledFrom([]string{"leaver", "joiner"}).Draw(rt, "sort"), Rep: rapid.SampledFrom(codes).Draw(rt, "rep"),
			Day: data.NewDate(2026, 8, 1) + data.Date(rapid.IntRange(0, 152).Draw(rt, "day"))}
		for range rapid.IntRange(1, 3).Draw(rt, "others") {
			c.With = append(c.With, targets.Weight{Code: rapid.SampledFrom(codes).Draw(rt, "other"), Weight: rapid.Int64Range(0, 9).Draw(rt, "weight")})
		}
		amount := data.Money(rapid.Int64Range(0, 5_000_000_00).Draw(rt, "amount"))
		c.Amount = &amount
		if _, err := a.Do(c); err != nil {
			return // refused: nothing to keep
		}
		q := ask(rt, a)
		if q.Sum != goal.Sum || *q.Unallocated != *goal.Unallocated {
			rt.Fatalf("%+v: %d, was %d", c, q.Sum, goal.Sum)
		}
		if _, err := a.Undo(); err != nil {
			rt.Fatal(err)
		}
	})
}
