package forecast

import (
	"strings"

	"quarterdeck/app/text"
	"quarterdeck/data"
)

// A Line is the reckoning of one number in a sentence.
type Line struct {
	Key    string      // of the number: a method, or "chance"
	Name   string      // in the reader's language
	Amount *data.Money // nil: it is none, or cannot be told
	Words  string      // how it is reckoned, or why it cannot be told
}

// Explain says how each number of a row was reckoned; alone is false for a sum of
// people: a region or the firm.
func (x Outlook) Explain(f text.Fmt, r Row, alone bool) []Line {
	p50 := (*data.Money)(nil)
	if r.Range != nil {
		p50 = &r.Range.P50
	}
	lines := []Line{
		{Key: string(data.RunRateForecast), Amount: r.RunRate, Words: x.sayRunRate(f, r, alone)},
		{Key: string(data.SeasonalForecast), Amount: r.Seasonal, Words: x.saySeasonal(f, r, alone)},
		{Key: string(data.WeightedForecast), Amount: r.Weighted, Words: x.sayWeighted(f, r)},
		{Key: string(data.SimulatedForecast), Amount: p50, Words: x.saySimulated(f, r, alone)},
		{Key: string(data.BlendedForecast), Amount: r.Blend, Words: x.sayBlend(f, r)},
	}
	for i := range lines {
		lines[i].Name = f.T("forecast.method." + lines[i].Key)
	}
	return append(lines, Line{Key: "chance", Name: f.T("forecast.chance"), Words: x.sayChance(f, r)})
}

// silence is why a rate says nothing; "" where it says something.
func (x Outlook) silence(f text.Fmt, r Row) string {
	switch {
	case !x.Known:
		return f.T("forecast.say.unknown")
	case r.RunRate == nil && r.Seasonal == nil:
		return f.T("forecast.say.early", r.Days, fewest)
	}
	return ""
}

func (x Outlook) sayRunRate(f text.Fmt, r Row, alone bool) string {
	if why := x.silence(f, r); why != "" {
		return why
	}
	switch {
	case r.More == 0:
		return f.T("forecast.say.over", *r.Sold)
	case alone:
		return f.T("forecast.say.run_rate", *r.Sold, r.Days, r.Days+r.More)
	}
	words := f.T("forecast.say.run_rate.sum", r.Days, r.Days+r.More)
	if r.Unknown > 0 {
		words = f.Join(words, f.T("forecast.say.some", r.Unknown))
	}
	return words
}

func (x Outlook) saySeasonal(f text.Fmt, r Row, alone bool) string {
	why := x.silence(f, r)
	switch {
	case why != "":
		return why
	case r.Seasonal == nil:
		return f.T("forecast.say.no_season")
	case r.More == 0:
		return f.T("forecast.say.over", *r.Sold)
	case !x.ByYear:
		return f.T("forecast.say.no_last_year")
	case alone:
		return f.T("forecast.say.seasonal", *r.Sold, f.Percent(data.Money(r.Gone), 100_00))
	}
	return f.T("forecast.say.seasonal.sum", f.Percent(data.Money(r.Gone), 100_00))
}

func (x Outlook) sayWeighted(f text.Fmt, r Row) string {
	switch {
	case !x.Known:
		return f.T("forecast.say.unknown")
	case !x.Kept:
		return f.T("forecast.say.no_pipeline")
	}
	words := f.T("forecast.say.weighted", *r.Sold, r.Open, r.Money, r.Expected)
	if r.Undated > 0 {
		words = f.Join(words, f.T("forecast.say.undated", r.Undated))
	}
	return words
}

func (x Outlook) saySimulated(f text.Fmt, r Row, alone bool) string {
	if why := x.silence(f, r); why != "" {
		return why
	}
	if r.Range == nil {
		return f.T("forecast.say.no_scatter", x.Rule.Minimum)
	}
	words := []string{f.T("forecast.say.simulated", f.Count(x.Rule.Runs), r.Range.P10, r.Range.P90)}
	switch {
	case !alone:
		words = append(words, f.T("forecast.say.simulated.sum"))
	case r.Borrowed:
		words = append(words, f.T("forecast.say.borrowed", x.Rule.Minimum))
	default:
		words = append(words, f.T("forecast.say.history", r.History))
	}
	if r.FromOpen > 0 {
		words = append(words, f.T("forecast.say.from_open", r.FromOpen, r.Rest))
	}
	if !alone {
		words = append(words, x.SayCommon(f))
	}
	return f.Join(words...)
}

// SayCommon says how people depend on each other in the simulation.
func (x Outlook) SayCommon(f text.Fmt) string {
	words := f.Percent(data.Money(x.Common), 100_00)
	switch {
	case x.Measured != nil && *x.Measured == x.Common:
		return f.T("forecast.say.measured", words)
	case x.Common == 0:
		return f.T("forecast.say.independent")
	}
	return f.T("forecast.say.common", words)
}

func (x Outlook) sayBlend(f text.Fmt, r Row) string {
	if r.Blend == nil {
		return f.T("forecast.say.no_blend")
	}
	var parts []string
	for _, p := range []struct {
		m      *data.Money
		method data.ForecastMethod
		weight int
	}{{r.RunRate, data.RunRateForecast, x.Rule.RunRate}, {r.Seasonal, data.SeasonalForecast, x.Rule.Seasonal}, {r.Weighted, data.WeightedForecast, x.Rule.Weighted}} {
		if p.m != nil && p.weight > 0 {
			parts = append(parts, f.T("forecast.say.part", f.T("forecast.method."+string(p.method)), p.weight))
		}
	}
	return f.T("forecast.say.blend", strings.Join(parts, f.T("list.comma")))
}

func (x Outlook) sayChance(f text.Fmt, r Row) string {
	switch {
	case r.Target == nil || *r.Target <= 0:
		return f.T("forecast.say.no_target")
	case r.Chance == nil:
		return f.T("forecast.say.no_chance", *r.Target)
	}
	return f.T("forecast.say.chance", *r.Target, f.Percent(data.Money(*r.Chance), 100_00), f.Percent(data.Money(*r.Attainment), 100_00))
}

// Headline is the forecast of the firm in a sentence.
func (x Outlook) Headline(f text.Fmt) string {
	r := x.Firm
	switch {
	case r.Forecast == nil:
		if why := x.silence(f, r); why != "" {
			return why
		}
		return f.T("forecast.say.not_told", f.T("forecast.method."+string(x.Rule.Method)))
	case r.Target == nil || r.Chance == nil:
		return f.T("forecast.say.headline", f.T("forecast.method."+string(x.Rule.Method)), *r.Forecast)
	}
	return f.T("forecast.say.headline.target", f.T("forecast.method."+string(x.Rule.Method)), *r.Forecast, f.Percent(*r.Forecast, *r.Target), *r.Target,
		f.Percent(data.Money(*r.Chance), 100_00))
}
