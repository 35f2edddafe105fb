// Package growth is the tab of how the people of the team grow and how safe the
// team is: training, tests, the skill ladder, mentors, weekly duties, back-ups,
// hand-overs and external experts, one part shown at a time.
package growth

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// Page is the tab of growth.
type Page struct {
	host    page.Host
	content *fyne.Container
	room    *fyne.Container // of the part that is shown
	control *widgets.Button
	chips   *widgets.ChipGroup
	parts   []part
	open    int
}

// A part is one of the parts of the page.
type part interface {
	content() fyne.CanvasObject
	refresh() error
	action() (label string, do func()) // what the primary button does
	pick(page.Route)                   // selects what a route names
}

// keys of the parts in their order; routes name them.
var keys = []string{"overview", "training", "tests", "ladder", "mentors", "duties", "backups", "handover", "experts"}

// NewGrowth builds the tab.
func NewGrowth(h page.Host) page.Page {
	p := &Page{host: h, room: container.NewStack()}
	words := make([]string, len(keys))
	for i, key := range keys {
		words[i] = h.T("growth.part." + key)
	}
	p.chips = widgets.NewChipGroup(words, false, p.show)
	p.control = widgets.NewButton("", widgets.Primary, p.New).WithTip("Ctrl N")
	p.parts = []part{newOverview(p), newTraining(p), newTests(p), newLadder(p), newMentors(p), newDuties(p), newBackups(p), newHandover(p), newExperts(p)}
	tools := widgets.Row(8, p.chips, widgets.Grow(nil),
		widgets.NewButton(h.T("growth.rules"), widgets.Plain, p.askRules).WithIcon("settings").Small(),
		widgets.NewButton(h.T("growth.print"), widgets.Plain, p.Print).WithIcon("print").Small().WithTip("Ctrl P"))
	p.content = widgets.Pad(12, 20, 16, 20, widgets.Col(12, tools, widgets.Grow(p.room)))
	p.lay()
	return p
}

// lay shows the open part.
func (p *Page) lay() {
	p.chips.Select(p.open)
	p.room.Objects = []fyne.CanvasObject{p.parts[p.open].content()}
	p.room.Refresh()
	label, do := p.parts[p.open].action()
	p.control.Hidden = do == nil
	p.control.SetText(label)
}

// show opens a part and asks for it.
func (p *Page) show(i int) {
	p.open = i
	p.lay()
	p.Refresh()
}

// Title names the page.
func (p *Page) Title() string { return p.host.T("nav.team") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control does what the open part is mostly for.
func (p *Page) Control() fyne.CanvasObject { return p.control }

// Shows lists what the page is made of.
func (p *Page) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Reps, data.Regions, data.Customers, data.Trainings, data.Attendances, data.ExamKinds, data.Exams, data.SkillNeeds,
		data.SkillMarks, data.Promotions, data.Mentorships, data.Duties, data.DutyRecords, data.CorePosts, data.Reserves, data.Handovers,
		data.HandoverItems, data.Experts, data.ExpertHelps, data.GrowthRules, data.Ratings, data.Targets, data.Orders, data.Activities, data.Opportunities}
}

// Refresh asks for the open part.
func (p *Page) Refresh() {
	if err := p.parts[p.open].refresh(); err != nil {
		p.host.Complain(err)
	}
	p.content.Refresh()
}

// New does what the primary button does.
func (p *Page) New() {
	if _, do := p.parts[p.open].action(); do != nil {
		do()
	}
}

// Print opens the papers of growth; of the hand-overs, theirs.
func (p *Page) Print() {
	to := page.Route{Page: "reports", Part: "growth"}
	if x, ok := p.parts[p.open].(*handover); ok {
		to = page.Route{Page: "reports", Part: "handover", ID: x.chosen}
	}
	p.host.Show(to)
}

// Go opens the part whose key is the route's code, or the overview with the rep of
// the code.
func (p *Page) Go(r page.Route) {
	if i := slices.Index(keys, r.Code); i >= 0 {
		p.show(i)
		p.parts[i].pick(r)
		return
	}
	if r.Code != "" {
		p.show(0)
		p.parts[0].pick(r)
	}
}

// goTo opens the part with a key and selects a rep in it.
func (p *Page) goTo(key, rep string) {
	i := slices.Index(keys, key)
	p.show(i)
	p.parts[i].pick(page.Route{Code: rep})
}
