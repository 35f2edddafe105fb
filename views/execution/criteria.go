package execution

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"quarterdeck/app/execution"
	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// criteriaCard shows what the selected milestone is accepted by, and accepts it.
// While a stage is selected it shows the stage's milestones.
type criteriaCard struct {
	page *Stages
	card *widgets.Card
	list *list

	status   *widgets.Text
	edit     *widgets.Button
	foot     *fyne.Container
	progress *widgets.Select
	steps    []int // per cent of the choices of progress
	rule     *widgets.Text
	add      *widgets.Button
	accept   *widgets.Button
}

func newCriteriaCard(s *Stages) *criteriaCard {
	h := s.host
	c := &criteriaCard{page: s, status: widgets.NewText("", widgets.Style{Size: 13, Bold: true})}
	c.edit = widgets.NewIconButton("edit", h.T("button.edit"), c.editSelected).Small()
	c.progress = widgets.NewSelect(nil, c.setProgress).Small()
	c.rule = widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})
	c.add = widgets.NewButton(h.T("stages.add_criterion"), widgets.Quiet, func() { c.editCriterion(execution.CriterionRow{}) }).WithIcon("plus").Small()
	c.accept = widgets.NewButton(h.T("stages.accept"), widgets.Plain, c.acceptSelected).WithIcon("check").Small()
	c.list = newList(28, 46, widgets.NewEmpty("", h.T("stages.criteria.none"), h.T("stages.criteria.none.how")))
	c.foot = widgets.Col(0, widgets.HR(), widgets.Fixed(0, 44, widgets.Pad(0, 16, 0, 16, widgets.Row(8, c.progress, widgets.Grow(c.rule), c.add, c.accept))))
	c.card = widgets.NewCard("", "", widgets.Row(4, c.status, c.edit), widgets.Col(0, widgets.Grow(c.list.whole), c.foot))
	return c
}

// set shows what is selected.
func (c *criteriaCard) set() {
	if m := c.page.selected(); m != nil {
		c.setMilestone(m)
	} else if l := c.page.line(c.page.stage); l != nil {
		c.setStage(l.ID, l.Name)
	}
	c.card.Refresh()
}

func (c *criteriaCard) setMilestone(m *execution.MilestoneRow) {
	h := c.page.host
	c.card.SetTitle(h.T("stages.criteria"), m.Name)
	c.status.SetText(c.verdict(m))
	token := theme.Token("t2")
	switch {
	case m.Light == data.Red:
		token = "bad"
	case m.Light == data.Amber:
		token = "warn"
	}
	c.status.SetToken(token)
	c.list.set(len(m.Criteria), func(i int, row *line) { c.fill(row, m, m.Criteria[i]) })
	c.setFoot(m)
}

// verdict says how far the milestone is against time.
func (c *criteriaCard) verdict(m *execution.MilestoneRow) string {
	h := c.page.host
	switch {
	case m.Accepted != 0:
		return h.T("stages.accepted", h.Fmt().Date(m.Accepted))
	case m.Late > 0:
		return h.T("stages.late", m.Late)
	case m.Point:
		return h.Fmt().Date(m.From)
	case h.Today() < m.From:
		return h.T("stages.begins", h.Fmt().Date(m.From))
	}
	return h.T("stages.should", m.Progress, m.Should)
}

func (c *criteriaCard) fill(row *line, m *execution.MilestoneRow, x execution.CriterionRow) {
	h := c.page.host
	yesNo := x.Want == nil
	row.check.Hidden, row.light.Hidden = !yesNo, yesNo
	row.check.SetOn(x.Passed)
	row.check.OnChanged = func(on bool) {
		if !h.DoQuiet(execution.MeasureCriterion{ID: x.ID, Met: on}) {
			row.check.SetOn(!on)
		}
	}
	row.light.SetLight(x.Light)
	row.words.SetText(x.Text)
	row.badge.Hide()
	row.value.Hidden = yesNo
	if !yesNo {
		row.value.SetText(measured(h.Fmt(), x.Criterion))
	}
	row.who.SetText(x.OwnerName)
	row.when.Hide()
	row.OnTap = func() { c.editCriterion(x) }
}

func (c *criteriaCard) setFoot(m *execution.MilestoneRow) {
	h := c.page.host
	c.foot.Show()
	c.steps = nil
	for p := 0; p <= 100; p += 10 {
		c.steps = append(c.steps, p)
	}
	if m.Progress%10 != 0 {
		c.steps = append(c.steps, m.Progress)
		slices.Sort(c.steps)
	}
	names := make([]string, len(c.steps))
	for i, p := range c.steps {
		names[i] = strconv.Itoa(p) + "%"
	}
	c.progress.SetOptions(names, slices.Index(c.steps, m.Progress))
	accepted := m.Accepted != 0
	c.progress.Hidden = m.Point || accepted
	c.add.Hidden = accepted
	left, why := len(m.Criteria)-m.Passed, ""
	switch {
	case accepted:
		c.rule.SetText(h.T("stages.accepted.note"))
		c.accept.SetText(h.T("stages.unaccept"))
	case len(m.Criteria) == 0:
		c.rule.SetText("")
		c.accept.SetText(h.T("stages.accept"))
	default:
		c.rule.SetText(h.T("stages.rule", len(m.Criteria)))
		c.accept.SetText(h.T("stages.accept"))
		if left > 0 {
			why = h.T("stages.accept.why", left)
		}
	}
	c.accept.Allow(why)
	c.foot.Refresh()
}

// setStage lists the milestones of a stage.
func (c *criteriaCard) setStage(id data.ID, name string) {
	h := c.page.host
	var rows []execution.MilestoneRow
	for _, m := range c.page.milestones {
		if m.StageID == id {
			rows = append(rows, m)
		}
	}
	c.card.SetTitle(name, h.T("stages.tasks", len(rows)))
	c.status.SetText("")
	c.foot.Hide()
	c.list.set(len(rows), func(i int, row *line) {
		m := rows[i]
		row.check.Hide()
		row.badge.Hide()
		row.when.Hide()
		row.light.Show()
		row.light.SetLight(m.Light)
		row.words.SetText(m.Name)
		row.value.Show()
		row.value.SetText(stateOf(h, m))
		row.who.SetText(m.OwnerName)
		row.OnTap = func() { c.page.pick(id, m.ID) }
	})
}

func (c *criteriaCard) setProgress(i int) {
	if m := c.page.selected(); m != nil && i < len(c.steps) {
		c.page.host.DoQuiet(execution.SetProgress{ID: m.ID, Progress: c.steps[i]})
	}
}

func (c *criteriaCard) acceptSelected() {
	m := c.page.selected()
	switch {
	case m == nil:
	case m.Accepted != 0:
		c.page.host.Do(execution.Unaccept{ID: m.ID})
	default:
		c.page.host.Do(execution.AcceptMilestone{ID: m.ID, Day: c.page.host.Today()})
	}
}

func (c *criteriaCard) editSelected() {
	if m := c.page.selected(); m != nil {
		c.page.editMilestone(*m)
	} else if l := c.page.line(c.page.stage); l != nil {
		c.page.editStage(data.Stage{ID: l.ID, Name: l.Name, Period: l.Period})
	}
}
