package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"quarterdeck/app/report"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A status bar says which plan is open, in which unit, what undo would take back
// and when the last backup was made.
type status struct {
	w       *Window
	content *fyne.Container
	plan    *widgets.Text
	unit    *widgets.Text
	undo    *widgets.Text
	saved   *widgets.Text
	icon    *widgets.Picture
	key     *widgets.Kbd
	group   *fyne.Container
	hidden  fyne.CanvasObject // the sign that private notes are hidden
}

func newStatus(w *Window) *status {
	s := &status{w: w, plan: widgets.Caption(""), unit: widgets.Caption(""), undo: widgets.Caption(""), saved: widgets.Caption("")}
	s.icon, s.key = widgets.NewPicture("undo", "t3", 14), widgets.NewKbd("Ctrl Z")
	s.group = widgets.Row(6, s.icon, s.undo, s.key)
	s.hidden = widgets.Row(6, widgets.NewPicture("lock", "accent", 14), widgets.NewText(w.T("status.hidden"), widgets.Style{Size: 12, Token: "accent"}), widgets.NewKbd("F9"))
	bar := widgets.Row(20, s.plan, s.unit, s.hidden, widgets.Grow(nil), s.group, s.saved)
	s.content = container.NewStack(surface(), border(hairline(), nil, nil, nil,
		widgets.Fixed(0, 27, widgets.Pad(0, 20, 0, 20, bar))))
	return s
}

// refresh asks what there is to say.
func (s *status) refresh() {
	w := s.w
	f := w.Fmt()
	s.plan.SetText(w.plan.Firm + " · " + report.PlanName(f, w.plan) + " v" + f.Count(w.plan.Version))
	s.unit.SetText(w.T("status.unit", f.UnitName()))
	saved := w.T("status.saved")
	switch {
	case w.File().IsReadOnly():
		saved = w.T("status.read_only")
	case !w.backed.IsZero():
		saved += " · " + w.T("status.backup", f.Stamp(w.backed))
	}
	s.saved.SetText(saved)
	if w.hidden {
		s.hidden.Show()
	} else {
		s.hidden.Hide()
	}
	s.showUndo()
	s.content.Refresh()
}

// showUndo names what undo would take back, unless the page has something more
// pressing to say.
func (s *status) showUndo() {
	if p, ok := s.w.front().(page.Statuser); ok {
		if say := p.Status(); say != "" {
			s.undo.SetText(say)
			s.icon.Hide()
			s.key.Hide()
			s.group.Show()
			return
		}
	}
	steps, err := s.w.File().Steps("undo", 1)
	if err != nil || len(steps) == 0 {
		s.group.Hide()
		return
	}
	s.undo.SetText(s.w.T("status.undo", s.w.stepName(steps[0])))
	s.icon.Show()
	s.key.Show()
	s.group.Show()
}
