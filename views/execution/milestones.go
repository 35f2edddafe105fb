package execution

import (
	"cmp"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
	"quarterdeck/app/execution"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// Milestones is the tab of all milestones, what slips most first.
type Milestones struct {
	host    page.Host
	content *fyne.Container
	chips   *widgets.ChipGroup
	owner   *widgets.Select
	owners  []string // codes behind the choices of owner; the first is everybody
	search  *widgets.Field
	table   *widgets.Table[execution.MilestoneRow]
	foot    *milestoneFoot
	none    fyne.CanvasObject
	nothing fyne.CanvasObject

	rows  []execution.MilestoneRow
	query string
}

// milestoneFilters are the chips in their order.
var milestoneFilters = []struct {
	key  string
	fits func(m execution.MilestoneRow, today data.Date) bool
}{
	{"open", func(m execution.MilestoneRow, _ data.Date) bool { return m.Accepted == 0 }},
	{"late", func(m execution.MilestoneRow, _ data.Date) bool { return m.Late > 0 || m.Light == data.Amber }},
	{"slipped", func(m execution.MilestoneRow, _ data.Date) bool { return m.Slip != nil && *m.Slip > 0 }},
	{"month", func(m execution.MilestoneRow, today data.Date) bool {
		return m.Accepted == 0 && m.Overlap(today.Month().Period()).Days() > 0
	}},
	{"all", func(execution.MilestoneRow, data.Date) bool { return true }},
}

// NewMilestones builds the tab.
func NewMilestones(h page.Host) page.Page {
	p := &Milestones{host: h}
	p.chips = widgets.NewChipGroup(make([]string, len(milestoneFilters)), false, func(int) { p.list() })
	p.owner = widgets.NewSelect(nil, func(int) { p.list() }).Small()
	p.search = widgets.NewField(h.T("milestones.search")).WithIcon("search").Small()
	p.search.OnChanged = func(s string) { p.query = s; p.list() }
	p.table = widgets.NewTable(p.columns())
	p.table.Same = func(a, b execution.MilestoneRow) bool { return a.ID == b.ID }
	p.table.OnSelect = func(execution.MilestoneRow) { p.explain() }
	p.table.OnOpen = p.open
	forms.KeepWidths(h, p.table)
	p.foot = newMilestoneFoot(p)
	p.none = widgets.NewEmpty("flag", h.T("milestones.none"), h.T("milestones.none.how"),
		widgets.NewButton(h.T("milestones.none.do"), widgets.Primary, func() { h.Show(page.Route{Page: "stages", Part: "templates"}) }))
	p.nothing = widgets.NewEmpty("search", h.T("milestones.nothing"), h.T("milestones.nothing.how"),
		widgets.NewButton(h.T("milestones.nothing.all"), widgets.Plain, p.showAll))
	tools := widgets.Fixed(0, 47, widgets.Pad(0, 12, 0, 12, widgets.Row(8, p.chips, widgets.Grow(nil), widgets.AtLeast(theme.Px(132), 0, p.search), p.owner)))
	p.content = widgets.Pad(16, 20, 16, 20, widgets.Stack(widgets.NewCard("", "", nil, widgets.Col(0, tools, widgets.HR(), widgets.Grow(p.table), p.foot.content))))
	return p
}

// Title names the page.
func (p *Milestones) Title() string { return p.host.T("nav.stages") }

// Content is the page.
func (p *Milestones) Content() fyne.CanvasObject { return p.content }

// Shows lists what the page is made of.
func (p *Milestones) Shows() []data.Kind { return stageKinds }

// Search puts the caret into the search field.
func (p *Milestones) Search() { p.search.Focus() }

// Refresh asks for the milestones and hands them over.
func (p *Milestones) Refresh() {
	h := p.host
	var err error
	if p.rows, err = execution.Milestones(h.Reader(), h.Today(), execution.MilestonesIn{}); err != nil {
		h.Complain(err)
		return
	}
	slices.SortStableFunc(p.rows, urgency)
	for i, f := range milestoneFilters {
		n := 0
		for _, m := range p.rows {
			if f.fits(m, h.Today()) {
				n++
			}
		}
		p.chips.Chips[i].SetText(h.T("milestones.chip."+f.key) + " " + h.Fmt().Count(n))
	}
	p.chips.Refresh()
	p.offerOwners()
	p.list()
}

// urgency orders what slips most first: late, then by slip, then what is behind,
// then by the day it ends; what is accepted comes last.
func urgency(a, b execution.MilestoneRow) int {
	done := func(m execution.MilestoneRow) int {
		if m.Accepted != 0 {
			return 1
		}
		return 0
	}
	slip := func(m execution.MilestoneRow) int {
		if m.Slip == nil {
			return 0
		}
		return max(0, *m.Slip)
	}
	return cmp.Or(cmp.Compare(done(a), done(b)), cmp.Compare(b.Late, a.Late), cmp.Compare(slip(b), slip(a)), cmp.Compare(b.Light, a.Light), cmp.Compare(a.Until, b.Until))
}

// offerOwners lists who answers for a milestone.
func (p *Milestones) offerOwners() {
	chosen := ""
	if i := p.owner.Selected(); i > 0 && i < len(p.owners) {
		chosen = p.owners[i]
	}
	names, seen := []string{p.host.T("milestones.everybody")}, map[string]bool{}
	p.owners = []string{""}
	for _, m := range p.rows {
		if m.Owner != "" && !seen[m.Owner] {
			seen[m.Owner] = true
			p.owners, names = append(p.owners, m.Owner), append(names, m.OwnerName)
		}
	}
	p.owner.SetOptions(names, max(0, slices.Index(p.owners, chosen)))
}

func (p *Milestones) list() {
	h := p.host
	fits, owner := milestoneFilters[max(0, p.chips.Selected())].fits, ""
	if i := p.owner.Selected(); i > 0 {
		owner = p.owners[i]
	}
	var rows []execution.MilestoneRow
	for _, m := range p.rows {
		found := text.MatchesAny(p.query, m.Name, m.Stage)
		if fits(m, h.Today()) && found && (owner == "" || m.Owner == owner) {
			rows = append(rows, m)
		}
	}
	p.table.Empty = p.nothing
	if len(p.rows) == 0 {
		p.table.Empty = p.none
	}
	p.table.SetRows(rows)
	p.table.SelectFirst()
	p.explain()
}

func (p *Milestones) showAll() {
	p.search.Clear()
	p.query = ""
	p.owner.Select(0)
	p.chips.Select(len(milestoneFilters) - 1)
	p.list()
}

// open shows the milestone in the chart.
func (p *Milestones) open(m execution.MilestoneRow) {
	p.host.Show(page.Route{Page: "stages", Part: Milestone, ID: m.ID})
}

func (p *Milestones) explain() {
	m, ok := p.table.Selected()
	p.foot.set(m, ok)
}

// milestoneFoot is the selected milestone below the table: why its light is what
// it is, and its progress to change.
type milestoneFoot struct {
	page     *Milestones
	content  *fyne.Container
	says     *widgets.Text
	progress *widgets.Select
	steps    []int
	open     *widgets.Button
	now      execution.MilestoneRow
}

func newMilestoneFoot(p *Milestones) *milestoneFoot {
	h := p.host
	f := &milestoneFoot{page: p, says: widgets.NewText("", widgets.Style{Size: 13, Token: "t2", Elide: true})}
	f.progress = widgets.NewSelect(nil, func(i int) {
		if i < len(f.steps) {
			h.DoQuiet(execution.SetProgress{ID: f.now.ID, Progress: f.steps[i]})
		}
	}).Small()
	f.open = widgets.NewButton(h.T("milestones.open"), widgets.Plain, func() { p.open(f.now) }).Small()
	f.content = widgets.Col(0, widgets.HR(), widgets.Fixed(0, 44, widgets.Pad(0, 16, 0, 16, widgets.Row(8, widgets.Grow(f.says), f.progress, f.open))))
	return f
}

func (f *milestoneFoot) set(m execution.MilestoneRow, ok bool) {
	f.content.Hidden = !ok
	f.now = m
	if ok {
		f.says.SetText(milestoneWhy(f.page.host, m))
		f.steps = steps(m.Progress)
		names := make([]string, len(f.steps))
		for i, n := range f.steps {
			names[i] = strconv.Itoa(n) + "%"
		}
		f.progress.SetOptions(names, slices.Index(f.steps, m.Progress))
		f.progress.Hidden = m.Point || m.Accepted != 0
	}
	f.content.Refresh()
	f.page.content.Refresh()
}

// steps are the choices of progress: every ten per cent, and what is so.
func steps(progress int) (out []int) {
	for n := 0; n <= 100; n += 10 {
		out = append(out, n)
	}
	if progress%10 != 0 {
		out = append(out, progress)
		slices.Sort(out)
	}
	return out
}

// milestoneWhy says in a line why the milestone's light is what it is.
func milestoneWhy(h page.Host, m execution.MilestoneRow) string {
	says := []string{m.Name}
	switch {
	case m.Accepted != 0:
		says = append(says, h.T("stages.accepted", h.Fmt().Date(m.Accepted)))
	case m.Late > 0:
		says = append(says, h.T("stages.late", m.Late))
	case h.Today() < m.From:
		says = append(says, h.T("stages.begins", h.Fmt().Date(m.From)))
	case !m.Point:
		says = append(says, h.T("stages.should", m.Progress, m.Should))
	}
	if m.Slip != nil {
		says = append(says, slipWords(h, *m.Slip))
	}
	for _, w := range m.Waits {
		says = append(says, waitWords(h, w))
	}
	line := says[0]
	for _, s := range says[1:] {
		line += " · " + s
	}
	return line
}

func (p *Milestones) columns() []widgets.Column[execution.MilestoneRow] {
	h := p.host
	f, span := h.Fmt(), h.Plan().Period()
	column := func(key string, width, flex float32, folds int, cell func(execution.MilestoneRow) widgets.Cell, compare func(a, b execution.MilestoneRow) int) widgets.Column[execution.MilestoneRow] {
		return widgets.Column[execution.MilestoneRow]{Key: "milestones." + key, Title: h.T("milestones.column." + key), Width: width, Flex: flex, Folds: folds, Cell: cell, Compare: compare}
	}
	right := func(c widgets.Column[execution.MilestoneRow]) widgets.Column[execution.MilestoneRow] {
		c.Right = true
		return c
	}
	return []widgets.Column[execution.MilestoneRow]{
		column("name", 200, 3, 0, func(m execution.MilestoneRow) widgets.Cell {
			return widgets.Cell{Text: m.Name, Light: chart.Light(m.Light), Mark: true, Exact: milestoneWhy(h, m)}
		}, func(a, b execution.MilestoneRow) int { return cmp.Compare(a.Name, b.Name) }),
		column("stage", 84, 1, 2, func(m execution.MilestoneRow) widgets.Cell { return widgets.Cell{Text: m.Stage, Token: "t2"} },
			func(a, b execution.MilestoneRow) int { return cmp.Compare(a.Stage, b.Stage) }),
		column("owner", 92, 1, 0, func(m execution.MilestoneRow) widgets.Cell {
			return widgets.Cell{Text: cmp.Or(m.OwnerName, text.Unknown)}
		}, func(a, b execution.MilestoneRow) int { return cmp.Compare(a.OwnerName, b.OwnerName) }),
		right(column("from", 88, 1, 3, func(m execution.MilestoneRow) widgets.Cell { return widgets.Cell{Text: f.DateIn(m.From, span)} },
			func(a, b execution.MilestoneRow) int { return cmp.Compare(a.From, b.From) })),
		right(column("until", 88, 1, 0, func(m execution.MilestoneRow) widgets.Cell {
			return widgets.Cell{Text: f.DateIn(m.Until-1, span)}
		}, func(a, b execution.MilestoneRow) int { return cmp.Compare(a.Until, b.Until) })),
		right(column("slip", 84, 1, 0, func(m execution.MilestoneRow) widgets.Cell {
			switch {
			case m.Slip == nil:
				return widgets.Cell{Text: text.Unknown, Token: "t3"}
			case *m.Slip > 0:
				return widgets.Cell{Text: slipDays(h, *m.Slip), Token: "warn", Bold: true}
			}
			return widgets.Cell{Text: slipDays(h, *m.Slip)}
		}, func(a, b execution.MilestoneRow) int { return calc.CompareKnown(a.Slip, b.Slip) })),
		right(column("progress", 116, 1, 0, func(m execution.MilestoneRow) widgets.Cell {
			if m.Point && m.Accepted == 0 {
				return widgets.Cell{Text: text.Unknown, Token: "t3"}
			}
			return widgets.Cell{Text: strconv.Itoa(m.Progress) + "%", Bar: float64(m.Progress) / 100, Barred: true}
		}, func(a, b execution.MilestoneRow) int { return cmp.Compare(a.Progress, b.Progress) })),
		right(column("criteria", 84, 1, 1, func(m execution.MilestoneRow) widgets.Cell {
			if len(m.Criteria) == 0 {
				return widgets.Cell{Text: text.Unknown, Token: "t3"}
			}
			return widgets.Cell{Text: strconv.Itoa(m.Passed) + " / " + strconv.Itoa(len(m.Criteria))}
		}, func(a, b execution.MilestoneRow) int {
			return cmp.Compare(a.Passed-len(a.Criteria), b.Passed-len(b.Criteria))
		})),
		column("waits", 132, 2, 4, func(m execution.MilestoneRow) widgets.Cell {
			switch {
			case len(m.Waits) == 0:
				return widgets.Cell{Text: text.Unknown, Token: "t3"}
			case m.Early() > 0:
				return widgets.Cell{Text: waitWords(h, m.Waits[0]), Token: "warn", Exact: waitWords(h, m.Waits[0])}
			}
			return widgets.Cell{Text: waitWords(h, m.Waits[0]), Exact: waitWords(h, m.Waits[0])}
		}, nil),
		column("state", 92, 1, 0, func(m execution.MilestoneRow) widgets.Cell {
			switch {
			case m.Accepted != 0:
				return widgets.Cell{Text: h.T("stages.state.done"), Badge: "good"}
			case m.Late > 0:
				return widgets.Cell{Text: h.T("stages.late", m.Late), Badge: "bad"}
			case m.Light == data.Amber:
				return widgets.Cell{Text: h.T("milestones.behind"), Badge: "warn"}
			case h.Today() < m.From:
				return widgets.Cell{Text: h.T("stages.state.waiting_start"), Badge: "outline"}
			}
			return widgets.Cell{Text: h.T("milestones.running"), Badge: "plain"}
		}, func(a, b execution.MilestoneRow) int { return cmp.Compare(a.Light, b.Light) }),
	}
}
