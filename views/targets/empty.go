package targets

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/targets"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// An emptyGrid stands in place of the grid while there is nothing to show, and
// leads to the next step: decide, add people, or break down.
type emptyGrid struct {
	host    page.Host
	page    *Breakdown
	content *fyne.Container
	shown   string
}

func newEmptyGrid(h page.Host, b *Breakdown) *emptyGrid {
	return &emptyGrid{host: h, page: b, content: widgets.Stack()}
}

// set finds what is missing.
func (e *emptyGrid) set(g targets.Grid) {
	have := false
	for _, c := range g.Total.Cells {
		have = have || c.Have
	}
	why := ""
	switch {
	case have:
	case g.By == targets.Reps && len(g.Rows) == 0:
		why = "people"
	case g.Goal == nil:
		why = "goal"
	case g.By == targets.Reps:
		why = "reps"
	case len(g.Rows) == 1 && g.Rows[0].Region == targets.None:
		why = "regions"
	default:
		why = "cells"
	}
	e.content.Hidden, e.page.filled.Hidden = why == "", why != ""
	e.page.panel.wanted(why == "" && !e.host.Prefs().NoPanel, why == "")
	if why == e.shown {
		return
	}
	e.shown = why
	e.content.Objects = nil
	if why != "" {
		e.content.Objects = []fyne.CanvasObject{e.make(why)}
	}
	e.content.Refresh()
	e.page.content.Refresh()
}

func (e *emptyGrid) make(why string) fyne.CanvasObject {
	h := e.host
	button := func(name string, kind widgets.Kind, do func()) *widgets.Button {
		return widgets.NewButton(h.T("breakdown.empty."+name), kind, do)
	}
	var buttons []*widgets.Button
	switch why {
	case "people":
		buttons = []*widgets.Button{button("add_people", widgets.Primary, func() { h.Show(page.Route{Page: "settings", Part: "reps"}) })}
	case "goal":
		buttons = []*widgets.Button{button("decide", widgets.Primary, func() { h.Show(page.Route{Page: "targets"}) })}
	case "regions":
		buttons = []*widgets.Button{button("add_regions", widgets.Primary, func() { h.Show(page.Route{Page: "settings", Part: "regions"}) }),
			button("by_month", widgets.Plain, func() { h.Do(targets.SpreadGoal{}) })}
	default:
		buttons = []*widgets.Button{button("spread", widgets.Primary, e.page.askSpread)}
	}
	return widgets.NewEmpty("grid", h.T("breakdown.empty."+why), h.T("breakdown.empty."+why+".how"), buttons...)
}
