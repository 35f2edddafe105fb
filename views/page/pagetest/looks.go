package pagetest

import (
	"fmt"
	"testing"

	"quarterdeck/app/text"
)

// EachLook shows a page of the sample firm and of an empty plan in every language,
// light and dark. name begins the names of its pictures; plain is once in every
// language, for the dialogs: the sample in the light. What a page complained about
// fails the test.
func EachLook(t *testing.T, area string, look func(h *Host, name string, plain bool)) {
	t.Helper()
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for i, open := range []func(testing.TB, text.Lang, bool) *Host{Sample, Empty} {
				h := open(t, lang, dark)
				name := fmt.Sprintf("%s-%s-%v-%d", area, lang, dark, i)
				look(h, name, i == 0 && !dark)
				if len(h.Problems) > 0 {
					t.Error(name, h.Problems)
				}
			}
		}
	}
}
