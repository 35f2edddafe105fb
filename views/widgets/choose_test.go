package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestSelectByKeysAndPointer(t *testing.T) {
	var got []int
	s := NewSelect([]string{"全部", "华东", "华南"}, func(i int) { got = append(got, i) })
	win := window(t, Col(0, Row(0, s)), 400, 300)
	win.Canvas().Focus(s)
	key(s, fyne.KeyDown)
	list, ok := win.Canvas().Focused().(*menu)
	if !ok {
		t.Fatal("the list has no focus")
	}
	key(list, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if s.Value() != "华南" || win.Canvas().Overlays().Top() != nil || win.Canvas().Focused() != fyne.Focusable(s) {
		t.Fatalf("%q, focus %T", s.Value(), win.Canvas().Focused())
	}
	test.Tap(s)
	list = win.Canvas().Focused().(*menu)
	test.Tap(list.lines[1])
	test.Tap(s)
	key(win.Canvas().Focused(), fyne.KeyEscape)
	s.Select(0)
	if len(got) != 2 || got[0] != 2 || got[1] != 1 || s.Selected() != 0 {
		t.Errorf("told %v", got)
	}
}

func TestMenuRefusesWithAReason(t *testing.T) {
	done := 0
	below := Body("更多")
	win := window(t, Col(0, below), 400, 300)
	ShowMenu(below, MenuItem{Label: "删除", Danger: true, Why: "已结转", Do: func() { t.Error("done") }}, MenuItem{Label: "复制", Do: func() { done++ }})
	list := win.Canvas().Focused().(*menu)
	test.Tap(list.lines[0])
	list.TypedRune('复')
	key(list, fyne.KeyReturn)
	if done != 1 {
		t.Error("done", done)
	}
}

func TestChecksChipsAndRadios(t *testing.T) {
	var told []bool
	c := NewCheck("只看逾期", func(on bool) { told = append(told, on) })
	r := NewRadio([]string{"按比例", "平均"}, true, nil)
	g := NewChipGroup([]string{"全部", "逾期"}, false, nil)
	tabs := NewTabs([]string{"总览", "明细"}, nil)
	window(t, Col(8, c, r, g, tabs), 400, 300)
	test.Tap(c)
	key(c, fyne.KeySpace)
	test.Tap(r.checks[1])
	test.Tap(g.Chips[1])
	test.Tap(tabs.tabs[1])
	if len(told) != 2 || !told[0] || told[1] || r.Selected() != 1 || g.Selected() != 1 || g.Chips[0].On() || tabs.Selected() != 1 {
		t.Errorf("%v %d %d %d", told, r.Selected(), g.Selected(), tabs.Selected())
	}
	r.Enable(0, "没有历史")
	test.Tap(r.checks[0])
	if r.Selected() != 1 {
		t.Error("a refused choice was taken")
	}
}
