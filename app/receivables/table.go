package receivables

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// TableIn asks for the weekly table of what came in.
type TableIn struct {
	AsOf data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
	Week data.Date `json:"week" doc:"any day of the week; empty: the week of as_of"`
	By   string    `json:"by" doc:"customer (also when empty), rep, region or tier"`
}

// A Line is one week of a customer, rep, region or tier, in minor units. What is
// open at the end is what was open at the start, and invoiced, less collected:
// on every axis, so a credit stays with whose invoice it is of.
type Line struct {
	Code      string     `json:"code"` // empty: of none, and in the sum
	Name      string     `json:"name"`
	Start     data.Money `json:"start"`     // open as the week began
	Invoiced  data.Money `json:"invoiced"`  // in the week, credit notes netted
	Due       data.Money `json:"due"`       // to be paid in the week: what falls due in it
	Promised  data.Money `json:"promised"`  // promised for a day of the week, as promises stand now
	Planned   data.Money `json:"planned"`   // due or promised, each invoice once
	Collected data.Money `json:"collected"` // came in, what was paid back netted
	End       data.Money `json:"end"`       // open as the week ended, or on the day
	Overdue   data.Money `json:"overdue"`   // of which overdue
	Rate      *int64     `json:"rate"`      // collected of planned, hundredths of a per cent; null: nothing was planned
}

func (l *Line) plus(b Line) {
	l.Start += b.Start
	l.Invoiced += b.Invoiced
	l.Due += b.Due
	l.Promised += b.Promised
	l.Planned += b.Planned
	l.Collected += b.Collected
	l.End += b.End
	l.Overdue += b.Overdue
}

func (l *Line) rate() {
	if p, ok := calc.Points(l.Collected, l.Planned); ok {
		l.Rate = &p
	}
}

// empty reports a line in which nothing was open and nothing happened.
func (l Line) empty() bool {
	l.Code, l.Name, l.Rate = "", "", nil
	return l == Line{}
}

// A WeekSum is one week of everyone.
type WeekSum struct {
	Week data.Period `json:"week"`
	Line
}

// Table is the weekly table of what came in (回款进度表, S2-22).
type Table struct {
	AsOf   data.Date   `json:"as_of"`
	Week   data.Period `json:"week"` // Monday to Sunday
	By     string      `json:"by"`
	Total  Line        `json:"total"`
	Rows   []Line      `json:"rows"`   // most planned first, then most open
	Before []WeekSum   `json:"before"` // the four weeks before, the oldest first
}

// weeksBefore is how many weeks stand before the one of the table.
const weeksBefore = 4

// TableOf answers the weekly table.
func TableOf(r store.Reader, plan data.Date, in TableIn) (Table, error) {
	out := Table{AsOf: today(in.AsOf, plan), By: cmp.Or(in.By, ByCustomer), Rows: []Line{}, Before: []WeekSum{}}
	out.Week = weekOf(cmp.Or(in.Week, out.AsOf))
	n, err := namesOf(r, out.AsOf)
	if err != nil {
		return out, err
	}
	axis, err := n.axis(in.By)
	if err != nil {
		return out, err
	}
	since := out.Week.From - 7*weeksBefore // of all books, so that the end of a week is the start of the next
	rows, err := n.week(r, out.Week, out.AsOf, since, axis)
	if err != nil {
		return out, err
	}
	for _, l := range rows {
		out.Total.plus(*l)
		if !l.empty() {
			l.rate()
			out.Rows = append(out.Rows, *l)
		}
	}
	out.Total.rate()
	slices.SortFunc(out.Rows, func(a, b Line) int {
		return cmp.Or(cmp.Compare(b.Planned, a.Planned), cmp.Compare(b.End, a.End), cmp.Compare(a.Code, b.Code))
	})
	all := func(data.ID, data.ID) (string, string) { return "", "" }
	for i := weeksBefore; i > 0; i-- {
		week := data.Period{From: out.Week.From - data.Date(7*i), Until: out.Week.Until - data.Date(7*i)}
		sum, err := n.week(r, week, out.AsOf, since, all)
		if err != nil {
			return out, err
		}
		before := WeekSum{Week: week}
		for _, l := range sum {
			before.plus(*l)
		}
		before.rate()
		out.Before = append(out.Before, before)
	}
	return out, nil
}

// weekOf is the week from Monday to Sunday that a day lies in.
func weekOf(d data.Date) data.Period {
	monday := d - data.Date((int(d.Weekday())+6)%7)
	return data.Period{From: monday, Until: monday + 7}
}

// week works out the lines of one week, seen on a day: of a week that has not
// ended what is known by then.
func (n *names) week(r store.Reader, week data.Period, asOf, since data.Date, axis func(customer, rep data.ID) (code, name string)) (map[string]*Line, error) {
	start, err := openBook(r, min(asOf, week.From-1), since)
	if err != nil {
		return nil, err
	}
	end, err := openBook(r, min(asOf, week.Until-1), since)
	if err != nil {
		return nil, err
	}
	flows, err := r.Flows(data.Period{From: week.From, Until: min(week.Until, max(asOf+1, week.From))})
	if err != nil {
		return nil, err
	}
	lines := map[string]*Line{}
	line := func(customer, rep data.ID) *Line {
		code, name := axis(customer, rep)
		if lines[code] == nil {
			lines[code] = &Line{Code: code, Name: name}
		}
		return lines[code]
	}
	for _, x := range start.items {
		l := line(x.CustomerID, x.RepID)
		l.Start += x.Amount - x.Paid
		l.plan(x, x.Open, week)
	}
	for _, x := range end.items {
		l := line(x.CustomerID, x.RepID)
		l.End += x.Amount - x.Paid
		if x.Open > 0 && end.days(x) > 0 {
			l.Overdue += x.Open
		}
		if x.Date >= week.From { // written in the week, so not open at its start
			l.plan(x, x.Amount-x.Credited, week)
		}
	}
	for _, x := range flows {
		l := line(x.CustomerID, x.RepID)
		l.Collected += x.Cash
		l.Invoiced += x.Invoiced
	}
	return lines, nil
}

// plan counts what is to come in for an invoice in the week.
func (l *Line) plan(x item, open data.Money, week data.Period) {
	if open <= 0 {
		return
	}
	due, promised := week.Has(x.Due), x.Promised != 0 && week.Has(x.Promised)
	if due {
		l.Due += open
	}
	if promised {
		l.Promised += open
	}
	if due || promised {
		l.Planned += open
	}
}
