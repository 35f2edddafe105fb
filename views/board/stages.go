package board

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/board"
	"quarterdeck/app/chart"
	"quarterdeck/app/text"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// phases draws the stages: light, name and period, what is done, and a bar with
// a tick where time stands.
type phases struct {
	fmt    text.Fmt
	stages []board.StageLine
}

// stageRow is the least height of a stage.
const stageRow = 38

// Scene lays the stages out; it is empty under 120 by 38. Stages that have no
// room are left out.
func (p phases) Scene(w, h float32, m chart.Measurer) *chart.Scene {
	s := &chart.Scene{W: w, H: h}
	if !(w >= 120 && h >= stageRow) || len(p.stages) == 0 {
		return s
	}
	shown := p.stages[:min(len(p.stages), int(h/stageRow))]
	high := min(h/float32(len(shown)), 68)
	top := (h - high*float32(len(shown))) / 2
	for i, stage := range shown {
		y := top + high*float32(i)
		p.draw(s, stage, w, y+high/2-min(12, high/2-10), m)
		s.Hits = append(s.Hits, chart.Hit{Y: y, W: w, H: high, Row: i, Name: stage.Name, Tip: p.tip(stage)})
	}
	return s
}

func (p phases) draw(s *chart.Scene, stage board.StageLine, w, y float32, m chart.Measurer) {
	done := p.done(stage)
	right := w - m.Width(done, 12, false)
	s.Mark(chart.Light(stage.Light), 7, y, 14)
	s.Add(chart.Text{X: w, Y: y, S: done, Size: 12, Align: chart.Right, Role: chart.T2})
	name := chart.Fit(m, stage.Name, 13, true, right-20-12)
	s.Add(chart.Text{X: 20, Y: y, S: name, Size: 13, Bold: true, Role: chart.T1})
	at := 20 + m.Width(name, 13, true) + 8
	if period := months(p.fmt, stage); at+m.Width(period, 12, false)+12 <= right {
		s.Add(chart.Text{X: at, Y: y, S: period, Size: 12, Role: chart.T3})
	}
	tick := stage.Elapsed
	if stage.State != board.Running {
		tick = 0
	}
	s.Bar(0, y+17, w, 8, stage.Progress, tick, chart.Actual)
}

// done says how much is done, and how much time is gone while a stage runs.
func (p phases) done(stage board.StageLine) string {
	if stage.State == board.Running {
		return p.fmt.T("deck.stage.running", p.fmt.Count(stage.Done), p.fmt.Count(stage.Actions), p.fmt.PercentOf(stage.Elapsed, 0))
	}
	return p.fmt.T("deck.stage.done", p.fmt.Count(stage.Done), p.fmt.Count(stage.Actions))
}

func (p phases) tip(stage board.StageLine) []string {
	return []string{stage.Name, p.fmt.Period(stage.Period), p.fmt.T("deck.stage.progress", p.fmt.PercentOf(stage.Progress, 0), p.fmt.PercentOf(stage.Elapsed, 0))}
}

// months names the period of a stage without its year: 4月–9月.
func months(f text.Fmt, s board.StageLine) string {
	first, last := s.From.Month(), (s.Until - 1).Month()
	if first == last {
		return f.Month(first)
	}
	return f.Month(first) + "–" + f.Month(last)
}

// stageCard is the card of the stages and the milestone to come.
type stageCard struct {
	host  page.Host
	card  *widgets.Card
	chart *widgets.Chart
	next  *row
	count *widgets.Text
	none  *fyne.Container
	lines board.StageLines
}

func newStageCard(h page.Host) *stageCard {
	c := &stageCard{host: h, chart: widgets.NewChart(phases{}, 80, 44), next: newRow(nil, nil), count: widgets.NewText("", note)}
	c.chart.OnTap = func(hit chart.Hit) {
		if hit.Row < len(c.lines.Stages) {
			h.Show(page.Route{Page: "stages", ID: c.lines.Stages[hit.Row].ID})
		}
	}
	c.none = widgets.NewEmpty("stages", h.T("deck.stages.none"), h.T("deck.stages.none.how"))
	body := widgets.Stack(widgets.Col(0, widgets.Grow(widgets.Pad(0, 16, 0, 16, c.chart)), widgets.AtLeast(0, 40, c.next), widgets.Pad(0, 0, 4, 0, widgets.Stack())), c.none)
	c.card = widgets.NewCard(h.T("deck.stages"), "", c.count, body)
	return c
}

func (c *stageCard) set(lines board.StageLines) {
	c.lines = lines
	c.chart.SetChart(phases{c.host.Fmt(), lines.Stages})
	c.none.Hidden = len(lines.Stages) > 0
	c.next.Hidden = lines.Next == nil
	if next := lines.Next; next != nil {
		c.next.words.SetText(c.host.T("deck.stages.next", next.Name))
		c.next.when.SetText(c.host.Fmt().Date(next.Due))
		c.next.when.SetToken("accent")
		c.next.when.SetBold(true)
		c.next.open = func() { c.host.Show(page.Route{Page: "stages", ID: next.StageID}) }
	}
	c.count.Hidden = lines.Actions == 0
	c.count.SetText(c.host.T("deck.stages.actions", lines.Actions))
	c.card.Refresh()
}
