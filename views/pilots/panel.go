package pilots

import (
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/pilots"
	"quarterdeck/data"
	"quarterdeck/views/execution"
	"quarterdeck/views/widgets"
)

// panel tells what a pilot came to, whether it is real, and lets people decide.
type panel struct {
	page *Page
	card *widgets.Card
	row  pilots.Row

	name, sub  *widgets.Text
	badge      *widgets.Badge
	why        *widgets.Wrap
	chart      *widgets.Chart
	says       *widgets.Wrap
	certain    *widgets.Wrap
	warning    *widgets.Wrap
	advice     *widgets.Wrap
	sample     *widgets.Wrap
	reason     *widgets.Wrap
	roll, more *widgets.Button
	again, end *widgets.Button
	full       fyne.CanvasObject
	blank      fyne.CanvasObject
}

func newPanel(p *Page) *panel {
	h := p.host
	x := &panel{page: p}
	x.name, x.sub = widgets.NewText("", widgets.Style{Size: 16, Bold: true, Elide: true}), widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})
	x.badge = widgets.NewBadge("", widgets.Neutral)
	grey := widgets.Style{Size: 12, Token: "t2"}
	x.why, x.certain, x.sample, x.reason = widgets.NewWrap("", widgets.Style{Size: 13}), widgets.NewWrap("", grey), widgets.NewWrap("", grey), widgets.NewWrap("", widgets.Style{Size: 13})
	x.chart = widgets.NewChart(nil, 240, 176)
	x.says = widgets.NewWrap("", widgets.Style{Size: 13, Bold: true})
	x.warning = widgets.NewWrap("", widgets.Style{Size: 12, Token: "warn"})
	x.advice = widgets.NewWrap("", widgets.Style{Size: 13, Bold: true, Token: "accent"})
	head := widgets.Pad(12, 16, 10, 16, widgets.Col(4, widgets.Row(8, widgets.Grow(x.name), x.badge), x.sub, x.why))
	counts := widgets.NewButton(h.T("pilots.record"), widgets.Quiet, func() { recordForm(h, x.row) }).WithIcon("edit").Small()
	choose := widgets.NewButton(h.T("pilots.sample"), widgets.Quiet, func() { sampleForm(h, x.row) }).WithIcon("users").Small()
	add := widgets.NewButton(h.T("stages.add_action"), widgets.Quiet, func() { execution.ActionForm(h, data.Action{PilotID: x.row.ID, OwnerID: x.row.OwnerID}, nil) }).WithIcon("plus").Small()
	result := widgets.Pad(10, 16, 10, 16, widgets.Col(8, x.chart, x.says, x.certain, x.warning, x.advice, x.reason))
	tools := widgets.Pad(8, 8, 8, 8, widgets.Row(4, counts, choose, add))
	body := widgets.VScroll(widgets.Col(0, result, widgets.HR(), tools, widgets.HR(), widgets.Pad(10, 16, 10, 16, widgets.Col(4, widgets.Strong(h.T("pilots.sample.title")), x.sample))))
	decide := func(s data.PilotState) func() { return func() { decideForm(h, x.row, s) } }
	x.roll = widgets.NewButton(h.T("pilots.roll_out"), widgets.Plain, decide(data.PilotRolledOut)).WithIcon("check")
	x.again = widgets.NewButton(h.T("pilots.adjust"), widgets.Plain, decide(data.PilotAdjusted))
	x.end = widgets.NewButton(h.T("pilots.stop"), widgets.Plain, decide(data.PilotStopped))
	x.more = widgets.NewIconButton("more", h.T("button.more"), x.menu)
	feet := widgets.Pad(8, 16, 12, 16, widgets.Row(8, widgets.Grow(x.roll), widgets.Grow(x.again), x.end, x.more))
	x.full = widgets.Col(0, head, widgets.HR(), widgets.Grow(body), widgets.HR(), feet)
	x.blank = widgets.NewEmpty("flag", h.T("pilots.blank"), h.T("pilots.blank.how"))
	x.card = widgets.NewCard("", "", nil, x.blank)
	return x
}

func (x *panel) clear() {
	x.row = pilots.Row{}
	x.card.SetBody(x.blank)
}

// set tells of a pilot.
func (x *panel) set(r pilots.Row) {
	h := x.page.host
	f := h.Fmt()
	x.row = r
	x.name.SetText(r.Name)
	x.badge.SetText(h.T("pilots.stage." + string(r.Stage)))
	x.badge.SetTone(tones[r.Stage])
	facts := []string{h.T("pilots.change." + string(r.Pilot.Change)), f.Period(r.Period), h.T("pilots.judged", f.Date(r.Due))}
	if r.OwnerName != "" {
		facts = append(facts, r.OwnerName)
	}
	x.sub.SetText(strings.Join(facts, " · "))
	say(x.why, r.Hypothesis)
	x.chart.SetChart(bars{f, r})
	say(x.says, r.Sentence(f))
	say(x.certain, r.Certain(f))
	say(x.warning, r.Warning(f))
	say(x.advice, r.AdviceWords(f))
	reason := ""
	if r.Over() {
		reason = h.T("pilots.decided", h.T("pilots.stage."+string(r.Stage)), f.Date(r.Decided), r.Reason)
	}
	say(x.reason, reason)
	sample := []string{r.Where(f)}
	if len(r.Names) > 0 {
		sample = append(sample, strings.Join(r.Names, h.T("pilots.comma")))
	}
	if r.ParentName != "" {
		sample = append(sample, h.T("pilots.after", r.ParentName))
	}
	x.sample.SetText(strings.Join(sample, "\n"))
	x.offer()
	x.card.SetBody(x.full)
	x.full.Refresh()
}

// say shows words, or nothing at all.
func say(w *widgets.Wrap, words string) {
	w.SetText(words)
	w.Hidden = words == ""
}

// offer allows what can be decided now; what the rule advises is the primary one.
func (x *panel) offer() {
	why := ""
	switch {
	case x.row.Over():
		why = x.page.host.T("pilots.over.why")
	case x.row.State == data.PilotPlanned:
		why = x.page.host.T("pilots.planned.why")
	}
	for _, b := range []*widgets.Button{x.roll, x.again, x.end} {
		b.Allow(why)
	}
}

func (x *panel) menu() {
	h, r := x.page.host, x.row
	items := []widgets.MenuItem{{Label: h.T("pilots.edit"), Icon: "edit", Do: func() { planForm(h, r) }}}
	items = append(items, widgets.MenuItem{Label: h.T("pilots.customers"), Icon: "users", Do: func() { customersForm(h, r) }})
	switch {
	case r.State == data.PilotPlanned:
		items = append(items, widgets.MenuItem{Label: h.T("pilots.begin"), Icon: "check", Do: func() { begin(h, r) }})
	case r.Over():
		items = append(items, widgets.MenuItem{Label: h.T("pilots.undecide"), Icon: "history", Do: func() { h.Do(pilots.DecidePilot{ID: r.ID, State: data.PilotRunning}) }})
	}
	items = append(items, widgets.MenuItem{Label: h.T("button.delete"), Icon: "trash", Danger: true, Do: func() { h.Do(pilots.RemovePilot{ID: r.ID}) }})
	widgets.ShowMenu(x.more, items...)
}
