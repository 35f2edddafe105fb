package reports

import (
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/views/page/pagetest"
)

// Every kind is listed once, and is the one chosen after it was.
func TestEveryKindHasItsPlace(t *testing.T) {
	k := newKindList(pagetest.Empty(t, text.EN, false), func() {})
	if k.Selected() != summary {
		t.Errorf("at first %d is chosen", k.Selected())
	}
	listed := map[int]int{}
	for _, group := range kindGroups {
		for _, kind := range group.kinds {
			listed[kind]++
		}
	}
	for kind, name := range kindNames {
		if k.Select(kind); k.Selected() != kind || listed[kind] != 1 {
			t.Errorf("%s: chosen %d, listed %d times", name, k.Selected(), listed[kind])
		}
	}
	k.Select(redLine)
	k.Select(summary)
	if k.show(1); k.Selected() != redLine {
		t.Errorf("the group of targets forgot what was chosen last, and opens %d", k.Selected())
	}
}
