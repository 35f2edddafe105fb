package execution_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	app "quarterdeck/app/execution"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

// fields are the lines of typing of the dialog.
func fields(o fyne.CanvasObject) []*widgets.Field {
	var found []*widgets.Field
	for _, x := range pagetest.Find[fyne.CanvasObject](o) {
		switch x := x.(type) {
		case *widgets.Field:
			found = append(found, x)
		case *widgets.DateField:
			found = append(found, &x.Field)
		}
	}
	return found
}

func TestATaskIsAddedAndItsFaultsStandAtTheirFields(t *testing.T) {
	h, p := put(t)
	p.(page.Maker).New()
	h.SaveShot("stages-form-task")
	f := fields(h.Overlay)
	if len(f) != 4 {
		t.Fatalf("%d fields", len(f))
	}
	f[1].SetText("8月20日")
	f[2].SetText("8月10日")
	save := pagetest.Button(t, h.Overlay, "保存")
	save.Tapped(nil)
	if f[0].Problem()+f[2].Problem() == "" || h.Overlay == nil {
		t.Fatalf("an unfit task was taken: %v", h.Problems)
	}
	f[0].SetText("联名试点")
	f[2].SetText("9月10日")
	f[3].SetText("百分之五")
	save.Tapped(nil)
	if f[3].Problem() == "" {
		t.Error("progress in words was taken")
	}
	f[3].SetText("5%")
	save.Tapped(nil)
	if h.Overlay != nil || len(h.Problems) > 0 {
		t.Fatal(f[0].Problem(), f[1].Problem(), f[2].Problem(), f[3].Problem(), h.Problems)
	}
	m := find(t, h, "联名试点")
	if m.Until.String() != "2026-09-11" || m.Progress != 5 || m.Stage != "增长" {
		t.Errorf("%+v", m)
	}
}

func TestACriterionIsChangedAndDeleted(t *testing.T) {
	h, p := put(t)
	c := find(t, h, "气泡果茶铺货 600 店").Criteria[0]
	row := func() fyne.Tappable {
		for _, x := range pagetest.Find[fyne.Widget](p.Content()) {
			if tappable, ok := x.(fyne.Tappable); ok && strings.HasPrefix(words(x), c.Text+"\n") {
				return tappable
			}
		}
		t.Fatal("the criterion has no row")
		return nil
	}
	row().Tapped(nil)
	h.SaveShot("stages-form-criterion")
	f := fields(h.Overlay)
	f[2].SetText("601.5")
	pagetest.Button(t, h.Overlay, "保存").Tapped(nil)
	if x := find(t, h, "气泡果茶铺货 600 店").Criteria[0]; *x.Have != 601_500 || !x.Passed {
		t.Errorf("%+v", x)
	}
	if !strings.Contains(words(p.Content()), "601.5 / 600 家") {
		t.Error(words(p.Content()))
	}
	row().Tapped(nil)
	pagetest.Button(t, h.Overlay, "删除").Tapped(nil)
	if n := len(find(t, h, "气泡果茶铺货 600 店").Criteria); n != 3 {
		t.Errorf("%d criteria", n)
	}
}

func TestAnActionIsAdded(t *testing.T) {
	h, p := put(t)
	pagetest.Button(t, p.Content(), "加行动").Tapped(nil)
	h.SaveShot("stages-form-action")
	f := fields(h.Overlay)
	f[0].SetText("寄样给锦和")
	pagetest.Button(t, h.Overlay, "保存").Tapped(nil)
	rows, err := app.List(h.Reader(), h.Today(), app.ListIn{Open: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range rows {
		if a.Text == "寄样给锦和" {
			if a.OwnerName != "杨帆" || a.Due != h.Today()+7 || a.Stage != "增长" {
				t.Errorf("%+v", a)
			}
			return
		}
	}
	t.Errorf("not added: %v", h.Problems)
}
