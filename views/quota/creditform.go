package quota

import (
	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/app/quota"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// askCredit shares a customer of the selected rep among several.
func (p *Quotas) askCredit() {
	h := p.host
	row, ok := p.table.Selected()
	if !ok {
		h.Toast(h.T("quotas.none"))
		return
	}
	names, codes := p.customersOf(row.Rep)
	if len(codes) == 0 {
		h.Toast(h.T("quotas.move.no_customer", row.Name))
		return
	}
	customer := widgets.NewSelect(names, nil)
	customer.Select(0)
	from, until := forms.Day(h, h.Today()+1), forms.Day(h, 0)
	form := widgets.NewForm(widgets.FormItem{Field: "customer", Label: h.T("quotas.move.customer"), Object: customer})
	var people []*forms.People
	var shares []*widgets.Field
	for i := range receivers {
		chosen, words := "", h.T("quotas.credit.nobody")
		if i == 0 {
			chosen = row.Rep
		}
		who, part := forms.NewPeople(h, chosen, words, carries), widgets.NewField("").WithUnit("%")
		people, shares = append(people, who), append(shares, part)
		item := widgets.FormItem{Label: h.T("quotas.credit.who"), Object: who.Box}
		if i == 0 {
			item.Field = "parts"
		}
		form.Add(item, widgets.FormItem{Label: h.T("quotas.credit.share"), Object: part})
	}
	form.Add(widgets.FormItem{Field: "from", Label: h.T("quotas.credit.from"), Object: from}, widgets.FormItem{Field: "until", Label: h.T("quotas.credit.until"), Object: until})
	forms.Edit(h, h.T("quotas.credit"), form, func() (app.Command, error) {
		c := quota.SetCredit{Customer: codes[customer.Selected()]}
		for i, who := range people {
			if who.Code() == "" {
				continue
			}
			x, err := percent("parts", shares[i], false)
			if err != nil {
				return nil, err
			}
			c.Parts = append(c.Parts, quota.CreditPart{Rep: who.Code(), Share: x})
		}
		var err error
		if c.From, err = from.Date(); err != nil {
			return nil, data.At("from", err)
		}
		c.Until, err = until.Date()
		return c, data.At("until", err)
	}, nil)
}

// askMentor edits the mentorship of a rep, or makes one.
func (p *Quotas) askMentor(rep string) {
	h := p.host
	now := quota.Mentoring{Mentorship: data.Mentorship{MentorShare: 30_00, RepShare: 70_00, From: h.Today() + 1}}
	var remove app.Command
	for _, m := range p.credits.Mentorships {
		if m.Rep == rep {
			now, remove = m, quota.RemoveMentorship{ID: m.ID}
		}
	}
	mentor := forms.NewPeople(h, now.Mentor, "", func(x data.Rep) bool { return x.Code != rep })
	theirs, own := forms.Line(typed(now.MentorShare, false)).WithUnit("%"), forms.Line(typed(now.RepShare, false)).WithUnit("%")
	from, until := forms.Day(h, now.From), forms.Day(h, now.Until)
	double := widgets.NewCheck(h.T("quotas.mentor.allow"), nil)
	double.SetOn(now.Double)
	form := widgets.NewForm(widgets.FormItem{Field: "mentor", Label: h.T("quotas.mentor"), Object: mentor.Box})
	form.Add(widgets.FormItem{Field: "mentor_share", Label: h.T("quotas.mentor.theirs"), Object: theirs}, widgets.FormItem{Field: "rep_share", Label: h.T("quotas.mentor.own"), Object: own})
	form.Add(widgets.FormItem{Field: "double", Object: double})
	form.Add(widgets.FormItem{Field: "from", Label: h.T("quotas.credit.from"), Object: from}, widgets.FormItem{Field: "until", Label: h.T("quotas.credit.until"), Object: until})
	forms.Edit(h, h.T("quotas.mentor.title", p.nameOf(rep)), form, func() (app.Command, error) {
		if mentor.Code() == "" {
			return nil, data.Problem{Key: "problem.mentorship.mentor", Field: "mentor"}
		}
		c := quota.SetMentorship{ID: now.ID, Mentor: mentor.Code(), Rep: rep, Double: double.On()}
		var err error
		if c.MentorShare, err = percent("mentor_share", theirs, false); err != nil {
			return nil, err
		}
		if c.RepShare, err = percent("rep_share", own, false); err != nil {
			return nil, err
		}
		if c.MentorShare+c.RepShare <= calc.Full {
			c.Double = false
		}
		if c.From, err = from.Date(); err != nil {
			return nil, data.At("from", err)
		}
		c.Until, err = until.Date()
		return c, data.At("until", err)
	}, remove)
}
