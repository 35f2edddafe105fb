package actuals

import (
	"path/filepath"
	"strings"

	"quarterdeck/data/exchange"
	"quarterdeck/views/widgets"
)

// start is the first step: nothing is chosen yet.
type start struct {
	wizard *wizard
	card   *widgets.Card
}

func newStart(w *wizard) *start {
	return &start{wizard: w, card: widgets.NewCard("", "", nil, nil)}
}

// show says what a file of the open kind needs, and offers to choose one.
func (s *start) show() {
	w, h := s.wizard, s.wizard.host
	pick := widgets.NewButton(h.T("import.choose"), widgets.Primary, w.ask).WithIcon("folder")
	hand := widgets.NewButton(h.T("import.by_hand"), widgets.Plain, func() { w.open(partHand) }).WithIcon("edit")
	buttons := []*widgets.Button{pick}
	if w.as == exchange.AsOrders {
		buttons = append(buttons, hand)
	}
	empty := widgets.NewEmpty("import", h.T("import.start."+w.as), h.T("import.start.how"), buttons...)
	needs := widgets.Col(4,
		widgets.NewText(h.T("import.start.columns"), widgets.Style{Size: 12, Bold: true, Token: "t2"}),
		widgets.NewWrap(s.fields(), widgets.Style{Size: 12, Token: "t2"}),
		widgets.NewWrap(h.T("import.start.forms"), widgets.Style{Size: 12, Token: "t3"}))
	body := widgets.Col(0, widgets.Grow(empty), widgets.HR(), widgets.Pad(12, 20, 16, 20, needs))
	if name := s.elsewhere(); name != "" {
		again := widgets.NewButton(h.T("import.same_file", filepath.Base(name)), widgets.Quiet, func() { w.read(name, "", w.as, func(string) {}) })
		body = widgets.Col(0, widgets.Grow(empty), widgets.Centre(widgets.Pad(0, 0, 16, 0, again)), widgets.HR(), widgets.Pad(12, 20, 16, 20, needs))
	}
	s.card.SetBody(body)
}

// fields names the columns such a file may have, those it needs first.
func (s *start) fields() string {
	h := s.wizard.host
	var needed, rest []string
	for _, spec := range exchange.Fields(s.wizard.as) {
		word := fieldWord(s.wizard, spec.Field)
		if spec.Required {
			needed = append(needed, word)
		} else {
			rest = append(rest, word)
		}
	}
	and := h.T("history.and")
	if len(rest) == 0 {
		return strings.Join(needed, and)
	}
	if len(needed) == 0 {
		return strings.Join(rest, and)
	}
	return h.T("import.start.fields", strings.Join(needed, and), strings.Join(rest, and))
}

// elsewhere is the path of a file that is open as another kind, or "".
func (s *start) elsewhere() string {
	for _, as := range kinds {
		if d := s.wizard.drafts[as]; d != nil && as != s.wizard.as && d.stage != finished {
			return d.path
		}
	}
	return ""
}
