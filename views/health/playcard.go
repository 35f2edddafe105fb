package health

import (
	"cmp"

	"fyne.io/fyne/v2"

	"quarterdeck/app/health"
	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// playCard is the newest open play of the selected customer, else its last closed
// one: clock, owner, why, steps.
type playCard struct {
	panel   *panel
	content *fyne.Container
	steps   *fyne.Container
	all     fyne.CanvasObject // everything but the head, while there is a play

	title, clock  *widgets.Text
	light         *widgets.Light
	facts, words  *widgets.Wrap
	none          *widgets.Wrap
	start, menu   *widgets.Button
	contact, done *widgets.Button
	rows          []*stepRow
	play          health.PlayRow
	more          *widgets.Text
}

// A stepRow is a step with its box, its day and who does it.
type stepRow struct {
	content *fyne.Container
	check   *widgets.Check
	text    *widgets.Wrap
	note    *widgets.Text
	edit    *widgets.Button
	step    health.StepRow
}

func newPlayCard(x *panel) *playCard {
	h := x.host
	c := &playCard{panel: x, title: widgets.NewText("", widgets.Style{Bold: true, Elide: true}), clock: widgets.NewText("", widgets.Style{Size: 13, Bold: true}),
		light: widgets.NewLight(data.Ring, 14), facts: widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"}), words: widgets.NewWrap("", widgets.Style{Size: 12}),
		none: widgets.NewWrap("", widgets.Style{Size: 12, Token: "t3"}), more: widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true}), steps: widgets.Col(6)}
	c.start = widgets.NewButton(h.T("health.play.start"), widgets.Plain, c.open).WithIcon("plus").Small()
	c.contact = widgets.NewButton(h.T("health.play.contact"), widgets.Plain, func() { contactForm(h, c.play) }).WithIcon("phone").Small()
	c.done = widgets.NewButton(h.T("health.play.finish"), widgets.Plain, func() { finishForm(h, c.play) }).WithIcon("check").Small()
	c.menu = widgets.NewIconButton("more", h.T("button.more"), c.offer).Small()
	head := widgets.Row(6, widgets.Grow(c.title), c.start, c.menu)
	c.all = widgets.Col(6, widgets.Row(6, c.light, c.clock, widgets.Grow(c.more)), c.facts, c.words, c.steps, widgets.Row(8, c.contact, c.done))
	c.content = widgets.Pad(10, 16, 12, 16, widgets.Col(6, head, c.none, c.all))
	return c
}

// set shows the play of a row.
func (c *playCard) set(row *health.Row) {
	h, f := c.panel.host, c.panel.host.Fmt()
	all, err := health.PlaysOf(h.Reader(), h.Today(), health.PlaysIn{Customer: row.Code})
	if err != nil {
		h.Complain(err)
	}
	show(c.all, len(all) > 0)
	show(c.none, len(all) == 0)
	show(c.start, len(all) == 0 || all[0].Closed != 0)
	show(c.menu, len(all) > 0)
	if len(all) == 0 {
		c.play = health.PlayRow{}
		c.title.SetText(h.T("health.play"))
		c.none.SetText(h.T("health.play.none"))
		if row.Light == data.Red {
			c.none.SetText(h.T("health.play.none.red"))
		}
		c.content.Refresh()
		return
	}
	c.play = all[0]
	p := c.play
	c.title.SetText(h.T("health.play.of", health.PlayName(f, p.Kind)))
	c.light.SetLight(p.Light)
	c.clock.SetText(health.SayClock(f, p.Play, h.Today()))
	c.clock.SetToken(map[data.Light]theme.Token{data.Red: "bad", data.Amber: "warn", data.Green: "t1", data.Ring: "t2"}[p.Light])
	c.more.SetText("")
	if n := len(all) - 1; n > 0 {
		c.more.SetText(h.T("health.play.others", n))
	}
	c.facts.SetText(h.T("health.play.facts", cmp.Or(p.OwnerName, h.T("health.play.nobody")), f.DateIn(p.Opened, h.Plan().Period()), health.SayTrigger(f, p.Play)))
	c.words.SetText(sayPlay(h, p))
	c.words.Hidden = c.words.String() == ""
	c.setSteps()
	show(c.contact, p.Closed == 0 && p.Contacted == 0)
	show(c.done, p.Closed == 0)
	c.content.Refresh()
}

func (c *playCard) setSteps() {
	for i, s := range c.play.Steps {
		c.step(i).set(c, s)
	}
	for _, r := range c.rows[len(c.play.Steps):] {
		r.content.Hide()
	}
	c.steps.Refresh()
}

// step is the i-th row of steps, made when it is first needed.
func (c *playCard) step(i int) *stepRow {
	h := c.panel.host
	for len(c.rows) <= i {
		r := &stepRow{text: widgets.NewWrap("", widgets.Style{Size: 13}), note: widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true})}
		r.check = widgets.NewCheck("", func(on bool) {
			day := data.Date(0)
			if on {
				day = h.Today()
			}
			h.Do(health.FinishPlayStep{ID: r.step.ID, Day: day})
		})
		r.edit = widgets.NewIconButton("edit", h.T("health.step.edit"), func() { stepForm(h, c.play, r.step) }).Small()
		r.content = widgets.Row(6, r.check, widgets.Grow(widgets.Col(0, r.text, r.note)), r.edit)
		c.rows = append(c.rows, r)
		c.steps.Add(r.content)
	}
	return c.rows[i]
}

func (r *stepRow) set(c *playCard, s health.StepRow) {
	h, f := c.panel.host, c.panel.host.Fmt()
	r.step = s
	r.check.SetOn(s.Done != 0)
	r.check.SetTip(s.Text)
	r.text.SetText(s.Text)
	note, token := h.T("health.step.due", f.DateIn(s.Due, h.Plan().Period())), theme.Token("t3")
	switch {
	case s.Done != 0:
		note = h.T("health.step.done", f.DateIn(s.Done, h.Plan().Period()))
	case s.Late > 0:
		note, token = note+" · "+h.T("health.clock.late", s.Late), "bad"
	}
	if s.OwnerCode != "" {
		note += " · " + s.OwnerName
	}
	r.note.SetText(note)
	r.note.SetToken(token)
	r.text.SetToken(map[bool]theme.Token{true: "t3", false: "t1"}[s.Done != 0])
	show(r.edit, c.play.Closed == 0)
	r.content.Show()
}

// open opens a play: to win back who is red, else as a person chooses.
func (c *playCard) open() {
	kind := data.OtherPlay
	if c.panel.row.Light == data.Red {
		kind = data.WinBack
	}
	PlayForm(c.panel.host, c.panel.row.Code, kind, nil)
}

// offer is what is done seldom with a play.
func (c *playCard) offer() {
	h, p := c.panel.host, c.play
	items := []widgets.MenuItem{{Label: h.T("health.play.new"), Icon: "plus", Do: func() { PlayForm(h, p.Customer, data.OtherPlay, nil) }}}
	if p.Closed == 0 {
		items = append(items, widgets.MenuItem{Label: h.T("health.play.change"), Icon: "edit", Do: func() { changeForm(h, p) }},
			widgets.MenuItem{Label: h.T("health.step.add"), Icon: "plus", Do: func() { stepForm(h, p, health.StepRow{}) }})
		if p.Contacted != 0 {
			items = append(items, widgets.MenuItem{Label: h.T("health.play.uncontact"), Icon: "undo", Do: func() { h.Do(health.ContactPlay{ID: p.ID}) }})
		}
	} else {
		items = append(items, widgets.MenuItem{Label: h.T("health.play.reopen"), Icon: "undo", Do: func() { h.Do(health.FinishPlay{ID: p.ID, Result: p.Result}) }})
	}
	items = append(items, widgets.MenuItem{Label: h.T("health.play.remove"), Icon: "trash", Danger: true, Do: func() {
		h.Confirm(h.T("health.play.remove.title", p.CustomerName), h.T("health.play.remove.body", len(p.Steps)), h.T("health.play.remove"), true,
			func() { h.Do(health.RemovePlay{ID: p.ID}) })
	}})
	widgets.ShowMenu(c.menu, items...)
}
