package receivables

import (
	"fmt"
	"testing"

	"quarterdeck/app/receivables"
	"quarterdeck/app/text"
	"quarterdeck/views/page/pagetest"
)

// TestPictures shows both views and every dialog, on the sample and on an empty
// plan.
func TestPictures(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for name, open := range map[string]func(testing.TB, text.Lang, bool) *pagetest.Host{"sample": pagetest.Sample, "empty": pagetest.Empty} {
				h := open(t, lang, dark)
				p := NewCollections(h).(*Page)
				shot := fmt.Sprintf("receivables-%s-%s-%v", name, lang, dark)
				h.Put(p, 1440, 900)
				h.Look(shot)
				h.Put(p, 1280, 800)
				h.Look(shot + "@1280")
				p.group(receivables.ByRep)
				h.Look(shot + "@1280-grouped")
				p.view.Select(weekView)
				p.turn()
				h.Look(shot + "@1280-week")
				if !dark {
					p.askRules()
					h.Look(shot + "-rules")
					h.HideOverlay()
					InvoiceForm(h, "", 0, nil)
					h.Look(shot + "-invoice")
					h.HideOverlay()
				}
				if name == "sample" && !dark {
					PaymentForm(h, "C003", 0, nil)
					h.Look(shot + "-payment")
					h.HideOverlay()
					PromiseForm(h, "C003", 0, nil)
					h.Look(shot + "-promise")
					h.HideOverlay()
				}
				for _, err := range h.Problems {
					t.Error(shot, err)
				}
			}
		}
	}
}
