package lights

import (
	"maps"
	"strings"

	"quarterdeck/app/text"
	"quarterdeck/views/widgets"
)

// put enters typed words into the draft; nothing and a dash take a reading away.
func (s *sheet) put(r, c int, typed string) error {
	p, row := s.at(r, c)
	var v *int64
	if typed = strings.TrimSpace(typed); typed != "" && typed != text.Unknown && typed != "-" {
		n, err := s.host.Fmt().ParseNumber(row.unit, typed)
		if err != nil {
			return err
		}
		v = &n
	}
	was, had := s.kept[p]
	if v == nil && !had || v != nil && had && *v == was.Value {
		delete(s.draft, p)
		return nil
	}
	s.draft[p] = v
	return nil
}

// changedFrom remembers the draft before an edit, and shows the one after it.
func (s *sheet) changedFrom(was map[place]*int64) {
	equal := func(a, b *int64) bool { return a == nil && b == nil || a != nil && b != nil && *a == *b }
	if !maps.EqualFunc(was, s.draft, equal) {
		s.steps = append(s.steps, was)
	}
	s.show()
}

// fillWith types a value into each cell of a block as one edit of the draft. One that is
// wrong changes nothing.
func (s *sheet) fillWith(at widgets.Span, value func(r, c int) (typed string, ok bool)) {
	was, x := maps.Clone(s.draft), s.shown()
	for r := at.R0; r <= at.R1 && r < len(x.rows); r++ {
		for c := at.C0; c <= at.C1 && c < len(x.days); c++ {
			typed, ok := value(r, c)
			if !ok {
				continue
			}
			if err := s.put(r, c, typed); err != nil {
				s.draft = was
				s.tell(err)
				return
			}
		}
	}
	s.changedFrom(was)
}

// paste takes a block from a spreadsheet, or one value for the whole selection.
func (s *sheet) paste(at widgets.Span, block [][]string) {
	one := len(block) == 1 && len(block[0]) == 1
	if !one {
		at.R1, at.C1 = at.R0+len(block)-1, at.C0
		for _, row := range block {
			at.C1 = max(at.C1, at.C0+len(row)-1)
		}
	}
	s.fillWith(at, func(r, c int) (string, bool) {
		switch {
		case one:
			return block[0][0], true
		case r-at.R0 >= len(block) || c-at.C0 >= len(block[r-at.R0]):
			return "", false
		}
		return block[r-at.R0][c-at.C0], true
	})
}

// spread copies the first row of a block down, or its first column to the right.
func (s *sheet) spread(at widgets.Span, down bool) {
	s.fillWith(at, func(r, c int) (string, bool) {
		if down {
			return s.copied(at.R0, c), r > at.R0
		}
		return s.copied(r, at.C0), c > at.C0
	})
}

// clear empties a block: not known, which is not 0.
func (s *sheet) clear(at widgets.Span) {
	s.fillWith(at, func(int, int) (string, bool) { return "", true })
}
