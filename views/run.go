package views

import (
	"os"
	"time"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/assets"
	"quarterdeck/data/store"
)

// Run shows the window until it is closed and returns the program's exit code.
func Run(a fyne.App, o Options) int {
	dir, err := app.ConfigDir()
	if err != nil {
		return 1
	}
	prefs := app.LoadPrefs(dir)
	a.SetIcon(fyne.NewStaticResource("quarterdeck.png", assets.AppIcon))
	win := a.NewWindow("Quarterdeck")
	win.SetMaster()
	size := fyne.NewSize(1440, 900)
	if prefs.Window[0] > 0 && !o.Tour {
		size = fyne.NewSize(float32(prefs.Window[0]), float32(prefs.Window[1]))
	}
	win.Resize(size)
	win.CenterOnScreen()
	if o.Empty {
		return runEmpty(a, win)
	}
	w := newWindow(a, win, prefs, o)
	defer w.close()
	code := 0
	w.begin()
	if o.FirstFrame {
		w.layers.Add(frameProbe())
	}
	a.Lifecycle().SetOnStarted(func() { w.start(func(c int) { code = c; a.Quit() }) })
	win.SetCloseIntercept(func() { w.leave(win.Close) })
	win.SetOnClosed(func() {
		s := win.Canvas().Size()
		w.prefs.Window = [2]int{int(s.Width), int(s.Height)}
		w.savePrefs()
	})
	win.ShowAndRun()
	return code
}

// begin opens what was asked for, else the plan that was open last, else shows the
// first-run choices: before the window is shown, so that nothing flickers.
func (w *Window) begin() {
	path := w.options.Plan
	if path == "" && !w.options.Tour {
		path = w.prefs.Last
		if _, err := os.Stat(path); err != nil {
			path = "" // moved away since: no reason to complain
		}
	}
	if path == "" {
		w.build()
		return
	}
	w.Open(path)
}

// start does what needs a running window: the tour, and a backup once a day.
func (w *Window) start(exit func(code int)) {
	if w.options.Tour {
		go w.tour(exit)
		return
	}
	go func() {
		for range time.Tick(time.Hour) {
			fyne.Do(w.daily)
		}
	}()
}

// daily makes the day's backup when the last one is older than a day, and lets the
// system tell what a new day brings.
func (w *Window) daily() {
	w.notify()
	if w.app != nil && !w.busy && time.Since(w.backed) > 24*time.Hour {
		w.backup(store.Daily)
	}
}
