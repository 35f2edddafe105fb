package sample

import "quarterdeck/data"

// heldAt is when Huang's one-on-ones are held: Fridays at three.
const heldAt = 15 * 60

// rates are leads and deals of the four weeks before each of Huang's meetings, as
// they were known at its end, oldest first: conversion falls from 14.8 % to 8.9 %.
var rates = [][2]int{
	{61, 9}, {68, 10}, {67, 10}, {69, 10}, {68, 10}, {75, 11}, {69, 10}, {70, 10}, {77, 11}, {78, 11}, {80, 11}, {73, 10}, {81, 11}, {75, 10},
	{74, 10}, {75, 10}, {76, 10}, {77, 10}, {78, 10}, {71, 9}, {79, 10}, {71, 9}, {87, 11}, {76, 9}, {82, 9}, {77, 8}, {77, 7}, {79, 7},
}

// knowns writes what was known of Huang when each filed meeting ended, when the
// meetings are held, and what was thought of some.
func (w *writer) knowns() error {
	fridays := heldAt
	if err := w.tx.SaveMeetingSlot(data.MeetingSlot{RepID: w.people[huang], Weekday: 5, Minute: &fridays}); err != nil {
		return err
	}
	met, err := w.tx.OneOnOnes(w.people[huang]) // newest first
	if err != nil {
		return err
	}
	templates, err := w.tx.MeetingTemplates()
	if err != nil {
		return err
	}
	at := len(rates)
	for _, m := range met {
		if !m.Closed || at == 0 {
			continue
		}
		at--
		leads, deals := rates[at][0], rates[at][1]
		if err := w.tx.SaveMeetingSnapshot(data.MeetingSnapshot{OneOnOneID: m.ID, Date: m.Date, Leads: &leads, Deals: &deals}); err != nil {
			return err
		}
		mine, theirs := 3+at%2, 4+at%3/2
		m.Rating, m.RepRating = &mine, &theirs
		if at%4 == 0 {
			m.TemplateID = templates[0].ID
		}
		if _, err := w.tx.SaveOneOnOne(m); err != nil {
			return err
		}
	}
	return nil
}
