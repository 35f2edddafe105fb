package targets_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	app "quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/targets"
	"quarterdeck/views/widgets"
)

// A bench is the breakdown of the sample with its grid in focus.
type bench struct {
	*pagetest.Host
	t    *testing.T
	page page.Page
	grid *widgets.Grid
}

func breakdown(t *testing.T, w, h float32) *bench {
	t.Helper()
	host := pagetest.Sample(t, "zh", false)
	b := &bench{Host: host, t: t, page: targets.NewBreakdown(host)}
	host.Put(b.page, w, h)
	b.grid = pagetest.Find[*widgets.Grid](b.page.Content())[0]
	host.Window().Canvas().Focus(b.grid)
	return b
}

// at selects the cell of a row and column by their names, such as 华南 气泡果茶 9月.
func (b *bench) at(region, product, column string) *bench {
	b.t.Helper()
	in := ""
	for r, row := range b.grid.Rows() {
		if row.Level == 0 || row.Folds {
			in = row.Name
		}
		if in == region && (row.Name == product || product == "" && row.Name == region) {
			for c := range 40 {
				b.grid.Select(r, c)
				if _, got := b.grid.Active(); got != c {
					break
				}
				if strings.HasSuffix(b.path(), " › "+column) {
					return b
				}
			}
		}
	}
	b.t.Fatalf("no cell %s %s %s", region, product, column)
	return nil
}

// path is what the panel says is selected.
func (b *bench) path() string {
	for _, x := range pagetest.Find[*widgets.Text](b.page.Content()) {
		if strings.Contains(x.String(), " › ") {
			return x.String()
		}
	}
	return ""
}

func (b *bench) typed(s string) *bench {
	for _, r := range s {
		b.grid.TypedRune(r)
	}
	return b
}

func (b *bench) press(keys ...fyne.KeyName) *bench {
	for _, k := range keys {
		b.grid.TypedKey(&fyne.KeyEvent{Name: k})
	}
	return b
}

func (b *bench) button(label string) *widgets.Button {
	b.t.Helper()
	for _, root := range []fyne.CanvasObject{b.page.Content(), b.Overlay, b.page.(page.Header).Control()} {
		if root == nil {
			continue
		}
		for _, x := range pagetest.Find[*widgets.Button](root) {
			if strings.HasPrefix(x.Label(), label) {
				return x
			}
		}
	}
	b.t.Fatalf("no button %s", label)
	return nil
}

func (b *bench) says(words string) {
	b.t.Helper()
	for _, x := range pagetest.Find[*widgets.Text](b.page.Content()) {
		if strings.Contains(x.String(), words) {
			return
		}
	}
	b.t.Errorf("nothing says %q", words)
}

func (b *bench) unallocated() data.Money {
	b.t.Helper()
	g, err := app.GridOf(b.Reader(), b.Today(), app.GridIn{})
	if err != nil {
		b.t.Fatal(err)
	}
	return *g.Unallocated
}

// amount is what is kept for a region, product and month of 2026.
func (b *bench) amount(region, product string, month int) data.Money {
	b.t.Helper()
	g, err := app.GridOf(b.Reader(), b.Today(), app.GridIn{})
	if err != nil {
		b.t.Fatal(err)
	}
	in := ""
	for _, row := range g.Rows {
		if row.Level == 0 {
			in = row.Name
		}
		if in == region && row.Name == product {
			return row.Cells[month-1].Amount
		}
	}
	b.t.Fatalf("no row %s %s", region, product)
	return 0
}

const wan = data.Money(10_000_00)

func TestTypingShowsWhatTheEditChanges(t *testing.T) {
	for _, size := range []struct {
		name string
		w, h float32
	}{{"", 1440, 900}, {"@1280", 1280, 800}} {
		b := breakdown(t, size.w, size.h).at("华南", "气泡果茶", "9月").typed("35")
		b.SaveShot("edit" + size.name)
		r, c := b.grid.Active()
		affected := 0
		for row := range len(b.grid.Rows()) + 2 {
			for col := range 14 {
				if b.grid.Cell(row, col).Affected {
					affected++
				}
			}
		}
		if affected < 8 || b.grid.Cell(r, c).Affected || b.unallocated() != 0 {
			t.Errorf("%d cells are affected", affected)
		}
		if got := b.page.(page.Statuser).Status(); got != "正在编辑 华南 › 气泡果茶 › 9月" {
			t.Error(got)
		}
		b.press(fyne.KeyF8)
		b.SaveShot("edit-row" + size.name)
		b.press(fyne.KeyEscape)
		if b.page.(page.Statuser).Status() != "" || b.unallocated() != 0 || len(b.Toasts) > 0 {
			t.Error("given up, and something is left")
		}
	}
}

func TestEnterConfirmsAndGoesDown(t *testing.T) {
	b := breakdown(t, 1440, 900).at("华南", "气泡果茶", "9月").typed("=47*0.75").press(fyne.KeyReturn)
	if got := b.unallocated(); got != 47*wan-47*wan*3/4 {
		t.Errorf("%d is unallocated", got)
	}
	if b.path() != "华南 › 餐饮装 › 9月" {
		t.Error(b.path())
	}
	b.typed("x").press(fyne.KeyReturn)
	if !b.grid.Editing() {
		t.Error("what is no amount was taken")
	}
	b.says("x")
	b.press(fyne.KeyEscape)
	b.at("华南", "气泡果茶", "9月").typed("47").press(fyne.KeyF8, fyne.KeyF8, fyne.KeyReturn)
	if b.amount("华南", "瓶装茶", 9) == 83*wan {
		t.Error("the other products of the column did not give")
	}
}

func TestDifferenceGoesWhereThePanelSays(t *testing.T) {
	b := breakdown(t, 1440, 900).at("华南", "气泡果茶", "9月").typed("35")
	b.grid.FocusLost() // the pointer went to the panel
	b.says("差额 12 万 去向")
	boxes := pagetest.Find[*widgets.Check](b.page.Content())
	test.Tap(boxes[3]) // to another region
	others := pagetest.Find[*widgets.Select](b.page.Content())
	if len(others) != 1 || others[0].Value() != "华东" {
		t.Fatalf("%d choices of regions", len(others))
	}
	others[0].OnChanged(2) // the choices are the other regions
	b.SaveShot("edit-region")
	test.Tap(b.button("确认"))
	if b.unallocated() != 0 || b.amount("华南", "气泡果茶", 9) != 35*wan || b.amount("华中", "气泡果茶", 9) <= 12*wan {
		t.Errorf("%d unallocated, %v", b.unallocated(), b.Problems)
	}
}

func TestClosedAndLockedCellsRefuse(t *testing.T) {
	b := breakdown(t, 1440, 900).at("华东", "瓶装茶", "3月").typed("1")
	if b.grid.Editing() {
		t.Fatal("a closed month can be edited")
	}
	b.says("2026年3月已结")
	b.at("华东", "瓶装茶", "10月").typed("1")
	b.says("已锁定")
	b.press(fyne.KeyF4)
	b.typed("100")
	if !b.grid.Editing() {
		t.Error("F4 did not unlock")
	}
	b.press(fyne.KeyReturn)
	if b.unallocated() != wan {
		t.Errorf("%d is unallocated", b.unallocated())
	}
	test.Tap(b.button("去补平"))
	if b.unallocated() != 0 {
		t.Errorf("%d is unallocated", b.unallocated())
	}
}

func TestReopenAsksWhy(t *testing.T) {
	b := breakdown(t, 1440, 900).at("华东", "瓶装茶", "7月")
	b.SaveShot("closed")
	test.Tap(b.button("重开 7月"))
	b.SaveShot("reopen")
	test.Tap(b.button("重开 7月"))
	if b.Overlay == nil {
		t.Fatal("a month was reopened without a reason")
	}
	pagetest.Find[*widgets.Field](b.Overlay)[0].SetText("补录合同")
	for _, x := range pagetest.Find[*widgets.Button](b.Overlay) {
		if strings.HasPrefix(x.Label(), "重开") {
			test.Tap(x)
		}
	}
	b.at("华东", "瓶装茶", "7月").typed("160").press(fyne.KeyReturn)
	if b.unallocated() != wan || len(b.Problems) > 0 {
		t.Errorf("%d is unallocated, %v", b.unallocated(), b.Problems)
	}
	b.at("华东", "瓶装茶", "7月")
	test.Tap(b.button("关上 7月"))
}

func TestPasteFillClearAndCopy(t *testing.T) {
	b := breakdown(t, 1440, 900).at("华北", "瓶装茶", "8月")
	clipboard := fyne.CurrentApp().Clipboard()
	clipboard.SetContent("80\t60.5\r\n35\t1,200元\r\n")
	b.grid.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	if len(b.Problems) != 1 || b.amount("华北", "瓶装茶", 8) != 82*wan {
		t.Error("a block over a locked cell was taken in part:", b.Problems)
	}
	b.at("华北", "气泡果茶", "8月")
	b.grid.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	if b.amount("华北", "气泡果茶", 9) != 60*wan+wan/2 || b.amount("华北", "餐饮装", 9) != 1_200_00 {
		t.Error(b.amount("华北", "气泡果茶", 9), b.amount("华北", "餐饮装", 9))
	}
	b.at("华北", "气泡果茶", "8月")
	b.grid.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	b.press(fyne.KeyRight, fyne.KeyDown)
	b.grid.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	b.says("选中 4 格")
	b.grid.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clipboard})
	if got := clipboard.Content(); got != "80\t60.5\r\n35\t0.12\r\n" {
		t.Errorf("copied %q", got)
	}
	b.grid.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyD, Modifier: fyne.KeyModifierShortcutDefault})
	if b.amount("华北", "餐饮装", 8) != 80*wan || b.amount("华北", "餐饮装", 9) != 60*wan+wan/2 {
		t.Error("filling down:", b.amount("华北", "餐饮装", 8), b.amount("华北", "餐饮装", 9))
	}
	b.press(fyne.KeyDelete)
	if b.amount("华北", "餐饮装", 8) != 0 || b.amount("华北", "气泡果茶", 9) != 0 {
		t.Error("Del left something")
	}
	clipboard.SetContent("abc\t1")
	b.grid.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
	b.says("“abc”不是金额")
}

func TestFoldAndSlices(t *testing.T) {
	b := breakdown(t, 1440, 900)
	rows := len(b.grid.Rows())
	b.at("华东", "", "全年")
	b.grid.TypedRune('-')
	if len(b.grid.Rows()) != rows-4 {
		t.Errorf("%d rows of %d", len(b.grid.Rows()), rows)
	}
	b.grid.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyEqual, Modifier: fyne.KeyModifierShortcutDefault})
	if len(b.grid.Rows()) != rows {
		t.Errorf("%d rows of %d", len(b.grid.Rows()), rows)
	}
	b.page.(page.Goer).Go(page.Route{Page: "breakdown", Part: "reps"})
	b.SaveShot("reps")
	if len(b.grid.Rows()) != 5+9 {
		t.Errorf("%d rows by person", len(b.grid.Rows()))
	}
	b.at("华南", "黄子墨", "9月").typed("100").press(fyne.KeyReturn)
	g, err := app.GridOf(b.Reader(), b.Today(), app.GridIn{By: app.Reps})
	if err != nil || *g.Unallocated == 0 {
		t.Error(g.Unallocated, err)
	}
}

func TestSumsAreEditedToo(t *testing.T) {
	b := breakdown(t, 1440, 900).at("华南", "", "Q4").typed("600")
	b.SaveShot("edit-sum")
	b.press(fyne.KeyReturn)
	if b.unallocated() != -30*wan {
		t.Errorf("%d is unallocated", b.unallocated())
	}
	b.at("华南", "", "全年").press(fyne.KeyDelete)
	b.says("合计不能再低") // the closed months stay
	b.at("华南", "", "Q4").press(fyne.KeyDelete)
	b.says("差额 600 万 去向")
	b.press(fyne.KeyReturn)
	if b.unallocated() <= 0 {
		t.Errorf("%d is unallocated", b.unallocated())
	}
}

// TestTheTotalOfAMonthIsEdited breaks it back over the open cells of the month.
func TestTheTotalOfAMonthIsEdited(t *testing.T) {
	b := breakdown(t, 1440, 900).total("10月")
	east, was := b.amount("华东", "气泡果茶", 10), b.now()
	b.typed("1500")
	b.SaveShot("edit-total")
	b.press(fyne.KeyReturn)
	if b.total("10月").now() != "¥15,000,000.00" || b.amount("华东", "气泡果茶", 10) == east || b.unallocated() == 0 {
		t.Error(was, b.now(), b.unallocated(), b.Problems)
	}
	b.Undo()
	b.total("10月").typed("1500").press(fyne.KeyF8, fyne.KeyReturn)
	if b.unallocated() != 0 || b.total("10月").now() != "¥15,000,000.00" {
		t.Error("the other months did not give:", b.unallocated(), b.Problems)
	}
	b.total("3月").typed("1")
	if b.grid.Editing() {
		t.Error("the total of a closed month can be edited")
	}
	b.says("2026年3月已结")
	b.total("10月").press(fyne.KeyF4)
	b.typed("1")
	b.says("已锁定")
}

func TestDialogsOfTheBreakdown(t *testing.T) {
	b := breakdown(t, 1440, 900)
	test.Tap(b.button("重新分解"))
	b.SaveShot("spread")
	for _, x := range pagetest.Find[*widgets.Button](b.Overlay) {
		if x.Label() == "分解" {
			test.Tap(x)
		}
	}
	if b.unallocated() != 0 || len(b.Problems) > 0 {
		t.Error(b.unallocated(), b.Problems)
	}
	b.SavePath = t.TempDir() + "/out.xlsx"
	b.page.(interface{ Export() }).Export()
	if len(b.Problems) > 0 || len(b.Toasts) < 2 {
		t.Error(b.Problems, b.Toasts)
	}
}
