package calc

import "quarterdeck/data"

// Done is the part of a period that counts as elapsed at the end of a day, as a
// fraction of two whole numbers: working days of the plan's calendar, or
// calendar days. A period without working days is read by calendar days.
func Done(p data.Period, today data.Date, reading data.PaceReading, c data.Calendar) (num, den int64) {
	past := p.Overlap(data.Period{From: p.From, Until: today + 1})
	if days := c.Workdays(p); reading != data.PaceCalendar && days > 0 {
		return int64(c.Workdays(past)), int64(days)
	}
	return int64(past.Days()), int64(max(1, p.Days()))
}

// Paced is the part of an amount over a period that is due by the end of a day,
// rounded half away from zero.
func Paced(amount data.Money, p data.Period, today data.Date, reading data.PaceReading, c data.Calendar) data.Money {
	num, den := Done(p, today, reading, c)
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

// UpTo is the part of an amount over a span that falls on its days before end,
// by working days, or by calendar days in a span without any. Neighbouring parts
// share one rounding, so that they add up.
func UpTo(amount data.Money, span data.Period, end data.Date, c data.Calendar) data.Money {
	before := data.Period{From: span.From, Until: min(max(end, span.From), span.Until)}
	if days := c.Workdays(span); days > 0 {
		return amount.MulDiv(int64(c.Workdays(before)), int64(days))
	}
	return amount.MulDiv(int64(before.Days()), int64(max(1, span.Days())))
}

// reaches reports whether actual is at least so many thousandths of paced, in
// whole numbers, so that exactly at the limit is at the limit.
func reaches(actual, paced data.Money, thousandths int) bool {
	if thousandths < 0 || actual < 0 {
		return thousandths <= 0 && actual >= 0
	}
	return atLeast(int64(actual), 1000, int64(paced), int64(thousandths))
}

// RunRate is what a row will reach when the rest of its plan goes at the rate so
// far: actual + rest × actual ÷ paced. The rest goes as planned when the rate
// says nothing: when nothing is due, when returns exceed sales, and when a plan
// of next to nothing makes the result larger than any amount a plan accepts. It
// is an illustration, not a model.
func RunRate(actual, paced, rest data.Money) data.Money {
	if paced <= 0 || actual < 0 {
		return actual + rest
	}
	more, fits := scale(rest, int64(actual), int64(paced))
	if limit := int64(data.MaxMajor) * 1000; !fits || more > limit || more < -limit {
		return actual + rest
	}
	return actual + data.Money(more)
}
