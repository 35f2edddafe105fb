package execution

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/execution"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// actionPanel tells of the selected action: how it stands, all that it comes from,
// and what became of it so far.
type actionPanel struct {
	page *Actions
	card *widgets.Card
	row  execution.ActionRow

	words      *widgets.Wrap
	badge      *widgets.Badge
	late       *widgets.Text
	owner, due *widgets.Text
	result     *widgets.Wrap
	resultBox  *fyne.Container
	from       *fyne.Container
	alone      *widgets.Wrap
	line       *widgets.Timeline
	noPast     *widgets.Wrap
	turn, drop *widgets.Button
	full       fyne.CanvasObject
	blank      fyne.CanvasObject
}

func newActionPanel(p *Actions) *actionPanel {
	h := p.host
	x := &actionPanel{page: p}
	x.words = widgets.NewWrap("", widgets.Style{Size: 16, Bold: true})
	x.badge = widgets.NewBadge("", widgets.Neutral)
	x.late = widgets.NewText("", widgets.Style{Size: 13, Token: "bad", Elide: true})
	small := widgets.Style{Size: 13, Elide: true}
	x.owner, x.due = widgets.NewText("", small), widgets.NewText("", small)
	x.result = widgets.NewWrap("", widgets.Style{Size: 13})
	grey := widgets.Style{Size: 12, Token: "t3"}
	x.alone, x.noPast = widgets.NewWrap(h.T("actions.panel.alone"), grey), widgets.NewWrap(h.T("actions.panel.no_past"), grey)
	x.line = widgets.NewTimeline(84)
	x.from = widgets.Col(2)
	head := widgets.Pad(12, 16, 10, 16, widgets.Col(6, x.words, widgets.Row(8, x.badge, widgets.Grow(x.late))))
	x.resultBox = widgets.Col(4, widgets.Caption(h.T("actions.field.result")), x.result)
	facts := widgets.Pad(10, 16, 10, 16, widgets.Col(6, x.fact("owner", x.owner), x.fact("due", x.due), x.resultBox))
	sources := widgets.Pad(10, 16, 10, 16, widgets.Col(4, widgets.Strong(h.T("actions.panel.from")), x.from, x.alone))
	past := widgets.Pad(10, 16, 10, 16, widgets.Col(6, widgets.Strong(h.T("actions.panel.past")), x.noPast, x.line))
	body := widgets.VScroll(widgets.Col(0, facts, widgets.HR(), sources, widgets.HR(), past))
	x.turn = widgets.NewButton("", widgets.Plain, func() { p.turn(x.row) }).WithIcon("check").WithTip("D")
	x.drop = widgets.NewButton(h.T("actions.drop"), widgets.Plain, func() { dropForm(h, []data.ID{x.row.ID}, nil) })
	edit := widgets.NewIconButton("edit", h.T("stages.edit_action"), func() { p.edit(x.row) })
	feet := widgets.Pad(8, 16, 12, 16, widgets.Row(8, widgets.Grow(x.turn), widgets.Grow(x.drop), edit))
	x.full = widgets.Col(0, head, widgets.HR(), widgets.Grow(body), widgets.HR(), feet)
	x.blank = widgets.NewEmpty("check", h.T("actions.panel.blank"), h.T("actions.panel.blank.how"))
	x.card = widgets.NewCard("", "", nil, x.blank)
	return x
}

// fact is a line of a grey name and what it is.
func (x *actionPanel) fact(key string, value fyne.CanvasObject) fyne.CanvasObject {
	name := widgets.NewText(x.page.host.T("actions.sheet."+key), widgets.Style{Size: 12, Token: "t3", Elide: true})
	return widgets.Row(8, widgets.Fixed(60, 0, name), widgets.Grow(value))
}

// clear leaves the panel without an action.
func (x *actionPanel) clear() {
	x.row = execution.ActionRow{}
	x.card.SetBody(x.blank)
}

// statusTones are the badges of the statuses.
var statusTones = map[execution.Status]widgets.Tone{execution.StatusToDo: widgets.Outline, execution.StatusDoing: widgets.Accented,
	execution.StatusWaiting: widgets.Warning, execution.StatusDone: widgets.Good, execution.StatusDropped: widgets.Neutral}

// set tells of an action.
func (x *actionPanel) set(a execution.ActionRow) {
	h := x.page.host
	f := h.Fmt()
	x.row = a
	x.words.SetText(a.Text)
	x.badge.SetText(h.T("actions.status." + string(a.Status)))
	x.badge.SetTone(statusTones[a.Status])
	x.late.SetText("")
	x.late.SetToken("bad")
	switch {
	case a.Late > 0:
		x.late.SetText(h.T("stages.late", a.Late))
	case a.Done != 0:
		x.late.SetText(f.DateIn(a.Done, h.Plan().Period()))
		x.late.SetToken("t3")
	}
	x.owner.SetText(a.OwnerName)
	if a.OwnerID == 0 {
		x.owner.SetText(h.T("actions.nobody"))
	}
	x.due.SetText(f.DateIn(a.Due, h.Plan().Period()) + " " + f.Weekday(a.Due))
	x.result.SetText(a.Result)
	x.resultBox.Hidden = a.Result == ""
	x.sources(a)
	x.past(a)
	x.turn.SetText(h.T(map[bool]string{true: "actions.finish", false: "actions.reopen"}[a.Open()]))
	why := ""
	if !a.Open() {
		why = h.T("actions.drop.why")
	}
	x.drop.Allow(why)
	x.card.SetBody(x.full)
	x.full.Refresh()
}

// sources offers the way to all that the action comes from.
func (x *actionPanel) sources(a execution.ActionRow) {
	h := x.page.host
	x.from.Objects = nil
	for _, l := range a.Links {
		label := linkWords(h.Fmt(), l)
		x.from.Add(widgets.Row(0, widgets.NewButton(label, widgets.Quiet, func() { h.Show(linkRoute(l)) }).WithIcon("link").Small()))
	}
	x.alone.Hidden = len(a.Links) > 0
	x.from.Refresh()
}

// past tells what became of the action, the newest first.
func (x *actionPanel) past(a execution.ActionRow) {
	h := x.page.host
	changes, err := execution.ActionPast(h.Reader(), h.Today(), execution.PastIn{ID: a.ID})
	if err != nil {
		h.Complain(err)
		return
	}
	reps, err := h.Reader().Reps()
	if err != nil {
		h.Complain(err)
		return
	}
	names := map[data.ID]string{}
	for _, r := range reps {
		names[r.ID] = r.Name
	}
	var moments []widgets.Moment
	for _, c := range changes {
		if words := c.Words(h.Fmt(), names); words != "" {
			moments = append(moments, widgets.Moment{When: h.Fmt().Stamp(c.At), Title: words})
		}
	}
	x.line.Set(moments)
	x.noPast.Hidden = len(moments) > 0
}
