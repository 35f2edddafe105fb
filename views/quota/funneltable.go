package quota

import (
	"cmp"

	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
	"quarterdeck/app/quota"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// A need is one of the columns of needs.
type need struct {
	key  string
	pace func(quota.FunnelPace) float64
	all  func(calc.Steps) int64
}

var needs = []need{
	{"leads", func(p quota.FunnelPace) float64 { return p.Leads }, func(s calc.Steps) int64 { return s.Leads }},
	{"visits", func(p quota.FunnelPace) float64 { return p.Visits }, func(s calc.Steps) int64 { return s.Visits }},
	{"proposals", func(p quota.FunnelPace) float64 { return p.Proposals }, func(s calc.Steps) int64 { return s.Proposals }},
	{"deals", func(p quota.FunnelPace) float64 { return p.Deals }, func(s calc.Steps) int64 { return s.Deals }},
}

// of is what the column says of a row, in the chosen unit.
func (n need) of(f text.Fmt, r quota.FunnelRow, unit int) string {
	if r.Why == quota.FunnelReached {
		return f.Count(0)
	}
	if r.Why != "" {
		return text.Unknown
	}
	switch unit {
	case aDay:
		return f.Decimal(n.pace(r.PerDay), 1)
	case aWeek:
		return f.Decimal(n.pace(r.PerWeek), 1)
	}
	return f.Count(int(n.all(r.Need)))
}

func (p *Funnel) columns() []widgets.Column[quota.FunnelRow] {
	h := p.host
	column := func(key string, width float32, cell func(text.Fmt, quota.FunnelRow) widgets.Cell, compare func(a, b quota.FunnelRow) int) widgets.Column[quota.FunnelRow] {
		return widgets.Column[quota.FunnelRow]{Key: "funnel." + key, Title: h.T("funnel.column." + key), Width: width, Flex: 1, Right: true, Compare: compare,
			Cell: func(r quota.FunnelRow) widgets.Cell { return cell(h.Fmt(), r) }}
	}
	name := column("name", 116, func(_ text.Fmt, r quota.FunnelRow) widgets.Cell { return widgets.Cell{Text: r.Name, Note: r.Region} },
		func(a, b quota.FunnelRow) int { return cmp.Compare(a.Name, b.Name) })
	name.Right, name.Flex = false, 2
	target := column("target", 96, targetCell, func(a, b quota.FunnelRow) int { return cmp.Compare(a.Target, b.Target) })
	target.Title += " " + h.Fmt().BareUnit()
	target.Copy = func(r quota.FunnelRow) string { return h.Fmt().BareExact(r.Target) }
	rows := []widgets.Column[quota.FunnelRow]{name, target}
	for _, n := range needs {
		rows = append(rows, column(n.key, 64, func(f text.Fmt, r quota.FunnelRow) widgets.Cell {
			c := widgets.Cell{Text: n.of(f, r, p.unit.Selected())}
			if r.Why != "" {
				c.Token, c.Exact = "t3", f.T(r.Why, r.Name)
			}
			return c
		}, func(a, b quota.FunnelRow) int { return cmp.Compare(n.all(a.Need), n.all(b.Need)) }))
	}
	hours := column("hours", 108, hoursCell, func(a, b quota.FunnelRow) int { return cmp.Compare(load(a), load(b)) })
	hours.Right = false
	weak := column("weakest", 104, weakCell, func(a, b quota.FunnelRow) int { return cmp.Compare(a.Weakest, b.Weakest) })
	weak.Right, weak.Folds = false, 1
	return append(rows, hours, weak)
}

func targetCell(f text.Fmt, r quota.FunnelRow) widgets.Cell {
	if r.Quota == nil {
		return widgets.Cell{Text: text.Unknown, Token: "t3", Exact: f.T(quota.FunnelNoQuota, r.Name)}
	}
	return widgets.Cell{Text: f.Bare(r.Target), Bold: true, Exact: f.Exact(r.Target)}
}

// load is the work of a day; less than any for one that is not known.
func load(r quota.FunnelRow) int64 {
	if r.Minutes == nil {
		return -1
	}
	return *r.Minutes
}

// hoursCell is the work of a day beside the time there is.
func hoursCell(f text.Fmt, r quota.FunnelRow) widgets.Cell {
	if r.Minutes == nil {
		return widgets.Cell{Text: text.Unknown, Token: "t3", Light: chart.Ring, Mark: true, Exact: quota.SayFunnel(f, r)}
	}
	return widgets.Cell{Text: f.Decimal(float64(*r.Minutes)/60, 1), Note: "/ " + quota.SayHours(f, r.Values.DayMinutes.Value),
		Light: chart.Light(r.Light), Mark: true, Bold: r.Light == data.Red, Exact: quota.SayFunnel(f, r)}
}

// weakCell names the step that is furthest below the team's median.
func weakCell(f text.Fmt, r quota.FunnelRow) widgets.Cell {
	if r.Weakest == "" {
		return widgets.Cell{Text: text.Unknown, Token: "t3", Exact: f.T("funnel.weak.none")}
	}
	return widgets.Cell{Text: f.T("funnel.step." + r.Weakest), Note: quota.SayRate(f, rateOf(r.Values, r.Weakest))}
}

func rateOf(v quota.FunnelValues, step string) quota.FunnelValue {
	switch step {
	case "lead":
		return v.LeadRate
	case "opportunity":
		return v.OpportunityRate
	}
	return v.ProposalRate
}

// total sums the needs of the team.
func (p *Funnel) total() []widgets.Cell {
	if len(p.answer.Rows) == 0 {
		return nil
	}
	f, unit := p.host.Fmt(), p.unit.Selected()
	cells := []widgets.Cell{{Text: p.host.T("breakdown.total"), Bold: true}, {Text: f.Bare(p.answer.Target), Bold: true, Exact: f.Exact(p.answer.Target)}}
	for _, n := range needs {
		words := f.Count(int(n.all(p.answer.Need)))
		if unit != inAll {
			sum, known := 0.0, false
			for _, r := range p.answer.Rows {
				known = known || r.Why == "" || r.Why == quota.FunnelReached
				pace := r.PerWeek
				if unit == aDay {
					pace = r.PerDay
				}
				sum += n.pace(pace)
			}
			words = text.Unknown
			if known {
				words = f.Decimal(sum, 1)
			}
		}
		cells = append(cells, widgets.Cell{Text: words, Bold: true})
	}
	return append(cells, widgets.Cell{}, widgets.Cell{})
}
