package deviations

import (
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/deviations"
	"quarterdeck/app/lights"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// presets is the choice of a response.
type presets struct {
	box   *widgets.Select
	codes []string // "" is none
}

func newPresets(h page.Host, chosen string) *presets {
	rows, err := deviations.ResponsesOf(h.Reader(), h.Today(), deviations.ResponsesIn{})
	if err != nil {
		h.Complain(err)
	}
	p := &presets{codes: []string{""}}
	names := []string{h.T("deviation.response.none")}
	for _, r := range rows {
		p.codes, names = append(p.codes, r.Code), append(names, h.T("deviation.response.is", ResponseName(h.Fmt(), r), r.Days))
	}
	p.box = widgets.NewSelect(names, nil)
	p.box.Select(max(0, slices.Index(p.codes, chosen)))
	return p
}

func (p *presets) code() string { return p.codes[max(0, p.box.Selected())] }

// openForm opens the work on a light.
func openForm(h page.Host, row lights.Row) {
	title := forms.Line(row.Title(h.Fmt()))
	owner := forms.NewPeople(h, codeOf(h, row.OwnerID), h.T("deviation.owner.rule"), nil)
	response, due := newPresets(h, row.Response), forms.Day(h, 0)
	form := widgets.NewForm(widgets.FormItem{Field: "title", Label: h.T("deviation.field.title"), Object: title},
		widgets.FormItem{Field: "response", Label: h.T("deviation.field.response"), Object: response.box, Hint: h.T("deviation.field.response.hint")})
	form.Add(widgets.FormItem{Field: "owner", Label: h.T("deviation.field.owner"), Object: owner.Box},
		widgets.FormItem{Field: "due", Label: h.T("deviation.field.due"), Object: due, Hint: h.T("deviation.field.due.hint")})
	forms.EditWide(h, h.T("deviation.open"), form, func() (app.Command, error) {
		code := response.code()
		day, err := due.Date()
		return deviations.OpenDeviation{Light: row.Key, Title: forms.Trimmed(title), Owner: owner.Code(), Due: day, Response: &code}, data.At("due", err)
	}, nil)
}

// codeOf is the code of a person; "" for nobody.
func codeOf(h page.Host, id data.ID) string {
	if id == 0 {
		return ""
	}
	x, err := h.Reader().Rep(id)
	if err != nil {
		h.Complain(err)
	}
	return x.Code
}

// reportForm writes down what a person has seen.
func reportForm(h page.Host) {
	title, words := forms.Line(""), widgets.NewArea("", 3)
	owner := forms.NewPeople(h, "", h.T("deviation.owner.manager"), nil)
	response, due, what := newPresets(h, ""), forms.Day(h, 0), newWhat(h, "", "", "")
	form := widgets.NewForm(widgets.FormItem{Field: "title", Label: h.T("deviation.field.title"), Object: title},
		widgets.FormItem{Field: "text", Label: h.T("deviation.field.text"), Object: words})
	form.Add(widgets.FormItem{Field: "measure", Label: h.T("deviation.measure"), Object: what.measure, Hint: h.T("deviation.measure.hint")},
		widgets.FormItem{Field: "record", Label: h.T("deviation.scope"), Object: what.scope})
	form.Add(widgets.FormItem{Field: "response", Label: h.T("deviation.field.response"), Object: response.box})
	form.Add(widgets.FormItem{Field: "owner", Label: h.T("deviation.field.owner"), Object: owner.Box},
		widgets.FormItem{Field: "due", Label: h.T("deviation.field.due"), Object: due, Hint: h.T("deviation.field.due.hint")})
	forms.EditWide(h, h.T("deviation.report"), form, func() (app.Command, error) {
		c := deviations.ReportDeviation{Title: forms.Trimmed(title), Text: forms.Trimmed(words), Owner: owner.Code(), Response: response.code()}
		c.Measure, c.Scope, c.Record = what.chosen()
		var err error
		c.Due, err = due.Date()
		return c, data.At("due", err)
	}, nil)
}

// changeForm changes what is written about a deviation.
func changeForm(h page.Host, x deviations.Record) {
	title, words := forms.Line(x.Title), widgets.NewArea("", 3)
	words.SetText(x.Text)
	owner := forms.NewPeople(h, x.Owner, h.T("stages.nobody"), nil)
	due, check := forms.Day(h, x.Due), forms.Day(h, x.CheckDay)
	var names []string
	for _, c := range data.RootCauses {
		names = append(names, CauseName(h.Fmt(), c))
	}
	cause := widgets.NewSelect(names, nil)
	cause.Select(max(0, slices.Index(data.RootCauses, x.Cause)))
	form := widgets.NewForm(widgets.FormItem{Field: "title", Label: h.T("deviation.field.title"), Object: title},
		widgets.FormItem{Field: "text", Label: h.T("deviation.field.text"), Object: words})
	form.Add(widgets.FormItem{Field: "owner", Label: h.T("deviation.field.owner"), Object: owner.Box},
		widgets.FormItem{Field: "cause", Label: h.T("deviation.field.cause"), Object: cause})
	form.Add(widgets.FormItem{Field: "due", Label: h.T("deviation.field.due"), Object: due},
		widgets.FormItem{Field: "check_day", Label: h.T("deviation.field.check"), Object: check})
	forms.EditWide(h, h.T("deviation.change"), form, func() (app.Command, error) {
		c := deviations.SaveDeviation{ID: x.ID, Title: forms.Trimmed(title), Text: forms.Trimmed(words), Owner: owner.Code(), Cause: data.RootCauses[max(0, cause.Selected())]}
		var err error
		if c.Due, err = due.Date(); err != nil {
			return c, data.At("due", err)
		}
		c.CheckDay, err = check.Date()
		return c, data.At("check_day", err)
	}, deviations.RemoveDeviation{ID: x.ID})
}

// responseForm chooses a response later on.
func responseForm(h page.Host, x deviations.Record) {
	response := newPresets(h, "")
	form := widgets.NewForm(widgets.FormItem{Field: "response", Label: h.T("deviation.field.response"), Object: response.box, Hint: h.T("deviation.field.response.hint")})
	forms.EditWide(h, h.T("deviation.response.use"), form, func() (app.Command, error) {
		return deviations.UseResponse{ID: x.ID, Response: response.code()}, nil
	}, nil)
}

// stepForm moves a deviation to its next state. Verifying with open actions, and
// settling without a check, ask why.
func stepForm(h page.Host, x deviations.Record) {
	reason := widgets.NewArea("", 2)
	root := forms.Line("")
	form := widgets.NewForm()
	unmet := func(key string) bool {
		return slices.ContainsFunc(x.Needs, func(n deviations.Need) bool { return n.Key == key && !n.Met })
	}
	switch {
	case unmet("root"):
		form.Add(widgets.FormItem{Field: "root", Label: h.T("deviation.root"), Object: root, Hint: h.T("deviation.root.hint")})
	case unmet("done"):
		form.Add(widgets.FormItem{Field: "state", Label: h.T("deviation.field.undone", x.OpenActions), Object: reason})
	case unmet("compared"):
		form.Add(widgets.FormItem{Field: "state", Label: h.T("deviation.field.uncompared"), Object: reason})
	default:
		h.Do(deviations.StepDeviation{ID: x.ID, State: x.Next})
		return
	}
	forms.EditWide(h, h.T("deviation.step."+string(x.Next)), form, func() (app.Command, error) {
		if x.Next == data.Analysed {
			return deviations.AnalyseDeviation{ID: x.ID, Root: forms.Trimmed(root)}, nil
		}
		return deviations.StepDeviation{ID: x.ID, State: x.Next, Reason: forms.Trimmed(reason)}, nil
	}, nil)
}

// reopenForm takes up a settled deviation again.
func reopenForm(h page.Host, x deviations.Record) {
	reason := widgets.NewArea("", 2)
	form := widgets.NewForm(widgets.FormItem{Field: "reason", Label: h.T("deviation.field.reopen"), Object: reason})
	forms.Edit(h, h.T("deviation.reopen"), form, func() (app.Command, error) {
		return deviations.ReopenDeviation{ID: x.ID, Reason: forms.Trimmed(reason)}, nil
	}, nil)
}

// checkForm looks at the indicator again.
func checkForm(h page.Host, x deviations.Record) {
	f := h.Fmt()
	day, value, reason := forms.Day(h, h.Today()), forms.Line(""), widgets.NewArea("", 2)
	names := []string{h.T("deviation.outcome.rule")}
	for _, o := range data.Outcomes[1:] {
		names = append(names, OutcomeName(f, o))
	}
	outcome := widgets.NewSelect(names, nil)
	outcome.Select(0)
	hint := h.T("deviation.check.known", f.NumberPtr(x.Unit, x.Value), f.NumberPtr(x.Unit, x.Now))
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "day", Label: h.T("deviation.check.day"), Object: day},
		widgets.FormItem{Field: "value", Label: h.T("deviation.check.value"), Object: value, Hint: hint})
	form.Add(widgets.FormItem{Field: "outcome", Label: h.T("deviation.check.outcome"), Object: outcome})
	form.Add(widgets.FormItem{Field: "reason", Label: h.T("deviation.check.reason"), Object: reason})
	forms.EditWide(h, h.T("deviation.check"), form, func() (app.Command, error) {
		c := deviations.CheckDeviation{ID: x.ID, Outcome: data.Outcomes[max(0, outcome.Selected())], Reason: forms.Trimmed(reason)}
		var err error
		if c.Day, err = day.Date(); err != nil {
			return c, data.At("day", err)
		}
		if s := forms.Trimmed(value); s != "" {
			n, err := f.ParseNumber(x.Unit, s)
			if err != nil {
				return c, data.At("value", err)
			}
			c.Value = &n
		}
		return c, nil
	}, nil)
}
