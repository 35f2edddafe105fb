package actuals

import (
	"strings"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
)

// ledgers are files of what customers owe, pay, say and sign, for a plan with
// the customers a and b; most of them hold rows that cannot be right.
func ledgers(a, b string) map[string]string {
	fill := func(s string) string { return strings.NewReplacer("甲", a, "乙", b).Replace(s) }
	return map[string]string{
		exchange.AsInvoices: fill("发票号,开票日期,到期日,客户,价税合计,业务员,备注\n0071,2026-06-02,2026-07-02,甲,\"120,000.00\",黄子墨,\n0072,2026-06-09,,乙,8160.5,,按季结算\n" +
			"0073,2026-06-20,2026-06-01,乙,100,,\n0071,2026-06-02,2026-07-02,甲,120000,黄子墨,\n0074,2026-07-01,2026-07-31,甲,-2400.00,小黄,红字\n" +
			"0075,2026-07-02,2026-08-02,甲,10,,\n0075,2026-07-02,2026-08-02,甲,11,,\n1.23457E+11,2026-07-02,,乙,5,,\n0077,2062-07-02,,新客户,5,,\n"),
		exchange.AsPayments: fill("发票号,到账日期,客户,回款金额,备注\n0071,2026-07-01,甲,60000,首笔\n0071,2026-07-20,甲,70000,\n0099,2026-07-20,,1,\n0072,2026-07-21,甲,8160.5,\n0074,2026-07-31,甲,-2400,退款\n"),
		exchange.AsTouches: fill("客户,触达日期,触达方式,业务员,联系人,是否有效,结果,下一步,下次日期\n甲,2026-08-03,高层拜访,黄子墨,,是,谈妥年框,送价值方案书,2026-08-06\n" +
			"乙,2026-08-04,企微,,没有这个人,无效,,,\n乙,2026-08-04,飞鸽,,,1,,,\n乙,2026-08-05,短信,,,也许,,,\n新客户,2026-08-05,电话,,,否,,,2026-08-01\n"),
		exchange.AsContracts: fill("合同编号,合同名称,客户,合同开始,合同到期日,合同金额（万元）,负责人\n007,2026 年框,甲,2026年1月1日,2026年12月31日,120,黄子墨\nHT-2,,乙,2026-03-01,2026-02-28,-,\n"),
		exchange.AsContacts:  fill("客户,联系人,职务,决策角色,立场,手机,邮箱\n甲,王敏,采购总监,决策者,支持,007 138,wang@example.com\n甲,李雷,财务,审批,中立,,\n乙,韩梅,,老板,,,\n"),
	}
}

var ledgerKinds = []string{exchange.AsInvoices, exchange.AsPayments, exchange.AsTouches, exchange.AsContracts, exchange.AsContacts}

// Files of invoices, payments, touches, contracts and contacts go the way that
// files of orders go: found out, judged, brought in, and taken back in one step.
func TestLedgersComeInAndAreTakenBack(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	x := open(t, h)
	f := firmOf(t, h)
	for as, content := range ledgers(f.customers[0], f.customers[1]) {
		if d, err := readDraft(h.Reader(), write(t, "drop.csv", content), "", "", 2026); err != nil || d.as != as {
			t.Errorf("%s is taken for %v, %v", as, d, err)
		}
	}
	files := ledgers(f.customers[0], f.customers[1])
	marks := map[string][]mark{
		exchange.AsInvoices:  {good, good, wrong, repeated, doubt, wrong, wrong, wrong, doubt},
		exchange.AsPayments:  {good, doubt, wrong, wrong, good},
		exchange.AsTouches:   {good, doubt, wrong, wrong, wrong},
		exchange.AsContracts: {good, wrong},
		exchange.AsContacts:  {good, good, wrong},
	}
	for _, as := range ledgerKinds {
		before := count(t, h, data.Kind(as))
		x.Go(page.Route{Page: "import", Part: as, Code: write(t, as+".csv", files[as])})
		quiet(t, h)
		d, c := x.wizard.draft(), x.wizard.check
		if d.as != as || d.stage != checking {
			t.Fatalf("%s: %+v", as, d)
		}
		for i, want := range marks[as] {
			if c.rows[i] != want {
				t.Errorf("%s, line %d: %d, want %d: %s", as, i+2, c.rows[i], want, c.judge.result(&d.preview.Rows[i]).Text)
			}
		}
		ready := d.preview.Ready
		c.apply.Tapped(nil)
		quiet(t, h)
		if n := count(t, h, data.Kind(as)); d.stage != finished || n != before+ready {
			t.Fatalf("%s: stage %d, %d more, want %d", as, d.stage, n-before, ready)
		}
	}
	x.open(exchange.AsContacts)
	before := count(t, h, data.Contacts)
	x.wizard.done.undo.Tapped(nil)
	if n := count(t, h, data.Contacts); n != before-2 || x.wizard.draft().stage != checking {
		t.Errorf("%d contacts of %d after taking them back", n, before)
	}
	quiet(t, h)
}

// The rows that the page writes to be mended can be imported as they are: their
// columns are found again, and mending one makes it good.
func TestExportedProblemRowsComeInAgain(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	x := open(t, h)
	f := firmOf(t, h)
	for _, as := range ledgerKinds {
		x.Go(page.Route{Page: "import", Part: as, Code: write(t, as+".csv", ledgers(f.customers[0], f.customers[1])[as])})
		first := x.wizard.draft()
		h.SavePath = write(t, as+"-out.csv", "")
		x.wizard.check.export.Tapped(nil)
		quiet(t, h)
		again, err := readDraft(h.Reader(), h.SavePath, "", "", 2026)
		if err != nil || again.as != as || len(again.table.Rows) != first.preview.Wrong {
			t.Fatalf("%s came back as %+v, %v", as, again, err)
		}
		p, err := again.look(h.Reader(), h.Today())
		if err != nil || p.Wrong != first.preview.Wrong {
			t.Errorf("%s: %d wrong of %d, %v", as, p.Wrong, first.preview.Wrong, err)
		}
	}
}

// An invoice that does not say when it is due is due after the days that are set.
func TestDaysToPayAreAsked(t *testing.T) {
	h := pagetest.Sample(t, text.EN, false)
	x := open(t, h)
	x.Go(page.Route{Page: "import", Part: exchange.AsInvoices, Code: write(t, "i.csv", "Invoice no,Invoice date,Customer,Amount\n007,2026-03-01,"+firmOf(t, h).customers[0]+",5\n")})
	u := x.wizard.columns.units
	u.setTerm("soon")
	if d := x.wizard.draft(); d.mapping.Term() != 30 {
		t.Error(d.mapping.Term())
	}
	u.setTerm("45")
	x.wizard.apply()
	quiet(t, h)
	invoices, err := h.Reader().Invoices()
	for _, i := range invoices {
		if i.Number == "007" && i.Due != data.NewDate(2026, 4, 15) {
			t.Error(i.Due)
		}
	}
	if err != nil || len(invoices) == 0 {
		t.Fatal(invoices, err)
	}
}

// A wrong day is seen whole, and so is one that is worked out.
func TestDaysOfThePreview(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	x := open(t, h)
	customer := firmOf(t, h).customers[0]
	x.Go(page.Route{Page: "import", Part: exchange.AsInvoices, Code: write(t, "i.csv",
		"发票号,开票日期,客户,金额\n1,2026-02-30 10:15,"+customer+",5\n2,2026-02-03,"+customer+",5\n")})
	c := x.wizard.check
	for _, col := range c.table.Columns {
		switch col.Key {
		case string(exchange.Date):
			if cell := col.Cell(0); cell.Text != "2026-02-30 10:15" || cell.Badge != "wrong" || cell.Exact != cell.Text || col.Width < 120 {
				t.Errorf("%+v in %v", cell, col.Width)
			}
		case string(exchange.Due):
			if wrong, good := col.Cell(0), col.Cell(1); wrong.Text != "" || good.Text != "2026-03-05" {
				t.Errorf("%+v, %+v", wrong, good)
			}
		}
	}
}

// Payments of a plan without invoices lead to the invoices first.
func TestPaymentsAskForInvoicesFirst(t *testing.T) {
	h := pagetest.Empty(t, text.ZH, false)
	x := open(t, h)
	x.Go(page.Route{Page: "import", Part: exchange.AsPayments, Code: write(t, "p.csv", "发票号,到账日期,金额\n007,2026-02-03,5\n")})
	h.SaveShot("7-first-invoices")
	if x.wizard.as != exchange.AsPayments || len(x.wizard.check.banner.Objects) != 1 {
		t.Fatal(x.wizard.as, x.wizard.check.banner.Objects)
	}
	pagetest.Button(t, x.wizard.check.banner, h.T("import.first.invoices")).Tapped(nil)
	if x.wizard.as != exchange.AsInvoices {
		t.Error(x.wizard.as)
	}
	quiet(t, h)
}
