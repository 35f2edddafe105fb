package widgets

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/theme"
)

// The sheet shows every component, in both themes, for the eye: name a folder
// in QUARTERDECK_SHOTS to get the pictures.
func TestSheet(t *testing.T) {
	for name, o := range map[string]theme.Options{"components": {Still: true}, "components-dark": {Still: true, Dark: true}} {
		a := test.NewTempApp(t)
		theme.Apply(a, o)
		win := test.NewTempWindow(t, nil)
		win.SetPadded(false)
		ground := canvas.NewRectangle(theme.C("bg"))
		win.SetContent(Stack(ground, Pad(16, 20, 16, 20, components())))
		win.Resize(fyne.NewSize(1440, 900))
		shot(t, win, name)
	}
}

// What floats over a window: a menu and a calendar.
func TestFloatingSheet(t *testing.T) {
	for name, o := range map[string]theme.Options{"floating": {Still: true}, "floating-dark": {Still: true, Dark: true}} {
		a := test.NewTempApp(t)
		theme.Apply(a, o)
		win := test.NewTempWindow(t, nil)
		win.SetPadded(false)
		day, more := NewDateField(text.Fmt{Lang: text.ZH, Currency: "CNY"}, data.NewDate(2026, 8, 14)), NewButton("更多", Plain, nil)
		win.SetContent(Stack(canvas.NewRectangle(theme.C("bg")), Pad(16, 20, 16, 20, Split(nil, 12, Col(0, day), Col(0, Row(0, more))))))
		win.Resize(fyne.NewSize(640, 340))
		ShowMenu(more, MenuItem{Label: "编辑", Icon: "edit", Key: "F2"}, MenuItem{Label: "复制为新阶段", Icon: "copy"}, MenuItem{Label: "归档", Icon: "folder", Why: "还有 2 个行动没完成"}, MenuItem{Label: "删除", Icon: "trash", Danger: true})
		day.SetDate(data.NewDate(2026, 8, 31))
		day.open()
		shot(t, win, name)
	}
}

func shot(t *testing.T, win fyne.Window, name string) {
	t.Helper()
	img := win.Canvas().Capture()
	dir := os.Getenv("QUARTERDECK_SHOTS")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
}

func components() fyne.CanvasObject {
	return VSplit([]float32{1.1, 1.1, 1, 0.5}, 12,
		Split([]float32{1, 1, 1, 1}, 12, buttonsCard(), fieldsCard(), statesCard(), progressCard()),
		Split(nil, 12, dialogCard(), formCard()),
		Split(nil, 12, NewCard("说明", "一段话", NewKbd("Ctrl K"), Inset(Para("它的 48 个目标格和 24 家客户会移到“未分配”。可以撤销。这一段很长，会折成几行，标点不在行首，英文 words stay whole。"))),
			NewCard("空状态", "", NewTabs([]string{"总览", "一月", "二月"}, nil), NewEmpty("users", "还没有客户", "导入订单后，会自动按 R、F、M 分层。", NewButton("导入订单", Primary, nil).WithIcon("import"), NewButton("手工新增", Plain, nil)))),
		Split(nil, 12, colours(), sizes()))
}

func progressCard() fyne.CanvasObject {
	bar, job := NewProgress(8), NewProgress(6)
	bar.Set(0.68, 0.74)
	job.Set(0.42, 0)
	return NewCard("进度", "", nil, Inset(Col(8, bar, Caption("实际 68%，竖线为应达 74%"),
		Row(8, Grow(job), Small("正在导入 540 / 1,284"), NewButton("取消", Plain, nil).Small()))))
}

func dialogCard() fyne.CanvasObject {
	d := NewDialog("删除区域“华中”？", Para("它的 48 个目标格和 24 家客户会移到“未分配”。可以撤销。"), 400)
	d.Extra("复制详情", nil)
	d.Cancel("取消", nil)
	d.Action("删除华中", true, nil)
	return d
}

func formCard() fyne.CanvasObject {
	amount := data.Money(12_000_0000_00)
	f := text.Fmt{Lang: text.ZH, Currency: "CNY"}
	money, day, who := NewAmountField(f, false), NewDateField(f, data.NewDate(2026, 8, 14)), NewSelect([]string{"林晓", "周航"}, nil)
	money.SetAmount(&amount)
	day.SetDate(data.NewDate(2026, 8, 31))
	who.Select(0)
	note := NewArea("客户怎么说", 2)
	form := NewForm()
	form.Add(FormItem{Field: "amount", Label: "目标金额", Object: money}, FormItem{Field: "day", Label: "期限", Object: day})
	form.Add(FormItem{Field: "who", Label: "负责人", Object: who}, FormItem{Field: "how", Label: "差额放到", Object: NewRadio([]string{"其余月份", "未分配"}, true, nil)})
	form.Add(FormItem{Field: "note", Label: "备注", Hint: "只有你看得到", Object: note})
	form.SetProblem("day", "期限早于今天。写今天或以后的日期。")
	return NewCard("表单", "标签在上", nil, Inset(form))
}

func buttonsCard() fyne.CanvasObject {
	focus, hover, off := NewButton("焦点", Primary, nil), NewButton("悬停", Plain, nil), NewButton("停用", Plain, nil)
	focus.FocusGained()
	hover.hovered = true
	hover.Refresh()
	off.Disable()
	return NewCard("按钮", "", nil, Inset(Col(12,
		Row(8, NewButton("主要", Primary, nil), NewButton("次要", Plain, nil), NewButton("文字", Quiet, nil)),
		Row(8, focus, hover, off),
		Row(8, NewButton("删除", Danger, nil).WithIcon("x"), NewButton("小 28", Plain, nil).Small(), NewIconButton("more", "更多", nil)),
	)))
}

func fieldsCard() fyne.CanvasObject {
	plain, focus, wrong := NewField("").WithUnit("万"), NewField(""), NewField("")
	plain.SetText("12,000")
	focus.SetText("12,0")
	focus.input.hasFocus = true
	wrong.SetText("12,OOO")
	wrong.SetProblem("只能填数字，例如 12,000 或 1.2亿")
	on, off := NewCheck("勾选", nil), NewCheck("未选", nil)
	on.SetOn(true)
	choice := NewSelect([]string{"下拉"}, nil)
	choice.Select(0)
	return NewCard("输入", "", nil, Inset(Col(12, plain, focus, wrong, Row(16, on, off, choice.Small()))))
}

func statesCard() fyne.CanvasObject {
	lights := Row(6)
	for _, l := range []struct {
		light data.Light
		word  string
	}{{data.Green, "正常"}, {data.Amber, "关注"}, {data.Red, "立即处理"}, {data.Ring, "缺数"}} {
		lights.Add(NewLight(l.light, 14))
		lights.Add(Pad(0, 10, 0, 0, Small(l.word)))
	}
	chips := NewChipGroup([]string{"全部 128", "逾期 6", "悬停"}, false, nil)
	chips.Chips[2].hovered = true
	chips.Chips[2].Refresh()
	return NewCard("状态与徽章", "", nil, Inset(Col(12, lights,
		Row(4, NewBadge("默认", Neutral), NewBadge("高价值 A", Accented), NewBadge("已验收", Good), NewBadge("结转", Warning), NewBadge("逾期", Bad), NewBadge("未分类", Outline)),
		chips)))
}

func colours() fyne.CanvasObject {
	row := Row(8)
	for _, c := range []struct {
		token theme.Token
		word  string
	}{{"actual", "实际"}, {"plan", "计划"}, {"forecast", "预测"}, {"band", "P10–P90"}, {"ly", "去年"}, {"good", "正差"}, {"bad", "负差"}, {"wfill", "关注"}} {
		row.Add(Block(c.token, 24, 16, 3))
		row.Add(Small(c.word))
	}
	return NewCard("图表颜色", "", nil, Inset(Col(0, row)))
}

func sizes() fyne.CanvasObject {
	return NewCard("字号", "", nil, Inset(Row(16,
		NewText("96.3%", Style{Size: 40, Bold: true}), NewText("11,460", Style{Size: 28, Bold: true}), NewText("驾驶舱 20", Style{Size: 20, Bold: true}),
		Heading("标题 16"), Body("正文 14"), Small("表格 13"), Caption("说明 12"))))
}

// Switching the theme must leave nothing behind in the old colours or sizes.
func TestASwitchedThemeLooksAsIfItHadAlwaysBeen(t *testing.T) {
	a := test.NewTempApp(t)
	open := func() fyne.Window {
		win := test.NewTempWindow(t, nil)
		win.SetPadded(false)
		win.SetContent(components())
		win.Resize(fyne.NewSize(1800, 1200))
		return win
	}
	theme.Apply(a, theme.Options{Still: true})
	switched := open()
	for name, o := range map[string]theme.Options{"dark": {Dark: true, Still: true}, "meeting": {Meeting: true, Still: true}} {
		theme.Apply(a, o)
		fresh := open()
		got, want := switched.Canvas().Capture(), fresh.Canvas().Capture()
		if n := differing(got, want); n > 0 {
			t.Errorf("%s: %d pixels differ", name, n)
			shot(t, switched, "switched-"+name)
			shot(t, fresh, "fresh-"+name)
		}
	}
}

func differing(a, b image.Image) (n int) {
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			r, g, bl, _ := a.At(x, y).RGBA()
			r2, g2, bl2, _ := b.At(x, y).RGBA()
			if r != r2 || g != g2 || bl != bl2 {
				n++
			}
		}
	}
	return n
}
