package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/health"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// healthFacts is how the customers are, and the plays that care for them.
type healthFacts struct {
	v     *voice
	plan  data.Plan
	today data.Date
	list  health.List
	plays []health.PlayRow
}

// CustomerHealth makes the page of the customers' health (《客户健康度》, S2-17):
// how many have which light, by who looks after them; the red and amber ones,
// the sickest first, with what weighs on each; and the open plays with their
// clocks. What a person noted about a judgement is not printed.
func CustomerHealth(r store.Reader, today data.Date, f text.Fmt, paper Paper) (Document, error) {
	x := &healthFacts{today: today}
	var err error
	if x.v, err = newVoice(f, paper); err != nil {
		return Document{}, err
	}
	if x.plan, err = r.Plan(); err != nil {
		return Document{}, err
	}
	if x.list, err = health.All(r, today); err != nil {
		return Document{}, err
	}
	if x.plays, err = health.PlaysOf(r, today, health.PlaysIn{Open: true}); err != nil {
		return Document{}, err
	}
	w, title := newFlow(x.v, true), x.v.T("health.paper.title")
	if len(x.list.Rows) == 0 {
		w.pages = nil
	} else {
		x.head(w)
		x.owners(w)
		x.sick(w)
		x.cases(w)
		w.frame(x.plan, today, x.v.day(today))
	}
	return Document{Pages: w.done(), Meta: Meta{Title: fmt.Sprintf("%s · %s · %s", x.plan.Firm, title, today), Author: x.plan.Firm,
		Subject: title, Lang: x.v.tag(), Date: today}}, nil
}

func (x *healthFacts) head(w *flow) {
	v, c := x.v, x.list.Counts
	w.s.mark(v.T("health.paper.title"), 0, marginTop)
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.lines("health.paper.title"), "  "))
	w.both(0, v.each(func(f text.Fmt) string {
		return f.T("health.paper.says", c.Red, c.Amber, c.Green, c.Ring, x.list.Alone)
	}))
	w.both(0, v.each(func(f text.Fmt) string {
		return f.T("health.paper.rule", x.list.Rule.Red, x.list.Rule.Amber, x.list.Rule.Days)
	}))
	w.y += 4
}

// owners counts the lights by who looks after the customers.
func (x *healthFacts) owners(w *flow) {
	v := x.v
	by := map[string]map[data.Light]int{}
	var names []string
	for _, row := range x.list.Rows {
		if by[row.RepName] == nil {
			by[row.RepName] = map[data.Light]int{}
			names = append(names, row.RepName)
		}
		by[row.RepName][row.Light]++
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(by[b][data.Red], by[a][data.Red]), cmp.Compare(by[b][data.Amber], by[a][data.Amber]), cmp.Compare(a, b))
	})
	fields := []field{{v.head("health.column.owner"), false}}
	order := []data.Light{data.Red, data.Amber, data.Green, data.Ring}
	for _, l := range order {
		fields = append(fields, field{v.head("health.chip." + l.String()), true})
	}
	var lines []line
	for _, name := range names {
		who := name
		if who == "" {
			who = v.T("customers.no_rep")
		}
		cells := []cell{plain(who)}
		for _, l := range order {
			cells = append(cells, plain(strconv.Itoa(by[name][l])))
		}
		lines = append(lines, line{cells: cells})
	}
	cells := []cell{plain(v.T("report.total"))}
	for _, l := range order {
		cells = append(cells, plain(strconv.Itoa(x.list.Counts.Of(l))))
	}
	w.section(v.T("health.paper.owners"), "", 90)
	w.table(fields, append(lines, line{cells: cells, total: true}))
}

// sick lists the red and amber customers.
func (x *healthFacts) sick(w *flow) {
	v := x.v
	var lines []line
	for _, row := range x.list.Rows {
		if row.Light != data.Red && row.Light != data.Amber {
			continue
		}
		lines = append(lines, line{cells: []cell{plain(row.Name), plain(v.say(func(f text.Fmt) string { return f.TierName(row.Tier) })), plain(row.RepName),
			soft(x.weighs(row)), lit(strconv.Itoa(*row.Score), row.Light), plain(cmp.Or(health.SayChange(row.Change), text.Unknown))}})
	}
	w.section(v.T("health.paper.sick"), v.T("health.paper.count", len(lines)), 90)
	if len(lines) == 0 {
		w.para(0, textSize, 20, false, chart.T2, v.T("health.paper.none"))
		return
	}
	w.table([]field{{v.head("health.column.name"), false}, {v.head("health.column.tier"), false}, {v.head("health.column.owner"), false},
		{v.head("health.column.weakest"), false}, {v.head("health.column.score"), true}, {v.head("health.column.change"), true}}, lines)
}

// weighs says what costs a customer the most of its score.
func (x *healthFacts) weighs(row *health.Row) string {
	for _, p := range row.Standing.Reasons() {
		if p.Input == row.Weakest {
			return x.v.say(func(f text.Fmt) string { return health.SayPart(f, row.Standing, p) })
		}
	}
	return text.Unknown
}

// cases lists the open plays.
func (x *healthFacts) cases(w *flow) {
	v := x.v
	if len(x.plays) == 0 {
		return
	}
	var lines []line
	for _, p := range x.plays {
		lines = append(lines, line{cells: []cell{plain(p.CustomerName), plain(v.say(func(f text.Fmt) string { return health.PlayName(f, p.Kind) })), plain(p.OwnerName),
			lit(v.say(func(f text.Fmt) string { return health.SayClock(f, p.Play, x.today) }), p.Light),
			soft(p.Offer), plain(fmt.Sprintf("%d/%d", p.Done, len(p.Steps)))}})
	}
	w.section(v.T("health.paper.plays"), v.T("health.paper.plays.count", len(lines)), 90)
	w.table([]field{{v.head("health.column.name"), false}, {v.head("health.play.kind"), false}, {v.head("health.column.owner"), false},
		{v.head("health.paper.clock"), false}, {v.head("health.play.offer"), false}, {v.head("health.paper.steps"), true}}, lines)
}

// lit is a cell in the colour of its light, in words that say the same.
func lit(s string, l data.Light) cell {
	c := plain(s)
	switch l {
	case data.Red:
		c.role, c.bold = chart.Bad, true
	case data.Amber:
		c.role, c.bold = chart.Warn, true
	}
	return c
}
