package customers

import (
	"quarterdeck/app/customers"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// whyPart says why a customer is in its tier of the scheme rfm, and what keeps it
// out of the ones that matter.
type whyPart struct {
	*part
	host   page.Host
	reason *widgets.Wrap
	rules  *ruleList
}

func newWhyPart(h page.Host) *whyPart {
	x := &whyPart{host: h, reason: widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"}), rules: newRuleList(h)}
	x.part = newPart("", widgets.Col(6, x.reason, x.rules.content))
	return x
}

func (x *whyPart) set(s customers.Standing, c customers.Customer) {
	f := x.host.Fmt()
	x.reason.Hidden = true
	say := func(sentence string) {
		x.reason.SetText(sentence)
		x.reason.Hidden = false
	}
	switch {
	case c.Override != "":
		x.title.SetText(f.T("customers.why.judged", customers.TierName(f, c.Override)))
		sentence := f.T("customers.why.reason", c.Reason)
		if c.Bought {
			sentence += "\n" + f.T("customers.why.rules", customers.TierName(f, c.Computed))
		}
		say(sentence)
	case !c.Bought:
		x.title.SetText(f.T("customers.why.never"))
		say(f.T("customers.never.why"))
	default:
		x.title.SetText(f.T("customers.why", customers.TierName(f, c.Tier)))
	}
	x.rules.set(f, s, c)
}
