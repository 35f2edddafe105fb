package quota

import (
	"cmp"
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/quota"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// tones are the badges of the bands.
var tones = map[data.Band]string{data.Top: "accent", data.Core: "plain", data.New: "outline", "": "warn"}

func (p *Quotas) columns() []widgets.Column[quota.Row] {
	h := p.host
	column := func(key string, width float32, cell func(text.Fmt, quota.Row) widgets.Cell, compare func(a, b quota.Row) int) widgets.Column[quota.Row] {
		return widgets.Column[quota.Row]{Key: "quotas." + key, Title: h.T("quotas.column." + key), Width: width, Flex: 1, Right: true, Compare: compare,
			Cell: func(r quota.Row) widgets.Cell { return cell(h.Fmt(), r) }}
	}
	money := func(key string, width float32, of func(quota.Row) *data.Money) widgets.Column[quota.Row] {
		c := column(key, width, func(f text.Fmt, r quota.Row) widgets.Cell { return moneyCell(f, of(r)) },
			func(a, b quota.Row) int { return comparePtr(of(a), of(b)) })
		c.Copy = func(r quota.Row) string {
			if m := of(r); m != nil {
				return h.Fmt().BareExact(*m)
			}
			return ""
		}
		return c
	}
	name := column("name", 150, func(_ text.Fmt, r quota.Row) widgets.Cell { return widgets.Cell{Text: r.Name, Note: r.Region} },
		func(a, b quota.Row) int { return cmp.Compare(a.Name, b.Name) })
	name.Right, name.Flex = false, 2
	band := column("band", 104, bandCell, func(a, b quota.Row) int { return cmp.Compare(b.Factor, a.Factor) })
	band.Right = false
	last := money("last", 72, func(r quota.Row) *data.Money { return r.Last })
	last.Folds = 1
	have := money("quota", 80, func(r quota.Row) *data.Money { return some(r.Quota, r.Have) })
	have.Title += " " + h.Fmt().BareUnit()
	plain := have.Cell
	have.Cell = func(r quota.Row) widgets.Cell { c := plain(r); c.Bold = true; return c }
	part := column("share", 66, func(f text.Fmt, r quota.Row) widgets.Cell { return widgets.Cell{Text: share(f, r.Share), Token: "t2"} },
		func(a, b quota.Row) int { return cmp.Compare(a.Quota, b.Quota) })
	part.Folds = 3
	versus := column("versus", 78, func(f text.Fmt, r quota.Row) widgets.Cell { return widgets.Cell{Text: share(f, r.Versus), Token: "t2"} },
		func(a, b quota.Row) int { return cmp.Compare(a.Quota, b.Quota) })
	versus.Folds = 2
	promise := column("commitment", 98, promiseCell, func(a, b quota.Row) int { return comparePtr(a.Commitment, b.Commitment) })
	gap := money("gap", 60, quota.Row.Gap)
	gap.Cell = func(r quota.Row) widgets.Cell { return gapCell(h.Fmt(), r.Gap()) }
	signed := column("signed", 84, signedCell, func(a, b quota.Row) int { return cmp.Compare(a.SignedOn, b.SignedOn) })
	signed.Right = false
	load := column("load", 92, loadCell, func(a, b quota.Row) int { return comparePtr(a.Load, b.Load) })
	load.Right = false
	return []widgets.Column[quota.Row]{name, band, last, have, part, versus, promise, gap, signed, load}
}

// some is the amount, nil when there is none.
func some(m data.Money, have bool) *data.Money {
	if !have {
		return nil
	}
	return &m
}

// comparePtr puts the unknown before any number.
func comparePtr[T ~int64](a, b *T) int {
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

func moneyCell(f text.Fmt, m *data.Money) widgets.Cell {
	if m == nil {
		return widgets.Cell{Text: text.Unknown, Token: "t3"}
	}
	return widgets.Cell{Text: f.Bare(*m), Exact: f.Exact(*m)}
}

// bandCell is the band with its factor; the pointer is told why.
func bandCell(f text.Fmt, r quota.Row) widgets.Cell {
	why := []string{sayWhy(f, r)}
	if r.Presence != 100_00 {
		why = append(why, f.T("quotas.presence", share(f, &r.Presence)))
	}
	return widgets.Cell{Text: bandName(f, r.Band) + " ×" + factor(f, r.Factor), Badge: tones[r.Band], Exact: strings.Join(why, " · ")}
}

// gapCell is a commitment less the quota.
func gapCell(f text.Fmt, gap *data.Money) widgets.Cell {
	if gap == nil {
		return widgets.Cell{Text: text.Unknown, Token: "t3"}
	}
	c := widgets.Cell{Text: f.DeltaBare(*gap), Token: "t2", Exact: f.T("quotas.gap", f.Exact(*gap))}
	if *gap < 0 {
		c.Token = "warn"
	}
	return c
}

// promiseCell is the commitment, or that there is none.
func promiseCell(f text.Fmt, r quota.Row) widgets.Cell {
	if r.Commitment == nil {
		key := "quotas.not_asked"
		if r.Asked != 0 {
			key = "quotas.no_answer"
		}
		return widgets.Cell{Text: f.T(key), Token: "t3", Exact: r.Note}
	}
	c := widgets.Cell{Text: f.Bare(*r.Commitment), Exact: f.Exact(*r.Commitment)}
	if r.Note != "" {
		c.Exact += " · " + r.Note
	}
	return c
}

// signedCell is the day of the signature, or that it holds no more.
func signedCell(f text.Fmt, r quota.Row) widgets.Cell {
	switch {
	case r.Signed == nil:
		return widgets.Cell{Text: text.Unknown, Token: "t3", Exact: f.T("quotas.unsigned")}
	case r.Outdated:
		return widgets.Cell{Text: f.T("quotas.outdated"), Badge: "warn", Exact: f.T("quotas.outdated.by", f.Exact(*r.Signed), f.Date(r.SignedOn), f.Delta(r.Difference()))}
	}
	return widgets.Cell{Text: f.Date(r.SignedOn), Light: chart.Green, Mark: true, Exact: f.T("quotas.signed.exact", f.Exact(*r.Signed), f.Date(r.SignedOn))}
}

// loadCell is the quota against what the rep's customers promise.
func loadCell(f text.Fmt, r quota.Row) widgets.Cell {
	if r.Load == nil {
		return widgets.Cell{Text: text.Unknown, Token: "t3", Light: chart.Ring, Mark: true, Exact: f.T("quotas.load.none", r.Customers)}
	}
	return widgets.Cell{Text: share(f, r.Load), Light: chart.Light(r.Light), Mark: true,
		Exact: f.T("quotas.load.exact", r.Customers, *r.CustomerLast, share(f, r.Load))}
}

// total sums the reps up.
func (p *Quotas) total() []widgets.Cell {
	q := p.answer
	if len(q.Rows) == 0 {
		return nil
	}
	f := p.host.Fmt()
	bold := func(c widgets.Cell) widgets.Cell { c.Bold = true; return c }
	words := p.host.T("breakdown.total")
	cells := []widgets.Cell{{Text: words, Bold: true}, {Text: share(f, q.Over), Exact: p.host.T("quotas.over.exact")}, bold(moneyCell(f, q.Last)), bold(moneyCell(f, &q.Sum)),
		{Text: share(f, points(q.Sum)), Token: "t2"}, {}, {}, {}, {Text: p.host.T("quotas.count", q.Signed, len(q.Rows)), Token: "t2"}, {}}
	if q.Answered > 0 {
		cells[6] = bold(moneyCell(f, &q.Committed))
	}
	if q.Answered == len(q.Rows) {
		gap := q.Committed - q.Sum
		cells[7] = gapCell(f, &gap)
	}
	return cells
}

// points is a hundred per cent of something, nil of nothing.
func points(m data.Money) *int64 {
	if m == 0 {
		return nil
	}
	whole := int64(100_00)
	return &whole
}
