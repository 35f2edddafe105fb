package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestEnterDoesAndEscCancels(t *testing.T) {
	done, cancelled := 0, 0
	name := NewField("名称")
	d := NewDialog("新建阶段", Col(8, name), 400)
	d.Cancel("取消", func() { cancelled++ })
	d.Action("新建", false, func() { done++ })
	win := window(t, Stack(), 800, 600)
	win.Canvas().Overlays().Add(d)
	d.Resize(win.Canvas().Size())
	Keys = d.Key
	t.Cleanup(func() { Keys = nil })
	d.Focus()
	if win.Canvas().Focused() != fyne.Focusable(name.input) {
		t.Fatalf("focus on %T", win.Canvas().Focused())
	}
	test.Type(name.input, "二")
	key(name.input, fyne.KeyReturn)
	key(name.input, fyne.KeyEscape)
	if done != 1 || cancelled != 1 {
		t.Errorf("done %d, cancelled %d", done, cancelled)
	}
}

func TestEnterDoesNothingDangerous(t *testing.T) {
	d := NewDialog("删除区域“华中”？", Para("可以撤销。"), 400)
	cancel := d.Cancel("取消", nil)
	d.Action("删除华中", true, func() { t.Error("deleted") })
	win := window(t, Stack(), 800, 600)
	win.Canvas().Overlays().Add(d)
	d.Focus()
	if win.Canvas().Focused() != fyne.Focusable(cancel) || d.Key(&fyne.KeyEvent{Name: fyne.KeyReturn}) {
		t.Errorf("focus on %T", win.Canvas().Focused())
	}
}

func TestATallBodyScrollsInsideTheWindow(t *testing.T) {
	d := NewDialog("帮助", Para(strings.Repeat("很长的说明。\n", 80)), 560)
	d.Action("知道了", false, nil)
	win := window(t, d, 800, 600)
	if bottom := d.feet.Position().Y + d.feet.Size().Height; bottom > win.Canvas().Size().Height-16 || d.scroll.Size().Height < 200 {
		t.Errorf("buttons end at %v, body %v", bottom, d.scroll.Size().Height)
	}
}

func TestADialogGrowsWithAProblem(t *testing.T) {
	name := NewField("名称")
	form := NewForm(FormItem{Field: "name", Label: "名称", Object: name})
	d := NewDialog("新建阶段", form, 400)
	d.Action("新建", false, nil)
	window(t, d, 800, 600)
	before := d.ground.Size().Height
	form.SetProblem("name", "名称为空。写一个名称。")
	d.scroll.Refresh() // as the window does when the least size of its content changes
	if after := d.ground.Size().Height; after <= before {
		t.Errorf("%v tall, was %v", after, before)
	}
}
