package objectives_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	app "quarterdeck/app/objectives"
	"quarterdeck/data"
	"quarterdeck/views/objectives"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

func press(t *testing.T, root fyne.CanvasObject, label string) {
	t.Helper()
	test.Tap(pagetest.Button(t, root, label))
}

func open(t *testing.T) (*pagetest.Host, page.Page, *widgets.Grid) {
	t.Helper()
	h := pagetest.Sample(t, "zh", false)
	p := objectives.NewObjectives(h)
	h.Put(p, 1280, 800)
	grids := pagetest.Find[*widgets.Grid](p.Content())
	if len(grids) != 1 {
		t.Fatal("no grid")
	}
	return h, p, grids[0]
}

func rowOf(t *testing.T, h *pagetest.Host, m data.Metric) (int, app.Row) {
	t.Helper()
	l, err := app.ListOf(h.Reader(), h.Today(), app.ListIn{})
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range l.Rows {
		if r.Metric == m {
			return i, r
		}
	}
	t.Fatalf("no objective of %s", m)
	return 0, app.Row{}
}

func TestNumbersAreTypedInPlace(t *testing.T) {
	h, p, grid := open(t)
	at, _ := rowOf(t, h, data.Conversion)
	type typing struct {
		column int
		typed  string
	}
	for _, x := range []typing{{0, "+2点"}, {1, "12"}, {2, "16.5%"}, {3, "22 / 1000"}, {4, "25"}} {
		if err := grid.OnEdit(at, x.column, x.typed); err != nil {
			t.Fatalf("%+v: %v", x, err)
		}
	}
	_, row := rowOf(t, h, data.Conversion)
	if row.Reading != data.InPoints || *row.Aim != 18_50 || *row.Weight != 12_00 || *row.Quarters[0].Amount != 22_00 ||
		*row.Quarters[0].Base != 1000 || *row.Quarters[1].Amount != 25_00 || *row.Quarters[1].Base != 1650 {
		t.Errorf("%+v", row)
	}
	for _, x := range []typing{{3, "101%"}, {3, "-1"}, {1, "101"}, {3, "多"}, {3, "22 / -4"}} {
		if err := grid.OnEdit(at, x.column, x.typed); err == nil {
			t.Errorf("%+v was taken", x)
		}
	}
	if !pagetest.Said(p.Content(), "不能为负") {
		t.Error("the problem is not said")
	}
	if _, after := rowOf(t, h, data.Conversion); *after.Quarters[0].Amount != 22_00 {
		t.Error("bad input changed something")
	}
	grid.OnClear(widgets.Span{R0: at, C0: 3, R1: at, C1: 6})
	if _, after := rowOf(t, h, data.Conversion); after.Entered != 0 {
		t.Error("cleared quarters are still there")
	}
	h.Undo()
	if _, after := rowOf(t, h, data.Conversion); after.Entered != 4 {
		t.Error("one undo does not bring the block back")
	}
}

func TestABlockIsPastedAtOnce(t *testing.T) {
	h, _, grid := open(t)
	at, _ := rowOf(t, h, data.NewCustomers)
	grid.OnPaste(widgets.Span{R0: at, C0: 3, R1: at, C1: 3}, [][]string{{"300", "400", "400", "1.5"}})
	if _, row := rowOf(t, h, data.NewCustomers); *row.Quarters[0].Amount != 320 {
		t.Error("half a block was pasted")
	}
	grid.OnPaste(widgets.Span{R0: at, C0: 3, R1: at, C1: 3}, [][]string{{"300", "400", "400", "300"}})
	if _, row := rowOf(t, h, data.NewCustomers); *row.Year != 1400 || *row.Quarters[3].Amount != 300 {
		t.Errorf("%+v", row)
	}
}

func TestARouteLandsInTheField(t *testing.T) {
	h, p, grid := open(t)
	at, _ := rowOf(t, h, data.Satisfaction)
	p.(page.Goer).Go(page.Route{Part: "objectives", Code: string(data.Satisfaction)})
	if r, c := grid.Active(); r != at || c != 6 { // the fourth quarter is what is missing
		t.Error(r, c)
	}
	if h.Window().Canvas().Focused() != grid {
		t.Error("the caret is elsewhere")
	}
	p.(page.Goer).Go(page.Route{Part: "objectives", Code: string(data.Complaints)})
	if h.Overlay == nil || !pagetest.Said(h.Overlay, "投诉率") {
		t.Fatal("an objective that is missing is not offered")
	}
	h.SaveShot("objectives-form")
	press(t, h.Overlay, "保存")
	rowOf(t, h, data.Complaints)
}

func TestMilestonesOfARegionAreHeldAgainstTheFirm(t *testing.T) {
	h, p, grid := open(t)
	at, row := rowOf(t, h, data.NewCustomers)
	grid.Select(at, 3)
	press(t, p.Content(), "里程碑与实绩")
	h.SaveShot("objectives-numbers")
	region := pagetest.Find[*widgets.Select](h.Overlay)[0]
	region.Select(1)
	region.OnChanged(1)
	pagetest.Find[*widgets.Field](h.Overlay)[0].SetText("100")
	press(t, h.Overlay, "保存")
	if !pagetest.Said(p.Content(), "各区合 100，差 220") {
		t.Error("the difference is not said", row.Quarters)
	}
	press(t, p.Content(), "里程碑与实绩")
	pagetest.Find[*widgets.Field](h.Overlay)[0].SetText("-3")
	press(t, h.Overlay, "保存")
	if !pagetest.Said(h.Overlay, "不能为负") {
		t.Error("a negative count was taken")
	}
}
