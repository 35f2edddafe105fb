package team

import (
	"cmp"
	"slices"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ScheduleIn says how far ahead to look.
type ScheduleIn struct {
	Rep   string `json:"rep" doc:"code of a rep; empty: everybody"`
	Weeks int    `json:"weeks" doc:"weeks ahead, 52 at most; 0: four"`
}

// A Schedule is when the one-on-ones of the coming weeks are held.
type Schedule struct {
	Rule  data.MeetingRule `json:"rule"`
	Until data.Date        `json:"until"` // last day that is looked at
	Rows  []Scheduled      `json:"meetings"`
	Rests []Resting        `json:"rests"` // with whom none is held for the time being
}

// A Scheduled is one meeting to come.
type Scheduled struct {
	Rep      string    `json:"rep"` // code
	Name     string    `json:"name"`
	RepID    data.ID   `json:"rep_id"`
	Date     data.Date `json:"date"`
	Minute   *int      `json:"minute"`   // of the day; nil: no time agreed
	Meeting  data.ID   `json:"meeting"`  // number of the meeting where it is arranged; 0: by rhythm
	Closed   bool      `json:"closed"`   // it is over
	Moved    int       `json:"moved"`    // how often it was put off
	Late     int       `json:"late"`     // days the rep has waited past the day it was due; 0: in time
	First    bool      `json:"first"`    // nobody ever met this rep
	Open     int       `json:"open"`     // agreed actions not done, with the rep's next meeting
	Template string    `json:"template"` // code; "": none
}

// A Resting is a rep whose one-on-ones rest.
type Resting struct {
	Rep    string    `json:"rep"` // code
	Name   string    `json:"name"`
	From   data.Date `json:"from"`
	Until  data.Date `json:"until"` // zero: until they are taken up again
	Reason string    `json:"reason"`
}

// mostWeeks bounds how far a schedule looks ahead, and a coverage back.
const mostWeeks = 52

// ScheduleOf lists the meetings from today on, by day and time: those arranged,
// and those that follow by rhythm. Who is late, or was never met, is due today.
func ScheduleOf(r store.Reader, today data.Date, in ScheduleIn) (s Schedule, err error) {
	if in.Weeks < 0 || in.Weeks > mostWeeks {
		return s, data.Problem{Key: "problem.meeting.weeks", Field: "weeks", Args: []any{mostWeeks}}
	}
	if in.Rep != "" {
		if _, err := r.RepByCode(in.Rep); err != nil {
			return s, data.At("rep", err)
		}
	}
	paces, err := readPaces(r)
	if err != nil {
		return s, err
	}
	stands, err := Stand(r, today)
	if err != nil {
		return s, err
	}
	meetings, err := r.OneOnOnes(0)
	if err != nil {
		return s, err
	}
	reps, err := r.Reps()
	if err != nil {
		return s, err
	}
	templates, err := templatesByID(r)
	if err != nil {
		return s, err
	}
	s = Schedule{Rule: paces.rule, Until: today + data.Date(7*cmp.Or(in.Weeks, 4)) - 1, Rows: []Scheduled{}, Rests: []Resting{}}
	for _, rep := range reps {
		at := stands[rep.ID]
		if !at.Asked || in.Rep != "" && rep.Code != in.Rep {
			continue
		}
		if slot := paces.slots[rep.ID]; at.Rests {
			s.Rests = append(s.Rests, Resting{Rep: rep.Code, Name: rep.Name, From: slot.Paused, Until: slot.Until, Reason: slot.Reason})
		}
		s.Rows = append(s.Rows, ahead(rep, at, paces, meetings, templates, today, s.Until)...)
	}
	slices.SortStableFunc(s.Rows, func(a, b Scheduled) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(minuteOf(a.Minute), minuteOf(b.Minute)))
	})
	return s, nil
}

// minuteOf sorts meetings without a time behind those of the day with one.
func minuteOf(m *int) int {
	if m == nil {
		return 24 * 60
	}
	return *m
}

// ahead lists the meetings of one rep: those arranged from today on, then those
// that follow the last of them by rhythm.
func ahead(rep data.Rep, at Standing, paces paces, meetings []data.OneOnOne, templates map[data.ID]data.MeetingTemplate, today, until data.Date) (rows []Scheduled) {
	pace, last := paces.of(rep.ID), at.Last
	blank := Scheduled{Rep: rep.Code, Name: rep.Name, RepID: rep.ID, Minute: pace.Slot.Minute}
	for _, m := range slices.Backward(meetings) { // oldest first
		if m.RepID != rep.ID || m.Date < today || m.Date > until {
			continue
		}
		x := blank
		x.Date, x.Meeting, x.Closed, x.Moved, x.Template = m.Date, m.ID, m.Closed, m.Moved, templates[m.TemplateID].Code
		rows, last = append(rows, x), m.Date
	}
	for _, d := range pace.Ahead(last, today, until) {
		x := blank
		x.Date = d
		rows = append(rows, x)
	}
	if len(rows) > 0 {
		rows[0].Open = at.Open
		if rows[0].Meeting == 0 {
			rows[0].Late, rows[0].First = at.Late, at.Last == 0
		}
	}
	return rows
}
