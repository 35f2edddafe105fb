package team

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// peopleCard lists the team, those who need it most first.
type peopleCard struct {
	page  *Team
	card  *widgets.Card
	sort  *widgets.Select
	rows  []*personRow
	box   *fyne.Container
	total *widgets.Text
	more  *widgets.Button
}

// The orders of the list, in the order of their names.
const (
	lowFirst  = iota // lowest attainment first
	dueFirst         // who waits longest for a one-on-one first
	nameFirst        // by name
)

func newPeopleCard(t *Team) *peopleCard {
	h := t.host
	c := &peopleCard{page: t, box: widgets.Rows(44, 56), total: widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true})}
	c.sort = widgets.NewSelect([]string{h.T("team.sort.low"), h.T("team.sort.due"), h.T("team.sort.name")}, func(int) { t.Refresh() }).Small()
	c.sort.Select(lowFirst)
	foot := widgets.Col(0, widgets.HR(), widgets.Fixed(0, 36, widgets.Pad(0, 16, 0, 16, widgets.Row(0, widgets.Grow(c.total)))))
	c.more = widgets.NewIconButton("more", h.T("button.more"), c.menu).Small()
	c.card = widgets.NewCard(" ", "", widgets.Row(2, c.sort, c.more), widgets.Col(0, widgets.Grow(container.NewVScroll(c.box)), foot))
	return c
}

// order compares two persons as the list is sorted.
func (c *peopleCard) order() func(a, b person) int {
	switch c.sort.Selected() {
	case dueFirst:
		return func(a, b person) int { return cmp.Compare(a.met.Due, b.met.Due) }
	case nameFirst:
		return func(a, b person) int { return cmp.Compare(sortName(a.Name), sortName(b.Name)) }
	}
	return func(a, b person) int { // without attainment last
		return cmp.Or(boolean(b.Total.Judged())-boolean(a.Total.Judged()), cmp.Compare(a.Total.Attainment.Float(), b.Total.Attainment.Float()))
	}
}

// sortName is a name by which people are looked up: Chinese ones by pinyin.
func sortName(name string) string { return text.Initials(name) + name }

func (c *peopleCard) set() {
	t := c.page
	f := t.host.Fmt()
	for len(c.rows) < len(t.persons) {
		row := newPersonRow()
		c.rows = append(c.rows, row)
		c.box.Add(row.ListRow)
	}
	for i, row := range c.rows {
		row.Hidden = i >= len(t.persons)
		if i < len(t.persons) {
			row.set(t, t.persons[i])
		}
	}
	c.card.SetTitle(t.host.T("team.people", len(t.persons)), "")
	// The sum of the persons listed: sales of nobody are in no row above it.
	var actual, paced data.Money
	for _, p := range t.persons {
		actual += p.Total.Actual
		paced += p.Total.Paced
	}
	c.total.SetText("")
	if t.numbers.RepTotal.Total.Judged() && paced > 0 {
		c.total.SetText(t.host.T("team.total", f.Money(actual), f.MoneyUnit(paced), f.Percent(actual, paced)))
	}
}

// A personRow is one person of the list: light, name and attainment, and below
// them region, level and the last one-on-one.
type personRow struct {
	*widgets.ListRow
	light            *widgets.Light
	name, place      *widgets.Text
	attainment, last *widgets.Text
}

func newPersonRow() *personRow {
	small := widgets.Style{Size: 12, Token: "t3", Elide: true}
	right := widgets.Style{Size: 12, Align: fyne.TextAlignTrailing, Token: "t3"}
	r := &personRow{light: widgets.NewLight(0, 14), name: widgets.NewText("", widgets.Style{Size: 14, Elide: true}),
		place: widgets.NewText("", small), last: widgets.NewText("", right),
		attainment: widgets.NewText("", widgets.Style{Size: 13, Bold: true, Align: fyne.TextAlignTrailing})}
	above := widgets.Row(6, widgets.Grow(r.name), r.attainment)
	below := widgets.Row(6, widgets.Grow(r.place), r.last)
	r.ListRow = widgets.NewListRow(widgets.Pad(0, 16, 0, 16, widgets.Row(8, r.light, widgets.Grow(middle(above, below)))))
	return r
}

func (r *personRow) set(t *Team, p person) {
	h := t.host
	on := p.met.ID == t.rep
	r.light.SetLight(p.Total.Light)
	r.name.SetText(p.Name)
	r.name.SetBold(on)
	r.place.SetText(join(" · ", p.Region, levelName(t, p.Level)))
	r.attainment.SetText("—")
	if p.Total.Judged() {
		r.attainment.SetText(h.Fmt().Percent(p.Total.Attainment.Num, p.Total.Attainment.Den))
	}
	words, token, bold := lastMet(t, p)
	r.last.SetText(words)
	r.last.SetToken(token)
	r.last.SetBold(bold)
	r.SetSelected(on)
	r.OnTap = func() { t.pick(p.met.ID) }
}

// lastMet says when the last one-on-one was, and whether the next is due.
func lastMet(t *Team, p person) (words string, token theme.Token, bold bool) {
	h := t.host
	switch {
	case t.gone(p):
		return h.T("team.gone"), "t3", false
	case p.met.Last == h.Today() && p.slot.Minute != nil:
		return h.T("team.today") + " " + text.ClockOf(*p.slot.Minute), "accent", true
	case p.met.Last == h.Today():
		return h.T("team.today"), "accent", true
	case p.met.Rests:
		return h.T("team.rests.short"), "t3", false
	case p.met.Next != 0:
		return h.T("team.next", h.Fmt().Date(p.met.Next)), "accent", false
	case p.met.Last == 0:
		return h.T("team.never"), "t3", false
	case p.met.Late > 0:
		return h.T("team.late", p.met.Late), "bad", false
	}
	return h.Fmt().Date(p.met.Last), "t3", false
}

func levelName(t *Team, l data.Level) string {
	if l == "" {
		return ""
	}
	return t.host.T("level." + string(l))
}
