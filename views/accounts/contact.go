package accounts

import (
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/accounts"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// stances in the order of the choice.
var stances = []data.Stance{"", data.Supports, data.Neutral, data.Opposes}

// roles in the order of the choice.
var roles = append([]data.Role{""}, data.Roles...)

// choice is a list of values of which one is chosen.
type choice[T comparable] struct {
	box    *widgets.Select
	values []T
}

func newChoice[T comparable](values []T, chosen T, name func(T) string) *choice[T] {
	names := make([]string, len(values))
	for i, v := range values {
		names[i] = name(v)
	}
	c := &choice[T]{widgets.NewSelect(names, nil), values}
	c.box.Select(max(0, slices.Index(values, chosen)))
	return c
}

func (c *choice[T]) value() T { return c.values[max(0, c.box.Selected())] }

// roleChoice offers the parts a person plays.
func roleChoice(h page.Host, chosen data.Role) *choice[data.Role] {
	return newChoice(roles, chosen, func(r data.Role) string { return h.T("role." + string(r)) })
}

// stanceChoice offers how a person stands to us.
func stanceChoice(h page.Host, chosen data.Stance) *choice[data.Stance] {
	return newChoice(stances, chosen, func(s data.Stance) string { return h.T("stance." + string(s)) })
}

// ContactForm opens the dialog of a person at the customer with the code, or of a
// new one when id is 0. Done, when not nil, is called after the change was made.
func ContactForm(h page.Host, customerCode string, id data.ID, done func()) {
	var was data.Contact
	var remove app.Command
	title := h.T("contact.new")
	if id != 0 {
		var err error
		if was, err = h.Reader().Contact(id); err != nil {
			h.Complain(err)
			return
		}
		title, remove = h.T("contact.edit", was.Name), accounts.RemoveContact{ID: id}
	}
	name, post := forms.Line(was.Name), forms.Line(was.Title)
	role, stance := roleChoice(h, was.Role), stanceChoice(h, was.Stance)
	phone, email := forms.Line(was.Phone), forms.Line(was.Email)
	since, left := forms.Day(h, was.Since), forms.Day(h, was.Left)
	note := widgets.NewArea(h.T("contact.note.hint"), 2)
	note.SetText(was.Note)

	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "name", Label: h.T("contact.name"), Object: name},
		widgets.FormItem{Field: "title", Label: h.T("contact.title"), Object: post})
	form.Add(widgets.FormItem{Field: "role", Label: h.T("contact.role"), Object: role.box},
		widgets.FormItem{Field: "stance", Label: h.T("contact.stance"), Object: stance.box})
	form.Add(widgets.FormItem{Field: "phone", Label: h.T("contact.phone"), Object: phone},
		widgets.FormItem{Field: "email", Label: h.T("contact.email"), Object: email})
	form.Add(widgets.FormItem{Field: "since", Label: h.T("contact.since"), Object: since},
		widgets.FormItem{Field: "left", Label: h.T("contact.left"), Object: left})
	form.Add(widgets.FormItem{Field: "note", Label: h.T("contact.note"), Object: note})
	forms.EditThen(h, title, form, func() (app.Command, error) {
		c := accounts.SaveContact{ID: id, Customer: customerCode, Name: forms.Trimmed(name), Title: forms.Trimmed(post), Role: role.value(),
			Stance: stance.value(), Phone: forms.Trimmed(phone), Email: forms.Trimmed(email), Note: forms.Trimmed(note)}
		var err error
		if c.Since, err = since.Date(); err != nil {
			return nil, data.At("since", err)
		}
		c.Left, err = left.Date()
		return c, data.At("left", err)
	}, remove, done)
}
