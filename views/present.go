package views

import (
	"time"

	"fyne.io/fyne/v2"

	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/session"
)

// sessionPart is the part of the page of reviews that is shown alone on the whole
// screen while a meeting is held.
const sessionPart = "session"

// A presentation is a review shown alone on the whole screen, with what the window
// is to be again afterwards.
type presentation struct {
	page   *session.Session
	review data.ID
	clock  *session.Clock
	full   bool          // the window filled the screen before
	hidden bool          // private notes were hidden before
	stop   chan struct{} // ends the ticking of the timers
}

// present shows the review with a number, or the one that is held now for 0, alone
// on the whole screen. Private notes are hidden as long as it lasts.
func (w *Window) present(review data.ID) {
	if review == 0 {
		id, err := session.Current(w.Reader())
		if err != nil {
			w.Complain(err)
			return
		}
		if review = id; review == 0 {
			w.Toast(w.T("session.none"))
			return
		}
	}
	if _, err := w.Reader().Review(review); err != nil {
		w.Complain(err)
		return
	}
	hidden := w.hidden
	if !hidden {
		w.HidePrivate()
	}
	w.presented = &presentation{review: review, clock: session.NewClock(time.Now), full: w.win.FullScreen(), hidden: hidden, stop: make(chan struct{})}
	w.win.SetFullScreen(true)
	w.layPresented()
	if !w.inline {
		go w.beat(w.presented)
	}
}

// layPresented shows the presented review in place of everything else.
func (w *Window) layPresented() {
	p := w.presented
	p.page = session.New(w, p.clock, p.review)
	p.page.Refresh()
	w.win.Canvas().Unfocus()
	w.layers.Objects = []fyne.CanvasObject{ground(), p.page.Content(), w.toast, w.tips}
	w.layers.Refresh()
}

// beat lets the timers of a presentation show how late it is, every second.
func (w *Window) beat(p *presentation) {
	t := time.NewTicker(time.Second)
	defer t.Stop()
	for {
		select {
		case <-p.stop:
			return
		case <-t.C:
			fyne.Do(func() {
				if w.presented == p {
					p.page.Tick()
				}
			})
		}
	}
}

// unpresent makes the window again what it was before.
func (w *Window) unpresent() {
	p := w.presented
	if p == nil {
		return
	}
	w.presented = nil
	close(p.stop)
	w.win.SetFullScreen(p.full)
	if w.hidden && !p.hidden {
		w.HidePrivate()
	}
	w.build()
}

// presents reports whether a route is that of a meeting on the whole screen.
func presents(r page.Route) bool { return r.Page == "review" && r.Part == sessionPart }
