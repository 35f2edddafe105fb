package team

import (
	"quarterdeck/app/diagnosis"
	"quarterdeck/app/forecast"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// known is what is known on a day of the rep of a meeting.
func known(r store.Reader, m data.OneOnOne, today data.Date) (x data.MeetingSnapshot, err error) {
	x = data.MeetingSnapshot{OneOnOneID: m.ID, Date: today}
	stands, err := Stand(r, today)
	if err != nil {
		return x, err
	}
	x.Open, x.Overdue = stands[m.RepID].Open, stands[m.RepID].Overdue
	d, err := diagnosis.Of(r, today, m.RepID)
	if err != nil {
		return x, err
	}
	x.Sold, x.Due = d.Actual, d.Plan
	outlook, err := forecast.Stand(r, today)
	if err != nil {
		return x, err
	}
	x.Forecast = outlook[m.RepID].Forecast
	recent, err := recentOf(r, today, m.RepID)
	x.Leads, x.Deals = recent.Leads, recent.Deals
	return x, err
}
