package service

import (
	"cmp"
	"strconv"

	"quarterdeck/app"
	"quarterdeck/app/service"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// ComplaintForm opens the dialog of the complaint with the ID, or of a new one of
// the customer when id is 0; without a code the customer is chosen there. Done,
// when not nil, is called after the change was made.
func ComplaintForm(h page.Host, customerCode string, id data.ID, done func()) {
	r, was, owner := h.Reader(), data.Complaint{Date: h.Today()}, ""
	title, remove := h.T("serve.complaint.new"), app.Command(nil)
	var err error
	if id != 0 {
		if was, err = r.Complaint(id); err == nil {
			customerCode, err = codeOf(h, was.CustomerID)
		}
		title, remove = h.T("serve.complaint.edit"), service.RemoveComplaint{ID: id}
	}
	if err == nil && was.OwnerID != 0 {
		var rep data.Rep
		rep, err = r.Rep(was.OwnerID)
		owner = rep.Code
	}
	if err != nil {
		h.Complain(err)
		return
	}
	form := widgets.NewForm()
	customer, day := forms.NewCustomer(h, form, customerCode), forms.Day(h, was.Date)
	topic, who := widgets.NewField(h.T("serve.topic.hint")), forms.NewPeople(h, owner, h.T("serve.owner.customer"), nil)
	topic.SetText(was.Topic)
	words := widgets.NewArea(h.T("serve.text.hint"), 3)
	words.SetText(was.Text)
	form.Add(widgets.FormItem{Field: "customer", Label: h.T("serve.column.customer"), Object: customer})
	form.Add(widgets.FormItem{Field: "date", Label: h.T("serve.column.date"), Object: day}, widgets.FormItem{Field: "topic", Label: h.T("serve.column.topic"), Object: topic})
	form.Add(widgets.FormItem{Field: "text", Label: h.T("serve.column.text"), Object: words})
	form.Add(widgets.FormItem{Field: "owner", Label: h.T("serve.column.owner"), Object: who.Box})
	forms.EditThen(h, title, form, func() (app.Command, error) {
		c := service.SaveComplaint{ID: id, Customer: customer.Code(), Owner: who.Code(), Topic: forms.Trimmed(topic), Text: forms.Trimmed(words)}
		var err error
		c.Date, err = day.Date()
		return c, data.At("date", err)
	}, remove, done)
}

// codeOf is the code of a customer.
func codeOf(h page.Host, id data.ID) (string, error) {
	c, err := h.Reader().Customer(id)
	return c.Code, err
}

// settleForm asks when a complaint was settled and what was done.
func settleForm(h page.Host, x service.Case) {
	answer, day := widgets.NewArea(h.T("serve.answer.hint"), 2), forms.Day(h, h.Today())
	answer.SetText(x.Answer)
	form := widgets.NewForm(widgets.FormItem{Field: "answer", Label: h.T("serve.column.answer"), Object: answer},
		widgets.FormItem{Field: "day", Label: h.T("serve.settled.on"), Object: day, Hint: h.T("serve.settled.since", h.Fmt().DateYear(x.Date), x.Days)})
	forms.Edit(h, h.T("serve.settle.title", x.CustomerName), form, func() (app.Command, error) {
		c := service.SettleComplaint{ID: x.ID, Answer: forms.Trimmed(answer)}
		var err error
		c.Day, err = day.Date()
		return c, data.At("day", err)
	}, nil)
}

// RatingForm opens the dialog of the rating with the ID, or of a new one by the
// customer when id is 0. Done, when not nil, is called after the change was made.
func RatingForm(h page.Host, customerCode string, id data.ID, done func()) {
	f, was := h.Fmt(), data.Rating{Date: h.Today()}
	title, remove := h.T("serve.rating.new"), app.Command(nil)
	if id != 0 {
		var err error
		if was, err = h.Reader().Rating(id); err == nil {
			customerCode, err = codeOf(h, was.CustomerID)
		}
		if err != nil {
			h.Complain(err)
			return
		}
		title, remove = h.T("serve.rating.edit"), service.RemoveRating{ID: id}
	}
	form := widgets.NewForm()
	customer, day := forms.NewCustomer(h, form, customerCode), forms.Day(h, was.Date)
	points := widgets.NewField(h.T("serve.score.hint")).WithUnit("/ 5")
	if id != 0 {
		n := int64(was.Score)
		points.SetText(f.NumberEdit(data.ScoreUnit, &n))
	}
	words := widgets.NewArea(h.T("serve.said.hint"), 2)
	words.SetText(was.Text)
	form.Add(widgets.FormItem{Field: "customer", Label: h.T("serve.column.customer"), Object: customer})
	form.Add(widgets.FormItem{Field: "score", Label: h.T("serve.column.score"), Object: points}, widgets.FormItem{Field: "date", Label: h.T("serve.column.date"), Object: day})
	form.Add(widgets.FormItem{Field: "text", Label: h.T("serve.column.said"), Object: words})
	forms.EditThen(h, title, form, func() (app.Command, error) {
		c := service.SaveRating{ID: id, Customer: customer.Code(), Text: forms.Trimmed(words)}
		n, err := f.ParseNumber(data.ScoreUnit, forms.Trimmed(points))
		if err != nil || n < 0 || n > 5_00 {
			return nil, data.Problem{Key: "problem.rating.score", Field: "score"}
		}
		score := int(n)
		c.Score = &score
		c.Date, err = day.Date()
		return c, data.At("date", err)
	}, remove, done)
}

// readings of the fall of the repurchase rate, in the order of the choice.
var readings = []data.Reading{data.Relative, data.InPoints}

// rulesForm edits what service is held against.
func rulesForm(h page.Host) {
	f := h.Fmt()
	rule, err := h.Reader().CareRule()
	if err != nil {
		h.Complain(err)
		return
	}
	number := func(unit data.Unit, n int) *widgets.Field { x := int64(n); return forms.Line(f.NumberEdit(unit, &x)) }
	fine, bad := number(data.RatioUnit, rule.ComplaintFine).WithUnit("%"), number(data.RatioUnit, rule.ComplaintBad).WithUnit("%")
	limit, wanted := forms.Line(strconv.Itoa(rule.ComplaintDays)).WithUnit(h.T("renewals.rules.days")), number(data.ScoreUnit, rule.Satisfaction).WithUnit("/ 5")
	low := number(data.RatioUnit, rule.RepurchaseLow).WithUnit("%")
	reading := widgets.NewSelect([]string{h.T("serve.rules.relative"), h.T("serve.rules.points")}, nil)
	if cmp.Or(rule.Repurchase, data.Relative) == data.InPoints {
		reading.Select(1)
	} else {
		reading.Select(0)
	}
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "complaint_fine", Label: h.T("serve.rules.fine"), Object: fine}, widgets.FormItem{Field: "complaint_bad", Label: h.T("serve.rules.bad"), Object: bad})
	form.Add(widgets.FormItem{Field: "complaint_days", Label: h.T("serve.rules.days"), Object: limit}, widgets.FormItem{Field: "satisfaction", Label: h.T("serve.rules.satisfaction"), Object: wanted})
	form.Add(widgets.FormItem{Field: "repurchase_low", Label: h.T("serve.rules.low"), Object: low}, widgets.FormItem{Field: "repurchase", Label: h.T("serve.rules.reading"), Object: reading})
	form.Add(widgets.FormItem{Object: widgets.Para(h.T("serve.rules.hint"))})
	forms.EditWide(h, h.T("serve.rules"), form, func() (app.Command, error) {
		c := service.SetServiceRules{Repurchase: readings[max(0, reading.Selected())]}
		for _, x := range []struct {
			field string
			unit  data.Unit
			from  *widgets.Field
			to    *int
		}{{"complaint_fine", data.RatioUnit, fine, &c.Fine}, {"complaint_bad", data.RatioUnit, bad, &c.Bad}, {"complaint_days", data.CountUnit, limit, &c.Days},
			{"satisfaction", data.ScoreUnit, wanted, &c.Satisfaction}, {"repurchase_low", data.RatioUnit, low, &c.RepurchaseLow}} {
			n, err := f.ParseNumber(x.unit, forms.Trimmed(x.from))
			if err != nil {
				return nil, data.At(x.field, err)
			}
			*x.to = int(min(n, 1_000_000))
		}
		return c, nil
	}, nil)
}
