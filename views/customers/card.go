package customers

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/customers"
	"quarterdeck/app/execution"
	"quarterdeck/app/health"
	"quarterdeck/app/text"
	"quarterdeck/data"
	plays "quarterdeck/views/health"
	"quarterdeck/views/page"
	"quarterdeck/views/receivables"
	"quarterdeck/views/renewals"
	"quarterdeck/views/service"
	"quarterdeck/views/theme"
	"quarterdeck/views/touches"
	"quarterdeck/views/widgets"
)

// A card is the page of one customer: everything the plan knows of it on one
// screen, each with its way to more.
type card struct {
	page    *Page
	host    page.Host
	content fyne.CanvasObject
	one     customers.Customer

	name   *widgets.Text
	light  *widgets.Light
	facts  *widgets.Wrap
	codes  *widgets.Text
	badges *fyne.Container
	values [4]*widgets.Text
	bars   *widgets.Chart
	year   *part
	past   *pastPart
	touch  *touchPart
	chain  *chainPart
	labels *listPart
	tasks  *listPart
	plays  *listPart
	why    *whyPart
	owes   *owesPart
	bills  *listPart
	renew  *renewPart
	deals  *dealsPart
	cases  *listPart
	goods  *listPart
	orders *orderList
	more   *widgets.Button
}

// nameRoom is the most that a name takes of the head.
const nameRoom = 280

// cardTouches is how many of the last touches the page shows.
const cardTouches = 10

func newCard(p *Page) *card {
	h := p.host
	x := &card{page: p, host: h}
	x.chain, x.touch = newChainPart(h), newTouchPart(h, cardTouches, x.log)
	x.owes, x.renew, x.deals, x.why, x.past = newOwesPart(h), newRenewPart(h), newDealsPart(h), newWhyPart(h), newPastPart(h)
	x.bars = widgets.NewChart(nil, 60, 150)
	x.year = newPart(h.T("customers.trend"), x.bars)
	x.labels = newListPart(h, "customers.labels")
	x.labels.withAdd(h.T("customers.label.add"), x.label)
	x.tasks = newListPart(h, "customers.actions")
	x.tasks.withAdd(h.T("customers.action.add"), func() { p.action(x.one, data.Action{}, "") })
	x.plays, x.bills, x.cases, x.goods = newListPart(h, "customers.plays"), newListPart(h, "customers.bills"), newListPart(h, "customers.cases"), newListPart(h, "customers.goods")
	x.plays.withAdd(h.T("customers.play.add"), func() { plays.PlayForm(h, x.one.Code, data.WinBack, nil) })
	x.cases.withAdd(h.T("customers.case.add"), func() { service.ComplaintForm(h, x.one.Code, 0, nil) })
	x.renew.withAdd(h.T("customers.renewal.add"), func() { renewals.ContractForm(h, x.one.Code, 0, nil) })
	x.owes.withAdd(h.T("customers.bill.add"), func() { receivables.InvoiceForm(h, x.one.Code, 0, nil) })
	x.orders = newOrderList(h)
	orders := newPart(h.T("customers.orders"), x.orders.content)
	x.orders.count = orders.right

	left := widgets.Col(gap, x.year.framed(), x.past.framed(), x.touch.framed())
	middle := widgets.Col(gap, x.chain.framed(), x.tasks.framed(), x.plays.framed(), x.labels.framed(), x.why.framed())
	right := widgets.Col(gap, x.owesCard(), x.renew.framed(), x.deals.framed(), x.cases.framed(), x.goods.framed(), orders.framed())
	columns := widgets.Split([]float32{1.15, 1, 1}, gap, left, middle, right)
	x.content = widgets.Col(0, widgets.Pad(16, 20, gap, 20, x.head()), widgets.Grow(widgets.VScroll(widgets.Pad(0, 20, 16, 20, columns))))
	return x
}

// owesCard is what is owed, with the invoices below.
func (x *card) owesCard() fyne.CanvasObject {
	return widgets.NewCard("", "", nil, widgets.Pad(10, 16, 14, 16, widgets.Col(8, x.owes.head(), x.owes.body, x.bills.body)))
}

// head is the name with tiers and figures, and what can be done.
func (x *card) head() fyne.CanvasObject {
	h := x.host
	x.name = widgets.NewText("", widgets.Style{Size: 20, Bold: true})
	x.light = widgets.NewLight(data.Ring, 16)
	x.facts = widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"})
	x.codes = widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true})
	x.badges = widgets.Row(6)
	back := widgets.NewIconButton("left", h.T("customers.back"), x.page.closeCard)
	log := widgets.NewButton(h.T("customers.touch.log"), widgets.Plain, x.log).WithIcon("phone")
	visit := widgets.NewButton(h.T("customers.visit"), widgets.Plain, func() { x.page.visit(x.one) }).WithIcon("cal")
	x.more = widgets.NewIconButton("more", h.T("button.more"), func() { x.page.menu(x.more, x.one) })
	var boxes []fyne.CanvasObject
	for i, key := range []string{"r", "f", "m", "health"} {
		x.values[i] = widgets.NewText("", widgets.Style{Size: 16, Bold: true, Elide: true})
		boxes = append(boxes, widgets.Col(0, widgets.NewText(h.T("customers.box."+key), note), x.values[i]))
	}
	names := widgets.Col(2, widgets.Row(8, x.light, x.name, x.badges), x.facts, x.codes)
	return widgets.NewCard("", "", nil, widgets.Pad(12, 16, 12, 12, widgets.Row(16, back, widgets.Grow(names),
		widgets.Fixed(320, 0, widgets.Split(nil, 12, boxes...)), log, visit, x.more)))
}

// label offers the scenes that the customer is not in yet.
func (x *card) label() {
	h := x.host
	scenes, err := h.Reader().Scenes()
	if err != nil {
		h.Complain(err)
		return
	}
	var items []widgets.MenuItem
	for _, s := range scenes {
		if !slices.ContainsFunc(x.one.Labels, func(l customers.LabelLine) bool { return l.Code == s.Code }) {
			items = append(items, widgets.MenuItem{Label: health.SceneName(h.Fmt(), s), Icon: "flag", Do: func() {
				h.Do(health.LabelCustomer{Customer: x.one.Code, Scene: s.Code})
			}})
		}
	}
	widgets.ShowMenu(x.labels.add, items...)
}

func (x *card) log() { touches.LogForm(x.host, x.one.Code, nil) }

// show puts a customer on the page; it reports whether there is one.
func (x *card) show(code string) bool {
	one, err := x.page.standing.One(x.host.Reader(), code)
	if err != nil {
		x.host.Complain(err)
		return false
	}
	x.set(one)
	return true
}

// refresh asks again; a customer that is gone makes way for the list.
func (x *card) refresh() {
	one, err := x.page.standing.One(x.host.Reader(), x.one.Code)
	if err != nil {
		x.page.closeCard()
		return
	}
	x.set(one)
}

func (x *card) set(c customers.Customer) {
	x.one = c
	h, f := x.host, x.host.Fmt()
	x.name.SetText(widgets.Cut(c.Name, theme.Px(20), true, theme.Px(nameRoom)))
	x.light.SetLight(c.Care.Light)
	x.facts.SetText(factsOf(f, c, h.Today()))
	x.codes.SetText(codeLine(f, c))
	x.setBadges(c)
	fillBoxes(f, x.values, c)
	x.bars.SetChart(months{f, c.Months})
	x.year.say(f.T("customers.months.sum", c.F, c.M), "t3", false)
	for _, p := range []interface{ set(customers.Customer) }{x.touch, x.chain, x.owes, x.renew, x.deals} {
		p.set(c)
	}
	x.why.set(x.page.standing, c)
	x.past.set(x.page.standing, c)
	x.orders.set(f, c, h.Plan().Period())
	x.setLists(c)
	if x.content != nil {
		x.content.Refresh()
	}
}

// setBadges shows the tier in every scheme that has one for the customer.
func (x *card) setBadges(c customers.Customer) {
	x.badges.Objects = nil
	for _, s := range x.page.standing.Place.Schemes {
		for _, in := range c.Schemes {
			if in.Scheme != s.Code || in.Tier == "" {
				continue
			}
			words := tierWords(x.host, x.page.standing, s.Code, in.Tier)
			if s.Code == data.RFM && c.Override != "" {
				words = x.host.T("customers.badge.judged", words)
			}
			tone := widgets.Neutral
			switch {
			case s.Code == data.RFM:
				tone = x.page.rfmTone(in.Tier)
			case s.Leads:
				tone = widgets.Accented
			}
			b := widgets.NewBadge(words, tone)
			x.badges.Add(b)
		}
	}
	x.badges.Refresh()
}

// setLists fills what is a list of lines.
func (x *card) setLists(c customers.Customer) {
	h, f, plan := x.host, x.host.Fmt(), x.host.Plan().Period()
	x.labels.start(len(c.Labels), "")
	for _, l := range c.Labels {
		scene := data.Scene{Code: l.Code, Name: l.Name, Message: l.Message}
		x.labels.line(entry{title: health.SceneName(f, scene), note: health.SceneMessage(f, scene),
			off: func() { h.Do(health.UnlabelCustomer{Customer: c.Code, Scene: l.Code}) }})
	}
	open := 0
	for _, a := range c.Actions {
		if a.Done == 0 {
			open++
		}
	}
	x.tasks.start(len(c.Actions), h.T("customers.actions.open", open))
	for _, a := range c.Actions {
		e := entry{title: a.Text, note: strings.Trim(a.OwnerName+" · "+f.DateIn(a.Due, plan), " ·"), check: true, on: a.Done != 0}
		switch {
		case a.Late > 0:
			e.side, e.token = h.T("customers.action.late", a.Late), "bad"
		case a.Abandoned():
			e.side, e.token = h.T("customers.action.dropped"), "t3"
		}
		e.tick = func(on bool) {
			if on {
				h.Do(execution.FinishAction{ID: a.ID, Day: h.Today()})
			} else {
				h.Do(execution.ReopenAction{ID: a.ID})
			}
		}
		e.press = func() { x.page.action(c, a.Action, a.Owner) }
		x.tasks.line(e)
	}
	x.plays.start(len(c.Plays), "")
	for _, p := range c.Plays {
		e := entry{title: h.T("play." + string(p.Kind)), note: h.T("customers.play.line", orUnknown(p.Owner), f.DateIn(p.Due, plan), p.Done, p.Steps)}
		switch {
		case p.Closed != 0 && p.Won:
			e.side, e.token = h.T("customers.play.won"), "good"
		case p.Closed != 0:
			e.side, e.token = h.T("customers.play.lost"), "t3"
		case p.Contacted == 0 && p.Due < h.Today():
			e.side, e.token = h.T("customers.action.late", int(h.Today()-p.Due)), "bad"
		}
		e.press = func() { h.Show(page.Route{Page: "customers", Part: "health", Code: c.Code}) }
		x.plays.line(e)
	}
	x.setMoney(c, f, plan)
}

func (x *card) setMoney(c customers.Customer, f text.Fmt, plan data.Period) {
	h := x.host
	x.bills.start(len(c.Invoices), "")
	x.bills.none.Hide() // the part above says so
	for _, v := range c.Invoices[:min(len(c.Invoices), 6)] {
		e := entry{title: v.Number, note: h.T("customers.bill.due", f.DateIn(v.Due, plan)), side: f.Exact(v.Open), token: "t1"}
		if v.Days > 0 {
			e.note, e.token = h.T("customers.bill.late", f.DateIn(v.Due, plan), v.Days), "bad"
		}
		e.press = func() { receivables.InvoiceForm(h, c.Code, v.ID, nil) }
		x.bills.line(e)
	}
	x.cases.start(len(c.Complaints)+len(c.Ratings), "")
	for _, v := range c.Complaints {
		e := entry{title: v.Topic, note: joined(f.DateIn(v.Date, plan), v.Text), side: h.T("customers.case.closed"), token: "good"}
		if v.Closed == 0 {
			e.side, e.token = h.T("customers.case.open", int(h.Today()-v.Date)), "bad"
		}
		e.press = func() { service.ComplaintForm(h, c.Code, v.ID, nil) }
		x.cases.line(e)
	}
	for _, v := range c.Ratings {
		x.cases.line(entry{title: h.T("customers.rating", float64(v.Score)/100), note: joined(f.DateIn(v.Date, plan), v.Text)})
	}
	x.goods.start(len(c.Products), "")
	for _, g := range c.Products {
		name := g.Name
		if name == "" {
			name = h.T("customers.goods.none.name")
		}
		x.goods.line(entry{title: name, side: f.MoneyUnit(g.Amount), token: "t1"})
	}
}

// rfmTone is the look of a tier of the scheme rfm, whatever the list is looked at by.
func (p *Page) rfmTone(t data.Tier) widgets.Tone {
	switch t {
	case data.High:
		return widgets.Accented
	case data.Dormant, data.AtRisk:
		return widgets.Warning
	case data.Unclassified:
		return widgets.Outline
	}
	return widgets.Neutral
}
