package targets

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/targets"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// emptied finds what is missing while there is nothing to show, and leads to the
// next step: decide, add people, or break down.
func (p *Pivot) emptied() {
	t := p.table
	have := false
	for r := range t.rows {
		x := t.at(r, 0)
		have = have || x.Have || x.Amount != 0
	}
	in := t.cube.In
	reps := in.Rows == targets.DimRep || in.Columns == targets.DimRep
	why := ""
	switch {
	case have:
	case t.cube.Goal == nil:
		why = "goal"
	case reps:
		why = "reps"
	case in.Region+in.Product+in.Rep+in.Tier != "":
		why = "filter"
	default:
		why = "cells"
	}
	p.empty.Hidden, p.filled.Hidden = why == "", why != ""
	p.panel.wanted(why == "" && !p.host.Prefs().NoPanel, why == "")
	if why == p.why {
		return
	}
	p.why, p.empty.Objects = why, nil
	if why != "" {
		p.empty.Objects = []fyne.CanvasObject{p.nothing(why)}
	}
	p.empty.Refresh()
	p.content.Refresh()
}

func (p *Pivot) nothing(why string) fyne.CanvasObject {
	h := p.host
	label, do := "breakdown.empty.spread", func() { askSpread(h, p.tell) }
	switch why {
	case "goal":
		label, do = "breakdown.empty.decide", func() { h.Show(page.Route{Page: "targets"}) }
	case "reps":
		label, do = "pivot.empty.reps", func() { h.Show(page.Route{Page: "breakdown", Part: targets.Reps}) }
	case "filter":
		return widgets.NewEmpty("filter", h.T("pivot.empty.filter"), h.T("pivot.empty.filter.how"),
			widgets.NewButton(h.T("pivot.empty.all"), widgets.Primary, p.unfilter))
	}
	return widgets.NewEmpty("grid", h.T("breakdown.empty."+why), h.T("breakdown.empty."+why+".how"), widgets.NewButton(h.T(label), widgets.Primary, do))
}

// unfilter shows all of every dimension again.
func (p *Pivot) unfilter() {
	for _, dim := range dims {
		p.bar.set(dim, choice{})
	}
	p.Refresh()
}
