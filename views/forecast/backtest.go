package forecast

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/calc"
	"quarterdeck/app/forecast"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// testsKey is what the kept widths of the columns are under.
const testsKey = "forecast.tests."

// tests is the part that holds the methods against the past.
type tests struct {
	host    page.Host
	content *fyne.Container
	light   *widgets.Light
	verdict *widgets.Wrap
	card    *widgets.Card
	methods *widgets.Table[tested]
	people  *widgets.Table[forecast.PersonAccuracy]
	points  *widgets.Table[forecast.BacktestPoint]

	x forecast.Backtest
}

// tested is a method with whether it is the best and the chosen one.
type tested struct {
	forecast.MethodAccuracy
	best, chosen bool
}

func newTests(h page.Host) *tests {
	t := &tests{host: h, light: widgets.NewLight(data.Ring, 16), verdict: widgets.NewWrap("", widgets.Style{Size: 14})}
	t.methods, t.people, t.points = widgets.NewTable(t.methodColumns()), widgets.NewTable(t.personColumns()), widgets.NewTable(t.pointColumns())
	t.people.RowHeight, t.points.RowHeight = 32, 32
	none := func() fyne.CanvasObject {
		return widgets.NewEmpty("history", h.T("forecast.tests.none"), h.T("forecast.tests.none.how"))
	}
	t.people.Empty, t.points.Empty = none(), none()
	said := widgets.NewCard("", "", nil, widgets.Pad(12, 16, 12, 16, widgets.Row(12, t.light, widgets.Grow(t.verdict))))
	t.card = widgets.NewCard(h.T("forecast.tests.methods"), h.T("forecast.tests.measures"), nil, t.methods)
	people := widgets.NewCard(h.T("forecast.tests.people"), h.T("forecast.tests.people.note"), nil, t.people)
	points := widgets.NewCard(h.T("forecast.tests.points"), h.T("forecast.tests.points.note", h.Fmt().BareUnit()), nil, t.points)
	t.content = widgets.Col(gap, said, widgets.Fixed(0, 40+32+4*36+4, t.card), widgets.Grow(widgets.Split([]float32{5, 6}, gap, people, points)))
	return t
}

func (t *tests) object() fyne.CanvasObject { return t.content }

func (t *tests) refresh() (err error) {
	h := t.host
	if t.x, err = forecast.ForecastBacktest(h.Reader(), h.Today(), forecast.BacktestIn{}); err != nil {
		return err
	}
	t.light.SetLight(t.x.Light)
	t.verdict.SetText(t.x.Verdict(h.Fmt()))
	rows := make([]tested, len(t.x.Methods))
	for i, m := range t.x.Methods {
		rows[i] = tested{m, m.Method == t.x.Best, m.Method == t.x.Chosen}
	}
	t.methods.SetRows(rows)
	t.people.SetRows(t.x.People)
	t.points.SetRows(t.x.Points)
	return nil
}

// farthest is how many months ahead have a column.
const farthest = 6

func (t *tests) methodColumns() []widgets.Column[tested] {
	h := t.host
	f := h.Fmt()
	rate := func(key string, signed bool, of func(tested) *int64) widgets.Column[tested] {
		return widgets.Column[tested]{Key: testsKey + key, Title: h.T("forecast.column." + key), Width: 72, Flex: 1, Right: true,
			Cell: func(x tested) widgets.Cell { return rateCell(f, of(x), signed) }}
	}
	rows := []widgets.Column[tested]{
		{Key: testsKey + "method", Title: h.T("forecast.column.method"), Width: 128, Flex: 2, Cell: func(x tested) widgets.Cell {
			c := widgets.Cell{Text: h.T("forecast.method." + string(x.Method))}
			switch {
			case x.best:
				c.Note, c.Bold = h.T("forecast.tests.best"), true
			case x.chosen:
				c.Note = h.T("forecast.tests.chosen")
			}
			return c
		}},
		{Key: testsKey + "count", Title: h.T("forecast.column.count"), Width: 60, Right: true, Folds: 3, Cell: func(x tested) widgets.Cell { return widgets.Cell{Text: f.Count(x.Count)} }},
		rate("mape", false, func(x tested) *int64 { return x.MAPE }), rate("wape", false, func(x tested) *int64 { return x.WAPE }),
		rate("bias", true, func(x tested) *int64 { return x.Bias }),
	}
	for i := range farthest {
		rows = append(rows, widgets.Column[tested]{Key: testsKey + "ahead" + string(rune('1'+i)), Title: h.T("forecast.column.ahead", i+1), Width: 64, Flex: 1, Right: true, Folds: 2,
			Cell: func(x tested) widgets.Cell {
				if i >= len(x.Horizons) {
					return widgets.Cell{Text: text.Unknown, Token: "t3"}
				}
				return rateCell(f, x.Horizons[i].WAPE, false)
			}})
	}
	return rows
}

func (t *tests) personColumns() []widgets.Column[forecast.PersonAccuracy] {
	h := t.host
	f := h.Fmt()
	rows := []widgets.Column[forecast.PersonAccuracy]{{Key: testsKey + "name", Title: h.T("forecast.column.rep"), Width: 96, Flex: 2,
		Cell: func(x forecast.PersonAccuracy) widgets.Cell { return widgets.Cell{Text: x.Name} }}}
	for i, m := range []data.ForecastMethod{data.RunRateForecast, data.SeasonalForecast, data.WeightedForecast, data.BlendedForecast} {
		at := func(x forecast.PersonAccuracy) calc.Accuracy {
			if i < len(x.Methods) {
				return x.Methods[i]
			}
			return calc.Accuracy{}
		}
		rows = append(rows, widgets.Column[forecast.PersonAccuracy]{Key: testsKey + "of" + string(m), Title: h.T("forecast.short." + string(m)), Width: 68, Flex: 1, Right: true,
			Cell: func(x forecast.PersonAccuracy) widgets.Cell {
				c := rateCell(f, at(x).WAPE, false)
				if x.Best == m {
					c.Bold, c.Token = true, "accent"
				}
				return c
			}, Compare: func(a, b forecast.PersonAccuracy) int { return calc.CompareKnown(at(a).WAPE, at(b).WAPE) }})
	}
	return rows
}

func (t *tests) pointColumns() []widgets.Column[forecast.BacktestPoint] {
	h := t.host
	f, plan := h.Fmt(), h.Plan().Period()
	rows := []widgets.Column[forecast.BacktestPoint]{
		{Key: testsKey + "cut", Title: h.T("forecast.column.cut"), Width: 84, Flex: 1, Cell: func(x forecast.BacktestPoint) widgets.Cell { return widgets.Cell{Text: f.DateIn(x.Cut, plan)} }},
		{Key: testsKey + "until", Title: h.T("forecast.column.until"), Width: 84, Flex: 1, Cell: func(x forecast.BacktestPoint) widgets.Cell { return widgets.Cell{Text: f.DateIn(x.Until, plan)} }},
		{Key: testsKey + "came", Title: h.T("forecast.column.came"), Width: 68, Flex: 1, Right: true, Cell: func(x forecast.BacktestPoint) widgets.Cell { return moneyCell(f, &x.Came, false) }},
	}
	for i, m := range []data.ForecastMethod{data.RunRateForecast, data.SeasonalForecast, data.WeightedForecast, data.BlendedForecast} {
		rows = append(rows, widgets.Column[forecast.BacktestPoint]{Key: testsKey + "said" + string(m), Title: h.T("forecast.short." + string(m)), Width: 68, Flex: 1, Right: true, Folds: []int{1, 0, 2, 0}[i],
			Cell: func(x forecast.BacktestPoint) widgets.Cell { return moneyCell(f, x.Said[i], false) }})
	}
	return rows
}
