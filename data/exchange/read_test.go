package exchange

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

func read(t *testing.T, text string) *Table {
	t.Helper()
	table, err := Read(strings.NewReader(text), "x.csv", Options{})
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// cells are the rows of a table, those with a problem in brackets.
func cells(t *Table) (list []string) {
	for _, r := range t.Rows {
		s := strings.Join(r.Cells, "|")
		if r.Problem != nil {
			s = "(" + s + ")"
		}
		list = append(list, fmt.Sprintf("%d:%s", r.Line, s))
	}
	return list
}

func TestQuotes(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"日期,客户\n\"a,b\",\"c\"\"d\"\n", []string{`2:a,b|c"d`}},
		{"日期,客户\n\"two\nlines\",x\ny,z\n", []string{"2:two\nlines|x", "4:y|z"}},
		{"日期,客户\r\n\"two\r\nlines\",x\r\ny,z", []string{"2:two\r\nlines|x", "4:y|z"}},
		{"日期,客户\na, \"b,c\"\n", []string{"2:a|b,c"}},
		{"日期,客户\n\"A\" team,x\n5\" pipe,y\n", []string{`2:"A" team|x`, `3:5" pipe|y`}},
		{"日期,客户\n\"never closed,x\ny,z\n", []string{`2:("never closed|x)`, "3:y|z"}},
		{"日期,客户\n\"open,x\n\"fine\",z\n", []string{`2:("open|x)`, "3:fine|z"}},
		{"日期,客户\n'=1+1,'-x\n", []string{"2:=1+1|-x"}},
		{"日期,客户\n\n,\nx,y\n", []string{"4:x|y"}},
		{"日期,客户\rx,y\rz,w", []string{"2:x|y", "3:z|w"}},
		{"sep=;\n日期;客户\nx,1;y\n", []string{"3:x,1|y"}},
	} {
		if got := cells(read(t, c.text)); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

// A row that is too short or too long is marked; its cells stay where they are.
func TestRaggedRows(t *testing.T) {
	table := read(t, "日期,客户,金额\n2026-01-01,a,1\n2026-01-02,b\n2026-01-03,c,3,4\n2026-01-04,d,4,,\n")
	want := []string{"2:2026-01-01|a|1", "3:(2026-01-02|b)", "4:(2026-01-03|c|3|4)", "5:2026-01-04|d|4||"}
	if got := cells(table); !reflect.DeepEqual(got, want) {
		t.Errorf("%q", got)
	}
	rows := Orders(table, Guess(table, AsOrders), "CNY")
	if len(rows) != 4 || !rows[1].Bad() || !rows[2].Bad() || rows[3].Bad() || rows[1].Faults[0].Column != -1 {
		t.Errorf("%+v", rows)
	}
}

func TestHeaders(t *testing.T) {
	for _, c := range []struct {
		text   string
		header string
		above  int
		rows   int
	}{
		{"日期,客户,金额\n2026-01-01,a,1\n", "日期|客户|金额", 0, 1},
		{"日期,客户,金额\n", "日期|客户|金额", 0, 0},
		{"2026年销售明细,,\n单位：万元,,\n日期,客户,金额\n2026-01-01,a,1\n", "日期|客户|金额", 2, 1},
		{"2026-01-01,a,1\n2026-01-02,b,2\n", "", 0, 2},
		{"foo,bar\nx,1\ny,2\n", "foo|bar", 0, 2},
		{"客户\n甲\n乙\n", "客户", 0, 2},
		{"甲\n乙\n丙\n", "", 0, 3},
		{"Alpha Beta\nGamma Delta\n", "", 0, 2},
		{"年份,业务员,1月,2月,3月\n2026,黄子墨,1,2,3\n", "年份|业务员|1月|2月|3月", 0, 1},
		{"区域,2026-01,2026-02\n华东,1,2\n", "区域|2026-01|2026-02", 0, 1},
		{"2026-01-01,华东\n2026-02-01,华南\n", "", 0, 2},
	} {
		table := read(t, c.text)
		if got := strings.Join(table.Header, "|"); got != c.header || len(table.Above) != c.above || len(table.Rows) != c.rows {
			t.Errorf("%q: header %q, %d above, %d rows", c.text, got, len(table.Above), len(table.Rows))
		}
	}
}

// Saying that there is no header gives the first row back, and the other way round.
func TestUseHeader(t *testing.T) {
	table := read(t, "note,,\n日期,客户,金额\n2026-01-01,a,1\n")
	table.UseHeader(false)
	if got := cells(table); len(got) != 3 || got[1] != "2:日期|客户|金额" || table.Header != nil {
		t.Errorf("%q, header %v", got, table.Header)
	}
	table = read(t, "x,y\nz,w\n")
	table.UseHeader(true)
	if len(table.Header) != 2 || len(table.Rows) != 1 || table.Rows[0].Line != 2 {
		t.Errorf("%+v", table)
	}
}

func TestOptionsOverrule(t *testing.T) {
	table, err := Read(strings.NewReader("a;b,c\nd;e,f\n"), "x.csv", Options{Separator: ",", Header: WithHeader})
	if err != nil || strings.Join(table.Header, "|") != "a;b|c" {
		t.Errorf("%v, %v", table, err)
	}
	table, err = Read(strings.NewReader("日期,\xc8\xd5\n"), "x.csv", Options{Encoding: gb18030})
	if err != nil || table.Encoding != gb18030 {
		t.Errorf("%v, %v", table, err)
	}
}

func TestWesternLetters(t *testing.T) {
	table := read(t, "date,customer,amount\n2026-01-01,Jos\xe9,1\n2026-01-02,M\xfcller,2\n")
	if table.Encoding != windows1252 || table.Rows[0].Cells[1] != "José" || table.Rows[1].Cells[1] != "Müller" {
		t.Errorf("%s %q", table.Encoding, cells(table))
	}
}
