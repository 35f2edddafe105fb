package targets_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	app "quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/targets"
	"quarterdeck/views/widgets"
)

// TestEveryPivotOpens shows the pivot in every language, theme and size, on the
// sample and on an empty plan.
func TestEveryPivotOpens(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for i, open := range []func(testing.TB, text.Lang, bool) *pagetest.Host{pagetest.Sample, pagetest.Empty} {
				h := open(t, lang, dark)
				for _, size := range []struct {
					name string
					w, h float32
				}{{"", 1440, 900}, {"@1280", 1280, 800}} {
					p := targets.NewPivot(h)
					h.Put(p, size.w, size.h)
					h.Look(fmt.Sprintf("pivot-%s-%v-%d%s", lang, dark, i, size.name))
					if boxes := pagetest.Find[*widgets.Select](p.Content()); i == 0 {
						boxes[1].OnChanged(2) // periods
						h.Look(fmt.Sprintf("pivot-months-%s-%v%s", lang, dark, size.name))
						boxes[0].OnChanged(3) // reps
						pagetest.Find[*widgets.Select](p.Content())[1].OnChanged(1)
						h.Look(fmt.Sprintf("pivot-reps-%s-%v%s", lang, dark, size.name))
					}
				}
			}
		}
	}
}

// pivot is the pivot of the sample with its grid in focus, by two dimensions.
func pivot(t *testing.T, rows, columns int) *bench {
	t.Helper()
	return pivotOf(t, pagetest.Sample(t, "zh", false), rows, columns)
}

func pivotOf(t *testing.T, host *pagetest.Host, rows, columns int) *bench {
	t.Helper()
	b := &bench{Host: host, t: t, page: targets.NewPivot(host)}
	host.Put(b.page, 1440, 900)
	b.axis(0, rows).axis(1, columns)
	b.grid = pagetest.Find[*widgets.Grid](b.page.Content())[0]
	host.Window().Canvas().Focus(b.grid)
	return b
}

// The dimensions in the order they are offered.
const (
	byRegion = iota
	byProduct
	byPeriod
	byRep
	byTier
)

// axis chooses a box above the grid: rows, columns, fineness, then the filters.
func (b *bench) axis(box, choice int) *bench {
	b.t.Helper()
	pagetest.Find[*widgets.Select](b.page.Content())[box].OnChanged(choice)
	return b
}

// cell selects a cell by the words of its path: 华东 › 瓶装茶.
func (b *bench) cell(path string) *bench {
	b.t.Helper()
	for r := range b.grid.Rows() {
		for c := range 40 {
			b.grid.Select(r, c)
			if _, got := b.grid.Active(); got != c {
				break
			}
			if b.path() == path {
				return b
			}
		}
	}
	b.t.Fatalf("no cell %s", path)
	return nil
}

// now is what the selected cell shows, exactly.
func (b *bench) now() string {
	return b.grid.Cell(b.grid.Active()).Exact
}

func (b *bench) cube(in app.CubeIn) app.Cube {
	b.t.Helper()
	c, err := app.CubeOf(b.Reader(), b.Today(), in)
	if err != nil {
		b.t.Fatal(err)
	}
	return c
}

func TestTypingIntoTheCube(t *testing.T) {
	b := pivot(t, byRegion, byProduct).cell("华东 › 瓶装茶")
	before := b.unallocated()
	b.typed("1700")
	b.SaveShot("pivot-edit")
	affected := 0
	for r := range len(b.grid.Rows()) + 2 {
		for c := range 5 {
			if b.grid.Cell(r, c).Affected {
				affected++
			}
		}
	}
	if affected != 3 { // the total of the row, of the column, and of all
		t.Errorf("%d sums are affected", affected)
	}
	b.press(fyne.KeyReturn)
	b.cell("华东 › 瓶装茶")
	if b.now() != "¥17,000,000.00" || b.unallocated() == before || len(b.Toasts) != 1 {
		t.Error(b.now(), b.unallocated(), b.Problems)
	}
	b.Undo()
	if b.unallocated() != before {
		t.Error("undo left something")
	}
	b.cell("华东 › 瓶装茶").typed("1700").press(fyne.KeyF8, fyne.KeyReturn)
	if b.unallocated() != before {
		t.Errorf("the other products did not give: %d", b.unallocated())
	}
}

func TestADecidedAmountHoldsUntilItIsGivenBack(t *testing.T) {
	b := pivot(t, byRep, byProduct)
	b.SaveShot("pivot-derived")
	b.cell("陈思远 › 原叶茶")
	was, total := b.now(), b.cube(app.CubeIn{Rows: app.DimRep, Columns: app.DimProduct}).Total
	b.typed("200").press(fyne.KeyReturn).cell("陈思远 › 原叶茶")
	if len(b.Problems) > 0 || b.now() != "¥2,000,000.00" || !b.grid.Cell(b.grid.Active()).Dot {
		t.Fatal(b.now(), b.Problems)
	}
	b.says("手定")
	b.SaveShot("pivot-decided")
	if got := b.cube(app.CubeIn{Rows: app.DimRep, Columns: app.DimProduct}).Total; got != total {
		t.Errorf("the total went from %d to %d", total, got)
	}
	b.press(fyne.KeyF4).cell("陈思远 › 原叶茶").typed("1")
	if b.grid.Editing() {
		t.Error("a locked amount can be edited")
	}
	b.SaveShot("pivot-locked")
	b.press(fyne.KeyF4).cell("陈思远 › 原叶茶").press(fyne.KeyDelete).cell("陈思远 › 原叶茶")
	if b.now() != was || b.grid.Cell(b.grid.Active()).Dot {
		t.Error("not given back:", b.now(), was)
	}
	b.press(fyne.KeyDelete)
	b.says("没有可退回的")
	b.typed("99999").press(fyne.KeyReturn)
	if !b.grid.Editing() {
		t.Error("more than the rep has was taken")
	}
	b.SaveShot("pivot-refused")
}

// TestManyAreGivenBackInOneStep decides two amounts, gives both back with Del, and
// takes that back.
func TestManyAreGivenBackInOneStep(t *testing.T) {
	b := pivot(t, byRep, byProduct)
	decided := func() int {
		rows, err := app.PinsOf(b.Reader(), b.Today(), app.PinsIn{})
		if err != nil {
			t.Fatal(err)
		}
		return len(rows)
	}
	before := decided()
	b.cell("陈思远 › 瓶装茶").typed("300")
	r, c := b.grid.Active()
	b.press(fyne.KeyReturn)
	b.grid.Select(r, c+1)
	b.typed("200").press(fyne.KeyReturn)
	if decided() != before+2 {
		t.Fatal(decided(), b.Problems)
	}
	b.cell("陈思远 › 瓶装茶")
	b.grid.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	b.press(fyne.KeyRight)
	b.grid.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	b.press(fyne.KeyDelete)
	if decided() != before || !strings.Contains(fmt.Sprint(b.Toasts), "退回推算 2 格") {
		t.Error(decided(), b.Toasts)
	}
	b.Undo()
	if decided() != before+2 {
		t.Error("giving two back is more than one step")
	}
}

func TestABlockIsPastedInOneStep(t *testing.T) {
	b := pivot(t, byRegion, byProduct)
	before := b.unallocated()
	clipboard := fyne.CurrentApp().Clipboard()
	clipboard.SetContent("800\t600\r\n400\t300\r\n")
	b.cell("华中 › 原叶茶")
	b.grid.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	if b.cell("西南 › 气泡果茶").now() != "¥3,000,000.00" || b.cell("华中 › 原叶茶").now() != "¥8,000,000.00" {
		t.Error(b.now(), b.Problems)
	}
	b.Undo()
	if b.unallocated() != before || b.cell("华中 › 原叶茶").now() == "¥8,000,000.00" {
		t.Error("a block is more than one step")
	}
	b.grid.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	b.press(fyne.KeyRight, fyne.KeyDown)
	b.grid.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	b.says("选中 4 格")
	b.grid.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clipboard})
	if lines := strings.Split(strings.TrimSpace(clipboard.Content()), "\r\n"); len(lines) != 2 || strings.Count(lines[0], "\t") != 1 {
		t.Errorf("copied %q", clipboard.Content())
	}
	b.grid.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyD, Modifier: fyne.KeyModifierShortcutDefault})
	if a, c := b.cell("华中 › 气泡果茶").now(), b.cell("西南 › 气泡果茶").now(); a != c {
		t.Error("filled down:", a, c)
	}
	clipboard.SetContent("abc\t1")
	b.grid.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	b.says("“abc”不是金额")
}

func TestAxesSwapAndFilter(t *testing.T) {
	b := pivot(t, byRegion, byProduct)
	wide := b.cell("华东 › 瓶装茶").now()
	for _, x := range pagetest.Find[*widgets.Button](b.page.Content()) {
		if x.Label() == "" {
			test.Tap(x) // the arrows are the first without words
			break
		}
	}
	if got := b.cell("瓶装茶 › 华东").now(); got != wide {
		t.Error("swapped:", got, wide)
	}
	b.axis(0, byRegion) // the same on both sides: they change places
	if got := b.cell("华东 › 瓶装茶").now(); got != wide {
		t.Error("chosen twice:", got, wide)
	}
	b.axis(3, 1) // Q1
	if got := b.cell("华东 › 瓶装茶").now(); got == wide {
		t.Error("the filter shows everything")
	}
	b.axis(3, 0)
	if got := b.cell("华东 › 瓶装茶").now(); got != wide {
		t.Error("the filter stays:", got)
	}
	for _, fine := range []int{0, 1, 2, 3} {
		b.axis(1, byPeriod).axis(2, fine)
		b.Host.Look(fmt.Sprintf("pivot-fine-%d", fine))
	}
}

func TestRowsFold(t *testing.T) {
	b := pivot(t, byPeriod, byRegion)
	rows := len(b.grid.Rows())
	b.cell("Q4 › 合计")
	b.grid.TypedRune('-')
	if len(b.grid.Rows()) != rows-3 {
		t.Errorf("%d rows of %d", len(b.grid.Rows()), rows)
	}
	b.grid.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyEqual, Modifier: fyne.KeyModifierShortcutDefault})
	if len(b.grid.Rows()) != rows {
		t.Errorf("%d rows of %d", len(b.grid.Rows()), rows)
	}
	b.SaveShot("pivot-tree")
	b.cell("Q1 › 1月 › 华东").typed("1")
	b.says("已结")
}

func TestThePivotLeavesTheWindow(t *testing.T) {
	b := pivot(t, byRep, byProduct)
	b.SavePath = t.TempDir() + "/out.csv"
	b.page.(interface{ Export() }).Export()
	raw, err := os.ReadFile(b.SavePath)
	if err != nil || len(b.Problems) > 0 {
		t.Fatal(err, b.Problems)
	}
	lines := strings.Split(strings.TrimSpace(string(raw)), "\n")
	if len(lines) != len(b.grid.Rows())+2 || !strings.Contains(lines[0], "瓶装茶") {
		t.Errorf("%d lines: %s", len(lines), lines[0])
	}
}

// TestWhatNoTableCanHoldIsShown decides more than a rep has left once the rep's
// own total is lowered.
func TestWhatNoTableCanHoldIsShown(t *testing.T) {
	b := pivot(t, byRep, byProduct)
	b.cell("陈思远 › 瓶装茶").typed("1100").press(fyne.KeyReturn)
	b.cell("陈思远 › 合计").typed("1050").press(fyne.KeyReturn)
	left := b.cube(app.CubeIn{Rows: app.DimRep, Columns: app.DimProduct}).Left
	if len(left) == 0 {
		t.Fatal("nothing is left", b.Problems, b.cell("陈思远 › 合计").now())
	}
	b.says("放不下")
	b.says(text.Fmt{Lang: "zh", Currency: "CNY"}.Exact(left[0].Amount))
	b.SaveShot("pivot-left")
	pressed(t, b.page.Content(), "看全部")
	b.SaveShot("pivot-left-all")
	b.HideOverlay()
	b.Undo()
	b.Undo()
	if pagetest.Said(b.page.Content(), "放不下") {
		t.Error("undo left the line")
	}
}
