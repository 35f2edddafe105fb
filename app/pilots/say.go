package pilots

import (
	"fmt"

	"quarterdeck/app/text"
	"quarterdeck/data"
)

// Sentence says in a line what the pilot came to: both shares, the uplift, the
// samples, the probability of chance, and what that means. "" while a side is not
// known.
func (x Row) Sentence(f text.Fmt) string {
	c := x.Comparison
	if c == nil {
		return f.T("pilots.say.unknown")
	}
	uplift := text.Unknown
	if c.Uplift != nil {
		uplift = f.SignedPercent(*c.Uplift)
	}
	verdict := "chance"
	switch {
	case x.Significant && x.Reached:
		verdict = "real"
	case x.Significant && c.Points < 0:
		verdict = "worse"
	case x.Significant:
		verdict = "little"
	}
	return f.T("pilots.say", f.PercentOf(c.Before.Rate(), 1), f.PercentOf(c.After.Rate(), 1), uplift,
		f.Count(int(c.Before.Trials)), f.Count(int(c.After.Trials)), probability(f, c.P), f.T("pilots.verdict."+verdict))
}

// probability writes a small probability as people read it.
func probability(f text.Fmt, p float64) string {
	if p < 0.001 {
		return "< 0.001"
	}
	digits := 2
	if p < 0.1 {
		digits = 3
	}
	return "= " + f.Decimal(p, digits)
}

// Certain says how sure the uplift is: its interval, and by which test.
func (x Row) Certain(f text.Fmt) string {
	c := x.Comparison
	if c == nil {
		return ""
	}
	test := f.T(map[bool]string{true: "pilots.test.exact", false: "pilots.test.z"}[c.Exact])
	points := fmt.Sprint(f.Points(c.PointsRange.Low), " … ", f.Points(c.PointsRange.High))
	if c.UpliftRange == nil {
		return f.T("pilots.certain.points", points, test)
	}
	return f.T("pilots.certain", f.SignedPercent(c.UpliftRange.Low)+" … "+f.SignedPercent(c.UpliftRange.High), points, test)
}

// Warning says that the sample is too small to find the wished uplift; "" when it
// is not.
func (x Row) Warning(f text.Fmt) string {
	if !x.Small {
		return ""
	}
	return f.T("pilots.small", f.PercentOf(float64(x.Wished)/10_000, 0), f.Count(int(x.Needed)))
}

// AdviceWords says what the rule says should be done; people decide.
func (x Row) AdviceWords(f text.Fmt) string {
	switch x.Advice {
	case Wait:
		return f.T("pilots.advice.wait", -x.Late, f.Date(x.Due))
	case NoAdvice:
		return ""
	}
	return f.T("pilots.advice."+string(x.Advice), f.PercentOf(float64(x.Wished)/10_000, 0))
}

// Where says what the pilot is tried with.
func (x Row) Where(f text.Fmt) string {
	switch {
	case len(x.Customers) > 0:
		return f.T("pilots.where.customers", len(x.Customers))
	case x.RepID != 0:
		return x.RepName
	case x.RegionID != 0:
		return x.RegionName
	}
	return f.T("pilots.where.none")
}

// A Template is a pilot that the sources name, ready to be changed.
type Template struct {
	Key    string // name pilots.template.<key>, hypothesis pilots.template.<key>.why
	Change data.PilotChange
	Days   int   // how long; 0: as the rule says
	Uplift int64 // hundredths of a per cent; 0: as the rule says
}

// Templates are the shipped ones: the video proposal (S2-35), the talk track for new
// customers (S4-22, S4-23), and a tool in one team for a month (S4-20).
var Templates = []Template{
	{Key: "video", Change: data.NewTrack, Uplift: 25_00},
	{Key: "new_customers", Change: data.NewTrack, Uplift: 20_00},
	{Key: "tool", Change: data.NewTool, Days: 30},
}
