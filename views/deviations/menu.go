package deviations

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/deviations"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// showMenu offers what can be done with a deviation. Away adds the way to its
// record on the tab of deviations.
func showMenu(h page.Host, below fyne.CanvasObject, x deviations.Record, away bool) {
	var items []widgets.MenuItem
	if away {
		items = append(items, widgets.MenuItem{Label: h.T("deviation.menu.record"), Icon: "file", Do: func() { h.Show(Route(x.ID)) }})
	}
	if !x.Open() {
		items = append(items, widgets.MenuItem{Label: h.T("deviation.reopen"), Icon: "undo", Do: func() { reopenForm(h, x) }})
	} else {
		items = append(items, widgets.MenuItem{Label: h.T("deviation.step." + string(x.Next)), Icon: "right", Do: func() { stepForm(h, x) }},
			widgets.MenuItem{Label: h.T("deviation.check"), Icon: "check", Why: checkWhy(h, x), Do: func() { checkForm(h, x) }},
			widgets.MenuItem{Label: h.T("deviation.response.use"), Icon: "flag", Do: func() { responseForm(h, x) }})
		if to := before(x.State); to != "" {
			items = append(items, widgets.MenuItem{Label: h.T("deviation.menu.back", StateName(h.Fmt(), to)), Icon: "left", Do: func() { h.Do(deviations.StepDeviation{ID: x.ID, State: to}) }})
		}
		items = append(items, widgets.MenuItem{Label: h.T("deviation.change"), Icon: "edit", Do: func() { changeForm(h, x) }})
	}
	items = append(items, widgets.MenuItem{Label: h.T("deviation.menu.print"), Icon: "print", Do: func() { h.Show(page.Route{Page: "reports", Part: "deviation", ID: x.ID}) }})
	if x.Preset != nil && x.Preset.Page != "" {
		items = append(items, widgets.MenuItem{Label: h.T("deviation.menu.page", ResponseName(h.Fmt(), *x.Preset)), Icon: "link", Do: func() { h.Show(routeOf(x.Preset.Page)) }})
	}
	items = append(items, widgets.MenuItem{Label: h.T("deviation.menu.remove"), Icon: "trash", Danger: true, Do: func() {
		h.Confirm(h.T("deviation.remove.title", x.Title), h.T("deviation.remove.body", len(x.Whys), len(x.Actions)), h.T("deviation.menu.remove"), true,
			func() { h.Do(deviations.RemoveDeviation{ID: x.ID}) })
	}})
	widgets.ShowMenu(below, items...)
}

// checkWhy says why nothing can be checked yet; "" when it can.
func checkWhy(h page.Host, x deviations.Record) string {
	if x.State == data.Solving || x.State == data.Verifying {
		return ""
	}
	return h.T("problem.deviation.early")
}

// before is the state before one; "" before the first and for a settled one.
func before(s data.DeviationState) data.DeviationState {
	for i, x := range data.DeviationStates[:4] {
		if x == s && i > 0 {
			return data.DeviationStates[i-1]
		}
	}
	return ""
}
