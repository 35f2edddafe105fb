package deviations

import (
	"cmp"
	"strconv"

	"quarterdeck/app/chart"
	"quarterdeck/app/deviations"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

func (p *Page) newTable() *widgets.Table[deviations.Row] {
	t := widgets.NewTable(p.columns())
	t.RowHeight = 44
	t.Same = func(a, b deviations.Row) bool { return a.ID == b.ID }
	t.OnSelect = func(deviations.Row) { p.explain() }
	t.OnOpen = func(deviations.Row) { changeForm(p.host, p.record.record) }
	return forms.KeepWidths(p.host, t)
}

// wordWidths are the least widths of columns with words, which are longer in
// English.
var wordWidths = map[text.Lang]struct{ state, owner, outcome float32 }{text.ZH: {72, 60, 64}, text.EN: {100, 92, 96}}

func (p *Page) columns() []widgets.Column[deviations.Row] {
	h := p.host
	f, wide := h.Fmt(), wordWidths[h.Lang()]
	column := func(key string, width, flex float32, folds int, cell func(deviations.Row) widgets.Cell, compare func(a, b deviations.Row) int) widgets.Column[deviations.Row] {
		return widgets.Column[deviations.Row]{Key: "deviations." + key, Title: h.T("deviations.column." + key), Width: width, Flex: flex, Folds: folds, Cell: cell, Compare: compare}
	}
	right := func(c widgets.Column[deviations.Row]) widgets.Column[deviations.Row] { c.Right = true; return c }
	return []widgets.Column[deviations.Row]{
		column("title", 180, 3, 0, func(x deviations.Row) widgets.Cell {
			return widgets.Cell{Text: x.Title, Light: chart.Light(x.LightNow), Mark: true, Below: cmp.Or(asksOf(f, x, h.Today()), x.Root), Under: underOf(x), Exact: x.Title}
		}, func(a, b deviations.Row) int { return cmp.Compare(a.Title, b.Title) }),
		column("state", wide.state, 0, 0, func(x deviations.Row) widgets.Cell {
			return widgets.Cell{Text: StateName(f, x.State), Badge: badges[stateTone(x)]}
		}, func(a, b deviations.Row) int { return cmp.Compare(stateAt(a.State), stateAt(b.State)) }),
		right(column("value", 132, 0, 1, func(x deviations.Row) widgets.Cell { return changeCell(f, x) }, nil)),
		column("owner", wide.owner, 0, 3, func(x deviations.Row) widgets.Cell { return widgets.Cell{Text: cmp.Or(x.OwnerName, text.Unknown)} },
			func(a, b deviations.Row) int { return cmp.Compare(a.OwnerName, b.OwnerName) }),
		right(column("due", 72, 0, 2, func(x deviations.Row) widgets.Cell { return dayCell(f, x.Due, x.Late > 0) },
			func(a, b deviations.Row) int { return cmp.Compare(a.Due, b.Due) })),
		right(column("actions", 60, 0, 0, func(x deviations.Row) widgets.Cell { return actionsCell(f, x) },
			func(a, b deviations.Row) int { return cmp.Compare(a.OpenActions, b.OpenActions) })),
		right(column("check", 72, 0, 4, func(x deviations.Row) widgets.Cell { return dayCell(f, x.CheckDay, x.CheckDue) },
			func(a, b deviations.Row) int { return cmp.Compare(a.CheckDay, b.CheckDay) })),
		column("outcome", wide.outcome, 0, 0, func(x deviations.Row) widgets.Cell {
			if x.Outcome == data.NoOutcome {
				return widgets.Cell{Text: text.Unknown, Token: "t3"}
			}
			return widgets.Cell{Text: OutcomeName(f, x.Outcome), Badge: badges[outcomeTones[x.Outcome]]}
		}, func(a, b deviations.Row) int { return cmp.Compare(a.Outcome, b.Outcome) }),
	}
}

// badges are the names of tones in tables.
var badges = map[widgets.Tone]string{widgets.Neutral: "plain", widgets.Accented: "accent", widgets.Good: "good", widgets.Warning: "warn", widgets.Bad: "bad", widgets.Outline: "outline"}

func stateAt(s data.DeviationState) int {
	for i, x := range data.DeviationStates {
		if x == s {
			return i
		}
	}
	return -1
}

// underOf is the colour of the line below a title: red when something is due.
func underOf(x deviations.Row) string {
	if x.Asks() {
		return "bad"
	}
	return ""
}

// changeCell is the indicator at opening and now.
func changeCell(f text.Fmt, x deviations.Row) widgets.Cell {
	if x.Value == nil && x.Now == nil {
		return widgets.Cell{Text: text.Unknown, Token: "t3"}
	}
	c := widgets.Cell{Text: f.NumberPtr(x.Unit, x.Value) + " → " + f.NumberPtr(x.Unit, x.Now)}
	if n, ok := x.Better(); ok && n != 0 {
		c.Token = map[bool]string{true: "good", false: "bad"}[n > 0]
	}
	return c
}

func dayCell(f text.Fmt, d data.Date, over bool) widgets.Cell {
	switch {
	case d == 0:
		return widgets.Cell{Text: text.Unknown, Token: "t3"}
	case over:
		return widgets.Cell{Text: f.Date(d), Token: "bad"}
	}
	return widgets.Cell{Text: f.Date(d)}
}

// actionsCell is how many actions are done of all, red while some are late.
func actionsCell(f text.Fmt, x deviations.Row) widgets.Cell {
	if x.Actions == 0 {
		return widgets.Cell{Text: text.Unknown, Token: "t3"}
	}
	c := widgets.Cell{Text: strconv.Itoa(x.Actions-x.OpenActions) + "/" + strconv.Itoa(x.Actions), Exact: f.T("deviations.actions.say", x.Actions-x.OpenActions, x.Actions, x.LateActions)}
	if x.LateActions > 0 {
		c.Token = "bad"
	}
	return c
}
