package touches_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"quarterdeck/app/text"
	app "quarterdeck/app/touches"
	"quarterdeck/data"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/touches"
	"quarterdeck/views/widgets"
)

// latest is the newest touch with a customer.
func latest(t *testing.T, h *pagetest.Host, customer string) app.Entry {
	t.Helper()
	out, err := app.Log(h.Reader(), h.Today(), app.LogIn{Customer: customer, Limit: 1})
	if err != nil || len(out.Rows) == 0 {
		t.Fatal(err, out.Count)
	}
	return out.Rows[0]
}

// enter presses Enter in the dialog that is open.
func enter(t *testing.T, h *pagetest.Host) {
	t.Helper()
	d, ok := h.Overlay.(*widgets.Dialog)
	if !ok || !d.Key(&fyne.KeyEvent{Name: fyne.KeyReturn}) {
		t.Fatal("no dialog takes Enter")
	}
}

// TestTwoKeystrokesLogACall: the dialog opens with all that is usual, Enter saves.
func TestTwoKeystrokesLogACall(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	h.Put(nothing{}, 1280, 800)
	told := 0
	touches.LogForm(h, "C003", func() { told++ })
	if got := len(pagetest.Find[*widgets.Select](h.Overlay)); got != 4 {
		t.Fatal("channel, contact, rep, service:", got)
	}
	enter(t, h)
	if x := latest(t, h, "C003"); x.Channel != data.ByVisit || !x.Effective || x.Rep != "R04" || x.Date != h.Today() {
		t.Fatalf("%+v", x)
	}
	if told != 1 || h.Overlay != nil {
		t.Fatal("the dialog stays", told)
	}
}

func TestALogFormSaysWhatIsWrongAtItsField(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	h.Put(nothing{}, 1280, 800)
	touches.LogForm(h, "C003", func() { t.Error("nothing was saved") })
	dates := pagetest.Find[*widgets.DateField](h.Overlay)
	dates[1].SetDate(h.Today() + 400) // the day of the touch
	enter(t, h)
	if h.Overlay == nil || !pagetest.Said(h.Overlay, "日期还没到") {
		t.Fatal("nobody says that the day is to come")
	}
	if len(h.Problems) > 0 {
		t.Fatal(h.Problems)
	}
}

// nothing is a page with nothing on it: other pages open the dialog too.
type nothing struct{}

func (nothing) Title() string              { return "" }
func (nothing) Content() fyne.CanvasObject { return widgets.Row(0) }
func (nothing) Shows() []data.Kind         { return nil }
func (nothing) Refresh()                   {}
