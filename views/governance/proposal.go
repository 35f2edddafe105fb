package governance

import (
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/governance"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// proposalView is the right side of an adjustment: what it is and what can be
// done next, the cells before and after, why, and who says what.
type proposalView struct {
	page    *Adjust
	content *fyne.Container
	row     governance.ProposalRow

	head    *widgets.Card
	title   *widgets.Text
	state   *widgets.Badge
	weight  *widgets.Badge
	facts   *widgets.Text
	buttons []*widgets.Button

	cells *widgets.Card
	slice *widgets.ChipGroup
	table *redline
	why   *whyCard
	votes *votesCard
}

func newProposalView(a *Adjust) *proposalView {
	h := a.host
	v := &proposalView{page: a, title: widgets.NewText("", widgets.Style{Size: 16, Bold: true, Elide: true}), state: widgets.NewBadge("", widgets.Neutral),
		weight: widgets.NewBadge("", widgets.Neutral), facts: widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true})}
	tools := widgets.Row(8)
	for range 4 {
		b := widgets.NewButton("", widgets.Plain, nil)
		v.buttons = append(v.buttons, b)
		tools.Add(b)
	}
	v.head = widgets.NewCard("", "", nil, widgets.Pad(0, 16, 0, 16, widgets.Row(16,
		widgets.Grow(widgets.Middle(widgets.Row(0, widgets.Grow(v.title)), widgets.Row(8, v.state, v.weight, widgets.Grow(v.facts)))), tools)))
	v.slice = widgets.NewChipGroup([]string{h.T("adjust.by_regions"), h.T("adjust.by_reps")}, false, func(int) { v.ask() })
	v.slice.Select(0)
	v.table = newRedline(h, widgets.NewEmpty("", h.T("adjust.cells.none"), h.T("adjust.cells.none.how")))
	v.cells = widgets.NewCard(h.T("adjust.cells"), "", v.slice, v.table.table)
	v.why, v.votes = newWhyCard(a), newVotesCard(a)
	v.content = &fyne.Container{Layout: proposalLayout{}, Objects: []fyne.CanvasObject{v.head, v.cells, v.why.card, v.votes.card}}
	return v
}

// set shows a proposal.
func (v *proposalView) set(p governance.ProposalRow) {
	h := v.page.host
	other := p.ID != v.row.ID
	v.row = p
	v.title.SetText(p.Title)
	words, tone := stateBadge(h, p)
	v.state.SetText(words)
	v.state.SetTone(tone)
	v.weight.SetText(h.T("adjust.minor"))
	if p.IsMajor() {
		v.weight.SetText(h.T("adjust.major"))
	}
	v.weight.SetTone(widgets.Outline)
	facts := h.T("adjust.facts", p.Number, h.T("adjust.kind."+string(p.Kind)), bucketName(h, p.Effective))
	if p.Proposer != "" {
		facts += " · " + h.T("adjust.proposed_by", p.Proposer)
	}
	v.facts.SetText(facts)
	v.steps(p)
	if other {
		v.slice.Select(0)
		if !slices.ContainsFunc(p.Cells, func(c data.CellChange) bool { return c.Rep == "" }) && len(p.Cells) > 0 {
			v.slice.Select(1)
		}
	}
	v.ask()
	v.why.set(p)
	v.votes.set(p)
	v.content.Refresh()
}

// steps offers what can be done next, the likely one in blue.
func (v *proposalView) steps(p governance.ProposalRow) {
	h := v.page.host
	n := 0
	for _, s := range p.Steps {
		if s == governance.StepVote { // on the card of the votes
			continue
		}
		b := v.buttons[n]
		b.Show()
		b.SetText(h.T("adjust.step." + string(s)))
		b.SetKind(widgets.Plain)
		if n == 0 && s != governance.StepReject && s != governance.StepWithdraw {
			b.SetKind(widgets.Primary)
		}
		b.OnTapped = func() { v.do(s) }
		n++
	}
	for _, b := range v.buttons[n:] {
		b.Hide()
	}
}

// do makes a step. What cannot be taken back by another step is asked first.
func (v *proposalView) do(s governance.Step) {
	h, p := v.page.host, v.row
	decide := func(accept bool) app.Command {
		return governance.DecideProposal{ID: p.ID, Accept: accept, By: v.decider(p)}
	}
	switch s {
	case governance.StepEdit:
		editProposal(v.page, &p.Proposal)
	case governance.StepFile:
		v.file()
	case governance.StepRenew:
		h.Do(governance.RenewProposal{ID: p.ID})
	case governance.StepAccept:
		h.Do(decide(true))
	case governance.StepReject:
		h.Confirm(h.T("adjust.reject.ask", p.Title), h.T("adjust.reject.how", p.Votes.Open), h.T("adjust.step.reject"), true, func() { h.Do(decide(false)) })
	case governance.StepWithdraw:
		h.Confirm(h.T("adjust.withdraw.ask", p.Title), h.T("adjust.withdraw.how"), h.T("adjust.step.withdraw"), true, func() { h.Do(governance.WithdrawProposal{ID: p.ID}) })
	case governance.StepApply:
		n := v.page.versions.Working.Number
		h.Confirm(h.T("adjust.apply.ask", p.Title), h.T("adjust.apply.how", len(p.Cells), n), h.T("adjust.step.apply"), false, func() { h.Do(governance.ApplyProposal{ID: p.ID}) })
	}
}

// file puts the draft before those who decide; a major one needs somebody who
// votes.
func (v *proposalView) file() {
	h := v.page.host
	if v.row.IsMajor() && len(v.page.governed.Members) == 0 {
		showMembers(v.page)
		h.Toast(h.T("adjust.members.first"))
		return
	}
	h.Do(governance.FileProposal{ID: v.row.ID})
}

// decider is who decides: management for a major change, else the owner of the
// goal, when there is one.
func (v *proposalView) decider(p governance.ProposalRow) string {
	h := v.page.host
	if p.IsMajor() {
		return h.T("adjust.management", p.Votes.Yes, p.Votes.Members)
	}
	goal, err := targets.GoalOf(h.Reader(), h.Today(), targets.GoalIn{})
	if err != nil {
		h.Complain(err)
	}
	return goal.OwnerName
}

// ask lays the cells before and after side by side.
func (v *proposalView) ask() {
	h := v.page.host
	by := targets.Regions
	if v.slice.Selected() == 1 {
		by = targets.Reps
	}
	c, err := governance.ProposalOf(h.Reader(), h.Today(), governance.ProposalIn{ID: v.row.ID, By: by})
	if err != nil {
		h.Complain(err)
		return
	}
	v.cells.SetTitle(h.T("adjust.cells"), h.T("adjust.cells.sum", c.Cells, h.Fmt().Delta(c.Total.Sum.By)))
	v.table.set(c)
}

// proposalLayout lays the head above, the cells in the middle, and why and votes
// below.
type proposalLayout struct{}

// Layout is Fyne's.
func (proposalLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	space, head := theme.Px(gap), theme.Px(76)
	low := min(max(theme.Px(226), s.Height*0.36), theme.Px(300))
	half := (s.Width - space) / 2
	widgets.Place(objs[0], 0, 0, s.Width, head)
	widgets.Place(objs[1], 0, head+space, s.Width, max(0, s.Height-head-low-2*space))
	widgets.Place(objs[2], 0, s.Height-low, half, low)
	widgets.Place(objs[3], half+space, s.Height-low, half, low)
}

// MinSize is small.
func (proposalLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(420), theme.Px(440))
}
