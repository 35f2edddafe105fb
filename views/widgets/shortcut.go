package widgets

import "fyne.io/fyne/v2"

// Shortcuts is offered every shortcut that a focused widget has no use for: Fyne
// gives a shortcut to the focused widget alone, and the window's own would be
// lost. The window sets it; it reports whether it used the shortcut.
var Shortcuts func(fyne.Shortcut) bool

// passShortcut hands a shortcut on to the window.
func passShortcut(s fyne.Shortcut) bool { return Shortcuts != nil && Shortcuts(s) }

// Keys is offered every key that a focused widget has no use for, such as Esc in
// a button: Fyne gives keys to the focused widget alone. The window sets it, to
// close or confirm what lies on top; it reports whether it used the key.
var Keys func(*fyne.KeyEvent) bool

// passKey hands a key on to the window.
func passKey(e *fyne.KeyEvent) bool { return Keys != nil && Keys(e) }
