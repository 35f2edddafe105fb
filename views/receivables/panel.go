package receivables

import (
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/receivables"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/touches"
	"quarterdeck/views/widgets"
)

// A panel shows what the selected customer owes, invoice by invoice.
type panel struct {
	page *Page
	card *widgets.Card
	one  receivables.Row

	name    *widgets.Text
	badge   *widgets.Badge
	facts   *widgets.Wrap
	sum     *widgets.Text
	over    *widgets.Text
	bar     *widgets.Drawing
	call    *widgets.Wrap
	rows    *fyne.Container
	pool    []*invoiceRow
	settled *widgets.Text
	scroll  fyne.CanvasObject
}

func newPanel(p *Page) *panel {
	h := p.host
	x := &panel{page: p, badge: widgets.NewBadge("", widgets.Neutral), bar: widgets.NewDrawing(nil, 120, 58), rows: widgets.Col(0)}
	x.name = widgets.NewText("", widgets.Style{Size: 16, Bold: true, Elide: true})
	x.facts = widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})
	x.sum = widgets.NewText("", widgets.Style{Size: 13})
	x.over = widgets.NewText("", widgets.Style{Size: 13, Bold: true, Token: "bad"})
	x.call = widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})
	x.settled = widgets.NewText("", note)
	closing := widgets.NewIconButton("x", h.T("customers.panel.close"), func() { p.wantPanel(false) }).Small()
	head := widgets.Pad(10, 12, 10, 16, widgets.Col(2, widgets.Row(8, widgets.Grow(x.name), x.badge, closing), widgets.Pad(0, 4, 0, 0, x.facts)))
	owed := widgets.Pad(10, 16, 8, 16, widgets.Col(6, widgets.Row(6, widgets.Strong(h.T("receivables.owed")), widgets.Grow(nil), x.sum, x.over), x.bar, x.call))
	list := widgets.Col(0, widgets.Pad(8, 16, 4, 16, widgets.Row(8, widgets.Strong(h.T("receivables.invoices")), widgets.Grow(nil), x.settled)), x.rows)
	x.scroll = widgets.VScroll(widgets.Col(0, owed, widgets.HR(), list))
	pay := widgets.NewButton(h.T("receivables.pay"), widgets.Plain, func() { PaymentForm(h, x.one.Code, 0, nil) }).WithIcon("wallet").WithTip("P")
	promise := widgets.NewButton(h.T("receivables.promise"), widgets.Plain, func() { PromiseForm(h, x.one.Code, 0, nil) }).WithIcon("cal")
	touch := widgets.NewIconButton("phone", h.T("receivables.touch")+"  T", func() { touches.LogForm(h, x.one.Code, nil) })
	feet := widgets.Pad(8, 16, 12, 16, widgets.Row(8, widgets.Grow(pay), widgets.Grow(promise), touch))
	x.card = widgets.NewCard("", "", nil, widgets.Col(0, head, widgets.HR(), widgets.Grow(x.scroll), widgets.HR(), feet))
	return x
}

// set shows a customer.
func (x *panel) set(c receivables.Row) {
	h := x.page.host
	f := h.Fmt()
	other := c.Code != x.one.Code
	account, err := receivables.InvoicesOf(h.Reader(), h.Today(), receivables.InvoicesIn{Customer: c.Code})
	if err != nil {
		h.Complain(err)
		return
	}
	x.one = c
	x.name.SetText(c.Name)
	x.badge.SetText(tierName(f, c))
	x.badge.SetTone(map[string]widgets.Tone{"accent": widgets.Accented, "warn": widgets.Warning, "plain": widgets.Neutral}[tierBadge(c.Tier)])
	x.badge.Hidden = c.Tier == ""
	facts := []string{}
	for _, s := range []string{c.RegionName, c.RepName, wayName(f, c.Way)} {
		if s != "" {
			facts = append(facts, s)
		}
	}
	x.facts.SetText(strings.Join(facts, " · "))
	x.sum.SetText(f.MoneyUnit(c.Open))
	x.over.Hidden = c.Overdue == 0
	if c.Overdue > 0 {
		x.over.SetText("· " + f.T("receivables.overdue", c.Overdue))
	}
	x.bar.SetChart(bars(f, c.Ageing))
	x.call.SetText(x.what(c))
	x.setInvoices(f, account.Invoices)
	if s, ok := x.scroll.(interface{ ScrollToTop() }); ok && other {
		s.ScrollToTop()
	}
	x.card.Refresh()
}

// what says what is to be done about the money now.
func (x *panel) what(c receivables.Row) string {
	h := x.page.host
	f := h.Fmt()
	var words []string
	if c.Level != nil {
		step := receivables.LevelName(f, *c.Level)
		if c.Level.Channel != "" {
			step += " · " + h.T("channel."+string(c.Level.Channel))
		}
		words = append(words, h.T("receivables.step", step))
	}
	if c.Promise != "" {
		words = append(words, f.T("receivables.promised."+c.Promise, h.Fmt().DateIn(c.PromiseDay, h.Plan().Period()), c.PromiseOpen))
	}
	if c.Credit < 0 {
		words = append(words, f.T("receivables.credit", -c.Credit))
	}
	return f.Join(words...)
}

// settledShown is how many settled invoices are listed behind the open ones.
const settledShown = 8

// setInvoices lists the open invoices, the oldest first, and the last ones that
// are settled.
func (x *panel) setInvoices(f text.Fmt, all []receivables.Invoice) {
	var open, settled []receivables.Invoice
	for _, i := range all {
		if i.Open != 0 {
			open = append([]receivables.Invoice{i}, open...)
		} else {
			settled = append(settled, i)
		}
	}
	x.settled.SetText(f.T("receivables.settled", len(open), len(settled)))
	rows := append(open, settled[:min(settledShown, len(settled))]...)
	for len(x.pool) < len(rows) {
		r := newInvoiceRow(x)
		x.pool = append(x.pool, r)
		x.rows.Add(r.row)
	}
	for i, r := range x.pool {
		r.row.Hidden = i >= len(rows)
		if i < len(rows) {
			r.set(f, rows[i])
		}
	}
	x.rows.Refresh()
}

// An invoiceRow is one invoice: its number and what is open, when it is due, and
// what came in.
type invoiceRow struct {
	panel       *panel
	one         receivables.Invoice
	row         *widgets.ListRow
	number      *widgets.Text
	open        *widgets.Text
	due, amount *widgets.Text
	more        *widgets.Wrap
}

func newInvoiceRow(x *panel) *invoiceRow {
	r := &invoiceRow{panel: x, number: widgets.NewText("", widgets.Style{Size: 13, Elide: true}), open: widgets.NewText("", widgets.Style{Size: 13, Bold: true}),
		due: widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true}), amount: widgets.NewText("", widgets.Style{Size: 12, Token: "t3"}),
		more: widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})}
	r.row = widgets.NewListRow(widgets.Pad(6, 16, 6, 16, widgets.Col(1, widgets.Row(8, widgets.Grow(r.number), r.open), widgets.Row(8, widgets.Grow(r.due), r.amount), r.more)))
	r.row.OnTap = r.menu
	return r
}

func (r *invoiceRow) set(f text.Fmt, i receivables.Invoice) {
	h := r.panel.page.host
	period := h.Plan().Period()
	r.one = i
	r.number.SetText(i.Number)
	r.open.SetText(f.MoneyUnit(i.Open))
	r.open.SetToken("t1")
	state := h.T("receivables.due", f.DateIn(i.Due, period))
	switch {
	case i.Open == 0:
		r.open.SetText(h.T("receivables.paid"))
		r.open.SetToken("t3")
	case i.Open < 0:
		state = h.T("receivables.note", f.DateIn(i.Date, period))
	case i.Days > 0:
		r.open.SetToken("bad")
		state += " · " + h.T("receivables.over", i.Days)
	}
	r.due.SetText(state)
	r.amount.SetText(f.T("receivables.of", i.Amount))
	var lines []string
	for n := len(i.Payments) - 1; n >= 0 && n >= len(i.Payments)-3; n-- {
		p := i.Payments[n]
		words := f.T("receivables.payment", f.DateIn(p.Date, period), p.Amount)
		if p.Note != "" {
			words += " · " + p.Note
		}
		lines = append(lines, words)
	}
	if i.Credited > 0 {
		lines = append(lines, f.T("receivables.credited", i.Credited))
	}
	if i.Promise != "" && (i.Open > 0 || i.Promise == receivables.Kept) {
		lines = append(lines, h.T("receivables.promise."+i.Promise, f.DateIn(i.Promised, period)))
	}
	if i.Note != "" {
		lines = append(lines, i.Note)
	}
	r.more.Hidden = len(lines) == 0
	r.more.SetText(strings.Join(lines, "\n"))
	r.row.Refresh()
}

// menu offers what can be done with the invoice and its payments.
func (r *invoiceRow) menu() {
	h, code, i := r.panel.page.host, r.panel.one.Code, r.one
	f := h.Fmt()
	items := []widgets.MenuItem{
		{Label: h.T("receivables.pay"), Icon: "wallet", Do: func() { PaymentForm(h, code, i.ID, nil) }},
		{Label: h.T("receivables.promise"), Icon: "cal", Do: func() { PromiseForm(h, code, i.ID, nil) }},
		{Label: h.T("receivables.invoice.edit"), Icon: "edit", Do: func() { InvoiceForm(h, code, i.ID, nil) }},
	}
	for n := len(i.Payments) - 1; n >= 0 && n >= len(i.Payments)-3; n-- {
		p := i.Payments[n]
		items = append(items, widgets.MenuItem{Label: f.T("receivables.payment.edit", f.DateIn(p.Date, h.Plan().Period()), p.Amount), Icon: "edit",
			Do: func() { changePayment(h, i, p) }})
	}
	items = append(items, widgets.MenuItem{Label: h.T("receivables.invoice.remove"), Icon: "trash", Danger: true, Do: func() { removeInvoice(h, i) }})
	widgets.ShowMenu(r.row, items...)
}

// removeInvoice asks before an invoice goes, and says what goes with it.
func removeInvoice(h page.Host, i receivables.Invoice) {
	sum := data.Money(0)
	for _, p := range i.Payments {
		sum += p.Amount
	}
	body := h.Fmt().T("receivables.remove.bare", i.Amount)
	if len(i.Payments) > 0 {
		body = h.Fmt().T("receivables.remove.paid", i.Amount, len(i.Payments), sum)
	}
	h.Confirm(h.T("receivables.remove.title", i.Number), body, h.T("receivables.invoice.remove"), true, func() {
		h.Do(receivables.RemoveInvoice{ID: i.ID, WithPayments: true})
	})
}
