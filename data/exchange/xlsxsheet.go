package exchange

import (
	"encoding/xml"
	"io"
	"strconv"
	"strings"

	"quarterdeck/data"
)

// A cell is one cell while it is being read.
type cell struct {
	column int
	kind   string // attribute t: s, str, inlineStr, b, e, d or n
	style  int
	value  []byte
}

// readSheet reads the rows of a sheet that hold anything.
func (w *workbook) readSheet(part string) (rows []Row, err error) {
	f := w.parts[part]
	if f == nil {
		return nil, w.broken()
	}
	r, err := f.Open()
	if err != nil {
		return nil, w.broken()
	}
	defer r.Close()
	d := xml.NewDecoder(io.LimitReader(r, maxBytes))
	line := 0
	for {
		token, err := d.RawToken()
		if err == io.EOF {
			return rows, nil
		} else if err != nil {
			return nil, w.broken()
		}
		e, ok := token.(xml.StartElement)
		if !ok || e.Name.Local != "row" {
			continue
		}
		line++
		if n, err := strconv.Atoi(attr(e, "r")); err == nil {
			line = n
		}
		row, err := w.readRow(d, line)
		if err != nil {
			return nil, err
		}
		if !tidyCells(row.Cells) {
			continue
		}
		if len(rows) >= maxRows {
			return nil, data.Problem{Key: "problem.file.rows", Field: "file", Args: []any{w.name}}
		}
		rows = append(rows, row)
	}
}

func tidyCells(cells []string) (filled bool) {
	for _, c := range cells {
		if strings.TrimSpace(c) != "" {
			return true
		}
	}
	return false
}

// readRow reads the cells of a row up to its end.
func (w *workbook) readRow(d *xml.Decoder, line int) (Row, error) {
	row := Row{Line: line}
	c := cell{column: -1}
	inValue := false
	for {
		token, err := d.RawToken()
		if err != nil {
			return row, w.broken()
		}
		switch e := token.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "c":
				c = startCell(e, c.column)
			case "v":
				inValue = true
			case "is":
				text, err := readRich(d, "is")
				if err != nil {
					return row, w.broken()
				}
				c.value = append(c.value, text...)
			}
		case xml.CharData:
			if inValue {
				c.value = append(c.value, e...)
			}
		case xml.EndElement:
			switch e.Name.Local {
			case "v":
				inValue = false
			case "c":
				if c.column >= 0 && c.column < maxColumns {
					row.put(c.column, w.text(c))
				}
			case "row":
				return row, nil
			}
		}
	}
}

// put writes a cell, with empty ones before it where the file left them out.
func (r *Row) put(column int, text string) {
	if text == "" {
		return
	}
	for len(r.Cells) <= column {
		r.Cells = append(r.Cells, "")
	}
	r.Cells[column] = text
}

func startCell(e xml.StartElement, before int) cell {
	c := cell{column: before + 1}
	for _, a := range e.Attr {
		switch a.Name.Local {
		case "r":
			c.column = columnOf(a.Value, c.column)
		case "t":
			c.kind = a.Value
		case "s":
			c.style, _ = strconv.Atoi(a.Value)
		}
	}
	return c
}

// columnOf is the column of a reference such as AB12, from 0.
func columnOf(ref string, otherwise int) int {
	n := 0
	for i := range len(ref) {
		if ref[i] < 'A' || ref[i] > 'Z' || n > 1<<20 {
			break
		}
		n = n*26 + int(ref[i]-'A') + 1
	}
	if n == 0 {
		return otherwise
	}
	return n - 1
}

// text is a cell as text: texts as they are, days as 2026-01-31, numbers in
// full, codes with the leading zeros that their format shows.
func (w *workbook) text(c cell) string {
	v := string(c.value)
	switch c.kind {
	case "s":
		i, err := strconv.Atoi(v)
		if err != nil || i < 0 || i >= len(w.strings) {
			return ""
		}
		return w.strings[i]
	case "str", "inlineStr", "e", "d":
		return v
	case "b":
		if v == "1" {
			return "TRUE"
		}
		return "FALSE"
	}
	if v == "" {
		return ""
	}
	format := cellFormat{}
	if c.style >= 0 && c.style < len(w.formats) {
		format = w.formats[c.style]
	}
	if format.isDate {
		if text, ok := serialText(v, w.date1904); ok {
			return text
		}
	}
	v = fullNumber(v)
	if missing := format.digits - len(v); missing > 0 && strings.Trim(v, "0123456789") == "" {
		v = strings.Repeat("0", missing) + v
	}
	return v
}

// fullNumber writes a number without exponent and without the noise behind the
// fifteen digits that spreadsheets keep: 80.745999999999995 is 80.746.
func fullNumber(v string) string {
	if len(v) <= 15 && !strings.ContainsAny(v, "eE") {
		return v
	}
	f, err := strconv.ParseFloat(v, 64)
	if err != nil || f > 1e20 || f < -1e20 {
		return v
	}
	f, _ = strconv.ParseFloat(strconv.FormatFloat(f, 'g', 15, 64), 64)
	return strconv.FormatFloat(f, 'f', -1, 64)
}

// serialText is a serial day as a date, with its time of day when it has one.
func serialText(v string, date1904 bool) (string, bool) {
	f, err := strconv.ParseFloat(v, 64)
	if err != nil || f < 1 || f > 2_958_465 {
		return "", false
	}
	if date1904 {
		f += offset1904
	}
	seconds := int64(f*86400 + 0.5)
	days := seconds / 86400
	if days < 61 {
		days++ // the first of March 1900 is 61 because of a day that never was
	}
	day := data.Date(days - serialZero)
	text := day.Time().Format("2006-01-02")
	if s := seconds % 86400; s != 0 {
		text += day.Time().Add(secondsOf(s)).Format(" 15:04:05")
	}
	return text, true
}
