package rituals

import (
	"cmp"
	"strings"

	"quarterdeck/app/rituals"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// An answerPanel explains a line of the customer-need response list.
type answerPanel struct {
	host page.Host
	card *widgets.Card
	x    rituals.Response

	need     *widgets.Wrap
	sub      *widgets.Text
	light    *widgets.Light
	state    *widgets.Text
	facts    map[string]*fact
	do, edit *widgets.Button
	more     *widgets.Button
}

var answerKeys = []string{"feature", "promise", "side", "owner", "asked", "replied", "reply"}

func newAnswerPanel(p *Page) *answerPanel {
	h := p.host
	x := &answerPanel{host: h, facts: map[string]*fact{}}
	x.need = widgets.NewWrap("", widgets.Style{Size: 16, Bold: true})
	x.sub = widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})
	x.light, x.state = widgets.NewLight(data.Ring, 14), widgets.NewText("", widgets.Style{Size: 13, Bold: true})
	facts := widgets.Col(8)
	for _, k := range answerKeys {
		value := widgets.NewWrap("", widgets.Style{Size: 13})
		name := widgets.NewText(h.T("rituals.answer."+k), widgets.Style{Size: 12, Token: "t3", Elide: true})
		x.facts[k] = &fact{widgets.Row(8, widgets.Fixed(72, 0, name), widgets.Grow(value)), value}
		facts.Add(x.facts[k].row)
	}
	head := widgets.Pad(12, 16, 10, 16, widgets.Col(2, x.need, x.sub))
	middle := widgets.VScroll(widgets.Pad(10, 16, 10, 16, widgets.Col(12, widgets.Row(8, x.light, widgets.Grow(x.state)), facts)))
	x.do = widgets.NewButton("", widgets.Primary, x.act)
	x.edit = widgets.NewButton(h.T("button.edit"), widgets.Plain, func() { responseForm(h, &x.x) })
	x.more = widgets.NewIconButton("more", h.T("button.more"), x.menu)
	feet := widgets.Pad(8, 16, 12, 16, widgets.Row(8, widgets.Grow(x.do), x.edit, x.more))
	x.card = widgets.NewCard("", "", nil, widgets.Col(0, head, widgets.HR(), widgets.Grow(middle), widgets.HR(), feet))
	return x
}

func (x *answerPanel) set(r rituals.Response) {
	x.x = r
	f := x.host.Fmt()
	x.need.SetText(r.Need)
	x.sub.SetText(cmp.Or(r.CustomerName, f.T("rituals.answer.nobody")))
	x.light.SetLight(r.Light)
	x.state.SetText(f.T("rituals.answer.light."+r.Light.String(), sayWaited(f, r)))
	replied := ""
	if r.Replied != 0 {
		replied = sayMoment(f, r.Replied, r.RepliedAt)
	}
	for k, words := range map[string]string{"feature": r.Feature, "promise": r.Promise, "side": r.Side, "owner": r.OwnerName, "asked": sayMoment(f, r.Day, r.Minute), "replied": replied, "reply": r.Reply} {
		x.facts[k].value.SetText(words)
		x.facts[k].row.Hidden = words == ""
	}
	x.do.SetText(f.T("rituals.answer.do"))
	if r.Replied != 0 {
		x.do.SetText(f.T("rituals.answer.change"))
	}
	x.card.Refresh()
}

func (x *answerPanel) act() { answerForm(x.host, x.x) }

func (x *answerPanel) menu() {
	h, r := x.host, x.x
	items := []widgets.MenuItem{}
	if r.Replied != 0 {
		items = append(items, widgets.MenuItem{Label: h.T("rituals.answer.undo"), Icon: "undo", Do: func() { h.Do(rituals.AnswerResponseItem{ID: r.ID, Undo: true}) }})
	}
	if r.Customer != "" {
		items = append(items, widgets.MenuItem{Label: h.T("rituals.answer.customer"), Icon: "users", Do: func() { h.Show(page.Route{Page: "customers", Part: "list", Code: r.Customer}) }})
	}
	items = append(items, widgets.MenuItem{Label: h.T("rituals.answer.remove"), Icon: "trash", Danger: true, Do: func() { h.Do(rituals.RemoveResponseItem{ID: r.ID}) }})
	widgets.ShowMenu(x.more, items...)
}

// sayMoment says a day, and its time where that is known.
func sayMoment(f text.Fmt, d data.Date, minute *int) string {
	words := []string{f.Date(d)}
	if minute != nil {
		words = append(words, text.ClockOf(*minute))
	}
	return strings.Join(words, " ")
}
