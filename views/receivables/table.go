package receivables

import (
	"cmp"
	"slices"

	"quarterdeck/app/chart"
	"quarterdeck/app/receivables"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// A line of the list is a customer, or the head of a group.
type line struct {
	row   *receivables.Row
	group string
	sum   receivables.Row // of the group: Open, Overdue, Oldest
	count int             // its customers
}

// lines are the rows, under the heads of their groups where there are any: the
// group with the most overdue first.
func (p *Page) lines(rows []*receivables.Row) []line {
	if p.by == "" {
		list := make([]line, len(rows))
		for i, x := range rows {
			list[i] = line{row: x}
		}
		return list
	}
	var heads []*line
	at, under := map[string]*line{}, map[string][]line{}
	for _, x := range rows {
		key, name := p.groupOf(x)
		if at[key] == nil {
			at[key] = &line{group: name}
			heads = append(heads, at[key])
		}
		g := at[key]
		g.count++
		g.sum.Open, g.sum.Overdue, g.sum.Oldest = g.sum.Open+x.Open, g.sum.Overdue+x.Overdue, max(g.sum.Oldest, x.Oldest)
		g.sum.Code = key
		under[key] = append(under[key], line{row: x})
	}
	slices.SortStableFunc(heads, func(a, b *line) int {
		return cmp.Or(cmp.Compare(b.sum.Overdue, a.sum.Overdue), cmp.Compare(b.sum.Open, a.sum.Open))
	})
	var list []line
	for _, g := range heads {
		list = append(append(list, *g), under[g.sum.Code]...)
	}
	return list
}

// groupOf is what a row is grouped under.
func (p *Page) groupOf(x *receivables.Row) (key, name string) {
	h := p.host
	switch p.by {
	case receivables.ByRep:
		return x.Rep, cmp.Or(x.RepName, h.T("customers.no_rep"))
	case receivables.ByRegion:
		return x.Region, cmp.Or(x.RegionName, h.T("customers.no_region"))
	}
	return x.Scheme + "/" + string(x.Tier), cmp.Or(tierName(h.Fmt(), *x), h.T("receivables.no_tier"))
}

// tierName is the tier that leads for a customer; "" for none.
func tierName(f text.Fmt, x receivables.Row) string {
	if x.Tier == "" {
		return ""
	}
	return cmp.Or(x.TierName, f.T("tier."+string(x.Tier)))
}

// tierBadge is the tone of a tier's badge.
func tierBadge(t data.Tier) string {
	switch t {
	case data.High, "a", "strategic":
		return "accent"
	case data.Dormant, data.AtRisk:
		return "warn"
	}
	return "plain"
}

// wordWidths are the least widths of columns with words.
var wordWidths = map[text.Lang]struct{ name, tier, rep, level, way, promise float32 }{
	text.ZH: {132, 84, 76, 92, 84, 118}, text.EN: {144, 100, 106, 112, 88, 122},
}

func (p *Page) columns() []widgets.Column[line] {
	h := p.host
	f, wide := h.Fmt(), wordWidths[h.Lang()]
	column := func(key string, width, flex float32, folds int, cell func(receivables.Row) widgets.Cell, compare func(a, b *receivables.Row) int) widgets.Column[line] {
		c := widgets.Column[line]{Key: widthPrefix + key, Title: h.T("receivables.column." + key), Width: width, Flex: flex, Folds: folds,
			Cell: func(x line) widgets.Cell {
				if x.row == nil {
					return widgets.Cell{}
				}
				return cell(*x.row)
			}}
		if p.by == "" { // groups keep their order
			c.Compare = func(a, b line) int { return compare(a.row, b.row) }
		}
		return c
	}
	name := column("name", wide.name, 3, 0, nil, func(a, b *receivables.Row) int { return cmp.Compare(a.Name, b.Name) })
	name.Cell = func(x line) widgets.Cell {
		if x.row == nil {
			return widgets.Cell{Text: x.group, Note: h.T("receivables.group.count", x.count), Bold: true}
		}
		return widgets.Cell{Text: x.row.Name, Light: chart.Light(x.row.Light), Mark: true, Bold: x.row.Act}
	}
	columns := []widgets.Column[line]{name,
		column("tier", wide.tier, 1, 4, func(x receivables.Row) widgets.Cell {
			if x.Tier == "" {
				return unknown
			}
			return widgets.Cell{Text: tierName(f, x), Badge: tierBadge(x.Tier)}
		}, func(a, b *receivables.Row) int { return cmp.Compare(a.Tier, b.Tier) }),
		column("rep", wide.rep, 1, 3, func(x receivables.Row) widgets.Cell { return widgets.Cell{Text: x.RepName, Token: "t2"} },
			func(a, b *receivables.Row) int { return cmp.Compare(a.RepName, b.RepName) }),
		p.moneyColumn("open", "", func(x *receivables.Row) data.Money { return x.Open }),
		p.moneyColumn("overdue", "bad", func(x *receivables.Row) data.Money { return x.Overdue }),
		p.oldestColumn(),
		column("level", wide.level, 1, 1, func(x receivables.Row) widgets.Cell {
			if x.Level == nil {
				return unknown
			}
			c := widgets.Cell{Text: receivables.LevelName(f, *x.Level)}
			if x.Level.Channel != "" {
				c.Exact = h.T("channel." + string(x.Level.Channel))
			}
			return c
		}, func(a, b *receivables.Row) int { return cmp.Compare(a.Oldest, b.Oldest) }),
		column("way", wide.way, 1, 2, func(x receivables.Row) widgets.Cell { return widgets.Cell{Text: wayName(f, x.Way), Token: "t2"} },
			func(a, b *receivables.Row) int { return cmp.Compare(a.Way, b.Way) }),
		column("promise", wide.promise, 1, 0, func(x receivables.Row) widgets.Cell { return p.promiseCell(x) },
			func(a, b *receivables.Row) int {
				return cmp.Or(cmp.Compare(a.Promise, b.Promise), cmp.Compare(a.PromiseDay, b.PromiseDay))
			}),
		column("touched", 84, 0, 5, func(x receivables.Row) widgets.Cell {
			if x.Touched == 0 {
				return unknown
			}
			return widgets.Cell{Text: f.DateIn(x.Touched, h.Plan().Period()), Token: "t2"}
		}, func(a, b *receivables.Row) int { return cmp.Compare(a.Touched, b.Touched) })}
	columns[len(columns)-1].Right = true
	return columns
}

// unknown is the cell of what nobody knows.
var unknown = widgets.Cell{Text: text.Unknown, Token: "t3"}

func (p *Page) moneyColumn(key, token string, get func(*receivables.Row) data.Money) widgets.Column[line] {
	f := p.host.Fmt()
	of := func(x line) *receivables.Row {
		if x.row == nil {
			return &x.sum
		}
		return x.row
	}
	c := widgets.Column[line]{Key: widthPrefix + key, Title: p.host.T("receivables.column."+key) + " " + f.BareUnit(), Width: 84, Flex: 1, Right: true,
		Cell: func(x line) widgets.Cell {
			m := get(of(x))
			if m == 0 {
				return widgets.Cell{Text: f.Bare(0), Token: "t3"}
			}
			return widgets.Cell{Text: f.Bare(m), Exact: f.Exact(m), Bold: true, Token: token}
		},
		Copy: func(x line) string { return f.BareExact(get(of(x))) }}
	if p.by == "" {
		c.Compare = func(a, b line) int { return cmp.Compare(get(a.row), get(b.row)) }
	}
	return c
}

func (p *Page) oldestColumn() widgets.Column[line] {
	h := p.host
	c := widgets.Column[line]{Key: widthPrefix + "oldest", Title: h.T("receivables.column.oldest"), Width: 92, Flex: 1, Right: true,
		Cell: func(x line) widgets.Cell {
			days, row := x.sum.Oldest, x.row
			if row != nil {
				days = row.Oldest
				if row.NotDue+row.Ageing.Overdue() == 0 {
					return unknown
				}
			} else if x.sum.Overdue == 0 {
				return unknown
			}
			return dueCell(h.T, days)
		}}
	if p.by == "" {
		c.Compare = func(a, b line) int { return cmp.Compare(a.row.Oldest, b.row.Oldest) }
	}
	return c
}

// dueCell says how many days something is over, or when it will be due.
func dueCell(t func(string, ...any) string, days int) widgets.Cell {
	switch {
	case days > 0:
		return widgets.Cell{Text: t("receivables.days", days), Token: "bad", Exact: t("receivables.over", days)}
	case days == 0:
		return widgets.Cell{Text: t("receivables.today"), Token: "accent"}
	}
	return widgets.Cell{Text: t("receivables.in", -days), Token: "t2"}
}

// wayName is how the tier says money is collected.
func wayName(f text.Fmt, w data.Collection) string {
	if w == "" {
		return f.T("receivables.way.rep")
	}
	return f.T("receivables.way." + string(w))
}

func (p *Page) promiseCell(x receivables.Row) widgets.Cell {
	h := p.host
	if x.Promise == "" {
		return unknown
	}
	c := widgets.Cell{Text: h.T("receivables.promise."+x.Promise, h.Fmt().DateIn(x.PromiseDay, h.Plan().Period())), Exact: h.Fmt().Exact(x.PromiseOpen)}
	if x.Promise == receivables.Broken {
		c.Token = "bad"
	}
	return c
}
