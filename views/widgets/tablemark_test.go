package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"quarterdeck/views/widgets"
)

// ticking is a table whose rows can be ticked, and how often it told so.
func ticking(t *testing.T, n int) (*widgets.Table[sold], fyne.Window, *int) {
	table, told := tableOf(n), 0
	table.Tick(func(s sold) any { return s.name }, func() { told++ })
	win := shown(t, table, 600, 400)
	win.Canvas().Focus(table)
	return table, win, &told
}

func names(rows []sold) (all []string) {
	for _, r := range rows {
		all = append(all, r.name[len(r.name)-1:])
	}
	return all
}

func wantTicked(t *testing.T, table *widgets.Table[sold], want string) {
	t.Helper()
	got := ""
	for _, s := range names(table.Ticked()) {
		got += s
	}
	if got != want {
		t.Errorf("%q are ticked, want %q", got, want)
	}
}

func TestRowsAreTickedByKeyboard(t *testing.T) {
	table, _, told := ticking(t, 9)
	table.TypedRune(' ')
	wantTicked(t, table, "0")
	key(table, fyne.KeyDown, fyne.KeyDown)
	wantTicked(t, table, "0")
	table.TypedRune(' ')
	table.TypedRune(' ')
	wantTicked(t, table, "0")
	table.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	key(table, fyne.KeyDown, fyne.KeyDown)
	table.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	wantTicked(t, table, "0234")
	if row, _ := table.Selected(); row.name != "客户 00004" {
		t.Error(row)
	}
	table.TypedShortcut(&fyne.ShortcutSelectAll{})
	wantTicked(t, table, "012345678")
	before := *told
	key(table, fyne.KeyEscape)
	wantTicked(t, table, "")
	if *told != before+1 || table.Untick() {
		t.Error("Esc told", *told-before, "times")
	}
}

func TestRowsAreTickedByMouse(t *testing.T) {
	table, win, _ := ticking(t, 9)
	tap := func(row int, x float32, held fyne.KeyModifier) {
		at := fyne.NewPos(x, 32+36*float32(row)+10)
		table.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Modifier: held})
		test.TapCanvas(win.Canvas(), at)
	}
	tap(1, 200, 0)
	wantTicked(t, table, "")
	tap(3, 200, fyne.KeyModifierShift)
	wantTicked(t, table, "123")
	tap(2, 200, fyne.KeyModifierControl)
	wantTicked(t, table, "13")
	tap(6, 10, 0) // the box
	wantTicked(t, table, "136")
	table.SetRows(table.Rows()[:4])
	wantTicked(t, table, "13")
}

func TestATableWithoutTicksHasNone(t *testing.T) {
	table := tableOf(3)
	win := shown(t, table, 600, 400)
	win.Canvas().Focus(table)
	table.TypedRune(' ')
	table.TypedShortcut(&fyne.ShortcutSelectAll{})
	if len(table.Ticked()) > 0 || table.Untick() {
		t.Error("rows are ticked")
	}
}
