package accounts

import (
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/accounts"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// area is a field of several lines with words in it.
func area(words string, rows int) *widgets.Field {
	f := widgets.NewArea("", rows)
	f.SetText(words)
	return f
}

// edit edits a page of the handbook; one without ID is added.
func (p *Portraits) edit(x data.Portrait) {
	h := p.host
	sorts, err := accounts.SortsOf(h.Reader(), h.Today())
	if err != nil {
		h.Complain(err)
		return
	}
	if x.Sort != "" && !slices.Contains(sorts, x.Sort) {
		sorts = append(sorts, x.Sort)
	}
	name := forms.Line(x.Name)
	sort := newChoice(append([]string{""}, sorts...), x.Sort, func(s string) string {
		if s == "" {
			return h.T("portraits.sort.none")
		}
		return s
	})
	pain, budget, roles, answer := area(x.Pain, 3), area(x.Budget, 3), area(x.Roles, 3), area(x.Answer, 3)
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "name", Label: h.T("portraits.name"), Object: name}, widgets.FormItem{Field: "sort", Label: h.T("portraits.sort.label"), Object: sort.box})
	form.Add(widgets.FormItem{Field: "pain", Label: h.T("portraits.pain"), Object: pain}, widgets.FormItem{Field: "answer", Label: h.T("portraits.answer"), Object: answer})
	form.Add(widgets.FormItem{Field: "budget", Label: h.T("portraits.budget"), Object: budget}, widgets.FormItem{Field: "roles", Label: h.T("portraits.roles"), Object: roles})
	title, remove := h.T("portraits.new"), app.Command(nil)
	if x.ID != 0 {
		title, remove = h.T("portraits.edit", x.Name), accounts.RemovePortrait{ID: x.ID}
	}
	forms.EditThen(h, title, form, func() (app.Command, error) {
		return accounts.SavePortrait{ID: x.ID, Name: forms.Trimmed(name), Sort: sort.value(), Pain: forms.Trimmed(pain), Budget: forms.Trimmed(budget),
			Roles: forms.Trimmed(roles), Answer: forms.Trimmed(answer)}, nil
	}, remove, nil)
}

// reviewForm edits a review; one without ID is added.
func (p *Portraits) reviewForm(x data.NeedReview) {
	h := p.host
	title, remove, date := h.T("reviews.new"), app.Command(nil), h.Today()
	if x.ID != 0 {
		title, remove, date = h.T("reviews.edit"), accounts.RemoveNeedReview{ID: x.ID}, x.Date
	}
	day, summary := forms.Day(h, date), area(x.Summary, 3)
	form := widgets.NewForm(widgets.FormItem{Field: "date", Label: h.T("reviews.date"), Object: day},
		widgets.FormItem{Field: "summary", Label: h.T("reviews.summary"), Object: summary, Hint: h.T("reviews.summary.hint")})
	forms.EditThen(h, title, form, func() (app.Command, error) {
		d, err := day.Date()
		return accounts.SaveNeedReview{ID: x.ID, Date: d, Summary: forms.Trimmed(summary)}, data.At("date", err)
	}, remove, nil)
}

// sampleForm edits a customer looked at in a review; one without ID is added.
func (p *Portraits) sampleForm(r accounts.Review, s accounts.Sample) {
	h := p.host
	ids := []data.ID{0}
	for _, x := range p.pages {
		ids = append(ids, x.ID)
	}
	portrait := newChoice(ids, s.PortraitID, func(id data.ID) string {
		if x := p.portrait(id); x != nil {
			return x.Name
		}
		return h.T("reviews.portrait.by_sort")
	})
	sorts := []data.SampleSort{data.SampleSigned, data.SampleLost, data.SampleProspect}
	sort := newChoice(sorts, s.Sort, func(x data.SampleSort) string { return h.T("reviews.sort." + string(x)) })
	pain, budget, roles := area(s.Pain, 2), area(s.Budget, 2), area(s.Roles, 2)
	form := widgets.NewForm()
	customer := forms.NewCustomer(h, form, s.Customer)
	form.Add(widgets.FormItem{Field: "customer", Label: h.T("customers.column.name"), Object: customer}, widgets.FormItem{Field: "sort", Label: h.T("reviews.sort"), Object: sort.box})
	form.Add(widgets.FormItem{Field: "pain", Label: h.T("reviews.pain"), Object: pain})
	form.Add(widgets.FormItem{Field: "budget", Label: h.T("reviews.budget"), Object: budget}, widgets.FormItem{Field: "roles", Label: h.T("reviews.roles"), Object: roles})
	form.Add(widgets.FormItem{Field: "portrait", Label: h.T("reviews.portrait"), Object: portrait.box})
	title, remove := h.T("reviews.sample.new"), app.Command(nil)
	if s.ID != 0 {
		title, remove = h.T("reviews.sample.edit", s.CustomerName), accounts.RemoveNeedSample{ID: s.ID}
	}
	forms.EditThen(h, title, form, func() (app.Command, error) {
		return accounts.SaveNeedSample{ID: s.ID, Review: r.ID, Customer: customer.Code(), Sort: sort.value(), Portrait: portrait.value(),
			Pain: forms.Trimmed(pain), Budget: forms.Trimmed(budget), Roles: forms.Trimmed(roles)}, nil
	}, remove, nil)
}
