package execution

import (
	"fyne.io/fyne/v2/container"

	"quarterdeck/app/board"
	"quarterdeck/app/chart"
	"quarterdeck/app/execution"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// ganttCard is the chart of the stages over the plan's time.
type ganttCard struct {
	page    *Stages
	card    *widgets.Card
	head    *widgets.Drawing
	body    *widgets.GripChart
	scroll  *container.Scroll
	units   *widgets.ChipGroup // months, weeks
	back    *widgets.Button
	forward *widgets.Button
	base    *widgets.Button // the baselines

	folded map[data.ID]bool
	around data.Date // a day of the first week after those before it; 0 is today
	refs   []ref     // what the rows are
	scale  scale     // as drawn last
}

// A ref is what a row of the chart stands for.
type ref struct {
	stage, milestone data.ID   // milestone 0: the stage itself
	points           []data.ID // milestones drawn on a stage's row
}

func newGanttCard(s *Stages) *ganttCard {
	h := s.host
	g := &ganttCard{page: s, folded: map[data.ID]bool{}, head: widgets.NewDrawing(nil, 80, 30), body: widgets.NewGripChart(nil, 80, 60)}
	g.body.OnTap, g.body.OnGrip, g.body.OnDrop, g.body.OnStroke = g.tapped, g.gripped, g.dropped, g.stroke
	g.scroll = container.NewVScroll(g.body)
	g.units = widgets.NewChipGroup([]string{h.T("stages.months"), h.T("stages.weeks")}, false, func(int) { g.around = 0; g.set() })
	g.back = widgets.NewIconButton("left", h.T("stages.earlier"), func() { g.shift(-4 * 7) }).Small()
	g.forward = widgets.NewIconButton("right", h.T("stages.later"), func() { g.shift(4 * 7) }).Small()
	add := widgets.NewButton(h.T("stages.add_task"), widgets.Quiet, s.New).WithIcon("plus").Small()
	stage := widgets.NewButton(h.T("stages.add_stage"), widgets.Quiet, func() { s.editStage(data.Stage{}) }).WithIcon("plus").Small()
	g.base = widgets.NewButton(h.T("baseline.button"), widgets.Quiet, s.showBaselines).WithIcon("flag").WithTip(h.T("baseline.button.tip")).Small()
	right := widgets.Row(8, g.back, g.forward, g.units, g.base, stage, add)
	g.card = widgets.NewCard(h.T("stages.card"), h.T("stages.card.note"), right, widgets.Col(0, widgets.HR(), g.head, widgets.Grow(g.scroll)))
	return g
}

// ask notes whether the view of weeks is the only one.
func (g *ganttCard) ask() {
	quarter := g.page.host.Plan().Span != data.Year
	g.units.Hidden = quarter
	if quarter {
		g.units.Select(1)
	}
}

// count is how many rows there are.
func (g *ganttCard) count() int { return len(g.refs) }

func (g *ganttCard) weekly() bool { return g.units.Selected() == 1 }

// shift moves the weeks that are seen.
func (g *ganttCard) shift(days data.Date) {
	if g.around == 0 {
		g.around = g.page.host.Today()
	}
	g.around += days
	g.set()
}

// set draws the stages as they are.
func (g *ganttCard) set() {
	h := g.page.host
	movable := g.weekly() && h.Plan().Span == data.Year
	g.back.Hidden, g.forward.Hidden = !movable, !movable
	note := h.T("stages.card.note")
	if b := g.page.baseline; b != nil {
		note = h.T("stages.card.base", b.Name)
	}
	g.card.SetTitle(h.T("stages.card"), note)
	c := g.chart()
	g.head.SetChart(chart.GanttHead{Gantt: c})
	c.Bare = true
	g.body.SetLeast(80, 26*float32(len(c.Rows)))
	g.body.SetChart(fitting{c})
	g.scroll.Refresh()
	g.card.Refresh()
}

// fitting is a chart whose rows share the height there is, within limits.
type fitting struct{ chart.Gantt }

// Scene lays the chart out.
func (f fitting) Scene(w, h float32, m chart.Measurer) *chart.Scene {
	if n := len(f.Rows); n > 0 {
		f.RowHeight = min(30, max(26, h/float32(n)))
	}
	return f.Gantt.Scene(w, h, m)
}

func (g *ganttCard) chart() chart.Gantt {
	s := g.page
	h := s.host
	var c scale
	if g.weekly() {
		around := g.around
		if around == 0 {
			around = h.Today()
		}
		c = weekScale(h.Fmt(), h.Plan(), around)
	} else {
		c = monthScale(h.Fmt(), h.Plan(), s.milestones)
	}
	g.scale = c
	out := chart.Gantt{Columns: c.names, Every: c.every, Today: -1, NameHead: h.T("stages.head.name"), OwnerHead: h.T("stages.head.owner")}
	if today := h.Today(); c.has(data.Period{From: today, Until: today + 1}) {
		out.Today = (c.at(today) + c.at(today+1)) / 2
	}
	g.refs = nil
	for _, line := range s.stages {
		at := len(out.Rows)
		out.Rows = append(out.Rows, g.stageRow(line, c))
		g.refs = append(g.refs, ref{stage: line.ID})
		for _, m := range s.milestones {
			switch {
			case m.StageID != line.ID:
			case m.Point:
				if c.has(m.Period) {
					out.Rows[at].Diamonds = append(out.Rows[at].Diamonds, g.diamond(m, c))
					g.refs[at].points = append(g.refs[at].points, m.ID)
				}
				if m.ID == s.milestone {
					out.Rows[at].Selected = true
				}
			case !g.folded[line.ID]:
				out.Rows = append(out.Rows, g.taskRow(m, c))
				g.refs = append(g.refs, ref{stage: line.ID, milestone: m.ID})
			case m.ID == s.milestone:
				out.Rows[at].Selected = true
			}
		}
	}
	out.Arrows = g.arrows()
	return out
}

// arrows lead to the selected milestone from what it waits for, and from it to
// what waits for it, as far as their rows are seen.
func (g *ganttCard) arrows() (out []chart.GanttArrow) {
	row := map[data.ID]int{}
	for i, r := range g.refs {
		if r.milestone != 0 {
			row[r.milestone] = i
		}
	}
	for _, m := range g.page.milestones {
		for _, w := range m.Waits {
			to, a := row[m.ID]
			from, b := row[w.After]
			if a && b && (m.ID == g.page.milestone || w.After == g.page.milestone) {
				out = append(out, chart.GanttArrow{From: from, To: to, Early: w.Early > 0})
			}
		}
	}
	return out
}

// shadow is where a stage or milestone was to lie, nil when that is not known or
// it lies there still.
func (g *ganttCard) shadow(was *data.Period, now data.Period, c scale) *chart.Span {
	if was == nil || *was == now || !c.has(*was) {
		return nil
	}
	return &chart.Span{From: c.at(was.From), To: c.at(was.Until)}
}

func (g *ganttCard) stageRow(l board.StageLine, c scale) chart.GanttRow {
	h := g.page.host
	row := chart.GanttRow{Stage: true, Fold: chart.Unfolded, Light: chart.Light(l.Light), Name: l.Name, Note: span(h.Fmt(), l.Period),
		From: c.at(l.From), To: c.at(l.Until), Done: l.Progress, Selected: g.page.milestone == 0 && g.page.stage == l.ID}
	if g.folded[l.ID] {
		row.Fold = chart.Folded
	}
	row.Base = g.shadow(g.page.bases[l.ID], l.Period, c)
	if l.Actions > 0 {
		row.Owner = h.T("stages.done_of", h.Fmt().Count(l.Done), h.Fmt().Count(l.Actions))
	}
	if c.starts[0] > l.From && l.Until > c.starts[0] { // begun left of the view
		whole, gone := float64(l.Days()), float64(c.starts[0]-l.From)
		row.Done = (l.Progress*whole - gone) / (whole - gone)
	}
	row.Tip = []string{l.Name, h.Fmt().Period(l.Period), l.Why(h.Fmt())}
	if was := g.page.bases[l.ID]; was != nil {
		row.Tip = append(row.Tip, slipWords(h, execution.Slip(*was, l.Period)))
	}
	return row
}

func (g *ganttCard) taskRow(m execution.MilestoneRow, c scale) chart.GanttRow {
	row := chart.GanttRow{Name: m.Name, Owner: m.OwnerName, From: c.at(m.From), To: c.at(m.Until), Done: float64(m.Progress) / 100,
		Late: m.Light == data.Amber || m.Light == data.Red, Selected: m.ID == g.page.milestone, Tip: g.tip(m),
		Movable: m.Accepted == 0, Base: g.shadow(m.Base, m.Period, c)}
	switch {
	case !c.has(m.Period):
		return row // its bar is out of sight, and so are its words
	case m.Light == data.Red:
		row.Label = g.page.host.T("stages.late", m.Late)
	default:
		row.Label = stateOf(g.page.host, m)
	}
	if c.starts[0] > m.From {
		whole, gone := float64(m.Days()), float64(c.starts[0]-m.From)
		row.Done = (row.Done*whole - gone) / (whole - gone)
	}
	return row
}

func (g *ganttCard) diamond(m execution.MilestoneRow, c scale) chart.Diamond {
	d := chart.Diamond{At: c.middle(m.Period), Name: m.Name, Met: m.Accepted != 0, Tip: g.tip(m), Movable: m.Accepted == 0}
	if m.Base != nil && *m.Base != m.Period {
		was := c.middle(*m.Base)
		d.Base = &was
	}
	return d
}

// tip says what a bar or point stands for, and against what it is judged.
func (g *ganttCard) tip(m execution.MilestoneRow) []string {
	h := g.page.host
	lines := []string{m.Name, h.Fmt().Period(m.Period)}
	if m.Accepted != 0 {
		lines = append(lines, h.T("stages.accepted", h.Fmt().Date(m.Accepted)))
	} else if !m.Point {
		lines = append(lines, h.T("stages.should", m.Progress, m.Should))
	}
	if n := len(m.Criteria); n > 0 {
		lines = append(lines, h.T("stages.tip.criteria", m.Passed, n))
	}
	if m.Late > 0 {
		lines = append(lines, h.T("stages.late", m.Late))
	}
	if m.Slip != nil {
		lines = append(lines, slipWords(h, *m.Slip))
	}
	for _, w := range m.Waits {
		lines = append(lines, waitWords(h, w))
	}
	return lines
}

// tapped selects a row or a point, or folds a stage.
func (g *ganttCard) tapped(hit chart.Hit) {
	if hit.Row >= len(g.refs) {
		return
	}
	r := g.refs[hit.Row]
	switch {
	case hit.Col == chart.HitFold:
		g.folded[r.stage] = !g.folded[r.stage]
		g.set()
		g.page.cards.Refresh() // other rows ask for other heights
	case hit.Col >= chart.HitDiamond && hit.Col-chart.HitDiamond < len(r.points):
		g.page.pick(r.stage, r.points[hit.Col-chart.HitDiamond])
	default:
		g.page.pick(r.stage, r.milestone)
	}
}
