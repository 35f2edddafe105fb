package reports

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"quarterdeck/app/plan"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// decisions is the list of what the summary asks the meeting to decide.
type decisions struct {
	host page.Host
	card *widgets.Card
	list *fyne.Container
	body fyne.CanvasObject
	none fyne.CanvasObject
}

func newDecisions(h page.Host) *decisions {
	d := &decisions{host: h, list: widgets.Col(0)}
	add := func() { d.edit(data.Decision{State: data.Open}) }
	d.none = widgets.NewEmpty("flag", h.T("report.decisions.none"), h.T("reports.decisions.how"),
		widgets.NewButton(h.T("reports.decision.add"), widgets.Plain, add).WithIcon("plus"))
	d.body = container.NewVScroll(d.list)
	d.card = widgets.NewCard(h.T("report.decisions"), "",
		widgets.NewButton(h.T("reports.decision.add"), widgets.Quiet, add).WithIcon("plus").Small(), d.body)
	return d
}

// refresh asks for the decisions. They are few, so their rows are made anew.
func (d *decisions) refresh() {
	rows, err := d.host.Reader().Decisions()
	if err != nil {
		d.host.Complain(err)
		return
	}
	// What a review has settled stands in that review.
	rows = slices.DeleteFunc(rows, func(x data.Decision) bool { return x.ReviewID != 0 && x.State != data.Open })
	d.list.Objects = nil
	for _, x := range rows {
		d.list.Add(widgets.HR())
		d.list.Add(d.row(x))
	}
	d.list.Refresh()
	d.card.SetTitle(d.host.T("report.decisions"), d.host.T("reports.decisions.note"))
	if len(rows) == 0 {
		d.card.SetBody(d.none)
		return
	}
	d.card.SetBody(d.body)
}

// tones of the states of a decision.
var tones = map[data.DecisionState]widgets.Tone{data.Open: widgets.Outline, data.Agreed: widgets.Good, data.Refused: widgets.Neutral}

func (d *decisions) row(x data.Decision) fyne.CanvasObject {
	h := d.host
	note := x.Cost
	if x.Expected != nil {
		if note != "" {
			note += " · "
		}
		note += h.T("reports.decision.expected", h.Fmt().MoneyUnit(*x.Expected))
	}
	words := widgets.Col(2, widgets.NewWrap(x.Text, widgets.Style{Size: 13}))
	if note != "" {
		words.Add(widgets.NewWrap(note, widgets.Style{Size: 12, Token: "t3"}))
	}
	foot := widgets.Row(4, widgets.NewBadge(h.T("decision."+string(x.State)), tones[x.State]), widgets.Grow(nil),
		widgets.NewIconButton("edit", h.T("reports.decision.edit"), func() { d.edit(x) }).Small(),
		widgets.NewIconButton("trash", h.T("reports.decision.remove"), func() { h.Do(plan.RemoveDecision{ID: x.ID}) }).Small())
	return widgets.Pad(10, 16, 6, 16, widgets.Col(4, words, foot))
}

// edit opens the form of a decision; one without ID is added.
func (d *decisions) edit(x data.Decision) { newDecisionForm(d.host, x).open() }
