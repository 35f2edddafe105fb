package touches_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"quarterdeck/app/text"
	app "quarterdeck/app/touches"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/touches"
	"quarterdeck/views/widgets"
)

func open(t *testing.T) (*pagetest.Host, *touches.Page) {
	t.Helper()
	h := pagetest.Sample(t, text.ZH, false)
	p := touches.NewTouches(h).(*touches.Page)
	h.Put(p, 1440, 900)
	return h, p
}

// tapChip presses the chip that begins with the words.
func tapChip(t *testing.T, p page.Page, words string) {
	t.Helper()
	for _, c := range pagetest.Find[*widgets.Chip](p.Content()) {
		if strings.HasPrefix(c.Label(), words+" ") {
			c.Tapped(nil)
			return
		}
	}
	t.Fatalf("no chip says %s", words)
}

// chip is the words of the chip that begins so.
func chip(t *testing.T, p page.Page, words string) string {
	t.Helper()
	for _, c := range pagetest.Find[*widgets.Chip](p.Content()) {
		if strings.HasPrefix(c.Label(), words+" ") {
			return c.Label()
		}
	}
	t.Fatalf("no chip says %s", words)
	return ""
}

func press(p page.Page, k fyne.KeyName) bool { return p.(page.Keyer).Key(&fyne.KeyEvent{Name: k}) }

// TestLAndEnterLogACall and the next customer is at hand.
func TestLAndEnterLogACall(t *testing.T) {
	h, p := open(t)
	p.Go(page.Route{Code: "C003"})
	if !pagetest.Said(p.Content(), "应触达：8月10日已到期，逾期 4 天") || !pagetest.Said(p.Content(), "嫌账期 30 天短，对比对手 45 天") {
		t.Fatal("the panel does not tell of 锦和便利")
	}
	overdue := chip(t, p, "逾期")
	if !press(p, fyne.KeyL) {
		t.Fatal("L does nothing")
	}
	enter(t, h)
	if x := latest(t, h, "C003"); x.Date != h.Today() || !x.Effective || x.Channel != data.ByVisit || x.Contact != "何俊" {
		t.Fatalf("%+v", x)
	}
	if got := chip(t, p, "逾期"); got == overdue {
		t.Error("the count of the overdue stays", got)
	}
	if pagetest.Said(p.Content(), "逾期 4 天") {
		t.Error("the call is still to be made")
	}
	h.Undo()
	if got := chip(t, p, "逾期"); got != overdue {
		t.Error("undo did not bring it back", got)
	}
}

func TestTheListIsGroupedAndNarrowed(t *testing.T) {
	h, p := open(t)
	rows := func() []string {
		lines := strings.Split(strings.TrimSpace(tsv(p)), "\r\n")
		for i := range lines {
			lines[i], _, _ = strings.Cut(lines[i], "\t")
		}
		return lines[1:]
	}
	if got := rows(); !strings.HasPrefix(got[0], "逾期 · ") || len(got) < 20 {
		t.Error("the overdue do not stand on top", got)
	}
	tapChip(t, p, "高风险")
	if got := rows(); len(got) != 3 || got[1] != "琼崖便利" {
		t.Error(got)
	}
	if !press(p, fyne.KeyEscape) || len(rows()) < 20 {
		t.Error("Esc does not show the week again")
	}
	press(p, fyne.KeyRightBracket)
	if got := rows(); strings.HasPrefix(got[0], "逾期") || !strings.HasPrefix(got[0], "8月17日 周一") {
		t.Error("next week begins with its Monday", got[0])
	}
	press(p, fyne.KeyLeftBracket)
	press(p, fyne.KeyLeftBracket)
	if got := rows(); !strings.HasPrefix(got[0], "逾期") {
		t.Error("there is no week before this one", got[0])
	}
	tapChip(t, p, "全部")
	if got := rows(); len(got) < 128 {
		t.Error(len(got))
	}
	if len(h.Problems) > 0 {
		t.Error(h.Problems)
	}
}

func tsv(p page.Page) string {
	for _, o := range pagetest.Find[fyne.Widget](p.Content()) {
		if x, ok := o.(interface{ TSV() string }); ok {
			return x.TSV()
		}
	}
	return ""
}

// TestAServiceIsLoggedWithAllItsCustomers in one step.
func TestAServiceIsLoggedWithAllItsCustomers(t *testing.T) {
	h, p := open(t)
	before, err := app.Log(h.Reader(), h.Today(), app.LogIn{})
	if err != nil {
		t.Fatal(err)
	}
	list, err := app.Calls(h.Reader(), h.Today(), app.CallsIn{})
	if err != nil || !list.Jobs[0].Automatic {
		t.Fatal(err, list.Jobs)
	}
	pagetest.Button(t, p.Content(), "登记").Tapped(nil)
	enter(t, h)
	after, err := app.Log(h.Reader(), h.Today(), app.LogIn{})
	if err != nil || after.Count != before.Count+len(list.Jobs[0].Customers) || after.Rows[0].Effective || after.Rows[0].Service != app.ServiceCode(list.Jobs[0].Service) {
		t.Fatalf("%d touches became %d: %v", before.Count, after.Count, err)
	}
	again, err := app.Calls(h.Reader(), h.Today(), app.CallsIn{})
	if err != nil || len(again.Jobs) != len(list.Jobs)-1 {
		t.Error("the service is still due", err)
	}
	h.Undo()
	if back, _ := app.Log(h.Reader(), h.Today(), app.LogIn{}); back.Count != before.Count {
		t.Error("one undo does not take all back", back.Count)
	}
}

func TestTheRulesAreChanged(t *testing.T) {
	h, p := open(t)
	p.EditRules()
	fields := pagetest.Find[*widgets.Field](h.Overlay)
	fields[0].SetText("9")
	enter(t, h)
	if h.Overlay == nil {
		t.Fatal("days out of order were taken")
	}
	fields[0].SetText("1")
	enter(t, h)
	rule, err := h.Reader().CareRule()
	if err != nil || rule.TellRep != 1 || rule.TellManager != 5 || h.Overlay != nil {
		t.Fatalf("%+v %v", rule, err)
	}
}

func TestTheListIsWritten(t *testing.T) {
	h, p := open(t)
	for ending, want := range map[string]string{".ics": "SUMMARY:触达：", ".xlsx": "PK"} {
		h.SavePath = filepath.Join(t.TempDir(), "a"+ending)
		p.Export(ending)
		raw, err := os.ReadFile(h.SavePath)
		if err != nil || !strings.Contains(string(raw), want) {
			t.Errorf("%s: %v %.60q", ending, err, raw)
		}
	}
	p.Print()
	if len(h.Routes) != 1 || h.Routes[0].Part != "calls" {
		t.Error(h.Routes)
	}
}

// TestATouchOfTheLogIsChangedAndRemoved from the dialog of records.
func TestATouchOfTheLogIsChangedAndRemoved(t *testing.T) {
	h, p := open(t)
	p.Go(page.Route{Code: "C003"})
	was := latest(t, h, "C003")
	p.ShowLog("C003")
	h.SaveShot("touches-records")
	table := pagetest.Find[*widgets.Table[app.Entry]](h.Overlay)[0]
	table.OnOpen(table.Rows()[0])
	h.SaveShot("touches-change")
	pagetest.Find[*widgets.Field](h.Overlay)[0].SetText("改过的结果")
	enter(t, h)
	if x := latest(t, h, "C003"); x.ID != was.ID || x.Outcome != "改过的结果" || x.Next != was.Next || x.Contact != was.Contact {
		t.Fatalf("%+v", x)
	}
	table = pagetest.Find[*widgets.Table[app.Entry]](h.Overlay)[0] // it comes back
	table.OnOpen(table.Rows()[0])
	pagetest.Button(t, h.Overlay, "删除").Tapped(nil)
	if x := latest(t, h, "C003"); x.ID == was.ID {
		t.Fatal("the touch is still there")
	}
}

func TestTheDialogsOpen(t *testing.T) {
	h, p := open(t)
	p.ShowCoverage()
	h.Look("touches-coverage")
	h.HideOverlay()
	p.EditRules()
	h.Look("touches-rules")
	h.HideOverlay()
	touches.LogForm(h, "C003", nil)
	h.Look("touches-log")
	h.HideOverlay()
	p.ShowLog("")
	h.Look("touches-log-all")
	h.HideOverlay()
	pagetest.Button(t, p.Content(), "登记").Tapped(nil)
	h.Look("touches-job")
}
