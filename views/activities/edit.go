package activities

import (
	"maps"
	"strconv"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"quarterdeck/app/activities"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// edit takes what was typed into a cell as part of the draft.
func (s *sheet) edit(r, c int, typed string) error {
	at, ok := s.spot(r, c)
	if !ok {
		return data.Problem{Key: "problem.activity.closed"}
	}
	x, _ := s.report(at)
	if err := s.put(&x, s.measure(c), typed); err != nil {
		s.tell(err)
		return err
	}
	s.remember()
	s.keep(at, x)
	s.changed()
	return nil
}

// put enters typed words into a report.
func (s *sheet) put(x *data.Activity, m activities.Measure, typed string) error {
	typed = strings.TrimSpace(typed)
	if m == "" {
		x.Note = typed
		return data.Activity{RepID: 1, Date: 1, Note: typed}.Check()
	}
	n, err := countFrom(typed)
	if err != nil {
		return err
	}
	m.Set(x, n)
	if err := x.Check(); err != nil && m != activities.Leads { // fewer leads than were followed up is shown at the other cell
		return err
	}
	return nil
}

// countFrom reads a count; nothing and a dash are nothing entered.
func countFrom(typed string) (*int, error) {
	switch typed {
	case "", text.Unknown, "-":
		return nil, nil
	}
	n, err := strconv.Atoi(strings.ReplaceAll(typed, ",", ""))
	if err != nil || n < 0 || utf8.RuneCountInString(typed) > 6 {
		return nil, data.Problem{Key: "problem.activity.typed", Args: []any{typed}}
	}
	return &n, nil
}

// keep puts a report into the draft, or takes it out when it is as it is kept.
func (s *sheet) keep(at spot, x data.Activity) {
	was := s.kept(at)
	equal := x.Note == was.Note
	for _, m := range activities.Measures {
		equal = equal && same(m.Of(x), m.Of(was))
	}
	if equal {
		delete(s.draft, at)
		return
	}
	s.draft[at] = x
}

// remember notes the draft as it is, to come back to.
func (s *sheet) remember() { s.steps = append(s.steps, maps.Clone(s.draft)) }

// back takes the last edit of the draft back; it reports whether there was one.
func (s *sheet) back() bool {
	if len(s.steps) == 0 {
		return false
	}
	s.draft = s.steps[len(s.steps)-1]
	s.steps = s.steps[:len(s.steps)-1]
	s.changed()
	return true
}

// each walks the cells of a block that can be edited.
func (s *sheet) each(at widgets.Span, do func(r, c int)) {
	for r := at.R0; r <= at.R1 && r < len(s.answer.Rows); r++ {
		for c := at.C0; c <= at.C1; c++ {
			if _, ok := s.spot(r, c); ok && (s.page.weekly() || c <= len(activities.Measures)) {
				do(r, c)
			}
		}
	}
}

// paste takes a block from a spreadsheet, or one value for the whole selection.
// A block that has something wrong in it changes nothing.
func (s *sheet) paste(at widgets.Span, block [][]string) {
	one := len(block) == 1 && len(block[0]) == 1
	if !one {
		at.R1 = at.R0 + len(block) - 1
		at.C1 = at.C0
		for _, row := range block {
			at.C1 = max(at.C1, at.C0+len(row)-1)
		}
	}
	s.fillWith(at, func(r, c int) (string, bool) {
		if one {
			return block[0][0], true
		}
		if r-at.R0 >= len(block) || c-at.C0 >= len(block[r-at.R0]) {
			return "", false
		}
		return block[r-at.R0][c-at.C0], true
	})
}

// spread copies the first row of a block down, or its first column to the right.
func (s *sheet) spread(at widgets.Span, down bool) {
	s.fillWith(at, func(r, c int) (string, bool) {
		if down {
			return s.copyCell(at.R0, c), r > at.R0
		}
		return s.copyCell(r, at.C0), c > at.C0 && s.measure(c) != "" && s.measure(at.C0) != ""
	})
}

// clear empties a block: not entered, which is not 0.
func (s *sheet) clear(at widgets.Span) {
	s.fillWith(at, func(int, int) (string, bool) { return "", true })
}

// fillWith types a value into each cell of a block as one edit of the draft.
func (s *sheet) fillWith(at widgets.Span, value func(r, c int) (typed string, ok bool)) {
	was := maps.Clone(s.draft)
	var wrong error
	s.each(at, func(r, c int) {
		typed, ok := value(r, c)
		if !ok || wrong != nil {
			return
		}
		place, _ := s.spot(r, c)
		x, _ := s.report(place)
		m := s.measure(c)
		if n, err := countFrom(strings.TrimSpace(typed)); m != "" && err == nil {
			m.Set(&x, n) // the row is looked at as a whole when all of it is in
		} else if wrong = s.put(&x, m, typed); wrong != nil {
			return
		}
		s.keep(place, x)
	})
	if wrong != nil {
		s.draft = was
		s.tell(wrong)
		return
	}
	if maps.EqualFunc(was, s.draft, equalReports) {
		return
	}
	s.steps = append(s.steps, was)
	s.changed()
}

func equalReports(a, b data.Activity) bool {
	for _, m := range activities.Measures {
		if !same(m.Of(a), m.Of(b)) {
			return false
		}
	}
	return a.Note == b.Note
}

// zeros enters 0 for what is empty on the day that is shown; nothing is saved yet.
func (s *sheet) zeros() {
	s.remember()
	n := 0
	for _, row := range s.answer.Rows {
		at := spot{row.Rep, s.answer.From}
		x, _ := s.report(at)
		if row.Manager || !activities.Fill(&x) {
			continue
		}
		n++
		s.keep(at, x)
	}
	if n == 0 {
		s.steps = s.steps[:len(s.steps)-1]
		s.host.Toast(s.host.T("activities.fill.none"))
		return
	}
	s.changed()
}

// key turns days with the page keys, unless a cell is being typed in.
func (s *sheet) key(e *fyne.KeyEvent) bool {
	if s.grid.Editing() || e.Name != fyne.KeyPageUp && e.Name != fyne.KeyPageDown {
		return false
	}
	return s.page.Key(e)
}

// store saves the draft in one step; it reports whether nothing is left unsaved.
func (s *sheet) store() bool {
	if r, c := s.grid.Active(); s.grid.Editing() && s.edit(r, c, s.grid.Typed()) != nil {
		return false
	}
	if len(s.draft) == 0 {
		return true
	}
	c := activities.SetActivities{}
	for _, row := range s.answer.Rows { // in the order of the rows, so that the first fault is the topmost
		for _, d := range s.answer.Days {
			if x, ok := s.draft[spot{row.Rep, d.Date}]; ok {
				c.Rows = append(c.Rows, activities.Entry{Rep: row.Rep, Date: d.Date, Leads: x.Leads, InTime: x.InTime, Visits: x.Visits, Talks: x.Talks, Proposals: x.Proposals, Note: x.Note})
			}
		}
	}
	if err := s.host.Try(c); err != nil {
		s.tell(err)
		return false
	}
	s.grid.GiveUp()
	s.draft, s.steps = map[spot]data.Activity{}, nil
	return s.host.Do(c)
}

// drop gives the draft up.
func (s *sheet) drop() {
	s.grid.GiveUp()
	s.draft, s.steps = map[spot]data.Activity{}, nil
	s.changed()
}

// forget takes what was typed for a rep out of the draft.
func (s *sheet) forget(rep string) {
	maps.DeleteFunc(s.draft, func(at spot, _ data.Activity) bool { return at.rep == rep })
}

// changed shows the draft.
func (s *sheet) changed() {
	s.show()
	s.host.StatusChanged()
}

// tell shows what is wrong below the grid, or how many reports wait to be saved.
func (s *sheet) tell(err error) {
	h := s.host
	s.title()
	words, token := "", theme.Token("t3")
	switch {
	case err != nil:
		words, token = h.Fmt().Sentence(err), "bad"
	case len(s.draft) > 0:
		words, token = h.T("activities.waiting", len(s.draft)), "warn"
	}
	s.keys.Hidden = err != nil
	s.says.SetToken(token)
	s.says.SetText(words)
	s.hints.Refresh()
	why := ""
	if len(s.draft) == 0 {
		why = h.T("activities.save.none")
	}
	s.page.save.Allow(why)
}
