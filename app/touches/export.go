package touches

import (
	"io"
	"path/filepath"
	"strings"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// Export writes the calls whole or not at all: a workbook, CSV when path ends so,
// a calendar when it ends in .ics. Sequence is that of [ICS].
func Export(path string, f text.Fmt, plan data.Plan, day data.Date, sequence int64, calls []Call) error {
	if strings.EqualFold(filepath.Ext(path), ".ics") {
		return exchange.WriteFile(path, func(w io.Writer) error {
			_, err := w.Write(ICS(f, plan, day, sequence, calls))
			return err
		})
	}
	return exchange.WriteTable(path, sheetOf(f, calls))
}

// sheetOf is the call list as a table; what is not known is an empty cell.
func sheetOf(f text.Fmt, calls []Call) exchange.Sheet {
	x := exchange.Sheet{Name: f.T("touches.sheet")}
	for _, key := range []string{"call", "code", "name", "tier", "rep", "next", "over", "level", "week", "wanted", "propose", "contact", "phone", "touched", "tried", "outcome", "step", "services"} {
		x.Header = append(x.Header, f.T("touches.sheet."+key))
	}
	for _, c := range calls {
		var services []string
		for _, s := range c.Services {
			services = append(services, ServiceWords(f, s))
		}
		cells := []any{day(c.Call), c.Code, c.Name, nil, c.RepName, day(c.Next), nil, nil, c.Week, nil, channel(f, c.Propose), c.Contact, c.Phone,
			day(c.Touched), channel(f, c.Tried), c.Outcome, c.Step, strings.Join(services, " · ")}
		if c.Tier != "" {
			cells[3] = TierWords(f, c)
		}
		if c.Over > 0 {
			cells[6] = c.Over
		}
		if c.Level != "" {
			cells[7] = f.T("touches.sheet.level." + string(c.Level))
		}
		if c.Wanted > 0 {
			cells[9] = c.Wanted
		}
		x.Rows = append(x.Rows, cells)
	}
	return x
}

// day is a date of a table, or an empty cell.
func day(d data.Date) any {
	if d == 0 {
		return nil
	}
	return d
}

// channel is the word of a channel, or an empty cell.
func channel(f text.Fmt, c data.Channel) any {
	if c == "" {
		return nil
	}
	return f.T("channel." + string(c))
}
