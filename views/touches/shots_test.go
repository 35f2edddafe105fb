package touches_test

import (
	"fmt"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/touches"
)

// TestThePageOpens shows the tab in every language, theme and size, on the
// sample and on an empty plan.
func TestThePageOpens(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for _, size := range [][2]float32{{1440, 900}, {1280, 800}} {
				for name, open := range map[string]func(testing.TB, text.Lang, bool) *pagetest.Host{"sample": pagetest.Sample, "empty": pagetest.Empty} {
					h := open(t, lang, dark)
					h.Put(touches.NewTouches(h), size[0], size[1])
					h.Look(fmt.Sprintf("touches-%s-%s-%v@%v", name, lang, dark, size[0]))
				}
			}
		}
	}
}
