package plan_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"quarterdeck/app"
	appplan "quarterdeck/app/plan"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/plan"
	"quarterdeck/views/widgets"
)

func press(t *testing.T, o fyne.CanvasObject, label string) {
	t.Helper()
	test.Tap(pagetest.Button(t, o, label))
}

func settings(h *pagetest.Host, w, height float32) page.Page {
	p := plan.NewSettings(h)
	h.Put(p, w, height)
	p.(page.Goer).Go(page.Route{Part: "calendar"})
	return p
}

// TestTheCalendarOpens shows the tab in every language, theme and size, without
// days and with China's.
func TestTheCalendarOpens(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for _, size := range [][2]float32{{1440, 900}, {1280, 800}} {
				h := pagetest.Sample(t, lang, dark)
				settings(h, size[0], size[1])
				h.Look(fmt.Sprintf("calendar-empty-%s-%v@%v", lang, dark, size[0]))
				h.Do(appplan.AddHolidays{Country: "CN"})
				h.Look(fmt.Sprintf("calendar-china-%s-%v@%v", lang, dark, size[0]))
			}
		}
	}
}

// TestDaysAreLoadedTypedAndConfirmed walks through the tab by its buttons.
func TestDaysAreLoadedTypedAndConfirmed(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := settings(h, 1440, 900)
	press(t, p.Content(), "载入中国节假日")
	days := func() appplan.Days {
		d, err := appplan.Calendar(h.Reader(), h.Today(), appplan.None{})
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	if d := days(); d.Workdays != 248 || d.Unchecked != 39 {
		t.Fatalf("%+v", d)
	}
	press(t, p.Content(), "添加一天")
	h.Look("calendar-form")
	press(t, h.Overlay, "保存")
	if h.Overlay == nil {
		t.Fatal("a day without a date was taken")
	}
	for _, f := range pagetest.Find[*widgets.DateField](h.Overlay) {
		f.SetText("2026-08-17")
	}
	press(t, h.Overlay, "保存")
	if d := days(); h.Overlay != nil || d.Workdays != 247 || d.Unchecked != 39 {
		t.Fatalf("%d working days, %v", d.Workdays, h.Problems)
	}
	table := pagetest.Find[*widgets.Table[data.DayOff]](p.Content())[0]
	table.SelectWhere(func(d data.DayOff) bool { return d.Name == "国庆节" })
	table.OnSelect(data.DayOff{})
	press(t, p.Content(), "确认")
	if d := days(); d.Unchecked != 38 {
		t.Errorf("%d are to be checked", d.Unchecked)
	}
	press(t, p.Content(), "删除")
	if d := days(); len(d.Entries) != 39 || len(h.Problems) > 0 {
		t.Errorf("%d entries, %v", len(d.Entries), h.Problems)
	}
}

// TestWeekThirteenIsChosen presses the chips of a plan of twelve weeks.
func TestWeekThirteenIsChosen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "weeks.qdeck")
	q := data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 6))
	q.Span, q.First, q.AsOfDay = data.Quarter12, data.NewDate(2026, 6, 29), data.NewDate(2026, 7, 20)
	if err := store.Create(path, q); err != nil {
		t.Fatal(err)
	}
	h := pagetest.Open(t, path, text.ZH, false)
	p := settings(h, 1280, 800)
	chip := func(label string) {
		for _, c := range pagetest.Find[*widgets.Chip](p.Content()) {
			if c.Label() == label {
				c.Tapped(nil)
				return
			}
		}
		t.Fatalf("no chip says %s", label)
	}
	chip("复盘周")
	chip("放最前")
	h.Look("calendar-weeks")
	if got := h.Plan(); got.Spare != data.ReviewWeek || !got.SpareFirst || len(got.Buckets()) != 13 {
		t.Errorf("%+v", got)
	}
	chip("不设")
	if got := h.Plan(); got.Spare != data.NoSpare || got.SpareFirst || len(h.Problems) > 0 {
		t.Errorf("%+v %v", got, h.Problems)
	}
}

// TestTheWizardLoadsHolidays makes a plan in Chinese and one in English.
func TestTheWizardLoadsHolidays(t *testing.T) {
	for _, lang := range text.Langs {
		dir := t.TempDir()
		test.NewApp()
		prefs := app.LoadPrefs(dir)
		prefs.Last = filepath.Join(dir, "last.qdeck")
		made := ""
		d := plan.Wizard(nil, lang, prefs, nil, func() {}, func(path string) { made = path })
		test.NewTempWindow(t, d).Resize(fyne.NewSize(800, 700))
		fields := pagetest.Find[*widgets.Field](d)
		fields[0].SetText("山岚茶饮")
		fields[1].SetText("2026")
		press(t, d, text.T(lang, "wizard.make"))
		if made == "" {
			t.Fatal("no plan was made")
		}
		a, err := app.Open(made)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := a.Reader().DaysOff()
		if err := a.Close(); err != nil {
			t.Fatal(err)
		}
		if err != nil || (lang == text.ZH) != (len(rows) == 39) || lang == text.EN && len(rows) != 0 {
			t.Errorf("%s: %d days, %v", lang, len(rows), err)
		}
		os.Remove(made)
	}
}
