package calc

import "quarterdeck/data"

// Done is the part of a period that counts as elapsed at the end of a day, as a
// fraction of two whole numbers: working days Monday to Friday, or calendar
// days. A period without working days is read by calendar days.
func Done(p data.Period, today data.Date, reading data.PaceReading) (num, den int64) {
	past := p.Overlap(data.Period{From: p.From, Until: today + 1})
	if reading != data.PaceCalendar && p.Workdays() > 0 {
		return int64(past.Workdays()), int64(p.Workdays())
	}
	return int64(past.Days()), int64(max(1, p.Days()))
}

// Paced is the part of an amount over a period that is due by the end of a day,
// rounded half away from zero.
func Paced(amount data.Money, p data.Period, today data.Date, reading data.PaceReading) data.Money {
	num, den := Done(p, today, reading)
	return amount.MulDiv(num, den)
}

// Status judges actual against what is paced: green from green thousandths on,
// amber from amber on, red below; the ring when nothing is due.
func Status(actual, paced data.Money, green, amber int) data.Light {
	switch {
	case paced <= 0:
		return data.Ring
	case reaches(actual, paced, green):
		return data.Green
	case reaches(actual, paced, amber):
		return data.Amber
	}
	return data.Red
}

// reaches reports whether actual is at least so many thousandths of paced, in
// whole numbers, so that exactly at the limit is at the limit.
func reaches(actual, paced data.Money, thousandths int) bool {
	if actual < 0 {
		return thousandths < 0
	}
	have, want := wide(actual, 1000), wide(paced, int64(thousandths))
	if have.hi != want.hi {
		return have.hi > want.hi
	}
	return have.lo >= want.lo
}

// RunRate is what a row will reach when the rest of its plan goes at the rate so
// far: actual + rest × actual ÷ paced. Without anything due, the rest goes as
// planned. It is an illustration, not a model.
func RunRate(actual, paced, rest data.Money) data.Money {
	if paced <= 0 || actual < 0 {
		return actual + rest
	}
	return actual + rest.MulDiv(int64(actual), int64(paced))
}
