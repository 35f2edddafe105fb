package targets_test

import (
	"fmt"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/targets"
)

// TestEveryPageOpens shows both pages in every language, theme and size, on the
// sample and on an empty plan.
func TestEveryPageOpens(t *testing.T) {
	for name, build := range map[string]func(page.Host) page.Page{"breakdown": targets.NewBreakdown, "targets": targets.NewTargets} {
		for _, lang := range text.Langs {
			for _, dark := range []bool{false, true} {
				for i, open := range []func(testing.TB, text.Lang, bool) *pagetest.Host{pagetest.Sample, pagetest.Empty} {
					h := open(t, lang, dark)
					p := build(h)
					h.Put(p, 1440, 900)
					h.Look(fmt.Sprintf("%s-%s-%v-%d", name, lang, dark, i))
					h.Put(p, 1280, 800)
					h.Look(fmt.Sprintf("%s-%s-%v-%d@1280", name, lang, dark, i))
				}
			}
		}
	}
}
