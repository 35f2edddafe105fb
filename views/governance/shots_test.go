package governance

import (
	"fmt"
	"testing"

	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
)

// TestThePageOpens shows the page in every language, theme and size, on the
// sample and on an empty plan, with an adjustment, an applied one, versions and
// the working copy.
func TestThePageOpens(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for i, open := range []func(testing.TB, text.Lang, bool) *pagetest.Host{pagetest.Sample, pagetest.Empty} {
				h := open(t, lang, dark)
				p := NewAdjust(h)
				for _, size := range [][2]float32{{1440, 900}, {1280, 800}} {
					h.Put(p, size[0], size[1])
					h.Look(fmt.Sprintf("adjust-%s-%v-%d@%v", lang, dark, i, size[0]))
				}
				if i == 1 {
					continue
				}
				for _, code := range []string{"SN-SL-2026-A01", "SN-SL-2026-02", "SN-SL-2026-01"} {
					p.(page.Goer).Go(page.Route{Page: "targets", Part: "adjust", Code: code})
					h.Put(p, 1440, 900)
					h.Look(fmt.Sprintf("adjust-%s-%v-%s", lang, dark, code))
				}
			}
		}
	}
}

// TestTheDialogsOpen shows every dialog of the page.
func TestTheDialogsOpen(t *testing.T) {
	for _, lang := range text.Langs {
		h := pagetest.Sample(t, lang, lang == text.ZH)
		a := NewAdjust(h).(*Adjust)
		h.Put(a, 1280, 800)
		open := *a.row(2)
		for name, show := range map[string]func(){
			"new": a.New, "edit": func() { editProposal(a, &open.Proposal) }, "switch": func() { askSwitch(a) }, "decide": func() { askDecide(a) },
			"members": func() { showMembers(a) }, "member": func() { editMember(a, a.governed.Members[0]) }, "rule": func() { editRule(a) },
			"vote": func() { a.proposal.votes.vote(open, a.governed.Members[2], open.Roll[2]) },
		} {
			show()
			h.Look(fmt.Sprintf("adjust-dialog-%s-%s", name, lang))
			h.HideOverlay()
		}
	}
}

// TestTheWorkingCopy shows changes that are in no version yet.
func TestTheWorkingCopy(t *testing.T) {
	for _, lang := range text.Langs {
		h := pagetest.Sample(t, lang, false)
		a := NewAdjust(h).(*Adjust)
		amount := data.Money(100_000_00)
		h.DoQuiet(targets.SetCell{Region: "SOUTH", Product: "LEAF", Bucket: data.NewDate(2026, 10, 1), Amount: amount, To: targets.ToRow})
		h.DoQuiet(targets.ReopenMonth{Bucket: data.NewDate(2026, 7, 1), Reason: "late"})
		h.Put(a, 1440, 900)
		a.choose(pick{})
		h.Put(a, 1440, 900)
		h.Look(fmt.Sprintf("adjust-working-%s", lang))
		if n := len(a.compare.table.table.Rows()); n < 2 {
			t.Fatal("the working copy shows no difference")
		}
		if len(a.compare.log.table.Rows()) < 2 {
			t.Fatal("the log names neither the edit nor the reopening")
		}
	}
}
