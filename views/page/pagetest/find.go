package pagetest

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"quarterdeck/views/widgets"
)

// Find lists the visible objects of a type in a tree of containers and widgets,
// in the order they are drawn; none in nil.
func Find[T fyne.CanvasObject](o fyne.CanvasObject) (found []T) {
	if o == nil || !o.Visible() {
		return nil
	}
	if x, ok := o.(T); ok {
		found = append(found, x)
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			found = append(found, Find[T](child)...)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			found = append(found, Find[T](child)...)
		}
	}
	return found
}

// Button is the first visible button that says the label; the test fails when
// there is none.
func Button(t testing.TB, o fyne.CanvasObject, label string) *widgets.Button {
	t.Helper()
	for _, b := range Find[*widgets.Button](o) {
		if b.Label() == label {
			return b
		}
	}
	t.Fatalf("no button says %s", label)
	return nil
}

// Said reports whether a visible text or paragraph has the words in it.
func Said(o fyne.CanvasObject, words string) bool {
	for _, x := range Find[*widgets.Text](o) {
		if strings.Contains(x.String(), words) {
			return true
		}
	}
	for _, x := range Find[*widgets.Wrap](o) {
		if strings.Contains(x.String(), words) {
			return true
		}
	}
	return false
}

// Look takes a picture as [Host.SaveShot] does, and fails the test when the page
// has complained.
func (h *Host) Look(name string) {
	h.t.Helper()
	h.SaveShot(name)
	for _, err := range h.Problems {
		h.t.Errorf("%s: %v", name, err)
	}
}
