package quota

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/quota"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// A quotaPanel explains one rep: the quota's arithmetic written out, the promise
// and the signature, the customers behind it, and what changed hands.
type quotaPanel struct {
	page         *Quotas
	card         *widgets.Card
	now          quota.Row
	name, region *widgets.Text
	badge        *widgets.Badge
	why          *widgets.Wrap
	sums         []*quotaLine
	said         *widgets.Wrap
	load         *widgets.Wrap
	moves        []*widgets.Wrap
	shares       []*widgets.Wrap
	moveNone     *widgets.Text
	shareNone    *widgets.Text
	promise      *widgets.Button
	sign         *widgets.Button
	more         *widgets.Button
}

// Most lines that the lists of the panel show.
const (
	sumLines   = 8
	movesShown = 6
)

// A quotaLine is a name with an amount.
type quotaLine struct {
	row         *fyne.Container
	name, value *widgets.Text
}

func newQuotaLine() *quotaLine {
	x := &quotaLine{name: widgets.NewText("", widgets.Style{Size: 13, Token: "t2", Elide: true}), value: widgets.NewText("", widgets.Style{Size: 13})}
	x.row = widgets.Fixed(0, 26, widgets.Row(8, widgets.Grow(x.name), x.value))
	return x
}

func newQuotaPanel(page *Quotas) *quotaPanel {
	h := page.host
	p := &quotaPanel{page: page, badge: widgets.NewBadge("", widgets.Neutral)}
	p.name = widgets.NewText("", widgets.Style{Size: 16, Bold: true})
	p.region = widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true})
	p.why = widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})
	p.said = widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"})
	p.load = widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"})
	p.moveNone, p.shareNone = widgets.Caption(h.T("quotas.moves.none")), widgets.Caption(h.T("quotas.shares.none"))
	lines := widgets.Col(0)
	for range sumLines {
		x := newQuotaLine()
		p.sums = append(p.sums, x)
		lines.Add(x.row)
	}
	list := func(none *widgets.Text, rows *[]*widgets.Wrap) *fyne.Container {
		col := widgets.Col(6, none)
		for range movesShown {
			w := widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})
			*rows = append(*rows, w)
			col.Add(w)
		}
		return col
	}
	part := func(key string, body fyne.CanvasObject) fyne.CanvasObject {
		return widgets.Col(0, widgets.HR(), widgets.Pad(10, 16, 12, 16, widgets.Col(6, widgets.Strong(h.T(key)), body)))
	}
	head := widgets.Pad(12, 16, 10, 16, widgets.Col(6, widgets.Row(8, p.name, widgets.Grow(p.region), p.badge), p.why))
	middle := widgets.Col(0, part("quotas.panel.sums", lines), part("quotas.panel.people", p.said), part("quotas.panel.load", p.load),
		part("quotas.panel.moves", list(p.moveNone, &p.moves)), part("quotas.panel.shares", list(p.shareNone, &p.shares)))
	p.promise = widgets.NewButton(h.T("quotas.commit"), widgets.Plain, func() { page.askCommitment(p.now) })
	p.sign = widgets.NewButton(h.T("quotas.sign"), widgets.Plain, p.signOrWithdraw)
	p.more = widgets.NewIconButton("more", h.T("button.more"), p.menu)
	feet := widgets.Pad(8, 16, 12, 16, widgets.Row(8, widgets.Grow(p.promise), widgets.Grow(p.sign), p.more))
	p.card = widgets.NewCard("", "", nil, widgets.Col(0, head, widgets.Grow(widgets.VScroll(middle)), widgets.HR(), feet))
	return p
}

// set explains a rep.
func (p *quotaPanel) set(x quota.Row) {
	h := p.page.host
	f := h.Fmt()
	p.now = x
	p.name.SetText(headName(x.Name))
	p.region.SetText(x.Region)
	p.badge.SetText(bandName(f, x.Band) + " ×" + factor(f, x.Factor))
	why := sayWhy(f, x)
	if x.Joined != 0 {
		why = f.Join(why, h.T("quotas.joined", f.DateYear(x.Joined)))
	}
	if x.Left != 0 {
		why = f.Join(why, h.T("quotas.left", f.DateYear(x.Left)))
	}
	p.why.SetText(why)
	p.arithmetic(f, x)
	p.said.SetText(p.people(f, x))
	p.load.SetText(p.balance(f, x))
	p.lists(f, x)
	p.sign.Allow("")
	switch {
	case x.Signed != nil && !x.Outdated:
		p.sign.SetText(h.T("quotas.withdraw"))
	case x.Outdated:
		p.sign.SetText(h.T("quotas.sign.again"))
	default:
		p.sign.SetText(h.T("quotas.sign"))
		if !x.Have {
			p.sign.Allow(h.T("problem.signoff.none", x.Name))
		}
	}
	p.card.Refresh()
}

// arithmetic writes out how the ladder comes to the quota, and how the quota
// there is differs from it.
func (p *quotaPanel) arithmetic(f text.Fmt, x quota.Row) {
	q := p.page.answer
	type line struct{ name, value string }
	var lines []line
	add := func(name, value string) { lines = append(lines, line{name, value}) }
	if q.Goal != nil {
		heads := f.Decimal(float64(q.Heads)/100, 2)
		add(f.T("trail.goal"), f.MoneyUnit(*q.Goal))
		add(f.T("quotas.line.mean", heads), f.MoneyUnit(q.Mean))
		add(f.T("quotas.line.factor", bandName(f, x.Band)), "× "+factor(f, x.Factor))
		if x.Presence != 100_00 {
			add(f.T("quotas.line.presence"), "× "+share(f, &x.Presence))
		}
		if q.Ladder.Mode == data.Normalised {
			add(f.T("quotas.line.stated"), f.MoneyUnit(x.Stated))
			add(f.T("quotas.line.normalised"), "× "+f.Percent(x.Want, x.Stated))
		}
		add(f.T("quotas.line.want"), f.MoneyUnit(x.Want))
	}
	have := text.Unknown
	if x.Have {
		have = f.MoneyUnit(x.Quota)
		if d := x.Quota - x.Want; d != 0 && q.Goal != nil {
			have += " (" + f.DeltaCell(d) + ")"
		}
	}
	add(f.T("quotas.line.quota"), have)
	for i, s := range p.sums {
		s.row.Hidden = i >= len(lines)
		if s.row.Hidden {
			continue
		}
		s.name.SetText(lines[i].name)
		s.value.SetText(lines[i].value)
		s.value.SetBold(i == len(lines)-1)
	}
}

// people says what was promised and signed.
func (p *quotaPanel) people(f text.Fmt, x quota.Row) string {
	words := f.T("quotas.say.not_asked")
	switch {
	case x.Commitment != nil:
		words = f.T("quotas.say.promise", *x.Commitment, f.Delta(*x.Gap()))
		if x.Answered != 0 {
			words = f.Join(words, f.T("quotas.say.on", f.Date(x.Answered)))
		}
	case x.Asked != 0:
		words = f.T("quotas.say.asked", f.Date(x.Asked))
	}
	if x.Note != "" {
		words = f.Join(words, f.T("quotas.say.note", x.Note))
	}
	switch {
	case x.Outdated:
		words += "\n" + f.T("quotas.outdated.by", f.Exact(*x.Signed), f.Date(x.SignedOn), f.Delta(x.Difference()))
	case x.Signed != nil:
		words += "\n" + f.T("quotas.signed.exact", f.Exact(*x.Signed), f.Date(x.SignedOn))
	default:
		words += "\n" + f.T("quotas.unsigned")
	}
	return words
}

// balance says what the rep's customers promise.
func (p *quotaPanel) balance(f text.Fmt, x quota.Row) string {
	q := p.page.answer
	if x.Load == nil || x.CustomerLast == nil || q.Growth == nil {
		return f.T("quotas.load.none", x.Customers)
	}
	growth := int64(*q.Growth)
	words := f.T("quotas.load.say", x.Customers, *x.CustomerLast, share(f, &growth), share(f, x.Load))
	if x.Light == data.Amber {
		words = f.Join(words, f.T("quotas.load.off", factor(f, q.Ladder.Low), factor(f, q.Ladder.High)))
	}
	return words
}

// lists shows the moves and shares of the rep.
func (p *quotaPanel) lists(f text.Fmt, x quota.Row) {
	var said []string
	for _, m := range p.page.moves {
		if m.FromID == x.ID || m.ToID == x.ID {
			said = append(said, sayMove(f, m))
		}
	}
	fill(p.moves, p.moveNone, said)
	fill(p.shares, p.shareNone, sayShares(f, p.page.credits, x.Rep))
}

// fill puts sentences into lines; those without one are hidden.
func fill(rows []*widgets.Wrap, none *widgets.Text, said []string) {
	none.Hidden = len(said) > 0
	for i, w := range rows {
		w.Hidden = i >= len(said)
		if !w.Hidden {
			w.SetText(said[i])
		}
	}
}

func (p *quotaPanel) signOrWithdraw() {
	if p.now.Signed != nil && !p.now.Outdated {
		p.page.host.Do(quota.WithdrawSignature{Rep: p.now.Rep})
		return
	}
	p.page.host.Do(quota.SignQuota{Rep: p.now.Rep})
}

func (p *quotaPanel) menu() {
	h, page := p.page.host, p.page
	withdraw := ""
	if p.now.Signed == nil {
		withdraw = h.T("quotas.unsigned")
	}
	widgets.ShowMenu(p.more,
		widgets.MenuItem{Label: h.T("quotas.menu.move"), Icon: "users", Do: func() { page.askMove(p.now.Rep) }},
		widgets.MenuItem{Label: h.T("quotas.menu.mentor"), Icon: "users", Do: func() { page.askMentor(p.now.Rep) }},
		widgets.MenuItem{Label: h.T("quotas.withdraw"), Icon: "undo", Why: withdraw, Do: func() { h.Do(quota.WithdrawSignature{Rep: p.now.Rep}) }})
}
