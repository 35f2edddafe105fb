package activities

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
	"quarterdeck/views/widgets"
)

func (p *Page) grid() *widgets.Grid { return p.sheet.grid }

// saveReps writes two people.
func saveReps(tx store.Tx) error {
	for i, code := range []string{"A", "B"} {
		if _, err := tx.SaveRep(data.Rep{Code: code, Name: "人" + code, Position: i + 1}); err != nil {
			return err
		}
	}
	return nil
}
