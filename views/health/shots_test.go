package health

import (
	"fmt"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page/pagetest"
)

func open(h *pagetest.Host) *Page {
	p := NewHealth(h).(*Page)
	h.Put(p, 1440, 900)
	return p
}

// TestThePageOpens shows the page in every language, theme and size, on the
// sample and on an empty plan, and its dialogs on the sample.
func TestThePageOpens(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for _, size := range [][2]float32{{1440, 900}, {1280, 800}} {
				for name, make := range map[string]func(testing.TB, text.Lang, bool) *pagetest.Host{"sample": pagetest.Sample, "empty": pagetest.Empty} {
					h := make(t, lang, dark)
					h.Put(NewHealth(h), size[0], size[1])
					h.Look(fmt.Sprintf("health-%s-%s-%v@%v", name, lang, dark, size[0]))
				}
			}
		}
	}
}

func TestItsDialogsOpen(t *testing.T) {
	for _, lang := range text.Langs {
		h := pagetest.Sample(t, lang, false)
		p := open(h)
		for name, show := range map[string]func(){
			"rules": p.rules, "scenes": p.scenes, "assess": func() { assess(h, p.panel.row) }, "record": p.New,
			"play": func() { PlayForm(h, p.panel.row.Code, data.WinBack, nil) },
		} {
			show()
			h.Look(fmt.Sprintf("health-%s-%s", name, lang))
			h.HideOverlay()
		}
		if len(h.Problems) > 0 {
			t.Error(h.Problems)
		}
	}
}
