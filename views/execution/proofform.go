package execution

import (
	"slices"
	"strconv"
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/execution"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// editProof edits a proof of a milestone; one without ID is added.
func (c *criteriaCard) editProof(m *execution.MilestoneRow, x execution.ProofRow) {
	h := c.page.host
	if x.ID == 0 {
		x.Day, x.Rep = h.Today(), m.Owner
	}
	customers, err := h.Reader().Customers()
	if err != nil {
		h.Complain(err)
		return
	}
	named, at := make([]widgets.Named, len(customers)), -1
	for i, y := range customers {
		named[i] = widgets.Named{Code: y.Code, Name: y.Name}
		if y.Code == x.Customer {
			at = i
		}
	}
	words, day, file := forms.Line(x.Text), forms.Day(h, x.Day), forms.Line(x.File)
	who := forms.NewPeople(h, x.Rep, h.T("stages.nobody"), nil)
	names, ids := []string{h.T("proof.whole")}, []data.ID{0}
	for _, y := range m.Criteria {
		names, ids = append(names, y.Text), append(ids, y.ID)
	}
	of := widgets.NewSelect(names, nil)
	of.Select(max(0, slices.Index(ids, x.CriterionID)))
	form := widgets.NewForm(widgets.FormItem{Field: "text", Label: h.T("proof.field.text"), Object: words})
	customer := widgets.NewFinder(h.T("proof.field.customer.hint"), named, func() {
		if form.OnGrow != nil {
			form.OnGrow()
		}
	})
	customer.Choose(at)
	form.Add(widgets.FormItem{Field: "criterion", Label: h.T("proof.field.of"), Object: of})
	form.Add(widgets.FormItem{Field: "day", Label: h.T("proof.field.day"), Object: day}, widgets.FormItem{Field: "rep", Label: h.T("proof.field.rep"), Object: who.Box})
	form.Add(widgets.FormItem{Field: "file", Label: h.T("proof.field.file"), Object: file, Hint: h.T("proof.field.file.hint")})
	form.Add(widgets.FormItem{Field: "customer", Label: h.T("proof.field.customer"), Object: customer})
	title, remove := h.T("proof.add"), app.Command(nil)
	if x.ID != 0 {
		title, remove = h.T("proof.edit"), execution.RemoveProof{ID: x.ID}
	}
	forms.EditWide(h, title, form, func() (app.Command, error) {
		on, err := day.Date()
		return execution.SaveProof{ID: x.ID, Milestone: m.ID, Criterion: ids[max(0, of.Selected())], Text: forms.Trimmed(words), Day: on, Rep: who.Code(),
			File: forms.Trimmed(file), Customer: customer.Code()}, data.At("day", err)
	}, remove)
}

// editWait edits what a milestone waits for; one without a milestone is added.
func (c *criteriaCard) editWait(m *execution.MilestoneRow, w execution.Wait) {
	h := c.page.host
	var names []string
	var ids []data.ID
	for _, x := range c.page.milestones {
		if x.ID != m.ID {
			names, ids = append(names, x.Stage+" · "+x.Name), append(ids, x.ID)
		}
	}
	if len(ids) == 0 {
		h.Toast(h.T("dependency.none"))
		return
	}
	after := widgets.NewSelect(names, nil)
	after.Select(slices.Index(ids, w.After))
	lag := forms.Line(strconv.Itoa(w.Lag)).WithUnit(h.T("dependency.lag.unit"))
	form := widgets.NewForm(widgets.FormItem{Field: "after", Label: h.T("dependency.field.after", m.Name), Object: after},
		widgets.FormItem{Field: "lag", Label: h.T("dependency.field.lag"), Hint: h.T("dependency.field.lag.hint"), Object: lag})
	title, remove := h.T("dependency.add"), app.Command(nil)
	if w.After != 0 {
		title, remove = h.T("dependency.edit"), execution.RemoveDependency{Milestone: m.ID, After: w.After}
	}
	forms.EditWide(h, title, form, func() (app.Command, error) {
		at := after.Selected()
		if at < 0 {
			return nil, data.Problem{Key: "problem.dependency.after", Field: "after"}
		}
		days, err := strconv.Atoi(strings.TrimSpace(lag.Text()))
		if err != nil {
			return nil, data.Problem{Key: "problem.dependency.lag", Field: "lag", Args: []any{data.LagMost}}
		}
		if w.After != 0 && ids[at] != w.After {
			return execution.ChangeDependency{Milestone: m.ID, After: w.After, To: ids[at], Lag: days}, nil
		}
		return execution.SaveDependency{Milestone: m.ID, After: ids[at], Lag: days}, nil
	}, remove)
}
