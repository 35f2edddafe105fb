package views

import (
	"net/url"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
	"quarterdeck/views/page"
)

var _ page.Host = (*Window)(nil)

// Reader answers questions about the plan as it is now.
func (w *Window) Reader() store.Reader { return w.app.Reader() }

// Plan is the plan's own record.
func (w *Window) Plan() data.Plan { return w.plan }

// Today is the plan's as-of date.
func (w *Window) Today() data.Date { return w.today }

// Lang is the reader's language.
func (w *Window) Lang() text.Lang { return w.lang }

// Fmt writes numbers and dates for the reader.
func (w *Window) Fmt() text.Fmt {
	return text.Fmt{Lang: w.lang, Currency: w.plan.Currency, Unit: text.Unit(w.prefs.Unit), Tiers: w.tiers}
}

// T says a key in the reader's language.
func (w *Window) T(key string, args ...any) string { return w.Fmt().T(key, args...) }

// File is the open plan file.
func (w *Window) File() *store.File { return w.app.File() }

// Prefs are the person's settings.
func (w *Window) Prefs() *app.Prefs { return w.prefs }

// SavePrefs keeps the settings and applies them.
func (w *Window) SavePrefs() {
	w.savePrefs()
	w.look()
}

func (w *Window) savePrefs() {
	if w.options.Tour {
		return
	}
	if err := w.prefs.Save(); err != nil {
		w.fault(err)
	}
}

// Do makes a change, and offers to take it back.
func (w *Window) Do(c app.Command) bool {
	step, ok := w.do(c)
	if ok && len(step.Kinds) > 0 {
		w.toastUndo(w.stepName(step))
	}
	return ok
}

// DoQuiet makes a change that shows itself.
func (w *Window) DoQuiet(c app.Command) bool {
	_, ok := w.do(c)
	return ok
}

// DoLong makes a change that is not quick.
func (w *Window) DoLong(title string, command func(report func(done, all int) error) app.Command, done func(made bool)) {
	var changed app.Changed
	w.Run(page.Job{
		Title: title,
		Work: func(report func(int, int) error) (err error) {
			changed, err = w.app.Apart(command(report))
			return err
		},
		Done: func(err error) {
			if err != nil {
				w.Complain(err)
				done(false)
				return
			}
			w.app.Tell(changed)
			if len(changed.Kinds) > 0 {
				w.toastUndo(w.stepName(changed.Step))
			}
			done(true)
		},
	})
}

// Try finds out what is wrong with a change and makes none.
func (w *Window) Try(c app.Command) error { return w.app.Try(c) }

func (w *Window) do(c app.Command) (store.Step, bool) {
	if w.busy {
		w.Toast(w.T("job.wait"))
		return store.Step{}, false
	}
	step, err := w.app.Do(c)
	if err != nil {
		w.Complain(err)
	}
	return step, err == nil
}

// stepName is what a step did, in words.
func (w *Window) stepName(s store.Step) string {
	args := make([]any, len(s.Args))
	for i, a := range s.Args {
		args[i] = a
	}
	return w.T(s.Label, args...)
}

// Undo takes the last change back.
func (w *Window) Undo() { w.step((*app.App).Undo, "undo.done", "cli.nothing.undo") }

// Redo makes it again.
func (w *Window) Redo() { w.step((*app.App).Redo, "redo.done", "cli.nothing.redo") }

func (w *Window) step(move func(*app.App) (store.Step, error), done, nothing string) {
	if w.app == nil || w.busy {
		return
	}
	s, err := move(w.app)
	switch {
	case err != nil:
		w.Complain(err)
	case s.ID == 0:
		w.Toast(w.T(nothing))
	default:
		w.Toast(w.T(done, w.stepName(s)))
	}
}

// StatusChanged shows in the status bar what the page says now.
func (w *Window) StatusChanged() {
	if w.status != nil {
		w.status.showUndo()
		w.status.group.Refresh()
	}
}

// Window is the window itself, for its canvas and clipboard.
func (w *Window) Window() fyne.Window { return w.win }

// OpenOutside shows a written file in the system's own program.
func (w *Window) OpenOutside(path string) {
	absolute, err := filepath.Abs(path)
	if err == nil {
		err = w.fyneApp.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(absolute)})
	}
	if err != nil {
		w.fault(err)
		w.Toast(w.T("file.written", filepath.Base(path)))
	}
}

// backup copies the plan into its backups folder, as a job.
func (w *Window) backup(why store.Reason) {
	file := w.app.File()
	if file.IsReadOnly() {
		return
	}
	var made store.Backup
	w.quiet(page.Job{
		Work: func(func(int, int) error) (err error) {
			made, err = file.Backup(why, time.Now())
			return err
		},
		Done: func(err error) {
			if err != nil {
				w.Complain(err)
				return
			}
			w.backed = made.At
			if w.status != nil {
				w.status.refresh()
			}
			if why == store.OnOpening {
				w.tellNews()
			}
		},
	})
}
