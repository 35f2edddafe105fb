package customers

import (
	"cmp"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/chart"
	"quarterdeck/app/customers"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// widthPrefix stands before the names of this table's columns where their
// widths are kept.
const widthPrefix = "customers."

// A column of the list, and what its cells are made from.
type (
	line   = *customers.Line
	column = widgets.Column[line]
)

func newTable(p *Page) *widgets.Table[line] {
	h := p.host
	t := widgets.NewTable(columns(p))
	t.Same = func(a, b line) bool { return a.ID == b.ID }
	t.OnSelect = func(line) { p.explain() }
	t.OnOpen = func(x line) { p.openCard(x.Code) }
	t.Tick(func(x line) any { return x.ID }, func() { p.bulk.set() })
	t.SetWidths(h.Prefs().Widths)
	t.OnWidth = func(key string, width int) {
		h.Prefs().Widths[key] = width
		keepPrefs(h)
	}
	t.SortBy(widthPrefix+"m", true)
	if kept := h.Prefs().Sorts["customers"]; kept != "" {
		key, down := strings.CutPrefix(kept, "-")
		t.SortBy(key, down)
	}
	t.OnSort = func(key string, down bool) {
		h.Prefs().Sorts["customers"] = map[bool]string{true: "-"}[down] + key
		keepPrefs(h)
	}
	return t
}

// wordWidths are the least widths of columns with words, which are longer in
// English.
var wordWidths = map[text.Lang]struct{ name, region, sort, tier, day, rep float32 }{
	text.ZH: {124, 64, 80, 104, 94, 78}, text.EN: {138, 88, 120, 108, 94, 104},
}

// makeColumn fills in what the columns have in common.
func makeColumn(h page.Host, key string, width float32, folds int, cell func(line) widgets.Cell, compare func(a, b line) int) column {
	return column{Key: widthPrefix + key, Title: h.T("customers.column." + key), Width: width, Flex: 1, Folds: folds, Cell: cell,
		Compare: func(a, b line) int { return cmp.Or(compare(a, b), cmp.Compare(b.M, a.M), cmp.Compare(a.Code, b.Code)) }}
}

func columns(p *Page) []column {
	h, wide := p.host, wordWidths[p.host.Lang()]
	word := func(key string, get func(line) string, width, flex float32, folds int) column {
		c := makeColumn(h, key, width, folds, func(x line) widgets.Cell { return widgets.Cell{Text: get(x)} },
			func(a, b line) int { return cmp.Compare(get(a), get(b)) })
		c.Flex = flex
		return c
	}
	light := makeColumn(h, "light", 32, 0, func(x line) widgets.Cell {
		return widgets.Cell{Mark: true, Light: chart.Light(x.Care.Light), Exact: h.T("light." + x.Care.Light.String())}
	}, func(a, b line) int { return cmp.Compare(a.Care.Light, b.Care.Light) })
	light.Title, light.Flex = "", 0
	light.Copy = func(x line) string { return h.T("light." + x.Care.Light.String()) }
	return append([]column{light,
		word("name", func(x line) string { return x.Name }, wide.name, 4, 0),
		word("region", func(x line) string { return x.RegionName }, wide.region, 1, 0),
		word("sort", func(x line) string { return x.Sort }, wide.sort, 1, 6),
		tierColumn(p, wide.tier),
	}, append(numbers(h), append(cares(h, wide.day), word("rep", func(x line) string { return x.RepName }, wide.rep, 2, 0))...)...)
}

// numbers are R, F and M, and the day of the last purchase.
func numbers(h page.Host) []column {
	f, period := h.Fmt(), h.Plan().Period()
	number := func(key string, width float32, folds int, shown, exact func(line) string, value func(line) int64) column {
		c := makeColumn(h, key, width, folds, func(x line) widgets.Cell {
			if !x.Bought {
				return widgets.Cell{Text: text.Unknown, Token: "t3"}
			}
			return widgets.Cell{Text: shown(x)}
		}, func(a, b line) int {
			if a.Bought != b.Bought { // the unknown is less than any number
				return map[bool]int{true: 1, false: -1}[a.Bought]
			}
			return cmp.Compare(value(a), value(b))
		})
		c.Right, c.Flex = true, 0.25 // names need the room more
		c.Copy = func(x line) string {
			if !x.Bought {
				return ""
			}
			return exact(x)
		}
		return c
	}
	whole := func(get func(line) int) func(line) string {
		return func(x line) string { return strconv.Itoa(get(x)) }
	}
	r, n := func(x line) int { return x.R }, func(x line) int { return x.F }
	money := number("m", 78, 0, func(x line) string { return f.Bare(x.M) }, func(x line) string { return f.BareExact(x.M) },
		func(x line) int64 { return int64(x.M) })
	money.Title = h.T("customers.column.m") + " " + f.BareUnit()
	shown := money.Cell
	money.Cell = func(x line) widgets.Cell {
		c := shown(x)
		if c.Bold = x.Bought; x.Bought {
			c.Exact = f.Exact(x.M)
		}
		return c
	}
	return []column{
		number("r", 60, 0, whole(r), whole(r), func(x line) int64 { return int64(x.R) }),
		number("f", 72, 0, whole(n), whole(n), func(x line) int64 { return int64(x.F) }),
		money,
		number("last", 94, 5, func(x line) string { return briefDay(f, x.Last, period) }, func(x line) string { return x.Last.String() },
			func(x line) int64 { return int64(x.Last) }),
	}
}

// cares are what the other areas say: health, touches, money owed and contract.
func cares(h page.Host, day float32) []column {
	f, period, today := h.Fmt(), h.Plan().Period(), h.Today()
	unknown := widgets.Cell{Text: text.Unknown, Token: "t3"}
	date := func(d data.Date) widgets.Cell {
		switch d {
		case 0:
			return unknown
		case today:
			return widgets.Cell{Text: h.T("customers.today")}
		}
		return widgets.Cell{Text: briefDay(f, d, period)}
	}
	health := makeColumn(h, "health", 98, 0, func(x line) widgets.Cell {
		c := &x.Care
		if c.Score == nil {
			return unknown
		}
		return widgets.Cell{Text: strconv.Itoa(*c.Score), Barred: true, Bar: float64(*c.Score) / 100, BarToken: fills[c.Light]}
	}, func(a, b line) int { return comparePointers(a.Care.Score, b.Care.Score) })
	touched := makeColumn(h, "touched", day, 1, func(x line) widgets.Cell { return date(x.Care.Touched) },
		func(a, b line) int { return cmp.Compare(a.Care.Touched, b.Care.Touched) })
	next := makeColumn(h, "next", day, 0, func(x line) widgets.Cell {
		c := date(x.Care.Next)
		switch {
		case x.Care.Next == 0:
		case x.Care.Over > 0:
			c.Text, c.Token, c.Exact = h.T("customers.over", x.Care.Over), "bad", f.DateIn(x.Care.Next, period)
		case x.Care.Next <= today:
			c.Text, c.Token, c.Bold, c.Exact = h.T("customers.today"), "accent", true, f.DateIn(x.Care.Next, period)
		}
		return c
	}, func(a, b line) int {
		if (a.Care.Next == 0) != (b.Care.Next == 0) {
			return map[bool]int{true: 1, false: -1}[a.Care.Next == 0]
		}
		return cmp.Or(cmp.Compare(b.Care.Over, a.Care.Over), cmp.Compare(a.Care.Next, b.Care.Next))
	})
	owed := makeColumn(h, "overdue", 96, 3, func(x line) widgets.Cell {
		if x.Care.Overdue == 0 {
			return widgets.Cell{Text: f.Bare(0), Token: "t3"}
		}
		return widgets.Cell{Text: f.Bare(x.Care.Overdue), Token: "bad", Exact: h.T("customers.owed", x.Care.Overdue, x.Care.Open)}
	}, func(a, b line) int { return cmp.Compare(a.Care.Overdue, b.Care.Overdue) })
	owed.Title += " " + f.BareUnit()
	owed.Copy = func(x line) string { return f.BareExact(x.Care.Overdue) }
	until := makeColumn(h, "until", day, 4, func(x line) widgets.Cell {
		c := date(x.Care.Until)
		if x.Care.Soon {
			c.Token = "warn"
		}
		return c
	}, func(a, b line) int { return cmp.Compare(a.Care.Until, b.Care.Until) })
	for _, c := range []*column{&health, &touched, &next, &owed, &until} {
		c.Right = true
	}
	for c, get := range map[*column]func(line) data.Date{&touched: func(x line) data.Date { return x.Care.Touched },
		&next: func(x line) data.Date { return x.Care.Next }, &until: func(x line) data.Date { return x.Care.Until }} {
		c.Copy = func(x line) string {
			if d := get(x); d != 0 {
				return d.String()
			}
			return ""
		}
	}
	return []column{health, touched, next, owed, until}
}

// briefDay is a day of the plan in words, and any other in figures: it has to be
// told apart from those of the plan in the room of a column.
func briefDay(f text.Fmt, d data.Date, plan data.Period) string {
	if d < plan.From || d >= plan.Until {
		return d.String()
	}
	return f.DateIn(d, plan)
}

// fills are the colours of the bar of health.
var fills = map[data.Light]string{data.Green: "good", data.Amber: "wfill", data.Red: "bad"}

// comparePointers orders numbers that may be unknown, which is the least.
func comparePointers(a, b *int) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return -1
	case b == nil:
		return 1
	}
	return cmp.Compare(*a, *b)
}

func tierColumn(p *Page, width float32) column {
	h := p.host
	return makeColumn(h, "tier", width, 0, func(x line) widgets.Cell {
		if x.In == "" {
			why := h.T("customers.never.why")
			if p.scheme != data.RFM || x.Bought {
				why = h.T("customers.tier.none")
			}
			return widgets.Cell{Text: text.Unknown, Token: "t3", Exact: why}
		}
		c := widgets.Cell{Text: p.badge(x.Row, x.In), Badge: badges[p.tone(x.In)]}
		if p.scheme == data.RFM {
			c.Exact = x.Reason
		}
		return c
	}, func(a, b line) int { return cmp.Compare(a.Rank, b.Rank) })
}

// badge is a tier's name with the grade behind it, marked when a person judged so.
func (p *Page) badge(x *customers.Row, t data.Tier) string {
	words := p.tierName(t)
	if p.scheme != data.RFM {
		return words
	}
	if x.Grade != "" {
		words += " " + strings.ToUpper(string(x.Grade))
	}
	if x.Override != "" {
		words = p.host.T("customers.badge.judged", words)
	}
	return words
}

// tone is the look of a tier: the first of a scheme stands out, dormancy wants
// something done, and who is outside of all is not set.
func (p *Page) tone(t data.Tier) widgets.Tone {
	switch {
	case t == data.Unclassified || t == "":
		return widgets.Outline
	case t == data.Dormant || t == data.AtRisk:
		return widgets.Warning
	case len(p.sums) > 0 && p.sums[0].Tier == t:
		return widgets.Accented
	}
	return widgets.Neutral
}

// badges are the tones as a table names them.
var badges = map[widgets.Tone]string{widgets.Accented: "accent", widgets.Neutral: "plain", widgets.Warning: "warn", widgets.Outline: "outline"}

// foot is the line under the list: how many, how much, and what R, F and M are.
type foot struct {
	host    page.Host
	content *fyne.Container
	sum     *widgets.Text
	legend  *widgets.Text
}

func newFoot(h page.Host) *foot {
	f := &foot{host: h, sum: widgets.NewText("", note), legend: widgets.NewText(h.T("customers.legend"), widgets.Style{Size: 12, Token: "t3", Align: fyne.TextAlignTrailing, Elide: true})}
	f.content = widgets.Fixed(0, 34, widgets.Pad(0, 16, 0, 16, widgets.Row(16, f.sum, widgets.Grow(f.legend))))
	return f
}

// note is the look of a grey word beside others.
var note = widgets.Style{Size: 12, Token: "t3"}

func (f *foot) set(rows []line, all int) {
	var money data.Money
	for _, x := range rows {
		money += x.M
	}
	f.sum.SetText(f.host.Fmt().T("customers.sum", len(rows), all, money))
	f.content.Refresh()
}
