package service

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/service"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// cards are the four indicators, each with its light, its figures, and the rule
// it is held against.
type cards struct {
	content *fyne.Container
	each    [4]*indicator
}

// An indicator explains itself: the number, how it comes about, and the rule.
type indicator struct {
	card        *widgets.Card
	light       *widgets.Light
	state, unit *widgets.Text
	number      *widgets.Text
	how, rule   *widgets.Wrap
}

func newCards(h page.Host) *cards {
	c := &cards{}
	var objs []fyne.CanvasObject
	for i, key := range []string{"rate", "handling", "satisfaction", "repurchase"} {
		c.each[i] = newIndicator(h.T("serve.card." + key))
		objs = append(objs, c.each[i].card)
	}
	c.content = widgets.Split(nil, gap, objs...)
	return c
}

func newIndicator(title string) *indicator {
	x := &indicator{light: widgets.NewLight(data.Ring, 14), state: widgets.NewText("", widgets.Style{Size: 12, Token: "t2"}),
		number: widgets.NewText("", widgets.Style{Size: 24, Bold: true}), unit: widgets.NewText("", widgets.Style{Size: 12, Token: "t3"}),
		how: widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"}), rule: widgets.NewWrap("", widgets.Style{Size: 12, Token: "t3"})}
	head := widgets.Row(6, widgets.Grow(widgets.NewText(title, widgets.Style{Bold: true, Elide: true})), x.light, x.state)
	body := widgets.Col(2, head, widgets.Row(4, x.number, x.unit), x.how, x.rule)
	x.card = widgets.NewCard("", "", nil, widgets.Pad(10, 14, 8, 14, body))
	return x
}

func (x *indicator) set(f text.Fmt, light data.Light, number, unit, how, rule string) {
	x.light.SetLight(light)
	x.state.SetText(f.T("serve.light." + light.String()))
	x.number.SetText(number)
	x.unit.SetText(unit)
	x.how.SetText(how)
	x.rule.SetText(rule)
	x.card.Refresh()
}

func (c *cards) set(f text.Fmt, x service.Indicators) {
	fine, bad := int64(x.Fine), int64(x.Bad)
	c.each[0].set(f, x.Light, share(f, x.Rate), "", f.T("serve.rate.how", x.Complaints, x.Purchases, f.Date(x.From), f.Date(x.AsOf)), f.T("serve.rate.rule", share(f, &fine), share(f, &bad)))
	h := x.Handling
	c.each[1].set(f, h.Light, days(f, h.Days), f.T("serve.days"), f.T("serve.handling.how", h.Settled, h.InTime, h.Open, h.Late), f.T("serve.handling.rule", h.Limit))
	s := x.Satisfaction
	mean := text.Unknown
	if s.Mean != nil {
		mean = score(f, *s.Mean)
	}
	c.each[2].set(f, s.Light, mean, "/ 5", f.T("serve.satisfaction.how", s.Answers, s.Below), f.T("serve.satisfaction.rule", score(f, int64(s.Wanted)), score(f, int64(max(0, s.Wanted-50)))))
	c.each[3].set(f, x.Repurchase.Light, share(f, x.Repurchase.Rate), "", sayRepurchase(f, x.Repurchase), f.T("serve.repurchase.rule."+string(x.Repurchase.Reading), limit(f, x.Repurchase.Limit)))
}

func limit(f text.Fmt, points int) string {
	n := int64(points)
	return f.NumberEdit(data.RatioUnit, &n)
}

// sayRepurchase says how the rate comes about and what it was a year before.
func sayRepurchase(f text.Fmt, r service.Repurchase) string {
	if r.Core == 0 {
		return f.T("serve.repurchase.none")
	}
	words := f.T("serve.repurchase.how", r.Core, r.Again)
	if r.Was == nil {
		return f.Join(words, f.T("serve.repurchase.unknown"))
	}
	key := "serve.repurchase.was"
	if r.Same {
		key = "serve.repurchase.same"
	}
	return f.Join(words, f.T(key, share(f, r.Was)))
}

// An alarm asks for the risk response: core customers are visited in person
// (S4-26). It is hidden while no alarm is on.
type alarm struct {
	content *fyne.Container
	words   *widgets.Text
	list    *widgets.Button
}

func newAlarm(h page.Host, open func()) *alarm {
	a := &alarm{words: widgets.NewText("", widgets.Style{Size: 13, Elide: true})}
	a.list = widgets.NewButton(h.T("serve.alarm.list"), widgets.Plain, open).Small()
	row := widgets.Pad(0, 14, 0, 14, widgets.Row(8, widgets.NewLight(data.Red, 16), widgets.Strong(h.T("serve.alarm")), widgets.Grow(a.words), a.list))
	a.content = widgets.Stack(widgets.NewCard("", "", nil, row))
	a.content.Hidden = true
	return a
}

func (a *alarm) set(f text.Fmt, x service.Indicators) {
	a.content.Hidden = len(x.Alarms) == 0
	words := ""
	for _, key := range x.Alarms {
		words = f.Join(words, f.T("serve.alarm."+key))
	}
	a.words.SetText(f.Join(words, f.T("serve.alarm.visit", service.Quarter, len(x.Unvisit), x.Core)))
}
