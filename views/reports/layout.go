package reports

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/views/page"
	"quarterdeck/views/theme"
)

// besides lays a column of choices at the left and the preview in the rest.
type besides struct{}

const (
	gap       = 12
	leftWidth = 360 // holds the names of all groups of kinds in English
)

// Layout is Fyne's.
func (besides) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	w := theme.Px(leftWidth)
	x := w + theme.Px(gap)
	objs[0].Move(fyne.NewPos(0, 0))
	objs[0].Resize(fyne.NewSize(w, s.Height))
	objs[1].Move(fyne.NewPos(x, 0))
	objs[1].Resize(fyne.NewSize(max(0, s.Width-x), s.Height))
}

// MinSize is small: the preview shrinks rather than widen the window.
func (besides) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(640), theme.Px(480))
}

// fileName is a title as every system takes it for the name of a file.
func fileName(title string) string {
	name := strings.Map(func(c rune) rune {
		if c < ' ' || strings.ContainsRune(`/\:*?"<>|`, c) {
			return '-'
		}
		return c
	}, strings.ReplaceAll(title, " · ", " "))
	return strings.Trim(name, " .")
}

// written says that a file is there, and shows it.
func written(h page.Host, path string, err error) {
	if err != nil {
		h.Complain(err)
		return
	}
	h.Toast(h.T("file.written", filepath.Base(path)))
	h.OpenOutside(path)
}
