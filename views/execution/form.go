package execution

import (
	"slices"
	"strconv"
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/execution"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// edit shows a form in a dialog. On saving, make turns the fields into a
// command; what is wrong with them stays at its field. A remove command adds the
// way to delete.
func edit(h page.Host, title string, form *widgets.Form, make func() (app.Command, error), remove app.Command) {
	d := widgets.NewDialog(title, form, 400)
	if remove != nil {
		d.Extra(h.T("button.delete"), func() {
			h.HideOverlay()
			h.Do(remove)
		})
	}
	d.Cancel(h.T("button.cancel"), h.HideOverlay)
	d.Action(h.T("button.save"), false, func() {
		form.Clear()
		c, err := make()
		if err == nil {
			err = h.File().Try(c.Apply)
		}
		switch {
		case err == nil:
			h.HideOverlay()
			h.Do(c)
		case form.Complain(h.Fmt(), err):
			d.Refresh()
		default:
			h.HideOverlay()
			h.Complain(err)
		}
	})
	h.ShowOverlay(d)
	d.Focus()
}

// people is a choice of a person, nobody first.
type people struct {
	box   *widgets.Select
	codes []string
}

// newPeople offers everybody who is here, and the present owner.
func newPeople(h page.Host, owner string) *people {
	p := &people{codes: []string{""}}
	names := []string{h.T("stages.nobody")}
	reps, err := h.Reader().Reps()
	if err != nil {
		h.Complain(err)
	}
	for _, x := range reps {
		if x.Left == 0 || x.Left > h.Today() || x.Code == owner {
			p.codes, names = append(p.codes, x.Code), append(names, x.Name)
		}
	}
	p.box = widgets.NewSelect(names, nil)
	p.box.Select(max(0, slices.Index(p.codes, owner)))
	return p
}

func (p *people) code() string { return p.codes[max(0, p.box.Selected())] }

func trimmed(f *widgets.Field) string { return strings.TrimSpace(f.Text()) }

// field is a line of typing with words in it.
func field(words string) *widgets.Field {
	f := widgets.NewField("")
	f.SetText(words)
	return f
}

// dates are the fields of a first and a last day, the last one included.
type dates struct{ from, last *widgets.DateField }

func newDates(h page.Host, p data.Period) dates {
	d := dates{widgets.NewDateField(h.Fmt(), h.Today()), widgets.NewDateField(h.Fmt(), h.Today())}
	d.from.SetDate(p.From)
	if p.Until != 0 {
		d.last.SetDate(p.Until - 1)
	}
	return d
}

func (d dates) items(h page.Host) []widgets.FormItem {
	return []widgets.FormItem{{Field: "from", Label: h.T("stages.field.from"), Object: d.from},
		{Field: "until", Label: h.T("stages.field.last"), Object: d.last}}
}

// read is the period of the fields; an empty last day is the first.
func (d dates) read() (p data.Period, err error) {
	if p.From, err = d.from.Date(); err != nil {
		return p, at("from", err)
	}
	if p.Until, err = d.last.Date(); err != nil {
		return p, at("until", err)
	}
	if p.Until != 0 {
		p.Until++
	}
	return p, nil
}

// at says which field a problem belongs to.
func at(name string, err error) error {
	if p, ok := err.(data.Problem); ok {
		p.Field = name
		return p
	}
	return err
}

// editStage edits a stage; one without ID is added.
func (s *Stages) editStage(x data.Stage) {
	h := s.host
	name, days := field(x.Name), newDates(h, x.Period)
	form := widgets.NewForm(widgets.FormItem{Field: "name", Label: h.T("stages.field.name"), Object: name})
	form.Add(days.items(h)...)
	title, remove := h.T("stages.add_stage"), app.Command(nil)
	if x.ID != 0 {
		title, remove = h.T("stages.edit_stage"), execution.RemoveStage{ID: x.ID}
	}
	edit(h, title, form, func() (app.Command, error) {
		p, err := days.read()
		return execution.SaveStage{ID: x.ID, Name: trimmed(name), From: p.From, Until: p.Until}, err
	}, remove)
}

// editMilestone edits a milestone; one without ID is added.
func (s *Stages) editMilestone(m execution.MilestoneRow) {
	h := s.host
	name, days, owner := field(m.Name), newDates(h, m.Period), newPeople(h, m.Owner)
	progress := field(strconv.Itoa(m.Progress)).WithUnit("%")
	names := make([]string, len(s.stages))
	at := 0
	for i, l := range s.stages {
		names[i] = l.Name
		if l.ID == m.StageID {
			at = i
		}
	}
	stage := widgets.NewSelect(names, nil)
	stage.Select(at)
	form := widgets.NewForm(widgets.FormItem{Field: "name", Label: h.T("stages.field.task"), Object: name})
	form.Add(days.items(h)...)
	form.Add(widgets.FormItem{Field: "stage", Label: h.T("stages.field.stage"), Object: stage},
		widgets.FormItem{Field: "owner", Label: h.T("stages.field.owner"), Object: owner.box})
	form.Add(widgets.FormItem{Field: "progress", Label: h.T("stages.field.progress"), Hint: h.T("stages.field.last.hint"), Object: progress})
	title, remove := h.T("stages.add_task"), app.Command(nil)
	if m.ID != 0 {
		title, remove = h.T("stages.edit_task"), execution.RemoveMilestone{ID: m.ID}
	}
	edit(h, title, form, func() (app.Command, error) {
		p, err := days.read()
		if err != nil {
			return nil, err
		}
		done, err := strconv.Atoi(strings.TrimSuffix(trimmed(progress), "%"))
		if err != nil {
			return nil, data.Problem{Key: "problem.milestone.progress", Field: "progress"}
		}
		return execution.SaveMilestone{ID: m.ID, Stage: s.stages[max(0, stage.Selected())].ID, Name: trimmed(name),
			Owner: owner.code(), From: p.From, Until: p.Until, Progress: &done}, nil
	}, remove)
}

// editCriterion edits a criterion of the selected milestone; one without ID is
// added.
func (c *criteriaCard) editCriterion(x execution.CriterionRow) {
	h, m := c.page.host, c.page.selected()
	if m == nil {
		return
	}
	if m.Accepted != 0 {
		h.Toast(h.T("stages.accepted.note"))
		return
	}
	words, owner := field(x.Text), newPeople(h, x.Owner)
	want, have, unit := field(amount(h, x.Want)), field(amount(h, x.Have)), field(x.Unit)
	form := widgets.NewForm(widgets.FormItem{Field: "text", Label: h.T("stages.field.criterion"), Object: words})
	form.Add(widgets.FormItem{Field: "want", Label: h.T("stages.field.want"), Object: want},
		widgets.FormItem{Field: "have", Label: h.T("stages.field.have"), Object: have},
		widgets.FormItem{Field: "unit", Label: h.T("stages.field.unit"), Object: unit})
	form.Add(widgets.FormItem{Field: "owner", Label: h.T("stages.field.shows"), Hint: h.T("stages.field.want.hint"), Object: owner.box})
	title, remove := h.T("stages.add_criterion"), app.Command(nil)
	if x.ID != 0 {
		title, remove = h.T("stages.edit_criterion"), execution.RemoveCriterion{ID: x.ID}
	}
	edit(h, title, form, func() (app.Command, error) {
		out := execution.SaveCriterion{ID: x.ID, Milestone: m.ID, Text: trimmed(words), Unit: trimmed(unit), Met: x.Met, Owner: owner.code()}
		var err error
		if out.Want, err = read(want, "want"); err != nil {
			return nil, err
		}
		out.Have, err = read(have, "have")
		return out, err
	}, remove)
}

// amount is what stands in the field of a quantity.
func amount(h page.Host, n *int64) string {
	if n == nil {
		return ""
	}
	return quantity(h.Fmt(), *n)
}

// read is the quantity in a field; nil when it is empty.
func read(f *widgets.Field, name string) (*int64, error) {
	typed := strings.TrimSuffix(trimmed(f), "%")
	if typed == "" {
		return nil, nil
	}
	n, err := data.ParseQuantity(typed)
	if err != nil {
		return nil, at(name, err)
	}
	return &n, nil
}

// edit edits an action of the selected stage; one without ID is added.
func (c *actionCard) edit(a execution.ActionRow) {
	h := c.page.host
	if a.ID == 0 {
		a.StageID = c.page.stage
		if m := c.page.selected(); m != nil {
			a.Owner = m.Owner
		}
		a.Due = h.Today() + 7
	}
	words, owner, due := field(a.Text), newPeople(h, a.Owner), widgets.NewDateField(h.Fmt(), h.Today())
	due.SetDate(a.Due)
	form := widgets.NewForm(widgets.FormItem{Field: "text", Label: h.T("stages.field.action"), Object: words})
	form.Add(widgets.FormItem{Field: "owner", Label: h.T("stages.field.owner"), Object: owner.box},
		widgets.FormItem{Field: "due", Label: h.T("stages.field.due"), Object: due})
	title, remove := h.T("stages.add_action"), app.Command(nil)
	if a.ID != 0 {
		title, remove = h.T("stages.edit_action"), execution.RemoveAction{ID: a.ID}
	}
	edit(h, title, form, func() (app.Command, error) {
		day, err := due.Date()
		return execution.SaveAction{ID: a.ID, Stage: a.StageID, Text: trimmed(words), Owner: owner.code(), Due: day}, at("due", err)
	}, remove)
}
