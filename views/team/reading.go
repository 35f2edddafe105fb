package team

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/board"
	"quarterdeck/app/chart"
	"quarterdeck/app/team"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// readingCard is what to know before the talk: from plan to actual by quarter,
// each month against what it should be, the facts, and the blocker.
type readingCard struct {
	page    *Team
	card    *widgets.Card
	gap     *widgets.Text
	behind  *widgets.Text
	fall    *widgets.Chart
	months  *widgets.Chart
	weak    *widgets.Badge
	numbers *fyne.Container
	none    *fyne.Container
	facts   []*fact
	blocker *widgets.Field
}

// A fact is a light with a sentence.
type fact struct {
	content *fyne.Container
	light   *widgets.Light
	words   *widgets.Text
}

func newFact() *fact {
	f := &fact{light: widgets.NewLight(0, 12), words: widgets.NewText("", widgets.Style{Size: 13, Elide: true})}
	f.content = widgets.Fixed(0, 22, widgets.Row(8, f.light, widgets.Grow(f.words)))
	return f
}

func (f *fact) set(s statement) {
	f.content.Hidden = s.words == ""
	f.light.SetLight(s.light)
	f.words.SetText(s.words)
}

func newReadingCard(t *Team) *readingCard {
	h := t.host
	c := &readingCard{page: t, gap: widgets.Strong(""), behind: widgets.Caption(""), fall: widgets.NewChart(nil, 80, 60), months: widgets.NewChart(nil, 80, 60),
		weak: widgets.NewBadge("", widgets.Bad), blocker: widgets.NewArea(h.T("team.blocker.hint"), 2)}
	c.blocker.OnCommit = func(s string) {
		if x := t.sheet; x != nil {
			h.DoQuiet(team.SetBlocker{Meeting: x.ID, Text: s})
		}
	}
	left := widgets.Col(4, head13(h.T("team.fall")), widgets.Grow(c.fall))
	right := widgets.Col(4, head13(h.T("team.months")), widgets.Grow(c.months), widgets.Row(0, c.weak))
	c.numbers = widgets.Split([]float32{1, 1}, 24, left, right)
	c.none = widgets.NewEmpty("", h.T("team.no_figures"), h.T("team.no_figures.how"))
	facts := widgets.Col(0, widgets.Pad(0, 0, 2, 0, head13(h.T("team.facts"))))
	for range factsMost {
		f := newFact()
		c.facts = append(c.facts, f)
		facts.Add(f.content)
	}
	block := widgets.Col(4, head13(h.T("team.blocker")), widgets.Grow(c.blocker))
	foot := widgets.Fixed(0, 104, widgets.Pad(8, 16, 10, 16, widgets.Split([]float32{1, 1}, 24, facts, block)))
	body := widgets.Col(0, widgets.Grow(widgets.Pad(0, 16, 8, 16, widgets.Stack(c.numbers, c.none))), widgets.HR(), foot)
	c.card = widgets.NewCard(h.T("team.reading"), "", widgets.Row(6, widgets.NewText(h.T("team.gap"), widgets.Style{Size: 13, Token: "t2"}), c.gap, c.behind), body)
	return c
}

func head13(s string) *widgets.Text { return widgets.NewText(s, widgets.Style{Size: 13, Bold: true}) }

// commit keeps words that wait under the caret.
func (c *readingCard) commit() { c.blocker.Commit() }

func (c *readingCard) set(p *person) {
	t := c.page
	h := t.host
	f := h.Fmt()
	x := p.Total
	c.card.SetTitle(h.T("team.reading"), h.T("team.reading.note", f.Date(h.Plan().First)+"–"+f.Date(h.Today()), f.UnitName()))
	c.none.Hidden, c.numbers.Hidden = x.Judged(), !x.Judged()
	c.gap.SetText("—")
	c.gap.SetToken("t3")
	c.behind.SetText("")
	if x.Judged() {
		c.gap.SetText(f.Delta(x.Gap()))
		c.gap.SetToken(lightToken(x.Light))
		key := "team.behind"
		if x.Gap() >= 0 {
			key = "team.ahead"
		}
		c.behind.SetText(h.T(key, f.Percent(max(x.Gap(), -x.Gap()), x.Paced)))
	}
	c.fall.SetChart(c.waterfall(p))
	c.months.SetChart(c.bars(p))
	c.setWeak(p)
	rows := statements(t, p)
	for i, one := range c.facts {
		one.set(statement{})
		if i < len(rows) {
			one.set(rows[i])
		}
	}
	words := ""
	if t.sheet != nil {
		words = t.sheet.Blocker
	}
	t.fill(c.blocker, words)
}

// waterfall leads from what should be to what is, quarter by quarter.
func (c *readingCard) waterfall(p *person) chart.Chart {
	h, n := c.page.host, c.page.numbers
	f := h.Fmt()
	w := chart.Waterfall{Steps: []chart.Step{{Kind: chart.PlanTotal, Name: h.T("team.should"), Label: f.Money(p.Total.Paced),
		Value: float64(p.Total.Paced), Tip: []string{h.T("team.should"), f.Exact(p.Total.Paced)}}}}
	for i, g := range p.Groups {
		if i < len(n.Groups) && n.Groups[i].State != board.Future && (g.Paced != 0 || g.Actual != 0) {
			name := f.GroupName(n.Plan, i)
			w.Steps = append(w.Steps, chart.Step{Name: name, Label: f.DeltaCell(g.Gap()), Value: float64(g.Gap()),
				Tip: []string{name, h.T("team.tip", f.Exact(g.Actual), f.Exact(g.Paced))}})
		}
	}
	w.Steps = append(w.Steps, chart.Step{Kind: chart.ActualTotal, Name: h.T("team.actual"), Label: f.Money(p.Total.Actual),
		Value: float64(p.Total.Actual), Tip: []string{h.T("team.actual"), f.Exact(p.Total.Actual)}})
	return w
}

// barsMost is how many months or weeks stand beside the waterfall at most.
const barsMost = 8

// latest are bars of which the oldest are left out where there is no room.
type latest struct{ chart.Bars }

// Scene lays the bars out.
func (l latest) Scene(w, h float32, m chart.Measurer) *chart.Scene {
	const least = 20
	if room := int(h / least); room > 0 && room < len(l.Rows) {
		l.Rows = l.Rows[len(l.Rows)-room:]
	}
	return l.Bars.Scene(w, h, m)
}

// bars are the latest months, or weeks, against what they should be.
func (c *readingCard) bars(p *person) chart.Chart {
	h, n := c.page.host, c.page.numbers
	f := h.Fmt()
	weak := weakest(n, p)
	var out chart.Bars
	for i, b := range p.Buckets {
		if i >= len(n.Buckets) || n.Buckets[i].State == board.Future || !b.Known {
			continue
		}
		row := chart.BarRow{Name: f.BucketName(n.Plan, n.Buckets[i].Period), Light: chart.NoLight, Value: float64(b.Actual), Tick: float64(b.Paced),
			Text: "—", Note: f.Money(b.Actual) + " / " + f.Money(b.Paced)}
		if b.Judged() {
			row.Text = f.Percent(b.Attainment.Num, b.Attainment.Den)
		}
		if i == weak {
			row.Role, row.Bold = chart.Bad, true
		}
		row.Tip = []string{row.Name, h.T("team.tip", f.Exact(b.Actual), f.Exact(b.Paced))}
		out.Rows = append(out.Rows, row)
	}
	out.Rows = out.Rows[max(0, len(out.Rows)-barsMost):]
	return latest{out}
}

// weakest is the month or week furthest behind among those the bars show; -1
// when none is.
func weakest(n board.Numbers, p *person) int {
	worst, at, seen := data.Money(0), -1, 0
	for i := len(p.Buckets) - 1; i >= 0 && seen < barsMost; i-- {
		b := p.Buckets[i]
		if i >= len(n.Buckets) || n.Buckets[i].State == board.Future || !b.Known {
			continue
		}
		seen++
		if b.Judged() && b.Gap() < worst && (b.Light == data.Amber || b.Light == data.Red) {
			worst, at = b.Gap(), i
		}
	}
	return at
}

func (c *readingCard) setWeak(p *person) {
	h, n := c.page.host, c.page.numbers
	i := weakest(n, p)
	c.weak.Hidden = i < 0
	if i >= 0 {
		b := p.Buckets[i]
		c.weak.SetText(h.T("team.weakest", h.Fmt().BucketName(n.Plan, n.Buckets[i].Period),
			h.Fmt().Percent(b.Attainment.Num, b.Attainment.Den), h.Fmt().Delta(b.Gap())))
	}
}
