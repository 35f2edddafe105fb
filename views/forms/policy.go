package forms

import (
	"strings"

	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/views/page"
)

// Reach is what the growth of the policy would give against the goal, in one
// sentence.
func Reach(h page.Host, v targets.PolicyView) string {
	f := h.Fmt()
	switch {
	case v.Reach == nil:
		return h.T("policies.reach.unknown")
	case v.Gap == nil:
		return h.T("policies.reach", f.MoneyUnit(*v.Reach), f.Growth(*v.Reach, *v.Last))
	case *v.Gap > 0:
		return h.T("policies.reach.short", f.MoneyUnit(*v.Reach), f.Growth(*v.Reach, *v.Last), f.MoneyUnit(*v.Goal), f.MoneyUnit(*v.Gap))
	}
	return h.T("policies.reach.enough", f.MoneyUnit(*v.Reach), f.Growth(*v.Reach, *v.Last), f.MoneyUnit(*v.Goal), f.MoneyUnit(-*v.Gap))
}

// Steps are the amounts that worked-out targets can be rounded to, in minor
// units, with their words: exact, and whole numbers of the currency.
func Steps(h page.Host) (steps []data.Money, labels []string) {
	f := h.Fmt()
	steps, labels = []data.Money{1}, []string{h.T("policies.step.exact")}
	for _, n := range []data.Money{1, 100, 1000, 10_000} {
		if step := n * f.Currency.Minor(); step > 1 {
			steps, labels = append(steps, step), append(labels, strings.TrimSuffix(f.Exact(step), ".00"))
		}
	}
	return steps, labels
}
