package schemes

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// list is the part of the schemes: at the left all of them in their order of
// precedence, at the right the tiers of the chosen one and what they get.
type list struct {
	page  *Page
	box   fyne.CanvasObject
	rows  *fyne.Container
	card  *widgets.Card
	table *widgets.Table[schemes.TierLine]
	up    *widgets.Button
	down  *widgets.Button
	add   *widgets.Button
	form  *widgets.Button // what a scheme by score asks
	onOff *widgets.Button
	edit  *widgets.Button
	more  *widgets.Button

	lines  []schemes.SchemeLine
	chosen string
}

func newSchemes(p *Page) part {
	h := p.host
	l := &list{page: p, chosen: data.RFM, rows: widgets.Col(0)}
	l.up = widgets.NewIconButton("up", h.T("rules.scheme.up"), func() { l.move(-1) }).Small()
	l.down = widgets.NewIconButton("down", h.T("rules.scheme.down"), func() { l.move(1) }).Small()
	create := widgets.NewButton(h.T("rules.scheme.new"), widgets.Plain, func() { schemeForm(p, schemes.SchemeLine{}) }).WithIcon("plus").Small()
	left := widgets.NewCard(h.T("rules.schemes"), "", widgets.Row(8, l.up, l.down, create), widgets.CardScroll(l.rows))
	l.table = widgets.NewTable(l.columns())
	l.table.RowHeight = 44
	l.table.Same = func(a, b schemes.TierLine) bool { return a.ID == b.ID && a.Tier == b.Tier }
	l.table.OnSelect = func(schemes.TierLine) { l.allow() }
	l.table.OnOpen = func(schemes.TierLine) { l.change() }
	l.table.Empty = widgets.NewEmpty("users", h.T("rules.tiers.none"), h.T("rules.tiers.none.how"))
	l.onOff = widgets.NewButton(h.T("rules.tier.off"), widgets.Plain, l.toggle).Small()
	l.edit = widgets.NewButton(h.T("button.edit"), widgets.Plain, l.change).WithIcon("edit").Small()
	l.form = widgets.NewButton(h.T("rules.traits"), widgets.Plain, func() { traitForm(p, l.scheme()) }).Small()
	l.add = widgets.NewButton(h.T("rules.tier.new"), widgets.Plain, func() { tierForm(p, l.scheme(), schemes.TierLine{}) }).WithIcon("plus").Small()
	l.more = widgets.NewIconButton("more", h.T("button.more"), l.menu).Small()
	l.card = widgets.NewCard(" ", "", widgets.Row(8, l.onOff, l.edit, l.form, l.add, l.more), l.table)
	l.box = widgets.Split([]float32{28, 72}, 12, left, l.card)
	return l
}

func (l *list) content() fyne.CanvasObject { return l.box }

func (l *list) refresh() {
	h := l.page.host
	r, today := h.Reader(), h.Today()
	var lines []schemes.SchemeLine
	l.page.ask(h.T("rules.schemes.work"), func(schemes.Progress) (err error) {
		lines, err = schemes.List(r, today, schemes.ListIn{})
		return err
	}, func(err error) {
		if err != nil {
			h.Complain(err)
			return
		}
		l.lines = lines
		l.show()
	})
}

// show lists the schemes, the chosen one among them.
func (l *list) show() {
	lines := l.lines
	if !slices.ContainsFunc(lines, func(x schemes.SchemeLine) bool { return x.Code == l.chosen }) {
		l.chosen = lines[0].Code
	}
	l.rows.Objects = nil
	for _, x := range lines {
		l.rows.Add(l.row(x))
	}
	l.rows.Refresh()
	l.fill()
}

// row is one scheme: its place, name, how it finds tiers, and how many customers
// it holds.
func (l *list) row(x schemes.SchemeLine) fyne.CanvasObject {
	h := l.page.host
	f := h.Fmt()
	lead := widgets.NewText("", widgets.Style{Size: 12, Token: "t3"})
	if x.Leads {
		lead.SetText(h.T("rules.leads"))
		lead.SetToken("accent")
	}
	name := widgets.NewText(schemes.SchemeName(f, x.Scheme), widgets.Style{Bold: true, Elide: true})
	how := widgets.NewText(h.T("rules.method."+string(x.Method)), widgets.Style{Size: 12, Token: "t3", Elide: true})
	count := widgets.NewText(h.T("rules.customers", x.Placed), widgets.Style{Size: 12, Token: "t2"})
	place := widgets.NewText(f.Count(x.Position), widgets.Style{Size: 13, Token: "t3"})
	r := widgets.NewListRow(widgets.Pad(10, 16, 10, 16, widgets.Row(12, place,
		widgets.Grow(widgets.Col(2, widgets.Row(8, widgets.Grow(name), count), widgets.Row(8, widgets.Grow(how), lead))))))
	r.OnTap = func() { l.choose(x.Code) }
	r.SetSelected(x.Code == l.chosen)
	return r
}

func (l *list) choose(code string) {
	l.chosen = code
	for i, x := range l.lines {
		l.rows.Objects[i].(*widgets.ListRow).SetSelected(x.Code == code)
	}
	l.fill()
}

func (l *list) scheme() schemes.SchemeLine {
	i := slices.IndexFunc(l.lines, func(x schemes.SchemeLine) bool { return x.Code == l.chosen })
	return l.lines[i]
}

// fill shows the tiers of the chosen scheme.
func (l *list) fill() {
	h, x := l.page.host, l.scheme()
	l.card.SetTitle(schemes.SchemeName(h.Fmt(), x.Scheme), h.T("rules.caption."+string(x.Method)))
	l.table.SetRows(x.Tiers)
	l.form.Hidden = x.Method != data.ByScore
	if _, ok := l.table.Selected(); !ok && len(x.Tiers) > 0 {
		l.table.SelectWhere(func(schemes.TierLine) bool { return true })
	}
	l.allow()
}

// allow lets the buttons do what the chosen scheme and tier allow.
func (l *list) allow() {
	h, x := l.page.host, l.scheme()
	at := slices.IndexFunc(l.lines, func(y schemes.SchemeLine) bool { return y.Code == x.Code })
	because := func(not bool, key string) string {
		if not {
			return h.T(key)
		}
		return ""
	}
	l.up.Allow(because(at == 0, "rules.scheme.first"))
	l.down.Allow(because(at == len(l.lines)-1, "rules.scheme.last"))
	fixed := x.Method == data.ByQuintiles
	t, ok := l.table.Selected()
	l.add.Allow(because(fixed, "problem.tier.segments"))
	l.edit.Allow(because(fixed, "problem.tier.segments"))
	l.onOff.Allow(because(fixed || !ok, "problem.tier.segments"))
	l.onOff.SetText(h.T("rules.tier.off"))
	if ok && !t.On {
		l.onOff.SetText(h.T("rules.tier.on"))
	}
	if ok && t.Tier == data.Unclassified {
		l.onOff.Allow(h.T("problem.tier.unclassified"))
	}
	l.card.Refresh()
}

func (l *list) columns() []widgets.Column[schemes.TierLine] {
	h := l.page.host
	return []widgets.Column[schemes.TierLine]{
		{Key: "tier", Title: h.T("rules.tier"), Width: 124, Flex: 1, Cell: func(t schemes.TierLine) widgets.Cell {
			c := widgets.Cell{Text: schemes.TierName(h.Fmt(), t.SchemeTier), Bold: true}
			if !t.On {
				c.Token, c.Bold, c.Note = "t3", false, h.T("rules.off")
			}
			return c
		}},
		number("count", h.T("rules.count"), 60, func(t schemes.TierLine) int { return t.Count }, h.Fmt().Count),
		{Key: "cadence", Title: h.T("rules.cadence"), Width: 112, Flex: 1, Cell: func(t schemes.TierLine) widgets.Cell {
			return widgets.Cell{Text: cadence(l.page, t.SchemeTier), Token: token(t.Ideal > 0)}
		}},
		{Key: "channels", Title: h.T("rules.channels"), Width: 130, Flex: 3, Cell: func(t schemes.TierLine) widgets.Cell {
			comma := h.T("rules.comma")
			first, second := strings.Join(schemes.ChannelNames(h.Fmt(), t.First), comma), strings.Join(schemes.ChannelNames(h.Fmt(), t.Second), comma)
			if first == "" {
				return widgets.Cell{Text: "—", Token: "t3"}
			}
			return widgets.Cell{Text: first, Note: second, Exact: h.T("rules.channels.exact", first, second)}
		}},
		{Key: "services", Title: h.T("rules.services"), Width: 120, Flex: 4, Folds: 2, Cell: func(t schemes.TierLine) widgets.Cell {
			words := serviceWords(l.page, t.Services)
			if len(words) == 0 {
				return widgets.Cell{Text: "—", Token: "t3"}
			}
			return widgets.Cell{Text: strings.Join(words, h.T("rules.comma")), Exact: strings.Join(words, "\n")}
		}},
		{Key: "sla", Title: h.T("rules.sla"), Width: 92, Flex: 1, Folds: 1, Cell: func(t schemes.TierLine) widgets.Cell {
			return widgets.Cell{Text: promise(l.page, t.SchemeTier), Token: token(t.Response+t.Proposal > 0)}
		}},
		{Key: "collection", Title: h.T("rules.collection"), Width: 76, Flex: 1, Folds: 3, Cell: func(t schemes.TierLine) widgets.Cell {
			return widgets.Cell{Text: h.T("rules.collection." + orRep(t.Collection)), Token: "t2"}
		}},
	}
}

// token is grey for what is not there.
func token(there bool) string {
	if there {
		return ""
	}
	return "t3"
}

func orRep(c data.Collection) string {
	if c == "" {
		return "rep"
	}
	return string(c)
}

// cadence says how often a tier is touched: 3 / 4 days.
func cadence(p *Page, t data.SchemeTier) string {
	switch {
	case t.Ideal == 0:
		return "—"
	case t.Automatic:
		return p.host.T("rules.cadence.auto", t.Ideal)
	case t.Max == 0:
		return p.host.T("rules.cadence.ideal", t.Ideal)
	}
	return p.host.T("rules.cadence.both", t.Ideal, t.Max)
}

// promise says what a tier is promised: an answer in so many hours, a proposal in
// so many days.
func promise(p *Page, t data.SchemeTier) string {
	var words []string
	if t.Response > 0 {
		words = append(words, p.host.T("rules.response", t.Response))
	}
	if t.Proposal > 0 {
		words = append(words, p.host.T("rules.proposal", t.Proposal))
	}
	if len(words) == 0 {
		return "—"
	}
	return strings.Join(words, " · ")
}

// serviceWords say what is done for a tier, and how often.
func serviceWords(p *Page, services []data.Service) []string {
	words := make([]string, len(services))
	for i, s := range services {
		words[i] = schemes.ServiceName(p.host.Fmt(), s)
		if s.Every > 0 {
			words[i] = p.host.T("rules.service.every", words[i], s.Every)
		}
	}
	return words
}

// move gives the chosen scheme precedence over the one above, or yields it.
func (l *list) move(by int) {
	codes := make([]string, len(l.lines))
	for i, x := range l.lines {
		codes[i] = x.Code
	}
	at := slices.Index(codes, l.chosen)
	to := at + by
	if to < 0 || to >= len(codes) {
		return
	}
	codes[at], codes[to] = codes[to], codes[at]
	l.page.host.Do(schemes.OrderSchemes{Codes: codes})
}

// change opens the form of the selected tier.
func (l *list) change() {
	if t, ok := l.table.Selected(); ok && l.scheme().Method != data.ByQuintiles {
		tierForm(l.page, l.scheme(), t)
	}
}

// toggle switches the selected tier on or off.
func (l *list) toggle() {
	if t, ok := l.table.Selected(); ok {
		l.page.host.Do(schemes.SwitchTier{Scheme: l.chosen, Tier: t.Tier, On: !t.On})
	}
}

// menu offers what is done less often.
func (l *list) menu() {
	h, x := l.page.host, l.scheme()
	remove := ""
	if x.Code == data.RFM {
		remove = h.T("problem.scheme.rfm")
	}
	t, ok := l.table.Selected()
	removeTier := ""
	if !ok || x.Method == data.ByQuintiles || x.Code == data.RFM && schemes.Shipped(t.Tier) {
		removeTier = h.T("problem.tier.shipped")
	}
	widgets.ShowMenu(l.more,
		widgets.MenuItem{Label: h.T("rules.scheme.edit"), Icon: "edit", Do: func() { schemeForm(l.page, x) }},
		widgets.MenuItem{Label: h.T("rules.tier.remove"), Icon: "trash", Why: removeTier, Do: func() {
			h.Do(schemes.RemoveSchemeTier{Scheme: x.Code, Tier: t.Tier})
		}},
		widgets.MenuItem{Label: h.T("rules.scheme.remove"), Icon: "trash", Why: remove, Do: func() {
			name := schemes.SchemeName(h.Fmt(), x.Scheme)
			h.Confirm(h.T("rules.scheme.remove.title", name), h.T("rules.scheme.remove.body", x.Placed), h.T("rules.scheme.remove"), true, func() {
				h.Do(schemes.RemoveScheme{Code: x.Code})
			})
		}})
}
