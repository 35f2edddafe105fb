package targets

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/calc"
	"quarterdeck/app/evidence"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	views "quarterdeck/views/evidence"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// Goal is the page where one number is chosen for the plan, beside everything
// it can be held against.
type Goal struct {
	host     page.Host
	decision targets.Decision
	held     evidence.Anchors // everything the decision can be held against
	draft    *data.Money      // the amount in the field; nil: none

	content  fyne.CanvasObject
	anchors  *anchorCard
	decide   *decidePanel
	smart    *smartCard
	quarters *quarterCard
}

// NewTargets builds the page.
func NewTargets(h page.Host) page.Page {
	g := &Goal{host: h}
	g.anchors, g.decide, g.smart, g.quarters = newAnchorCard(h, g), newDecidePanel(h, g), newSmartCard(h, g), newQuarterCard(h)
	g.content = widgets.Pad(16, 20, 16, 20, &fyne.Container{Layout: goalLayout{g}, Objects: []fyne.CanvasObject{
		g.anchors.card, g.decide.card, g.smart.card, g.quarters.card}})
	return g
}

// Title names the page.
func (g *Goal) Title() string { return g.host.T("targets.title") }

// Content is the page.
func (g *Goal) Content() fyne.CanvasObject { return g.content }

// Shows lists what the page is made of.
func (g *Goal) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.DaysOff, data.Goals, data.Targets, data.Regions, data.Products, data.Reps, data.Orders, data.OrderLines, data.Actuals,
		data.Objectives, data.ObjectiveParts, data.ObjectiveActuals, data.Funnels,
		data.DriverSheets, data.LevelSheets, data.Commitments, data.Ladders, data.Insights, data.Citations}
}

// Refresh asks for the goal and hands it over.
func (g *Goal) Refresh() {
	d, err := targets.GoalOf(g.host.Reader(), g.host.Today(), targets.GoalIn{})
	if err != nil {
		g.host.Complain(err)
		return
	}
	held, err := evidence.Hold(g.host.Reader(), g.host.Today(), d)
	if err != nil {
		g.host.Complain(err)
		return
	}
	g.decision, g.held, g.draft = d, held, d.Amount
	g.decide.set(d, held)
	g.smart.set(d)
	g.quarters.set(d)
	g.weigh()
}

// weigh holds the amount in the field against the anchors.
func (g *Goal) weigh() {
	g.anchors.set(g.held, g.draft)
	g.decide.weigh(g.decision, g.held, g.draft)
}

// typed shows an amount that is not decided yet.
func (g *Goal) typed(m *data.Money) {
	g.draft = m
	g.weigh()
}

// change makes one change to the goal and keeps the rest.
func (g *Goal) change(with func(*targets.SetGoal)) bool {
	d := g.decision
	c := targets.SetGoal{Amount: d.Amount, Reason: d.Reason, Owner: d.Owner, Growth: d.Growth, Best: d.Best, BestYear: d.BestYear, LastYear: d.Typed}
	before := c
	with(&c)
	if c == before {
		return true
	}
	return g.host.Do(c)
}

// breakDown goes on to the breakdown; a goal without cells is cut first.
func (g *Goal) breakDown() {
	g.decide.commit()
	if g.decision.Amount == nil {
		g.decide.ask()
		return
	}
	if g.decision.Cells == 0 && !g.host.Do(targets.SpreadGoal{}) {
		return
	}
	g.host.Show(page.Route{Page: "breakdown"})
}

// keep asks for the name of a scenario with the amount in the field.
func (g *Goal) keep() {
	m, err := g.decide.amount.Amount()
	if err != nil || m == nil {
		g.decide.ask()
		return
	}
	g.decide.commit()
	views.KeepScenario(g.host, m)
}

// fix goes to what a finding wants changed.
func (g *Goal) fix(f calc.Finding) {
	switch f.Go {
	case "goal":
		g.decide.amount.Focus()
	case "reason":
		g.decide.reason.Focus()
	case "owner":
		g.host.Window().Canvas().Focus(g.decide.owner)
	case "growth", "last_year":
		g.askEvidence("growth_floor")
	case "funnel", "capacity":
		g.askEvidence(f.Go)
	case "rhythm":
		g.host.Window().Canvas().Focus(g.quarters.rhythm)
	case "objective":
		g.host.Show(page.Route{Page: "targets", Part: "objectives", Code: string(f.Metric)})
	case "reps":
		g.host.Show(page.Route{Page: "breakdown", Part: targets.Reps})
	default:
		g.host.Show(page.Route{Page: "breakdown"})
	}
}

// Go brings a part of the page under the caret, such as "goal" or "growth".
func (g *Goal) Go(r page.Route) {
	switch r.Part {
	case "goal", "reason", "owner", "growth":
		g.fix(calc.Finding{Go: r.Part})
	}
}

// Heights of the page at scale 1: what the cards above need at least, with what
// the amount means, and the cards below: from roomyBottom on these spare the room
// for it.
const (
	leastTop    = 404
	roomyTop    = 480
	leastBottom = 250
	roomyBottom = 290
)

// goalLayout places anchors and the chosen target above, the check and the
// quarters below.
type goalLayout struct{ goal *Goal }

// Layout is Fyne's.
func (l goalLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	space, panel, check := theme.Px(gap), theme.Px(360), theme.Px(456)
	if s.Width < theme.Px(narrowFrom) {
		check = theme.Px(420)
	}
	top := max((s.Height-space)*1.25/2.25, min(theme.Px(leastTop), s.Height-space-theme.Px(leastBottom)))
	if s.Height-space >= theme.Px(roomyTop)+theme.Px(roomyBottom) {
		top = max(top, theme.Px(roomyTop))
	}
	bottom := s.Height - space - top
	l.goal.decide.fold(top < theme.Px(roomyTop))
	l.goal.quarters.stretch(bottom)
	widgets.Place(objs[0], 0, 0, s.Width-panel-space, top)
	widgets.Place(objs[1], s.Width-panel, 0, panel, top)
	widgets.Place(objs[2], 0, top+space, check, bottom)
	widgets.Place(objs[3], check+space, top+space, s.Width-check-space, bottom)
}

// MinSize is small: cards fold and scroll.
func (goalLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(900), theme.Px(480))
}
