package evidence

import (
	"cmp"

	"quarterdeck/app/evidence"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A compareCard shows the goal and the scenarios as columns of one table.
type compareCard struct {
	host  page.Host
	card  *widgets.Card
	table *widgets.Table[line]
}

// A line is one measure: a cell for each column, and the difference of the
// chosen scenario from the goal.
type line struct {
	name  string
	note  string
	head  bool
	cells []widgets.Cell
	delta widgets.Cell
}

func newCompareCard(h page.Host) *compareCard {
	c := &compareCard{host: h, card: widgets.NewCard(h.T("compare.title"), " ", nil, nil)}
	c.lay(nil)
	return c
}

// lay makes the table: its columns are as many as there are scenarios, and a
// table keeps the number of columns it was made with.
func (c *compareCard) lay(columns []widgets.Column[line]) {
	h := c.host
	c.table = widgets.NewTable(columns)
	c.table.RowHeight = 28
	c.table.Same = func(a, b line) bool { return a.name == b.name }
	c.table.Empty = widgets.NewEmpty("target", h.T("compare.none"), h.T("compare.none.how"))
	c.card.SetBody(widgets.Col(0, widgets.HR(), widgets.Grow(c.table)))
}

// set hands the comparison over; chosen is the scenario whose difference from
// the goal is shown.
func (c *compareCard) set(a evidence.Comparison, chosen data.ID) {
	h := c.host
	c.card.SetTitle(h.T("compare.title"), h.T("compare.note", h.Fmt().UnitName()))
	goal, other := -1, -1
	for i, x := range a.Rows {
		if x.ID == 0 {
			goal = i
		} else if x.ID == chosen {
			other = i
		}
	}
	c.columns(a, other)
	if len(a.Rows) == 0 {
		c.table.SetRows(nil)
		return
	}
	b := builder{host: h, rows: a.Rows, goal: goal, other: other}
	b.amounts()
	b.anchors()
	b.quarters(a)
	b.regions(a)
	c.table.SetRows(b.lines)
}

func (c *compareCard) columns(a evidence.Comparison, other int) {
	h := c.host
	first := widgets.Column[line]{Key: "measure", Title: h.T("compare.measure"), Width: 196, Flex: 2, Cell: func(l line) widgets.Cell {
		return widgets.Cell{Text: l.name, Note: l.note, Bold: l.head}
	}}
	columns := []widgets.Column[line]{first}
	for i, x := range a.Rows {
		title := x.Name
		if x.ID == 0 {
			title = h.T("scenario.goal.now")
		}
		columns = append(columns, widgets.Column[line]{Key: "scenario", Title: title, Width: 104, Flex: 1, Right: true, Cell: func(l line) widgets.Cell {
			if i >= len(l.cells) {
				return widgets.Cell{}
			}
			x := l.cells[i]
			x.Bold = i == other && !l.head
			return x
		}})
	}
	if len(a.Rows) > 1 {
		columns = append(columns, widgets.Column[line]{Key: "delta", Title: h.T("compare.delta"), Width: 96, Flex: 1, Right: true,
			Cell: func(l line) widgets.Cell { return l.delta }})
	}
	if len(columns) != len(c.table.Columns) {
		c.lay(columns)
		return
	}
	c.table.Columns = columns
}

// A builder makes the lines of the comparison.
type builder struct {
	host        page.Host
	rows        []evidence.Column
	goal, other int // columns whose difference is shown; −1: none
	lines       []line
}

func (b *builder) head(key string, note string) {
	b.lines = append(b.lines, line{name: b.host.T(key), note: note, head: true})
}

// money adds a line of amounts with their difference.
func (b *builder) money(name string, of func(evidence.Column) *data.Money) {
	f := b.host.Fmt()
	l := line{name: name, delta: widgets.Cell{Text: text.Unknown, Token: "t3"}}
	var all []*data.Money
	for _, x := range b.rows {
		m := of(x)
		all = append(all, m)
		cell := widgets.Cell{Text: f.MoneyPtr(m)}
		if m != nil {
			cell.Exact = f.Exact(*m)
		}
		l.cells = append(l.cells, cell)
	}
	if b.goal >= 0 && b.other >= 0 && all[b.goal] != nil && all[b.other] != nil {
		l.delta = widgets.Cell{Text: f.DeltaCell(*all[b.other] - *all[b.goal]), Token: "t2"}
	}
	b.lines = append(b.lines, l)
}

// words adds a line of words.
func (b *builder) words(name string, of func(evidence.Column) string) {
	l := line{name: name}
	for _, x := range b.rows {
		l.cells = append(l.cells, widgets.Cell{Text: of(x)})
	}
	b.lines = append(b.lines, l)
}

func (b *builder) amounts() {
	h := b.host
	f := h.Fmt()
	b.money(h.T("level.goal"), func(x evidence.Column) *data.Money { return &x.Amount })
	b.words(h.T("compare.vs_last"), func(x evidence.Column) string {
		if x.VsLast == nil {
			return text.Unknown
		}
		return f.SignedPercent(float64(*x.VsLast) / 100_00)
	})
	b.money(h.T("level.base"), func(x evidence.Column) *data.Money { return x.Base })
	b.money(h.T("level.challenge"), func(x evidence.Column) *data.Money { return x.Challenge })
	b.words(h.T("scenario.rhythm"), func(x evidence.Column) string { return h.Fmt().RhythmName(cmp.Or(x.Rhythm, "even")) })
	b.words(h.T("evidence.rests"), func(x evidence.Column) string { return h.T("compare.cited", len(x.Cited)) })
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
		l := line{name: h.T("anchors." + key)}
		for _, a := range of[key] {
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
		b.lines = append(b.lines, l)
	}
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
