package views

import (
	"time"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/data"
)

// HidePrivate hides private notes everywhere, for as long as others see the
// screen, or shows them again. What is being typed is kept first.
func (w *Window) HidePrivate() {
	if w.app == nil {
		return
	}
	w.win.Canvas().Unfocus()
	w.hidden = !w.hidden
	w.File().Hide(w.hidden)
	w.PrivacyChanged()
}

// PrivacyChanged lets the pages with private notes ask again, and looks after a
// lock that has been opened.
func (w *Window) PrivacyChanged() {
	w.app.Tell(app.Changed{Kinds: []data.Kind{data.Notes}})
	w.watchLock()
}

// lockLook is how often an open lock is looked at.
const lockLook = 10 * time.Second

// watchLock looks after an open lock now and then until it is shut.
func (w *Window) watchLock() {
	if w.locker != nil {
		w.locker.Stop()
		w.locker = nil
	}
	p, err := w.Reader().Privacy()
	if err != nil || !p.Open || w.inline {
		return
	}
	w.locker = time.AfterFunc(lockLook, func() { fyne.Do(w.lookAtLock) })
}

// lookAtLock shuts a lock that has not been used for as long as the settings say.
// What is being typed is kept first.
func (w *Window) lookAtLock() {
	if w.app == nil {
		return
	}
	w.lockUnused(time.Now())
	w.watchLock()
}

func (w *Window) lockUnused(now time.Time) {
	limit := time.Duration(w.prefs.LockMinutes()) * time.Minute
	if limit == 0 || w.busy || w.File().Untouched(now) < limit {
		return
	}
	w.win.Canvas().Unfocus()
	w.File().Lock()
	w.PrivacyChanged()
	w.Toast(w.T("private.locked.idle", w.prefs.LockMinutes()))
}
