package widgets_test

import (
	"cmp"
	"fmt"
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"quarterdeck/app/chart"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

type sold struct {
	name   string
	amount int
}

func tableOf(n int) *widgets.Table[sold] {
	t := widgets.NewTable([]widgets.Column[sold]{
		{Key: "name", Title: "客户", Width: 120, Flex: 1, Cell: func(s sold) widgets.Cell {
			return widgets.Cell{Text: s.name, Mark: true, Light: chart.Light(s.amount % 4)}
		}, Compare: func(a, b sold) int { return cmp.Compare(a.name, b.name) }},
		{Key: "tier", Title: "分层", Width: 90, Folds: 1, Cell: func(s sold) widgets.Cell { return widgets.Cell{Text: "高价值 A", Badge: "accent"} }},
		{Key: "amount", Title: "M 万", Width: 90, Right: true, Cell: func(s sold) widgets.Cell { return widgets.Cell{Text: fmt.Sprint(s.amount), Bold: true} },
			Compare: func(a, b sold) int { return cmp.Compare(a.amount, b.amount) }},
	})
	rows := make([]sold, n)
	for i := range rows {
		rows[i] = sold{fmt.Sprintf("客户 %05d", i), i * 7919 % 1000}
	}
	t.Same = func(a, b sold) bool { return a.name == b.name }
	t.SetRows(rows)
	return t
}

func shown(t testing.TB, o fyne.CanvasObject, w, h float32) fyne.Window {
	t.Helper()
	a := test.NewApp()
	theme.Apply(a, theme.Options{Still: true})
	win := test.NewWindow(o)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	t.Cleanup(win.Close)
	return win
}

func key(o fyne.Focusable, names ...fyne.KeyName) {
	for _, n := range names {
		o.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func TestTableSelectsSortsAndKeepsTheRow(t *testing.T) {
	table := tableOf(1000)
	win := shown(t, table, 600, 400)
	var told []sold
	table.OnSelect = func(s sold) { told = append(told, s) }
	win.Canvas().Focus(table)
	key(table, fyne.KeyDown, fyne.KeyDown, fyne.KeyEnd, fyne.KeyUp)
	if row, ok := table.Selected(); !ok || row.name != "客户 00998" || len(told) != 5 {
		t.Fatal(row, ok, len(told))
	}
	test.TapCanvas(win.Canvas(), fyne.NewPos(580, 16)) // the head of M 万: largest first
	if rows := table.Rows(); rows[0].amount < rows[999].amount {
		t.Fatal("not sorted downward")
	}
	test.TapCanvas(win.Canvas(), fyne.NewPos(580, 16))
	if rows := table.Rows(); rows[0].amount > rows[999].amount {
		t.Fatal("not sorted upward")
	}
	test.TapCanvas(win.Canvas(), fyne.NewPos(100, 32+36*2+5))
	row, _ := table.Selected()
	table.SetRows(table.Rows()[:10])
	if again, ok := table.Selected(); ok && again != row {
		t.Fatal("the selection moved to another row", row, again)
	}
}

func TestTableOpensWhatIsTappedTwice(t *testing.T) {
	table := tableOf(10)
	shown(t, table, 600, 400)
	var chosen, opened []string
	table.OnSelect = func(s sold) { chosen = append(chosen, s.name) }
	table.OnOpen = func(s sold) { opened = append(opened, s.name) }
	for _, y := range []float32{50, 100, 100, 100} {
		test.TapAt(table, fyne.NewPos(100, y))
	}
	if fmt.Sprint(chosen) != "[客户 00000 客户 00001]" || fmt.Sprint(opened) != "[客户 00001]" {
		t.Fatal(chosen, opened)
	}
	test.TapAt(table, fyne.NewPos(560, 16))
	if row, ok := table.Selected(); !ok || row.name != "客户 00001" {
		t.Fatal("sorting lost the selection", row, ok)
	}
}

func TestTableCopiesWithHeads(t *testing.T) {
	table := tableOf(2)
	win := shown(t, table, 600, 400)
	win.Canvas().Focus(table)
	table.TypedShortcut(&fyne.ShortcutCopy{})
	got := fyne.CurrentApp().Clipboard().Content()
	if want := "客户\t分层\tM 万\r\n客户 00000\t高价值 A\t0\r\n客户 00001\t高价值 A\t919\r\n"; got != want {
		t.Fatalf("%q", got)
	}
	table.SetRows([]sold{{"=1+1\t\"x\"", -5}})
	if got := table.TSV(); !strings.Contains(got, "\"'=1+1\t\"\"x\"\"\"") || !strings.Contains(got, "\t-5\r\n") {
		t.Fatalf("%q", got)
	}
}

func TestTableFoldsAColumnWhenRoomIsShort(t *testing.T) {
	table := tableOf(50)
	wide, narrow := shown(t, table, 600, 300).Canvas().Capture(), shown(t, table, 240, 300).Canvas().Capture()
	if wide.Bounds() == narrow.Bounds() || blank(narrow) {
		t.Fatal("nothing was painted")
	}
}

// TestTableTakesOtherColumns: more and fewer than it was drawn with, the sorted
// one among those that go.
func TestTableTakesOtherColumns(t *testing.T) {
	table := tableOf(5)
	table.Total = []widgets.Cell{{Text: "合计"}}
	win := shown(t, table, 600, 300)
	few := table.Columns
	more := append(append([]widgets.Column[sold]{}, few...), widgets.Column[sold]{Key: "more", Title: "又一列", Width: 90, Right: true,
		Cell: func(s sold) widgets.Cell { return widgets.Cell{Text: "又一格"} }, Compare: few[2].Compare})
	table.Columns, table.Total = more, append(table.Total, widgets.Cell{}, widgets.Cell{}, widgets.Cell{Text: "5"})
	table.SetRows(table.Rows())
	if !strings.Contains(table.TSV(), "又一格") || blank(win.Canvas().Capture()) {
		t.Error("the new column is not there")
	}
	table.SortBy("more", true)
	table.Columns = few[:1]
	table.SetRows(table.Rows())
	if got := table.TSV(); strings.Contains(got, "又一列") || len(table.Rows()) != 5 {
		t.Error(got)
	}
}

func blank(img image.Image) bool {
	b := img.Bounds()
	first := img.At(b.Min.X, b.Min.Y)
	for y := b.Min.Y; y < b.Max.Y; y += 3 {
		for x := b.Min.X; x < b.Max.X; x += 3 {
			if img.At(x, y) != first {
				return false
			}
		}
	}
	return true
}

func BenchmarkTableScroll100000(b *testing.B) {
	table := tableOf(100_000)
	shown(b, table, 1200, 800)
	at := float32(0)
	for b.Loop() {
		at += 720
		table.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -720)})
		if at > 3_000_000 {
			at = 0
			key(table, fyne.KeyHome)
		}
	}
}

// TestASecondLineStandsUnderTheFirst draws cells of two lines: both inside the
// row, one under the other, whatever the first is.
func TestASecondLineStandsUnderTheFirst(t *testing.T) {
	test.NewTempApp(t)
	cells := []widgets.Cell{{Text: "痛点", Below: "打法"}, {Text: "已批准", Badge: "good", Below: "八月"}, {Text: "罗敏", Mark: true, Below: "三人"}}
	var columns []widgets.Column[int]
	for _, v := range cells {
		columns = append(columns, widgets.Column[int]{Width: 100, Cell: func(int) widgets.Cell { return v }})
	}
	table := widgets.NewTable(columns)
	table.RowHeight = 52
	table.SetRows([]int{0})
	table.Resize(fyne.NewSize(400, 200))
	found := map[string]*canvas.Text{}
	for _, o := range test.WidgetRenderer(table).Objects() {
		if x, ok := o.(*canvas.Text); ok {
			found[x.Text] = x
		}
	}
	for _, v := range cells {
		first, second := found[v.Text], found[v.Below]
		if first == nil || second == nil {
			t.Fatalf("%+v has no two lines", v)
		}
		top, bottom := first.Position().Y, second.Position().Y
		if bottom < top+first.MinSize().Height*0.7 || bottom+second.MinSize().Height > 32+52 {
			t.Errorf("%+v: lines at %v and %v", v, top, bottom)
		}
	}
}

// TestTableDrawsLinesAndLinks: a line is painted where its row stands, and follows
// the rows when they scroll; a tap on a link does what it says, one beside it only
// selects.
func TestTableDrawsLinesAndLinks(t *testing.T) {
	spark := &chart.Spark{Values: []float64{1, 2, 3}, End: chart.Bad}
	done := ""
	table := widgets.NewTable([]widgets.Column[sold]{
		{Key: "name", Title: "客户", Width: 120, Cell: func(s sold) widgets.Cell { return widgets.Cell{Text: s.name} }},
		{Key: "history", Title: "近期", Width: 144, Cell: func(s sold) widgets.Cell {
			if s.amount == 2 {
				return widgets.Cell{Text: "录入数据", Do: func() { done = s.name }}
			}
			return widgets.Cell{Spark: spark}
		}},
	})
	table.SetRows([]sold{{"甲", 1}, {"乙", 2}, {"丙", 1}})
	win := shown(t, table, 264, 200)
	red := func(row int) bool {
		picture := win.Canvas().Capture()
		r, g, b, _ := theme.C("bad").RGBA()
		for y := 32 + row*36; y < 32+row*36+36; y++ {
			for x := 130; x < 264; x++ {
				if pr, pg, pb, _ := picture.At(x, y).RGBA(); pr == r && pg == g && pb == b {
					return true
				}
			}
		}
		return false
	}
	if !red(0) || red(1) || !red(2) {
		t.Error("lines stand in rows", red(0), red(1), red(2))
	}
	test.TapCanvas(win.Canvas(), fyne.NewPos(40, 32+36+18))
	if x, _ := table.Selected(); x.name != "乙" || done != "" {
		t.Error("a tap on the name", x, done)
	}
	test.TapCanvas(win.Canvas(), fyne.NewPos(150, 32+36+18))
	if done != "乙" {
		t.Error("the link does nothing")
	}
	table.SetRows([]sold{{"乙", 2}, {"甲", 1}})
	if red(0) || !red(1) {
		t.Error("the line stays where its row was")
	}
}
