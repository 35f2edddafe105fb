package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/governance"
	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// redFacts is how two versions of a plan differ, and who decided it.
type redFacts struct {
	v        *voice
	plan     data.Plan
	today    data.Date
	regions  governance.Compared
	reps     governance.Compared
	proposal data.Proposal // the adjustment that made the newer version; without ID: none did
}

// RedLine makes the comparison of two versions, 0 being the working copy (S1-15,
// G2): every changed cell with its amount before, crossed out, and after, sums
// by row and quarter, the reason, and the votes.
func RedLine(r store.Reader, today data.Date, f text.Fmt, paper Paper, old, now int) (Document, error) {
	x := &redFacts{today: today}
	var err error
	if x.v, err = newVoice(f, paper); err != nil {
		return Document{}, err
	}
	if err := x.ask(r, old, now); err != nil {
		return Document{}, err
	}
	w := newFlow(x.v, true)
	x.head(w)
	x.votes(w)
	x.slice(w, "letter.section.regions", "report.region", x.regions)
	x.slice(w, "letter.section.reps", "report.rep", x.reps)
	x.totals(w)
	w.frame(x.plan, today, x.numbers())
	title := x.v.T("redline.title")
	return Document{Pages: w.done(), Meta: Meta{Title: fmt.Sprintf("%s · %s · %s", x.plan.Firm, title, x.numbers()), Author: x.plan.Firm,
		Subject: title, Lang: x.v.tag(), Date: today}}, nil
}

// RedLinePair completes which versions are compared, −1 being "not said": the
// last one decided, with the one before it. While only one was decided, the
// working copy is compared with it.
func RedLinePair(r store.Reader, old, now int) (int, int, error) {
	rows, err := r.Versions() // the last one first
	if err != nil {
		return 0, 0, err
	}
	if now < 0 {
		now = 0
		if len(rows) > 1 {
			now = rows[0].Version
		}
	}
	if old < 0 {
		i := slices.IndexFunc(rows, func(v data.Version) bool { return now == 0 || v.Version < now })
		if i < 0 {
			return 0, 0, data.Problem{Key: "problem.redline.none", Field: "old"}
		}
		old = rows[i].Version
	}
	return old, now, nil
}

func (x *redFacts) ask(r store.Reader, old, now int) (err error) {
	if x.plan, err = r.Plan(); err != nil {
		return err
	}
	if x.regions, err = governance.CompareOf(r, x.today, governance.CompareIn{Old: old, New: now}); err != nil {
		return err
	}
	if x.reps, err = governance.CompareOf(r, x.today, governance.CompareIn{Old: old, New: now, By: targets.Reps}); err != nil {
		return err
	}
	if now == 0 {
		return nil
	}
	version, err := r.Version(now)
	if err != nil {
		return err
	}
	all, err := r.Proposals()
	for _, p := range all {
		if p.VersionID == version.ID && p.VersionID != 0 {
			x.proposal = p
		}
	}
	return err
}

// numbers are both document numbers; the working copy says that it is one.
func (x *redFacts) numbers() string {
	one := func(s governance.Side) string {
		if s.Version == 0 {
			return s.Number + " (" + x.v.T("redline.working") + ")"
		}
		return s.Number
	}
	return one(x.regions.Old) + " → " + one(x.regions.New)
}

// head says what is compared and why the newer one was decided.
func (x *redFacts) head(w *flow) {
	v := x.v
	w.s.mark(v.T("redline.title"), 0, marginTop)
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.lines("redline.title"), "  "))
	w.para(0, 15, 22, true, chart.T1, x.numbers())
	now := x.regions.New
	var parts []string
	if now.Day != 0 {
		parts = append(parts, v.named("redline.decided", v.day(now.Day)), v.named("redline.effective", v.day(now.Effective)))
	}
	if now.DecidedBy != "" {
		parts = append(parts, v.named("redline.by", now.DecidedBy))
	}
	parts = append(parts, v.named("redline.cells", v.first().Count(x.regions.Cells+x.reps.Cells)))
	w.para(0, textSize, 20, false, chart.T2, strings.Join(parts, " · "))
	if now.Reason != "" {
		w.para(0, textSize, 20, false, chart.T1, v.named("redline.reason", now.Reason))
	}
	w.y += 4
}

// votes lists who was asked and what they said.
func (x *redFacts) votes(w *flow) {
	p, v := x.proposal, x.v
	if p.ID == 0 {
		return
	}
	yes := 0
	for _, e := range p.Roll {
		if e.Choice == data.Yes {
			yes++
		}
	}
	if len(p.Roll) == 0 {
		w.para(0, textSize, 20, false, chart.T2, v.named("redline.proposal", p.Number+" · "+p.Title))
		return
	}
	w.section(v.T("redline.votes"), v.T("redline.count", yes, len(p.Roll), p.Rule.Need(len(p.Roll)), fmt.Sprintf("%d/%d", p.Rule.Numerator, p.Rule.Denominator)), 70)
	var lines []line
	for _, e := range p.Roll {
		choice := v.T("redline.vote." + cmp.Or(string(e.Choice), "open"))
		when := unknown
		if e.Day != 0 {
			when = v.say(func(f text.Fmt) string { return f.DateYear(e.Day) })
		}
		lines = append(lines, line{cells: []cell{plain(e.Name), soft(e.Role), plain(choice), soft(e.Note), soft(when)}})
	}
	w.table([]field{{v.head("redline.who"), false}, {v.head("redline.role"), false}, {v.head("redline.vote"), false}, {v.head("redline.note"), false}, {v.head("report.sign.date"), true}}, lines)
}

// slice adds the changed rows of one slice: each with its sum, the quarters that
// differ, and in them the cells that do.
func (x *redFacts) slice(w *flow, title, name string, c governance.Compared) {
	if c.Cells == 0 {
		return
	}
	v := x.v
	x.exactly(c)
	w.section(v.T(title), v.named("letter.unit", v.unit()), 80)
	region := ""
	var lines []line
	for _, row := range c.Rows {
		if row.Level == 0 {
			region = x.name(row.Name, row.Mark)
			if !row.Leaf {
				continue
			}
		}
		full := region
		if row.Level != 0 {
			full = joinedWith(region, x.name(row.Name, row.Mark))
		}
		lines = append(lines, x.changed(full, v.T("report.total"), row.Sum, true))
		for i, span := range c.Groups {
			if !row.Groups[i].Differs() && !anyDiffers(row.Cells[span[0]:span[1]]) {
				continue
			}
			if len(c.Groups) > 1 {
				lines = append(lines, x.changed("", x.group(i), row.Groups[i], false))
			}
			for b := span[0]; b < span[1]; b++ {
				if row.Cells[b].Differs() {
					lines = append(lines, x.changed("", "　"+x.bucket(c.Buckets[b]), row.Cells[b], false))
				}
			}
		}
	}
	w.table(x.fields(name), lines)
}

func anyDiffers(cells []governance.Changed) bool {
	for _, c := range cells {
		if c.Differs() {
			return true
		}
	}
	return false
}

func (x *redFacts) fields(name string) []field {
	v := x.v
	return []field{{v.head(name), false}, {v.head("report.period"), false}, {v.head("redline.old"), true}, {v.head("redline.new"), true},
		{v.head("redline.difference"), true}, {v.head("redline.change"), true}}
}

// changed is a row with an amount before and after.
func (x *redFacts) changed(name, period string, c governance.Changed, sub bool) line {
	v := x.v
	old, now := unknown, unknown
	before := data.Money(0)
	if c.Old != nil {
		old, before = v.money(*c.Old), *c.Old
	}
	if c.New != nil {
		now = v.money(*c.New)
	}
	was := cell{text: old, role: chart.T3, light: chart.NoLight, strike: c.Differs() && c.Old != nil}
	is := plain(now)
	is.bold = c.Differs()
	after := before + c.By
	return line{cells: []cell{plain(name), plain(period), was, is, plain(v.delta(c.By)), soft(v.first().Growth(after, before))}, sub: sub}
}

// totals adds what the whole plan has before and after, by quarter: with the
// rows that stayed the same the sums are those of both versions.
func (x *redFacts) totals(w *flow) {
	v := x.v
	x.exactly(x.regions)
	w.section(v.T("redline.totals"), v.named("letter.unit", v.unit()), 80)
	c := x.regions
	if c.Cells == 0 && x.reps.Cells == 0 {
		w.both(0, v.lines("redline.same"))
	}
	var lines []line
	add := func(key string, t governance.ComparedRow) {
		name := v.T(key)
		for i := range c.Groups {
			if len(c.Groups) > 1 {
				lines = append(lines, x.changed(name, x.group(i), t.Groups[i], false))
				name = ""
			}
		}
		l := x.changed(name, v.T("report.total"), t.Sum, true)
		lines = append(lines, l)
	}
	add("letter.section.regions", c.Total)
	if x.reps.Cells > 0 {
		add("letter.section.reps", x.reps.Total)
	}
	goal := governance.Changed{Old: c.Old.Goal, New: c.New.Goal}
	if goal.Old != nil {
		goal.By -= *goal.Old
	}
	if goal.New != nil {
		goal.By += *goal.New
	}
	l := x.changed(v.T("redline.goal"), v.T("letter.year"), goal, false)
	l.total = true
	w.table(x.fields("redline.what"), append(lines, l))
}

func (x *redFacts) exactly(c governance.Compared) {
	var all []data.Money
	take := func(row governance.ComparedRow) {
		for _, m := range row.Cells {
			for _, p := range []*data.Money{m.Old, m.New} {
				if p != nil {
					all = append(all, *p)
				}
			}
		}
	}
	for _, row := range c.Rows {
		take(row)
	}
	take(c.Total)
	for _, g := range []*data.Money{c.Old.Goal, c.New.Goal} {
		if g != nil {
			all = append(all, *g)
		}
	}
	x.v.exactly(all, nil)
}

// name is what a row is called, and whether only one version has it.
func (x *redFacts) name(name, mark string) string {
	if name == "" {
		name = x.v.T("board.unassigned")
	}
	if mark != "" {
		name += " (" + x.v.T("redline."+mark) + ")"
	}
	return name
}

func (x *redFacts) group(i int) string {
	return x.v.say(func(f text.Fmt) string { return f.GroupName(x.plan, i) })
}

func (x *redFacts) bucket(p data.Period) string {
	return x.v.say(func(f text.Fmt) string {
		if x.plan.Span == data.Year {
			return f.Month(p.From.Month())
		}
		return f.Date(p.From) + "–" + f.Date(p.Until-1)
	})
}
