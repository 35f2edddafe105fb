// Package evidence holds the pages of what a target rests on: the insight sheets
// and the scenarios, and the dialogs of drivers and levels.
package evidence

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/evidence"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// newRate is a field of a per cent, given in hundredths; nil leaves it empty.
func newRate(rate *int) *widgets.Field {
	f := widgets.NewField("").WithUnit("%")
	if rate != nil {
		f.SetText(strconv.FormatFloat(float64(*rate)/100, 'f', -1, 64))
	}
	return f
}

// readRate reads a per cent in hundredths; an empty field is nil.
func readRate(f *widgets.Field, name string) (*int, error) {
	typed := strings.TrimSuffix(strings.ReplaceAll(forms.Trimmed(f), "−", "-"), "%")
	if typed == "" {
		return nil, nil
	}
	x, err := strconv.ParseFloat(strings.TrimSpace(typed), 64)
	if err != nil || !(x >= -10_000 && x <= 10_000) {
		return nil, data.Problem{Key: "problem.percent", Field: name}
	}
	n := int(x*100+10_000_00.5) - 10_000_00 // rounded half up, also below zero
	return &n, nil
}

// newCount is a field of a whole number; nil leaves it empty.
func newCount(n *int64) *widgets.Field {
	f := widgets.NewField("")
	if n != nil {
		f.SetText(strconv.FormatInt(*n, 10))
	}
	return f
}

// readCount reads a whole number, also with commas; an empty field is nil.
func readCount(f *widgets.Field, name string) (*int64, error) {
	typed := strings.NewReplacer(",", "", "，", "", " ", "").Replace(forms.Trimmed(f))
	if typed == "" {
		return nil, nil
	}
	n, err := strconv.ParseInt(typed, 10, 64)
	if err != nil {
		return nil, data.Problem{Key: "problem.count", Field: name}
	}
	return &n, nil
}

func newAmount(h page.Host, m *data.Money) *widgets.AmountField {
	f := widgets.NewAmountField(h.Fmt(), false)
	f.SetAmount(m)
	return f
}

// heading is the head of a part of a form.
func heading(words string) widgets.FormItem {
	return widgets.FormItem{Object: widgets.Pad(4, 0, 0, 0, widgets.NewText(words, widgets.Style{Bold: true}))}
}

// driverFields are the drivers as a form has them, with the anchors they give
// written out below.
type driverFields struct {
	host     page.Host
	workings evidence.Workings

	reading                        *widgets.Radio
	market, newAmount, order, per  *widgets.AmountField
	growth, share, newRate, closes *widgets.Field // closes is the conversion
	leads                          *widgets.Field
	lines                          map[string]*widgets.Wrap // by key of the anchor
	form                           *widgets.Form
}

// readings in the order of their choices.
var readings = []data.MarketReading{data.ShareOfMarket, data.GrowthOnGrowth}

func newDriverFields(h page.Host, form *widgets.Form, d data.Drivers) *driverFields {
	f := &driverFields{host: h, form: form, lines: map[string]*widgets.Wrap{}}
	var err error
	if f.workings, err = evidence.WorkingsOf(h.Reader(), h.Today()); err != nil {
		h.Complain(err)
	}
	names := []string{h.T("drivers.reading.share"), h.T("drivers.reading.growth")}
	f.reading = widgets.NewRadio(names, false, func(int) { f.work() })
	f.reading.Select(0)
	if d.Reading == data.GrowthOnGrowth {
		f.reading.Select(1)
	}
	f.market, f.newAmount, f.order, f.per = newAmount(h, d.Market), newAmount(h, d.NewAmount), newAmount(h, d.OrderValue), newAmount(h, d.PerMonth)
	f.growth, f.share, f.newRate, f.closes = newRate(d.MarketGrowth), newRate(d.Share), newRate(d.NewRate), newRate(d.Conversion)
	f.leads = newCount(d.Leads)
	for _, x := range []*widgets.AmountField{f.market, f.newAmount, f.order, f.per} {
		x.OnChanged = func(string) { f.work() }
	}
	for _, x := range []*widgets.Field{f.growth, f.share, f.newRate, f.closes, f.leads} {
		x.OnChanged = func(string) { f.work() }
	}
	for _, key := range []string{"market", "funnel", "capacity"} {
		f.lines[key] = widgets.NewWrap(" ", widgets.Style{Size: 12, Token: "accent"})
	}
	f.add()
	f.work()
	return f
}

// add puts the fields into the form.
func (f *driverFields) add() {
	h := f.host
	item := func(field string, o fyne.CanvasObject) widgets.FormItem {
		return widgets.FormItem{Field: field, Label: h.T("drivers." + field), Object: o}
	}
	f.form.Add(heading(h.T("anchors.market")))
	f.form.Add(widgets.FormItem{Field: "reading", Object: f.reading})
	f.form.Add(item("market", f.market), item("market_growth", f.growth), item("share", f.share))
	f.form.Add(item("new_amount", f.newAmount), item("new_rate", f.newRate))
	f.form.Add(widgets.FormItem{Object: f.lines["market"]})
	f.form.Add(heading(h.T("anchors.funnel")))
	f.form.Add(item("leads", f.leads), item("conversion", f.closes), item("order_value", f.order))
	f.form.Add(widgets.FormItem{Object: f.lines["funnel"]})
	f.form.Add(heading(h.T("anchors.capacity")))
	f.form.Add(item("per_month", f.per))
	f.form.Add(widgets.FormItem{Object: f.lines["capacity"]})
}

// work writes out the anchors that the fields give now.
func (f *driverFields) work() {
	h := f.host
	d, err := f.read()
	for key, line := range f.lines {
		words := h.T("drivers.line.none." + key)
		if x, ok := f.workings.Anchor(key, d); ok && err == nil {
			words = h.T("drivers.line", h.Fmt().T(x.Note, x.Args...), h.Fmt().MoneyUnit(x.Value))
		}
		line.SetText(words)
	}
	f.form.Refresh()
}

// read is the drivers in the fields, or what is wrong with one of them.
func (f *driverFields) read() (d data.Drivers, err error) {
	d.Reading = readings[max(0, f.reading.Selected())]
	for _, x := range []struct {
		field string
		from  *widgets.AmountField
		to    **data.Money
	}{{"market", f.market, &d.Market}, {"new_amount", f.newAmount, &d.NewAmount}, {"order_value", f.order, &d.OrderValue}, {"per_month", f.per, &d.PerMonth}} {
		if *x.to, err = x.from.Amount(); err != nil {
			return d, data.At(x.field, err)
		}
	}
	for _, x := range []struct {
		field string
		from  *widgets.Field
		to    **int
	}{{"market_growth", f.growth, &d.MarketGrowth}, {"share", f.share, &d.Share}, {"new_rate", f.newRate, &d.NewRate}, {"conversion", f.closes, &d.Conversion}} {
		if *x.to, err = readRate(x.from, x.field); err != nil {
			return d, err
		}
	}
	d.Leads, err = readCount(f.leads, "leads")
	return d, err
}
