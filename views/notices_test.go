package views

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"quarterdeck/app/plan"
	"quarterdeck/data"
)

// TestMarksAreToldOnce: what had been reached when a plan was first opened is no
// news; what is reached later is told once, and stays until it was read.
func TestMarksAreToldOnce(t *testing.T) {
	w := windowOn(t, sampleFile(t, "zh"), "zh", "light", 1440, 900)
	told := w.prefs.Told[w.File().Path()]
	if told[":"] != 50 || w.toast.Message() != "" {
		t.Fatalf("on opening: %v, %q", told, w.toast.Message())
	}
	delete(told, ":")
	delete(told, "regions:EAST")
	w.Do(plan.SetAsOf{Date: data.NewDate(2026, 8, 13)})
	undo := w.toast.Message()
	if strings.Contains(undo, "50%") || undo == "" {
		t.Fatalf("the way back comes first, not %q", undo)
	}
	w.toast.Over()
	if got := w.toast.Message(); !strings.HasPrefix(got, "公司目标完成过 50%") || !strings.Contains(got, "另有 1 个") {
		t.Fatalf("%q", got)
	}
	w.Toast("又一件事")
	w.toast.Over()
	if got := w.toast.Message(); !strings.HasPrefix(got, "公司目标") {
		t.Errorf("a notice that nobody had time to read is gone: %q", got)
	}
	w.toast.Over()
	if got := w.toast.Message(); got != "" {
		t.Errorf("%q", got)
	}
	w.Undo()
	w.toast.Over()
	if got := w.toast.Message(); got != "" {
		t.Errorf("told twice: %q", got)
	}
	delete(told, ":")
	w.prefs.NoMarks = true
	w.Do(plan.SetAsOf{Date: data.NewDate(2026, 8, 13)})
	w.toast.Over()
	if got := w.toast.Message(); got != "" || told[":"] != 50 {
		t.Errorf("told though switched off: %q", got)
	}
}

// TestTheSystemTellsCountsOnly: off unless it is asked for, once a day, and no name
// in it.
func TestTheSystemTellsCountsOnly(t *testing.T) {
	w := windowOn(t, sampleFile(t, "zh"), "zh", "light", 1440, 900)
	test.AssertNotificationSent(t, nil, w.notify)
	w.prefs.Notices = true
	var sent string
	due := func() *fyne.Notification {
		w.noticed = 0
		todos := w.T("notice.due", w.due().Today, w.due().Late)
		sent = todos
		return fyne.NewNotification(w.T("app.name"), todos)
	}
	test.AssertNotificationSent(t, due(), w.notify)
	test.AssertNotificationSent(t, nil, w.notify)
	reps, err := w.Reader().Reps()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range reps {
		if strings.Contains(sent, r.Name) {
			t.Error(sent)
		}
	}
}
