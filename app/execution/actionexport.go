package execution

import (
	"crypto/sha256"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// ExportActions writes actions whole or not at all: a workbook, CSV when path ends
// so, a calendar when it ends in .ics. Sequence counts the changes of the plan:
// of two calendars the newer one wins.
func ExportActions(path string, f text.Fmt, plan data.Plan, day data.Date, sequence int64, rows []ActionRow) error {
	if strings.EqualFold(filepath.Ext(path), ".ics") {
		return exchange.WriteFile(path, func(w io.Writer) error {
			_, err := w.Write(ActionsICS(f, plan, day, sequence, rows))
			return err
		})
	}
	return exchange.WriteTable(path, actionSheet(f, rows))
}

// ActionsICS is the open ones of some actions as a calendar file of whole days
// (RFC 5545), each on the day it is due. Each has one event, known by the firm and
// its number: read in again, it moves instead of standing there twice.
func ActionsICS(f text.Fmt, plan data.Plan, day data.Date, sequence int64, rows []ActionRow) []byte {
	c := text.NewCalendar(f.Lang, "Actions", f.T("actions.ics.name", plan.Firm))
	for _, x := range rows {
		if !x.Open() {
			continue
		}
		c.Line("BEGIN", "VEVENT")
		c.Line("UID", actionUID(plan, x.ID))
		c.Line("DTSTAMP", text.CalendarDay(day)+"T000000Z")
		c.Line("SEQUENCE", fmt.Sprint(text.CalendarRevision(day, sequence)))
		c.Line("DTSTART;VALUE=DATE", text.CalendarDay(x.Due))
		c.Line("DTEND;VALUE=DATE", text.CalendarDay(x.Due+1))
		c.Text("SUMMARY", actionSummary(f, x))
		c.Text("DESCRIPTION", f.T("actions.ics.from", x.SourceWords(f)))
		if x.Late > 0 {
			c.Line("PRIORITY", "1")
		}
		c.Line("TRANSP", "TRANSPARENT")
		c.Line("END", "VEVENT")
	}
	return c.Bytes()
}

// actionUID is the same for the same action of the same firm.
func actionUID(plan data.Plan, id data.ID) string {
	sum := sha256.Sum256([]byte(fmt.Sprint(plan.Firm, "\x00", plan.First, "\x00", id)))
	return fmt.Sprintf("%x@actions.quarterdeck", sum[:12])
}

func actionSummary(f text.Fmt, x ActionRow) string {
	words := x.Text
	if x.OwnerName != "" {
		words = f.T("actions.ics.summary", x.Text, x.OwnerName)
	}
	if x.Late > 0 {
		words += f.T("actions.ics.late", x.Late)
	}
	return words
}

// actionSheet is the list as a table; what is not known is an empty cell.
func actionSheet(f text.Fmt, rows []ActionRow) exchange.Sheet {
	x := exchange.Sheet{Name: f.T("actions.title")}
	for _, key := range []string{"text", "status", "owner", "due", "late", "done", "result", "source", "from", "also"} {
		x.Header = append(x.Header, f.T("actions.sheet."+key))
	}
	for _, a := range rows {
		cells := []any{a.Text, f.T("actions.status." + string(a.Status)), a.OwnerName, a.Due, nil, nil, a.Result,
			f.T("actions.source." + string(a.Source)), nil, nil}
		if a.Late > 0 {
			cells[4] = a.Late
		}
		if a.Done != 0 {
			cells[5] = a.Done
		}
		var links []string
		for _, l := range a.Links {
			links = append(links, l.Words(f))
		}
		if len(links) > 0 {
			cells[8], cells[9] = links[0], strings.Join(links[1:], " · ")
		}
		x.Rows = append(x.Rows, cells)
	}
	return x
}
