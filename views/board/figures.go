package board

import (
	"quarterdeck/app/chart"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// toDate is the tile of the year to date against paced plan.
func (d drawing) toDate() tile {
	year := d.Total.Total
	t := tile{value: d.share(year.Attainment), tip: d.tip(d.fmt.T("deck.ytd"), year)}
	actual, paced, gap := text.Unknown, text.Unknown, text.Unknown
	if year.Known {
		actual = d.fmt.MoneyUnit(year.Actual)
	}
	if year.Planned {
		paced = d.fmt.MoneyUnit(year.Paced)
		if !year.Known {
			paced = d.fmt.MoneyUnit(year.Due)
		}
	}
	line := tileLine{label: d.fmt.T("deck.gap")}
	if year.Judged() {
		gap = d.fmt.Delta(year.Gap())
		line.role = gapRole(year.Gap())
	}
	line.value = gap
	t.lines = []tileLine{{label: d.fmt.T("deck.actual"), value: actual}, {label: d.fmt.T("deck.paced"), value: paced}, line}
	if d.Target != nil && *d.Target > 0 {
		t.bar = chart.Bullet{To: top(*d.Target, year.Actual), Value: float64(year.Actual), Tick: float64(year.Due), HasTick: d.ShouldBe.Known() && year.Due > 0,
			Start: d.shares(), End: d.fmt.MoneyUnit(*d.Target)}
	}
	return t
}

// shares says how much of the year is done, and how much should be.
func (d drawing) shares() string {
	switch {
	case d.FullYear.Known() && d.ShouldBe.Num > 0:
		return d.fmt.T("deck.shares", d.share(d.FullYear), d.share(d.ShouldBe))
	case d.FullYear.Known():
		return d.fmt.T("deck.share", d.share(d.FullYear))
	}
	return ""
}

// runRate is the tile of the year's end by the forecast.
func (d drawing) runRate() tile {
	t := tile{value: text.Unknown}
	against, gap, needed := text.Unknown, tileLine{label: d.fmt.T("deck.gap"), value: text.Unknown}, text.Unknown
	if d.Needed.Known() {
		needed = d.share(d.Needed)
		if d.Needed.Num <= 0 {
			needed = d.fmt.T("deck.reached")
		}
	}
	if d.Forecast != nil {
		forecast := *d.Forecast
		t.value = d.fmt.MoneyUnit(forecast)
		t.tip = []string{d.fmt.T("deck.forecast"), d.fmt.T("deck.tip.forecast", d.fmt.Exact(forecast)), d.fmt.T(d.MethodKey() + ".tip")}
		if d.Target != nil {
			against = d.fmt.Percent(forecast, *d.Target)
			gap.value, gap.role = d.fmt.Delta(forecast-*d.Target), gapRole(forecast-*d.Target)
		}
	}
	t.lines = []tileLine{{label: d.fmt.T("deck.against"), value: against}, gap, {label: d.fmt.T("deck.needed"), value: needed}}
	if d.Forecast != nil && d.Target != nil && *d.Target > 0 {
		actual := d.Total.Total.Actual
		t.bar = chart.Bullet{To: top(*d.Target, *d.Forecast), Value: float64(actual), Low: float64(actual), High: float64(*d.Forecast),
			Tick: float64(*d.Target), HasTick: true, Start: d.fmt.T("deck.done", d.fmt.MoneyUnit(actual)), End: d.fmt.T("deck.plan_of", d.fmt.MoneyUnit(*d.Target))}
	}
	return t
}

// top is the right end of a bar that shows the target with some air behind it
// only when the value goes beyond.
func top(target, value data.Money) float64 {
	if value > target {
		return float64(value) * 1.02
	}
	return float64(target) * 1.05
}

// gapRole colours a gap only when it is one.
func gapRole(gap data.Money) chart.Role {
	if gap < 0 {
		return chart.Bad
	}
	return ""
}

// headings of the cards that depend on the plan's span.
func (d drawing) spanKey(key string) string {
	if d.Plan.Span == data.Year {
		return d.fmt.T(key)
	}
	return d.fmt.T(key + ".weeks")
}
