package forms

import (
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// KeepWidths gives the columns of a table the widths a person gave them before, and
// keeps those that are dragged. It returns the table.
func KeepWidths[T any](h page.Host, t *widgets.Table[T]) *widgets.Table[T] {
	t.SetWidths(h.Prefs().Widths)
	t.OnWidth = func(key string, w int) {
		h.Prefs().Widths[key] = w
		if err := h.Prefs().Save(); err != nil {
			h.Complain(err)
		}
	}
	return t
}
