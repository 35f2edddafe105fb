package targets

import (
	"quarterdeck/views/evidence"
)

// askEvidence asks for what anchors are worked out from, with the caret at the
// part of one of them; "" begins at the top.
func (g *Goal) askEvidence(anchor string) {
	g.decide.commit()
	evidence.EditDrivers(g.host, g.decision, anchor)
}
