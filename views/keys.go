package views

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"quarterdeck/app/planfile"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A stroke is a key of the window with Ctrl (Cmd on macOS), or Ctrl and Shift.
type stroke struct {
	key   fyne.KeyName
	shift bool
	do    func()
}

// strokes are the window's own keys, besides those of the pages and quitting.
func (w *Window) strokes() []stroke {
	return []stroke{
		{fyne.KeyK, false, w.showPalette},
		{fyne.KeyF, false, w.searchPage},
		{fyne.KeyN, false, w.newOfPage},
		{fyne.KeyN, true, w.newPlan},
		{fyne.KeyO, false, w.askOpen},
		{fyne.KeyS, true, w.saveCopy},
		{fyne.KeyB, false, w.backupNow},
		{fyne.KeyP, false, w.print},
		{fyne.KeyE, false, w.exportAll},
		{fyne.KeyL, true, w.switchLanguage},
		{fyne.KeyD, true, w.switchDark},
		{fyne.KeyM, true, w.switchMeeting},
	}
}

// keys gives the window its shortcuts, whatever has the focus.
func (w *Window) keys() {
	canvas := w.win.Canvas()
	w.served = map[string]func(){}
	add := func(s fyne.Shortcut, do func()) {
		w.served[s.ShortcutName()] = do
		canvas.AddShortcut(s, func(fyne.Shortcut) { do() })
	}
	for _, s := range w.strokes() {
		add(&desktop.CustomShortcut{KeyName: s.key, Modifier: s.modifier()}, w.unlessAsked(s.do))
	}
	add(&desktop.CustomShortcut{KeyName: fyne.KeyQ, Modifier: fyne.KeyModifierShortcutDefault}, w.quit)
	for _, e := range pages {
		if e.stroke != "" {
			add(&desktop.CustomShortcut{KeyName: e.stroke, Modifier: fyne.KeyModifierShortcutDefault}, w.unlessAsked(func() { w.Show(page.Route{Page: e.key}) }))
		}
	}
	undo, redo := w.unlessAsked(w.Undo), w.unlessAsked(w.Redo)
	add(&fyne.ShortcutUndo{}, undo)
	add(&fyne.ShortcutRedo{}, redo)
	add(&desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}, redo)
	add(&desktop.CustomShortcut{KeyName: fyne.KeyY, Modifier: fyne.KeyModifierShortcutDefault}, redo)
	add(&desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierAlt}, w.unlessAsked(w.Back))
	widgets.Shortcuts = w.shortcut
	widgets.Keys = w.key
	canvas.SetOnTypedKey(func(e *fyne.KeyEvent) { w.key(e) })
}

// unlessAsked is do while nothing waits for an answer over the page: else the
// page would change, or a step be undone, under a dialog.
func (w *Window) unlessAsked(do func()) func() {
	return func() {
		_, dialog := w.overlay.(*widgets.Dialog)
		if top := w.win.Canvas().Overlays().Top(); top == nil || top == w.overlay && !dialog {
			do()
		}
	}
}

func (s stroke) modifier() fyne.KeyModifier {
	if s.shift {
		return fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift
	}
	return fyne.KeyModifierShortcutDefault
}

// shortcut serves a shortcut that a focused widget had no use for.
func (w *Window) shortcut(s fyne.Shortcut) bool {
	do, ok := w.served[s.ShortcutName()]
	if ok {
		do()
	}
	return ok
}

// key serves a plain key that no widget used; it reports whether it did.
func (w *Window) key(e *fyne.KeyEvent) bool {
	if d, ok := w.overlay.(*widgets.Dialog); ok && d.Key(e) {
		return true
	}
	switch e.Name {
	case fyne.KeyF1:
		w.showHelp()
		return true
	case fyne.KeyF9:
		if w.presented == nil { // others see the screen: they stay hidden
			w.HidePrivate()
		}
		return true
	case fyne.KeyEscape:
		if w.overlay != nil {
			w.closeOverlay()
			return true
		}
	}
	if w.app == nil && (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter) {
		w.unlessAsked(w.newPlan)() // the way that is marked until another has the focus
		return true
	}
	if len(e.Name) == 1 {
		w.later(func() { w.pageKey(e) })
		return true
	}
	if w.pageKey(e) {
		return true
	}
	if e.Name == fyne.KeyF5 && w.app != nil && w.overlay == nil && w.presented == nil && w.route.Page == "review" {
		w.Show(page.Route{Page: "review", Part: sessionPart})
		return true
	}
	return false
}

// pageKey offers a key to the page in front while nothing lies over it. A key with
// a character is offered only once the character has come too: a form or search
// that the key opens would find it typed into its first field.
func (w *Window) pageKey(e *fyne.KeyEvent) bool {
	k, ok := w.front().(page.Keyer)
	return ok && w.app != nil && w.overlay == nil && k.Key(e)
}

func (w *Window) searchPage() {
	if s, ok := w.front().(page.Searcher); ok && w.overlay == nil {
		s.Search()
	}
}

// newOfPage makes what the page is about; without a plan, a plan.
func (w *Window) newOfPage() {
	if m, ok := w.front().(page.Maker); ok && w.app != nil {
		if w.overlay == nil {
			m.New()
		}
		return
	}
	w.newPlan()
}

func (w *Window) print() {
	if p, ok := w.front().(page.Printer); ok && w.app != nil {
		p.Print()
		return
	}
	w.Show(page.Route{Page: "reports"})
}

// drops opens a plan dropped on the window, and hands another file to import.
func (w *Window) drops() {
	w.win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		if len(files) == 0 {
			return
		}
		path := files[0].Path()
		if strings.EqualFold(filepath.Ext(path), planfile.Ending) || w.app == nil {
			w.Open(path)
			return
		}
		w.Show(page.Route{Page: "import", Code: path})
	})
}

// keyName is what a key is called in menus.
func keyName(k fyne.KeyName) string {
	if k == fyne.KeyComma {
		return ","
	}
	return string(k)
}
