package report

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
	"quarterdeck/app/forecast"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// forecastFacts are what the forecast summary is made of.
type forecastFacts struct {
	v     *voice
	plan  data.Plan
	x     forecast.Outlook
	calls forecast.Calls
	tests forecast.Backtest
	falls forecast.Waterfall
}

// Forecast makes the forecast summary (peers rows F4 to F8): where the firm, its
// regions and its people will be at the end of the plan by every method, what they
// called for the running quarter, why the pipeline changed since the last frozen
// week, and how good the methods were. No pages: nothing is known and nothing
// planned.
func Forecast(r store.Reader, today data.Date, f text.Fmt, paper Paper) (Document, error) {
	x := &forecastFacts{}
	var err error
	if x.v, err = newVoice(f, paper); err != nil {
		return Document{}, err
	}
	if err := x.ask(r, today); err != nil {
		return Document{}, err
	}
	v, w := x.v, newFlow(x.v, true)
	title := v.T("forecast.paper.title")
	if x.x.Known {
		w.s.mark(title, 0, marginTop)
		x.head(w)
		x.fan(w)
		x.table(w)
		x.called(w)
		x.waterfall(w)
		x.backtest(w)
		w.frame(x.plan, today, v.day(x.x.Through))
	} else {
		w.pages = nil
	}
	return Document{Pages: w.done(), Meta: Meta{Title: fmt.Sprintf("%s · %s · %s", x.plan.Firm, title, x.x.AsOf), Author: x.plan.Firm,
		Subject: title, Lang: v.tag(), Date: today}}, nil
}

func (x *forecastFacts) ask(r store.Reader, today data.Date) (err error) {
	if x.plan, err = r.Plan(); err != nil {
		return err
	}
	if x.x, err = forecast.OutlookOf(r, today); err != nil {
		return err
	}
	if x.calls, err = forecast.ForecastCalls(r, today, forecast.CallsIn{}); err != nil {
		return err
	}
	if x.falls, err = forecast.PipelineWaterfall(r, today, forecast.WaterfallIn{}); err != nil {
		return err
	}
	x.tests, err = forecast.ForecastBacktest(r, today, forecast.BacktestIn{})
	return err
}

// head is the title and the forecast of the firm in sentences.
func (x *forecastFacts) head(w *flow) {
	v := x.v
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.lines("forecast.paper.title"), "  "))
	w.both(0, v.each(x.x.Headline))
	w.both(0, v.each(func(f text.Fmt) string {
		for _, l := range x.x.Explain(f, x.x.Firm, false) {
			if l.Key == string(data.SimulatedForecast) {
				return l.Words
			}
		}
		return ""
	}))
	w.y += 4
}

// fanHeight is the height of the picture of the way to the end.
const fanHeight = 200

// fan is the picture of the way to the end.
func (x *forecastFacts) fan(w *flow) {
	w.section(x.v.T("forecast.fan"), "", fanHeight)
	w.s.Place(Fan(x.v.first(), x.plan, x.x).Scene(w.width(), fanHeight, Measure), marginX, w.y)
	w.y += fanHeight + 6
}

// forecastColumns are the columns of the table, in its order.
var forecastColumns = []struct {
	key string
	of  func(forecast.Row) *data.Money
}{
	{"target", func(r forecast.Row) *data.Money { return r.Target }},
	{"sold", func(r forecast.Row) *data.Money { return r.Sold }},
	{"forecast", func(r forecast.Row) *data.Money { return r.Forecast }},
	{"run_rate", func(r forecast.Row) *data.Money { return r.RunRate }},
	{"seasonal", func(r forecast.Row) *data.Money { return r.Seasonal }},
	{"weighted", func(r forecast.Row) *data.Money { return r.Weighted }},
	{"p10", func(r forecast.Row) *data.Money { return percentile(r, 10) }},
	{"p50", func(r forecast.Row) *data.Money { return percentile(r, 50) }},
	{"p90", func(r forecast.Row) *data.Money { return percentile(r, 90) }},
}

func percentile(r forecast.Row, p int) *data.Money {
	if r.Range == nil {
		return nil
	}
	return map[int]*data.Money{10: &r.Range.P10, 50: &r.Range.P50, 90: &r.Range.P90}[p]
}

// rows are the lines of the table: the people of each region under it, the firm
// last.
func (x *forecastFacts) rows(f text.Fmt) (rows []forecast.Row, levels []int) {
	add := func(r forecast.Row, level int) { rows, levels = append(rows, r), append(levels, level) }
	shown := map[data.ID]bool{}
	for _, r := range x.x.Regions {
		add(r, 1)
		for _, p := range x.x.People {
			if p.Region == r.ID && !shown[p.ID] {
				shown[p.ID] = true
				add(p, 2)
			}
		}
	}
	for _, p := range x.x.People {
		if !shown[p.ID] {
			add(p, 2)
		}
	}
	if x.x.Nobody != nil {
		nobody := *x.x.Nobody
		nobody.Name = f.T("forecast.nobody")
		add(nobody, 2)
	}
	firm := x.x.Firm
	firm.Name = f.T("forecast.firm")
	add(firm, 0)
	return rows, levels
}

// table is every row by every method.
func (x *forecastFacts) table(w *flow) {
	v := x.v
	w.section(v.T("forecast.paper.rows"), v.T("forecast.paper.rows.note")+" · "+v.named("letter.unit", v.unit()), 120)
	fields := []field{{v.head("forecast.column.name"), false}}
	for _, c := range forecastColumns {
		fields = append(fields, field{v.head("forecast.column." + c.key), true})
	}
	fields = append(fields, field{v.head("forecast.column.chance"), true})
	rows, levels := x.rows(v.first())
	var lines []line
	for i, r := range rows {
		name := r.Name
		switch levels[i] {
		case 0:
			name = v.T("forecast.firm")
		case 2:
			name = "\u2003" + name
		}
		cells := []cell{{text: name, bold: levels[i] < 2}}
		for _, c := range forecastColumns {
			cells = append(cells, x.money(c.of(r), levels[i] < 2))
		}
		cells = append(cells, plain(rated(v.first(), r.Chance)))
		lines = append(lines, line{cells: cells, total: levels[i] == 0, sub: levels[i] == 1 && i+1 < len(rows)})
	}
	w.table(fields, lines)
}

func (x *forecastFacts) money(m *data.Money, bold bool) cell {
	if m == nil {
		return soft(text.Unknown)
	}
	return cell{text: x.v.first().Bare(*m), bold: bold}
}

// called is what people called for the running quarter.
func (x *forecastFacts) called(w *flow) {
	v := x.v
	if len(x.calls.Rows) == 0 || x.calls.Silent == len(x.calls.Rows) {
		return
	}
	w.section(v.T("forecast.calls")+" · "+v.period(x.calls.Period), v.named("letter.unit", v.unit()), 120)
	fields := []field{{v.head("forecast.column.rep"), false}}
	for _, key := range []string{"target", "sold", "commit", "best", "adjusted", "final", "past", "bias"} {
		fields = append(fields, field{v.head("forecast.column." + key), true})
	}
	fields = append(fields, field{v.head("forecast.adjust.reason"), false})
	row := func(name string, r forecast.CallRow, total bool) line {
		cells := []cell{plain(name)}
		for _, m := range []*data.Money{r.Target, r.Sold, r.Commit, r.Best, r.Adjusted, r.Final} {
			cells = append(cells, x.money(m, total))
		}
		bias := text.Unknown
		if r.Past.Bias != nil {
			bias = v.first().SignedPercent(float64(*r.Past.Bias) / 100_00)
		}
		return line{cells: append(cells, plain(rated(v.first(), r.Past.WAPE)), plain(bias), soft(r.Reason)), total: total}
	}
	var lines []line
	for _, r := range x.calls.Rows {
		lines = append(lines, row(r.Name, r, false))
	}
	w.table(fields, append(lines, row(v.T("forecast.firm"), x.calls.Firm, true)))
}

// waterfall is why the pipeline changed since the last frozen week.
func (x *forecastFacts) waterfall(w *flow) {
	v := x.v
	if x.falls.From == 0 {
		return
	}
	w.section(v.T("forecast.moves")+" · "+v.period(data.Period{From: x.falls.From, Until: x.falls.To + 1}), v.named("letter.unit", v.unit()), 90)
	fields := []field{{v.day(x.falls.From), true}}
	cells := []cell{x.money(&x.falls.Opening, true)}
	for _, s := range x.falls.Steps {
		if s.Step == calc.BridgeRemoved && len(s.Rows) == 0 {
			continue
		}
		fields = append(fields, field{v.head("forecast.step." + string(s.Step)), true})
		cells = append(cells, plain(v.first().DeltaBare(s.Amount)))
	}
	fields, cells = append(fields, field{v.day(x.falls.To), true}), append(cells, x.money(&x.falls.Closing, true))
	w.table(fields, []line{{cells: cells}})
}

// backtest is how good the methods were.
func (x *forecastFacts) backtest(w *flow) {
	v := x.v
	w.section(v.T("forecast.tests.methods"), "", 120)
	w.both(0, v.each(x.tests.Verdict))
	fields := []field{{v.head("forecast.column.method"), false}}
	for _, key := range []string{"count", "mape", "wape", "bias"} {
		fields = append(fields, field{v.head("forecast.column." + key), true})
	}
	var lines []line
	for _, m := range x.tests.Methods {
		bias := text.Unknown
		if m.Bias != nil {
			bias = v.first().SignedPercent(float64(*m.Bias) / 100_00)
		}
		lines = append(lines, line{cells: []cell{{text: v.T("forecast.method." + string(m.Method)), bold: m.Method == x.tests.Best}, plain(v.first().Count(m.Count)),
			plain(rated(v.first(), m.MAPE)), plain(rated(v.first(), m.WAPE)), plain(bias)}})
	}
	w.table(fields, lines)
}

// ForecastSheets are the tables of the forecast for other programs: every row by
// every method with its reckoning, and the calls.
func ForecastSheets(r store.Reader, today data.Date, f text.Fmt) ([]exchange.Sheet, error) {
	x := &forecastFacts{}
	if err := x.ask(r, today); err != nil {
		return nil, err
	}
	sheet := exchange.Sheet{Name: f.T("forecast.paper.title"), Header: []string{f.T("tierlist.code"), f.T("forecast.column.name")}}
	for _, c := range forecastColumns {
		sheet.Header = append(sheet.Header, f.T("forecast.column."+c.key))
	}
	sheet.Header = append(sheet.Header, f.T("forecast.column.chance"), f.T("forecast.paper.reckoned"))
	cell := func(m *data.Money) any {
		if m == nil {
			return nil
		}
		return exchange.MoneyCell(*m, f.Currency)
	}
	rows, levels := x.rows(f)
	for i, row := range rows {
		cells := []any{row.Code, row.Name}
		for _, c := range forecastColumns {
			cells = append(cells, cell(c.of(row)))
		}
		var words []string
		for _, l := range x.x.Explain(f, row, levels[i] == 2) {
			words = append(words, l.Name+": "+l.Words)
		}
		sheet.Rows = append(sheet.Rows, append(cells, rated(f, row.Chance), strings.Join(words, "\n")))
	}
	calls := exchange.Sheet{Name: f.T("forecast.calls"), Header: []string{f.T("tierlist.code"), f.T("forecast.column.rep")}}
	for _, key := range []string{"target", "sold", "commit", "best", "pipeline", "adjusted", "final"} {
		calls.Header = append(calls.Header, f.T("forecast.column."+key))
	}
	calls.Header = append(calls.Header, f.T("forecast.adjust.reason"))
	for _, c := range x.calls.Rows {
		calls.Rows = append(calls.Rows, []any{c.Rep, c.Name, cell(c.Target), cell(c.Sold), cell(c.Commit), cell(c.Best), cell(c.Pipeline), cell(c.Adjusted), cell(c.Final), c.Reason})
	}
	return []exchange.Sheet{sheet, calls}, nil
}

// WriteForecastSheets writes the tables of the forecast: a workbook of both, or the
// rows alone where path ends in .csv.
func WriteForecastSheets(path string, r store.Reader, today data.Date, f text.Fmt) error {
	sheets, err := ForecastSheets(r, today, f)
	if err != nil {
		return err
	}
	return exchange.WriteFile(path, func(w io.Writer) error {
		if strings.EqualFold(filepath.Ext(path), ".csv") {
			return exchange.WriteCSV(w, sheets[0])
		}
		return exchange.WriteXLSX(w, sheets...)
	})
}
