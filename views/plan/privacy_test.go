package plan_test

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"quarterdeck/app/text"
	"quarterdeck/data/store"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/plan"
	"quarterdeck/views/widgets"
)

const noteWord = "灯塔下的八个字够长"

// answer types passwords into the dialog that is open.
func answer(t *testing.T, h *pagetest.Host, words ...string) {
	t.Helper()
	d, ok := h.Overlay.(*widgets.Dialog)
	if !ok {
		t.Fatal("no dialog is open")
	}
	fields := pagetest.Find[*widgets.Field](d)
	if len(fields) != len(words) {
		t.Fatalf("%d fields for %d words", len(fields), len(words))
	}
	for i, w := range words {
		fields[i].SetText(w)
	}
	d.Key(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if remove := "去掉"; pagetest.Said(d, "去掉密码") { // a dangerous one is not pressed by Enter
		pagetest.Button(t, d, remove).Tapped(nil)
	}
}

// TestThePasswordIsSetChangedAndRemovedInTheSettings, with the older copies.
func TestThePasswordIsSetChangedAndRemovedInTheSettings(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	if _, err := h.File().Backup(store.ByHand, time.Now()); err != nil {
		t.Fatal(err)
	}
	p := plan.NewSettings(h)
	h.Put(p, 1440, 900)
	p.(page.Goer).Go(page.Route{Page: "settings", Part: "private"})
	tap := func(label string) { t.Helper(); pagetest.Button(t, p.Content(), label).Tapped(nil) }
	says := func(words string) {
		t.Helper()
		if !pagetest.Said(p.Content(), words) {
			t.Errorf("%s is not said (%v)", words, h.Problems)
		}
	}
	says("没有密码")
	tap("设密码…")
	answer(t, h, "太短了", "太短了")
	if !pagetest.Said(h.Overlay, "密码至少 8 个字符，换一个长一点的。") {
		t.Fatal("a short password is not said to be short")
	}
	answer(t, h, noteWord, noteWord) // the host answers the question about copies with yes
	says("本窗口已解锁")
	if old, err := h.File().OldCopies(); err != nil || len(old) != 0 {
		t.Errorf("%d older copies are left (%v)", len(old), err)
	}
	tap("更改密码…")
	answer(t, h, noteWord, "another one", "another one")
	tap("锁上")
	says("已锁")
	tap("解锁…")
	answer(t, h, "another one")
	says("本窗口已解锁")
	tap("去掉密码…")
	answer(t, h, noteWord)
	if !pagetest.Said(h.Overlay, "密码不对。内容没有变，再试一次。") {
		t.Fatal("a wrong password removes the lock")
	}
	answer(t, h, "another one")
	says("没有密码")
	tap("设密码…")
	answer(t, h, noteWord, noteWord)
	tap("忘了密码…")
	says("没有密码")
	if len(h.Problems) > 0 {
		t.Error(h.Problems)
	}
}

// TestPicturesOfTheLock are for the eye.
func TestPicturesOfTheLock(t *testing.T) {
	for _, lang := range text.Langs {
		for _, size := range [][2]float32{{1440, 900}, {1280, 800}} {
			h := pagetest.Sample(t, lang, size[0] < 1400)
			if _, err := h.File().Backup(store.ByHand, time.Now()); err != nil {
				t.Fatal(err)
			}
			p := plan.NewSettings(h)
			h.Put(p, size[0], size[1])
			p.(page.Goer).Go(page.Route{Page: "settings", Part: "private"})
			name := fmt.Sprintf("lock-%s-%v-", lang, size[0])
			h.Look(name + "none")
			if err := h.File().SetPassword(noteWord); err != nil {
				t.Fatal(err)
			}
			h.PrivacyChanged()
			h.Look(name + "open")
		}
	}
}
