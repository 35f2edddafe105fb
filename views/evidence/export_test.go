package evidence

import (
	"quarterdeck/data"
	"quarterdeck/views/page"
)

// ShowNew opens the form of a new sheet, as choosing its topic in the menu does.
func ShowNew(p page.Page, t data.Topic) { p.(*Sheets).start(t) }
