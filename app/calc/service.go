package calc

import "quarterdeck/data"

// ComplaintLight judges complaints against purchases by two rates in hundredths
// of a per cent: green up to the first, red above the second, amber between
// them (S4-15, S4-26). Without a purchase there is no rate.
func ComplaintLight(complaints, purchases, fine, bad int) data.Light {
	n := int64(complaints) * 100_00
	switch {
	case purchases <= 0:
		return data.Ring
	case n <= int64(fine)*int64(purchases):
		return data.Green
	case n <= int64(bad)*int64(purchases):
		return data.Amber
	}
	return data.Red
}

// Fall is how far a rate has fallen, in hundredths of a per cent: of the rate
// before, or in points. A rate that rose has fallen by less than nothing. There
// is no relative fall from nothing.
func Fall(before, now int64, reading data.Reading) (fall int64, ok bool) {
	if reading == data.InPoints {
		return before - now, true
	}
	return Points(data.Money(before-now), data.Money(before))
}
