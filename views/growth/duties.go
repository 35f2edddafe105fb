package growth

import (
	"strconv"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/growth"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// duties is what everybody did of the weekly duties, a week at a time.
type duties struct {
	page   *Page
	host   page.Host
	all    *fyne.Container
	week   *widgets.Text
	sum    *widgets.Text
	rules  *widgets.Button
	table  *widgets.Table[growth.DutyRow]
	panel  *panel
	monday data.Date // zero: the running week
	now    growth.DutyGrid
}

func newDuties(p *Page) part {
	h := p.host
	x := &duties{page: p, host: h, panel: newPanel()}
	x.week = widgets.NewText("", widgets.Style{Size: 13, Bold: true})
	x.sum = widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})
	x.table = widgets.NewTable(x.columns())
	x.table.RowHeight = 44
	x.table.Same = func(a, b growth.DutyRow) bool { return a.ID == b.ID }
	x.table.OnSelect = func(growth.DutyRow) { x.explain() }
	x.table.OnSpace = func(r growth.DutyRow) {
		if len(r.Cells) > 0 {
			x.log(r, r.Cells[0])
		}
	}
	forms.KeepWidths(h, x.table)
	x.table.Empty = widgets.NewEmpty("check", h.T("growth.duties.none"), h.T("growth.duties.none.how"),
		widgets.NewButton(h.T("funnel.none.add"), widgets.Plain, func() { h.Show(page.Route{Page: "settings", Part: "reps"}) }))
	x.rules = widgets.NewButton(h.T("growth.duties.edit"), widgets.Plain, x.menu).WithIcon("edit").Small()
	step := func(icon, tip string, days int) *widgets.Button {
		return widgets.NewIconButton(icon, h.T(tip), func() { x.move(days) }).Small()
	}
	head := tools(step("left", "growth.week.before", -7), x.week, step("right", "growth.week.after", 7), widgets.Grow(x.sum), x.rules)
	list := widgets.NewCard("", "", nil, widgets.Col(0, head, widgets.HR(), widgets.Grow(x.table)))
	x.all = widgets.Beside(340, 300, list, x.panel.card)
	return x
}

// move shows another week; a week that has not begun is not shown.
func (x *duties) move(days int) {
	if to := x.now.Week + data.Date(days); to <= x.host.Today() {
		x.monday = to
		x.page.Refresh()
	}
}

func (x *duties) columns() []widgets.Column[growth.DutyRow] {
	h := x.host
	f := h.Fmt()
	list := []widgets.Column[growth.DutyRow]{{Key: "growth-duties-name", Title: h.T("growth.column.name"), Width: 96, Flex: 1, Cell: func(r growth.DutyRow) widgets.Cell {
		return widgets.Cell{Text: r.Name, Below: growth.SayBand(f, r.Band)}
	}}}
	for i := range 2 {
		list = append(list, widgets.Column[growth.DutyRow]{Key: "growth-duties-" + strconv.Itoa(i), Title: h.T("growth.duties.column." + strconv.Itoa(i)), Width: 168, Flex: 3,
			Cell: func(r growth.DutyRow) widgets.Cell {
				if i >= len(r.Cells) {
					return widgets.Cell{}
				}
				c := r.Cells[i]
				cell := marked(growth.DutyName(f, c.Duty)+" "+h.T("growth.of", c.Done, c.Duty.Count), c.Light)
				cell.Below = c.Note
				return cell
			}})
	}
	return append(list, widgets.Column[growth.DutyRow]{Key: "growth-duties-sum", Title: h.T("growth.column.duties"), Width: 84, Flex: 0, Cell: func(r growth.DutyRow) widgets.Cell {
		return marked(h.T("growth.of", r.Done, r.Due), r.Light)
	}}, widgets.Column[growth.DutyRow]{Key: "growth-duties-weeks", Title: h.T("growth.duties.weeks"), Width: 104, Right: true, Folds: 1, Cell: func(r growth.DutyRow) widgets.Cell {
		done, due := sumOf(r.Weeks)
		if due == 0 {
			return dull()
		}
		return widgets.Cell{Text: f.PercentWhole(data.Money(done), data.Money(due))}
	}})
}

func sumOf(weeks []growth.WeekSum) (done, due int) {
	for _, w := range weeks {
		done, due = done+w.Done, due+w.Due
	}
	return done, due
}

func (x *duties) content() fyne.CanvasObject { return x.all }

func (x *duties) action() (string, func()) {
	return x.host.T("growth.duty.log"), func() {
		if r, ok := x.table.Selected(); ok && len(r.Cells) > 0 {
			x.log(r, r.Cells[0])
		}
	}
}

func (x *duties) refresh() (err error) {
	h := x.host
	if x.now, err = growth.Duties(h.Reader(), h.Today(), growth.DutiesIn{Week: x.monday}); err != nil {
		return err
	}
	f := h.Fmt()
	x.week.SetText(h.T("growth.week.of", f.Date(x.now.Week), f.Date(x.now.Week+6)))
	words := h.T("growth.duties.sum", x.now.Done, x.now.Due)
	if len(x.now.NoBand) > 0 {
		words += h.T("growth.duties.noband", len(x.now.NoBand))
	}
	x.sum.SetText(words)
	x.table.SetRows(x.now.Rows)
	if _, ok := x.table.Selected(); !ok && len(x.now.Rows) > 0 {
		first := x.now.Rows[0].ID
		x.table.SelectWhere(func(r growth.DutyRow) bool { return r.ID == first })
	}
	x.explain()
	return nil
}

// menu offers the duties to change, and a new one.
func (x *duties) menu() {
	h, f := x.host, x.host.Fmt()
	var list []widgets.MenuItem
	for _, d := range x.now.Duties {
		list = append(list, widgets.MenuItem{Label: h.T("growth.duties.item", growth.SayBand(f, d.Band), growth.DutyName(f, d), d.Count), Icon: "edit", Do: func() { dutyForm(h, d) }})
	}
	list = append(list, widgets.MenuItem{Label: h.T("growth.duties.new"), Icon: "plus", Do: func() { dutyForm(h, data.Duty{Band: data.Core, Count: 1}) }})
	widgets.ShowMenu(x.rules, list...)
}

func (x *duties) explain() {
	r, ok := x.table.Selected()
	if x.panel.card.Hidden == ok {
		x.panel.card.Hidden = !ok
		x.all.Refresh()
	}
	if !ok {
		return
	}
	h, f := x.host, x.host.Fmt()
	var now, past []fyne.CanvasObject
	for _, c := range r.Cells {
		more := widgets.NewIconButton("plus", h.T("growth.duty.more"), func() { h.Do(growth.LogDuty{Duty: c.Duty.Code, Rep: r.Rep, Week: x.now.Week}) }).Small()
		fewer := widgets.NewIconButton("minus", h.T("growth.duty.fewer"), func() {
			n := max(0, c.Done-1)
			h.Do(growth.LogDuty{Duty: c.Duty.Code, Rep: r.Rep, Week: x.now.Week, Done: &n})
		}).Small()
		if c.Done == 0 {
			fewer.Allow(h.T("growth.duty.fewer.none"))
		}
		edit := widgets.NewIconButton("edit", h.T("button.edit"), func() { x.log(r, c) }).Small()
		now = append(now, line(c.Light, growth.DutyName(f, c.Duty)+" "+h.T("growth.of", c.Done, c.Duty.Count), c.Note, "", fewer, more, edit))
	}
	for i := len(r.Weeks) - 1; i >= 0; i-- {
		w := r.Weeks[i]
		bar := widgets.NewProgress(6)
		if w.Due > 0 {
			bar.Set(float64(w.Done)/float64(w.Due), -1)
		}
		words := text.Unknown
		if w.Due > 0 {
			words = h.T("growth.of", w.Done, w.Due)
		}
		past = append(past, widgets.Row(8, widgets.Fixed(76, 0, widgets.Caption(f.Date(w.Week))), widgets.Grow(widgets.Middle(bar)), widgets.Fixed(44, 0, widgets.Small(words))))
	}
	x.panel.set(r.Name, growth.SayBand(f, r.Band), section(x.week.String(), now...), widgets.HR(), section(h.T("growth.duties.history"), past...))
	x.panel.buttons()
}

// log asks how often a duty was done in the week, and what it was about.
func (x *duties) log(r growth.DutyRow, c growth.DutyCell) {
	h := x.host
	n := c.Done
	if n < c.Duty.Count {
		n++
	}
	done, note := forms.Line(strconv.Itoa(n)), widgets.NewField(h.T("growth.duty.note.hint"))
	note.SetText(c.Note)
	form := widgets.NewForm(widgets.FormItem{Field: "done", Label: growth.DutyName(h.Fmt(), c.Duty), Object: done, Hint: h.T("growth.duty.due", c.Duty.Count)},
		widgets.FormItem{Field: "note", Label: h.T("growth.note"), Object: note})
	forms.Edit(h, h.T("growth.duty.title", r.Name), form, func() (app.Command, error) {
		n, err := whole(done, "done", "problem.duty.done")
		return growth.LogDuty{Duty: c.Duty.Code, Rep: r.Rep, Week: x.now.Week, Done: &n, Note: forms.Trimmed(note)}, err
	}, nil)
}

func (x *duties) pick(r page.Route) {
	if x.table.SelectWhere(func(d growth.DutyRow) bool { return d.Rep == r.Code }) {
		x.explain()
	}
}

// dutyForm edits a weekly duty.
func dutyForm(h page.Host, d data.Duty) {
	title, remove := h.T("growth.duties.new"), app.Command(nil)
	if d.ID != 0 {
		title, remove = growth.DutyName(h.Fmt(), d), growth.RemoveDuty{ID: d.ID}
	}
	name := named(h, d.ID, d.Name)
	band := newChoice(h, "level.", d.Band, data.Top, data.Core, data.New)
	count := forms.Line(strconv.Itoa(d.Count)).WithUnit(h.T("growth.unit.week"))
	form := widgets.NewForm(widgets.FormItem{Field: "name", Label: h.T("growth.name"), Object: name})
	form.Add(widgets.FormItem{Field: "band", Label: h.T("growth.column.band"), Object: band.box}, widgets.FormItem{Field: "count", Label: h.T("growth.duty.count"), Object: count})
	forms.Edit(h, title, form, func() (app.Command, error) {
		n, err := whole(count, "count", "problem.duty.count")
		return growth.SaveDuty{ID: d.ID, Name: forms.Trimmed(name), Band: band.key(), Count: n}, err
	}, remove)
}
