package health

import (
	"strconv"
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/health"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// assess asks how well we fit a customer's need and how its budget is released.
// What was judged last stands in the fields.
func assess(h page.Host, x *health.Row) {
	need, budget := scoreField(x.Standing.Facts.Need), scoreField(x.Standing.Facts.Budget)
	note, day := forms.Line(""), forms.Day(h, h.Today())
	hint := h.T("health.assess.never")
	last, err := health.AssessmentsOf(h.Reader(), h.Today(), health.AssessmentsIn{Customer: x.Code})
	if err != nil {
		h.Complain(err)
	}
	if len(last) > 0 {
		hint = h.T("health.assess.last", h.Fmt().DateIn(last[0].Day, h.Plan().Period()))
		if last[0].Note != "" {
			hint = h.T("health.assess.note.last", h.Fmt().DateIn(last[0].Day, h.Plan().Period()), last[0].Note)
		}
	}
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "need", Label: h.T("health.input.need"), Object: need, Hint: h.T("health.assess.need.hint")},
		widgets.FormItem{Field: "budget", Label: h.T("health.input.budget"), Object: budget, Hint: h.T("health.assess.budget.hint")})
	form.Add(widgets.FormItem{Field: "note", Label: h.T("health.assess.note"), Object: note, Hint: hint})
	form.Add(widgets.FormItem{Field: "day", Label: h.T("health.assess.day"), Object: day, Hint: h.T("health.assess.red")})
	showForm(h, h.T("health.assess.title", x.Name), h.T("button.save"), form, nil, func() (app.Command, error) {
		c := health.AssessCustomer{Customer: x.Code, Note: forms.Trimmed(note)}
		var err error
		if c.Need, err = scoreOf(need, "need"); err != nil {
			return nil, err
		}
		if c.Budget, err = scoreOf(budget, "budget"); err != nil {
			return nil, err
		}
		c.Day, err = day.Date()
		return c, data.At("day", err)
	}, nil)
}

// scoreField is a field for 0 to 100, empty for nil.
func scoreField(n *int) *widgets.Field {
	f := widgets.NewField("0–100")
	if n != nil {
		f.SetText(strconv.Itoa(*n))
	}
	return f
}

// scoreOf is the number in a field; nil when it is empty.
func scoreOf(f *widgets.Field, field string) (*int, error) {
	typed := strings.TrimSpace(f.Text())
	if typed == "" {
		return nil, nil
	}
	n, err := strconv.Atoi(typed)
	if err != nil {
		return nil, data.Problem{Key: "problem.health.score", Field: field}
	}
	return &n, nil
}
