package diagnosis

import (
	"cmp"

	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
	"quarterdeck/app/diagnosis"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

func (p *Page) newTable() *widgets.Table[row] {
	h := p.host
	t := widgets.NewTable(p.columns(false))
	t.Same = func(a, b row) bool { return a.RepID == b.RepID && a.RegionID == b.RegionID }
	t.OnSelect = func(row) { p.explain() }
	t.OnOpen = func(row) { p.meet() }
	t.SortBy(keyed+"gap", false)
	return forms.KeepWidths(h, t)
}

// keyed is what the names of the columns begin with, under which their widths are
// kept.
const keyed = "diagnosis."

// A column is one of money: what stands in it, and whether it is a part of the
// gap with a bar.
type column struct {
	key   string
	of    func(diagnosis.Diagnosis) *data.Money
	part  bool
	folds int
}

// amounts are the columns of money in their order.
var amounts = []column{
	{"plan", func(d diagnosis.Diagnosis) *data.Money { return d.Plan }, false, 2},
	{"actual", func(d diagnosis.Diagnosis) *data.Money { return d.Actual }, false, 0},
	{"gap", func(d diagnosis.Diagnosis) *data.Money { return d.Gap }, false, 0},
	{"leads", func(d diagnosis.Diagnosis) *data.Money { return d.Parts.Leads }, true, 0},
	{"conversion", func(d diagnosis.Diagnosis) *data.Money { return d.Parts.Conversion }, true, 0},
	{"value", func(d diagnosis.Diagnosis) *data.Money { return d.Parts.Value }, true, 0},
	{"other", func(d diagnosis.Diagnosis) *data.Money { return diagnosis.Untold(d.Parts) }, true, 3},
}

// untold reports whether some part of a gap is not told apart.
func untold(t diagnosis.Team) bool { return diagnosis.Untold(t.Total.Parts) != nil }

// shown are the columns of money that are shown.
func shown(untold bool) []column {
	if untold {
		return amounts
	}
	return amounts[:len(amounts)-1]
}

// columns are those of the table; that of what is not told apart is there while
// something is not.
func (p *Page) columns(untold bool) []widgets.Column[row] {
	h := p.host
	f := h.Fmt()
	name := widgets.Column[row]{Key: keyed + "rep", Title: h.T("diagnosis.column.rep"), Width: 168, Flex: 2,
		Cell: func(x row) widgets.Cell {
			c := widgets.Cell{Text: x.Name, Light: chart.Light(x.Light), Mark: true, Exact: h.T("light." + x.Light.String())}
			if x.RepID != 0 {
				c.Note = x.Region
			}
			return c
		},
		Compare: func(a, b row) int { return cmp.Compare(a.Name, b.Name) }}
	columns := []widgets.Column[row]{name}
	for _, a := range shown(untold) {
		c := widgets.Column[row]{Key: keyed + a.key, Title: h.T("diagnosis.column." + a.key), Width: 84, Flex: 1, Right: true, Folds: a.folds,
			Cell:    func(x row) widgets.Cell { return p.amount(f, a.key, a.of(x.Diagnosis), a.part) },
			Compare: func(a1, b row) int { return calc.CompareKnown(a.of(a1.Diagnosis), a.of(b.Diagnosis)) },
			Copy: func(x row) string {
				if m := a.of(x.Diagnosis); m != nil {
					return f.BareExact(*m)
				}
				return ""
			}}
		if a.part {
			c.Width, c.Flex = 116, 2
		}
		if a.key == "plan" {
			c.Title += " " + f.BareUnit()
		}
		columns = append(columns, c)
	}
	return append(columns,
		widgets.Column[row]{Key: keyed + "weakest", Title: h.T("diagnosis.column.weakest"), Width: 148, Flex: 1, Folds: 1, Cell: func(x row) widgets.Cell { return p.weakest(f, x.Diagnosis) },
			Compare: func(a, b row) int { return cmp.Compare(a.Weakest, b.Weakest) }},
		widgets.Column[row]{Key: keyed + "anomalies", Title: h.T("diagnosis.anomalies"), Width: 176, Flex: 2, Cell: func(x row) widgets.Cell { return p.strange(f, x) },
			Compare: func(a, b row) int {
				return cmp.Or(cmp.Compare(gravest(a), gravest(b)), cmp.Compare(count(a), count(b)))
			}})
}

// amount is a cell of money; a part has a bar as long as it is beside the largest.
func (p *Page) amount(f text.Fmt, key string, m *data.Money, part bool) widgets.Cell {
	if m == nil {
		return unknown()
	}
	c := widgets.Cell{Text: f.Bare(*m), Exact: f.Exact(*m)}
	if part || key == "gap" {
		c.Text, c.Exact, c.Bold = f.DeltaBare(*m), f.DeltaExact(*m), key == "gap"
		if *m < 0 {
			c.Token = "bad"
		}
	}
	if part && p.most > 0 {
		c.Barred, c.Bar, c.BarToken = true, float64(max(*m, -*m))/float64(p.most), string(sign(*m))
	}
	return c
}

// weakest names the step with its rate.
func (p *Page) weakest(f text.Fmt, d diagnosis.Diagnosis) widgets.Cell {
	s := d.Step(d.Weakest)
	if d.Weakest == "" || s.Rate == nil {
		return unknown()
	}
	c := widgets.Cell{Text: f.T("diagnosis.weak.cell", diagnosis.StepName(f, s.Key), diagnosis.Rate(f, s.Rate)), Exact: diagnosis.SayWeakest(f, d)}
	switch diagnosis.WeakLight(p.team.Rule, d) {
	case data.Red:
		c.Token = "bad"
	case data.Amber:
		c.Token = "warn"
	}
	return c
}

// strange names the gravest anomaly, and says how many more there are.
func (p *Page) strange(f text.Fmt, x row) widgets.Cell {
	if x.reps != nil {
		if n := count(x); n > 0 {
			return widgets.Cell{Text: f.T("diagnosis.count", n), Light: chart.Light(gravest(x)), Mark: true}
		}
	}
	if len(x.Anomalies) == 0 {
		return unknown()
	}
	first := x.Anomalies[0]
	c := widgets.Cell{Text: first.Name(f), Light: chart.Light(first.Light), Mark: true, Exact: first.Reason(f)}
	if more := len(x.Anomalies) - 1; more > 0 {
		c.Text = f.T("diagnosis.more", c.Text, more)
	}
	return c
}

// count is how many anomalies a row has, or those of its reps.
func count(x row) int {
	n := len(x.Anomalies)
	for _, d := range x.reps {
		n += len(d.Anomalies)
	}
	return n
}

// gravest is the worst light of the anomalies of a row, or of its reps.
func gravest(x row) (worst data.Light) {
	for _, d := range append(x.reps[:len(x.reps):len(x.reps)], x.Diagnosis) {
		if len(d.Anomalies) > 0 {
			worst = max(worst, d.Anomalies[0].Light)
		}
	}
	return worst
}

// total is the frozen row of the whole team.
func (p *Page) total(f text.Fmt) []widgets.Cell {
	d := p.team.Total
	cells := []widgets.Cell{{Text: p.host.T("diagnosis.team"), Bold: true, Light: chart.Light(d.Light), Mark: true}}
	for _, a := range shown(untold(p.team)) {
		c := p.amount(f, a.key, a.of(d), a.part)
		c.Barred = false
		cells = append(cells, c)
	}
	cells = append(cells, p.weakest(f, d))
	all := row{Diagnosis: d, reps: p.team.Rows}
	return append(cells, p.strange(f, all))
}
