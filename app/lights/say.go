package lights

import (
	"strings"

	"quarterdeck/app/calc"
	"quarterdeck/app/measures"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// Name is what a rule is called: its own name, else the words that come with the
// program, else the name of its measure.
func Name(f text.Fmt, x data.LightRule) string {
	switch {
	case x.Name != "":
		return x.Name
	case text.Has(f.Lang, "light."+x.Code):
		return f.T("light." + x.Code)
	}
	return f.T("measure." + x.Measure)
}

// Title is what a light is called: 华南线索转化率.
func (x Row) Title(f text.Fmt) string {
	if x.Record == 0 {
		return Name(f, x.Rule)
	}
	return f.T("light.title", x.Name, Name(f, x.Rule))
}

// ValueText is the value of a light: 9.2%.
func (x Row) ValueText(f text.Fmt) string { return x.ValueTextOf(f, x.Value) }

// ValueTextOf is a value of the light's history as [Row.ValueText] writes it.
func (x Row) ValueTextOf(f text.Fmt, value *int64) string {
	if value == nil {
		return text.Unknown
	}
	sign := ""
	if x.Rule.Kind == data.Change && *value > 0 {
		sign = "+"
	}
	return sign + number(f, x.Unit, *value, x.Limit)
}

// number writes a value of a light: ratios with one decimal, and with two where one
// would hide on which side of a limit they lie.
func number(f text.Fmt, unit data.Unit, n int64, limits ...*int64) string {
	if unit != data.RatioUnit {
		return f.Number(data.Number{Value: n, Unit: unit})
	}
	for _, limit := range limits {
		if limit != nil && *limit != n && (*limit-n)*(*limit-n) < 100 {
			return f.Number(data.Number{Value: n, Unit: unit})
		}
	}
	return f.Percent(data.Money(n), data.Rate)
}

// plain writes a limit with the decimals it has: 10%, 92.5%.
func plain(f text.Fmt, unit data.Unit, n int64) string {
	s := f.Number(data.Number{Value: n, Unit: unit})
	if unit == data.RatioUnit {
		return strings.Replace(s, ".0%", "%", 1)
	}
	return strings.TrimSuffix(s, ".0")
}

// TargetText is the target of a light: 15%.
func (x Row) TargetText(f text.Fmt) string {
	if x.Target == nil {
		return text.Unknown
	}
	if x.Unit == data.RatioUnit && *x.Target%100 != 0 {
		return number(f, x.Unit, *x.Target)
	}
	return plain(f, x.Unit, *x.Target)
}

// limitUnit is the unit of the limits of a rule.
func limitUnit(x data.LightRule) data.Unit {
	m, _ := measures.Of(x.Measure)
	if x.Kind == data.Absolute || x.Reading == data.InPoints {
		return m.Unit
	}
	return data.RatioUnit
}

// RuleText is the rule of a light in a few signs: <10% red.
func (x Row) RuleText(f text.Fmt) string { return RuleText(f, x.Rule) }

// RuleText is a rule in a few signs: ≥95% green, <90% red.
func RuleText(f text.Fmt, x data.LightRule) string {
	if x.Kind == data.Elsewhere {
		return f.T("light.rule.elsewhere." + x.Code)
	}
	var s string
	switch {
	case x.Red == nil && x.Amber == nil: // only of a frozen light that somebody changed in the file
		return text.Unknown
	case x.Red == nil:
		s = f.T("light.rule.amber", side(f, x, *x.Amber))
	case x.Amber == nil:
		s = f.T("light.rule.red", side(f, x, *x.Red))
	default:
		s = f.T("light.rule.both", side(f, x, *x.Red), signed(f, x, *x.Amber)) // what is judged is said once
	}
	if x.Run > 1 {
		s = f.T("light.rule.run."+string(step(x)), s, x.Run)
	}
	return s
}

// side is a limit with its sign: <10%, 落后 ≥20%.
func side(f text.Fmt, x data.LightRule, limit int64) string {
	n := signed(f, x, limit)
	if x.Kind == data.Absolute {
		return n
	}
	return f.T("light.side."+string(x.Kind), n)
}

// signed is a limit with its sign alone: <10%, ≥20%.
func signed(f text.Fmt, x data.LightRule, limit int64) string {
	sign := "<"
	switch {
	case x.HighIsBad() && x.Touch:
		sign = "≥"
	case x.HighIsBad():
		sign = ">"
	case x.Touch:
		sign = "≤"
	}
	return sign + plain(f, limitUnit(x), limit)
}

// step is how far apart two readings of a rule are: week, month or quarter.
func step(x data.LightRule) data.LightSpan {
	switch x.Collect {
	case data.CollectWeekly:
		return data.LightWeek
	case data.CollectNth, data.CollectDay, data.CollectMonthEnd:
		return data.LightMonth
	case data.CollectQuarterEnd:
		return data.LightQuarter
	}
	if x.Span.ToDate() {
		return data.LightWeek
	}
	return x.Span
}

// RunText is for how long a light has been what it is: for 2 weeks.
func (x Row) RunText(f text.Fmt) string {
	if x.Run == 0 {
		return text.Unknown
	}
	key := "light.run." + string(step(x.Rule))
	if x.More {
		key = "light.runmore." + string(step(x.Rule))
	}
	return f.T(key, x.Run)
}

// Why says in one sentence why a light shows what it shows: 9.2%，低于 10%，已连续 2 周.
func (x Row) Why(f text.Fmt) string {
	switch x.Reason {
	case calc.NoValue:
		if m, _ := measures.Of(x.Rule.Measure); m.Typed {
			return f.T("light.why.typed")
		}
		return f.T("light.why.no_value")
	case calc.NoTarget:
		return f.T("light.why.no_target", x.ValueText(f))
	case calc.NoBefore:
		return f.T("light.why.no_before")
	case calc.SmallSample:
		n := int64(0)
		if x.Sample != nil {
			n = *x.Sample
		}
		return f.T("light.why.sample", x.ValueText(f), n, x.Rule.Sample)
	}
	if x.Figure == nil || x.Rule.Red == nil && x.Rule.Amber == nil { // only of a frozen light that somebody changed in the file
		return x.ValueText(f)
	}
	words := []any{x.ValueText(f), x.limitText(f)}
	if x.Rule.Kind == data.OfTarget || x.Rule.Kind == data.Behind {
		words = []any{x.ValueText(f), x.figureText(f), x.limitText(f)}
	}
	s := f.T("light.why."+x.against(), words...)
	switch {
	case x.Reason == calc.ShortRun:
		return f.T("light.why.run."+string(step(x.Rule)), s, x.Beyond, x.Rule.Run)
	case x.Run > 1:
		return f.T("light.why.for", s, x.RunText(f))
	}
	return s
}

// decisive is the limit that made the light what it is: the one it lies beyond, or
// the first it would have to pass.
func (x Row) decisive() int64 {
	red := x.Light == data.Red || x.Reason == calc.ShortRun || x.Rule.Amber == nil
	if red && x.Rule.Red != nil {
		return *x.Rule.Red
	}
	return *x.Rule.Amber
}

func (x Row) limitText(f text.Fmt) string {
	return plain(f, limitUnit(x.Rule), x.decisive())
}

// figureText is what is held against the limit, without its sign where the words
// say it.
func (x Row) figureText(f text.Fmt) string {
	n := *x.Figure
	if x.Rule.Kind == data.Behind || x.Rule.Kind == data.Change {
		n = max(n, -n)
	}
	return number(f, limitUnit(x.Rule), n, x.Rule.Red, x.Rule.Amber)
}

// against is the key of how the figure lies to the decisive limit.
func (x Row) against() string {
	kind := string(x.Rule.Kind)
	switch {
	case x.Rule.Kind == data.Behind && *x.Figure < 0:
		return kind + ".ahead"
	case *x.Figure == x.decisive():
		return kind + ".at"
	case *x.Figure < x.decisive():
		return kind + ".below"
	}
	return kind + ".above"
}
