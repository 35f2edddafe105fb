package scores

import (
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// Points are hundredths of a point as a card shows them, with both decimals, so
// that a column lines up; in sentences they are [text.PercentEdit].
func Points(f text.Fmt, n int) string { return f.Decimal(float64(n)/100, 2) }

// Total is a score as it is shown, with one decimal; — for none.
func Total(f text.Fmt, n *int) string {
	if n == nil {
		return text.Unknown
	}
	return f.Decimal(float64(*n)/100, 1)
}

// Value is a value of an indicator in its unit: 96.5 %, 4.35, 1.2 a month; a mark
// is out of 100.
func Value(f text.Fmt, i data.Indicator, mark bool, n int64) string {
	switch {
	case mark || i == data.ScoreTraining || i == data.ScoreCooperation:
		return f.Decimal(float64(n)/100, 1)
	case i == data.ScoreNew:
		return f.T("scores.unit.new", f.Decimal(float64(n)/100, 1))
	case i == data.ScoreSatisfaction:
		return f.Decimal(float64(n)/100, 2)
	}
	return f.Percent(data.Money(n), 100_00)
}

// Shown is the value of the line; — where it is not known.
func (l Line) Shown(f text.Fmt) string {
	if l.Value == nil {
		return text.Unknown
	}
	return Value(f, l.Indicator, l.From == FromMark, *l.Value)
}

// Sentence explains the points of the line: value, target, points, and where the
// value comes from.
func (l Line) Sentence(f text.Fmt) string {
	name := f.T("scores.indicator." + string(l.Indicator))
	switch {
	case l.Weight == 0:
		return f.T("scores.says.weightless", name)
	case l.Value == nil:
		return f.T("scores.says.unknown", name, text.PercentEdit(l.Weight))
	}
	mark := l.From == FromMark
	s := f.T("scores.says", name, l.Shown(f), Value(f, l.Indicator, mark, l.Full), text.PercentEdit(l.Points), text.PercentEdit(l.Counts))
	source := f.T("scores.source." + string(l.Indicator))
	if mark {
		source = f.T("scores.source.mark")
	}
	sentences := []string{s, source}
	if l.Zero > 0 {
		sentences = append(sentences, f.T("scores.says.zero", Value(f, l.Indicator, mark, l.Zero)))
	}
	if l.Cap > 100_00 {
		sentences = append(sentences, f.T("scores.says.cap", f.PercentWhole(data.Money(l.Cap), 100_00)))
	}
	if l.Counts != l.Weight {
		sentences = append(sentences, f.T("scores.says.spread", text.PercentEdit(l.Weight), text.PercentEdit(l.Counts)))
	}
	return f.Join(sentences...)
}

// Words say how the rep stands to the floor and what it costs.
func (s FloorState) Words(f text.Fmt) string {
	if s.Value == nil {
		return f.T("scores.floor." + s.Floor + ".unknown")
	}
	value, limit := f.Percent(data.Money(*s.Value), 100_00), f.Percent(data.Money(s.Limit), 100_00)
	if !s.Missed {
		return f.T("scores.floor."+s.Floor+".kept", value, limit)
	}
	words := f.T("scores.floor."+s.Floor+".missed", value, limit, text.PercentEdit(s.Points), f.Percent(data.Money(s.Cut), 100_00))
	if s.Row > 1 {
		words = f.Join(words, f.T("scores.floor.row", s.Row))
	}
	return words
}

// PeriodName names a period of a kind: August, Q3 with its months, or the plan.
func PeriodName(f text.Fmt, by string, p data.Period) string {
	if by == ByMonth {
		return f.MonthYear(p.From.Month())
	}
	return f.Period(p)
}

// BoardValue is a value of the board in its unit; — where it is not known.
func (x Standing) BoardValue(f text.Fmt, m BoardMeasure) string {
	v, ok := x.Values[m]
	switch {
	case !ok:
		return text.Unknown
	case m == BoardAttainment:
		return f.Percent(data.Money(v), 100_00)
	case m == BoardGrowth:
		return f.SignedPercent(float64(v) / 100_00)
	case m == BoardSales:
		return f.MoneyUnit(data.Money(v))
	}
	return f.Count(int(v))
}
