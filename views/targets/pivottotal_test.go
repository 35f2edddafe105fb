package targets_test

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestTotalsOfThePivotAreEdited types into the total of a column and of all: it
// breaks back over the cells, with a preview, and F8 takes it from elsewhere.
func TestTotalsOfThePivotAreEdited(t *testing.T) {
	b := pivot(t, byRegion, byProduct)
	before, cell := b.unallocated(), b.cell("华东 › 瓶装茶").now()
	b.total("瓶装茶").typed("5000")
	amber := b.amber()
	if amber < 5 { // the regions, and the total
		t.Errorf("%d cells are amber", amber)
	}
	b.SaveShot("pivot-total-edit")
	b.press(fyne.KeyReturn)
	if b.total("瓶装茶").now() != "¥50,000,000.00" || b.unallocated() == before || b.cell("华东 › 瓶装茶").now() == cell {
		t.Error(b.total("瓶装茶").now(), b.Problems)
	}
	b.total("瓶装茶")
	b.grid.TypedShortcut(&fyne.ShortcutCopy{})
	if got := fyne.CurrentApp().Clipboard().Content(); got != "5000\r\n" {
		t.Errorf("copied %q", got)
	}
	b.Undo()
	b.total("瓶装茶").typed("5000").press(fyne.KeyF8, fyne.KeyReturn) // to the other products
	if b.unallocated() != before || b.total("瓶装茶").now() != "¥50,000,000.00" {
		t.Errorf("the other products did not give: %d, %v", b.unallocated(), b.Problems)
	}
	b.Undo()
	b.total("合计").typed("12100").press(fyne.KeyReturn)
	if b.unallocated() != before-100*wan {
		t.Errorf("%d is unallocated, was %d", b.unallocated(), before)
	}
	b.total("合计").typed("1").press(fyne.KeyReturn)
	if !b.grid.Editing() {
		t.Error("less than the closed months hold was taken")
	}
	b.says("合计不能再低")
}

// TestTheDifferenceGoesToANamedRegion takes it from another region, as the
// breakdown does, with every cell that changes in amber before it is confirmed.
func TestTheDifferenceGoesToANamedRegion(t *testing.T) {
	b := pivot(t, byRegion, byProduct)
	before, other := b.unallocated(), b.cell("华南 › 瓶装茶").now()
	b.cell("华东 › 瓶装茶").typed("1700").press(fyne.KeyF8)
	if b.amber() < 3 { // the other products, and their totals
		t.Errorf("%d cells are amber for the other products", b.amber())
	}
	b.press(fyne.KeyF8)
	b.says("1,700")
	if b.amber() < 3 { // one other region, its total, and that of this region
		t.Errorf("%d cells are amber for a region", b.amber())
	}
	b.SaveShot("pivot-to-region")
	b.press(fyne.KeyReturn)
	if b.unallocated() != before || b.cell("华南 › 瓶装茶").now() == other {
		t.Error(b.unallocated(), b.cell("华南 › 瓶装茶").now(), b.Problems)
	}
}

// total selects the total of a column by its name.
func (b *bench) total(column string) *bench {
	b.t.Helper()
	for c := range 40 {
		b.grid.Select(len(b.grid.Rows()), c)
		if _, got := b.grid.Active(); got != c {
			break
		}
		if b.path() == "合计 › "+column {
			return b
		}
	}
	b.t.Fatalf("no total of %s", column)
	return nil
}

// amber counts the cells that the edit which waits changes.
func (b *bench) amber() (n int) {
	for r := range len(b.grid.Rows()) + 1 {
		for c := range 5 {
			if b.grid.Cell(r, c).Affected {
				n++
			}
		}
	}
	return n
}
