package customers_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"quarterdeck/app/text"
	"quarterdeck/views/customers"
	"quarterdeck/views/page"
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
					if name == "sample" {
						look(t, h, fmt.Sprintf("%s-%v@%v", lang, dark, size[0]))
					}
				}
			}
		}
	}
}

// look shows ticked rows, the page of one customer, and the merge of two.
func look(t *testing.T, h *pagetest.Host, name string) {
	p := customers.NewCustomers(h)
	h.Put(p, float32(map[bool]int{true: 1440, false: 1280}[strings.HasSuffix(name, "1440")]), float32(map[bool]int{true: 900, false: 800}[strings.HasSuffix(name, "1440")]))
	tbl := table(t, p)
	tbl.TypedRune(' ')
	tbl.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	tbl.TypedRune(' ')
	h.Look("customers-ticked-" + name)
	pagetest.Button(t, p.Content(), h.T("customers.bulk.merge")).OnTapped()
	h.Look("customers-merge-" + name)
	pagetest.Button(t, h.Overlay, h.T("button.cancel")).OnTapped()
	p.(page.Goer).Go(page.Route{Part: "customers", Code: tbl.Rows()[2].Code})
	h.Look("customers-one-" + name)
}
