package calc

import "quarterdeck/data"

// Rest is the part of a bucket's amount that is left from a day on, by working
// days: all of it when the day is not after the bucket's first, nothing when no
// working day is left.
func Rest(amount data.Money, bucket data.Period, day data.Date, calendar data.Calendar) data.Money {
	if day <= bucket.From {
		return amount
	}
	if day >= bucket.Until {
		return 0
	}
	all, left := calendar.Workdays(bucket), calendar.Workdays(data.Period{From: day, Until: bucket.Until})
	if all == 0 {
		all, left = bucket.Days(), int(bucket.Until-day)
	}
	return share(amount, int64(left), int64(all))
}

// Balance says how a quota stands to what a rep's customers promise: what they
// bought last year, grown (growth in hundredths of a per cent). The load is the
// quota in hundredths of a per cent of that; outside of low and high it is
// flagged. Without sales last year there is no answer.
func Balance(quota, last data.Money, growth, low, high int) (load int64, light data.Light, ok bool) {
	if last <= 0 {
		return 0, data.Ring, false
	}
	promise, fits := scale(last, int64(Full+growth), Full)
	if !fits || promise <= 0 {
		return 0, data.Ring, false
	}
	load, _ = Points(quota, data.Money(promise))
	if load < int64(low) || load > int64(high) {
		return load, data.Amber, true
	}
	return load, data.Green, true
}
