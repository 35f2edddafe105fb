package quota_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"quarterdeck/app/text"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/quota"
	"quarterdeck/views/widgets"
)

// TestTheFunnelOpens shows the page in every language, theme and size, on the
// sample and on an empty plan.
func TestTheFunnelOpens(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for _, size := range [][2]float32{{1440, 900}, {1280, 800}} {
				for name, open := range map[string]func(testing.TB, text.Lang, bool) *pagetest.Host{"sample": pagetest.Sample, "empty": pagetest.Empty} {
					h := open(t, lang, dark)
					h.Put(quota.NewFunnel(h), size[0], size[1])
					h.Look(fmt.Sprintf("funnel-%s-%s-%v@%v", name, lang, dark, size[0]))
				}
			}
		}
	}
}

func press(t *testing.T, o fyne.CanvasObject, label string) {
	t.Helper()
	test.Tap(pagetest.Button(t, o, label))
}

func says(o fyne.CanvasObject, words string) bool {
	for _, x := range pagetest.Find[*widgets.Wrap](o) {
		if strings.Contains(x.String(), words) {
			return true
		}
	}
	for _, x := range pagetest.Find[*widgets.Text](o) {
		if strings.Contains(x.String(), words) {
			return true
		}
	}
	return false
}

// TestRatesAreEditedBesideTheTable changes Huang Zimo's closing rate until his
// days are long enough, and takes it back.
func TestRatesAreEditedBesideTheTable(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := quota.NewFunnel(h)
	h.Put(p, 1440, 900)
	if !says(p.Content(), "黄子墨") || !says(p.Content(), "时间不够") || !says(p.Content(), "只够做") {
		t.Fatal("who needs a look first is not shown")
	}
	press(t, p.Content(), "改取值")
	h.SaveShot("funnel-form")
	var fields []*widgets.Field
	for _, o := range pagetest.Find[fyne.CanvasObject](h.Overlay) {
		if f, ok := o.(*widgets.Field); ok {
			fields = append(fields, f)
		}
	}
	if len(fields) != 9 || fields[2].Text() != "60.5" || fields[3].Text() != "" {
		t.Fatalf("%d fields", len(fields))
	}
	fields[2].SetText("x")
	press(t, h.Overlay, "保存")
	if fields[2].Problem() == "" {
		t.Error("a word was taken for a rate")
	}
	fields[2].SetText("140")
	press(t, h.Overlay, "保存")
	if fields[2].Problem() == "" || h.Overlay == nil {
		t.Error("140 % was taken for a rate")
	}
	fields[2].SetText("80")
	press(t, h.Overlay, "保存")
	if h.Overlay != nil || len(h.Problems) > 0 {
		t.Fatal(h.Problems)
	}
	if !says(p.Content(), "够用") || !says(p.Content(), "80%") {
		t.Error("the panel does not follow")
	}
	h.Undo()
	if !says(p.Content(), "时间不够") {
		t.Error("nor does it follow the undo")
	}
	press(t, p.Content(), "用团队的")
	if !says(p.Content(), "45%") {
		t.Error("the team's rate does not show")
	}
}

// TestEveryUnitAndBothSpansAreShown presses every chip.
func TestEveryUnitAndBothSpansAreShown(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := quota.NewFunnel(h)
	h.Put(p, 1440, 900)
	for i, chip := range pagetest.Find[*widgets.Chip](p.Content()) {
		chip.Tapped(nil)
		h.Look(fmt.Sprintf("funnel-chip-%d", i))
	}
	if !says(p.Content(), "12,000 万") && !says(p.Content(), "1.2 亿") {
		t.Error("the whole plan is not shown")
	}
}
