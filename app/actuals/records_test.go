package actuals_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/actuals"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// file writes a file of a test.
func file(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// look judges a text as one kind of file, seen on the 14th of August 2026.
func look(t *testing.T, a *app.App, as, text string) *actuals.Preview {
	t.Helper()
	table, m, err := actuals.Read(a.Reader(), file(t, as+".csv", text), "", as, exchange.Mapping{})
	if err != nil {
		t.Fatal(err)
	}
	p, err := actuals.Look(a.Reader(), data.NewDate(2026, 8, 14), table, m, as, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Missing) > 0 {
		t.Fatalf("missing %v", p.Missing)
	}
	return p
}

// verdicts are the verdicts of a preview, row by row, with the keys of what is
// said about each.
func verdicts(p *actuals.Preview) string {
	var list []string
	for _, v := range p.Rows {
		s := string(v.Verdict)
		for _, f := range append(append(exchange.Faults{}, v.Faults...), v.Warnings...) {
			s += fmt.Sprintf(" %s@%d", f.Key, f.Column)
		}
		list = append(list, s)
	}
	return strings.Join(list, ", ")
}

// bring imports a text, leaving out what cannot be right.
func bring(t *testing.T, a *app.App, as, text string) {
	t.Helper()
	if _, err := a.Do(actuals.ImportFile{Path: file(t, as+".csv", text), As: as, SkipBad: true, Day: data.NewDate(2026, 8, 14)}); err != nil {
		t.Fatal(err)
	}
}

// must takes the answer of a question.
func must[T any](t *testing.T) func(T, error) T {
	return func(x T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
}

func is(t *testing.T, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

const invoices = "发票号,开票日期,到期日,客户编号,客户名称,金额,业务员\n" +
	"007,2026-03-02,2026-04-01,C1,万嘉连锁,1000,S\n" +
	"7,2026-03-09,,C2,锦和便利,80.5,X\n" +
	"8,2026-03-20,2026-03-01,C2,锦和便利,5,\n" +
	"007,2026-03-02,2026-04-01,C1,万嘉连锁,1000,S\n" +
	"9,2026-05-01,2026-06-01,C1,万嘉连锁,-200,S\n"

func TestInvoicesAndPayments(t *testing.T) {
	a := empty(t, "a")
	defer a.Close()
	bring(t, a, "reps", "工号,姓名\nS,黄子墨\n")
	p := look(t, a, "invoices", invoices)
	is(t, verdicts(p), "ready, ready, wrong problem.invoice.due@2, repeated, ready")
	if p.Ready != 3 || p.Amount != 880_50 || len(p.NewCustomers) != 2 || p.CustomerName("C1") != "万嘉连锁" || len(p.UnknownReps) != 1 {
		t.Errorf("%+v", p)
	}
	before := dumped(t, a)
	bring(t, a, "invoices", invoices)
	rows := must[[]data.Invoice](t)(a.Reader().Invoices())
	if len(rows) != 3 || rows[0].Number != "007" || rows[0].Amount != 1000_00 || rows[1].Number != "7" || rows[1].Due != data.NewDate(2026, 4, 8) || rows[2].Amount != -200_00 {
		t.Fatalf("%+v", rows)
	}
	// The same file again adds nothing; other content is not taken for a repetition.
	is(t, verdicts(look(t, a, "invoices", invoices)), "repeated, repeated, wrong problem.invoice.due@2, repeated, repeated")
	is(t, verdicts(look(t, a, "invoices", "发票号,日期,客户,金额\n007,2026-03-02,万嘉连锁,1000\n007,2026-03-02,C2,1000\n9,2026-05-01,C1,-201\n")),
		"wrong problem.invoice.twice@0, wrong problem.invoice.twice@0, wrong problem.invoice.differs@0")

	const payments = "发票号,回款日期,客户,金额\n007,2026-04-01,,600\n007,2026-04-01,,600\n07,2026-04-02,,1\n7,2026-04-02,C1,80.5\n7,2026-04-03,锦和便利,80.5\n9,2026-06-01,C1,-200\n7,2036-04-03,,0\n"
	p = look(t, a, "payments", payments)
	is(t, verdicts(p), "ready, ready problem.payment.over@3, wrong problem.payment.unknown@0, wrong problem.payment.customer@2, ready, ready, wrong problem.payment.amount@3")
	if f := p.Rows[1].Warnings[0]; f.Args[1] != data.Money(200_00) || p.Doubtful != 1 || p.Twins != 1 {
		t.Errorf("%+v", p.Rows[1])
	}
	bring(t, a, "payments", payments)
	if paid := must[[]data.Payment](t)(a.Reader().Payments()); len(paid) != 4 || paid[0].InvoiceID != rows[0].ID || paid[3].Amount != -200_00 || paid[0].ImportID == 0 {
		t.Fatalf("%+v", paid)
	}
	is(t, verdicts(look(t, a, "payments", payments)),
		"repeated, repeated, wrong problem.payment.unknown@0, wrong problem.payment.customer@2, repeated, repeated, wrong problem.payment.amount@3")
	// A third payment of the same day and sum is a new one.
	is(t, verdicts(look(t, a, "payments", "发票号,日期,金额\n7,2026-04-03,80.5\n7,2026-04-03,80.5\n")), "repeated, ready problem.payment.over@2")

	// Each import is one step.
	for range 2 {
		if _, err := a.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	is(t, dumped(t, a), before)
	for range 2 {
		if _, err := a.Redo(); err != nil {
			t.Fatal(err)
		}
	}
	if paid := must[[]data.Payment](t)(a.Reader().Payments()); len(paid) != 4 {
		t.Errorf("%+v", paid)
	}
}

func TestTouchesAndContacts(t *testing.T) {
	a := empty(t, "a")
	defer a.Close()
	bring(t, a, "customers", "编号,名称\nC1,万嘉连锁\n")
	const contacts = "客户,姓名,职务,角色,立场,手机\nC1,王敏,总监,决策者,支持,007\n万嘉连锁,李雷,,采购,,\nC9,韩梅,,,,\n"
	is(t, verdicts(look(t, a, "contacts", contacts)), "ready, ready, ready")
	bring(t, a, "contacts", contacts)
	people := must[[]data.Contact](t)(a.Reader().Contacts())
	if len(people) != 3 || people[0].Name != "王敏" || people[0].Phone != "007" || people[0].Role != data.Decider || people[1].Position != 1 || people[1].Role != data.Buyer {
		t.Fatalf("%+v", people)
	}
	is(t, verdicts(look(t, a, "contacts", contacts)), "repeated, repeated, repeated")
	// A changed row changes the contact and keeps what it leaves empty.
	const changed = "客户,姓名,立场\nC1,李雷,中立\n"
	if p := look(t, a, "contacts", changed); !p.Rows[0].Update || p.Ready != 1 {
		t.Errorf("%+v", p.Rows)
	}
	bring(t, a, "contacts", changed)
	if x := must[data.Contact](t)(a.Reader().Contact(people[1].ID)); x.Stance != data.Neutral || x.Role != data.Buyer {
		t.Errorf("%+v", x)
	}

	const touches = "客户,日期,方式,联系人,是否有效,结果,下次日期\nC1,2026-08-03,拜访,王敏,是,谈妥,2026-08-06\nC1,2026-08-03,电话,没有的,,,\nC1,2026-08-03,飞鸽,,,,\nC1,2026-08-03,电话,,否,,2026-08-01\nC1,2099-08-03,短信,,否,,\n"
	is(t, verdicts(look(t, a, "touches", touches)),
		"ready, ready problem.touch.stranger@3, wrong problem.touch.channel@2, wrong problem.touch.next@6, wrong problem.touch.future@1")
	bring(t, a, "touches", touches)
	rows := must[[]data.Touch](t)(a.Reader().Touches())
	if len(rows) != 2 {
		t.Fatalf("%+v", rows)
	}
	for _, x := range rows {
		if visit := x.Channel == data.ByVisit; x.Effective != visit || (x.ContactID == people[0].ID) != visit || x.ImportID == 0 {
			t.Errorf("%+v", x)
		}
	}
	is(t, verdicts(look(t, a, "touches", touches)),
		"repeated, repeated, wrong problem.touch.channel@2, wrong problem.touch.next@6, wrong problem.touch.future@1")
	// Where no column says it, a touch was effective.
	bring(t, a, "touches", "客户,日期,方式\nC1,2026-08-09,企微\n")
	if rows := must[[]data.Touch](t)(a.Reader().Touches()); !rows[0].Effective || rows[0].Channel != data.ByWeCom {
		t.Errorf("%+v", rows)
	}
}

func TestContracts(t *testing.T) {
	a := empty(t, "a")
	defer a.Close()
	const text = "合同号,客户编号,客户名称,开始,到期,合同金额(万元)\n007,C1,万嘉连锁,2026-01-01,2026-12-31,1.5\n8,C1,万嘉连锁,2026-03-01,2026-02-28,\n9,C1,万嘉连锁,2026-03-01,2027-02-28,-3\n10,C1,万嘉连锁,2026-03-01,2027-02-28,-\n"
	is(t, verdicts(look(t, a, "contracts", text)), "ready, wrong problem.contract.order@4, wrong problem.contract.negative@5, ready")
	bring(t, a, "contracts", text)
	rows := must[[]data.Contract](t)(a.Reader().Contracts())
	if len(rows) != 2 || rows[0].Number != "007" || rows[0].Amount != 15000_00 || rows[0].Until != data.NewDate(2026, 12, 31) || rows[1].Amount != 0 {
		t.Fatalf("%+v", rows)
	}
	is(t, verdicts(look(t, a, "contracts", text)), "repeated, wrong problem.contract.order@4, wrong problem.contract.negative@5, repeated")
	is(t, verdicts(look(t, a, "contracts", "合同号,客户,开始,到期\n007,C1,2026-01-01,2027-12-31\n")), "wrong problem.contract.differs@0")
	is(t, must[data.Customer](t)(a.Reader().CustomerByCode("C1")).Name, "万嘉连锁")
}

// A row of a numbered order that was exported twice comes in once; without a
// number two equal rows are two purchases. A plan that has both keeps them.
func TestOrderRowsExportedTwice(t *testing.T) {
	a := empty(t, "a")
	defer a.Close()
	p := look(t, a, "orders", "订单号,日期,客户,金额\nA,2026-01-05,甲,10\nA,2026-01-05,甲,10\nA,2026-01-05,甲,11\n")
	is(t, verdicts(p), "ready, repeated, ready")
	if p.Amount != 21_00 || p.Rows[1].Twin != 2 {
		t.Errorf("%+v", p)
	}
	is(t, verdicts(look(t, a, "orders", "日期,客户,金额\n2026-01-05,甲,10\n2026-01-05,甲,10\n")), "ready, ready")
	is(t, verdicts(look(t, a, "orders", "日期,客户,金额\n2062-01-05,甲,10\n2026-12-31,甲,10\n")), "ready problem.date.future@0, ready")
	bring(t, a, "customers", "编号,名称\n甲,甲\n")
	if _, err := a.Do(actuals.SaveOrder{Number: "A", Date: data.NewDate(2026, 1, 5), Customer: "甲", Lines: []actuals.OrderLine{{Amount: 10_00}, {Amount: 10_00}}}); err != nil {
		t.Fatal(err)
	}
	is(t, verdicts(look(t, a, "orders", "订单号,日期,客户,金额\nA,2026-01-05,甲,10\nA,2026-01-05,甲,10\n")), "repeated, repeated")
}

// dumped is everything the plan holds.
func dumped(t *testing.T, a *app.App) string {
	t.Helper()
	return fmt.Sprint(must[map[data.Kind][]string](t)(a.Reader().Dump()))
}

// Returns that come in by a file net out and never make a purchase, whether they
// stand in the order or in one of their own.
func TestImportedReturnsAreNoPurchases(t *testing.T) {
	a := empty(t, "a")
	defer a.Close()
	bring(t, a, "orders", "订单号,日期,客户,产品,金额\n"+
		"A,2026-01-05,甲,茶,100\n"+ // bought
		"B,2026-02-05,甲,茶,80\nB,2026-02-05,甲,水,-80\n"+ // cancelled in the order
		"C,2026-03-05,甲,茶,(30)\n"+ // a return of its own
		"D,2026-04-05,乙,茶,-5\n") // nothing but a return
	rows := must[[]store.CustomerSale](t)(a.Reader().CustomerSales(data.NewDate(2026, 8, 14), 365))
	if len(rows) != 1 || rows[0].Orders != 1 || rows[0].Amount != 70_00 || rows[0].Last != data.NewDate(2026, 1, 5) {
		t.Errorf("%+v", rows)
	}
	bought := must[[]store.Bought](t)(a.Reader().Buying([]data.Period{{From: data.NewDate(2026, 1, 1), Until: data.NewDate(2027, 1, 1)}}))
	if bought[0].Orders != 1 || bought[0].New != 1 {
		t.Errorf("%+v", bought)
	}
	orders := must[[]data.Order](t)(a.Reader().Orders(store.OrderFilter{}))
	if len(orders) != 4 {
		t.Errorf("%+v", orders)
	}
}

// A name that several customers have names none of them: only a code does.
func TestAmbiguousNamesAreRefused(t *testing.T) {
	a := empty(t, "a")
	defer a.Close()
	bring(t, a, "customers", "编号,名称\n1,万嘉\n2,万嘉\n3,锦和\n")
	is(t, verdicts(look(t, a, "orders", "日期,客户,金额\n2026-01-05,万嘉,10\n2026-01-05,1,10\n2026-01-05,锦和,10\n2026-01-05,新客户,10\n")),
		"wrong problem.customer.ambiguous@1, ready, ready, ready")
	p := look(t, a, "touches", "客户,日期,方式\n万嘉,2026-01-05,电话\n2,2026-01-05,电话\n")
	is(t, verdicts(p), "wrong problem.customer.ambiguous@0, ready")
	if len(p.NewCustomers) != 0 {
		t.Error(p.NewCustomers)
	}
}

// Names of reps are assigned in these files as in those of orders, and what was
// kept of the columns gives way to what is said now.
func TestAssignedRepsAndKeptColumns(t *testing.T) {
	a := empty(t, "a")
	defer a.Close()
	bring(t, a, "reps", "工号,姓名\nS,黄子墨\n")
	text := "单,开票日期,甲方,金额,业务员\n007,2026-03-02,万嘉,5,小黄\n"
	names := map[string]exchange.Field{"单": exchange.Number, "甲方": exchange.Customer}
	days := 10
	first := actuals.ImportFile{Path: file(t, "i.csv", text), As: "invoices", Map: exchange.Mapping{Names: names, DueDays: &days}, Remember: true,
		Assign: map[string]map[string]string{"reps": {"小黄": "S"}}, Day: data.NewDate(2026, 8, 14)}
	if _, err := a.Do(first); err != nil {
		t.Fatal(err)
	}
	table, m, err := actuals.Read(a.Reader(), first.Path, "", "invoices", exchange.Mapping{})
	if err != nil || m.Column(exchange.Number) != 0 || m.Term() != 10 {
		t.Errorf("%+v, %v", m, err)
	}
	if p, err := actuals.Look(a.Reader(), data.NewDate(2026, 8, 14), table, m, "invoices", nil); err != nil || p.Repeated != 1 || len(p.UnknownReps) != 0 {
		t.Errorf("%+v, %v", p, err)
	}
	days = 20
	if _, m, err = actuals.Read(a.Reader(), first.Path, "", "invoices", exchange.Mapping{DueDays: &days}); err != nil || m.Column(exchange.Number) != 0 || m.Term() != 20 {
		t.Errorf("%+v, %v", m, err)
	}
	rows := must[[]data.Invoice](t)(a.Reader().Invoices())
	if rep := must[data.Rep](t)(a.Reader().RepByCode("S")); rows[0].RepID != rep.ID || rows[0].Due != data.NewDate(2026, 3, 12) {
		t.Errorf("%+v", rows)
	}
}
