package report

import (
	"cmp"
	"fmt"
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/team"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// meetingRows are how many rows the sheet of the sales meeting has of each sort, so
// that it stays one page; what is left out is counted.
type meetingRows struct{ actions, movers, asks, coming int }

// rowsOf are the rows of a page to try, the most first; two languages take more room.
func rowsOf(v *voice) []meetingRows {
	if v.both() {
		return []meetingRows{{actions: 4, movers: 2, asks: 3, coming: 3}, {actions: 3, movers: 2, asks: 2, coming: 2}, {actions: 3, movers: 1, asks: 1, coming: 2}, {actions: 2, movers: 1, asks: 1, coming: 1}}
	}
	return []meetingRows{{actions: 6, movers: 3, asks: 4, coming: 4}, {actions: 4, movers: 2, asks: 2, coming: 3}}
}

// meetingFacts is the weekly sales meeting on paper.
type meetingFacts struct {
	v    *voice
	plan data.Plan
	m    team.SalesMeeting
	most meetingRows
}

// SalesMeeting makes the sheet of the weekly sales meeting (《每周销售例会》, S1-13) on
// one page: the agenda with its minutes, what became of last week's actions, who
// moved, a success to tell, what others have to settle, and the week to come. A zero
// day is today. A plan without reps is a document without pages.
func SalesMeeting(r store.Reader, today data.Date, f text.Fmt, paper Paper, day data.Date) (Document, error) {
	v, err := newVoice(f, paper)
	if err != nil {
		return Document{}, err
	}
	plan, err := r.Plan()
	if err != nil {
		return Document{}, err
	}
	m, err := team.SalesMeetingOf(r, today, team.SalesMeetingIn{Day: day})
	if err != nil {
		return Document{}, err
	}
	title := v.T("salesmeeting.paper")
	doc := Document{Meta: Meta{Title: fmt.Sprintf("%s · %s · %s", plan.Firm, title, m.Day), Author: plan.Firm, Subject: title, Lang: v.tag(), Date: today}}
	reps, err := r.Count(data.Reps)
	if err != nil || reps == 0 {
		return doc, err
	}
	var w *flow
	for _, most := range rowsOf(v) {
		if w = fitted(v, (&meetingFacts{v, plan, m, most}).lay); len(w.pages) == 1 {
			break
		}
	}
	w.frame(plan, today, v.period(m.Week))
	doc.Pages = w.done()
	return doc, nil
}

func (x *meetingFacts) lay(w *flow) {
	v := x.v
	w.s.mark(v.T("salesmeeting.paper"), 0, marginTop)
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.lines("salesmeeting.paper"), "  "))
	w.both(0, v.each(func(f text.Fmt) string {
		return f.Join(f.T("salesmeeting.when", f.DateYear(x.m.Day), f.Weekday(x.m.Day)), f.T("salesmeeting.week", f.Period(x.m.Week), f.Period(x.m.Before)))
	}))
	for _, item := range x.m.Agenda {
		switch item.Key {
		case "actions":
			x.actions(w, item)
		case "movers":
			x.movers(w, item)
		case "case":
			x.success(w, item)
		case "asks":
			x.asks(w, item)
		case "coming":
			x.coming(w, item)
		}
	}
}

// section is the head of a part of the agenda, with its number and minutes.
func (x *meetingFacts) section(w *flow, item team.AgendaItem, below float32) {
	v, n := x.v, 1
	for i, one := range x.m.Agenda {
		if one.Key == item.Key {
			n = i + 1
		}
	}
	w.section(v.section(n, "salesmeeting."+item.Key), v.T("salesmeeting.minutes", item.Minutes), below)
}

// actions are the team's, overdue first, and the counts of both sorts.
func (x *meetingFacts) actions(w *flow, item team.AgendaItem) {
	v, m := x.v, x.m
	x.section(w, item, 70)
	w.both(0, v.each(func(f text.Fmt) string {
		says := f.T("salesmeeting.actions.says", m.Counts.Done, m.Counts.Overdue, m.Counts.Coming)
		if m.Talks != (team.ActionCounts{}) {
			says = f.Join(says, f.T("salesmeeting.talks.says", m.Talks.Done, m.Talks.Overdue, m.Talks.Coming))
		}
		return says
	}))
	var lines []line
	for _, a := range m.Actions[:min(len(m.Actions), x.most.actions)] {
		state := plain(v.say(func(f text.Fmt) string { return f.T("team.done", f.Date(a.Done)) }))
		if a.Late > 0 {
			state = cell{text: "◆ " + v.say(func(f text.Fmt) string { return f.T("report.late", a.Late) }), bold: true, role: chart.Bad}
		}
		lines = append(lines, line{cells: []cell{plain(a.Text), plain(cmp.Or(a.OwnerName, unknown)), plain(v.say(func(f text.Fmt) string { return f.Date(a.Due) })), state}})
	}
	x.table(w, lines, len(m.Actions)-x.most.actions, "talk.action", "talk.owner", "talk.due", "talk.state")
}

// table is a table of words, and how many rows are left out of it.
func (x *meetingFacts) table(w *flow, lines []line, left int, heads ...string) {
	v := x.v
	if len(lines) == 0 {
		return
	}
	var fields []field
	for _, key := range heads {
		fields = append(fields, field{v.head(key), false})
	}
	w.y += 4
	w.table(fields, lines)
	if left > 0 {
		w.para(0, smallSize, minorLine*w.dense, false, chart.T2, v.say(func(f text.Fmt) string { return f.T("salesmeeting.more", left) }))
	}
}

// movers are what was sold, and whose attainment rose and fell the most.
func (x *meetingFacts) movers(w *flow, item team.AgendaItem) {
	v, m := x.v, x.m
	x.section(w, item, 90)
	w.both(0, v.each(func(f text.Fmt) string {
		if m.Sold == nil {
			return f.T("salesmeeting.sold.none")
		}
		return f.T("salesmeeting.sold", f.MoneyUnit(*m.Sold), f.MoneyUnit(*m.Sold0), f.Delta(*m.Sold-*m.Sold0))
	}))
	if len(m.Up)+len(m.Down) == 0 {
		key := "salesmeeting.movers.none"
		if m.Ranked > 0 {
			key = "salesmeeting.movers.still"
		}
		w.both(0, v.lines(key))
		return
	}
	var lines []line
	var money []data.Money
	rows := append(m.Up[:min(len(m.Up), x.most.movers):min(len(m.Up), x.most.movers)], m.Down[:min(len(m.Down), x.most.movers)]...)
	for _, one := range rows {
		money = append(money, one.Sold, one.Before)
	}
	v.exactly(money, nil)
	for _, one := range rows {
		mark, role := "● ", chart.Good
		if one.Change() < 0 {
			mark, role = "◆ ", chart.Bad
		}
		lines = append(lines, line{cells: []cell{{text: mark + one.Name, role: role, bold: true}, x.percent(one.Then), x.percent(one.Now),
			x.change(one, role), plain(v.money(one.Before)), plain(v.money(one.Sold))}})
	}
	w.y += 4
	w.table([]field{{v.head("salesmeeting.rep"), false}, {v.head("salesmeeting.then"), true}, {v.head("salesmeeting.now"), true}, {v.head("salesmeeting.change"), true},
		{v.head("salesmeeting.sold.before"), true}, {v.head("salesmeeting.sold.week"), true}}, lines)
}

// change is in percentage points, which the head of its column says.
func (x *meetingFacts) change(m team.Mover, role chart.Role) cell {
	c := cell{text: x.v.first().Decimal(float64(m.Change())/100, 1), role: role, bold: true}
	if m.Change() > 0 {
		c.text = "+" + c.text
	}
	return c
}

func (x *meetingFacts) percent(n int64) cell {
	return plain(x.v.first().PercentOf(float64(n)/data.Rate, 1))
}

// success is what to tell of the week: the largest win, and praise.
func (x *meetingFacts) success(w *flow, item team.AgendaItem) {
	v, m := x.v, x.m
	x.section(w, item, 40)
	if c := m.Win; c != nil {
		w.both(0, v.each(func(f text.Fmt) string {
			says := f.T("salesmeeting.win", cmp.Or(c.Rep, f.T("stages.nobody")), c.Name, cmp.Or(c.Customer, text.Unknown), f.MoneyUnit(c.Amount), f.Date(c.Day), c.Days)
			if c.Source != "" {
				says = f.Join(says, f.T("salesmeeting.win.source", c.Source))
			}
			return says
		}))
	}
	if p := m.Praise; p != nil {
		w.both(0, v.each(func(f text.Fmt) string {
			return f.T("salesmeeting.praise", cmp.Or(p.RepName, f.T("salesmeeting.team")), f.T("praise.award."+string(p.Award)), p.Text)
		}))
	}
	if m.Win != nil {
		w.both(0, v.lines("salesmeeting.case.ask"))
	}
}

// asks are what others have to settle: complaints, then decisions.
func (x *meetingFacts) asks(w *flow, item team.AgendaItem) {
	v, m := x.v, x.m
	x.section(w, item, 70)
	var lines []line
	for _, c := range m.Complaints[:min(len(m.Complaints), x.most.asks)] {
		state := plain(v.say(func(f text.Fmt) string { return f.T("salesmeeting.open", c.Days) }))
		if c.Late {
			state = cell{text: "◆ " + state.text, bold: true, role: chart.Bad}
		}
		what := c.CustomerName + " · " + c.Topic
		if c.Text != "" {
			what += " · " + c.Text
		}
		lines = append(lines, line{cells: []cell{plain(v.T("salesmeeting.complaint")), plain(what), plain(cmp.Or(c.OwnerName, unknown)), state}})
	}
	for _, d := range m.Decisions[:min(len(m.Decisions), x.most.asks)] {
		brings := soft(unknown)
		if d.Expected != nil {
			brings = plain(v.say(func(f text.Fmt) string { return f.T("salesmeeting.brings", f.MoneyUnit(*d.Expected)) }))
		}
		lines = append(lines, line{cells: []cell{plain(v.T("salesmeeting.decision")), plain(d.Text), plain(cmp.Or(d.Cost, unknown)), brings}})
	}
	left := max(0, len(m.Complaints)-x.most.asks) + max(0, len(m.Decisions)-x.most.asks)
	x.table(w, lines, left, "salesmeeting.sort", "salesmeeting.ask", "salesmeeting.who", "talk.state")
}

// coming is what falls due in the week to come, and room for what is agreed now.
func (x *meetingFacts) coming(w *flow, item team.AgendaItem) {
	v, m := x.v, x.m
	x.section(w, item, 60)
	var lines []line
	for _, a := range m.Coming[:min(len(m.Coming), x.most.coming)] {
		what := plain(a.Text)
		lines = append(lines, line{cells: []cell{what, plain(cmp.Or(a.OwnerName, unknown)), plain(v.say(func(f text.Fmt) string { return f.Date(a.Due) }))}})
	}
	x.table(w, lines, len(m.Coming)-x.most.coming, "talk.action", "talk.owner", "talk.due")
	if len(lines) == 0 {
		w.both(0, v.lines("salesmeeting.coming.none"))
	}
	w.both(0, v.lines("salesmeeting.agreed"))
	for range 2 {
		w.y += 24
		w.need(2)
		w.s.Line(marginX, w.y, marginX+w.width(), w.y, 1, chart.Border)
	}
}
