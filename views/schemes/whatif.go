package schemes

import (
	"cmp"

	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// makeWhatIf makes the card that says what the rules on trial would change.
func (b *bands) makeWhatIf() {
	h := b.page.host
	f := h.Fmt()
	b.apply = widgets.NewButton(h.T("rules.apply"), widgets.Primary, b.applyIt).Small()
	b.drop = widgets.NewButton(h.T("rules.drop"), widgets.Plain, b.dropIt).Small()
	b.tiers = widgets.NewTable([]widgets.Column[schemes.TierChange]{
		{Key: "tier", Title: h.T("rules.tier"), Width: 96, Flex: 1, Cell: func(t schemes.TierChange) widgets.Cell {
			return widgets.Cell{Text: f.TierName(t.Tier)}
		}},
		number("before", h.T("rules.before"), 64, func(t schemes.TierChange) int { return t.Before }, f.Count),
		number("after", h.T("rules.after"), 64, func(t schemes.TierChange) int { return t.After }, f.Count),
		{Key: "differ", Title: h.T("rules.differ"), Width: 64, Right: true, Cell: func(t schemes.TierChange) widgets.Cell {
			by := t.After - t.Before
			if by == 0 {
				return widgets.Cell{Text: "—", Token: "t3"}
			}
			return widgets.Cell{Text: signed(f, by), Bold: true}
		}},
		{Key: "money", Title: h.T("rules.money.after"), Width: 88, Right: true, Folds: 1, Cell: func(t schemes.TierChange) widgets.Cell {
			return widgets.Cell{Text: f.Money(t.AfterAmount), Exact: f.Exact(t.AfterAmount)}
		}},
	})
	b.tiers.RowHeight = 32
	b.movers = moverTable(h)
	b.movers.Empty = widgets.NewEmpty("users", h.T("rules.moves.none"), h.T("rules.moves.none.how"))
	b.moved = widgets.Strong("")
	b.right = widgets.NewCard(h.T("rules.whatif"), "", widgets.Row(8, b.drop, b.apply), widgets.VSplit([]float32{46, 54}, 0, b.tiers,
		widgets.Col(0, widgets.HR(), widgets.Fixed(0, 36, widgets.Pad(8, 16, 8, 16, b.moved)), widgets.Grow(b.movers))))
}

// signed writes a difference with its sign.
func signed(f text.Fmt, n int) string {
	if n > 0 {
		return "+" + f.Count(n)
	}
	return f.Count(n)
}

// moverTable lists customers whose tier differs; a press opens the customer.
func moverTable(h page.Host) *widgets.Table[schemes.Mover] {
	f := h.Fmt()
	tier := func(t data.Tier) string {
		if t == "" {
			return h.T("rules.none")
		}
		return f.TierName(t)
	}
	t := widgets.NewTable([]widgets.Column[schemes.Mover]{
		{Key: "name", Title: h.T("rules.customer"), Width: 110, Flex: 2, Cell: func(m schemes.Mover) widgets.Cell { return widgets.Cell{Text: m.Name} },
			Compare: func(a, b schemes.Mover) int { return cmp.Compare(a.Name, b.Name) }},
		{Key: "from", Title: h.T("rules.from"), Width: 72, Flex: 1, Cell: func(m schemes.Mover) widgets.Cell {
			return widgets.Cell{Text: tier(m.From), Token: "t2"}
		}, Compare: func(a, b schemes.Mover) int { return cmp.Compare(a.From, b.From) }},
		{Key: "to", Title: h.T("rules.to"), Width: 72, Flex: 1, Cell: func(m schemes.Mover) widgets.Cell { return widgets.Cell{Text: tier(m.To), Bold: true} },
			Compare: func(a, b schemes.Mover) int { return cmp.Compare(a.To, b.To) }},
		number("r", "R", 48, func(m schemes.Mover) int { return m.R }, f.Count),
		number("f", "F", 44, func(m schemes.Mover) int { return m.F }, f.Count),
		{Key: "m", Title: "M " + f.BareUnit(), Width: 72, Right: true, Cell: func(m schemes.Mover) widgets.Cell {
			return widgets.Cell{Text: f.Bare(m.M), Exact: f.Exact(m.M)}
		}, Compare: func(a, b schemes.Mover) int { return cmp.Compare(a.M, b.M) }},
	})
	t.RowHeight = 32
	t.Same = func(a, b schemes.Mover) bool { return a.Code == b.Code }
	t.OnOpen = func(m schemes.Mover) { h.Show(page.Route{Page: "customers", Part: "list", Code: m.Code}) }
	return t
}

// say shows what the trial would change.
func (b *bands) say() {
	h := b.page.host
	b.tiers.SetRows(b.what.Tiers)
	b.movers.SetRows(b.what.Moves)
	b.moved.SetText(h.T("rules.moves", b.what.Moved))
	caption, why := h.T("rules.whatif.none"), h.T("rules.whatif.why")
	if !b.page.draft.Empty() {
		caption, why = h.T("rules.whatif.caption", b.what.Moved), ""
	}
	b.right.SetTitle(h.T("rules.whatif"), caption)
	b.apply.Allow(why)
	b.drop.Allow(why)
}

// applyIt makes the rules on trial those of the plan, in one step.
func (b *bands) applyIt() {
	d := b.page.draft
	b.page.draft = schemes.Settings{}
	if !b.page.host.Do(schemes.SetRules{Settings: d}) {
		b.page.draft = d
	}
}

// dropIt goes back to the rules of the plan.
func (b *bands) dropIt() {
	b.page.draft = schemes.Settings{}
	b.form.Clear()
	b.page.changed()
}
