package data

import "slices"

// The kinds of what the traffic lights know.
const (
	LightRules    Kind = "light_rules"
	LightReadings Kind = "light_readings"
)

// A LightKind is what a light holds against its limits (R2).
type LightKind string

// The kinds of rules. Elsewhere is none: the condition of the register is kept on
// another page, or by another rule of the plan.
const (
	Absolute  LightKind = "absolute"  // the value itself
	OfTarget  LightKind = "target"    // the value as a part of its target
	Behind    LightKind = "behind"    // how far the value is behind its target of the day
	Change    LightKind = "change"    // how far the value moved since the period before
	Elsewhere LightKind = "elsewhere" // no light: see Page
)

// LightKinds lists the kinds of rules.
var LightKinds = []LightKind{Absolute, OfTarget, Behind, Change, Elsewhere}

// A LightSpan is the stretch of time a light looks at, up to its collection day.
type LightSpan string

// The spans of lights. Week, month and quarter are looked at when they are over,
// or on the collection day in them; the others run up to the day.
const (
	LightWeek      LightSpan = "week"
	LightMonth     LightSpan = "month"
	LightQuarter   LightSpan = "quarter"
	MonthToDate    LightSpan = "mtd"
	QuarterToDate  LightSpan = "qtd"
	LightYearSoFar LightSpan = "ytd"
)

// LightSpans lists the spans.
var LightSpans = []LightSpan{LightWeek, LightMonth, LightQuarter, MonthToDate, QuarterToDate, LightYearSoFar}

// ToDate reports whether the span runs up to the day that is asked about.
func (s LightSpan) ToDate() bool {
	return s == MonthToDate || s == QuarterToDate || s == LightYearSoFar
}

// A LightCollect says on which days a light is read (S1-8, which prints "the third
// Wednesday of every week": every Wednesday and the third of the month are both
// possible).
type LightCollect string

// The ways to choose the day. Empty is the day asked about for a span to date,
// and the last day of the span for the others.
const (
	CollectAlways     LightCollect = ""
	CollectWeekly     LightCollect = "weekly"      // every so-named day of the week
	CollectNth        LightCollect = "nth"         // the n-th so-named day of the month
	CollectDay        LightCollect = "day"         // a day of the month
	CollectMonthEnd   LightCollect = "month_end"   // the last day of the month
	CollectQuarterEnd LightCollect = "quarter_end" // the last day of the quarter
)

// LightCollects lists the ways to choose the day.
var LightCollects = []LightCollect{CollectAlways, CollectWeekly, CollectNth, CollectDay, CollectMonthEnd, CollectQuarterEnd}

// The scopes of lights and measures: the firm, or each record of a kind.
const (
	FirmScope    = "firm"
	RegionScope  = "region"
	ProductScope = "product"
	RepScope     = "rep"
)

// LightScopes lists the scopes.
var LightScopes = []string{FirmScope, RegionScope, ProductScope, RepScope}

// A LightRule says when the light of a measure is red, amber or green (S0-28, R1,
// R2). Limits are in the unit of the measure for an absolute rule, and in
// hundredths of a per cent (or of a point) for the others; a change of money or
// counts is read in per cent.
type LightRule struct {
	ID      ID        `json:"id"`
	Code    string    `json:"code"`    // first part of the keys of its lights
	Name    string    `json:"name"`    // "": the words that come with the program
	Measure string    `json:"measure"` // code of what is measured; "" only for Elsewhere
	Scope   string    `json:"scope"`
	Kind    LightKind `json:"kind"`
	Reading Reading   `json:"reading"` // of a change or a distance: of the value, or in points; empty: of the value

	RegionID  ID `json:"region_id"` // only this one of its scope; zero: each
	ProductID ID `json:"product_id"`
	RepID     ID `json:"rep_id"`

	Lower  bool   `json:"lower"`  // lower is better: red lies above the limits
	Red    *int64 `json:"red"`    // nil: never red
	Amber  *int64 `json:"amber"`  // between it and Red the light is amber; nil: never amber
	Touch  bool   `json:"touch"`  // exactly at a limit counts as beyond it
	Run    int    `json:"run"`    // periods in a row beyond the red limit until it is red; 0 and 1: at once
	Sample int64  `json:"sample"` // smallest base to judge by; 0: any

	Span    LightSpan    `json:"span"`
	Collect LightCollect `json:"collect"`
	On      int          `json:"on"`  // day of the week, 1 is Monday; or day of the month
	Nth     int          `json:"nth"` // which one of the month; 5 is the last

	OwnerID  ID     `json:"owner_id"` // who answers for it; zero: who answers for the record, else nobody
	Response string `json:"response"` // code of what is done about a red
	Source   string `json:"source"`   // where the rule comes from, such as S0-28
	Page     string `json:"page"`     // of Elsewhere: the page that keeps the condition
	Off      bool   `json:"off"`
	Position int    `json:"position"`
}

// Record is the one record the rule is about; zero: the firm, or each.
func (x LightRule) Record() ID {
	switch x.Scope {
	case RegionScope:
		return x.RegionID
	case ProductScope:
		return x.ProductID
	case RepScope:
		return x.RepID
	}
	return 0
}

// maxRun is the longest run a rule may ask for.
const maxRun = 12

// Check reports a rule that could never be judged, or whose limits contradict
// each other.
func (x LightRule) Check() error {
	if err := checkNamed("light", x.Code, x.Code); err != nil {
		return err
	}
	if err := x.checkWords(); err != nil {
		return err
	}
	switch {
	case !slices.Contains(LightKinds, x.Kind):
		return Problem{Key: "problem.light.kind", Field: "kind", Args: []any{string(x.Kind)}}
	case x.Kind == Elsewhere:
		return nil
	case x.Measure == "":
		return Problem{Key: "problem.light.measure", Field: "measure", Args: []any{x.Measure}}
	case !slices.Contains(LightScopes, x.Scope):
		return Problem{Key: "problem.light.scope", Field: "scope", Args: []any{x.Scope}}
	case x.Reading != "" && x.Reading != Relative && x.Reading != InPoints:
		return Problem{Key: "problem.light.reading", Field: "reading", Args: []any{string(x.Reading)}}
	}
	if err := x.checkRecord(); err != nil {
		return err
	}
	if err := x.checkLimits(); err != nil {
		return err
	}
	return x.checkDays()
}

func (x LightRule) checkWords() error {
	for _, s := range [][2]string{{"name", x.Name}, {"response", x.Response}, {"source", x.Source}, {"page", x.Page}, {"measure", x.Measure}} {
		if err := checkText(s[0], s[1], true); err != nil {
			return err
		}
	}
	return nil
}

// checkRecord reports a record of another scope.
func (x LightRule) checkRecord() error {
	for scope, id := range map[string]ID{RegionScope: x.RegionID, ProductScope: x.ProductID, RepScope: x.RepID} {
		if id != 0 && x.Scope != scope {
			return Problem{Key: "problem.light.record", Field: "record"}
		}
	}
	return nil
}

func (x LightRule) checkLimits() error {
	switch {
	case x.Red == nil && x.Amber == nil && x.Touch:
		return Problem{Key: "problem.light.touch", Field: "touch"}
	case x.Red == nil && x.Amber == nil:
		return Problem{Key: "problem.light.limits", Field: "red"}
	case x.Run < 0 || x.Run > maxRun:
		return Problem{Key: "problem.light.run", Field: "run", Args: []any{maxRun}}
	case x.Run > 1 && x.Red == nil:
		return Problem{Key: "problem.light.runred", Field: "run"}
	case x.Sample < 0:
		return Problem{Key: "problem.light.sample", Field: "sample"}
	}
	for field, limit := range map[string]*int64{"red": x.Red, "amber": x.Amber} {
		if limit != nil && (*limit > maxLimit || *limit < -maxLimit) {
			return Problem{Key: "problem.light.huge", Field: field}
		}
	}
	if x.Red == nil || x.Amber == nil {
		return nil
	}
	if x.HighIsBad() && *x.Amber > *x.Red || !x.HighIsBad() && *x.Amber < *x.Red {
		return Problem{Key: "problem.light.order", Field: "amber"}
	}
	return nil
}

// maxLimit bounds a limit: more than any amount a plan accepts.
const maxLimit = int64(MaxMajor) * 1000

// HighIsBad reports whether what is held against the limits is worse the higher it
// is: a measure of which less is better, and always the distance behind a target.
func (x LightRule) HighIsBad() bool { return x.Lower || x.Kind == Behind }

// checkDays reports a span or collection day that there is not.
func (x LightRule) checkDays() error {
	switch {
	case !slices.Contains(LightSpans, x.Span):
		return Problem{Key: "problem.light.span", Field: "span", Args: []any{string(x.Span)}}
	case !slices.Contains(LightCollects, x.Collect):
		return Problem{Key: "problem.light.collect", Field: "collect", Args: []any{string(x.Collect)}}
	case (x.Collect == CollectWeekly || x.Collect == CollectNth) && (x.On < 1 || x.On > 7):
		return Problem{Key: "problem.light.weekday", Field: "on"}
	case x.Collect == CollectDay && (x.On < 1 || x.On > 31):
		return Problem{Key: "problem.light.monthday", Field: "on"}
	case x.Collect == CollectNth && (x.Nth < 1 || x.Nth > 5):
		return Problem{Key: "problem.light.nth", Field: "nth"}
	}
	return nil
}

// A LightReading is a value of a measure that nobody can work out, as it was typed
// for a day: industry growth, a rival's share, the hours until a quote is approved.
type LightReading struct {
	ID        ID     `json:"id"`
	Measure   string `json:"measure"`   // code of what was measured
	RegionID  ID     `json:"region_id"` // at most one of the three; all zero: the firm
	ProductID ID     `json:"product_id"`
	RepID     ID     `json:"rep_id"`
	Day       Date   `json:"day"`    // the day it holds for
	Value     int64  `json:"value"`  // in the unit of the measure
	Sample    *int64 `json:"sample"` // how many cases it rests on; nil: not said
	Note      string `json:"note"`   // where it comes from
}

// Scope is whom the reading is about, and which record of it.
func (x LightReading) Scope() (scope string, record ID) {
	switch {
	case x.RegionID != 0:
		return RegionScope, x.RegionID
	case x.ProductID != 0:
		return ProductScope, x.ProductID
	case x.RepID != 0:
		return RepScope, x.RepID
	}
	return FirmScope, 0
}

// Check reports a reading without measure or day, about two records, or of a value
// that nothing can have.
func (x LightReading) Check() error {
	about := 0
	for _, id := range []ID{x.RegionID, x.ProductID, x.RepID} {
		if id != 0 {
			about++
		}
	}
	switch {
	case x.Measure == "":
		return Problem{Key: "problem.light.measure", Field: "measure", Args: []any{x.Measure}}
	case x.Day == 0:
		return Problem{Key: "problem.reading.day", Field: "day"}
	case about > 1:
		return Problem{Key: "problem.light.record", Field: "record"}
	case x.Value > maxLimit || x.Value < -maxLimit:
		return Problem{Key: "problem.light.huge", Field: "value"}
	case x.Sample != nil && *x.Sample < 0:
		return Problem{Key: "problem.light.sample", Field: "sample"}
	}
	if err := checkText("measure", x.Measure, true); err != nil {
		return err
	}
	return checkText("note", x.Note, true)
}
