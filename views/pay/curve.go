package pay

import (
	"strconv"

	"fyne.io/fyne/v2"

	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
	"quarterdeck/app/pay"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A curveCard shows what the scheme pays at which attainment: the selected rep as
// a curve, the whole team as a table of costs.
type curveCard struct {
	host    page.Host
	content *fyne.Container
	card    *widgets.Card
	chart   *widgets.Chart
	costs   *widgets.Table[pay.CurvePoint]
}

func newCurveCard(h page.Host) *curveCard {
	x := &curveCard{host: h}
	f := h.Fmt()
	x.chart = widgets.NewChart(nil, 200, 140)
	x.card = widgets.NewCard(h.T("pay.curve"), "", nil, widgets.Pad(0, 16, 8, 16, x.chart))
	column := func(key string, width float32, cell func(pay.CurvePoint) widgets.Cell) widgets.Column[pay.CurvePoint] {
		return widgets.Column[pay.CurvePoint]{Key: keyed + "cost-" + key, Title: h.T("pay.cost." + key), Width: width, Flex: 1, Right: true, Cell: cell}
	}
	x.costs = widgets.NewTable([]widgets.Column[pay.CurvePoint]{
		column("attainment", 56, func(p pay.CurvePoint) widgets.Cell { return widgets.Cell{Text: pay.Percent(p.Attainment)} }),
		column("pay", 76, func(p pay.CurvePoint) widgets.Cell {
			return widgets.Cell{Text: f.MoneyUnit(p.Pay), Exact: f.Exact(p.Pay)}
		}),
		column("share", 64, func(p pay.CurvePoint) widgets.Cell {
			if p.Cost == nil {
				return widgets.Cell{Text: text.Unknown, Token: "t3"}
			}
			return widgets.Cell{Text: pay.Percent(*p.Cost)}
		}),
	})
	x.costs.RowHeight = 26
	x.costs.Same = func(a, b pay.CurvePoint) bool { return a.Attainment == b.Attainment }
	x.costs.Empty = widgets.NewEmpty("target", h.T("pay.curve.none"), h.T("pay.curve.none.how"))
	forms.KeepWidths(h, x.costs)
	team := widgets.NewCard(h.T("pay.cost"), "", nil, x.costs)
	x.content = widgets.Split([]float32{9, 4}, gap, x.card, team)
	return x
}

// set draws the curve of a rep, and the costs of the team.
func (x *curveCard) set(s pay.Statement, all pay.Summary) {
	h := x.host
	one, err := pay.CurveOf(h.Reader(), h.Today(), pay.CurveIn{Rep: s.Rep, Period: all.Period.From})
	if err != nil {
		h.Complain(err)
		return
	}
	team := one
	if s.Rep != "" {
		if team, err = pay.CurveOf(h.Reader(), h.Today(), pay.CurveIn{Period: all.Period.From}); err != nil {
			h.Complain(err)
			return
		}
	}
	name := s.Name
	if name == "" {
		name = h.T("pay.curve.team")
	}
	x.card.SetTitle(h.T("pay.curve"), h.T("pay.curve.of", name, pay.PeriodName(h.Fmt(), h.Plan(), all.Period)))
	x.chart.SetChart(Curve(h.Fmt(), one))
	x.costs.SetRows(team.Marks)
}

// Curve draws what is paid at which attainment: by the scheme in blue, and in grey
// what the other method would pay with the same steps.
func Curve(f text.Fmt, c pay.Curve) chart.Chart {
	x := chart.Curve{Label: func(v float64) string { return f.Axis(data.Money(v)) }}
	if c.Target == nil {
		return nil
	}
	at := func(attainment int64) float64 { return float64(attainment)/10_00 + 0.5 }
	other, name := data.Whole, "pay.method.whole"
	if c.Method == data.Whole {
		other, name = data.Marginal, "pay.method.marginal"
	}
	paid := chart.Line{Kind: chart.ActualLine, Name: f.T("pay.method." + string(c.Method))}
	besides := chart.Line{Kind: chart.LastYearLine, Name: f.T(name)}
	for _, p := range c.Points {
		m := p.Whole
		if other == data.Marginal {
			m = p.Marginal
		}
		paid.Values = append(paid.Values, chart.Value{X: at(p.Attainment), Y: float64(p.Pay)})
		besides.Values = append(besides.Values, chart.Value{X: at(p.Attainment), Y: float64(m)})
		if p.Attainment%10_00 == 0 {
			x.Columns = append(x.Columns, strconv.FormatInt(p.Attainment/100, 10)+"%")
			x.Tips = append(x.Tips, []string{f.T("pay.curve.tip", pay.Percent(p.Attainment), f.Exact(p.Sales)), paid.Name + " " + f.Exact(p.Pay), besides.Name + " " + f.Exact(m)})
		}
	}
	x.Lines = []chart.Line{besides, paid}
	if *c.Target > 0 && c.Base > 0 {
		if now := float64(c.Base) / float64(*c.Target) * 10; now < 15 {
			n, _ := calc.Points(c.Base, *c.Target)
			x.Today, x.TodayName = now+0.5, f.T("pay.curve.now", f.Percent(data.Money(n), 100_00))
		}
	}
	return x
}
