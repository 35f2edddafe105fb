package views

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/text"
	"quarterdeck/views/plan"
)

// welcome fills the window before any plan is open.
func (w *Window) welcome() {
	w.title()
	content := plan.Welcome(plan.Start{
		Lang: w.lang, Dark: w.dark(), Prefs: w.prefs,
		New: w.newPlan, Open: w.askOpen, Sample: w.openSample,
		Recent: func(path string) { w.Open(path) },
		Language: func(l text.Lang) {
			w.prefs.Language, w.options.Lang = string(l), ""
			w.SavePrefs()
		},
		Look: func(dark bool) {
			w.prefs.Theme = map[bool]string{true: "dark", false: "light"}[dark]
			w.SavePrefs()
		},
	})
	w.layers.Objects = []fyne.CanvasObject{ground(), content, w.toast, w.tips}
	w.layers.Refresh()
}
