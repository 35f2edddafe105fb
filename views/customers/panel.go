package customers

import (
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/customers"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/schemes"
	"quarterdeck/views/widgets"
)

// A panel explains the selected customer: facts, why this tier, twelve months,
// the last orders.
type panel struct {
	page *Page
	host page.Host
	card *widgets.Card
	one  customers.Customer

	name         *widgets.Text
	badge        *widgets.Badge
	facts, codes *widgets.Wrap
	values       [3]*widgets.Text // of R, F and M
	why          *widgets.Text
	reason       *widgets.Wrap
	rules        *ruleList
	bars         *widgets.Chart
	year         *widgets.Text
	orders       *orderList
	scroll       fyne.CanvasObject
	more         *widgets.Button
}

func newPanel(p *Page) *panel {
	h := p.host
	x := &panel{page: p, host: h}
	x.name = widgets.NewText("", widgets.Style{Size: 16, Bold: true, Elide: true})
	x.badge = widgets.NewBadge("", widgets.Neutral)
	x.facts = widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})
	x.codes = widgets.NewWrap("", note)
	closing := widgets.NewIconButton("x", h.T("customers.panel.close"), func() { p.wantPanel(false) }).Small()
	head := widgets.Pad(10, 12, 10, 16, widgets.Col(2, widgets.Row(8, widgets.Grow(x.name), x.badge, closing),
		widgets.Pad(0, 4, 0, 0, widgets.Col(2, x.facts, x.codes))))

	x.why = widgets.Strong("")
	x.reason = widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})
	x.rules = newRuleList(h)
	x.bars = widgets.NewChart(nil, 60, 84)
	x.year = widgets.NewText("", note)
	x.orders = newOrderList(h)
	middle := widgets.Col(0,
		widgets.Pad(0, 16, 12, 16, x.boxes()),
		widgets.HR(),
		widgets.Pad(10, 16, 10, 16, widgets.Col(6, x.why, x.reason, x.rules.content)),
		widgets.HR(),
		widgets.Pad(10, 16, 8, 16, widgets.Col(8, widgets.Row(8, widgets.Strong(h.T("customers.months")), widgets.Grow(nil), x.year), x.bars)),
		widgets.HR(),
		widgets.Pad(10, 16, 10, 16, x.orders.content))
	x.scroll = widgets.VScroll(middle)
	change := widgets.NewButton(h.T("customers.edit"), widgets.Plain, x.edit).WithIcon("edit")
	tier := widgets.NewButton(h.T("customers.tier.set"), widgets.Plain, func() { x.page.judge(x.one) }).WithIcon("users")
	x.more = widgets.NewIconButton("more", h.T("button.more"), x.menu)
	feet := widgets.Pad(8, 16, 12, 16, widgets.Row(8, widgets.Grow(change), widgets.Grow(tier), x.more))
	x.card = widgets.NewCard("", "", nil, widgets.Col(0, head, widgets.Grow(x.scroll), widgets.HR(), feet))
	return x
}

// boxes are the three numbers the rules ask.
func (x *panel) boxes() fyne.CanvasObject {
	var each []fyne.CanvasObject
	for i, key := range []string{"r", "f", "m"} {
		x.values[i] = widgets.NewText("", widgets.Style{Size: 13, Bold: true, Elide: true})
		name := widgets.NewText(x.host.T("customers.box."+key), widgets.Style{Size: 12, Token: "t3", Elide: true})
		each = append(each, framed(widgets.Pad(6, 6, 6, 8, widgets.Col(0, name, x.values[i]))))
	}
	return widgets.Split(nil, 6, each...)
}

// show puts the panel beside the list, or away.
func (x *panel) show(want bool) {
	if x.card.Hidden == !want {
		return
	}
	x.card.Hidden = !want
	x.page.content.Refresh()
}

// set explains a customer.
func (x *panel) set(c customers.Customer) {
	other := c.Code != x.one.Code
	x.one = c
	f := x.host.Fmt()
	x.name.SetText(c.Name)
	words, tone := tierWords(f, c.Row), tone(c.Tier)
	if c.Tier == "" {
		words = x.host.T("customers.never")
	}
	x.badge.SetText(words)
	x.badge.SetTone(tone)
	x.facts.SetText(factsOf(f, c, x.host.Today()))
	x.codes.SetText(codesOf(f, c))
	for i, v := range []string{f.T("customers.days", c.R), f.T("customers.times", c.F), f.MoneyUnit(c.M)} {
		if !c.Bought {
			v = text.Unknown
		}
		x.values[i].SetText(v)
	}
	x.explain(f, c)
	x.bars.SetChart(months{f, c.Months})
	x.year.SetText(f.T("customers.months.sum", c.F, c.M))
	x.orders.set(f, c, x.host.Plan().Period())
	if s, ok := x.scroll.(interface{ ScrollToTop() }); ok && other {
		s.ScrollToTop()
	}
	x.card.Refresh()
}

// explain says why the customer is in its tier, and what keeps it out of the
// ones that matter.
func (x *panel) explain(f text.Fmt, c customers.Customer) {
	x.reason.Hidden = true
	say := func(sentence string) {
		x.reason.SetText(sentence)
		x.reason.Hidden = false
	}
	switch {
	case c.Override != "":
		x.why.SetText(f.T("customers.why.judged", customers.TierName(f, c.Override)))
		sentence := f.T("customers.why.reason", c.Reason)
		if c.Bought {
			sentence += "\n" + f.T("customers.why.rules", customers.TierName(f, c.Computed))
		}
		say(sentence)
	case !c.Bought:
		x.why.SetText(f.T("customers.why.never"))
		say(f.T("customers.never.why"))
	default:
		x.why.SetText(f.T("customers.why", customers.TierName(f, c.Tier)))
	}
	x.rules.set(f, x.page.standing, c)
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

func codesOf(f text.Fmt, c customers.Customer) string {
	s := f.T("customers.code", c.Code)
	if len(c.Outside) > 0 {
		s += " · " + f.T("customers.outside", strings.Join(c.Outside, ", "))
	}
	return s
}

func (x *panel) edit() {
	CustomerForm(x.host, x.one.Code, func(code string) { x.page.Go(page.Route{Code: code}) })
}

func (x *panel) menu() {
	h := x.host
	why := ""
	if x.one.Override == "" {
		why = h.T("customers.tier.by_rules")
	}
	widgets.ShowMenu(x.more,
		widgets.MenuItem{Label: h.T("rules.grade"), Icon: "flag", Do: func() { schemes.GradeForm(h, []string{x.one.Code}, "abc", nil) }},
		widgets.MenuItem{Label: h.T("customers.tier.reset"), Icon: "undo", Why: why, Do: func() { h.Do(customers.SetTier{Code: x.one.Code}) }},
		widgets.MenuItem{Label: h.T("customers.remove"), Icon: "trash", Key: "Del", Danger: true, Do: func() { x.page.remove(x.one) }})
}
