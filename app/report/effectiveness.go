package report

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/diagnosis"
	"quarterdeck/app/lights"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// effectFacts is the dashboard of a week.
type effectFacts struct {
	v    *voice
	plan data.Plan
	d    diagnosis.Effectiveness
	b    lights.Board
}

// Effectiveness makes the weekly dashboard of sales effectiveness (《销售效能仪表盘》,
// S2-28): conversion, average order value and the causes of the gap by rep and
// for the team, the customers of each by tier, and what is strange.
func Effectiveness(r store.Reader, today data.Date, f text.Fmt, paper Paper) (Document, error) {
	x := &effectFacts{}
	var err error
	if x.v, err = newVoice(f, paper); err != nil {
		return Document{}, err
	}
	if x.plan, err = r.Plan(); err != nil {
		return Document{}, err
	}
	if x.d, err = diagnosis.EffectivenessOf(r, today, diagnosis.EffectivenessIn{}); err != nil {
		return Document{}, err
	}
	if x.b, err = lights.Of(r, today); err != nil {
		return Document{}, err
	}
	v, w := x.v, newFlow(x.v, true)
	title := v.T("diagnosis.paper")
	if len(x.d.Rows) > 0 {
		w.s.mark(title, 0, marginTop)
		x.head(w)
		x.rates(w)
		lightSection(w, x.b)
		x.gaps(w)
		x.tiers(w)
		x.strange(w)
		w.frame(x.plan, today, v.period(x.d.Week))
	} else {
		w.pages = nil // nobody sells: nothing to print
	}
	return Document{Pages: w.done(), Meta: Meta{Title: fmt.Sprintf("%s · %s · %s", x.plan.Firm, title, x.d.Week.From), Author: x.plan.Firm,
		Subject: title, Lang: v.tag(), Date: today}}, nil
}

// head is the title with the week, and how the team stands in a sentence.
func (x *effectFacts) head(w *flow) {
	v, d := x.v, x.d.Team.Year
	w.para(0, 24, 34, true, chart.T1, strings.Join(v.lines("diagnosis.paper"), "  "))
	w.para(0, 15, 22, true, chart.T1, v.say(func(f text.Fmt) string { return f.Week(x.d.Week.From) })+" · "+v.period(x.d.Week))
	w.both(0, v.each(func(f text.Fmt) string {
		if d.Gap == nil {
			return diagnosis.SayWhy(f, d)
		}
		return f.T("diagnosis.paper.says", f.Date(d.Period.Until-1), f.Exact(*d.Actual), f.Exact(*d.Plan), f.DeltaExact(*d.Gap), diagnosis.SayGapExact(f, d))
	}))
	w.both(0, v.each(func(f text.Fmt) string { return diagnosis.SayWeakest(f, d) }))
	w.y += 4
}

// rates is the table of conversion and order value.
func (x *effectFacts) rates(w *flow) {
	v := x.v
	var all []data.Money
	for _, e := range append(x.d.Rows[:len(x.d.Rows):len(x.d.Rows)], x.d.Team) {
		for _, m := range []*data.Money{e.Weeks.Value, e.Year.Value, e.Year.NeedValue} {
			if m != nil {
				all = append(all, *m)
			}
		}
	}
	v.exactly(all, nil)
	w.section(v.T("diagnosis.paper.rates"), v.T("diagnosis.paper.rates.note")+" · "+v.named("letter.unit", v.unit()), 90)
	fields := []field{{v.head("diagnosis.column.rep"), false}}
	for _, key := range []string{"deals.weeks", "rate.weeks", "deals.year", "rate.year", "rate.need", "value.weeks", "value.year", "value.need"} {
		fields = append(fields, field{v.head("diagnosis.paper." + key), true})
	}
	fields = append(fields, field{v.head("diagnosis.column.weakest"), false})
	var lines []line
	for _, e := range x.d.Rows {
		lines = append(lines, line{cells: x.rateCells(e.Name, e)})
	}
	w.table(fields, append(lines, line{cells: x.rateCells(v.T("diagnosis.team"), x.d.Team), total: true}))
}

func (x *effectFacts) rateCells(name string, e diagnosis.Effect) []cell {
	v, f := x.v, x.v.first()
	rate := func(n *int64, light data.Light) cell {
		c := plain(diagnosis.Rate(f, n))
		if light == data.Red {
			c.role, c.text = chart.Bad, "◆ "+c.text
		}
		return c
	}
	light := diagnosis.RateLight(x.d.Rule, e.Year)
	weak := plain("—")
	if s := e.Year.Step(e.Year.Weakest); e.Year.Weakest != "" {
		weak = plain(v.say(func(f text.Fmt) string {
			return f.T("diagnosis.weak.cell", diagnosis.StepName(f, s.Key), diagnosis.Rate(f, s.Rate))
		}))
	}
	return []cell{plain(name), plain(numbered(f, e.Weeks.Step("deals").Actual)), rate(e.Weeks.Rate, data.Ring), plain(numbered(f, e.Year.Step("deals").Actual)),
		rate(e.Year.Rate, light), rate(e.Year.NeedRate, data.Ring), x.money(e.Weeks.Value), x.money(e.Year.Value), x.money(e.Year.NeedValue), weak}
}

func numbered(f text.Fmt, n *int) string {
	if n == nil {
		return text.Unknown
	}
	return f.Count(*n)
}

func (x *effectFacts) money(m *data.Money) cell {
	if m == nil {
		return plain(text.Unknown)
	}
	return plain(x.v.money(*m))
}

// gaps is the table of the gap in its causes.
func (x *effectFacts) gaps(w *flow) {
	v := x.v
	var all []data.Money
	parts := func(d diagnosis.Diagnosis) []*data.Money {
		return []*data.Money{d.Plan, d.Actual, d.Gap, d.Parts.Leads, d.Parts.Conversion, d.Parts.Value, diagnosis.Untold(d.Parts)}
	}
	keys := []string{"plan", "actual", "gap", "leads", "conversion", "value", "other"}
	if diagnosis.Untold(x.d.Team.Year.Parts) == nil {
		keys = keys[:len(keys)-1]
	}
	for _, e := range append(x.d.Rows[:len(x.d.Rows):len(x.d.Rows)], x.d.Team) {
		for _, m := range parts(e.Year) {
			if m != nil {
				all = append(all, *m)
			}
		}
	}
	v.exactly(all, nil)
	w.section(v.T("diagnosis.paper.gaps"), v.period(x.d.Team.Year.Period)+" · "+v.named("letter.unit", v.unit()), 90)
	fields := []field{{v.head("diagnosis.column.rep"), false}}
	for _, key := range keys {
		fields = append(fields, field{v.head("diagnosis.column." + key), true})
	}
	row := func(name string, d diagnosis.Diagnosis) []cell {
		cells := []cell{plain(name)}
		for i, m := range parts(d)[:len(keys)] {
			c := x.money(m)
			if m != nil && i >= 2 {
				if c.text = v.delta(*m); *m < 0 {
					c.role = chart.Bad
				}
			}
			cells = append(cells, c)
		}
		return cells
	}
	var lines []line
	for _, e := range x.d.Rows {
		lines = append(lines, line{cells: row(e.Name, e.Year)})
	}
	w.table(fields, append(lines, line{cells: row(v.T("diagnosis.team"), x.d.Team.Year), total: true}))
}

// tiers is the table of customers by tier.
func (x *effectFacts) tiers(w *flow) {
	v := x.v
	if x.d.Team.Count == 0 {
		return
	}
	w.section(v.T("diagnosis.paper.tiers"), v.T("diagnosis.paper.tiers.note"), 90)
	fields := []field{{v.head("diagnosis.column.rep"), false}}
	for _, t := range x.d.Tiers {
		fields = append(fields, field{v.under(func(f text.Fmt) string { return f.TierName(t) }), true})
	}
	fields = append(fields, field{v.head("report.total"), true})
	row := func(name string, e diagnosis.Effect) []cell {
		cells := []cell{plain(name)}
		for _, t := range x.d.Tiers {
			cells = append(cells, plain(v.first().Count(e.Tiers[t])))
		}
		return append(cells, plain(v.first().Count(e.Count)))
	}
	var lines []line
	for _, e := range x.d.Rows {
		lines = append(lines, line{cells: row(e.Name, e)})
	}
	w.table(fields, append(lines, line{cells: row(v.T("diagnosis.team"), x.d.Team), total: true}))
}

// strange lists the anomalies, with what to ask.
func (x *effectFacts) strange(w *flow) {
	v := x.v
	var lines []line
	for _, e := range x.d.Rows {
		for i, a := range e.Year.Anomalies {
			name, role, mark := e.Name, chart.T1, "▲ "
			if i > 0 {
				name = ""
			}
			if a.Light == data.Red {
				role, mark = chart.Bad, "◆ "
			}
			lines = append(lines, line{cells: []cell{plain(name), {text: v.under(func(f text.Fmt) string { return mark + a.Reason(f) }), role: role},
				plain(v.under(func(f text.Fmt) string { return a.Question(f) }))}})
		}
	}
	w.section(v.T("diagnosis.anomalies"), v.T("diagnosis.paper.anomalies.note"), 60)
	if len(lines) == 0 {
		w.both(0, v.each(func(f text.Fmt) string { return f.T("diagnosis.anomalies.none") }))
		return
	}
	width := w.width()
	w.tableIn([]field{{v.head("diagnosis.column.rep"), false}, {v.head("diagnosis.anomalies"), false}, {v.head("diagnosis.questions"), false}}, lines,
		[]float32{width * 0.14, width * 0.46, width * 0.40})
}

// EffectivenessSheets are the dashboard for other programs: figures by rep with
// the team last, and the anomalies.
func EffectivenessSheets(r store.Reader, today data.Date, f text.Fmt) ([]exchange.Sheet, error) {
	d, err := diagnosis.EffectivenessOf(r, today, diagnosis.EffectivenessIn{})
	if err != nil {
		return nil, err
	}
	figures := exchange.Sheet{Name: f.T("diagnosis.paper"), Header: []string{f.T("diagnosis.sheet.code"), f.T("diagnosis.column.rep")}}
	for _, key := range []string{"plan", "actual", "gap", "leads", "conversion", "value", "other"} {
		figures.Header = append(figures.Header, f.T("diagnosis.sheet."+key))
	}
	for _, key := range []string{"deals.weeks", "rate.weeks", "deals.year", "rate.year", "rate.need", "value.weeks", "value.year", "value.need"} {
		figures.Header = append(figures.Header, strings.ReplaceAll(f.T("diagnosis.paper."+key), "\n", " "))
	}
	for _, t := range d.Tiers {
		figures.Header = append(figures.Header, f.TierName(t))
	}
	odd := exchange.Sheet{Name: f.T("diagnosis.anomalies"), Header: []string{f.T("diagnosis.sheet.code"), f.T("diagnosis.column.rep"), f.T("diagnosis.sheet.light"),
		f.T("diagnosis.sheet.kind"), f.T("diagnosis.sheet.reason"), f.T("diagnosis.questions")}}
	for _, e := range append(d.Rows[:len(d.Rows):len(d.Rows)], d.Team) {
		if e.Name == "" {
			e.Name = f.T("diagnosis.team")
		}
		cells := []any{e.Year.Rep, e.Name}
		y := e.Year
		for _, m := range []*data.Money{y.Plan, y.Actual, y.Gap, y.Parts.Leads, y.Parts.Conversion, y.Parts.Value, diagnosis.Untold(y.Parts)} {
			cells = append(cells, exactCell(f, m))
		}
		cells = append(cells, exchange.Known(e.Weeks.Step("deals").Actual), rateCell(f, e.Weeks.Rate), exchange.Known(y.Step("deals").Actual), rateCell(f, y.Rate), rateCell(f, y.NeedRate),
			exactCell(f, e.Weeks.Value), exactCell(f, y.Value), exactCell(f, y.NeedValue))
		for _, t := range d.Tiers {
			cells = append(cells, e.Tiers[t])
		}
		figures.Rows = append(figures.Rows, cells)
		for _, a := range y.Anomalies {
			odd.Rows = append(odd.Rows, []any{y.Rep, e.Name, f.T("light." + a.Light.String()), a.Name(f), a.Reason(f), a.Question(f)})
		}
	}
	return []exchange.Sheet{figures, odd}, nil
}

// exactCell is an amount in major units; an empty cell when it is not known.
func exactCell(f text.Fmt, m *data.Money) any {
	if m == nil {
		return nil
	}
	return exchange.MoneyCell(*m, f.Currency)
}

// rateCell is a rate in per cent; an empty cell when it is not known.
func rateCell(f text.Fmt, n *int64) any {
	if n == nil {
		return nil
	}
	return diagnosis.Rate(f, n)
}

// WriteEffectivenessSheets writes the dashboard as a workbook, or its figures
// alone where path ends in .csv.
func WriteEffectivenessSheets(path string, r store.Reader, today data.Date, f text.Fmt) error {
	sheets, err := EffectivenessSheets(r, today, f)
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
