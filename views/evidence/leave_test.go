package evidence_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	app "quarterdeck/app/evidence"
	"quarterdeck/data"
	"quarterdeck/views/evidence"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

// asking is a host whose questions wait for an answer.
type asking struct {
	*pagetest.Host
	asked int
	yes   func()
}

func (a *asking) Confirm(_, _, _ string, _ bool, yes func()) { a.asked, a.yes = a.asked+1, yes }

func sheetsPage(t *testing.T) (*asking, page.Page, *widgets.Table[app.Sheet]) {
	h := &asking{Host: pagetest.Sample(t, "zh", false)}
	p := evidence.NewSheets(h)
	h.Put(p, 1440, 900)
	return h, p, pagetest.Find[*widgets.Table[app.Sheet]](p.Content())[0]
}

func sourceField(p page.Page) *widgets.Field { return pagetest.Find[*widgets.Field](p.Content())[1] }

// TestTypingIsKeptWhenAnotherSheetIsChosen: what can be stored is, in one step,
// and the other sheet is shown.
func TestTypingIsKeptWhenAnotherSheetIsChosen(t *testing.T) {
	h, p, table := sheetsPage(t)
	before := insights(t, h.Host)
	sourceField(p).SetText("内部访谈")
	test.TapAt(table, fyne.NewPos(60, 32+44+10)) // the second row
	now := insights(t, h.Host)
	if now[0].Source != "内部访谈" || h.asked != 0 {
		t.Errorf("%q, asked %d times, %v", now[0].Source, h.asked, h.Problems)
	}
	if row, ok := table.Selected(); !ok || row.ID != before[1].ID || sourceField(p).Text() != before[1].Source {
		t.Error("the other sheet is not shown", row, sourceField(p).Text())
	}
	steps := len(h.Toasts)
	test.TapAt(table, fyne.NewPos(60, 32+10))
	if len(h.Toasts) != steps || sourceField(p).Text() != "内部访谈" {
		t.Error("leaving an untouched form stored something", h.Toasts)
	}
	h.Undo()
	if now := insights(t, h.Host); now[0].Source != before[0].Source || sourceField(p).Text() != before[0].Source {
		t.Errorf("undo left %q in the form", sourceField(p).Text())
	}
}

// TestTypingThatCannotBeStoredIsAskedAbout: nothing is lost without an answer.
func TestTypingThatCannotBeStoredIsAskedAbout(t *testing.T) {
	h, p, table := sheetsPage(t)
	before := insights(t, h.Host)
	title := pagetest.Find[*widgets.Field](p.Content())[0]
	title.SetText("")
	sourceField(p).SetText("内部访谈")
	gone := false
	for _, leave := range []func(){
		func() { test.TapAt(table, fyne.NewPos(60, 32+44+10)) },
		func() { p.(*evidence.Sheets).Go(pageRoute(before[2].ID)) },
		func() { p.(page.Leaver).Leave(func() { gone = true }) },
	} {
		leave()
		if row, ok := table.Selected(); gone || !ok || row.ID != before[0].ID || sourceField(p).Text() != "内部访谈" || title.Problem() == "" {
			t.Fatal("typing is gone without an answer", gone, row.Title, sourceField(p).Text(), title.Problem())
		}
	}
	if h.asked != 3 {
		t.Error("asked", h.asked, "times")
	}
	h.yes()
	if now := insights(t, h.Host); !gone || now[0].Source != before[0].Source || sourceField(p).Text() != before[0].Source {
		t.Error("what was given up is still there", gone, sourceField(p).Text())
	}
}

// TestANewSheetIsAddedOnLeaving, and an untouched one is not.
func TestANewSheetIsAddedOnLeaving(t *testing.T) {
	h, p, table := sheetsPage(t)
	n := len(insights(t, h.Host))
	evidence.ShowNew(p, data.MacroSheet)
	test.TapAt(table, fyne.NewPos(60, 32+10))
	if got := len(insights(t, h.Host)); got != n || h.asked != 0 {
		t.Fatal("an untouched new sheet was stored or asked about", got-n, h.asked)
	}
	evidence.ShowNew(p, data.MacroSheet)
	pagetest.Find[*widgets.Field](p.Content())[0].SetText("新规解读")
	test.TapAt(table, fyne.NewPos(60, 32+44+10))
	if got := insights(t, h.Host); len(got) != n+1 || h.asked != 0 {
		t.Fatal(len(got)-n, h.asked, h.Problems)
	}
}

// TestTypingOutlivesWhatHappensToItsSheet: taking its last change back, or its
// adding, leaves the words in the form.
func TestTypingOutlivesWhatHappensToItsSheet(t *testing.T) {
	h, p, _ := sheetsPage(t)
	sourceField(p).SetText("内部访谈")
	press(t, p.Content(), "保存")
	sourceField(p).SetText("内部访谈，二稿")
	h.Undo()
	if sourceField(p).Text() != "内部访谈，二稿" {
		t.Error("undo took the typing along:", sourceField(p).Text())
	}
	press(t, p.Content(), "保存")
	x := insights(t, h.Host)[0]
	if x.Source != "内部访谈，二稿" {
		t.Error(x.Source)
	}
	sourceField(p).SetText("三稿")
	if !h.Do(app.RemoveInsight{ID: x.ID}) || sourceField(p).Text() != "三稿" {
		t.Fatal("the typing went with the sheet", h.Problems)
	}
	n := len(insights(t, h.Host))
	press(t, p.Content(), "保存")
	if got := insights(t, h.Host); len(got) != n+1 {
		t.Error("the sheet did not come back", h.Problems)
	}
}
