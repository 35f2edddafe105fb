package exchange

import (
	"fmt"
	"maps"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"quarterdeck/data"
)

// opened reads a file of the test data and guesses its columns.
func opened(t *testing.T, name, as string) (*Table, Mapping) {
	t.Helper()
	table, err := Open(filepath.Join("testdata", "import", name), Options{})
	if err != nil {
		t.Fatal(err)
	}
	m := Guess(table, as)
	if missing := m.Missing(); len(missing) > 0 {
		t.Fatalf("%s: missing %v of %v", name, missing, table.Header)
	}
	return table, m
}

// told is a list of records, each with its line, what it says or why it cannot
// be right, and its twin.
func told[T comparable](rows []Record[T]) (list []string) {
	for _, x := range rows {
		s := fmt.Sprintf("%d %v", x.Line, x.Says)
		if x.Bad() {
			var keys []string
			for _, f := range x.Faults {
				keys = append(keys, fmt.Sprintf("%d %s %s %v", f.Column, f.Field, f.Key, f.Args))
			}
			s = fmt.Sprintf("%d %s", x.Line, strings.Join(keys, ", "))
		}
		if x.Twin != 0 {
			s += fmt.Sprint(" = ", x.Twin)
		}
		list = append(list, s)
	}
	return list
}

func same(t *testing.T, got []string, want ...string) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		g, w := "nothing", "nothing"
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			t.Errorf("%d: %s\nwant %s", i, g, w)
		}
	}
}

func TestInvoices(t *testing.T) {
	table, m := opened(t, "invoices.csv", AsInvoices)
	want := map[int]Field{0: Number, 1: Date, 2: Due, 3: Customer, 4: CustomerName, 5: Amount, 6: Rep, 7: Note}
	if !maps.Equal(m.Columns, want) {
		t.Errorf("%v", m.Columns)
	}
	same(t, told(Invoices(table, m, "CNY")),
		"2 {{C001 万嘉连锁} 0071 2026-03-02 2026-04-01  12000000 0 黄子墨 }",
		"3 {{C002 锦和便利} 0072 2026-03-09 2026-04-08  816050 0  按季结算}",
		"4 {{C002 锦和便利} 0073 2026-03-20 2026-03-01  10000 0  }",
		"5 {{C001 万嘉连锁} 0071 2026-03-02 2026-04-01  12000000 0 黄子墨 } = 2",
		"6 {{C001 万嘉连锁} 0074 2026-04-01 2026-05-01  -240000 0 黄子墨 红字}",
		"7 0 number problem.invoice.twice [0075 8]",
		"8 0 number problem.invoice.twice [0075 7]",
		"9 0 number problem.number.empty []",
		"10 0 number problem.number.shortened [1.23457E+11]")
	days := 45
	m.DueDays = &days
	if due := Invoices(table, m, "CNY")[1].Says.Due; due.String() != "2026-04-23" {
		t.Errorf("due %s", due)
	}
}

// Three invoices of one number: the twins of one that is contradicted are too.
func TestInvoicesContradictTwins(t *testing.T) {
	table := read(t, "发票号,日期,客户,金额\n1,2026-01-01,甲,5\n1,2026-01-01,甲,5\n1,2026-01-01,甲,6\n2,2026-01-01,甲,6\n")
	for i, x := range Invoices(table, Guess(table, AsInvoices), "CNY") {
		if x.Bad() != (i < 3) {
			t.Errorf("line %d: %+v", x.Line, x)
		}
	}
}

func TestPayments(t *testing.T) {
	table, m := opened(t, "payments.csv", AsPayments)
	same(t, told(Payments(table, m, "CNY")),
		"2 {{C001 } 0071 2026-03-31 6000000 0 }",
		"3 {{C001 } 0071 2026-03-31 6000000 0 } = 2",
		"4 {{ } 0072 2026-04-15 816050 0 }",
		"5 0 invoice problem.payment.invoice []")
}

func TestTouches(t *testing.T) {
	table, m := opened(t, "touches.tsv", AsTouches)
	same(t, told(Touches(table, m)),
		"2 {{万嘉连锁 } 2026-08-03 executive 黄子墨 王敏 yes 谈妥年框 送价值方案书 2026-08-06}",
		"3 {{锦和便利 } 2026-08-04 wecom   no   }",
		"4 {{锦和便利 } 2026-08-04 phone   yes   }",
		"5 2 channel problem.touch.channel [飞鸽]",
		"6 5 effective problem.touch.effective [也许]",
		"7 {{锦和便利 } 2026-08-04 phone   yes   } = 4",
		"8 0 customer problem.order.customer.empty []")
}

func TestContracts(t *testing.T) {
	table, m := opened(t, "contracts-gb18030.csv", AsContracts)
	if table.Encoding != "GB18030" || m.Unit != 10_000 {
		t.Errorf("%s, unit %d", table.Encoding, m.Unit)
	}
	same(t, told(Contracts(table, m, "CNY")),
		"2 {{万嘉连锁 } 007 2026年框 2026-01-01 2026-12-31 120000000 0 黄子墨}",
		"3 {{锦和便利 } HT-2  2026-03-01 2026-02-28 0 0 }")
}

func TestContacts(t *testing.T) {
	table, m := opened(t, "contacts.csv", AsContacts)
	same(t, told(Contacts(table, m)),
		"2 {{C001 } Wang Min Purchasing director decider supports 007 1380000 wang@example.com }",
		"3 1 name problem.contact.twice [Li Lei · C001 5]",
		"4 3 role problem.contact.role [boss]",
		"5 1 name problem.contact.twice [Li Lei · C001 3]")
}

// Every word of a choice stands for one value, and every value has words.
func TestWords(t *testing.T) {
	for _, c := range data.Channels {
		if channelWords[string(c)] != c {
			t.Errorf("%s is not known by its own name", c)
		}
	}
	for _, r := range data.Roles {
		if roleWords[string(r)] != r {
			t.Errorf("%s is not known by its own name", r)
		}
	}
	for word := range channelWords {
		if key, _ := headerKey(word); key != word {
			t.Errorf("%q is never met: cells become %q", word, key)
		}
	}
	for s, want := range map[string]Answer{"是": Yes, "否": No, "有效": Yes, "无效": No, "Y": Yes, "n": No, "1": Yes, "0": No, "√": Yes, "×": No, "": Unsaid, "-": Unsaid, "TRUE": Yes} {
		table := read(t, "客户,日期,方式,是否有效\n甲,2026-01-01,电话,"+s+"\n")
		if x := Touches(table, Guess(table, AsTouches))[0]; x.Bad() || x.Says.Effective != want {
			t.Errorf("%q: %+v", s, x)
		}
	}
}

// The numbers of a workbook keep the zeros that its cells show.
func TestNumbersOfWorkbooks(t *testing.T) {
	format := "0000"
	table := book(t, Options{}, func(f *excelize.File) {
		for i, row := range [][]any{{"发票号", "开票日期", "客户", "价税合计"}, {"007", "2026-01-05", "0012", 100}, {nil, "2026-01-06", "0012", 100}, {71, "2026-01-06", "0012", -5.5}} {
			if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
				t.Fatal(err)
			}
		}
		setStyled(t, f, "A3", 7, excelize.Style{CustomNumFmt: &format})
	})
	var got []string
	for _, x := range Invoices(table, Guess(table, AsInvoices), "CNY") {
		got = append(got, fmt.Sprintf("%s %s %d %v", x.Says.Number, x.Says.Customer, x.Says.Amount, x.Faults))
	}
	same(t, got, "007 0012 10000 []", "0007 0012 10000 []", "71 0012 -550 []")
}

// A decimal comma is read where the column makes it certain, and refused by a
// sentence of its own elsewhere.
func TestDecimalCommas(t *testing.T) {
	for _, c := range []struct{ cells, want string }{
		{"1.234,56 12 7,5", "123456 1200 750"},
		{"12,50 7,25 3", "1250 725 300"},
		{"-1.234.567,00 (12,00) 3", "-123456700 -1200 300"},
		{"1.234,56 1,234", "123456 problem.amount.comma"},
		{"1.234,56 1,234.56", "problem.amount.comma 123456"},
		{"5 7 8 1,23", "500 700 800 problem.amount.comma"},
		{"1,234 1,234,567.00", "123400 123456700"},
		{"1.234 5.678", "123 568"},
	} {
		text := "日期;客户;金额\n"
		for _, cell := range strings.Fields(c.cells) {
			text += "2026-01-01;甲;" + cell + "\n"
		}
		table, err := Read(strings.NewReader(text), "x.csv", Options{Separator: ";"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, o := range Orders(table, Guess(table, AsOrders), "CNY") {
			if o.Bad() {
				got = append(got, o.Faults[0].Key)
			} else {
				got = append(got, fmt.Sprint(int64(o.Amount)))
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s, want %s", c.cells, s, c.want)
		}
	}
}

// Signs that turn the direction of a text are taken out of names.
func TestDirectionMarksAreTakenOut(t *testing.T) {
	rows := orders(t, "日期,客户,金额\n2026-01-01,\u202e甲\u2066乙\u200b,5\n")
	if c := rows[0].Customer; c != "甲乙" {
		t.Errorf("%q", c)
	}
}
