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

// before lists the one-on-ones with the others from the end of May until their
// first of July: most weeks, some a day late, one left out now and then.
func before() (list []meeting) {
	lines := []words{
		{"名单过一遍，先走 A 级", "Went through the list; the A customers first"},
		{"样品寄出，等试用反馈", "Samples sent; waiting for feedback"},
		{"回款催到一半", "Half of the overdue money is in"},
		{"竞品压价，守住大客户", "A rival cuts prices; hold the large customers"},
		{"渠道促销排期定了", "Channel promotion scheduled"},
		{"新客首单慢，陪访一次", "First orders are slow; one joint visit"},
		{"门店动销稳，补铺货", "Stores sell steadily; fill the gaps"},
	}
	last := map[int]data.Date{}
	for _, m := range withTeam {
		if d, ok := last[m.rep]; !ok || m.date < d {
			last[m.rep] = m.date
		}
	}
	for rep := range reps {
		first, ok := last[rep]
		if rep == huang || !ok {
			continue
		}
		for week := range 10 {
			d := first - data.Date(7*(week+1))
			if (rep*5+week*3)%9 == 4 || d < day(5, 11) {
				continue
			}
			if (rep+week)%7 == 3 && d.Weekday() < 5 {
				d++
			}
			list = append(list, meeting{rep: rep, date: d, blocker: lines[(rep*3+week)%len(lines)]})
		}
	}
	return list
}
