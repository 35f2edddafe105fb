package customers_test

import (
	"fmt"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/views/customers"
	"quarterdeck/views/page/pagetest"
)

// TestThePageOpens shows the page in every language, theme and size, on the
// sample and on an empty plan.
func TestThePageOpens(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for _, size := range [][2]float32{{1440, 900}, {1280, 800}} {
				for name, open := range map[string]func(testing.TB, text.Lang, bool) *pagetest.Host{"sample": pagetest.Sample, "empty": pagetest.Empty} {
					h := open(t, lang, dark)
					h.Put(customers.NewCustomers(h), size[0], size[1])
					h.Look(fmt.Sprintf("customers-%s-%s-%v@%v", name, lang, dark, size[0]))
				}
			}
		}
	}
}
