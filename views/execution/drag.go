package execution

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"quarterdeck/app/chart"
	"quarterdeck/app/execution"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// gripOf is the milestone that a grip of the chart belongs to; nil when the rows
// have changed meanwhile.
func (g *ganttCard) gripOf(x chart.Grip) *execution.MilestoneRow {
	if x.Row >= len(g.refs) {
		return nil
	}
	r := g.refs[x.Row]
	id := r.milestone
	if at := x.Col - chart.HitDiamond; at >= 0 && at < len(r.points) {
		id = r.points[at]
	}
	return g.page.find(id)
}

// dragged are the days of a milestone when a part of its bar is dragged by so
// many columns: whole days, and whole weeks while Shift is held.
func (g *ganttCard) dragged(m data.Period, part widgets.GripPart, by float64) data.Period {
	step := 1.0
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
		step = 7
	}
	return shifted(m, part, data.Date(math.Round(by*g.scale.days()/step)*step))
}

// shifted moves a period, or one of its ends, by days. At least one day stays.
func shifted(p data.Period, part widgets.GripPart, days data.Date) data.Period {
	switch part {
	case widgets.GripStart:
		p.From = min(p.From+days, p.Until-1)
	case widgets.GripEnd:
		p.Until = max(p.Until+days, p.From+1)
	default:
		p.From, p.Until = p.From+days, p.Until+days
	}
	return p
}

// gripped says where a dragged bar comes to lie, and on which days.
func (g *ganttCard) gripped(x chart.Grip, part widgets.GripPart, by float64) (from, to float64, tip []string) {
	m := g.gripOf(x)
	if m == nil {
		return x.From, x.To, nil
	}
	h, p := g.page.host, g.dragged(m.Period, part, by)
	tip = []string{m.Name, h.Fmt().Period(p), h.T("stages.days", p.Days())}
	switch moved := int(p.Until - m.Until); {
	case moved > 0:
		tip = append(tip, h.T("stages.moved.later", moved))
	case moved < 0:
		tip = append(tip, h.T("stages.moved.earlier", -moved))
	}
	if m.Base != nil {
		tip = append(tip, slipWords(h, execution.Slip(*m.Base, p)))
	}
	if m.Point && part == widgets.GripWhole {
		at := g.scale.middle(p)
		return at, at, tip
	}
	return g.scale.at(p.From), g.scale.at(p.Until), tip
}

// dropped gives the milestone the days it was dragged to.
func (g *ganttCard) dropped(x chart.Grip, part widgets.GripPart, by float64) {
	if m := g.gripOf(x); m != nil {
		g.page.pick(m.StageID, m.ID)
		g.page.move(m, g.dragged(m.Period, part, by))
	}
}

// stroke moves the selected milestone with Alt and an arrow, and its end with
// Ctrl: by a day, or with Shift by a week.
func (g *ganttCard) stroke(c desktop.CustomShortcut) bool {
	days := data.Date(1)
	if c.Modifier&fyne.KeyModifierShift != 0 {
		days = 7
	}
	switch c.KeyName {
	case fyne.KeyLeft:
		days = -days
	case fyne.KeyRight:
	default:
		return false
	}
	part := widgets.GripWhole
	switch c.Modifier &^ fyne.KeyModifierShift {
	case fyne.KeyModifierAlt:
	case fyne.KeyModifierControl:
		part = widgets.GripEnd
	default:
		return false
	}
	m := g.page.selected()
	if m == nil || m.Accepted != 0 {
		return false
	}
	g.page.move(m, shifted(m.Period, part, days))
	return true
}

// move gives a milestone other days. When others would begin too early it asks
// whether they move along.
func (s *Stages) move(m *execution.MilestoneRow, p data.Period) {
	if p == m.Period {
		return
	}
	h := s.host
	c := execution.MoveMilestone{ID: m.ID, From: p.From, Until: p.Until}
	rows, err := execution.Followers(h.Reader(), h.Today(), execution.FollowersIn{ID: m.ID, From: p.From, Until: p.Until})
	if err != nil {
		h.Complain(err)
		return
	}
	if len(rows) == 0 {
		h.Do(c)
		return
	}
	lines := widgets.Col(4, widgets.Para(h.T("stages.follow.says", m.Name, h.Fmt().Period(p), len(rows))))
	for i, x := range rows {
		if i == followersShown {
			lines.Add(widgets.Para(h.T("stages.follow.more", len(rows)-i)))
			break
		}
		lines.Add(widgets.NewText(h.T("stages.follow.row", x.Name, h.Fmt().Period(x.Now), x.Days), widgets.Style{Size: 13, Elide: true}))
	}
	d := widgets.NewDialog(h.T("stages.follow"), lines, 560)
	do := func(follow bool) {
		h.HideOverlay()
		c.Follow = follow
		h.Do(c)
	}
	d.Extra(h.T("stages.follow.alone"), func() { do(false) })
	d.Cancel(h.T("button.cancel"), h.HideOverlay)
	d.Action(h.T("stages.follow.all"), false, func() { do(true) })
	h.ShowOverlay(d)
	d.Focus()
}

// followersShown is how many followers are named before they are counted.
const followersShown = 8

// find is a milestone by its number; nil when there is none.
func (s *Stages) find(id data.ID) *execution.MilestoneRow {
	for i := range s.milestones {
		if s.milestones[i].ID == id {
			return &s.milestones[i]
		}
	}
	return nil
}
