package exchange

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/data"
)

func orders(t *testing.T, text string) []OrderRow {
	t.Helper()
	table := read(t, text)
	return Orders(table, Guess(table, AsOrders), "CNY")
}

func TestOrderFaultsPointAtTheCell(t *testing.T) {
	rows := orders(t, "下单日期,客户,金额,数量\n"+
		"2026/8/13,锦和便利,12480.00,3\n8月32日,悦满超市,46200,1\n2026/8/10,海韵酒店集团,,1\n2026/8/10,,5,1\n2026/8/10,甲,\"1,23\",两箱\n合计,,59680,5\n")
	for i, want := range []string{"", "0 date problem.date.exists", "2 amount problem.amount.empty", "1 customer problem.order.customer.empty",
		"2 amount problem.amount.comma, 3 quantity problem.quantity", "0 date problem.date.text, 1 customer problem.order.customer.empty"} {
		var got []string
		for _, f := range rows[i].Faults {
			got = append(got, fmt.Sprintf("%d %s %s", f.Column, f.Field, f.Key))
		}
		if s := strings.Join(got, ", "); s != want || (rows[i].Key == "") != (want != "") {
			t.Errorf("line %d: %q, want %q, key %q", rows[i].Line, s, want, rows[i].Key)
		}
	}
	if q := rows[0].Quantity; q == nil || *q != 3000 {
		t.Errorf("%v", q)
	}
}

// An order number with two customers or two dates is refused in all its rows.
func TestOrderConflicts(t *testing.T) {
	rows := orders(t, "订单号,日期,客户,金额\nA,2026-01-01,甲,1\nA,2026-01-01,甲,2\nA,2026-01-01,乙,3\n"+
		"B,2026-01-01,甲,1\nB,2026-01-02,甲,2\nC,2026-01-01,甲,1\nC,2026-01-01,甲,2\n,2026-01-01,甲,2\n")
	for i, want := range []string{
		"problem.order.customers [A 4]", "problem.order.customers [A 4]", "problem.order.customers [A 2]",
		"problem.order.dates [B 6]", "problem.order.dates [B 5]", "", "", "problem.order.number []",
	} {
		got := ""
		if len(rows[i].Faults) == 1 {
			got = fmt.Sprint(rows[i].Faults[0].Key, " ", rows[i].Faults[0].Args)
		}
		if got != want {
			t.Errorf("line %d: %q, want %q", rows[i].Line, got, want)
		}
	}
}

// Equal rows are kept, marked and told apart, and a file saved in another form
// gives the same keys.
func TestKeysOutliveTheFormat(t *testing.T) {
	a := orders(t, "日期,客户,金额\n2026-01-31,甲,1234.50\n2026-02-01,乙,5\n2026-01-31,甲,1234.50\n")
	b := orders(t, "客户\t备注\t日期\t金额\n甲\tx\t2026/1/31\t\"1,234.5\"\n乙\t\t2026年2月1日\t¥5.00\n甲\ty\t20260131\t1234.500\n")
	for i := range a {
		if a[i].Key == "" || a[i].Key != b[i].Key {
			t.Errorf("row %d: %q and %q", i, a[i].Key, b[i].Key)
		}
	}
	if a[0].Twin != 0 || a[2].Twin != 2 || a[0].Key == a[2].Key || strings.TrimSuffix(a[0].Key, "-1") != strings.TrimSuffix(a[2].Key, "-2") {
		t.Errorf("%+v", a)
	}
}

func TestTargetsWide(t *testing.T) {
	table := read(t, "区域,1月,2月,3月\n华东,12,-,0\n华南,,x,5\n")
	m := Guess(table, AsTargets)
	if missing := m.Missing(); len(missing) != 1 || missing[0] != Year {
		t.Fatalf("missing %v", missing)
	}
	m.Year, m.Unit = 2026, 10_000
	rows, none := Targets(table, m, "CNY")
	if len(rows) != 4 || none != 2 {
		t.Fatalf("%d rows, %d none", len(rows), none)
	}
	if r := rows[0]; r.Amount != 12_000_000 || r.From.String() != "2026-01-01" || r.Until.String() != "2026-02-01" || r.Region != "华东" || r.Column != 1 || r.Bad() {
		t.Errorf("%+v", r)
	}
	if r := rows[1]; r.Amount != 0 || r.Bad() || r.Column != 3 {
		t.Errorf("zero is a target: %+v", r)
	}
	if r := rows[2]; !r.Bad() || r.Column != 2 || r.Faults[0].Column != 2 {
		t.Errorf("%+v", r)
	}
}

func TestTargetsLong(t *testing.T) {
	for text, want := range map[string]string{
		"月份,区域,目标\n2026-01,华东,12\n":                      "2026-01-01 2026-02-01",
		"年,月,区域,目标\n2026,12,华东,12\n":                     "2026-12-01 2027-01-01",
		"年度,月份,区域,目标\n2026年,3月,华东,12\n":                  "2026-03-01 2026-04-01",
		"开始日期,结束日期,区域,目标\n2026-01-01,2026-03-31,华东,12\n": "2026-01-01 2026-04-01",
		"开始日期,区域,目标\n2026-01-05,华东,12\n":                 "2026-01-05 ",
	} {
		table := read(t, text)
		rows, _ := Targets(table, Guess(table, AsTargets), "CNY")
		if len(rows) != 1 || rows[0].Bad() {
			t.Errorf("%q: %+v", text, rows)
		} else if got := rows[0].From.String() + " " + rows[0].Until.String(); got != want {
			t.Errorf("%q: %s", text, got)
		}
	}
	table := read(t, "开始日期,结束日期,区域,目标\n2026-03-01,2026-01-31,华东,12\n,2026-01-31,华东,12\n")
	rows, _ := Targets(table, Guess(table, AsTargets), "CNY")
	if !rows[0].Bad() || !rows[1].Bad() {
		t.Errorf("%+v", rows)
	}
}

func TestNouns(t *testing.T) {
	table := read(t, "客户编码,客户名称,外部编号\n001,甲,A9\n002,乙,\n001,丙,\n,丁,\n003,戊,A9\n004,己,-\n")
	rows := Nouns(table, Guess(table, AsCustomers))
	for i, want := range []string{"", "", "problem.code.repeated", "problem.code.empty", "problem.code.repeated", ""} {
		got := ""
		if rows[i].Bad() {
			got = rows[i].Faults[0].Key
		}
		if got != want {
			t.Errorf("line %d: %q, want %q", rows[i].Line, got, want)
		}
	}
	if r := rows[0]; r.Code != "001" || r.Name != "甲" || len(r.Aliases) != 1 || len(rows[5].Aliases) != 0 {
		t.Errorf("%+v, %+v", r, rows[5])
	}
	table = read(t, "区域\n华东\n华南\n")
	if rows := Nouns(table, Guess(table, AsRegions)); rows[0].Code != "华东" || rows[0].Name != "华东" {
		t.Errorf("%+v", rows)
	}
}

func TestExactSum(t *testing.T) {
	for _, c := range []struct {
		sum    data.Money
		rest   int64
		digits int
		want   string
	}{
		{100, 0, 2, "1"}, {12345, 400000, 2, "123.454"}, {12345, -400000, 2, "123.446"}, {-12345, 400000, 2, "-123.446"},
		{0, -400000, 2, "-0.004"}, {0, 400000, 2, "0.004"}, {5, 1_500_000, 0, "6.5"}, {-1, 0, 2, "-0.01"}, {0, 0, 2, "0"},
	} {
		if got := exactText(c.sum, c.rest, c.digits); got != c.want {
			t.Errorf("%d and %d: %s, want %s", c.sum, c.rest, got, c.want)
		}
	}
}

// Whatever is in the cells, a CSV that we write is read back cell by cell.
func TestCSVRoundTrip(t *testing.T) {
	text := rapid.StringMatching(`[a-z甲乙0-9,;"'=+@ \t\n-]{0,8}`)
	rapid.Check(t, func(t *rapid.T) {
		sheet := Sheet{Header: []string{"日期", "客户", "金额"}}
		for range rapid.IntRange(1, 5).Draw(t, "rows") {
			sheet.Rows = append(sheet.Rows, []any{"x" + text.Draw(t, "a"), text.Draw(t, "b"), text.Draw(t, "c")})
		}
		var b bytes.Buffer
		if err := WriteCSV(&b, sheet); err != nil {
			t.Fatal(err)
		}
		table, err := Read(&b, "x.csv", Options{Separator: ",", Header: WithHeader})
		if err != nil || len(table.Rows) != len(sheet.Rows) {
			t.Fatalf("%v, %v", err, table)
		}
		for i, row := range sheet.Rows {
			for n, v := range row {
				// A text that already looks guarded loses one apostrophe.
				if want := v.(string); table.Rows[i].Cells[n] != want && "'"+table.Rows[i].Cells[n] != want {
					t.Fatalf("%q came back as %q", want, table.Rows[i].Cells[n])
				}
			}
		}
	})
}
