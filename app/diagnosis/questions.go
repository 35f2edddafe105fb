package diagnosis

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Cause is the gap of somebody with its parts.
type Cause struct {
	Rep    string        `json:"rep"`    // code; "" for a region, for nobody and for the total
	Region string        `json:"region"` // name
	Name   string        `json:"name"`
	Plan   *data.Money   `json:"plan"`
	Actual *data.Money   `json:"actual"`
	Gap    *data.Money   `json:"gap"`
	Parts  calc.GapParts `json:"parts"`
	Why    string        `json:"why"`
}

// Causes are the gaps of the reps, of their regions, and of all; what nobody sold
// is the one row without a name.
type Causes struct {
	Period  data.Period `json:"period"`
	Reps    []Cause     `json:"reps"`
	Regions []Cause     `json:"regions"`
	Total   Cause       `json:"total"`
}

// GapOf answers the gap to plan in its parts, which add up to it.
func GapOf(r store.Reader, today data.Date, in TeamIn) (Causes, error) {
	t, err := TeamOf(r, today, in)
	out := Causes{Period: t.Period, Reps: []Cause{}, Regions: []Cause{}, Total: causeOf(t.Total)}
	for _, d := range t.Rows {
		out.Reps = append(out.Reps, causeOf(d))
	}
	if t.Nobody != nil {
		out.Reps = append(out.Reps, causeOf(*t.Nobody))
	}
	for _, d := range t.Regions {
		out.Regions = append(out.Regions, causeOf(d))
	}
	return out, err
}

func causeOf(d Diagnosis) Cause {
	return Cause{Rep: d.Rep, Region: d.Region, Name: d.Name, Plan: d.Plan, Actual: d.Actual, Gap: d.Gap, Parts: d.Parts, Why: d.Why}
}

// A Found is an anomaly with whose it is.
type Found struct {
	Rep     string  `json:"rep"`
	Name    string  `json:"name"`
	Anomaly Anomaly `json:"anomaly"`
}

// AnomaliesOf answers what is strange, rep by rep.
func AnomaliesOf(r store.Reader, today data.Date, in TeamIn) ([]Found, error) {
	t, err := TeamOf(r, today, in)
	out := []Found{}
	for _, d := range t.Rows {
		for _, a := range d.Anomalies {
			out = append(out, Found{Rep: d.Rep, Name: d.Name, Anomaly: a})
		}
	}
	return out, err
}

// A Change splits the change of sales against the same days a year before, in
// minor units; Parts add up to it.
type Change struct {
	Rep     string        `json:"rep"`    // code; "" for the total and for nobody
	Name    string        `json:"name"`   // "" for nobody
	Before  data.Money    `json:"before"` // a year before
	Now     data.Money    `json:"now"`
	Change  data.Money    `json:"change"`
	Parts   calc.PVMParts `json:"parts"`
	Counted bool          `json:"counted"` // some line of both years has a quantity
}

// Changes are the changes of the reps and of all.
type Changes struct {
	Period data.Period `json:"period"`
	Before data.Period `json:"before"`
	Rows   []Change    `json:"rows"`
	Total  Change      `json:"total"`
}

// PVMOf answers by how much sales differ from the year before in volume, mix and
// price. Sales are by who took the order. The total is the sum of the rows, part
// by part: its mix is that inside what each rep sells.
func PVMOf(r store.Reader, today data.Date, in TeamIn) (Changes, error) {
	if in.Span == "" {
		in.Span = YearToDate
	}
	t, err := TeamOf(r, today, in)
	if err != nil {
		return Changes{}, err
	}
	plan, err := r.Plan()
	if err != nil {
		return Changes{}, err
	}
	out := Changes{Period: t.Period, Before: yearBefore(plan, t.Period), Rows: []Change{}}
	sales, err := r.ProductVolumes([]data.Period{out.Before, out.Period})
	if err != nil {
		return Changes{}, err
	}
	rows := map[data.ID]*book{}
	keep := map[data.ID]bool{0: in.Rep == "" && in.Region == ""}
	for _, d := range t.Rows {
		keep[d.RepID] = true
	}
	for _, s := range sales {
		if keep[s.RepID] {
			if rows[s.RepID] == nil {
				rows[s.RepID] = newBook()
			}
			rows[s.RepID].add(s)
		}
	}
	for _, d := range t.Rows {
		if b := rows[d.RepID]; b != nil {
			out.Rows = append(out.Rows, b.change(d.Rep, d.Name))
		}
	}
	if b := rows[0]; b != nil {
		out.Rows = append(out.Rows, b.change("", ""))
	}
	for _, c := range out.Rows {
		out.Total.Before, out.Total.Now, out.Total.Change = out.Total.Before+c.Before, out.Total.Now+c.Now, out.Total.Change+c.Change
		out.Total.Parts, out.Total.Counted = out.Total.Parts.Plus(c.Parts), out.Total.Counted || c.Counted
	}
	return out, nil
}

// yearBefore is the same days a year before, or 52 weeks in a plan of weeks.
func yearBefore(plan data.Plan, p data.Period) data.Period {
	if plan.Span != data.Year {
		return data.Period{From: p.From - 52*7, Until: p.Until - 52*7}
	}
	return data.Period{From: dayBefore(p.From), Until: dayBefore(p.Until)}
}

// dayBefore is the same day of the month a year before; one that month does not
// have is the first after it.
func dayBefore(d data.Date) data.Date {
	m := d.Month()
	was := (m - 12).Period()
	return min(was.From+d-m.Start(), was.Until)
}

// A book holds the two years of each product, in the order they came.
type book struct {
	order []data.ID
	lines map[data.ID]*calc.PVMLine
}

func newBook() *book { return &book{lines: map[data.ID]*calc.PVMLine{}} }

func (b *book) add(s store.ProductVolume) {
	x := b.lines[s.ProductID]
	if x == nil {
		x = &calc.PVMLine{}
		b.lines[s.ProductID], b.order = x, append(b.order, s.ProductID)
	}
	if s.Span == 0 {
		x.Quantity0, x.Amount0 = x.Quantity0+s.Quantity, x.Amount0+s.Amount
	} else {
		x.Quantity1, x.Amount1 = x.Quantity1+s.Quantity, x.Amount1+s.Amount
	}
}

func (b *book) change(code, name string) Change {
	c := Change{Rep: code, Name: name}
	var lines []calc.PVMLine
	for _, id := range b.order {
		x := *b.lines[id]
		lines = append(lines, x)
		c.Before, c.Now = c.Before+x.Amount0, c.Now+x.Amount1
		c.Counted = c.Counted || x.Quantity0 > 0 && x.Quantity1 > 0
	}
	c.Change, c.Parts = c.Now-c.Before, calc.PVM(lines)
	return c
}
