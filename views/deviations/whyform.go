package deviations

import (
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/deviations"
	"quarterdeck/app/measures"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// whyForm edits a step of the chain of whys of a record; one without ID is added.
func whyForm(h page.Host, x deviations.Record, w deviations.WhyRow) {
	question, answer, evidence := forms.Line(w.Question), forms.Line(w.Answer), forms.Line(w.Evidence)
	root := widgets.NewCheck(h.T("deviation.why.root"), nil)
	root.SetOn(w.Root)
	what := newWhat(h, w.Measure, w.Scope, w.Record)
	form := widgets.NewForm(widgets.FormItem{Field: "question", Label: h.T("deviation.why.question"), Object: question},
		widgets.FormItem{Field: "answer", Label: h.T("deviation.why.answer"), Object: answer, Hint: h.T("deviation.why.answer.hint")})
	form.Add(widgets.FormItem{Field: "evidence", Label: h.T("deviation.why.evidence"), Object: evidence, Hint: h.T("deviation.why.evidence.hint")})
	form.Add(widgets.FormItem{Field: "measure", Label: h.T("deviation.measure"), Object: what.measure},
		widgets.FormItem{Field: "record", Label: h.T("deviation.scope"), Object: what.scope})
	customer := forms.NewCustomer(h, form, w.Customer)
	form.Add(widgets.FormItem{Field: "customer", Label: h.T("deviation.why.customer"), Object: customer})
	place := widgets.NewSelect(placesOf(h, x, w), nil)
	place.Select(max(0, w.Position-1))
	title, remove := h.T("deviation.why.add"), app.Command(nil)
	if w.ID != 0 {
		title, remove = h.T("deviation.why.edit", w.Position), deviations.RemoveWhy{ID: w.ID}
		form.Add(widgets.FormItem{Field: "place", Label: h.T("deviation.why.place"), Object: place}, widgets.FormItem{Field: "root", Object: widgets.Pad(24, 0, 0, 0, root)})
	} else {
		form.Add(widgets.FormItem{Field: "root", Object: root})
	}
	read := func() (app.Command, error) {
		c := deviations.SaveWhy{ID: w.ID, Deviation: x.ID, Question: forms.Trimmed(question), Answer: forms.Trimmed(answer), Evidence: forms.Trimmed(evidence),
			Customer: customer.Code(), Opportunity: w.Opportunity, Root: root.On()}
		c.Measure, c.Scope, c.Record = what.chosen()
		if w.ID != 0 {
			c.Place = place.Selected() + 1
		}
		return c, nil
	}
	forms.EditWide(h, title, form, read, remove)
}

// placesOf are the places a step may stand at.
func placesOf(h page.Host, x deviations.Record, w deviations.WhyRow) (names []string) {
	for i := range max(1, len(x.Whys)) {
		names = append(names, h.T("deviation.why.nth", i+1))
	}
	return names
}

// A what is the choice of a measure and of whom it is read for.
type what struct {
	host           page.Host
	measure, scope *widgets.Select
	codes          []string    // of the measures; "" is none
	scopes         [][2]string // scope and code of what is offered now
	named          map[string][]named
}

type named struct{ code, name string }

func newWhat(h page.Host, measure, scope, record string) *what {
	w := &what{host: h, codes: []string{""}, named: namesOf(h)}
	names := []string{h.T("deviation.measure.none")}
	for _, m := range measures.All() {
		w.codes, names = append(w.codes, m.Code), append(names, h.T(m.Key()))
	}
	w.scope = widgets.NewSelect(nil, nil)
	w.measure = widgets.NewSelect(names, func(int) { w.offer("", "") })
	w.measure.Select(max(0, slices.Index(w.codes, measure)))
	w.offer(scope, record)
	return w
}

// offer lists whom the chosen measure can be read for.
func (w *what) offer(scope, record string) {
	m, _ := measures.Of(w.codes[max(0, w.measure.Selected())])
	var names []string
	w.scopes = nil
	for _, s := range m.Scopes {
		if s == data.FirmScope {
			w.scopes, names = append(w.scopes, [2]string{s, ""}), append(names, w.host.T("deviation.scope.firm"))
		}
		for _, x := range w.named[s] {
			w.scopes, names = append(w.scopes, [2]string{s, x.code}), append(names, x.name)
		}
	}
	w.scope.SetOptions(names, min(len(names)-1, max(0, slices.Index(w.scopes, [2]string{scope, record}))))
	if len(names) == 0 {
		w.scope.Disable()
	} else {
		w.scope.Enable()
	}
}

// chosen is the measure, the scope and the record; all empty for none.
func (w *what) chosen() (measure, scope, record string) {
	measure = w.codes[max(0, w.measure.Selected())]
	if i := w.scope.Selected(); measure != "" && i >= 0 {
		scope, record = w.scopes[i][0], w.scopes[i][1]
	}
	return measure, scope, record
}

// namesOf are the regions, products and people of the plan by scope.
func namesOf(h page.Host) map[string][]named {
	by := map[string][]named{}
	regions, err := h.Reader().Regions()
	for _, x := range regions {
		by[data.RegionScope] = append(by[data.RegionScope], named{x.Code, x.Name})
	}
	products, wrong := h.Reader().Products()
	for _, x := range products {
		by[data.ProductScope] = append(by[data.ProductScope], named{x.Code, x.Name})
	}
	reps, bad := h.Reader().Reps()
	for _, x := range reps {
		by[data.RepScope] = append(by[data.RepScope], named{x.Code, x.Name})
	}
	for _, e := range []error{err, wrong, bad} {
		if e != nil {
			h.Complain(e)
		}
	}
	return by
}
