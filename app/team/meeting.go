package team

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Sheet is all of one meeting that the person at the screen may see.
type Sheet struct {
	data.OneOnOne
	Rep     data.Rep
	Number  int                   // it is the rep's first, second … meeting
	Notes   map[data.Layer]string // of the layers asked for; "" was not written
	Sealed  bool                  // there is a private note that cannot be read now
	Actions []Agreed              // see [Meeting]

	Template *data.MeetingTemplate   // how it goes; nil: freely
	Lock     data.Date               // first day on which its words are a record; zero: never
	Reopened []data.MeetingReopening // why it was opened again, the latest first
}

// Meeting is one meeting for the page: its notes in the layers that are named,
// and no others. Its actions are those that came up in it, carried over the most
// often first, then those agreed in it, each by due day. It is no registered
// question, because it answers private notes.
func Meeting(r store.Reader, id data.ID, layers ...data.Layer) (s Sheet, err error) {
	if s.OneOnOne, err = r.OneOnOne(id); err != nil {
		return s, err
	}
	if s.Rep, err = r.Rep(s.RepID); err != nil {
		return s, err
	}
	notes, err := r.Notes(id, layers...)
	if err != nil {
		return s, err
	}
	s.Notes = map[data.Layer]string{}
	for _, n := range notes {
		s.Notes[n.Layer] = n.Text
		s.Sealed = s.Sealed || n.Sealed
	}
	if err := s.record(r); err != nil {
		return s, err
	}
	meetings, err := r.OneOnOnes(s.RepID)
	if err != nil {
		return s, err
	}
	for _, m := range meetings {
		if m.Date <= s.Date {
			s.Number++
		}
	}
	actions, err := agreed(r, meetings, s.RepID, s.Date)
	for _, a := range actions {
		loose := a.OneOnOneID == 0 && (a.Done == 0 || a.Done >= s.Date)
		if a.OneOnOneID == id || loose || a.cameUp(s.OneOnOne) {
			s.Actions = append(s.Actions, a)
		}
	}
	slices.SortStableFunc(s.Actions, func(a, b Agreed) int {
		return cmp.Or(cmp.Compare(b.Carried, a.Carried), cmp.Compare(a.Due, b.Due), cmp.Compare(a.ID, b.ID))
	})
	return s, err
}

// record reads what is kept beside the meeting.
func (s *Sheet) record(r store.Reader) error {
	templates, err := templatesByID(r)
	if err != nil {
		return err
	}
	if x, ok := templates[s.TemplateID]; ok {
		s.Template = &x
	}
	rule, err := r.MeetingRule()
	if err != nil {
		return err
	}
	rows, err := r.MeetingReopenings(s.RepID)
	for _, x := range rows {
		if x.OneOnOneID == s.ID {
			s.Reopened = append(s.Reopened, x)
		}
	}
	s.Lock = calc.LocksOn(rule, s.Date, reopened(rows, s.ID))
	return err
}

// Locked reports whether its words are a record on a day.
func (s Sheet) Locked(today data.Date) bool { return s.Lock != 0 && today >= s.Lock }
