package team

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/team"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// control is what the page has in the header: the view to share, and the choice
// of a meeting.
type control struct {
	page    *Team
	content *fyne.Container
	share   *widgets.Chip
	days    *widgets.Select
	ids     []data.ID
}

func newControl(t *Team) *control {
	c := &control{page: t}
	c.share = widgets.NewChip(t.host.T("team.share"), t.share)
	c.days = widgets.NewSelect(nil, func(i int) {
		if i < len(c.ids) {
			t.open(c.ids[i])
		}
	}).WithIcon("cal").WithPlaceholder(t.host.T("team.never"))
	c.content = widgets.Row(12, widgets.Tip(c.share, t.host.T("team.share.tip")), c.days)
	return c
}

// set lists the meetings of the person, newest first.
func (c *control) set() {
	t := c.page
	h := t.host
	c.share.SetOn(t.sharing)
	c.ids = nil
	var days []string
	at := -1
	if p := t.person(); p != nil {
		for i, m := range p.met.Meetings {
			words := h.Fmt().DateIn(m.Date, h.Plan().Period()) + " " + h.Fmt().Weekday(m.Date)
			if !m.Closed {
				words = h.T("team.running", words)
			}
			c.ids, days = append(c.ids, m.ID), append(days, words)
			if m.ID == t.meeting {
				at = i
			}
		}
	}
	c.days.SetOptions(days, at)
	c.content.Refresh()
}

// askStart asks for the day of another meeting.
func (t *Team) askStart() {
	h, p := t.host, t.person()
	day := forms.Day(h, h.Today())
	form := widgets.NewForm(widgets.FormItem{Field: "date", Label: h.T("team.start.day"), Object: day})
	forms.Edit(h, h.T("team.start.with", p.Name), form, func() (app.Command, error) {
		d, err := day.Date()
		t.meeting = 0
		return team.StartOneOnOne{Rep: p.met.Rep, Date: d}, data.At("date", err)
	}, nil)
}
