package report

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
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

// A ranked customer is one with its tier: the manager's override, else the rules'.
type ranked struct {
	customer data.Customer
	tier     data.Tier
	calc.Buyer
}

// rank gives every customer with a purchase on or before today its tier.
func rank(r store.Reader, today data.Date) ([]ranked, error) {
	sales, err := r.CustomerSales(today, calc.DefaultRules.Window)
	if err != nil {
		return nil, err
	}
	customers, err := r.Customers()
	if err != nil {
		return nil, err
	}
	byID := make(map[data.ID]data.Customer, len(customers))
	for _, c := range customers {
		byID[c.ID] = c
	}
	buyers := make([]calc.Buyer, len(sales))
	for i, s := range sales {
		buyers[i] = calc.Buyer{R: int(today - s.Last), F: s.Orders, M: s.Amount}
	}
	rows := make([]ranked, len(sales))
	for i, t := range calc.Tiers(buyers, calc.DefaultRules) {
		c := byID[sales[i].CustomerID]
		rows[i] = ranked{c, cmp.Or(c.Override, t), buyers[i]}
	}
	return rows, nil
}

func tierLines(r store.Reader, today data.Date, f text.Fmt) ([]tierLine, error) {
	rows, err := rank(r, today)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	lines := make([]tierLine, len(data.Tiers))
	for i, t := range data.Tiers {
		lines[i].name = f.T("tier." + string(t))
		for _, x := range rows {
			if x.tier == t {
				lines[i].count++
				lines[i].amount += x.M
			}
		}
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
func keyAccounts(rows []ranked, rep data.ID, most int) []ranked {
	var own []ranked
	for _, x := range rows {
		if x.customer.RepID == rep {
			own = append(own, x)
		}
	}
	slices.SortStableFunc(own, func(a, b ranked) int { return cmp.Compare(b.M, a.M) })
	return own[:min(most, len(own))]
}

// lightOf is the mark beside a customer: nothing is judged but dormancy.
func lightOf(t data.Tier) chart.Light {
	if t == data.Dormant {
		return chart.Amber
	}
	return chart.NoLight
}
