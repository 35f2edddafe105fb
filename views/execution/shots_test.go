package execution_test

import (
	"fmt"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/views/execution"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

// Pictures of the page, for the eye; they are kept when a folder is named.
func TestPictures(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for _, size := range [][2]float32{{1440, 900}, {1280, 800}} {
				h := pagetest.Sample(t, lang, dark)
				h.Put(execution.NewStages(h), size[0], size[1])
				h.SaveShot(fmt.Sprintf("stages-%s-%v-%v", lang, dark, size[0]))
				if len(h.Problems) > 0 {
					t.Error(h.Problems)
				}
			}
		}
		states(t, lang)
		h := pagetest.Empty(t, lang, false)
		h.Put(execution.NewStages(h), 1440, 900)
		h.SaveShot(fmt.Sprintf("stages-%s-empty", lang))
	}
}

// states are the page with a stage selected, folded, and by weeks.
func states(t *testing.T, lang text.Lang) {
	t.Helper()
	h := pagetest.Sample(t, lang, false)
	p := execution.NewStages(h)
	h.Put(p, 1440, 900)
	stages, err := h.Reader().Stages()
	if err != nil {
		t.Fatal(err)
	}
	p.(page.Goer).Go(page.Route{Page: "stages", ID: stages[1].ID})
	tap(t, p, stages[0].Name, 1)
	h.SaveShot(fmt.Sprintf("stages-%s-stage", lang))
	pagetest.Find[*widgets.Chip](p.Content())[1].Tapped(nil)
	p.(page.Goer).Go(page.Route{Page: "stages", Part: execution.Milestone, ID: 4})
	h.SaveShot(fmt.Sprintf("stages-%s-weeks", lang))
}
