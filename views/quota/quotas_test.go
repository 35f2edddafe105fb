package quota_test

import (
	"fmt"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/quota"
	"quarterdeck/views/widgets"
)

// TestTheQuotasOpen shows the page in every language, theme and size, on the
// sample and on an empty plan.
func TestTheQuotasOpen(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for _, size := range [][2]float32{{1440, 900}, {1280, 800}} {
				for name, open := range map[string]func(testing.TB, text.Lang, bool) *pagetest.Host{"sample": pagetest.Sample, "empty": pagetest.Empty} {
					h := open(t, lang, dark)
					h.Put(quota.NewQuotas(h), size[0], size[1])
					h.Look(fmt.Sprintf("quotas-%s-%s-%v@%v", name, lang, dark, size[0]))
				}
			}
		}
	}
}

// TestQuotasAreSpreadSignedAndPromised spreads by the ladder, which outdates the
// signatures, signs again, and changes a promise.
func TestQuotasAreSpreadSignedAndPromised(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := quota.NewQuotas(h)
	h.Put(p, 1440, 900)
	if !says(p.Content(), "11,640 万") || !says(p.Content(), "陈思远") || !says(p.Content(), "6/9") {
		t.Fatal("the sample's promises and signatures are not shown")
	}
	for _, label := range []string{"阶梯设置", "移交目标", "业绩分成", "记承诺"} {
		press(t, p.Content(), label)
		if h.Overlay == nil {
			t.Fatalf("%s opens nothing", label)
		}
		h.Look("quotas-dialog-" + label)
		h.HideOverlay()
	}
	press(t, p.Content(), "撤回签字")
	if !says(p.Content(), "5/9") {
		t.Error("the signature is still counted")
	}
	press(t, p.Content(), "记签字")
	if !says(p.Content(), "6/9") {
		t.Error("the signature is not counted")
	}
	press(t, p.Content(), "记承诺")
	fields := pagetest.Find[*widgets.AmountField](h.Overlay)
	if len(fields) != 1 {
		t.Fatalf("%d amounts", len(fields))
	}
	fields[0].SetText("1700")
	press(t, h.Overlay, "保存")
	if !says(p.Content(), "11,740 万") || len(h.Problems) > 0 {
		t.Error("the sum of the promises does not follow", h.Problems)
	}
}

// TestALeaverIsHandedOverByTheDialogs walks from the reason to the preview, which
// states each side, and makes the move.
func TestALeaverIsHandedOverByTheDialogs(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := quota.NewQuotas(h)
	h.Put(p, 1440, 900)
	press(t, p.Content(), "移交目标")
	press(t, h.Overlay, "下一步")
	h.Look("quotas-leaver")
	press(t, h.Overlay, "先看结果")
	h.Look("quotas-preview")
	if len(h.Problems) > 0 {
		t.Fatal(h.Problems)
	}
	moves, err := h.Reader().Moves() // the host says yes to every question
	if err != nil || len(moves) != 2 || moves[0].FromID != 1 || moves[0].ToID != 0 || moves[0].Amount <= 0 {
		t.Fatalf("%+v %v", moves, err)
	}
	if !says(p.Content(), "陈思远 交给 未分配") {
		t.Error("the move is not listed")
	}
	h.Undo()
	if moves, err := h.Reader().Moves(); err != nil || len(moves) != 1 {
		t.Errorf("%d moves after the undo, %v", len(moves), err)
	}
}

// TestCustomersGoAlongUnlessTheBoxIsOff hands a leaver over to a colleague with and
// without the customers.
func TestCustomersGoAlongUnlessTheBoxIsOff(t *testing.T) {
	for _, along := range []bool{true, false} {
		h := pagetest.Sample(t, text.ZH, false)
		p := quota.NewQuotas(h)
		h.Put(p, 1440, 900)
		press(t, p.Content(), "移交目标")
		press(t, h.Overlay, "下一步")
		boxes := pagetest.Find[*widgets.Check](h.Overlay)
		if len(boxes) != 2 || !boxes[1].On() {
			t.Fatalf("%d boxes", len(boxes))
		}
		boxes[1].SetOn(along)
		pagetest.Find[*widgets.Select](h.Overlay)[0].Select(1)
		press(t, h.Overlay, "先看结果")
		all, err := h.Reader().Customers()
		if err != nil {
			t.Fatal(err)
		}
		owned := 0
		for _, x := range all {
			if x.RepID == 1 {
				owned++
			}
		}
		if (owned == 0) != along || len(h.Problems) > 0 {
			t.Errorf("%d customers are still with who left: %v", owned, h.Problems)
		}
	}
}

// TestEveryDialogOpens opens the ways in which a target changes hands.
func TestEveryDialogOpens(t *testing.T) {
	for _, lang := range text.Langs {
		h := pagetest.Sample(t, lang, false)
		p := quota.NewQuotas(h)
		h.Put(p, 1280, 800)
		for i := range 3 {
			press(t, p.Content(), h.T("quotas.move"))
			pagetest.Find[*widgets.Select](h.Overlay)[0].Select(i)
			press(t, h.Overlay, h.T("button.next"))
			if h.Overlay == nil {
				t.Fatalf("way %d opens nothing", i)
			}
			h.Look(fmt.Sprintf("quotas-move-%s-%d", lang, i))
			h.HideOverlay()
		}
	}
}
