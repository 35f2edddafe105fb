package actuals

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
)

func count(t *testing.T, h *pagetest.Host, kind data.Kind) int {
	t.Helper()
	n, err := h.Reader().Count(kind)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func quiet(t *testing.T, h *pagetest.Host) {
	t.Helper()
	if len(h.Problems) > 0 {
		t.Fatal(h.Problems)
	}
}

// choose changes the field of a column as the person does.
func choose(t *testing.T, x *Import, column int, f exchange.Field) {
	t.Helper()
	row := x.wizard.columns.rows[column]
	for i, g := range row.fields {
		if g == f {
			row.field.Select(i)
			row.field.OnChanged(i)
			return
		}
	}
	t.Fatalf("column %d cannot be %s", column, f)
}

func TestAFileIsMatchedCheckedImportedAndTakenBack(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	x := open(t, h)
	before := count(t, h, data.Orders)
	h.OpenPath = write(t, "gb_订单.csv", messy(firmOf(t, h), text.ZH))
	x.wizard.ask()
	quiet(t, h)
	d, c := x.wizard.draft(), x.wizard.check
	if d.stage != checking || d.preview.Ready != 1199 || d.preview.Wrong != 3 || d.preview.Twins != 1 || c.counts[doubt] != 2 {
		t.Fatalf("stage %d, %d ready, %d wrong, %d twins, %d to look at", d.stage, d.preview.Ready, d.preview.Wrong, d.preview.Twins, c.counts[doubt])
	}
	if got := c.apply.Label(); got != "导入 1,199 行，跳过 3 行" {
		t.Error(got)
	}

	choose(t, x, 3, "") // without an amount nothing can be checked
	if d.stage != matching || !x.wizard.raw.next.Disabled() || x.wizard.columns.units.lacks() != "还缺：金额" {
		t.Error(d.stage, x.wizard.columns.units.lacks())
	}
	choose(t, x, 3, exchange.Amount)
	x.wizard.raw.next.Tapped(nil)
	if d.stage != checking || d.preview.Ready != 1199 {
		t.Fatal(d.stage)
	}

	c.apply.Tapped(nil)
	quiet(t, h)
	if n := count(t, h, data.Orders); d.stage != finished || n != before+1199 {
		t.Fatalf("stage %d, %d orders", d.stage, n-before)
	}
	if b, err := store.Backups(h.File().Path()); err != nil || len(b) != 1 || b[0].Reason != store.BeforeImport {
		t.Errorf("%v %v, want one backup", b, err)
	}
	if news := novelties(d.preview); len(news) != 2 || news[0] != (novelty{kind: "reps", code: "何佳"}) || news[1] != (novelty{kind: "products", code: "气泡青提", added: true}) {
		t.Error(news)
	}
	x.wizard.done.undo.Tapped(nil)
	if n := count(t, h, data.Orders); n != before || d.stage != checking || d.preview.Ready != 1199 {
		t.Fatalf("undone: stage %d, %d ready, %d orders more than before", d.stage, d.preview.Ready, n-before)
	}
}

func TestTheSameFileTwiceBringsNothing(t *testing.T) {
	h := pagetest.Sample(t, text.EN, false)
	x := open(t, h)
	f := firmOf(t, h)
	content := "Order no,Order date,Customer,Amount\nX-1,2026-08-01," + f.customers[0] + ",10.005\nX-2,2026-08-02,Someone new,2\n"
	h.OpenPath = write(t, "orders.csv", content)
	x.wizard.ask()
	x.wizard.apply()
	d := x.wizard.draft()
	if rows := facts(h, d); rows[3] != [2]string{"Sum before rounding", "12.005"} || rows[4] != [2]string{"Rounding", "0.005"} {
		t.Error(rows)
	}
	before := count(t, h, data.Orders)
	x.wizard.ask()
	c := x.wizard.check
	if !c.apply.Disabled() || c.says.String() != "All of it is in the plan already; nothing is new" || !x.wizard.draft().kept {
		t.Error(c.apply.Disabled(), c.says.String())
	}
	c.apply.Tapped(nil)
	if n := count(t, h, data.Orders); n != before {
		t.Errorf("%d orders more", n-before)
	}
	quiet(t, h)
}

func TestChipsGiveUpTheirWordsWhereRoomIsShort(t *testing.T) {
	h := pagetest.Sample(t, text.EN, false)
	x := open(t, h)
	h.OpenPath = write(t, "o.csv", messy(firmOf(t, h), text.EN))
	x.wizard.ask()
	c := x.wizard.check
	c.head.Resize(fyne.NewSize(300, 48))
	if got := c.group.Chips[2].Label(); got != "3" || !c.faulty.Hidden {
		t.Errorf("%q", got)
	}
	c.head.Resize(fyne.NewSize(900, 48))
	if got := c.group.Chips[2].Label(); got != "To mend 3" || c.faulty.Hidden {
		t.Errorf("%q", got)
	}
}

func TestProblemRowsAreShownInTheirCellsAndExported(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	x := open(t, h)
	h.OpenPath = write(t, "订单.csv", messy(firmOf(t, h), text.ZH))
	x.wizard.ask()
	c := x.wizard.check
	c.faulty.Tapped(nil)
	if rows := c.table.Rows(); len(rows) != 5 {
		t.Fatalf("%d rows with problems", len(rows))
	}
	boxes := map[string]string{}
	for _, i := range c.table.Rows() {
		for _, col := range c.table.Columns {
			if cell := col.Cell(i); cell.Badge != "" {
				boxes[cell.Text] = cell.Badge
			}
		}
	}
	for said, want := range map[string]string{"8月32日": "wrong", "空": "wrong", "气泡青提": "doubt", "何佳": "doubt"} {
		if boxes[said] != want {
			t.Errorf("%s: %q, want %q", said, boxes[said], want)
		}
	}
	h.SavePath = filepath.Join(t.TempDir(), "out")
	c.export.Tapped(nil)
	quiet(t, h)
	raw, err := os.ReadFile(h.SavePath + ".csv")
	if lines := strings.Split(strings.TrimSpace(string(raw)), "\r\n"); err != nil || len(lines) != 4 || !strings.Contains(lines[1], "日期不存在") {
		t.Errorf("%v\n%s", err, raw)
	}
}

func TestADroppedFileFindsItsKind(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	x := open(t, h)
	for content, want := range map[string]string{
		"客户编号,客户名称,区域,业务员\nK-1,新客户,华东,\n":                                               exchange.AsCustomers,
		"区域,1月,2月,3月\n华东,10,20,30\n":                                                    exchange.AsTargets,
		"工号,姓名,入职日期\n007,何佳,2026-01-05\n":                                               exchange.AsReps,
		"单号,下单日期,客户名称,产品线,含税金额\nA-1,2026-08-01,新客户,瓶装茶,12\n":                            exchange.AsOrders,
		"产品编号,产品名称\nP-9,新品\n":                                                           exchange.AsProducts,
		"EmployeeKey,QuotaFrom,SalesAmountQuota\n272,2010-12-29,28000\n":                exchange.AsTargets,
		"SalesTerritoryKey,Region,Country,Group\n1,Northwest,US,Americas\n":             exchange.AsRegions,
		"发票号,开票日期,到期日,客户,价税合计\n007,2026-08-01,2026-08-31,新客户,5\n":                       exchange.AsInvoices,
		"发票号,回款日期,回款金额\n007,2026-08-01,5\n":                                             exchange.AsPayments,
		"客户,拜访日期,触达方式,业务员,下一步\n新客户,2026-08-01,电话,,\n":                                   exchange.AsTouches,
		"合同编号,客户,开始日期,到期日期,合同金额\n007,新客户,2026-01-01,2026-12-31,5\n":                     exchange.AsContracts,
		"客户,联系人,职务,手机\n新客户,何佳,总监,007\n":                                                 exchange.AsContacts,
		"Invoice No,Invoice Date,Due Date,Customer,Amount\n7,2026-08-01,,A,5\n":         exchange.AsInvoices,
		"订单号,客户,下单日期,金额,业务员,备注\nA-1,新客户,2026-08-01,5,何佳,急\n":                            exchange.AsOrders,
		"日期,客户名称,区域,产品,业务员,金额\n2026-08-01,新客户,华东,瓶装茶,何佳,5\n":                            exchange.AsOrders,
		"单据编号,单据日期,客户,价税合计,备注\nA-1,2026-08-01,新客户,5,\n":                                 exchange.AsOrders,
		"日期,客户,金额\n2026-08-01,新客户,5\n":                                                  exchange.AsOrders,
		"2026-08-01,新客户,5.00\n2026-08-02,老客户,6.00\n":                                    exchange.AsOrders,
		"客户,跟进日期,跟进方式,跟进人,跟进内容\n新客户,2026-08-01,电话,何佳,谈价\n":                              exchange.AsTouches,
		"Customer,Date,Channel,Rep,Outcome\nA,2026-08-01,phone,B,x\n":                   exchange.AsTouches,
		"合同编号,客户名称,签约日期,到期日,合同金额,负责人\n007,新客户,2026-01-01,2026-12-31,5,何佳\n":             exchange.AsContracts,
		"Contract No,Customer,Start Date,End Date,Value\n7,A,2026-01-01,2026-12-31,5\n": exchange.AsContracts,
		"到账日期,客户,发票号,到账金额\n2026-08-01,新客户,007,5\n":                                      exchange.AsPayments,
		"Customer,Contact Name,Job Title,Email,Phone\nA,B,C,d@e.f,1\n":                  exchange.AsContacts,
		"SalesOrderNumber,Date,ResellerKey,SalesAmount\nSO1,2026-1-2,3,4":               exchange.AsOrders,
	} {
		x.Go(page.Route{Page: "import", Code: write(t, "drop.csv", content)})
		if x.wizard.as != want || kinds[x.wizard.chooser.group.Selected()] != want || x.tabs.Selected() != 0 {
			t.Errorf("taken for %s, want %s:\n%s", x.wizard.as, want, content)
		}
	}
	quiet(t, h)
}

func TestAFileThatIsNoTableIsRefusedInWords(t *testing.T) {
	h := pagetest.Empty(t, text.ZH, false)
	x := open(t, h)
	for name, content := range map[string]string{"nothing.csv": "", "header.csv": "日期,客户,金额\n", "bad.xlsx": "no workbook", "noise.csv": "\x00\x01\x02\x03\x04\x00\x00"} {
		h.Problems = nil
		h.OpenPath = write(t, name, content)
		x.wizard.ask()
		if len(h.Problems) != 1 || x.wizard.draft() != nil {
			t.Errorf("%s: %v", name, h.Problems)
		} else if s := h.Fmt().Sentence(h.Problems[0]); strings.Contains(s, "⟦") || !strings.Contains(s, "。") {
			t.Errorf("%s: %s", name, s)
		}
	}
}

func TestDatesThatTellNothingAreAskedFor(t *testing.T) {
	h := pagetest.Sample(t, text.EN, false)
	x := open(t, h)
	h.OpenPath = write(t, "o.csv", "Order date,Customer,Amount\n1/2/2026,A,1\n3/4/2026,B,2\n")
	x.wizard.ask()
	d := x.wizard.draft()
	if d.stage != matching || !x.wizard.raw.next.Disabled() {
		t.Fatal("not asked")
	}
	x.wizard.columns.units.order.Chips[1].Tapped(nil) // day first
	x.wizard.raw.next.Tapped(nil)
	if d.stage != checking || d.preview.Span != (data.Period{From: data.NewDate(2026, 2, 1), Until: data.NewDate(2026, 4, 4)}) {
		t.Error(d.stage, d.preview)
	}
}

func TestAWorkbookHasSheetsAndAWideFileAYear(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	x := open(t, h)
	var b bytes.Buffer
	err := exchange.WriteXLSX(&b, exchange.Sheet{Name: "说明", Header: []string{"说明"}, Rows: [][]any{{"看第二张"}}},
		exchange.Sheet{Name: "目标", Header: []string{"区域", "10月", "11月"}, Rows: [][]any{{"华东", 100, 200}, {"华南", 300, "-"}}})
	if err != nil {
		t.Fatal(err)
	}
	x.open(exchange.AsTargets)
	h.OpenPath = write(t, "目标.xlsx", b.String())
	x.wizard.ask()
	x.wizard.columns.units.sheet.OnChanged(1)
	d := x.wizard.draft()
	if d.table.Sheet != "目标" || d.mapping.Year != 2026 || d.preview == nil || d.preview.Ready != 3 || d.preview.None != 1 {
		t.Fatalf("%+v", d)
	}
	h.SaveShot("3-wide")
	x.wizard.columns.units.unit.Chips[2].Tapped(nil) // 万元
	if d.preview.Amount != 600*10000*100 {
		t.Error(d.preview.Amount)
	}
	x.wizard.columns.units.setYear("2027")
	x.wizard.apply()
	quiet(t, h)
	cells, err := h.Reader().Targets(data.Revenue, store.ByRegion, data.NewMonth(2027, 10).Period())
	if err != nil || len(cells) != 2 || cells[0].Amount != 100*10000*100 {
		t.Error(cells, err)
	}
}

func TestAHeaderCanBeDenied(t *testing.T) {
	h := pagetest.Empty(t, text.ZH, false)
	x := open(t, h)
	x.open(exchange.AsProducts)
	h.OpenPath = write(t, "p.csv", "产品编号,产品名称\nP-1,茶\n")
	x.wizard.ask()
	x.wizard.columns.units.header.OnChanged(false)
	d := x.wizard.draft()
	if d.table.Header != nil || len(d.table.Rows) != 2 || d.command(0).Remember && exchange.Signature(d.table.Header) != "" {
		t.Error(d.table.Header, len(d.table.Rows))
	}
	if got := x.wizard.columns.rows[0].name.String(); got != "第 A 列" {
		t.Error(got)
	}
}

func TestUnknownNamesAreAssignedOnceAndKept(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	x := open(t, h)
	f := firmOf(t, h)
	k, err := readKnown(h.Reader())
	if err != nil {
		t.Fatal(err)
	}
	row := "2026-08-03," + f.customers[0] + ",5,小黄\n"
	h.OpenPath = write(t, "a.csv", "日期,客户,金额,业务员\n"+row)
	x.wizard.ask()
	d := x.wizard.draft()
	if x.wizard.check.counts[doubt] != 1 {
		t.Fatal(x.wizard.check.counts)
	}
	x.wizard.check.assign()
	h.HideOverlay()
	d.stand(data.Reps, "小黄", k.reps, 0)
	x.wizard.changed()
	if len(d.preview.UnknownReps) != 0 || x.wizard.check.counts[doubt] != 0 {
		t.Fatal(d.preview.UnknownReps)
	}
	x.wizard.apply()
	h.OpenPath = write(t, "b.csv", "日期,客户,金额,业务员\n"+strings.Replace(row, "03", "04", 1))
	x.wizard.ask()
	if d := x.wizard.draft(); len(d.preview.UnknownReps) != 0 || d.preview.Ready != 1 {
		t.Errorf("%+v", d.preview)
	}
	quiet(t, h)
}
