package diagnosis

import (
	"slices"
	"strings"

	"quarterdeck/app/calc"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// A Part is one cause of a gap with its name.
type Part struct {
	Key    string // leads, conversion, deals, value or rest
	Amount data.Money
}

// PartsOf lists the parts of a gap that can be told, in the order of the funnel.
func PartsOf(p calc.GapParts) (rows []Part) {
	for _, x := range []struct {
		key    string
		amount *data.Money
	}{{"leads", p.Leads}, {"conversion", p.Conversion}, {"deals", p.Deals}, {"value", p.Value}, {"rest", p.Rest}} {
		if x.amount != nil {
			rows = append(rows, Part{x.key, *x.amount})
		}
	}
	return rows
}

// PartName is what a part is called.
func PartName(f text.Fmt, key string) string { return f.T("diagnosis.part." + key) }

// StepName is what a count of the funnel is called.
func StepName(f text.Fmt, key string) string { return f.T("diagnosis.step." + key) }

// SayGap reads the parts of a gap: leads +83, conversion −278, order value −14;
// "" without a gap.
func SayGap(f text.Fmt, d Diagnosis) string {
	var words []string
	for _, p := range PartsOf(d.Parts) {
		words = append(words, f.T("diagnosis.gap.part", PartName(f, p.Key), f.DeltaCell(p.Amount)))
	}
	return strings.Join(words, f.T("diagnosis.gap.join"))
}

// SayGapExact is [SayGap] to the last unit, for paper.
func SayGapExact(f text.Fmt, d Diagnosis) string {
	var words []string
	for _, p := range PartsOf(d.Parts) {
		words = append(words, f.T("diagnosis.gap.part", PartName(f, p.Key), f.DeltaExact(p.Amount)))
	}
	return strings.Join(words, f.T("diagnosis.gap.join"))
}

// Untold is what is not told apart of a gap: the number of deals, and the rest;
// nil is nothing.
func Untold(p calc.GapParts) *data.Money { return calc.PlusKnown(p.Deals, p.Rest) }

// SayWhy says what cannot be told of the gap, and what to do; "" when all can.
func SayWhy(f text.Fmt, d Diagnosis) string {
	if d.Why == "" {
		return ""
	}
	return f.T(d.Why, d.Name)
}

// SayWeakest names the weakest step with its rate, what is needed, and the median
// of the peers with how many they are.
func SayWeakest(f text.Fmt, d Diagnosis) string {
	switch {
	case d.Weakest == "" && d.compared():
		return f.T("diagnosis.weak.none")
	case d.Weakest == "":
		return f.T("diagnosis.weak.unknown")
	}
	s := d.Step(d.Weakest)
	from, to := StepName(f, s.From), StepName(f, s.Key)
	words := f.T("diagnosis.weak", from, to, Rate(f, s.Rate))
	if s.NeedRate != nil {
		words = f.T("diagnosis.weak.need", from, to, Rate(f, s.Rate), Rate(f, s.NeedRate))
	}
	switch {
	case s.Peers == nil:
		return words
	case s.SameLevel:
		return words + f.T("diagnosis.weak.level", Rate(f, s.Peers), s.PeerCount)
	}
	return words + f.T("diagnosis.weak.team", Rate(f, s.Peers), s.PeerCount)
}

// compared reports whether some step has a rate and something to hold it against.
func (d Diagnosis) compared() bool {
	return slices.ContainsFunc(d.Steps, func(s Step) bool { return s.Rate != nil && (s.NeedRate != nil || s.Peers != nil) })
}

// WeakLight is how bad the weakest step is: red from the rule's distance to what
// is needed on, amber when it is below at all, the ring
// when nothing can be compared.
func WeakLight(rule data.DiagnosisRule, d Diagnosis) data.Light {
	s := d.Step(d.Weakest)
	want := s.NeedRate
	if want == nil {
		want = s.Peers
	}
	switch {
	case d.Weakest == "" && !d.compared():
		return data.Ring
	case d.Weakest == "" || s.Rate == nil || want == nil:
		return data.Green
	case *s.Rate*data.Rate <= *want*int64(data.Rate-min(rule.Below, data.Rate)):
		return data.Red
	}
	return data.Amber
}

// RateLight judges the conversion from lead to deal: red so far below what is
// needed as the rule says, or below the rule's floor; amber below what is needed.
func RateLight(rule data.DiagnosisRule, d Diagnosis) data.Light {
	switch {
	case d.Rate == nil:
		return data.Ring
	case *d.Rate < int64(rule.LeadRate), tooLow(rule, d):
		return data.Red
	case d.NeedRate != nil && *d.Rate < *d.NeedRate:
		return data.Amber
	}
	return data.Green
}

// Rate is a rate in per cent with one decimal; — when it is not known.
func Rate(f text.Fmt, n *int64) string {
	if n == nil {
		return text.Unknown
	}
	return f.PercentOf(float64(*n)/data.Rate, 1)
}

// questionsMost is how many questions a manager takes into a talk.
const questionsMost = 3

// QuestionsOf are what to ask in the talk: about the gravest anomalies, about the
// weakest step, and where to come along.
func QuestionsOf(f text.Fmt, d Diagnosis) (rows []string) {
	for _, a := range d.Anomalies {
		if q := a.Question(f); len(rows) < questionsMost-2 && !slices.Contains(rows, q) {
			rows = append(rows, q)
		}
	}
	if d.Weakest != "" {
		rows = append(rows, f.T("diagnosis.ask.step."+d.Weakest))
	}
	return append(rows, f.T("diagnosis.ask.join"))
}
