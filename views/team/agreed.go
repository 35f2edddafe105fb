package team

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/execution"
	"quarterdeck/app/team"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// agreedCard lists what is agreed: carried over from earlier meetings, and new.
type agreedCard struct {
	page *Team
	card *widgets.Card
	add  *widgets.Button
	all  *widgets.Button // what is done with all that are open
	rows []*agreedRow
	box  *fyne.Container
	none *fyne.Container
}

// rowHeight is the least height of an action.
const rowHeight = 44

// height is what the card needs to show every action.
func (c *agreedCard) height() float32 {
	rows := 0
	for _, r := range c.rows {
		if !r.Hidden {
			rows++
		}
	}
	return theme.Px(headHigh + rowHeight*float32(rows) + 8)
}

// headHigh is the height of a card's head.
const headHigh = 40

// An agreedRow is one action: a box to check, the words above who does it, how
// often it was carried over, and when it is due.
type agreedRow struct {
	*widgets.ListRow
	check      *widgets.Check
	words, who *widgets.Text
	badge      *widgets.Badge
	due        *widgets.Text
}

func newAgreedCard(t *Team) *agreedCard {
	h := t.host
	c := &agreedCard{page: t, box: widgets.Rows(rowHeight, 52)}
	c.add = widgets.NewButton(h.T("team.agree"), widgets.Quiet, c.agree).WithIcon("plus").Small()
	c.all = widgets.NewIconButton("more", h.T("button.more"), c.menu).Small()
	c.none = widgets.NewEmpty("", h.T("team.agreed.none"), h.T("team.agreed.none.how"))
	c.card = widgets.NewCard(h.T("team.agreed"), "", widgets.Row(2, c.add, c.all), widgets.Stack(c.box, c.none))
	return c
}

func newAgreedRow() *agreedRow {
	r := &agreedRow{check: widgets.NewCheck("", nil), words: widgets.NewText("", widgets.Style{Size: 13, Elide: true}),
		who: widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true}), badge: widgets.NewBadge("", widgets.Outline),
		due: widgets.NewText("", widgets.Style{Size: 13, Token: "t2", Align: fyne.TextAlignTrailing})}
	r.ListRow = widgets.NewListRow(widgets.Pad(0, 16, 0, 16, widgets.Row(10, r.check, widgets.Grow(middle(r.words, r.who)), r.badge, widgets.AtLeast(56, 0, r.due))))
	r.OnSpace = func() { r.check.Tapped(nil) }
	return r
}

func (c *agreedCard) set() {
	t := c.page
	h := t.host
	var rows []team.Agreed
	if t.sheet != nil {
		rows = t.sheet.Actions
	}
	for len(c.rows) < len(rows) {
		r := newAgreedRow()
		c.rows = append(c.rows, r)
		c.box.Add(r.ListRow)
	}
	for i, r := range c.rows {
		r.Hidden = i >= len(rows)
		if i < len(rows) {
			c.fill(r, rows[i])
		}
	}
	c.none.Hidden = len(rows) > 0
	why := ""
	switch {
	case t.sheet == nil:
		why = h.T("team.agree.start")
	case t.sheet.Closed:
		why = h.T("team.filed", h.Fmt().Date(t.sheet.Date))
	}
	c.add.Allow(why)
	c.card.SetTitle(h.T("team.agreed"), "")
	if len(rows) > 0 {
		c.card.SetTitle(h.T("team.agreed"), h.T("team.agreed.note", len(rows)))
	}
}

func (c *agreedCard) fill(r *agreedRow, a team.Agreed) {
	t := c.page
	h := t.host
	done := a.Done != 0
	r.check.SetOn(done)
	r.check.OnChanged = func(on bool) {
		var do app.Command = execution.ReopenAction{ID: a.ID}
		if on {
			do = execution.FinishAction{ID: a.ID, Day: h.Today()}
		}
		t.commit()
		if !h.Do(do) {
			r.check.SetOn(!on)
		}
	}
	r.words.SetText(t.hidden(a.Text))
	r.words.SetToken(map[bool]theme.Token{true: "t3", false: "t1"}[done])
	r.who.SetText(join(" · ", t.nameOf(a.OwnerID, a.OwnerName), t.hidden(a.About)))
	words, tone := badgeOf(t, a)
	r.badge.SetText(words)
	r.badge.SetTone(tone)
	r.due.SetText(h.Fmt().Date(a.Due))
	if a.Due == h.Today() {
		r.due.SetText(h.T("team.today"))
	}
	r.OnTap = func() {
		if t.hidden(a.Text) == a.Text { // a dialog would say the names that are hidden
			c.edit(a)
		}
	}
}

// badgeOf says what matters about an action: late, carried over, or new.
func badgeOf(t *Team, a team.Agreed) (string, widgets.Tone) {
	h := t.host
	switch {
	case a.Abandoned():
		return h.T("team.dropped", h.Fmt().Date(a.Done)), widgets.Outline
	case a.Carried > 0:
		return h.T("team.carried", a.Carried), widgets.Warning
	case a.Done == 0 && a.Due < h.Today():
		return h.T("team.late", int(h.Today()-a.Due)), widgets.Bad
	case a.Done != 0:
		return h.T("team.done", h.Fmt().Date(a.Done)), widgets.Good
	}
	return h.T("team.new"), widgets.Outline
}

// open are the actions that are not done.
func (c *agreedCard) open() (ids []data.ID) {
	if s := c.page.sheet; s != nil {
		for _, a := range s.Actions {
			if a.Done == 0 {
				ids = append(ids, a.ID)
			}
		}
	}
	return ids
}

// menu offers what is done with all open actions at once.
func (c *agreedCard) menu() {
	h, ids := c.page.host, c.open()
	none := ""
	if len(ids) == 0 {
		none = h.T("team.fact.done")
	}
	widgets.ShowMenu(c.all,
		widgets.MenuItem{Label: h.T("team.all.done", len(ids)), Icon: "check", Why: none, Do: func() { h.Do(team.FinishAgreed{IDs: ids, Day: h.Today()}) }},
		widgets.MenuItem{Label: h.T("team.all.day", len(ids)), Icon: "cal", Why: none, Do: func() { c.deferAll(ids) }})
}

// deferAll asks for a new day of several actions.
func (c *agreedCard) deferAll(ids []data.ID) {
	h := c.page.host
	due := forms.Day(h, h.Today()+7)
	forms.Edit(h, h.T("team.all.day", len(ids)), widgets.NewForm(widgets.FormItem{Field: "due", Label: h.T("stages.field.due"), Object: due}), func() (app.Command, error) {
		d, err := due.Date()
		return team.DeferAgreed{IDs: ids, Due: d}, data.At("due", err)
	}, nil)
}

// agree asks for another action; it is the rep's unless said otherwise.
func (c *agreedCard) agree() {
	t := c.page
	h, s := t.host, t.sheet
	if s == nil {
		return
	}
	t.commit()
	words, owner, due := forms.Line(""), forms.NewPeople(h, s.Rep.Code, "", t.mayName), forms.Day(h, h.Today()+7)
	about := c.about(s.Rep.Code)
	form := c.form(words, owner, due)
	form.Add(widgets.FormItem{Field: "opportunity", Label: h.T("team.about"), Object: about.choice})
	forms.Edit(h, h.T("stages.add_action"), form, func() (app.Command, error) {
		day, err := due.Date()
		return team.AgreeAction{Meeting: s.ID, Text: forms.Trimmed(words), Owner: owner.Code(), Due: day, Opportunity: about.opportunity(), Customer: about.customer()}, data.At("due", err)
	}, nil)
}

// edit changes an action.
func (c *agreedCard) edit(a team.Agreed) {
	t := c.page
	h := t.host
	t.commit()
	words, owner, due := forms.Line(a.Text), forms.NewPeople(h, a.Owner, h.T("stages.nobody"), t.mayName), forms.Day(h, a.Due)
	forms.Edit(h, h.T("stages.edit_action"), c.form(words, owner, due), func() (app.Command, error) {
		day, err := due.Date()
		return execution.SaveAction{ID: a.ID, Stage: a.StageID, Text: forms.Trimmed(words), Owner: owner.Code(), Due: day}, data.At("due", err)
	}, execution.RemoveAction{ID: a.ID})
}

func (c *agreedCard) form(words *widgets.Field, owner *forms.People, due *widgets.DateField) *widgets.Form {
	h := c.page.host
	form := widgets.NewForm(widgets.FormItem{Field: "text", Label: h.T("stages.field.action"), Object: words})
	form.Add(widgets.FormItem{Field: "owner", Label: h.T("stages.field.owner"), Object: owner.Box},
		widgets.FormItem{Field: "due", Label: h.T("stages.field.due"), Object: due})
	return form
}
