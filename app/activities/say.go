package activities

import (
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// Words say what stands out.
func (x Flag) Words(f text.Fmt) string {
	switch x.Kind {
	case Late:
		return f.T("flag.late", Rated(f, x.Rate))
	case Idle:
		return f.T("flag.idle")
	}
	return f.T("flag."+string(x.Kind), x.Count)
}

// Rated is a rate in hundredths of a per cent; — for none.
func Rated(f text.Fmt, rate *int64) string {
	if rate == nil {
		return text.Unknown
	}
	return f.Percent(data.Money(*rate), 100_00)
}

// Counted is a count; — where nothing was entered.
func Counted(f text.Fmt, n *int) string {
	if n == nil {
		return text.Unknown
	}
	return f.Count(*n)
}

// Words are what there is and what is due of a need, such as 13 / 10.
func (n Need) Words(f text.Fmt) string {
	words := Counted(f, n.Have)
	if n.Due != nil {
		words += " / " + f.Count(*n.Due)
	}
	return words
}
