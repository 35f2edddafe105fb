package views

import (
	"errors"
	"fmt"
	"runtime/debug"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"

	"quarterdeck/views/page"
)

// errCancelled ends a job the person has stopped.
var errCancelled = errors.New("cancelled")

// Run does work that is not quick beside the window, with its progress shown
// and a button to stop it. While it runs no other change is made: the plan has
// one connection, and the job may be using it.
func (w *Window) Run(j page.Job) {
	if w.busy {
		w.Toast(w.T("job.wait"))
		return
	}
	var stop atomic.Bool
	var done, all atomic.Int64
	work := func() error {
		return guard(func() error {
			return j.Work(func(d, a int) error {
				done.Store(int64(d))
				all.Store(int64(a))
				if stop.Load() {
					return errCancelled
				}
				return nil
			})
		})
	}
	finish := func(err error) {
		w.busy = false
		w.HideOverlay()
		if errors.Is(err, errCancelled) {
			w.Toast(w.T("job.cancelled"))
		}
		if j.Done != nil {
			j.Done(err)
			return
		}
		w.Complain(err)
	}
	if w.inline {
		finish(work())
		return
	}
	w.busy = true
	bar := w.showProgress(j.Title, func() { stop.Store(true) })
	ended := make(chan struct{})
	go func() {
		err := work()
		close(ended)
		fyne.Do(func() { finish(err) })
	}()
	go func() {
		for tick := time.NewTicker(100 * time.Millisecond); ; {
			select {
			case <-ended:
				tick.Stop()
				return
			case <-tick.C:
				d, a := done.Load(), all.Load()
				fyne.Do(func() { bar(int(d), int(a)) })
			}
		}
	}()
}

// quiet does short work beside the window without showing it, such as a backup.
func (w *Window) quiet(j page.Job) {
	work := func() error { return guard(func() error { return j.Work(func(int, int) error { return nil }) }) }
	if w.inline {
		j.Done(work())
		return
	}
	w.busy = true
	go func() {
		err := work()
		fyne.Do(func() {
			w.busy = false
			j.Done(err)
		})
	}()
}

// guard turns a panic of a job into an error, so that the window lives on.
func guard(work func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	return work()
}
