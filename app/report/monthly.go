package report

import (
	"cmp"
	"strings"

	"quarterdeck/app/board"
	"quarterdeck/app/evidence"
	"quarterdeck/app/forecast"
	"quarterdeck/app/governance"
	"quarterdeck/app/measures"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// monthFacts is a brief of a month with what a month is asked beside: the forecast,
// the market and the adjustments of the plan.
type monthFacts struct {
	*brief
	outlook   forecast.Outlook
	market    []evidence.Sheet         // that are not stale, newest first
	proposals []governance.ProposalRow // that change weights, or are not settled, newest first
	roi, was  *int64                   // return on resources of the month and of the one before, hundredths of a per cent; nil: not entered
}

// Monthly makes the monthly report (《月报》, S2-32) of the month of a day, up to that
// day: completion by region, the curve, the forecast, how the market goes where that
// is entered, which adjustments of weights are proposed, and what was done and comes
// next. A zero day is today. A plan with neither target nor result is a document
// without pages.
func Monthly(r store.Reader, today data.Date, f text.Fmt, paper Paper, day data.Date) (Document, error) {
	day = cmp.Or(day, today)
	b, err := newBrief(r, f, paper, "monthly", day.Month().Period(), day)
	if err != nil {
		return Document{}, err
	}
	x := &monthFacts{brief: b}
	w := newFlow(x.v, true)
	if x.empty() {
		doc := x.document(w, today)
		doc.Pages = nil
		return doc, nil
	}
	if err := x.ask(r); err != nil {
		return Document{}, err
	}
	x.head(w)
	x.strip(w, []figure{x.amountOf("monthly.sold"), x.completion(), x.attained(), x.expected()})
	w.columns(0.44, func() { x.curve(w) }, func() { x.places(w) })
	x.forecast(w)
	x.resources(w)
	x.weakLink(w)
	x.turnedList(w)
	x.trend(w)
	x.adjustments(w)
	x.decided(w)
	x.actions(w)
	return x.document(w, today), nil
}

// ask reads what a month is asked beside.
func (x *monthFacts) ask(r store.Reader) (err error) {
	if x.outlook, err = forecast.OutlookOf(r, x.day); err != nil {
		return err
	}
	t, err := measures.NewBook(r).Read("roi", measures.Firm, []data.Period{x.span, (x.whole.From - 1).Month().Period()})
	if err != nil {
		return err
	}
	x.roi, x.was = t[0][0].Value, t[1][0].Value
	sheets, err := evidence.InsightsOf(r, x.day, evidence.InsightsIn{})
	if err != nil {
		return err
	}
	for _, s := range sheets {
		if (s.Topic == data.MarketSheet || s.Topic == data.MacroSheet) && !s.Stale {
			x.market = append(x.market, s)
		}
	}
	g, err := governance.ProposalsOf(r, x.day, governance.None{})
	for _, p := range g.Proposals {
		open := p.State == data.Draft || p.State == data.Voting || p.State == data.Accepted
		if p.Kind == data.WeightChange || open {
			x.proposals = append(x.proposals, p)
		}
	}
	return err
}

// month is the row's figures of the running bucket, when that is a month.
func (x *monthFacts) month(row board.Row) (board.Figures, bool) {
	i := x.n.Current
	if i < 0 || i >= len(row.Buckets) || x.n.Buckets[i].Period != x.whole {
		return board.Figures{}, false
	}
	return row.Buckets[i], true
}

// completion is the figure of the month's target.
func (x *monthFacts) completion() figure {
	v := x.v
	out := figure{title: v.T("monthly.completion"), value: unknown, note: v.T("report.no_paced")}
	m, ok := x.month(x.n.Total)
	if !ok || !m.Planned || !m.Known {
		return out
	}
	out.value = share(v.first(), m.Actual, m.Plan)
	out.note = v.first().T("monthly.target", v.first().Money(m.Plan), v.first().Money(m.Paced))
	out.bad = m.Judged() && m.Gap() < 0
	return out
}

// expected is the figure of the forecast.
func (x *monthFacts) expected() figure {
	v, n := x.v, x.n
	out := figure{title: v.T("monthly.forecast"), value: v.first().MoneyPtr(n.Forecast), note: v.T("report.no_paced")}
	if n.Forecast != nil && n.Target != nil {
		out.note = v.first().Money(*n.Target) + ", " + v.first().DeltaCell(*n.Forecast-*n.Target)
		out.bad = *n.Forecast < *n.Target
	}
	return out
}

// curveHeight is the height of the curve.
const curveHeight = 250

func (x *monthFacts) curve(w *flow) {
	v := x.v
	w.section(v.T("report.curve"), "", curveHeight)
	c := Curve(v.first(), x.n)
	if flat(c) {
		w.both(0, v.lines("report.curve.none"))
		return
	}
	w.s.Place(c.Scene(w.width(), curveHeight, Measure), w.left(), w.y)
	w.y += curveHeight + 4
}

// places is each region in the month, and in the plan to date.
func (x *monthFacts) places(w *flow) {
	v := x.v
	w.section(v.T("report.regions"), v.named("letter.unit", v.unit()), 90)
	fields := []field{{v.head("report.region"), false}}
	for _, key := range []string{"monthly.plan", "monthly.sold", "monthly.completion", "report.rate", "report.gap"} {
		fields = append(fields, field{v.head(key), true})
	}
	var lines []line
	for _, row := range x.n.Regions {
		lines = append(lines, line{cells: x.placeCells(marked(row.Total.Light, board.NameOf(v.first(), row)), row)})
	}
	if len(lines) == 0 {
		w.both(0, v.lines("report.no_regions"))
		return
	}
	w.table(fields, append(lines, line{cells: x.placeCells(plain(v.T("report.total")), x.n.Total), total: true}))
}

func (x *monthFacts) placeCells(name cell, row board.Row) []cell {
	f := x.v.first()
	plan, sold, done, rate, gap := soft(unknown), soft(unknown), soft(unknown), soft(unknown), soft(unknown)
	if m, ok := x.month(row); ok {
		if m.Planned {
			plan = plain(f.Money(m.Plan))
		}
		if m.Known {
			sold = strong(f.Money(m.Actual))
		}
		if m.Planned && m.Known {
			done = plain(share(f, m.Actual, m.Plan))
		}
	}
	if year := row.Total; year.Judged() {
		rate = fell(plain(f.Percent(year.Attainment.Num, year.Attainment.Den)), year.Light == data.Red)
		gap = fell(plain(f.DeltaCell(year.Gap())), year.Gap() < 0)
	}
	return []cell{name, plan, sold, done, rate, gap}
}

// forecast is the end of the plan in sentences.
func (x *monthFacts) forecast(w *flow) {
	v := x.v
	w.section(v.T("monthly.outlook"), "", 50)
	w.both(0, v.each(x.outlook.Headline))
	w.both(0, v.each(func(f text.Fmt) string { return x.says.Needed.Say(f) }))
}

// resources is the return on resources, where somebody entered that of the month or
// of the one before.
func (x *monthFacts) resources(w *flow) {
	v := x.v
	if x.roi == nil && x.was == nil {
		return
	}
	w.section(v.T("monthly.resources"), "", 50)
	w.both(0, v.each(func(f text.Fmt) string {
		if x.roi == nil {
			return f.T("monthly.resources.before", f.NumberPtr(data.RatioUnit, x.was))
		}
		return f.T("monthly.resources.says", f.NumberPtr(data.RatioUnit, x.roi), f.NumberPtr(data.RatioUnit, x.was))
	}))
}

// trend is the market, where somebody entered it.
func (x *monthFacts) trend(w *flow) {
	v := x.v
	if len(x.market) == 0 {
		return
	}
	w.section(v.T("monthly.market"), v.T("monthly.market.note"), 60)
	var lines []line
	for _, s := range x.market[:min(len(x.market), mostActions)] {
		size, growth, on := soft(unknown), soft(unknown), soft(unknown)
		if s.Size != nil {
			size = plain(v.first().Money(*s.Size))
		}
		if s.Growth != nil {
			growth = fell(plain(v.first().PercentOf(float64(*s.Growth)/data.Rate, 1)), *s.Growth < 0)
		}
		if s.Date != 0 {
			on = plain(v.under(func(f text.Fmt) string { return f.DateYear(s.Date) }))
		}
		lines = append(lines, line{cells: []cell{plain(s.Title), soft(cmp.Or(strings.Join(s.Places, v.T("list.comma")), unknown)), size, growth, soft(cmp.Or(s.Source, unknown)), on}})
	}
	w.table([]field{{v.head("monthly.market.what"), false}, {v.head("monthly.market.where"), false}, {v.head("monthly.market.size"), true}, {v.head("monthly.market.growth"), true},
		{v.head("monthly.market.source"), false}, {v.head("monthly.market.day"), false}}, lines)
}

// adjustments are the proposals to change the plan, those of weights first of all.
func (x *monthFacts) adjustments(w *flow) {
	v := x.v
	w.section(v.T("monthly.proposals"), v.T("monthly.proposals.note"), 60)
	if len(x.proposals) == 0 {
		w.both(0, v.lines("monthly.proposals.none"))
		return
	}
	var lines []line
	for _, p := range x.proposals[:min(len(x.proposals), mostActions)] {
		lines = append(lines, line{cells: []cell{plain(p.Number), plain(p.Title), soft(p.Reason), fell(plain(v.first().DeltaCell(p.Sum())), p.Sum() < 0),
			plain(v.under(func(f text.Fmt) string { return f.T("adjust.state." + string(p.State)) }))}})
	}
	width := w.width()
	w.tableIn([]field{{v.head("monthly.proposals.number"), false}, {v.head("monthly.proposals.what"), false}, {v.head("monthly.proposals.why"), false}, {v.head("monthly.proposals.sum"), true},
		{v.head("talk.state"), false}}, lines, []float32{width * 0.16, width * 0.24, width * 0.34, width * 0.12, width * 0.14})
	if left := len(x.proposals) - mostActions; left > 0 {
		w.both(0, v.lines("salesmeeting.more", left))
	}
}
