package report

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"quarterdeck/app/activities"
	"quarterdeck/app/chart"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// dailyFacts is the daily report of a team.
type dailyFacts struct {
	v    *voice
	plan data.Plan
	d    activities.Daily
}

// Daily makes the daily report of the team (《日报》, S2-30): what everybody did on
// a day, what stands out, and what the week and the month add up to beside what
// the quota takes. A zero day is today.
func Daily(r store.Reader, today data.Date, f text.Fmt, paper Paper, day data.Date) (Document, error) {
	x := &dailyFacts{}
	var err error
	if x.v, err = newVoice(f, paper); err != nil {
		return Document{}, err
	}
	if x.plan, err = r.Plan(); err != nil {
		return Document{}, err
	}
	if x.d, err = activities.DailyReport(r, today, activities.DailyIn{Date: day}); err != nil {
		return Document{}, err
	}
	v, w := x.v, newFlow(x.v, true)
	title := v.T("daily.paper")
	if len(x.d.Rows) > 0 && x.d.Used {
		w.s.mark(title, 0, marginTop)
		x.head(w)
		x.reports(w)
		x.stands(w)
		x.sums(w)
		w.frame(x.plan, x.d.Date, v.day(x.d.Date))
	} else {
		w.pages = nil // nobody reports: nothing to print
	}
	return Document{Pages: w.done(), Meta: Meta{Title: fmt.Sprintf("%s · %s · %s", x.plan.Firm, title, x.d.Date), Author: x.plan.Firm,
		Subject: title, Lang: v.tag(), Date: today}}, nil
}

// head is the title, and the day in a sentence.
func (x *dailyFacts) head(w *flow) {
	v, d := x.v, x.d
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.lines("daily.paper"), "  "))
	w.para(0, 15, 22, true, chart.T1, v.day(d.Date)+" · "+v.say(func(f text.Fmt) string { return f.Weekday(d.Date) }))
	w.both(0, v.each(func(f text.Fmt) string {
		sentences := []string{}
		switch {
		case d.Expected == 0:
			sentences = append(sentences, f.T("daily.says.free"))
		case len(d.Silent) == 0:
			sentences = append(sentences, f.T("daily.says.all", d.Expected))
		default:
			sentences = append(sentences, f.T("daily.says.silent", d.Reported, d.Expected, strings.Join(d.Silent, f.T("activities.and"))))
		}
		if d.Team.FollowUp != nil {
			sentences = append(sentences, f.T("daily.says.follow", activities.Rated(f, d.Team.FollowUp), f.PercentWhole(data.Money(d.FollowFloor), 100_00), f.T("activities.follow."+d.Team.FollowLight.String())))
		}
		return f.Join(sentences...)
	}))
	w.y += 4
}

// reports is the table of the day.
func (x *dailyFacts) reports(w *flow) {
	v := x.v
	w.section(v.T("daily.day"), v.T("daily.day.note"), 90)
	fields := []field{{v.head("activities.rep"), false}}
	for _, m := range activities.Measures {
		fields = append(fields, field{v.head("activities.measure." + string(m)), true})
	}
	fields = append(fields, field{v.head("activities.note"), false})
	var lines []line
	var all activities.Sum
	for _, r := range x.d.Rows {
		cells := []cell{plain(r.Name)}
		note := soft("")
		for _, m := range activities.Measures {
			var n *int
			if r.Report != nil {
				n = m.Of(*r.Report)
			}
			cells = append(cells, plain(activities.Counted(v.first(), n)))
		}
		switch {
		case r.Report != nil:
			all = all.Plus(activities.SumOf(*r.Report))
			note = soft(r.Report.Note)
		case r.Expected:
			note = cell{text: v.T("daily.silent"), bold: true, role: chart.Bad}
		}
		lines = append(lines, line{cells: append(cells, note)})
	}
	cells := []cell{plain(v.T("activities.team"))}
	for _, m := range activities.Measures {
		cells = append(cells, plain(activities.Counted(v.first(), all.Of(m))))
	}
	w.table(fields, append(lines, line{cells: append(cells, plain("")), total: true}))
}

// stands lists what stands out.
func (x *dailyFacts) stands(w *flow) {
	v := x.v
	var lines []line
	for _, r := range x.d.Rows {
		for i, flag := range r.Flags {
			name, role := r.Name, chart.T1
			if i > 0 {
				name = ""
			}
			if flag.Light == data.Red {
				role = chart.Bad
			}
			mark := map[data.Light]string{data.Red: "◆", data.Amber: "▲"}[flag.Light]
			lines = append(lines, line{cells: []cell{plain(name), {text: v.under(func(f text.Fmt) string { return mark + " " + flag.Words(f) }), role: role}}})
		}
	}
	if len(lines) == 0 {
		return
	}
	w.section(v.T("activities.panel.flags"), "", 60)
	width := w.width()
	w.tableIn([]field{{v.head("activities.rep"), false}, {v.head("daily.flag"), false}}, lines, []float32{width * 0.2, width * 0.8})
}

// sums is what the week and the month add up to.
func (x *dailyFacts) sums(w *flow) {
	v, d := x.v, x.d
	w.section(v.T("activities.sums.title"), v.say(func(f text.Fmt) string {
		return f.T("activities.sums.caption", f.Date(d.Week), f.Date(d.Month), f.Date(d.Date))
	}), 90)
	fields := []field{{v.head("activities.rep"), false}}
	order := []int{1, 2, 0} // visits, proposals, leads
	for _, span := range []string{"week", "month"} {
		for _, i := range order {
			fields = append(fields, field{v.head("activities.sums." + span + "." + string(activities.Needed[i])), true})
		}
	}
	fields = append(fields, field{v.head("activities.sums.follow"), true})
	row := func(name string, r activities.DailyRow) []cell {
		cells := []cell{plain(name)}
		for _, needs := range [][]activities.Need{r.WeekNeeds, r.MonthNeeds} {
			for _, i := range order {
				c := plain(needs[i].Words(v.first()))
				if needs[i].Light == data.Red {
					c.role = chart.Bad
				}
				cells = append(cells, c)
			}
		}
		follow := plain(activities.Rated(v.first(), r.FollowUp))
		if r.FollowLight == data.Red {
			follow.role, follow.text = chart.Bad, "◆ "+follow.text
		}
		return append(cells, follow)
	}
	var lines []line
	for _, r := range d.Rows {
		lines = append(lines, line{cells: row(r.Name, r)})
	}
	w.table(fields, append(lines, line{cells: row(v.T("activities.team"), d.Team), total: true}))
}

// DailySheets are the daily reports of some days for other programs: a row for
// each rep and day with a report, and the sums by rep.
func DailySheets(r store.Reader, today data.Date, f text.Fmt, from, until data.Date) ([]exchange.Sheet, error) {
	x, err := activities.Activities(r, today, activities.ActivitiesIn{From: from, Until: until})
	if err != nil {
		return nil, err
	}
	rows := exchange.Sheet{Name: f.T("daily.sheet"), Header: []string{f.T("activities.date"), f.T("activities.code"), f.T("activities.rep")}}
	sums := exchange.Sheet{Name: f.T("daily.sheet.sums"), Header: []string{f.T("activities.code"), f.T("activities.rep"), f.T("activities.days")}}
	for _, m := range activities.Measures {
		rows.Header = append(rows.Header, f.T("activities.measure."+string(m)))
		sums.Header = append(sums.Header, f.T("activities.measure."+string(m)))
	}
	rows.Header = append(rows.Header, f.T("activities.note"))
	sums.Header = append(sums.Header, f.T("activities.sums.follow"))
	for n, day := range x.Days {
		for _, row := range x.Rows {
			if a := row.Days[n]; a != nil {
				cells := []any{day.Date, row.Rep, row.Name}
				for _, m := range activities.Measures {
					cells = append(cells, exchange.Known(m.Of(*a)))
				}
				rows.Rows = append(rows.Rows, append(cells, a.Note))
			}
		}
	}
	for _, row := range x.Rows {
		cells := []any{row.Rep, row.Name, row.Sum.Days}
		for _, m := range activities.Measures {
			cells = append(cells, exchange.Known(row.Sum.Of(m)))
		}
		follow := any(nil)
		if rate := row.Sum.FollowUp(); rate != nil {
			follow = activities.Rated(f, rate)
		}
		sums.Rows = append(sums.Rows, append(cells, follow))
	}
	return []exchange.Sheet{rows, sums}, nil
}

// WriteDailySheets writes the daily reports of some days as a workbook, or the
// reports alone where path ends in .csv.
func WriteDailySheets(path string, r store.Reader, today data.Date, f text.Fmt, from, until data.Date) error {
	sheets, err := DailySheets(r, today, f, from, until)
	if err != nil {
		return err
	}
	return exchange.WriteFile(path, func(w io.Writer) error {
		if strings.EqualFold(filepath.Ext(path), ".csv") {
			return exchange.WriteCSV(w, sheets[0])
		}
		return exchange.WriteXLSX(w, sheets...)
	})
}
