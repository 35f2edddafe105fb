package calc

import "quarterdeck/data"

// MarketByShare is market × (1 + growth) × share + new products (S0-9, first
// reading). Rates are in hundredths of a per cent; an absent growth means that
// the market is the plan's own year. New products are an amount, or a share of
// the result: then the rest is worked out from the market. There is no answer
// without market and share, or when the result is beyond any amount.
func MarketByShare(d data.Drivers) (m data.Money, ok bool) {
	if d.Market == nil || d.Share == nil {
		return 0, false
	}
	grown, fits := *d.Market, true
	if d.MarketGrowth != nil {
		if grown, fits = times(grown, int64(Full+*d.MarketGrowth), Full); !fits {
			return 0, false
		}
	}
	if m, fits = times(grown, int64(*d.Share), Full); !fits {
		return 0, false
	}
	switch {
	case d.NewAmount != nil:
		m += *d.NewAmount
	case d.NewRate != nil && *d.NewRate < Full:
		m, fits = times(m, Full, int64(Full-*d.NewRate))
	}
	return m, fits && sane(m)
}

// MarketByGrowth is last year × (1 + growth × share + new products), the literal
// reading of S0-9: 15 % × 70 % + 20 % is 30.5 %. New products are a share of last
// year, or an amount added. There is no answer without growth, share and last
// year.
func MarketByGrowth(d data.Drivers, lastYear *data.Money) (m data.Money, ok bool) {
	if lastYear == nil || d.MarketGrowth == nil || d.Share == nil {
		return 0, false
	}
	// growth × share is in hundred-millionths: nothing is rounded before the end
	rate := int64(Full)*Full + int64(*d.MarketGrowth)*int64(*d.Share)
	if d.NewRate != nil {
		rate += int64(*d.NewRate) * Full
	}
	m, fits := times(*lastYear, rate, Full*Full)
	if d.NewAmount != nil {
		m += *d.NewAmount
	}
	return m, fits && sane(m)
}

// FromLeads is leads × conversion × order value (S0-8). There is no answer without
// all three.
func FromLeads(leads *int64, conversion *int, orderValue *data.Money) (m data.Money, ok bool) {
	if leads == nil || conversion == nil || orderValue == nil {
		return 0, false
	}
	m, fits := times(*orderValue, *leads*int64(*conversion), Full)
	return m, fits && sane(m)
}

// FromTeam is what the team can sell: what a full month brings × effort, the sum
// of [Presence] in months. There is no answer when it is beyond any amount.
func FromTeam(perMonth data.Money, effort int64) (m data.Money, ok bool) {
	m, fits := times(perMonth, effort, Full)
	return m, fits && sane(m)
}

// Productivity is what a full month brought: sales ÷ effort. There is no answer
// without effort.
func Productivity(sold data.Money, effort int64) (m data.Money, ok bool) {
	if effort <= 0 {
		return 0, false
	}
	return times(sold, Full, effort)
}

// AtPace is sales scaled from one effort to another: what as productive a team would
// sell with the new one. There is no answer without effort before.
func AtPace(sold data.Money, now, then int64) (m data.Money, ok bool) {
	if then <= 0 {
		return 0, false
	}
	m, fits := times(sold, now, then)
	return m, fits && sane(m)
}

// Binding is the lowest of the upper limits that are known; −1 when none is.
func Binding(limits []*data.Money) (at int) {
	at = -1
	for i, m := range limits {
		if m != nil && (at < 0 || *m < *limits[at]) {
			at = i
		}
	}
	return at
}

func times(m data.Money, num, den int64) (data.Money, bool) {
	x, fits := scale(m, num, den)
	return data.Money(x), fits
}

// sane reports whether an amount is one that some plan accepts.
func sane(m data.Money) bool { return m >= -data.MaxMajor*1000 && m <= data.MaxMajor*1000 }
