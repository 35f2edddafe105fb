package execution

import (
	"strconv"
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/execution"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// dates are the fields of a first and a last day, the last one included.
type dates struct{ from, last *widgets.DateField }

func newDates(h page.Host, p data.Period) dates {
	d := dates{forms.Day(h, p.From), forms.Day(h, 0)}
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
		return p, data.At("from", err)
	}
	if p.Until, err = d.last.Date(); err != nil {
		return p, data.At("until", err)
	}
	if p.Until != 0 {
		p.Until++
	}
	return p, nil
}

// editStage edits a stage; one without ID is added.
func (s *Stages) editStage(x data.Stage) {
	h := s.host
	name, days := forms.Line(x.Name), newDates(h, x.Period)
	form := widgets.NewForm(widgets.FormItem{Field: "name", Label: h.T("stages.field.name"), Object: name})
	form.Add(days.items(h)...)
	title, remove := h.T("stages.add_stage"), app.Command(nil)
	if x.ID != 0 {
		title, remove = h.T("stages.edit_stage"), execution.RemoveStage{ID: x.ID}
	}
	forms.Edit(h, title, form, func() (app.Command, error) {
		p, err := days.read()
		return execution.SaveStage{ID: x.ID, Name: forms.Trimmed(name), From: p.From, Until: p.Until}, err
	}, remove)
}

// editMilestone edits a milestone; one without ID is added.
func (s *Stages) editMilestone(m execution.MilestoneRow) {
	h := s.host
	name, days, owner := forms.Line(m.Name), newDates(h, m.Period), forms.NewPeople(h, m.Owner, h.T("stages.nobody"), nil)
	progress := forms.Line(strconv.Itoa(m.Progress)).WithUnit("%")
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
		widgets.FormItem{Field: "owner", Label: h.T("stages.field.owner"), Object: owner.Box})
	form.Add(widgets.FormItem{Field: "progress", Label: h.T("stages.field.progress"), Hint: h.T("stages.field.last.hint"), Object: progress})
	title, remove := h.T("stages.add_task"), app.Command(nil)
	if m.ID != 0 {
		title, remove = h.T("stages.edit_task"), execution.RemoveMilestone{ID: m.ID}
	}
	forms.Edit(h, title, form, func() (app.Command, error) {
		p, err := days.read()
		if err != nil {
			return nil, err
		}
		done, err := strconv.Atoi(strings.TrimSuffix(forms.Trimmed(progress), "%"))
		if err != nil {
			return nil, data.Problem{Key: "problem.milestone.progress", Field: "progress"}
		}
		return execution.SaveMilestone{ID: m.ID, Stage: s.stages[max(0, stage.Selected())].ID, Name: forms.Trimmed(name),
			Owner: owner.Code(), From: p.From, Until: p.Until, Progress: &done}, nil
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
	typed := strings.TrimSuffix(forms.Trimmed(f), "%")
	if typed == "" {
		return nil, nil
	}
	n, err := data.ParseQuantity(typed)
	if err != nil {
		return nil, data.At(name, err)
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
	words, owner, due := forms.Line(a.Text), forms.NewPeople(h, a.Owner, h.T("stages.nobody"), nil), forms.Day(h, a.Due)
	form := widgets.NewForm(widgets.FormItem{Field: "text", Label: h.T("stages.field.action"), Object: words})
	form.Add(widgets.FormItem{Field: "owner", Label: h.T("stages.field.owner"), Object: owner.Box},
		widgets.FormItem{Field: "due", Label: h.T("stages.field.due"), Object: due})
	title, remove := h.T("stages.add_action"), app.Command(nil)
	if a.ID != 0 {
		title, remove = h.T("stages.edit_action"), execution.RemoveAction{ID: a.ID}
	}
	forms.Edit(h, title, form, func() (app.Command, error) {
		day, err := due.Date()
		return execution.SaveAction{ID: a.ID, Stage: a.StageID, Text: forms.Trimmed(words), Owner: owner.Code(), Due: day}, data.At("due", err)
	}, remove)
}
