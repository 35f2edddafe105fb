package report

import (
	"fmt"

	"quarterdeck/app/board"
	"quarterdeck/app/chart"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Document is a finished report: its pages for the window to paint, and what
// the PDF says about itself.
type Document struct {
	Pages []Page
	Meta  Meta
}

// facts is everything a summary says, asked for once.
type facts struct {
	f         text.Fmt
	n         board.Numbers
	says      board.Sentences
	todos     board.Todos
	decisions []data.Decision
	stages    []board.StageLine
	tiers     []tierLine
}

// Summary makes the executive summary of the plan as of today, in the language
// and unit of f: two to four landscape pages.
func Summary(r store.Reader, today data.Date, f text.Fmt) (Document, error) {
	x, err := ask(r, today, f)
	if err != nil {
		return Document{}, err
	}
	pages := []*sheet{x.state(), x.steps()}
	pages = append(pages, x.people()...)
	for i, p := range pages {
		x.frame(p, f.T("report.week", weekOf(today)), i+1, len(pages), "")
	}
	doc := Document{Meta: Meta{
		Title:   fmt.Sprintf("%s · %s · %s", x.n.Plan.Firm, PlanName(f, x.n.Plan), f.T("report.summary")),
		Author:  x.n.Plan.Firm,
		Subject: x.says.Headline.Say(f),
		Lang:    langTag(f.Lang),
		Date:    today,
	}}
	for _, p := range pages {
		doc.Pages = append(doc.Pages, p.page())
	}
	return doc, nil
}

func weekOf(d data.Date) int {
	_, week := d.Week()
	return week
}

func langTag(l text.Lang) string {
	if l == text.ZH {
		return "zh-CN"
	}
	return "en"
}

// PlanName is what a reader calls the plan: its own name, else that of its year
// or quarter.
func PlanName(f text.Fmt, p data.Plan) string {
	if p.Name != "" {
		return p.Name
	}
	if p.Span == data.Year {
		return f.T("plan.year", fmt.Sprint((p.Period().Until - 1).Time().Year()))
	}
	return f.T("plan.weeks", len(p.Buckets()), f.DateYear(p.First))
}

// frame adds the line above a page's title and the foot below its content.
func (x *facts) frame(s *sheet, what string, number, all int, extra string) {
	f, p := x.f, x.n.Plan
	name := fmt.Sprintf("%s · %s · v%d", p.Firm, PlanName(f, p), p.Version)
	if p.Number != "" {
		name += " · " + p.Number
	}
	if p.Sample {
		name += " · " + f.T("plan.sample")
	}
	right := s.W - marginX
	s.write(chart.Text{X: marginX, Y: marginTop + 8, S: name, Size: smallSize, Role: chart.T3}, s.W-2*marginX-160)
	s.write(chart.Text{X: right, Y: marginTop + 8, S: what, Size: smallSize, Align: chart.Right, Role: chart.T3}, 220)
	y := s.H - footHeight
	s.Line(marginX, y, right, y, 1, chart.Border)
	foot := f.T("report.foot", f.DateYear(x.n.Today), f.UnitName())
	switch {
	case x.n.Plan.Pace == data.PaceCalendar:
		foot += " · " + f.T("report.pace.calendar")
	case x.n.Holidays:
		foot += " · " + f.T("report.pace.holidays")
	default:
		foot += " · " + f.T("report.pace.workdays")
	}
	if extra != "" {
		foot += " · " + extra
	}
	s.write(chart.Text{X: marginX, Y: y + 17, S: foot, Size: smallSize, Role: chart.T3}, s.W-2*marginX-120)
	s.write(chart.Text{X: right, Y: y + 17, S: f.T("report.page", number, all), Size: smallSize, Align: chart.Right, Role: chart.T3}, 110)
}

// state is the first page: one sentence, four numbers, the curve, the regions.
func (x *facts) state() *sheet {
	s := newSheet(true)
	f := x.f
	width := s.W - 2*marginX
	headline := x.says.Headline.Say(f)
	s.mark(headline, 0, marginTop)
	y := s.wrapped(marginX, 66, width, 24, 34, true, chart.T1, headline, 2)
	if where := x.says.Where.Say(f); where != "" {
		y = s.wrapped(marginX, y+4, width, textSize, 20, false, chart.T2, where, 1)
	}
	y = s.figures(marginX, y+20, width, x.four(), 28) + 22
	bottom := s.H - footHeight - 16
	x.curve(s, marginX, y, 500, bottom)
	x.places(s, marginX+524, y, width-524, bottom)
	return s
}

// four are the numbers the page begins with.
func (x *facts) four() []figure {
	f, n, year := x.f, x.n, x.n.Total.Total
	actual := figure{title: f.T("report.actual"), value: unknown, note: f.T("report.no_actuals")}
	attained := figure{title: f.T("report.attainment"), value: f.Percent(year.Attainment.Num, year.Attainment.Den), note: f.T("report.no_paced")}
	if year.Known {
		actual.value = f.Money(year.Actual)
		actual.note = f.T("report.no_paced")
	}
	if year.Judged() {
		actual.note = f.T("report.paced", f.Money(year.Paced), f.DeltaCell(year.Gap()))
		actual.bad = year.Gap() < 0
	}
	if n.FullYear.Known() && n.ShouldBe.Known() {
		attained.note = f.T("report.full_year", f.Percent(n.FullYear.Num, n.FullYear.Den), f.Percent(n.ShouldBe.Num, n.ShouldBe.Den))
	}
	forecast := figure{title: f.T("report.run_rate", f.T(n.MethodKey())), value: f.MoneyPtr(n.Forecast), note: f.T("report.no_paced")}
	if n.Forecast != nil && n.Target != nil {
		over := *n.Forecast - *n.Target
		forecast.note = f.T("report.against", f.Money(*n.Target), f.DeltaCell(over))
		forecast.bad = over < 0
	}
	needed := figure{title: f.T("report.needed"), value: f.Percent(n.Needed.Num, n.Needed.Den), note: f.T("report.needed.note")}
	if i := n.Running(); i >= 0 && n.Total.Groups[i].Judged() {
		a := n.Total.Groups[i].Attainment
		needed.note = f.T("report.group", f.GroupName(n.Plan, i), f.Percent(a.Num, a.Den))
	}
	return []figure{actual, attained, forecast, needed}
}

// unknown stands for what nobody knows.
const unknown = text.Unknown

// curve draws plan, actual, forecast and last year.
func (x *facts) curve(s *sheet, left, y, width, bottom float32) {
	f := x.f
	s.mark(f.T("report.curve"), 1, y)
	top := s.section(left, y, width, f.T("report.curve"), f.T("report.curve.note"))
	c := Curve(f, x.n)
	if flat(c) {
		s.write(chart.Text{X: left, Y: top + rowHeight/2, S: f.T("report.curve.none"), Size: textSize, Role: chart.T2}, width)
		return
	}
	s.Place(c.Scene(width, bottom-top-4, Measure), left, top+4)
}

// flat says that there is nothing to see on a curve: no line, or all at zero.
func flat(c chart.Curve) bool {
	for _, l := range c.Lines {
		for _, v := range l.Values {
			if v.Y != 0 {
				return false
			}
		}
	}
	return true
}

// places is the right half of the first page: regions, quarters, remarks.
func (x *facts) places(s *sheet, left, y, width, bottom float32) {
	f, n := x.f, x.n
	s.mark(f.T("report.regions"), 1, y)
	top := s.section(left, y, width, f.T("report.regions"), f.T("report.as_of", f.Date(n.Today)))
	columns := []column{{f.T("report.region"), 0.196, false}, {f.T("report.target"), 0.13, true}, {f.T("report.due"), 0.13, true},
		{f.T("report.real"), 0.13, true}, {f.T("report.rate"), 0.122, true}, {f.T("report.gap"), 0.146, true}, {f.T("report.run"), 0.146, true}}
	rows, total := n.Regions, n.Total
	most := int((bottom-top-headHeight-190)/rowHeight) - 1
	var cells [][]cell
	for i, r := range rows {
		if i >= most && len(rows) > most+1 {
			cells = append(cells, []cell{soft(f.T("report.more", len(rows)-i))})
			break
		}
		cells = append(cells, x.figureRow(r, board.NameOf(f, r)))
	}
	if len(rows) == 0 {
		cells = append(cells, []cell{soft(f.T("report.no_regions"))})
	}
	sum := x.figureRow(total, f.T("report.total"))
	for i := range sum {
		sum[i].bold = true
	}
	sum[0].light = chart.NoLight
	end := s.table(left, top, width, columns, append(cells, sum), true)
	end = x.quarters(s, left, end+12, width)
	x.remarks(s, left, end+14, width, bottom)
}

// figureRow is a row of the region, product or rep table.
func (x *facts) figureRow(r board.Row, name string) []cell {
	f, v := x.f, r.Total
	first := cell{text: name, light: chart.Light(v.Light)}
	plan, paced, actual, rate, gap, run := unknown, unknown, unknown, unknown, unknown, unknown
	role := chart.T1
	if v.Planned {
		plan = f.Money(v.Plan)
		paced = f.Money(v.Paced)
	}
	if v.Known {
		actual = f.Money(v.Actual)
	}
	if v.Judged() {
		rate, gap, run = f.Percent(v.Attainment.Num, v.Attainment.Den), f.DeltaCell(v.Gap()), f.Money(v.Forecast)
		if v.Light == data.Red {
			role = chart.Bad
		}
	}
	return []cell{first, plain(plan), soft(paced), strong(actual), {text: rate, role: role, bold: role == chart.Bad, light: chart.NoLight}, plain(gap), plain(run)}
}

// quarters is the strip of quarters, or of the blocks of a quarter plan.
func (x *facts) quarters(s *sheet, left, y, width float32) float32 {
	f, n := x.f, x.n
	top := s.section(left, y, width, f.T("report.quarters"), f.T("report.quarters.note")) + 8
	w := width / float32(len(n.Groups))
	for i, v := range n.Total.Groups {
		at := left + w*float32(i)
		value, note := unknown, f.T("report.planned", f.Money(v.Plan))
		if v.Judged() {
			value = f.Percent(v.Attainment.Num, v.Attainment.Den)
			note = f.Money(v.Actual) + " / " + f.Money(v.Paced)
		}
		name := f.GroupName(n.Plan, i)
		s.write(chart.Text{X: at, Y: top + 9, S: name, Size: textSize, Bold: true, Role: chart.T1}, w/2)
		nameWidth := Measure.Width(name, textSize, true)
		s.Mark(chart.Light(v.Light), at+nameWidth+14, top+9, 12)
		s.write(chart.Text{X: at + nameWidth + 26, Y: top + 9, S: value, Size: textSize, Bold: true, Role: chart.T1}, w-nameWidth-32)
		s.write(chart.Text{X: at, Y: top + 28, S: note, Size: shrunk(note, smallSize, false, w-10), Role: chart.T2}, w-10)
	}
	return top + 38
}

// slices says what the cells of the regions and those of the reps add up to,
// where that is not the same; "" where it is, or where one of them has none.
func (x *facts) slices() string {
	f, regions, reps := x.f, x.n.Total.Total, x.n.RepTotal.Total
	if !regions.Planned || !reps.Planned || regions.Plan == reps.Plan {
		return ""
	}
	a, b := f.MoneyUnit(regions.Plan), f.MoneyUnit(reps.Plan)
	difference := f.Delta(reps.Plan - regions.Plan)
	if a == b { // too little for the unit
		a, b, difference = f.Exact(regions.Plan), f.Exact(reps.Plan), f.DeltaExact(reps.Plan-regions.Plan)
	}
	return f.T("report.slices", a, b, difference)
}

// remarks are the further sentences the numbers make.
func (x *facts) remarks(s *sheet, left, y, width, bottom float32) {
	f := x.f
	var lines []string
	for _, say := range []board.Sentence{x.says.Group, x.says.Needed, x.says.LastYear, x.says.Unallocated, x.says.Missing, x.says.Basis} {
		if l := say.Say(f); l != "" {
			lines = append(lines, l)
		}
	}
	if l := x.slices(); l != "" { // first: it explains why two pages differ
		lines = append([]string{l}, lines...)
	}
	if len(lines) == 0 || y+28+24 > bottom {
		return
	}
	top := s.section(left, y, width, f.T("report.remarks"), "") + 6
	for i, l := range lines {
		if top+22 > bottom {
			return
		}
		s.Add(chart.Text{X: left, Y: top + 11, S: fmt.Sprint(i + 1), Size: textSize, Bold: true, Role: chart.T1})
		top = s.wrapped(left+18, top+1, width-18, textSize, 20, false, chart.T1, l, 1) + 2
	}
}
