package widgets_test

import (
	"errors"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"quarterdeck/views/widgets"
)

// sheet is a grid over plain numbers.
type sheet struct {
	*widgets.Grid
	v     [][]int
	texts []string
}

func sheetOf(rows, cols int) *sheet {
	s := &sheet{Grid: widgets.NewGrid()}
	var names []widgets.GridRow
	for r := range rows {
		s.v = append(s.v, make([]int, cols))
		names = append(names, widgets.GridRow{Name: fmt.Sprintf("区域 %d", r), Level: min(1, r%5), Folds: r%5 == 0, Open: true, Bold: r%5 == 0, Note: "成熟 +15%"})
		for c := range cols {
			s.v[r][c] = r*100 + c
		}
	}
	s.NameTitle = "区域 / 产品"
	s.Cell = func(r, c int) widgets.GridCell {
		if r >= rows {
			return widgets.GridCell{Text: "0", Sum: true, Bold: true}
		}
		return widgets.GridCell{Text: fmt.Sprint(s.v[r][c]), Closed: c > 0 && c < 4, Sum: c%4 == 0, Bold: r%5 == 0, Locked: r == 3 && c == 11,
			Affected: r == 0 && c == 8, Exact: "exact"}
	}
	s.OnEdit = func(r, c int, text string) error {
		s.texts = append(s.texts, text)
		if _, err := fmt.Sscan(text, &s.v[r][c]); err != nil {
			return errors.New("not a number")
		}
		return nil
	}
	s.SetRows(names, []widgets.GridRow{{Name: "合计", Bold: true}}, headsOf(cols))
	return s
}

func headsOf(cols int) (heads []widgets.GridCol) {
	for c := range cols {
		heads = append(heads, widgets.GridCol{Title: fmt.Sprintf("%d月", c), Width: 50, Sum: c%4 == 0, Rule: c%4 == 0, Current: c == 9})
	}
	return heads
}

func typeIn(f fyne.Focusable, s string) {
	for _, r := range s {
		f.TypedRune(r)
	}
}

func TestGridEditsByKeyboard(t *testing.T) {
	s := sheetOf(20, 13)
	win := shown(t, s.Grid, 1000, 500)
	win.Canvas().Focus(s.Grid)
	s.Select(1, 5)
	typeIn(s, "42")
	key(s, fyne.KeyReturn)
	typeIn(s, "7x")
	key(s, fyne.KeyBackspace, fyne.KeyTab)
	typeIn(s, "99")
	key(s, fyne.KeyEscape)
	if s.v[1][5] != 42 || s.v[2][5] != 7 || s.v[2][6] != 206 {
		t.Fatal(s.v[1][5], s.v[2][5], s.v[2][6])
	}
	if r, c := s.Active(); r != 2 || c != 6 {
		t.Fatal(r, c)
	}
	typeIn(s, "abc")
	key(s, fyne.KeyReturn)
	if !s.Editing() || s.Typed() != "abc" {
		t.Fatal("a refused text closed the editor")
	}
	key(s, fyne.KeyEscape, fyne.KeyF2, fyne.KeyHome, fyne.KeyDelete, fyne.KeyReturn)
	if s.v[2][6] != 6 {
		t.Fatal("F2, Home, Del, Enter", s.v[2][6])
	}
}

func TestGridRefusesClosedCells(t *testing.T) {
	s := sheetOf(20, 13)
	win := shown(t, s.Grid, 1000, 500)
	win.Canvas().Focus(s.Grid)
	refused := 0
	s.OnRefuse = func(r, c int) { refused++ }
	s.Select(1, 2)
	typeIn(s, "5")
	key(s, fyne.KeyReturn)
	if s.Editing() || refused != 2 || len(s.texts) != 0 {
		t.Fatal(s.Editing(), refused, s.texts)
	}
}

func TestGridRangesCopyAndPaste(t *testing.T) {
	s := sheetOf(20, 13)
	win := shown(t, s.Grid, 1000, 500)
	win.Canvas().Focus(s.Grid)
	s.Select(1, 5)
	s.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	key(s, fyne.KeyDown, fyne.KeyRight)
	s.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	s.TypedShortcut(&fyne.ShortcutCopy{})
	if got := fyne.CurrentApp().Clipboard().Content(); got != "105\t106\r\n205\t206\r\n" {
		t.Fatalf("%q", got)
	}
	var block [][]string
	s.OnPaste = func(at widgets.Span, b [][]string) { block = b }
	fyne.CurrentApp().Clipboard().SetContent("1,000\t\"a\tb\"\r\n(300)\t\"x\"\"y\"\r\n")
	s.TypedShortcut(&fyne.ShortcutPaste{})
	if want := [][]string{{"1,000", "a\tb"}, {"(300)", `x"y`}}; !reflect.DeepEqual(block, want) {
		t.Fatal(block)
	}
}

func TestGridFollowsTheMouse(t *testing.T) {
	s := sheetOf(20, 13)
	win := shown(t, s.Grid, 1000, 500)
	folded := -1
	s.OnFold = func(r int, open bool) { folded = r }
	s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(20, 32+5*30+5)}})
	if folded != 5 {
		t.Fatal("fold", folded)
	}
	test.MoveMouse(win.Canvas(), fyne.NewPos(500, 200))
	s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(990, 32+3*30+5)}})
	if r, c := s.Active(); r != 3 || c != 12 {
		t.Fatal(r, c)
	}
}

// TestGridEditsItsTotal goes from the last row into the total by key and by
// mouse, edits and copies it, and never gets into the foot row below.
func TestGridEditsItsTotal(t *testing.T) {
	for _, rows := range []int{4, 40} { // with room to spare, and scrolled
		s := sheetOf(rows, 13)
		total, typed := 7, 0
		plain := s.Cell
		s.Cell = func(r, c int) widgets.GridCell {
			if r == rows {
				return widgets.GridCell{Text: fmt.Sprint(total), Exact: "total"}
			}
			return plain(r, c)
		}
		s.OnTyping = func(r, c int, text string) { typed++ }
		s.OnEdit = func(r, c int, text string) error {
			if r != rows {
				return errors.New("another row")
			}
			_, err := fmt.Sscan(text, &total)
			return err
		}
		s.Totals = 1
		s.SetRows(s.Rows(), []widgets.GridRow{{Name: "合计", Bold: true}, {Name: "差额"}}, headsOf(13))
		win := shown(t, s.Grid, 1000, 500)
		win.Canvas().Focus(s.Grid)
		s.Select(rows-1, 5)
		key(s, fyne.KeyDown, fyne.KeyDown)
		if r, c := s.Active(); r != rows || c != 5 {
			t.Fatal("by key:", r, c)
		}
		before := win.Canvas().Capture()
		typeIn(s, "420")
		if !s.Editing() || typed == 0 || reflect.DeepEqual(before, win.Canvas().Capture()) {
			t.Fatal("typing does not open the total, or is not painted")
		}
		key(s, fyne.KeyReturn)
		if total != 420 {
			t.Fatal("typed:", total)
		}
		s.TypedShortcut(&fyne.ShortcutCopy{})
		if got := fyne.CurrentApp().Clipboard().Content(); got != "420\r\n" {
			t.Fatalf("copied %q", got)
		}
		top := min(float32(32+rows*30), 500-2*30)
		press := func(y float32) (r int) {
			s.Select(0, 0)
			s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(900, y)}})
			r, _ = s.Active()
			return r
		}
		if got := press(top + 5); got != rows {
			t.Fatal("by mouse:", got)
		}
		if got := press(top + 35); got != 0 {
			t.Fatal("the difference was selected:", got)
		}
		s.Select(rows, 3)
		s.SetRows(s.Rows()[:2], []widgets.GridRow{{Name: "合计", Bold: true}, {Name: "差额"}}, headsOf(13))
		if r, _ := s.Active(); r != 2 {
			t.Fatal("the total is lost when rows fold:", r)
		}
	}
}

func TestGridLeavesItsFootAlone(t *testing.T) {
	s := sheetOf(4, 13)
	shown(t, s.Grid, 1000, 500)
	s.Select(3, 5)
	key(s, fyne.KeyDown)
	if r, _ := s.Active(); r != 3 {
		t.Fatal("a foot row is selected without being asked for:", r)
	}
}

func TestGridPaints(t *testing.T) {
	s := sheetOf(23, 17)
	win := shown(t, s.Grid, 1000, 640)
	win.Canvas().Focus(s.Grid)
	s.Select(6, 9)
	typeIn(s, "35")
	img := win.Canvas().Capture()
	if dir := os.Getenv("QUARTERDECK_SHOTS"); dir != "" {
		f, err := os.Create(filepath.Join(dir, "grid.png"))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if err := png.Encode(f, img); err != nil {
			t.Fatal(err)
		}
	}
	if blank(img) {
		t.Fatal("nothing was painted")
	}
}

func BenchmarkGridMove(b *testing.B) {
	s := sheetOf(60, 17)
	win := shown(b, s.Grid, 1380, 640)
	win.Canvas().Focus(s.Grid)
	for b.Loop() {
		key(s, fyne.KeyDown, fyne.KeyRight, fyne.KeyUp, fyne.KeyLeft)
	}
}
