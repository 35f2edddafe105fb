package objectives

import (
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/objectives"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A findingCard lists what is missing or does not fit, each with the way to
// where it is put right.
type findingCard struct {
	page *Objectives
	card *widgets.Card
	list *fyne.Container
}

func newFindingCard(p *Objectives) *findingCard {
	c := &findingCard{page: p, list: widgets.Col(0)}
	c.card = widgets.NewCard(p.host.T("objectives.findings"), " ", nil, widgets.Col(0, widgets.HR(), widgets.Grow(widgets.VScroll(c.list))))
	return c
}

// set shows the findings of all objectives.
func (c *findingCard) set(l objectives.List) {
	h := c.page.host
	c.list.RemoveAll()
	for _, f := range l.Findings {
		says := widgets.NewWrap(h.Fmt().T(f.Key, f.Args...), widgets.Style{Size: 13, Token: "warn"})
		fix := widgets.NewButton(h.T("smart.fix"), widgets.Quiet, func() { c.page.fix(f) }).Small()
		c.list.Add(widgets.Pad(4, 8, 4, 16, widgets.Row(8, widgets.NewLight(f.Light, 14), widgets.Grow(widgets.Col(0, widgets.Grow(nil), says, widgets.Grow(nil))), fix)))
		c.list.Add(widgets.HR())
	}
	note := h.T("objectives.findings.count", len(l.Findings))
	if len(l.Findings) == 0 {
		note = ""
		c.list.Add(widgets.Pad(10, 16, 10, 16, widgets.Row(8, widgets.NewLight(data.Green, 14), widgets.Small(h.T("objectives.findings.none")))))
	}
	c.card.SetTitle(h.T("objectives.findings"), note)
	c.list.Refresh()
	c.card.Refresh()
}

// A weighedCard shows the attainment of all objectives by their weights, and
// which are left out of it.
type weighedCard struct {
	host          page.Host
	card          *widgets.Card
	value         *widgets.Text
	light         *widgets.Light
	sum           *widgets.Text
	note, leftOut *widgets.Wrap
}

func newWeighedCard(h page.Host) *weighedCard {
	c := &weighedCard{host: h, value: widgets.NewText("", widgets.Style{Size: 24, Bold: true}), light: widgets.NewLight(data.Ring, 16),
		sum: widgets.NewText("", widgets.Style{Size: 13}), note: widgets.Para(""), leftOut: widgets.Para("")}
	body := widgets.Col(8, widgets.Row(8, c.light, widgets.Grow(c.value), c.sum), c.note, c.leftOut)
	c.card = widgets.NewCard(h.T("objectives.weighed"), "", nil, widgets.Inset(body))
	return c
}

func (c *weighedCard) set(l objectives.List) {
	f := c.host.Fmt()
	c.value.SetText(points(f, l.Weighted))
	for _, light := range []data.Light{data.Ring, data.Green, data.Amber, data.Red} {
		if light.String() == l.Light {
			c.light.SetLight(light)
		}
	}
	sum := int64(l.Weights)
	c.sum.SetText(c.host.T("objectives.weights", f.NumberEdit(data.RatioUnit, &sum)+"%"))
	c.sum.SetToken("t2")
	if l.Weights != data.Rate {
		c.sum.SetToken("warn")
	}
	c.note.SetText(c.host.T("objectives.counted", l.Counted, len(l.Rows)))
	c.leftOut.SetText("")
	if len(l.LeftOut) > 0 {
		names := make([]string, len(l.LeftOut))
		for i, label := range l.LeftOut {
			names[i] = label
			if data.Metric(label).Known() {
				names[i] = f.MetricName(data.Metric(label))
			}
		}
		c.leftOut.SetText(c.host.T("objectives.left_out", strings.Join(names, c.host.T("list.comma"))))
	}
	c.card.Refresh()
}
