package exchange

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"quarterdeck/data"
)

var outSheet = Sheet{Name: "订单/8月", Header: []string{"编号", "日期", "客户", "金额", "数量", "注"}, Rows: [][]any{
	{"0012", data.NewDate(2026, 1, 31), "锦和便利", Decimal{-123456, 2}, Decimal{2500, 3}, "=1+1"},
	{"SO-2", data.NewDate(2026, 2, 1), "a,\"b\"", Decimal{5, 2}, nil, "-300"},
}}

func TestWriteCSV(t *testing.T) {
	var b bytes.Buffer
	if err := WriteCSV(&b, outSheet); err != nil {
		t.Fatal(err)
	}
	want := "\uFEFF编号,日期,客户,金额,数量,注\r\n0012,2026-01-31,锦和便利,-1234.56,2.500,'=1+1\r\nSO-2,2026-02-01,\"a,\"\"b\"\"\",0.05,,-300\r\n"
	if b.String() != want {
		t.Errorf("%q", b.String())
	}
}

// Text that would run as a formula is guarded; numbers are left alone.
func TestGuard(t *testing.T) {
	for in, want := range map[string]string{
		"=1": "'=1", "+cmd": "'+cmd", "-a": "'-a", "@x": "'@x", "\tx": "'\tx", "\rx": "'\rx", "＝1": "'＝1",
		"-300": "-300", "+86": "+86", "-1.5": "-1.5", "-1e5": "'-1e5", "-": "'-", "x=1": "x=1", "": "", "锦": "锦", "-0x1": "'-0x1",
	} {
		if got := guard(in); got != want {
			t.Errorf("%q became %q", in, got)
		}
	}
}

func TestWriteXLSX(t *testing.T) {
	var b bytes.Buffer
	if err := WriteXLSX(&b, outSheet, Sheet{Name: "订单/8月", Rows: [][]any{{"x"}}}, Sheet{}); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got := f.GetSheetList(); !reflect.DeepEqual(got, []string{"订单 8月", "订单 8月 2", "Sheet3"}) {
		t.Errorf("%q", got)
	}
	for ref, want := range map[string]excelize.CellType{"A2": excelize.CellTypeInlineString, "F2": excelize.CellTypeInlineString, "D2": excelize.CellTypeUnset, "B2": excelize.CellTypeUnset} {
		if got, err := f.GetCellType("订单 8月", ref); err != nil || got != want {
			t.Errorf("%s has type %d, %v", ref, got, err)
		}
	}
	if formula, err := f.GetCellFormula("订单 8月", "F2"); err != nil || formula != "" {
		t.Errorf("text became the formula %q, %v", formula, err)
	}
	for ref, want := range map[string]string{"A2": "0012", "B2": "2026-01-31", "D2": "-1,234.56", "E2": "2.500", "D3": "0.05", "F3": "-300"} {
		if got, err := f.GetCellValue("订单 8月", ref); err != nil || got != want {
			t.Errorf("%s shows %q, %v", ref, got, err)
		}
	}
	table, err := Read(bytes.NewReader(b.Bytes()), "x.xlsx", Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := cells(table); !reflect.DeepEqual(got, []string{"2:0012|2026-01-31|锦和便利|-1234.56|2.5|=1+1", `3:SO-2|2026-02-01|a,"b"|0.05||-300`}) {
		t.Errorf("%q", got)
	}
}

func TestTSV(t *testing.T) {
	text := TSV(Sheet{Header: []string{"客户", "金额"}, Rows: [][]any{{"a\tb", Decimal{150, 2}}, {"two\nlines", nil}, {"=x", int64(3)}}})
	if text != "客户\t金额\n\"a\tb\"\t1.50\n\"two\nlines\"\t\n'=x\t3\n" {
		t.Errorf("%q", text)
	}
	for in, want := range map[string][][]string{
		text:                   {{"客户", "金额"}, {"a\tb", "1.50"}, {"two\nlines", ""}, {"=x", "3"}},
		"1\t2\r\n3\t4\r\n":     {{"1", "2"}, {"3", "4"}},
		"1\n\n3":               {{"1"}, {""}, {"3"}},
		"\"a\r\nb\"\tc\r\n":    {{"a\r\nb", "c"}},
		"5\" pipe\t\"x\"\"y\"": {{"5\" pipe", "x\"y"}},
		"1\t\t3\n\t\t":         {{"1", "", "3"}, {"", "", ""}},
		"":                     nil,
	} {
		if got := ParseTSV(in); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %q", in, got)
		}
	}
}

func TestWriteFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.csv")
	if err := WriteFile(path, func(w io.Writer) error { return WriteCSV(w, outSheet) }); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info, err)
	}
	before, _ := os.ReadFile(path)
	broken := errors.New("no more")
	err = WriteFile(path, func(w io.Writer) error {
		if _, err := io.WriteString(w, "half"); err != nil {
			return err
		}
		return broken
	})
	after, _ := os.ReadFile(path)
	if !errors.Is(err, broken) || !bytes.Equal(before, after) {
		t.Errorf("%v; the file has %d bytes instead of %d", err, len(after), len(before))
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".quarterdeck-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	err = WriteFile(filepath.Join(t.TempDir(), "no", "such", "folder"), func(io.Writer) error { return nil })
	if p := (data.Problem{}); !errors.As(err, &p) || !strings.HasPrefix(p.Key, "problem.file.write") {
		t.Error(err)
	}
}
