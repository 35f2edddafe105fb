package rituals

import (
	"strings"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// A Place is where a page shows the record of a ritual.
type Place struct {
	Page string `json:"page"` // "": the record is a form of the rhythm itself
	Part string `json:"part"`
}

// A keep says where the plan keeps the record of a ritual, and, when the plan can
// tell, how much of it is there and how much is wanted.
type keep struct {
	place Place
	told  func(f *facts, x data.Ritual, o calc.Occasion) (have, want int) // nil: a person says that it was done
}

// keeps lists where records are kept, by code.
var keeps = map[string]keep{
	"attack":      {Place{"team", "activities"}, (*facts).toldAttack},
	"report":      {Place{"team", "activities"}, (*facts).toldReports},
	"review":      {Place{"review", "meetings"}, (*facts).toldReview},
	"one_on_one":  {Place{"team", "oneonone"}, (*facts).toldMeetings},
	"cases":       {Place{"team", "tracks"}, (*facts).toldCases},
	"behaviour":   {Place{"team", "tracks"}, one("behaviour")},
	"freeze":      {Place{"team", "forecast"}, one("freeze")},
	"need":        {Place{"customers", "portraits"}, one("need")},
	"calibration": {Place{"targets", "adjust"}, one("calibration")},
	"modules":     {Place{"team", "growth"}, (*facts).toldModules},
	"duty":        {Place{"team", "growth"}, (*facts).toldDuties},
	"sprint":      {Place{"team", "scores"}, one("sprint")},
	"response":    {Place{"stages", "rhythm"}, one("response")},
	"lights":      {Place{"review", "lights"}, nil},
	"pilots":      {Place{"review", "pilots"}, nil},
	"touches":     {Place{"customers", "touches"}, nil},
	"collections": {Place{"customers", "collections"}, nil},
	"renewals":    {Place{"customers", "renewals"}, nil},
	"milestones":  {Place{"stages", "gantt"}, nil},
	"letters":     {Place{"targets", "letters"}, nil},
	"evidence":    {Place{"targets", "evidence"}, nil},
	"goal":        {Place{"targets", "set"}, nil},
	"breakdown":   {Place{"breakdown", "regions"}, nil},
	"pipeline":    {Place{"team", "pipeline"}, nil},
	"scores":      {Place{"team", "scores"}, nil},
	"import":      {Place{"import", ""}, nil},
	"reports":     {Place{"reports", ""}, nil},
}

// KeptCodes lists where records can be kept, without the classes of trainings, in
// the order pages offer them.
var KeptCodes = []string{"review", "one_on_one", "attack", "report", "cases", "behaviour", "freeze", "need", "calibration", "modules", "duty", "sprint", "response",
	"lights", "pilots", "touches", "collections", "renewals", "milestones", "letters", "goal", "evidence", "breakdown", "pipeline", "scores", "import", "reports"}

// keepOf is where the record with a code is kept; false for a record of its own.
func keepOf(code string) (keep, bool) {
	if strings.HasPrefix(code, data.TrainingRecord) {
		return keep{Place{"team", "growth"}, one(code)}, true
	}
	k, ok := keeps[code]
	return k, ok
}

// knownKeep reports whether a record can be kept under the code.
func knownKeep(code string) bool {
	if class, ok := strings.CutPrefix(code, data.TrainingRecord); ok {
		return data.TrainingClass(class).Check() == nil
	}
	_, ok := keeps[code]
	return ok || code == ""
}

// one is told by a single record of a sort in the window.
func one(sort string) func(*facts, data.Ritual, calc.Occasion) (int, int) {
	return func(f *facts, _ data.Ritual, o calc.Occasion) (int, int) { return min(1, f.count(sort, o.Window)), 1 }
}

// toldReview: a review of the ritual's rhythm was opened.
func (f *facts) toldReview(x data.Ritual, o calc.Occasion) (int, int) {
	return min(1, f.count("review:"+string(x.Rhythm), o.Window)), 1
}

// toldAttack: everybody who sells had three effective talks and a proposal on the
// day itself (S2-21).
func (f *facts) toldAttack(_ data.Ritual, o calc.Occasion) (int, int) {
	return f.count("attack", data.Period{From: o.Day, Until: o.Day + 1}), len(f.sellers(o.Day))
}

// toldReports: everybody who sells wrote a report of the day (S2-30).
func (f *facts) toldReports(_ data.Ritual, o calc.Occasion) (int, int) {
	return f.count("report", data.Period{From: o.Day, Until: o.Day + 1}), len(f.sellers(o.Day))
}

// toldMeetings: everybody who sells and does not rest had a one-on-one (S0-33).
func (f *facts) toldMeetings(_ data.Ritual, o calc.Occasion) (have, want int) {
	for _, p := range f.sellers(o.Day) {
		if f.rests(p.ID, o.Day) {
			continue
		}
		want++
		for _, d := range f.met[p.ID] {
			if o.Window.Has(d) && d <= f.today {
				have++
				break
			}
		}
	}
	return have, want
}

// toldCases: the successes and failures that the rule of talk tracks wants (S2-18).
func (f *facts) toldCases(_ data.Ritual, o calc.Occasion) (int, int) {
	return min(f.cases.Won, f.count("won", o.Window)) + min(f.cases.Lost, f.count("lost", o.Window)), f.cases.Won + f.cases.Lost
}

// toldModules: one training held of each of the month's modules (S2-23).
func (f *facts) toldModules(_ data.Ritual, o calc.Occasion) (have, want int) {
	for _, class := range data.MonthlyModules {
		have += min(1, f.count(data.TrainingRecord+string(class), o.Window))
	}
	return have, len(data.MonthlyModules)
}

// toldDuties: all duties of the bands of those who were here (S2-9…11).
func (f *facts) toldDuties(_ data.Ritual, o calc.Occasion) (have, want int) {
	for _, p := range f.sellers(o.Day) {
		for _, d := range f.duties {
			if d.Band == p.Level {
				want += d.Count
			}
		}
	}
	return min(want, f.count("duty", o.Window)), want
}
