package deliverables

import (
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/deliverables"
	"quarterdeck/app/rituals"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A panel explains the selected document and leads to what it is made from.
type panel struct {
	host page.Host
	card *widgets.Card
	x    deliverables.Row

	name       *widgets.Wrap
	badge      *widgets.Badge
	values     map[string]*widgets.Wrap
	rows       map[string]*fyne.Container
	outline    *widgets.Wrap
	outlineBox *fyne.Container
	do, mark   *widgets.Button
	more       *widgets.Button
}

var factKeys = []string{"what", "owner", "rhythm", "ritual", "last", "next", "signed", "place", "source"}

var tones = map[string]widgets.Tone{"good": widgets.Good, "bad": widgets.Bad, "outline": widgets.Outline}

func newPanel(p *Page) *panel {
	h := p.host
	x := &panel{host: h, values: map[string]*widgets.Wrap{}, rows: map[string]*fyne.Container{}}
	x.name = widgets.NewWrap("", widgets.Style{Size: 16, Bold: true})
	x.badge = widgets.NewBadge("", widgets.Neutral)
	facts := widgets.Col(6)
	for _, k := range factKeys {
		x.values[k] = widgets.NewWrap("", widgets.Style{Size: 13})
		name := widgets.NewText(h.T("deliverables.fact."+k), widgets.Style{Size: 12, Token: "t3", Elide: true})
		x.rows[k] = widgets.Row(8, widgets.Fixed(76, 0, name), widgets.Grow(x.values[k]))
		facts.Add(x.rows[k])
	}
	x.outline = widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"})
	x.outlineBox = widgets.Col(0, widgets.HR(), widgets.Pad(10, 16, 10, 16, widgets.Col(6, widgets.Strong(h.T("deliverables.outline")), x.outline)))
	middle := widgets.VScroll(widgets.Col(0, widgets.Pad(10, 16, 10, 16, facts), x.outlineBox))
	x.do = widgets.NewButton("", widgets.Primary, x.act)
	x.mark = widgets.NewButton(h.T("deliverables.mark"), widgets.Plain, func() { markForm(h, x.x) })
	x.more = widgets.NewIconButton("more", h.T("button.more"), x.menu)
	head := widgets.Pad(12, 16, 10, 16, widgets.Row(8, widgets.Grow(x.name), x.badge))
	feet := widgets.Pad(8, 16, 12, 16, widgets.Row(8, widgets.Grow(x.do), x.mark, x.more))
	x.card = widgets.NewCard("", "", nil, widgets.Col(0, head, widgets.HR(), widgets.Grow(middle), widgets.HR(), feet))
	return x
}

// set explains a document.
func (x *panel) set(r deliverables.Row) {
	x.x = r
	h := x.host
	f := h.Fmt()
	x.name.SetText(deliverables.Name(f, r.Deliverable))
	words, tone := sayState(f, r)
	x.badge.SetText(words)
	x.badge.SetTone(tones[tone])
	day := func(d data.Date) string {
		if d == 0 {
			return ""
		}
		return f.Date(d)
	}
	ritual, signed := "", ""
	if r.Ritual != "" {
		ritual = rituals.Name(f, data.Ritual{Code: r.Ritual})
	}
	if r.Of > 0 {
		signed = saySigned(f, r)
	}
	owner := r.OwnerName
	if owner == "" {
		owner = f.T("deliverables.unowned")
	}
	for k, words := range map[string]string{"what": deliverables.What(f, r.Deliverable), "owner": owner, "rhythm": sayRhythm(f, r), "ritual": ritual, "last": day(r.Last), "next": day(r.Next), "signed": signed, "place": r.Place, "source": r.Source} {
		x.values[k].SetText(words)
		x.rows[k].Hidden = words == ""
	}
	outline := ""
	if r.Paper == "" {
		outline = deliverables.Template(f, r.Deliverable)
	}
	x.outline.SetText("· " + strings.ReplaceAll(outline, "\n", "\n· "))
	x.outlineBox.Hidden = outline == ""
	x.do.SetText(h.T("deliverables.open"))
	if r.Paper == "" {
		x.do.SetText(h.T("deliverables.template"))
	}
	x.card.Refresh()
}

// act opens the report that prints the document, or writes its template.
func (x *panel) act() {
	if x.x.Paper != "" {
		x.host.Show(page.Route{Page: "reports", Part: x.x.Paper})
		return
	}
	h, r := x.host, x.x
	plan, f, today := h.Plan(), h.Fmt(), h.Today()
	h.AskSave(deliverables.Name(f, r.Deliverable)+".md", func(path string) {
		h.Run(page.Job{Title: h.T("deliverables.template"),
			Work: func(func(done, all int) error) error {
				return deliverables.WriteOutline(path, f, plan, today, r.Deliverable)
			},
			Done: func(err error) {
				if err != nil {
					h.Complain(err)
					return
				}
				h.Toast(h.T("deliverables.template.done"))
			}})
	})
}

func (x *panel) menu() {
	h, r := x.host, x.x
	widgets.ShowMenu(x.more, widgets.MenuItem{Label: h.T("deliverables.edit"), Icon: "edit", Do: func() { documentForm(h, r) }},
		widgets.MenuItem{Label: h.T("deliverables.remove", deliverables.Name(h.Fmt(), r.Deliverable)), Icon: "trash", Danger: true, Do: func() { h.Do(deliverables.RemoveDeliverable{ID: r.ID}) }})
}
