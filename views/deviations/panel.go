// Package deviations is the work on what is not as it should be: the panel beside
// a light with its whys and actions, and the tab of all deviations.
package deviations

import (
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/deviations"
	"quarterdeck/app/lights"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A Panel explains one light and holds the work on it: its value and rule, the
// whys with what shows them, the actions, and when it is looked at again. While
// nobody works on the light one button opens the work.
type Panel struct {
	OnClose func() // answers the cross at the head; nil: there is none

	host page.Host
	card *widgets.Card
	row  lights.Row

	light        *widgets.Light
	title        *widgets.Text
	state        *widgets.Badge
	more, close  *widgets.Button
	value        *widgets.Text
	rule         *widgets.Wrap
	clue         *widgets.Wrap
	chain        *chain
	ask          *widgets.Button
	empty        *widgets.Wrap
	work         *workList
	foot         *widgets.Wrap
	scroll       fyne.CanvasObject
	record       deviations.Record // the work; ID 0: there is none
	busy, idle   fyne.CanvasObject
	why          *widgets.Wrap
	response     *widgets.Text
	steps        *fyne.Container
	stepRows     []*widgets.Wrap
	open         *widgets.Button
	body, nobody fyne.CanvasObject
}

// NewPanel is a panel about no light yet.
func NewPanel(h page.Host) *Panel {
	p := &Panel{host: h}
	p.light, p.title = widgets.NewLight(data.Ring, 16), widgets.NewText("", widgets.Style{Size: 16, Bold: true, Elide: true})
	p.state = widgets.NewBadge("", widgets.Neutral)
	p.more = widgets.NewIconButton("more", h.T("button.more"), p.menu).Small()
	p.close = widgets.NewIconButton("x", h.T("button.close"), func() { p.OnClose() }).Small()
	p.value, p.rule = widgets.NewText("", widgets.Style{Size: 28, Bold: true}), widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"})
	head := widgets.Pad(10, 12, 10, 16, widgets.Col(2, widgets.Row(8, p.light, widgets.Grow(p.title), p.state, p.more, p.close),
		widgets.Row(16, p.value, widgets.Grow(widgets.Pad(8, 0, 0, 0, p.rule)))))
	p.buildBusy()
	p.buildIdle()
	p.scroll = widgets.VScroll(widgets.Col(0, p.busy, p.idle))
	p.foot = widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})
	foot := widgets.Pad(8, 16, 10, 16, widgets.Row(8, widgets.NewPicture("info", "t3", 14), widgets.Grow(p.foot)))
	p.body = widgets.Col(0, head, widgets.HR(), widgets.Grow(p.scroll), widgets.HR(), foot)
	p.nobody = widgets.Centre(widgets.Caption(h.T("deviation.panel.none")))
	p.card = widgets.NewCard("", "", nil, widgets.Stack(p.body, p.nobody))
	p.Clear()
	return p
}

// buildBusy is what is shown of a light that is worked on.
func (p *Panel) buildBusy() {
	h := p.host
	p.clue = widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})
	p.empty = widgets.NewWrap(h.T("deviation.whys.none"), widgets.Style{Size: 12, Token: "t3"})
	p.chain, p.work = newChain(h), newWorkList(h)
	p.ask = widgets.NewButton(h.T("deviation.why.add"), widgets.Quiet, func() { whyForm(h, p.record, deviations.WhyRow{}) }).WithIcon("plus").Small()
	add := widgets.NewButton(h.T("deviation.action.add"), widgets.Quiet, func() { addAction(h, p.record) }).WithIcon("plus").Small()
	whys := widgets.Pad(8, 16, 8, 16, widgets.Col(6, widgets.Row(12, widgets.Strong(h.T("deviation.whys")), widgets.Grow(nil), p.ask), p.clue, p.empty, p.chain.content))
	p.busy = widgets.Col(0, whys, widgets.HR(), widgets.Pad(6, 16, 6, 16, widgets.Row(8, widgets.Strong(h.T("deviation.actions")), widgets.Grow(nil), add)), p.work.content)
}

// buildIdle is what is shown of a light that nobody works on: why it shows what it
// shows, and what would be done.
func (p *Panel) buildIdle() {
	h := p.host
	p.why = widgets.NewWrap("", widgets.Style{Size: 13})
	p.response = widgets.NewText("", widgets.Style{Size: 13, Bold: true, Elide: true})
	p.steps = widgets.Col(4)
	p.open = widgets.NewButton(h.T("deviation.open"), widgets.Primary, func() { openForm(h, p.row) }).WithIcon("plus")
	p.idle = widgets.Pad(10, 16, 12, 16, widgets.Col(10, p.why, p.response, p.steps, widgets.Row(8, p.open, widgets.Grow(nil))))
}

// Content is the panel, a card that fills the room it is given.
func (p *Panel) Content() fyne.CanvasObject { return p.card }

// Shows lists the records the panel is made from beside the light itself.
func (p *Panel) Shows() []data.Kind { return deviations.Kinds() }

// Clear shows that no light is chosen.
func (p *Panel) Clear() {
	p.row, p.record = lights.Row{}, deviations.Record{}
	show(p.body, false)
	show(p.nobody, true)
	p.card.Refresh()
}

// Set shows a light and the work on it. Call it again after every change.
func (p *Panel) Set(row lights.Row) {
	h := p.host
	other := row.Key != p.row.Key
	p.row, p.record = row, deviations.Record{}
	open, err := deviations.ByLight(h.Reader())
	if d, ok := open[row.Key]; ok && err == nil {
		p.record, err = deviations.One(h.Reader(), h.Today(), deviations.OneIn{ID: d.ID})
	}
	if err != nil {
		h.Complain(err)
		return
	}
	p.head()
	show(p.busy, p.record.ID != 0)
	show(p.idle, p.record.ID == 0)
	if p.record.ID != 0 {
		p.setBusy()
	} else {
		p.setIdle()
	}
	show(p.body, true)
	show(p.nobody, false)
	if s, ok := p.scroll.(interface{ ScrollToTop() }); ok && other {
		s.ScrollToTop()
	}
	p.card.Refresh()
}

// Open goes to the deviation of the light, or to the form that opens one.
func (p *Panel) Open() {
	switch {
	case p.record.ID != 0:
		p.host.Show(Route(p.record.ID))
	case p.row.Key != "":
		openForm(p.host, p.row)
	}
}

// lightTokens are the colours of numbers by their light.
var lightTokens = map[data.Light]theme.Token{data.Red: "bad", data.Amber: "warn", data.Green: "good", data.Ring: "t2"}

func (p *Panel) head() {
	f, x := p.host.Fmt(), p.row
	p.light.SetLight(x.Light)
	p.title.SetText(x.Title(f))
	p.value.SetText(x.ValueText(f))
	p.value.SetToken(lightTokens[x.Light])
	var facts []string
	if x.Target != nil {
		facts = append(facts, f.T("deviation.target", x.TargetText(f)))
	}
	facts = append(facts, f.T("deviation.rule", x.RuleText(f)))
	if x.Run > 0 && x.Light != data.Ring { // for how long nothing was known says nothing
		facts = append(facts, f.T("deviation.run", x.RunText(f)))
	}
	p.rule.SetText(strings.Join(facts, " · "))
	show(p.state, p.record.ID != 0)
	show(p.more, p.record.ID != 0)
	show(p.close, p.OnClose != nil)
	if p.record.ID != 0 {
		p.state.SetText(StateName(f, p.record.State))
		p.state.SetTone(stateTone(p.record.Row))
	}
}

func (p *Panel) setBusy() {
	f, x := p.host.Fmt(), p.record
	say(p.clue, x.Clue.Say(f))
	show(p.empty, len(x.Whys) == 0)
	p.ask.Allow(askOn(f, x))
	p.chain.set(x)
	p.work.set(x)
	p.foot.SetText(footOf(f, x, p.host.Today()))
}

// askOn says why the chain ends; "" when there is another step to ask.
func askOn(f text.Fmt, x deviations.Record) string {
	switch {
	case x.Root != "":
		return f.T("deviation.why.ends")
	case len(x.Whys) >= data.MostWhys:
		return f.T("problem.why.many", data.MostWhys)
	}
	return ""
}

func (p *Panel) setIdle() {
	h, f, x := p.host, p.host.Fmt(), p.row
	p.why.SetText(x.Why(f))
	p.foot.SetText(h.T("deviation.panel.how"))
	rows, err := deviations.ResponsesOf(h.Reader(), h.Today(), deviations.ResponsesIn{})
	if err != nil {
		h.Complain(err)
	}
	var preset deviations.Response
	for _, r := range rows {
		if r.Code == x.Response && x.Light != data.Green {
			preset = r
		}
	}
	show(p.response, preset.Code != "")
	p.response.SetText(h.T("deviation.response.is", ResponseName(f, preset), preset.Days))
	for len(p.stepRows) < len(preset.Steps) {
		w := widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"})
		p.stepRows = append(p.stepRows, w)
		p.steps.Add(w)
	}
	for i, w := range p.stepRows {
		show(w, i < len(preset.Steps))
		if i < len(preset.Steps) {
			w.SetText(stepLine(f, preset, i))
		}
	}
	kind := widgets.Plain
	if x.Light == data.Red || x.Light == data.Amber {
		kind = widgets.Primary
	}
	p.open.SetKind(kind)
}

// menu is what else can be done with the deviation of the light.
func (p *Panel) menu() { showMenu(p.host, p.more, p.record, true) }

// say sets a line and hides it while it is empty.
func say(w *widgets.Wrap, s string) {
	w.SetText(s)
	w.Hidden = s == ""
}
