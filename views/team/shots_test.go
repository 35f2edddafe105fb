package team_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"quarterdeck/app/text"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/team"
)

// Pictures of the page, for the eye; they are kept when a folder is named.
func TestPictures(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for _, size := range [][2]float32{{1440, 900}, {1280, 800}} {
				h := pagetest.Sample(t, lang, dark)
				p := team.NewTeam(h)
				h.Put(p, size[0], size[1])
				name := fmt.Sprintf("team-%s-%v-%v", lang, dark, size[0])
				h.SaveShot(name)
				p.(page.Keyer).Key(&fyne.KeyEvent{Name: fyne.KeyF5})
				h.SaveShot(name + "-shared")
				if len(h.Problems) > 0 {
					t.Error(h.Problems)
				}
			}
		}
		h := pagetest.Empty(t, lang, false)
		h.Put(team.NewTeam(h), 1440, 900)
		h.SaveShot(fmt.Sprintf("team-%s-empty", lang))
	}
}

// The windows that open over the page hold their words.
func TestWindowsOverThePage(t *testing.T) {
	for _, lang := range text.Langs {
		h := pagetest.Sample(t, lang, lang == text.EN)
		p := team.NewTeam(h).(*team.Team)
		h.Put(p, 1440, 900)
		for name, open := range map[string]func(){"schedule": p.ShowSchedule, "coverage": p.ShowCoverage, "templates": p.EditTemplates, "rules": p.EditRules,
			"facts": func() { pagetest.Button(t, p.Content(), h.T("team.facts.all", 4)).Tapped(nil) }} {
			if open(); h.Overlay == nil {
				t.Fatalf("%s does not open", name)
			}
			h.SaveShot(fmt.Sprintf("team-%s-%s", name, lang))
			h.HideOverlay()
		}
		if len(h.Problems) > 0 {
			t.Error(h.Problems)
		}
	}
}
