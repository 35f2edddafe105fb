package exchange

import (
	"archive/zip"
	"bytes"
	"errors"
	"reflect"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"quarterdeck/data"
)

// book makes a workbook and reads it.
func book(t *testing.T, o Options, make func(f *excelize.File)) *Table {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	make(f)
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	table, err := Read(&b, "x.xlsx", o)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func setStyled(t *testing.T, f *excelize.File, ref string, v any, style excelize.Style) {
	t.Helper()
	id, err := f.NewStyle(&style)
	if err == nil {
		err = f.SetCellStyle("Sheet1", ref, ref, id)
	}
	if err == nil {
		err = f.SetCellValue("Sheet1", ref, v)
	}
	if err == nil {
		err = f.SetCellStyle("Sheet1", ref, ref, id)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// Codes keep their zeros, days are days in every format, numbers are exact.
func TestWorkbookCells(t *testing.T) {
	day := time.Date(2026, 1, 31, 0, 0, 0, 0, time.UTC)
	custom := func(s string) excelize.Style { return excelize.Style{CustomNumFmt: &s} }
	table := book(t, Options{Header: NoHeader}, func(f *excelize.File) {
		for ref, v := range map[string]any{"A1": "0012", "A2": 80.745999999999995, "A3": 1e7, "A4": true, "A5": "　全角", "A6": 0.1 + 0.2, "A7": 123456789012345} {
			if err := f.SetCellValue("Sheet1", ref, v); err != nil {
				t.Fatal(err)
			}
		}
		setStyled(t, f, "B1", 12, custom("0000"))
		setStyled(t, f, "B2", day, excelize.Style{NumFmt: 14})
		setStyled(t, f, "B3", day, custom(`yyyy"年"m"月"d"日"`))
		setStyled(t, f, "B4", 46053, excelize.Style{NumFmt: 31})
		setStyled(t, f, "B5", day.Add(8*time.Hour), custom("[$-804]yyyy/m/d h:mm;@"))
		setStyled(t, f, "B6", 1234.5, custom("#,##0.00_);[Red]\\(#,##0.00\\)"))
		setStyled(t, f, "B7", 46053, excelize.Style{})
		setStyled(t, f, "B8", 0.125, excelize.Style{NumFmt: 10})
	})
	want := []string{"1:0012|0012", "2:80.746|2026-01-31", "3:10000000|2026-01-31", "4:TRUE|2026-01-31", "5:　全角|2026-01-31 08:00:00", "6:0.3|1234.5", "7:123456789012345|46053", "8:|0.125"}
	if got := cells(table); !reflect.DeepEqual(got, want) {
		t.Errorf("%q", got)
	}
}

// Workbooks that count days from 1904 give the same days.
func TestWorkbook1904(t *testing.T) {
	yes := true
	table := book(t, Options{}, func(f *excelize.File) {
		if err := f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}); err != nil {
			t.Fatal(err)
		}
		if err := f.SetSheetRow("Sheet1", "A1", &[]any{"日期", "客户", "金额"}); err != nil {
			t.Fatal(err)
		}
		if err := f.SetSheetRow("Sheet1", "A2", &[]any{nil, "甲", 5}); err != nil {
			t.Fatal(err)
		}
		setStyled(t, f, "A2", 46053-offset1904, excelize.Style{NumFmt: 14})
		if err := f.SetSheetRow("Sheet1", "A3", &[]any{46053 - offset1904, "乙", 6}); err != nil {
			t.Fatal(err)
		}
	})
	for _, r := range Orders(table, Guess(table, AsOrders), "CNY") {
		if r.Bad() || r.Date.String() != "2026-01-31" {
			t.Errorf("%+v", r)
		}
	}
}

func TestWorkbookSheets(t *testing.T) {
	fill := func(f *excelize.File) {
		for _, name := range []string{"封面", "订单"} {
			if _, err := f.NewSheet(name); err != nil {
				t.Fatal(err)
			}
		}
		if err := f.SetSheetRow("订单", "A3", &[]any{"日期", "客户", "金额", "备注"}); err != nil {
			t.Fatal(err)
		}
		if err := f.SetSheetRow("订单", "A4", &[]any{"2026-01-31", "甲", 5}); err != nil {
			t.Fatal(err)
		}
		if err := f.SetCellValue("订单", "A1", "8月销售明细"); err != nil {
			t.Fatal(err)
		}
		if err := f.SetCellValue("封面", "B2", "机密"); err != nil {
			t.Fatal(err)
		}
		if err := f.SetSheetVisible("封面", false); err != nil {
			t.Fatal(err)
		}
	}
	table := book(t, Options{}, fill)
	if table.Sheet != "订单" || !reflect.DeepEqual(table.Sheets, []string{"Sheet1", "封面", "订单"}) || len(table.Above) != 1 || table.Rows[0].Line != 4 {
		t.Errorf("%+v", table)
	}
	if rows := Orders(table, Guess(table, AsOrders), "CNY"); len(rows) != 1 || rows[0].Bad() {
		t.Errorf("a row that ends early is not ragged: %+v", rows)
	}
	if table := book(t, Options{Sheet: "封面"}, fill); table.Sheet != "封面" || len(table.Rows) != 1 {
		t.Errorf("%+v", table)
	}
}

// A small file that unpacks into gigabytes is refused before it is unpacked.
func TestWorkbookBomb(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	header := zip.FileHeader{Name: "xl/worksheets/sheet1.xml", Method: zip.Deflate, UncompressedSize64: maxBytes + 1}
	if _, err := z.CreateRaw(&header); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	_, err := Read(&b, "x.xlsx", Options{})
	if p := (data.Problem{}); !errors.As(err, &p) || p.Key != "problem.file.big" {
		t.Error(err)
	}
}

func TestFormats(t *testing.T) {
	for code, want := range map[string]cellFormat{
		"yyyy-mm-dd": {isDate: true}, "m/d/yy": {isDate: true}, `m"月"d"日"`: {isDate: true}, "mmm": {isDate: true}, "[$-F800]dddd, mmmm dd, yyyy": {isDate: true},
		"General": {}, "0.00": {}, "@": {}, "h:mm:ss": {}, "mm:ss": {}, "#,##0;[Red]-#,##0": {}, `0"days"`: {}, "0.00E+00": {}, "0": {}, "00000": {digits: 5},
	} {
		if got := parseFormat(code); got != want {
			t.Errorf("%s: %+v", code, got)
		}
	}
}
