package schemes

import (
	"fmt"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
)

// TestEveryPartOpens shows every part in every language, theme and size, on the
// sample and on an empty plan.
func TestEveryPartOpens(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for i, open := range []func(testing.TB, text.Lang, bool) *pagetest.Host{pagetest.Sample, pagetest.Empty} {
				h := open(t, lang, dark)
				p := NewRules(h).(*Page)
				for _, v := range views {
					h.Put(p, 1440, 900)
					p.Go(page.Route{Code: v})
					h.Look(fmt.Sprintf("rules-%s-%s-%v-%d", v, lang, dark, i))
					h.Put(p, 1280, 800)
					p.Go(page.Route{Code: v})
					h.Look(fmt.Sprintf("rules-%s-%s-%v-%d@1280", v, lang, dark, i))
				}
			}
		}
	}
}

// TestATrialIsShown shows rules on trial: before and after, and who would move.
func TestATrialIsShown(t *testing.T) {
	for _, lang := range text.Langs {
		h := pagetest.Sample(t, lang, false)
		p := NewRules(h).(*Page)
		h.Put(p, 1280, 800)
		p.Go(page.Route{Code: "holes"})
		x := p.part("holes").(*holes)
		p.tryTier(x.set, data.Cooling, true)
		p.tryTier(x.set, data.AtRisk, true)
		window := 180
		p.draft.Window = &window
		p.changed()
		h.Look("rules-trial-holes-" + string(lang))
		p.open("bands")
		h.Look("rules-trial-bands-" + string(lang))
		if b := p.part("bands").(*bands); b.what.Moved == 0 {
			t.Error("nobody would move")
		}
	}
}

// TestTheDialogsOpen shows every dialog of the tab.
func TestTheDialogsOpen(t *testing.T) {
	for _, lang := range text.Langs {
		h := pagetest.Sample(t, lang, false)
		p := NewRules(h).(*Page)
		h.Put(p, 1440, 900)
		l := p.part("schemes").(*list)
		for name, open := range map[string]func(){
			"tier":   l.change,
			"scheme": func() { schemeForm(p, p.schemesNow()[0]) },
			"new":    func() { schemeForm(p, l.lines[0]) },
			"traits": func() { traitForm(p, l.lines[0]) },
			"band":   func() { p.Go(page.Route{Code: "bands"}); p.part("bands").(*bands).change() },
			"grade":  func() { GradeForm(h, []string{"C001"}, "abc", nil) },
			"hand":   func() { GradeForm(h, []string{"C001", "C002"}, "value", nil) },
		} {
			open()
			if h.Overlay == nil {
				t.Fatal(name, "does not open", h.Problems)
			}
			h.Look(fmt.Sprintf("rules-dialog-%s-%s", name, lang))
			h.HideOverlay()
		}
	}
}
