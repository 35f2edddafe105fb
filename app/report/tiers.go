package report

import (
	"cmp"
	"slices"

	"quarterdeck/app/chart"
	"quarterdeck/app/customers"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A tierLine is a tier with its customers and their money of the window.
type tierLine struct {
	name   string
	count  int
	amount data.Money
}

func tierLines(r store.Reader, today data.Date, f text.Fmt) ([]tierLine, error) {
	s, err := customers.Stand(r, today)
	if err != nil || s.Buyers == 0 {
		return nil, err
	}
	lines := make([]tierLine, len(s.Tiers))
	for i, t := range s.Tiers {
		lines[i] = tierLine{f.TierName(t.Tier), t.Count, t.Amount}
	}
	return lines, nil
}

// customers is the table of tiers.
func (x *facts) customers(s *sheet, left, y, width float32) float32 {
	f := x.f
	s.mark(f.T("report.tiers"), 1, y)
	top := s.section(left, y, width, f.T("report.tiers"), f.T("report.tiers.note"))
	columns := []column{{f.T("report.tier"), 0.34, false}, {f.T("report.customers"), 0.2, true}, {f.T("report.money"), 0.26, true}, {f.T("report.share"), 0.2, true}}
	var all tierLine
	for _, l := range x.tiers {
		all.count += l.count
		all.amount += l.amount
	}
	var rows [][]cell
	line := func(l tierLine, bold bool) []cell {
		c := []cell{plain(l.name), plain(f.Count(l.count)), plain(f.Money(l.amount)), plain(f.Percent(l.amount, all.amount))}
		for i := range c {
			c[i].bold = bold
		}
		return c
	}
	for _, l := range x.tiers {
		rows = append(rows, line(l, false))
	}
	if len(rows) == 0 {
		return s.table(left, top, width, []column{{"", 1, false}}, [][]cell{{soft(f.T("report.tiers.none"))}}, false)
	}
	all.name = f.T("report.total")
	return s.table(left, top, width, columns, append(rows, line(all, true)), true)
}

// keyAccounts are the rep's customers with the most money, largest first.
func keyAccounts(rows []customers.Row, rep string) []customers.Row {
	var own []customers.Row
	for _, x := range rows {
		if x.Rep == rep {
			own = append(own, x)
		}
	}
	slices.SortStableFunc(own, func(a, b customers.Row) int { return cmp.Compare(b.M, a.M) })
	return own
}

// lightOf is the mark beside a customer: nothing is judged but dormancy.
func lightOf(t data.Tier) chart.Light {
	if t == data.Dormant {
		return chart.Amber
	}
	return chart.NoLight
}
