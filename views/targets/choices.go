package targets

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A question is what an edit that waits asks: where its difference goes.
type question struct {
	by      data.Money // what is taken from the edited amount
	alone   bool       // it has no difference that goes anywhere
	to      string
	slice   string // targets.Regions or targets.Reps
	product bool   // the edited amount is that of a product
	choices targets.Choices
	buckets []data.Period // that choices.Row numbers
	problem error         // why it cannot be so
}

// An answerer is a page with an edit that waits.
type answerer interface {
	sendTo(to string)
	answer(yes bool)
}

// choices ask where the difference of a pending edit goes.
type choices struct {
	host     page.Host
	page     answerer
	content  *fyne.Container
	question *widgets.Text
	radio    *widgets.Radio
	box      *fyne.Container // of the radio
	others   *widgets.Select
	problem  *widgets.Wrap
	places   []string // codes of the radio's choices; the last may be an other
	labels   []string
	codes    []string // of the others
}

func newChoices(h page.Host, b answerer) *choices {
	c := &choices{host: h, page: b, box: widgets.Stack()}
	c.question = widgets.NewText("", widgets.Style{Size: 13, Bold: true, Elide: true})
	c.others = widgets.NewSelect(nil, func(i int) { b.sendTo(c.codes[i]) }).Small()
	c.problem = widgets.NewWrap("", widgets.Style{Size: 12, Token: "bad"})
	yes := widgets.NewButton(h.T("breakdown.confirm"), widgets.Primary, func() { b.answer(true) }).Small()
	no := widgets.NewButton(h.T("breakdown.give_up"), widgets.Plain, func() { b.answer(false) }).Small()
	c.content = widgets.Col(6, widgets.HR(), widgets.Pad(4, 0, 0, 0, c.question), c.box, widgets.Pad(0, 0, 0, 24, c.others), c.problem,
		widgets.Pad(2, 0, 4, 0, widgets.Row(8, yes, no)))
	c.content.Hidden = true
	return c
}

// show asks about an edit; nil asks nothing.
func (c *choices) show(p *question) {
	c.content.Hidden = p == nil
	if c.content.Hidden {
		return
	}
	c.question.Hidden, c.box.Hidden = p.alone, p.alone
	c.question.SetText(c.host.T("breakdown.where", c.host.Fmt().MoneyUnit(max(p.by, -p.by))))
	places, labels := c.offers(p)
	if !slices.Equal(labels, c.labels) || !slices.Equal(places, c.places) {
		c.places, c.labels = places, labels
		c.radio = widgets.NewRadio(labels, false, c.chosen)
		c.box.Objects = []fyne.CanvasObject{c.radio}
		c.box.Refresh()
	}
	at, other := slices.Index(places, p.to), slices.Index(c.codes, p.to)
	if other >= 0 {
		at = len(places) - 1
	}
	c.radio.Select(at)
	c.others.Hidden = other < 0
	c.others.Select(other)
	c.problem.Hidden = p.problem == nil
	if p.problem != nil {
		c.problem.SetText(c.host.Fmt().Sentence(p.problem))
	}
	c.content.Refresh()
}

// offers are the places a difference may go, and their words.
func (c *choices) offers(p *question) (places, labels []string) {
	t := c.host.T
	places, labels = []string{targets.ToUnallocated}, []string{t("breakdown.to.unallocated")}
	if len(p.choices.Row) > 0 {
		places, labels = append(places, targets.ToRow), append(labels, t("breakdown.to.row", c.buckets(p)))
	}
	if p.choices.Column {
		key := "breakdown.to.column." + p.slice
		if p.slice == targets.Regions && p.product {
			key = "breakdown.to.column.products"
		}
		places, labels = append(places, targets.ToColumn), append(labels, t(key))
	}
	var names []string
	c.codes = nil
	for _, x := range p.choices.Others {
		names, c.codes = append(names, x.Name), append(c.codes, x.Code)
	}
	if len(names) > 0 {
		places, labels = append(places, "…"), append(labels, t("breakdown.to.other."+p.slice))
	}
	c.others.SetOptions(names, slices.Index(c.codes, p.to))
	return places, labels
}

func (c *choices) chosen(i int) {
	if c.places[i] == "…" {
		c.page.sendTo(c.codes[0])
		return
	}
	c.page.sendTo(c.places[i])
}

// buckets names buckets in the fewest words: 10–12月.
func (c *choices) buckets(p *question) string {
	f, plan, list := c.host.Fmt(), c.host.Plan(), p.choices.Row
	var words []string
	for i := 0; i < len(list); i++ {
		last := i
		for last+1 < len(list) && list[last+1] == list[last]+1 {
			last++
		}
		name := f.BucketName(plan, p.buckets[list[i]])
		if last > i {
			name = strings.TrimSuffix(name, "月") + "–" + f.BucketName(plan, p.buckets[list[last]])
		}
		words = append(words, name)
		i = last
	}
	return strings.Join(words, f.T("breakdown.and"))
}
