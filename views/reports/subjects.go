package reports

import (
	"cmp"

	"quarterdeck/app/letters"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A subject is whose letter is printed: one entry of the register, or all that
// have a target.
type subject struct {
	letters.Entry
	all bool
}

// subjects is the list of whom a letter can be printed for: the plan and its
// regions, or the reps.
type subjects struct {
	host    page.Host
	card    *widgets.Card
	table   *widgets.Table[subject]
	changed func()
	people  bool // reps; else the plan and its regions
	entries []letters.Entry
}

func newSubjects(h page.Host, people bool, changed func()) *subjects {
	s := &subjects{host: h, people: people, changed: changed}
	s.table = widgets.NewTable([]widgets.Column[subject]{
		{Key: "name", Title: h.T("letters.for"), Width: 120, Flex: 1, Cell: func(x subject) widgets.Cell {
			if x.all {
				return widgets.Cell{Text: h.T("reports.letters.all"), Note: h.Fmt().Count(len(s.entries)), Bold: true}
			}
			return widgets.Cell{Text: cmp.Or(x.Name, h.T("letter.whole")), Note: x.Code}
		}},
		{Key: "state", Title: h.T("letters.state"), Width: 92, Cell: func(x subject) widgets.Cell {
			if x.all {
				return widgets.Cell{}
			}
			return widgets.Cell{Text: h.T("letters.state." + string(x.State)), Badge: tonesOf[x.State]}
		}},
	})
	s.table.Same = func(a, b subject) bool { return a.all == b.all && a.For == b.For && a.Code == b.Code }
	s.table.OnSelect = func(subject) { s.changed() }
	s.table.Empty = widgets.NewEmpty("target", h.T("letters.none"), h.T("letters.none.how"))
	s.card = widgets.NewCard(h.T("reports.letters.whose"), "", nil, s.table)
	return s
}

// tonesOf the states of a letter.
var tonesOf = map[letters.State]string{letters.None: "outline", letters.Issued: "accent", letters.Signed: "good", letters.Outdated: "warn"}

// refresh asks for the register; the choice stays, or becomes the first row.
func (s *subjects) refresh() {
	reg, err := letters.RegisterOf(s.host.Reader(), s.host.Today(), letters.RegisterIn{})
	if err != nil {
		s.host.Complain(err)
		return
	}
	s.entries = nil
	for _, e := range reg.Entries {
		if (e.For == letters.Rep) == s.people && e.Amount != nil {
			s.entries = append(s.entries, e)
		}
	}
	var rows []subject
	for _, e := range s.entries {
		rows = append(rows, subject{Entry: e})
	}
	if len(rows) > 1 {
		rows = append([]subject{{all: true}}, rows...)
	}
	s.table.SetRows(rows)
	if _, ok := s.table.Selected(); !ok {
		s.table.SelectWhere(func(subject) bool { return true })
	}
}

// choose selects the letter of a code, "" being the plan's; where there is none
// such, the first row.
func (s *subjects) choose(code string) {
	if !s.table.SelectWhere(func(x subject) bool { return !x.all && x.Code == code }) {
		s.table.SelectWhere(func(subject) bool { return true })
	}
}

// codes lists whose letters are to be printed; ok is false when there are none.
func (s *subjects) codes() (codes []string, ok bool) {
	x, ok := s.table.Selected()
	if !ok {
		return nil, false
	}
	if !x.all {
		return []string{x.Code}, true
	}
	for _, e := range s.entries {
		codes = append(codes, e.Code)
	}
	return codes, true
}
