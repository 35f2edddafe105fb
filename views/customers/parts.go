package customers

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"quarterdeck/app/customers"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/accounts"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A part shows one side of a customer, beside the list and on its page.
type part struct {
	title, right *widgets.Text
	body         fyne.CanvasObject
	add          *widgets.Button // nil: none
}

// newPart is a part with a title, and words at its right that say how it stands.
func newPart(title string, body fyne.CanvasObject) *part {
	return &part{title: widgets.Strong(title), right: widgets.NewText("", widgets.Style{Size: 12, Token: "t3"}), body: body}
}

// withAdd puts a button with a plus behind the title.
func (p *part) withAdd(tip string, do func()) *part {
	p.add = widgets.NewIconButton("plus", tip, do).Small()
	return p
}

// say puts words at the right of the title, in a colour.
func (p *part) say(words string, token theme.Token, bold bool) {
	p.right.SetStyle(widgets.Style{Size: 12, Token: token, Bold: bold})
	p.right.SetText(words)
}

// plain is the part as a section of the panel.
func (p *part) plain() fyne.CanvasObject {
	return widgets.Pad(10, 16, 10, 16, widgets.Col(8, p.head(), p.body))
}

// framed is the part as a card of its own.
func (p *part) framed() fyne.CanvasObject {
	return widgets.NewCard("", "", nil, widgets.Pad(10, 16, 14, 16, widgets.Col(8, p.head(), p.body)))
}

func (p *part) head() fyne.CanvasObject {
	row := widgets.Row(8, p.title, widgets.Grow(nil), p.right)
	if p.add != nil {
		row.Add(p.add)
	}
	return widgets.AtLeast(0, 28, row)
}

// empty says that there is nothing, in the place of what there would be.
func empty(words string) *widgets.Wrap { return widgets.NewWrap(words, note) }

// show hides one of two: what there is, or the words that there is nothing.
func show(there bool, what, nothing fyne.CanvasObject) {
	if there {
		what.Show()
		nothing.Hide()
	} else {
		what.Hide()
		nothing.Show()
	}
}

// chainPart is who decides at the customer.
type chainPart struct {
	*part
	host  page.Host
	chain *accounts.Chain
	none  *widgets.Wrap
	one   customers.Customer
}

func newChainPart(h page.Host) *chainPart {
	x := &chainPart{host: h, none: empty(h.T("customers.chain.none"))}
	x.chain = accounts.NewChain(h, func(c data.Contact) { accounts.ContactForm(h, x.one.Code, c.ID, nil) })
	x.part = newPart(h.T("customers.chain"), widgets.Col(0, x.chain, x.none)).withAdd(h.T("customers.chain.add"), func() {
		accounts.ContactForm(h, x.one.Code, 0, nil)
	})
	return x
}

func (x *chainPart) set(c customers.Customer) {
	x.one = c
	x.chain.Set(c.Chain.Links)
	show(len(c.Chain.Links) > 0, x.chain, x.none)
	switch {
	case c.Chain.Against > 0:
		x.say(x.host.T("customers.chain.against", c.Chain.Against), "bad", false)
	case c.Chain.Unmet > 0:
		x.say(x.host.T("customers.chain.unmet", c.Chain.Unmet), "t3", false)
	default:
		x.say("", "t3", false)
	}
}

// touchPart is the last touches, and what is due.
type touchPart struct {
	*part
	host page.Host
	line *widgets.Timeline
	none *widgets.Wrap
	most int
}

func newTouchPart(h page.Host, most int, log func()) *touchPart {
	width := map[text.Lang]float32{text.ZH: 64, text.EN: 72}[h.Lang()]
	x := &touchPart{host: h, line: widgets.NewTimeline(width), none: empty(h.T("customers.touches.none")), most: most}
	x.part = newPart(h.T("customers.touches"), widgets.Col(0, x.line, x.none))
	if log != nil {
		x.withAdd(h.T("customers.touch.log"), log)
	}
	return x
}

func (x *touchPart) set(c customers.Customer) {
	h, f, t := x.host, x.host.Fmt(), c.Touch
	switch {
	case t.Wanted > 0 && t.Week < t.Wanted && t.Over > 0:
		x.say(h.T("customers.week", t.Week, t.Wanted), "bad", true)
	case t.Wanted > 0:
		x.say(h.T("customers.week", t.Week, t.Wanted), "t2", false)
	default:
		x.say("", "t3", false)
	}
	var moments []widgets.Moment
	plan, today := h.Plan().Period(), h.Today()
	switch {
	case t.Next == 0:
	case t.Over > 0:
		moments = append(moments, widgets.Moment{When: h.T("customers.today"), Title: h.T("customers.touch.over", f.DateIn(t.Next, plan), t.Over), Token: "bad", Now: true})
	case t.Next <= today:
		moments = append(moments, widgets.Moment{When: h.T("customers.today"), Title: h.T("customers.touch.due"), Token: "accent", Now: true})
	default:
		moments = append(moments, widgets.Moment{When: f.DateIn(t.Next, plan), Title: h.T("customers.touch.next"), Token: "t2"})
	}
	for _, l := range c.Touches[:min(len(c.Touches), x.most)] {
		m := widgets.Moment{When: f.DateIn(l.Date, plan), Title: h.T("channel." + string(l.Channel)), Note: l.Outcome}
		if l.Contact != "" {
			m.Title += " · " + l.Contact
		}
		if !l.Effective {
			m.Title += " · " + h.T("touches.failed")
		}
		if l.Next != "" {
			m.Note = joined(m.Note, h.T("customers.touch.follow", l.Next))
		}
		moments = append(moments, m)
	}
	x.line.Set(moments)
	show(len(moments) > 0, x.line, x.none)
}

func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "\n" + b
}

// owesPart is what the customer owes, by how long it is overdue.
type owesPart struct {
	*part
	host   page.Host
	bar    *shareBar
	legend *widgets.Wrap
	none   *widgets.Wrap
}

func newOwesPart(h page.Host) *owesPart {
	x := &owesPart{host: h, bar: newShareBar("ly", "wfill", "bad", "bad", "bad"), legend: widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"}), none: empty(h.T("customers.owes.none"))}
	x.part = newPart(h.T("customers.owes"), widgets.Col(4, x.bar.content, x.legend, x.none))
	return x
}

func (x *owesPart) set(c customers.Customer) {
	f, o := x.host.Fmt(), c.Owes
	parts := []data.Money{o.Buckets.NotDue, o.Buckets.To30, o.Buckets.To60, o.Buckets.To90, o.Buckets.Over90}
	words := ""
	for i, key := range []string{"not_due", "to_30", "to_60", "to_90", "over_90"} {
		if parts[i] > 0 {
			if words != "" {
				words += "  ·  "
			}
			words += f.T("customers.owes."+key, parts[i])
		}
	}
	if o.Buckets.Credit < 0 {
		words = joined(words, f.T("customers.owes.credit", -o.Buckets.Credit))
	}
	x.legend.SetText(words)
	x.bar.set(parts)
	there := words != ""
	show(there, x.legend, x.none)
	x.bar.content.Hidden = len(c.Invoices) == 0 || o.Buckets.NotDue+o.Overdue <= 0
	switch {
	case o.Overdue > 0:
		x.say(f.T("customers.owes.overdue", o.Open, o.Overdue), "bad", true)
	case there:
		x.say(f.T("customers.owes.open", o.Open), "t2", false)
	default:
		x.say("", "t3", false)
	}
}

// dealsPart is the opportunities with the customer, the open ones by name.
type dealsPart struct {
	*part
	host page.Host
	line *widgets.Wrap
	none *widgets.Wrap
}

// dealsTold is how many open opportunities are named.
const dealsTold = 3

func newDealsPart(h page.Host) *dealsPart {
	x := &dealsPart{host: h, line: widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"}), none: empty(h.T("customers.deals.none"))}
	x.part = newPart(h.T("customers.deals"), widgets.Col(0, x.line, x.none))
	return x
}

func (x *dealsPart) set(c customers.Customer) {
	h, f, words := x.host, x.host.Fmt(), ""
	open, won, late, money := 0, 0, 0, data.Money(0)
	for _, d := range c.Deals {
		switch {
		case d.Result == data.Won:
			won++
		case d.Open():
			if open++; open <= dealsTold {
				words = joined(words, h.T("customers.deals.line", d.Name, f.PipelineStage(d.Of), f.MoneyUnit(d.Amount)))
			}
			if d.Late > 0 {
				late++
			}
			money += d.Amount
		}
	}
	if open > dealsTold {
		words = joined(words, h.T("customers.deals.more", open-dealsTold))
	}
	if open == 0 && won > 0 {
		words = h.T("customers.deals.won", won)
	}
	show(words != "", x.line, x.none)
	x.line.SetText(words)
	switch {
	case late > 0:
		x.say(f.T("customers.deals.late", open, money, late), "warn", true)
	case open > 0:
		x.say(f.T("customers.deals.open", open, money), "t2", false)
	default:
		x.say("", "t3", false)
	}
}

// renewPart is the contract to renew next.
type renewPart struct {
	*part
	host page.Host
	line *widgets.Wrap
	none *widgets.Wrap
}

func newRenewPart(h page.Host) *renewPart {
	x := &renewPart{host: h, line: widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"}), none: empty(h.T("customers.renewal.none"))}
	x.part = newPart(h.T("customers.renewal"), widgets.Col(0, x.line, x.none))
	return x
}

func (x *renewPart) set(c customers.Customer) {
	h, f := x.host, x.host.Fmt()
	show(c.Contract != nil, x.line, x.none)
	if c.Contract == nil {
		x.say("", "t3", false)
		return
	}
	k := c.Contract
	words := h.T("customers.renewal.left", f.DateIn(k.Until, h.Plan().Period()), k.Days)
	if k.Days < 0 {
		words = h.T("customers.renewal.past", f.DateIn(k.Until, h.Plan().Period()), -k.Days)
	}
	token := map[data.Light]theme.Token{data.Amber: "warn", data.Red: "bad"}[k.Light]
	if token == "" {
		token = "t2"
	}
	x.say(words, token, token != "t2")
	x.line.SetText(renewalLine(h, f, k.Amount, k.Target))
}

// renewalLine is what the contract brings and what is wanted of the next.
func renewalLine(h page.Host, f text.Fmt, amount data.Money, target *data.Money) string {
	if target == nil {
		return f.T("customers.renewal.amount", amount)
	}
	words := f.T("customers.renewal.target", amount, *target)
	if amount > 0 {
		sign, more := "+", *target-amount
		if more < 0 {
			sign, more = "−", -more
		}
		words += h.T("customers.renewal.more", sign+f.PercentWhole(more, amount))
	}
	return words
}

// A shareBar is a bar of parts beside each other, each as wide as its share.
type shareBar struct {
	content *fyne.Container
	parts   []*canvas.Rectangle
	tokens  []theme.Token
	amounts []data.Money
}

func newShareBar(tokens ...theme.Token) *shareBar {
	b := &shareBar{tokens: tokens}
	b.content = &fyne.Container{Layout: b}
	for range tokens {
		r := canvas.NewRectangle(nil)
		b.parts = append(b.parts, r)
		b.content.Add(r)
	}
	return b
}

func (b *shareBar) set(amounts []data.Money) {
	b.amounts = amounts
	b.content.Refresh()
}

// Layout is Fyne's.
func (b *shareBar) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	var all data.Money
	for _, a := range b.amounts {
		all += max(a, 0)
	}
	x, space := float32(0), theme.Px(2)
	for i, r := range b.parts {
		r.FillColor, r.CornerRadius = theme.C(b.tokens[i]), theme.Px(2)
		if r.Hidden = i >= len(b.amounts) || b.amounts[i] <= 0 || all == 0; r.Hidden {
			continue
		}
		w := s.Width * float32(b.amounts[i]) / float32(all)
		widgets.Place(r, x, 0, max(w-space, theme.Px(2)), s.Height)
		x += w
	}
}

// MinSize is a bar 8 high.
func (b *shareBar) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(80), theme.Px(8))
}

// changed says by how much the health moved: 58 ▼6.
func changed(score int, change *int) string {
	words := strconv.Itoa(score)
	switch {
	case change == nil || *change == 0:
	case *change > 0:
		words += " ▲" + strconv.Itoa(*change)
	default:
		words += " ▼" + strconv.Itoa(-*change)
	}
	return words
}
