package accounts

import (
	"cmp"

	"quarterdeck/app/accounts"
	"quarterdeck/app/chart"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// rowWidths stands before the names under which the widths of columns are kept.
const rowWidths = "accounts."

// newTable is the battle table: rows of two lines.
func newTable(p *Page) *widgets.Table[accounts.Row] {
	h := p.host
	t := widgets.NewTable(p.columns())
	t.RowHeight = 52
	t.Same = func(a, b accounts.Row) bool { return a.ID == b.ID }
	t.OnSelect = func(accounts.Row) { p.explain() }
	t.OnOpen = func(x accounts.Row) { p.edit(x) }
	return forms.KeepWidths(h, t)
}

func (p *Page) columns() []widgets.Column[accounts.Row] {
	h, f := p.host, p.host.Fmt()
	wide := map[text.Lang]float32{text.ZH: 0, text.EN: 12}[h.Lang()]
	return []widgets.Column[accounts.Row]{
		{Key: rowWidths + "customer", Title: h.T("customers.column.name"), Width: 128 + wide, Flex: 3,
			Cell: func(x accounts.Row) widgets.Cell {
				return widgets.Cell{Text: x.CustomerName, Below: cmp.Or(accounts.TierWords(f, x.Tiers), x.Sort, text.Unknown)}
			},
			Compare: func(a, b accounts.Row) int { return cmp.Compare(a.CustomerName, b.CustomerName) }},
		{Key: rowWidths + "owner", Title: h.T("accounts.column.owner"), Width: 76 + 3*wide, Folds: 2,
			Cell: func(x accounts.Row) widgets.Cell {
				if x.OwnerName == "" {
					return widgets.Cell{Text: text.Unknown, Token: "t3"}
				}
				return widgets.Cell{Text: x.OwnerName}
			},
			Compare: func(a, b accounts.Row) int { return cmp.Compare(a.OwnerName, b.OwnerName) }},
		{Key: rowWidths + "actual", Title: h.T("accounts.column.actual", f.BareUnit()), Width: 112, Right: true,
			Cell:    func(x accounts.Row) widgets.Cell { return moneyCell(f, x) },
			Compare: func(a, b accounts.Row) int { return cmp.Compare(a.Actual, b.Actual) }, Copy: func(x accounts.Row) string { return f.BareExact(x.Actual) }},
		{Key: rowWidths + "pain", Title: h.T("accounts.column.pain"), Width: 152, Flex: 5,
			Cell: func(x accounts.Row) widgets.Cell {
				c := widgets.Cell{Text: x.Pain, Below: cmp.Or(x.Plan, text.Unknown), Exact: x.Pain + "\n→ " + cmp.Or(x.Plan, text.Unknown)}
				if x.Pain == "" {
					c.Text, c.Token = h.T("accounts.lacks.pain.cell"), "warn"
				}
				return c
			}},
		{Key: rowWidths + "chain", Title: h.T("accounts.column.chain"), Width: 104 + wide, Flex: 2,
			Cell: func(x accounts.Row) widgets.Cell { return chainCell(f, x.Chain) }},
		{Key: rowWidths + "next", Title: h.T("accounts.column.next"), Width: 140 + wide, Flex: 2,
			Cell:    func(x accounts.Row) widgets.Cell { return nextCell(f, x, h.Today()) },
			Compare: func(a, b accounts.Row) int { return cmp.Compare(nextDay(a), nextDay(b)) }},
		{Key: rowWidths + "state", Title: h.T("accounts.column.state"), Width: 122 + wide, Flex: 1,
			Cell: func(x accounts.Row) widgets.Cell {
				state, below := stateWord(f, x)
				c := widgets.Cell{Text: state, Badge: stateBadges[x.State], Below: below, Exact: below}
				if len(x.Lacks) > 0 {
					c.Under = "warn"
				}
				return c
			},
			Compare: func(a, b accounts.Row) int { return cmp.Compare(a.State, b.State) }},
	}
}

// moneyCell is what was ordered in the quarter, and below it the target and how
// much of it that is.
func moneyCell(f text.Fmt, x accounts.Row) widgets.Cell {
	c := widgets.Cell{Text: f.Bare(x.Actual), Bold: true, Exact: f.Exact(x.Actual), Below: f.T("accounts.target.none")}
	if x.Target != nil {
		c.Below = f.T("accounts.target.of", f.Bare(*x.Target), f.PercentWhole(x.Actual, *x.Target))
		c.Exact += " / " + f.Exact(*x.Target)
	}
	return c
}

// chainCell is who decides and how that person stands to us, and below it the
// chain in a few words.
func chainCell(f text.Fmt, c accounts.Chain) widgets.Cell {
	if c.Decider == nil {
		return widgets.Cell{Text: f.T("accounts.decider.none"), Token: "warn", Below: chainWord(f, c)}
	}
	cell := widgets.Cell{Text: c.Decider.Name, Mark: true, Light: chart.Light(lights[c.Decider.Stance]), Below: f.T("accounts.chain.people", len(c.Links)),
		Exact: c.Decider.Name + sep + cmp.Or(c.Decider.Title, f.T("role.decider")) + sep + f.T("stance."+string(c.Decider.Stance))}
	switch {
	case c.Against > 0:
		cell.Under, cell.Below = "bad", f.T("accounts.chain.against", c.Against)
	case c.Unmet > 0:
		cell.Under, cell.Below = "warn", f.T("accounts.chain.unmet", c.Unmet)
	}
	return cell
}

// nextCell is the next key date, how far away it is, and below it what happens.
func nextCell(f text.Fmt, x accounts.Row, today data.Date) widgets.Cell {
	if x.Next == nil {
		if len(x.Dates) == 0 {
			return widgets.Cell{Text: f.T("accounts.date.none"), Token: "warn"}
		}
		return widgets.Cell{Text: f.T("accounts.date.over"), Token: "t3"}
	}
	days := int(x.Next.Date - today)
	return widgets.Cell{Text: f.Date(x.Next.Date) + sep + daysWord(f, days), Token: string(daysToken(days)), Below: x.Next.Text, Exact: x.Next.Text}
}

// nextDay sorts by the next key date; rows without one come last.
func nextDay(x accounts.Row) data.Date {
	if x.Next == nil {
		return 1 << 30
	}
	return x.Next.Date
}
