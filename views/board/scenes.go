package board

import (
	"math"
	"strings"

	"quarterdeck/app/board"
	"quarterdeck/app/chart"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// A drawing turns the numbers into charts in the reader's language.
type drawing struct {
	board.Numbers
	fmt   text.Fmt
	short bool // cells count in the large unit: 万, millions

	regionLights map[string]data.Light // by code: what the rules of the lights say of its completion; none: the bands of the plan do
}

// shortFrom is how large, in major units, the largest month must be for cells to
// count in the large unit.
const shortFrom = 1_000_000

func newDrawing(n board.Numbers, f text.Fmt) drawing {
	d := drawing{Numbers: n, fmt: f}
	for _, cell := range n.Total.Buckets {
		d.short = d.short || max(cell.Plan, cell.Actual) >= shortFrom*n.Plan.Currency.Minor()
	}
	return d
}

// cell is an amount where space is tight; unit names its unit.
func (d drawing) cell(m data.Money) string {
	if d.short {
		return d.fmt.Short(m)
	}
	return d.fmt.Bare(m)
}

func (d drawing) unit() string {
	if d.short {
		return d.fmt.ShortUnit()
	}
	return d.fmt.BareUnit()
}

// major is an amount as a chart's value: the axis does not care for the unit.
func major(m *data.Money) float64 {
	if m == nil {
		return math.NaN()
	}
	return float64(*m)
}

// curve is the cumulative curve of plan, results, run rate and last year.
func (d drawing) curve() chart.Curve {
	c := chart.Curve{Label: func(v float64) string { return d.fmt.Axis(data.Money(math.Round(v))) }}
	lines := []struct {
		kind chart.LineKind
		key  string
		of   func(board.Measure) *data.Money
	}{
		{chart.PlanLine, "deck.curve.plan", func(m board.Measure) *data.Money { return m.Plan }},
		{chart.ActualLine, "deck.curve.actual", func(m board.Measure) *data.Money { return m.Actual }},
		{chart.ForecastLine, "deck.curve.forecast", func(m board.Measure) *data.Money { return m.Forecast }},
		{chart.LastYearLine, "deck.curve.last_year", func(m board.Measure) *data.Money { return m.LastYear }},
	}
	for _, l := range lines {
		line := chart.Line{Kind: l.kind}
		for _, m := range d.Curve {
			if v := l.of(m); v != nil {
				line.Values = append(line.Values, chart.Value{X: m.X, Y: major(v)})
				line.Name = d.fmt.T(l.key, d.fmt.Money(*v))
			}
		}
		if len(line.Values) > 0 {
			c.Lines = append(c.Lines, line)
		}
	}
	for i, b := range d.Buckets {
		c.Columns = append(c.Columns, board.BucketHead(d.fmt, d.Plan, b.Period))
		c.Tips = append(c.Tips, d.curveTip(i))
	}
	if d.Current >= 0 {
		c.Today = float64(d.Current) + d.Buckets[d.Current].Done
		c.TodayName = d.fmt.Date(d.Today)
	}
	return c
}

// curveTip says the sums at the end of a bucket exactly.
func (d drawing) curveTip(bucket int) []string {
	tip := []string{d.fmt.T("deck.tip.until", d.fmt.BucketName(d.Plan, d.Buckets[bucket].Period))}
	var at board.Measure
	for _, m := range d.Curve {
		if m.X > float64(bucket) && m.X <= float64(bucket+1) {
			at = latest(at, m)
		}
	}
	for _, line := range []struct {
		key string
		m   *data.Money
	}{{"deck.tip.plan", at.Plan}, {"deck.tip.actual", at.Actual}, {"deck.tip.forecast", at.Forecast}, {"deck.tip.last_year", at.LastYear}} {
		if line.m != nil {
			tip = append(tip, d.fmt.T(line.key, d.fmt.Exact(*line.m)))
		}
	}
	return tip
}

// latest is the later measure, with the result of the earlier one where the
// later lies beyond today.
func latest(before, m board.Measure) board.Measure {
	if m.Actual == nil {
		m.Actual = before.Actual
	}
	return m
}

// heat is the map of regions by month.
func (d drawing) heat() chart.Heat {
	h := chart.Heat{Current: d.Current, Last: d.fmt.T("deck.heat.to_date")}
	for _, b := range d.Buckets {
		h.Columns = append(h.Columns, board.BucketHead(d.fmt, d.Plan, b.Period))
	}
	for _, r := range d.Regions {
		h.Rows = append(h.Rows, d.heatRow(r, board.NameOf(d.fmt, r), false))
	}
	if len(h.Rows) == 0 {
		return h
	}
	total := d.heatRow(d.Total, d.fmt.T("deck.total"), true)
	if len(h.Rows) > heatRows { // the rest scrolls; the total must not
		h.Rows = append([]chart.HeatRow{total}, h.Rows...)
	} else {
		h.Rows = append(h.Rows, total)
	}
	return h
}

// heatRows is how many regions a map shows before it scrolls.
const heatRows = 10

// heatLeast is the height below which a map scrolls.
func heatLeast(h chart.Heat) float32 { return 26 + 18*float32(len(h.Rows)) }

func (d drawing) heatRow(r board.Row, name string, total bool) chart.HeatRow {
	light := r.Total.Light
	if l, ruled := d.regionLights[r.Code]; ruled && !total {
		light = l
	}
	row := chart.HeatRow{Name: name, Light: chart.Light(light), Total: total, Last: d.share(r.Total.Attainment)}
	for i, f := range r.Buckets {
		cell := chart.HeatCell{Tip: d.tip(name+" · "+d.fmt.BucketName(d.Plan, d.Buckets[i].Period), f)}
		switch {
		case d.Buckets[i].State == board.Future && f.Planned:
			cell.Text = d.cell(f.Plan)
		case f.Judged():
			cell.Text = strings.TrimSuffix(d.fmt.PercentWhole(f.Attainment.Num, f.Attainment.Den), "%")
			cell.Fill = chart.HeatRole(f.Attainment.Float())
		case f.Known && f.Actual != 0:
			cell.Text = d.cell(f.Actual) // money without a plan to compare with
		case f.Known:
			cell.Text = "0"
		default:
			cell.Text = text.Unknown
		}
		row.Cells = append(row.Cells, cell)
	}
	return row
}

// share is a ratio in per cent, or —.
func (d drawing) share(r board.Ratio) string { return d.fmt.Percent(r.Num, r.Den) }

// tip says figures exactly, for the pointer.
func (d drawing) tip(title string, f board.Figures) []string {
	tip := []string{title}
	if f.Planned {
		tip = append(tip, d.fmt.T("deck.tip.plan", d.fmt.Exact(f.Plan)))
	}
	if f.Planned && f.Paced != f.Plan && f.Paced != 0 {
		tip = append(tip, d.fmt.T("deck.tip.paced", d.fmt.Exact(f.Paced)))
	}
	if f.Known {
		tip = append(tip, d.fmt.T("deck.tip.actual", d.fmt.Exact(f.Actual)))
	}
	if f.Judged() {
		tip = append(tip, d.fmt.T("deck.tip.gap", d.signed(f.Gap()), d.share(f.Attainment)))
	}
	if f.LastKnown {
		tip = append(tip, d.fmt.T("deck.tip.last_year", d.fmt.Exact(f.LastYear)))
	}
	return tip
}

// signed is an exact difference with its sign.
func (d drawing) signed(m data.Money) string {
	if m > 0 {
		return "+" + d.fmt.Exact(m)
	}
	return d.fmt.Exact(m)
}

// quarters is the strip of quarters or blocks.
func (d drawing) quarters() chart.Quarters {
	var q chart.Quarters
	for i, f := range d.Total.Groups {
		g := d.Groups[i]
		cell := chart.Quarter{Name: d.fmt.GroupName(d.Plan, i), Light: chart.Light(f.Light), State: board.StateName(d.fmt, g.State),
			Value: d.share(f.Attainment), Tip: d.tip(d.fmt.T("deck.tip.quarter", d.fmt.GroupName(d.Plan, i), g.Period), f)}
		switch {
		case g.State == board.Future && d.Forecast != nil:
			cell.Future = true
			cell.State = d.fmt.T("deck.quarter.forecast")
			cell.Value = d.fmt.Percent(f.Forecast, f.Plan)
			cell.Detail = d.pair(f.Forecast, f.Plan)
		case g.State == board.Future || !f.Known:
			cell.Future = true
			cell.Detail = d.fmt.T("deck.quarter.plan", d.planOf(f))
		case f.Planned:
			cell.Detail = d.pair(f.Actual, f.Paced)
			cell.Done = board.RatioOf(f.Actual, f.Plan).Float()
			if g.State == board.Running {
				cell.Tick = board.RatioOf(f.Paced, f.Plan).Float()
			}
		default:
			cell.Detail = d.cell(f.Actual)
		}
		q.Cells = append(q.Cells, cell)
	}
	return q
}

func (d drawing) pair(a, b data.Money) string {
	return d.cell(a) + " / " + d.cell(b)
}

// planOf is the plan of figures, or — where no target covers them.
func (d drawing) planOf(f board.Figures) string {
	if !f.Planned {
		return text.Unknown
	}
	return d.cell(f.Plan)
}
