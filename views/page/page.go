// Package page says what a page of the window is, and the few things it may ask
// of the window.
package page

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Page is one place in the window. Its constructor takes a Host and builds
// the widgets once.
type Page interface {
	Title() string
	Content() fyne.CanvasObject
	Shows() []data.Kind // the records it is made from
	Refresh()           // ask again and repaint; never rebuild widgets
}

// A Header has something of its own in the window's header: tabs after the
// title, and controls on the right of which at most one is primary.
type Header interface {
	Tabs() fyne.CanvasObject    // nil: none
	Control() fyne.CanvasObject // nil: none
}

// A Goer can show one part of itself: a tab, a row.
type Goer interface{ Go(Route) }

// A Printer answers Ctrl+P.
type Printer interface{ Print() }

// A Searcher answers Ctrl+F.
type Searcher interface{ Search() }

// A Maker answers Ctrl+N.
type Maker interface{ New() }

// A Keyer is offered keys that no focused widget took; it reports whether it
// used the key.
type Keyer interface{ Key(*fyne.KeyEvent) bool }

// A Statuser says what the status bar shows in place of the undo label, such
// as the cell being edited; "" says nothing.
type Statuser interface{ Status() string }

// A Leaver holds what was typed into a form of its own and is not stored yet. The
// window asks it before another page, tab or plan is shown, and before it closes:
// it stores what it can and goes on, else asks whether to give it up, and goes on
// only when the person says so.
type Leaver interface{ Leave(then func()) }

// A Route is a place to show: a page by key, a part of it, and a record. Routes
// are comparable.
type Route struct {
	Page string // "deck", "targets", "breakdown" …
	Part string // a tab or a panel; may be empty
	Code string // code of a region, product, rep or customer; may be empty
	ID   data.ID
}

// A Job is work that is not quick. Work runs beside the window with values in
// and values out; report moves its progress bar (done of all) and returns an
// error once the person has cancelled. Done runs on the window's goroutine with
// Work's error, nil when all went well.
type Job struct {
	Title string
	Work  func(report func(done, all int) error) error
	Done  func(err error)
}

// A Host is the window, as far as a page may know it.
type Host interface {
	Reader() store.Reader
	Plan() data.Plan  // as of the last change
	Today() data.Date // the plan's as-of date
	Lang() text.Lang  // the reader's language
	Fmt() text.Fmt    // numbers and dates in the reader's language, the plan's currency and the chosen unit
	T(key string, args ...any) string
	File() *store.File // for backups, copies, history and exports
	Prefs() *app.Prefs // the person's settings on this machine; save with SavePrefs
	SavePrefs()        // keeps the settings and applies them

	Do(app.Command) bool      // make a change; on success a toast with Undo, on failure Complain; reports success
	DoQuiet(app.Command) bool // the same without a toast, for edits that show themselves
	// DoLong makes a change that is not quick, with its progress shown and a button
	// to stop it: the command is made with the report it is to call. Done hears
	// whether the change was made.
	DoLong(title string, command func(report func(done, all int) error) app.Command, done func(made bool))
	Try(app.Command) error // what is wrong with a change, for a form to show at its field; changes nothing
	Undo()
	Redo()

	PrivacyChanged() // private notes were locked, unlocked or hidden: who shows them asks again
	HidePrivate()    // hides private notes everywhere, or shows them again
	StatusChanged()  // what Statuser.Status says is another now

	Show(Route)
	Back()
	Toast(message string)
	Complain(error)
	Run(Job)

	Window() fyne.Window
	ShowOverlay(fyne.CanvasObject) // a dialog over the page; Esc closes it
	HideOverlay()
	Confirm(title, body, action string, danger bool, yes func()) // a question with its consequence
	AskOpen(filter []string, then func(path string))             // file dialog; not called when cancelled
	AskSave(name string, then func(path string))
	OpenOutside(path string) // show a written file in the system's own program
}
