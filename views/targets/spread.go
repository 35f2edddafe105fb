package targets

import (
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// askSpread asks how the goal is cut into rows of the slice on screen.
func (b *Breakdown) askSpread() {
	b.drop()
	if b.by == targets.Reps {
		askSpreadReps(b.host, b.tell)
		return
	}
	askSpread(b.host, b.tell)
}

// decided is the goal to be spread; without one that is told.
func decided(h page.Host, tell func(error)) *data.Money {
	goal, err := h.Reader().Goal(data.Revenue)
	switch {
	case err != nil:
		h.Complain(err)
	case goal.Amount == nil:
		tell(data.Problem{Key: "problem.goal.none"})
	}
	return goal.Amount
}

// askSpreadReps asks how the goal is cut into persons, and cuts it.
func askSpreadReps(h page.Host, tell func(error)) {
	goal := decided(h, tell)
	if goal == nil {
		return
	}
	ways := []string{targets.AfterRegion, targets.ByLastYear, targets.Equally}
	radio := widgets.NewRadio(labels(h.T, "spread.reps.", ways), false, nil)
	d := widgets.NewDialog(h.T("spread.title", h.Fmt().MoneyUnit(*goal)), widgets.Col(12, widgets.Para(h.T("spread.body")), radio), 400)
	d.Cancel(h.T("button.cancel"), h.HideOverlay)
	d.Action(h.T("spread.action"), false, func() {
		h.HideOverlay()
		h.Do(targets.SpreadReps{By: ways[radio.Selected()]})
	})
	h.ShowOverlay(d)
	d.Focus()
}

// askSpread asks how the goal is cut into regions and products, and cuts it.
func askSpread(h page.Host, tell func(error)) {
	goal := decided(h, tell)
	if goal == nil {
		return
	}
	ways := []string{targets.ByLastYear, targets.Equally}
	regions := widgets.NewRadio(labels(h.T, "spread.by.", ways), true, nil)
	products := widgets.NewRadio(labels(h.T, "spread.by.", ways), true, nil)
	body := widgets.Col(12, widgets.Para(h.T("spread.body")),
		widgets.Col(4, widgets.NewText(h.T("spread.regions"), widgets.Style{Size: 12, Token: "t2"}), regions),
		widgets.Col(4, widgets.NewText(h.T("spread.products"), widgets.Style{Size: 12, Token: "t2"}), products))
	d := widgets.NewDialog(h.T("spread.title", h.Fmt().MoneyUnit(*goal)), body, 400)
	d.Cancel(h.T("button.cancel"), h.HideOverlay)
	d.Action(h.T("spread.action"), false, func() {
		h.HideOverlay()
		h.Do(targets.SpreadGoal{RegionsBy: ways[regions.Selected()], ProductsBy: ways[products.Selected()]})
	})
	h.ShowOverlay(d)
	d.Focus()
}
