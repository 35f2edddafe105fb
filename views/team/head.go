package team

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	appplan "quarterdeck/app/plan"
	"quarterdeck/app/team"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/plan"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// headCard names the person with the figures of the year, and ends or begins the
// meeting.
type headCard struct {
	page     *Team
	card     *widgets.Card
	avatar   *widgets.Avatar
	name     *widgets.Text
	badge    *widgets.Badge
	target   *widgets.Text
	toDate   *figure
	attained *figure
	light    *widgets.Light
	forecast *figure
	more     *widgets.Button
	sheet    *widgets.Button
	act      *widgets.Button
	line     *fyne.Container
}

// A figure is a caption above a bold value and what it is compared with.
type figure struct {
	content     *fyne.Container
	value, rest *widgets.Text
}

func newFigure(caption string, more ...fyne.CanvasObject) *figure {
	f := &figure{value: widgets.NewText("", widgets.Style{Size: 13, Bold: true}), rest: widgets.NewText("", widgets.Style{Size: 13})}
	line := widgets.Row(4, f.value, f.rest)
	for _, o := range more {
		line.Add(o)
	}
	f.content = widgets.Col(2, widgets.NewText(caption, widgets.Style{Size: 12, Token: "t3"}), line)
	return f
}

func (f *figure) set(value, rest string, token theme.Token) {
	f.value.SetText(value)
	f.value.SetToken(token)
	f.rest.SetText(rest)
}

func newHeadCard(t *Team) *headCard {
	h := t.host
	c := &headCard{page: t, avatar: widgets.NewAvatar("", 36), name: widgets.Heading(""), badge: widgets.NewBadge("", widgets.Neutral),
		target: widgets.NewText("", widgets.Style{Size: 12, Token: "t3"}), light: widgets.NewLight(0, 12)}
	c.toDate = newFigure(h.T("team.to_date"))
	c.attained = newFigure(h.T("team.attainment"), c.light)
	c.forecast = newFigure(h.T("team.forecast"))
	c.more = widgets.NewIconButton("more", h.T("button.more"), c.menu)
	c.sheet = widgets.NewButton(h.T("team.sheet"), widgets.Plain, t.Print).WithIcon("print")
	c.act = widgets.NewButton("", widgets.Primary, c.proceed)
	who := widgets.Row(12, c.avatar, widgets.Col(1, widgets.Row(8, c.name, c.badge), c.target))
	c.line = widgets.Row(16, who, widgets.Fixed(1, 36, widgets.VR()), c.toDate.content, c.attained.content, c.forecast.content, widgets.Grow(nil),
		widgets.Row(8, c.more, c.sheet, c.act))
	c.card = widgets.NewCard("", "", nil, widgets.Pad(0, 16, 0, 16, c.line))
	return c
}

// fold gives up the forecast, and then the button of the sheet, where there is
// no room for them: Ctrl+P opens the sheet too.
func (c *headCard) fold(width float32) {
	room := width - theme.Px(32)
	show(c.forecast.content, true)
	show(c.sheet, true)
	for _, o := range []fyne.CanvasObject{c.forecast.content, c.sheet} {
		if c.line.MinSize().Width > room {
			o.Hide()
		}
	}
}

func (c *headCard) set(p *person) {
	h := c.page.host
	f := h.Fmt()
	c.avatar.SetName(p.Name)
	c.name.SetText(p.Name)
	c.badge.SetText(join(" · ", p.Region, levelName(c.page, p.Level)))
	c.badge.Hidden = c.badge.Text() == ""
	x := p.Total
	c.target.SetText(h.T("team.no_target"))
	if x.Planned {
		c.target.SetText(h.T("team.target", f.MoneyUnit(x.Plan)))
	}
	actual, due := "—", ""
	if x.Known {
		actual = f.Money(x.Actual)
	}
	if x.Planned {
		due = "/ " + f.MoneyUnit(x.Paced)
	}
	c.toDate.set(actual, due, "t1")
	c.attained.set("—", "", "t3")
	c.light.SetLight(x.Light)
	if x.Judged() {
		c.attained.set(f.Percent(x.Attainment.Num, x.Attainment.Den), "", lightToken(x.Light))
	}
	c.forecast.set("—", "", "t3")
	if x.Planned && x.Known {
		c.forecast.set(f.MoneyUnit(x.Forecast), "· "+f.Percent(x.Forecast, x.Plan), "t1")
	}
	c.setAct(p)
}

// lightToken is the colour of a number that a light judges.
func lightToken(l data.Light) theme.Token {
	if l == data.Red {
		return "bad"
	}
	return "t1"
}

// setAct says what is next: to end the open meeting, or to begin one.
func (c *headCard) setAct(p *person) {
	h, s := c.page.host, c.page.sheet
	switch {
	case s != nil && !s.Closed:
		c.act.WithIcon("check").SetText(h.T("team.close"))
		c.act.Allow("")
	case c.today(p) != 0:
		c.act.WithIcon("unlock").SetText(h.T("team.reopen"))
		c.act.Allow("")
	default:
		c.act.WithIcon("plus").SetText(h.T("team.start"))
		why := ""
		if c.page.gone(*p) {
			why = h.T("team.gone")
		}
		c.act.Allow(why)
	}
}

// today is the person's meeting of today; 0 when there is none.
func (c *headCard) today(p *person) data.ID {
	for _, m := range p.met.Meetings {
		if m.Date == c.page.host.Today() {
			return m.ID
		}
	}
	return 0
}

// proceed does what the button says.
func (c *headCard) proceed() {
	t := c.page
	p, s := t.person(), t.sheet
	t.commit()
	switch {
	case p == nil:
	case s != nil && !s.Closed:
		c.close(s)
	case c.today(p) != 0:
		id := c.today(p)
		if t.host.Do(team.ReopenOneOnOne{Meeting: id}) {
			t.open(id)
		}
	default:
		t.start(p.met.Rep, t.host.Today())
	}
}

// close files the meeting; one that ends without anything agreed is asked about.
func (c *headCard) close(s *team.Sheet) {
	h := c.page.host
	do := func() { h.Do(team.CloseOneOnOne{Meeting: s.ID}) }
	if slices.ContainsFunc(s.Actions, func(a team.Agreed) bool { return a.Done == 0 }) {
		do()
		return
	}
	h.Confirm(h.T("team.close.none"), h.T("team.close.none.body"), h.T("team.close"), false, do)
}

// start begins a meeting and shows it.
func (t *Team) start(rep string, day data.Date) {
	t.meeting = 0
	if t.host.Do(team.StartOneOnOne{Rep: rep, Date: day}) {
		for _, m := range t.person().met.Meetings {
			if m.Date == day {
				t.open(m.ID)
			}
		}
	}
}

// editPerson opens the dialog of somebody.
func editPerson(h page.Host, code string) {
	rows, err := appplan.Reps(h.Reader(), h.Today(), appplan.None{})
	if err != nil {
		h.Complain(err)
		return
	}
	for i := range rows {
		if rows[i].Code == code {
			plan.RepForm(h, &rows[i])
		}
	}
}

// join puts words that are there together.
func join(between, a, b string) string {
	if a == "" || b == "" {
		return cmp.Or(a, b)
	}
	return a + between + b
}
