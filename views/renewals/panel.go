package renewals

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/renewals"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/touches"
	"quarterdeck/views/widgets"
)

// A panel explains the selected contract: its term and what is wanted, the steps
// to its renewal with their days, and what came of it.
type panel struct {
	page *Page
	host page.Host
	card *widgets.Card
	row  renewals.Row

	name, sub         *widgets.Text
	badge             *widgets.Badge
	term, chance      *widgets.Text
	money, offer      *widgets.Wrap
	steps             [4]*stepRow
	result            *widgets.Wrap
	resultBox         *fyne.Container
	renew, lose, more *widgets.Button
}

func newPanel(p *Page) *panel {
	h := p.host
	x := &panel{page: p, host: h}
	x.name = widgets.NewText("", widgets.Style{Size: 16, Bold: true, Elide: true})
	x.sub = widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})
	x.badge = widgets.NewBadge("", widgets.Neutral)
	x.term, x.chance = widgets.NewText("", widgets.Style{Size: 13, Elide: true}), widgets.NewText("", widgets.Style{Size: 13, Elide: true})
	x.money = widgets.NewWrap("", widgets.Style{Size: 13, Bold: true})
	x.offer = widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})
	head := widgets.Pad(12, 16, 10, 16, widgets.Col(2, widgets.Row(8, widgets.Grow(x.name), x.badge), x.sub))
	facts := widgets.Pad(10, 16, 10, 16, widgets.Col(6, x.fact("term", x.term), x.fact("money", x.money), x.fact("chance", x.chance), x.offer))
	list := widgets.Col(2)
	for i := range x.steps {
		x.steps[i] = newStepRow()
		list.Add(x.steps[i].content)
	}
	x.result = widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"})
	x.resultBox = widgets.Col(0, widgets.HR(), widgets.Pad(10, 16, 10, 16, widgets.Col(6, widgets.Strong(h.T("renewals.result")), x.result)))
	middle := widgets.VScroll(widgets.Col(0, facts, widgets.HR(), widgets.Pad(10, 16, 10, 16, widgets.Col(6, widgets.Strong(h.T("renewals.steps")), list)), x.resultBox))
	x.renew = widgets.NewButton(h.T("renewals.renew"), widgets.Plain, func() { renewForm(h, x.row) }).WithIcon("check")
	x.lose = widgets.NewButton(h.T("renewals.lose"), widgets.Plain, func() { loseForm(h, x.row) })
	x.more = widgets.NewIconButton("more", h.T("button.more"), x.menu)
	feet := widgets.Pad(8, 16, 12, 16, widgets.Row(8, widgets.Grow(x.renew), widgets.Grow(x.lose), x.more))
	x.card = widgets.NewCard("", "", nil, widgets.Col(0, head, widgets.HR(), widgets.Grow(middle), widgets.HR(), feet))
	return x
}

// fact is a line of a grey name and what it is.
func (x *panel) fact(key string, value fyne.CanvasObject) fyne.CanvasObject {
	name := widgets.NewText(x.host.T("renewals.fact."+key), widgets.Style{Size: 12, Token: "t3", Elide: true})
	return widgets.Row(8, widgets.Fixed(68, 0, name), widgets.Grow(value))
}

// set explains a contract.
func (x *panel) set(r renewals.Row) {
	x.row = r
	h := x.host
	f := h.Fmt()
	x.name.SetText(r.CustomerName)
	x.sub.SetText(strings.Join(kept(r.Number, r.Name, r.RegionName, r.RepName), " · "))
	stage := stageCell(f, r)
	x.badge.SetText(stage.Text)
	x.badge.SetTone(badgeTones[stage.Badge])
	x.term.SetText(f.Period(data.Period{From: r.From, Until: r.Until + 1}))
	x.money.SetText(sayMoney(f, r))
	x.chance.SetText(sayChance(f, r))
	x.offer.SetText(f.T("renewals.offer.say", r.Offer))
	x.offer.Hidden = r.Offer == ""
	x.checklist(f, r)
	x.result.SetText(sayResult(f, r, x.page.rate.Reward))
	x.resultBox.Hidden = r.State == ""
	why := ""
	if r.State != "" {
		why = h.T("renewals.decided.why")
	}
	x.renew.Allow(why)
	x.lose.Allow(why)
	x.card.Refresh()
}

var badgeTones = map[string]widgets.Tone{"accent": widgets.Accented, "warn": widgets.Warning, "good": widgets.Good, "bad": widgets.Bad, "outline": widgets.Outline, "plain": widgets.Neutral}

// kept are the words that are not empty.
func kept(words ...string) (said []string) {
	for _, s := range words {
		if s != "" {
			said = append(said, s)
		}
	}
	return said
}

// checklist shows the four steps with their days. Report and plan are due half
// way between the contact and the last day.
func (x *panel) checklist(f text.Fmt, r renewals.Row) {
	h, half := x.host, r.Begin+(r.Until-r.Begin)/2
	x.step(f, 0, "contact", r.Contacted, r.Begin, func() { h.Do(renewals.ContactRenewal{ID: r.ID}) }, func() { h.Do(renewals.ContactRenewal{ID: r.ID, Undo: true}) })
	for i, what := range []string{renewals.ServiceReport, renewals.ValuePlan} {
		done := []data.Date{r.Reported, r.Proposed}[i]
		x.step(f, i+1, what, done, half, func() { h.Do(renewals.HandOver{ID: r.ID, What: what}) }, func() { h.Do(renewals.HandOver{ID: r.ID, What: what, Undo: true}) })
	}
	x.step(f, 3, "decide", r.Decided, r.Until, func() { renewForm(h, r) }, func() { h.Do(renewals.ReopenRenewal{ID: r.ID}) })
	if r.State == data.NotMoved {
		x.steps[3].light.SetLight(data.Red)
	}
}

// step shows one step: done on a day, left out, or due by a day.
func (x *panel) step(f text.Fmt, i int, key string, done, due data.Date, do, undo func()) {
	s, today := step{title: f.T("renewals.step." + key), light: data.Ring, token: "t3"}, x.page.calendar.AsOf
	switch {
	case done != 0:
		s.light, s.note, s.done, s.tip, s.do = data.Green, f.T("renewals.step.done", f.DateYear(done)), true, f.T("renewals.step.undo"), undo
	case x.row.State != "":
		s.note = f.T("renewals.step.skipped")
	default:
		s.note, s.tip, s.do = f.T("renewals.step.due", f.DateYear(due)), f.T("renewals.step.do"), do
		switch {
		case today > x.row.Until:
			s.light, s.token = data.Red, "bad"
		case today >= due:
			s.light, s.token = data.Amber, "warn"
		}
	}
	x.steps[i].set(s)
}

func (x *panel) menu() {
	h, r := x.host, x.row
	play := ""
	if r.State != data.NotMoved {
		play = h.T("renewals.menu.play.why")
	}
	widgets.ShowMenu(x.more,
		widgets.MenuItem{Label: h.T("renewals.menu.edit"), Icon: "edit", Do: func() { ContractForm(h, r.Customer, r.ID, nil) }},
		widgets.MenuItem{Label: h.T("renewals.menu.touch"), Icon: "phone", Do: func() { touches.LogForm(h, r.Customer, nil) }},
		widgets.MenuItem{Label: h.T("renewals.menu.customer"), Icon: "users", Do: func() { h.Show(page.Route{Page: "customers", Part: "list", Code: r.Customer}) }},
		widgets.MenuItem{Label: h.T("renewals.menu.play"), Icon: "flag", Why: play, Do: func() { h.Show(page.Route{Page: "customers", Part: "health", Code: r.Customer}) }},
		widgets.MenuItem{Label: h.T("renewals.menu.remove", cmp.Or(r.Number, r.Name)), Icon: "trash", Danger: true, Do: func() { h.Do(renewals.RemoveContract{ID: r.ID}) }})
}
