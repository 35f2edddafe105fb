package calc

import "quarterdeck/data"

// A MeetingPace is how often one-on-ones with one rep are held: by the rule, by the
// rep's own slot where there is one, and never on a day that is not worked.
type MeetingPace struct {
	Rule     data.MeetingRule
	Slot     data.MeetingSlot // the zero one: no slot of their own
	Calendar data.Calendar
}

// Every is how many days lie between two meetings.
func (r MeetingPace) Every() data.Date {
	if r.Slot.Every > 0 {
		return data.Date(r.Slot.Every)
	}
	return data.Date(max(1, r.Rule.Every))
}

// Next is the last day in time for the meeting after one on the given day; zero
// while they rest without an end. With a weekday of their own it is that weekday
// nearest to the rhythm, so that a meeting put off does not move those after it.
// A day that is not worked gives way to the next that is.
func (r MeetingPace) Next(last data.Date) data.Date {
	due := last + r.Every()
	if r.Slot.Weekday > 0 {
		due = max(r.near(due), r.onOrAfter(last+1))
	}
	return r.held(due)
}

// held is the first day from d on that is worked and not of a rest.
func (r MeetingPace) held(d data.Date) data.Date {
	if r.Slot.Rests(d) {
		if r.Slot.Until == 0 {
			return 0
		}
		d = r.Slot.Until + 1
		if r.Slot.Weekday > 0 {
			d = r.onOrAfter(d)
		}
	}
	for range mostFree {
		if r.Calendar.IsWorkday(d) {
			break
		}
		d++
	}
	if r.Slot.Rests(d) { // the rest began while nobody worked
		return r.held(d)
	}
	return d
}

// mostFree bounds how many days without work are passed over.
const mostFree = 60

// near is the slot's weekday nearest to d.
func (r MeetingPace) near(d data.Date) data.Date { return r.onOrAfter(d - 3) }

// onOrAfter is the first of the slot's weekdays from d on.
func (r MeetingPace) onOrAfter(d data.Date) data.Date {
	have := (int(d.Weekday())+6)%7 + 1
	return d + data.Date((r.Slot.Weekday-have+7)%7)
}

// Late is how many days today is past the due day; 0 in time, without one, and
// while they rest.
func (r MeetingPace) Late(due, today data.Date) int {
	if due == 0 || r.Slot.Rests(today) {
		return 0
	}
	return max(0, int(today-due))
}

// Ahead lists the days of meetings up to and with until, after one on the day
// last: at most so many. What is late is held today.
func (r MeetingPace) Ahead(last, today, until data.Date) (days []data.Date) {
	due := r.held(today)
	if last != 0 {
		if due = r.Next(last); due != 0 && due < today {
			due = r.held(today)
		}
	}
	for due != 0 && due <= until {
		days = append(days, due)
		due = r.Next(due)
	}
	return days
}

// LocksOn is the first day on which the words of a meeting are a record: counted
// from the meeting, or from the day it was last opened again. Zero is never.
func LocksOn(rule data.MeetingRule, day, reopened data.Date) data.Date {
	if rule.Lock <= 0 {
		return 0
	}
	return max(day, reopened) + data.Date(rule.Lock) + 1
}
