package quota

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/quota"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// monthWeights share the width of a line of months.
var monthWeights = []float32{1.3, 1, 1, 1, 1, 1}

// monthHead is the line of heads above the months.
func (p *funnelPanel) monthHead() fyne.CanvasObject {
	var cells []fyne.CanvasObject
	for i, key := range []string{"month", "days", "leads", "visits", "proposals", "deals"} {
		style := widgets.Style{Size: 12, Token: "t3", Elide: true, Align: fyne.TextAlignTrailing}
		if i == 0 {
			style.Align = fyne.TextAlignLeading
		}
		cells = append(cells, widgets.NewText(p.host.T("funnel.short."+key), style))
	}
	return widgets.Fixed(0, 22, widgets.Split(monthWeights, 4, cells...))
}

// A monthLine is one month: its working days and what it needs.
type monthLine struct {
	row   *fyne.Container
	cells []*widgets.Text
}

func newMonthLine() *monthLine {
	x := &monthLine{}
	var objs []fyne.CanvasObject
	for i := range monthWeights {
		style := widgets.Style{Size: 13, Align: fyne.TextAlignTrailing}
		if i == 0 {
			style.Align = fyne.TextAlignLeading
		}
		if i < 2 {
			style.Token = "t2"
		}
		cell := widgets.NewText("", style)
		x.cells = append(x.cells, cell)
		objs = append(objs, cell)
	}
	x.row = widgets.Fixed(0, 24, widgets.Split(monthWeights, 4, objs...))
	return x
}

func (x *monthLine) set(f text.Fmt, p quota.FunnelPart) {
	for i, words := range []string{f.Month(p.From.Month()), f.Count(p.Days), f.Count(int(p.Need.Leads)), f.Count(int(p.Need.Visits)),
		f.Count(int(p.Need.Proposals)), f.Count(int(p.Need.Deals))} {
		x.cells[i].SetText(words)
	}
}

// valueKeys are the values of a funnel in the order they are shown.
var valueKeys = []string{"lead_rate", "opportunity_rate", "proposal_rate", "order_value", "visits", "lead_minutes", "visit_minutes", "proposal_minutes", "day_minutes", "cycle_days"}

// A valueLine is one value with where it comes from.
type valueLine struct {
	row         *fyne.Container
	value, from *widgets.Text
}

func newValueLine(name string) *valueLine {
	x := &valueLine{value: widgets.NewText("", widgets.Style{Size: 13, Bold: true}), from: widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Align: fyne.TextAlignTrailing})}
	x.row = widgets.Fixed(0, 26, widgets.Row(8, widgets.Grow(widgets.NewText(name, widgets.Style{Size: 13, Token: "t2", Elide: true})), x.value, widgets.Fixed(72, 0, x.from)))
	return x
}

func (x *valueLine) set(f text.Fmt, key string, v quota.FunnelValues) {
	value, words := sayValue(f, key, v)
	x.value.SetText(words)
	x.from.SetText("")
	if value.Known() {
		x.from.SetText(f.T("funnel.from." + value.From))
	}
}

// sayValue is one of the values, as it is read.
func sayValue(f text.Fmt, key string, v quota.FunnelValues) (x quota.FunnelValue, words string) {
	switch key {
	case "lead_rate":
		x, words = v.LeadRate, quota.SayRate(f, v.LeadRate)
	case "opportunity_rate":
		x, words = v.OpportunityRate, quota.SayRate(f, v.OpportunityRate)
	case "proposal_rate":
		x, words = v.ProposalRate, quota.SayRate(f, v.ProposalRate)
	case "order_value":
		x, words = v.OrderValue, f.MoneyUnit(data.Money(v.OrderValue.Value))
	case "visits":
		x, words = v.Visits, f.Decimal(float64(v.Visits.Value)/100, 1)
	case "lead_minutes":
		x, words = v.LeadMinutes, f.T("funnel.minutes", int(v.LeadMinutes.Value))
	case "visit_minutes":
		x, words = v.VisitMinutes, f.T("funnel.minutes", int(v.VisitMinutes.Value))
	case "proposal_minutes":
		x, words = v.ProposalMinutes, f.T("funnel.minutes", int(v.ProposalMinutes.Value))
	case "day_minutes":
		x, words = v.DayMinutes, quota.SayHours(f, v.DayMinutes.Value)
	case "cycle_days":
		x, words = v.CycleDays, f.T("funnel.days", int(v.CycleDays.Value))
	}
	if !x.Known() {
		return x, text.Unknown
	}
	return x, words
}
