package evidence

import (
	"cmp"
	"math"
	"slices"

	"quarterdeck/app/evidence"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A compareCard shows the goal and the scenarios as columns of one table, and the
// difference of any two.
type compareCard struct {
	host   page.Host
	card   *widgets.Card
	table  *widgets.Table[line]
	answer evidence.Comparison
	pick   [2]*widgets.Select // the column taken, and the one it is held against
	chosen [2]data.ID         // of pick; 0 is the goal
}

// A line is one measure: a cell for each column, and the first chosen column less
// the second.
type line struct {
	name  string
	note  string
	head  bool
	cells []widgets.Cell
	delta widgets.Cell
	less  *data.Money // delta of amounts, in minor units; nil: one is not known, or it is no amount
}

func newCompareCard(h page.Host) *compareCard {
	c := &compareCard{host: h, table: widgets.NewTable[line](nil)}
	c.table.RowHeight = 28
	c.table.Same = func(a, b line) bool { return a.name == b.name }
	c.table.Empty = widgets.NewEmpty("target", h.T("compare.none"), h.T("compare.none.how"))
	for i := range c.pick {
		c.pick[i] = widgets.NewSelect(nil, func(at int) {
			c.chosen[i] = c.answer.Rows[at].ID
			c.show()
		}).Small()
	}
	head := widgets.Row(6, widgets.Fixed(128, 0, c.pick[0]), widgets.NewText("−", widgets.Style{Token: "t2"}), widgets.Fixed(128, 0, c.pick[1]))
	c.card = widgets.NewCard(h.T("compare.title"), " ", head, widgets.Col(0, widgets.HR(), widgets.Grow(c.table)))
	return c
}

// set hands the comparison over; chosen is a scenario to hold against what it was
// held against before, at first the goal.
func (c *compareCard) set(a evidence.Comparison, chosen data.ID) {
	c.answer = a
	c.chosen[0] = chosen
	if c.at(1) < 0 || c.chosen[0] == c.chosen[1] {
		c.chosen[1] = 0
	}
	if c.at(1) < 0 { // there is no goal: the first other scenario
		for _, x := range a.Rows {
			if x.ID != chosen {
				c.chosen[1] = x.ID
				break
			}
		}
	}
	c.show()
}

// at is the place of a chosen column; −1 when it is not there.
func (c *compareCard) at(i int) int {
	return slices.IndexFunc(c.answer.Rows, func(x evidence.Column) bool { return x.ID == c.chosen[i] })
}

// title is what a column is called.
func (c *compareCard) title(x evidence.Column) string {
	if x.ID == 0 {
		return c.host.T("scenario.goal.now")
	}
	return x.Name
}

func (c *compareCard) show() {
	h, a := c.host, c.answer
	c.card.SetTitle(h.T("compare.title"), h.T("compare.note", h.Fmt().UnitName()))
	var names []string
	for _, x := range a.Rows {
		names = append(names, c.title(x))
	}
	for i, p := range c.pick {
		p.SetOptions(names, c.at(i))
		p.Hidden = len(a.Rows) < 2
	}
	c.columns()
	if len(a.Rows) == 0 {
		c.table.SetRows(nil)
		return
	}
	c.table.SetRows(c.lines())
}

// lines are all measures of the comparison.
func (c *compareCard) lines() []line {
	b := builder{host: c.host, rows: c.answer.Rows, of: c.at(0), from: c.at(1)}
	b.amounts()
	b.quarters(c.answer)
	b.regions(c.answer)
	b.anchors()
	b.drivers()
	return b.lines
}

func (c *compareCard) columns() {
	h, of := c.host, c.at(0)
	columns := []widgets.Column[line]{{Key: "measure", Title: h.T("compare.measure"), Width: 196, Flex: 2, Cell: func(l line) widgets.Cell {
		return widgets.Cell{Text: l.name, Note: l.note, Bold: l.head}
	}}}
	for i, x := range c.answer.Rows {
		columns = append(columns, widgets.Column[line]{Key: "scenario", Title: c.title(x), Width: 104, Flex: 1, Right: true, Cell: func(l line) widgets.Cell {
			if i >= len(l.cells) {
				return widgets.Cell{}
			}
			x := l.cells[i]
			x.Bold = i == of && !l.head
			return x
		}})
	}
	if len(c.answer.Rows) > 1 {
		columns = append(columns, widgets.Column[line]{Key: "delta", Title: h.T("compare.delta"), Width: 96, Flex: 1, Right: true,
			Cell: func(l line) widgets.Cell { return l.delta }})
	}
	c.table.Columns = columns
}

// A builder makes the lines of the comparison.
type builder struct {
	host     page.Host
	rows     []evidence.Column
	of, from int // columns whose difference is shown, of − from; −1: none
	lines    []line
}

func (b *builder) head(key string, note string) {
	b.lines = append(b.lines, line{name: b.host.T(key), note: note, head: true})
}

// both reports whether there are two columns to take the difference of.
func (b *builder) both() bool { return b.of >= 0 && b.from >= 0 }

// difference is of − from; nil when one is not known.
func difference[T int | int64 | data.Money](b *builder, all []*T) *T {
	if !b.both() || all[b.of] == nil || all[b.from] == nil {
		return nil
	}
	d := *all[b.of] - *all[b.from]
	return &d
}

// money adds a line of amounts with their difference, unless nobody has one and
// it may be left out.
func (b *builder) money(name string, of func(evidence.Column) *data.Money) { b.amount(name, false, of) }

func (b *builder) amount(name string, optional bool, of func(evidence.Column) *data.Money) {
	f := b.host.Fmt()
	l := line{name: name, delta: widgets.Cell{Text: text.Unknown, Token: "t3"}}
	var all []*data.Money
	for _, x := range b.rows {
		m := of(x)
		all = append(all, m)
		cell := widgets.Cell{Text: f.MoneyPtr(m)}
		if m != nil {
			cell.Exact, optional = f.Exact(*m), false
		}
		l.cells = append(l.cells, cell)
	}
	if optional {
		return
	}
	if l.less = difference(b, all); l.less != nil {
		l.delta = widgets.Cell{Text: f.DeltaCell(*l.less), Token: "t2", Exact: f.Exact(*l.less)}
	}
	b.lines = append(b.lines, l)
}

// rate adds a line of per cents, given in hundredths, with their difference in
// points. A line nobody has a number in is left out.
func (b *builder) rate(name string, show func(float64) string, of func(evidence.Column) *int64) {
	b.number(name, func(n int64) string { return show(float64(n) / 100_00) },
		func(n int64) string { return b.host.Fmt().Points(float64(n) / 100_00) }, of)
}

// number adds a line of numbers with their difference.
func (b *builder) number(name string, show, less func(int64) string, of func(evidence.Column) *int64) {
	l, known := line{name: name, delta: widgets.Cell{Text: text.Unknown, Token: "t3"}}, false
	var all []*int64
	for _, x := range b.rows {
		n := of(x)
		all = append(all, n)
		cell := widgets.Cell{Text: text.Unknown, Token: "t3"}
		if n != nil {
			cell, known = widgets.Cell{Text: show(*n)}, true
		}
		l.cells = append(l.cells, cell)
	}
	if d := difference(b, all); d != nil {
		l.delta = widgets.Cell{Text: less(*d), Token: "t2"}
	}
	if known {
		b.lines = append(b.lines, l)
	}
}

// words adds a line of words.
func (b *builder) words(name string, of func(evidence.Column) string) {
	l := line{name: name}
	for _, x := range b.rows {
		l.cells = append(l.cells, widgets.Cell{Text: of(x)})
	}
	if b.both() {
		key := "compare.differs"
		if l.cells[b.of].Text == l.cells[b.from].Text {
			key = "compare.same"
		}
		l.delta = widgets.Cell{Text: b.host.T(key), Token: "t2"}
	}
	b.lines = append(b.lines, l)
}

func (b *builder) amounts() {
	h := b.host
	f := h.Fmt()
	b.money(h.T("level.goal"), func(x evidence.Column) *data.Money { return &x.Amount })
	b.rate(h.T("compare.vs_last"), f.SignedPercent, func(x evidence.Column) *int64 { return x.VsLast })
	b.money(h.T("level.base"), func(x evidence.Column) *data.Money { return x.Base })
	b.money(h.T("level.challenge"), func(x evidence.Column) *data.Money { return x.Challenge })
	b.words(h.T("scenario.rhythm"), func(x evidence.Column) string { return h.Fmt().RhythmName(cmp.Or(x.Rhythm, "even")) })
	count := func(n int64) string { return f.Count(int(n)) }
	b.number(h.T("evidence.rests"), count, signed(count), func(x evidence.Column) *int64 {
		n := int64(len(x.Cited))
		return &n
	})
}

// anchors adds a line for each anchor any column has: how far the column's amount
// lies above it. Above a limit and below a floor is amber.
func (b *builder) anchors() {
	h := b.host
	f := h.Fmt()
	var keys []string
	of := map[string][]*evidence.Anchor{}
	for i, x := range b.rows {
		for j, a := range x.Anchors {
			if of[a.Key] == nil {
				keys = append(keys, a.Key)
				of[a.Key] = make([]*evidence.Anchor, len(b.rows))
			}
			of[a.Key][i] = &x.Anchors[j]
		}
	}
	if len(keys) == 0 {
		return
	}
	b.head("compare.anchors", h.T("compare.anchors.note"))
	for _, key := range keys {
		l := line{name: h.T("anchors." + key), delta: widgets.Cell{Text: text.Unknown, Token: "t3"}}
		above := make([]*data.Money, len(b.rows))
		for i, a := range of[key] {
			if a != nil {
				above[i] = a.Above
			}
			if a == nil || a.Above == nil {
				l.cells = append(l.cells, widgets.Cell{Text: text.Unknown, Token: "t3"})
				continue
			}
			cell := widgets.Cell{Text: f.DeltaCell(*a.Above), Exact: h.T("compare.anchor.tip", f.MoneyUnit(a.Value), f.T(a.Note, a.Args...))}
			if a.Sort == evidence.Limit && *a.Above > 0 || a.Sort == evidence.Floor && *a.Above < 0 {
				cell.Token = "warn"
			}
			l.cells = append(l.cells, cell)
		}
		if l.less = difference(b, above); l.less != nil {
			l.delta = widgets.Cell{Text: f.DeltaCell(*l.less), Token: "t2", Exact: f.Exact(*l.less)}
		}
		b.lines = append(b.lines, l)
	}
}

// drivers adds what the anchors are worked out from; a line nobody has a number
// in is left out.
func (b *builder) drivers() {
	h := b.host
	f := h.Fmt()
	before := len(b.lines)
	b.head("compare.drivers", "")
	rate := func(key string, of func(data.Drivers) *int) {
		b.rate(h.T("drivers."+key), perCent, func(x evidence.Column) *int64 { return wide(of(x.Drivers)) })
	}
	amount := func(key string, of func(data.Drivers) *data.Money) {
		b.amount(h.T("drivers."+key), true, func(x evidence.Column) *data.Money { return of(x.Drivers) })
	}
	amount("market", func(d data.Drivers) *data.Money { return d.Market })
	rate("market_growth", func(d data.Drivers) *int { return d.MarketGrowth })
	rate("share", func(d data.Drivers) *int { return d.Share })
	amount("new_amount", func(d data.Drivers) *data.Money { return d.NewAmount })
	rate("new_rate", func(d data.Drivers) *int { return d.NewRate })
	count := func(n int64) string { return f.Count(int(n)) }
	b.number(h.T("drivers.leads"), count, signed(count), func(x evidence.Column) *int64 { return x.Drivers.Leads })
	rate("conversion", func(d data.Drivers) *int { return d.Conversion })
	amount("order_value", func(d data.Drivers) *data.Money { return d.OrderValue })
	amount("per_month", func(d data.Drivers) *data.Money { return d.PerMonth })
	if len(b.lines) == before+1 {
		b.lines = b.lines[:before]
	}
}

// signed writes a number above zero with a plus.
func signed(show func(int64) string) func(int64) string {
	return func(n int64) string {
		switch {
		case n > 0:
			return "+" + show(n)
		case n < 0:
			return "−" + show(-n)
		}
		return show(n)
	}
}

func wide(n *int) *int64 {
	if n == nil {
		return nil
	}
	m := int64(*n)
	return &m
}

func (b *builder) quarters(a evidence.Comparison) {
	h := b.host
	b.head("compare.quarters", h.T("compare.quarters.note"))
	for i := range a.Quarters {
		b.money(h.Fmt().GroupName(h.Plan(), i), func(x evidence.Column) *data.Money { return part(x.Quarters, i) })
	}
}

func (b *builder) regions(a evidence.Comparison) {
	h := b.host
	if len(a.Regions) == 0 {
		return
	}
	note := h.T("compare.regions.last")
	if a.ByCells {
		note = h.T("compare.regions.cells")
	}
	b.head("compare.regions", note)
	for i, name := range a.Regions {
		if name == "" {
			name = h.T("compare.regions.none")
		}
		b.money(name, func(x evidence.Column) *data.Money { return part(x.Regions, i) })
	}
}

// part is one of several amounts; nil when there are fewer.
func part(all []data.Money, i int) *data.Money {
	if i >= len(all) {
		return nil
	}
	return &all[i]
}

// perCent writes a share such as 0.18 as a rate is typed.
func perCent(x float64) string { return evidence.Percent(int(math.Round(x * 100_00))) }
