package report

import (
	"cmp"
	"io"
	"path/filepath"
	"strings"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// ActionSheet is the weekly list of actions for other programs, a row for each.
func ActionSheet(r store.Reader, today data.Date, f text.Fmt, day data.Date, rep string) (exchange.Sheet, error) {
	l, err := actionsOfWeek(r, cmp.Or(day, today), rep)
	if err != nil {
		return exchange.Sheet{}, err
	}
	out := exchange.Sheet{Name: f.T("actionlist.paper")}
	for _, key := range []string{"actionlist.sort", "actionlist.source", "talk.action", "actionlist.owner.code", "talk.owner", "talk.due", "actionlist.late", "talk.state", "actionlist.done", "actionlist.shows"} {
		out.Header = append(out.Header, f.T(key))
	}
	for _, a := range l.Rows {
		var done any
		if a.Done != 0 {
			done = a.Done
		}
		out.Rows = append(out.Rows, []any{f.T("actionlist.from." + string(a.source())), a.from(f), a.Text, a.Owner, a.OwnerName, a.Due, a.Late, f.T("actionlist.state." + a.stateKey()), done, a.Result})
	}
	return out, nil
}

// WriteActionSheet writes the weekly list of actions as a workbook, or as CSV where
// path ends in .csv.
func WriteActionSheet(path string, r store.Reader, today data.Date, f text.Fmt, day data.Date, rep string) error {
	sheet, err := ActionSheet(r, today, f, day, rep)
	if err != nil {
		return err
	}
	return exchange.WriteFile(path, func(w io.Writer) error {
		if strings.EqualFold(filepath.Ext(path), ".csv") {
			return exchange.WriteCSV(w, sheet)
		}
		return exchange.WriteXLSX(w, sheet)
	})
}
