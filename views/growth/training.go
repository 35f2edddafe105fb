package growth

import (
	"cmp"
	"strconv"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/chart"
	"quarterdeck/app/growth"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A moduleLine is one class over the months of the plan.
type moduleLine struct {
	class data.TrainingClass
	cells []growth.ModuleCell
}

// training is the cadence of the months, the list of trainings, and who came.
type training struct {
	page   *Page
	host   page.Host
	all    *fyne.Container
	months *widgets.Table[moduleLine]
	card   *widgets.Card
	plan   *widgets.Button
	table  *widgets.Table[growth.TrainingRow]
	list   *widgets.Card
	panel  *panel
	now    growth.TrainingYear
}

func newTraining(p *Page) part {
	h := p.host
	x := &training{page: p, host: h, panel: newPanel()}
	x.months = widgets.NewTable([]widgets.Column[moduleLine]{})
	x.months.Same = func(a, b moduleLine) bool { return a.class == b.class }
	x.plan = widgets.NewButton(h.T("growth.modules.plan"), widgets.Plain, x.askModules).Small()
	x.card = widgets.NewCard(h.T("growth.modules"), "", x.plan, x.months)
	x.table = widgets.NewTable(x.columns())
	x.table.Same = func(a, b growth.TrainingRow) bool { return a.ID == b.ID }
	x.table.OnSelect = func(growth.TrainingRow) { x.explain() }
	x.table.OnOpen = func(r growth.TrainingRow) { trainingForm(h, &r) }
	forms.KeepWidths(h, x.table)
	x.table.Empty = widgets.NewEmpty("cal", h.T("growth.training.none"), h.T("growth.training.none.how"),
		widgets.NewButton(h.T("growth.training.new"), widgets.Plain, func() { trainingForm(h, nil) }),
		widgets.NewButton(h.T("growth.modules.plan"), widgets.Plain, x.askModules))
	x.list = widgets.NewCard(h.T("growth.trainings"), "", nil, x.table)
	x.all = widgets.Col(12, widgets.Fixed(0, 40+32+4*36, x.card), widgets.Grow(widgets.Beside(340, 300, x.list, x.panel.card)))
	return x
}

func (x *training) columns() []widgets.Column[growth.TrainingRow] {
	h := x.host
	f, period := h.Fmt(), h.Plan().Period()
	column := func(key string, width, flex float32, folds int, cell func(growth.TrainingRow) widgets.Cell, compare func(a, b growth.TrainingRow) int) widgets.Column[growth.TrainingRow] {
		return widgets.Column[growth.TrainingRow]{Key: "growth-training-" + key, Title: h.T("growth.training." + key), Width: width, Flex: flex, Folds: folds, Cell: cell, Compare: compare}
	}
	return []widgets.Column[growth.TrainingRow]{
		column("date", 84, 0, 0, func(r growth.TrainingRow) widgets.Cell {
			return widgets.Cell{Text: f.DateIn(cmp.Or(r.Held, r.Date), period)}
		}, func(a, b growth.TrainingRow) int { return cmp.Compare(a.Date, b.Date) }),
		column("module", 180, 4, 0, func(r growth.TrainingRow) widgets.Cell { return widgets.Cell{Text: r.Module} },
			func(a, b growth.TrainingRow) int { return cmp.Compare(a.Module, b.Module) }),
		column("class", 100, 1, 0, func(r growth.TrainingRow) widgets.Cell {
			return widgets.Cell{Text: h.T("growth.class." + string(r.Class)), Token: "t2"}
		}, func(a, b growth.TrainingRow) int { return cmp.Compare(a.Class, b.Class) }),
		column("trainer", 104, 2, 2, func(r growth.TrainingRow) widgets.Cell { return widgets.Cell{Text: cmp.Or(r.Trainer, text.Unknown)} }, nil),
		column("hours", 72, 0, 3, func(r growth.TrainingRow) widgets.Cell { return widgets.Cell{Text: growth.Hours(f, r.Hours)} }, nil),
		column("people", 76, 0, 0, func(r growth.TrainingRow) widgets.Cell {
			if r.State == growth.IsHeld {
				return widgets.Cell{Text: h.T("growth.of", r.Came, r.Invited)}
			}
			return widgets.Cell{Text: h.T("growth.invited", r.Invited), Token: "t2"}
		}, nil),
		column("state", 96, 1, 0, func(r growth.TrainingRow) widgets.Cell { return marked(growth.SayHeld(f, r.State), r.Light) },
			func(a, b growth.TrainingRow) int { return cmp.Compare(a.State, b.State) }),
	}
}

// monthColumns are the months of the plan, each a light with a word.
func (x *training) monthColumns() []widgets.Column[moduleLine] {
	h := x.host
	f := h.Fmt()
	list := []widgets.Column[moduleLine]{{Key: "growth-modules-class", Title: h.T("growth.training.class"), Width: 128, Flex: 1,
		Cell: func(m moduleLine) widgets.Cell { return widgets.Cell{Text: h.T("growth.class." + string(m.class))} }}}
	for i, m := range x.now.Months {
		list = append(list, widgets.Column[moduleLine]{Key: "growth-modules-" + strconv.Itoa(i), Title: f.Month(m.Month), Width: 56, Flex: 1, Cell: func(l moduleLine) widgets.Cell {
			c := l.cells[i]
			cell := widgets.Cell{Text: growth.SayHeld(f, c.State), Light: chart.Light(c.Light), Mark: c.State != growth.NotKept, Exact: growth.SayHeld(f, c.State)}
			switch {
			case c.Date != 0:
				cell.Text, cell.Exact = strconv.Itoa(c.Date.Time().Day()), f.Date(c.Date)+" "+growth.SayHeld(f, c.State)
			case c.State == growth.IsMissing && c.Light == data.Ring:
				cell.Text, cell.Mark, cell.Token = text.Unknown, false, "t3"
			}
			return cell
		}})
	}
	return list
}

func (x *training) content() fyne.CanvasObject { return x.all }

func (x *training) action() (string, func()) {
	return x.host.T("growth.training.new"), func() { trainingForm(x.host, nil) }
}

func (x *training) refresh() (err error) {
	h := x.host
	if x.now, err = growth.TrainingPlan(h.Reader(), h.Today(), growth.TrainingPlanIn{}); err != nil {
		return err
	}
	var lines []moduleLine
	for i, class := range growth.Cadence() {
		l := moduleLine{class: class}
		for _, m := range x.now.Months {
			l.cells = append(l.cells, m.Modules[i])
		}
		lines = append(lines, l)
	}
	x.months.Columns = x.monthColumns()
	x.months.SetRows(lines)
	note := h.T("growth.modules.done")
	if x.now.Missing > 0 {
		note = h.T("growth.modules.missing", x.now.Missing)
	}
	x.card.SetTitle(h.T("growth.modules"), note)
	x.list.SetTitle(h.T("growth.trainings"), x.sums())
	x.table.SetRows(x.now.Rows)
	if _, ok := x.table.Selected(); !ok && len(x.now.Rows) > 0 {
		first := x.now.Rows[0].ID
		x.table.SelectWhere(func(r growth.TrainingRow) bool { return r.ID == first })
	}
	x.explain()
	return nil
}

// sums is the year in a line.
func (x *training) sums() string {
	h, f := x.host, x.host.Fmt()
	words := h.T("growth.trainings.sum", x.now.Held, x.now.Planned, growth.Share(x.now.Attended), growth.Hours(f, x.now.Hours))
	if x.now.Camp != nil {
		words += h.T("growth.trainings.camp", f.Date(cmp.Or(x.now.Camp.Held, x.now.Camp.Date)), x.now.Camp.Days)
	}
	return words
}

func (x *training) explain() {
	r, ok := x.table.Selected()
	if x.panel.card.Hidden == ok {
		x.panel.card.Hidden = !ok
		x.all.Refresh()
	}
	if !ok {
		return
	}
	h, f := x.host, x.host.Fmt()
	facts := []fyne.CanvasObject{fact(h.T("growth.training.date"), f.DateYear(cmp.Or(r.Held, r.Date))), fact(h.T("growth.training.days"), h.T("growth.days", r.Days)),
		fact(h.T("growth.training.trainer"), cmp.Or(r.Trainer, text.Unknown)), fact(h.T("growth.training.location"), cmp.Or(r.Location, text.Unknown)),
		fact(h.T("growth.training.hours"), growth.Hours(f, r.Hours))}
	if r.Cost != nil {
		facts = append(facts, fact(h.T("growth.training.cost"), f.MoneyUnit(*r.Cost)))
	}
	var people []fyne.CanvasObject
	for _, t := range r.People {
		light, word := data.Ring, h.T("growth.came.open")
		if t.Came != nil {
			light, word = data.Green, h.T("growth.came.yes")
			if !*t.Came {
				light, word = data.Red, h.T("growth.came.no")
			}
		}
		people = append(people, widgets.Row(8, widgets.NewLight(light, 14), widgets.Grow(widgets.Small(t.Name)), widgets.Caption(word)))
	}
	if len(people) == 0 {
		people = append(people, para(h.T("growth.people.none")))
	}
	x.panel.set(r.Module, h.T("growth.class."+string(r.Class)), append(facts, widgets.HR(), section(h.T("growth.training.people"), people...))...)
	hold := widgets.NewButton(h.T("growth.hold"), widgets.Plain, func() { holdForm(h, r) }).WithIcon("check").Small()
	feet := []fyne.CanvasObject{widgets.Grow(hold)}
	if r.State == growth.IsHeld {
		feet = append(feet, widgets.NewIconButton("undo", h.T("growth.hold.undo"), func() { h.Do(growth.HoldTraining{ID: r.ID, Undo: true}) }).Small())
	}
	x.panel.buttons(append(feet, widgets.NewIconButton("edit", h.T("button.edit"), func() { trainingForm(h, &r) }).Small())...)
}

func (x *training) pick(page.Route) {}

// askModules asks for which months the modules are planned.
func (x *training) askModules() {
	h := x.host
	f := h.Fmt()
	var months []data.Month
	var names []string
	for m := h.Today().Month(); m.Start() < h.Plan().Period().Until; m++ {
		months, names = append(months, m), append(names, f.MonthYear(m))
	}
	if len(months) == 0 {
		m := h.Plan().Period().Until - 1
		months, names = []data.Month{m.Month()}, []string{f.MonthYear(m.Month())}
	}
	from, until := widgets.NewSelect(names, nil), widgets.NewSelect(names, nil)
	from.Select(0)
	until.Select(len(names) - 1)
	form := widgets.NewForm(widgets.FormItem{Field: "from", Label: h.T("growth.modules.from"), Object: from, Hint: h.T("growth.modules.hint")},
		widgets.FormItem{Field: "until", Label: h.T("growth.modules.until"), Object: until})
	forms.Edit(h, h.T("growth.modules.plan"), form, func() (app.Command, error) {
		return growth.PlanModules{From: months[max(0, from.Selected())], Until: months[max(0, until.Selected())]}, nil
	}, nil)
}
