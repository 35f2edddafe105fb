// Package execution holds the page of the stages: what slips against today's
// line, what is to be accepted, and what has been agreed.
package execution

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/board"
	"quarterdeck/app/execution"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// Milestone is the part of a route that names a milestone by its ID; without it
// the ID is that of a stage.
const Milestone = "milestone"

// Stages is the page of the stages.
type Stages struct {
	host    page.Host
	content *fyne.Container
	cards   *fyne.Container
	none    *fyne.Container
	summary *summary

	gantt    *ganttCard
	criteria *criteriaCard
	actions  *actionCard

	stages     []board.StageLine
	milestones []execution.MilestoneRow
	stage      data.ID // the selected stage; the one of the milestone when one is selected
	milestone  data.ID // the selected milestone; 0 when a stage is selected

	baseline *data.Baseline           // the one that is compared; nil: none
	bases    map[data.ID]*data.Period // where the stages lay in it
}

// NewStages builds the page.
func NewStages(h page.Host) page.Page {
	s := &Stages{host: h, summary: newSummary(h)}
	s.gantt = newGanttCard(s)
	s.criteria = newCriteriaCard(s)
	s.actions = newActionCard(s)
	s.cards = &fyne.Container{Layout: &stagesLayout{rows: func() int { return s.gantt.count() }, resized: s.summary.fold},
		Objects: []fyne.CanvasObject{s.gantt.card, s.criteria.card, s.actions.card}}
	s.none = s.emptyState()
	s.content = widgets.Pad(16, 20, 16, 20, widgets.Stack(s.cards, s.none))
	return s
}

// emptyState offers the template of the plan's span, or a stage by hand.
func (s *Stages) emptyState() *fyne.Container {
	h := s.host
	template := widgets.NewButton(h.T("stages.template"), widgets.Primary, func() { h.Do(execution.UseStageTemplate{Lang: h.Plan().Language}) })
	hand := widgets.NewButton(h.T("stages.add_stage"), widgets.Plain, func() { s.editStage(data.Stage{}) }).WithIcon("plus")
	empty := widgets.NewEmpty("stages", h.T("stages.none"), h.T("stages.none.how"), template, hand)
	return widgets.Stack(widgets.NewCard("", "", nil, empty))
}

// Title names the page.
func (s *Stages) Title() string { return s.host.T("stages.title") }

// Content is the page.
func (s *Stages) Content() fyne.CanvasObject { return s.content }

// Tabs are none.
func (s *Stages) Tabs() fyne.CanvasObject { return nil }

// Control is how far each stage is.
func (s *Stages) Control() fyne.CanvasObject { return s.summary.content }

// Shows lists what the page is made of.
func (s *Stages) Shows() []data.Kind { return stageKinds }

// stageKinds are what the stages and their milestones are made of. A criterion may
// read any number of the plan, so that every kind counts.
var stageKinds = data.Kinds

// New adds a milestone to the selected stage, or the first stage of a plan.
func (s *Stages) New() {
	if len(s.stages) == 0 {
		s.editStage(data.Stage{})
		return
	}
	s.editMilestone(execution.MilestoneRow{Milestone: data.Milestone{StageID: s.stage}})
}

// Go selects the stage or milestone that the route names.
func (s *Stages) Go(r page.Route) {
	if r.ID == 0 {
		return
	}
	if r.Part == Milestone {
		s.pick(0, r.ID)
		return
	}
	s.pick(r.ID, 0)
}

// Refresh asks how far everything is and hands it over.
func (s *Stages) Refresh() {
	r, today := s.host.Reader(), s.host.Today()
	lines, err := board.Stages(r, today, board.StagesIn{})
	if err != nil {
		s.host.Complain(err)
		return
	}
	s.stages = lines.Stages
	if s.milestones, err = execution.Milestones(r, today, execution.MilestonesIn{}); err != nil {
		s.host.Complain(err)
		return
	}
	moves, err := execution.Moved(r, today, execution.MovedIn{})
	if err != nil {
		s.host.Complain(err)
		return
	}
	s.compare(moves)
	s.none.Hidden, s.cards.Hidden = len(s.stages) > 0, len(s.stages) == 0
	s.summary.set(s.stages)
	s.gantt.ask()
	s.choose()
	s.show()
	s.content.Refresh()
}

// compare notes where the stages lay in the baseline that is compared.
func (s *Stages) compare(m execution.Moves) {
	s.baseline, s.bases = m.Baseline, map[data.ID]*data.Period{}
	if m.Baseline == nil {
		return
	}
	for _, l := range s.stages {
		s.bases[l.ID] = &l.Period
	}
	for _, x := range m.Rows {
		switch {
		case x.StageID == 0:
		case x.Added():
			delete(s.bases, x.StageID)
		default:
			s.bases[x.StageID] = &x.Was
		}
	}
}

// show hands what is selected to the cards.
func (s *Stages) show() {
	s.gantt.set()
	s.criteria.set()
	s.actions.set()
}

// pick selects a milestone, or a stage when the milestone is 0.
func (s *Stages) pick(stage, milestone data.ID) {
	s.stage, s.milestone = stage, milestone
	s.choose()
	s.show()
}

// choose keeps the selection as long as it exists; else it selects what needs
// attention most.
func (s *Stages) choose() {
	if m := s.selected(); m != nil {
		s.stage = m.StageID
		return
	}
	if s.milestone == 0 && s.line(s.stage) != nil {
		return
	}
	s.stage, s.milestone = 0, 0
	worst := data.Ring
	for _, m := range s.milestones {
		urgent := m.Accepted == 0 && m.From <= s.host.Today()
		if urgent && m.Light > worst {
			worst, s.stage, s.milestone = m.Light, m.StageID, m.ID
		}
	}
	if s.milestone == 0 && len(s.milestones) > 0 {
		s.stage, s.milestone = s.milestones[0].StageID, s.milestones[0].ID
	}
	if s.stage == 0 && len(s.stages) > 0 {
		s.stage = s.stages[0].ID
	}
}

// selected is the selected milestone; nil when there is none.
func (s *Stages) selected() *execution.MilestoneRow { return s.find(s.milestone) }

// line is a stage; nil when there is none with the ID.
func (s *Stages) line(id data.ID) *board.StageLine {
	for i := range s.stages {
		if s.stages[i].ID == id {
			return &s.stages[i]
		}
	}
	return nil
}
