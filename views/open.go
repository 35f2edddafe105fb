package views

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"quarterdeck/app/planfile"
	"quarterdeck/app/report"
	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
	"quarterdeck/views/page"
	"quarterdeck/views/plan"
)

// AskOpen lets the person choose a file with one of the endings.
func (w *Window) AskOpen(endings []string, then func(path string)) {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil || r == nil {
			return
		}
		path := r.URI().Path()
		r.Close()
		then(path)
	}, w.win)
	if len(endings) > 0 {
		d.SetFilter(storage.NewExtensionFileFilter(endings))
	}
	w.startIn(d)
	d.Show()
	d.Resize(w.dialogSize()) // only a shown file dialog has a size to change
}

func (w *Window) dialogSize() fyne.Size {
	s := w.win.Canvas().Size()
	return fyne.NewSize(min(900, s.Width-80), min(620, s.Height-80))
}

// startIn begins a file dialog in the plan's folder.
func (w *Window) startIn(d interface{ SetLocation(fyne.ListableURI) }) {
	if l, err := storage.ListerForURI(storage.NewFileURI(w.startFolder())); err == nil {
		d.SetLocation(l)
	}
}

func (w *Window) askOpen() {
	w.AskOpen([]string{planfile.Ending}, func(path string) { w.Open(path) })
}

// newPlan opens the wizard.
func (w *Window) newPlan() {
	w.ShowOverlay(plan.Wizard(w.win, w.lang, w.prefs, w.current(), w.HideOverlay, func(path string) {
		w.HideOverlay()
		w.Open(path)
	}))
}

// current is the open plan file, nil without one.
func (w *Window) current() *store.File {
	if w.app == nil {
		return nil
	}
	return w.File()
}

// saveCopy writes a whole copy of the plan.
func (w *Window) saveCopy() {
	if w.app == nil {
		return
	}
	w.AskSave(w.T("history.copy.name", strings.TrimSuffix(filepath.Base(w.File().Path()), planfile.Ending))+planfile.Ending, func(path string) {
		path = planfile.WithEnding(path)
		file := w.File()
		w.Run(page.Job{Title: w.T("menu.copy"), Work: func(func(int, int) error) error { return file.CopyTo(path) }, Done: func(err error) {
			if err != nil {
				w.Complain(err)
				return
			}
			w.Toast(w.T("file.written", filepath.Base(path)))
		}})
	})
}

// exportAll writes the plan's tables as one workbook.
func (w *Window) exportAll() {
	if w.app == nil {
		return
	}
	name := strings.TrimSuffix(filepath.Base(w.File().Path()), planfile.Ending) + ".xlsx"
	w.AskSave(name, func(path string) {
		tables, err := report.Tables(w.Reader(), w.today, w.lang)
		if err != nil {
			w.Complain(err)
			return
		}
		w.Run(page.Job{Title: w.T("menu.export"), Work: func(func(int, int) error) error { return tables.WriteXLSX(path) }, Done: func(err error) {
			if err != nil {
				w.Complain(err)
				return
			}
			w.Toast(w.T("file.written", filepath.Base(path)))
			w.OpenOutside(path)
		}})
	})
}

// backupNow makes a backup because the person says so.
func (w *Window) backupNow() {
	if w.app != nil && !w.busy {
		w.backup(store.ByHand)
		w.Toast(w.T("backup.made"))
	}
}

// Restore puts a backup in the place of the open plan and opens it again.
func (w *Window) Restore(backup string) {
	path := w.File().Path()
	w.close()
	kept, err := store.Restore(path, backup, time.Now())
	if !w.Open(path) {
		w.app = nil
		w.build()
	}
	if err != nil {
		w.Complain(err)
		return
	}
	w.Toast(w.T("cli.restored", filepath.Base(backup), filepath.Base(kept)))
}

// cannotOpen says why a plan cannot be opened. For a damaged one it offers the
// newest backup.
func (w *Window) cannotOpen(path string, err error) {
	var p data.Problem
	rows, _ := store.Backups(path)
	if !errors.As(err, &p) || p.Key != store.Damaged || len(rows) == 0 {
		w.Complain(err)
		return
	}
	newest := rows[0]
	w.ask(w.T("restore.title", filepath.Base(path)), w.T("restore.body", w.Fmt().Stamp(newest.At)), w.T("restore.action"), false, func() {
		kept, err := store.Restore(path, newest.Path, time.Now())
		if err != nil {
			w.Complain(err)
			return
		}
		if w.Open(path) {
			w.Toast(w.T("cli.restored", filepath.Base(newest.Path), filepath.Base(kept)))
		}
	}, nil)
}

// openSample makes a fresh copy of the sample in the settings' folder and opens
// it: it is the person's to change.
func (w *Window) openSample() {
	dir := filepath.Join(filepath.Dir(LogPath()), "samples")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		w.Complain(err)
		return
	}
	path := filepath.Join(dir, w.T("sample.file")+"-"+time.Now().Format("20060102-150405")+planfile.Ending)
	if err := sample.Create(path, string(w.lang)); err != nil {
		w.Complain(err)
		return
	}
	w.Open(path)
}

// shortPath is a path short enough for a menu.
func shortPath(path string) string {
	return filepath.Join(filepath.Base(filepath.Dir(path)), filepath.Base(path))
}
