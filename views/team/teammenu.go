package team

import (
	"cmp"
	"path/filepath"
	"strconv"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/chart"
	"quarterdeck/app/team"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// menu offers what is done for the whole team.
func (c *peopleCard) menu() {
	t := c.page
	h := t.host
	due, err := team.DueOn(h.Reader(), h.Today())
	if err != nil {
		h.Complain(err)
		return
	}
	none := ""
	if len(due) == 0 {
		none = h.T("team.prepare.none")
	}
	widgets.ShowMenu(c.more,
		widgets.MenuItem{Label: h.T("team.prepare", len(due)), Icon: "plus", Why: none, Do: t.prepare},
		widgets.MenuItem{Label: h.T("team.schedule"), Icon: "cal", Do: t.ShowSchedule},
		widgets.MenuItem{Label: h.T("salesmeeting.paper"), Icon: "print", Do: func() { h.Show(page.Route{Page: "reports", Part: "sales_meeting"}) }},
		widgets.MenuItem{Label: h.T("team.coverage"), Icon: "grid", Do: t.ShowCoverage},
		widgets.MenuItem{Label: h.T("team.templates"), Icon: "report", Do: t.EditTemplates},
		widgets.MenuItem{Label: h.T("team.rules"), Icon: "settings", Do: t.EditRules})
}

// prepare opens a meeting with everybody who is due, after asking how they go.
func (t *Team) prepare() {
	h := t.host
	due, err := team.DueOn(h.Reader(), h.Today())
	if err != nil {
		h.Complain(err)
		return
	}
	choice, codes, ok := t.templateChoice(0)
	if !ok {
		return
	}
	names := ""
	for i, x := range due {
		if i > 0 {
			names += h.T("list.and")
		}
		names += x.Name
	}
	form := widgets.NewForm(widgets.FormItem{Field: "template", Label: h.T("team.template"), Object: choice, Hint: h.T("team.template.how")})
	form.Add(widgets.FormItem{Field: "day", Object: widgets.Para(h.T("team.prepare.who", names))})
	forms.Edit(h, h.T("team.prepare", len(due)), form, func() (app.Command, error) {
		t.meeting = 0
		return team.PrepareOneOnOnes{Day: h.Today(), Template: codes[choice.Selected()]}, nil
	}, nil)
}

// templateChoice offers the templates, none first; codes are in their order.
func (t *Team) templateChoice(now data.ID) (choice *widgets.Select, codes []string, ok bool) {
	h := t.host
	rows, err := h.Reader().MeetingTemplates()
	if err != nil {
		h.Complain(err)
		return nil, nil, false
	}
	labels, at := []string{h.T("team.template.none")}, 0
	codes = []string{""}
	for i, x := range rows {
		labels, codes = append(labels, team.Worded(h.Fmt(), x).Name), append(codes, x.Code)
		if x.ID == now {
			at = i + 1
		}
	}
	choice = widgets.NewSelect(labels, nil)
	choice.Select(at)
	return choice, codes, true
}

// EditRules asks how often one-on-ones are held and when their words lock.
func (t *Team) EditRules() {
	h := t.host
	rule, err := h.Reader().MeetingRule()
	if err != nil {
		h.Complain(err)
		return
	}
	number := func(n int) *widgets.Field {
		return forms.Line(strconv.Itoa(n)).WithUnit(h.T("touches.rules.days"))
	}
	every, lock := number(rule.Every), number(rule.Lock)
	form := widgets.NewForm(widgets.FormItem{Field: "every", Label: h.T("team.rules.every"), Object: every},
		widgets.FormItem{Field: "lock", Label: h.T("team.rules.lock"), Object: lock, Hint: h.T("team.rules.lock.how")})
	forms.EditWide(h, h.T("team.rules"), form, func() (app.Command, error) {
		c := team.SetMeetingRules{}
		for _, x := range []struct {
			key   string
			field *widgets.Field
			into  *int
		}{{"every", every, &c.Every}, {"lock", lock, &c.Lock}} {
			n, err := strconv.Atoi(forms.Trimmed(x.field))
			if err != nil {
				return nil, data.Problem{Key: "problem.meeting." + x.key, Field: x.key, Args: []any{366}}
			}
			*x.into = n
		}
		return c, nil
	}, nil)
}

// scheduleWeeks is how many weeks ahead the window lists.
const scheduleWeeks = 4

// ShowSchedule shows when the one-on-ones of the coming weeks are held.
func (t *Team) ShowSchedule() {
	h := t.host
	s, err := team.ScheduleOf(h.Reader(), h.Today(), team.ScheduleIn{Weeks: scheduleWeeks})
	if err != nil {
		h.Complain(err)
		return
	}
	f, plan := h.Fmt(), h.Plan().Period()
	list := widgets.NewTable([]widgets.Column[team.Scheduled]{
		{Key: "day", Title: h.T("team.schedule.day"), Width: 150, Cell: func(x team.Scheduled) widgets.Cell {
			return widgets.Cell{Text: f.DateIn(x.Date, plan) + " " + f.Weekday(x.Date), Bold: x.Date == h.Today()}
		}},
		{Key: "time", Title: h.T("team.slot.time"), Width: 70, Cell: func(x team.Scheduled) widgets.Cell {
			if x.Minute == nil {
				return widgets.Cell{Text: text.Unknown, Token: "t3"}
			}
			return widgets.Cell{Text: text.ClockOf(*x.Minute)}
		}},
		{Key: "name", Title: h.T("team.schedule.with"), Width: 120, Flex: 1, Cell: func(x team.Scheduled) widgets.Cell { return widgets.Cell{Text: x.Name} }},
		{Key: "open", Title: h.T("team.schedule.open"), Width: 112, Right: true, Cell: func(x team.Scheduled) widgets.Cell {
			if x.Open == 0 {
				return widgets.Cell{}
			}
			return widgets.Cell{Text: f.Count(x.Open)}
		}},
		{Key: "state", Title: h.T("team.schedule.state"), Width: 150, Cell: func(x team.Scheduled) widgets.Cell { return scheduled(h, x) }},
	})
	list.OnOpen = func(x team.Scheduled) {
		h.HideOverlay()
		t.pick(x.RepID)
	}
	list.Empty = widgets.NewEmpty("cal", h.T("team.schedule.none"), h.T("team.schedule.none.how"))
	list.SetRows(s.Rows)
	body := widgets.Col(8, widgets.Fixed(700, 380, list))
	for _, x := range s.Rests {
		until := h.T("team.rests.open")
		if x.Until != 0 {
			until = f.DateIn(x.Until, plan)
		}
		body.Add(widgets.Para(h.T("team.rests", x.Name, until, x.Reason)))
	}
	d := widgets.NewDialog(h.T("team.schedule.title", scheduleWeeks), body, 740)
	d.Extra(h.T("team.schedule.calendar"), func() {
		h.HideOverlay()
		t.exportSchedule(s)
	})
	d.Cancel(h.T("button.close"), h.HideOverlay)
	h.ShowOverlay(d)
	d.Focus()
}

// scheduled says what matters about a meeting to come.
func scheduled(h page.Host, x team.Scheduled) widgets.Cell {
	switch {
	case x.Closed:
		return widgets.Cell{Text: h.T("team.schedule.closed"), Badge: "good"}
	case x.Late > 0:
		return widgets.Cell{Text: h.T("team.late", x.Late), Badge: "bad"}
	case x.First:
		return widgets.Cell{Text: h.T("team.never"), Badge: "warn"}
	case x.Moved > 0:
		return widgets.Cell{Text: h.T("team.moved", x.Moved), Badge: "warn"}
	case x.Meeting != 0:
		return widgets.Cell{Text: h.T("team.schedule.arranged"), Badge: "accent"}
	}
	return widgets.Cell{Text: h.T("team.schedule.rhythm"), Token: "t3"}
}

// exportSchedule writes the schedule as a calendar.
func (t *Team) exportSchedule(s team.Schedule) {
	h, f, plan, day := t.host, t.host.Fmt(), t.host.Plan(), t.host.Today()
	sequence, err := h.File().Sequence()
	if err != nil {
		h.Complain(err)
		return
	}
	h.AskSave(h.T("team.schedule.file", plan.Firm)+".ics", func(path string) {
		h.Run(page.Job{Title: h.T("team.schedule.calendar"),
			Work: func(func(int, int) error) error { return team.Export(path, f, plan, day, sequence, s) },
			Done: func(err error) {
				if err != nil {
					h.Complain(err)
					return
				}
				h.Toast(h.T("file.written", filepath.Base(path)))
			}})
	})
}

// ShowCoverage shows who was met in which week.
func (t *Team) ShowCoverage() {
	h := t.host
	c, err := team.CoverageOf(h.Reader(), h.Today(), team.CoverageIn{})
	if err != nil {
		h.Complain(err)
		return
	}
	f := h.Fmt()
	columns := []widgets.Column[team.Covered]{{Key: "name", Title: h.T("team.schedule.with"), Width: 92, Flex: 1, Cell: func(x team.Covered) widgets.Cell { return widgets.Cell{Text: x.Name} }}}
	for i, w := range c.Weeks {
		columns = append(columns, widgets.Column[team.Covered]{Key: "week" + strconv.Itoa(i), Title: f.Date(w.Period.From), Width: 69,
			Cell: func(x team.Covered) widgets.Cell { return covered(h, x.Cells[i]) }})
	}
	columns = append(columns,
		widgets.Column[team.Covered]{Key: "share", Title: h.T("team.coverage.share"), Width: 70, Right: true, Cell: func(x team.Covered) widgets.Cell {
			return widgets.Cell{Text: whole(f, x.Share), Bold: true, Exact: h.T("team.coverage.of", x.Met, x.Wanted)}
		}},
		widgets.Column[team.Covered]{Key: "rating", Title: h.T("team.coverage.rating"), Width: 62, Right: true, Cell: func(x team.Covered) widgets.Cell {
			if x.Rating == nil {
				return widgets.Cell{Text: text.Unknown, Token: "t3"}
			}
			return widgets.Cell{Text: points(*x.Rating)}
		}})
	list := widgets.NewTable(columns)
	list.OnOpen = func(x team.Covered) {
		h.HideOverlay()
		t.pick(x.ID)
	}
	list.Empty = widgets.NewEmpty("team", h.T("team.none"), h.T("team.none.how"))
	list.SetRows(c.Rows)
	total := []widgets.Cell{{Text: h.T("team.coverage.team"), Bold: true}}
	for _, w := range c.Weeks {
		total = append(total, widgets.Cell{Text: whole(f, w.Share), Exact: h.T("team.coverage.of", w.Met, w.Wanted)})
	}
	list.Total = append(total, widgets.Cell{Text: whole(f, c.Share), Bold: true}, widgets.Cell{})
	body := widgets.Col(8, widgets.Fixed(1080, 430, list), t.months(c), widgets.Para(h.T("team.coverage.how")))
	d := widgets.NewDialog(h.T("team.coverage.title", len(c.Weeks)), body, 1120)
	d.Cancel(h.T("button.close"), h.HideOverlay)
	h.ShowOverlay(d)
	d.Focus()
}

// covered is one week of a rep: a light, and the day where there was a meeting.
func covered(h page.Host, c team.CoverCell) widgets.Cell {
	f := h.Fmt()
	cell := widgets.Cell{Mark: true, Light: chart.Light(c.State.Light()), Exact: h.T("team.cover." + string(c.State))}
	switch c.State {
	case team.WeekMet, team.WeekLate:
		cell.Exact = h.T("team.cover."+string(c.State), f.Date(c.Day), c.Late)
		if c.Rating != nil {
			cell.Text = points(*c.Rating)
		}
	case team.WeekMissed, team.WeekDue:
		if c.Due != 0 {
			cell.Exact = h.T("team.cover."+string(c.State)+".since", f.Date(c.Due), c.Late)
		}
	case team.WeekAbsent, team.WeekFree, team.WeekRests:
		cell.Mark, cell.Text, cell.Token = false, text.Unknown, "t3"
	}
	return cell
}

// months says how many meetings there were of those that were due, by month.
func (t *Team) months(c team.Coverage) fyne.CanvasObject {
	f := t.host.Fmt()
	words := ""
	for i, m := range c.Months {
		if i > 0 {
			words += "　"
		}
		words += t.host.T("team.coverage.month", f.Month(m.Month), m.Met, m.Wanted, whole(f, m.Share))
	}
	return widgets.Para(words)
}

// percent is a share in hundredths of a per cent; "—" when there is none.
func percent(f text.Fmt, x *int) string {
	if x == nil {
		return text.Unknown
	}
	return f.PercentOf(float64(*x)/data.Rate, 1)
}

// whole is a share without decimals; "—" when there is none.
func whole(f text.Fmt, x *int) string {
	if x == nil {
		return text.Unknown
	}
	return f.PercentWhole(data.Money(*x), data.Money(data.Rate))
}

// points is a rating in hundredths of a point.
func points(n int) string { return strconv.FormatFloat(float64(n)/100, 'f', 1, 64) }

// EditTemplates lists the templates, to be changed and added to.
func (t *Team) EditTemplates() {
	h := t.host
	rows, err := h.Reader().MeetingTemplates()
	if err != nil {
		h.Complain(err)
		return
	}
	list := widgets.NewTable([]widgets.Column[data.MeetingTemplate]{
		{Key: "name", Title: h.T("team.templates.name"), Width: 130, Cell: func(x data.MeetingTemplate) widgets.Cell {
			return widgets.Cell{Text: team.Worded(h.Fmt(), x).Name, Bold: true}
		}},
		{Key: "prompts", Title: h.T("team.templates.prompts"), Width: 300, Flex: 1, Cell: func(x data.MeetingTemplate) widgets.Cell {
			prompts := team.Prompts(team.Worded(h.Fmt(), x))
			if len(prompts) == 0 {
				return widgets.Cell{Text: text.Unknown, Token: "t3"}
			}
			return widgets.Cell{Text: prompts[0], Note: h.T("team.templates.count", len(prompts))}
		}},
	})
	list.OnOpen = func(x data.MeetingTemplate) { t.editTemplate(x) }
	list.Empty = widgets.NewEmpty("report", h.T("team.templates.none"), h.T("team.template.how"))
	list.SetRows(rows)
	d := widgets.NewDialog(h.T("team.templates"), widgets.Col(8, widgets.Fixed(640, 260, list), widgets.Para(h.T("team.templates.how"))), 680)
	d.Cancel(h.T("button.close"), h.HideOverlay)
	d.Action(h.T("team.templates.add"), false, func() { t.editTemplate(data.MeetingTemplate{Position: len(rows) + 1}) })
	h.ShowOverlay(d)
	d.Focus()
}

// editTemplate asks for the words of a template.
func (t *Team) editTemplate(x data.MeetingTemplate) {
	h := t.host
	f := h.Fmt()
	worded := team.Worded(f, x)
	name, prompts, start := forms.Line(worded.Name), widgets.NewArea("", 5), widgets.NewArea("", 4)
	prompts.SetText(worded.Prompts)
	start.SetText(worded.Start)
	form := widgets.NewForm(widgets.FormItem{Field: "name", Label: h.T("team.templates.name"), Object: name})
	form.Add(widgets.FormItem{Field: "prompts", Label: h.T("team.templates.prompts"), Object: prompts, Hint: h.T("team.templates.line")})
	form.Add(widgets.FormItem{Field: "start", Label: h.T("team.templates.start"), Object: start})
	var remove app.Command
	if x.ID != 0 {
		remove = team.RemoveMeetingTemplate{Code: x.Code}
	}
	h.HideOverlay()
	forms.EditThen(h, cmp.Or(worded.Name, h.T("team.templates.add")), form, func() (app.Command, error) {
		c := team.SaveMeetingTemplate{Old: x.Code, Code: x.Code, Name: forms.Trimmed(name), Prompts: prompts.Text(), Start: start.Text(), Position: x.Position}
		own := team.Worded(f, data.MeetingTemplate{Code: x.Code}) // what the program says stays the program's
		for _, part := range []struct {
			words *string
			have  string
		}{{&c.Name, own.Name}, {&c.Prompts, own.Prompts}, {&c.Start, own.Start}} {
			if *part.words == part.have {
				*part.words = ""
			}
		}
		if c.Code == "" {
			c.Code = c.Name
		}
		return c, nil
	}, remove, t.EditTemplates)
}
