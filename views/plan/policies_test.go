package plan_test

import (
	"fmt"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	app "quarterdeck/app/plan"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/plan"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

func says(o fyne.CanvasObject, words string) bool {
	for _, x := range pagetest.Find[*widgets.Text](o) {
		if strings.Contains(x.String(), words) {
			return true
		}
	}
	for _, x := range pagetest.Find[*widgets.Wrap](o) {
		if strings.Contains(x.String(), words) {
			return true
		}
	}
	return false
}

func settingsAt(t *testing.T, h *pagetest.Host, part string, w, height float32) page.Page {
	t.Helper()
	p := plan.NewSettings(h)
	h.Put(p, w, height)
	p.(page.Goer).Go(page.Route{Page: "settings", Part: part})
	return p
}

// TestCardsHaveTheirBorders looks for the line at either side of the cards that
// fill a tab.
func TestCardsHaveTheirBorders(t *testing.T) {
	h := pagetest.Sample(t, "zh", false)
	for _, part := range []string{"policies", "readings"} {
		settingsAt(t, h, part, 1440, 900)
		img := h.Window().Canvas().Capture()
		edge := color.NRGBAModel.Convert(theme.C("surface"))
		for _, x := range []int{20, 1440 - 80 - 20 - 1} { // where a card begins and ends
			if got := color.NRGBAModel.Convert(img.At(x, 100)); got == edge || got == color.NRGBAModel.Convert(theme.C("bg")) {
				t.Errorf("%s: no border at %d, but %v", part, x, got)
			}
		}
	}
}

// TestPoliciesLook shows the tab in every language, theme and size.
func TestPoliciesLook(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for i, open := range []func(testing.TB, text.Lang, bool) *pagetest.Host{pagetest.Sample, pagetest.Empty} {
				h := open(t, lang, dark)
				for _, size := range [][2]float32{{1440, 900}, {1280, 800}} {
					settingsAt(t, h, "policies", size[0], size[1])
					h.SaveShot(fmt.Sprintf("policies-%s-%v-%d@%v", lang, dark, i, size[0]))
					settingsAt(t, h, "readings", size[0], size[1])
					h.SaveShot(fmt.Sprintf("readings-%s-%v-%d@%v", lang, dark, i, size[0]))
				}
				if len(h.Problems) > 0 {
					t.Error(h.Problems)
				}
			}
		}
	}
}

func TestAPolicyIsTypedAndUndone(t *testing.T) {
	h := pagetest.Sample(t, "zh", false)
	p := settingsAt(t, h, "policies", 1440, 900)
	fields := pagetest.Find[*widgets.Field](p.Content())
	if len(fields) != 3+4+5 || fields[0].Text() != "15" || fields[3].Text() != "40" || fields[7].Text() != "" {
		t.Fatal(len(fields), fields[0].Text(), fields[3].Text())
	}
	if !says(p.Content(), "合计 130.0%，不是 100%") || !says(p.Content(), "都没填") {
		t.Error("the sums are not said")
	}
	commit := func(i int, words string) {
		fields[i].SetText(words)
		fields[i].OnCommit(words)
	}
	commit(0, "12.5")
	if x := policy(t, h); x.Mature != 12_50 || len(h.Toasts) != 1 {
		t.Error(x, h.Problems)
	}
	commit(6, "0")
	if !says(p.Content(), "合计 100.0%") || says(p.Content(), "不是 100%") {
		t.Error("100 % is not said")
	}
	commit(7, "50")
	commit(8, "30")
	if x := policy(t, h); len(x.Tiers) != 2 || x.Tiers[0] != (data.TierWeight{Tier: data.High, Weight: 50_00}) || !says(p.Content(), "合计 80.0%") {
		t.Error(x.Tiers)
	}
	toasts := len(h.Toasts)
	commit(1, "abc")
	if !says(p.Content(), "填百分数") || len(h.Toasts) != toasts || policy(t, h).Growing != 30_00 {
		t.Error("a word was taken for a number")
	}
	commit(1, "5000")
	if policy(t, h).Growing != 30_00 {
		t.Error("growth beyond bounds was taken")
	}
	commit(1, "30")
	test.Tap(pagetest.Find[*widgets.ChipGroup](p.Content())[0].Chips[3])
	if x := policy(t, h); x.Step != 1000_00 {
		t.Error(x.Step)
	}
	h.SaveShot("policies-typed")
	h.Undo()
	if x := policy(t, h); x.Step != 1 {
		t.Error("undo left the step", x.Step)
	}
}

func policy(t *testing.T, h *pagetest.Host) data.Policy {
	t.Helper()
	x, err := h.Reader().Policy()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// TestRegionsAreATree puts a region under another by its form and finds it
// indented.
func TestRegionsAreATree(t *testing.T) {
	h := pagetest.Sample(t, "zh", false)
	if !h.DoQuiet(app.SaveRegion{Code: "CN", Name: "全国"}) {
		t.Fatal(h.Problems)
	}
	p := settingsAt(t, h, "regions", 1440, 900)
	rows, err := app.Regions(h.Reader(), h.Today(), app.None{})
	if err != nil {
		t.Fatal(err)
	}
	plan.RegionForm(h, &rows[0])
	h.SaveShot("region-form")
	boxes := pagetest.Find[*widgets.Select](h.Overlay)
	for i := range len(rows) { // itself is not offered; the last is 全国
		boxes[1].Select(i)
	}
	if boxes[1].Value() != "全国" {
		t.Fatal(boxes[1].Value())
	}
	for _, b := range pagetest.Find[*widgets.Button](h.Overlay) {
		if b.Label() == "保存" {
			test.Tap(b)
		}
	}
	table := pagetest.Find[*widgets.Table[app.RegionRow]](p.Content())[0]
	if got := table.Rows(); got[len(got)-1].Name != "华东" || got[len(got)-1].Parent != "CN" {
		t.Errorf("%+v", got[len(got)-1])
	}
	if cell := table.Columns[0].Cell(table.Rows()[len(rows)-1]); cell.Text != "　华东" {
		t.Errorf("%q", cell.Text)
	}
	h.SaveShot("regions-tree")
	plan.RegionForm(h, &table.Rows()[len(rows)-2])
	boxes = pagetest.Find[*widgets.Select](h.Overlay)
	for i := range 10 {
		if boxes[1].Select(i); boxes[1].Value() == "　华东" || boxes[1].Value() == "全国" {
			t.Error("a part is offered as parent:", boxes[1].Value())
		}
	}
}
