package accounts_test

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/accounts"
	"quarterdeck/app/apptest"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

var today = data.NewDate(2026, 8, 14)

func open(t testing.TB) *app.App {
	t.Helper()
	return apptest.Sample(t, "zh")
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

func table(t testing.TB, a *app.App, day data.Date) accounts.Table {
	t.Helper()
	x, err := accounts.TableOf(a.Reader(), today, accounts.TableIn{Day: day})
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func row(t testing.TB, a *app.App, name string) accounts.Row {
	t.Helper()
	rows := table(t, a, 0).Rows
	i := slices.IndexFunc(rows, func(x accounts.Row) bool { return x.CustomerName == name })
	if i < 0 {
		t.Fatalf("no row of %s", name)
	}
	return rows[i]
}

func TestTheBattleTableOfTheSample(t *testing.T) {
	a := open(t)
	x := table(t, a, 0)
	running, err := accounts.ChangesOf(a.Reader(), today, accounts.ChangesIn{})
	if err != nil || x.Changes != len(running) || !slices.ContainsFunc(running, func(c accounts.Change) bool {
		return c.CustomerName == "悦满超市" && c.Steps == 4 && c.Done == 1 && c.Days == 6
	}) {
		t.Errorf("%d changes, %+v, %v", x.Changes, running, err)
	}
	if len(x.Rows) != 12 || x.Approved != 7 || len(x.Quarters) != 4 || x.Quarter.From != data.NewDate(2026, 7, 1) {
		t.Fatalf("%d rows, %d approved, %d changes, %v", len(x.Rows), x.Approved, x.Changes, x.Quarter)
	}
	r := row(t, a, "锦和便利")
	if r.Chain.Unmet != 1 || r.Chain.Decider == nil || r.Chain.Decider.Name != "罗敏" || r.Next.Date != data.NewDate(2026, 8, 18) || len(r.Lacks) != 0 {
		t.Errorf("%+v", r)
	}
	for name, want := range map[string]accounts.State{"锦和便利": accounts.Approved, "拾味茶餐厅": accounts.Returned, "悦满超市": accounts.Changed, "海韵酒店集团": accounts.Waits} {
		if r := row(t, a, name); r.State != want {
			t.Errorf("%s is %s, want %s", name, r.State, want)
		}
	}
	for name, want := range map[string][]accounts.Lack{"同福里酒店": {accounts.LacksPain}, "燕山商贸": {accounts.LacksDecider, accounts.LacksDate}, "拾味茶餐厅": {}} {
		if r := row(t, a, name); !slices.Equal(r.Lacks, want) {
			t.Errorf("%s lacks %v, want %v", name, r.Lacks, want)
		}
	}
}

// TestActualsAreTheOrdersOfTheQuarter adds the orders up one by one.
func TestActualsAreTheOrdersOfTheQuarter(t *testing.T) {
	a := open(t)
	for _, x := range table(t, a, 0).Rows {
		orders, err := a.Reader().Orders(store.OrderFilter{CustomerID: x.CustomerID, Period: data.Period{From: data.NewDate(2026, 7, 1), Until: today + 1}})
		if err != nil {
			t.Fatal(err)
		}
		sum := data.Money(0)
		for _, o := range orders {
			sum += o.Amount
		}
		if sum != x.Actual {
			t.Errorf("%s: %d, its orders come to %d", x.CustomerName, x.Actual, sum)
		}
	}
}

func TestARowIsApprovedOnlyWhenNothingIsMissing(t *testing.T) {
	a := open(t)
	tongfu := row(t, a, "同福里酒店")
	refused(t, a, "problem.account.lacks.pain", accounts.ApproveAccount{ID: tongfu.ID})
	do(t, a, accounts.SaveAccount{ID: tongfu.ID, Owner: "R03", Pain: "秋季菜单没有茶", Plan: tongfu.Plan, Target: tongfu.Target})
	refused(t, a, "problem.account.self", accounts.ApproveAccount{ID: tongfu.ID, By: "R03"})
	do(t, a, accounts.ApproveAccount{ID: tongfu.ID})
	r := row(t, a, "同福里酒店")
	if r.State != accounts.Approved || r.Approver != "林知夏" || r.Account.Approved != today || r.Target == nil || *r.Target != 36_0000_00 {
		t.Fatalf("%+v", r)
	}
	refused(t, a, "problem.account.approved", accounts.ApproveAccount{ID: tongfu.ID})
	refused(t, a, "problem.account.remark", accounts.ReturnAccount{ID: tongfu.ID, Remark: "  "})
	do(t, a, accounts.ReturnAccount{ID: tongfu.ID, Remark: "目标写清"})
	if r := row(t, a, "同福里酒店"); r.State != accounts.Returned || len(r.History) != 2 || r.History[0].Remark != "目标写清" {
		t.Fatalf("%+v", r.History)
	}
}

// TestEveryChangeOfAnApprovedRowTakesItsApproval holds for what the approval is
// about, and not for what merely happened.
func TestEveryChangeOfAnApprovedRowTakesItsApproval(t *testing.T) {
	a := open(t)
	jinhe := row(t, a, "锦和便利")
	same := accounts.SaveAccount{ID: jinhe.ID, Owner: jinhe.Owner, Pain: jinhe.Pain, Plan: jinhe.Plan, Target: jinhe.Target}
	other := same
	other.Plan += "。"
	owner := same
	owner.Owner = ""
	fewer := data.Money(1)
	target := same
	target.Target = &fewer
	dates := same
	dates.Dates = &[]accounts.AccountDate{{Date: today, Text: "x"}}
	people := same
	people.People = &[]accounts.AccountPerson{{Name: "新人", Role: data.Decider}}
	luo := *jinhe.Chain.Decider
	met := accounts.SaveContact{ID: jinhe.Chain.Links[2].ID, Customer: jinhe.Customer, Name: "陈莉", Role: data.Approver, Stance: data.Neutral}
	for _, c := range []struct {
		name  string
		keeps bool
		do    app.Command
	}{
		{"saved as it was", true, same}, {"somebody was met", true, met}, {"date done", true, accounts.FinishKeyDate{ID: jinhe.Dates[1].ID, Day: today}},
		{"order of the chain", true, accounts.MoveContact{ID: luo.ID, By: -1}},
		{"plan", false, other}, {"owner", false, owner}, {"target", false, target}, {"dates", false, dates}, {"people", false, people},
		{"new date", false, accounts.SaveKeyDate{Account: jinhe.ID, Date: today, Text: "x"}}, {"date removed", false, accounts.RemoveKeyDate{ID: jinhe.Dates[0].ID}},
		{"decider removed", false, accounts.RemoveContact{ID: luo.ID}},
		{"decider gone", false, accounts.SaveContact{ID: luo.ID, Customer: jinhe.Customer, Name: luo.Name, Role: data.Decider, Left: today}},
		{"another decider", false, accounts.ReplaceDecider{Customer: jinhe.Customer, Day: today, Name: "新总监"}},
	} {
		do(t, a, c.do)
		if r := row(t, a, "锦和便利"); (r.State == accounts.Approved) != c.keeps {
			t.Errorf("%s: the row is %s", c.name, r.State)
		} else if !c.keeps && r.History[0].Said != data.SaidChanged {
			t.Errorf("%s: the history says %s", c.name, r.History[0].Said)
		}
		if step, err := a.Undo(); err != nil || step.ID == 0 && c.name != "saved as it was" {
			t.Fatal(c.name, err)
		}
	}
}

func TestANewDeciderOpensThePlayWithItsSteps(t *testing.T) {
	a := open(t)
	jinhe := row(t, a, "锦和便利")
	do(t, a, accounts.ReplaceDecider{Customer: jinhe.Customer, Day: today - 2, Name: "新总监", Title: "采购总监"})
	r := row(t, a, "锦和便利")
	if r.Chain.Decider.Name != "新总监" || r.Chain.Links[1].Name != "新总监" || len(r.Chain.Left) != 1 || r.Chain.Left[0].Left != today-2 {
		t.Fatalf("%+v", r.Chain)
	}
	if p := r.Change; p == nil || p.Due != today+12 || p.OwnerID != jinhe.OwnerID || p.ContactID != r.Chain.Decider.ID {
		t.Fatalf("%+v", r.Change)
	}
	steps, err := a.Reader().PlaySteps()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, s := range steps {
		if s.PlayID == r.Change.ID {
			n++
			if s.Due > r.Change.Due {
				t.Errorf("%s is due after the clock", s.Text)
			}
		}
	}
	if n != len(data.Scripts[data.NewDecider]) {
		t.Errorf("%d steps", n)
	}
	first := r.Change.ID
	do(t, a, accounts.ReplaceDecider{Customer: jinhe.Customer, Day: today, New: r.Chain.Links[0].ID, Stays: true})
	r = row(t, a, "锦和便利")
	if r.Chain.Decider.Name != "何俊" || r.Change.ID == first || len(r.Chain.Left) != 1 {
		t.Fatalf("%+v", r.Chain)
	}
	if p, _ := a.Reader().Play(first); p.Closed != today {
		t.Error("the play of the earlier change still runs")
	}
	refused(t, a, "problem.decider.day", accounts.ReplaceDecider{Customer: jinhe.Customer, Name: "x"})
	refused(t, a, "problem.decider.same", accounts.ReplaceDecider{Customer: jinhe.Customer, Day: today, New: r.Chain.Decider.ID})
	refused(t, a, "problem.decider.elsewhere", accounts.ReplaceDecider{Customer: jinhe.Customer, Day: today, New: row(t, a, "万嘉连锁").Chain.Links[0].ID})
}

func TestRowsAreSuggestedAndTakenOver(t *testing.T) {
	a := open(t)
	before, err := accounts.SuggestionsOf(a.Reader(), today, accounts.TableIn{})
	if err != nil || len(before) == 0 {
		t.Fatal(len(before), err)
	}
	for i, s := range before {
		if i > 0 && s.Amount > before[i-1].Amount {
			t.Errorf("%s orders more than %s and comes later", s.Name, before[i-1].Name)
		}
	}
	do(t, a, accounts.AddAccounts{})
	if x := table(t, a, 0); len(x.Rows) != 12+len(before) {
		t.Errorf("%d rows, want 12 and %d", len(x.Rows), len(before))
	}
	refused(t, a, "problem.accounts.none", accounts.AddAccounts{})
	refused(t, a, "problem.account.twice", accounts.AddAccounts{Customers: []string{before[0].Customer}})
	fall := data.NewDate(2026, 11, 2)
	if x := table(t, a, fall); len(x.Rows) != 0 || x.Copyable != 12+len(before) {
		t.Fatalf("%d rows, %d to take over", len(x.Rows), x.Copyable)
	}
	do(t, a, accounts.CopyAccounts{Day: fall})
	x := table(t, a, fall)
	if len(x.Rows) != 12+len(before) || x.Approved != 0 || x.Copyable != 0 || x.Rows[2].Pain == "" || len(x.Rows[2].Dates) != 0 {
		t.Fatalf("%d rows, %d approved: %+v", len(x.Rows), x.Approved, x.Rows[2])
	}
	refused(t, a, "problem.accounts.copy", accounts.CopyAccounts{Day: fall})
	refused(t, a, "problem.account.quarter", accounts.CopyAccounts{Day: data.NewDate(2031, 1, 1)})
}

func TestTheFormOfARowIsOneStep(t *testing.T) {
	a := open(t)
	r := row(t, a, "海韵酒店集团")
	list := []accounts.AccountPerson{{Name: "新来的", Stance: data.Supports}, {ID: r.Chain.Links[1].ID, Name: "程远航", Role: data.Decider, Stance: data.Supports}}
	do(t, a, accounts.SaveAccount{ID: r.ID, Owner: r.Owner, Pain: "p", Plan: "q", People: &list, Dates: &[]accounts.AccountDate{{Date: today, Text: "d"}}})
	got := row(t, a, "海韵酒店集团")
	if len(got.Chain.Links) != 2 || got.Chain.Links[0].Name != "新来的" || len(got.Dates) != 1 || got.Pain != "p" || got.Target != nil {
		t.Fatalf("%+v", got)
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if got := row(t, a, "海韵酒店集团"); len(got.Chain.Links) != 3 || got.Dates[0].Text != r.Dates[0].Text || got.Pain != r.Pain {
		t.Fatalf("undo left %+v", got)
	}
}

// TestMovingKeepsTheChain moves people by any number of places: the chain has
// the same people, in the order a list would have them.
func TestMovingKeepsTheChain(t *testing.T) {
	a := open(t)
	jinhe := row(t, a, "锦和便利")
	rapid.Check(t, func(rt *rapid.T) {
		chain, err := accounts.ChainOf(a.Reader(), today, accounts.ChainIn{Customer: jinhe.Customer})
		if err != nil {
			rt.Fatal(err)
		}
		i := rapid.IntRange(0, len(chain.Links)-1).Draw(rt, "who")
		by := rapid.IntRange(-1<<40, 1<<40).Draw(rt, "by")
		if rapid.Bool().Draw(rt, "near") {
			by %= 4
		}
		if _, err := a.Do(accounts.MoveContact{ID: chain.Links[i].ID, By: by}); err != nil {
			rt.Fatal(err)
		}
		moved, _ := accounts.ChainOf(a.Reader(), today, accounts.ChainIn{Customer: jinhe.Customer})
		to := min(max(i+by, 0), len(chain.Links)-1)
		if len(moved.Links) != len(chain.Links) || moved.Links[to].ID != chain.Links[i].ID {
			rt.Fatalf("%d by %d: %+v", i, by, moved.Links)
		}
	})
}
