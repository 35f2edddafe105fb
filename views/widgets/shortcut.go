package widgets

import "fyne.io/fyne/v2"

// Shortcuts is offered every shortcut that a focused widget has no use for: Fyne
// gives a shortcut to the focused widget alone, and the window's own would be
// lost. The window sets it; it reports whether it used the shortcut.
var Shortcuts func(fyne.Shortcut) bool

// passShortcut hands a shortcut on to the window.
func passShortcut(s fyne.Shortcut) bool { return Shortcuts != nil && Shortcuts(s) }
