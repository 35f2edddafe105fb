package views

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"quarterdeck/views/page"
)

// TestF9HidesPrivateNotes on every page, with a sign, also in a plan opened later.
func TestF9HidesPrivateNotes(t *testing.T) {
	const note = "转岗"
	w := windowOn(t, sampleFile(t, "zh"), "zh", "light", 1280, 800)
	w.Show(page.Route{Page: "team"})
	if !strings.Contains(said(w), note) {
		t.Fatal("the page has no private note to begin with")
	}
	f9 := &fyne.KeyEvent{Name: fyne.KeyF9}
	w.key(f9)
	if s := said(w); strings.Contains(s, note) || !strings.Contains(s, "私密笔记已隐藏") {
		t.Error("F9 does not hide the note, or does not say so")
	}
	for _, e := range pages {
		w.Show(page.Route{Page: e.key})
		if strings.Contains(said(w), note) {
			t.Errorf("%s shows a hidden note", e.key)
		}
	}
	if !w.Open(sampleFile(t, "zh")) {
		t.Fatal("the other plan does not open")
	}
	w.Show(page.Route{Page: "team"})
	if strings.Contains(said(w), note) {
		t.Error("a plan opened later shows its notes although they are hidden")
	}
	w.key(f9)
	if s := said(w); !strings.Contains(s, note) || strings.Contains(s, "私密笔记已隐藏") {
		t.Error("F9 does not show the note again")
	}
}

// TestUnusedPrivateNotesLock after the minutes of the settings, and not before.
func TestUnusedPrivateNotesLock(t *testing.T) {
	w := windowOn(t, sampleFile(t, "zh"), "zh", "light", 1440, 900)
	if err := w.File().SetPassword("灯塔下的八个字够长"); err != nil {
		t.Fatal(err)
	}
	open := func() bool {
		p, err := w.Reader().Privacy()
		if err != nil {
			t.Fatal(err)
		}
		return p.Open
	}
	now := time.Now()
	w.prefs.LockIn = -1
	w.lockUnused(now.Add(100 * time.Hour))
	w.prefs.LockIn = 0
	w.lockUnused(now.Add(9 * time.Minute))
	if !open() {
		t.Fatal("locked too early")
	}
	w.lockUnused(now.Add(11 * time.Minute))
	if open() {
		t.Error("still open")
	}
	if !strings.Contains(said(w), "10 分钟没用，已锁上") {
		t.Error("nobody is told")
	}
}
