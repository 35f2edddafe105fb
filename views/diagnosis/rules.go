package diagnosis

import (
	"slices"
	"strconv"

	"quarterdeck/app"
	"quarterdeck/app/diagnosis"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// A limit is one number of the rule: its field, whether it is a share, and where
// it stands.
type limit struct {
	field string
	share bool
	in    func(*diagnosis.SetDiagnosisRule) *int
}

// ruleRows are the anomalies with the numbers that belong to them.
var ruleRows = []struct {
	kind   data.Anomaly
	limits []limit
}{
	{data.Busy, []limit{{"visits", true, func(c *diagnosis.SetDiagnosisRule) *int { return &c.Visits }}}},
	{data.LowDeals, []limit{{"below", true, func(c *diagnosis.SetDiagnosisRule) *int { return &c.Below }}}},
	{data.LowLeads, []limit{{"lead_rate", true, func(c *diagnosis.SetDiagnosisRule) *int { return &c.LeadRate }}}},
	{data.Idle, []limit{{"idle_days", false, func(c *diagnosis.SetDiagnosisRule) *int { return &c.IdleDays }}, {"met", true, func(c *diagnosis.SetDiagnosisRule) *int { return &c.Met }}}},
	{data.TwoMonths, []limit{{"months", false, func(c *diagnosis.SetDiagnosisRule) *int { return &c.Months }}, {"completion", true, func(c *diagnosis.SetDiagnosisRule) *int { return &c.Completion }}}},
	{data.Slow, []limit{{"slow", true, func(c *diagnosis.SetDiagnosisRule) *int { return &c.Slow }}}},
	{data.Stuck, []limit{{"stuck", true, func(c *diagnosis.SetDiagnosisRule) *int { return &c.Stuck }}}},
	{data.Untouched, []limit{{"touched", true, func(c *diagnosis.SetDiagnosisRule) *int { return &c.Touched }}}},
	{data.Dependent, []limit{{"customer", true, func(c *diagnosis.SetDiagnosisRule) *int { return &c.Customer }}}},
	{data.Bunched, []limit{{"last_days", false, func(c *diagnosis.SetDiagnosisRule) *int { return &c.LastDays }}, {"bunched", true, func(c *diagnosis.SetDiagnosisRule) *int { return &c.Bunched }}}},
	{data.Silent, []limit{{"silent_days", false, func(c *diagnosis.SetDiagnosisRule) *int { return &c.SilentDays }}}},
	{data.Untalked, nil},
	{data.StaleDates, nil},
}

// ruleForm edits when figures are strange.
type ruleForm struct {
	page   *Page
	checks map[data.Anomaly]*widgets.Check
	fields map[string]*widgets.Field
}

// askRules opens the dialog of the rules.
func (p *Page) askRules() {
	h := p.host
	rule, err := h.Reader().DiagnosisRule()
	if err != nil {
		h.Complain(err)
		return
	}
	f := &ruleForm{page: p, checks: map[data.Anomaly]*widgets.Check{}, fields: map[string]*widgets.Field{}}
	was := commandOf(rule)
	form := widgets.NewForm(widgets.FormItem{Object: widgets.Para(h.T("diagnosis.rules.how"))})
	for _, r := range ruleRows {
		check := widgets.NewCheck(h.T("diagnosis.rules.kind", h.T("diagnosis.kind."+string(r.kind)), h.T("diagnosis.source."+string(r.kind))), nil)
		check.SetOn(!slices.Contains(rule.Off, r.kind))
		f.checks[r.kind] = check
		form.Add(widgets.FormItem{Object: check})
		var items []widgets.FormItem
		for _, l := range r.limits {
			field := forms.Line(f.write(*l.in(&was), l.share)).WithUnit(h.T("diagnosis.rules.days"))
			switch {
			case l.share:
				field.WithUnit("%")
			case l.field == "months":
				field.WithUnit(h.T("diagnosis.rules.months"))
			}
			f.fields[l.field] = field
			items = append(items, widgets.FormItem{Field: l.field, Label: h.T("diagnosis.rule." + l.field), Object: field})
		}
		if len(items) > 0 {
			form.Add(items...)
		}
	}
	forms.EditWide(h, h.T("diagnosis.rules"), form, func() (app.Command, error) { return f.read() }, nil)
}

// write is a number of the rule as it is typed.
func (f *ruleForm) write(n int, share bool) string {
	if !share {
		return strconv.Itoa(n)
	}
	wide := int64(n)
	return f.page.host.Fmt().NumberEdit(data.RatioUnit, &wide)
}

// read turns the fields into the command.
func (f *ruleForm) read() (app.Command, error) {
	c := diagnosis.SetDiagnosisRule{Off: []data.Anomaly{}}
	for _, r := range ruleRows {
		if !f.checks[r.kind].On() {
			c.Off = append(c.Off, r.kind)
		}
		for _, l := range r.limits {
			typed := forms.Trimmed(f.fields[l.field])
			if !l.share {
				n, err := strconv.Atoi(typed)
				if err != nil {
					return nil, data.Problem{Key: "problem.diagnosis.number", Field: l.field}
				}
				*l.in(&c) = n
				continue
			}
			n, err := f.page.host.Fmt().ParseNumber(data.RatioUnit, typed)
			if err != nil {
				return nil, data.At(l.field, err)
			}
			*l.in(&c) = int(n)
		}
	}
	return c, nil
}

// commandOf is the command that keeps a rule as it is.
func commandOf(r data.DiagnosisRule) diagnosis.SetDiagnosisRule {
	return diagnosis.SetDiagnosisRule{Off: r.Off, Visits: r.Visits, Below: r.Below, IdleDays: r.IdleDays, Met: r.Met, LeadRate: r.LeadRate, Completion: r.Completion,
		Months: r.Months, Slow: r.Slow, Stuck: r.Stuck, Touched: r.Touched, Customer: r.Customer, LastDays: r.LastDays, Bunched: r.Bunched, SilentDays: r.SilentDays}
}
