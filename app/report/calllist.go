package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/app/touches"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// callFacts is who is to be called this week.
type callFacts struct {
	v    *voice
	plan data.Plan
	list touches.CallList
	rep  string // code; "": everybody
}

// CallList makes the call list of the week (S2-14…16, S4-11): by owner, what is
// overdue first, with room to write down what came of each call; then who has to
// be told of silence, and the services that are due. With the code of a rep it
// is that rep's alone.
func CallList(r store.Reader, today data.Date, f text.Fmt, paper Paper, rep string) (Document, error) {
	x := &callFacts{rep: rep}
	var err error
	if x.v, err = newVoice(f, paper); err != nil {
		return Document{}, err
	}
	if x.plan, err = r.Plan(); err != nil {
		return Document{}, err
	}
	in := touches.CallsIn{}
	if rep != "" {
		if _, err := r.RepByCode(rep); err != nil {
			return Document{}, data.At("rep", err)
		}
		in.Rep = &rep
	}
	if x.list, err = touches.Calls(r, today, in); err != nil {
		return Document{}, err
	}
	w := newFlow(x.v, true)
	title := x.v.T("touches.paper")
	w.s.mark(title, 0, marginTop)
	x.head(w)
	x.calls(w)
	x.tells(w)
	x.jobs(w)
	w.frame(x.plan, x.list.Day, x.plan.DocNumber(max(1, x.plan.Version)).String())
	return Document{Pages: w.done(), Meta: Meta{Title: fmt.Sprintf("%s · %s · %s", x.plan.Firm, title, x.v.first().Week(x.list.Week.From)), Author: x.plan.Firm,
		Subject: title, Lang: x.v.tag(), Date: today}}, nil
}

// head is the title, and the state in a sentence.
func (x *callFacts) head(w *flow) {
	v, l := x.v, x.list
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.lines("touches.paper"), "  "))
	w.both(0, v.each(func(f text.Fmt) string {
		plan := x.plan.Period()
		return f.T("touches.paper.says", f.Week(l.Week.From), f.DateIn(l.Week.From, plan), f.DateIn(l.Week.Until-1, plan), l.Due, l.Overdue, l.Risk)
	}))
	w.y += 6
}

// calls is a table for each owner, by code.
func (x *callFacts) calls(w *flow) {
	v := x.v
	if len(x.list.Rows) == 0 {
		w.both(0, v.lines("touches.paper.none"))
		return
	}
	rows, owners := map[string][]touches.Call{}, []string{}
	for _, c := range x.list.Rows {
		if rows[c.Rep] == nil {
			owners = append(owners, c.Rep)
		}
		rows[c.Rep] = append(rows[c.Rep], c)
	}
	slices.SortFunc(owners, func(a, b string) int { // nobody's last
		return cmp.Or(cmp.Compare(empty(a), empty(b)), cmp.Compare(a, b))
	})
	fields := x.fields()
	widths := make([]float32, len(fields))
	for i, share := range callShares {
		widths[i] = share * w.width()
	}
	for _, owner := range owners {
		name := rows[owner][0].RepName
		if owner == "" {
			name = v.T("customers.no_rep")
		}
		lines := x.lines(rows[owner])
		w.section(name, v.T("touches.paper.count", len(rows[owner])), w.start(fields, lines, widths))
		w.tableIn(fields, lines, widths)
	}
}

// callShares are the columns' shares of the width, the same under every owner.
var callShares = [8]float32{0.125, 0.085, 0.085, 0.21, 0.08, 0.095, 0.19, 0.13}

func empty(s string) int {
	if s == "" {
		return 1
	}
	return 0
}

func (x *callFacts) fields() []field {
	var fields []field
	for _, key := range []string{"name", "tier", "due", "last", "propose", "contact", "todo", "result"} {
		fields = append(fields, field{x.v.head("touches.paper." + key), false})
	}
	return fields
}

func (x *callFacts) lines(calls []touches.Call) (lines []line) {
	v, plan := x.v, x.plan.Period()
	for _, c := range calls {
		due := plain(v.under(func(f text.Fmt) string { return f.DateIn(c.Call, plan) }))
		if c.Over > 0 {
			due = cell{text: v.under(func(f text.Fmt) string { return f.T("touches.over", c.Over) }), bold: true, role: chart.Bad}
		}
		last := soft(v.T("touches.never"))
		if c.Touched != 0 {
			last = plain(strings.TrimSpace(v.say(func(f text.Fmt) string { return f.DateIn(c.Touched, plan) }) + " " + v.T("channel."+string(c.Tried)) + " " + c.Outcome))
		}
		var todo []string
		if c.Step != "" {
			todo = append(todo, c.Step)
		}
		for _, s := range c.Services {
			todo = append(todo, v.say(func(f text.Fmt) string { return touches.ServiceWords(f, s) }))
		}
		propose := soft(unknown)
		if c.Propose != "" {
			propose = plain(v.head("channel." + string(c.Propose)))
		}
		lines = append(lines, line{cells: []cell{{text: c.Name, bold: true}, plain(v.under(func(f text.Fmt) string { return touches.TierWords(f, c) })), due, last, propose,
			plain(cmp.Or(strings.TrimSpace(c.Contact+" "+c.Phone), unknown)), plain(cmp.Or(strings.Join(todo, " · "), unknown)), soft(v.head("touches.paper.boxes"))}})
	}
	return lines
}

// tells is who has to hear about which customers.
func (x *callFacts) tells(w *flow) {
	v := x.v
	if len(x.list.Tells) == 0 {
		return
	}
	w.section(v.T("touches.tells"), v.T("touches.tells.note"), 90)
	var lines []line
	for _, t := range x.list.Tells {
		names := v.under(func(f text.Fmt) string {
			each := make([]string, len(t.Customers))
			for i, c := range t.Customers {
				each[i] = f.T("touches.paper.told", c.Name, c.Over)
			}
			return strings.Join(each, f.T("touches.and"))
		})
		lines = append(lines, line{cells: []cell{plain(v.T("touches.sheet.level." + string(t.Level))), plain(cmp.Or(t.Name, v.T("customers.no_rep"))), plain(names)}})
	}
	w.table([]field{{v.head("touches.sheet.level"), false}, {v.head("touches.paper.whom"), false}, {v.head("touches.sheet.name"), false}}, lines)
}

// jobs is the services that are due.
func (x *callFacts) jobs(w *flow) {
	v := x.v
	if len(x.list.Jobs) == 0 {
		return
	}
	w.section(v.T("touches.jobs"), v.T("touches.jobs.note"), 90)
	var lines []line
	for _, j := range x.list.Jobs {
		lines = append(lines, line{cells: []cell{plain(v.say(func(f text.Fmt) string { return schemes.ServiceName(f, j.Service) })),
			plain(v.say(func(f text.Fmt) string { return schemes.TierName(f, data.SchemeTier{Tier: j.Tier, Name: j.TierName}) })),
			plain(v.T("channel." + string(j.Channel))), plain(v.first().Count(len(j.Customers))), plain(v.first().Count(j.Of))}})
	}
	w.table([]field{{v.head("touches.service"), false}, {v.head("touches.sheet.tier"), false}, {v.head("touches.channel"), false},
		{v.head("touches.paper.due_count"), true}, {v.head("touches.paper.of"), true}}, lines)
}
