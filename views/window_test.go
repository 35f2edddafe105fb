package views

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"quarterdeck/app"
	"quarterdeck/app/actuals"
	"quarterdeck/app/plan"
	"quarterdeck/data"
	"quarterdeck/data/store"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

func ctrl(k fyne.KeyName, shift bool) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: k, Modifier: stroke{shift: shift}.modifier()}
}

func press(w *Window, s fyne.Shortcut) { w.shortcut(s) }

// said is everything painted in the window, overlays included.
func said(w *Window) string {
	var b strings.Builder
	size := w.win.Canvas().Size()
	all := box{0, 0, size.Width, size.Height}
	for _, t := range texts(w.win.Content(), 0, 0, all) {
		b.WriteString(t.Text.Text + "\n")
	}
	for _, o := range w.win.Canvas().Overlays().List() {
		for _, t := range texts(o, 0, 0, all) {
			b.WriteString(t.Text.Text + "\n")
		}
	}
	return b.String()
}

func TestKeysOpenEveryPage(t *testing.T) {
	w := windowOn(t, sampleFile(t, "zh"), "zh", "light", 1440, 900)
	for _, e := range pages {
		press(w, ctrl(e.stroke, false))
		if w.route.Page != e.key {
			t.Errorf("Ctrl %s shows %s, not %s", e.stroke, w.route.Page, e.key)
		}
	}
	w.Show(page.Route{Page: "deck"})
	w.Show(page.Route{Page: "targets"})
	press(w, &desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierAlt})
	if w.route.Page != "deck" {
		t.Error("Alt ← did not go back", w.route)
	}
}

// TestAKeyTypesNothingIntoWhatItOpens: a letter comes as a key and then as a
// character, which must find neither a form's first field nor a search.
func TestAKeyTypesNothingIntoWhatItOpens(t *testing.T) {
	w := windowOn(t, sampleFile(t, "zh"), "zh", "light", 1440, 900)
	for _, x := range []struct {
		part string
		key  fyne.KeyName
	}{{"touches", fyne.KeyL}, {"touches", fyne.KeySlash}, {"collections", fyne.KeyI}, {"collections", fyne.KeyP}, {"accounts", fyne.KeyR}} {
		w.Show(page.Route{Page: "customers", Part: x.part})
		var waiting []func()
		w.later = func(do func()) { waiting = append(waiting, do) }
		w.win.Canvas().Unfocus()
		w.key(&fyne.KeyEvent{Name: x.key})
		if f := w.win.Canvas().Focused(); f != nil {
			t.Errorf("%s %s: what it opens has the focus (%T) before the character is through", x.part, x.key, f)
		}
		for _, do := range waiting {
			do()
		}
		if w.win.Canvas().Focused() == nil {
			t.Errorf("%s %s opens nothing to type into", x.part, x.key)
		}
		w.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	}
}

func TestUndoWorksFromEveryPage(t *testing.T) {
	w := windowOn(t, sampleFile(t, "zh"), "zh", "light", 1440, 900)
	for _, e := range pages {
		w.Show(page.Route{Page: e.key})
		if !w.Do(plan.SaveRegion{Code: "NEW", Name: "东北"}) {
			t.Fatal("the change was refused")
		}
		if !strings.Contains(said(w), "改区域 东北") {
			t.Errorf("%s: neither toast nor status bar names the change", e.key)
		}
		press(w, &fyne.ShortcutUndo{})
		if _, err := w.Reader().RegionByCode("NEW"); err == nil {
			t.Fatalf("%s: undo did not take the change back", e.key)
		}
		press(w, ctrl(fyne.KeyY, false))
		if _, err := w.Reader().RegionByCode("NEW"); err != nil {
			t.Fatalf("%s: redo did not make the change again", e.key)
		}
		w.Undo()
	}
}

func TestPaletteFindsByPinyinAndRuns(t *testing.T) {
	w := windowOn(t, sampleFile(t, "zh"), "zh", "light", 1440, 900)
	for typed, want := range map[string]string{"hd": "华东", "hzm": "黄子墨", "wjls": "万嘉连锁", "huangzimo": "黄子墨"} {
		press(w, ctrl(fyne.KeyK, false))
		if w.overlay == nil {
			t.Fatal("Ctrl K opens nothing")
		}
		test.Type(w.win.Canvas().Focused(), typed)
		if !strings.Contains(said(w), want) {
			t.Errorf("%q does not find %s:\n%s", typed, want, said(w))
		}
		w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if w.overlay != nil {
			t.Fatal("Esc does not close the palette")
		}
	}
	press(w, ctrl(fyne.KeyK, false))
	test.Type(w.win.Canvas().Focused(), "zrs")
	if !strings.Contains(said(w), "责任书") {
		t.Error("zrs does not find the tab 责任书", said(w))
	}
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	press(w, ctrl(fyne.KeyK, false))
	test.Type(w.win.Canvas().Focused(), "fj")
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.route.Page != "breakdown" {
		t.Error("fj does not go to 分解", w.route)
	}
}

func TestLanguageAndLookSwitchInPlace(t *testing.T) {
	w := windowOn(t, sampleFile(t, "zh"), "zh", "light", 1440, 900)
	w.Show(page.Route{Page: "targets"})
	press(w, ctrl(fyne.KeyL, true))
	if w.route.Page != "targets" || !strings.Contains(said(w), "Targets") {
		t.Error("the language did not switch on the page")
	}
	press(w, ctrl(fyne.KeyD, true))
	press(w, ctrl(fyne.KeyM, true))
	press(w, ctrl(fyne.KeyL, true))
	if !strings.Contains(said(w), "目标") || w.complaints > 0 {
		t.Error("not back in Chinese")
	}
}

func TestStrangeFilesLeaveThePlanOpen(t *testing.T) {
	w := windowOn(t, sampleFile(t, "zh"), "zh", "light", 1440, 900)
	before := w.File().Path()
	junk := filepath.Join(t.TempDir(), "报表.qdeck")
	if err := os.WriteFile(junk, []byte(strings.Repeat("订单,金额\n", 50)), 0o600); err != nil {
		t.Fatal(err)
	}
	if w.Open(junk) || w.File().Path() != before {
		t.Fatal("another plan is open")
	}
	if !strings.Contains(said(w), "不是领航台计划") {
		t.Error("no sentence says why:", said(w))
	}
	w.HideOverlay()
	other, err := store.Open(sampleFile(t, "zh"))
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	if w.Open(other.Path()) || !strings.Contains(said(w), "已在别处打开") {
		t.Error("a plan in use was opened, or nothing said so")
	}
}

func TestDamagedPlanIsRestoredFromItsBackup(t *testing.T) {
	path := sampleFile(t, "zh")
	w := windowOn(t, path, "zh", "light", 1440, 900) // makes a backup on opening
	w.close()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 8192; i < len(raw); i++ {
		raw[i] = 0xAA
	}
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	w.app = nil
	w.build()
	if w.Open(path) {
		t.Fatal("a damaged plan was opened")
	}
	d, ok := w.overlay.(*widgets.Dialog)
	if !ok || !d.Key(&fyne.KeyEvent{Name: fyne.KeyReturn}) {
		t.Fatal("no restore is offered")
	}
	if w.app == nil || w.plan.Firm != "山岚茶饮" {
		t.Fatal("the backup is not open")
	}
	if left, _ := filepath.Glob(path + ".damaged-*"); len(left) != 1 {
		t.Error("the damaged file was not kept", left)
	}
}

func TestFirstRunOffersThreeWays(t *testing.T) {
	w := windowOn(t, "", "zh", "light", 1440, 900)
	for _, want := range []string{"新建计划", "打开计划", "看示例计划", "还没有。打开过的计划会列在这里。"} {
		if !strings.Contains(said(w), want) {
			t.Errorf("%q is missing", want)
		}
	}
	press(w, ctrl(fyne.KeyN, false))
	if !strings.Contains(said(w), "一个计划就是一个文件") {
		t.Error("Ctrl N opens no wizard")
	}
	w.HideOverlay()
	w.key(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !strings.Contains(said(w), "一个计划就是一个文件") {
		t.Error("Enter does not take the way that is marked")
	}
	w.HideOverlay()
	w.openSample()
	if w.app == nil || !w.plan.Sample {
		t.Fatal("the sample is not open")
	}
	if !strings.Contains(w.win.Title(), "示例") {
		t.Error("the sample is not marked in the title", w.win.Title())
	}
}

func TestOtherPagesSeeAChange(t *testing.T) {
	w := windowOn(t, sampleFile(t, "zh"), "zh", "light", 1440, 900)
	w.Show(page.Route{Page: "deck"})
	if !strings.Contains(said(w), "96.3%") {
		t.Fatal("the deck does not show 96.3%")
	}
	w.Show(page.Route{Page: "settings"})
	orders, err := w.Reader().Orders(store.OrderFilter{Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	customer, err := w.Reader().Customer(orders[0].CustomerID)
	if err != nil {
		t.Fatal(err)
	}
	if !w.Do(actuals.SaveOrder{Number: "NEW-1", Date: w.Today(), Customer: customer.Code, Lines: []actuals.OrderLine{{Amount: 10_000_000_00}}}) {
		t.Fatal("the order was refused")
	}
	w.Show(page.Route{Page: "deck"})
	if strings.Contains(said(w), "96.3%") {
		t.Error("the deck still shows the old figure")
	}
}

func TestFileDialogsOpen(t *testing.T) {
	w := windowOn(t, sampleFile(t, "zh"), "zh", "light", 1440, 900)
	overlays := w.win.Canvas().Overlays()
	press(w, ctrl("O", false))
	if overlays.Top() == nil {
		t.Fatal("Ctrl O shows no file dialog")
	}
	overlays.Remove(overlays.Top())
	press(w, ctrl("S", true))
	if overlays.Top() == nil {
		t.Fatal("Ctrl Shift S shows no file dialog")
	}
}

func TestSavingNeverTouchesThePlan(t *testing.T) {
	w := windowOn(t, sampleFile(t, "zh"), "zh", "light", 1440, 900)
	path := w.File().Path()
	if _, p := w.saveTo(filepath.Dir(path), filepath.Base(path)); p.Key != "problem.save.plan" {
		t.Error("the open plan is offered up", p)
	}
	other := filepath.Join(t.TempDir(), "简报.pdf")
	if err := os.WriteFile(other, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	chosen := ""
	w.AskSave(filepath.Base(other), func(p string) { chosen = p })
	d := w.overlay.(*widgets.Dialog)
	if !strings.Contains(said(w), "存到哪里") {
		t.Fatal("no dialog")
	}
	d.Key(&fyne.KeyEvent{Name: fyne.KeyReturn}) // into the plan's folder: nothing is there
	if chosen != filepath.Join(filepath.Dir(path), "简报.pdf") {
		t.Fatal(chosen)
	}
	if raw, err := os.ReadFile(other); err != nil || string(raw) != "old" {
		t.Error("a file was touched before it was written", err)
	}
	if got, p := w.saveTo(filepath.Dir(other), "简报.pdf"); p.Key != "" || got != other {
		t.Error(got, p)
	}
	if _, p := w.saveTo(filepath.Dir(other), "../x.pdf"); p.Field != "file" {
		t.Error("a path passed for a name")
	}
}

func TestPagesDoNotChangeUnderADialog(t *testing.T) {
	w := windowOn(t, sampleFile(t, "zh"), "zh", "light", 1440, 900)
	w.Show(page.Route{Page: "customers"})
	press(w, ctrl("N", false))
	press(w, ctrl("4", false))
	if w.route.Page != "customers" {
		t.Error("Ctrl 4 left the page under its dialog")
	}
	w.HideOverlay()
	press(w, ctrl("4", false))
	if w.route.Page == "customers" {
		t.Error("Ctrl 4 does nothing without a dialog")
	}
}

func TestAPlanIsRememberedByItsWholePath(t *testing.T) {
	w := windowOn(t, sampleFile(t, "zh"), "zh", "light", 1440, 900)
	other := sampleFile(t, "en")
	t.Chdir(filepath.Dir(other))
	if !w.Open(filepath.Base(other)) || w.prefs.Last != other {
		t.Errorf("remembered %q for %q", w.prefs.Last, other)
	}
}

func TestALongChangeCanBeStopped(t *testing.T) {
	w := windowOn(t, sampleFile(t, "zh"), "zh", "light", 1440, 900)
	before, err := w.Reader().Count(data.Orders)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "订单.csv")
	if err := os.WriteFile(path, []byte("订单号,日期,客户,金额\nN1,2026-08-14,C001,100\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	heard := []bool{}
	for _, stop := range []bool{true, false} {
		w.DoLong("导入", func(report func(done, all int) error) app.Command {
			return actuals.ImportFile{Path: path, As: "orders", Report: func(done, all int) error {
				if stop {
					return errCancelled
				}
				return report(done, all)
			}}
		}, func(made bool) { heard = append(heard, made) })
	}
	after, err := w.Reader().Count(data.Orders)
	if err != nil || after != before+1 || len(heard) != 2 || heard[0] || !heard[1] || w.complaints > 0 {
		t.Error(before, after, heard, err)
	}
}
