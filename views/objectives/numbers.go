package objectives

import (
	"strconv"

	"fyne.io/fyne/v2"

	"quarterdeck/app/objectives"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// numbers is the dialog of milestones and results of one objective: of the firm
// or one region, by quarter or by the months of one quarter.
type numbers struct {
	page    *Objectives
	row     objectives.Row
	region  *widgets.Select
	span    *widgets.Select
	codes   []string
	ids     []data.ID
	body    *fyne.Container
	form    *widgets.Form
	lines   []numberLine
	dialog  *widgets.Dialog
	parts   []data.ObjectivePart
	results []data.ObjectiveActual
}

// A numberLine is one period: its milestone with base, its result as numerator
// and denominator.
type numberLine struct {
	period                 data.Period
	amount, base, num, den *widgets.Field
}

// askNumbers shows the dialog.
func (p *Objectives) askNumbers(row objectives.Row) {
	if row.Metric == data.Revenue {
		p.tell(data.Problem{Key: "problem.objective.revenue"})
		return
	}
	h := p.host
	x := &numbers{page: p, row: row, body: widgets.Col(0), codes: []string{""}, ids: []data.ID{0}}
	regions, err := h.Reader().Regions()
	if err == nil {
		x.parts, err = h.Reader().ObjectiveParts()
	}
	if err == nil {
		x.results, err = h.Reader().ObjectiveActuals()
	}
	if err != nil {
		h.Complain(err)
		return
	}
	names := []string{h.T("objectives.firm")}
	for _, r := range regions {
		names, x.codes, x.ids = append(names, r.Name), append(x.codes, r.Code), append(x.ids, r.ID)
	}
	x.region = widgets.NewSelect(names, func(int) { x.fill() })
	x.region.Select(0)
	spans := []string{h.T("objectives.by_quarter")}
	for i := range h.Plan().Groups() {
		spans = append(spans, h.T("objectives.by_month", h.Fmt().GroupName(h.Plan(), i)))
	}
	x.span = widgets.NewSelect(spans, func(int) { x.fill() })
	x.span.Select(0)
	x.fill()
	note := widgets.NewWrap(h.T("objectives.numbers.hint."+string(row.Of.Roll)), widgets.Style{Size: 12, Token: "t2"})
	x.dialog = widgets.NewDialog(h.T("objectives.numbers.title", p.name(row)), widgets.Col(12, widgets.Split(nil, 12, x.region, x.span), note, x.body), 560)
	x.dialog.Cancel(h.T("button.cancel"), h.HideOverlay)
	x.dialog.Action(h.T("button.save"), false, x.save)
	h.ShowOverlay(x.dialog)
	x.dialog.Focus()
}

// periods are those the dialog shows now.
func (x *numbers) periods() (rows []data.Period, names []string) {
	h := x.page.host
	plan, f := h.Plan(), h.Fmt()
	if i := x.span.Selected(); i > 0 {
		g := plan.Groups()[i-1]
		for _, b := range plan.Buckets()[g[0]:g[1]] {
			name := f.Period(b)
			if plan.Span == data.Year {
				name = f.Month(b.From.Month())
			}
			rows, names = append(rows, b), append(names, name)
		}
		return rows, names
	}
	for i, q := range x.row.Quarters {
		rows, names = append(rows, q.Period), append(names, f.GroupName(plan, i))
	}
	return rows, names
}

// fill makes the fields for the region and the periods chosen.
func (x *numbers) fill() {
	if x.span == nil || x.region == nil {
		return
	}
	h := x.page.host
	rate := x.row.Of.Roll != data.RollSum
	x.form, x.lines = widgets.NewForm(), nil
	periods, names := x.periods()
	for i, p := range periods {
		l := x.line(p)
		n := strconv.Itoa(i)
		items := []widgets.FormItem{{Field: "amount" + n, Label: h.T("objectives.number.amount", names[i]), Object: l.amount}}
		if rate {
			items = append(items, widgets.FormItem{Field: "base" + n, Label: h.T("objectives.number.base"), Object: l.base},
				widgets.FormItem{Field: "num" + n, Label: h.T("objectives.number.num"), Object: l.num},
				widgets.FormItem{Field: "den" + n, Label: h.T("objectives.number.den"), Object: l.den})
		} else {
			items = append(items, widgets.FormItem{Field: "num" + n, Label: h.T("objectives.number.result"), Object: l.num})
		}
		x.form.Add(items...)
		x.lines = append(x.lines, l)
	}
	x.body.Objects = []fyne.CanvasObject{x.form}
	x.body.Refresh()
	if x.dialog != nil {
		x.dialog.Refresh()
	}
}

// line is one period with what is entered.
func (x *numbers) line(p data.Period) numberLine {
	f, region := x.page.host.Fmt(), x.ids[max(0, x.region.Selected())]
	l := numberLine{period: p}
	var amount, base, num, den *int64
	for _, m := range x.parts {
		if m.ObjectiveID == x.row.ID && m.Period == p && m.RegionID == region {
			amount, base = &m.Amount, m.Base
		}
	}
	for _, r := range x.results {
		if r.ObjectiveID == x.row.ID && r.Period == p && r.RegionID == region {
			num, den = &r.Num, r.Den
		}
	}
	l.amount = forms.Line(f.NumberEdit(x.row.Of.Unit, amount)).WithUnit(unitWord(f, x.row))
	l.base = forms.Line(f.NumberEdit(baseUnit(x.row), base))
	l.num = forms.Line(f.NumberEdit(x.numUnit(), num))
	l.den = forms.Line(f.NumberEdit(baseUnit(x.row), den))
	return l
}

// numUnit is what the numerator of a result is typed in: that of a share of a
// market is money, of another ratio pieces; scores are added up.
func (x *numbers) numUnit() data.Unit {
	if x.row.Of.Unit == data.RatioUnit {
		return baseUnit(x.row)
	}
	return x.row.Of.Unit
}

// read is what the fields say; the error is at its field.
func (x *numbers) read() (c objectives.SetNumbers, err error) {
	f, region := x.page.host.Fmt(), x.codes[max(0, x.region.Selected())]
	for i, l := range x.lines {
		m := objectives.SetMilestone{Objective: x.row.ID, From: l.period.From, Until: l.period.Until, Region: region}
		r := objectives.SetResult{Objective: x.row.ID, From: l.period.From, Until: l.period.Until, Region: region}
		for _, one := range []struct {
			name  string
			field *widgets.Field
			unit  data.Unit
			to    **int64
		}{{"amount", l.amount, x.row.Of.Unit, &m.Amount}, {"base", l.base, baseUnit(x.row), &m.Base},
			{"num", l.num, x.numUnit(), &r.Num}, {"den", l.den, baseUnit(x.row), &r.Den}} {
			if *one.to, err = numberOrNone(f, one.unit, forms.Trimmed(one.field)); err != nil {
				return c, data.At(one.name+strconv.Itoa(i), err)
			}
		}
		c.Milestones, c.Results = append(c.Milestones, m), append(c.Results, r)
	}
	return c, nil
}

// save keeps all numbers, or says which cannot be.
func (x *numbers) save() {
	h := x.page.host
	x.form.Clear()
	c, err := x.read()
	for i := range x.lines { // one by one, to know where it is wrong
		if err != nil {
			break
		}
		n := strconv.Itoa(i)
		if err = at(n, h.Try(c.Milestones[i])); err == nil {
			err = at(n, h.Try(c.Results[i]))
		}
	}
	if err == nil {
		h.HideOverlay()
		h.Do(c)
		return
	}
	if !x.form.Complain(h.Fmt(), err) {
		h.HideOverlay()
		h.Complain(err)
		return
	}
	x.dialog.Refresh()
}

// at puts the number of the line behind the field of a problem.
func at(line string, err error) error {
	if p, ok := err.(data.Problem); ok && p.Field != "" {
		return data.At(p.Field+line, p)
	}
	return err
}
