package targets

import (
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Where the difference of an edit goes, besides the code of another region or
// rep.
const (
	ToUnallocated = ""       // nowhere: the unallocated amount changes
	ToRow         = "row"    // the other buckets of the row
	ToColumn      = "column" // the other rows of the bucket
)

// An edit gives a set of cells, one or many, a new sum.
type edit struct {
	lines      []int
	first, end int // buckets
	amount     data.Money
	to         string
	name       string // what the sum is called, for the trail
}

// apply makes the edit or changes nothing.
func (s *sheet) apply(e edit) error {
	if e.amount < 0 {
		return data.Problem{Key: "problem.target.negative", Field: "amount"}
	}
	if err := data.CheckAmount("amount", s.plan.Currency, e.amount); err != nil {
		return err
	}
	single := len(e.lines) == 1 && e.end == e.first+1
	if single {
		if err := s.changeable(e.lines[0], e.first); err != nil {
			return err
		}
	}
	set := s.block(e.lines, e.first, e.end)
	counter, err := s.destination(e)
	if err != nil {
		return err
	}
	cells, numbers := s.cellsFor(set, counter)
	amounts, err := calc.Move(cells, numbers[:len(set)], e.amount, numbers[len(set):])
	if err != nil {
		return s.whyNot(e, err)
	}
	old, sum := s.free(set)
	for i, p := range set {
		switch c := s.at(p); {
		case single:
			c.goOn(amounts[i], data.TrailStep{Op: data.TrailSet, Key: "trail.typed", Value: e.amount, Day: s.today})
		case amounts[i] != c.amount:
			c.goOn(amounts[i], scaleStep("trail.split", c.amount, amounts[i], old+e.amount-sum, old, e.name))
		}
	}
	for i, p := range counter {
		if c := s.at(p); amounts[len(set)+i] != c.amount {
			by := amounts[len(set)+i] - c.amount
			c.goOn(amounts[len(set)+i], data.TrailStep{Op: data.TrailAdd, Key: "trail.moved", Value: by, Args: []string{e.name}, Day: s.today})
		}
	}
	return nil
}

// block lists the cells of lines in the buckets from first up to end.
func (s *sheet) block(lines []int, first, end int) (places []place) {
	for _, l := range lines {
		for b := first; b < end; b++ {
			places = append(places, place{l, b})
		}
	}
	return places
}

// free is what the open cells of a block add up to, and what all do.
func (s *sheet) free(places []place) (open, all data.Money) {
	for _, p := range places {
		all += s.at(p).amount
		if s.open(p.line, p.bucket) {
			open += s.at(p).amount
		}
	}
	return open, all
}

// cellsFor numbers the cells of both sets one after the other.
func (s *sheet) cellsFor(set, counter []place) (cells []calc.Cell, numbers []int) {
	for i, p := range append(set[:len(set):len(set)], counter...) {
		cells = append(cells, calc.Cell{Amount: s.at(p).amount, Fixed: !s.open(p.line, p.bucket)})
		numbers = append(numbers, i)
	}
	return cells, numbers
}

// whyNot names the closed bucket when that is why a block cannot change.
func (s *sheet) whyNot(e edit, err error) error {
	for b := e.first; b < e.end; b++ {
		if !s.states[b].closed() {
			return err
		}
	}
	return data.Problem{Key: "problem.bucket.closed", Field: "amount", Args: []any{s.buckets[e.first]}}
}

// changeable reports why a cell must not be changed.
func (s *sheet) changeable(l, bucket int) error {
	switch {
	case s.states[bucket].spare:
		return data.Problem{Key: "problem.bucket.spare", Field: "amount", Args: []any{s.buckets[bucket]}}
	case s.states[bucket].closed():
		return data.Problem{Key: "problem.bucket.closed", Field: "amount", Args: []any{s.buckets[bucket]}}
	case s.lines[l].cells[bucket].locked:
		return data.Problem{Key: "problem.cell.locked", Field: "amount", Args: []any{s.names.path(s.lines[l].key), s.buckets[bucket]}}
	}
	return nil
}

// A place is one cell.
type place struct{ line, bucket int }

func (s *sheet) at(p place) *cell { return &s.lines[p.line].cells[p.bucket] }

// openIn lists the cells of a block that may be changed, and what the others
// add up to.
func (s *sheet) openIn(lines []int, first, end int) (places []place, fixed data.Money) {
	for _, l := range lines {
		for b := first; b < end; b++ {
			if s.open(l, b) {
				places = append(places, place{l, b})
			} else {
				fixed += s.lines[l].cells[b].amount
			}
		}
	}
	return places, fixed
}

// destination lists the open cells that a difference goes to; that there are
// none is a problem, unless it stays unallocated.
func (s *sheet) destination(e edit) ([]place, error) {
	var places []place
	switch e.to {
	case ToUnallocated:
		return nil, nil
	case ToRow:
		before, _ := s.openIn(e.lines, 0, e.first)
		after, _ := s.openIn(e.lines, e.end, len(s.buckets))
		places = append(before, after...)
	case ToColumn:
		places, _ = s.openIn(s.beside(e.lines), e.first, e.end)
	default:
		lines, err := s.linesOf(e.to, e.lines)
		if err != nil {
			return nil, err
		}
		places, _ = s.openIn(lines, e.first, e.end)
	}
	if by := s.sum(e.lines, e.first, e.end) - e.amount; len(places) == 0 && by != 0 {
		return nil, data.Problem{Key: "problem.move.locked", Field: "to", Args: []any{max(by, -by)}}
	}
	return places, nil
}

// beside are the other rows of a column: the other products of the region, the
// other regions, or the other reps.
func (s *sheet) beside(lines []int) []int {
	region := s.lines[lines[0]].region
	within := s.slice == store.ByRegion && len(lines) == 1 && s.lines[lines[0]].product != 0
	var rows []int
	for l := range s.lines {
		if slices.Contains(lines, l) || within && s.lines[l].region != region {
			continue
		}
		rows = append(rows, l)
	}
	return rows
}

// linesOf are the rows of another region that stand for the edited ones, the
// same products when it has them; or the row of another rep.
func (s *sheet) linesOf(code string, edited []int) (rows []int, err error) {
	kind, want := data.Regions, func(l line) data.ID { return l.region }
	if s.slice == store.ByRep {
		kind, want = data.Reps, func(l line) data.ID { return l.rep }
	}
	id, err := s.names.find(kind, code)
	if err != nil {
		return nil, data.At("to", err)
	}
	var same []int
	for l := range s.lines {
		if want(s.lines[l]) != id || slices.Contains(edited, l) {
			continue
		}
		rows = append(rows, l)
		if slices.ContainsFunc(edited, func(x int) bool { return s.lines[x].product == s.lines[l].product }) {
			same = append(same, l)
		}
	}
	if len(same) > 0 {
		return same, nil
	}
	return rows, nil
}
