package governance

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"quarterdeck/app"
	"quarterdeck/app/governance"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// votesCard lists management, what each has said, and what that comes to.
type votesCard struct {
	page  *Adjust
	card  *widgets.Card
	light *widgets.Light
	says  *widgets.Text
	box   *fyne.Container
	rows  []*voteRow
	none  *fyne.Container
}

// A voteRow is one member.
type voteRow struct {
	*widgets.ListRow
	face       *widgets.Avatar
	name, note *widgets.Text
	choice     *widgets.Badge
	day        *widgets.Text
}

func newVotesCard(a *Adjust) *votesCard {
	h := a.host
	c := &votesCard{page: a, light: widgets.NewLight(0, 14), says: widgets.NewText("", widgets.Style{Size: 13, Bold: true, Elide: true}), box: widgets.Rows(48, 48)}
	c.none = widgets.NewEmpty("", h.T("adjust.votes.minor"), h.T("adjust.votes.minor.how"))
	top := widgets.Pad(0, 16, 10, 16, widgets.Row(8, c.light, widgets.Grow(c.says)))
	c.card = widgets.NewCard(h.T("adjust.votes"), "", nil, widgets.Stack(widgets.Col(0, top, widgets.Grow(container.NewVScroll(c.box))), c.none))
	return c
}

func newVoteRow() *voteRow {
	r := &voteRow{face: widgets.NewAvatar("", 28), name: widgets.NewText("", widgets.Style{Size: 13, Elide: true}),
		note: widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true}), choice: widgets.NewBadge("", widgets.Neutral),
		day: widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Align: fyne.TextAlignTrailing})}
	r.ListRow = widgets.NewListRow(widgets.Pad(0, 16, 0, 16, widgets.Row(10, r.face, widgets.Grow(widgets.Middle(r.name, r.note)), r.day, r.choice)))
	return r
}

// choiceTones are the tones of what a member says.
var choiceTones = map[data.Choice]widgets.Tone{data.Yes: widgets.Good, data.No: widgets.Bad, data.Abstain: widgets.Neutral, data.NotVoted: widgets.Outline}

func (c *votesCard) set(p governance.ProposalRow) {
	h := c.page.host
	roll := p.Roll
	draft := p.IsMajor() && p.State == data.Draft
	if draft { // nobody is asked yet: who will be
		for _, m := range c.page.governed.Members {
			roll = append(roll, data.RollEntry{Name: m.Name, Role: m.Role})
		}
	}
	c.none.Hidden = p.IsMajor()
	c.box.Hidden, c.light.Hidden, c.says.Hidden = !p.IsMajor(), !p.IsMajor(), !p.IsMajor()
	c.says.SetText(countWords(h, p))
	if draft {
		c.says.SetText(h.T("adjust.count.draft", len(roll), ruleWords(h, c.page.governed.Rule), c.page.governed.Rule.Need(len(roll))))
	}
	light := data.Ring
	switch {
	case draft:
	case p.Votes.Passed:
		light = data.Green
	case p.State == data.Voting && p.Votes.Possible:
		light = data.Amber
	case p.Votes.Members > 0:
		light = data.Red
	}
	c.light.SetLight(light)
	for len(c.rows) < len(roll) {
		row := newVoteRow()
		c.rows = append(c.rows, row)
		c.box.Add(row.ListRow)
	}
	for i, row := range c.rows {
		row.Hidden = i >= len(roll)
		if i < len(roll) {
			c.fill(row, p, i, roll[i])
		}
	}
	c.card.Refresh()
}

func (c *votesCard) fill(row *voteRow, p governance.ProposalRow, i int, x data.RollEntry) {
	h := c.page.host
	row.face.SetName(x.Name)
	row.name.SetText(x.Name)
	note := x.Role
	if x.Note != "" {
		note += " · " + x.Note
	}
	row.note.SetText(note)
	row.day.SetText("")
	if x.Day != 0 {
		row.day.SetText(h.Fmt().DateIn(x.Day, h.Plan().Period()))
	}
	key := string(x.Choice)
	if x.Choice == data.NotVoted {
		key = "none"
	}
	row.choice.SetText(h.T("adjust.choice." + key))
	row.choice.SetTone(choiceTones[x.Choice])
	row.OnTap = nil
	if p.State == data.Voting && p.Stale == 0 && i < len(c.page.governed.Members) {
		row.OnTap = func() { c.vote(p, c.page.governed.Members[i], x) }
	}
}

// vote asks what a member says.
func (c *votesCard) vote(p governance.ProposalRow, m data.Member, x data.RollEntry) {
	h := c.page.host
	choices := []data.Choice{data.Yes, data.No, data.Abstain, data.NotVoted}
	at := 0
	var names []string
	for i, choice := range choices {
		key := string(choice)
		if choice == data.NotVoted {
			key = "none"
		}
		names = append(names, h.T("adjust.choice."+key))
		if choice == x.Choice && x.Choice != data.NotVoted {
			at = i
		}
	}
	radio := widgets.NewRadio(names, true, nil)
	radio.Select(at)
	day := x.Day
	if day == 0 {
		day = h.Today()
	}
	when, note := forms.Day(h, day), widgets.NewArea("", 2)
	note.SetText(x.Note)
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "choice", Label: h.T("adjust.choice"), Object: radio})
	form.Add(widgets.FormItem{Field: "day", Label: h.T("adjust.vote.day"), Object: when})
	form.Add(widgets.FormItem{Field: "note", Label: h.T("adjust.vote.note"), Object: note})
	forms.Edit(h, h.T("adjust.vote.of", m.Name), form, func() (app.Command, error) {
		d, err := when.Date()
		return governance.CastVote{Proposal: p.ID, Member: m.ID, Choice: choices[max(0, radio.Selected())], Day: d, Note: forms.Trimmed(note)}, data.At("day", err)
	}, nil)
}
