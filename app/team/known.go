package team

import (
	"quarterdeck/app/activities"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// recent is how many days conversion looks back: four weeks, since a rep wins
// too few deals in one for a rate.
const recent = 28

// known is what is known on a day of the rep of a meeting.
func known(r store.Reader, m data.OneOnOne, today data.Date) (x data.MeetingSnapshot, err error) {
	x = data.MeetingSnapshot{OneOnOneID: m.ID, Date: today}
	stands, err := Stand(r, today)
	if err != nil {
		return x, err
	}
	s := stands[m.RepID]
	x.Open, x.Overdue = s.Open, s.Overdue
	sums, err := activities.Sums(r, data.Period{From: today - recent + 1, Until: today + 1})
	x.Leads = sums[m.RepID].Leads
	return x, err
}
