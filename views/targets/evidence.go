package targets

import (
	"fyne.io/fyne/v2"

	"quarterdeck/views/evidence"
	"quarterdeck/views/widgets"
)

// middle keeps a paragraph in the middle of its height.
func middle(o fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Col(0, widgets.Grow(nil), o, widgets.Grow(nil))
}

// askEvidence asks for what anchors are worked out from, with the caret at the
// part of one of them; "" begins at the top.
func (g *Goal) askEvidence(anchor string) {
	g.decide.commit()
	evidence.EditDrivers(g.host, g.decision, anchor)
}
