package report

import (
	"cmp"
	"fmt"
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/growth"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// growthFacts is how the team grows, for paper.
type growthFacts struct {
	v      *voice
	plan   data.Plan
	over   growth.Overview
	safety growth.Safety
}

// Growth makes the report of how the team grows: everybody with level, tests,
// training and duties, what each lacks for the next level, the training of the
// year, core posts with back-ups and who stayed (S2-23, S4-13, S4-25). Without
// people there is nothing to print.
func Growth(r store.Reader, today data.Date, f text.Fmt, paper Paper) (Document, error) {
	x := &growthFacts{}
	var err error
	if x.v, err = newVoice(f, paper); err != nil {
		return Document{}, err
	}
	if x.plan, err = r.Plan(); err != nil {
		return Document{}, err
	}
	if x.over, err = growth.Growth(r, today, growth.OverviewIn{}); err != nil {
		return Document{}, err
	}
	if x.safety, err = growth.Backups(r, today, growth.BackupsIn{}); err != nil {
		return Document{}, err
	}
	v, w := x.v, newFlow(x.v, true)
	title := v.T("growth.paper")
	if len(x.over.Rows) > 0 {
		w.s.mark(title, 0, marginTop)
		x.head(w)
		x.team(w)
		x.next(w)
		x.months(w)
		x.trainings(w)
		x.posts(w)
		w.frame(x.plan, today, v.day(today))
	} else {
		w.pages = nil // nobody is here: nothing to print
	}
	return Document{Pages: w.done(), Meta: Meta{Title: fmt.Sprintf("%s · %s · %s", x.plan.Firm, title, today), Author: x.plan.Firm,
		Subject: title, Lang: v.tag(), Date: today}}, nil
}

// head is the title, and the team in sentences.
func (x *growthFacts) head(w *flow) {
	v, o := x.v, x.over
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.lines("growth.paper"), "  "))
	w.para(0, 15, 22, true, chart.T1, v.day(o.AsOf))
	w.both(0, v.each(func(f text.Fmt) string {
		return f.Join(f.T("growth.says.training", o.Training.Held, o.Training.Planned, growth.Share(o.Training.Attended), o.Training.Missing),
			f.T("growth.says.tests", o.Tests, o.LateTests), f.T("growth.says.duties", o.Done, o.Due))
	}))
	w.both(0, v.each(func(f text.Fmt) string {
		return f.Join(f.T("growth.says.retention", growth.Share(o.Retention.Rate)), growth.SayRetention(f, o.Retention))
	}))
	w.y += 4
}

// lamp is a cell with the mark of a light before its words.
func lamp(words string, l data.Light) cell {
	c := plain(map[data.Light]string{data.Green: "●", data.Amber: "▲", data.Red: "◆", data.Ring: "○"}[l] + " " + words)
	if l == data.Red {
		c.role = chart.Bad
	}
	return c
}

// team is the matrix of everybody.
func (x *growthFacts) team(w *flow) {
	v := x.v
	w.section(v.T("growth.matrix"), "", 90)
	var fields []field
	for _, key := range []string{"name", "band", "level", "tests", "needs", "hours", "duties", "mentor", "backup"} {
		fields = append(fields, field{v.head("growth.column." + key), false})
	}
	of := func(n, all int) string { return v.first().T("growth.of", n, all) }
	var lines []line
	for _, r := range x.over.Rows {
		duty, mentor, backup := soft(text.Unknown), soft(cmp.Or(r.Mentor, text.Unknown)), soft(text.Unknown)
		if r.Due > 0 {
			duty = lamp(of(r.Done, r.Due), r.Duty)
		}
		if r.Lonely {
			mentor = lamp(v.say(func(f text.Fmt) string { return f.T("growth.mentor.missing") }), data.Red)
		}
		if len(r.Posts) > 0 {
			backup = lamp(v.say(func(f text.Fmt) string { return f.T("growth.backups.count", r.Backups) }), r.Backup)
		}
		lines = append(lines, line{cells: []cell{plain(r.Name), plain(v.say(func(f text.Fmt) string { return growth.SayBand(f, r.Band) })),
			plain(v.say(func(f text.Fmt) string { return growth.SayLevel(f, r.Ladder.Level) })), lamp(of(r.Passed, r.Tests), r.Exams),
			lamp(of(r.Ladder.Met, r.Ladder.Met+r.Ladder.Missing), r.Ladder.Light), plain(growth.Hours(v.first(), r.Hours)), duty, mentor, backup}})
	}
	w.table(fields, lines)
}

// next is what everybody lacks, in a sentence each.
func (x *growthFacts) next(w *flow) {
	v := x.v
	w.section(v.T("growth.column.next"), "", 60)
	var lines []line
	for _, r := range x.over.Rows {
		lines = append(lines, line{cells: []cell{plain(r.Name), plain(v.under(func(f text.Fmt) string { return growth.SayNext(f, r.Ladder) }))}})
	}
	width := w.width()
	w.tableIn([]field{{v.head("growth.column.name"), false}, {v.head("growth.column.next"), false}}, lines, []float32{width * 0.16, width * 0.84})
}

// months is the cadence of the year.
func (x *growthFacts) months(w *flow) {
	v := x.v
	w.section(v.T("growth.modules"), "", 90)
	fields := []field{{v.head("growth.training.class"), false}}
	for _, m := range x.over.Training.Months {
		fields = append(fields, field{v.first().Month(m.Month), false})
	}
	var lines []line
	for i, class := range growth.Cadence() {
		cells := []cell{plain(v.say(func(f text.Fmt) string { return f.T("growth.class." + string(class)) }))}
		for _, m := range x.over.Training.Months {
			c := m.Modules[i]
			switch {
			case c.Date != 0:
				cells = append(cells, lamp(fmt.Sprint(c.Date.Time().Day()), c.Light))
			case c.State == growth.IsMissing && c.Light != data.Ring:
				cells = append(cells, lamp(v.say(func(f text.Fmt) string { return growth.SayHeld(f, c.State) }), c.Light))
			default:
				cells = append(cells, soft(text.Unknown))
			}
		}
		lines = append(lines, line{cells: cells})
	}
	w.table(fields, lines)
}

// trainings is the plan of the year, the earliest first.
func (x *growthFacts) trainings(w *flow) {
	v, rows := x.v, x.over.Training.Rows
	if len(rows) == 0 {
		return
	}
	w.section(v.T("growth.trainings"), v.say(func(f text.Fmt) string {
		return f.T("growth.trainings.sum", x.over.Training.Held, x.over.Training.Planned, growth.Share(x.over.Training.Attended), growth.Hours(f, x.over.Training.Hours))
	}), 90)
	var fields []field
	for _, key := range []string{"date", "module", "class", "trainer", "location", "hours", "people", "state"} {
		fields = append(fields, field{v.head("growth.training." + key), false})
	}
	var lines []line
	for i := len(rows) - 1; i >= 0; i-- {
		r := rows[i]
		people := v.say(func(f text.Fmt) string { return f.T("growth.invited", r.Invited) })
		if r.State == growth.IsHeld {
			people = v.first().T("growth.of", r.Came, r.Invited)
		}
		lines = append(lines, line{cells: []cell{plain(v.first().Date(cmp.Or(r.Held, r.Date))), plain(r.Module),
			plain(v.say(func(f text.Fmt) string { return f.T("growth.class." + string(r.Class)) })), plain(r.Trainer), plain(r.Location),
			plain(growth.Hours(v.first(), r.Hours)), plain(people), lamp(v.say(func(f text.Fmt) string { return growth.SayHeld(f, r.State) }), r.Light)}})
	}
	w.table(fields, lines)
}

// posts is the core posts with their back-ups.
func (x *growthFacts) posts(w *flow) {
	v := x.v
	if len(x.safety.Posts) == 0 {
		return
	}
	w.section(v.T("growth.posts"), "", 60)
	var lines []line
	for _, p := range x.safety.Posts {
		names := v.under(func(f text.Fmt) string {
			var list []string
			for _, b := range p.Backups {
				list = append(list, f.T("growth.backup.say", b.Who, f.T("growth.stage."+string(b.Stage))))
			}
			if len(list) == 0 {
				return f.T("growth.post.bare")
			}
			return strings.Join(list, f.T("growth.comma"))
		})
		lines = append(lines, line{cells: []cell{lamp(p.Name, p.Light), plain(cmp.Or(p.HolderName, text.Unknown)), plain(p.Covers), plain(names)}})
	}
	var fields []field
	for _, key := range []string{"name", "holder", "covers", "backups"} {
		fields = append(fields, field{v.head("growth.post." + key), false})
	}
	w.table(fields, lines)
}
