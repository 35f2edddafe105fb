package deliverables

import (
	"cmp"
	"slices"
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/deliverables"
	"quarterdeck/app/rituals"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// markForm asks how far a document is and where it lies.
func markForm(h page.Host, x deliverables.Row) {
	var names []string
	for _, s := range data.DeliverableStates {
		names = append(names, h.T("deliverables.state."+cmp.Or(string(s), "begun")))
	}
	state := widgets.NewSelect(names, nil)
	state.Select(slices.Index(data.DeliverableStates, x.State))
	place, day := forms.Line(x.Place), forms.Day(h, h.Today())
	form := widgets.NewForm(widgets.FormItem{Field: "state", Label: h.T("deliverables.column.state"), Object: state})
	form.Add(widgets.FormItem{Field: "place", Label: h.T("deliverables.form.place"), Object: place}, widgets.FormItem{Field: "day", Label: h.T("deliverables.form.day"), Object: day})
	forms.Edit(h, deliverables.Name(h.Fmt(), x.Deliverable), form, func() (app.Command, error) {
		c := deliverables.MarkDeliverable{ID: x.ID, State: data.DeliverableStates[max(0, state.Selected())], Place: forms.Trimmed(place)}
		var err error
		c.Day, err = day.Date()
		return c, data.At("day", err)
	}, nil)
}

// documentForm asks for a document; a row without ID is a new one.
func documentForm(h page.Host, x deliverables.Row) {
	f := h.Fmt()
	title, remove := h.T("deliverables.new"), app.Command(nil)
	if x.ID != 0 {
		title, remove = deliverables.Name(f, x.Deliverable), deliverables.RemoveDeliverable{ID: x.ID}
	}
	shipped := data.Deliverable{Code: x.Code}
	name := widgets.NewField(deliverables.Name(f, shipped))
	name.SetText(x.Name)
	what := widgets.NewField(deliverables.What(f, shipped))
	what.SetText(x.What)
	template := widgets.NewArea(deliverables.Template(f, shipped), 4)
	template.SetText(x.Template)
	owner := forms.NewPeople(h, x.Owner, h.T("deliverables.unowned"), nil)
	rhythms := append([]data.Rhythm{""}, data.Rhythms...)
	rhythm := pick(rhythms, x.Rhythm, func(r data.Rhythm) string {
		if r == "" {
			return h.T("deliverables.needed")
		}
		return h.T("rhythm.name." + string(r))
	})
	papers := append([]string{""}, deliverables.Papers...)
	paper := pick(papers, x.Paper, func(kind string) string {
		if kind == "" {
			return h.T("deliverables.by.hand")
		}
		return h.T("deliverables.paper." + kind)
	})
	codes, ritual, err := ritualsOf(h, x.Ritual)
	if err != nil {
		h.Complain(err)
		return
	}
	due := forms.Day(h, x.Due)
	form := widgets.NewForm(widgets.FormItem{Field: "name", Label: h.T("deliverables.column.name"), Object: name}, widgets.FormItem{Field: "what", Label: h.T("deliverables.fact.what"), Object: what})
	form.Add(widgets.FormItem{Field: "owner", Label: h.T("deliverables.fact.owner"), Object: owner.Box}, widgets.FormItem{Field: "rhythm", Label: h.T("deliverables.fact.rhythm"), Object: rhythm})
	form.Add(widgets.FormItem{Field: "due", Label: h.T("deliverables.form.due"), Object: due}, widgets.FormItem{Field: "ritual", Label: h.T("deliverables.form.ritual"), Object: ritual})
	form.Add(widgets.FormItem{Field: "paper", Label: h.T("deliverables.form.paper"), Object: paper})
	form.Add(widgets.FormItem{Field: "template", Label: h.T("deliverables.form.template"), Object: template, Hint: h.T("deliverables.form.template.hint")})
	forms.EditWide(h, title, form, func() (app.Command, error) {
		c := deliverables.SaveDeliverable{ID: x.ID, Name: forms.Trimmed(name), What: forms.Trimmed(what), Owner: owner.Code(), Rhythm: rhythms[max(0, rhythm.Selected())],
			Paper: papers[max(0, paper.Selected())], Ritual: codes[max(0, ritual.Selected())], Template: strings.TrimSpace(template.Text()), Source: x.Source}
		var err error
		c.Due, err = due.Date()
		return c, data.At("due", err)
	}, remove)
}

// pick is a box of values with one chosen.
func pick[T comparable](values []T, chosen T, say func(T) string) *widgets.Select {
	var names []string
	for _, v := range values {
		names = append(names, say(v))
	}
	box := widgets.NewSelect(names, nil)
	box.Select(slices.Index(values, chosen))
	return box
}

// ritualsOf offers the rituals of the plan, and the one that is chosen.
func ritualsOf(h page.Host, chosen string) (codes []string, box *widgets.Select, err error) {
	codes = []string{""}
	names := []string{h.T("deliverables.form.none")}
	rows, err := h.Reader().Rituals()
	for _, x := range rows {
		codes, names = append(codes, x.Code), append(names, rituals.Name(h.Fmt(), x))
	}
	if !slices.Contains(codes, chosen) {
		codes, names = append(codes, chosen), append(names, rituals.Name(h.Fmt(), data.Ritual{Code: chosen}))
	}
	box = widgets.NewSelect(names, nil)
	box.Select(slices.Index(codes, chosen))
	return codes, box, err
}
