package targets

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app/chart"
	"quarterdeck/app/evidence"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// An anchorCard shows what the goal can be held against, side by side.
type anchorCard struct {
	host  page.Host
	goal  *Goal
	card  *widgets.Card
	chart *widgets.Chart
	says  *widgets.Wrap // what the comparison comes to
	more  *fyne.Container
	some  *fyne.Container
	none  *fyne.Container
	rows  []evidence.Anchor
}

func newAnchorCard(h page.Host, g *Goal) *anchorCard {
	a := &anchorCard{host: h, goal: g, chart: widgets.NewChart(nil, 200, 100), says: widgets.Para(""), more: widgets.Row(4)}
	a.says.MaxLines = 2
	a.chart.OnTap = func(hit chart.Hit) {
		if hit.Row < len(a.rows) {
			g.askEvidence(a.rows[hit.Row].Key)
		}
	}
	foot := widgets.Row(8, widgets.Grow(widgets.Middle(a.says)), a.more)
	a.some = widgets.Col(0, widgets.HR(), widgets.Grow(a.chart), widgets.HR(), widgets.Pad(6, 8, 6, 16, foot))
	ask := func() { g.askEvidence("") }
	add := widgets.NewButton(h.T("anchors.add"), widgets.Quiet, ask).WithIcon("plus").Small()
	a.none = widgets.NewEmpty("target", h.T("anchors.none"), h.T("anchors.none.how"),
		widgets.NewButton(h.T("anchors.enter"), widgets.Plain, ask),
		widgets.NewButton(h.T("anchors.import"), widgets.Plain, func() { h.Show(page.Route{Page: "import"}) }))
	a.card = widgets.NewCard(h.T("anchors.title"), " ", add, widgets.Stack(a.some, a.none))
	return a
}

// offered are the anchors that can be entered here; the others come by
// themselves.
var offered = []string{"market", "growth_floor", "best_floor", "capacity", "funnel"}

// set shows the anchors, and the target line for an amount.
func (a *anchorCard) set(held evidence.Anchors, goal *data.Money) {
	a.rows = held.Rows
	a.none.Hidden, a.some.Hidden = len(held.Rows) > 0, len(held.Rows) == 0
	note := ""
	if len(held.Rows) > 0 {
		c := a.draw(held, goal)
		a.chart.SetChart(c)
		note = a.host.T("anchors.note.zero", a.host.Fmt().UnitName())
		if c.From > 0 {
			note = a.host.T("anchors.note", a.host.Fmt().UnitName(), a.host.Fmt().MoneyUnit(data.Money(c.From)))
		}
	}
	a.says.SetText(a.sentence(held, goal))
	a.offer(held.Missing)
	a.card.SetTitle(a.host.T("anchors.title"), note)
	a.card.Refresh()
}

// offer names the anchors that lack a number, each a way to enter it.
func (a *anchorCard) offer(missing []string) {
	a.more.Objects = nil
	for _, key := range missing {
		if slices.Contains(offered, key) && len(a.more.Objects) < 3 {
			a.more.Add(widgets.NewButton(a.host.T("anchors.short."+key), widgets.Quiet, func() { a.goal.askEvidence(key) }).WithIcon("plus").Small())
		}
	}
	a.more.Refresh()
}

// sentence says what the comparison comes to: last year, the higher floor, and
// the limit that binds.
func (a *anchorCard) sentence(held evidence.Anchors, goal *data.Money) string {
	f := a.host.Fmt()
	if goal == nil {
		return a.host.T("anchors.says.none")
	}
	says, challenge := "", a.goal.decision.Challenge
	switch {
	case challenge == nil:
		says = a.host.T("anchors.says.no_floor")
	case *goal >= *challenge:
		says = f.T("anchors.says.above", *goal-*challenge, f.Growth(*goal, *challenge))
	default:
		says = f.T("anchors.says.below", *challenge-*goal)
	}
	if limit := bindingOf(held); limit != nil {
		key, by := "anchors.says.over", *goal-limit.Value
		if by <= 0 {
			key, by = "anchors.says.room", -by
		}
		says += f.T(key, a.host.T("anchors."+limit.Key), by)
	}
	return says
}

// bindingOf is the lowest upper limit; nil when none is known.
func bindingOf(held evidence.Anchors) *evidence.Anchor {
	for i := range held.Rows {
		if held.Rows[i].Binds {
			return &held.Rows[i]
		}
	}
	return nil
}

func (a *anchorCard) draw(held evidence.Anchors, goal *data.Money) chart.Anchors {
	f, t := a.host.Fmt(), a.host.T
	c := chart.Anchors{NameHead: t("anchors.head"), Heads: []string{t("anchors.value"), t("anchors.growth"), t("anchors.above")}}
	values := []data.Money{}
	for _, x := range held.Rows {
		row := chart.Anchor{Kind: chart.Model, Name: t("anchors." + x.Key), Note: f.T(x.Note, x.Args...), Value: float64(x.Value)}
		grown := "—"
		switch {
		case x.Sort == evidence.Base:
			row.Kind, grown = chart.Base, t("anchors.base")
		case x.Sort == evidence.Floor:
			row.Kind = chart.Floor
		}
		if x.VsLast != nil {
			grown = f.Growth(x.Value, *held.LastYear)
		}
		above := "—"
		if goal != nil {
			above = f.DeltaCell(*goal - x.Value)
		}
		row.Columns = []string{f.Money(x.Value), grown, above}
		row.Tip = []string{row.Name, f.Exact(x.Value), row.Note}
		if x.Binds {
			row.Badge, row.Warn = t("anchors.binds"), goal != nil && *goal > x.Value
			row.Tip = append(row.Tip, t("anchors.binds.why"))
		}
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
