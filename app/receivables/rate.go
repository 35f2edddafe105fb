package receivables

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// The spans of a collection rate.
const (
	PerMonth   = "month"
	PerQuarter = "quarter"
	PerYear    = "year"
)

// RateIn asks for the collection rate.
type RateIn struct {
	AsOf data.Date `json:"as_of" doc:"day to look from, in the span; empty: the plan's today"`
	Span string    `json:"span" doc:"month, quarter (also when empty) or year, as the plan counts them"`
	By   string    `json:"by" doc:"also by customer, rep, region or tier; empty: only the sum"`
}

// A RateRow is how much of what fell due came in, in minor units.
type RateRow struct {
	Code  string     `json:"code"`
	Name  string     `json:"name"`
	Due   data.Money `json:"due"`   // fell due in the span up to the day, less credit notes
	Paid  data.Money `json:"paid"`  // of which was paid by the day
	Cash  data.Money `json:"cash"`  // all that came in in the span up to the day, for whatever invoice
	Rate  *int64     `json:"rate"`  // paid of due, hundredths of a per cent; null: nothing fell due
	Light data.Light `json:"light"` // green from the rate wanted on, amber near it as the plan's limit says
}

// A Rate is the collection rate of a span (S2-26).
//
// Rate = paid ÷ due. Due is every invoice whose last day to pay lies in the span
// and is not after the day, less the credit notes that pay for it. Paid is what
// of it is settled by the day. An invoice due on the day itself is in both; what
// came in for older invoices or in advance is in neither, only in Cash. A span
// that has ended is judged on its last day: what came in later does not improve
// it.
type Rate struct {
	Period data.Period `json:"period"`
	Until  data.Date   `json:"until"` // the day, or the last one of a span that has ended
	RateRow
	Goal   int64     `json:"goal"`   // the rate wanted, hundredths of a per cent
	Last   *int64    `json:"last"`   // the rate of the span before; null: nothing fell due
	Open   int64     `json:"open"`   // open on Until, in minor units
	Days   *int64    `json:"days"`   // days of sales outstanding: open ÷ invoiced in 90 days × 90, in tenths of a day; null: nothing invoiced
	Needed *int64    `json:"needed"` // missing for the rate wanted, in minor units; null: nothing fell due
	Rows   []RateRow `json:"rows"`   // the lowest rate first, then the most due
}

// outstandingDays is how far back days of sales outstanding look.
const outstandingDays = 90

// RateOf answers the collection rate.
func RateOf(r store.Reader, plan data.Date, in RateIn) (Rate, error) {
	out := Rate{Rows: []RateRow{}}
	asOf := today(in.AsOf, plan)
	p, err := r.Plan()
	if err != nil {
		return out, err
	}
	var ok bool
	if out.Period, ok = spanOf(p, asOf, in.Span); !ok {
		return out, data.Problem{Key: "problem.receivables.span", Field: "span", Args: []any{in.Span}}
	}
	out.Until = min(asOf, out.Period.Until-1)
	rule, err := r.CareRule()
	if err != nil {
		return out, err
	}
	out.Goal = int64(rule.Collected)
	n, err := namesOf(r, asOf)
	if err != nil {
		return out, err
	}
	axis, err := n.axis(in.By)
	if err != nil {
		return out, err
	}
	rows, err := rates(r, out.Period, out.Until, axis)
	if err != nil {
		return out, err
	}
	for _, x := range rows {
		out.Due, out.Paid, out.Cash = out.Due+x.Due, out.Paid+x.Paid, out.Cash+x.Cash
		if in.By != "" && (x.Due != 0 || x.Cash != 0) {
			x.judge(out.Goal, p.Amber)
			out.Rows = append(out.Rows, *x)
		}
	}
	out.judge(out.Goal, p.Amber)
	slices.SortFunc(out.Rows, func(a, b RateRow) int {
		return cmp.Or(compareRates(a.Rate, b.Rate), cmp.Compare(b.Due, a.Due), cmp.Compare(a.Code, b.Code))
	})
	return out, out.beside(r, p, in.Span)
}

// compareRates puts the lower rate first and the unknown last.
func compareRates(a, b *int64) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return 1
	case b == nil:
		return -1
	}
	return cmp.Compare(*a, *b)
}

// judge works out rate and light.
func (x *RateRow) judge(goal int64, amber int) {
	points, ok := calc.Points(x.Paid, x.Due)
	if !ok {
		return
	}
	x.Rate = &points
	switch {
	case points >= goal:
		x.Light = data.Green
	case points*1000 >= goal*int64(amber):
		x.Light = data.Amber
	default:
		x.Light = data.Red
	}
}

// rates adds up what fell due in a span and what was paid of it by its last day.
func rates(r store.Reader, span data.Period, until data.Date, axis func(customer, rep data.ID) (code, name string)) (map[string]*RateRow, error) {
	b, err := openBook(r, until, span.From)
	if err != nil {
		return nil, err
	}
	flows, err := r.Flows(data.Period{From: span.From, Until: until + 1})
	if err != nil {
		return nil, err
	}
	rows := map[string]*RateRow{}
	row := func(customer, rep data.ID) *RateRow {
		code, name := axis(customer, rep)
		if rows[code] == nil {
			rows[code] = &RateRow{Code: code, Name: name}
		}
		return rows[code]
	}
	b.due(data.Period{From: span.From, Until: until + 1}, func(customer, rep data.ID, due, paid data.Money) {
		y := row(customer, rep)
		y.Due += due
		y.Paid += paid
	})
	for _, x := range flows {
		row(x.CustomerID, x.RepID).Cash += x.Cash
	}
	return rows, nil
}

// due calls do with every invoice that fell due in a span, less credit notes, and
// what of it was paid by the day of the book.
func (b *book) due(span data.Period, do func(customer, rep data.ID, due, paid data.Money)) {
	for _, x := range b.items {
		if x.Amount > 0 && span.Has(x.Due) {
			due := x.Amount - x.Credited
			do(x.CustomerID, x.RepID, due, due-max(0, x.Open))
		}
	}
}

// DueIn calls do with every invoice that fell due in a span, and what of it was
// paid by the span's last day. The rep is who collects it; zero: nobody.
func DueIn(r store.Reader, span data.Period, do func(customer, rep data.ID, due, paid data.Money)) error {
	b, err := openBook(r, span.Until-1, span.From)
	if err == nil {
		b.due(span, do)
	}
	return err
}

// beside works out what stands beside the rate.
func (x *Rate) beside(r store.Reader, p data.Plan, span string) error {
	if x.Rate != nil {
		needed := max(0, x.Due.MulDiv(x.Goal, data.Rate)-x.Paid)
		x.Needed = (*int64)(&needed)
	}
	b, err := openBook(r, x.Until, x.Period.From)
	if err != nil {
		return err
	}
	sum := data.Money(0)
	for _, i := range b.items {
		sum += i.Open
	}
	x.Open = int64(sum)
	flows, err := r.Flows(data.Period{From: x.Until - outstandingDays + 1, Until: x.Until + 1})
	if err != nil {
		return err
	}
	invoiced := data.Money(0)
	for _, f := range flows {
		invoiced += f.Invoiced
	}
	if days, ok := calc.DaysOutstanding(sum, invoiced, outstandingDays); ok {
		x.Days = &days
	}
	last, _ := spanOf(p, x.Period.From-1, span)
	rows, err := rates(r, last, last.Until-1, func(data.ID, data.ID) (string, string) { return "", "" })
	if all := rows[""]; all != nil {
		all.judge(x.Goal, p.Amber)
		x.Last = all.Rate
	}
	return err
}

// spanOf is the month, quarter or year of a plan that a day lies in; ok is false
// for another span. A plan of weeks is a quarter itself; before and after it
// quarters are those of the calendar.
func spanOf(p data.Plan, d data.Date, span string) (data.Period, bool) {
	months, from := map[string]int{PerMonth: 1, PerQuarter: 3, "": 3, PerYear: 12}[span], data.Month(0)
	if months == 0 {
		return data.Period{}, false
	}
	if p.Span != data.Year && months == 3 && p.Period().Has(d) {
		return p.Period(), true
	}
	if p.Span == data.Year {
		from = p.First.Month()
	}
	n := (int(d.Month()-from)%months + months) % months
	start := d.Month() - data.Month(n)
	return data.Period{From: start.Start(), Until: (start + data.Month(months)).Start()}, true
}
