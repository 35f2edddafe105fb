// Package reviews is the tab of the meetings that look back: what is due, the
// reviews there are, and one of them with its frozen figures, its agenda and what
// came of it.
package reviews

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/reviews"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// SessionPart is the part of a route that shows a review on the full screen.
const SessionPart = "session"

// Page is the tab of reviews.
type Page struct {
	host    page.Host
	content *fyne.Container
	control *fyne.Container
	more    *widgets.Button
	paper   *widgets.Button
	full    *widgets.Button
	main    *widgets.Button // begins the review that is due, or ends the one that is shown

	due     *dueBar
	list    *listCard
	head    *headCard
	agenda  *agendaCard
	topic   *topicCard
	agreed  *agreedCard
	lights  *lightsCard
	figures *figuresCard
	compare *compareCard
	none    *fyne.Container

	all    reviews.List
	shown  reviews.Page
	id     data.ID // of the review shown; 0: none
	topics data.ID // the topic that is spoken about
	view   int     // of viewKeys
}

// The views of a review, in the order of their chips.
const (
	agendaView = iota
	lightsView
	figuresView
	compareView
)

var viewKeys = [...]string{"agenda", "lights", "figures", "compare"}

// NewReviews builds the tab.
func NewReviews(h page.Host) page.Page {
	p := &Page{host: h}
	p.due, p.list, p.head = newDueBar(p), newListCard(p), newHeadCard(p)
	p.agenda, p.topic, p.agreed = newAgendaCard(p), newTopicCard(p), newAgreedCard(p)
	p.lights, p.figures, p.compare = newLightsCard(p), newFiguresCard(p), newCompareCard(p)
	p.none = widgets.Stack(widgets.NewCard("", "", nil, widgets.NewEmpty("review", h.T("reviews.empty"), h.T("reviews.empty.how"),
		widgets.NewButton(h.T("reviews.begin.weekly"), widgets.Plain, func() { p.begin(data.Weekly) }))))
	p.more = widgets.NewIconButton("more", h.T("button.more"), func() { p.menu() })
	p.paper = widgets.NewIconButton("print", h.T("reviews.print"), p.Print)
	p.full = widgets.NewButton(h.T("reviews.full"), widgets.Plain, p.session).WithIcon("eye")
	p.main = widgets.NewButton("", widgets.Primary, func() { p.proceed() })
	p.control = widgets.Row(8, p.more, p.paper, p.full, p.main)
	p.content = widgets.Pad(16, 20, 16, 20, &fyne.Container{Layout: pageLayout{p}, Objects: []fyne.CanvasObject{
		p.due.card, p.list.card, p.head.card, p.agenda.card, p.topic.card, p.agreed.card, p.lights.card, p.figures.card, p.compare.card, p.none}})
	return p
}

// Title names the page.
func (p *Page) Title() string { return p.host.T("nav.review") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control begins, ends, prints and shows a review large.
func (p *Page) Control() fyne.CanvasObject { return p.control }

// Shows lists what the page is made of.
func (p *Page) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Reviews, data.ReviewParts, data.ReviewTopics, data.ReviewReopenings, data.Decisions, data.Actions, data.Reps, data.PipelineWeeks, data.DaysOff}
}

// Refresh asks for the reviews and the one shown, and hands them over.
func (p *Page) Refresh() {
	h := p.host
	all, err := reviews.Reviews(h.Reader(), h.Today(), reviews.ReviewsIn{})
	if err != nil {
		h.Complain(err)
		return
	}
	p.all = all
	if !p.has(p.id) {
		p.id, p.topics = p.first(), 0
	}
	p.shown = reviews.Page{}
	if p.id != 0 {
		if p.shown, err = reviews.Of(h.Reader(), h.Today(), p.id); err != nil {
			h.Complain(err)
			return
		}
	}
	p.show()
}

// has reports whether there is a review with the ID.
func (p *Page) has(id data.ID) bool {
	for _, x := range p.all.Rows {
		if x.ID == id {
			return true
		}
	}
	return false
}

// first is the latest review that is being held, else the latest of all; 0: none.
func (p *Page) first() data.ID {
	for _, x := range p.all.Rows {
		if x.Closed == 0 {
			return x.ID
		}
	}
	if len(p.all.Rows) > 0 {
		return p.all.Rows[0].ID
	}
	return 0
}

// show hands what was asked to the cards.
func (p *Page) show() {
	any := p.id != 0
	p.due.set()
	p.list.set()
	if any {
		p.head.set()
		p.agenda.set()
		p.topic.set()
		p.agreed.set()
		switch p.view {
		case lightsView:
			p.lights.set()
		case figuresView:
			p.figures.set()
		case compareView:
			p.compare.set()
		}
	}
	p.tools()
	p.content.Refresh()
}

// choose shows a review.
func (p *Page) choose(id data.ID) {
	p.commit()
	p.id, p.topics = id, 0
	p.Refresh()
}

// commit keeps words that wait under the caret.
func (p *Page) commit() {
	p.head.people.Commit()
	p.topic.note.Commit()
	p.agreed.note.Commit()
}

// Leave keeps what was typed and goes on.
func (p *Page) Leave(then func()) {
	p.commit()
	then()
}

// tools says what can be done with the review shown.
func (p *Page) tools() {
	h := p.host
	any := p.id != 0
	why := ""
	if !any {
		why = h.T("reviews.empty")
	}
	p.more.Allow(why)
	p.paper.Allow(why)
	p.full.Allow(why)
	switch {
	case any && p.shown.Held():
		p.main.SetText(h.T("reviews.end"))
		p.main.WithIcon("check")
	default:
		p.main.SetText(h.T("reviews.begin." + string(p.next().Rhythm)))
		p.main.WithIcon("plus")
	}
}

// next is the review that is due first and not begun; a weekly one when none is.
func (p *Page) next() reviews.Due {
	best := reviews.Due{Rhythm: data.Weekly, Day: p.host.Today()}
	found := false
	for _, d := range p.all.Due {
		if d.Open == 0 && (!found || d.Day < best.Day) {
			best, found = d, true
		}
	}
	return best
}

// proceed ends the review that is held, or begins the next.
func (p *Page) proceed() {
	p.commit()
	if p.id != 0 && p.shown.Held() {
		p.end()
		return
	}
	p.begin(p.next().Rhythm)
}

// BeginCode is the code of a route that begins the weekly review, or goes to the
// one that is being held.
const BeginCode = "begin"

// Go shows the review of a route's ID, or begins the weekly one.
func (p *Page) Go(r page.Route) {
	switch {
	case r.ID != 0:
		p.choose(r.ID)
	case r.Code == BeginCode:
		for _, d := range p.all.Due {
			if d.Rhythm == data.Weekly && d.Open != 0 {
				p.choose(d.Open)
				return
			}
		}
		p.begin(data.Weekly)
	}
}

// New begins the review that is due next.
func (p *Page) New() { p.begin(p.next().Rhythm) }

// Print goes to the papers of the review shown.
func (p *Page) Print() {
	if p.id != 0 {
		p.commit()
		p.host.Show(page.Route{Page: "reports", Part: "review", ID: p.id})
	}
}

// session shows the review on the full screen.
func (p *Page) session() {
	p.commit()
	p.host.Show(page.Route{Page: "review", Part: SessionPart, ID: p.id})
}

// Key moves to the topic before or after with ↑ and ↓.
func (p *Page) Key(e *fyne.KeyEvent) bool {
	if p.id == 0 || p.view != agendaView {
		return false
	}
	switch e.Name {
	case fyne.KeyDown:
		p.agenda.step(1)
	case fyne.KeyUp:
		p.agenda.step(-1)
	default:
		return false
	}
	return true
}
