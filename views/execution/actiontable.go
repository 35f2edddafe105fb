package execution

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
	"quarterdeck/app/execution"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// An actionLine of the list is an action, or the head of a group of actions.
type actionLine struct {
	row  *execution.ActionRow
	head string
	late bool // the head of what is overdue
	now  bool // the head of this week
}

// How the list is grouped, in the order of the choices.
const (
	byWeek = iota
	byOwner
	bySource
	ungrouped
)

// A group is the head of some actions, and where it stands among the others.
type group struct {
	head  actionLine
	order int
}

// A grouper puts actions into groups. It asks the window once, not for each row.
type grouper struct {
	f     text.Fmt
	plan  data.Period
	today data.Date
	by    int
	back  bool // the latest week first
}

// actionLines are the actions under the heads of their groups.
func actionLines(h page.Host, rows []execution.ActionRow, grouping int, back bool) (lines []actionLine) {
	if grouping == ungrouped {
		for i := range rows {
			lines = append(lines, actionLine{row: &rows[i]})
		}
		return lines
	}
	g := grouper{h.Fmt(), h.Plan().Period(), h.Today(), grouping, back}
	members, order := map[group][]actionLine{}, []group{}
	for i := range rows {
		to := g.group(&rows[i])
		if members[to] == nil {
			order = append(order, to)
		}
		members[to] = append(members[to], actionLine{row: &rows[i]})
	}
	slices.SortStableFunc(order, func(a, b group) int { return cmp.Compare(a.order, b.order) })
	for _, x := range order {
		head := x.head
		head.head = g.f.T("actions.group", head.head, len(members[x]))
		lines = append(append(lines, head), members[x]...)
	}
	return lines
}

// group is the group of an action. Weeks come in their order with what is overdue
// first, sources in theirs, people as they come and nobody last.
func (g grouper) group(x *execution.ActionRow) group {
	switch g.by {
	case byOwner:
		if x.OwnerID == 0 {
			return group{actionLine{head: g.f.T("actions.nobody")}, 1}
		}
		return group{actionLine{head: x.OwnerName}, 0}
	case bySource:
		return group{actionLine{head: sourceHead(g.f, x)}, slices.Index(execution.Sources, x.Source)}
	}
	if x.Late > 0 {
		return group{actionLine{head: g.f.T("actions.overdue"), late: true}, -1}
	}
	monday, this := calc.Monday(x.Due), calc.Monday(g.today)
	days := g.f.DateIn(monday, g.plan) + "–" + g.f.DateIn(monday+6, g.plan)
	name := g.f.Week(monday)
	switch monday {
	case this:
		name = g.f.T("actions.this_week")
	case this + 7:
		name = g.f.T("actions.next_week")
	}
	order := int(monday)
	if g.back {
		order = -order
	}
	return group{actionLine{head: name + " " + days, now: monday == this}, order}
}

// sourceHead names the source of an action with its kind.
func sourceHead(f text.Fmt, x *execution.ActionRow) string {
	if len(x.Links) == 0 {
		return f.T("actions.source.own")
	}
	return linkWords(f, x.Links[0])
}

// linkWords names what an action comes from with its kind; meetings say it
// themselves.
func linkWords(f text.Fmt, l execution.Link) string {
	if l.Source == execution.FromReview || l.Source == execution.FromOneOnOne && l.Day != 0 {
		return l.Words(f)
	}
	return f.T("actions.source."+string(l.Source)) + " · " + l.Words(f)
}

// actionWidths are the least widths of columns with words, which are longer in
// English.
var actionWidths = map[text.Lang]struct{ words, kind, from, status, owner, late float32 }{
	text.ZH: {200, 76, 130, 84, 84, 92}, text.EN: {248, 104, 150, 96, 112, 104},
}

func newActionTable(p *Actions) *widgets.Table[actionLine] {
	t := widgets.NewTable(p.columns(false))
	t.Same = func(a, b actionLine) bool { return a.row != nil && b.row != nil && a.row.ID == b.row.ID }
	t.OnSelect = func(actionLine) { p.explain() }
	t.OnOpen = func(x actionLine) {
		if x.row != nil {
			p.edit(*x.row)
		}
	}
	t.Tick(func(x actionLine) any {
		if x.row == nil {
			return nil
		}
		return x.row.ID
	}, func() { p.bulk.set() })
	return forms.KeepWidths(p.host, t)
}

// columns are those of the list. Only a list without groups can be sorted by
// them.
func (p *Actions) columns(sorted bool) []widgets.Column[actionLine] {
	h, w := p.host, actionWidths[p.host.Lang()]
	column := func(key string, width, flex float32, folds int, cell func(*execution.ActionRow) widgets.Cell, compare func(a, b *execution.ActionRow) int) widgets.Column[actionLine] {
		c := widgets.Column[actionLine]{Key: "actions." + key, Width: width, Flex: flex, Folds: folds, Cell: func(x actionLine) widgets.Cell {
			if x.row == nil {
				return widgets.Cell{}
			}
			return cell(x.row)
		}}
		if key != "light" && key != "box" {
			c.Title = h.T("actions.sheet." + key)
		}
		if sorted && compare != nil {
			c.Compare = func(a, b actionLine) int { return compare(a.row, b.row) }
		}
		return c
	}
	words := column("text", w.words, 5, 0, p.textCell, func(a, b *execution.ActionRow) int { return cmp.Compare(a.Text, b.Text) })
	inner := words.Cell
	words.Cell = func(x actionLine) widgets.Cell {
		if x.row != nil {
			return inner(x)
		}
		return headCell(x)
	}
	due := column("due", 72, 0, 0, p.dueCell, func(a, b *execution.ActionRow) int { return cmp.Compare(a.Due, b.Due) })
	late := column("closed", w.late, 0, 2, p.lateCell, func(a, b *execution.ActionRow) int { return cmp.Compare(a.Late, b.Late) })
	due.Right, late.Right = true, true
	return []widgets.Column[actionLine]{
		column("light", 32, 0, 0, p.lightCell, nil),
		column("box", 30, 0, 0, p.boxCell, nil),
		words,
		column("source", w.kind, 0, 3, p.kindCell, func(a, b *execution.ActionRow) int { return cmp.Compare(a.Source, b.Source) }),
		column("from", w.from, 3, 1, p.fromCell, func(a, b *execution.ActionRow) int {
			return cmp.Compare(a.SourceWords(h.Fmt()), b.SourceWords(h.Fmt()))
		}),
		column("status", w.status, 0, 0, p.statusCell, func(a, b *execution.ActionRow) int {
			return cmp.Compare(slices.Index(execution.Statuses, a.Status), slices.Index(execution.Statuses, b.Status))
		}),
		column("owner", w.owner, 0, 0, p.ownerCell, func(a, b *execution.ActionRow) int { return cmp.Compare(a.OwnerName, b.OwnerName) }),
		due, late,
	}
}

// headCell is the head of a group.
func headCell(x actionLine) widgets.Cell {
	token := ""
	switch {
	case x.late:
		token = "bad"
	case x.now:
		token = "accent"
	}
	return widgets.Cell{Text: x.head, Bold: true, Token: token}
}

// lightCell warns of what is late, or due today or tomorrow.
func (p *Actions) lightCell(x *execution.ActionRow) widgets.Cell {
	switch {
	case x.Late > 0:
		return widgets.Cell{Mark: true, Light: chart.Red}
	case x.Open() && x.Due <= p.host.Today()+1:
		return widgets.Cell{Mark: true, Light: chart.Amber}
	}
	return widgets.Cell{}
}

// boxCell is the box that says that the action is done.
func (p *Actions) boxCell(x *execution.ActionRow) widgets.Cell {
	box := widgets.EmptyBox
	switch x.Status {
	case execution.StatusDone:
		box = widgets.CheckedBox
	case execution.StatusDropped:
		box = widgets.CrossedBox
	}
	return widgets.Cell{Check: box, Do: func() { p.turn(*x) }, Exact: p.host.T("actions.turn")}
}

func (p *Actions) textCell(x *execution.ActionRow) widgets.Cell {
	c := widgets.Cell{Text: x.Text}
	if !x.Open() {
		c.Token = "t3"
	}
	if x.Result != "" {
		c.Note, c.Exact = x.Result, x.Text+"\n"+x.Result
	}
	return c
}

func (p *Actions) kindCell(x *execution.ActionRow) widgets.Cell {
	return widgets.Cell{Text: p.host.T("actions.source." + string(x.Source)), Badge: map[bool]string{true: "outline", false: "plain"}[len(x.Links) == 0]}
}

// fromCell leads to where the action comes from.
func (p *Actions) fromCell(x *execution.ActionRow) widgets.Cell {
	if len(x.Links) == 0 {
		return widgets.Cell{Text: text.Unknown, Token: "t3"}
	}
	return widgets.Cell{Text: x.SourceWords(p.host.Fmt()), Do: func() { p.host.Show(linkRoute(x.Links[0])) }}
}

// statusBadges are the tones of the statuses.
var statusBadges = map[execution.Status]string{execution.StatusToDo: "outline", execution.StatusDoing: "accent", execution.StatusWaiting: "warn",
	execution.StatusDone: "good", execution.StatusDropped: "plain"}

func (p *Actions) statusCell(x *execution.ActionRow) widgets.Cell {
	return widgets.Cell{Text: p.host.T("actions.status." + string(x.Status)), Badge: statusBadges[x.Status]}
}

func (p *Actions) ownerCell(x *execution.ActionRow) widgets.Cell {
	if x.OwnerID == 0 {
		return widgets.Cell{Text: p.host.T("stages.nobody"), Token: "warn"}
	}
	return widgets.Cell{Text: x.OwnerName}
}

func (p *Actions) dueCell(x *execution.ActionRow) widgets.Cell {
	h := p.host
	c := widgets.Cell{Text: shortDay(h, x.Due), Exact: h.Fmt().DateYear(x.Due) + " " + h.Fmt().Weekday(x.Due)}
	switch {
	case x.Late > 0:
		c.Token = "bad"
	case x.Open() && x.Due == h.Today():
		c.Text, c.Token, c.Bold = h.T("stages.today"), "accent", true
	}
	return c
}

// lateCell says how late the action is, or when it was closed.
func (p *Actions) lateCell(x *execution.ActionRow) widgets.Cell {
	switch {
	case x.Late > 0:
		return widgets.Cell{Text: p.host.T("stages.late", x.Late), Token: "bad"}
	case x.Done != 0:
		return widgets.Cell{Text: p.host.T("actions.closed_on", shortDay(p.host, x.Done)), Token: "t3"}
	}
	return widgets.Cell{Text: "", Token: "t3"}
}

// shortDay is a day of the plan in words, and any other in figures.
func shortDay(h page.Host, d data.Date) string {
	if plan := h.Plan().Period(); d < plan.From || d >= plan.Until {
		return d.String()
	}
	return h.Fmt().Date(d)
}

// linkRoute is the place of what an action comes from.
func linkRoute(l execution.Link) page.Route {
	switch l.Source {
	case execution.FromDeviation:
		return page.Route{Page: "review", Part: "deviations", ID: l.ID}
	case execution.FromPilot:
		return page.Route{Page: "review", Part: "pilots", ID: l.ID}
	case execution.FromReview:
		return page.Route{Page: "review", Part: "meetings", ID: l.ID}
	case execution.FromOneOnOne:
		return page.Route{Page: "team", Part: "oneonone", Code: l.Code}
	case execution.FromOpportunity:
		return page.Route{Page: "team", Part: "pipeline", Code: l.Code}
	case execution.FromCustomer:
		return page.Route{Page: "customers", Part: "list", Code: l.Code}
	}
	if l.Milestone != 0 {
		return page.Route{Page: "stages", Part: Milestone, ID: l.Milestone}
	}
	return page.Route{Page: "stages", Part: "gantt", ID: l.ID}
}
