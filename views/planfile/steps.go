package planfile

import (
	"strings"

	"quarterdeck/data/store"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// mostSteps is how many steps of either stack are listed; the file keeps as many.
const mostSteps = 500

// A moment is a row of the list: the plan as it was after a step. The row
// without a step, the last one, is the plan before all of them.
type moment struct {
	step store.Step
	away int // steps from now: 2 is two to undo, −1 is one to redo, 0 is the present
}

// steps is the list of changes, newest first, those taken back above the present.
type steps struct {
	host   page.Host
	card   *widgets.Card
	table  *widgets.Table[moment]
	button *widgets.Button
	says   *widgets.Text
	going  bool // on the way to a moment: refresh once, at the end
}

func newSteps(h page.Host) *steps {
	s := &steps{host: h}
	s.table = widgets.NewTable([]widgets.Column[moment]{
		{Key: "what", Title: h.T("history.what"), Width: 200, Flex: 1, Cell: func(m moment) widgets.Cell {
			return s.dim(m, widgets.Cell{Text: s.name(m), Bold: m.away == 0})
		}},
		{Key: "kinds", Title: h.T("history.kinds"), Width: 150, Folds: 1, Cell: func(m moment) widgets.Cell {
			return s.dim(m, widgets.Cell{Text: s.kinds(m.step), Token: "t2"})
		}},
		{Key: "rows", Title: h.T("history.rows"), Width: 70, Right: true, Cell: func(m moment) widgets.Cell {
			if m.step.ID == 0 {
				return widgets.Cell{}
			}
			return s.dim(m, widgets.Cell{Text: h.Fmt().Count(m.step.Rows), Token: "t2"})
		}},
		{Key: "when", Title: h.T("history.when"), Width: 130, Cell: func(m moment) widgets.Cell {
			if m.step.ID == 0 {
				return widgets.Cell{}
			}
			return s.dim(m, widgets.Cell{Text: h.Fmt().Stamp(m.step.At), Token: "t2"})
		}},
		{Key: "state", Title: "", Width: 84, Cell: func(m moment) widgets.Cell {
			switch {
			case m.away == 0:
				return widgets.Cell{Text: h.T("history.now"), Badge: "accent"}
			case m.away < 0:
				return widgets.Cell{Text: h.T("history.undone"), Badge: "plain"}
			}
			return widgets.Cell{}
		}},
	})
	s.table.Same = func(a, b moment) bool { return a.step.ID == b.step.ID }
	s.table.OnSelect = func(m moment) { s.offer() }
	s.table.OnOpen = func(m moment) { s.ask() }
	s.table.Empty = widgets.NewEmpty("history", h.T("history.none"), h.T("history.none.how"))
	s.button = widgets.NewButton(h.T("history.to"), widgets.Plain, s.ask).WithIcon("history")
	s.says = widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true})
	foot := widgets.Col(0, widgets.HR(), widgets.Pad(8, 16, 8, 16, widgets.Row(12, widgets.Grow(s.says), s.button)))
	s.card = widgets.NewCard(h.T("history.changes"), "", nil, widgets.Col(0, widgets.Grow(s.table), foot))
	return s
}

// dim greys what was taken back.
func (s *steps) dim(m moment, c widgets.Cell) widgets.Cell {
	if m.away < 0 {
		c.Token, c.Bold = "t3", false
	}
	return c
}

func (s *steps) name(m moment) string {
	if m.step.ID == 0 {
		return s.host.T("history.start")
	}
	args := make([]any, len(m.step.Args))
	for i, a := range m.step.Args {
		args[i] = a
	}
	return s.host.T(m.step.Label, args...)
}

// kinds names the sorts of record a step touched.
func (s *steps) kinds(step store.Step) string {
	var names []string
	for _, k := range step.Kinds {
		names = append(names, s.host.T("kind."+string(k)))
	}
	return strings.Join(names, s.host.T("history.and"))
}

// refresh asks for both stacks.
func (s *steps) refresh() {
	if s.going {
		return
	}
	h := s.host
	redo, err := h.File().Steps("redo", mostSteps)
	if err != nil {
		h.Complain(err)
		return
	}
	undo, err := h.File().Steps("undo", mostSteps)
	if err != nil {
		h.Complain(err)
		return
	}
	rows := moments(undo, redo)
	if len(rows) == 1 { // the present alone is no history
		rows = nil
	}
	s.table.SetRows(rows)
	s.card.SetTitle(h.T("history.changes"), h.T("history.count", len(undo), len(redo)))
	s.offer()
}

// moments are the steps newest first: those to redo, the farthest one on top,
// then those to undo, and last the plan before them.
func moments(undo, redo []store.Step) []moment {
	var rows []moment
	for i := len(redo) - 1; i >= 0; i-- {
		rows = append(rows, moment{redo[i], -1 - i})
	}
	for i, step := range undo {
		rows = append(rows, moment{step, i})
	}
	return append(rows, moment{away: len(undo)})
}

// offer says what the button would do.
func (s *steps) offer() {
	h := s.host
	m, ok := s.table.Selected()
	why := ""
	switch {
	case h.File().IsReadOnly():
		why = h.T("history.read_only")
	case len(s.table.Rows()) == 0:
		why = h.T("history.none")
	case !ok:
		why = h.T("history.choose")
	case m.away == 0:
		why = h.T("history.is_now")
	}
	s.button.Allow(why)
	s.says.SetText(why)
	s.button.SetText(h.T("history.to"))
	if why == "" {
		s.button.SetText(s.title(m))
		s.says.SetText(h.T("history.then", s.name(m)))
	}
}

// title says how many steps lie between now and the moment.
func (s *steps) title(m moment) string {
	if m.away > 0 {
		return s.host.T("history.undo", m.away)
	}
	return s.host.T("history.redo", -m.away)
}

// ask goes to the selected moment, after a question that counts the steps.
func (s *steps) ask() {
	m, ok := s.table.Selected()
	if !ok || m.away == 0 || s.host.File().IsReadOnly() {
		return
	}
	h := s.host
	h.Confirm(s.title(m)+h.T("history.question"), h.T("history.ask", s.name(m)), s.title(m), false, func() { s.to(m) })
}

// to undoes or redoes step by step, and stops where one could not be done.
func (s *steps) to(m moment) {
	move, n := s.host.Undo, m.away
	if n < 0 {
		move, n = s.host.Redo, -n
	}
	s.going = true
	for range n {
		before, err := s.host.File().Sequence()
		if err == nil {
			move()
		}
		if after, bad := s.host.File().Sequence(); err != nil || bad != nil || after == before {
			break
		}
	}
	s.going = false
	s.refresh()
}
