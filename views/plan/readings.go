package plan

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/plan"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// readings is the tab of how the plan is read: its names, its today, pace and
// status bands.
type readings struct {
	h       page.Host
	content fyne.CanvasObject
	firm    *widgets.Field
	name    *widgets.Field
	number  *widgets.Field
	form    *widgets.Form
	asOf    *widgets.DateField
	follow  *widgets.ChipGroup
	pace    *widgets.ChipGroup
	green   *widgets.Field
	amber   *widgets.Field
	bands   *widgets.Form
	span    *widgets.Text
}

var paces = []data.PaceReading{data.PaceWorkdays, data.PaceCalendar}

func newReadings(h page.Host) *readings {
	r := &readings{h: h, firm: widgets.NewField(""), name: widgets.NewField(""), number: widgets.NewField("SN-GG-2026-01"),
		green: widgets.NewField("97").WithUnit("%"), amber: widgets.NewField("90").WithUnit("%"), span: widgets.Small("")}
	r.form = widgets.NewForm(widgets.FormItem{Field: "firm", Label: h.T("wizard.firm"), Object: r.firm})
	r.form.Add(widgets.FormItem{Field: "name", Label: h.T("readings.name"), Object: r.name}, widgets.FormItem{Field: "number", Label: h.T("readings.number"), Object: r.number})
	for _, f := range []*widgets.Field{r.firm, r.name, r.number} {
		f.OnCommit = func(string) { r.saveNames() }
	}
	r.follow = widgets.NewChipGroup([]string{h.T("readings.follow"), h.T("readings.fixed")}, false, func(i int) {
		if i == 0 {
			h.Do(plan.SetAsOf{})
		} else {
			h.Do(plan.SetAsOf{Date: h.Today()})
		}
	})
	r.asOf = widgets.NewDateField(h.Fmt(), h.Today())
	r.asOf.OnDate = func(d data.Date) { h.Do(plan.SetAsOf{Date: d}) }
	r.pace = widgets.NewChipGroup([]string{h.T("readings.workdays"), h.T("readings.calendar")}, false, func(int) { r.saveReadings() })
	r.bands = widgets.NewForm()
	r.bands.Add(widgets.FormItem{Field: "green", Label: h.T("readings.green"), Object: r.green}, widgets.FormItem{Field: "amber", Label: h.T("readings.amber"), Object: r.amber})
	for _, f := range []*widgets.Field{r.green, r.amber} {
		f.OnCommit = func(string) { r.saveReadings() }
	}
	r.content = widgets.CardScroll(widgets.Col(12,
		widgets.NewCard(h.T("readings.plan"), "", r.span, widgets.Inset(r.form)),
		card(h.T("settings.readings"),
			setting(h.T("readings.as_of"), h.T("readings.as_of.hint"), widgets.Row(12, r.follow, widgets.Fixed(160, 0, r.asOf))),
			setting(h.T("readings.pace"), h.T("readings.pace.hint"), r.pace),
			setting(h.T("readings.bands"), h.T("readings.bands.hint"), widgets.Fixed(360, 0, r.bands)),
		)))
	return r
}

func (r *readings) view() fyne.CanvasObject { return r.content }

func (r *readings) refresh() {
	p := r.h.Plan()
	r.firm.SetText(p.Firm)
	r.name.SetText(p.Name)
	r.number.SetText(p.Number)
	r.asOf.SetDate(r.h.Today())
	if p.AsOfDay != 0 {
		r.follow.Select(1)
	} else {
		r.follow.Select(0)
	}
	for i, v := range paces {
		if p.Pace == v {
			r.pace.Select(i)
		}
	}
	r.green.SetText(percent(p.Green))
	r.amber.SetText(percent(p.Amber))
	span := p.Period()
	f := r.h.Fmt()
	r.span.SetText(string(p.Currency) + " · " + f.DateYear(span.From) + " – " + f.DateYear(span.Until-1))
}

func (r *readings) saveNames() {
	r.form.Clear()
	c := plan.SetPlan{Firm: strings.TrimSpace(r.firm.Text()), Name: strings.TrimSpace(r.name.Text()), Number: strings.TrimSpace(r.number.Text())}
	if c.Firm == "" {
		r.form.SetProblem("firm", r.h.Fmt().Sentence(data.Problem{Key: "problem.plan.firm"}))
		return
	}
	r.h.Do(c)
}

func (r *readings) saveReadings() {
	r.bands.Clear()
	c := plan.SetReadings{Pace: paces[max(0, r.pace.Selected())]}
	for _, x := range []struct {
		field string
		from  *widgets.Field
		into  *int
	}{{"green", r.green, &c.Green}, {"amber", r.amber, &c.Amber}} {
		n, ok := thousandths(x.from.Text())
		if !ok {
			r.bands.SetProblem(x.field, r.h.T("problem.percent"))
			return
		}
		*x.into = n
	}
	p := r.h.Plan()
	p.Pace, p.Green, p.Amber = c.Pace, c.Green, c.Amber
	if err := p.Check(); err != nil {
		r.bands.Complain(r.h.Fmt(), err)
		return
	}
	r.h.Do(c)
}

// percent writes thousandths as per cent: 970 is 97, 975 is 97.5.
func percent(thousandths int) string {
	return strconv.FormatFloat(float64(thousandths)/10, 'f', -1, 64)
}

// thousandths reads what percent writes.
func thousandths(s string) (int, bool) {
	f, err := strconv.ParseFloat(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), "%")), 64)
	if err != nil || f < 0 || f > 200 {
		return 0, false
	}
	return int(f*10 + 0.5), true
}
