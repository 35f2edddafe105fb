package processes

import (
	"slices"
	"strconv"
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/lights"
	"quarterdeck/app/measures"
	"quarterdeck/app/processes"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// edit opens the dialog of a step, or of a new one while it has no ID.
func (p *Page) edit(x data.ProcessStep) {
	h := p.host
	name, actor := forms.Line(x.Name), forms.Line(x.Actor)
	work, wait, right := widgets.NewField("").WithUnit(h.T("processes.unit")), widgets.NewField("").WithUnit(h.T("processes.unit")), widgets.NewField("").WithUnit("%")
	if x.ID != 0 {
		work.SetText(strconv.Itoa(x.Work))
		wait.SetText(strconv.Itoa(x.Wait))
	}
	if x.First != nil {
		right.SetText(strconv.FormatFloat(float64(*x.First)/100, 'f', -1, 64))
	}
	chain := widgets.NewRadio([]string{h.T("processes.before"), h.T("processes.after")}, true, nil)
	if x.After {
		chain.Select(1)
	} else {
		chain.Select(0)
	}
	var worths []string
	for _, w := range data.StepWorths {
		worths = append(worths, h.T("processes.worth."+string(w)))
	}
	worth := widgets.NewRadio(worths, true, nil)
	worth.Select(slices.Index(data.StepWorths, x.Worth))
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "name", Label: h.T("processes.column.name"), Object: name}, widgets.FormItem{Field: "actor", Label: h.T("processes.column.actor"), Object: actor})
	form.Add(widgets.FormItem{Field: "work", Label: h.T("processes.column.work"), Object: work}, widgets.FormItem{Field: "wait", Label: h.T("processes.column.wait"), Object: wait})
	form.Add(widgets.FormItem{Field: "worth", Label: h.T("processes.column.worth"), Object: worth})
	form.Add(widgets.FormItem{Field: "first", Label: h.T("processes.column.first"), Object: right})
	title, remove := h.T("processes.step.edit"), app.Command(processes.RemoveProcessStep{ID: x.ID})
	if x.ID == 0 {
		title, remove = h.T("processes.step.new"), nil
		form.Add(widgets.FormItem{Field: "after", Label: h.T("processes.column.chain"), Object: chain})
	}
	forms.Edit(h, title, form, func() (app.Command, error) {
		c := processes.SaveProcessStep{ID: x.ID, Process: x.ProcessID, After: chain.Selected() == 1, Name: forms.Trimmed(name), Actor: forms.Trimmed(actor), Worth: data.StepWorths[max(0, worth.Selected())]}
		var err error
		if c.Work, err = whole("work", forms.Trimmed(work)); err != nil {
			return nil, err
		}
		if c.Wait, err = whole("wait", forms.Trimmed(wait)); err != nil {
			return nil, err
		}
		if words := strings.TrimSuffix(forms.Trimmed(right), "%"); words != "" {
			n, err := h.Fmt().ParseNumber(data.RatioUnit, words)
			if err != nil {
				return nil, data.Problem{Key: "problem.process.first", Field: "first"}
			}
			share := int(n)
			c.First = &share
		}
		return c, nil
	}, remove)
}

// whole reads minutes; nothing is 0.
func whole(field, words string) (int, error) {
	if words == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(words)
	if err != nil {
		return 0, data.Problem{Key: "problem.process.time", Field: field}
	}
	return n, nil
}

// editProcess opens the dialog of a process, or of a new one.
func (p *Page) editProcess(id data.ID) {
	h := p.host
	x := processes.Row{}
	if id != 0 {
		x, _ = p.row()
	}
	name, note := forms.Line(x.Name), widgets.NewArea("", 2)
	note.SetText(x.Note)
	owner := forms.NewPeople(h, x.Code, h.T("processes.nobody"), nil)
	codes, names := []string{""}, []string{h.T("processes.measure.none")}
	for _, m := range measures.All() {
		if m.Typed && (m.Unit == data.HoursUnit || m.Unit == data.DaysUnit) {
			codes, names = append(codes, m.Code), append(names, h.T(m.Key()))
		}
	}
	measure := widgets.NewSelect(names, nil)
	measure.Select(max(0, slices.Index(codes, x.Measure)))
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "name", Label: h.T("processes.name"), Object: name}, widgets.FormItem{Field: "owner", Label: h.T("processes.owner.label"), Object: owner.Box})
	form.Add(widgets.FormItem{Field: "measure", Label: h.T("processes.measure.label"), Object: measure})
	form.Add(widgets.FormItem{Field: "note", Label: h.T("processes.note"), Object: note})
	title, remove := h.T("processes.edit"), app.Command(processes.RemoveProcess{ID: id})
	if id == 0 {
		title, remove = h.T("processes.new"), nil
	}
	forms.Edit(h, title, form, func() (app.Command, error) {
		return processes.SaveProcess{ID: id, Name: forms.Trimmed(name), Owner: owner.Code(), Measure: codes[max(0, measure.Selected())], Note: forms.Trimmed(note)}, nil
	}, remove)
}

// measure asks for a measured time of the process, which its light is read from.
func (p *Page) measure() {
	h := p.host
	x, ok := p.row()
	m, known := measures.Of(x.Measure)
	if !ok || !known {
		return
	}
	value, day := widgets.NewField("").WithUnit(h.T("processes.unit."+string(m.Unit))), forms.Day(h, h.Today())
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "value", Label: h.T(m.Key()), Object: value}, widgets.FormItem{Field: "day", Label: h.T("processes.day"), Object: day})
	forms.Edit(h, h.T("processes.measure"), form, func() (app.Command, error) {
		n, err := h.Fmt().ParseNumber(m.Unit, forms.Trimmed(value))
		if err != nil {
			return nil, data.At("value", err)
		}
		c := lights.EnterLightReading{Measure: m.Code, Value: n, Note: x.Name}
		if c.Day, err = day.Date(); err != nil {
			return nil, data.At("day", err)
		}
		return c, nil
	}, nil)
}
