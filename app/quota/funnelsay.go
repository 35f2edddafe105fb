package quota

import (
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// SayFunnel is what the row means for its rep: why there is nothing to say, that
// the day is long enough, or what fits into it and what would make all fit.
func SayFunnel(f text.Fmt, r FunnelRow) string {
	switch {
	case r.Why != "":
		return f.T(r.Why, r.Name)
	case r.Minutes == nil:
		return f.T("funnel.say.unknown")
	case r.Light != data.Red:
		key := "funnel.say.green"
		if r.Light == data.Amber {
			key = "funnel.say.amber"
		}
		return f.T(key, SayHours(f, *r.Minutes), SayHours(f, r.Values.DayMinutes.Value))
	}
	return f.T("funnel.say.red", SayHours(f, *r.Minutes), SayHours(f, r.Values.DayMinutes.Value), *r.Fits)
}

// SayRemedy is what alone would make the quota fit into the days; "" when it
// does already.
func SayRemedy(f text.Fmt, r FunnelRow) string {
	if r.Light != data.Red {
		return ""
	}
	points := f.Points(float64(int64(r.Rate)-r.Values.ProposalRate.Value) / data.Rate)
	rate := f.PercentOf(float64(r.Rate)/data.Rate, 1)
	more := r.Value - data.Money(r.Values.OrderValue.Value)
	switch {
	case r.Rate > 0 && r.Value > 0:
		return f.T("funnel.remedy.both", points, rate, f.Delta(more), r.Value)
	case r.Rate > 0:
		return f.T("funnel.remedy.rate", points, rate)
	case r.Value > 0:
		return f.T("funnel.remedy.value", f.Delta(more), r.Value)
	}
	return f.T("funnel.remedy.none")
}

// SayLate says that no new lead can become a deal in time; "" while one can.
func SayLate(f text.Fmt, r FunnelRow) string {
	if !r.Late {
		return ""
	}
	return f.T("funnel.say.late", int(r.Values.CycleDays.Value))
}

// SayForward reads the funnel forwards (S0-8): leads times rates times order
// value, against what is to be reached.
func SayForward(f text.Fmt, x Funnel) string {
	if x.Why != "" {
		return ""
	}
	v := x.Values
	key := "funnel.forward.short"
	if x.Reaches {
		key = "funnel.forward.reaches"
	}
	return f.T(key, f.Count(int(x.Leads)), SayRate(f, v.LeadRate), SayRate(f, v.OpportunityRate), SayRate(f, v.ProposalRate),
		data.Money(v.OrderValue.Value), x.Forward, x.Target)
}

// SayRate is a rate in per cent, as short as it is exact to a tenth; — when
// nobody knows it.
func SayRate(f text.Fmt, v FunnelValue) string {
	if !v.Known() {
		return text.Unknown
	}
	decimals := 0
	if v.Value%100 != 0 {
		decimals = 1
	}
	return f.PercentOf(float64(v.Value)/data.Rate, decimals)
}

// SayHours is a number of minutes in hours: 5.5 小时, 5.5 h.
func SayHours(f text.Fmt, minutes int64) string {
	return f.T("funnel.hours", f.Decimal(float64(minutes)/60, 1))
}
