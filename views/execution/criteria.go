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
	more     *widgets.Button
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
	c.more = widgets.NewIconButton("more", h.T("stages.more"), c.showMenu).Small()
	c.progress = widgets.NewSelect(nil, c.setProgress).Small()
	c.rule = widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})
	c.add = widgets.NewButton(h.T("stages.add_criterion"), widgets.Quiet, func() { c.editCriterion(execution.CriterionRow{}) }).WithIcon("plus").Small()
	c.accept = widgets.NewButton(h.T("stages.accept"), widgets.Plain, c.acceptSelected).WithIcon("check").Small()
	c.list = newList(28, 46, widgets.NewEmpty("", h.T("stages.criteria.none"), h.T("stages.criteria.none.how")))
	c.foot = widgets.Col(0, widgets.HR(), widgets.Fixed(0, 44, widgets.Pad(0, 16, 0, 16, widgets.Row(8, c.progress, widgets.Grow(c.rule), c.add, c.accept))))
	c.card = widgets.NewCard("", "", widgets.Row(4, c.status, c.edit, c.more), widgets.Col(0, widgets.Grow(c.list.whole), c.foot))
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
	c.more.Show()
	criteria, waits := len(m.Criteria), len(m.Waits)
	c.list.set(criteria+waits+len(m.Proofs), func(i int, row *line) {
		switch {
		case i < criteria:
			c.fill(row, m, m.Criteria[i])
		case i < criteria+waits:
			c.fillWait(row, m, m.Waits[i-criteria])
		default:
			c.fillProof(row, m, m.Proofs[i-criteria-waits])
		}
	})
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
	row.words.SetToken("t1")
	row.check.Hidden, row.light.Hidden = !yesNo, yesNo
	row.check.SetOn(x.Passed)
	row.check.OnChanged = func(on bool) {
		if !h.DoQuiet(execution.MeasureCriterion{ID: x.ID, Met: on}) {
			row.check.SetOn(!on)
		}
	}
	row.light.SetLight(x.Light)
	row.words.SetText(recorded(x))
	row.badge.Hidden = x.Measure == ""
	row.badge.SetText(h.T("criterion.read"))
	row.badge.SetTone(widgets.Neutral)
	row.value.Hidden = yesNo
	if !yesNo {
		row.value.SetText(measured(h.Fmt(), x.Criterion))
	}
	row.who.SetText(x.OwnerName)
	row.when.Hide()
	row.OnTap = func() { c.editCriterion(x) }
}

// recorded is the text of a criterion with the region, product or person it is
// read of.
func recorded(x execution.CriterionRow) string {
	if x.RecordName == "" {
		return x.Text
	}
	return x.Text + " · " + x.RecordName
}

// fillWait is what the milestone waits for.
func (c *criteriaCard) fillWait(row *line, m *execution.MilestoneRow, w execution.Wait) {
	h := c.page.host
	row.check.Hide()
	row.badge.Hide()
	row.value.Hide()
	row.when.Hide()
	row.who.SetText("")
	row.light.Show()
	before, light, token := c.page.find(w.After), data.Ring, theme.Token("t2")
	if before != nil && before.Accepted != 0 {
		light = data.Green
	}
	if w.Early > 0 {
		light, token = data.Amber, "warn"
	}
	row.light.SetLight(light)
	row.words.SetToken(token)
	row.words.SetText(waitWords(h, w))
	row.OnTap = func() { c.editWait(m, w) }
}

// fillProof is what shows that the milestone, or one of its criteria, is fulfilled.
func (c *criteriaCard) fillProof(row *line, m *execution.MilestoneRow, x execution.ProofRow) {
	h := c.page.host
	row.check.Hide()
	row.light.Hide()
	row.value.Hide()
	row.badge.Show()
	row.badge.SetText(h.T("proof.badge"))
	row.badge.SetTone(widgets.Good)
	row.words.SetToken("t1")
	row.words.SetText(proofWords(x))
	row.who.SetText(x.RepName)
	row.when.Show()
	row.when.SetText(h.Fmt().Date(x.Day))
	row.OnTap = func() { c.editProof(m, x) }
}

// proofWords are what was seen, and where it is kept.
func proofWords(x execution.ProofRow) string {
	s := x.Text
	for _, more := range []string{x.Criterion, x.CustomerName, x.File} {
		if more != "" {
			s += " · " + more
		}
	}
	return s
}

// showMenu offers what else can be added to the milestone.
func (c *criteriaCard) showMenu() {
	h, m := c.page.host, c.page.selected()
	if m == nil {
		return
	}
	items := []widgets.MenuItem{{Label: h.T("proof.add"), Icon: "file", Do: func() { c.editProof(m, execution.ProofRow{}) }},
		{Label: h.T("dependency.add"), Icon: "link", Do: func() { c.editWait(m, execution.Wait{}) }}}
	if m.Accepted != 0 {
		items[1].Why = h.T("stages.accepted.note")
	}
	widgets.ShowMenu(c.more, items...)
}

func (c *criteriaCard) setFoot(m *execution.MilestoneRow) {
	h := c.page.host
	c.foot.Show()
	c.steps = steps(m.Progress)
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
	c.more.Hide()
	c.status.SetText("")
	c.foot.Hide()
	c.list.set(len(rows), func(i int, row *line) {
		m := rows[i]
		row.check.Hide()
		row.badge.Hide()
		row.when.Hide()
		row.light.Show()
		row.light.SetLight(m.Light)
		row.words.SetToken("t1")
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
