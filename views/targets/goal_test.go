package targets_test

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	quarterdeck "quarterdeck/app"
	"quarterdeck/app/plan"
	app "quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/targets"
	"quarterdeck/views/widgets"
)

func decided(t *testing.T, h *pagetest.Host) app.Decision {
	t.Helper()
	d, err := app.GoalOf(h.Reader(), h.Today(), app.GoalIn{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func pressed(t *testing.T, root fyne.CanvasObject, label string) {
	t.Helper()
	for _, b := range pagetest.Find[*widgets.Button](root) {
		if strings.HasPrefix(b.Label(), label) {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no button %s", label)
}

func TestDecideFromNothing(t *testing.T) {
	h := pagetest.Empty(t, "zh", false)
	if _, err := h.App.Do(plan.SetAsOf{Date: data.NewDate(2026, 1, 5)}); err != nil {
		t.Fatal(err)
	}
	p := targets.NewTargets(h)
	h.Put(p, 1440, 900)
	pressed(t, p.Content(), "定为目标")
	if !pagetest.Said(p.Content(), "先填全年数") || len(h.Routes) > 0 {
		t.Error("a goal without a number was taken")
	}
	pressed(t, p.Content(), "加锚点")
	h.SaveShot("evidence")
	fields := pagetest.Find[*widgets.Field](h.Overlay)
	fields[0].SetText("11")
	amounts := pagetest.Find[*widgets.AmountField](h.Overlay)
	best, last := 9_860*wan, 9_500*wan
	amounts[0].SetAmount(&best)
	amounts[1].SetAmount(&last)
	pressed(t, h.Overlay, "保存")
	if d := decided(t, h); len(d.Anchors) != 3 || *d.Challenge != 11_339*wan {
		t.Fatalf("%+v", d.Anchors)
	}
	number := 12_000 * wan
	amount := pagetest.Find[*widgets.AmountField](p.Content())[0]
	amount.SetAmount(&number)
	amount.OnAmount(&number)
	if !pagetest.Said(p.Content(), "高于挑战线中的高者 661 万") || !pagetest.Said(p.Content(), "+26.3%") {
		t.Error("the number is not held against the anchors")
	}
	pressed(t, p.Content(), "定为目标并分解")
	d := decided(t, h)
	if d.Cells != 12 || d.Allotted != number || len(h.Routes) != 1 || h.Routes[0].Page != "breakdown" {
		t.Errorf("%d cells, %v, %v, %v", d.Cells, d.Allotted, h.Routes, h.Problems)
	}
	h.SaveShot("decided")
}

func TestFindingsLeadToWhatTheyWantChanged(t *testing.T) {
	h := pagetest.Sample(t, "zh", false)
	p := targets.NewTargets(h)
	h.Put(p, 1280, 800)
	if _, err := h.App.Do(app.SetCell{Region: regionCode(t, h), Product: productCode(t, h), Bucket: h.Plan().Buckets()[8].From, Amount: 0}); err != nil {
		t.Fatal(err)
	}
	pressed(t, p.Content(), "去改")
	if len(h.Routes) != 1 || h.Routes[0] != (page.Route{Page: "breakdown"}) {
		t.Error(h.Routes)
	}
	h.SaveShot("finding@1280")
	rhythm := pagetest.Find[*widgets.Select](p.Content())
	rhythm[len(rhythm)-1].OnChanged(0)
	if d := decided(t, h); d.Rhythm != "even" || len(h.Toasts) != 1 {
		t.Error(d.Rhythm, h.Toasts, h.Problems)
	}
}

func regionCode(t *testing.T, h *pagetest.Host) string {
	rows, err := h.Reader().Regions()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1].Code
}

func productCode(t *testing.T, h *pagetest.Host) string {
	rows, err := h.Reader().Products()
	if err != nil {
		t.Fatal(err)
	}
	return rows[0].Code
}

// TestWeeksHaveTheirPages breaks a quarter of thirteen weeks down.
func TestWeeksHaveTheirPages(t *testing.T) {
	path := filepath.Join(t.TempDir(), "weeks.qdeck")
	q := data.NewPlan("Weekly", "USD", data.NewMonth(2026, 4))
	q.Span, q.First, q.AsOfDay, q.Language = data.Quarter13, data.NewDate(2026, 3, 30), data.NewDate(2026, 4, 21), "en"
	if err := store.Create(path, q); err != nil {
		t.Fatal(err)
	}
	h := pagetest.Open(t, path, "en", false)
	goal := data.Money(1_300_000_00)
	for _, c := range []quarterdeck.Command{plan.SaveRegion{Code: "N", Name: "North"}, plan.SaveRegion{Code: "S", Name: "South"},
		app.SetGoal{Amount: &goal}, app.SpreadGoal{Rhythm: "even"}} {
		if _, err := h.App.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	for name, build := range map[string]func(page.Host) page.Page{"weeks-breakdown": targets.NewBreakdown, "weeks-targets": targets.NewTargets} {
		h.Put(build(h), 1440, 900)
		h.SaveShot(name)
	}
	g, err := app.GridOf(h.Reader(), h.Today(), app.GridIn{})
	if err != nil || len(g.Buckets) != 13 || !g.Buckets[2].Closed || g.Buckets[3].Closed || !g.Buckets[3].Running || *g.Unallocated != 0 {
		t.Errorf("%+v %v", g.Buckets, err)
	}
}
