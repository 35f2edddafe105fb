package views

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"quarterdeck/data"
	"quarterdeck/data/store"
	"quarterdeck/views/widgets"
)

// AskSave lets the person choose where a file goes: a folder and a name. Nothing
// on disk is touched; a file that is there already is asked about, and the open
// plan is never offered up. Fyne's own dialog empties the chosen file first.
func (w *Window) AskSave(name string, then func(path string)) {
	folder, file := widgets.NewField(""), widgets.NewField("")
	folder.SetText(w.startFolder())
	file.SetText(name)
	choose := widgets.NewButton(w.T("save.choose"), widgets.Plain, func() { w.askFolder(folder) }).WithIcon("folder")
	form := widgets.NewForm(widgets.FormItem{Field: "file", Label: w.T("save.name"), Object: file})
	form.Add(widgets.FormItem{Field: "folder", Label: w.T("save.folder"), Object: folder})
	form.Add(widgets.FormItem{Object: choose})
	d := widgets.NewDialog(w.T("save.title"), form, 560)
	d.Cancel(w.T("button.cancel"), w.HideOverlay)
	d.Action(w.T("button.save"), false, func() {
		form.Clear()
		path, p := w.saveTo(strings.TrimSpace(folder.Text()), strings.TrimSpace(file.Text()))
		if p.Key != "" {
			form.SetProblem(p.Field, w.Fmt().Sentence(p))
			return
		}
		w.HideOverlay()
		if _, err := os.Lstat(path); err != nil {
			then(path)
			return
		}
		w.Confirm(w.T("save.replace", filepath.Base(path)), w.T("save.replace.body"), w.T("save.replace.action"), true, func() { then(path) })
	})
	w.ShowOverlay(d)
}

// saveTo is the chosen path, or what is wrong with it.
func (w *Window) saveTo(folder, name string) (string, data.Problem) {
	if name == "" || name != filepath.Base(name) {
		return "", data.Problem{Key: "problem.save.name", Field: "file"}
	}
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return "", data.Problem{Key: "problem.save.folder", Field: "folder", Args: []any{folder}}
	}
	path := filepath.Join(folder, name)
	if w.app != nil && (same(path, w.File().Path()) || same(folder, store.BackupDir(w.File().Path()))) {
		return "", data.Problem{Key: "problem.save.plan", Field: "file"}
	}
	return path, data.Problem{}
}

// same reports whether two paths lead to one file.
func same(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// startFolder is where file dialogs begin: the plan's folder, else home.
func (w *Window) startFolder() string {
	if w.app != nil {
		return filepath.Dir(w.File().Path())
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	return home
}

// askFolder lets the person look for a folder.
func (w *Window) askFolder(into *widgets.Field) {
	d := dialog.NewFolderOpen(func(l fyne.ListableURI, err error) {
		if err == nil && l != nil {
			into.SetText(l.Path())
		}
	}, w.win)
	w.startIn(d)
	d.Show()
	d.Resize(w.dialogSize())
}
