package reviews

import (
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/reviews"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// headCard names a review and shows the figures that were frozen for it.
type headCard struct {
	page   *Page
	card   *widgets.Card
	title  *widgets.Text
	state  *widgets.Badge
	basis  *widgets.Text
	views  *widgets.ChipGroup
	keys   []*keyFigure
	people *widgets.Field
	taken  *widgets.Text // who took part, of a review that has ended
}

// A keyFigure is a number with its name above and a light before it.
type keyFigure struct {
	name, number, note *widgets.Text
	light              *widgets.Light
	content            fyne.CanvasObject
}

func newKeyFigure() *keyFigure {
	k := &keyFigure{name: widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true}), number: widgets.NewText("", widgets.Style{Size: 16, Bold: true}),
		note: widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true}), light: widgets.NewLight(data.Ring, 12)}
	k.content = widgets.Col(2, widgets.Row(0, widgets.Grow(k.name)), widgets.Row(6, k.light, k.number, widgets.Grow(k.note)))
	return k
}

// set shows a figure; a light of no data stays away.
func (k *keyFigure) set(name, number, note string, light data.Light) {
	k.name.SetText(name)
	k.number.SetText(number)
	k.note.SetText(note)
	k.light.SetLight(light)
	show(k.light, light != data.Ring)
}

// keyCount is how many key figures stand in the head.
const keyCount = 5

func newHeadCard(p *Page) *headCard {
	h := p.host
	c := &headCard{page: p, title: widgets.NewText("", widgets.Style{Size: 16, Bold: true}), state: widgets.NewBadge("", widgets.Neutral),
		basis: widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true})}
	var names []string
	for _, k := range viewKeys {
		names = append(names, h.T("reviews.view."+k))
	}
	c.views = widgets.NewChipGroup(names, false, func(i int) {
		p.commit()
		p.view = i
		p.show()
	})
	c.views.Select(agendaView)
	var figures []fyne.CanvasObject
	weights := make([]float32, keyCount)
	for i := range keyCount {
		c.keys = append(c.keys, newKeyFigure())
		figures = append(figures, c.keys[i].content)
		weights[i] = 1
	}
	c.people = widgets.NewField(h.T("reviews.people.hint")).Small()
	c.people.OnCommit = func(s string) {
		if p.id != 0 && p.shown.Held() && s != p.shown.Review.Attendees {
			h.DoQuiet(reviews.SaveReview{ID: p.id, Attendees: &s})
		}
	}
	c.taken = widgets.NewText("", widgets.Style{Size: 13, Elide: true})
	label := widgets.NewText(h.T("reviews.people"), widgets.Style{Size: 12, Token: "t3"})
	top := widgets.Row(8, c.title, c.state, widgets.Grow(c.basis), c.views)
	c.card = widgets.NewCard("", "", nil, widgets.Pad(10, 16, 10, 16, widgets.Col(10, widgets.Fixed(0, 28, top), widgets.Split(weights, 16, figures...),
		widgets.Fixed(0, 30, widgets.Row(10, label, widgets.Grow(widgets.Stack(c.people, widgets.Middle(widgets.Row(0, widgets.Grow(c.taken))))))))))
	return c
}

// set shows the review.
func (c *headCard) set() {
	p := c.page
	h, x := p.host, p.shown
	f := h.Fmt()
	c.title.SetText(reviews.Name(f, h.Plan(), x.Review))
	c.state.SetText(h.T("reviews.state.held"))
	c.state.SetTone(widgets.Accented)
	if !x.Held() {
		c.state.SetText(h.T("reviews.ended.on", f.DateIn(x.Review.Closed, h.Plan().Period())))
		c.state.SetTone(widgets.Neutral)
	}
	c.basis.SetText(c.basisWords())
	c.views.Select(p.view)
	c.figures(f, x.Frozen)
	c.people.SetText(x.Review.Attendees)
	c.taken.SetText(x.Review.Attendees)
	if x.Review.Attendees == "" {
		c.taken.SetText(text.Unknown)
	}
	show(c.people, x.Held())
	show(c.taken, !x.Held())
	c.card.Refresh()
}

// basisWords say of which day the figures are, and when they were frozen.
func (c *headCard) basisWords() string {
	h, b := c.page.host, c.page.shown.Frozen.Basis
	f, plan := h.Fmt(), h.Plan().Period()
	words := h.T("reviews.basis", f.DateIn(c.page.shown.Review.Date, plan))
	if b.Frozen != 0 && b.Frozen != b.Date {
		words += " · " + h.T("reviews.basis.frozen", f.DateIn(b.Frozen, plan))
	}
	if n := len(c.page.shown.Reopenings); n > 0 {
		words += " · " + h.T("reviews.reopened", c.page.shown.Reopenings[0].Reason)
	}
	return words
}

// figures shows completion, what was sold in the period, the forecast, the lights
// and the collection.
func (c *headCard) figures(f text.Fmt, z reviews.Frozen) {
	h := c.page.host
	firm, _ := z.Firm()
	c.keys[0].set(h.T("reviews.key.completion"), points(f, firm.Attainment), ofDue(f, firm.Sold, firm.Due), firm.Light)
	c.keys[1].set(h.T("reviews.key.span"), unit(f, firm.SpanSold), ofPlan(f, firm.SpanDue), data.Ring)
	c.keys[2].set(h.T("reviews.key.forecast"), unit(f, firm.Forecast), ofPlan(f, firm.Plan), data.Ring)
	counts := map[data.Light]int{}
	for _, l := range z.Lights {
		counts[l.Light]++
	}
	c.keys[3].set(h.T("reviews.key.lights"), f.Count(counts[data.Red]), h.T("reviews.key.lights.note", counts[data.Amber], counts[data.Green]), worst(counts))
	rate, note, light := text.Unknown, h.T("reviews.key.collection.none"), data.Ring
	if z.Collection != nil && z.Collection.Rate != nil {
		// The light of the same name looks at the quarter, a meeting at its month too.
		span := f.Period(z.Collection.Period)
		if m := z.Collection.Period.From.Month(); z.Collection.Period.Until <= (m + 1).Start() {
			span = f.Month(m) // the year is that of the review
		}
		note = span + " · " + h.T("reviews.key.goal", strings.TrimSuffix(strings.TrimSuffix(points(f, &z.Collection.Goal), "%"), ".0")+"%")
		rate, light = points(f, z.Collection.Rate), z.Collection.Light
	}
	c.keys[4].set(h.T("reviews.key.collection"), rate, note, light)
}

// worst is the worst light there is one of.
func worst(counts map[data.Light]int) data.Light {
	for l := data.Red; l > data.Ring; l-- {
		if counts[l] > 0 {
			return l
		}
	}
	return data.Ring
}
