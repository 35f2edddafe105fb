package targets

import (
	"strings"

	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// gridRows are the names of the rows.
func (t *table) gridRows() (rows, foot []widgets.GridRow) {
	flat := t.flat()
	for _, i := range t.rows {
		row := t.grid.Rows[i]
		x := widgets.GridRow{Name: t.name(row), Level: row.Level, Bold: row.Level == 0 && !flat, Note: t.note(row), Lock: locked(t.grid, row)}
		if row.Level == 0 && !row.Leaf && t.under(i) > 0 {
			x.Folds, x.Open = true, t.open[row.Region]
		} else if row.Level == 0 && !flat {
			x.Level = 1 // in line with the names behind the arrows
		}
		rows = append(rows, x)
	}
	return rows, []widgets.GridRow{{Name: t.host.T("breakdown.total"), Bold: true}, {Name: t.host.T("breakdown.gap"), Level: 1, Token: "t3"}}
}

func (t *table) name(row targets.GridRow) string {
	if row.Name != "" {
		return row.Name
	}
	if len(t.grid.Rows) == 1 {
		return t.host.T("targets.all")
	}
	return t.host.T("breakdown.none")
}

// note is the maturity of a region and how its targets grow.
func (t *table) note(row targets.GridRow) string {
	if row.Level != 0 {
		return ""
	}
	var words []string
	if row.Maturity != "" && !t.short {
		words = append(words, t.host.T("maturity."+string(row.Maturity)))
	}
	if f := t.fmt; row.Last != nil && *row.Last > 0 && row.Amount > 0 {
		grown := f.PercentWhole(row.Amount-*row.Last, *row.Last)
		if row.Amount > *row.Last {
			grown = "+" + grown
		}
		words = append(words, grown)
	}
	return strings.Join(words, " ")
}

// locked reports whether every cell of a row that is not closed is locked.
func locked(g targets.Grid, row targets.GridRow) bool {
	some := false
	for b, c := range row.Cells {
		if g.Buckets[b].Closed {
			continue
		}
		if !c.Locked {
			return false
		}
		some = true
	}
	return some && !row.Leaf
}

// gridCols are the heads of the columns.
func (t *table) gridCols() []widgets.GridCol {
	f, plan := t.fmt, t.plan
	cols := make([]widgets.GridCol, len(t.cols))
	for i, c := range t.cols {
		switch c.kind {
		case wholeColumn:
			cols[i] = widgets.GridCol{Title: wholeName(t.host), Width: t.widths[i], Sum: true, Rule: true}
		case groupColumn:
			cols[i] = widgets.GridCol{Title: f.GroupName(plan, c.n), Width: t.widths[i], Sum: true, Rule: true}
		default:
			b := t.grid.Buckets[c.n]
			cols[i] = widgets.GridCol{Title: t.columnName(c), Width: t.widths[i], Current: b.Running, Closed: b.Closed,
				Rule: i+1 < len(t.cols) && t.cols[i+1].kind == groupColumn}
		}
	}
	return cols
}

// spanKey is the key of words about quarters and months, or of those about blocks
// and weeks, as the plan has them.
func spanKey(h page.Host, key string) string {
	if h.Plan().Span == data.Year {
		return key
	}
	return key + ".weeks"
}

// wholeName is what the whole plan is called in a head: 全年.
func wholeName(h page.Host) string {
	if h.Plan().Span == data.Year {
		return h.T("targets.year")
	}
	return h.T("targets.quarter")
}

// path names a cell: 华南 › 气泡果茶 › 9月.
func (t *table) path(r, c int) string {
	row := t.row(r)
	if r >= len(t.rows) {
		return strings.Join([]string{t.host.T("breakdown.total"), t.columnName(t.cols[c])}, " › ")
	}
	var words []string
	if row.Level > 0 {
		for i := t.rows[r]; i >= 0; i-- {
			if t.grid.Rows[i].Level == 0 {
				words = append(words, t.name(t.grid.Rows[i]))
				break
			}
		}
	}
	return strings.Join(append(words, t.name(row), t.columnName(t.cols[c])), " › ")
}

func (t *table) columnName(c column) string {
	f, plan := t.fmt, t.plan
	switch c.kind {
	case wholeColumn:
		return wholeName(t.host)
	case groupColumn:
		return f.GroupName(plan, c.n)
	}
	if plan.Span != data.Year {
		_, week := t.grid.Buckets[c.n].From.Week()
		if t.grid.Buckets[c.n].Spare {
			return t.host.T("breakdown.week."+string(plan.Spare), week)
		}
		return t.host.T("breakdown.week", week)
	}
	return f.BucketName(plan, t.grid.Buckets[c.n].Period)
}
