package board

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// MarksIn asks for the marks; it has no fields.
type MarksIn struct{}

// Marks are the shares of a target that are worth telling when they are reached,
// in per cent.
var Marks = []int{50, 90, 100}

// A Mark says that so much of a target of the whole plan has been reached.
type Mark struct {
	Of     data.Kind  `json:"of"`   // regions or reps; "" is the firm
	Code   string     `json:"code"` // of the region or rep
	Name   string     `json:"name"`
	At     int        `json:"at"` // the highest of 50, 90 and 100 per cent that was reached
	Actual data.Money `json:"actual"`
	Target data.Money `json:"target"`
}

// Key names whose target it is, whatever has been reached of it: "regions:EAST",
// "reps:R01", or ":" for the firm.
func (m Mark) Key() string { return string(m.Of) + ":" + m.Code }

// MarksOf lists the targets of firm, regions and reps of which at least half has
// been reached as of today. Targets of nothing and results that are not known
// have no mark.
func MarksOf(r store.Reader, today data.Date, _ MarksIn) ([]Mark, error) {
	n, err := Progress(r, today, ProgressIn{})
	return n.Marks(), err
}

// Marks lists the marks that the numbers have reached.
func (n Numbers) Marks() (rows []Mark) {
	add := func(m Mark, known bool) {
		for _, at := range Marks {
			if known && m.Target > 0 && m.Actual >= share(m.Target, at) {
				m.At = at
			}
		}
		if m.At > 0 {
			rows = append(rows, m)
		}
	}
	year := n.Total.Total
	if n.Target != nil {
		add(Mark{Actual: year.Actual, Target: *n.Target}, year.Known)
	}
	for _, x := range n.Regions {
		if x.ID != 0 {
			add(Mark{Of: data.Regions, Code: x.Code, Name: x.Name, Actual: x.Total.Actual, Target: x.Total.Plan}, x.Total.Known)
		}
	}
	for _, x := range n.Reps {
		if x.ID != 0 {
			add(Mark{Of: data.Reps, Code: x.Code, Name: x.Name, Actual: x.Total.Actual, Target: x.Total.Plan}, x.Total.Known)
		}
	}
	return rows
}

// share is so many per cent of a target, rounded up to a whole minor unit; it does
// not overflow.
func share(target data.Money, percent int) data.Money {
	whole, rest := target/100, target%100
	return whole*data.Money(percent) + (rest*data.Money(percent)+99)/100
}
