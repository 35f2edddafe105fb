package touches

import (
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app/calc"
	"quarterdeck/app/schemes"
	"quarterdeck/app/touches"
	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// whens are what the chips narrow to, in their order.
var whens = []string{"", touches.Today, touches.Overdue, touches.Risk, touches.Never, touches.All}

// tools are the chips, the week, the choices and the search above the list.
type tools struct {
	page    *Page
	content *fyne.Container
	chips   *widgets.ChipGroup
	back    *widgets.Button
	onward  *widgets.Button
	week    *widgets.Text
	weeks   [2]string // what week says, at length and in short
	group   *widgets.Select
	owner   *widgets.Select
	owners  []string // codes in the order of the choices; the first is everybody, the last nobody
	tier    *widgets.Select
	tiers   []touches.TierKey // in the order of the choices; the first is all
	search  *widgets.Field
	more    *widgets.Button
}

func newTools(p *Page) *tools {
	h := p.host
	t := &tools{page: p}
	labels := make([]string, len(whens))
	for i, w := range whens {
		labels[i] = t.chipWords(w)
	}
	t.chips = widgets.NewChipGroup(labels, false, func(i int) { p.narrow(func(in *touches.CallsIn) { in.When = whens[i] }) })
	t.back = widgets.NewIconButton("left", h.T("touches.week.back"), func() { t.turn(-1) }).Small()
	t.onward = widgets.NewIconButton("right", h.T("touches.week.on"), func() { t.turn(1) }).Small()
	t.week = widgets.NewText("", widgets.Style{Size: 13, Token: "t2", Align: fyne.TextAlignCenter})
	t.group = widgets.NewSelect([]string{h.T("touches.by_day"), h.T("touches.by_owner"), h.T("touches.ungrouped")}, func(int) { t.regroup() }).Small()
	t.group.Select(byDay)
	t.owner = widgets.NewSelect(nil, func(i int) { t.chooseOwner(i) }).Small()
	t.tier = widgets.NewSelect(nil, func(i int) { t.chooseTier(i) }).Small()
	t.search = widgets.NewField(h.T("touches.search")).WithIcon("search").Small()
	t.search.OnChanged = func(words string) { p.narrow(func(in *touches.CallsIn) { in.Text = words }) }
	t.search.OnKey(func(e *fyne.KeyEvent) bool {
		if e.Name != fyne.KeyEscape || t.search.Text() == "" {
			return false
		}
		t.search.Clear()
		p.narrow(func(in *touches.CallsIn) { in.Text = "" })
		return true
	})
	t.more = widgets.NewIconButton("more", h.T("button.more"), p.menu).Small()
	first := &fyne.Container{Layout: weekLayout{t}, Objects: []fyne.CanvasObject{t.chips, widgets.Row(8, t.back, t.week, t.onward)}}
	second := widgets.Row(8, t.group, t.owner, t.tier, widgets.Grow(t.search), t.more)
	t.content = widgets.Pad(10, 12, 10, 12, widgets.Col(8, first, second))
	return t
}

// weekLayout keeps the chips at the left and the week at the right. Where counts
// of very many customers leave no room, the week says its days alone.
type weekLayout struct{ t *tools }

// Layout is Fyne's.
func (l weekLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	chips, week := objs[0], objs[1]
	wide := chips.MinSize().Width
	for _, words := range l.t.weeks {
		l.t.week.SetText(words)
		if wide+theme.Px(8)+week.MinSize().Width <= s.Width {
			break
		}
	}
	at := week.MinSize()
	widgets.Place(chips, 0, 0, min(wide, s.Width-at.Width-theme.Px(8)), s.Height)
	widgets.Place(week, s.Width-at.Width, (s.Height-at.Height)/2, at.Width, at.Height)
}

// MinSize is the height of the higher of the two.
func (weekLayout) MinSize(objs []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, max(objs[0].MinSize().Height, objs[1].MinSize().Height))
}

func (t *tools) chipWords(when string) string {
	if when == "" {
		when = "week"
	}
	return t.page.host.T("touches.chip." + when)
}

// set puts the counts into the chips, and offers the owners and tiers there are.
func (t *tools) set(list touches.CallList) {
	h := t.page.host
	f, plan := h.Fmt(), h.Plan().Period()
	for i, n := range []int{list.Due, list.Today, list.Overdue, list.Risk, list.Never, list.All} {
		t.chips.Chips[i].SetText(t.chipWords(whens[i]) + " " + f.Count(n))
	}
	t.chips.Select(max(0, slices.Index(whens, t.page.in.When)))
	from, until := f.DateIn(list.Week.From, plan), f.DateIn(list.Week.Until-1, plan)
	t.weeks = [2]string{h.T("touches.week.span", f.Week(list.Week.From), from, until), h.T("touches.week.brief", from, until)}
	t.week.SetText(t.weeks[0])
	t.offerOwners(list)
	t.offerTiers(list)
	t.content.Refresh()
}

func (t *tools) offerOwners(list touches.CallList) {
	h := t.page.host
	reps, err := h.Reader().Reps()
	if err != nil {
		h.Complain(err)
		return
	}
	names := []string{h.T("touches.owner.all")}
	t.owners = []string{""}
	for _, x := range reps {
		if x.Left == 0 || x.Left > list.Day {
			t.owners, names = append(t.owners, x.Code), append(names, x.Name)
		}
	}
	t.owners, names = append(t.owners, ""), append(names, h.T("customers.no_rep"))
	at := 0
	if rep := t.page.in.Rep; rep != nil {
		at = len(names) - 1
		if i := slices.Index(t.owners, *rep); *rep != "" && i > 0 {
			at = i
		}
	}
	t.owner.SetOptions(names, at)
}

func (t *tools) offerTiers(list touches.CallList) {
	h := t.page.host
	t.tiers = append([]touches.TierKey{{}}, list.Tiers...)
	names := []string{h.T("touches.tier.all")}
	for _, x := range list.Tiers {
		names = append(names, schemes.TierName(h.Fmt(), data.SchemeTier{Tier: x.Tier, Name: x.Name}))
	}
	at := slices.IndexFunc(t.tiers, func(x touches.TierKey) bool { return x.Scheme == t.page.in.Scheme && x.Tier == t.page.in.Tier })
	t.tier.SetOptions(names, max(0, at))
}

func (t *tools) chooseOwner(i int) {
	t.page.narrow(func(in *touches.CallsIn) {
		in.Rep = nil
		if i > 0 {
			in.Rep = &t.owners[i]
		}
	})
}

func (t *tools) chooseTier(i int) {
	t.page.narrow(func(in *touches.CallsIn) { in.Scheme, in.Tier = t.tiers[i].Scheme, t.tiers[i].Tier })
}

// turn goes a number of weeks on, or back when it is negative; back to this week
// at most.
func (t *tools) turn(by int) {
	this := calc.Monday(t.page.list.Day)
	t.page.narrow(func(in *touches.CallsIn) {
		in.Week = max(this, t.page.list.Week.From+data.Date(7*by))
		if in.Week == this {
			in.Week = 0
		}
		in.When = ""
	})
}

// grouping is how the list is grouped: by day unless another is chosen.
func (t *tools) grouping() int { return max(0, t.group.Selected()) }

// regroup orders the list in another way. Without groups its columns sort it.
func (t *tools) regroup() {
	if t.page.table == nil {
		return // while the page is built
	}
	t.page.table.Columns = t.page.columns(t.grouping() == ungrouped)
	t.page.table.SortBy("", false)
	t.page.fill()
	t.page.explain()
}
