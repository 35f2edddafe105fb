package targets_test

import (
	"testing"

	"fyne.io/fyne/v2/test"

	app "quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

// in presses a button of the open dialog.
func (b *bench) in(label string) {
	b.t.Helper()
	pressed(b.t, b.Overlay, label)
}

// way chooses how regions (0) or products (1) are weighed.
func (b *bench) way(kind, choice int) {
	b.t.Helper()
	test.Tap(pagetest.Find[*widgets.Check](pagetest.Find[*widgets.Radio](b.Overlay)[kind])[choice])
}

func TestTheGoalIsSpreadByPolicy(t *testing.T) {
	b := breakdown(t, 1440, 900)
	test.Tap(b.button("重新分解"))
	if !pagetest.Said(b.Overlay, "按此增长，各区域合计可到") {
		t.Error("the policy is not held against the goal")
	}
	b.way(0, 1)
	b.way(1, 1)
	checks := pagetest.Find[*widgets.Check](b.Overlay)
	test.Tap(checks[len(checks)-1]) // totals each for themselves
	test.Tap(pagetest.Find[*widgets.ChipGroup](b.Overlay)[0].Chips[3])
	b.SaveShot("spread-policy")
	b.in("分解")
	if b.Overlay != nil || b.unallocated() != 0 || len(b.Problems) > 0 {
		t.Fatal(b.unallocated(), b.Problems)
	}
	x, err := b.Reader().Policy()
	if err != nil || x.Step != 1000_00 {
		t.Error(x.Step, err)
	}
	if b.amount("华东", "瓶装茶", 9)%1000_00 != 0 {
		t.Error("not rounded:", b.amount("华东", "瓶装茶", 9))
	}
}

func TestWeightsAreGivenByHand(t *testing.T) {
	b := breakdown(t, 1440, 900)
	test.Tap(b.button("重新分解"))
	b.way(0, 3)
	b.in("分解")
	if b.Overlay == nil || !pagetest.Said(b.Overlay, "至少填一个权重") {
		t.Fatal("no weights were taken")
	}
	fields := pagetest.Find[*widgets.Field](b.Overlay)
	fields[0].SetText("x")
	b.in("分解")
	if b.Overlay == nil || !pagetest.Said(b.Overlay, "不是权重") {
		t.Fatal("a word was taken for a weight")
	}
	b.SaveShot("spread-wrong")
	for i, words := range []string{"40", "30", "15", "10.5", "4.5"} {
		fields[i].SetText(words)
	}
	b.in("分解")
	g, err := app.GridOf(b.Reader(), b.Today(), app.GridIn{})
	if err != nil || b.Overlay != nil || len(b.Problems) > 0 || *g.Unallocated != 0 {
		t.Fatal(err, b.Problems)
	}
	east, last := g.Rows[0].Amount, data.Money(0)
	for _, row := range g.Rows {
		if row.Level == 0 {
			last = row.Amount
		}
	}
	if east <= 4_320*wan || last >= 1_200*wan { // closed months stay, so not quite 4,800 and 540
		t.Errorf("华东 has %d, 西南 %d", east, last)
	}
}
