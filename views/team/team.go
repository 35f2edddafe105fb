// Package team holds the page of the one-on-ones: who to talk with, what to know
// before, and what is agreed.
package team

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app/board"
	"quarterdeck/app/team"
	"quarterdeck/data"
	"quarterdeck/views/diagnosis"
	"quarterdeck/views/page"
	"quarterdeck/views/plan"
	"quarterdeck/views/widgets"
)

// Team is the page of the one-on-ones.
type Team struct {
	host    page.Host
	content *fyne.Container
	cards   *fyne.Container
	none    *fyne.Container

	people  *peopleCard
	head    *headCard
	reading *diagnosis.Reading
	talk    *talkCard
	notes   *notesCard
	agreed  *agreedCard
	history *historyCard
	control *control

	width float32 // of what is worked on

	numbers board.Numbers
	persons []person
	rep     data.ID // the person the page is about
	meeting data.ID // the meeting that is shown; 0: the open one, else the latest
	sheet   *team.Sheet
	sharing bool // somebody sits beside: nothing private, nobody else
}

// A person is a rep with figures and meetings.
type person struct {
	board.RepRow
	met  team.History
	slot data.MeetingSlot // when their one-on-ones are held; zero: by the rule
}

// NewTeam builds the page.
func NewTeam(h page.Host) page.Page {
	t := &Team{host: h}
	t.people = newPeopleCard(t)
	t.head = newHeadCard(t)
	t.reading, t.talk = diagnosis.NewReading(h), newTalkCard(t)
	t.notes = newNotesCard(t)
	t.agreed = newAgreedCard(t)
	t.history = newHistoryCard(t)
	t.control = newControl(t)
	work := &fyne.Container{Layout: workLayout{t}, Objects: []fyne.CanvasObject{t.reading.Content(), t.talk.card, t.notes.card, t.agreed.card}}
	t.cards = &fyne.Container{Layout: &teamLayout{page: t}, Objects: []fyne.CanvasObject{t.people.card, t.head.card, widgets.CardScroll(work), t.history.card}}
	add := widgets.NewButton(h.T("reps.add"), widgets.Primary, func() { plan.RepForm(h, nil) })
	load := widgets.NewButton(h.T("nav.import"), widgets.Plain, func() { h.Show(page.Route{Page: "import", Part: "reps"}) })
	t.none = widgets.Stack(widgets.NewCard("", "", nil, widgets.NewEmpty("team", h.T("team.none"), h.T("team.none.how"), add, load)))
	t.content = widgets.Pad(16, 20, 16, 20, widgets.Stack(t.cards, t.none))
	return t
}

// Title names the page.
func (t *Team) Title() string { return t.host.T("team.title") }

// Content is the page.
func (t *Team) Content() fyne.CanvasObject { return t.content }

// Tabs are none.
func (t *Team) Tabs() fyne.CanvasObject { return nil }

// Control is the view to share and the choice of a meeting.
func (t *Team) Control() fyne.CanvasObject { return t.control.content }

// Status says that private notes stay here.
func (t *Team) Status() string { return t.host.T("team.private.stays") }

// Shows lists what the page is made of.
func (t *Team) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.DaysOff, data.Goals, data.Targets, data.Orders, data.OrderLines, data.Credits, data.Mentorships, data.Actuals, data.Regions, data.Reps,
		data.Customers, data.Actions, data.OneOnOnes, data.Notes, data.MeetingRules, data.MeetingSlots, data.MeetingTemplates, data.MeetingSnapshots, data.MeetingReopenings}
}

// Print opens the person's sheet.
func (t *Team) Print() {
	if p := t.person(); p != nil {
		t.host.Show(page.Route{Page: "reports", Part: "rep", Code: p.met.Rep})
	}
}

// New asks for the day of another one-on-one.
func (t *Team) New() {
	if t.person() == nil {
		plan.RepForm(t.host, nil)
		return
	}
	t.askStart()
}

// Key turns the shared view on and off, as a presentation would be.
func (t *Team) Key(e *fyne.KeyEvent) bool {
	switch {
	case e.Name == fyne.KeyF5, e.Name == fyne.KeyEscape && t.sharing:
		t.share(!t.sharing)
		return true
	}
	return false
}

// Go shows the rep that a route names by code or ID.
func (t *Team) Go(r page.Route) {
	for _, p := range t.persons {
		if r.Code != "" && p.met.Rep == r.Code || r.Code == "" && p.met.ID == r.ID {
			t.pick(p.met.ID)
			return
		}
	}
}

// Refresh asks for everything and hands it over.
func (t *Team) Refresh() {
	r, today := t.host.Reader(), t.host.Today()
	var err error
	if t.numbers, err = board.Progress(r, today, board.ProgressIn{}); err != nil {
		t.host.Complain(err)
		return
	}
	met, err := team.OneOnOnes(r, today, team.OneOnOnesIn{})
	if err != nil {
		t.host.Complain(err)
		return
	}
	reps, err := r.Reps()
	if err != nil {
		t.host.Complain(err)
		return
	}
	slots, err := r.MeetingSlots()
	if err != nil {
		t.host.Complain(err)
		return
	}
	t.persons = t.join(reps, met)
	for i := range t.persons {
		for _, x := range slots {
			if x.RepID == t.persons[i].met.ID {
				t.persons[i].slot = x
			}
		}
	}
	t.none.Hidden, t.cards.Hidden = len(t.persons) > 0, len(t.persons) == 0
	if t.person() == nil {
		t.rep, t.meeting = 0, 0
		if len(t.persons) > 0 {
			t.rep = t.persons[0].met.ID
		}
	}
	t.show()
}

// join puts figures and meetings of each person together, in the chosen order.
// Who has left comes last.
func (t *Team) join(reps []data.Rep, met []team.History) []person {
	figures := map[data.ID]board.RepRow{}
	for _, row := range t.numbers.Reps {
		figures[row.ID] = row
	}
	regions := map[data.ID]string{}
	for _, row := range t.numbers.Regions {
		regions[row.ID] = row.Name
	}
	who := map[data.ID]data.Rep{}
	for _, x := range reps {
		who[x.ID] = x
	}
	var rows []person
	for _, h := range met {
		p := person{RepRow: figures[h.ID], met: h}
		x := who[h.ID]
		p.Name, p.Code, p.Level, p.Left, p.RegionID = x.Name, x.Code, x.Level, x.Left, x.RegionID
		if p.Region == "" {
			p.Region = regions[x.RegionID]
		}
		rows = append(rows, p)
	}
	order := t.people.order()
	slices.SortStableFunc(rows, func(a, b person) int {
		return cmp.Or(boolean(t.gone(a))-boolean(t.gone(b)), order(a, b))
	})
	return rows
}

// gone reports whether somebody is no longer here.
func (t *Team) gone(p person) bool { return p.Left != 0 && p.Left <= t.host.Today() }

func boolean(b bool) int {
	if b {
		return 1
	}
	return 0
}

// person is whom the page is about; nil when there is nobody.
func (t *Team) person() *person {
	for i := range t.persons {
		if t.persons[i].met.ID == t.rep {
			return &t.persons[i]
		}
	}
	return nil
}

// pick shows another person, after what was typed has been kept.
func (t *Team) pick(rep data.ID) {
	t.commit()
	t.rep, t.meeting = rep, 0
	t.show()
}

// open shows another meeting of the same person.
func (t *Team) open(meeting data.ID) {
	t.commit()
	t.meeting = meeting
	t.show()
}

// commit keeps words that wait under the caret with the meeting they belong to.
func (t *Team) commit() {
	t.notes.commit()
	t.talk.commit()
}

// show hands what is chosen to the cards.
func (t *Team) show() {
	p := t.person()
	t.sheet = nil
	if p == nil {
		t.control.set()
		t.content.Refresh()
		return
	}
	t.load(p)
	t.people.set()
	t.head.set(p)
	t.prepareReading(p)
	t.notes.set()
	t.agreed.set()
	t.history.set(p)
	t.control.set()
	t.content.Refresh() // once for all: a refresh walks everything below
}

// prepareReading hands over what to know before the talk.
func (t *Team) prepareReading(p *person) {
	x, err := team.ReadingOf(t.host.Reader(), t.host.Today(), team.ReadingIn{Rep: p.met.Rep})
	if err != nil {
		t.host.Complain(err)
		return
	}
	t.reading.Set(x.Diagnosis)
	t.talk.set(x)
}

// load reads the meeting to show. Private notes are read only while they are
// shown.
func (t *Team) load(p *person) {
	id := t.meeting
	if !slices.ContainsFunc(p.met.Meetings, func(m team.Met) bool { return m.ID == id }) {
		id = 0
	}
	for _, m := range p.met.Meetings { // newest first
		if id == 0 && !m.Closed {
			id = m.ID
		}
	}
	if id == 0 && len(p.met.Meetings) > 0 {
		id = p.met.Meetings[0].ID
	}
	t.meeting = id
	if id == 0 {
		return
	}
	layers := []data.Layer{data.Shared, data.Print, data.Private}
	if t.sharing {
		layers = layers[:2]
	}
	s, err := team.Meeting(t.host.Reader(), id, layers...)
	if err != nil {
		t.host.Complain(err)
		return
	}
	t.sheet = &s
}
