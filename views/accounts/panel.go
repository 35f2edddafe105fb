package accounts

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/accounts"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A panel explains the selected row: the customer, its decision chain, the key
// dates, pain and plan, and the history of the approval.
type panel struct {
	page *Page
	host page.Host
	card *widgets.Card
	x    accounts.Row

	name       *widgets.Text
	badge      *widgets.Badge
	facts      *widgets.Wrap
	boxes      [3]*widgets.Text // actual, target, visit
	chain      *Chain
	chainNote  *widgets.Text
	change     *widgets.Wrap
	dates      *dateList
	pain, plan *widgets.Wrap
	history    *widgets.Timeline
	noHistory  *widgets.Text
	approve    *widgets.Button
	back       *widgets.Button
	more       *widgets.Button
	scroll     fyne.CanvasObject
}

// small is small grey text.
var small = widgets.Style{Size: 12, Token: "t3"}

func newPanel(p *Page) *panel {
	h := p.host
	x := &panel{page: p, host: h}
	x.name = widgets.NewText("", widgets.Style{Size: 16, Bold: true, Elide: true})
	x.badge = widgets.NewBadge("", widgets.Outline)
	x.facts = widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})
	x.chain = NewChain(h, func(c data.Contact) { ContactForm(h, x.x.Customer, c.ID, nil) })
	x.chainNote = widgets.NewText("", small)
	x.change = widgets.NewWrap("", widgets.Style{Size: 12, Token: "accent"})
	x.dates = newDateList(h)
	x.pain, x.plan = widgets.NewWrap("", widgets.Style{Size: 13}), widgets.NewWrap("", widgets.Style{Size: 13})
	x.history, x.noHistory = widgets.NewTimeline(72), widgets.NewText(h.T("accounts.history.none"), small)

	head := widgets.Pad(12, 16, 10, 16, widgets.Col(2, widgets.Row(8, widgets.Grow(x.name), x.badge), x.facts))
	addPerson := widgets.NewIconButton("plus", h.T("contact.new"), func() { ContactForm(h, x.x.Customer, 0, nil) }).Small()
	addDate := widgets.NewIconButton("plus", h.T("accounts.date.new"), func() { p.dateForm(x.x, data.KeyDate{}) }).Small()
	caption := func(key string) *widgets.Text { return widgets.NewText(h.T(key), small) }
	middle := widgets.Col(0,
		widgets.Pad(0, 16, 12, 16, x.figures()), widgets.HR(),
		widgets.Pad(6, 16, 12, 16, widgets.Col(6, widgets.Row(6, widgets.Strong(h.T("accounts.chain")), widgets.Grow(nil), x.chainNote, addPerson), x.chain, x.change)), widgets.HR(),
		widgets.Pad(6, 16, 10, 16, widgets.Col(4, widgets.Row(6, widgets.Strong(h.T("accounts.dates")), widgets.Grow(nil), addDate), x.dates.content)), widgets.HR(),
		widgets.Pad(10, 16, 12, 16, widgets.Col(3, caption("accounts.pain"), x.pain, widgets.Pad(4, 0, 0, 0, caption("accounts.plan")), x.plan)), widgets.HR(),
		widgets.Pad(10, 16, 12, 16, widgets.Col(6, widgets.Strong(h.T("accounts.history")), x.noHistory, x.history)))
	x.scroll = widgets.VScroll(middle)
	x.approve = widgets.NewButton(h.T("accounts.approve"), widgets.Plain, func() { p.approve(x.x) }).WithIcon("check").WithTip("A")
	x.back = widgets.NewButton(h.T("accounts.return"), widgets.Plain, func() { p.returns(x.x) }).WithTip("R")
	edit := widgets.NewButton(h.T("customers.edit"), widgets.Plain, func() { p.edit(x.x) }).WithIcon("edit").WithTip("Enter")
	x.more = widgets.NewIconButton("more", h.T("button.more"), x.menu)
	feet := widgets.Pad(8, 16, 12, 16, widgets.Row(8, widgets.Grow(x.approve), widgets.Grow(x.back), widgets.Grow(edit), x.more))
	x.card = widgets.NewCard("", "", nil, widgets.Col(0, head, widgets.Grow(x.scroll), widgets.HR(), feet))
	return x
}

// figures are what was ordered, the target, and the last visit.
func (x *panel) figures() fyne.CanvasObject {
	var each []fyne.CanvasObject
	for i, key := range []string{"actual", "target", "visited"} {
		x.boxes[i] = widgets.NewText("", widgets.Style{Size: 13, Bold: true, Elide: true})
		name := widgets.NewText(x.host.T("accounts.box."+key), widgets.Style{Size: 12, Token: "t3", Elide: true})
		each = append(each, framed(widgets.Pad(6, 6, 6, 8, widgets.Col(0, name, x.boxes[i]))))
	}
	return widgets.Split(nil, 6, each...)
}

// tones of the badge of a state.
var tones = map[accounts.State]widgets.Tone{accounts.Waits: widgets.Outline, accounts.Approved: widgets.Good, accounts.Returned: widgets.Bad, accounts.Changed: widgets.Warning}

// set explains a row.
func (x *panel) set(r accounts.Row) {
	other := r.ID != x.x.ID
	x.x = r
	h, f := x.host, x.host.Fmt()
	x.name.SetText(r.CustomerName)
	state, _ := stateWord(f, r)
	x.badge.SetText(state)
	x.badge.SetTone(tones[r.State])
	x.facts.SetText(facts(f, r))
	x.boxes[0].SetText(f.MoneyUnit(r.Actual))
	x.boxes[1].SetText(text.Unknown)
	if r.Target != nil {
		x.boxes[1].SetText(f.MoneyUnit(*r.Target))
	}
	x.boxes[2].SetText(h.T("accounts.visited.none"))
	x.boxes[2].SetToken("warn")
	if r.Visited != 0 {
		x.boxes[2].SetText(f.Date(r.Visited))
		x.boxes[2].SetToken("t1")
	}
	x.chain.Set(r.Chain.Links)
	x.chainNote.SetText(chainWord(f, r.Chain))
	x.change.Hidden = r.Change == nil
	if r.Change != nil {
		days := int(r.Change.Due - h.Today())
		x.change.SetText(h.T("accounts.change", f.Date(r.Change.Due), daysWord(f, days)))
		x.change.SetToken(map[bool]theme.Token{true: "bad", false: "accent"}[days < 0])
	}
	x.dates.set(x.page, r)
	x.pain.SetText(orMissing(f, r.Pain, x.pain))
	x.plan.SetText(orMissing(f, r.Plan, x.plan))
	x.told(f, r)
	x.allow(f, r)
	if s, ok := x.scroll.(interface{ ScrollToTop() }); ok && other {
		s.ScrollToTop()
	}
	x.card.Refresh()
}

// facts are tiers, owner and kind of business.
func facts(f text.Fmt, r accounts.Row) string {
	words := ""
	for _, s := range []string{accounts.TierWords(f, r.Tiers), r.Sort, r.OwnerName} {
		switch {
		case s == "":
		case words == "":
			words = s
		default:
			words += sep + s
		}
	}
	return words
}

// orMissing is a text, or that nobody has written it, in grey.
func orMissing(f text.Fmt, s string, w *widgets.Wrap) string {
	if s == "" {
		w.SetToken("t3")
		return f.T("accounts.unwritten")
	}
	w.SetToken("t1")
	return s
}

// told shows the history of the approval.
func (x *panel) told(f text.Fmt, r accounts.Row) {
	var moments []widgets.Moment
	for _, v := range r.History {
		m := widgets.Moment{When: f.Date(v.Date), Title: f.T("accounts.said." + string(v.Said)), Note: v.Remark}
		if v.By != "" {
			m.Title += sep + v.By
		}
		moments = append(moments, m)
	}
	x.noHistory.Hidden = len(moments) > 0
	x.history.Hidden = len(moments) == 0
	x.history.Set(moments)
}

// allow lets the buttons do what the row allows, and say why not.
func (x *panel) allow(f text.Fmt, r accounts.Row) {
	why := ""
	switch {
	case r.State == accounts.Approved:
		why = f.T("problem.account.approved", r.Account.Approved)
	case len(r.Lacks) > 0:
		why = f.T("problem.account.lacks." + string(r.Lacks[0]))
	}
	x.approve.Allow(why)
}

func (x *panel) menu() {
	h, p := x.host, x.page
	why := ""
	if x.x.Chain.Decider == nil {
		why = h.T("accounts.decider.none.how")
	}
	widgets.ShowMenu(x.more,
		widgets.MenuItem{Label: h.T("accounts.decider.change"), Icon: "swap", Why: why, Do: func() { p.replaceDecider(x.x) }},
		widgets.MenuItem{Label: h.T("accounts.order"), Icon: "users", Do: func() { p.edit(x.x) }},
		widgets.MenuItem{Label: h.T("accounts.remove"), Icon: "trash", Key: "Del", Danger: true, Do: func() { p.remove(x.x) }})
}
