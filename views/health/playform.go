package health

import (
	"slices"
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/health"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// sayPlay says what is written about a play: the new decision maker, why the
// customer was lost, what is offered, what came of it.
func sayPlay(h page.Host, p health.PlayRow) string {
	var lines []string
	for key, words := range map[string]string{"health.play.contact.who": p.ContactName, "health.play.cause.was": p.Cause, "health.play.offer.is": p.Offer, "health.play.result.is": p.Result} {
		if words != "" {
			lines = append(lines, h.T(key, words))
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// playForm is the dialog of a new play, or of one that is changed.
type playForm struct {
	host     page.Host
	customer data.Customer
	kind     *widgets.Select
	owner    *forms.People
	due      *widgets.DateField
	contact  *widgets.Select
	people   []data.ID // in the order of the choices; zero first
	trigger  *widgets.Field
	cause    *widgets.Field
	offer    *widgets.Field
}

// PlayForm opens the dialog of a new play of a kind with a customer. Done, when
// not nil, is called once it is opened.
func PlayForm(h page.Host, customerCode string, kind data.PlayKind, done func()) {
	f := &playForm{host: h}
	var err error
	if f.customer, err = h.Reader().CustomerByCode(customerCode); err != nil {
		h.Complain(err)
		return
	}
	f.build(data.Play{CustomerID: f.customer.ID, Kind: kind, OwnerID: f.customer.RepID})
	f.kind = widgets.NewSelect(kindNames(h), func(int) { f.setDue() })
	f.kind.Select(max(0, slices.Index(data.PlayKinds, kind)))
	f.setDue()
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "kind", Label: h.T("health.play.kind"), Object: f.kind},
		widgets.FormItem{Field: "owner", Label: h.T("health.play.owner"), Object: f.owner.Box})
	form.Add(widgets.FormItem{Field: "due", Label: h.T("health.play.due"), Object: f.due},
		widgets.FormItem{Field: "contact", Label: h.T("health.play.decider"), Object: f.contact})
	form.Add(widgets.FormItem{Field: "trigger", Label: h.T("health.play.trigger"), Object: f.trigger})
	form.Add(widgets.FormItem{Field: "offer", Label: h.T("health.play.offer"), Object: f.offer, Hint: h.T("health.play.steps")})
	f.show(h.T("health.play.title", f.customer.Name), h.T("health.play.open"), form, func() (app.Command, error) {
		due, err := f.due.Date()
		return health.OpenPlay{Customer: f.customer.Code, Kind: f.chosen(), Owner: f.owner.Code(), Due: due, Contact: f.who(), Trigger: forms.Trimmed(f.trigger),
			Offer: forms.Trimmed(f.offer)}, data.At("due", err)
	}, done)
}

// changeForm changes a play that is open.
func changeForm(h page.Host, p health.PlayRow) {
	f := &playForm{host: h}
	f.build(p.Play)
	f.due.SetDate(p.Due)
	trigger := p.Trigger
	f.trigger.SetText(health.SayTrigger(h.Fmt(), p.Play))
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "owner", Label: h.T("health.play.owner"), Object: f.owner.Box},
		widgets.FormItem{Field: "due", Label: h.T("health.play.due"), Object: f.due})
	form.Add(widgets.FormItem{Field: "contact", Label: h.T("health.play.decider"), Object: f.contact})
	form.Add(widgets.FormItem{Field: "trigger", Label: h.T("health.play.trigger"), Object: f.trigger})
	form.Add(widgets.FormItem{Field: "cause", Label: h.T("health.play.cause"), Object: f.cause})
	form.Add(widgets.FormItem{Field: "offer", Label: h.T("health.play.offer"), Object: f.offer})
	f.show(h.T("health.play.change.title", p.CustomerName), h.T("button.save"), form, func() (app.Command, error) {
		due, err := f.due.Date()
		if typed := forms.Trimmed(f.trigger); typed != health.SayTrigger(h.Fmt(), p.Play) {
			trigger = typed
		}
		return health.ChangePlay{ID: p.ID, Owner: f.owner.Code(), Due: due, Contact: f.who(), Trigger: trigger, Cause: forms.Trimmed(f.cause), Offer: forms.Trimmed(f.offer)},
			data.At("due", err)
	}, nil)
}

// kindNames are the words of the kinds of plays.
func kindNames(h page.Host) []string {
	var names []string
	for _, k := range data.PlayKinds {
		names = append(names, health.PlayName(h.Fmt(), k))
	}
	return names
}

// build makes the fields with what the play has.
func (f *playForm) build(p data.Play) {
	h := f.host
	owner := ""
	reps, err := h.Reader().Reps()
	if err != nil {
		h.Complain(err)
	}
	for _, x := range reps {
		if x.ID == p.OwnerID {
			owner = x.Code
		}
	}
	f.owner = forms.NewPeople(h, owner, h.T("health.play.nobody"), nil)
	f.due = widgets.NewDateField(h.Fmt(), h.Today())
	f.trigger, f.cause, f.offer = forms.Line(""), forms.Line(p.Cause), forms.Line(p.Offer)
	contacts, err := h.Reader().ContactsOf(p.CustomerID)
	if err != nil {
		h.Complain(err)
	}
	f.people = []data.ID{0}
	names := []string{h.T("health.play.decider.none")}
	for _, x := range contacts {
		if x.Left == 0 || x.ID == p.ContactID {
			f.people, names = append(f.people, x.ID), append(names, x.Name)
		}
	}
	f.contact = widgets.NewSelect(names, nil)
	f.contact.Select(max(0, slices.Index(f.people, p.ContactID)))
}

func (f *playForm) chosen() data.PlayKind { return data.PlayKinds[max(0, f.kind.Selected())] }

func (f *playForm) who() data.ID { return f.people[max(0, f.contact.Selected())] }

// setDue puts the last day of the chosen kind's clock into its field.
func (f *playForm) setDue() {
	days, err := health.ClockDays(f.host.Reader(), f.host.Today(), f.chosen(), f.customer.ID)
	if err != nil {
		f.host.Complain(err)
		return
	}
	f.due.SetDate(f.host.Today() + data.Date(days))
}

// show opens the dialog and makes the command it is read into.
func (f *playForm) show(title, action string, form *widgets.Form, read func() (app.Command, error), done func()) {
	showForm(f.host, title, action, form, nil, read, done)
}

// showForm shows a form whose action makes a command; remove, when not nil, is
// offered too, and done is called once the command is made.
func showForm(h page.Host, title, action string, form *widgets.Form, remove app.Command, read func() (app.Command, error), done func()) {
	d := widgets.NewDialog(title, form, 560)
	if remove != nil {
		d.Extra(h.T("button.delete"), func() {
			h.HideOverlay()
			h.Do(remove)
		})
	}
	d.Cancel(h.T("button.cancel"), h.HideOverlay)
	d.Action(action, false, func() {
		defer d.Refresh() // a problem takes room
		form.Clear()
		c, err := read()
		if err == nil {
			err = h.Try(c)
		}
		switch {
		case err == nil:
			h.HideOverlay()
			if h.Do(c) && done != nil {
				done()
			}
		case !form.Complain(h.Fmt(), err): // not about a field, such as a plan that can only be read
			h.HideOverlay()
			h.Complain(err)
		}
	})
	h.ShowOverlay(d)
	d.Focus()
}

// contactForm stops the clock: when the customer was spoken to, and why it was
// lost.
func contactForm(h page.Host, p health.PlayRow) {
	cause, day := forms.Line(p.Cause), forms.Day(h, max(h.Today(), p.Opened))
	form := widgets.NewForm(widgets.FormItem{Field: "cause", Label: h.T("health.play.cause"), Object: cause, Hint: h.T("health.play.cause.hint")},
		widgets.FormItem{Field: "contacted", Label: h.T("health.play.contacted"), Object: day})
	forms.Edit(h, h.T("health.play.contact.title", p.CustomerName), form, func() (app.Command, error) {
		d, err := day.Date()
		words := forms.Trimmed(cause)
		return health.ContactPlay{ID: p.ID, Day: d, Cause: &words}, data.At("contacted", err)
	}, nil)
}

// finishForm closes a play, won or lost.
func finishForm(h page.Host, p health.PlayRow) {
	result, day := forms.Line(p.Result), forms.Day(h, max(h.Today(), p.Opened))
	won := widgets.NewChipGroup([]string{h.T("health.play.won"), h.T("health.play.lost")}, false, nil)
	form := widgets.NewForm(widgets.FormItem{Field: "won", Label: h.T("health.play.outcome"), Object: won},
		widgets.FormItem{Field: "result", Label: h.T("health.play.result"), Object: result},
		widgets.FormItem{Field: "closed", Label: h.T("health.play.closed"), Object: day})
	forms.Edit(h, h.T("health.play.finish.title", p.CustomerName), form, func() (app.Command, error) {
		d, err := day.Date()
		return health.FinishPlay{ID: p.ID, Day: d, Won: won.Selected() == 0, Result: forms.Trimmed(result)}, data.At("closed", err)
	}, nil)
}

// stepForm changes a step of a play, or adds one when it has no ID.
func stepForm(h page.Host, p health.PlayRow, s health.StepRow) {
	words := forms.Line(s.Text)
	title, due, remove := h.T("health.step.edit"), s.Due, app.Command(health.RemovePlayStep{ID: s.ID})
	if s.ID == 0 {
		title, due, remove = h.T("health.step.add"), p.Due, nil
	}
	day := forms.Day(h, due)
	owner := forms.NewPeople(h, s.OwnerCode, h.T("health.step.owner.play"), nil)
	form := widgets.NewForm(widgets.FormItem{Field: "text", Label: h.T("health.step.text"), Object: words},
		widgets.FormItem{Field: "due", Label: h.T("health.step.day"), Object: day},
		widgets.FormItem{Field: "owner", Label: h.T("health.play.owner"), Object: owner.Box})
	forms.Edit(h, title, form, func() (app.Command, error) {
		d, err := day.Date()
		return health.SavePlayStep{ID: s.ID, Play: p.ID, Text: forms.Trimmed(words), Due: d, Owner: owner.Code()}, data.At("due", err)
	}, remove)
}
