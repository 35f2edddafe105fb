package exchange

import (
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"quarterdeck/data"
)

// sheetRows is how many rows a sheet of a workbook can hold.
const sheetRows = 1_048_576

// WriteXLSX writes a workbook with one sheet per table: amounts as numbers, days
// as days, codes and names as text that no spreadsheet takes for a formula, a
// bold header that stays in sight.
func WriteXLSX(w io.Writer, sheets ...Sheet) error {
	f := excelize.NewFile()
	defer f.Close()
	styles := bookStyles{file: f, byDigits: map[int]int{}}
	used := map[string]bool{}
	for i, s := range sheets {
		name := sheetName(s.Name, i, used)
		if i == 0 {
			if err := f.SetSheetName(f.GetSheetName(0), name); err != nil {
				return err
			}
		} else if _, err := f.NewSheet(name); err != nil {
			return err
		}
		if err := writeSheet(f, name, s, &styles); err != nil {
			return err
		}
	}
	return f.Write(w)
}

// bookStyles makes each style of a workbook once.
type bookStyles struct {
	file     *excelize.File
	byDigits map[int]int // −1 a day, −2 a month, −3 the header, else digits of a number
	err      error
}

func (b *bookStyles) get(key int) int {
	if id, ok := b.byDigits[key]; ok {
		return id
	}
	style := excelize.Style{}
	format := ""
	switch key {
	case -1:
		format = "yyyy-mm-dd"
	case -2:
		format = "yyyy-mm"
	case -3:
		style.Font = &excelize.Font{Bold: true}
	case 0:
		format = "#,##0"
	default:
		format = "#,##0." + strings.Repeat("0", key)
	}
	if format != "" {
		style.CustomNumFmt = &format
	}
	id, err := b.file.NewStyle(&style)
	if err != nil {
		b.err = err
	}
	b.byDigits[key] = id
	return id
}

func writeSheet(f *excelize.File, name string, s Sheet, styles *bookStyles) error {
	if len(s.Rows)+1 > sheetRows {
		return data.Problem{Key: "problem.sheet.rows", Args: []any{len(s.Rows)}}
	}
	out, err := f.NewStreamWriter(name)
	if err != nil {
		return err
	}
	for i, width := range columnWidths(s) {
		if err := out.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	line := 1
	if s.Header != nil {
		if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
			return err
		}
		cells := make([]any, len(s.Header))
		for i, h := range s.Header {
			cells[i] = excelize.Cell{StyleID: styles.get(-3), Value: h}
		}
		if err := out.SetRow("A1", cells); err != nil {
			return err
		}
		line = 2
	}
	for _, row := range s.Rows {
		cells := make([]any, len(row))
		for i, v := range row {
			cells[i] = styles.cell(v)
		}
		if err := out.SetRow("A"+strconv.Itoa(line), cells); err != nil {
			return err
		}
		line++
	}
	if styles.err != nil {
		return styles.err
	}
	return out.Flush()
}

// cell gives a value its type and number format. Numbers that a spreadsheet
// could not hold exactly (more than fifteen digits) become text.
func (b *bookStyles) cell(v any) any {
	switch x := v.(type) {
	case Decimal:
		if x.Value > 999_999_999_999_999 || x.Value < -999_999_999_999_999 {
			return x.String()
		}
		n, err := strconv.ParseFloat(x.String(), 64)
		if err != nil {
			return x.String()
		}
		return excelize.Cell{StyleID: b.get(x.Digits), Value: n}
	case data.Date:
		if x == 0 {
			return nil
		}
		return excelize.Cell{StyleID: b.get(-1), Value: int(x) + serialZero}
	case data.Month:
		if x == 0 {
			return nil
		}
		return excelize.Cell{StyleID: b.get(-2), Value: int(x.Start()) + serialZero}
	case string:
		if utf8.RuneCountInString(x) > excelize.TotalCellChars {
			return string([]rune(x)[:excelize.TotalCellChars])
		}
		return x
	case int, int64, bool:
		return x
	}
	return nil
}

// columnWidths fits columns to their first rows, within bounds.
func columnWidths(s Sheet) []float64 {
	widths := make([]float64, len(s.Header))
	see := func(i int, text string) {
		for len(widths) <= i {
			widths = append(widths, 0)
		}
		wide := 0.0
		for _, r := range text {
			if wide++; r > 0x2E80 {
				wide++
			}
		}
		widths[i] = max(widths[i], min(wide+3, 48), 9)
	}
	for i, h := range s.Header {
		see(i, h)
	}
	for _, row := range s.Rows[:min(len(s.Rows), probe)] {
		for i, v := range row {
			see(i, cellText(v))
		}
	}
	return widths
}

// sheetName makes a name that a workbook accepts: not empty, at most 31
// characters, none of []:*?/\ and not used before.
func sheetName(name string, i int, used map[string]bool) string {
	name = strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\`, r) || r < ' ' {
			return ' '
		}
		return r
	}, name), " '")
	if runes := []rune(name); len(runes) > 28 {
		name = string(runes[:28])
	}
	if name == "" {
		name = "Sheet" + strconv.Itoa(i+1)
	}
	base := name
	for n := 2; used[strings.ToLower(name)]; n++ {
		name = base + " " + strconv.Itoa(n)
	}
	used[strings.ToLower(name)] = true
	return name
}
