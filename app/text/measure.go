package text

import (
	"slices"
	"strconv"
	"strings"

	"quarterdeck/data"
)

// Number writes a number of a measure as people read it: 1,200万, 320, 18.4%,
// 4.5. Ratios and scores show the decimals they have, a ratio at least one.
func (f Fmt) Number(n data.Number) string {
	switch n.Unit {
	case data.MoneyUnit:
		return f.MoneyUnit(data.Money(n.Value))
	case data.RatioUnit:
		return hundredths(n.Value, 1) + "%"
	case data.ScoreUnit:
		return hundredths(n.Value, 1)
	case data.HoursUnit, data.DaysUnit:
		return T(f.Lang, "number."+string(n.Unit), hundredths(n.Value, 0))
	}
	return sign(data.Money(n.Value)) + group(int64(magnitude(data.Money(n.Value))))
}

// NumberPtr is [Fmt.Number] of a number that may be missing.
func (f Fmt) NumberPtr(unit data.Unit, n *int64) string {
	if n == nil {
		return Unknown
	}
	return f.Number(data.Number{Value: *n, Unit: unit})
}

// NumberCell is a number as a cell shows it: an amount in the one unit of a
// grid, a ratio with one decimal.
func (f Fmt) NumberCell(unit data.Unit, n *int64) string {
	switch {
	case n != nil && unit == data.MoneyUnit:
		return f.Bare(data.Money(*n))
	case n != nil && unit == data.RatioUnit:
		return f.Percent(data.Money(*n), data.Rate)
	}
	return f.NumberPtr(unit, n)
}

// NumberEdit is a number as an editor begins with it; [Fmt.ParseNumber] reads it
// back unchanged.
func (f Fmt) NumberEdit(unit data.Unit, n *int64) string {
	switch {
	case n == nil:
		return ""
	case unit == data.MoneyUnit:
		return f.BareExact(data.Money(*n))
	case unit == data.RatioUnit, unit == data.ScoreUnit, unit == data.HoursUnit, unit == data.DaysUnit:
		return strings.ReplaceAll(hundredths(*n, 0), ",", "")
	}
	return strings.ReplaceAll(f.Number(data.Number{Value: *n, Unit: unit}), ",", "")
}

// ParseNumber reads a number of a measure: amounts in the unit of a grid, counts
// in pieces, ratios in per cent with or without the sign.
func (f Fmt) ParseNumber(unit data.Unit, s string) (int64, error) {
	if unit == data.MoneyUnit {
		m, err := ParseAmount(s, f.Currency, f.BareSize())
		return int64(m), err
	}
	plain := strings.TrimSpace(s)
	if unit == data.RatioUnit {
		plain = strings.TrimSuffix(strings.TrimSuffix(plain, "%"), "％")
	}
	milli, err := data.ParseQuantity(plain)
	if err != nil {
		return 0, err
	}
	if unit == data.CountUnit {
		if milli%1000 != 0 {
			return 0, data.Problem{Key: "problem.objective.whole", Args: []any{s}}
		}
		return milli / 1000, nil
	}
	if milli%10 != 0 {
		return 0, data.Problem{Key: "problem.objective.decimals", Args: []any{s}}
	}
	return milli / 10, nil
}

// hundredths is n ÷ 100 with at least the decimals given and at most two.
func hundredths(n int64, least int) string {
	s := point(magnitude(data.Money(n)), 2)
	whole, rest, _ := strings.Cut(s, ".")
	for len(rest) > least && strings.HasSuffix(rest, "0") {
		rest = rest[:len(rest)-1]
	}
	if rest != "" {
		rest = "." + rest
	}
	return sign(data.Money(n)) + whole + rest
}

// MetricName is what a metric is called in the reader's language.
func (f Fmt) MetricName(m data.Metric) string { return T(f.Lang, "metric."+string(m)) }

// PipelineStage is what a stage of the pipeline is called: its own name, else the
// word the program has for a shipped one, else its code.
func (f Fmt) PipelineStage(s data.PipelineStage) string {
	switch {
	case s.Name != "":
		return s.Name
	case slices.Contains(data.ShippedStages, s.Code):
		return T(f.Lang, "pipeline.stage."+s.Code)
	}
	return s.Code
}

// RhythmName is what a rhythm is called: shipped ones have a name, others are
// their per cents, 20 / 30 / 25 / 25.
func (f Fmt) RhythmName(key string) string {
	switch key {
	case "even", "stairs", "plus-ten", "history":
		return T(f.Lang, "rhythm."+key)
	}
	return strings.ReplaceAll(key, "-", " / ")
}

// PercentEdit is hundredths of a per cent as an editor begins with them: 1500 is
// 15, 8750 is 87.5.
func PercentEdit(n int) string { return strconv.FormatFloat(float64(n)/100, 'f', -1, 64) }
