package report

import (
	"cmp"

	"quarterdeck/app/lights"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// lightLines are the rows of the lights that are red or amber, in their order.
func lightLines(v *voice, rows []lights.Row) (lines []line) {
	f := v.first()
	for _, l := range rows {
		if l.Light != data.Red && l.Light != data.Amber {
			continue
		}
		name := marked(l.Light, v.under(l.Title))
		lines = append(lines, line{cells: []cell{name, fell(strong(l.ValueText(f)), l.Light == data.Red), plain(l.TargetText(f)), plain(v.under(l.Why)), soft(cmp.Or(l.Owner, text.Unknown))}})
	}
	return lines
}

// lightTable lays rows of [lightLines] out.
func lightTable(w *flow, lines []line) {
	v, width := w.v, w.width()
	w.tableIn([]field{{v.head("review.light"), false}, {v.head("review.light.value"), true}, {v.head("review.light.target"), true}, {v.head("review.light.why"), false}, {v.head("talk.owner"), false}}, lines,
		[]float32{width * 0.28, width * 0.12, width * 0.12, width * 0.36, width * 0.12})
}
