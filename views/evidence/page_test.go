package evidence_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	app "quarterdeck/app/evidence"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/views/evidence"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

func press(t *testing.T, root fyne.CanvasObject, label string) {
	t.Helper()
	for _, b := range pagetest.Find[*widgets.Button](root) {
		if strings.HasPrefix(b.Label(), label) {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no button %s", label)
}

func insights(t *testing.T, h *pagetest.Host) []app.Sheet {
	t.Helper()
	rows, err := app.InsightsOf(h.Reader(), h.Today(), app.InsightsIn{})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// TestASheetIsCheckedSavedAndCited through the form, word by word.
func TestASheetIsCheckedSavedAndCited(t *testing.T) {
	h := pagetest.Sample(t, "zh", false)
	p := evidence.NewSheets(h)
	h.Put(p, 1440, 900)
	before := insights(t, h)
	fields := pagetest.Find[*widgets.Field](p.Content())
	fields[0].SetText("")
	press(t, p.Content(), "保存")
	if fields[0].Problem() == "" || len(h.Problems) > 0 {
		t.Error("a sheet without a title was taken", h.Problems)
	}
	fields[0].SetText("清野饮料 2026")
	for _, c := range pagetest.Find[*widgets.Check](p.Content()) {
		c.Tapped(&fyne.PointEvent{}) // takes the citation away, and leaves what was typed
	}
	if now := insights(t, h); now[0].Goal == before[0].Goal {
		t.Error("the citation did not change")
	}
	if fields[0].Text() != "清野饮料 2026" {
		t.Error("what was typed is gone:", fields[0].Text())
	}
	press(t, p.Content(), "保存")
	if now := insights(t, h); now[0].Title != "清野饮料 2026" || len(now[0].Points) != 3 || len(now) != len(before) {
		t.Errorf("%+v", now[0])
	}
	h.Undo()
	h.Undo()
	if now := insights(t, h); now[0].Title != before[0].Title || now[0].Goal != before[0].Goal {
		t.Errorf("%+v", now[0])
	}
}

// TestEverySheetKeepsItsLines: saving what the form shows changes nothing.
func TestEverySheetKeepsItsLines(t *testing.T) {
	h := pagetest.Sample(t, "zh", false)
	p := evidence.NewSheets(h)
	h.Put(p, 1440, 900)
	before := insights(t, h)
	for _, x := range before {
		p.(*evidence.Sheets).Go(pageRoute(x.ID))
		h.SaveShot("sheet-" + string(x.Topic))
		press(t, p.Content(), "保存")
		for _, err := range h.Problems {
			t.Errorf("%s: %v", x.Title, err)
		}
	}
	for i, now := range insights(t, h) {
		if a, b := before[i], now; a.Title != b.Title || len(a.Points) != len(b.Points) || a.Strategy != b.Strategy || feedsOf(a) != feedsOf(b) {
			t.Errorf("%+v\n%+v", a, b)
		}
	}
}

func feedsOf(x app.Sheet) (n int) {
	for _, r := range []*int{x.Growth, x.Rate, x.Effect} {
		if r != nil {
			n = n*31 + *r
		}
	}
	for _, p := range x.Points {
		if p.Number != nil {
			n = n*31 + *p.Number
		}
	}
	return n
}

// TestAScenarioIsKeptAdoptedAndTakenBack.
func TestAScenarioIsKeptAdoptedAndTakenBack(t *testing.T) {
	h := pagetest.Sample(t, "zh", false)
	p := evidence.NewScenarios(h)
	h.Put(p, 1440, 900)
	p.(*evidence.Scenarios).New()
	h.SaveShot("scenario-form")
	press(t, h.Overlay, "保存")
	rows, err := h.Reader().Scenarios()
	if err != nil || len(rows) != 4 || rows[3].Amount != 12_000_0000_00 || rows[3].Reason == "" {
		t.Fatalf("%+v %v %v", rows, err, h.Problems)
	}
	lines := pagetest.Find[*widgets.ListRow](p.Content())
	lines[2].OnTap()
	h.SaveShot("scenario-chosen")
	press(t, p.Content(), "采用")
	g, err := h.Reader().Goal(data.Revenue)
	if err != nil || *g.Amount != 12_600_0000_00 {
		t.Error(*g.Amount, err)
	}
	h.Undo()
	if g, _ := h.Reader().Goal(data.Revenue); *g.Amount != 12_000_0000_00 {
		t.Error(*g.Amount)
	}
}

// TestTheDriverSheetSaysWhatIsWrong at the field, and stays.
func TestTheDriverSheetSaysWhatIsWrong(t *testing.T) {
	h := pagetest.Sample(t, "zh", false)
	p := evidence.NewScenarios(h)
	h.Put(p, 1440, 900)
	evidence.EditDrivers(h, decision(t, h), "market")
	h.SaveShot("drivers")
	fields := pagetest.Find[*widgets.Field](h.Overlay)
	fields[0].SetText("十一")
	press(t, h.Overlay, "保存")
	if fields[0].Problem() == "" || h.Overlay == nil {
		t.Error("words were taken for a per cent")
	}
	fields[0].SetText("−12.5")
	press(t, h.Overlay, "保存")
	if g, err := h.Reader().Goal(data.Revenue); err != nil || g.Growth == nil || *g.Growth != -1250 || h.Overlay != nil {
		t.Error(g.Growth, err, h.Problems)
	}
	evidence.EditLevels(h, decision(t, h).Amount)
	h.SaveShot("levels")
}

func pageRoute(id data.ID) page.Route { return page.Route{Page: "targets", Part: "evidence", ID: id} }

func decision(t *testing.T, h *pagetest.Host) targets.Decision {
	t.Helper()
	d, err := targets.GoalOf(h.Reader(), h.Today(), targets.GoalIn{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}
