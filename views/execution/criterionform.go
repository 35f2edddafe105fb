package execution

import (
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/execution"
	"quarterdeck/app/measures"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// criterionForm edits a criterion: what is counted, and what it has to reach.
type criterionForm struct {
	host                    page.Host
	words, want, have, unit *widgets.Field
	measure, record, at     *widgets.Select
	owner                   *forms.People

	measures []measures.Measure // behind the first choice, which is to type
	records  []scopeRecord      // of the measure that is chosen
}

// A scopeRecord is a part of the firm that a number can be read of.
type scopeRecord struct{ scope, code, name string }

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
	f := newCriterionForm(h, x)
	title, remove := h.T("stages.add_criterion"), app.Command(nil)
	if x.ID != 0 {
		title, remove = h.T("stages.edit_criterion"), execution.RemoveCriterion{ID: x.ID}
	}
	forms.EditWide(h, title, f.form(), func() (app.Command, error) {
		out := execution.SaveCriterion{ID: x.ID, Milestone: m.ID, Text: forms.Trimmed(f.words), Unit: forms.Trimmed(f.unit), Met: x.Met, Owner: f.owner.Code(), AtMost: f.at.Selected() == 1}
		var err error
		if out.Want, err = read(f.want, "want"); err != nil {
			return nil, err
		}
		if i := f.measure.Selected(); i > 0 {
			out.Measure, out.Unit = f.measures[i-1].Code, ""
			if r := f.record.Selected(); r >= 0 {
				out.Scope, out.Record = f.records[r].scope, f.records[r].code
			}
			return out, nil
		}
		out.Have, err = read(f.have, "have")
		return out, err
	}, remove)
}

func newCriterionForm(h page.Host, x execution.CriterionRow) *criterionForm {
	f := &criterionForm{host: h, words: forms.Line(x.Text), owner: forms.NewPeople(h, x.Owner, h.T("stages.nobody"), nil),
		want: forms.Line(amount(h, x.Want)), have: forms.Line(amount(h, x.Have)), unit: forms.Line(x.Unit)}
	names := []string{h.T("criterion.typed")}
	chosen := 0
	for _, m := range measures.All() {
		if m.Code == x.Measure {
			chosen = len(names)
		}
		f.measures = append(f.measures, m)
		names = append(names, h.T("measure."+m.Code))
	}
	f.measure = widgets.NewSelect(names, func(int) { f.offer(scopeRecord{}) })
	f.measure.Select(chosen)
	f.record = widgets.NewSelect(nil, nil)
	f.at = widgets.NewSelect([]string{h.T("criterion.least"), h.T("criterion.most")}, nil)
	f.at.Select(0)
	if x.AtMost {
		f.at.Select(1)
	}
	f.offer(scopeRecord{scope: x.Scope, code: x.Record})
	return f
}

// offer lists the parts that the chosen measure is known for, and chooses one.
func (f *criterionForm) offer(chosen scopeRecord) {
	h, at := f.host, f.measure.Selected()
	f.records = nil
	if at <= 0 {
		f.have.Enable()
		f.unit.Enable()
		f.record.SetOptions([]string{h.T("criterion.hand")}, 0)
		return
	}
	f.have.Disable()
	f.unit.Disable()
	for _, s := range f.measures[at-1].Scopes {
		f.records = append(f.records, recordsIn(h, string(s))...)
	}
	names := make([]string, len(f.records))
	for i, r := range f.records {
		names[i] = r.name
	}
	f.record.SetOptions(names, max(0, slices.IndexFunc(f.records, func(r scopeRecord) bool { return r.scope == chosen.scope && r.code == chosen.code })))
}

// recordsIn are the parts of a scope that a criterion may be read of.
func recordsIn(h page.Host, scope string) (out []scopeRecord) {
	var err error
	switch scope {
	case data.FirmScope:
		out = append(out, scopeRecord{scope: scope, name: h.T("criterion.firm")})
	case data.RegionScope:
		var rows []data.Region
		rows, err = h.Reader().Regions()
		for _, x := range rows {
			out = append(out, scopeRecord{scope, x.Code, x.Name})
		}
	case data.ProductScope:
		var rows []data.Product
		rows, err = h.Reader().Products()
		for _, x := range rows {
			out = append(out, scopeRecord{scope, x.Code, x.Name})
		}
	case data.RepScope:
		var rows []data.Rep
		rows, err = h.Reader().Reps()
		for _, x := range rows {
			out = append(out, scopeRecord{scope, x.Code, x.Name})
		}
	}
	if err != nil {
		h.Complain(err)
	}
	return out
}

func (f *criterionForm) form() *widgets.Form {
	h := f.host
	form := widgets.NewForm(widgets.FormItem{Field: "text", Label: h.T("stages.field.criterion"), Object: f.words})
	form.Add(widgets.FormItem{Field: "measure", Label: h.T("criterion.measure"), Object: f.measure},
		widgets.FormItem{Field: "record", Label: h.T("criterion.of"), Object: f.record})
	form.Add(widgets.FormItem{Field: "at_most", Label: h.T("criterion.direction"), Object: f.at},
		widgets.FormItem{Field: "want", Label: h.T("stages.field.want"), Object: f.want})
	form.Add(widgets.FormItem{Field: "have", Label: h.T("stages.field.have"), Object: f.have},
		widgets.FormItem{Field: "unit", Label: h.T("stages.field.unit"), Object: f.unit})
	form.Add(widgets.FormItem{Field: "owner", Label: h.T("stages.field.shows"), Hint: h.T("criterion.hint"), Object: f.owner.Box})
	return form
}
