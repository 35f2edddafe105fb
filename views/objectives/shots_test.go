package objectives_test

import (
	"fmt"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/views/objectives"
	"quarterdeck/views/page/pagetest"
)

// TestEveryPageOpens shows the page in every language, theme and size, on the
// sample and on an empty plan.
func TestEveryPageOpens(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for i, open := range []func(testing.TB, text.Lang, bool) *pagetest.Host{pagetest.Sample, pagetest.Empty} {
				h := open(t, lang, dark)
				p := objectives.NewObjectives(h)
				for at, size := range map[string][2]float32{"": {1440, 900}, "@1280": {1280, 800}} {
					h.Put(p, size[0], size[1])
					h.SaveShot(fmt.Sprintf("objectives-%s-%v-%d%s", lang, dark, i, at))
				}
				for _, err := range h.Problems {
					t.Errorf("%s: %v", lang, err)
				}
			}
		}
	}
}
