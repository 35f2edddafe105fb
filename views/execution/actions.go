package execution

import (
	"quarterdeck/app/execution"
	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// actionCard lists what has been agreed in the selected stage.
type actionCard struct {
	page   *Stages
	card   *widgets.Card
	list   *list
	filter *widgets.Select
}

// The filters of the actions, in the order of their names.
const (
	dueSoon = iota // due this month, or late
	stillOpen
	allActions
)

func newActionCard(s *Stages) *actionCard {
	h := s.host
	c := &actionCard{page: s}
	c.filter = widgets.NewSelect([]string{h.T("stages.filter.due"), h.T("stages.filter.open"), h.T("stages.filter.all")}, func(int) { c.set() }).Small()
	c.filter.Select(dueSoon)
	add := widgets.NewButton(h.T("stages.add_action"), widgets.Quiet, func() { c.edit(execution.ActionRow{}) }).WithIcon("plus").Small()
	c.list = newList(28, 46, widgets.NewEmpty("", h.T("stages.actions.none"), h.T("stages.actions.none.how")))
	c.card = widgets.NewCard(h.T("stages.actions"), "", widgets.Row(8, add, c.filter), c.list.whole)
	return c
}

// set lists the actions of the selected stage.
func (c *actionCard) set() {
	s := c.page
	h := s.host
	l := s.line(s.stage)
	if l == nil {
		return
	}
	rows, err := execution.List(h.Reader(), h.Today(), execution.ListIn{Stage: l.ID})
	if err != nil {
		h.Complain(err)
		return
	}
	var shown []execution.ActionRow
	for _, a := range rows {
		if c.wants(a) {
			shown = append(shown, a)
		}
	}
	c.card.SetTitle(h.T("stages.actions"), h.T("stages.actions.note", l.Name, l.Actions, l.Actions-l.Done))
	c.list.set(len(shown), func(i int, row *line) { c.fill(row, shown[i]) })
	c.card.Refresh()
}

func (c *actionCard) wants(a execution.ActionRow) bool {
	switch c.filter.Selected() {
	case stillOpen:
		return a.Done == 0
	case dueSoon:
		return a.Late > 0 || a.Due.Month() == c.page.host.Today().Month()
	}
	return true
}

func (c *actionCard) fill(row *line, a execution.ActionRow) {
	h := c.page.host
	done := a.Done != 0
	row.light.Hide()
	row.value.Hide()
	row.check.Show()
	row.check.SetOn(done)
	row.check.OnChanged = func(on bool) {
		if !c.finish(a.ID, on) {
			row.check.SetOn(!on)
		}
	}
	row.words.SetText(a.Text)
	row.words.SetToken(map[bool]theme.Token{true: "t3", false: "t1"}[done])
	row.badge.Show()
	switch {
	case a.Abandoned():
		row.badge.SetTone(widgets.Outline)
		row.badge.SetText(h.T("stages.action.dropped", h.Fmt().Date(a.Done)))
	case done:
		row.badge.SetTone(widgets.Good)
		row.badge.SetText(h.T("stages.action.done", h.Fmt().Date(a.Done)))
	case a.Late > 0:
		row.badge.SetTone(widgets.Bad)
		row.badge.SetText(h.T("stages.late", a.Late))
	case a.Due == h.Today():
		row.badge.SetTone(widgets.Accented)
		row.badge.SetText(h.T("stages.today"))
	default:
		row.badge.Hide()
	}
	row.who.SetText(a.OwnerName)
	row.when.Show()
	row.when.SetText(h.Fmt().Date(a.Due))
	row.OnTap = func() { c.edit(a) }
}

// finish says that an action is done, or not after all.
func (c *actionCard) finish(id data.ID, done bool) bool {
	if done {
		return c.page.host.Do(execution.FinishAction{ID: id, Day: c.page.host.Today()})
	}
	return c.page.host.Do(execution.ReopenAction{ID: id})
}
