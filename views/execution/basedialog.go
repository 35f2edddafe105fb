package execution

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/execution"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// movedShown is how many moves the dialog of baselines names before it counts them.
const movedShown = 10

// showBaselines shows the baselines: which is compared, what has moved since, and
// a field to set another.
func (s *Stages) showBaselines() {
	h := s.host
	rows, err := h.Reader().Baselines()
	if err != nil {
		h.Complain(err)
		return
	}
	body := widgets.Col(12)
	if len(rows) == 0 {
		body.Add(widgets.Para(h.T("baseline.none")))
	}
	list := widgets.Col(4)
	for _, b := range rows {
		list.Add(s.baselineRow(b))
	}
	body.Add(list)
	name := forms.Line(h.T("baseline.name", h.Fmt().Date(h.Today())))
	form := widgets.NewForm(widgets.FormItem{Field: "name", Label: h.T("baseline.new"), Object: name, Hint: h.T("baseline.new.hint", data.BaselinesMost)})
	body.Add(form)
	s.addMoves(body)
	d := widgets.NewDialog(h.T("baseline.title"), body, 560)
	form.OnGrow = d.Refresh
	if s.baseline != nil {
		d.Extra(h.T("baseline.hide"), func() { s.baselineDo(execution.CompareBaseline{}) })
	}
	d.Cancel(h.T("button.close"), h.HideOverlay)
	d.Action(h.T("baseline.set"), false, func() {
		form.Clear()
		c := execution.SetBaseline{Name: forms.Trimmed(name), Day: h.Today()}
		if err := h.Try(c); err != nil {
			if !form.Complain(h.Fmt(), err) {
				h.HideOverlay()
				h.Complain(err)
				return
			}
			d.Refresh()
			return
		}
		s.baselineDo(c)
	})
	h.ShowOverlay(d)
	d.Focus()
}

// baselineRow is one baseline: its name and day, and the ways to compare and to
// remove it.
func (s *Stages) baselineRow(b data.Baseline) fyne.CanvasObject {
	h := s.host
	name := widgets.NewText(b.Name, widgets.Style{Size: 13, Bold: b.Compared, Elide: true})
	day := widgets.NewText(h.Fmt().DateYear(b.Day), widgets.Style{Size: 13, Token: "t2"})
	row := widgets.Row(8, widgets.Grow(name), day)
	if b.Compared {
		row.Add(widgets.NewBadge(h.T("baseline.compared"), widgets.Accented))
	} else {
		row.Add(widgets.NewButton(h.T("baseline.compare"), widgets.Quiet, func() { s.baselineDo(execution.CompareBaseline{ID: b.ID}) }).Small())
	}
	row.Add(widgets.NewIconButton("trash", h.T("baseline.remove", b.Name), func() { s.baselineDo(execution.RemoveBaseline{ID: b.ID}) }).Small())
	return widgets.Fixed(0, 32, row)
}

// addMoves adds what lies elsewhere than in the compared baseline.
func (s *Stages) addMoves(body *fyne.Container) {
	h := s.host
	moves, err := execution.Moved(h.Reader(), h.Today(), execution.MovedIn{})
	if err != nil || moves.Baseline == nil {
		return // Refresh has complained
	}
	body.Add(widgets.HR())
	body.Add(widgets.NewText(h.T("baseline.moved", moves.Baseline.Name, len(moves.Rows)), widgets.Style{Size: 13, Bold: true, Elide: true}))
	lines := widgets.Col(6)
	for i, x := range moves.Rows {
		if i == movedShown {
			lines.Add(widgets.Para(h.T("stages.follow.more", len(moves.Rows)-i)))
			break
		}
		lines.Add(s.movedRow(x))
	}
	if len(moves.Rows) == 0 {
		lines.Add(widgets.Para(h.T("baseline.moved.none")))
	}
	body.Add(lines)
}

func (s *Stages) movedRow(x execution.MovedRow) fyne.CanvasObject {
	h := s.host
	name := widgets.NewText(x.Name, widgets.Style{Size: 13, Elide: true})
	days, says, token := h.Fmt().Period(x.Now), "", theme.Token("t2")
	switch {
	case x.Added():
		says = h.T("baseline.added")
	case x.Removed():
		days, says = h.Fmt().Period(x.Was), h.T("baseline.removed")
	default:
		days = h.T("baseline.from_to", h.Fmt().Period(x.Was), h.Fmt().Period(x.Now))
		says = slipDays(h, x.Slip)
		if x.Slip > 0 {
			token = "warn"
		}
	}
	slip := widgets.NewText(says, widgets.Style{Size: 13, Bold: true, Token: token})
	return widgets.Row(8, widgets.Grow(name), widgets.NewText(days, widgets.Style{Size: 12, Token: "t2"}), slip)
}

// baselineDo makes a change of baselines and shows what has become of them.
func (s *Stages) baselineDo(c app.Command) {
	s.host.HideOverlay()
	if s.host.Do(c) {
		s.showBaselines()
	}
}
