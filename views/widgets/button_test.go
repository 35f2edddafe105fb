package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestButtonIsPressedByPointerAndKeys(t *testing.T) {
	n := 0
	b := NewButton("导入", Primary, func() { n++ }).WithIcon("import")
	win := window(t, Centre(b), 200, 80)
	test.Tap(b)
	win.Canvas().Focus(b)
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeySpace, fyne.KeyEnter, fyne.KeyA} {
		b.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if n != 4 {
		t.Errorf("pressed %d times", n)
	}
	if b.ring.Hidden {
		t.Error("no focus ring")
	}
}

func TestADisabledButtonSaysWhy(t *testing.T) {
	b := NewButton("验收", Primary, func() { t.Error("pressed") })
	win := window(t, Centre(b), 200, 80)
	b.Allow("还有 2 条标准没通过")
	test.Tap(b)
	test.MoveMouse(win.Canvas(), fyne.NewPos(100, 40))
	if got := shownTip(win); got != "还有 2 条标准没通过" {
		t.Errorf("reason %q", got)
	}
	b.Allow("")
	if b.Disabled() {
		t.Error("still disabled")
	}
}

func TestAnIconSaysWhatItDoesToTheKeyboardToo(t *testing.T) {
	b := NewIconButton("more", "更多", nil)
	win := window(t, Centre(b), 200, 80)
	win.Canvas().Focus(b)
	layer := tipLayer(b)
	if layer.owner != fyne.CanvasObject(b) {
		t.Error("no tooltip")
	}
	win.Canvas().Unfocus()
	if layer.owner != nil {
		t.Error("the tooltip stays")
	}
}
