// Package diagnosis says why a rep is where the figures are: the gap to plan
// split into leads, conversion and order value, the weakest step of the funnel,
// and what is strange enough to be asked about (S0-14, S0-28, S2-28, S2-30).
package diagnosis

import (
	"fmt"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SetDiagnosisRule]("SetDiagnosisRule"),
		app.CommandOf[ResetDiagnosisRule]("ResetDiagnosisRule"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("diagnosis", TeamOf),
		app.QuestionOf("gap", GapOf),
		app.QuestionOf("anomalies", AnomaliesOf),
		app.QuestionOf("pvm", PVMOf),
		app.QuestionOf("effectiveness", EffectivenessOf),
	}
}

// A Span is a choice of days, all of which end today.
type Span string

// The spans.
const (
	YearToDate Span = "year"    // since the plan began; also when empty
	Quarter    Span = "quarter" // since the running quarter, or block of weeks, began
	Month      Span = "month"   // since the running month, or week, of the plan began
	FourWeeks  Span = "weeks"   // the last 28 days
)

// Spans lists the spans in the order they are offered.
var Spans = []Span{YearToDate, Quarter, Month, FourWeeks}

// A Diagnosis is how one rep stands in a period, and why. Amounts are minor
// units, rates hundredths of a per cent; nil is "not known", which differs from 0.
type Diagnosis struct {
	RepID    data.ID     `json:"rep_id"` // 0: several together, or what nobody sold
	Rep      string      `json:"rep"`    // code
	Name     string      `json:"name"`
	RegionID data.ID     `json:"region_id"`
	Region   string      `json:"region"` // name; "" for none
	Level    data.Level  `json:"level"`
	Period   data.Period `json:"period"` // up to today

	Plan   *data.Money   `json:"plan"`   // due in the period by today; nil: not asked
	Actual *data.Money   `json:"actual"` // sold in it, as it counts for the rep; nil: nothing is known
	Gap    *data.Money   `json:"gap"`    // Actual − Plan
	Parts  calc.GapParts `json:"parts"`  // add up to Gap; none while it is not known
	Why    string        `json:"why"`    // key of the sentence that says what cannot be told of the parts; "": nothing

	Steps     []Step      `json:"steps"`      // leads, opportunities, proposals, deals
	Weakest   string      `json:"weakest"`    // the step that Steps names so; "": none is below what is needed
	Rate      *int64      `json:"rate"`       // deals of leads
	NeedRate  *int64      `json:"need_rate"`  // deals of leads that the plan is built on
	Value     *data.Money `json:"value"`      // average deal
	NeedValue *data.Money `json:"need_value"` // average deal that the plan is built on
	Visits    *int        `json:"visits"`
	NeedVisit *int        `json:"need_visits"`
	Lost      int         `json:"lost"`  // opportunities lost in the period
	From      string      `json:"from"`  // what deals are: pipeline, orders, "" when not known
	Light     data.Light  `json:"light"` // of Actual against Plan, by the plan's limits

	Anomalies []Anomaly `json:"anomalies"` // the gravest first
}

// A Step is one count of the funnel with the rate that leads to it.
type Step struct {
	Key       string `json:"key"`  // leads, opportunities, proposals, deals
	From      string `json:"from"` // the count before, whose share Rate is; "" for leads
	Actual    *int   `json:"actual"`
	Need      *int   `json:"need"`       // what the plan to date takes, to the nearest whole one
	Rate      *int64 `json:"rate"`       // of From
	NeedRate  *int64 `json:"need_rate"`  // that the plan is built on
	Peers     *int64 `json:"peers"`      // median rate of the peers
	PeerCount int    `json:"peer_count"` // how many have one
	SameLevel bool   `json:"same_level"` // peers are those of the same level; else all others
}

// Step is the step with the key.
func (d Diagnosis) Step(key string) Step {
	for _, s := range d.Steps {
		if s.Key == key {
			return s
		}
	}
	return Step{}
}

// Reds counts the red anomalies.
func (d Diagnosis) Reds() (n int) {
	for _, a := range d.Anomalies {
		if a.Light == data.Red {
			n++
		}
	}
	return n
}

// A Team is the diagnosis of everybody. Rows add up to Total, part by part.
type Team struct {
	Period  data.Period        `json:"period"`
	Span    Span               `json:"span"`
	Rows    []Diagnosis        `json:"rows"`    // in the order of the reps
	Nobody  *Diagnosis         `json:"nobody"`  // what was sold without a rep; nil: nothing
	Regions []Diagnosis        `json:"regions"` // sums of the reps of each
	Total   Diagnosis          `json:"total"`
	Rule    data.DiagnosisRule `json:"rule"`
	Reports bool               `json:"reports"` // daily reports are kept
}

// Row is the diagnosis of a rep.
func (t Team) Row(rep data.ID) (Diagnosis, bool) {
	for _, d := range t.Rows {
		if d.RepID == rep {
			return d, true
		}
	}
	return Diagnosis{}, false
}

// TeamIn asks for the diagnosis of everybody, or of some.
type TeamIn struct {
	Span   Span   `json:"span" doc:"year (also when empty), quarter, month or weeks (the last four), each up to today"`
	Rep    string `json:"rep" doc:"rep code: that rep alone; empty: everybody"`
	Region string `json:"region" doc:"region code: the reps of that region alone; empty: all"`
}

// Of is the diagnosis of one rep over the plan to date. Who carries no plan and
// sold nothing has an empty one.
func Of(r store.Reader, asOf data.Date, rep data.ID) (Diagnosis, error) {
	t, err := All(r, asOf)
	if err != nil {
		return Diagnosis{}, err
	}
	d, ok := t.Row(rep)
	if !ok {
		x, err := r.Rep(rep)
		return Diagnosis{RepID: x.ID, Rep: x.Code, Name: x.Name, Level: x.Level, Period: t.Period}, err
	}
	return d, nil
}

// All is the diagnosis of everybody over the plan to date.
func All(r store.Reader, asOf data.Date) (Team, error) { return In(r, asOf, YearToDate) }

// In is the diagnosis of everybody over a span. It asks a fixed number of
// questions of the file. The answer is kept: do not change it.
func In(r store.Reader, asOf data.Date, span Span) (Team, error) {
	x, err := r.Remember(fmt.Sprint("diagnosis ", asOf, span), Kinds(), func() (any, error) {
		f, err := readFacts(r, asOf, span)
		if err != nil {
			return Team{}, err
		}
		return f.team(), nil
	})
	if err != nil {
		return Team{}, err
	}
	return x.(Team), nil
}

// TeamOf answers the diagnosis of everybody, of a region or of one rep; the total
// is that of the rows.
func TeamOf(r store.Reader, today data.Date, in TeamIn) (Team, error) {
	if in.Span == "" {
		in.Span = YearToDate
	}
	if err := in.Span.check(); err != nil {
		return Team{}, err
	}
	t, err := In(r, today, in.Span)
	if err != nil || in.Rep == "" && in.Region == "" {
		return t, err
	}
	keep, err := in.fits(r)
	if err != nil {
		return Team{}, err
	}
	all := t.Rows
	t.Rows, t.Nobody = []Diagnosis{}, nil
	for _, d := range all {
		if keep(d) {
			t.Rows = append(t.Rows, d)
		}
	}
	t.Total, t.Regions = sumOf(t.Rows, t.Period), regionsOf(t.Rows, t.Period)
	return t, nil
}

// fits says which rows are asked for.
func (in TeamIn) fits(r store.Reader) (func(Diagnosis) bool, error) {
	var rep data.Rep
	var region data.Region
	var err error
	if in.Rep != "" {
		if rep, err = r.RepByCode(in.Rep); err != nil {
			return nil, data.At("rep", err)
		}
	}
	if in.Region != "" {
		if region, err = r.RegionByCode(in.Region); err != nil {
			return nil, data.At("region", err)
		}
	}
	return func(d Diagnosis) bool {
		return (rep.ID == 0 || d.RepID == rep.ID) && (region.ID == 0 || d.RegionID == region.ID)
	}, nil
}

func (s Span) check() error {
	for _, x := range Spans {
		if s == x {
			return nil
		}
	}
	return data.Problem{Key: "problem.diagnosis.span", Field: "span", Args: []any{string(s)}}
}
