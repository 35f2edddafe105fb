package targets

import (
	"strings"

	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
)

// pivotNames says lines and dimensions of the cube in the reader's language.
type pivotNames struct {
	host page.Host
	fmt  text.Fmt
	plan data.Plan
}

// line is what a row or column is called.
func (n pivotNames) line(dim string, l targets.CubeLine) string {
	switch {
	case l.Own:
		return n.host.T("pivot.own", l.Name)
	case dim == targets.DimPeriod:
		return n.period(l.Period, l.Unit)
	case dim == targets.DimTier:
		return n.fmt.TierName(data.Tier(l.Code))
	case l.Name == "":
		return n.host.T("pivot.none." + dim)
	}
	return l.Name
}

// period is what a year, quarter, month, week or block of the plan is called.
func (n pivotNames) period(p data.Period, unit string) string {
	switch unit {
	case "year":
		return wholeName(n.host)
	case "month":
		return n.fmt.Month(p.From.Month())
	case "week":
		_, week := p.From.Week()
		return n.host.T("breakdown.week", week)
	}
	for i, g := range n.plan.Groups() {
		if buckets := n.plan.Buckets(); buckets[g[0]].From <= p.From && p.From < buckets[g[1]-1].Until {
			return n.fmt.GroupName(n.plan, i)
		}
	}
	return n.fmt.Period(p)
}

// path names a place: 华南 › 气泡果茶 › 9月, with the sums that it is a part of.
func (t *pivotTable) path(r, c int) string {
	words := t.names.chain(t.cube.In.Rows, t.cube.Rows, t.line(r))
	if r >= len(t.rows) {
		words = []string{t.host.T("breakdown.total")}
	}
	if col := t.cols[c]; col == totalColumn {
		words = append(words, t.host.T("breakdown.total"))
	} else {
		words = append(words, t.names.line(t.cube.In.Columns, t.cube.Columns[col]))
	}
	return strings.Join(words, " › ")
}

// chain are the names of a line and of all it is a part of, the largest first.
func (n pivotNames) chain(dim string, lines []targets.CubeLine, i int) (words []string) {
	for ; i >= 0; i = lines[i].Parent {
		words = append([]string{n.line(dim, lines[i])}, words...)
	}
	return words
}

// leftover is the name of the row or column that misses something.
func (t *pivotTable) leftover(x targets.Leftover) string {
	dim, lines, code := t.cube.In.Rows, t.cube.Rows, x.Row
	if code == "" {
		dim, lines, code = t.cube.In.Columns, t.cube.Columns, x.Column
	}
	for _, l := range lines {
		if l.Code == code {
			return t.names.line(dim, l)
		}
	}
	return code
}
