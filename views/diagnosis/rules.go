package diagnosis

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/diagnosis"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// limitWidth is the width of a field with its unit.
const limitWidth = 118

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
		line := []fyne.CanvasObject{check, widgets.Grow(nil)}
		var tip []string
		for _, l := range r.limits {
			field := forms.Line(f.write(*l.in(&was), l.share)).WithUnit(h.T("diagnosis.unit." + l.field)).Small()
			f.fields[l.field] = field
			line = append(line, widgets.Fixed(limitWidth, 0, field))
			tip = append(tip, h.T("diagnosis.rule."+l.field))
		}
		check.SetTip(strings.Join(tip, " · "))
		form.Add(widgets.FormItem{Field: string(r.kind), Object: widgets.Row(8, line...)})
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
					return nil, data.Problem{Key: "problem.diagnosis.number", Field: string(r.kind)}
				}
				*l.in(&c) = n
				continue
			}
			n, err := f.page.host.Fmt().ParseNumber(data.RatioUnit, typed)
			if err != nil {
				return nil, data.At(string(r.kind), err)
			}
			*l.in(&c) = int(n)
		}
	}
	return c, f.fault(c)
}

// fault is what is wrong with the rule, said at the anomaly the number belongs to.
func (f *ruleForm) fault(c diagnosis.SetDiagnosisRule) error {
	err := c.Rule().Check()
	if p := (data.Problem{}); errors.As(err, &p) {
		for _, r := range ruleRows {
			if slices.ContainsFunc(r.limits, func(l limit) bool { return l.field == p.Field }) {
				return data.At(string(r.kind), err)
			}
		}
	}
	return err
}

// commandOf is the command that keeps a rule as it is.
func commandOf(r data.DiagnosisRule) diagnosis.SetDiagnosisRule {
	return diagnosis.SetDiagnosisRule{Off: r.Off, Visits: r.Visits, Below: r.Below, IdleDays: r.IdleDays, Met: r.Met, LeadRate: r.LeadRate, Completion: r.Completion,
		Months: r.Months, Slow: r.Slow, Stuck: r.Stuck, Touched: r.Touched, Customer: r.Customer, LastDays: r.LastDays, Bunched: r.Bunched, SilentDays: r.SilentDays}
}
