package lights

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/app/measures"
	"quarterdeck/data"
)

// A Row is one light on a day: a rule, for the firm or for one record.
type Row struct {
	Key    string         `json:"key"` // the rule's code, with ":" and the record's code where it is about one; it never changes
	Rule   data.LightRule `json:"rule"`
	Scope  measures.Scope `json:"scope"`
	Record data.ID        `json:"record"` // zero: the firm
	Code   string         `json:"code"`   // of the record; empty: the firm
	Name   string         `json:"name"`   // of the record; empty: the firm

	Value   *int64           `json:"value"`  // of the measure, or its change; nil: not known
	Target  *int64           `json:"target"` // what the plan asks for, or the limit of green; nil: there is none
	Limit   *int64           `json:"limit"`  // the red limit in the unit of Value; nil: there is none
	Unit    data.Unit        `json:"unit"`
	Sample  *int64           `json:"sample"` // the base of the value; nil: not known
	Figure  *int64           `json:"figure"` // what was held against the limits
	Period  data.Period      `json:"period"`
	Light   data.Light       `json:"light"`
	Before  data.Light       `json:"before"` // in the period before
	Reason  calc.LightReason `json:"reason"`
	Beyond  int              `json:"beyond"` // periods in a row beyond the red limit
	Run     int              `json:"run"`    // periods in a row in this light
	More    bool             `json:"more"`   // the light may be older than the history looks back
	History []Point          `json:"history"`

	OwnerID  data.ID   `json:"owner_id"` // zero: nobody
	Owner    string    `json:"owner"`
	Response string    `json:"response"`
	AsOf     data.Date `json:"as_of"` // the collection day

	position int // of the record
}

// A Point is a light in one period.
type Point struct {
	Period data.Period `json:"period"`
	Value  *int64      `json:"value"`
	Light  data.Light  `json:"light"`
}

// periods is how many periods a light looks back, its own included.
const periods = 12

// slowPeriods is how many where every one of them asks the file anew.
const slowPeriods = 3

// judge fills in what the readings of a row, the oldest first, say.
func (x *Row) judge(spans []data.Period, readings []measures.Reading, back int) {
	points := make([]calc.LightPoint, len(readings))
	for i, y := range readings {
		points[i] = calc.LightPoint{Value: y.Value, Target: y.Target, Sample: y.Sample}
	}
	verdicts := calc.Lights(x.Rule, points)
	for i, v := range verdicts {
		x.History = append(x.History, Point{spans[i], shown(x.Rule, points[i], v), v.Light})
	}
	if x.Rule.Kind == data.Change && len(x.History) > 1 {
		x.History, verdicts, points, spans = x.History[1:], verdicts[1:], points[1:], spans[1:] // the first is only what the second is held against
	}
	if len(verdicts) == 0 {
		x.Reason = calc.NoValue
		return
	}
	n := len(verdicts) - 1
	now := verdicts[n]
	x.Value, x.Light, x.Reason, x.Beyond, x.Figure = x.History[n].Value, now.Light, now.Reason, now.Beyond, now.Figure
	x.Sample, x.Period, x.AsOf = points[n].Sample, spans[n], spans[n].Until-1
	x.Run = calc.LightRun(verdicts)
	x.More = x.Run == len(verdicts) && x.Run >= back
	if n > 0 {
		x.Before = verdicts[n-1].Light
	}
	x.lines(points[n].Target)
}

// shown is the value a row shows: for a rule about a change the change.
func shown(rule data.LightRule, p calc.LightPoint, v calc.LightVerdict) *int64 {
	if rule.Kind == data.Change {
		return v.Figure
	}
	return p.Value
}

// lines works out target and limit in the unit of the value.
func (x *Row) lines(target *int64) {
	at := func(limit *int64) *int64 {
		if limit == nil {
			return nil
		}
		if n, ok := calc.LightLimit(x.Rule, *limit, target); ok {
			return &n
		}
		return nil
	}
	x.Limit, x.Target = at(cmp.Or(x.Rule.Red, x.Rule.Amber)), target
	if target == nil || x.Rule.Kind == data.Change {
		x.Target = at(cmp.Or(x.Rule.Amber, x.Rule.Red))
	}
}

// rank is the order of lights on the page.
func rank(l data.Light) int {
	return [...]int{data.Red: 0, data.Amber: 1, data.Ring: 2, data.Green: 3}[l]
}

func sorted(rows []Row) {
	slices.SortStableFunc(rows, func(a, b Row) int {
		return cmp.Or(rank(a.Light)-rank(b.Light), a.Rule.Position-b.Rule.Position, cmp.Compare(a.Rule.ID, b.Rule.ID), a.position-b.position, cmp.Compare(a.Code, b.Code))
	})
}
