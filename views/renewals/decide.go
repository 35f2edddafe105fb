package renewals

import (
	"strconv"

	"quarterdeck/app"
	"quarterdeck/app/renewals"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// renewForm asks for what a contract is renewed for, and until when.
func renewForm(h page.Host, r renewals.Row) {
	amount := widgets.NewAmountField(h.Fmt(), true)
	amount.SetAmount(&r.Wanted)
	until, day := forms.Day(h, renewals.NextUntil(r.Contract)), forms.Day(h, h.Today())
	rule, err := h.Reader().CareRule()
	if err != nil {
		h.Complain(err)
		return
	}
	form := widgets.NewForm(widgets.FormItem{Field: "amount", Label: h.T("renewals.renew.amount"), Object: amount, Hint: sayGoal(h.Fmt(), r, rule)},
		widgets.FormItem{Field: "until", Label: h.T("renewals.renew.until"), Object: until, Hint: h.T("renewals.renew.next", h.Fmt().DateYear(r.Until+1))},
		widgets.FormItem{Field: "day", Label: h.T("renewals.decided"), Object: day})
	forms.Edit(h, h.T("renewals.renew.title", r.CustomerName), form, func() (app.Command, error) {
		c := renewals.Renew{ID: r.ID}
		var err error
		if c.Amount, err = wanted(amount); err != nil {
			return nil, err
		}
		if c.Until, err = until.Date(); err != nil {
			return nil, data.At("until", err)
		}
		c.Day, err = day.Date()
		return c, data.At("day", err)
	}, nil)
}

// loseForm asks why a contract is not renewed.
func loseForm(h page.Host, r renewals.Row) {
	rule, err := h.Reader().CareRule()
	if err != nil {
		h.Complain(err)
		return
	}
	reason, day := widgets.NewArea(h.T("renewals.lose.reason.hint"), 2), forms.Day(h, h.Today())
	form := widgets.NewForm(widgets.FormItem{Field: "reason", Label: h.T("renewals.lose.reason"), Object: reason, Hint: h.T("renewals.lose.play", rule.LostDays)},
		widgets.FormItem{Field: "day", Label: h.T("renewals.decided"), Object: day})
	forms.Edit(h, h.T("renewals.lose.title", r.CustomerName), form, func() (app.Command, error) {
		c := renewals.LoseRenewal{ID: r.ID, Reason: forms.Trimmed(reason)}
		var err error
		c.Day, err = day.Date()
		return c, data.At("day", err)
	}, nil)
}

// askRules edits how early renewals begin and what one over its target earns.
func (p *Page) askRules() {
	h := p.host
	f := h.Fmt()
	rule, err := h.Reader().CareRule()
	if err != nil {
		h.Complain(err)
		return
	}
	over, reward := int64(rule.RenewalOver), int64(rule.RenewalReward)
	ahead := forms.Line(strconv.Itoa(rule.RenewalAhead)).WithUnit(h.T("renewals.rules.days"))
	least, more := forms.Line(f.NumberEdit(data.RatioUnit, &over)).WithUnit("%"), forms.Line(f.NumberEdit(data.RatioUnit, &reward)).WithUnit("%")
	form := widgets.NewForm(widgets.FormItem{Field: "renewal_ahead", Label: h.T("renewals.rules.ahead"), Object: ahead, Hint: h.T("renewals.rules.ahead.hint")},
		widgets.FormItem{Field: "renewal_over", Label: h.T("renewals.rules.over"), Object: least, Hint: h.T("renewals.rules.over.hint")},
		widgets.FormItem{Field: "renewal_reward", Label: h.T("renewals.rules.reward"), Object: more, Hint: h.T("renewals.rules.reward.hint")})
	forms.Edit(h, h.T("renewals.rules"), form, func() (app.Command, error) {
		c := renewals.SetRenewalRules{}
		var err error
		if c.Ahead, err = strconv.Atoi(forms.Trimmed(ahead)); err != nil {
			return nil, data.Problem{Key: "problem.care.days", Field: "renewal_ahead"}
		}
		n, err := f.ParseNumber(data.RatioUnit, forms.Trimmed(least))
		if err != nil {
			return nil, data.At("renewal_over", err)
		}
		c.Over = int(n)
		n, err = f.ParseNumber(data.RatioUnit, forms.Trimmed(more))
		c.Reward = int(n)
		return c, data.At("renewal_reward", err)
	}, nil)
}
