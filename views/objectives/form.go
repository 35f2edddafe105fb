package objectives

import (
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/objectives"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// choice is a list of values with a word for each, one of them chosen.
type choice struct {
	box  *widgets.Select
	keys []string
}

func newChoice(h page.Host, prefix, chosen string, keys ...string) *choice {
	names := make([]string, len(keys))
	for i, k := range keys {
		word := k
		if k == "" {
			word = "none"
		}
		names[i] = h.T(prefix + word)
	}
	c := &choice{widgets.NewSelect(names, nil), keys}
	c.box.Select(max(0, slices.Index(keys, chosen)))
	return c
}

func (c *choice) key() string { return c.keys[max(0, c.box.Selected())] }

// fields are what an objective is edited with.
type fields struct {
	page *Objectives
	row  objectives.Row

	name, unitName, target, last, weight, scale *widgets.Field
	unit, sort, level, reading                  *choice
	lower                                       *widgets.Check
	owner                                       *forms.People
	due                                         *widgets.DateField
	drives                                      *widgets.Select
	results                                     []data.ID // the choices of drives; the first is none
}

// edit shows an objective in a form; one without ID is added.
func (p *Objectives) edit(row objectives.Row) {
	h := p.host
	x := p.newFields(row)
	title, remove := h.T("objectives.new", p.name(row)), app.Command(nil)
	if row.ID != 0 {
		title, remove = p.name(row), objectives.RemoveObjective{ID: row.ID}
	}
	forms.Edit(h, title, x.form(), x.read, remove)
}

func (p *Objectives) newFields(row objectives.Row) *fields {
	h, f := p.host, p.host.Fmt()
	x := &fields{page: p, row: row}
	sort := string(data.ResultSort)
	if row.Of.Process {
		sort = string(data.ProcessSort)
	}
	unit := row.Unit
	if unit == "" {
		unit = data.CountUnit
	}
	x.name, x.unitName = forms.Line(row.Name), forms.Line(row.UnitName)
	x.unit = newChoice(h, "objectives.unit.", string(unit), "count", "money", "ratio", "score")
	x.sort = newChoice(h, "objectives.sort.", sort, "result", "process")
	x.level = newChoice(h, "objectives.level.", string(row.Level), "", "base", "stretch", "challenge")
	reading := string(row.Reading)
	if reading == "" {
		reading = string(data.Relative)
	}
	x.reading = newChoice(h, "objectives.reading.", reading, "relative", "points")
	x.lower = widgets.NewCheck(h.T("objectives.lower"), nil)
	x.lower.SetOn(row.Lower)
	edit := p.table.target(row, widgets.GridCell{Edit: f.NumberEdit(row.Of.Unit, row.Target)}).Edit
	x.target, x.last = forms.Line(edit).WithUnit(unitWord(f, row)), forms.Line(f.NumberEdit(row.Of.Unit, row.LastYear)).WithUnit(unitWord(f, row))
	x.weight = forms.Line("").WithUnit("%")
	if row.Weight != nil {
		weight := int64(*row.Weight)
		x.weight.SetText(f.NumberEdit(data.RatioUnit, &weight))
	}
	scale := int64(row.Of.Scale)
	x.scale = forms.Line(f.NumberEdit(data.ScoreUnit, &scale))
	x.owner = forms.NewPeople(h, row.Owner, h.T("objectives.nobody"), nil)
	x.due = forms.Day(h, row.Due)
	names := []string{h.T("objectives.drives.none")}
	x.results = []data.ID{0}
	for _, o := range p.list.Rows {
		if !o.Of.Process && o.ID != row.ID {
			names, x.results = append(names, p.name(o)), append(x.results, o.ID)
		}
	}
	x.drives = widgets.NewSelect(names, nil)
	x.drives.Select(max(0, slices.Index(x.results, row.DrivesID)))
	return x
}

// unitWord is what a number of the objective is typed in; "" for pieces without
// a word.
func unitWord(f text.Fmt, row objectives.Row) string {
	switch row.Of.Unit {
	case data.MoneyUnit:
		return f.BareUnit()
	case data.RatioUnit:
		return "%"
	}
	return row.UnitName
}

// form lays the fields out; those a metric cannot have are left away.
func (x *fields) form() *widgets.Form {
	h := x.page.host
	item := func(field, hint string, o widgets.FormItem) widgets.FormItem {
		o.Field, o.Label = field, h.T("objectives.field."+field)
		if hint != "" {
			o.Hint = hint
		}
		return o
	}
	form := widgets.NewForm()
	own, revenue := x.row.Metric == data.OwnMetric, x.row.Metric == data.Revenue
	if own {
		form.Add(item("name", "", widgets.FormItem{Object: x.name}))
		form.Add(item("unit", "", widgets.FormItem{Object: x.unit.box}), item("unit_name", "", widgets.FormItem{Object: x.unitName}))
		form.Add(widgets.FormItem{Field: "lower", Object: x.lower})
	}
	if !revenue {
		last := ""
		if x.row.LastFrom == "orders" {
			last = h.T("objectives.last.found", h.Fmt().NumberPtr(x.row.Of.Unit, x.row.Last))
		}
		form.Add(item("target", "", widgets.FormItem{Object: x.target}), item("last_year", "", widgets.FormItem{Object: x.last}))
		hint := h.T("objectives.target.hint")
		if last != "" {
			hint += last
		}
		if x.row.Of.Unit == data.RatioUnit || own {
			form.Add(item("reading", hint, widgets.FormItem{Object: x.reading.box}))
		}
		if x.row.Of.Unit == data.ScoreUnit || own {
			form.Add(item("scale", "", widgets.FormItem{Object: x.scale}))
		}
	}
	form.Add(item("sort", "", widgets.FormItem{Object: x.sort.box}), item("drives", "", widgets.FormItem{Object: x.drives}))
	form.Add(item("owner", "", widgets.FormItem{Object: x.owner.Box}), item("due", "", widgets.FormItem{Object: x.due}))
	form.Add(item("weight", "", widgets.FormItem{Object: x.weight}), item("level", "", widgets.FormItem{Object: x.level.box}))
	return form
}

// read turns the fields into the command.
func (x *fields) read() (app.Command, error) {
	f, row := x.page.host.Fmt(), x.row
	c := row.Saved()
	if row.Metric == data.OwnMetric {
		c.Name, c.Unit, c.UnitName, c.Lower = forms.Trimmed(x.name), data.Unit(x.unit.key()), forms.Trimmed(x.unitName), x.lower.On()
		row.Unit, row.Lower = c.Unit, c.Lower
		row.Of = row.Objective.Measure()
	}
	c.Reading = data.Reading(x.reading.key())
	if row.Metric != data.Revenue {
		if err := x.page.table.readTarget(&c, row, forms.Trimmed(x.target)); err != nil {
			return nil, data.At("target", err)
		}
		last, err := numberOrNone(f, row.Of.Unit, forms.Trimmed(x.last))
		if err != nil {
			return nil, data.At("last_year", err)
		}
		c.LastYear = last
	}
	c.Scale = 0
	if row.Of.Unit == data.ScoreUnit {
		n, err := numberOrNone(f, data.ScoreUnit, forms.Trimmed(x.scale))
		if err != nil {
			return nil, data.At("scale", err)
		}
		if n != nil {
			c.Scale = int(min(*n, 1_000_01))
		}
	}
	c.Weight = nil
	weight, err := numberOrNone(f, data.RatioUnit, forms.Trimmed(x.weight))
	if err != nil {
		return nil, data.At("weight", err)
	}
	if weight != nil {
		n := int(min(max(*weight, -1), data.Rate+1))
		c.Weight = &n
	}
	if c.Due, err = x.due.Date(); err != nil {
		return nil, data.At("due", err)
	}
	c.Sort, c.Level, c.Owner = data.Sort(x.sort.key()), data.ObjectiveLevel(x.level.key()), x.owner.Code()
	c.Drives = x.results[max(0, x.drives.Selected())]
	return c, nil
}
