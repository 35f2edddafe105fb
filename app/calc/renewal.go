package calc

import "quarterdeck/data"

// Beats reports whether an amount is over its target by at least a share, in
// hundredths of a per cent (S2-22). A target of nothing or less is never beaten.
func Beats(amount, target data.Money, over int) bool {
	return target > 0 && amount >= 0 && over >= 0 && atLeast(int64(amount), 100_00, int64(target), 100_00+int64(over))
}

// Weighted is the amount that is expected of something that comes with a
// probability in per cent.
func Weighted(amount data.Money, percent int) data.Money { return amount.MulDiv(int64(percent), 100) }

// RenewalLight judges a contract that is not decided, a number of days before
// its last: red when that has passed, amber when it is no more than ahead days
// away and nobody has spoken to the customer, else green (S2-22).
func RenewalLight(days, ahead int, contacted bool) data.Light {
	switch {
	case days < 0:
		return data.Red
	case days <= ahead && !contacted:
		return data.Amber
	}
	return data.Green
}
