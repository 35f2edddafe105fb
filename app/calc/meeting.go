package calc

import "quarterdeck/data"

// OneOnOneEvery is how many days may pass between two one-on-ones with a rep.
const OneOnOneEvery = 7

// NextOneOnOne is the last day in time for the one-on-one after one on the given
// day, and how many days today is past it; 0 is in time.
func NextOneOnOne(last, today data.Date) (due data.Date, late int) {
	due = last + OneOnOneEvery
	return due, max(0, int(today-due))
}
