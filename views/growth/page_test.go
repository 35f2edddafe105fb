package growth

import (
	"fmt"
	"testing"

	"quarterdeck/app/growth"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page/pagetest"
)

func open(h *pagetest.Host) *Page {
	p := NewGrowth(h).(*Page)
	h.Put(p, 1440, 900)
	return p
}

// TestPictures shows every part in both languages and looks, with the sample and
// with nothing.
func TestPictures(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for i, make := range []func(testing.TB, text.Lang, bool) *pagetest.Host{pagetest.Sample, pagetest.Empty} {
				h := make(t, lang, dark)
				p := open(h)
				for n, key := range keys {
					p.show(n)
					h.Put(p, 1440, 900)
					name := fmt.Sprintf("growth-%s-%s-%v-%d", key, lang, dark, i)
					h.Look(name)
					if !dark {
						h.Put(p, 1280, 800)
						h.Look(name + "@1280")
					}
				}
				if len(h.Problems) > 0 {
					t.Error(lang, dark, i, h.Problems)
				}
			}
		}
	}
}

// TestHandoverPictures shows a hand-over that runs, one that is late, and the
// dialogs.
func TestHandoverPictures(t *testing.T) {
	for _, lang := range text.Langs {
		h := pagetest.Sample(t, lang, false)
		p := open(h)
		if !h.Do(growth.OpenHandover{Rep: "R05", Left: h.Today() - 2, Mentor: "R04", Newcomer: "R03", Leave: true}) {
			t.Fatal(h.Problems)
		}
		p.goTo("handover", "R05")
		x := p.parts[7].(*handover)
		c := x.table.Rows()[0]
		x.tick(c.Items[:2], false)
		h.Do(growth.WaiveHandover{Items: []data.ID{x.table.Rows()[1].Items[0].ID}, Reason: "—"})
		p.Refresh()
		name := "handover-" + string(lang)
		h.Put(p, 1440, 900)
		h.Look(name)
		h.Put(p, 1280, 800)
		h.Look(name + "@1280")
		overForm(h, "R01")
		h.SaveShot(name + "-form")
		h.HideOverlay()
		for n, form := range []func(){func() { trainingForm(h, nil) }, func() { examForm(h, 0, "price", "R04") }, func() { pairForm(h, nil, "R07") }, p.askRules,
			func() {
				needForm(h, growth.NeedRow{SkillNeed: data.SkillNeed{Level: data.Senior, Part: data.SkillForm, Proof: data.ByTraining, Class: data.SpecialTopic, Count: 1}})
			},
			func() { reserveForm(h, data.Reserve{Source: data.FromRival, Stage: data.ReserveFound}, "") }} {
			form()
			h.SaveShot(fmt.Sprintf("growthform-%s-%d", lang, n))
			h.HideOverlay()
		}
		if len(h.Problems) > 0 {
			t.Error(h.Problems)
		}
	}
}
