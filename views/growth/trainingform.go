package growth

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/growth"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// crowd is boxes to tick of several people.
type crowd struct {
	box   fyne.CanvasObject
	codes []string
	ticks []*widgets.Check
}

// newCrowd offers everybody who is here; on tells who is ticked.
func newCrowd(h page.Host, also []string, on func(data.Rep) bool) *crowd {
	c := &crowd{}
	reps, err := h.Reader().Reps()
	if err != nil {
		h.Complain(err)
	}
	rows, row := []fyne.CanvasObject{}, []fyne.CanvasObject{}
	for _, p := range reps {
		if (p.Joined > h.Today() || p.Left != 0 && p.Left <= h.Today()) && !slices.Contains(also, p.Code) {
			continue
		}
		tick := widgets.NewCheck(p.Name, nil)
		tick.SetOn(on(p))
		c.codes, c.ticks = append(c.codes, p.Code), append(c.ticks, tick)
		if row = append(row, tick); len(row) == 3 {
			rows, row = append(rows, widgets.Split(nil, 8, row...)), nil
		}
	}
	if len(row) > 0 {
		for len(row) < 3 {
			row = append(row, widgets.Body(""))
		}
		rows = append(rows, widgets.Split(nil, 8, row...))
	}
	c.box = widgets.Col(6, rows...)
	return c
}

// on are the codes of who is ticked, never nil.
func (c *crowd) on() []string {
	list := []string{}
	for i, t := range c.ticks {
		if t.On() {
			list = append(list, c.codes[i])
		}
	}
	return list
}

// named is a field of a name; of what the program has words for it may stay empty.
func named(h page.Host, id data.ID, name string) *widgets.Field {
	f := forms.Line(name)
	if id != 0 && name == "" {
		f = widgets.NewField(h.T("growth.name.shipped"))
	}
	return f
}

// choice is a choice of one of several keys.
type choice[T ~string] struct {
	box  *widgets.Select
	keys []T
}

// newChoice offers keys by the words under a prefix.
func newChoice[T ~string](h page.Host, prefix string, chosen T, keys ...T) *choice[T] {
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = h.T(prefix + string(k))
	}
	c := &choice[T]{widgets.NewSelect(names, nil), keys}
	c.box.Select(max(0, slices.Index(keys, chosen)))
	return c
}

func (c *choice[T]) key() T { return c.keys[max(0, c.box.Selected())] }

// whole is the whole number of a field, a problem at the field else.
func whole(f *widgets.Field, field, key string) (int, error) {
	n, err := strconv.Atoi(forms.Trimmed(f))
	if err != nil {
		return 0, data.Problem{Key: key, Field: field}
	}
	return n, nil
}

// hundredths is the number of a field in hundredths; 0 where it is empty.
func hundredths(h page.Host, f *widgets.Field, field string) (int, error) {
	if forms.Trimmed(f) == "" {
		return 0, nil
	}
	n, err := h.Fmt().ParseNumber(data.ScoreUnit, strings.TrimRight(forms.Trimmed(f), "%％"))
	return int(n), data.At(field, err)
}

// trainingForm plans a training, or edits one.
func trainingForm(h page.Host, was *growth.TrainingRow) {
	x := data.Training{Date: h.Today() + 7, Days: 1, Hours: 2_00, Class: data.ProductCourse}
	title, remove := h.T("growth.training.new"), app.Command(nil)
	invited := map[string]bool{}
	var also []string
	if was != nil {
		x, title, remove = was.Training, h.T("growth.training.edit"), growth.RemoveTraining{ID: was.ID}
		for _, p := range was.People {
			invited[p.Rep] = true
			also = append(also, p.Rep)
		}
	}
	date, days := forms.Day(h, x.Date), forms.Line(strconv.Itoa(x.Days)).WithUnit(h.T("growth.unit.days"))
	class := newChoice(h, "growth.class.", x.Class, data.TrainingClasses...)
	module, trainer, place := widgets.NewField(h.T("growth.training.module.hint")), forms.Line(x.Trainer), forms.Line(x.Location)
	module.SetText(x.Module)
	hours := forms.Line("").WithUnit(h.T("growth.unit.hours"))
	if x.Hours > 0 {
		hours.SetText(text.PercentEdit(x.Hours))
	}
	cost := widgets.NewAmountField(h.Fmt(), true)
	cost.SetAmount(x.Cost)
	who := newCrowd(h, also, func(p data.Rep) bool { return was == nil && p.Level != data.Manager || invited[p.Code] })
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "class", Label: h.T("growth.training.class"), Object: class.box}, widgets.FormItem{Field: "date", Label: h.T("growth.training.date"), Object: date})
	form.Add(widgets.FormItem{Field: "module", Label: h.T("growth.training.module"), Object: module})
	form.Add(widgets.FormItem{Field: "trainer", Label: h.T("growth.training.trainer"), Object: trainer}, widgets.FormItem{Field: "location", Label: h.T("growth.training.location"), Object: place})
	form.Add(widgets.FormItem{Field: "days", Label: h.T("growth.training.days"), Object: days}, widgets.FormItem{Field: "hours", Label: h.T("growth.training.hours"), Object: hours},
		widgets.FormItem{Field: "cost", Label: h.T("growth.training.cost"), Object: cost})
	form.Add(widgets.FormItem{Field: "people", Label: h.T("growth.training.people"), Object: who.box})
	forms.EditWide(h, title, form, func() (app.Command, error) {
		c := growth.SaveTraining{ID: x.ID, Class: class.key(), Module: forms.Trimmed(module), Trainer: forms.Trimmed(trainer), Location: forms.Trimmed(place), Note: x.Note, People: who.on()}
		var err error
		if c.Date, err = date.Date(); err != nil {
			return nil, data.At("date", err)
		}
		if c.Days, err = whole(days, "days", "problem.training.days"); err != nil {
			return nil, err
		}
		if c.Hours, err = hundredths(h, hours, "hours"); err != nil {
			return nil, err
		}
		c.Cost, err = cost.Amount()
		return c, data.At("cost", err)
	}, remove)
}

// holdForm asks who came.
func holdForm(h page.Host, r growth.TrainingRow) {
	came, also := map[string]bool{}, []string{}
	for _, p := range r.People {
		came[p.Rep] = p.Came == nil || *p.Came
		also = append(also, p.Rep)
	}
	day := forms.Day(h, min(h.Today(), r.Date))
	if r.Held != 0 {
		day.SetDate(r.Held)
	}
	who := newCrowd(h, also, func(p data.Rep) bool { return came[p.Code] })
	form := widgets.NewForm(widgets.FormItem{Field: "day", Label: h.T("growth.hold.day"), Object: day},
		widgets.FormItem{Field: "came", Label: h.T("growth.hold.came"), Object: who.box, Hint: h.T("growth.hold.hint")})
	forms.EditWide(h, h.T("growth.hold.title", r.Module), form, func() (app.Command, error) {
		c := growth.HoldTraining{ID: r.ID, Came: who.on()}
		var err error
		c.Day, err = day.Date()
		return c, data.At("day", err)
	}, nil)
}
