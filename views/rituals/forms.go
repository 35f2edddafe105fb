package rituals

import (
	"strconv"
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/rituals"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// choices is a box of words, each for a value.
type choices[T comparable] struct {
	box    *widgets.Select
	values []T
}

func newChoices[T comparable](values []T, say func(T) string, chosen T, changed func()) *choices[T] {
	c := &choices[T]{values: values}
	names := make([]string, len(values))
	at := -1
	for i, v := range values {
		names[i] = say(v)
		if v == chosen {
			at = i
		}
	}
	c.box = widgets.NewSelect(names, func(int) {
		if changed != nil {
			changed()
		}
	})
	c.box.Select(at)
	return c
}

func (c *choices[T]) value() (v T) {
	if i := c.box.Selected(); i >= 0 {
		v = c.values[i]
	}
	return v
}

// minuteOf reads a time of day; an empty field is no time.
func minuteOf(field *widgets.Field, name string) (*int, error) {
	words := forms.Trimmed(field)
	if words == "" {
		return nil, nil
	}
	minute, ok := text.ParseClock(words)
	if !ok {
		return nil, data.Problem{Key: "problem.meeting.time", Field: name}
	}
	return &minute, nil
}

// clockLine is a field with a time of day.
func clockLine(minute *int) *widgets.Field {
	if minute == nil {
		return forms.Line("")
	}
	return forms.Line(text.ClockOf(*minute))
}

// recordForm asks what came of an occasion.
func recordForm(h page.Host, i rituals.Instance) {
	f := h.Fmt()
	rec := i.Record
	done := lines(rec.Ticks)
	form := widgets.NewForm()
	var checks []*widgets.Check
	list := rituals.Checklist(f, i.Ritual)
	box := widgets.Col(2)
	for _, line := range list {
		check := widgets.NewCheck(line, nil)
		for _, d := range done {
			if d == line {
				check.SetOn(true)
			}
		}
		checks = append(checks, check)
		box.Add(widgets.Row(0, check))
	}
	if len(list) > 0 {
		form.Add(widgets.FormItem{Label: h.T("rituals.checklist"), Object: box})
	}
	held := forms.Day(h, h.Today())
	if rec.Held != 0 {
		held.SetDate(rec.Held)
	}
	output, link, people, note := forms.Line(rec.Output), forms.Line(rec.Link), forms.Line(rec.People), widgets.NewArea("", 3)
	note.SetText(rec.Note)
	whole := widgets.NewCheck(h.T("rituals.form.done"), nil)
	whole.SetOn(true)
	form.Add(widgets.FormItem{Field: "output", Label: h.T("rituals.form.output"), Object: output, Hint: rituals.Output(f, i.Ritual)})
	form.Add(widgets.FormItem{Field: "link", Label: h.T("rituals.form.link"), Object: link})
	form.Add(widgets.FormItem{Field: "people", Label: h.T("rituals.form.people"), Object: people}, widgets.FormItem{Field: "held", Label: h.T("rituals.form.held"), Object: held})
	form.Add(widgets.FormItem{Field: "note", Label: h.T("rituals.form.note"), Object: note})
	form.Add(widgets.FormItem{Object: whole})
	forms.EditWide(h, h.T("rituals.form.record", i.Name(f), f.Date(i.Day)), form, func() (app.Command, error) {
		c := rituals.RecordRitual{Ritual: i.Ritual.ID, Day: i.Day, Done: whole.On(), Output: forms.Trimmed(output), Link: forms.Trimmed(link), People: forms.Trimmed(people), Note: forms.Trimmed(note)}
		for k, check := range checks {
			if check.On() {
				c.Ticks = append(c.Ticks, list[k])
			}
		}
		var err error
		c.Held, err = held.Date()
		return c, data.At("held", err)
	}, nil)
}

// skipForm asks why an occasion is left out.
func skipForm(h page.Host, i rituals.Instance) {
	reason := forms.Line("")
	form := widgets.NewForm(widgets.FormItem{Field: "reason", Label: h.T("rituals.form.reason"), Object: reason})
	forms.Edit(h, h.T("rituals.form.skip", i.Name(h.Fmt()), h.Fmt().Date(i.Day)), form, func() (app.Command, error) {
		return rituals.SkipRitual{Ritual: i.Ritual.ID, Day: i.Day, Reason: forms.Trimmed(reason)}, nil
	}, nil)
}

// responseForm asks for a line of the customer-need response list; nil is a new one.
func responseForm(h page.Host, r *rituals.Response) {
	x := rituals.Response{}
	title, remove := h.T("rituals.answers.new"), app.Command(nil)
	if r != nil {
		x = *r
		title, remove = h.T("rituals.answer.edit"), rituals.RemoveResponseItem{ID: r.ID}
	} else {
		x.Day = h.Today()
	}
	form := widgets.NewForm()
	customer := forms.NewCustomer(h, form, x.Customer)
	need, feature, promise, side := forms.Line(x.Need), forms.Line(x.Feature), forms.Line(x.Promise), forms.Line(x.Side)
	owner := forms.NewPeople(h, x.Owner, h.T("rituals.unowned"), nil)
	day, clock := forms.Day(h, x.Day), clockLine(x.Minute)
	form.Add(widgets.FormItem{Field: "need", Label: h.T("rituals.column.need"), Object: need})
	form.Add(widgets.FormItem{Field: "customer", Label: h.T("rituals.form.customer"), Object: customer})
	form.Add(widgets.FormItem{Field: "feature", Label: h.T("rituals.answer.feature"), Object: feature}, widgets.FormItem{Field: "promise", Label: h.T("rituals.answer.promise"), Object: promise})
	form.Add(widgets.FormItem{Field: "side", Label: h.T("rituals.answer.side"), Object: side}, widgets.FormItem{Field: "owner", Label: h.T("rituals.fact.owner"), Object: owner.Box})
	form.Add(widgets.FormItem{Field: "day", Label: h.T("rituals.form.asked"), Object: day}, widgets.FormItem{Field: "time", Label: h.T("rituals.form.clock"), Object: clock, Hint: h.T("rituals.form.clock.hint")})
	forms.EditWide(h, title, form, func() (app.Command, error) {
		c := rituals.SaveResponseItem{ID: x.ID, Customer: customer.Code(), Need: forms.Trimmed(need), Feature: forms.Trimmed(feature), Promise: forms.Trimmed(promise), Side: forms.Trimmed(side), Owner: owner.Code()}
		var err error
		if c.Day, err = day.Date(); err != nil {
			return nil, data.At("day", err)
		}
		c.Minute, err = minuteOf(clock, "time")
		return c, err
	}, remove)
}

// answerForm asks when and what the product side answered.
func answerForm(h page.Host, x rituals.Response) {
	day, clock := forms.Day(h, h.Today()), clockLine(x.RepliedAt)
	if x.Replied != 0 {
		day.SetDate(x.Replied)
	}
	reply := widgets.NewArea("", 3)
	reply.SetText(x.Reply)
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "reply", Label: h.T("rituals.answer.reply"), Object: reply})
	form.Add(widgets.FormItem{Field: "replied", Label: h.T("rituals.answer.replied"), Object: day}, widgets.FormItem{Field: "replied_at", Label: h.T("rituals.form.clock"), Object: clock, Hint: h.T("rituals.form.clock.hint")})
	forms.Edit(h, h.T("rituals.answer.of", x.Need), form, func() (app.Command, error) {
		c := rituals.AnswerResponseItem{ID: x.ID, Reply: forms.Trimmed(reply)}
		var err error
		if c.Day, err = day.Date(); err != nil {
			return nil, data.At("replied", err)
		}
		c.Minute, err = minuteOf(clock, "replied_at")
		return c, err
	}, nil)
}

// number reads a whole number; an empty field is 0.
func number(field *widgets.Field, problem data.Problem) (int, error) {
	words := strings.TrimSpace(field.Text())
	if words == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(words)
	if err != nil {
		return 0, problem
	}
	return n, nil
}
