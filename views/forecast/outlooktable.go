package forecast

import (
	"cmp"

	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

func (o *outlook) newTable() *widgets.Table[line] {
	h := o.host
	t := widgets.NewTable(o.columns())
	t.RowHeight = 32
	t.Same = func(a, b line) bool { return a.level == b.level && a.ID == b.ID }
	t.OnSelect = func(line) { o.explain() }
	return forms.KeepWidths(h, t)
}

// widths are the least widths of columns, which are wider in English.
var widths = map[text.Lang]struct{ name, money float32 }{text.ZH: {124, 64}, text.EN: {148, 76}}

func (o *outlook) columns() []widgets.Column[line] {
	h := o.host
	f, wide := h.Fmt(), widths[h.Lang()]
	money := func(key string, folds int, of func(line) *data.Money) widgets.Column[line] {
		return widgets.Column[line]{Key: "forecast." + key, Title: h.T("forecast.column." + key), Width: wide.money, Flex: 1, Right: true, Folds: folds,
			Cell:    func(x line) widgets.Cell { return moneyCell(f, of(x), x.level < 2) },
			Compare: func(a, b line) int { return calc.CompareKnown(of(a), of(b)) },
			Copy: func(x line) string {
				if m := of(x); m != nil {
					return f.BareExact(*m)
				}
				return ""
			}}
	}
	percentile := func(at int) func(line) *data.Money {
		return func(x line) *data.Money {
			if x.Range == nil {
				return nil
			}
			return []*data.Money{&x.Range.P10, &x.Range.P50, &x.Range.P90}[at]
		}
	}
	name := widgets.Column[line]{Key: "forecast.column.name", Title: h.T("forecast.column.name"), Width: wide.name, Flex: 2, Cell: func(x line) widgets.Cell {
		return widgets.Cell{Text: indent[x.level] + x.name, Bold: x.level < 2, Light: chart.Light(x.Light), Mark: true, Exact: h.T("forecast.light." + x.Light.String())}
	}, Compare: func(a, b line) int { return cmp.Compare(a.name, b.name) }}
	target := money("target", 0, func(x line) *data.Money { return x.Target })
	target.Title += " " + f.BareUnit()
	target.Width = wide.money + 16
	chance := widgets.Column[line]{Key: "forecast.chance", Title: h.T("forecast.column.chance"), Width: 64, Flex: 1, Right: true, Cell: func(x line) widgets.Cell {
		if x.Chance == nil {
			return widgets.Cell{Text: text.Unknown, Token: "t3"}
		}
		return widgets.Cell{Text: f.Percent(data.Money(*x.Chance), 100_00)}
	}, Compare: func(a, b line) int { return calc.CompareKnown(a.Chance, b.Chance) }}
	forecast := money("forecast", 0, func(x line) *data.Money { return x.Forecast })
	return []widgets.Column[line]{name, target, money("sold", 4, func(x line) *data.Money { return x.Sold }), forecast,
		money("run_rate", 3, func(x line) *data.Money { return x.RunRate }), money("seasonal", 0, func(x line) *data.Money { return x.Seasonal }),
		money("weighted", 2, func(x line) *data.Money { return x.Weighted }),
		money("p10", 0, percentile(0)), money("p50", 0, percentile(1)), money("p90", 0, percentile(2)), chance}
}

// indent stands before the names of the levels.
var indent = [3]string{"", "", "\u2003"}

func moneyCell(f text.Fmt, m *data.Money, bold bool) widgets.Cell {
	if m == nil {
		return widgets.Cell{Text: text.Unknown, Token: "t3"}
	}
	return widgets.Cell{Text: f.Bare(*m), Exact: f.Exact(*m), Bold: bold}
}
