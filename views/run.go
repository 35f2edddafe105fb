package views

import (
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
	w := newWindow(a, win, prefs, o)
	defer w.close()
	code := 0
	a.Lifecycle().SetOnStarted(func() { w.start(func(c int) { code = c; a.Quit() }) })
	win.SetOnClosed(func() {
		s := win.Canvas().Size()
		w.prefs.Window = [2]int{int(s.Width), int(s.Height)}
		w.savePrefs()
	})
	win.ShowAndRun()
	return code
}

// start opens what was asked for, and from then on backs the plan up once a day.
func (w *Window) start(exit func(code int)) {
	path := w.options.Plan
	if path == "" && !w.options.Tour {
		path = w.prefs.Last
	}
	if path != "" {
		w.Open(path)
	}
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

// daily makes the day's backup when the last one is older than a day.
func (w *Window) daily() {
	if w.app != nil && !w.busy && time.Since(w.backed) > 24*time.Hour {
		w.backup(store.Daily)
	}
}
