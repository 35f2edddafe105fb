// Package pagetest is a window for testing one page at a time: a real plan file
// and real widgets on Fyne's test driver, jobs run where they are started, and
// everything the page said to the window written down.
package pagetest

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"quarterdeck/app"
	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
)

// A Host is the window as a page sees it, and what the page did to it.
type Host struct {
	App      *app.App
	Routes   []page.Route // asked for by Show
	Toasts   []string
	Problems []error // complained about
	Overlay  fyne.CanvasObject
	OpenPath string // what AskOpen answers; "" is a cancel
	SavePath string // what AskSave answers; "" is a cancel
	Outside  []string

	t      testing.TB
	lang   text.Lang
	prefs  *app.Prefs
	window fyne.Window
	page   page.Page
}

// Sample opens a fresh copy of the sample plan.
func Sample(t testing.TB, lang text.Lang, dark bool) *Host {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sample.qdeck")
	if err := sample.Create(path, string(lang)); err != nil {
		t.Fatal(err)
	}
	return Open(t, path, lang, dark)
}

// Empty opens a new plan with nothing in it.
func Empty(t testing.TB, lang text.Lang, dark bool) *Host {
	t.Helper()
	path := filepath.Join(t.TempDir(), "empty.qdeck")
	if err := store.Create(path, data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))); err != nil {
		t.Fatal(err)
	}
	return Open(t, path, lang, dark)
}

// Open opens the plan at path.
func Open(t testing.TB, path string, lang text.Lang, dark bool) *Host {
	t.Helper()
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	fyneApp := test.NewApp()
	t.Cleanup(func() {
		a.Close()
		fyneApp.Quit()
	})
	prefs := app.LoadPrefs(t.TempDir())
	prefs.Language, prefs.Theme, prefs.Still = string(lang), "light", true
	if dark {
		prefs.Theme = "dark"
	}
	theme.Apply(fyneApp, theme.Options{Dark: dark, Still: true})
	return &Host{App: a, t: t, lang: lang, prefs: prefs, window: test.NewWindow(nil)}
}

// Put shows the page in a window of the given size, as large as a page is in a
// window of that size: without rail, header and status bar.
func (h *Host) Put(p page.Page, w, height float32) {
	h.t.Helper()
	h.page = p
	h.App.Listen(func(c app.Changed) {
		if c.Touches(p.Shows()) {
			p.Refresh()
		}
	})
	p.Refresh()
	h.draw()
	h.window.Resize(fyne.NewSize(w-80, height-56-28))
}

func (h *Host) draw() {
	layers := []fyne.CanvasObject{canvas.NewRectangle(theme.C("bg")), h.page.Content()}
	if h.Overlay != nil {
		layers = append(layers, h.Overlay)
	}
	h.window.SetPadded(false)
	h.window.SetContent(container.NewStack(layers...))
}

// Shot is a picture of the window as it is.
func (h *Host) Shot() image.Image { return h.window.Canvas().Capture() }

// SaveShot writes the picture as PNG into the folder that QUARTERDECK_SHOTS
// names; without one it does nothing.
func (h *Host) SaveShot(name string) {
	h.t.Helper()
	dir := os.Getenv("QUARTERDECK_SHOTS")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		h.t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, h.Shot()); err != nil {
		h.t.Fatal(err)
	}
}

// Reader answers questions about the plan.
func (h *Host) Reader() store.Reader { return h.App.Reader() }

// Plan is the plan's own record.
func (h *Host) Plan() data.Plan {
	p, err := h.App.Reader().Plan()
	if err != nil {
		h.t.Fatal(err)
	}
	return p
}

// Today is the plan's as-of date.
func (h *Host) Today() data.Date {
	d, err := h.App.Today()
	if err != nil {
		h.t.Fatal(err)
	}
	return d
}

// Lang is the reader's language.
func (h *Host) Lang() text.Lang { return h.lang }

// Fmt writes numbers in the reader's language.
func (h *Host) Fmt() text.Fmt {
	names, err := schemes.Names(h.Reader())
	if err != nil {
		h.t.Fatal(err)
	}
	return text.Fmt{Lang: h.lang, Currency: h.Plan().Currency, Tiers: names}
}

// T says a key in the reader's language.
func (h *Host) T(key string, args ...any) string { return h.Fmt().T(key, args...) }

// File is the open file.
func (h *Host) File() *store.File { return h.App.File() }

// Prefs are settings nobody keeps.
func (h *Host) Prefs() *app.Prefs { return h.prefs }

// SavePrefs does nothing: the settings belong to the test.
func (h *Host) SavePrefs() {}

// Do makes a change and notes the toast.
func (h *Host) Do(c app.Command) bool {
	step, err := h.App.Do(c)
	if err != nil {
		h.Complain(err)
		return false
	}
	args := make([]any, len(step.Args))
	for i, a := range step.Args {
		args[i] = a
	}
	h.Toast(h.T(c.Label(), args...))
	return true
}

// DoQuiet makes a change.
func (h *Host) DoQuiet(c app.Command) bool {
	_, err := h.App.Do(c)
	if err != nil {
		h.Complain(err)
	}
	return err == nil
}

// DoLong makes a change at once.
func (h *Host) DoLong(_ string, command func(report func(done, all int) error) app.Command, done func(made bool)) {
	done(h.Do(command(func(int, int) error { return nil })))
}

// Try finds out what is wrong with a change.
func (h *Host) Try(c app.Command) error { return h.App.Try(c) }

// Undo takes the last change back.
func (h *Host) Undo() {
	if _, err := h.App.Undo(); err != nil {
		h.Complain(err)
	}
}

// Redo makes it again.
func (h *Host) Redo() {
	if _, err := h.App.Redo(); err != nil {
		h.Complain(err)
	}
}

// PrivacyChanged lets the page ask again.
func (h *Host) PrivacyChanged() { h.App.Tell(app.Changed{Kinds: []data.Kind{data.Notes}}) }

// HidePrivate hides private notes, or shows them again.
func (h *Host) HidePrivate() {
	p, err := h.App.File().Privacy()
	if err != nil {
		h.t.Fatal(err)
	}
	h.App.File().Hide(!p.Hidden)
	h.PrivacyChanged()
}

// StatusChanged does nothing: there is no status bar.
func (h *Host) StatusChanged() {}

// Show notes the route.
func (h *Host) Show(r page.Route) { h.Routes = append(h.Routes, r) }

// Back does nothing.
func (h *Host) Back() {}

// Toast notes the message.
func (h *Host) Toast(message string) { h.Toasts = append(h.Toasts, message) }

// Complain notes the error.
func (h *Host) Complain(err error) { h.Problems = append(h.Problems, err) }

// Run does the job at once.
func (h *Host) Run(j page.Job) {
	err := j.Work(func(int, int) error { return nil })
	if j.Done != nil {
		j.Done(err)
	}
}

// Window is the test window.
func (h *Host) Window() fyne.Window { return h.window }

// ShowOverlay lays an object over the page.
func (h *Host) ShowOverlay(o fyne.CanvasObject) {
	h.Overlay = o
	h.draw()
}

// HideOverlay takes it away.
func (h *Host) HideOverlay() {
	h.Overlay = nil
	h.draw()
}

// Confirm says yes.
func (h *Host) Confirm(_, _, _ string, _ bool, yes func()) { yes() }

// AskOpen answers OpenPath.
func (h *Host) AskOpen(_ []string, then func(string)) {
	if h.OpenPath != "" {
		then(h.OpenPath)
	}
}

// AskSave answers SavePath.
func (h *Host) AskSave(_ string, then func(string)) {
	if h.SavePath != "" {
		then(h.SavePath)
	}
}

// OpenOutside notes the file.
func (h *Host) OpenOutside(path string) { h.Outside = append(h.Outside, path) }

var _ page.Host = (*Host)(nil)
