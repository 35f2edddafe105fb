// Package exchange reads and writes other people's files: tables as text or as
// workbooks, in whatever encoding, separator and order of columns they come.
//
// Reading happens in steps that a person can look at: [Open] makes a [Table] of
// texts, [Guess] says what its columns mean, and [Orders], [Targets] and their
// likes turn every row into a record or into a reason why it cannot be one.
// Nothing is dropped, merged or shifted on the way.
package exchange

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"

	"quarterdeck/data"
)

// What a file may hold. Beyond that it is not a sales list but a mistake or an
// attack, and reading it would only exhaust the machine.
const (
	maxBytes   = 512 << 20 // of a text file, and of one unpacked part of a workbook
	maxRows    = 5_000_000
	maxColumns = 2_000
)

// A Table is what a file says, as text, before anybody knows what it means.
type Table struct {
	Name      string   // file name without folder
	Encoding  string   // "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Windows-1252", or "" for a workbook
	Separator string   // "," ";" "\t" "|", " " for blanks, "" for one column or a workbook
	Sheet     string   // sheet that was read; "" for text
	Sheets    []string // every sheet of the workbook, in its order
	Header    []string // names of the columns; nil when the file has none
	Rows      []Row    // rows below the header that hold anything at all
	Above     []Row    // titles and notes above the header, kept to be shown
	Width     int      // number of columns

	headerLine int
	date1904   bool // serial days of the workbook count from 1904
}

// A Row is one row of a table.
type Row struct {
	Line    int           // line of the file, or row of the sheet, on which it begins; from 1
	Cells   []string      // as many as the table has columns, unless Problem says otherwise
	Problem *data.Problem // why the row as a whole cannot be trusted; nil when it can
}

// Cell is the text in column i, or "" where the row has none.
func (r Row) Cell(i int) string {
	if i < 0 || i >= len(r.Cells) {
		return ""
	}
	return r.Cells[i]
}

// HasHeader says whether the file has, or should have, a row of column names.
type HasHeader int

// The answers to "is there a header?".
const (
	FindHeader HasHeader = iota // look for one
	WithHeader                  // the first row that holds anything is the header
	NoHeader                    // every row is data
)

// Options overrule what reading finds out by itself. The zero Options overrule nothing.
type Options struct {
	Encoding  string    // one of the names in [Table]; "" finds it
	Separator string    // "," ";" "\t" "|" or " "; "" finds it
	Sheet     string    // "" takes the first sheet that holds a table
	Header    HasHeader // the zero value looks for one
}

// Open reads the table in a file. What a person can put right (not a table, too
// big, protected, an older format) comes back as a [data.Problem].
func Open(path string, o Options) (*Table, error) {
	cannot := data.Problem{Key: "problem.file.open", Field: "file", Args: []any{filepath.Base(path)}}
	// Asked before opening: opening a pipe waits until somebody writes to it.
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return nil, cannot
	}
	if info.Size() > maxBytes {
		return nil, tooBig(path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, cannot
	}
	defer f.Close()
	return Read(f, path, o)
}

// Read reads the table in r; name gives it its name. See [Open].
func Read(r io.Reader, name string, o Options) (*Table, error) {
	name = filepath.Base(name)
	var b bytes.Buffer
	if n, err := b.ReadFrom(io.LimitReader(r, maxBytes+1)); err != nil {
		return nil, data.Problem{Key: "problem.file.open", Field: "file", Args: []any{name}}
	} else if n > maxBytes {
		return nil, tooBig(name)
	}
	raw := b.Bytes()
	t := &Table{Name: name}
	var rows []Row
	var err error
	switch {
	case bytes.HasPrefix(raw, []byte("PK\x03\x04")):
		rows, err = t.readWorkbook(raw, o)
	case bytes.HasPrefix(raw, []byte("\xD0\xCF\x11\xE0")):
		return nil, data.Problem{Key: "problem.file.old", Field: "file", Args: []any{name}}
	case strings.EqualFold(filepath.Ext(name), ".xlsx"):
		return nil, data.Problem{Key: "problem.file.workbook", Field: "file", Args: []any{name}}
	default:
		rows, err = t.readText(raw, o)
	}
	if err != nil {
		return nil, err
	}
	t.arrange(rows, o.Header)
	return t, nil
}

func tooBig(name string) error {
	return data.Problem{Key: "problem.file.big", Field: "file", Args: []any{filepath.Base(name)}}
}

// arrange finds the header among the rows and checks that every row below it is
// as wide as it should be.
func (t *Table) arrange(rows []Row, header HasHeader) {
	t.Rows = rows
	at := -1
	switch header {
	case FindHeader:
		at = findHeader(rows, t.bodyWidth())
	case WithHeader:
		at = min(0, len(rows)-1)
	}
	if at >= 0 {
		t.Above, t.Rows = rows[:at:at], rows[at+1:]
		t.setHeader(rows[at])
	}
	t.measure()
}

func (t *Table) setHeader(r Row) {
	t.headerLine = r.Line
	t.Header = make([]string, 0, len(r.Cells))
	for _, c := range r.Cells {
		t.Header = append(t.Header, clean(c))
	}
	// Columns to the right that have neither a name nor a value are no columns.
	for body := max(1, t.bodyWidth()); len(t.Header) > body && t.Header[len(t.Header)-1] == ""; {
		t.Header = t.Header[:len(t.Header)-1]
	}
}

// UseHeader says that the first row is, or is not, the names of the columns,
// where [Read] found otherwise.
func (t *Table) UseHeader(use bool) {
	switch {
	case use && t.Header == nil && len(t.Rows) > 0:
		first := t.Rows[0]
		t.Rows = t.Rows[1:]
		t.setHeader(first)
	case !use && t.Header != nil:
		all := append(t.Above, Row{Line: t.headerLine, Cells: t.Header})
		t.Rows, t.Above, t.Header, t.headerLine = append(all, t.Rows...), nil, nil, 0
	default:
		return
	}
	t.measure()
}

// bodyWidth is how many cells the rows have: in a text the usual number (ties go
// to the wider), in a workbook, whose rows end early, the largest.
func (t *Table) bodyWidth() (width int) {
	if t.Sheet == "" {
		return commonWidth(t.Rows)
	}
	for _, r := range t.Rows {
		width = max(width, len(r.Cells))
	}
	return width
}

// commonWidth is the width most of the first rows have; ties go to the wider.
func commonWidth(rows []Row) int {
	count := map[int]int{}
	for _, r := range rows[:min(len(rows), 1000)] {
		count[len(r.Cells)]++
	}
	best := 0
	for w, n := range count {
		if n > count[best] || n == count[best] && w > best {
			best = w
		}
	}
	return best
}

// measure sets the width of the table and marks the rows of a text that have
// more or fewer cells. Empty cells at the end carry nothing and do not count.
// In a workbook every cell names its column, so nothing can be shifted there.
func (t *Table) measure() {
	t.Width = len(t.Header)
	if t.Header == nil || t.Sheet != "" {
		t.Width = max(t.Width, t.bodyWidth())
	}
	for len(t.Header) > 0 && len(t.Header) < t.Width {
		t.Header = append(t.Header, "")
	}
	if t.Sheet != "" {
		return
	}
	for i := range t.Rows {
		r := &t.Rows[i]
		if r.Problem != nil && r.Problem.Key == "problem.row.ragged" {
			r.Problem = nil
		}
		n := len(r.Cells)
		for n > t.Width && strings.TrimSpace(r.Cells[n-1]) == "" {
			n--
		}
		if r.Problem == nil && n != t.Width {
			r.Problem = &data.Problem{Key: "problem.row.ragged", Args: []any{n, t.Width}}
		}
	}
}

// unseen reports signs without a shape of their own: some turn the direction of
// what stands beside them, so that a name reads as another than it is.
func unseen(r rune) bool {
	return r == '\u200b' || r == '\u200e' || r == '\u200f' || r >= '\u202a' && r <= '\u202e' || r >= '\u2060' && r <= '\u2069' || r == '\ufeff' || r == '\u061c' || r == '\u00ad'
}

// clean is the text of a cell on one line, without blanks at its ends.
func clean(s string) string {
	plain := true
	for i := range len(s) {
		if s[i] < ' ' || s[i] == 0x7F || s[i] >= 0x80 {
			plain = false
			break
		}
	}
	if !plain {
		s = strings.Map(func(r rune) rune {
			switch {
			case r < ' ' || r >= 0x7F && r <= 0xA0 || r == '\u3000':
				return ' '
			case unseen(r):
				return -1
			}
			return r
		}, s)
	}
	return strings.TrimSpace(s)
}
