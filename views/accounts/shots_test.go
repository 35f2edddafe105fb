package accounts

import (
	"fmt"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/views/page/pagetest"
)

// TestTheTabsOpen shows the tabs in every language, theme and size, on the sample
// and on an empty plan, and the dialogs once in each language.
func TestTheTabsOpen(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for _, size := range [][2]float32{{1440, 900}, {1280, 800}} {
				for name, open := range map[string]func(testing.TB, text.Lang, bool) *pagetest.Host{"sample": pagetest.Sample, "empty": pagetest.Empty} {
					h := open(t, lang, dark)
					h.Put(NewAccounts(h), size[0], size[1])
					h.Look(fmt.Sprintf("accounts-%s-%s-%v@%v", name, lang, dark, size[0]))
					h.Put(NewPortraits(h), size[0], size[1])
					h.Look(fmt.Sprintf("portraits-%s-%s-%v@%v", name, lang, dark, size[0]))
				}
			}
		}
	}
}

// TestTheDialogsOpen shows every dialog of the tabs in both languages.
func TestTheDialogsOpen(t *testing.T) {
	for _, lang := range text.Langs {
		h := pagetest.Sample(t, lang, false)
		p := NewAccounts(h).(*Page)
		h.Put(p, 1280, 800)
		x := p.t.Rows[2]
		dialogs := map[string]func(){
			"edit": func() { p.edit(x) }, "new": p.New, "suggest": p.suggest, "return": func() { p.returns(x) }, "approve": func() { p.approve(p.t.Rows[3]) },
			"date": func() { p.dateForm(x, x.Dates[0]) }, "decider": func() { p.replaceDecider(x) }, "proposals": p.showProposals, "changes": p.showChanges,
			"contact": func() { ContactForm(h, x.Customer, x.Chain.Links[1].ID, nil) },
		}
		q := NewPortraits(h).(*Portraits)
		q.Refresh()
		dialogs["portrait"] = func() { q.edit(q.pages[0].Portrait) }
		dialogs["review"] = func() { q.reviewForm(q.reviews.review().NeedReview) }
		dialogs["sample"] = func() { q.sampleForm(q.reviews.review(), q.reviews.review().Samples[2]) }
		for name, open := range dialogs {
			open()
			h.Look(fmt.Sprintf("accounts-dialog-%s-%s", name, lang))
			h.HideOverlay()
		}
	}
}
