package targets

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Preview is the cube as the change of a box that a slice holds would leave it;
// nothing is written. The problem is the one that the command would meet.
func (c SetCube) Preview(r store.Reader, today data.Date, in CubeIn) (Cube, error) {
	if c.Mixed() {
		return Cube{}, data.Problem{Key: "problem.pin.slice", Field: "rep"}
	}
	kept, err := spaceOf(r, today)
	if err != nil {
		return Cube{}, err
	}
	s, err := kept.with(c)
	if err != nil {
		return Cube{}, err
	}
	for i, p := range s.pins {
		if x, ok := s.pinBox(p); ok && p.Locked {
			if by := s.lack(x, p.Amount) - kept.lack(x, p.Amount); by > 0 {
				return Cube{}, data.Problem{Key: "problem.cube.held", Field: "amount", Args: []any{kept.pinName(kept.pins[i]), by}}
			}
		}
	}
	return s.cube(r, in)
}

// with is a copy of the space in which a box that a slice holds is changed.
func (s *space) with(c SetCube) (*space, error) {
	d := &space{regional: s.regional, personal: s.personal, policy: s.policy, pins: s.pins, sales: s.sales, past: s.past}
	slice, sum := c.sum()
	changed := &d.regional
	if slice == store.ByRep {
		changed = &d.personal
	}
	*changed = (*changed).copy()
	e, err := (*changed).edit(sum)
	if err != nil {
		return nil, err
	}
	e.amount, e.to = c.Amount, c.To
	if err := (*changed).apply(e); err != nil {
		return nil, err
	}
	d.number()
	d.balance()
	return d, nil
}

// CubeChoices lists where the difference of a change of a box may go; none for
// one that mixes a rep or a tier with something else.
func CubeChoices(r store.Reader, today data.Date, ref CubeRef) (Choices, error) {
	if ref.Mixed() {
		return Choices{}, nil
	}
	s, err := spaceOf(r, today)
	if err != nil {
		return Choices{}, err
	}
	slice, sum := ref.sum()
	if slice == store.ByRep {
		return s.personal.choices(sum), nil
	}
	c := s.regional.choices(sum)
	if ref.Region == "" { // of several regions no other is the counterpart
		c.Others = nil
	}
	return c, nil
}
