package reports

import (
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/plan"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// decisionStates in the order of their chips.
var decisionStates = []data.DecisionState{data.Open, data.Agreed, data.Refused}

// decisionForm edits one decision in a dialog.
type decisionForm struct {
	host     page.Host
	was      data.Decision
	what     *widgets.Field
	cost     *widgets.Field
	expected *widgets.AmountField
	state    *widgets.ChipGroup
}

func newDecisionForm(h page.Host, x data.Decision) *decisionForm {
	f := &decisionForm{host: h, was: x,
		what:     widgets.NewArea(h.T("reports.decision.what.hint"), 2),
		cost:     widgets.NewField(h.T("reports.decision.cost.hint")),
		expected: widgets.NewAmountField(h.Fmt(), false)}
	names := make([]string, len(decisionStates))
	for i, s := range decisionStates {
		names[i] = h.T("decision." + string(s))
	}
	f.state = widgets.NewChipGroup(names, false, nil)
	for i, s := range decisionStates {
		if s == x.State {
			f.state.Select(i)
		}
	}
	f.what.SetText(x.Text)
	f.cost.SetText(x.Cost)
	f.expected.SetAmount(x.Expected)
	return f
}

func (f *decisionForm) open() {
	h := f.host
	title := h.T("reports.decision.add")
	if f.was.ID != 0 {
		title = h.T("reports.decision.edit")
	}
	field := func(key string, o fyne.CanvasObject) fyne.CanvasObject {
		return widgets.Col(4, widgets.NewText(h.T(key), widgets.Style{Size: 13, Token: "t2"}), o)
	}
	body := widgets.Col(12,
		field("reports.decision.what", f.what),
		field("reports.decision.cost", f.cost),
		field("reports.decision.brings", f.expected),
		field("reports.decision.state", f.state))
	dialog := widgets.NewDialog(title, body, 560)
	dialog.Cancel(h.T("button.cancel"), h.HideOverlay)
	dialog.Action(h.T("button.save"), false, f.save)
	h.ShowOverlay(dialog)
	f.what.Focus()
}

// save checks what was typed, and stores it.
func (f *decisionForm) save() {
	c := plan.SaveDecision{ID: f.was.ID, Text: strings.TrimSpace(f.what.Text()), Cost: strings.TrimSpace(f.cost.Text()),
		State: decisionStates[max(0, f.state.Selected())]}
	f.what.SetProblem("")
	f.expected.SetProblem("")
	if c.Text == "" {
		f.what.SetProblem(f.host.T("reports.decision.empty"))
		return
	}
	var err error
	if c.Expected, err = f.expected.Amount(); err != nil {
		f.expected.SetProblem(f.host.Fmt().Sentence(err))
		return
	}
	if f.host.Do(c) {
		f.host.HideOverlay()
	}
}
