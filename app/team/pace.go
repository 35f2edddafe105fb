package team

import (
	"fmt"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// paces knows how often one-on-ones with each rep are held.
type paces struct {
	rule     data.MeetingRule
	calendar data.Calendar
	slots    map[data.ID]data.MeetingSlot
}

func readPaces(r store.Reader) (p paces, err error) {
	if p.rule, err = r.MeetingRule(); err != nil {
		return p, err
	}
	if p.calendar, err = r.Calendar(); err != nil {
		return p, err
	}
	rows, err := r.MeetingSlots()
	p.slots = make(map[data.ID]data.MeetingSlot, len(rows))
	for _, s := range rows {
		p.slots[s.RepID] = s
	}
	return p, err
}

// of is the pace of one rep.
func (p paces) of(rep data.ID) calc.MeetingPace {
	return calc.MeetingPace{Rule: p.rule, Slot: p.slots[rep], Calendar: p.calendar}
}

// A Standing is where the one-on-ones with one rep stand. Zero dates are none.
type Standing struct {
	Last    data.Date `json:"last"`    // latest meeting up to the day
	Due     data.Date `json:"due"`     // last day in time for the next; zero: never met, or they rest without an end
	Late    int       `json:"late"`    // days past Due; 0: in time, never met, at rest, or no longer here
	Next    data.Date `json:"next"`    // first meeting after the day that is arranged already
	Rests   bool      `json:"rests"`   // none is held for the time being
	Reason  string    `json:"reason"`  // why not
	Met     int       `json:"met"`     // meetings up to the day
	Open    int       `json:"open"`    // agreed actions not done
	Overdue int       `json:"overdue"` // of those, past their day
	Here    bool      `json:"here"`    // has joined and not left
	Asked   bool      `json:"asked"`   // one-on-ones are held with them: here, and no manager
}

// kinds lists what the standing is worked out from.
var kinds = []data.Kind{data.Reps, data.OneOnOnes, data.Actions, data.MeetingRules, data.MeetingSlots, data.DaysOff}

// Stand says of every rep where the one-on-ones stand at the end of a day, in a
// fixed number of questions to the file. The answer is kept until a change
// touches what it was worked out from: do not change it.
func Stand(r store.Reader, asOf data.Date) (map[data.ID]Standing, error) {
	x, err := r.Remember(fmt.Sprint("one-on-ones ", asOf), kinds, func() (any, error) { return stand(r, asOf) })
	if err != nil {
		return nil, err
	}
	return x.(map[data.ID]Standing), nil
}

func stand(r store.Reader, asOf data.Date) (map[data.ID]Standing, error) {
	paces, err := readPaces(r)
	if err != nil {
		return nil, err
	}
	reps, err := r.Reps()
	if err != nil {
		return nil, err
	}
	meetings, err := r.OneOnOnes(0)
	if err != nil {
		return nil, err
	}
	actions, err := r.Actions()
	if err != nil {
		return nil, err
	}
	all := make(map[data.ID]Standing, len(reps))
	for _, rep := range reps {
		slot := paces.slots[rep.ID]
		s := Standing{Here: rep.HereOn(asOf), Rests: slot.Rests(asOf)}
		s.Asked = s.Here && rep.Level != data.Manager
		if s.Rests {
			s.Reason = slot.Reason
		}
		all[rep.ID] = s
	}
	for _, m := range meetings { // newest first
		s := all[m.RepID]
		if m.Date > asOf {
			s.Next = m.Date
		} else {
			s.Met++
			s.Last = max(s.Last, m.Date)
		}
		all[m.RepID] = s
	}
	for _, a := range actions {
		if s, ok := all[a.RepID]; ok && a.Done == 0 {
			s.Open++
			if a.Due < asOf {
				s.Overdue++
			}
			all[a.RepID] = s
		}
	}
	for id, s := range all {
		if s.Last != 0 && s.Here {
			pace := paces.of(id)
			s.Due = pace.Next(s.Last)
			s.Late = pace.Late(s.Due, asOf)
			all[id] = s
		}
	}
	return all, nil
}
