// Package governance holds the page where the plan is adjusted: proposals with
// their votes, decided versions, and what differs between any two of them.
package governance

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/governance"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A pick is what the right side of the page is about: a proposal, or a version
// of the plan with 0 for the working copy.
type pick struct {
	proposal data.ID
	version  int
}

// FromDecision is the code of a route that begins an adjustment from a decision.
const FromDecision = "decision"

// Adjust is the page of adjustments and versions.
type Adjust struct {
	host     page.Host
	governed governance.Governed
	versions governance.VersionList
	pick     pick
	picked   bool // the person has chosen; until then the page chooses

	content  fyne.CanvasObject
	control  *fyne.Container
	list     *listCard
	proposal *proposalView
	compare  *compareView
	none     *fyne.Container
}

// NewAdjust builds the page.
func NewAdjust(h page.Host) page.Page {
	a := &Adjust{host: h}
	a.list, a.proposal, a.compare = newListCard(a), newProposalView(a), newCompareView(a)
	more := widgets.NewIconButton("more", h.T("button.more"), nil)
	more.OnTapped = func() { a.menu(more) }
	a.control = widgets.Row(8, more, widgets.NewButton(h.T("adjust.new"), widgets.Primary, a.New).WithIcon("plus"))
	a.none = widgets.Stack(widgets.NewCard("", "", nil, widgets.NewEmpty("swap", h.T("adjust.none"), h.T("adjust.none.how"),
		widgets.NewButton(h.T("adjust.break_down"), widgets.Primary, func() { h.Show(page.Route{Page: "breakdown"}) }))))
	a.content = widgets.Pad(16, 20, 16, 20, widgets.Stack(&fyne.Container{Layout: &sides{a},
		Objects: []fyne.CanvasObject{a.list.card, a.proposal.content, a.compare.content}}, a.none))
	return a
}

// Title names the page.
func (a *Adjust) Title() string { return a.host.T("nav.targets") }

// Content is the page.
func (a *Adjust) Content() fyne.CanvasObject { return a.content }

// Tabs are none of its own.
func (a *Adjust) Tabs() fyne.CanvasObject { return nil }

// Control makes a new adjustment and leads to the rest.
func (a *Adjust) Control() fyne.CanvasObject { return a.control }

// Shows lists what the page is made of.
func (a *Adjust) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.DaysOff, data.Goals, data.Targets, data.Pins, data.Regions, data.Products, data.Reps, data.Reopenings,
		data.Versions, data.Snapshots, data.Proposals, data.Votes, data.Members, data.ApprovalRules}
}

// New asks for an adjustment.
func (a *Adjust) New() { editProposal(a, nil) }

// Go shows the adjustment that a route names by its number or ID, or a version
// by its document number. With the code [FromDecision] it asks for the adjustment
// that the decision with the ID leads to.
func (a *Adjust) Go(r page.Route) {
	if r.Code == FromDecision && r.ID != 0 {
		carryOut(a, r.ID)
		return
	}
	for _, p := range a.governed.Proposals {
		if r.Code != "" && p.Number == r.Code || r.Code == "" && r.ID != 0 && p.ID == r.ID {
			a.choose(pick{proposal: p.ID})
			return
		}
	}
	for _, v := range a.versions.Rows {
		if r.Code != "" && v.Number == r.Code {
			a.choose(pick{version: v.Version.Version})
		}
	}
}

// Refresh asks for proposals and versions and hands them over.
func (a *Adjust) Refresh() {
	h := a.host
	var err error
	if a.governed, err = governance.ProposalsOf(h.Reader(), h.Today(), governance.None{}); err == nil {
		a.versions, err = governance.VersionsOf(h.Reader(), h.Today(), governance.None{})
	}
	if err != nil {
		h.Complain(err)
		return
	}
	empty := len(a.versions.Rows) == 0 && !a.versions.Changed && len(a.governed.Proposals) == 0
	a.none.Hidden = !empty
	a.list.card.Hidden = empty
	if !a.picked || !a.known(a.pick) {
		a.pick = a.first()
	}
	a.show()
}

// known reports whether there still is what was picked.
func (a *Adjust) known(p pick) bool {
	if p.proposal != 0 {
		return a.row(p.proposal) != nil
	}
	if p.version == 0 {
		return true
	}
	for _, v := range a.versions.Rows {
		if v.Version.Version == p.version {
			return true
		}
	}
	return false
}

// first is what to show before anything is picked: an adjustment that waits for
// something, else the working copy.
func (a *Adjust) first() pick {
	for _, p := range a.governed.Proposals {
		if len(p.Steps) > 0 {
			return pick{proposal: p.ID}
		}
	}
	return pick{}
}

// row is the proposal with an ID; nil when there is none.
func (a *Adjust) row(id data.ID) *governance.ProposalRow {
	for i := range a.governed.Proposals {
		if a.governed.Proposals[i].ID == id {
			return &a.governed.Proposals[i]
		}
	}
	return nil
}

// choose shows a proposal or version.
func (a *Adjust) choose(p pick) {
	a.pick, a.picked = p, true
	a.show()
}

// show hands the picked thing to the right side.
func (a *Adjust) show() {
	a.list.set()
	p := a.row(a.pick.proposal)
	empty := !a.none.Hidden
	a.proposal.content.Hidden, a.compare.content.Hidden = empty || p == nil, empty || p != nil
	switch {
	case empty:
	case p != nil:
		a.proposal.set(*p)
	default:
		a.compare.set(a.pick.version)
	}
	a.content.Refresh()
}

// menu leads to what is needed now and then.
func (a *Adjust) menu(below fyne.CanvasObject) {
	h := a.host
	why := ""
	if !a.versions.Changed {
		why = h.T("adjust.decide.same")
	}
	widgets.ShowMenu(below,
		widgets.MenuItem{Label: h.T("adjust.switch"), Icon: "swap", Do: func() { askSwitch(a) }},
		widgets.MenuItem{Label: h.T("adjust.decide"), Icon: "flag", Why: why, Do: func() { askDecide(a) }},
		widgets.MenuItem{Label: h.T("adjust.members"), Icon: "users", Do: func() { showMembers(a) }},
		widgets.MenuItem{Label: h.T("adjust.rule"), Icon: "settings", Do: func() { editRule(a) }},
	)
}

const gap = 12

// sides lays the list at the left and what is picked beside it.
type sides struct{ page *Adjust }

// Layout is Fyne's.
func (l *sides) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	side := theme.Px(330)
	if s.Width < theme.Px(1150) {
		side = theme.Px(296)
	}
	widgets.Place(objs[0], 0, 0, side, s.Height)
	for _, o := range objs[1:] {
		widgets.Place(o, side+theme.Px(gap), 0, max(0, s.Width-side-theme.Px(gap)), s.Height)
	}
}

// MinSize is small: tables fold and lists scroll.
func (*sides) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(760), theme.Px(480))
}
