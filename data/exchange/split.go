package exchange

import (
	"strings"

	"quarterdeck/data"
)

// longestQuote bounds a cell in quotes: more than a spreadsheet cell can hold
// means that a quote was never closed.
const longestQuote = 128 << 10

// A splitter cuts a text into rows of cells. Cells share the text's memory.
type splitter struct {
	text string
	sep  string // as in [Table.Separator]
	pos  int
	line int // of the next row, from 1

	room []string // spare cells, handed out in slices: one allocation for many rows
}

// next is the next row; ok is false at the end. Rows without any cell come back
// with no cells.
func (s *splitter) next() (r Row, ok bool) {
	if s.pos >= len(s.text) {
		return Row{}, false
	}
	s.line++
	r.Line = s.line
	line, after := s.cutLine()
	switch {
	case s.sep == " ":
		r.Cells = s.blanks(line)
	case strings.IndexByte(line, '"') < 0:
		r.Cells = s.plain(line)
	default:
		var quotedTo int
		if r.Cells, quotedTo, ok = s.quoted(); ok {
			// The feed that ends the row is counted by the next row.
			s.line += strings.Count(s.text[s.pos:quotedTo-1], "\n")
			after = quotedTo
		} else {
			r.Cells = s.plain(line)
			r.Problem = &data.Problem{Key: "problem.row.quote"}
		}
	}
	s.pos = after
	return r, true
}

// cutLine is the text up to the end of the line, and where the next one begins.
func (s *splitter) cutLine() (line string, after int) {
	rest := s.text[s.pos:]
	end := strings.IndexByte(rest, '\n')
	after = len(s.text)
	if end >= 0 {
		rest, after = rest[:end], s.pos+end+1
	}
	return strings.TrimSuffix(rest, "\r"), after
}

// take hands out n empty cells that may grow no further.
func (s *splitter) take(n int) []string {
	if len(s.room) < n {
		s.room = make([]string, max(n, 8192))
	}
	cells := s.room[:n:n]
	s.room = s.room[n:]
	return cells
}

// plain cuts a line without quotes.
func (s *splitter) plain(line string) []string {
	if s.sep == "" {
		cells := s.take(1)
		cells[0] = line
		return cells
	}
	sep := s.sep[0]
	n := min(strings.Count(line, s.sep)+1, maxColumns)
	cells := s.take(n)
	for i := range n - 1 {
		end := strings.IndexByte(line, sep)
		cells[i], line = line[:end], line[end+1:]
	}
	cells[n-1] = line
	return cells
}

// blanks cuts a line at runs of blanks and tabs.
func (s *splitter) blanks(line string) []string {
	fields := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == '\t' || r == '\u3000' })
	return fields[:min(len(fields), maxColumns)]
}

// quoted cuts a row with quotes, which may go on over several lines. It is not
// ok when a quote that began a cell is not closed before a separator; then the
// row is better taken line by line than allowed to swallow its neighbours.
func (s *splitter) quoted() (cells []string, after int, ok bool) {
	pos := s.pos
	for {
		cell, end, ok := s.quotedCell(pos)
		if !ok || len(cells) > maxColumns {
			return nil, 0, false
		}
		cells = append(cells, cell)
		if end >= len(s.text) {
			return cells, len(s.text), true
		}
		pos = end + 1
		if s.text[end] == '\n' {
			return cells, pos, true
		}
	}
}

// quotedCell reads the cell that begins at pos and tells where the separator or
// line feed behind it stands.
func (s *splitter) quotedCell(pos int) (cell string, end int, ok bool) {
	start := pos
	for start < len(s.text) && s.text[start] == ' ' {
		start++
	}
	if start >= len(s.text) || s.text[start] != '"' {
		end = s.cellEnd(pos)
		return strings.TrimSuffix(s.text[pos:end], "\r"), end, true
	}
	doubled, i := false, start+1
	for {
		next := strings.IndexByte(s.text[i:min(len(s.text), start+longestQuote)], '"')
		if next < 0 {
			return "", 0, false
		}
		i += next + 1
		if i < len(s.text) && s.text[i] == '"' {
			doubled, i = true, i+1
			continue
		}
		break
	}
	cell = s.text[start+1 : i-1]
	if doubled {
		cell = strings.ReplaceAll(cell, `""`, `"`)
	}
	end = s.cellEnd(i)
	if strings.TrimSpace(s.text[i:end]) == "" {
		return cell, end, true
	}
	// "A" team, 5: quotes inside a text on one line are just characters.
	if strings.IndexByte(s.text[start:i], '\n') < 0 {
		end = s.cellEnd(i)
		return strings.TrimSuffix(s.text[pos:end], "\r"), end, true
	}
	return "", 0, false
}

// cellEnd is where the next separator or line feed stands.
func (s *splitter) cellEnd(pos int) int {
	stop := "\n" + s.sep
	if i := strings.IndexAny(s.text[pos:], stop); i >= 0 {
		return pos + i
	}
	return len(s.text)
}

// readText makes rows of a text file.
func (t *Table) readText(raw []byte, o Options) ([]Row, error) {
	text, enc, err := decode(raw, o.Encoding, t.Name)
	if err != nil {
		return nil, err
	}
	t.Encoding = enc
	if strings.IndexByte(text, '\n') < 0 {
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	text = strings.TrimSuffix(text, "\x1a")
	s := splitter{text: text, sep: o.Separator}
	if s.sep == "" {
		s.sep = s.declared()
	}
	if s.sep == "" {
		s.sep = findSeparator(s.text[s.pos:])
	}
	t.Separator = s.sep
	if s.sep == "" && strings.Trim(text, " \t\r\n,;|\"") == "" {
		return nil, data.Problem{Key: "problem.file.empty", Field: "file", Args: []any{t.Name}}
	}
	rows := make([]Row, 0, strings.Count(text, "\n")/2+1)
	for {
		r, ok := s.next()
		if !ok {
			break
		}
		if len(rows) >= maxRows {
			return nil, data.Problem{Key: "problem.file.rows", Field: "file", Args: []any{t.Name}}
		}
		if !tidy(&r) {
			continue
		}
		rows = append(rows, r)
	}
	if len(rows) == 0 {
		return nil, data.Problem{Key: "problem.file.empty", Field: "file", Args: []any{t.Name}}
	}
	return rows, nil
}

// declared reads the line "sep=;" with which some programs begin a file.
func (s *splitter) declared() string {
	line, after := s.cutLine()
	if len(line) == 5 && strings.EqualFold(line[:4], "sep=") && strings.Contains(",;|\t", line[4:]) {
		s.pos, s.line = after, 1
		return line[4:]
	}
	return ""
}

// tidy takes the guard off cells that [WriteCSV] had guarded and marks a row
// with unreadable characters. It reports false for a row that holds nothing.
func tidy(r *Row) bool {
	empty := true
	for i, c := range r.Cells {
		if c == "" {
			continue
		}
		if empty && strings.TrimSpace(c) != "" {
			empty = false
		}
		if c[0] == '\'' && len(c) > 1 && risky(c[1:]) {
			r.Cells[i] = c[1:]
		}
		if r.Problem == nil && strings.Contains(c, lost) {
			r.Problem = &data.Problem{Key: "problem.row.damaged", Args: []any{clean(c)}}
		}
	}
	return !empty
}
