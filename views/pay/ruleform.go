package pay

import (
	"strconv"

	"quarterdeck/app"
	"quarterdeck/app/pay"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

var spans = []data.PaySpan{data.PayMonthly, data.PayQuarterly, data.PayYearly}

// rulesForm opens the dialog of what holds for everybody's pay.
func rulesForm(h page.Host, was data.PayRule) {
	span := choice(h, "pay.span.", spans, was.Span)
	over := widgets.NewAmountField(h.Fmt(), true)
	over.SetAmount(&was.ExpertOver)
	days := forms.Line(strconv.Itoa(was.UnpaidDays))
	names := []string{"signing", "collection", "renewal", "team_rate", "expert_rate"}
	var fields [5]*widgets.Field
	for i, n := range []int{was.Signing, was.Collection, was.Renewal, was.TeamRate, was.ExpertRate} {
		fields[i] = percentField(h, n)
	}
	form := widgets.NewForm()
	form.Add(formItem(h, "span", "span", span), widgets.FormItem{Field: "unpaid_days", Label: h.T("pay.form.unpaid"), Object: days, Hint: h.T("pay.form.unpaid.hint")})
	form.Add(formItem(h, "signing", "pool.signing", fields[0]), formItem(h, "collection", "pool.collection", fields[1]), formItem(h, "renewal", "pool.renewal", fields[2]))
	form.Add(formItem(h, "expert_over", "expert.over", over), formItem(h, "expert_rate", "expert.rate", fields[4]), formItem(h, "team_rate", "team", fields[3]))
	forms.EditWide(h, h.T("pay.rule.all"), form, func() (app.Command, error) {
		c := pay.SetPayRules{Span: spans[span.Selected()]}
		for i, to := range []*int{&c.Signing, &c.Collection, &c.Renewal, &c.TeamRate, &c.ExpertRate} {
			n, err := readPercent(h, names[i], fields[i])
			if err != nil {
				return nil, err
			}
			*to = n
		}
		n, err := strconv.Atoi("0" + forms.Trimmed(days))
		if err != nil {
			return nil, data.Problem{Key: "problem.care.days", Field: "unpaid_days"}
		}
		c.UnpaidDays = n
		m, err := over.Amount()
		if err != nil {
			return nil, data.At("expert_over", err)
		}
		if m != nil {
			c.ExpertOver = *m
		}
		return c, nil
	}, nil)
}
