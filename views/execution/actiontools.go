package execution

import (
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app/execution"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// An addLine adds an action in one line: what, who, by when.
type addLine struct {
	page    *Actions
	content fyne.CanvasObject
	words   *widgets.Field
	owner   *forms.People
	box     *fyne.Container // holds the choice of the owner
	due     *widgets.DateField
}

func newAddLine(p *Actions) *addLine {
	h := p.host
	a := &addLine{page: p, words: widgets.NewField(h.T("actions.add.hint")).WithIcon("plus").Small(), due: forms.Day(h, h.Today()+7)}
	a.due.Small()
	a.words.OnKey(func(e *fyne.KeyEvent) bool {
		if e.Name != fyne.KeyReturn && e.Name != fyne.KeyEnter || forms.Trimmed(a.words) == "" {
			return false
		}
		a.add()
		return true
	})
	a.words.OnChanged = func(string) { a.words.SetProblem("") }
	a.box = widgets.Stack()
	a.set()
	button := widgets.NewButton(h.T("actions.add"), widgets.Plain, a.add).Small()
	a.content = widgets.Pad(10, 12, 10, 12, widgets.Row(8, widgets.Grow(a.words), widgets.AtLeast(112, 0, a.box), widgets.Fixed(138, 0, a.due), button))
	return a
}

// set offers the people there are; who is chosen stays so.
func (a *addLine) set() {
	chosen := ""
	if a.owner != nil {
		chosen = a.owner.Code()
	}
	a.owner = forms.NewPeople(a.page.host, chosen, a.page.host.T("actions.nobody"), nil)
	a.owner.Box.Small()
	a.box.Objects = []fyne.CanvasObject{a.owner.Box}
	a.box.Refresh()
}

// add adds the action that stands in the line; who and by when stay for the next.
func (a *addLine) add() {
	h := a.page.host
	due, err := a.due.Date()
	if err != nil {
		a.due.SetProblem(h.Fmt().Sentence(err))
		return
	}
	c := execution.SaveAction{Text: forms.Trimmed(a.words), Owner: a.owner.Code(), Due: due}
	if err := h.Try(c); err != nil {
		a.words.SetProblem(h.Fmt().Sentence(err))
		return
	}
	a.words.Clear()
	h.Do(c)
	a.words.Focus()
}

// The chips, in their order.
const (
	weekChip = iota
	overdueChip
	openChip
	closedChip
)

var actionChips = []string{"week", "overdue", "open", "closed"}

// actionTools are the chips, the choices and the search above the list.
type actionTools struct {
	page    *Actions
	content fyne.CanvasObject
	in      execution.ListIn
	chips   *widgets.ChipGroup
	group   *widgets.Select
	owner   *widgets.Select
	owners  []string // codes in the order of the choices; the first is everybody, the last nobody
	source  *widgets.Select
	search  *widgets.Field
	more    *widgets.Button
}

func newActionTools(p *Actions) *actionTools {
	h := p.host
	t := &actionTools{page: p, in: execution.ListIn{Open: true}}
	t.chips = widgets.NewChipGroup(make([]string, len(actionChips)), false, func(i int) { t.show(i); p.fill() })
	t.chips.Select(openChip)
	t.group = widgets.NewSelect([]string{h.T("actions.by_week"), h.T("actions.by_owner"), h.T("actions.by_source"), h.T("actions.ungrouped")}, func(int) { t.regroup() }).Small()
	t.group.Select(byWeek)
	t.owner = widgets.NewSelect(nil, func(i int) {
		t.in.Owner, t.in.NoOwner = t.owners[i], i == len(t.owners)-1
		p.fill()
	}).Small()
	t.source = widgets.NewSelect(nil, func(i int) {
		t.in.Source = ""
		if i > 0 {
			t.in.Source = execution.Sources[i-1]
		}
		p.fill()
	}).Small()
	t.search = widgets.NewField(h.T("actions.search")).WithIcon("search").Small()
	t.search.OnChanged = func(s string) { t.in.Text = s; p.fill() }
	t.more = widgets.NewIconButton("more", h.T("button.more"), t.menu).Small()
	first := widgets.Row(8, t.chips, widgets.Grow(nil), widgets.AtLeast(theme.Px(140), 0, t.search), t.more)
	second := widgets.Row(8, t.group, t.owner, t.source, widgets.Grow(nil))
	t.content = widgets.Pad(10, 12, 10, 12, widgets.Col(8, first, second))
	return t
}

// show narrows the list to what a chip says.
func (t *actionTools) show(chip int) {
	t.chips.Select(chip)
	t.in.Week, t.in.Overdue, t.in.Open, t.in.Closed = chip == weekChip, chip == overdueChip, chip == openChip, chip == closedChip
}

// narrowed reports whether something else than every open action is shown.
func (t *actionTools) narrowed() bool { return t.in != execution.ListIn{Open: true} }

// reset shows every open action.
func (t *actionTools) reset() {
	t.search.Clear()
	t.in = execution.ListIn{}
	t.show(openChip)
	t.set()
}

// set puts the counts into the chips, and offers the owners and sources.
func (t *actionTools) set() {
	h, c := t.page.host, t.page.counts
	for i, n := range []int{c.Week, c.Overdue, c.Open, c.Done + c.Dropped} {
		t.chips.Chips[i].SetText(h.T("actions.chip."+actionChips[i]) + " " + h.Fmt().Count(n))
	}
	t.chips.Refresh()
	reps, err := h.Reader().Reps()
	if err != nil {
		h.Complain(err)
		return
	}
	open := map[string]int{}
	for _, o := range c.Owners {
		open[o.Owner] = o.Open
	}
	counted := func(name string, n int) string {
		if n == 0 {
			return name
		}
		return name + " " + h.Fmt().Count(n)
	}
	t.owners = []string{""}
	names := []string{h.T("actions.owner.all")}
	for _, x := range reps {
		if open[x.Code] > 0 || x.Left == 0 || x.Left > h.Today() {
			t.owners, names = append(t.owners, x.Code), append(names, counted(x.Name, open[x.Code]))
		}
	}
	t.owners, names = append(t.owners, ""), append(names, counted(h.T("actions.nobody"), c.NoOwner))
	at := max(0, slices.Index(t.owners, t.in.Owner))
	if t.in.NoOwner {
		at = len(t.owners) - 1
	}
	t.owner.SetOptions(names, at)
	from := map[execution.Source]int{}
	for _, s := range c.Sources {
		from[s.Source] = s.Open
	}
	kinds := []string{h.T("actions.source.all")}
	for _, s := range execution.Sources {
		kinds = append(kinds, counted(h.T("actions.source."+string(s)), from[s]))
	}
	t.source.SetOptions(kinds, slices.Index(execution.Sources, t.in.Source)+1)
}

// grouping is how the list is grouped: by week unless another is chosen.
func (t *actionTools) grouping() int { return max(0, t.group.Selected()) }

// regroup orders the list in another way. Without groups its columns sort it.
func (t *actionTools) regroup() {
	p := t.page
	if p.table == nil {
		return // while the page is built
	}
	p.table.Columns = p.columns(t.grouping() == ungrouped)
	p.table.SortBy("", false)
	p.fill()
}

// shown are the actions in the list, in its order.
func (p *Actions) shown() (rows []execution.ActionRow) {
	for _, x := range p.table.Rows() {
		if x.row != nil {
			rows = append(rows, *x.row)
		}
	}
	return rows
}

// menu offers what can be done with the whole list.
func (t *actionTools) menu() {
	h, rows := t.page.host, t.page.shown()
	none := ""
	if len(rows) == 0 {
		none = h.T("actions.nothing")
	}
	widgets.ShowMenu(t.more,
		widgets.MenuItem{Label: h.T("actions.calendar", len(rows)), Icon: "cal", Why: none, Do: func() { t.page.Export(".ics", rows) }},
		widgets.MenuItem{Label: h.T("actions.export", len(rows)), Icon: "export", Why: none, Do: func() { t.page.Export(".xlsx", rows) }},
		widgets.MenuItem{Label: h.T("customers.copy"), Icon: "copy", Key: "Ctrl C", Why: none, Do: func() {
			fyne.CurrentApp().Clipboard().SetContent(t.page.table.TSV())
			h.Toast(h.T("button.copied"))
		}})
}

// Export writes actions: the open ones as a calendar, or all in a workbook.
func (p *Actions) Export(ending string, rows []execution.ActionRow) {
	h, f, plan, day := p.host, p.host.Fmt(), p.host.Plan(), p.host.Today()
	sequence, err := h.File().Sequence()
	if err != nil {
		h.Complain(err)
		return
	}
	name := plan.Firm + " " + h.T("actions.title")
	if p.tools.in.Owner != "" && len(rows) > 0 {
		name += " " + rows[0].OwnerName
	}
	h.AskSave(name+ending, func(path string) {
		h.Run(page.Job{Title: h.T("actions.export", len(rows)),
			Work: func(func(int, int) error) error { return execution.ExportActions(path, f, plan, day, sequence, rows) },
			Done: func(err error) {
				if err != nil {
					h.Complain(err)
					return
				}
				h.Toast(h.T("file.written", filepath.Base(path)))
			}})
	})
}
