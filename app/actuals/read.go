package actuals

import (
	"cmp"
	"encoding/json"
	"os"
	"path/filepath"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// Read opens a file as one kind of import. The mapping says what columns mean as
// far as it says anything; the rest comes from the mapping remembered for files
// with this header, else from a guess. Sheet is a sheet of a workbook; "" takes
// the first that holds anything.
func Read(r store.Reader, path, sheet, as string, m exchange.Mapping) (*exchange.Table, exchange.Mapping, error) {
	t, err := exchange.Open(path, exchange.Options{Sheet: sheet})
	if err != nil {
		return nil, m, err
	}
	if exchange.Fields(as) == nil {
		return nil, m, data.Problem{Key: "problem.import.sort", Field: "as"}
	}
	if len(m.Columns) == 0 && len(m.Names) == 0 {
		if kept, ok, err := remembered(r, as, t); err != nil {
			return nil, m, err
		} else if ok {
			kept.Unit, kept.DayOrder = cmp.Or(m.Unit, kept.Unit), cmp.Or(m.DayOrder, kept.DayOrder)
			kept.Year, kept.DueDays = cmp.Or(m.Year, kept.Year), cmp.Or(m.DueDays, kept.DueDays)
			m = kept
		}
	}
	return t, m.Complete(t, as), nil
}

// remembered is the mapping kept for files with the table's header.
func remembered(r store.Reader, as string, t *exchange.Table) (m exchange.Mapping, ok bool, err error) {
	signature := exchange.Signature(t.Header)
	if signature == "" {
		return m, false, nil
	}
	kept, ok, err := r.Mapping(as, signature)
	if err != nil || !ok {
		return m, false, err
	}
	return m, json.Unmarshal([]byte(kept.Columns), &m) == nil, nil
}

// ReadMapping reads a mapping as a verb's --map file holds it.
func ReadMapping(path string) (m exchange.Mapping, err error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return m, data.Problem{Key: "problem.file.open", Args: []any{filepath.Base(path)}}
	}
	return m, app.Decode(raw, &m)
}
