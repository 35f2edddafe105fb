package rituals

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/rituals"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A ritualDialog edits one rhythm.
type ritualDialog struct {
	host                              page.Host
	was                               rituals.Row
	form                              *widgets.Form
	name, day, month                  *widgets.Field
	clock, lasts, guests, output, src *widgets.Field
	checklist                         *widgets.Field
	rhythm                            *choices[data.Rhythm]
	weekdays                          *widgets.ChipGroup
	nth                               *choices[data.Nth]
	owner                             *forms.People
	who                               *choices[data.RitualWho]
	people                            []*widgets.Check
	codes                             []string // of the people
	stage                             *choices[data.ID]
	shift                             *choices[data.Shift]
	kept                              *choices[string]
	begins                            *widgets.DateField
	on                                *widgets.Check
}

// What is offered beside the weekdays of a month.
const (
	byDay   = data.NoNth    // the day of the month
	lastDay = data.Nth(100) // the last working day
)

// nths are the choices of a day within a month.
var nths = []data.Nth{byDay, lastDay, 1, 2, 3, 4, data.LastNth}

// ritualForm asks for a rhythm; a row without ID is a new one.
func ritualForm(h page.Host, r rituals.Row) {
	d := &ritualDialog{host: h, was: r, form: widgets.NewForm()}
	title, remove := h.T("rituals.new"), app.Command(nil)
	if r.ID != 0 {
		title, remove = h.T("rituals.form.edit", rituals.Name(h.Fmt(), r.Ritual)), rituals.RemoveRitual{ID: r.ID}
	} else {
		d.was.Ritual = data.Ritual{Rhythm: data.Weekly, Weekdays: "5", Who: data.WhoAll, Shift: data.ShiftNext, On: true, Begins: h.Today()}
	}
	if err := d.begin(); err != nil {
		h.Complain(err)
		return
	}
	forms.EditWide(h, title, d.form, d.read, remove)
}

// begin fills the dialog.
func (d *ritualDialog) begin() error {
	h, x := d.host, d.was.Ritual
	f := h.Fmt()
	stages, err := h.Reader().Stages()
	if err != nil {
		return err
	}
	d.name = widgets.NewField(rituals.Name(f, data.Ritual{Code: x.Code}))
	d.name.SetText(x.Name)
	d.rhythm = newChoices(data.Rhythms, func(r data.Rhythm) string { return h.T("rhythm.name." + string(r)) }, x.Rhythm, nil)
	var days []string
	for i := range 7 {
		days = append(days, rituals.WeekdayNames(f, strconv.Itoa(i+1)))
	}
	d.weekdays = widgets.NewChipGroup(days, true, nil)
	for i, c := range d.weekdays.Chips {
		c.SetOn(strings.Contains(x.Weekdays, strconv.Itoa(i+1)))
	}
	nth, day := x.Nth, x.Day
	if day == data.LastDay {
		nth, day = lastDay, 0
	}
	d.nth = newChoices(nths, func(n data.Nth) string { return h.T(fmt.Sprintf("rituals.nth.%d", n)) }, nth, nil)
	d.day, d.month = forms.Line(emptyZero(day)), forms.Line(emptyZero(x.Month))
	d.clock, d.lasts = clockLine(x.Minute), forms.Line(emptyZero(x.Lasts)).WithUnit(h.T("rituals.minutes"))
	d.owner = forms.NewPeople(h, d.was.Owner, h.T("rituals.unowned"), nil)
	d.who = newChoices(data.RitualWhos, func(w data.RitualWho) string { return h.T("ritual.who." + string(w)) }, x.Who, nil)
	if err := d.offerPeople(); err != nil {
		return err
	}
	names := map[data.ID]string{0: h.T("rituals.always")}
	ids := []data.ID{0}
	for _, s := range stages {
		ids, names[s.ID] = append(ids, s.ID), s.Name
	}
	d.stage = newChoices(ids, func(id data.ID) string { return names[id] }, x.StageID, nil)
	d.shift = newChoices(data.Shifts, func(s data.Shift) string { return h.T("rituals.shift." + string(s)) }, x.Shift, nil)
	codes := append([]string{""}, rituals.KeptCodes...)
	for _, c := range data.TrainingClasses {
		codes = append(codes, data.TrainingRecord+string(c))
	}
	d.kept = newChoices(codes, func(code string) string { return sayKept(h, code) }, x.Kept, nil)
	d.guests = widgets.NewField(rituals.Guests(f, data.Ritual{Code: x.Code}))
	d.guests.SetText(x.Guests)
	d.output = widgets.NewField(rituals.Output(f, data.Ritual{Code: x.Code}))
	d.output.SetText(x.Output)
	d.checklist = widgets.NewArea(strings.Join(rituals.Checklist(f, data.Ritual{Code: x.Code}), "\n"), 3)
	d.checklist.SetText(x.Checklist)
	d.src, d.begins = forms.Line(x.Source), forms.Day(h, x.Begins)
	d.on = widgets.NewCheck(h.T("rituals.form.on"), nil)
	d.on.SetOn(x.On)
	d.lay()
	return nil
}

// offerPeople offers everybody who is here as taking part.
func (d *ritualDialog) offerPeople() error {
	reps, err := d.host.Reader().Reps()
	for _, p := range reps {
		if p.HereOn(d.host.Today()) {
			check := widgets.NewCheck(p.Name, nil)
			check.SetOn(slices.Contains(d.was.People, p.Code))
			d.codes, d.people = append(d.codes, p.Code), append(d.people, check)
		}
	}
	return err
}

// grid lays the people in rows of so many.
func (d *ritualDialog) grid() *fyne.Container {
	const across = 4
	rows := widgets.Col(4)
	for i := 0; i < len(d.people); i += across {
		cells := make([]fyne.CanvasObject, across)
		for k := range cells {
			cells[k] = widgets.Row(0)
			if i+k < len(d.people) {
				cells[k] = widgets.Row(0, d.people[i+k])
			}
		}
		rows.Add(widgets.Split(nil, 8, cells...))
	}
	return rows
}

// lay puts the fields into rows.
func (d *ritualDialog) lay() {
	h, item := d.host, func(field, key string, o fyne.CanvasObject, hint string) widgets.FormItem {
		return widgets.FormItem{Field: field, Label: d.host.T(key), Object: o, Hint: hint}
	}
	d.form.Add(item("name", "rituals.column.name", d.name, ""), item("rhythm", "rituals.column.rhythm", d.rhythm.box, ""))
	d.form.Add(item("weekdays", "rituals.form.weekdays", d.weekdays, ""))
	d.form.Add(item("nth", "rituals.form.nth", d.nth.box, ""), item("day", "rituals.form.day", d.day, h.T("rituals.form.day.hint")), item("month", "rituals.form.month", d.month, h.T("rituals.form.month.hint")))
	d.form.Add(item("time", "rituals.form.clock", d.clock, ""), item("lasts", "rituals.form.lasts", d.lasts, ""), item("shift", "rituals.form.shift", d.shift.box, ""))
	d.form.Add(item("owner", "rituals.fact.owner", d.owner.Box, ""), item("who", "rituals.fact.who", d.who.box, ""), item("guests", "rituals.form.guests", d.guests, ""))
	if len(d.codes) > 0 {
		d.form.Add(item("people", "rituals.form.named", d.grid(), ""))
	}
	d.form.Add(item("stage", "rituals.form.stage", d.stage.box, ""), item("begins", "rituals.form.begins", d.begins, ""))
	d.form.Add(item("kept", "rituals.form.kept", d.kept.box, h.T("rituals.form.kept.hint")), item("output", "rituals.fact.output", d.output, ""), item("source", "rituals.fact.source", d.src, ""))
	d.form.Add(item("checklist", "rituals.checklist", d.checklist, h.T("rituals.form.checklist.hint")))
	d.form.Add(widgets.FormItem{Object: d.on})
}

// read turns the fields into the command.
func (d *ritualDialog) read() (app.Command, error) {
	c := rituals.SaveRitual{ID: d.was.ID, Name: forms.Trimmed(d.name), Rhythm: d.rhythm.value(), Owner: d.owner.Code(), Who: d.who.value(), Guests: forms.Trimmed(d.guests),
		Stage: d.stage.value(), Shift: d.shift.value(), Kept: d.kept.value(), Checklist: strings.TrimSpace(d.checklist.Text()), Output: forms.Trimmed(d.output), Source: forms.Trimmed(d.src), On: d.on.On()}
	for i, chip := range d.weekdays.Chips {
		if chip.On() {
			c.Weekdays += strconv.Itoa(i + 1)
		}
	}
	for i, check := range d.people {
		if check.On() {
			c.People = append(c.People, d.codes[i])
		}
	}
	var err error
	if c.Minute, err = minuteOf(d.clock, "time"); err != nil {
		return nil, err
	}
	if c.Lasts, err = number(d.lasts, data.Problem{Key: "problem.ritual.lasts", Field: "lasts", Args: []any{24 * 60}}); err != nil {
		return nil, err
	}
	if c.Begins, err = d.begins.Date(); err != nil {
		return nil, data.At("begins", err)
	}
	if c.Rhythm.Months() == 0 {
		return c, nil
	}
	return d.readMonth(c)
}

// readMonth reads the day of a month, which weekly rhythms do not have.
func (d *ritualDialog) readMonth(c rituals.SaveRitual) (app.Command, error) {
	var err error
	switch c.Nth = d.nth.value(); c.Nth {
	case lastDay:
		c.Nth, c.Day, c.Weekdays = data.NoNth, data.LastDay, ""
	case byDay:
		c.Weekdays = ""
		if c.Day, err = number(d.day, data.Problem{Key: "problem.ritual.day", Field: "day"}); err != nil {
			return nil, err
		}
	}
	if c.Rhythm != data.Monthly {
		c.Month, err = number(d.month, data.Problem{Key: "problem.ritual.month", Field: "month", Args: []any{c.Rhythm.Months()}})
		c.Month = cmp.Or(c.Month, 1)
	}
	return c, err
}

// emptyZero writes a number; 0 is an empty field.
func emptyZero(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// sayKept says where a record is kept.
func sayKept(h page.Host, code string) string {
	if class, ok := strings.CutPrefix(code, data.TrainingRecord); ok {
		return h.T("rituals.kept.training", h.T("growth.class."+class))
	}
	return h.T("rituals.kept." + cmp.Or(code, "own"))
}
