// Package forms is what the dialogs of several areas have in common: a form is
// edited until nothing is wrong with it, and becomes one command.
package forms

import (
	"slices"
	"strings"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// Edit shows a form in a dialog. On saving, read turns its fields into a
// command; what is wrong with them, or with the command, is said at its field
// and the dialog stays. A remove command adds the way to delete what is edited.
func Edit(h page.Host, title string, form *widgets.Form, read func() (app.Command, error), remove app.Command) {
	edit(h, title, form, 400, read, remove, nil)
}

// EditWide is Edit for a form of many fields.
func EditWide(h page.Host, title string, form *widgets.Form, read func() (app.Command, error), remove app.Command) {
	edit(h, title, form, 560, read, remove, nil)
}

// EditBroad is Edit for a form with three fields in a row.
func EditBroad(h page.Host, title string, form *widgets.Form, read func() (app.Command, error), remove app.Command) {
	edit(h, title, form, 760, read, remove, nil)
}

// EditThen is EditWide for a dialog that others open: done, when not nil, is
// called after the change or the removal was made.
func EditThen(h page.Host, title string, form *widgets.Form, read func() (app.Command, error), remove app.Command, done func()) {
	edit(h, title, form, 560, read, remove, done)
}

func edit(h page.Host, title string, form *widgets.Form, width float32, read func() (app.Command, error), remove app.Command, done func()) {
	do := func(c app.Command) {
		h.HideOverlay()
		if h.Do(c) && done != nil {
			done()
		}
	}
	d := widgets.NewDialog(title, form, width)
	form.OnGrow = d.Refresh
	if remove != nil {
		d.Extra(h.T("button.delete"), func() { do(remove) })
	}
	d.Cancel(h.T("button.cancel"), h.HideOverlay)
	d.Action(h.T("button.save"), false, func() {
		form.Clear()
		c, err := read()
		if err == nil {
			err = h.Try(c)
		}
		switch {
		case err == nil:
			do(c)
		case form.Complain(h.Fmt(), err):
			d.Refresh()
		default: // not about a field, such as a plan that can only be read
			h.HideOverlay()
			h.Complain(err)
		}
	})
	h.ShowOverlay(d)
	d.Focus()
}

// Line is a field of one line with words in it.
func Line(words string) *widgets.Field {
	f := widgets.NewField("")
	f.SetText(words)
	return f
}

// Trimmed is what stands in a field, without blanks around it.
func Trimmed(f *widgets.Field) string { return strings.TrimSpace(f.Text()) }

// Day is a field with a day in it; zero leaves it empty.
func Day(h page.Host, d data.Date) *widgets.DateField {
	f := widgets.NewDateField(h.Fmt(), h.Today())
	f.SetDate(d)
	return f
}

// People is a choice of one person.
type People struct {
	Box   *widgets.Select
	codes []string
}

// NewPeople offers everybody who is here and may be offered, and the person
// chosen now; a nil may offers all. Words for nobody come first; without them
// somebody must be chosen.
func NewPeople(h page.Host, chosen, nobody string, may func(data.Rep) bool) *People {
	p := &People{}
	var names []string
	if nobody != "" {
		p.codes, names = append(p.codes, ""), append(names, nobody)
	}
	reps, err := h.Reader().Reps()
	if err != nil {
		h.Complain(err)
	}
	for _, x := range reps {
		here := x.Left == 0 || x.Left > h.Today()
		if x.Code == chosen || here && (may == nil || may(x)) {
			p.codes, names = append(p.codes, x.Code), append(names, x.Name)
		}
	}
	p.Box = widgets.NewSelect(names, nil)
	p.Box.Select(slices.Index(p.codes, chosen))
	return p
}

// Choose takes the person with a code; one who is not offered leaves nobody.
func (p *People) Choose(code string) { p.Box.Select(slices.Index(p.codes, code)) }

// Code is the code of the person chosen; "" is nobody.
func (p *People) Code() string {
	if i := p.Box.Selected(); i >= 0 {
		return p.codes[i]
	}
	return ""
}
