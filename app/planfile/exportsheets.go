package planfile

import (
	"slices"

	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// word is the reader's word for a value such as a level; "" stays "".
func (x *exporting) word(prefix, value string) string {
	if value == "" {
		return ""
	}
	return text.T(x.Lang, prefix+value)
}

// tier is what a tier is called; "" stays "".
func (x *exporting) tier(t data.Tier) string {
	if t == "" {
		return ""
	}
	return text.Fmt{Lang: x.Lang, Tiers: x.tierNames}.TierName(t)
}

func (x *exporting) regionSheet() exchange.Sheet {
	s := x.sheet("regions", "code", "name", "maturity", "parent")
	for _, r := range x.regions {
		s.Rows = append(s.Rows, []any{r.Code, r.Name, x.word("maturity.", string(r.Maturity)), x.names[data.Regions][r.ParentID][0]})
	}
	return s
}

func (x *exporting) productSheet() exchange.Sheet {
	s := x.sheet("products", "code", "name", "class", "parent")
	for _, p := range x.products {
		s.Rows = append(s.Rows, []any{p.Code, p.Name, x.word("class.", string(p.Class)), x.names[data.Products][p.ParentID][0]})
	}
	return s
}

func (x *exporting) repSheet() exchange.Sheet {
	s := x.sheet("reps", "code", "name", "region_code", "region", "level", "joined", "left")
	for _, r := range x.reps {
		region := x.names[data.Regions][r.RegionID]
		s.Rows = append(s.Rows, []any{r.Code, r.Name, region[0], region[1], x.word("level.", string(r.Level)), day(r.Joined), day(r.Left)})
	}
	return s
}

// day is a date, or an empty cell for the zero one.
func day(d data.Date) any {
	if d == 0 {
		return nil
	}
	return d
}

func (x *exporting) customerSheet() (exchange.Sheet, error) {
	s := x.sheet("customers", "code", "name", "region_code", "region", "rep_code", "rep", "sort", "since", "tier")
	tiers, err := schemes.TiersOf(x.Reader, x.Today)
	for _, c := range x.customers {
		region, rep := x.names[data.Regions][c.RegionID], x.names[data.Reps][c.RepID]
		s.Rows = append(s.Rows, []any{c.Code, c.Name, region[0], region[1], rep[0], rep[1], c.Sort, day(c.Since), x.tier(tiers[c.ID])})
	}
	return s, err
}

func (x *exporting) targetSheet() (exchange.Sheet, error) {
	s := x.sheet("targets", "from", "to", "region_code", "region", "product_code", "product", "amount")
	cells, err := x.Reader.Targets(data.Revenue, store.ByRegion, x.plan.Period())
	var sum data.Money
	for _, c := range cells {
		region, product := x.names[data.Regions][c.RegionID], x.names[data.Products][c.ProductID]
		s.Rows = append(s.Rows, []any{c.From, c.Until - 1, region[0], region[1], product[0], product[1], x.money(c.Amount)})
		sum += c.Amount
	}
	x.total(&s, sum)
	return s, err
}

func (x *exporting) quotaSheet() (exchange.Sheet, error) {
	s := x.sheet("quotas", "from", "to", "rep_code", "rep", "amount")
	cells, err := x.Reader.Targets(data.Revenue, store.ByRep, x.plan.Period())
	var sum data.Money
	for _, c := range cells {
		rep := x.names[data.Reps][c.RepID]
		s.Rows = append(s.Rows, []any{c.From, c.Until - 1, rep[0], rep[1], x.money(c.Amount)})
		sum += c.Amount
	}
	x.total(&s, sum)
	return s, err
}

// pinSheet lists the amounts decided beside the cells. They may lie in one
// another, so that they have no sum.
func (x *exporting) pinSheet() (exchange.Sheet, error) {
	s := x.sheet("pins", "from", "to", "region_code", "region", "product_code", "product", "rep_code", "rep", "tier", "amount")
	pins, err := x.Reader.Pins()
	for _, p := range pins {
		region, product, rep := x.names[data.Regions][p.RegionID], x.names[data.Products][p.ProductID], x.names[data.Reps][p.RepID]
		s.Rows = append(s.Rows, []any{p.From, p.Until - 1, region[0], region[1], product[0], product[1], rep[0], rep[1],
			x.tier(p.Tier), x.money(p.Amount)})
	}
	return s, err
}

// orderSheet holds one row for each line of an order, oldest first.
func (x *exporting) orderSheet() (exchange.Sheet, error) {
	s := x.sheet("orders", "order", "date", "customer_code", "customer", "region_code", "region", "rep_code", "rep",
		"product_code", "product", "quantity", "amount")
	orders, err := x.Reader.Orders(store.OrderFilter{})
	if err != nil {
		return s, err
	}
	slices.Reverse(orders)
	var sum data.Money
	for _, o := range orders {
		customer, region, rep := x.names[data.Customers][o.CustomerID], x.names[data.Regions][o.RegionID], x.names[data.Reps][o.RepID]
		for _, l := range o.Lines {
			product := x.names[data.Products][l.ProductID]
			var quantity any
			if l.Quantity != 0 {
				quantity = exchange.Decimal{Value: l.Quantity, Digits: 3}
			}
			s.Rows = append(s.Rows, []any{o.Number, o.Date, customer[0], customer[1], region[0], region[1], rep[0], rep[1],
				product[0], product[1], quantity, x.money(l.Amount)})
			sum += l.Amount
		}
	}
	x.total(&s, sum)
	return s, nil
}

// progressSheet is where the regions stand, with the sum of each column.
func (x *exporting) progressSheet() exchange.Sheet {
	s := x.sheet("progress", "code", "name", "target", "due", "actual", "run_rate")
	var sums [4]*data.Money
	for _, p := range x.Progress {
		amounts := [4]*data.Money{p.Plan, p.Paced, p.Actual, p.Forward}
		if p.Code == "" {
			p.Name = text.T(x.Lang, "export.unassigned")
		}
		row := []any{p.Code, p.Name}
		for i, m := range amounts {
			row = append(row, x.known(m))
			if m != nil {
				sum := *m
				if sums[i] != nil {
					sum += *sums[i]
				}
				sums[i] = &sum
			}
		}
		s.Rows = append(s.Rows, row)
	}
	row := []any{text.T(x.Lang, "export.total"), nil}
	for _, m := range sums {
		row = append(row, x.known(m))
	}
	s.Rows = append(s.Rows, row)
	return s
}

// calendarSheet holds the days that differ from the usual week, so that another
// plan can load them.
func (x *exporting) calendarSheet(days []data.DayOff) exchange.Sheet {
	s := x.sheet("calendar", "date", "kind", "name", "state")
	for _, d := range days {
		kind, state := "calendar.off", "calendar.unchecked"
		if d.Work {
			kind = "calendar.work"
		}
		if d.Checked {
			state = "calendar.checked"
		}
		s.Rows = append(s.Rows, []any{d.Day, text.T(x.Lang, kind), d.Name, text.T(x.Lang, state)})
	}
	return s
}
