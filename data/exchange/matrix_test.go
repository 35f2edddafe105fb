package exchange

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	xunicode "golang.org/x/text/encoding/unicode"

	"quarterdeck/data"
)

// encoders are the encodings of the matrix, each with the name it must be found by.
var encoders = []struct {
	label, name string
	bom         string
	encoding    encoding.Encoding
}{
	{"UTF-8", utf8Name, "", encoding.Nop},
	{"UTF-8 with mark", utf8Name, "\xEF\xBB\xBF", encoding.Nop},
	{"UTF-16LE", utf16le, "", xunicode.UTF16(xunicode.LittleEndian, xunicode.IgnoreBOM)},
	{"UTF-16LE with mark", utf16le, "\xFF\xFE", xunicode.UTF16(xunicode.LittleEndian, xunicode.IgnoreBOM)},
	{"UTF-16BE", utf16be, "", xunicode.UTF16(xunicode.BigEndian, xunicode.IgnoreBOM)},
	{"UTF-16BE with mark", utf16be, "\xFE\xFF", xunicode.UTF16(xunicode.BigEndian, xunicode.IgnoreBOM)},
	{"GB18030", gb18030, "", simplifiedchinese.GB18030},
}

var dateForms = []func(y, m, d int) string{
	func(y, m, d int) string { return fmt.Sprintf("%d-%02d-%02d", y, m, d) },
	func(y, m, d int) string { return fmt.Sprintf("%d/%d/%d", y, m, d) },
	func(y, m, d int) string { return fmt.Sprintf("%d.%d.%d", y, m, d) },
	func(y, m, d int) string { return fmt.Sprintf("%d/%d/%d", m, d, y) },
	func(y, m, d int) string { return fmt.Sprintf("%d/%d/%d", d, m, y) },
	func(y, m, d int) string { return fmt.Sprintf("%d%02d%02d", y, m, d) },
	func(y, m, d int) string { return fmt.Sprintf("%d年%d月%d日", y, m, d) },
	func(y, m, d int) string { return fmt.Sprintf("%d-%02d-%02d 08:30:00", y, m, d) },
	func(y, m, d int) string { return fmt.Sprintf("%d-%02d-%02dT08:30:00+08:00", y, m, d) },
	func(y, m, d int) string { return fmt.Sprint(int(data.NewDate(y, 1, 1)) + serialZero + d) },
}

var customerNames = []string{"锦和便利", "José 茶行", "万嘉连锁", "拾味茶餐厅"}

// matrixText is a file of 40 orders over both halves of January.
func matrixText(sep string, form func(y, m, d int) string, header bool) string {
	var b strings.Builder
	quote := func(s string) string {
		if strings.Contains(s, sep) || sep == " " && strings.Contains(s, " ") {
			return `"` + s + `"`
		}
		return s
	}
	if header {
		b.WriteString(strings.Join([]string{"订单号", "下单日期", "客户名称", "业务员", "含税金额"}, sep) + "\r\n")
	}
	for i := range 40 {
		cells := []string{fmt.Sprintf("SO%04d", i), form(2026, 1, i%30+1), customerNames[i%4], "黄子墨", fmt.Sprintf("%d,%03d.50", i+1, i)}
		if sep == " " {
			cells[1], cells[2] = strings.ReplaceAll(cells[1], " ", "T"), strings.ReplaceAll(cells[2], " ", "_")
		}
		for n, c := range cells {
			cells[n] = quote(c)
		}
		if sep == " " {
			cells[4] = strings.Trim(cells[4], `"`)
		}
		b.WriteString(strings.Join(cells, sep) + "\r\n")
	}
	return b.String()
}

// Every encoding with every separator and every form of date is read right, with
// and without a header, without any help.
func TestMatrix(t *testing.T) {
	for _, enc := range encoders {
		for _, sep := range []string{",", ";", "\t", "|", " "} {
			for n, form := range dateForms {
				for _, header := range []bool{true, false} {
					name := fmt.Sprintf("%s/%q/%d/%v", enc.label, sep, n, header)
					serial := n == len(dateForms)-1
					if serial && !header {
						continue // a bare count of days without a name is a number like any other
					}
					raw, err := enc.encoding.NewEncoder().String(matrixText(sep, form, header))
					if err != nil {
						t.Fatal(err)
					}
					table, err := Read(strings.NewReader(enc.bom+raw), "x.csv", Options{})
					if err != nil {
						t.Fatalf("%s: %v", name, err)
					}
					if table.Encoding != enc.name || table.Separator != sep || (table.Header != nil) != header {
						t.Fatalf("%s: found %s, %q, header %v", name, table.Encoding, table.Separator, table.Header)
					}
					checkMatrix(t, name, table, serial)
				}
			}
		}
	}
}

func checkMatrix(t *testing.T, name string, table *Table, serial bool) {
	t.Helper()
	m := Guess(table, AsOrders)
	rows := Orders(table, m, "CNY")
	if len(rows) != 40 || AsksDayOrder(table, m) {
		t.Fatalf("%s: %d rows, mapping %v, asks %v", name, len(rows), m.Columns, AsksDayOrder(table, m))
	}
	for i, r := range rows {
		want := data.NewDate(2026, 1, i%30+1)
		if serial {
			want = data.NewDate(2026, 1, i%30+2)
		}
		amount := data.Money((i+1)*100_000 + i*100 + 50)
		customer := strings.ReplaceAll(r.Customer, "_", " ")
		if r.Bad() || r.Date != want || r.Amount != amount || customer != customerNames[i%4] || r.Number != fmt.Sprintf("SO%04d", i) {
			t.Fatalf("%s: row %d is %+v by %v", name, i, r, m.Columns)
		}
	}
}

// A file cut inside a character is read as what it was; the damaged row is named
// and all others are good.
func TestCutInMidCharacter(t *testing.T) {
	text := "下单日期,客户,金额\n2026-01-31,锦和便利,12\n2026-02-01,万嘉连锁,13\n2026-02-02,拾味茶餐厅"
	for _, enc := range encoders {
		raw, err := enc.encoding.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		cut := raw[:len(raw)-1]
		table, err := Read(strings.NewReader(enc.bom+cut), "x.csv", Options{})
		if err != nil {
			t.Fatalf("%s: %v", enc.label, err)
		}
		if table.Encoding != enc.name || len(table.Rows) != 3 {
			t.Errorf("%s: read as %s with %d rows", enc.label, table.Encoding, len(table.Rows))
			continue
		}
		rows := Orders(table, Guess(table, AsOrders), "CNY")
		if rows[0].Bad() || rows[1].Bad() || rows[0].Customer != "锦和便利" {
			t.Errorf("%s: %+v", enc.label, rows[:2])
		}
		if p := table.Rows[2].Problem; p == nil || p.Key != "problem.row.damaged" || table.Rows[2].Line != 4 {
			t.Errorf("%s: the damaged row has %v", enc.label, p)
		}
	}
}

// A few damaged bytes in the middle do not turn UTF-8 into another encoding.
func TestDamageInTheMiddle(t *testing.T) {
	text := strings.Replace(matrixText(",", dateForms[0], true), "万嘉连锁", "万\xe5\x98连锁", 1)
	table, err := Read(strings.NewReader(text), "x.csv", Options{})
	if err != nil || table.Encoding != utf8Name {
		t.Fatalf("%v, %+v", err, table)
	}
	damaged := 0
	for _, r := range table.Rows {
		if r.Problem != nil {
			damaged++
		}
	}
	if damaged != 1 {
		t.Errorf("%d rows are damaged", damaged)
	}
}

// What is not a table is refused with a sentence, never with a crash.
func TestNotATable(t *testing.T) {
	noise := make([]byte, 4096)
	for i, x := 0, uint32(1); i < len(noise); i++ {
		x = x*1664525 + 1013904223
		noise[i] = byte(x >> 24)
	}
	for _, c := range []struct{ name, content, key string }{
		{"empty.csv", "", "problem.file.empty"},
		{"mark.csv", "\xEF\xBB\xBF", "problem.file.empty"},
		{"blank.csv", "\n \r\n,,\n", "problem.file.empty"},
		{"noise.csv", string(noise), "problem.file.binary"},
		{"picture.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + string(noise), "problem.file.binary"},
		{"old.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + string(noise), "problem.file.old"},
		{"no.xlsx", "日期,金额\n", "problem.file.workbook"},
		{"half.xlsx", "PK\x03\x04" + string(noise), "problem.file.workbook"},
	} {
		_, err := Read(strings.NewReader(c.content), c.name, Options{})
		var p data.Problem
		if !errors.As(err, &p) || p.Key != c.key {
			t.Errorf("%s: %v, want %s", c.name, err, c.key)
		}
	}
	if _, err := Open(t.TempDir(), Options{}); err == nil {
		t.Error("a folder was read as a table")
	}
}
