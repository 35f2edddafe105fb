package targets

import (
	"slices"

	"quarterdeck/app/objectives"
	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A quarterCard shows the goal by quarter beside last year, and lets the rhythm
// be chosen.
type quarterCard struct {
	host   page.Host
	card   *widgets.Card
	rhythm *widgets.Select
	keys   []string
	by     string // slice a new rhythm reshapes
	table  *widgets.Table[quarterRow]

	objectives []objectives.Row // those that have a column
}

// A quarterRow is one quarter, with the whole beside it.
type quarterRow struct {
	name string
	targets.Quarter
	whole *data.Money
	n     int // counted from zero; −1: the year
}

func newQuarterCard(h page.Host) *quarterCard {
	c := &quarterCard{host: h}
	c.rhythm = widgets.NewSelect(nil, func(i int) { h.Do(targets.ApplyRhythm{Rhythm: c.keys[i], By: c.by}) })
	c.rhythm.WithPlaceholder(h.T("quarters.rhythm.none")).Small()
	c.table = widgets.NewTable(c.columns())
	c.card = widgets.NewCard(h.T(spanKey(h, "quarters.title")), " ", c.rhythm, widgets.Col(0, widgets.HR(), widgets.Grow(c.table)))
	return c
}

func (c *quarterCard) columns() []widgets.Column[quarterRow] {
	h := c.host
	column := func(key string, cell func(text.Fmt, quarterRow) widgets.Cell) widgets.Column[quarterRow] {
		title := "quarters." + key
		if key == "share" {
			title = spanKey(h, "quarters.share")
		}
		return widgets.Column[quarterRow]{Key: key, Title: h.T(title), Width: 84, Flex: 1, Right: true,
			Cell: func(q quarterRow) widgets.Cell { return cell(h.Fmt(), q) }}
	}
	first := column("period", func(_ text.Fmt, q quarterRow) widgets.Cell { return widgets.Cell{Text: q.name, Bold: true} })
	first.Right, first.Width = false, 64
	rows := []widgets.Column[quarterRow]{first,
		column("target", func(f text.Fmt, q quarterRow) widgets.Cell { return amountCell(f, q.Target, true) }),
		column("share", func(f text.Fmt, q quarterRow) widgets.Cell { return widgets.Cell{Text: shareOf(f, q.Target, q.whole)} }),
		column("last", func(f text.Fmt, q quarterRow) widgets.Cell {
			x := amountCell(f, q.Last, false)
			x.Token = "t2"
			return x
		}),
		column("growth", func(f text.Fmt, q quarterRow) widgets.Cell { return widgets.Cell{Text: growth(f, q.Target, q.Last)} }),
	}
	wide := float32(84)
	if h.Lang() != "zh" {
		wide = 106
	}
	for i, o := range c.objectives {
		rows = append(rows, widgets.Column[quarterRow]{Key: "metric." + string(o.Metric), Title: h.Fmt().MetricName(o.Metric),
			Width: wide, Flex: 1, Right: true, Folds: i + 1, Cell: func(q quarterRow) widgets.Cell { return objectiveCell(h.Fmt(), o, q.n) }})
	}
	return rows
}

// beside are the metrics that have a column here, the one that gives way last
// first (S1-4); others are on the page of objectives.
var beside = []data.Metric{data.MarketShare, data.NewCustomers, data.Conversion, data.Profit, data.MarketingCost}

// objectiveCell is what a quarter should bring of an objective, or the year:
// rolled up while all quarters are known, else as decided.
func objectiveCell(f text.Fmt, o objectives.Row, n int) widgets.Cell {
	amount := o.Year
	if n >= 0 {
		amount = o.Quarters[n].Amount
	} else if amount == nil {
		amount = o.Aim
	}
	if o.Of.Unit == data.MoneyUnit && amount != nil {
		m := data.Money(*amount)
		return amountCell(f, &m, false)
	}
	return widgets.Cell{Text: f.NumberCell(o.Of.Unit, amount)}
}

// choose finds the objectives that have a column.
func choose(rows []objectives.Row) (chosen []objectives.Row) {
	for _, m := range beside {
		for _, o := range rows {
			if o.Metric == m && o.Level == "" && (o.Entered > 0 || o.Aim != nil) {
				chosen = append(chosen, o)
			}
		}
	}
	return chosen
}

func amountCell(f text.Fmt, m *data.Money, bold bool) widgets.Cell {
	c := widgets.Cell{Text: f.MoneyPtr(m), Bold: bold}
	if m != nil {
		c.Exact = f.Exact(*m)
	}
	return c
}

func shareOf(f text.Fmt, part, whole *data.Money) string {
	if part == nil || whole == nil {
		return text.Unknown
	}
	return f.Percent(*part, *whole)
}

func growth(f text.Fmt, now, before *data.Money) string {
	if now == nil || before == nil {
		return text.Unknown
	}
	return f.Growth(*now, *before)
}

// set hands the goal over.
func (c *quarterCard) set(d targets.Decision) {
	f, plan := c.host.Fmt(), c.host.Plan()
	rows := make([]quarterRow, len(d.Groups))
	for i, q := range d.Groups {
		rows[i] = quarterRow{f.GroupName(plan, i), q, d.Total.Target, i}
	}
	c.objectives = choose(d.Objectives)
	c.table.Columns = c.columns()
	c.table.Total = nil
	for _, column := range c.table.Columns {
		cell := column.Cell(quarterRow{wholeName(c.host), d.Total, d.Total.Target, -1})
		cell.Bold, cell.Token = true, ""
		c.table.Total = append(c.table.Total, cell)
	}
	c.table.SetRows(rows)
	key := "quarters.note.rhythm"
	if d.Cells > 0 {
		key = "quarters.note.cells"
	}
	c.card.SetTitle(c.host.T(spanKey(c.host, "quarters.title")), c.host.T(key, f.UnitName()))
	c.by = "none"
	if d.Cells > 0 {
		c.by = targets.Regions
	}
	c.keys = targets.Templates(len(d.Groups))
	if d.Rhythm != "" && !slices.Contains(c.keys, d.Rhythm) {
		c.keys = append(c.keys, d.Rhythm)
	}
	names := make([]string, len(c.keys))
	for i, k := range c.keys {
		names[i] = c.host.T("quarters.rhythm", c.host.Fmt().RhythmName(k))
	}
	c.rhythm.SetOptions(names, slices.Index(c.keys, d.Rhythm))
	c.card.Refresh()
}

// stretch gives the rows the height that the card has for them.
func (c *quarterCard) stretch(card float32) {
	rows := float32(len(c.host.Plan().Groups()) + 1)
	high := (card/theme.Px(1) - 40 - 32 - 4) / rows
	c.table.RowHeight = min(60, max(36, high))
}
