package evidence

import (
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app/evidence"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// Scenarios is the page where goals that might be decided stand side by side.
type Scenarios struct {
	host    page.Host
	content fyne.CanvasObject
	keep    *widgets.Button
	compare *compareCard
	list    *fyne.Container
	feet    *fyne.Container
	card    *widgets.Card
	none    fyne.CanvasObject
	some    fyne.CanvasObject

	answer evidence.Comparison
	chosen data.ID // 0: the goal, or nothing
	rows   []*widgets.ListRow
	adopt  *widgets.Button
	edit   *widgets.Button
	copy   *widgets.Button
	drop   *widgets.Button
}

// NewScenarios builds the page.
func NewScenarios(h page.Host) page.Page {
	s := &Scenarios{host: h, compare: newCompareCard(h), list: widgets.Col(0)}
	s.keep = widgets.NewButton(h.T("scenario.keep"), widgets.Plain, s.New).WithIcon("plus")
	s.adopt = widgets.NewButton(h.T("scenario.adopt"), widgets.Primary, s.take)
	s.edit = widgets.NewButton(h.T("button.edit"), widgets.Plain, func() { editScenario(h, *s.column()) })
	s.copy = widgets.NewIconButton("copy", h.T("scenario.copy"), s.double)
	s.drop = widgets.NewIconButton("trash", h.T("button.delete"), s.remove)
	s.feet = widgets.Row(8, widgets.Grow(s.adopt), s.edit, s.copy, s.drop)
	s.some = widgets.Col(0, widgets.Grow(widgets.VScroll(s.list)), widgets.HR(), widgets.Pad(10, 16, 10, 16, s.feet))
	s.none = widgets.NewEmpty("swap", h.T("scenario.none"), h.T("scenario.none.how"), widgets.NewButton(h.T("scenario.keep"), widgets.Plain, s.New).WithIcon("plus"))
	s.card = widgets.NewCard(h.T("scenario.title"), " ", nil, s.none)
	s.content = widgets.Pad(16, 20, 16, 20, &fyne.Container{Layout: beside{340, 320}, Objects: []fyne.CanvasObject{s.compare.card, s.card}})
	return s
}

// Title names the page.
func (s *Scenarios) Title() string { return s.host.T("scenario.title") }

// Content is the page.
func (s *Scenarios) Content() fyne.CanvasObject { return s.content }

// Tabs are none of its own.
func (s *Scenarios) Tabs() fyne.CanvasObject { return nil }

// Control keeps the goal as a scenario.
func (s *Scenarios) Control() fyne.CanvasObject { return s.keep }

// Shows lists what the page is made of.
func (s *Scenarios) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Goals, data.Scenarios, data.DriverSheets, data.LevelSheets, data.Commitments, data.Ladders, data.Insights, data.Citations,
		data.Targets, data.Regions, data.Reps, data.Orders, data.OrderLines, data.Actuals}
}

// New keeps the goal as it is as a scenario.
func (s *Scenarios) New() { KeepScenario(s.host, nil) }

// Go chooses the scenario a route names.
func (s *Scenarios) Go(r page.Route) {
	if r.ID != 0 {
		s.pick(r.ID)
	}
}

// Refresh asks for the scenarios and hands them over.
func (s *Scenarios) Refresh() {
	c, err := evidence.ScenariosOf(s.host.Reader(), s.host.Today(), evidence.ScenariosIn{})
	if err != nil {
		s.host.Complain(err)
		return
	}
	s.answer = c
	if s.column() == nil {
		s.chosen = 0
		for _, x := range c.Rows {
			if x.ID != 0 && (s.chosen == 0 || x.Adopted) {
				s.chosen = x.ID
			}
		}
	}
	s.fill()
}

// column is the chosen scenario; nil when there is none.
func (s *Scenarios) column() *evidence.Column {
	i := slices.IndexFunc(s.answer.Rows, func(x evidence.Column) bool { return x.ID != 0 && x.ID == s.chosen })
	if i < 0 {
		return nil
	}
	return &s.answer.Rows[i]
}

// pick compares another scenario with the goal.
func (s *Scenarios) pick(id data.ID) {
	s.chosen = id
	for i, x := range s.scenarios() {
		s.rows[i].SetSelected(x.ID == id)
	}
	s.allow()
	s.compare.set(s.answer, s.chosen)
}

// scenarios are the columns without the goal.
func (s *Scenarios) scenarios() (rows []evidence.Column) {
	for _, x := range s.answer.Rows {
		if x.ID != 0 {
			rows = append(rows, x)
		}
	}
	return rows
}

// fill lists the scenarios. They are few, so their rows are made anew.
func (s *Scenarios) fill() {
	h := s.host
	s.list.Objects, s.rows = nil, nil
	rows := s.scenarios()
	for _, x := range rows {
		row := widgets.NewListRow(s.line(x))
		row.OnTap = func() { s.pick(x.ID) }
		row.SetSelected(x.ID == s.chosen)
		s.rows = append(s.rows, row)
		s.list.Add(row)
	}
	s.list.Refresh()
	s.card.SetTitle(h.T("scenario.title"), h.T("scenario.note", len(rows)))
	if len(rows) == 0 {
		s.card.SetBody(s.none)
	} else {
		s.card.SetBody(s.some)
	}
	s.allow()
	s.compare.set(s.answer, s.chosen)
}

// line is a scenario in the list: name, amount, and why.
func (s *Scenarios) line(x evidence.Column) fyne.CanvasObject {
	h := s.host
	head := widgets.Row(8, widgets.Grow(widgets.NewText(x.Name, widgets.Style{Bold: true, Elide: true})))
	if x.Adopted {
		head.Add(widgets.NewBadge(h.T("scenario.adopted"), widgets.Accented))
	}
	head.Add(widgets.NewText(h.Fmt().MoneyUnit(x.Amount), widgets.Style{Bold: true}))
	why := widgets.NewWrap(x.Reason, widgets.Style{Size: 12, Token: "t2"})
	why.MaxLines = 2
	col := widgets.Col(4, head)
	if x.Reason != "" {
		col.Add(why)
	}
	return widgets.Pad(10, 16, 10, 16, col)
}

// allow says which buttons can be pressed.
func (s *Scenarios) allow() {
	why, adopt := "", ""
	switch x := s.column(); {
	case x == nil:
		why = s.host.T("list.select")
		adopt = why
	case x.Adopted:
		adopt = s.host.T("scenario.adopted.why")
	}
	s.adopt.Allow(adopt)
	for _, b := range []*widgets.Button{s.edit, s.copy, s.drop} {
		b.Allow(why)
	}
}

// take makes the chosen scenario the goal.
func (s *Scenarios) take() {
	if x := s.column(); x != nil {
		s.host.Do(evidence.AdoptScenario{ID: x.ID})
	}
}

// double opens the form of a copy.
func (s *Scenarios) double() {
	if x := s.column(); x != nil {
		twin := *x
		twin.ID, twin.Name = 0, s.host.T("scenario.copied", x.Name)
		editScenario(s.host, twin)
	}
}

// remove takes the chosen scenario away, after asking.
func (s *Scenarios) remove() {
	h, x := s.host, s.column()
	if x == nil {
		return
	}
	h.Confirm(h.T("list.delete", x.Name), h.T("scenario.delete.body"), h.T("list.delete.action", x.Name), true,
		func() { h.Do(evidence.RemoveScenario{ID: x.ID}) })
}
