package touches

import (
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/text"
	"quarterdeck/app/touches"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// momentsShown is how many touches the panel tells of; the log has all.
const momentsShown = 20

// A panel tells of the touches with the selected customer.
type panel struct {
	page *Page
	card *widgets.Card
	call touches.Call

	name     *widgets.Text
	badge    *widgets.Badge
	facts    *widgets.Wrap
	week     *widgets.Text
	services *widgets.Wrap
	line     *widgets.Timeline
	none     *widgets.Wrap
	scroll   fyne.CanvasObject
	full     *fyne.Container
	blank    fyne.CanvasObject
}

func newPanel(p *Page) *panel {
	h := p.host
	x := &panel{page: p}
	x.name = widgets.NewText("", widgets.Style{Size: 16, Bold: true, Elide: true})
	x.badge = widgets.NewBadge("", widgets.Neutral)
	x.facts = widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})
	x.week = widgets.NewText("", widgets.Style{Size: 13, Bold: true, Align: fyne.TextAlignTrailing})
	x.services = widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})
	x.line = widgets.NewTimeline(62)
	x.none = widgets.NewWrap(h.T("touches.panel.none"), note)
	head := widgets.Pad(12, 16, 10, 16, widgets.Col(4, widgets.Row(8, widgets.Grow(x.name), x.badge), x.facts))
	body := widgets.Pad(10, 16, 10, 16, widgets.Col(8, widgets.Row(8, widgets.Strong(h.T("touches.title")), widgets.Grow(nil), x.week), x.services, x.none, x.line))
	x.scroll = widgets.VScroll(body)
	all := widgets.NewButton(h.T("touches.records"), widgets.Plain, func() { p.ShowLog(x.call.Code) }).WithIcon("history")
	open := widgets.NewButton(h.T("touches.customer"), widgets.Plain, func() { h.Show(page.Route{Page: "customers", Part: "list", Code: x.call.Code}) }).WithIcon("users")
	feet := widgets.Pad(8, 16, 12, 16, widgets.Split(nil, 8, all, open))
	x.full = widgets.Col(0, head, widgets.HR(), widgets.Grow(x.scroll), widgets.HR(), feet)
	x.blank = widgets.NewEmpty("phone", h.T("touches.panel.blank"), h.T("touches.panel.blank.how"))
	x.card = widgets.NewCard("", "", nil, x.blank)
	return x
}

// clear leaves the panel without a customer.
func (x *panel) clear() {
	x.call = touches.Call{}
	x.card.SetBody(x.blank)
}

// tones are the badges of the shipped tiers.
var tones = map[string]widgets.Tone{"accent": widgets.Accented, "warn": widgets.Warning, "outline": widgets.Outline}

// set tells of a customer.
func (x *panel) set(list touches.CallList, c touches.Call, log touches.LogOut) {
	h := x.page.host
	other := c.Code != x.call.Code
	x.call = c
	x.name.SetText(c.Name)
	x.badge.SetText(text.Unknown)
	x.badge.SetTone(widgets.Outline)
	if c.Tier != "" {
		x.badge.SetText(tierWords(h, &c))
		x.badge.SetTone(tones[badges[c.Tier]])
	}
	x.facts.SetText(x.factsOf(c))
	x.week.SetText(h.T("touches.panel.week", c.Week, c.Wanted))
	x.week.SetToken("t2")
	if c.Week < c.Wanted && c.Over > 0 {
		x.week.SetToken("bad")
	}
	x.week.Hidden = c.Wanted == 0
	var services []string
	for _, s := range c.Services {
		services = append(services, serviceWords(h, s))
	}
	x.services.SetText(h.T("touches.panel.services", strings.Join(services, h.T("touches.and"))))
	x.services.Hidden = len(services) == 0
	moments := x.moments(list, c, log)
	x.line.Set(moments)
	x.none.Hidden = len(log.Rows) > 0
	x.card.SetBody(x.full)
	if s, ok := x.scroll.(interface{ ScrollToTop() }); ok && other {
		s.ScrollToTop()
	}
	x.full.Refresh()
}

// factsOf is who looks after the customer, whom to speak to, and how often.
func (x *panel) factsOf(c touches.Call) string {
	h := x.page.host
	var facts []string
	if c.RepName != "" {
		facts = append(facts, c.RepName)
	} else {
		facts = append(facts, h.T("customers.no_rep"))
	}
	if c.Contact != "" {
		facts = append(facts, strings.TrimSpace(c.Contact+" "+c.Phone))
	}
	if c.Propose != "" {
		facts = append(facts, h.T("touches.panel.propose", h.T("channel."+string(c.Propose))))
	}
	switch c.Basis {
	case touches.SinceCustomer, touches.SincePlan, touches.SinceLog:
		facts = append(facts, h.T("touches.basis."+string(c.Basis), h.Fmt().DateIn(c.From, h.Plan().Period())))
	case touches.NotBegun:
		facts = append(facts, h.T("touches.basis.none"))
	}
	return strings.Join(facts, " · ")
}

// moments are what is due and what was, the newest first.
func (x *panel) moments(list touches.CallList, c touches.Call, log touches.LogOut) (rows []widgets.Moment) {
	h := x.page.host
	f, plan := h.Fmt(), h.Plan().Period()
	switch {
	case c.Over > 0:
		rows = append(rows, widgets.Moment{When: h.T("touches.today"), Title: h.T("touches.moment.over", f.DateIn(c.Limit, plan), c.Over), Note: c.Step, Token: "bad", Now: true})
	case c.Next != 0 && c.Call <= list.Day:
		rows = append(rows, widgets.Moment{When: h.T("touches.today"), Title: h.T("touches.moment.due", f.DateIn(c.Next, plan)), Note: c.Step, Token: "accent", Now: true})
	case c.Next != 0:
		rows = append(rows, widgets.Moment{When: f.DateIn(c.Call, plan), Title: h.T("touches.moment.next"), Note: c.Step})
	}
	for _, t := range log.Rows {
		rows = append(rows, x.moment(f, plan, t))
	}
	if log.Count > len(log.Rows) {
		rows = append(rows, widgets.Moment{Title: h.T("touches.moment.more", log.Count-len(log.Rows)), Token: "t3"})
	}
	return rows
}

// moment is one touch of the log.
func (x *panel) moment(f text.Fmt, plan data.Period, t touches.Entry) widgets.Moment {
	h := x.page.host
	title := []string{h.T("channel." + string(t.Channel))}
	if t.Contact != "" {
		title = append(title, t.Contact)
	}
	if t.RepName != "" && t.Rep != x.call.Rep {
		title = append(title, t.RepName)
	}
	if t.Service != "" {
		title = append(title, serviceWords(h, t.Service))
	}
	token := theme.Token("")
	if !t.Effective {
		title, token = append(title, h.T("touches.failed.short")), "t3"
	}
	words := t.Outcome
	if t.Next != "" {
		step := h.T("touches.moment.step", t.Next)
		if t.NextDay != 0 {
			step = h.T("touches.moment.step.day", t.Next, f.DateIn(t.NextDay, plan))
		}
		words = strings.TrimSpace(words + "\n" + step)
	}
	return widgets.Moment{When: f.DateIn(t.Date, plan), Title: strings.Join(title, " · "), Note: words, Token: token}
}
