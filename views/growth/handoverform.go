package growth

import (
	"quarterdeck/app"
	"quarterdeck/app/growth"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// overForm begins the hand-over of somebody who leaves, with who could take over
// put in.
func overForm(h page.Host, rep string) {
	reps, err := h.Reader().Reps()
	if err != nil {
		h.Complain(err)
		return
	}
	var codes, names []string
	at := 0
	for _, p := range reps {
		if p.Code == rep {
			at = len(codes)
		}
		codes, names = append(codes, p.Code), append(names, p.Name)
	}
	mentor, newcomer := forms.NewPeople(h, "", h.T("handover.nobody"), nil), forms.NewPeople(h, "", h.T("handover.nobody"), nil)
	left, leave, note := forms.Day(h, h.Today()), widgets.NewCheck(h.T("handover.leave"), nil), forms.Line("")
	leave.SetOn(true)
	who := widgets.NewSelect(names, nil)
	suggest := func(i int) {
		if i < 0 || i >= len(reps) {
			return
		}
		s, err := growth.Suggest(h.Reader(), h.Today(), growth.SuggestIn{Rep: codes[i]})
		if err != nil {
			h.Complain(err)
			return
		}
		mentor.Choose(s.Mentor)
		newcomer.Choose(s.Newcomer)
		if day := reps[i].Left; day != 0 {
			left.SetDate(day)
		}
	}
	who.OnChanged = suggest
	who.Select(at)
	suggest(at)
	rule, err := h.Reader().GrowthRule()
	if err != nil {
		h.Complain(err)
		return
	}
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "rep", Label: h.T("handover.who"), Object: who}, widgets.FormItem{Field: "left", Label: h.T("handover.left"), Object: left, Hint: h.T("handover.left.hint", rule.HandoverDays)})
	form.Add(widgets.FormItem{Field: "mentor", Label: h.T("growth.pair.mentor"), Object: mentor.Box, Hint: h.T("handover.mentor.hint")},
		widgets.FormItem{Field: "newcomer", Label: h.T("handover.newcomer"), Object: newcomer.Box})
	form.Add(widgets.FormItem{Field: "leave", Label: "", Object: leave})
	form.Add(widgets.FormItem{Field: "note", Label: h.T("growth.note"), Object: note})
	forms.EditWide(h, h.T("handover.new"), form, func() (app.Command, error) {
		c := growth.OpenHandover{Mentor: mentor.Code(), Newcomer: newcomer.Code(), Leave: leave.On(), Note: forms.Trimmed(note)}
		if i := who.Selected(); i >= 0 && i < len(codes) {
			c.Rep = codes[i]
		}
		var err error
		c.Left, err = left.Date()
		return c, data.At("left", err)
	}, nil)
}

// waiveForm asks why an item is left out.
func waiveForm(h page.Host, id data.ID) {
	reason := widgets.NewField(h.T("handover.waive.hint"))
	form := widgets.NewForm(widgets.FormItem{Field: "reason", Label: h.T("handover.waive.reason"), Object: reason})
	forms.Edit(h, h.T("handover.waive"), form, func() (app.Command, error) {
		return growth.WaiveHandover{Items: []data.ID{id}, Reason: forms.Trimmed(reason)}, nil
	}, nil)
}

// itemForm edits the words of an item.
func itemForm(h page.Host, i data.HandoverItem) {
	words := widgets.NewArea("", 6)
	words.SetText(i.Text)
	form := widgets.NewForm(widgets.FormItem{Field: "text", Label: h.T("handover.sort." + string(i.Sort)), Object: words})
	forms.EditWide(h, h.T("handover.edit"), form, func() (app.Command, error) {
		return growth.SaveHandoverItem{ID: i.ID, Text: forms.Trimmed(words)}, nil
	}, nil)
}

// receive asks who takes a customer over.
func (x *handover) receive(c growth.HandedTo) {
	h, o := x.host, x.over()
	who := forms.NewPeople(h, c.To, h.T("handover.nobody"), func(p data.Rep) bool { return p.ID != o.RepID })
	form := widgets.NewForm(widgets.FormItem{Field: "to", Label: h.T("handover.to"), Object: who.Box})
	forms.Edit(h, h.T("handover.receiver.title", c.Name), form, func() (app.Command, error) {
		return growth.SetReceiver{Handover: o.ID, Customer: c.Customer, To: who.Code()}, nil
	}, nil)
}

// finish closes the hand-over, and gives customers to their receivers.
func (x *handover) finish() {
	h, o := x.host, x.over()
	still := 0
	for _, c := range o.Customers {
		if c.Still && c.To != "" {
			still++
		}
	}
	day, give := forms.Day(h, h.Today()), widgets.NewCheck(h.T("handover.give", still), nil)
	give.SetOn(still > 0)
	form := widgets.NewForm(widgets.FormItem{Field: "day", Label: h.T("handover.close.day"), Object: day}, widgets.FormItem{Field: "give", Label: "", Object: give})
	forms.Edit(h, h.T("handover.close"), form, func() (app.Command, error) {
		c := growth.CloseHandover{ID: o.ID, Give: give.On()}
		var err error
		c.Day, err = day.Date()
		return c, data.At("day", err)
	}, nil)
}
