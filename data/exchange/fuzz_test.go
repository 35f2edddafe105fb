package exchange

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"quarterdeck/data"
)

// Whatever the bytes, reading ends in a table or in a sentence, and every row of
// the table becomes a record or a reason.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"订单号,日期,客户,金额\nA,2026-01-31,甲,\"1,234.50\"\n", "\xEF\xBB\xBFa;b\n1;2\n", "\xFF\xFEa\x00,\x00b\x00\n\x00", "\xC8\xD5\xC6\xDA,\xBD\xF0\n2026/1/1,5",
		" 00004 0001 19970101  2   29.33\r\n 00004 0001 19970118  2   29.73\r\n", "区域,1月,2月\n华东,-,0\n", "\"\n\"\"", "sep=;\n;", "PK\x03\x04",
		"a\tb\n\"x\ty\"\tz\n", "\xE6\x97\xA5\xE6\x9C", "\x00\x31\x00\x2C\x00\x32\x00",
		"发票号,日期,客户,金额\n007,2026-01-01,甲,-5\n007,2026-01-01,甲,6\n", "客户,日期,方式,有效\n甲,2026-01-01,电话,√\n", "日期;客户;金额\n1/2/2026;甲;1.234,5\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		table, err := Read(bytes.NewReader(raw), "x.csv", Options{})
		if err != nil {
			if p := (data.Problem{}); !errors.As(err, &p) {
				t.Fatal(err)
			}
			return
		}
		line := 0
		for _, r := range table.Rows {
			if r.Line <= line {
				t.Fatalf("line %d comes after line %d", r.Line, line)
			}
			line = r.Line
			if r.Problem == nil && table.Sheet == "" && len(r.Cells) < table.Width {
				t.Fatalf("line %d is short and not marked", r.Line)
			}
		}
		for _, r := range Orders(table, Guess(table, AsOrders), "CNY") {
			if r.Bad() == (r.Key != "") || !r.Bad() && (r.Date == 0 || r.Customer == "") {
				t.Fatalf("%+v", r)
			}
		}
		Targets(table, Guess(table, AsTargets), "CNY")
		for _, as := range Kinds {
			if m := Guess(table, as); as != AsTargets && as != AsOrders && countRows(table, m) != len(table.Rows) {
				t.Fatalf("%s: rows were lost", as)
			}
		}
	})
}

// countRows reads a table as what its mapping says and counts the rows.
func countRows(t *Table, m Mapping) int {
	switch m.As {
	case AsInvoices:
		return len(Invoices(t, m, "CNY"))
	case AsPayments:
		return len(Payments(t, m, "CNY"))
	case AsTouches:
		return len(Touches(t, m))
	case AsContracts:
		return len(Contracts(t, m, "CNY"))
	case AsContacts:
		return len(Contacts(t, m))
	}
	return len(Nouns(t, m))
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2026-01-31", "1/2/2026", "31.1.2026 8:00", "２０２６年１月３１日", "46053.25", "Jan 31, 2026", "8月32日", "2026-01-31T08:00:00Z", "\xff", "日:", "年月日"} {
		f.Add(s, byte(0))
	}
	f.Fuzz(func(t *testing.T, s string, order byte) {
		d, err := ParseDate(s, []DayOrder{OrderUnsaid, MonthFirst, DayFirst}[order%3])
		if err != nil {
			if p := (data.Problem{}); !errors.As(err, &p) || d != 0 {
				t.Fatal(d, err)
			}
			return
		}
		if again, err := ParseDate(d.String(), OrderUnsaid); err != nil || again != d {
			t.Fatalf("%q is %s, which is %s, %v", s, d, again, err)
		}
	})
}

func FuzzParseTSV(f *testing.F) {
	for _, s := range []string{"1\t2\r\n3\t4", "\"a\tb\"\tc", "\"\"\"\"", "\"open\tx\n\"y", "\r", "\n\n", "'=1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		rows := ParseTSV(s)
		if len(rows) > strings.Count(s, "\n")+strings.Count(s, "\r")+1 {
			t.Fatalf("%d rows out of %q", len(rows), s)
		}
		// Written again and read again, nothing changes.
		var sheet Sheet
		for _, r := range rows {
			row := make([]any, len(r))
			for i, c := range r {
				row[i] = c
			}
			sheet.Rows = append(sheet.Rows, row)
		}
		again := ParseTSV(TSV(sheet))
		if len(again) != len(rows) {
			t.Fatalf("%q: %q became %q", s, rows, again)
		}
	})
}
