package team

import (
	"strconv"

	"quarterdeck/app"
	"quarterdeck/app/team"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/plan"
	"quarterdeck/views/widgets"
)

// menu offers what is done now and then with the person and the meeting.
func (c *headCard) menu() {
	t := c.page
	h := t.host
	p := t.person()
	if p == nil {
		return
	}
	var items []widgets.MenuItem
	if s := t.sheet; s != nil {
		items = append(items, c.ofMeeting(s)...)
	}
	items = append(items,
		widgets.MenuItem{Label: h.T("team.start.other"), Icon: "cal", Key: "Ctrl N", Do: t.New},
		widgets.MenuItem{Label: h.T("team.slot"), Icon: "clock", Do: func() { t.editSlot(p) }},
		widgets.MenuItem{Label: h.T("team.sheet"), Icon: "print", Key: "Ctrl P", Do: t.Print},
		widgets.MenuItem{Label: h.T("team.edit"), Icon: "edit", Do: func() { editPerson(h, p.met.Rep) }},
		widgets.MenuItem{Label: h.T("reps.add"), Icon: "plus", Do: func() { plan.RepForm(h, nil) }})
	if s := t.sheet; s != nil {
		items = append(items, widgets.MenuItem{Label: h.T("team.remove"), Icon: "trash", Danger: true, Do: func() { h.Do(team.RemoveOneOnOne{Meeting: s.ID}) }})
	}
	widgets.ShowMenu(c.more, items...)
}

// ofMeeting offers what is done with the meeting that is shown.
func (c *headCard) ofMeeting(s *team.Sheet) (items []widgets.MenuItem) {
	t := c.page
	h := t.host
	if s.Closed || s.Locked(h.Today()) {
		items = append(items, widgets.MenuItem{Label: h.T("team.reopen"), Icon: "unlock", Do: func() { t.reopen(s) }})
	} else {
		items = append(items,
			widgets.MenuItem{Label: h.T("team.template"), Icon: "report", Do: func() { t.chooseTemplate(s) }},
			widgets.MenuItem{Label: h.T("team.move"), Icon: "cal", Do: func() { t.move(s) }})
	}
	items = append(items, widgets.MenuItem{Label: h.T("talk.paper.kind"), Icon: "print", Do: func() {
		h.Show(page.Route{Page: "reports", Part: "one_on_one", Code: s.Rep.Code})
	}})
	return append(items, widgets.MenuItem{Label: h.T("team.rate"), Icon: "flag", Do: func() { t.rate(s) }})
}

// reopen opens a filed meeting again; once its words are a record it asks why.
func (t *Team) reopen(s *team.Sheet) {
	h := t.host
	if !s.Locked(h.Today()) {
		h.Do(team.ReopenOneOnOne{Meeting: s.ID})
		return
	}
	why := forms.Line("")
	form := widgets.NewForm(widgets.FormItem{Field: "reason", Label: h.T("team.reopen.why"), Object: why})
	form.Add(widgets.FormItem{Object: widgets.Para(h.T("team.reopen.how"))})
	forms.Edit(h, h.T("team.reopen"), form, func() (app.Command, error) {
		return team.ReopenOneOnOne{Meeting: s.ID, Reason: forms.Trimmed(why)}, nil
	}, nil)
}

// move asks for another day of a meeting.
func (t *Team) move(s *team.Sheet) {
	h := t.host
	t.commit()
	day := forms.Day(h, max(h.Today(), s.Date)+1)
	form := widgets.NewForm(widgets.FormItem{Field: "date", Label: h.T("team.start.day"), Object: day})
	form.Add(widgets.FormItem{Object: widgets.Para(h.T("team.move.how"))})
	forms.Edit(h, h.T("team.move"), form, func() (app.Command, error) {
		d, err := day.Date()
		return team.MoveOneOnOne{Meeting: s.ID, Date: d}, data.At("date", err)
	}, nil)
}

// rate asks what the manager and the rep think of a meeting.
func (t *Team) rate(s *team.Sheet) {
	h := t.host
	mine, theirs := t.stars(s.Rating), t.stars(s.RepRating)
	form := widgets.NewForm(widgets.FormItem{Field: "rating", Label: h.T("team.rate.mine"), Object: mine},
		widgets.FormItem{Field: "rep_rating", Label: h.T("team.rate.theirs", s.Rep.Name), Object: theirs})
	forms.Edit(h, h.T("team.rate"), form, func() (app.Command, error) {
		return team.RateOneOnOne{Meeting: s.ID, Rating: chosen(mine), RepRating: chosen(theirs)}, nil
	}, nil)
}

// stars offers no rating, and 1 to 5.
func (t *Team) stars(now *int) *widgets.Select {
	labels := []string{t.host.T("team.rate.none")}
	for n := 1; n <= 5; n++ {
		labels = append(labels, t.host.T("team.rate."+strconv.Itoa(n)))
	}
	s := widgets.NewSelect(labels, nil)
	s.Select(0)
	if now != nil {
		s.Select(*now)
	}
	return s
}

func chosen(s *widgets.Select) *int {
	if n := s.Selected(); n > 0 {
		return &n
	}
	return nil
}

// chooseTemplate asks how the meeting goes.
func (t *Team) chooseTemplate(s *team.Sheet) {
	h := t.host
	t.commit()
	choice, codes, ok := t.templateChoice(s.TemplateID)
	if !ok {
		return
	}
	form := widgets.NewForm(widgets.FormItem{Field: "template", Label: h.T("team.template"), Object: choice, Hint: h.T("team.template.how")})
	forms.Edit(h, h.T("team.template"), form, func() (app.Command, error) {
		return team.UseMeetingTemplate{Meeting: s.ID, Template: codes[choice.Selected()]}, nil
	}, nil)
}

// editSlot asks when the one-on-ones of a person are held, and whether they rest.
func (t *Team) editSlot(p *person) {
	h := t.host
	rows, err := h.Reader().MeetingSlots()
	if err != nil {
		h.Complain(err)
		return
	}
	var have data.MeetingSlot
	for _, x := range rows {
		if x.RepID == p.met.ID {
			have = x
		}
	}
	every, clock, reason := forms.Line(""), forms.Line(""), forms.Line(have.Reason)
	if have.Every > 0 {
		every.SetText(strconv.Itoa(have.Every))
	}
	if have.Minute != nil {
		clock.SetText(text.ClockOf(*have.Minute))
	}
	labels := []string{h.T("team.slot.any")}
	for n := range 7 {
		labels = append(labels, h.Fmt().Weekday(data.NewDate(2024, 1, 1)+data.Date(n))) // a Monday
	}
	weekday := widgets.NewSelect(labels, nil)
	weekday.Select(have.Weekday)
	from, until := forms.Day(h, have.Paused), forms.Day(h, have.Until)
	form := widgets.NewForm(widgets.FormItem{Field: "weekday", Label: h.T("team.slot.weekday"), Object: weekday},
		widgets.FormItem{Field: "minute", Label: h.T("team.slot.time"), Object: clock})
	form.Add(widgets.FormItem{Field: "every", Label: h.T("team.slot.every"), Object: every.WithUnit(h.T("touches.rules.days"))})
	form.Add(widgets.FormItem{Field: "paused", Label: h.T("team.slot.paused"), Object: from},
		widgets.FormItem{Field: "until", Label: h.T("team.slot.until"), Object: until})
	form.Add(widgets.FormItem{Field: "reason", Label: h.T("team.slot.reason"), Object: reason})
	form.Add(widgets.FormItem{Object: widgets.Para(h.T("team.slot.how"))})
	forms.EditWide(h, h.T("team.slot.of", p.Name), form, func() (app.Command, error) {
		c := team.SetMeetingSlot{Rep: p.met.Rep, Weekday: weekday.Selected(), Reason: forms.Trimmed(reason)}
		return c, readSlot(&c, forms.Trimmed(every), forms.Trimmed(clock), from, until)
	}, nil)
}

// readSlot reads what was typed of a slot; what is left empty goes by the rule.
func readSlot(c *team.SetMeetingSlot, every, clock string, from, until *widgets.DateField) (err error) {
	if every != "" {
		if c.Every, err = strconv.Atoi(every); err != nil || c.Every == 0 {
			return data.Problem{Key: "problem.meeting.every", Field: "every", Args: []any{366}}
		}
	}
	if clock != "" {
		minute, ok := text.ParseClock(clock)
		if !ok {
			return data.Problem{Key: "problem.meeting.time", Field: "minute"}
		}
		c.Minute = &minute
	}
	if c.Paused, err = from.Date(); err != nil {
		return data.At("paused", err)
	}
	c.Until, err = until.Date()
	return data.At("until", err)
}
