// Package views is the window: rail, header, pages, status bar and palette, the
// only listener to changes and the only place that runs jobs.
package views

import (
	"log"
	"os"
	"path/filepath"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"

	"quarterdeck/app"
	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A Window shows one plan, or the first-run choices when none is open.
type Window struct {
	fyneApp fyne.App
	win     fyne.Window
	prefs   *app.Prefs
	log     *log.Logger
	options Options

	app    *app.App // nil: no plan is open
	plan   data.Plan
	tiers  map[data.Tier]string // own names, see text.Fmt
	today  data.Date
	backed time.Time // of the newest backup; zero: none

	lang    text.Lang
	pages   map[string]page.Page
	stale   map[string]bool
	route   page.Route
	history []page.Route // where Back goes, the last one first to go

	rail    *rail
	header  *header
	status  *status
	body    *fyne.Container // the shown page
	layers  *fyne.Container // content, overlay, toast, tooltips
	overlay fyne.CanvasObject
	escape  func() // closes the overlay; nil: HideOverlay
	toast   *widgets.Toasts
	tips    *widgets.TipLayer
	inline  bool         // jobs run where they are started: in tests
	later   func(func()) // runs on Fyne's thread, after the events at hand
	busy    bool         // a job is running: commands wait

	counter *time.Timer // counts the red lights when it ends; nil: never started
	noticed data.Date   // calendar's day on which the system last told what is due

	presented *presentation // a meeting on the whole screen; nil: the window as ever

	hidden bool        // private notes are hidden, in whichever plan is open
	locker *time.Timer // looks whether an open lock is still used; nil: none is open

	served     map[string]func() // the window's shortcuts by Fyne's name for them
	complaints int               // shown so far, for the tour
}

// newWindow is a window in the language and look of the settings. It is blank
// until a plan is opened or [Window.build] shows the first-run choices.
func newWindow(a fyne.App, win fyne.Window, prefs *app.Prefs, o Options) *Window {
	w := &Window{fyneApp: a, win: win, prefs: prefs, options: o, log: openLog(), later: fyne.Do}
	w.body, w.toast = container.NewStack(), widgets.NewToasts()
	w.tips = widgets.NewTipLayer(win.Canvas())
	w.layers = container.NewStack()
	win.SetPadded(false)
	win.SetContent(w.layers)
	w.dress()
	w.keys()
	w.drops()
	return w
}

// dress applies the language and the colours.
func (w *Window) dress() {
	w.lang = w.language()
	theme.Apply(w.fyneApp, theme.Options{Dark: w.dark(), Meeting: w.prefs.Meeting, Still: w.prefs.Still})
}

// look applies language, colours and sizes, and builds the window anew.
func (w *Window) look() {
	w.leave(func() {
		w.dress()
		w.build()
	})
}

func (w *Window) language() text.Lang {
	for _, s := range []string{w.options.Lang, w.prefs.Language} {
		if s == "zh" || s == "en" {
			return text.Lang(s)
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if s := os.Getenv(name); s != "" {
			return text.LangOf(s)
		}
	}
	return text.EN
}

func (w *Window) dark() bool {
	switch w.prefs.Theme {
	case "dark":
		return true
	case "system":
		return w.fyneApp.Settings().ThemeVariant() == fynetheme.VariantDark
	}
	return false
}

// build makes rail, header, status bar and pages anew: words and colours have
// changed, or another plan is open. The shown place stays.
func (w *Window) build() {
	w.pages, w.stale = map[string]page.Page{}, map[string]bool{}
	w.HideOverlay()
	w.toast.Clear()
	if w.app == nil {
		w.welcome()
		return
	}
	w.rail, w.header, w.status = newRail(w), newHeader(w), newStatus(w)
	if w.presented != nil {
		w.layPresented()
		return
	}
	main := border(w.header.content, w.status.content, nil, nil, w.body)
	w.layers.Objects = []fyne.CanvasObject{ground(), border(nil, nil, w.rail.content, nil, main), w.toast, w.tips}
	if w.route.Page == "" {
		w.route = page.Route{Page: "deck"}
	}
	w.show(w.route)
	w.layers.Refresh()
	w.countSoon()
}

// Open shows the plan at path and reports whether it did. On a problem the
// present plan stays open, and while it is asked about typing not stored yet.
func (w *Window) Open(path string) (opened bool) {
	w.leave(func() { opened = w.open(path) })
	return opened
}

func (w *Window) open(path string) bool {
	if whole, err := filepath.Abs(path); err == nil {
		path = whole // it is remembered, and the next start may be in another folder
	}
	if w.app != nil && w.app.File().Path() == path {
		return true
	}
	a, err := app.Open(path)
	if err != nil {
		if len(w.layers.Objects) == 0 {
			w.build()
		}
		w.cannotOpen(path, err)
		return false
	}
	w.close()
	w.app = a
	a.AskAsOf(w.options.AsOf)
	a.File().Hide(w.hidden)
	a.Listen(w.changed)
	if err := w.reread(); err != nil {
		w.close()
		w.Complain(err)
		return false
	}
	w.prefs.Opened(path)
	w.savePrefs()
	w.route, w.history = page.Route{}, nil
	w.build()
	w.backup(store.OnOpening)
	switch {
	case a.File().IsReadOnly():
		w.Toast(w.T("file.read_only"))
	case isSynced(path):
		w.Toast(w.T("file.synced"))
	}
	return true
}

// close lets the present plan go.
func (w *Window) close() {
	w.unpresent()
	if w.app != nil {
		if err := w.app.Close(); err != nil {
			w.fault(err)
		}
	}
	w.app = nil
}

// reread asks what every page wants to know of the plan.
func (w *Window) reread() (err error) {
	if w.plan, err = w.app.Reader().Plan(); err != nil {
		return err
	}
	if w.tiers, err = schemes.Names(w.app.Reader()); err != nil {
		return err
	}
	w.today, err = w.app.Today()
	w.title()
	return err
}

// title names the plan in the window's frame, an invented one as such.
func (w *Window) title() {
	title := w.T("app.name")
	if w.app != nil {
		title = w.plan.Firm + " · " + title
		if w.plan.Sample {
			title = w.T("plan.sample") + " · " + title
		}
	}
	w.win.SetTitle(title)
}

// changed is told after every change: pages made from the kinds it touched are
// stale; the shown one is refreshed now, the others when they are next shown.
func (w *Window) changed(c app.Changed) {
	if err := w.reread(); err != nil {
		w.Complain(err)
		return
	}
	for key, p := range w.pages {
		if c.Touches(p.Shows()) || slices.Contains(c.Kinds, data.Plans) {
			w.stale[key] = true
		}
	}
	w.refreshShown()
	if w.presented != nil && c.Touches(w.presented.page.Shows()) {
		w.presented.page.Refresh()
	}
	w.countSoon()
	if c.Touches(markKinds) {
		w.tellMarks()
	}
}

func (w *Window) refreshShown() {
	if p := w.pages[w.route.Page]; p != nil && w.stale[w.route.Page] {
		delete(w.stale, w.route.Page)
		p.Refresh()
	}
	w.header.refresh()
	w.status.refresh()
}

// Show goes to a route; the place left can be gone back to.
func (w *Window) Show(r page.Route) {
	if w.app == nil || find(r.Page) == nil && !presents(r) {
		return
	}
	w.leave(func() {
		if presents(r) {
			w.unpresent()
			w.present(r.ID)
			return
		}
		w.unpresent()
		if r != w.route {
			w.history = append(w.history, w.route)
			if len(w.history) > 50 {
				w.history = w.history[1:]
			}
		}
		w.show(r)
	})
}

// leave goes on once the page in front has let go of what was typed into it.
func (w *Window) leave(then func()) {
	if l, ok := w.front().(page.Leaver); ok && w.app != nil {
		l.Leave(then)
		return
	}
	then()
}

// quit ends the program.
func (w *Window) quit() { w.leave(w.fyneApp.Quit) }

// Back goes to the place before.
func (w *Window) Back() {
	if w.presented != nil {
		w.leave(w.unpresent)
		return
	}
	if len(w.history) == 0 {
		return
	}
	w.leave(func() {
		n := len(w.history) - 1
		r := w.history[n]
		w.history = w.history[:n]
		w.show(r)
	})
}

func (w *Window) show(r page.Route) {
	p, built := w.pages[r.Page]
	if !built {
		p = find(r.Page).build(w)
		w.pages[r.Page] = p
	}
	w.route = r
	if !built || w.stale[r.Page] {
		delete(w.stale, r.Page)
		p.Refresh()
	}
	if g, ok := p.(page.Goer); ok {
		g.Go(r)
	}
	w.win.Canvas().Unfocus()
	w.body.Objects = []fyne.CanvasObject{p.Content()}
	w.body.Refresh()
	w.rail.refresh()
	w.header.show(p)
	w.status.refresh()
}

// shown is the page in front.
func (w *Window) shown() page.Page { return w.pages[w.route.Page] }

// front is the page in front or, where that has tabs, the one behind the open tab;
// while a meeting has the screen, its page.
func (w *Window) front() page.Page {
	if w.presented != nil {
		return w.presented.page
	}
	if t, ok := w.shown().(*tabbed); ok {
		return t.shown()
	}
	return w.shown()
}
