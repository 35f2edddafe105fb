package pay

import (
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/pay"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// The choices of a scheme in the order they are offered.
var (
	levels   = []data.Level{"", data.Top, data.Core, data.New}
	bases    = []data.PayBase{data.CreditedSales, data.OwnOrders}
	measures = []data.PayMeasure{data.ByAttainment, data.ByAmount}
	methods  = []data.PayMethod{data.Marginal, data.Whole}
	whens    = []data.PayWhen{data.OnSigning, data.OnCash}
	readings = []data.Reading{data.Relative, data.InPoints}
)

// spareTiers are the empty rows in which steps are added.
const spareTiers = 2

// A schemeForm is the dialog of one scheme of pay.
type schemeDialog struct {
	host                                        page.Host
	was                                         data.PayScheme
	form                                        *widgets.Form
	from, until                                 *widgets.DateField
	level, base, measure, method, when, reading *widgets.Select
	rep                                         *forms.People
	tiers                                       [][2]*widgets.Field
	limit, guarantee                            *widgets.AmountField
	uplift, note                                *widgets.Field
	tried                                       *widgets.Wrap
}

// schemeForm opens the dialog of the scheme with the ID, or of a new one that
// begins as the last one did.
func schemeForm(h page.Host, id data.ID) {
	x := &schemeDialog{host: h, form: widgets.NewForm()}
	all, err := h.Reader().PaySchemes()
	if err != nil {
		h.Complain(err)
		return
	}
	x.was = data.PayScheme{From: h.Plan().First, Base: data.CreditedSales, Measure: data.ByAttainment, Method: data.Marginal, When: data.OnSigning, NewUplift: 20_00, NewReading: data.Relative,
		Tiers: []data.PayTier{{From: 0, Rate: 80}, {From: 80_00, Rate: 1_20}, {From: 100_00, Rate: 1_60}}}
	for _, s := range all {
		switch {
		case s.ID == id:
			x.was = s
		case id == 0 && s.RepID == 0 && s.Level == "": // the latest for all, from today on
			x.was = s
			x.was.ID, x.was.From, x.was.Until, x.was.Note = 0, max(h.Today(), s.From+1), 0, ""
		}
	}
	x.fields()
	title, remove := h.T("pay.scheme.new"), app.Command(nil)
	if id != 0 {
		title, remove = h.T("pay.scheme.edit", h.Fmt().DateYear(x.was.From)), pay.RemovePayScheme{ID: id}
	}
	forms.EditWide(h, title, x.form, func() (app.Command, error) { return x.read() }, remove)
}

// words are the words of choices under a key.
func words[T ~string](h page.Host, key string, list []T) (names []string) {
	for _, x := range list {
		name := string(x)
		if name == "" {
			name = "any"
		}
		names = append(names, h.T(key+name))
	}
	return names
}

func choice[T ~string](h page.Host, key string, list []T, now T) *widgets.Select {
	s := widgets.NewSelect(words(h, key, list), nil)
	s.Select(slices.Index(list, now))
	return s
}

func (x *schemeDialog) fields() {
	h, was := x.host, x.was
	f := h.Fmt()
	rep := ""
	if was.RepID != 0 {
		if r, err := h.Reader().Rep(was.RepID); err == nil {
			rep = r.Code
		}
	}
	x.from, x.until = forms.Day(h, was.From), forms.Day(h, was.Until)
	x.level = choice(h, "pay.level.", levels, was.Level)
	x.rep = forms.NewPeople(h, rep, h.T("pay.whom.all"), func(r data.Rep) bool { return r.Level != data.Manager })
	x.base, x.measure = choice(h, "pay.base.long.", bases, was.Base), choice(h, "pay.measure.", measures, was.Measure)
	x.method, x.when = choice(h, "pay.method.long.", methods, was.Method), choice(h, "pay.when.long.", whens, was.When)
	x.reading = choice(h, "pay.reading.", readings, was.NewReading)
	x.limit, x.guarantee = widgets.NewAmountField(f, true), widgets.NewAmountField(f, true)
	x.limit.SetAmount(was.Cap)
	x.guarantee.SetAmount(was.Guarantee)
	x.uplift, x.note = percentField(h, was.NewUplift), forms.Line(was.Note)
	heads := []fyne.CanvasObject{widgets.Caption(h.T("pay.tier.from")), widgets.Caption(h.T("pay.tier.rate")), widgets.Caption(h.T("pay.tier.from")), widgets.Caption(h.T("pay.tier.rate"))}
	list := widgets.Col(6, widgets.Split(nil, 8, heads...))
	var two []fyne.CanvasObject // steps in a row
	for i := range (len(was.Tiers) + spareTiers + 1) / 2 * 2 {
		row := [2]*widgets.Field{widgets.NewField(""), widgets.NewField("").WithUnit("%")}
		if i < len(was.Tiers) {
			row[0].SetText(x.edge(was.Tiers[i].From, was.Measure))
			row[1].SetText(percentWords(h, was.Tiers[i].Rate))
		}
		x.tiers = append(x.tiers, row)
		if two = append(two, row[0], row[1]); len(two) == 4 {
			list.Add(widgets.Split(nil, 8, two...))
			two = nil
		}
	}
	item := func(field, key string, o any) widgets.FormItem { return formItem(h, field, key, o) }
	x.form.Add(item("from", "from", x.from), item("until", "until", x.until), item("level", "level", x.level), item("rep", "rep", x.rep.Box))
	x.form.Add(item("measure", "measure", x.measure), item("method", "method", x.method))
	x.form.Add(widgets.FormItem{Field: "tiers", Label: h.T("pay.form.tiers"), Object: list, Hint: h.T("pay.form.tiers.hint")})
	x.form.Add(item("base", "base", x.base), item("when", "when", x.when))
	x.form.Add(item("new_uplift", "uplift", x.uplift), item("new_reading", "reading", x.reading))
	x.form.Add(item("cap", "cap", x.limit), item("guarantee", "guarantee", x.guarantee))
	x.tried = widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"})
	x.form.Add(item("note", "note", x.note), widgets.FormItem{Label: h.T("pay.form.try"), Object: widgets.NewButton(h.T("pay.try"), widgets.Plain, x.try)})
	x.form.Add(widgets.FormItem{Object: x.tried})
}

// edge is where a step begins as it is typed: per cent, or an amount in full.
func (x *schemeDialog) edge(from int64, by data.PayMeasure) string {
	if by == data.ByAmount {
		return whole(x.host.Fmt()).BareExact(data.Money(from))
	}
	return percentWords(x.host, int(from))
}

// read turns the fields into the command.
func (x *schemeDialog) read() (c pay.SavePayScheme, err error) {
	c = pay.SavePayScheme{ID: x.was.ID, Rep: x.rep.Code(), Level: levels[x.level.Selected()], Base: bases[x.base.Selected()], Measure: measures[x.measure.Selected()],
		Method: methods[x.method.Selected()], When: whens[x.when.Selected()], NewReading: readings[x.reading.Selected()], Note: forms.Trimmed(x.note)}
	if c.From, err = x.from.Date(); err != nil {
		return c, data.At("from", err)
	}
	if c.Until, err = x.until.Date(); err != nil {
		return c, data.At("until", err)
	}
	if c.Cap, err = x.limit.Amount(); err != nil {
		return c, data.At("cap", err)
	}
	if c.Guarantee, err = x.guarantee.Amount(); err != nil {
		return c, data.At("guarantee", err)
	}
	if c.NewUplift, err = readPercent(x.host, "new_uplift", x.uplift); err != nil {
		return c, err
	}
	unit := data.RatioUnit
	if c.Measure == data.ByAmount {
		unit = data.MoneyUnit
	}
	f := whole(x.host.Fmt())
	for _, row := range x.tiers {
		if forms.Trimmed(row[0]) == "" && forms.Trimmed(row[1]) == "" {
			continue
		}
		from, err := f.ParseNumber(unit, row[0].Text())
		if err != nil {
			return c, data.At("tiers", err)
		}
		rate, err := readPercent(x.host, "tiers", row[1])
		if err != nil {
			return c, err
		}
		c.Tiers = append(c.Tiers, data.PayTier{From: from, Rate: rate})
	}
	return c, nil
}

// try says who would gain and who would lose by what stands in the dialog, in the
// period of its first day; nothing is stored.
func (x *schemeDialog) try() {
	h := x.host
	f := h.Fmt()
	x.form.Clear()
	c, err := x.read()
	var out pay.Change
	if err == nil {
		day := c.From
		if p := h.Plan().Period(); !p.Has(day) {
			day = 0
		}
		out, err = pay.WhatIf(h.Reader(), h.Today(), pay.WhatIfIn{Period: max(day, 0), Scheme: c})
	}
	switch {
	case err != nil:
		if !x.form.Complain(f, err) {
			x.tried.SetText(f.Sentence(err))
		}
	default:
		x.tried.SetText(sayChange(f, h.Plan(), out))
	}
	x.form.Refresh()
	if x.form.OnGrow != nil {
		x.form.OnGrow()
	}
}
