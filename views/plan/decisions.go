package plan

import (
	"quarterdeck/app"
	"quarterdeck/app/plan"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

func newDecisions(h page.Host) part {
	l := &list[data.Decision]{h: h, key: "decisions", form: func(row *data.Decision) { DecisionForm(h, row) }}
	l.ask = func() ([]data.Decision, error) { return h.Reader().Decisions() }
	l.remove = func(x data.Decision) app.Command { return plan.RemoveDecision{ID: x.ID} }
	l.name = func(x data.Decision) string { return x.Text }
	l.loss = func(data.Decision) string { return h.T("decisions.loss") }
	l.build("flag", []widgets.Column[data.Decision]{
		{Key: "text", Title: h.T("decisions.text"), Width: 240, Flex: 3, Cell: func(x data.Decision) widgets.Cell { return widgets.Cell{Text: x.Text} }},
		{Key: "cost", Title: h.T("decisions.cost"), Width: 140, Flex: 2, Cell: func(x data.Decision) widgets.Cell { return widgets.Cell{Text: x.Cost, Token: "t2"} }},
		{Key: "expected", Title: h.T("decisions.expected"), Width: 110, Right: true, Cell: func(x data.Decision) widgets.Cell {
			if x.Expected == nil {
				return widgets.Cell{Text: "—", Token: "t3"}
			}
			return widgets.Cell{Text: h.Fmt().Delta(*x.Expected), Exact: h.Fmt().Exact(*x.Expected)}
		}},
		{Key: "state", Title: h.T("decisions.state"), Width: 90, Cell: func(x data.Decision) widgets.Cell {
			return widgets.Cell{Text: h.T("decision." + string(x.State)), Badge: map[data.DecisionState]string{data.Open: "outline", data.Agreed: "good", data.Refused: "plain"}[x.State]}
		}},
	})
	l.table.Same = func(a, b data.Decision) bool { return a.ID == b.ID }
	return l
}

// DecisionForm is the dialog of a decision wanted; nil is a new one.
func DecisionForm(h page.Host, row *data.Decision) {
	x := data.Decision{State: data.Open}
	if row != nil {
		x = *row
	}
	text, cost := field(x.Text), field(x.Cost)
	expected := widgets.NewAmountField(h.Fmt(), true)
	expected.SetAmount(x.Expected)
	state := choice(h, "decision", states, string(x.State))
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "text", Label: h.T("decisions.text"), Object: text})
	form.Add(widgets.FormItem{Field: "cost", Label: h.T("decisions.cost"), Object: cost})
	form.Add(widgets.FormItem{Field: "expected", Label: h.T("decisions.expected"), Object: expected}, widgets.FormItem{Field: "state", Label: h.T("decisions.state"), Object: state})
	dialog(h, title(h, "decisions", x.Text), form, func() (app.Command, error) {
		amount, err := expected.Amount()
		return plan.SaveDecision{ID: x.ID, Text: trimmed(text), Cost: trimmed(cost), Expected: amount, State: data.DecisionState(states[state.Selected()])}, data.At("expected", err)
	})
}
