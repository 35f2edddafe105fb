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

// tests is how everybody stands with every test.
type tests struct {
	page  *Page
	host  page.Host
	all   *fyne.Container
	marks *widgets.Button
	table *widgets.Table[growth.ExamRow]
	list  *widgets.Card
	panel *panel
	now   growth.ExamTable
}

func newTests(p *Page) part {
	h := p.host
	x := &tests{page: p, host: h, panel: newPanel()}
	x.table = widgets.NewTable([]widgets.Column[growth.ExamRow]{})
	x.table.RowHeight = 44
	x.table.Same = func(a, b growth.ExamRow) bool { return a.ID == b.ID }
	x.table.OnSelect = func(growth.ExamRow) { x.explain() }
	x.table.OnOpen = func(r growth.ExamRow) { examForm(h, 0, "", r.Rep) }
	x.table.Empty = nobody(h)
	x.marks = widgets.NewButton(h.T("growth.marks"), widgets.Plain, x.menu).WithIcon("edit").Small()
	x.list = widgets.NewCard(h.T("growth.part.tests"), "", x.marks, x.table)
	x.all = widgets.Beside(340, 300, x.list, x.panel.card)
	return x
}

// menu offers the tests to change, and a new one.
func (x *tests) menu() {
	h, f := x.host, x.host.Fmt()
	var list []widgets.MenuItem
	for _, k := range x.now.Kinds {
		list = append(list, widgets.MenuItem{Label: h.T("growth.marks.item", growth.ExamName(f, k), growth.Score(k, &k.Pass)), Icon: "edit", Do: func() { kindForm(h, k) }})
	}
	list = append(list, widgets.MenuItem{Label: h.T("growth.marks.new"), Icon: "plus", Do: func() {
		kindForm(h, data.ExamKind{Unit: data.ScorePoints, Top: 100_00, Pass: 80_00, Retest: 14})
	}})
	widgets.ShowMenu(x.marks, list...)
}

func (x *tests) columns() []widgets.Column[growth.ExamRow] {
	h, f := x.host, x.host.Fmt()
	list := []widgets.Column[growth.ExamRow]{{Key: "growth-tests-name", Title: h.T("growth.column.name"), Width: 112,
		Cell: func(r growth.ExamRow) widgets.Cell {
			return widgets.Cell{Text: r.Name, Below: growth.SayBand(f, r.Band)}
		}}}
	for i, k := range x.now.Kinds {
		list = append(list, widgets.Column[growth.ExamRow]{Key: "growth-tests-" + k.Code, Title: growth.ExamName(f, k), Width: 108, Flex: 1, Cell: func(r growth.ExamRow) widgets.Cell {
			c := r.Cells[i]
			if c.Score == nil && c.State == "" {
				return dull()
			}
			cell := marked(growth.Score(k, c.Score), c.Light)
			cell.Exact = growth.SayCell(f, k, c)
			switch {
			case c.State == growth.ExamOpen:
				cell.Text = growth.SayCell(f, k, c)
			case c.Due != 0:
				cell.Below = h.T("growth.retest", f.Date(c.Due))
				cell.Under = string(ink(c.Light))
			case c.Answers > 0:
				cell.Below = h.T("growth.answers", c.Answers)
			case c.Derived:
				cell.Below = h.T("growth.derived")
			default:
				cell.Below = h.T("growth.try", c.Tries)
			}
			return cell
		}})
	}
	return list
}

func (x *tests) content() fyne.CanvasObject { return x.all }

func (x *tests) action() (string, func()) {
	return x.host.T("growth.exam.new"), func() {
		r, _ := x.table.Selected()
		examForm(x.host, 0, "", r.Rep)
	}
}

func (x *tests) refresh() (err error) {
	h := x.host
	if x.now, err = growth.Exams(h.Reader(), h.Today(), growth.ExamsIn{}); err != nil {
		return err
	}
	x.table.Columns = x.columns()
	x.list.SetTitle(h.T("growth.part.tests"), h.T("growth.tests.sum", x.now.Due, x.now.Late))
	x.table.SetRows(x.now.Rows)
	if _, ok := x.table.Selected(); !ok && len(x.now.Rows) > 0 {
		first := x.now.Rows[0].ID
		x.table.SelectWhere(func(r growth.ExamRow) bool { return r.ID == first })
	}
	x.explain()
	return nil
}

func (x *tests) explain() {
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
	kinds := map[string]data.ExamKind{}
	for i, k := range x.now.Kinds {
		kinds[k.Code] = k
		if c := r.Cells[i]; c.State != "" {
			now = append(now, line(c.Light, growth.ExamName(f, k), h.T("growth.mark.say", growth.SayCell(f, k, c), growth.Score(k, &k.Pass)), ""))
		}
	}
	for _, t := range x.now.Tries {
		if t.Rep != r.Rep {
			continue
		}
		light := data.Red
		if t.Passed {
			light = data.Green
		}
		k := kinds[t.Kind]
		edit := widgets.NewIconButton("edit", h.T("button.edit"), func() { examForm(h, t.ID, t.Kind, t.Rep) }).Small()
		past = append(past, line(light, growth.ExamName(f, k)+" "+growth.Score(k, &t.Score), h.T("growth.try.say", f.DateYear(t.Date), t.Try), "", edit))
	}
	if len(past) == 0 {
		past = append(past, para(h.T("growth.tries.none")))
	}
	parts := []fyne.CanvasObject{}
	if len(now) > 0 {
		parts = append(parts, section(h.T("growth.tests.now"), now...), widgets.HR())
	}
	x.panel.set(r.Name, growth.SayBand(f, r.Band), append(parts, section(h.T("growth.tries"), past...))...)
	x.panel.buttons(widgets.Grow(widgets.NewButton(h.T("growth.exam.new"), widgets.Plain, func() { examForm(h, 0, "", r.Rep) }).WithIcon("plus").Small()))
}

func (x *tests) pick(r page.Route) {
	if x.table.SelectWhere(func(e growth.ExamRow) bool { return e.Rep == r.Code }) {
		x.explain()
	}
}

// examForm writes a result down, or edits the one with the ID.
func examForm(h page.Host, id data.ID, kind, rep string) {
	kinds, err := h.Reader().ExamKinds()
	if err != nil {
		h.Complain(err)
		return
	}
	x, title, remove := data.Exam{Date: h.Today()}, h.T("growth.exam.new"), app.Command(nil)
	if id != 0 {
		if x, err = h.Reader().Exam(id); err != nil {
			h.Complain(err)
			return
		}
		title, remove = h.T("growth.exam.edit"), growth.RemoveExam{ID: id}
	}
	f := h.Fmt()
	var codes, names []string
	at := 0
	for _, k := range kinds {
		if k.Source != "" {
			continue
		}
		if k.Code == kind {
			at = len(codes)
		}
		codes, names = append(codes, k.Code), append(names, h.T("growth.marks.item", growth.ExamName(f, k), growth.Score(k, &k.Pass)))
	}
	test := widgets.NewSelect(names, nil)
	test.Select(at)
	who := forms.NewPeople(h, rep, "", nil)
	day, score, note := forms.Day(h, x.Date), forms.Line(""), forms.Line(x.Note)
	if id != 0 {
		score.SetText(text.PercentEdit(x.Score))
	}
	form := widgets.NewForm(widgets.FormItem{Field: "kind", Label: h.T("growth.exam.kind"), Object: test}, widgets.FormItem{Field: "rep", Label: h.T("growth.column.name"), Object: who.Box})
	form.Add(widgets.FormItem{Field: "score", Label: h.T("growth.exam.score"), Object: score}, widgets.FormItem{Field: "date", Label: h.T("growth.exam.date"), Object: day})
	form.Add(widgets.FormItem{Field: "note", Label: h.T("growth.note"), Object: note})
	forms.Edit(h, title, form, func() (app.Command, error) {
		c := growth.SaveExam{ID: id, Rep: who.Code(), Note: forms.Trimmed(note)}
		if i := test.Selected(); i >= 0 && i < len(codes) {
			c.Kind = codes[i]
		}
		var err error
		if forms.Trimmed(score) == "" {
			return nil, data.Problem{Key: "problem.growth.score", Field: "score"}
		}
		if c.Score, err = hundredths(h, score, "score"); err != nil {
			return nil, err
		}
		c.Date, err = day.Date()
		return c, data.At("date", err)
	}, remove)
}

// kindForm edits a test and its pass mark.
func kindForm(h page.Host, k data.ExamKind) {
	title, remove := h.T("growth.marks.new"), app.Command(nil)
	name := named(h, k.ID, k.Name)
	if k.ID != 0 {
		title = growth.ExamName(h.Fmt(), k)
		remove = growth.RemoveExamKind{ID: k.ID}
	}
	unit := newChoice(h, "growth.unit.", k.Unit, data.ScorePoints, data.ScorePercent)
	level := newChoice(h, "growth.for.", k.Level, "", data.Beginner, data.Senior, data.Leader)
	pass, top, retest := forms.Line(text.PercentEdit(k.Pass)), forms.Line(text.PercentEdit(k.Top)), forms.Line(strconv.Itoa(k.Retest)).WithUnit(h.T("growth.unit.days"))
	form := widgets.NewForm(widgets.FormItem{Field: "name", Label: h.T("growth.name"), Object: name})
	form.Add(widgets.FormItem{Field: "pass", Label: h.T("growth.marks.pass"), Object: pass}, widgets.FormItem{Field: "top", Label: h.T("growth.marks.top"), Object: top},
		widgets.FormItem{Field: "unit", Label: h.T("growth.marks.unit"), Object: unit.box})
	form.Add(widgets.FormItem{Field: "level", Label: h.T("growth.marks.level"), Object: level.box}, widgets.FormItem{Field: "retest", Label: h.T("growth.marks.retest"), Object: retest})
	forms.EditWide(h, title, form, func() (app.Command, error) {
		c := growth.SaveExamKind{ID: k.ID, Name: forms.Trimmed(name), Unit: unit.key(), Level: level.key()}
		var err error
		if c.Pass, err = hundredths(h, pass, "pass"); err != nil {
			return nil, err
		}
		if c.Top, err = hundredths(h, top, "top"); err != nil {
			return nil, err
		}
		c.Retest, err = whole(retest, "retest", "problem.exam.retest")
		return c, err
	}, remove)
}
