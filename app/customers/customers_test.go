package customers_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/customers"
	"quarterdeck/app/plan"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

var today = day("2026-08-14")

// firm is a plan with one region, one rep and customers of every tier.
func firm(t *testing.T) *app.App {
	t.Helper()
	var raw []rawOrder
	add := func(who string, amount data.Money, ago ...int) {
		for _, days := range ago {
			raw = append(raw, rawOrder{who, today - data.Date(days), amount})
		}
	}
	add("high", 900, 3, 20, 40, 70, 90, 120, 150, 180, 210, 240, 270, 300)
	add("potential", 500, 31, 90, 200, 300)
	add("sleeps", 300, 100, 200)
	add("gap", 400, 71, 80, 90, 100)
	add("low", 1, 364)
	add("gone", 700, 400)
	a := planWith(t, raw)
	do(t, a, plan.SaveRegion{Code: "E", Name: "华东"}, plan.SaveRep{Code: "r1", Name: "陈思远", Region: "E"},
		customers.SaveCustomer{Code: "fresh", Name: "新店", Region: "E", Rep: "r1", Sort: "便利店", Since: today})
	return a
}

func do(t *testing.T, a *app.App, commands ...app.Command) {
	t.Helper()
	for _, c := range commands {
		if _, err := a.Do(c); err != nil {
			t.Fatalf("%#v: %v", c, err)
		}
	}
}

func refused(t *testing.T, a *app.App, c app.Command, key, field string) {
	t.Helper()
	before, _ := a.File().Dump()
	_, err := a.Do(c)
	var p data.Problem
	if !errors.As(err, &p) || p.Key != key || p.Field != field {
		t.Errorf("%#v: %v %q, want %s %q", c, err, p.Field, key, field)
	}
	if after, _ := a.File().Dump(); !reflect.DeepEqual(before, after) {
		t.Errorf("%#v was refused and yet changed something", c)
	}
}

func standing(t *testing.T, a *app.App) customers.Standing {
	t.Helper()
	s, err := customers.Tiers(a.Reader(), today, customers.TiersIn{List: true})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func row(t *testing.T, s customers.Standing, code string) customers.Row {
	t.Helper()
	i := slices.IndexFunc(s.Rows, func(x customers.Row) bool { return x.Code == code })
	if i < 0 {
		t.Fatal("no customer", code)
	}
	return s.Rows[i]
}

func TestEveryTierIsCountedWithItsMoney(t *testing.T) {
	s := standing(t, firm(t))
	var got []data.Tier
	var amount data.Money
	for _, x := range s.Tiers {
		got = append(got, x.Tier)
		amount += x.Amount
	}
	if !slices.Equal(got, data.Tiers) || amount != s.Amount || s.Amount != 12*900+4*500+2*300+4*400+1 {
		t.Fatalf("%+v", s)
	}
	for code, want := range map[string]data.Tier{"high": data.High, "potential": data.Potential, "sleeps": data.Dormant,
		"low": data.Low, "gone": data.Low, "gap": data.Unclassified, "fresh": ""} {
		if x := row(t, s, code); x.Tier != want {
			t.Errorf("%s is %q, want %q", code, x.Tier, want)
		}
	}
	if s.Buyers != 6 || s.None != 1 || s.Overridden != 0 {
		t.Errorf("%d buyers, %d in no tier, %d judged", s.Buyers, s.None, s.Overridden)
	}
	gap := row(t, s, "gap")
	if gap.R != 71 || gap.F != 4 || gap.M != 1600 || len(gap.Misses) == 0 {
		t.Errorf("%+v", gap)
	}
	for _, m := range gap.Misses {
		for _, lang := range text.Langs {
			if words := customers.SayMiss(text.Fmt{Lang: lang}, m); words == "" || strings.ContainsAny(words, "⟦{") {
				t.Errorf("%+v is said %q", m, words)
			}
		}
	}
}

func TestAJudgementWinsUntilItIsTakenBack(t *testing.T) {
	a := firm(t)
	refused(t, a, customers.SetTier{Code: "gap", Tier: data.High, Reason: "  "}, "problem.customer.reason", "reason")
	refused(t, a, customers.SetTier{Code: "gap", Tier: data.Unclassified, Reason: "x"}, "problem.customer.tier", "tier")
	refused(t, a, customers.SetTier{Code: "nobody", Tier: data.High, Reason: "x"}, "problem.unknown.customers", "code")
	do(t, a, customers.SetTier{Code: "gap", Tier: data.High, Reason: "年度框架已签"}, customers.SetTier{Code: "fresh", Tier: data.Potential, Reason: "大店"})
	s := standing(t, a)
	if x := row(t, s, "gap"); x.Tier != data.High || x.Computed != data.Unclassified || x.Reason != "年度框架已签" || len(x.Misses) > 0 {
		t.Errorf("%+v", x)
	}
	if s.Overridden != 2 || s.None != 0 || s.Tiers[0].Count != 2 {
		t.Errorf("%+v", s.Tiers)
	}
	do(t, a, customers.SetTier{Code: "gap", Reason: "left over"})
	if x := row(t, standing(t, a), "gap"); x.Tier != data.Unclassified || x.Override != "" || x.Reason != "" {
		t.Errorf("%+v", x)
	}
}

func TestACustomerKeepsItsOrdersUntilBothGo(t *testing.T) {
	a := firm(t)
	refused(t, a, customers.RemoveCustomer{Code: "high"}, "problem.customer.orders", "with_orders")
	do(t, a, customers.RemoveCustomer{Code: "fresh"}, customers.RemoveCustomer{Code: "high", WithOrders: true})
	s := standing(t, a)
	if len(s.Rows) != 5 || s.Amount != 4*500+2*300+4*400+1 {
		t.Errorf("%d customers with %d", len(s.Rows), s.Amount)
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if s := standing(t, a); len(s.Rows) != 6 || row(t, s, "high").F != 12 {
		t.Errorf("undo gives back %d customers", len(s.Rows))
	}
}

func TestCodesComeAndGo(t *testing.T) {
	a := firm(t)
	refused(t, a, customers.SaveCustomer{Code: "fresh", NewCode: "gap", Name: "x"}, "problem.code.taken", "code")
	refused(t, a, customers.SaveCustomer{Code: "fresh", Name: " "}, "problem.customer.name", "name")
	refused(t, a, customers.SaveCustomer{Code: "fresh", Name: "x", Region: "W"}, "problem.unknown.regions", "region")
	refused(t, a, customers.SaveCustomer{Code: "fresh", Name: "x", Rep: "r9"}, "problem.unknown.reps", "rep")
	refused(t, a, customers.SaveCustomer{Code: "fresh", Name: "x", Outside: []string{"gap"}}, "problem.code.taken", "outside")
	refused(t, a, customers.SaveCustomer{Code: "fresh", Name: "x", Since: 999_999_999}, "problem.date.range", "since")
	do(t, a, customers.SaveCustomer{Code: "fresh", NewCode: "007", Name: "新店", Outside: []string{"SAP-1", "CRM-2"}})
	do(t, a, customers.SaveCustomer{Code: "SAP-1", Name: "老店", Forget: []string{"CRM-2", "not there"}})
	one, err := customers.One(a.Reader(), today, customers.OneIn{Code: "007"})
	if err != nil || one.Name != "老店" || !slices.Equal(one.Outside, []string{"SAP-1"}) || one.Region != "" {
		t.Errorf("%+v %v", one, err)
	}
}

func TestManyAreAssignedInOneStep(t *testing.T) {
	a := firm(t)
	east, nobody := "E", ""
	refused(t, a, customers.AssignCustomers{Rep: &nobody}, "problem.customers.none", "codes")
	refused(t, a, customers.AssignCustomers{Codes: []string{"high", "zzz"}, Rep: &nobody}, "problem.unknown.customers", "codes")
	rep := "r1"
	do(t, a, customers.AssignCustomers{Codes: []string{"high", "gap", "fresh"}, Rep: &rep, Region: &east})
	s := standing(t, a)
	if x := row(t, s, "gap"); x.RepName != "陈思远" || x.RegionName != "华东" {
		t.Errorf("%+v", x)
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if x := row(t, standing(t, a), "gap"); x.Rep != "" || x.Region != "" {
		t.Errorf("%+v", x)
	}
}

func TestTheListIsNarrowed(t *testing.T) {
	a := firm(t)
	east, none := "E", ""
	for _, c := range []struct {
		in   customers.CustomersIn
		want string
	}{
		{customers.CustomersIn{}, "high potential gap sleeps low fresh gone"},
		{customers.CustomersIn{Limit: 2}, "high potential"},
		{customers.CustomersIn{Tier: data.Low}, "low gone"},
		{customers.CustomersIn{Region: &east}, "fresh"},
		{customers.CustomersIn{Rep: &none, Tier: data.High}, "high"},
		{customers.CustomersIn{Text: "xd"}, "fresh"},
		{customers.CustomersIn{Text: "便利"}, "fresh"},
		{customers.CustomersIn{Overridden: true}, ""},
	} {
		out, err := customers.Customers(a.Reader(), today, c.in)
		if err != nil {
			t.Fatal(err)
		}
		var codes []string
		for _, x := range out.Rows {
			codes = append(codes, x.Code)
		}
		if got := strings.Join(codes, " "); got != c.want || c.in.Limit == 0 && out.Count != len(out.Rows) {
			t.Errorf("%+v: %s (%d), want %s", c.in, got, out.Count, c.want)
		}
	}
	if _, err := customers.Customers(a.Reader(), today, customers.CustomersIn{Tier: "gold"}); err == nil {
		t.Error("gold is a tier")
	}
}

func TestOneCustomerIsExplained(t *testing.T) {
	a := firm(t)
	one, err := customers.One(a.Reader(), today, customers.OneIn{Code: "potential"})
	if err != nil {
		t.Fatal(err)
	}
	if len(one.Rules) != 4 || one.Rules[0].Met || !one.Rules[1].Met || one.Rules[1].Tier != data.Potential {
		t.Errorf("%+v", one.Rules)
	}
	if len(one.Months) != 24 || one.Months[23].Month != today.Month() || one.Months[22].Amount != 500 || one.Months[22].Orders != 1 {
		t.Errorf("%+v", one.Months)
	}
	if one.Orders != 4 || one.Amount != 2000 || len(one.Recent) != 4 || one.Recent[0].Date != today-31 {
		t.Errorf("%d orders of %d, %+v", one.Orders, one.Amount, one.Recent)
	}
	earlier, err := customers.One(a.Reader(), today, customers.OneIn{Code: "potential", AsOf: today - 100})
	if err != nil || earlier.Orders != 2 || earlier.Recent[0].Date != today-200 {
		t.Errorf("a hundred days before: %+v %v", earlier.Recent, err)
	}
	fresh, err := customers.One(a.Reader(), today, customers.OneIn{Code: "fresh"})
	if err != nil || fresh.Bought || len(fresh.Rules) != 0 || fresh.Since != today {
		t.Errorf("%+v %v", fresh, err)
	}
	if _, err := customers.One(a.Reader(), today, customers.OneIn{Code: "nobody"}); err == nil {
		t.Error("nobody is a customer")
	}
}

func TestARefundIsNoPurchase(t *testing.T) {
	a := planWith(t, []rawOrder{{"a", today - 40, 1000}, {"a", today - 2, -300}, {"b", today - 5, -50}})
	s := standing(t, a)
	if x := row(t, s, "a"); x.R != 40 || x.F != 1 || x.M != 700 {
		t.Errorf("%+v", x)
	}
	if x := row(t, s, "b"); x.Bought || s.Buyers != 1 {
		t.Errorf("%+v", x)
	}
}
