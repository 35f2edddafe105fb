package touches

import "quarterdeck/views/widgets"

const (
	gap        = 12
	tileHeight = 136
)

// note is the style of what stands small and grey.
var note = widgets.Style{Size: 12, Token: "t3"}
