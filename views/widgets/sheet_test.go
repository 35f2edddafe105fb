package widgets

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

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
	return VSplit([]float32{1, 1, 1, 1}, 12,
		Split([]float32{1, 1, 1, 1}, 12, buttonsCard(), fieldsCard(), statesCard(), NewCard("进度", "", nil, nil)),
		Split(nil, 12, NewCard("表格行", "36 px，列头 32 px", NewKbd("Ctrl K"), nil), NewCard("分解格", "30 px，数字右对齐", NewTabs([]string{"总览", "一月", "二月"}, nil), nil)),
		Split(nil, 12, NewCard("对话框与提示", "", nil, Inset(Para("它的 48 个目标格和 24 家客户会移到“未分配”。可以撤销。这一段很长，会折成几行，标点不在行首，英文 words stay whole。"))), NewCard("空状态", "", nil, nil)),
		Split(nil, 12, colours(), sizes()))
}

func buttonsCard() fyne.CanvasObject {
	focus, hover, off := NewButton("焦点", Primary, nil), NewButton("悬停", Plain, nil), NewButton("停用", Plain, nil)
	focus.FocusGained()
	hover.hovered = true
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
	return NewCard("输入", "", nil, Inset(Col(12, plain, focus, wrong)))
}

func statesCard() fyne.CanvasObject {
	lights := Row(6)
	for l, word := range map[data.Light]string{data.Green: "正常"} {
		lights.Add(NewLight(l, 14))
		lights.Add(Small(word))
	}
	for _, l := range []struct {
		light data.Light
		word  string
	}{{data.Amber, "关注"}, {data.Red, "立即处理"}, {data.Ring, "缺数"}} {
		lights.Add(NewLight(l.light, 14))
		lights.Add(Small(l.word))
	}
	chips := NewChipGroup([]string{"全部 128", "逾期 6", "悬停"}, false, nil)
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
