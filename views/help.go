package views

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"quarterdeck/docs"
	"quarterdeck/views/widgets"
)

func (w *Window) helpBody() fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, r := range helpRows {
		rows = append(rows, widgets.Split([]float32{2, 3}, 12, widgets.Row(0, widgets.NewKbd(r[0])), widgets.Small(w.T(r[1]))))
	}
	return widgets.Col(8, rows...)
}

// openManual writes the manual beside the settings and shows it: it comes with
// the program, and no network is needed to read it.
func (w *Window) openManual() {
	path := filepath.Join(filepath.Dir(LogPath()), "manual."+string(w.lang)+".md")
	if err := os.WriteFile(path, docs.Manual(string(w.lang)), 0o600); err != nil {
		w.Complain(err)
		return
	}
	w.OpenOutside(path)
}
