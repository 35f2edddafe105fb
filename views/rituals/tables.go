package rituals

import (
	"cmp"
	"fmt"

	"quarterdeck/app/chart"
	"quarterdeck/app/rituals"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// badges of the states.
var badges = map[rituals.State]string{rituals.Done: "good", rituals.IsDue: "warn", rituals.Late: "bad", rituals.Missed: "outline", rituals.ToCome: "outline", rituals.Off: "outline"}

// widths are the least widths of columns with words, which are longer in English.
var widths = map[text.Lang]struct{ day, owner, state, rhythm, switched float32 }{text.ZH: {104, 76, 84, 148, 64}, text.EN: {112, 100, 92, 176, 60}}

func column[T any](title, key string, width, flex float32, folds int, cell func(T) widgets.Cell, compare func(a, b T) int) widgets.Column[T] {
	return widgets.Column[T]{Key: "rituals." + key, Title: title, Width: width, Flex: flex, Folds: folds, Cell: cell, Compare: compare}
}

// newWeek is the list of the occasions of a week.
func (p *Page) newWeek() *widgets.Table[rituals.Instance] {
	h := p.host
	f, w := h.Fmt(), widths[h.Lang()]
	t := widgets.NewTable([]widgets.Column[rituals.Instance]{
		column(h.T("rituals.column.day"), "day", w.day, 1, 0, func(x rituals.Instance) widgets.Cell {
			token := "t1"
			if x.Day == h.Today() {
				token = "accent"
			}
			return widgets.Cell{Text: f.Weekday(x.Day) + " " + f.Date(x.Day), Token: token, Bold: x.Day == h.Today()}
		}, func(a, b rituals.Instance) int { return cmp.Compare(a.Day, b.Day) }),
		column(h.T("rituals.column.time"), "time", 56, 0, 3, func(x rituals.Instance) widgets.Cell { return clockCell(x.Ritual) },
			func(a, b rituals.Instance) int { return cmp.Compare(clockOf(a.Ritual), clockOf(b.Ritual)) }),
		column(h.T("rituals.column.name"), "name", 150, 3, 0, func(x rituals.Instance) widgets.Cell {
			return widgets.Cell{Text: x.Name(f), Light: chart.Light(x.Light()), Mark: true}
		}, func(a, b rituals.Instance) int { return cmp.Compare(a.Name(f), b.Name(f)) }),
		column(h.T("rituals.column.state"), "state", w.state, 0, 0, func(x rituals.Instance) widgets.Cell {
			return widgets.Cell{Text: f.T("rituals.state." + string(x.State)), Badge: badges[x.State]}
		}, func(a, b rituals.Instance) int { return cmp.Compare(a.State, b.State) }),
		column(h.T("rituals.column.have"), "have", 64, 0, 2, func(x rituals.Instance) widgets.Cell { return haveCell(x) }, nil),
		column(h.T("rituals.column.output"), "output", 120, 2, 4, func(x rituals.Instance) widgets.Cell {
			return widgets.Cell{Text: cmp.Or(x.Record.Output, rituals.Output(f, x.Ritual)), Token: "t2"}
		}, nil),
		column(h.T("rituals.column.owner"), "owner", w.owner, 1, 0, func(x rituals.Instance) widgets.Cell {
			return widgets.Cell{Text: cmp.Or(x.OwnerName, text.Unknown)}
		}, func(a, b rituals.Instance) int { return cmp.Compare(a.OwnerName, b.OwnerName) }),
	})
	t.Same = func(a, b rituals.Instance) bool { return keyOf(a) == keyOf(b) }
	t.OnSelect = func(x rituals.Instance) { p.pick = keyOf(x); p.explain() }
	t.OnOpen = func(x rituals.Instance) { p.open(x) }
	t.Empty = p.nothing()
	return forms.KeepWidths(h, t)
}

// nothing stands in a table while nothing fits.
func (p *Page) nothing() *widgets.Text {
	return widgets.NewText(p.host.T("rituals.nothing"), widgets.Style{Size: 13, Token: "t3"})
}

func clockOf(x data.Ritual) int {
	if x.Minute == nil {
		return 24 * 60
	}
	return *x.Minute
}

func clockCell(x data.Ritual) widgets.Cell {
	if x.Minute == nil {
		return widgets.Cell{Text: text.Unknown, Token: "t3"}
	}
	return widgets.Cell{Text: text.ClockOf(*x.Minute), Token: "t2"}
}

// haveCell says how much of a ritual is in the plan already.
func haveCell(x rituals.Instance) widgets.Cell {
	if !x.Told || x.Want == 0 || x.Day > x.Window.Until {
		return widgets.Cell{Text: text.Unknown, Token: "t3"}
	}
	return widgets.Cell{Text: fmt.Sprintf("%d / %d", x.Have, x.Want), Token: "t2"}
}

// newRegister is the register of rhythms.
func (p *Page) newRegister() *widgets.Table[rituals.Row] {
	h := p.host
	f, w := h.Fmt(), widths[h.Lang()]
	t := widgets.NewTable([]widgets.Column[rituals.Row]{
		column(h.T("rituals.column.on"), "on", w.switched, 0, 0, func(x rituals.Row) widgets.Cell {
			flip := func() { h.Do(rituals.SwitchRitual{ID: x.ID, On: !x.On}) }
			if x.On {
				return widgets.Cell{Text: h.T("rituals.on"), Badge: "good", Do: flip, Exact: h.T("rituals.switch.off")}
			}
			return widgets.Cell{Text: h.T("rituals.off"), Badge: "outline", Do: flip, Exact: h.T("rituals.switch.on")}
		}, func(a, b rituals.Row) int { return compareOn(a.On, b.On) }),
		column(h.T("rituals.column.name"), "name", 140, 3, 0, func(x rituals.Row) widgets.Cell {
			c := widgets.Cell{Text: rituals.Name(f, x.Ritual)}
			if !x.On {
				c.Token = "t3"
			}
			return c
		}, func(a, b rituals.Row) int { return cmp.Compare(rituals.Name(f, a.Ritual), rituals.Name(f, b.Ritual)) }),
		column(h.T("rituals.column.rhythm"), "rhythm", w.rhythm, 2, 0, func(x rituals.Row) widgets.Cell {
			return widgets.Cell{Text: rituals.Days(f, x.Ritual), Token: "t2"}
		}, func(a, b rituals.Row) int { return cmp.Compare(a.Position, b.Position) }),
		column(h.T("rituals.column.owner"), "owner", w.owner, 1, 0, func(x rituals.Row) widgets.Cell {
			if x.OwnerName == "" && x.On {
				return widgets.Cell{Text: h.T("rituals.unowned"), Token: "warn"}
			}
			return widgets.Cell{Text: cmp.Or(x.OwnerName, text.Unknown)}
		}, func(a, b rituals.Row) int { return cmp.Compare(a.OwnerName, b.OwnerName) }),
		column(h.T("rituals.column.kept"), "kept", 78, 0, 3, func(x rituals.Row) widgets.Cell {
			if x.Past == 0 {
				return widgets.Cell{Text: text.Unknown, Token: "t3"}
			}
			return widgets.Cell{Text: fmt.Sprintf("%d / %d", x.Done, x.Past), Token: "t2"}
		}, nil),
		column(h.T("rituals.column.next"), "next", w.day, 0, 1, func(x rituals.Row) widgets.Cell {
			if x.Next == 0 {
				return widgets.Cell{Text: text.Unknown, Token: "t3"}
			}
			return widgets.Cell{Text: f.Weekday(x.Next) + " " + f.Date(x.Next)}
		}, func(a, b rituals.Row) int { return cmp.Compare(a.Next, b.Next) }),
		column(h.T("rituals.column.source"), "source", 64, 0, 4, func(x rituals.Row) widgets.Cell {
			return widgets.Cell{Text: cmp.Or(x.Source, text.Unknown), Token: "t3"}
		}, func(a, b rituals.Row) int { return cmp.Compare(a.Source, b.Source) }),
	})
	t.Same = func(a, b rituals.Row) bool { return a.ID == b.ID }
	t.OnSelect = func(rituals.Row) { p.explain() }
	t.OnOpen = func(x rituals.Row) { ritualForm(h, x) }
	t.OnSpace = func(x rituals.Row) { h.Do(rituals.SwitchRitual{ID: x.ID, On: !x.On}) }
	t.Empty = p.nothing()
	return forms.KeepWidths(h, t)
}

// compareOn puts what is on first.
func compareOn(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// newAnswers is the customer-need response list.
func (p *Page) newAnswers() *widgets.Table[rituals.Response] {
	h := p.host
	f, w := h.Fmt(), widths[h.Lang()]
	t := widgets.NewTable([]widgets.Column[rituals.Response]{
		column(h.T("rituals.column.need"), "need", 132, 3, 0, func(x rituals.Response) widgets.Cell {
			return widgets.Cell{Text: x.Need, Light: chart.Light(x.Light), Mark: true}
		}, func(a, b rituals.Response) int { return cmp.Compare(a.Need, b.Need) }),
		column(h.T("rituals.column.customer"), "customer", 104, 2, 1, func(x rituals.Response) widgets.Cell {
			return widgets.Cell{Text: cmp.Or(x.CustomerName, text.Unknown)}
		}, func(a, b rituals.Response) int { return cmp.Compare(a.CustomerName, b.CustomerName) }),
		column(h.T("rituals.column.feature"), "feature", 104, 2, 2, func(x rituals.Response) widgets.Cell {
			return widgets.Cell{Text: cmp.Or(x.Feature, text.Unknown), Token: "t2"}
		}, nil),
		column(h.T("rituals.column.promise"), "promise", 104, 2, 3, func(x rituals.Response) widgets.Cell {
			return widgets.Cell{Text: cmp.Or(x.Promise, text.Unknown), Token: "t2"}
		}, nil),
		column(h.T("rituals.column.side"), "side", 76, 1, 0, func(x rituals.Response) widgets.Cell {
			return widgets.Cell{Text: cmp.Or(x.Side, text.Unknown)}
		}, func(a, b rituals.Response) int { return cmp.Compare(a.Side, b.Side) }),
		column(h.T("rituals.column.owner"), "answers.owner", w.owner, 0, 4, func(x rituals.Response) widgets.Cell {
			return widgets.Cell{Text: cmp.Or(x.OwnerName, text.Unknown)}
		}, func(a, b rituals.Response) int { return cmp.Compare(a.OwnerName, b.OwnerName) }),
		column(h.T("rituals.column.asked"), "asked", 80, 0, 0, func(x rituals.Response) widgets.Cell { return widgets.Cell{Text: f.Date(x.Day)} },
			func(a, b rituals.Response) int { return cmp.Compare(a.Day, b.Day) }),
		column(h.T("rituals.column.waited"), "waited", w.state, 0, 0, func(x rituals.Response) widgets.Cell { return waitCell(f, x) }, nil),
	})
	t.Same = func(a, b rituals.Response) bool { return a.ID == b.ID }
	t.OnSelect = func(rituals.Response) { p.explain() }
	t.OnOpen = func(x rituals.Response) { responseForm(h, &x) }
	t.Empty = widgets.NewEmpty("mail", h.T("rituals.answers.none"), h.T("rituals.answers.none.how"),
		widgets.NewButton(h.T("rituals.answers.new"), widgets.Plain, func() { responseForm(h, nil) }))
	return forms.KeepWidths(h, t)
}

// waitCell says how long the product side took, or that it has not answered.
func waitCell(f text.Fmt, x rituals.Response) widgets.Cell {
	c := widgets.Cell{Text: sayWaited(f, x)}
	switch x.Light {
	case data.Red:
		c.Token = "bad"
	case data.Amber:
		c.Token = "warn"
	}
	return c
}
