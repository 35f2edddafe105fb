package reviews

import (
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// points are hundredths of a per cent with one decimal; — for what is not known.
func points(f text.Fmt, n *int64) string {
	if n == nil {
		return text.Unknown
	}
	return f.Percent(data.Money(*n), data.Rate)
}

// unit is an amount with its unit; — for what is not known.
func unit(f text.Fmt, m *data.Money) string {
	if m == nil {
		return text.Unknown
	}
	return f.MoneyUnit(*m)
}

// ofDue is an amount beside the one it is held against.
func ofDue(f text.Fmt, have, due *data.Money) string {
	if have == nil || due == nil {
		return ""
	}
	return f.T("reviews.of", f.Money(*have), f.Money(*due))
}

// ofPlan says what the plan asks for; "" where it asks nothing.
func ofPlan(f text.Fmt, plan *data.Money) string {
	if plan == nil {
		return ""
	}
	return f.T("reviews.of.plan", f.Money(*plan))
}
