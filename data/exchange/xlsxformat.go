package exchange

import (
	"encoding/xml"
	"strconv"
	"strings"
	"time"
)

// A cellFormat is what matters of a number format: whether it shows a day, and
// how many digits it fills up with zeros (0000 shows 12 as 0012).
type cellFormat struct {
	isDate bool
	digits int
}

func secondsOf(s int64) time.Duration { return time.Duration(s) * time.Second }

// readStyles reads the number format of every cell style.
func (w *workbook) readStyles() error {
	codes := map[int]string{}
	inCells := false
	return w.walk("xl/styles.xml", func(_ *xml.Decoder, e xml.StartElement) error {
		switch e.Name.Local {
		case "numFmt":
			if id, err := strconv.Atoi(attr(e, "numFmtId")); err == nil {
				codes[id] = attr(e, "formatCode")
			}
		case "cellStyleXfs", "cellStyles", "dxfs":
			inCells = false
		case "cellXfs":
			inCells = true
		case "xf":
			if inCells {
				id, _ := strconv.Atoi(attr(e, "numFmtId"))
				w.formats = append(w.formats, formatOf(id, codes[id]))
			}
		}
		return nil
	})
}

// formatOf reads a built-in format by its number, any other by its code. The
// numbers from 27 to 58 are the days and times of Chinese and Japanese
// workbooks, which carry no code.
func formatOf(id int, code string) cellFormat {
	if code != "" {
		return parseFormat(code)
	}
	switch {
	case id >= 14 && id <= 17, id == 22, id >= 27 && id <= 31, id == 36, id >= 50 && id <= 54, id == 57, id == 58:
		return cellFormat{isDate: true}
	}
	return cellFormat{}
}

// parseFormat reads the first part of a format code such as yyyy"年"m"月"d"日",
// [$-804]m/d/yyyy;@ or 00000.
func parseFormat(code string) cellFormat {
	code, _, _ = strings.Cut(bare(code), ";")
	code = strings.ToLower(strings.TrimSpace(code))
	if len(code) >= 2 && strings.Trim(code, "0") == "" {
		return cellFormat{digits: len(code)}
	}
	if code == "general" {
		return cellFormat{}
	}
	time := strings.ContainsAny(code, "hs")
	return cellFormat{isDate: strings.ContainsAny(code, "yd") || !time && strings.Contains(code, "m")}
}

// bare is a format code without quoted text, escaped characters and what stands
// in square brackets (colours, languages, conditions).
func bare(code string) string {
	var b strings.Builder
	for i := 0; i < len(code); i++ {
		switch code[i] {
		case '"':
			if end := strings.IndexByte(code[i+1:], '"'); end >= 0 {
				i += end + 1
			}
		case '[':
			if end := strings.IndexByte(code[i:], ']'); end >= 0 {
				i += end
			}
		case '\\', '_', '*':
			i++
		default:
			b.WriteByte(code[i])
		}
	}
	return b.String()
}
