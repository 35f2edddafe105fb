package session

import (
	"cmp"

	"fyne.io/fyne/v2"

	"quarterdeck/app/chart"
	"quarterdeck/app/deviations"
	"quarterdeck/app/execution"
	"quarterdeck/app/reviews"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// rowsOf is a list that scrolls, or a sentence where it has nothing.
func rowsOf(s *Session, none string, rows []fyne.CanvasObject) fyne.CanvasObject {
	if len(rows) == 0 {
		return widgets.NewEmpty("", s.host.T(none), "")
	}
	return widgets.VScroll(widgets.Col(0, rows...))
}

// item is a row large enough to be read from afar: words, who and what below, and
// something at the right.
func item(before fyne.CanvasObject, words, below string, right fyne.CanvasObject) fyne.CanvasObject {
	row := widgets.Row(12)
	if before != nil {
		row.Add(before)
	}
	row.Add(widgets.Grow(widgets.Col(2, widgets.NewWrap(words, widgets.Style{Size: 18}), widgets.NewText(below, widgets.Style{Size: 14, Token: "t2", Elide: true}))))
	if right != nil {
		row.Add(right)
	}
	return widgets.Col(0, widgets.Pad(9, 4, 9, 0, row), widgets.HR())
}

// lateText says how many days something is late.
func lateText(s *Session, days int) fyne.CanvasObject {
	if days <= 0 {
		return nil
	}
	return widgets.NewText(s.host.T("report.late", days), widgets.Style{Size: 16, Bold: true, Token: "bad"})
}

// liveActions are the actions as they are now, by number; of one-on-ones none.
func liveActions(s *Session) map[data.ID]execution.ActionRow {
	rows, err := execution.List(s.host.Reader(), s.host.Today(), execution.ListIn{})
	if err != nil {
		s.host.Complain(err)
	}
	live := map[data.ID]execution.ActionRow{}
	for _, a := range rows {
		if a.RepID == 0 && a.OneOnOneID == 0 {
			live[a.ID] = a
		}
	}
	return live
}

// overdueBody is what was past its day when the review was opened, each with a box:
// it can be done by now.
func overdueBody(s *Session) fyne.CanvasObject {
	h, f := s.host, s.host.Fmt()
	live := liveActions(s)
	var rows []fyne.CanvasObject
	for _, a := range s.page.Frozen.Actions {
		now, here := live[a.ID]
		if a.Late == 0 || !here {
			continue
		}
		rows = append(rows, item(finishBox(s, a.ID, now.Done != 0), a.Text, h.T("session.who", cmp.Or(a.OwnerName, h.T("stages.nobody")), f.Date(a.Due)), lateText(s, a.Late)))
	}
	return rowsOf(s, "session.overdue.none", rows)
}

// promisesBody is what the last review decided and agreed: open ones first, with a
// box each.
func promisesBody(s *Session) fyne.CanvasObject {
	h, f := s.host, s.host.Fmt()
	live := liveActions(s)
	var rows, kept []fyne.CanvasObject
	for _, p := range s.page.Frozen.Promises {
		var box fyne.CanvasObject
		below := h.T("session.promise." + p.Sort)
		if p.Sort == reviews.PromisedAction {
			now, here := live[p.ID]
			if !here {
				continue
			}
			box = finishBox(s, p.ID, now.Done != 0)
			below = h.T("session.who", cmp.Or(p.OwnerName, h.T("stages.nobody")), f.Date(p.Due))
		}
		row := item(box, p.Text, below, lateText(s, p.Late))
		if p.Open() {
			rows = append(rows, row)
		} else {
			kept = append(kept, row)
		}
	}
	return rowsOf(s, "session.promises.none", append(rows, kept...))
}

// milestonesBody is the milestones that were behind: one, or all with number 0.
func milestonesBody(s *Session, id data.ID) fyne.CanvasObject {
	h, f := s.host, s.host.Fmt()
	var rows []fyne.CanvasObject
	for _, m := range s.page.Frozen.Milestones {
		if id != 0 && m.ID != id {
			continue
		}
		bar := widgets.NewDrawing(chart.Progress{Done: float64(m.Progress) / 100, Tick: float64(m.Should) / 100, Role: chart.LightRole(chart.Light(m.Light))}, 140, 14)
		right := widgets.Row(12, widgets.Fixed(140, 14, bar), widgets.NewText(h.T("session.progress", m.Progress, m.Should), widgets.Style{Size: 16, Bold: true}))
		below := h.T("session.milestone", m.Stage, cmp.Or(m.OwnerName, h.T("stages.nobody")), f.Date(m.Due))
		if m.Late > 0 {
			below += " · " + h.T("report.late", m.Late)
		}
		rows = append(rows, item(nil, m.Name, below, right))
	}
	return rowsOf(s, "session.milestones.none", rows)
}

// pilotsBody is the pilots that ran: one, or all with number 0.
func pilotsBody(s *Session, id data.ID) fyne.CanvasObject {
	h, f := s.host, s.host.Fmt()
	var rows []fyne.CanvasObject
	for _, p := range s.page.Frozen.Pilots {
		if id != 0 && p.ID != id {
			continue
		}
		var right fyne.CanvasObject
		if p.Ready {
			right = widgets.NewText(h.T("session.pilot.ready"), widgets.Style{Size: 16, Bold: true, Token: "accent"})
		}
		rows = append(rows, item(nil, p.Name, h.T("session.pilot", cmp.Or(p.OwnerName, h.T("stages.nobody")), f.Date(p.From), f.Date(p.Last)), right))
	}
	return rowsOf(s, "session.pilots.none", rows)
}

// checkBody is a deviation whose check is due: what it was at opening and is now, and
// its whys.
func checkBody(s *Session, id data.ID) fyne.CanvasObject {
	h, f := s.host, s.host.Fmt()
	all, err := deviations.All(h.Reader(), h.Today())
	if err != nil {
		h.Complain(err)
	}
	col := widgets.Col(10)
	for _, d := range all {
		if d.ID != id {
			continue
		}
		now := widgets.NewText(f.NumberPtr(d.Unit, d.Now), widgets.Style{Size: 40, Bold: true, Token: lightTokens[d.LightNow]})
		about := widgets.NewWrap(h.T("session.check", f.NumberPtr(d.Unit, d.Value), d.OpenActions, d.Actions), widgets.Style{Size: 16, Token: "t2"})
		col.Add(widgets.Row(18, now, widgets.Grow(about)))
		if d.Root != "" {
			col.Add(widgets.NewWrap(h.T("session.root", d.Root), widgets.Style{Size: 18}))
		}
	}
	if whys := chainOf(s, id); whys != nil {
		col.Add(whys)
	}
	return col
}
