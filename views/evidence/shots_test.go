package evidence_test

import (
	"fmt"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/views/evidence"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
)

// TestEveryPageOpens shows both pages in every language, theme and size, on the
// sample and on an empty plan.
func TestEveryPageOpens(t *testing.T) {
	for name, build := range map[string]func(page.Host) page.Page{"sheets": evidence.NewSheets, "scenarios": evidence.NewScenarios} {
		for _, lang := range text.Langs {
			for _, dark := range []bool{false, true} {
				for i, open := range []func(testing.TB, text.Lang, bool) *pagetest.Host{pagetest.Sample, pagetest.Empty} {
					h := open(t, lang, dark)
					p := build(h)
					for at, size := range map[string][2]float32{"": {1440, 900}, "@1280": {1280, 800}} {
						h.Put(p, size[0], size[1])
						shot := fmt.Sprintf("%s-%s-%v-%d%s", name, lang, dark, i, at)
						h.SaveShot(shot)
						for _, err := range h.Problems {
							t.Errorf("%s: %v", shot, err)
						}
					}
				}
			}
		}
	}
}
