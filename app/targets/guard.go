package targets

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// guarded makes a change of a slice and refuses it when it takes the room from an
// amount that is decided and locked beside the slices.
func guarded(tx store.Tx, change func() error) error {
	pins, err := tx.Pins()
	if err != nil {
		return err
	}
	locked := false
	for _, p := range pins {
		locked = locked || p.Locked
	}
	if !locked {
		return change()
	}
	before, err := lacking(tx)
	if err != nil {
		return err
	}
	if err := change(); err != nil {
		return err
	}
	after, err := lacking(tx)
	for _, x := range after {
		if by := x.amount - before[x.pin.ID].amount; by > 0 {
			return data.Problem{Key: "problem.cube.held", Field: "amount", Args: []any{x.name, by}}
		}
	}
	return err
}

// A lack is what of a locked amount has no room.
type lack struct {
	pin    data.Pin
	name   string
	amount data.Money
}

// lacking finds what of the locked amounts has no room as the plan stands.
func lacking(tx store.Tx) (map[data.ID]lack, error) {
	day, err := app.TodayIn(tx)
	if err != nil {
		return nil, err
	}
	s, err := readSpace(tx.Reader, day)
	if err != nil {
		return nil, err
	}
	rows := map[data.ID]lack{}
	for _, p := range s.pins {
		if x, ok := s.pinBox(p); ok && p.Locked {
			rows[p.ID] = lack{p, s.pinName(p), s.lack(x, p.Amount)}
		}
	}
	return rows, nil
}
