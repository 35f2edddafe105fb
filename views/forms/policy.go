package forms

import (
	"strings"

	"quarterdeck/data"
	"quarterdeck/views/page"
)

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
