package touches

import (
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/schemes"
	"quarterdeck/app/touches"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// logForm is the dialog of one touch.
type logForm struct {
	host  page.Host
	sheet touches.Sheet
	was   touches.Entry // the touch that is changed; without ID: a new one

	outcome, next *widgets.Field
	effect        *widgets.ChipGroup
	channel       *widgets.Select
	contact       *widgets.Select
	people        []data.ID // in the order of the choices; zero first
	rep           *forms.People
	date, nextDay *widgets.DateField
	service       *widgets.Select
	services      []string // in the order of the choices; "" first
}

// LogForm opens the dialog in which a touch with the customer is logged. The
// channel is the one its tier proposes and the rep who looks after it; the caret
// stands in the outcome, so that Enter saves a call that was effective. Done,
// when not nil, is called once it is saved.
func LogForm(h page.Host, customerCode string, done func()) {
	openLog(h, customerCode, touches.Entry{}, done)
}

// openLog opens the dialog of a new touch, or of one that is there.
func openLog(h page.Host, customer string, was touches.Entry, done func()) {
	sheet, err := touches.SheetOf(h.Reader(), h.Today(), customer)
	if err != nil {
		h.Complain(err)
		return
	}
	f := &logForm{host: h, sheet: sheet, was: was}
	if was.ID == 0 {
		f.was.Channel, f.was.Rep, f.was.Effective, f.was.Date = sheet.Propose, sheet.Rep, true, sheet.Seen
	}
	form := f.build()
	title := h.T("touches.log.title", sheet.Name)
	if was.ID != 0 {
		title = h.T("touches.log.change", sheet.Name)
	}
	d := widgets.NewDialog(title, form, 560)
	if was.ID != 0 {
		d.Extra(h.T("button.delete"), func() {
			h.HideOverlay()
			f.end(touches.RemoveTouch{ID: was.ID}, done)
		})
	}
	d.Cancel(h.T("button.cancel"), h.HideOverlay)
	d.Action(h.T("button.save"), false, func() {
		defer d.Refresh() // a problem takes room
		form.Clear()
		c, err := f.read()
		if err == nil {
			err = h.Try(c)
		}
		switch {
		case err == nil:
			h.HideOverlay()
			f.end(c, done)
		case !form.Complain(h.Fmt(), err): // not about a field, such as a plan that can only be read
			h.HideOverlay()
			h.Complain(err)
		}
	})
	h.ShowOverlay(d)
	d.Focus()
}

func (f *logForm) end(c app.Command, done func()) {
	if f.host.Do(c) && done != nil {
		done()
	}
}

func (f *logForm) build() *widgets.Form {
	h, was := f.host, f.was
	f.outcome, f.next = widgets.NewField(h.T("touches.outcome.hint")), widgets.NewField(h.T("touches.next.hint"))
	f.outcome.SetText(was.Outcome)
	f.next.SetText(was.Next)
	f.effect = widgets.NewChipGroup([]string{h.T("touches.effective"), h.T("touches.failed")}, false, nil)
	if !was.Effective {
		f.effect.Select(1)
	}
	f.channel = widgets.NewSelect(schemes.ChannelNames(h.Fmt(), f.sheet.Channels), nil)
	f.channel.Select(max(0, slices.Index(f.sheet.Channels, was.Channel)))
	nobody := ""
	if was.Rep == "" {
		nobody = h.T("touches.contact.none")
	}
	f.rep = forms.NewPeople(h, was.Rep, nobody, nil)
	f.date, f.nextDay = forms.Day(h, was.Date), forms.Day(h, was.NextDay)
	f.choosePerson()
	f.chooseService()
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "outcome", Label: h.T("touches.outcome"), Object: f.outcome, Hint: f.hint()})
	form.Add(widgets.FormItem{Field: "channel", Label: h.T("touches.channel"), Object: f.channel},
		widgets.FormItem{Field: "effective", Label: h.T("touches.effect"), Object: f.effect})
	form.Add(widgets.FormItem{Field: "contact", Label: h.T("touches.contact"), Object: f.contact},
		widgets.FormItem{Field: "rep", Label: h.T("touches.rep"), Object: f.rep.Box})
	form.Add(widgets.FormItem{Field: "next", Label: h.T("touches.next"), Object: f.next},
		widgets.FormItem{Field: "next_day", Label: h.T("touches.next_day"), Object: f.nextDay})
	form.Add(widgets.FormItem{Field: "date", Label: h.T("touches.date"), Object: f.date},
		widgets.FormItem{Field: "service", Label: h.T("touches.service"), Object: f.service})
	return form
}

// hint says what came before: the last touch and what was agreed then.
func (f *logForm) hint() string {
	if f.was.ID != 0 || f.sheet.Touched == 0 {
		return ""
	}
	h, s := f.host, f.sheet
	words := h.T("touches.log.last", h.Fmt().DateIn(s.Touched, h.Plan().Period()), h.T("channel."+string(s.Tried)), s.Outcome)
	if s.Outcome == "" {
		words = h.T("touches.log.bare", h.Fmt().DateIn(s.Touched, h.Plan().Period()), h.T("channel."+string(s.Tried)))
	}
	if s.Step != "" {
		words = h.Fmt().Join(words, h.T("touches.log.step", s.Step))
	}
	return words
}

// choosePerson offers the people of the customer. Whoever the touch names stays
// in it, also after leaving.
func (f *logForm) choosePerson() {
	names := []string{f.host.T("touches.contact.none")}
	f.people = []data.ID{0}
	for _, who := range f.sheet.People {
		words := who.Name
		if who.Title != "" {
			words += " · " + who.Title
		}
		f.people, names = append(f.people, who.ID), append(names, words)
	}
	chosen := f.was.ContactID
	if f.was.ID == 0 {
		chosen = f.sheet.ContactID
	}
	if chosen != 0 && !slices.Contains(f.people, chosen) {
		f.people, names = append(f.people, chosen), append(names, f.was.Contact)
	}
	f.contact = widgets.NewSelect(names, nil)
	f.contact.Select(slices.Index(f.people, chosen))
}

// chooseService offers the services of the customer's tiers, and says which are
// due.
func (f *logForm) chooseService() {
	h := f.host
	names := []string{h.T("touches.service.none")}
	f.services = []string{""}
	for _, o := range f.sheet.Offers {
		words := schemes.ServiceName(h.Fmt(), o.Service)
		if o.Due {
			words = h.T("touches.service.due", words)
		}
		f.services, names = append(f.services, o.Code), append(names, words)
	}
	if !slices.Contains(f.services, f.was.Service) { // of a tier it has left
		f.services, names = append(f.services, f.was.Service), append(names, serviceWords(h, f.was.Service))
	}
	f.service = widgets.NewSelect(names, nil)
	f.service.Select(slices.Index(f.services, f.was.Service))
}

// read turns the fields into a command.
func (f *logForm) read() (app.Command, error) {
	date, err := f.date.Date()
	if err != nil {
		return nil, data.At("date", err)
	}
	nextDay, err := f.nextDay.Date()
	if err != nil {
		return nil, data.At("next_day", err)
	}
	channel := f.sheet.Channels[max(0, f.channel.Selected())]
	effective, who, service := f.effect.Selected() == 0, f.people[max(0, f.contact.Selected())], f.services[max(0, f.service.Selected())]
	if f.was.ID != 0 {
		return touches.ChangeTouch{ID: f.was.ID, Contact: who, Rep: f.rep.Code(), Date: date, Channel: channel, Effective: effective,
			Outcome: forms.Trimmed(f.outcome), Next: forms.Trimmed(f.next), NextDay: nextDay, Service: service}, nil
	}
	return touches.LogTouch{Customer: f.sheet.Code, Contact: who, Rep: f.rep.Code(), Date: date, Channel: channel, Effective: effective,
		Outcome: forms.Trimmed(f.outcome), Next: forms.Trimmed(f.next), NextDay: nextDay, Service: service}, nil
}
