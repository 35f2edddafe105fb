package targets

import (
	"math"

	"fyne.io/fyne/v2"

	"quarterdeck/app/chart"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// An anchorCard shows what the goal can be held against, side by side.
type anchorCard struct {
	host  page.Host
	card  *widgets.Card
	chart *widgets.Chart
	says  *widgets.Wrap // what the comparison comes to
	some  *fyne.Container
	none  *fyne.Container
}

func newAnchorCard(h page.Host, g *Goal) *anchorCard {
	a := &anchorCard{host: h, chart: widgets.NewChart(nil, 200, 100), says: widgets.Para("")}
	a.some = widgets.Col(0, widgets.HR(), widgets.Grow(a.chart), widgets.HR(), widgets.Pad(10, 16, 10, 16, a.says))
	add := widgets.NewButton(h.T("anchors.add"), widgets.Quiet, g.askEvidence).WithIcon("plus").Small()
	a.none = widgets.NewEmpty("target", h.T("anchors.none"), h.T("anchors.none.how"),
		widgets.NewButton(h.T("anchors.enter"), widgets.Plain, g.askEvidence),
		widgets.NewButton(h.T("anchors.import"), widgets.Plain, func() { h.Show(page.Route{Page: "import"}) }))
	a.card = widgets.NewCard(h.T("anchors.title"), " ", add, widgets.Stack(a.some, a.none))
	return a
}

// set shows the anchors, and the target line for an amount.
func (a *anchorCard) set(d targets.Decision, goal *data.Money) {
	a.none.Hidden, a.some.Hidden = len(d.Anchors) > 0, len(d.Anchors) == 0
	note := ""
	if len(d.Anchors) > 0 {
		c := a.draw(d, goal)
		a.chart.SetChart(c)
		note = a.host.T("anchors.note.zero", a.host.Fmt().UnitName())
		if c.From > 0 {
			note = a.host.T("anchors.note", a.host.Fmt().UnitName(), a.host.Fmt().MoneyUnit(data.Money(c.From)))
		}
	}
	a.says.SetText(a.sentence(d, goal))
	a.card.SetTitle(a.host.T("anchors.title"), note)
	a.card.Refresh()
}

// sentence says what the comparison comes to: the higher floor, and last year.
func (a *anchorCard) sentence(d targets.Decision, goal *data.Money) string {
	f := a.host.Fmt()
	if goal == nil {
		return a.host.T("anchors.says.none")
	}
	says := ""
	switch {
	case d.Challenge == nil:
		says = a.host.T("anchors.says.no_floor")
	case *goal >= *d.Challenge:
		says = f.T("anchors.says.above", *goal-*d.Challenge, f.Growth(*goal, *d.Challenge))
	default:
		says = f.T("anchors.says.below", *d.Challenge-*goal)
	}
	if d.LastYear != nil {
		says = f.T("anchors.says.last", f.Delta(*goal-*d.LastYear), f.Growth(*goal, *d.LastYear)) + says
	}
	return says
}

func (a *anchorCard) draw(d targets.Decision, goal *data.Money) chart.Anchors {
	f, t := a.host.Fmt(), a.host.T
	c := chart.Anchors{NameHead: t("anchors.head"), Heads: []string{t("anchors.value"), t("anchors.growth"), t("anchors.above")}}
	values := []data.Money{}
	for _, x := range d.Anchors {
		row := chart.Anchor{Kind: chart.Floor, Name: t("anchors." + x.Key), Note: a.note(x), Value: float64(x.Value)}
		grown := t("anchors.base")
		if !x.Floor {
			row.Kind = chart.Base
		} else if d.LastYear != nil {
			grown = f.Growth(x.Value, *d.LastYear)
		} else {
			grown = "—"
		}
		above := "—"
		if goal != nil {
			above = f.DeltaCell(*goal - x.Value)
		}
		row.Columns = []string{f.Money(x.Value), grown, above}
		row.Tip = []string{row.Name, f.Exact(x.Value), row.Note}
		c.Rows = append(c.Rows, row)
		values = append(values, x.Value)
	}
	if goal != nil {
		c.Target, c.TargetName = float64(*goal), t("anchors.target", f.Money(*goal))
		values = append(values, *goal)
	}
	c.From, c.To = axis(values)
	return c
}

// note says how an anchor was worked out.
func (a *anchorCard) note(x targets.Anchor) string {
	f := a.host.Fmt()
	switch x.Key {
	case "growth_floor":
		return a.host.T("anchors.growth_floor.note", f.PercentOf(float64(x.Rate)/10000, 1), f.PercentOf(float64(x.Rate)*1.2/10000, 1))
	case "best_floor":
		if x.Year != 0 {
			return a.host.T("anchors.best_floor.note.year", year(x.Year), f.Money(x.Base))
		}
		return a.host.T("anchors.best_floor.note", f.Money(x.Base))
	}
	last := a.host.Plan().LastYear().Period()
	return a.host.T("anchors."+x.Key+".note", f.Period(last))
}

// axis finds the ends of an axis: from 0, or from a round number where all
// values lie close together.
func axis(values []data.Money) (from, to float64) {
	low, high := math.MaxFloat64, 0.0
	for _, v := range values {
		low, high = min(low, float64(v)), max(high, float64(v))
	}
	if high <= 0 {
		return 0, 1
	}
	to = high * 1.05
	if low < high*0.6 {
		return 0, to
	}
	spread := max(high-low, high/20)
	step := math.Pow(10, math.Floor(math.Log10(spread)))
	from = math.Floor((low-spread*0.3)/step) * step
	return max(0, from), to
}
