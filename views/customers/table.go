package customers

import (
	"cmp"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"quarterdeck/app/customers"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// widthPrefix stands before the names of this table's columns where their
// widths are kept.
const widthPrefix = "customers."

func newTable(p *Page) *widgets.Table[*customers.Row] {
	h := p.host
	t := widgets.NewTable(columns(p))
	t.Same = func(a, b *customers.Row) bool { return a.Code == b.Code }
	t.OnSelect = func(*customers.Row) { p.explain() }
	t.OnOpen = func(x *customers.Row) {
		if p.panel.card.Hidden {
			p.wantPanel(true)
			return
		}
		CustomerForm(h, x.Code, func(code string) { p.Go(page.Route{Code: code}) })
	}
	t.SetWidths(h.Prefs().Widths)
	t.OnWidth = func(key string, width int) {
		h.Prefs().Widths[key] = width
		keepPrefs(h)
	}
	t.SortBy(widthPrefix+"m", true)
	return t
}

// wordWidths are the least widths of columns with words, which are longer in
// English.
var wordWidths = map[text.Lang]struct{ name, region, sort, rep float32 }{
	text.ZH: {132, 72, 88, 80}, text.EN: {156, 88, 128, 108},
}

func columns(p *Page) []widgets.Column[*customers.Row] {
	h := p.host
	f := h.Fmt()
	word := func(key string, get func(*customers.Row) string, width, flex float32, folds int) widgets.Column[*customers.Row] {
		return widgets.Column[*customers.Row]{Key: widthPrefix + key, Title: h.T("customers.column." + key), Width: width, Flex: flex, Folds: folds,
			Cell:    func(x *customers.Row) widgets.Cell { return widgets.Cell{Text: get(x)} },
			Compare: func(a, b *customers.Row) int { return cmp.Or(cmp.Compare(get(a), get(b)), cmp.Compare(b.M, a.M)) }}
	}
	number := func(key string, width float32, folds int, shown, exact func(*customers.Row) string, value func(*customers.Row) int64) widgets.Column[*customers.Row] {
		return widgets.Column[*customers.Row]{Key: widthPrefix + key, Title: h.T("customers.column." + key), Width: width, Flex: 1, Right: true, Folds: folds,
			Cell: func(x *customers.Row) widgets.Cell {
				if !x.Bought {
					return widgets.Cell{Text: text.Unknown, Token: "t3"}
				}
				return widgets.Cell{Text: shown(x)}
			},
			Compare: func(a, b *customers.Row) int {
				if a.Bought != b.Bought { // the unknown is less than any number
					return map[bool]int{true: 1, false: -1}[a.Bought]
				}
				return cmp.Compare(value(a), value(b))
			},
			Copy: func(x *customers.Row) string {
				if !x.Bought {
					return ""
				}
				return exact(x)
			}}
	}
	whole := func(get func(*customers.Row) int) func(*customers.Row) string {
		return func(x *customers.Row) string { return strconv.Itoa(get(x)) }
	}
	r, n := func(x *customers.Row) int { return x.R }, func(x *customers.Row) int { return x.F }
	money := number("m", 88, 0, func(x *customers.Row) string { return f.Bare(x.M) }, func(x *customers.Row) string { return f.BareExact(x.M) },
		func(x *customers.Row) int64 { return int64(x.M) })
	money.Title = h.T("customers.column.m") + " " + f.BareUnit()
	shown := money.Cell
	money.Cell = func(x *customers.Row) widgets.Cell {
		c := shown(x)
		c.Bold = x.Bought
		if x.Bought {
			c.Exact = f.Exact(x.M)
		}
		return c
	}
	period, wide := h.Plan().Period(), wordWidths[h.Lang()]
	return []widgets.Column[*customers.Row]{
		word("name", func(x *customers.Row) string { return x.Name }, wide.name, 4, 0),
		word("region", func(x *customers.Row) string { return x.RegionName }, wide.region, 1, 0),
		word("sort", func(x *customers.Row) string { return x.Sort }, wide.sort, 1, 3),
		tierColumn(p),
		number("r", 64, 0, whole(r), whole(r), func(x *customers.Row) int64 { return int64(x.R) }),
		number("f", 76, 0, whole(n), whole(n), func(x *customers.Row) int64 { return int64(x.F) }),
		money,
		number("last", 96, 2, func(x *customers.Row) string { return f.DateIn(x.Last, period) }, func(x *customers.Row) string { return x.Last.String() },
			func(x *customers.Row) int64 { return int64(x.Last) }),
		word("rep", func(x *customers.Row) string { return x.RepName }, wide.rep, 2, 1),
	}
}

func tierColumn(p *Page) widgets.Column[*customers.Row] {
	h := p.host
	return widgets.Column[*customers.Row]{Key: widthPrefix + "tier", Title: h.T("customers.column.tier"), Width: 116, Flex: 1,
		Cell: func(x *customers.Row) widgets.Cell {
			if x.Tier == "" {
				return widgets.Cell{Text: text.Unknown, Token: "t3", Exact: h.T("customers.never.why")}
			}
			return widgets.Cell{Text: tierWords(h.Fmt(), *x), Badge: badge(x.Tier), Exact: x.Reason}
		},
		Compare: func(a, b *customers.Row) int {
			return cmp.Or(cmp.Compare(p.place(a.Tier), p.place(b.Tier)), cmp.Compare(b.M, a.M))
		}}
}

// place is where a tier stands among those that are on; no tier comes last.
func (p *Page) place(t data.Tier) int {
	if i := slices.IndexFunc(p.standing.Tiers, func(x customers.TierSum) bool { return x.Tier == t }); i >= 0 {
		return i
	}
	return len(p.standing.Tiers)
}

// badge is the tone of a tier. Only those who stay away want something done.
func badge(t data.Tier) string {
	switch t {
	case data.High:
		return "accent"
	case data.Dormant, data.Cooling, data.AtRisk:
		return "warn"
	case data.Unclassified, "":
		return "outline"
	}
	return "plain"
}

// tone is [badge] for a badge that stands alone.
func tone(t data.Tier) widgets.Tone {
	return map[string]widgets.Tone{"accent": widgets.Accented, "warn": widgets.Warning, "outline": widgets.Outline}[badge(t)]
}

// tierWords is a tier's name, marked when it is a judgement.
func tierWords(f text.Fmt, x customers.Row) string {
	if x.Override != "" {
		return f.T("customers.badge.judged", customers.TierName(f, x.Tier))
	}
	return customers.TierName(f, x.Tier)
}

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

func (f *foot) set(rows []*customers.Row, all int) {
	var money data.Money
	for _, x := range rows {
		money += x.M
	}
	f.sum.SetText(f.host.Fmt().T("customers.sum", len(rows), all, money))
	f.content.Refresh()
}
