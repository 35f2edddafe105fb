package scores

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/chart"
	"quarterdeck/app/scores"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A panel is the score card of one rep: every line with its points, the floors,
// and how the score went.
type panel struct {
	page *Page
	host page.Host
	card *widgets.Card
	row  scores.Card

	name, facts   *widgets.Text
	score, change *widgets.Text
	rank          *widgets.Text
	parts         [4]*partRows
	floors        *fyne.Container
	serious       *widgets.Wrap
	bars          *widgets.Chart
	trend         *widgets.Text
}

// partRows are the lines of one part.
type partRows struct {
	content *fyne.Container
	title   *widgets.Text
	points  *widgets.Text
	bar     *widgets.Progress
	lines   *fyne.Container
}

func newPanel(p *Page) *panel {
	h := p.host
	x := &panel{page: p, host: h}
	x.name = widgets.NewText("", widgets.Style{Size: 16, Bold: true, Elide: true})
	x.facts = widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})
	x.score = widgets.NewText("", widgets.Style{Size: 28, Bold: true})
	x.change = widgets.NewText("", widgets.Style{Size: 13, Bold: true})
	x.rank = widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Align: fyne.TextAlignTrailing, Elide: true})
	head := widgets.Pad(12, 16, 8, 16, widgets.Col(2, widgets.Row(8, widgets.Grow(x.name)), x.facts,
		widgets.Row(8, x.score, widgets.Pad(12, 0, 0, 0, x.change), widgets.Grow(widgets.Pad(12, 0, 0, 0, x.rank)))))
	body := widgets.Col(0)
	for i := range x.parts {
		x.parts[i] = newPartRows()
		body.Add(x.parts[i].content)
	}
	x.floors, x.serious = widgets.Col(6), widgets.NewWrap(h.T("scores.serious"), widgets.Style{Size: 13, Token: "bad"})
	body.Add(widgets.HR())
	body.Add(widgets.Pad(10, 16, 10, 16, widgets.Col(6, widgets.Strong(h.T("scores.floors")), x.floors, x.serious)))
	x.bars = widgets.NewChart(nil, 60, 96)
	x.trend = widgets.Strong("")
	body.Add(widgets.HR())
	body.Add(widgets.Pad(10, 16, 10, 16, widgets.Col(6, x.trend, x.bars)))
	mark := widgets.NewButton(h.T("scores.mark.one"), widgets.Plain, func() { p.marks(x.row.Rep) }).WithIcon("edit")
	paper := widgets.NewButton(h.T("scores.paper.one"), widgets.Plain, func() {
		h.Show(page.Route{Page: "reports", Part: "scores", Code: p.kind() + " " + x.row.Rep, ID: data.ID(p.at())})
	}).WithIcon("print")
	feet := widgets.Pad(8, 16, 12, 16, widgets.Row(8, widgets.Grow(mark), widgets.Grow(paper)))
	x.card = widgets.NewCard("", "", nil, widgets.Col(0, head, widgets.Grow(widgets.VScroll(body)), widgets.HR(), feet))
	return x
}

func newPartRows() *partRows {
	p := &partRows{title: widgets.Strong(""), points: widgets.NewText("", widgets.Style{Size: 13, Bold: true}), bar: widgets.NewProgress(6), lines: widgets.Col(4)}
	p.content = widgets.Pad(4, 16, 8, 16, widgets.Col(4, widgets.Row(8, widgets.Grow(p.title), p.points), p.bar, p.lines))
	return p
}

// set explains a card.
func (x *panel) set(all scores.Cards, c scores.Card) {
	h, f := x.host, x.host.Fmt()
	x.row = c
	x.name.SetText(c.Name)
	facts := scores.PeriodName(f, all.By, all.Period)
	if c.Region != "" {
		facts = c.Region + " · " + facts
	}
	if c.Unknown > 0 {
		facts += " · " + h.T("scores.unknown", c.Unknown)
	}
	x.facts.SetText(facts)
	x.score.SetText(scores.Total(f, c.Score))
	x.change.SetText("")
	if c.Change != nil {
		x.change.SetText(change(f, *c.Change))
	}
	rank := h.T("scores.rank.none")
	if c.Rank > 0 {
		rank = h.T("scores.rank", c.Rank, all.Judged)
	}
	if c.Raw != nil && c.Score != nil && *c.Raw != *c.Score {
		rank += " · " + h.T("scores.raw", scores.Total(f, c.Raw))
	}
	x.rank.SetText(rank)
	for i, p := range c.Parts {
		x.parts[i].set(f, p)
	}
	x.floors.RemoveAll()
	for _, s := range c.Floors {
		x.floors.Add(widgets.Row(8, widgets.NewLight(lightOf(s), 14), widgets.Grow(widgets.NewWrap(s.Words(f), widgets.Style{Size: 13, Token: "t2"}))))
	}
	if len(c.Floors) == 0 {
		x.floors.Add(widgets.Para(h.T("scores.floors.unknown")))
	}
	x.serious.Hidden = !c.Serious
	x.show(c.Rep)
	x.card.Refresh()
}

// set shows a part.
func (p *partRows) set(f text.Fmt, part scores.Part) {
	p.title.SetText(f.T("scores.part." + string(part.Part)))
	p.points.SetText(text.Unknown)
	share := 0.0
	if part.Counts > 0 {
		share = float64(part.Points) / float64(part.Counts)
		p.points.SetText(scores.Points(f, part.Points) + " / " + scores.Points(f, part.Counts))
	}
	p.bar.Set(share, 0)
	p.lines.RemoveAll()
	for _, l := range part.Lines {
		if l.Weight == 0 {
			continue
		}
		value, points, token := l.Shown(f), scores.Points(f, l.Points)+" / "+scores.Points(f, l.Counts), "t1"
		if l.Value == nil {
			value, points, token = f.T("scores.missing"), text.Unknown, "t3"
		}
		row := widgets.Row(8, widgets.Grow(widgets.NewText(f.T("scores.indicator."+string(l.Indicator)), widgets.Style{Size: 13, Token: "t2", Elide: true})),
			widgets.NewText(value, widgets.Style{Size: 13, Token: theToken(token)}),
			widgets.AtLeast(88, 0, widgets.NewText(points, widgets.Style{Size: 13, Token: theToken(token), Align: fyne.TextAlignTrailing})))
		p.lines.Add(widgets.Tip(row, l.Sentence(f)))
	}
}

// show draws how the score went.
func (x *panel) show(rep string) {
	h := x.host
	by := x.page.kind()
	if by == scores.ByYear {
		by = scores.ByQuarter
	}
	x.trend.SetText(h.T("scores.trend." + by))
	t, err := scores.Trend(h.Reader(), h.Today(), scores.TrendIn{By: by, Rep: rep})
	if err != nil {
		h.Complain(err)
		return
	}
	c := course{f: h.Fmt(), by: by, periods: t.Periods}
	if len(t.Rows) > 0 {
		c.scores = t.Rows[0].Scores
	}
	x.bars.SetChart(c)
}

// course draws the scores of the plan's periods as bars with their numbers.
type course struct {
	f       text.Fmt
	by      string
	periods []data.Period
	scores  []*int
}

// Scene lays the bars out; a period without a score keeps its place.
func (c course) Scene(w, h float32, m chart.Measurer) *chart.Scene {
	s := &chart.Scene{W: w, H: h}
	n := len(c.scores)
	if w < 60 || h < 48 || n == 0 {
		return s
	}
	const names, numbers, most = 18, 16, 12
	room := h - names - numbers
	step := w / float32(min(most, max(4, n)))
	for i := max(0, n-most); i < n; i++ {
		middle := step * (float32(i-max(0, n-most)) + 0.5)
		name := c.name(i)
		s.Add(chart.Text{X: middle, Y: h - names/2 + 1, S: name, Size: 12, Align: chart.Center, Role: chart.T3})
		if c.scores[i] == nil {
			s.Add(chart.Text{X: middle, Y: numbers + room - 9, S: text.Unknown, Size: 12, Align: chart.Center, Role: chart.T3})
			continue
		}
		score := float32(*c.scores[i]) / 100_00
		bar := max(1, room*score)
		wide := min(22, step*0.5)
		role := chart.Actual
		if i < n-1 {
			role = chart.LastYear
		}
		s.Add(chart.Rect{X: middle - wide/2, Y: numbers + room - bar, W: wide, H: bar, R: 2, Fill: role})
		s.Add(chart.Text{X: middle, Y: numbers + room - bar - 8, S: c.f.Decimal(float64(*c.scores[i])/100, 0), Size: 12, Align: chart.Center, Role: chart.T1})
		s.Hits = append(s.Hits, chart.Hit{X: middle - step/2, W: step, H: h, Row: i, Tip: []string{scores.PeriodName(c.f, c.by, c.periods[i]), scores.Total(c.f, c.scores[i])}})
	}
	s.Line(0, numbers+room, w, numbers+room, 1, chart.Border)
	return s
}

// name is a period in a word: 8月, or its first month for a quarter.
func (c course) name(i int) string {
	if c.by == scores.ByMonth {
		return c.f.Month(c.periods[i].From.Month())
	}
	return c.f.T("scores.quarter", i+1)
}
