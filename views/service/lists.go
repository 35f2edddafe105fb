package service

import (
	"cmp"

	"fyne.io/fyne/v2"

	"quarterdeck/app/chart"
	"quarterdeck/app/service"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/touches"
	"quarterdeck/views/widgets"
)

// The lists, in the order of the chips.
const (
	openCases = iota
	complaints
	ratings
	visits
)

// lists is the card with the open complaints, all of them, the ratings, and the
// core customers nobody visited; one is shown at a time.
type lists struct {
	host    page.Host
	card    *widgets.Card
	chips   *widgets.ChipGroup
	cases   *widgets.Table[service.Case]
	ratings *widgets.Table[service.RatingRow]
	visits  *widgets.Table[service.Core]

	settle, reopen, edit, rate, touch, jump, rules *widgets.Button

	all []service.Case
}

func newLists(h page.Host) *lists {
	l := &lists{host: h}
	l.chips = widgets.NewChipGroup([]string{h.T("serve.list.open"), h.T("serve.list.all"), h.T("serve.list.ratings"), h.T("serve.list.visits")}, false, func(int) { l.show() })
	l.cases, l.ratings, l.visits = widgets.NewTable(caseColumns(h)), widgets.NewTable(ratingColumns(h)), widgets.NewTable(coreColumns(h))
	l.cases.Same = func(a, b service.Case) bool { return a.ID == b.ID }
	l.cases.OnSelect = func(service.Case) { l.allow() }
	l.cases.OnOpen = func(x service.Case) { ComplaintForm(h, x.Customer, x.ID, nil) }
	l.cases.Empty = widgets.NewEmpty("check", h.T("serve.none"), h.T("serve.none.how"),
		widgets.NewButton(h.T("serve.complaint.new"), widgets.Plain, func() { ComplaintForm(h, "", 0, nil) }))
	l.ratings.Same = func(a, b service.RatingRow) bool { return a.ID == b.ID }
	l.ratings.OnSelect = func(service.RatingRow) { l.allow() }
	l.ratings.OnOpen = func(x service.RatingRow) { RatingForm(h, x.Customer, x.ID, nil) }
	l.ratings.Empty = widgets.NewEmpty("users", h.T("serve.ratings.none"), h.T("serve.ratings.none.how"),
		widgets.NewButton(h.T("serve.rating.new"), widgets.Plain, func() { RatingForm(h, "", 0, nil) }))
	l.visits.Same = func(a, b service.Core) bool { return a.Code == b.Code }
	l.visits.OnSelect = func(service.Core) { l.allow() }
	l.visits.OnOpen = func(x service.Core) { h.Show(page.Route{Page: "customers", Part: "list", Code: x.Code}) }
	l.visits.Empty = widgets.NewEmpty("visit", h.T("serve.visits.none"), h.T("serve.visits.none.how"))
	keep(h, l.cases)
	keep(h, l.ratings)
	keep(h, l.visits)
	tools := widgets.Fixed(0, 47, widgets.Pad(0, 12, 0, 12, widgets.Row(8, append([]fyne.CanvasObject{l.chips, widgets.Grow(nil)}, l.buttons()...)...)))
	l.card = widgets.NewCard("", "", nil, widgets.Col(0, tools, widgets.HR(), widgets.Grow(widgets.Stack(l.cases, l.ratings, l.visits))))
	l.show()
	return l
}

// keep gives the columns of a table the widths they had, and keeps new ones.
func keep[T any](h page.Host, t *widgets.Table[T]) {
	forms.KeepWidths(h, t)
}

// buttons act on the selected row of the list that is shown.
func (l *lists) buttons() []fyne.CanvasObject {
	h := l.host
	button := func(to **widgets.Button, key string, do func()) fyne.CanvasObject {
		*to = widgets.NewButton(h.T(key), widgets.Plain, do).Small()
		return *to
	}
	l.rules = widgets.NewIconButton("settings", h.T("serve.rules"), func() { rulesForm(h) }).Small()
	return []fyne.CanvasObject{
		button(&l.settle, "serve.settle", func() {
			if x, ok := l.cases.Selected(); ok {
				settleForm(h, x)
			}
		}),
		button(&l.reopen, "serve.reopen", func() {
			if x, ok := l.cases.Selected(); ok {
				h.Do(service.ReopenComplaint{ID: x.ID})
			}
		}),
		button(&l.edit, "button.edit", l.change),
		button(&l.rate, "serve.rating.new", func() { RatingForm(h, "", 0, nil) }),
		button(&l.touch, "serve.visit.log", func() {
			if x, ok := l.visits.Selected(); ok {
				touches.LogForm(h, x.Code, nil)
			}
		}),
		button(&l.jump, "serve.visit.open", func() {
			if x, ok := l.visits.Selected(); ok {
				l.visits.OnOpen(x)
			}
		}),
		l.rules,
	}
}

// change edits the selected complaint or rating.
func (l *lists) change() {
	if l.chips.Selected() == ratings {
		if x, ok := l.ratings.Selected(); ok {
			l.ratings.OnOpen(x)
		}
		return
	}
	if x, ok := l.cases.Selected(); ok {
		l.cases.OnOpen(x)
	}
}

func (l *lists) set(all []service.Case, rated []service.RatingRow, x service.Indicators) {
	f := l.host.Fmt()
	l.all = all
	l.ratings.SetRows(rated)
	l.visits.SetRows(x.Unvisit)
	for i, words := range []string{
		f.T("serve.list.open") + " " + f.Count(x.Handling.Open),
		f.T("serve.list.all") + " " + f.Count(len(all)),
		f.T("serve.list.ratings") + " " + f.Count(len(rated)),
		f.T("serve.list.visits") + " " + f.Count(len(x.Unvisit)),
	} {
		l.chips.Chips[i].SetText(words)
	}
	l.chips.Refresh()
	l.show()
}

// open turns to a list.
func (l *lists) open(i int) {
	l.chips.Select(i)
	l.show()
}

// show puts the rows of the chosen chip in and the other tables away.
func (l *lists) show() {
	chosen := max(0, l.chips.Selected())
	rows := []service.Case{}
	for _, x := range l.all {
		if chosen != openCases || x.Open {
			rows = append(rows, x)
		}
	}
	l.cases.SetRows(rows)
	first(l.cases)
	first(l.ratings)
	first(l.visits)
	l.cases.Hidden, l.ratings.Hidden, l.visits.Hidden = chosen > complaints, chosen != ratings, chosen != visits
	for b, on := range map[*widgets.Button]bool{l.settle: chosen <= complaints, l.reopen: chosen == complaints, l.edit: chosen != visits, l.rate: chosen == ratings,
		l.touch: chosen == visits, l.jump: chosen == visits} {
		b.Hidden = !on
	}
	l.allow()
	l.card.Refresh()
}

// first selects the first row of a table in which none is selected.
func first[T any](t *widgets.Table[T]) {
	if _, ok := t.Selected(); !ok {
		t.SelectWhere(func(T) bool { return true })
	}
}

// allow lets the buttons do what the selected row allows.
func (l *lists) allow() {
	h := l.host
	pick, why := h.T("list.select"), ""
	x, ok := l.cases.Selected()
	switch {
	case !ok:
		why = pick
	case !x.Open:
		why = h.T("serve.settled.already")
	}
	l.settle.Allow(why)
	why = ""
	switch {
	case !ok:
		why = pick
	case x.Open:
		why = h.T("problem.complaint.open")
	}
	l.reopen.Allow(why)
	_, rated := l.ratings.Selected()
	l.edit.Allow(map[bool]string{false: pick}[ok && l.chips.Selected() != ratings || rated && l.chips.Selected() == ratings])
	_, core := l.visits.Selected()
	l.touch.Allow(map[bool]string{false: pick}[core])
	l.jump.Allow(map[bool]string{false: pick}[core])
}

// widths stands before the names of columns where their widths are kept.
const widths = "service."

// word is a column of words.
func word[T any](h page.Host, key string, width, flex float32, folds int, of func(T) string) widgets.Column[T] {
	return widgets.Column[T]{Key: widths + key, Title: h.T("serve.column." + key), Width: width, Flex: flex, Folds: folds,
		Cell:    func(x T) widgets.Cell { return widgets.Cell{Text: cmp.Or(of(x), text.Unknown)} },
		Compare: func(a, b T) int { return cmp.Compare(of(a), of(b)) }}
}

func caseColumns(h page.Host) []widgets.Column[service.Case] {
	f, period := h.Fmt(), h.Plan().Period()
	customer := word(h, "customer", 140, 2, 0, func(x service.Case) string { return x.CustomerName })
	customer.Cell = func(x service.Case) widgets.Cell {
		light, key := data.Green, "settled"
		switch {
		case x.Open && x.Late:
			light, key = data.Red, "late"
		case x.Open:
			light, key = data.Amber, "open"
		}
		return widgets.Cell{Text: x.CustomerName, Light: chart.Light(light), Mark: true, Exact: h.T("serve.state." + key)}
	}
	date := word(h, "date", 96, 0, 0, func(x service.Case) string { return f.DateIn(x.Date, period) })
	date.Right, date.Compare = true, func(a, b service.Case) int { return cmp.Compare(a.Date, b.Date) }
	took := widgets.Column[service.Case]{Key: widths + "took", Title: h.T("serve.column.took"), Width: 96, Right: true, Compare: func(a, b service.Case) int { return cmp.Compare(a.Days, b.Days) },
		Cell: func(x service.Case) widgets.Cell {
			c := widgets.Cell{Text: f.T("serve.took", x.Days)}
			switch {
			case x.Late && x.Open:
				c.Token, c.Bold = "bad", true
			case x.Late:
				c.Token = "warn"
			}
			return c
		}}
	return []widgets.Column[service.Case]{customer, date, word(h, "topic", 80, 1, 0, func(x service.Case) string { return x.Topic }),
		word(h, "text", 160, 4, 3, func(x service.Case) string { return x.Text }), word(h, "answer", 140, 4, 4, func(x service.Case) string { return x.Answer }), took,
		word(h, "owner", 104, 1, 1, func(x service.Case) string { return x.OwnerName })}
}

func ratingColumns(h page.Host) []widgets.Column[service.RatingRow] {
	f, period := h.Fmt(), h.Plan().Period()
	date := word(h, "date", 96, 0, 0, func(x service.RatingRow) string { return f.DateIn(x.Date, period) })
	date.Right, date.Compare = true, func(a, b service.RatingRow) int { return cmp.Compare(a.Date, b.Date) }
	points := widgets.Column[service.RatingRow]{Key: widths + "score", Title: h.T("serve.column.score"), Width: 84, Right: true,
		Cell: func(x service.RatingRow) widgets.Cell {
			return widgets.Cell{Text: score(f, int64(x.Score)), Bold: true}
		},
		Compare: func(a, b service.RatingRow) int { return cmp.Compare(a.Score, b.Score) }}
	change := widgets.Column[service.RatingRow]{Key: widths + "change", Title: h.T("serve.column.change"), Width: 84, Right: true, Cell: func(x service.RatingRow) widgets.Cell {
		if x.Before == nil {
			return widgets.Cell{Text: text.Unknown, Token: "t3"}
		}
		n := x.Score - *x.Before
		c := widgets.Cell{Text: signed(f, n), Token: "good"}
		if n < 0 {
			c.Token = "bad"
		}
		if n == 0 {
			c.Token = "t3"
		}
		return c
	}}
	return []widgets.Column[service.RatingRow]{word(h, "customer", 140, 2, 0, func(x service.RatingRow) string { return x.CustomerName }), date, points, change,
		word(h, "said", 160, 4, 2, func(x service.RatingRow) string { return x.Text }), word(h, "region", 88, 1, 3, func(x service.RatingRow) string { return x.RegionName }),
		word(h, "owner", 104, 1, 1, func(x service.RatingRow) string { return x.RepName })}
}

// signed is a difference of hundredths of a point with its sign.
func signed(f text.Fmt, n int) string {
	switch {
	case n > 0:
		return "+" + score(f, int64(n))
	case n < 0:
		return "−" + score(f, int64(-n))
	}
	return "0"
}

func coreColumns(h page.Host) []widgets.Column[service.Core] {
	f := h.Fmt()
	money := widgets.Column[service.Core]{Key: widths + "amount", Title: h.T("serve.column.amount") + " " + f.BareUnit(), Width: 152, Right: true,
		Cell: func(x service.Core) widgets.Cell {
			return widgets.Cell{Text: f.Bare(x.Amount), Exact: f.Exact(x.Amount)}
		},
		Compare: func(a, b service.Core) int { return cmp.Compare(a.Amount, b.Amount) }}
	visited := word(h, "visited", 140, 1, 0, func(x service.Core) string {
		if x.Visited == 0 {
			return h.T("serve.visited.never")
		}
		return f.T("serve.visited", f.DateYear(x.Visited), x.Days)
	})
	visited.Compare = func(a, b service.Core) int { return cmp.Compare(a.Visited, b.Visited) }
	return []widgets.Column[service.Core]{word(h, "customer", 160, 2, 0, func(x service.Core) string { return x.Name }), money, visited,
		word(h, "owner", 104, 1, 0, func(x service.Core) string { return x.RepName })}
}
