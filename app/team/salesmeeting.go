package team

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/app/diagnosis"
	"quarterdeck/app/pipeline"
	"quarterdeck/app/quota"
	"quarterdeck/app/scores"
	"quarterdeck/app/service"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SalesMeetingIn says which meeting to prepare.
type SalesMeetingIn struct {
	Day     data.Date `json:"day" doc:"day of the meeting; empty: today"`
	Minutes int       `json:"minutes" doc:"how long it takes, 10 to 480; 0: an hour"`
}

// A SalesMeeting is what the weekly sales meeting talks about (每周销售例会, S1-13):
// the seven days before it against the seven before those. Amounts are minor units,
// shares hundredths of a per cent. What was agreed in one-on-ones is counted, never
// quoted: it stays between the two.
type SalesMeeting struct {
	Day    data.Date   `json:"day"`
	Week   data.Period `json:"week"`   // the seven days before Day
	Before data.Period `json:"before"` // the seven before those

	Actions []MeetingAction `json:"actions"` // of the team: overdue, then open, then done
	Counts  ActionCounts    `json:"counts"`  // of those
	Talks   ActionCounts    `json:"talks"`   // of what was agreed in one-on-ones
	Coming  []MeetingAction `json:"coming"`  // of the team: open, due in the seven days from Day on

	Sold   *data.Money `json:"sold"`        // in Week; nil: nothing is known of orders
	Sold0  *data.Money `json:"sold_before"` // in Before
	Up     []Mover     `json:"up"`          // whose attainment rose, the most first
	Down   []Mover     `json:"down"`        // whose attainment fell, the most first
	Ranked int         `json:"ranked"`      // reps whose attainment is known on both days

	Win    *MeetingWin     `json:"win"`    // largest opportunity won in Week; nil: none
	Praise *scores.Praised `json:"praise"` // best praise of Week; nil: none

	Complaints []service.Case  `json:"complaints"` // open, the oldest first
	Decisions  []data.Decision `json:"decisions"`  // wanted and open
	Agenda     []AgendaItem    `json:"agenda"`     // its minutes add up to those of the meeting
}

// A MeetingAction is an action of the team with who does it.
type MeetingAction struct {
	data.Action
	OwnerName string `json:"owner_name"` // "" when nobody does it
	Late      int    `json:"late"`       // days past its day while open; 0: in time or done
}

// ActionCounts are actions that were done since the first day of the week, that were
// due before the day of the meeting and are open, and that fall due in the seven days
// from it on.
type ActionCounts struct {
	Done    int `json:"done"`
	Overdue int `json:"overdue"`
	Coming  int `json:"coming"`
}

// A Mover is a rep with attainment of the plan to date at the end of both weeks.
type Mover struct {
	Rep    string     `json:"rep"` // code
	Name   string     `json:"name"`
	Now    int64      `json:"now"`
	Then   int64      `json:"then"`
	Sold   data.Money `json:"sold"`        // in Week
	Before data.Money `json:"sold_before"` // in Before
}

// Change is how far attainment moved.
func (m Mover) Change() int64 { return m.Now - m.Then }

// A MeetingWin is an opportunity that was won.
type MeetingWin struct {
	Code     string     `json:"code"`
	Name     string     `json:"name"`
	Customer string     `json:"customer"` // name; "": not said
	Rep      string     `json:"rep"`      // name; "": nobody's
	Amount   data.Money `json:"amount"`
	Day      data.Date  `json:"day"`
	Days     int        `json:"days"`   // from opened to won
	Source   string     `json:"source"` // "": not said
}

// An AgendaItem is one part of the meeting.
type AgendaItem struct {
	Key     string `json:"key"` // actions, movers, case, asks or coming
	Minutes int    `json:"minutes"`
}

// meetingMinutes is how long a meeting takes when nobody says otherwise.
const meetingMinutes = 60

// SalesMeetingOf prepares the weekly sales meeting.
func SalesMeetingOf(r store.Reader, today data.Date, in SalesMeetingIn) (m SalesMeeting, err error) {
	if in.Minutes != 0 && (in.Minutes < 10 || in.Minutes > 480) {
		return m, data.Problem{Key: "problem.salesmeeting.minutes", Field: "minutes"}
	}
	m = SalesMeeting{Day: cmp.Or(in.Day, today), Actions: []MeetingAction{}, Coming: []MeetingAction{}, Up: []Mover{}, Down: []Mover{},
		Complaints: []service.Case{}, Decisions: []data.Decision{}}
	m.Week = data.Period{From: m.Day - 7, Until: m.Day}
	m.Before = data.Period{From: m.Day - 14, Until: m.Day - 7}
	for _, read := range []func(store.Reader) error{m.readActions, m.readMovers, m.readCase, m.readAsks} {
		if err := read(r); err != nil {
			return m, err
		}
	}
	m.plan(cmp.Or(in.Minutes, meetingMinutes))
	return m, nil
}

// readActions sorts what is to be done by how it stands on the day.
func (m *SalesMeeting) readActions(r store.Reader) error {
	actions, err := r.Actions()
	if err != nil {
		return err
	}
	reps, err := r.Reps()
	if err != nil {
		return err
	}
	names := map[data.ID]string{}
	for _, x := range reps {
		names[x.ID] = x.Name
	}
	for _, a := range actions {
		counts := &m.Counts
		if a.RepID != 0 {
			counts = &m.Talks
		}
		row := MeetingAction{Action: a, OwnerName: names[a.OwnerID]}
		list := &m.Actions
		switch {
		case a.Done != 0 && a.Done <= m.Day:
			if a.Done < m.Week.From || a.Abandoned() {
				continue
			}
			counts.Done++
		case a.Due < m.Day:
			counts.Overdue++
			row.Done, row.Late = 0, int(m.Day-a.Due)
		case a.Due < m.Day+7:
			counts.Coming++
			row.Done, list = 0, &m.Coming
		default:
			continue
		}
		if a.RepID == 0 {
			*list = append(*list, row)
		}
	}
	slices.SortStableFunc(m.Actions, func(a, b MeetingAction) int {
		return cmp.Or(cmp.Compare(b.Late, a.Late), cmp.Compare(a.Done, b.Done), cmp.Compare(a.Due, b.Due))
	})
	slices.SortStableFunc(m.Coming, func(a, b MeetingAction) int { return cmp.Compare(a.Due, b.Due) })
	return nil
}

// readMovers compares where everybody stood at the end of both weeks.
func (m *SalesMeeting) readMovers(r store.Reader) error {
	now, err := diagnosis.All(r, m.Week.Until-1)
	if err != nil {
		return err
	}
	then, err := diagnosis.All(r, m.Before.Until-1)
	if err != nil {
		return err
	}
	sold, err := m.readSold(r)
	if err != nil {
		return err
	}
	for _, x := range now.Rows {
		old, ok := then.Row(x.RepID)
		a, known := attained(x)
		b, knew := attained(old)
		if !ok || !known || !knew {
			continue
		}
		m.Ranked++
		row := Mover{Rep: x.Rep, Name: x.Name, Now: a, Then: b, Sold: sold[0][x.RepID], Before: sold[1][x.RepID]}
		switch {
		case row.Change() > 0:
			m.Up = append(m.Up, row)
		case row.Change() < 0:
			m.Down = append(m.Down, row)
		}
	}
	slices.SortStableFunc(m.Up, func(a, b Mover) int { return cmp.Compare(b.Change(), a.Change()) })
	slices.SortStableFunc(m.Down, func(a, b Mover) int { return cmp.Compare(a.Change(), b.Change()) })
	return nil
}

// attained is what was sold of what was due, in hundredths of a per cent.
func attained(d diagnosis.Diagnosis) (int64, bool) {
	if d.Plan == nil || d.Actual == nil {
		return 0, false
	}
	return calc.Points(*d.Actual, *d.Plan)
}

// readSold reads the sales of both weeks by rep, and their sums.
func (m *SalesMeeting) readSold(r store.Reader) (sold [2]map[data.ID]data.Money, err error) {
	sold = [2]map[data.ID]data.Money{{}, {}}
	known, err := r.Count(data.Orders)
	if err != nil || known == 0 {
		return sold, err
	}
	weeks := []data.Period{m.Week, m.Before}
	all, err := r.Sales(weeks)
	if err != nil {
		return sold, err
	}
	var sums [2]data.Money
	for _, x := range all {
		sums[x.Bucket] += x.Amount
	}
	m.Sold, m.Sold0 = &sums[0], &sums[1]
	rows, err := quota.CreditedSales(r, weeks)
	for _, x := range rows {
		sold[x.Span][x.RepID] += x.Amount
	}
	return sold, err
}

// readCase reads what may be told as a success: the largest win, and the best
// praise, that of customers before others.
func (m *SalesMeeting) readCase(r store.Reader) error {
	won, err := pipeline.Opportunities(r, m.Day, pipeline.OpportunitiesIn{Status: string(data.Won)})
	if err != nil {
		return err
	}
	for _, x := range won.Rows {
		if m.Week.Has(x.Ended) && (m.Win == nil || x.Amount > m.Win.Amount) {
			m.Win = &MeetingWin{Code: x.Code, Name: x.Name, Customer: x.CustomerName, Rep: x.RepName, Amount: x.Amount, Day: x.Ended,
				Days: int(x.Ended - x.Opened), Source: x.Source}
		}
	}
	praised, err := scores.Praises(r, m.Day, scores.PraisesIn{From: m.Week.From, Until: m.Week.Until - 1})
	for i, x := range praised.Rows { // newest first
		if m.Praise == nil || better(x, *m.Praise) {
			m.Praise = &praised.Rows[i]
		}
	}
	return err
}

// better reports whether a praise is to be told rather than another.
func better(a, b scores.Praised) bool {
	if fromCustomer := a.Award == data.AwardReview; fromCustomer != (b.Award == data.AwardReview) {
		return fromCustomer
	}
	return a.Warm && !b.Warm
}

// readAsks reads what others have to settle: open complaints, and decisions wanted.
func (m *SalesMeeting) readAsks(r store.Reader) (err error) {
	if m.Complaints, err = service.Complaints(r, m.Day, service.ComplaintsIn{AsOf: m.Day, Open: true}); err != nil {
		return err
	}
	slices.SortStableFunc(m.Complaints, func(a, b service.Case) int { return cmp.Compare(b.Days, a.Days) })
	rows, err := r.Decisions()
	for _, d := range rows {
		if d.State == data.Open {
			m.Decisions = append(m.Decisions, d)
		}
	}
	return err
}

// plan shares the minutes between the parts that have something to talk about; the
// figures and the week to come always have.
func (m *SalesMeeting) plan(minutes int) {
	weights := []data.Money{15, 15, 10, 10, 10}
	m.Agenda = []AgendaItem{{Key: "actions"}, {Key: "movers"}, {Key: "case"}, {Key: "asks"}, {Key: "coming"}}
	if m.Counts == (ActionCounts{}) && m.Talks == (ActionCounts{}) {
		weights[0] = 0
	}
	if m.Win == nil && m.Praise == nil {
		weights[2] = 0
	}
	if len(m.Complaints)+len(m.Decisions) == 0 {
		weights[3] = 0
	}
	for i, n := range calc.Spread(data.Money(minutes), weights) {
		m.Agenda[i].Minutes = int(n)
	}
	m.Agenda = slices.DeleteFunc(m.Agenda, func(x AgendaItem) bool { return x.Minutes == 0 })
}
