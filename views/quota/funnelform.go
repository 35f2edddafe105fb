package quota

import (
	"math"
	"strconv"
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/quota"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A numberField is a field with one value of a funnel, kept as a whole number of
// parts: a per cent is 100 of them, an hour 60 minutes.
type numberField struct {
	key   string
	parts float64
	value func(*data.Funnel) **int
	unit  string // key of the unit behind the typing; "" for none
	field *widgets.Field
}

func numberFields() []*numberField {
	return []*numberField{
		{key: "lead_rate", parts: 100, unit: "funnel.unit.percent", value: func(f *data.Funnel) **int { return &f.LeadRate }},
		{key: "opportunity_rate", parts: 100, unit: "funnel.unit.percent", value: func(f *data.Funnel) **int { return &f.OpportunityRate }},
		{key: "proposal_rate", parts: 100, unit: "funnel.unit.percent", value: func(f *data.Funnel) **int { return &f.ProposalRate }},
		{key: "visits", parts: 100, value: func(f *data.Funnel) **int { return &f.Visits }},
		{key: "lead_minutes", parts: 1, unit: "funnel.unit.minutes", value: func(f *data.Funnel) **int { return &f.LeadMinutes }},
		{key: "visit_minutes", parts: 1, unit: "funnel.unit.minutes", value: func(f *data.Funnel) **int { return &f.VisitMinutes }},
		{key: "proposal_minutes", parts: 1, unit: "funnel.unit.minutes", value: func(f *data.Funnel) **int { return &f.ProposalMinutes }},
		{key: "day_minutes", parts: 60, unit: "funnel.unit.hours", value: func(f *data.Funnel) **int { return &f.DayMinutes }},
		{key: "cycle_days", parts: 1, unit: "funnel.unit.days", value: func(f *data.Funnel) **int { return &f.CycleDays }},
	}
}

// FunnelForm is the dialog of a rep's own values, or, with an empty code, of the
// team's. Fields left empty take the team's value, which stands in them in grey.
func FunnelForm(h page.Host, code, name string) {
	own, team, err := ownAndTeam(h, code)
	if err != nil {
		h.Complain(err)
		return
	}
	fields := numberFields()
	of := map[string]*numberField{}
	for _, x := range fields {
		x.field = widgets.NewField("")
		if v := *x.value(&team); v != nil && code != "" {
			x.field = widgets.NewField(x.write(*v))
		}
		if x.unit != "" {
			x.field.WithUnit(h.T(x.unit))
		}
		if v := *x.value(&own); v != nil {
			x.field.SetText(x.write(*v))
		}
		of[x.key] = x
	}
	value := widgets.NewAmountField(h.Fmt(), true)
	value.SetAmount(own.OrderValue)
	item := func(key string) widgets.FormItem {
		return widgets.FormItem{Field: key, Label: h.T("funnel.value." + key), Object: of[key].field}
	}
	form := widgets.NewForm()
	form.Add(item("lead_rate"), item("opportunity_rate"))
	form.Add(item("proposal_rate"), item("visits"))
	form.Add(widgets.FormItem{Field: "order_value", Label: h.T("funnel.value.order_value"), Object: value, Hint: h.T("funnel.form.value")})
	form.Add(item("lead_minutes"), item("visit_minutes"))
	form.Add(item("proposal_minutes"), item("day_minutes"))
	form.Add(item("cycle_days"))
	title := h.T("funnel.form.team")
	var remove app.Command
	if code != "" {
		title = h.T("funnel.form.rep", name)
	}
	if own.ID != 0 {
		remove = quota.RemoveFunnel{Rep: code}
	}
	forms.Edit(h, title, form, func() (app.Command, error) {
		var f data.Funnel
		for _, x := range fields {
			n, err := x.read()
			if err != nil {
				return nil, err
			}
			*x.value(&f) = n
		}
		amount, err := value.Amount()
		return quota.SetFunnel{Rep: code, LeadRate: f.LeadRate, OpportunityRate: f.OpportunityRate, ProposalRate: f.ProposalRate, OrderValue: amount,
			Visits: f.Visits, VisitMinutes: f.VisitMinutes, ProposalMinutes: f.ProposalMinutes, LeadMinutes: f.LeadMinutes,
			DayMinutes: f.DayMinutes, CycleDays: f.CycleDays}, data.At("order_value", err)
	}, remove)
}

// ownAndTeam are the values typed for a rep and for the team; empty ones where
// nothing is typed.
func ownAndTeam(h page.Host, code string) (own, team data.Funnel, err error) {
	rows, err := h.Reader().Funnels()
	if err != nil {
		return own, team, err
	}
	var id data.ID
	if code != "" {
		x, err := h.Reader().RepByCode(code)
		if err != nil {
			return own, team, err
		}
		id = x.ID
	}
	for _, x := range rows {
		if x.RepID == 0 {
			team = x
		}
		if x.RepID == id {
			own = x
		}
	}
	return own, team, nil
}

// write is a value as it is typed.
func (x *numberField) write(n int) string {
	return strconv.FormatFloat(float64(n)/x.parts, 'f', -1, 64)
}

// read is what stands in the field; nil for nothing.
func (x *numberField) read() (*int, error) {
	s := strings.TrimSpace(strings.TrimRight(strings.TrimSpace(x.field.Text()), "%％"))
	if s == "" {
		return nil, nil
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || math.Abs(f) > 1_000_000 || math.IsNaN(f) {
		return nil, data.Problem{Key: "problem.funnel.text", Field: x.key}
	}
	n := int(math.Round(f * x.parts))
	return &n, nil
}
