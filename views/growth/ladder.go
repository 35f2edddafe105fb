package growth

import (
	"cmp"
	"strconv"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/growth"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// ladder is where everybody stands on the skill ladder.
type ladder struct {
	page  *Page
	host  page.Host
	all   *fyne.Container
	needs *widgets.Button
	table *widgets.Table[growth.SkillRow]
	panel *panel
	now   growth.SkillLadder
}

func newLadder(p *Page) part {
	h := p.host
	x := &ladder{page: p, host: h, panel: newPanel()}
	x.table = widgets.NewTable(x.columns())
	x.table.RowHeight = 44
	x.table.Same = func(a, b growth.SkillRow) bool { return a.ID == b.ID }
	x.table.OnSelect = func(growth.SkillRow) { x.explain() }
	x.table.OnOpen = func(r growth.SkillRow) { promoteForm(h, r) }
	forms.KeepWidths(h, x.table)
	x.table.Empty = nobody(h)
	x.needs = widgets.NewButton(h.T("growth.needs.edit"), widgets.Plain, x.menu).WithIcon("edit").Small()
	list := widgets.NewCard(h.T("growth.part.ladder"), h.T("growth.ladder.caption"), x.needs, x.table)
	x.all = widgets.Beside(380, 340, list, x.panel.card)
	return x
}

func (x *ladder) columns() []widgets.Column[growth.SkillRow] {
	h := x.host
	f := h.Fmt()
	column := func(key string, width, flex float32, folds int, cell func(growth.SkillRow) widgets.Cell) widgets.Column[growth.SkillRow] {
		return widgets.Column[growth.SkillRow]{Key: "growth-ladder-" + key, Title: h.T("growth.column." + key), Width: width, Flex: flex, Folds: folds, Cell: cell}
	}
	return []widgets.Column[growth.SkillRow]{
		column("name", 96, 1, 0, func(r growth.SkillRow) widgets.Cell { return widgets.Cell{Text: r.Name} }),
		column("band", 72, 0, 2, func(r growth.SkillRow) widgets.Cell {
			return widgets.Cell{Text: growth.SayBand(f, r.Band), Token: "t2"}
		}),
		column("level", 80, 0, 0, func(r growth.SkillRow) widgets.Cell { return levelCell(f, r) }),
		column("needs", 76, 0, 0, func(r growth.SkillRow) widgets.Cell {
			return marked(h.T("growth.of", r.Met, r.Met+r.Missing), r.Light)
		}),
		column("next", 240, 6, 0, func(r growth.SkillRow) widgets.Cell {
			return widgets.Cell{Text: growth.SayNext(f, r), Token: "t2"}
		}),
		column("since", 112, 0, 3, func(r growth.SkillRow) widgets.Cell {
			if r.Since == 0 {
				return dull()
			}
			return widgets.Cell{Text: f.DateYear(r.Since), Token: "t2"}
		}),
	}
}

func (x *ladder) content() fyne.CanvasObject { return x.all }

func (x *ladder) action() (string, func()) {
	return x.host.T("growth.promote"), func() {
		if r, ok := x.table.Selected(); ok {
			promoteForm(x.host, r)
		}
	}
}

func (x *ladder) refresh() (err error) {
	h := x.host
	if x.now, err = growth.LadderOf(h.Reader(), h.Today(), growth.LadderIn{}); err != nil {
		return err
	}
	x.table.SetRows(x.now.Rows)
	if _, ok := x.table.Selected(); !ok && len(x.now.Rows) > 0 {
		first := x.now.Rows[0].ID
		x.table.SelectWhere(func(r growth.SkillRow) bool { return r.ID == first })
	}
	x.explain()
	return nil
}

// menu offers what the rungs ask for to change, and something new.
func (x *ladder) menu() {
	h, f := x.host, x.host.Fmt()
	var list []widgets.MenuItem
	for _, n := range x.now.Need {
		list = append(list, widgets.MenuItem{Label: h.T("growth.needs.item", growth.SayLevel(f, n.Level), growth.NeedName(f, n.SkillNeed)), Icon: "edit", Do: func() { needForm(h, n) }})
	}
	list = append(list, widgets.MenuItem{Label: h.T("growth.needs.new"), Icon: "plus", Do: func() {
		needForm(h, growth.NeedRow{SkillNeed: data.SkillNeed{Level: data.Senior, Part: data.SkillContent, Proof: data.ByTick, Count: 1}})
	}})
	widgets.ShowMenu(x.needs, list...)
}

func (x *ladder) explain() {
	r, ok := x.table.Selected()
	if x.panel.card.Hidden == ok {
		x.panel.card.Hidden = !ok
		x.all.Refresh()
	}
	if !ok {
		return
	}
	h, f := x.host, x.host.Fmt()
	parts := []fyne.CanvasObject{para(growth.SayNext(f, r))}
	for _, p := range data.SkillParts {
		var lines []fyne.CanvasObject
		for _, s := range r.Needs {
			if s.Need.Part == p {
				lines = append(lines, x.need(r, s))
			}
		}
		if len(lines) > 0 {
			parts = append(parts, widgets.HR(), section(h.T("growth.needpart."+string(p)), lines...))
		}
	}
	if len(r.History) > 0 {
		var lines []fyne.CanvasObject
		for i := len(r.History) - 1; i >= 0; i-- {
			y := r.History[i]
			words := h.T("growth.promoted", f.DateYear(y.Day), growth.SayLevel(f, y.Level))
			lines = append(lines, line(data.Green, words, y.Note, "", widgets.NewIconButton("trash", h.T("growth.promotion.remove"), func() { h.Do(growth.RemovePromotion{ID: y.ID}) }).Small()))
		}
		parts = append(parts, widgets.HR(), section(h.T("growth.history"), lines...))
	}
	x.panel.set(r.Name, h.T("growth.stands", growth.SayLevel(f, r.Rung), growth.SayBand(f, r.Band)), parts...)
	x.panel.buttons(widgets.Grow(widgets.NewButton(h.T("growth.promote"), widgets.Plain, func() { promoteForm(h, r) }).WithIcon("up").Small()),
		widgets.Grow(widgets.NewButton(h.T("growth.go.tests"), widgets.Plain, func() { x.page.goTo("tests", r.Rep) }).Small()))
}

// need is one line of the checklist; what the manager confirms has a button.
func (x *ladder) need(r growth.SkillRow, s growth.NeedState) fyne.CanvasObject {
	h, f := x.host, x.host.Fmt()
	note := growth.SayNeed(f, s.Need)
	switch {
	case s.Day != 0:
		note = h.T("growth.ticked", f.DateYear(s.Day))
	case s.Need.Exam != nil && s.Score != nil:
		note = h.T("growth.need.score", note, growth.Score(*s.Need.Exam, s.Score))
	case s.Need.Proof == data.ByTraining || s.Need.Proof == data.ByMentor:
		note = h.T("growth.need.days", note, s.Days)
	}
	if s.Note != "" {
		note += " · " + s.Note
	}
	var buttons []fyne.CanvasObject
	if s.Need.Proof == data.ByTick {
		if s.Met {
			buttons = append(buttons, widgets.NewIconButton("undo", h.T("growth.untick"), func() { h.Do(growth.TickSkill{Rep: r.Rep, Need: s.Need.ID, Undo: true}) }).Small())
		} else {
			buttons = append(buttons, widgets.NewIconButton("check", h.T("growth.tick"), func() { h.Do(growth.TickSkill{Rep: r.Rep, Need: s.Need.ID}) }).Small())
		}
	}
	return line(s.Light, growth.NeedName(f, s.Need.SkillNeed), note, "", buttons...)
}

func (x *ladder) pick(r page.Route) {
	if x.table.SelectWhere(func(s growth.SkillRow) bool { return s.Rep == r.Code }) {
		x.explain()
	}
}

// promoteForm puts a rep on a rung.
func promoteForm(h page.Host, r growth.SkillRow) {
	next := cmp.Or(r.Next, r.Rung)
	hint := growth.SayNext(h.Fmt(), r)
	if r.Level == "" {
		next = r.Rung
	}
	level := newChoice(h, "growth.level.", next, data.SkillLevels...)
	day, note := forms.Day(h, h.Today()), widgets.NewField(h.T("growth.promote.note.hint"))
	form := widgets.NewForm(widgets.FormItem{Field: "level", Label: h.T("growth.column.level"), Object: level.box, Hint: hint})
	form.Add(widgets.FormItem{Field: "day", Label: h.T("growth.promote.day"), Object: day}, widgets.FormItem{Field: "note", Label: h.T("growth.note"), Object: note})
	forms.Edit(h, h.T("growth.promote.title", r.Name), form, func() (app.Command, error) {
		c := growth.Promote{Rep: r.Rep, Level: level.key(), Note: forms.Trimmed(note)}
		var err error
		c.Day, err = day.Date()
		return c, data.At("day", err)
	}, nil)
}

// needForm edits something a rung asks for.
func needForm(h page.Host, n growth.NeedRow) {
	f := h.Fmt()
	title, remove := h.T("growth.needs.new"), app.Command(nil)
	if n.ID != 0 {
		title, remove = growth.NeedName(f, n.SkillNeed), growth.RemoveSkillNeed{ID: n.ID}
	}
	kinds, err := h.Reader().ExamKinds()
	if err != nil {
		h.Complain(err)
		return
	}
	var codes, names []string
	at := 0
	for i, k := range kinds {
		codes, names = append(codes, k.Code), append(names, growth.ExamName(f, k))
		if k.ID == n.ExamKindID {
			at = i
		}
	}
	name := named(h, n.ID, n.Name)
	level, part := newChoice(h, "growth.level.", n.Level, data.SkillLevels...), newChoice(h, "growth.needpart.", n.Part, data.SkillParts...)
	proof := newChoice(h, "growth.by.", n.Proof, data.ByTick, data.ByExam, data.ByTraining, data.ByMentor)
	exam, class := widgets.NewSelect(names, nil), newChoice(h, "growth.class.", n.Class, data.TrainingClasses...)
	exam.Select(at)
	count, within := forms.Line(strconv.Itoa(n.Count)).WithUnit(h.T("growth.unit.days")), forms.Line(strconv.Itoa(n.Within)).WithUnit(h.T("growth.unit.days"))
	form := widgets.NewForm(widgets.FormItem{Field: "name", Label: h.T("growth.name"), Object: name})
	form.Add(widgets.FormItem{Field: "level", Label: h.T("growth.column.level"), Object: level.box}, widgets.FormItem{Field: "part", Label: h.T("growth.needs.part"), Object: part.box},
		widgets.FormItem{Field: "proof", Label: h.T("growth.needs.proof"), Object: proof.box})
	form.Add(widgets.FormItem{Field: "exam", Label: h.T("growth.needs.exam"), Object: exam}, widgets.FormItem{Field: "class", Label: h.T("growth.needs.class"), Object: class.box})
	form.Add(widgets.FormItem{Field: "count", Label: h.T("growth.needs.count"), Object: count}, widgets.FormItem{Field: "within", Label: h.T("growth.needs.within"), Object: within})
	forms.EditWide(h, title, form, func() (app.Command, error) {
		c := growth.SaveSkillNeed{ID: n.ID, Name: forms.Trimmed(name), Level: level.key(), Part: part.key(), Proof: proof.key(), Class: class.key()}
		if i := exam.Selected(); i >= 0 && i < len(codes) {
			c.Exam = codes[i]
		}
		var err error
		if c.Count, err = whole(count, "count", "problem.skill.count"); err != nil {
			return nil, err
		}
		c.Within, err = whole(within, "within", "problem.skill.within")
		return c, err
	}, remove)
}
