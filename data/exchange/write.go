package exchange

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	"quarterdeck/data"
)

// A Sheet is a table on its way out. Cells are string, int, int64, bool,
// [Decimal], [data.Date], [data.Month], or nil for an empty cell.
type Sheet struct {
	Name   string
	Header []string // nil writes no header
	Rows   [][]any
}

// A Decimal is an exact number, Value ÷ 10^Digits: an amount with the digits of
// its currency, a quantity with 3, a percentage in hundredths with 2.
type Decimal struct {
	Value  int64
	Digits int
}

// MoneyCell is an amount as a number of major units.
func MoneyCell(m data.Money, c data.Currency) Decimal { return Decimal{int64(m), c.Digits()} }

// String is the number with all its digits, a plain minus and no grouping.
func (d Decimal) String() string {
	if d.Digits <= 0 {
		return strconv.FormatInt(d.Value, 10)
	}
	s, sign := strconv.FormatInt(d.Value, 10), ""
	if strings.HasPrefix(s, "-") {
		s, sign = s[1:], "-"
	}
	if short := d.Digits + 1 - len(s); short > 0 {
		s = strings.Repeat("0", short) + s
	}
	return sign + s[:len(s)-d.Digits] + "." + s[len(s)-d.Digits:]
}

// cellText is a cell as text for CSV and the clipboard. Only what was text may be
// risky; numbers stay numbers.
func cellText(v any) string {
	switch x := v.(type) {
	case nil:
		return ""
	case string:
		return guard(x)
	case int:
		return strconv.Itoa(x)
	case int64:
		return strconv.FormatInt(x, 10)
	case bool:
		return strconv.FormatBool(x)
	case interface{ String() string }:
		return x.String()
	}
	return ""
}

// guard puts an apostrophe before text that a spreadsheet would run as a formula.
func guard(s string) string {
	if risky(s) {
		return "'" + s
	}
	return s
}

// risky reports text that begins like a formula and is not simply a number.
func risky(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	if s == "" || !strings.ContainsRune("=+-@\t\r＝＋－＠", first) {
		return false
	}
	if s[0] == '-' || s[0] == '+' {
		if _, err := strconv.ParseFloat(s, 64); err == nil && strings.Trim(s[1:], "0123456789.") == "" {
			return false
		}
	}
	return true
}

// WriteCSV writes a sheet as CSV that spreadsheets open with Chinese intact:
// UTF-8 with a byte order mark, commas, CRLF.
func WriteCSV(w io.Writer, s Sheet) error {
	b := bufio.NewWriterSize(w, 1<<16)
	b.WriteString("\uFEFF")
	writeRows(b, s, ",", "\r\n")
	return b.Flush()
}

// TSV is a sheet as tab separated text for the clipboard.
func TSV(s Sheet) string {
	var b strings.Builder
	writeRows(&b, s, "\t", "\n")
	return b.String()
}

func writeRows(w io.StringWriter, s Sheet, sep, end string) {
	if s.Header != nil {
		cells := make([]any, len(s.Header))
		for i, h := range s.Header {
			cells[i] = h
		}
		writeRow(w, cells, sep, end)
	}
	for _, row := range s.Rows {
		writeRow(w, row, sep, end)
	}
}

func writeRow(w io.StringWriter, row []any, sep, end string) {
	for i, v := range row {
		if i > 0 {
			w.WriteString(sep)
		}
		text := cellText(v)
		if strings.ContainsAny(text, sep+"\"\r\n") || text != strings.TrimSpace(text) || len(row) == 1 && text == "" {
			text = `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
		}
		w.WriteString(text)
	}
	w.WriteString(end)
}

// ParseTSV takes a block that was copied from a spreadsheet apart. Quotes hold
// tabs and line ends together; empty rows inside the block stay, the line end
// behind it is no row.
func ParseTSV(text string) (rows [][]string) {
	text = strings.TrimPrefix(text, "\uFEFF")
	if strings.IndexByte(text, '\n') < 0 {
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	s := splitter{text: text, sep: "\t"}
	for {
		r, ok := s.next()
		if !ok {
			return rows
		}
		for i, c := range r.Cells {
			if len(c) > 1 && c[0] == '\'' && risky(c[1:]) {
				r.Cells[i] = c[1:]
			}
		}
		rows = append(rows, r.Cells)
	}
}

// cannotWrite turns what the file system says into a problem a person can act
// on; what a writer says stays as it is.
func cannotWrite(path string, err error) error {
	var place *fs.PathError
	var link *os.LinkError
	if errors.As(err, &place) || errors.As(err, &link) {
		return data.CannotWrite(path, err)
	}
	return err
}

// WriteTable writes one table whole or not at all: a workbook, or CSV when path ends
// so.
func WriteTable(path string, s Sheet) error {
	return WriteFile(path, func(w io.Writer) error {
		if strings.EqualFold(filepath.Ext(path), ".csv") {
			return WriteCSV(w, s)
		}
		return WriteXLSX(w, s)
	})
}

// WriteFile writes a file whole or not at all: into a temporary file beside it,
// which is synced and then takes its place. Only the owner may read the file.
func WriteFile(path string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".quarterdeck-*")
	if err != nil {
		return cannotWrite(path, err)
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
			err = cannotWrite(path, err)
		}
	}()
	if err = f.Chmod(0o600); err != nil {
		return err
	}
	if err = write(f); err != nil {
		return err
	}
	if err = f.Sync(); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
