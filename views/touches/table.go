package touches

import (
	"cmp"
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/app/touches"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A line of the list is a call, or the head of a group of calls.
type line struct {
	call *touches.Call
	head string
	late bool // the head of what is overdue
	now  bool // the head of today
}

// How the list is grouped.
const (
	byDay = iota
	byRep
	ungrouped
)

// lines are the calls under the heads of their groups.
func lines(h page.Host, list touches.CallList, grouping int) (rows []line) {
	groups, order := map[line][]line{}, []line{}
	for i := range list.Rows {
		x := &list.Rows[i]
		head := line{}
		switch grouping {
		case byDay:
			head = dayHead(h, list, x)
		case byRep:
			head.head = cmp.Or(x.RepName, h.T("customers.no_rep"))
		}
		if _, known := groups[head]; !known {
			order = append(order, head)
		}
		groups[head] = append(groups[head], line{call: x})
	}
	for _, head := range order {
		if grouping != ungrouped {
			named := head
			named.head = h.T("touches.group", head.head, len(groups[head]))
			rows = append(rows, named)
		}
		rows = append(rows, groups[head]...)
	}
	return rows
}

// dayHead is the group of a call: overdue, today, a day, or no day at all.
func dayHead(h page.Host, list touches.CallList, x *touches.Call) line {
	f := h.Fmt()
	switch {
	case x.Over > 0:
		return line{head: h.T("touches.overdue"), late: true}
	case x.Call == 0:
		return line{head: h.T("touches.no_day")}
	case x.Call == list.Day:
		return line{head: h.T("touches.day", h.T("touches.today"), f.Weekday(x.Call)), now: true}
	}
	return line{head: h.T("touches.day", f.DateIn(x.Call, h.Plan().Period()), f.Weekday(x.Call))}
}

// widthPrefix stands before the names of this table's columns where their
// widths are kept.
const widthPrefix = "touches."

func newTable(p *Page) *widgets.Table[line] {
	h := p.host
	t := widgets.NewTable(p.columns(false))
	t.Same = func(a, b line) bool { return a.call != nil && b.call != nil && a.call.Code == b.call.Code }
	t.OnSelect = func(line) { p.explain() }
	t.OnOpen = func(x line) {
		if x.call != nil {
			LogForm(h, x.call.Code, nil)
		}
	}
	return forms.KeepWidths(h, t)
}

// wordWidths are the least widths of columns with words, which are longer in
// English.
var wordWidths = map[text.Lang]struct{ name, tier, rep, due, propose, contact float32 }{
	text.ZH: {124, 92, 76, 150, 84, 104}, text.EN: {152, 104, 104, 142, 92, 112},
}

// columns are those of the list. Only a list without groups can be sorted by
// them.
func (p *Page) columns(sorted bool) []widgets.Column[line] {
	h, w := p.host, wordWidths[p.host.Lang()]
	cell := func(draw func(*touches.Call) widgets.Cell) func(line) widgets.Cell {
		return func(x line) widgets.Cell {
			if x.call == nil {
				return widgets.Cell{}
			}
			return draw(x.call)
		}
	}
	order := func(compare func(a, b *touches.Call) int) func(a, b line) int {
		if !sorted {
			return nil
		}
		return func(a, b line) int { return compare(a.call, b.call) }
	}
	name := widgets.Column[line]{Key: widthPrefix + "name", Title: h.T("touches.column.name"), Width: w.name, Flex: 3, Cell: p.nameCell,
		Compare: order(func(a, b *touches.Call) int { return cmp.Compare(a.Name, b.Name) })}
	return []widgets.Column[line]{name,
		{Key: widthPrefix + "tier", Title: h.T("touches.column.tier"), Width: w.tier, Cell: cell(p.tierCell),
			Compare: order(func(a, b *touches.Call) int { return cmp.Compare(a.Tier, b.Tier) })},
		{Key: widthPrefix + "rep", Title: h.T("touches.column.rep"), Width: w.rep, Folds: 1, Cell: cell(func(x *touches.Call) widgets.Cell {
			if x.Rep == "" {
				return widgets.Cell{Text: h.T("customers.no_rep"), Token: "t3"}
			}
			return widgets.Cell{Text: x.RepName}
		}), Compare: order(func(a, b *touches.Call) int { return cmp.Compare(a.RepName, b.RepName) })},
		{Key: widthPrefix + "last", Title: h.T("touches.column.last"), Width: 120, Flex: 6, Folds: 3, Cell: cell(p.lastCell),
			Compare: order(func(a, b *touches.Call) int { return cmp.Compare(a.Touched, b.Touched) })},
		{Key: widthPrefix + "due", Title: h.T("touches.column.due"), Width: w.due, Right: true, Cell: cell(func(x *touches.Call) widgets.Cell { return dueCell(h, p.list.Day, x) }),
			Compare: order(func(a, b *touches.Call) int { return cmp.Or(cmp.Compare(b.Over, a.Over), cmp.Compare(a.Next, b.Next)) })},
		{Key: widthPrefix + "week", Title: h.T("touches.column.week"), Width: 60, Right: true, Folds: 4, Cell: cell(func(x *touches.Call) widgets.Cell { return widgets.Cell{Text: weekWords(x)} })},
		{Key: widthPrefix + "propose", Title: h.T("touches.column.propose"), Width: w.propose, Cell: cell(func(x *touches.Call) widgets.Cell {
			if x.Propose == "" {
				return widgets.Cell{Text: text.Unknown, Token: "t3"}
			}
			return widgets.Cell{Text: h.T("channel." + string(x.Propose)), Exact: p.why(x)}
		})},
		{Key: widthPrefix + "contact", Title: h.T("touches.column.contact"), Width: w.contact, Flex: 1, Folds: 2, Cell: cell(contactCell)},
	}
}

// nameCell is the customer with the light of its silence, or the head of a group.
func (p *Page) nameCell(x line) widgets.Cell {
	if x.call == nil {
		token := ""
		if x.late {
			token = "bad"
		} else if x.now {
			token = "accent"
		}
		return widgets.Cell{Text: x.head, Bold: true, Token: token}
	}
	return widgets.Cell{Text: x.call.Name, Mark: true, Light: lightOf(x.call)}
}

// lightOf is red at high risk, amber past the limit, green with a clock that
// runs, a ring without one.
func lightOf(x *touches.Call) chart.Light {
	switch {
	case x.Level == touches.HighRisk:
		return chart.Red
	case x.Over > 0:
		return chart.Amber
	case x.Next == 0 || x.Last == 0:
		return chart.Ring
	}
	return chart.Green
}

// badges are the tones of the shipped tiers. Only dormancy wants something done.
var badges = map[data.Tier]string{data.High: "accent", "a": "accent", "strategic": "accent", data.Dormant: "warn", data.Unclassified: "outline"}

func (p *Page) tierCell(x *touches.Call) widgets.Cell {
	if x.Tier == "" {
		return widgets.Cell{Text: text.Unknown, Token: "t3"}
	}
	tone := badges[x.Tier]
	if tone == "" {
		tone = "plain"
	}
	return widgets.Cell{Text: tierWords(p.host, x), Badge: tone}
}

// tierWords is the name of the tier that says how often.
func tierWords(h page.Host, x *touches.Call) string {
	return schemes.TierName(h.Fmt(), data.SchemeTier{Tier: x.Tier, Name: x.TierName})
}

// noteFrom is the width of the list that leaves room for what came of the last
// touch.
const noteFrom = 940

// lastCell is when and how the customer was last touched, and what came of it.
func (p *Page) lastCell(x *touches.Call) widgets.Cell {
	if x.Touched == 0 {
		return widgets.Cell{Text: p.host.T("touches.never"), Token: "t3"}
	}
	words := p.host.Fmt().DateIn(x.Touched, p.host.Plan().Period()) + " · " + p.host.T("channel."+string(x.Tried))
	note := x.Outcome
	if p.table.Size().Width < theme.Px(noteFrom) {
		note = "" // a letter or two say nothing
	}
	return widgets.Cell{Text: words, Note: note, Exact: strings.TrimSpace(words + "\n" + x.Outcome)}
}

// dueCell is the day the next touch is due: in red by how many days it is late,
// in accent where it is today.
func dueCell(h page.Host, day data.Date, x *touches.Call) widgets.Cell {
	f := h.Fmt()
	switch {
	case x.Next == 0:
		return widgets.Cell{Text: text.Unknown, Token: "t3"}
	case x.Over > 0:
		words := h.T("touches.over", x.Over)
		if x.Level == touches.HighRisk {
			words = h.T("touches.over.risk", x.Over)
		}
		return widgets.Cell{Text: words, Token: "bad", Exact: h.T("touches.over.since", f.DateIn(x.Limit, h.Plan().Period()))}
	case x.Call <= day:
		return widgets.Cell{Text: h.T("touches.today"), Token: "accent"}
	}
	return widgets.Cell{Text: f.DateIn(x.Call, h.Plan().Period())}
}

// weekWords are the touches of the week against those wanted.
func weekWords(x *touches.Call) string {
	if x.Wanted == 0 {
		return text.Unknown
	}
	return text.Fmt{}.Count(x.Week) + " / " + text.Fmt{}.Count(x.Wanted)
}

// why says why a channel is proposed.
func (p *Page) why(x *touches.Call) string {
	if x.Failed && x.Propose != x.Tried {
		return p.host.T("touches.propose.second", p.host.T("channel."+string(x.Tried)))
	}
	return p.host.T("touches.propose.first", tierWords(p.host, x))
}

func contactCell(x *touches.Call) widgets.Cell {
	if x.Contact == "" {
		return widgets.Cell{Text: text.Unknown, Token: "t3"}
	}
	return widgets.Cell{Text: x.Contact, Note: x.Phone, Exact: strings.TrimSpace(x.Contact + " " + x.Phone)}
}
