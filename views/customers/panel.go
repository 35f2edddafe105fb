package customers

import (
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/customers"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/schemes"
	"quarterdeck/views/theme"
	"quarterdeck/views/touches"
	"quarterdeck/views/widgets"
)

// A panel explains the selected customer: figures, who decides, touches, what is
// owed, the contract, and why this tier.
type panel struct {
	page *Page
	host page.Host
	card *widgets.Card
	one  customers.Customer

	name   *widgets.Text
	badge  *widgets.Badge
	facts  *widgets.Wrap
	values [4]*widgets.Text // of R, F, M and health
	chain  *chainPart
	touch  *touchPart
	owes   *owesPart
	renew  *renewPart
	deals  *dealsPart
	why    *whyPart
	scroll fyne.CanvasObject
	more   *widgets.Button
}

// panelTouches is how many of the last touches the panel shows.
const panelTouches = 4

func newPanel(p *Page) *panel {
	h := p.host
	x := &panel{page: p, host: h}
	x.name = widgets.NewText("", widgets.Style{Size: 16, Bold: true, Elide: true})
	x.badge = widgets.NewBadge("", widgets.Neutral)
	x.facts = widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})
	wide := widgets.NewIconButton("right", h.T("customers.open"), func() { p.openCard(x.one.Code) }).Small()
	closing := widgets.NewIconButton("x", h.T("customers.panel.close"), func() { p.wantPanel(false) }).Small()
	first, below := widgets.Row(6, widgets.Grow(x.name), x.badge, wide, closing), widgets.Pad(0, 4, 0, 0, x.facts)
	if h.Lang() == text.EN { // names and tiers are too long for one line
		first, below = widgets.Row(6, widgets.Grow(x.name), wide, closing), widgets.Col(4, widgets.Row(6, x.badge), below)
	}
	head := widgets.Pad(10, 12, 10, 16, widgets.Col(2, first, below))
	x.chain, x.touch, x.owes, x.renew, x.deals, x.why = newChainPart(h), newTouchPart(h, panelTouches, nil), newOwesPart(h), newRenewPart(h), newDealsPart(h), newWhyPart(h)
	middle := widgets.Col(0, widgets.Pad(0, 16, 12, 16, x.boxes()))
	for _, o := range []*part{x.chain.part, x.touch.part, x.owes.part, x.renew.part, x.deals.part, x.why.part} {
		middle.Add(widgets.HR())
		middle.Add(o.plain())
	}
	x.scroll = widgets.VScroll(middle)
	log := widgets.NewButton(h.T("customers.panel.log"), widgets.Primary, x.log)
	visit := widgets.NewButton(h.T("customers.panel.visit"), widgets.Plain, func() { p.visit(x.one) })
	if h.Lang() == text.ZH { // longer words leave no room for them
		log, visit = log.WithIcon("phone"), visit.WithIcon("cal")
	}
	x.more = widgets.NewIconButton("more", h.T("button.more"), func() { p.menu(x.more, x.one) })
	feet := widgets.Pad(8, 16, 12, 16, widgets.Row(8, widgets.Grow(log), widgets.Grow(visit), x.more))
	x.card = widgets.NewCard("", "", nil, widgets.Col(0, head, widgets.Grow(x.scroll), widgets.HR(), feet))
	return x
}

// log opens the dialog of a touch.
func (x *panel) log() { touches.LogForm(x.host, x.one.Code, nil) }

// boxes are the three numbers the rules ask, and health.
func (x *panel) boxes() fyne.CanvasObject {
	var each []fyne.CanvasObject
	for i, key := range []string{"r", "f", "m", "health"} {
		x.values[i] = widgets.NewText("", widgets.Style{Size: 13, Bold: true, Elide: true})
		name := widgets.NewText(x.host.T("customers.box."+key), widgets.Style{Size: 12, Token: "t3", Elide: true})
		each = append(each, framed(widgets.Pad(6, 4, 6, 7, widgets.Col(0, name, x.values[i]))))
	}
	return widgets.Split([]float32{0.9, 0.75, 1.15, 1.2}, 6, each...)
}

// show puts the panel beside the list, or away.
func (x *panel) show(want bool) {
	if x.card.Hidden == !want {
		return
	}
	x.card.Hidden = !want
	x.page.list.Refresh()
}

// set explains a customer.
func (x *panel) set(c customers.Customer) {
	other := c.Code != x.one.Code
	x.one = c
	h, f := x.host, x.host.Fmt()
	x.name.SetText(c.Name)
	words, tone := x.page.badge(&c.Row, x.page.tierOf(c)), x.page.tone(x.page.tierOf(c))
	if x.page.tierOf(c) == "" {
		words = h.T("customers.tier.nowhere")
		if !c.Bought {
			words = h.T("customers.never")
		}
	}
	x.badge.SetText(words)
	x.badge.SetTone(tone)
	x.facts.SetText(factsOf(f, c, h.Today()))
	fillBoxes(f, x.values, c)
	for _, p := range []interface{ set(customers.Customer) }{x.chain, x.touch, x.owes, x.renew, x.deals} {
		p.set(c)
	}
	x.why.set(x.page.standing, c)
	if s, ok := x.scroll.(interface{ ScrollToTop() }); ok && other {
		s.ScrollToTop()
	}
	x.card.Refresh()
}

// tierOf is the tier of a customer in the scheme the list is looked at by.
func (p *Page) tierOf(c customers.Customer) data.Tier {
	for _, s := range c.Schemes {
		if s.Scheme == p.scheme {
			return s.Tier
		}
	}
	return ""
}

// fillBoxes writes R, F, M and health.
func fillBoxes(f text.Fmt, values [4]*widgets.Text, c customers.Customer) {
	for i, v := range []string{f.T("customers.days", c.R), f.T("customers.box.times", c.F), f.MoneyUnit(c.M)} {
		if !c.Bought {
			v = text.Unknown
		}
		values[i].SetText(v)
	}
	words, token := text.Unknown, theme.Token("t1")
	if c.Care.Score != nil {
		words = changed(*c.Care.Score, c.Care.Change)
		token = map[data.Light]theme.Token{data.Amber: "warn", data.Red: "bad"}[c.Care.Light]
	}
	if token == "" {
		token = "t1"
	}
	values[3].SetText(words)
	values[3].SetToken(token)
}

// factsOf is region, business, rep and how long it has been a customer.
func factsOf(f text.Fmt, c customers.Customer, today data.Date) string {
	facts := []string{c.RegionName, c.Sort, c.RepName}
	if c.Region == "" {
		facts[0] = f.T("customers.no_region")
	}
	if c.Rep == "" {
		facts[2] = f.T("customers.no_rep")
	}
	if c.Since != 0 && c.Since <= today {
		facts = append(facts, since(f, c.Since, today))
	}
	kept := facts[:0]
	for _, s := range facts {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, " · ")
}

// since says for how long it has been a customer, in whole years or months.
func since(f text.Fmt, d, today data.Date) string {
	n := int(today.Month() - d.Month())
	if today.Time().Day() < d.Time().Day() {
		n--
	}
	if n >= 12 {
		return f.T("customers.since.years", n/12)
	}
	return f.T("customers.since.months", max(0, n))
}

func codeLine(f text.Fmt, c customers.Customer) string {
	s := f.T("customers.code", c.Code)
	if len(c.Outside) > 0 {
		s += " · " + f.T("customers.outside", strings.Join(c.Outside, ", "))
	}
	return s
}

// menu offers what is done with one customer less often.
func (p *Page) menu(below *widgets.Button, c customers.Customer) {
	h := p.host
	why := ""
	if c.Override == "" {
		why = h.T("customers.tier.by_rules")
	}
	widgets.ShowMenu(below,
		widgets.MenuItem{Label: h.T("customers.edit"), Icon: "edit", Do: func() {
			CustomerForm(h, c.Code, func(code string) { p.Go(page.Route{Code: code}) })
		}},
		widgets.MenuItem{Label: h.T("customers.tier.set"), Icon: "users", Do: func() { p.judge(c) }},
		widgets.MenuItem{Label: h.T("rules.grade"), Icon: "flag", Do: func() { schemes.GradeForm(h, []string{c.Code}, customers.Grades, nil) }},
		widgets.MenuItem{Label: h.T("customers.tier.reset"), Icon: "undo", Why: why, Do: func() { h.Do(customers.SetTier{Code: c.Code}) }},
		widgets.MenuItem{Label: h.T("customers.alike"), Icon: "link", Do: func() { p.alike(c) }},
		widgets.MenuItem{Label: h.T("customers.remove"), Icon: "trash", Key: "Del", Danger: true, Do: func() { p.remove(c) }})
}
