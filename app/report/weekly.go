package report

import (
	"cmp"

	"quarterdeck/app/board"
	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Weekly makes the weekly report (《周报》, S2-31) of the week of a day, up to that
// day: what was sold, conversion and average order, what each region contributes,
// the weak link, the lights, what was decided and what comes next week. A zero day is
// today. A plan with neither target nor result is a document without pages.
func Weekly(r store.Reader, today data.Date, f text.Fmt, paper Paper, day data.Date) (Document, error) {
	day = cmp.Or(day, today)
	monday := calc.Monday(day)
	x, err := newBrief(r, f, paper, "weekly", data.Period{From: monday, Until: monday + 7}, day)
	if err != nil {
		return Document{}, err
	}
	w := newFlow(x.v, true)
	if x.empty() {
		doc := x.document(w, today)
		doc.Pages = nil
		return doc, nil
	}
	x.head(w)
	x.strip(w, []figure{x.amountOf("weekly.sold"), x.rate(), x.value(), x.attained()})
	x.regions(w)
	x.weakLink(w)
	x.lightList(w)
	x.decided(w)
	x.actions(w)
	return x.document(w, today), nil
}

// regions is what each region brought in the week, and how it stands in the plan.
func (x *brief) regions(w *flow) {
	v := x.v
	w.section(v.T("brief.regions"), v.T("brief.regions.note")+" · "+v.named("letter.unit", v.unit()), 90)
	fields := []field{{v.head("report.region"), false}}
	for _, key := range []string{"weekly.sold", "brief.share", "weekly.before", "brief.change", "report.due", "report.real", "report.rate", "report.gap"} {
		fields = append(fields, field{v.head(key), true})
	}
	var lines []line
	for _, row := range x.n.Regions {
		lines = append(lines, line{cells: x.regionCells(marked(row.Total.Light, board.NameOf(v.first(), row)), row.ID, row.Total)})
	}
	if len(lines) == 0 {
		w.both(0, v.lines("report.no_regions"))
		return
	}
	total := line{cells: x.regionCells(plain(v.T("report.total")), -1, x.n.Total.Total), total: true}
	w.table(fields, append(lines, total))
}

// regionCells are the row of a region; of all where the region is −1.
func (x *brief) regionCells(name cell, id data.ID, year board.Figures) []cell {
	v, f := x.v, x.v.first()
	cells := []cell{name, soft(unknown), soft(unknown), soft(unknown), soft(unknown)}
	if x.sold != nil {
		now, then := x.sold[0].by[id], x.sold[1].by[id]
		if id < 0 {
			now, then = x.sold[0].all, x.sold[1].all
		}
		cells = []cell{name, strong(f.Money(now)), plain(share(f, now, x.sold[0].all)), plain(f.Money(then)), fell(plain(f.DeltaCell(now-then)), now < then)}
	}
	paced, actual, rate, gap := soft(unknown), soft(unknown), soft(unknown), soft(unknown)
	if year.Planned {
		paced = plain(f.Money(year.Paced))
	}
	if year.Known {
		actual = plain(f.Money(year.Actual))
	}
	if year.Judged() {
		rate = fell(plain(v.first().Percent(year.Attainment.Num, year.Attainment.Den)), year.Light == data.Red)
		gap = fell(plain(f.DeltaCell(year.Gap())), year.Gap() < 0)
	}
	return append(cells, paced, actual, rate, gap)
}

// fell is the cell in the colour of what is bad, when it is.
func fell(c cell, bad bool) cell {
	if bad {
		c.role = chart.Bad
	}
	return c
}

// marked is a name behind its light.
func marked(light data.Light, name string) cell {
	return cell{text: name, light: chart.Light(light), lit: true}
}

// doneActions are what was done in the week, and what is late.
func (x *brief) doneActions(w *flow) {
	v := x.v
	w.section(v.T("brief.actions"), v.T("brief.actions.note", x.acts.Done, x.acts.Late), 60)
	x.actionTable(w, func(a listedAction) bool { return a.Late > 0 || a.Done != 0 }, "brief.actions.none")
}

// nextActions are what falls due from the day on.
func (x *brief) nextActions(w *flow) {
	v := x.v
	w.section(v.T("brief.next"), v.T("brief.next.note", v.say(func(f text.Fmt) string { return f.Date(x.acts.Until - 1) })), 60)
	x.actionTable(w, func(a listedAction) bool { return a.Late == 0 && a.Done == 0 && a.Due < x.acts.Until }, "brief.next.none")
}

// mostActions is how many actions a part of a page lists; the others are counted.
const mostActions = 6

func (x *brief) actionTable(w *flow, keep func(listedAction) bool, none string) {
	v := x.v
	var lines []line
	left := 0
	for _, a := range x.acts.Rows {
		if !keep(a) {
			continue
		}
		if len(lines) == mostActions {
			left++
			continue
		}
		when := plain(v.under(func(f text.Fmt) string { return f.Date(a.Due) }))
		what := plain(a.Text)
		switch {
		case a.State == data.Dropped:
			when = soft(v.under(func(f text.Fmt) string { return f.T("team.dropped", f.Date(a.Done)) }))
		case a.Done != 0:
			when = cell{text: v.under(func(f text.Fmt) string { return f.T("team.done", f.Date(a.Done)) }), role: chart.Good}
		case a.Late > 0:
			when = cell{text: v.under(func(f text.Fmt) string { return "◆ " + f.T("report.late", a.Late) }), role: chart.Bad, bold: true}
		}
		lines = append(lines, line{cells: []cell{what, plain(cmp.Or(a.OwnerName, unknown)), when}})
	}
	if len(lines) == 0 {
		w.both(0, v.lines(none))
		return
	}
	width := w.width()
	w.tableIn([]field{{v.head("talk.action"), false}, {v.head("talk.owner"), false}, {v.head("talk.due"), false}}, lines,
		[]float32{width * 0.56, width * 0.20, width * 0.24})
	if left > 0 {
		w.both(0, v.lines("salesmeeting.more", left))
	}
}
