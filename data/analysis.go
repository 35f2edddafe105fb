package data

import (
	"slices"
	"strconv"
)

// The kinds of what is found out about a deviation.
const (
	Whys         Kind = "whys"
	FiveWs       Kind = "five_ws"
	SwotPoints   Kind = "swot_points"
	FunnelStages Kind = "funnel_stages"
)

// MostWhys is how many steps a chain of whys may have: whoever asks on gets to
// causes that nobody can act on.
const MostWhys = 7

// A Why is one step of a 5-whys chain: a question, its answer, and what shows
// that it is so (S2-33).
type Why struct {
	ID            ID     `json:"id"`
	DeviationID   ID     `json:"deviation_id"`
	Position      int    `json:"position"` // from 1
	Question      string `json:"question"`
	Answer        string `json:"answer"`
	Evidence      string `json:"evidence"`       // such as "74 of 158 deals"; "": none
	Measure       string `json:"measure"`        // code of the measure that shows it; "": none
	Scope         string `json:"scope"`          // firm, region, product or rep
	Record        string `json:"record"`         // code of the region, product or rep; "": the firm
	Number        *int64 `json:"number"`         // what the measure was when it was read; nil: none was read
	Unit          Unit   `json:"unit"`           // of Number
	Day           Date   `json:"day"`            // when Number was read; zero: never
	CustomerID    ID     `json:"customer_id"`    // the customer that shows it; zero: none
	OpportunityID ID     `json:"opportunity_id"` // the opportunity that shows it; zero: none
	Root          bool   `json:"root"`           // the cause that can be acted on
}

// TableName is the kind: the plural is not a regular one.
func (Why) TableName() string { return string(Whys) }

// Check reports a step of no deviation or without words.
func (w Why) Check() error {
	if w.DeviationID == 0 {
		return Problem{Key: "problem.why.deviation", Field: "deviation"}
	}
	if err := checkTitle("question", w.Question); err != nil {
		return err
	}
	for _, x := range []struct{ field, text string }{{"evidence", w.Evidence}, {"measure", w.Measure}, {"scope", w.Scope}, {"record", w.Record}, {"unit", string(w.Unit)}} {
		if err := checkText(x.field, x.text, true); err != nil {
			return err
		}
	}
	return checkTitle("answer", w.Answer)
}

// A FiveWField is one of the six questions of 5W1H.
type FiveWField string

// FiveWFields lists the six questions in the order they are printed (S4-22).
var FiveWFields = []FiveWField{"who", "what", "why", "when", "where", "how"}

// A FiveW is the answer to one question of 5W1H about a deviation, with the
// numbers before and after where there are some (S4-22).
type FiveW struct {
	ID          ID         `json:"id"`
	DeviationID ID         `json:"deviation_id"`
	Field       FiveWField `json:"field"` // unique with the deviation
	Text        string     `json:"text"`
	Before      *int64     `json:"before"` // thousandths of Unit; nil: none
	After       *int64     `json:"after"`  // thousandths of Unit; nil: none
	Unit        string     `json:"unit"`   // what is counted, such as %
}

// TableName is the kind: the plural is not a regular one.
func (FiveW) TableName() string { return string(FiveWs) }

// Words is the answer with its numbers: 新客占比 70% → 90%. A number that is not
// known is "—".
func (w FiveW) Words() string {
	if w.Before == nil && w.After == nil {
		return w.Text
	}
	return w.Text + " " + w.number(w.Before) + " → " + w.number(w.After)
}

func (w FiveW) number(n *int64) string {
	if n == nil {
		return "—"
	}
	return strconv.FormatFloat(float64(*n)/1000, 'f', -1, 64) + w.Unit
}

// Check reports an answer to no deviation or to no known question, or one that
// says nothing.
func (w FiveW) Check() error {
	switch {
	case w.DeviationID == 0:
		return Problem{Key: "problem.why.deviation", Field: "deviation"}
	case !slices.Contains(FiveWFields, w.Field):
		return Problem{Key: "problem.fivew.field", Field: "field", Args: []any{string(w.Field)}}
	}
	if err := checkText("unit", w.Unit, true); err != nil {
		return err
	}
	return checkTitle("text", w.Text)
}

// A SwotSide is one of the four lists of a SWOT analysis.
type SwotSide string

// SwotSides lists the four lists in the order they are printed.
var SwotSides = []SwotSide{"strength", "weakness", "opportunity", "threat"}

// A SwotPoint is one line of the SWOT analysis of a deviation (S1-9).
type SwotPoint struct {
	ID          ID       `json:"id"`
	DeviationID ID       `json:"deviation_id"`
	Side        SwotSide `json:"side"`
	Text        string   `json:"text"`
	Position    int      `json:"position"`
}

// Check reports a line of no deviation, of no known list, or without words.
func (p SwotPoint) Check() error {
	switch {
	case p.DeviationID == 0:
		return Problem{Key: "problem.why.deviation", Field: "deviation"}
	case !slices.Contains(SwotSides, p.Side):
		return Problem{Key: "problem.swot.side", Field: "side", Args: []any{string(p.Side)}}
	}
	return checkTitle("text", p.Text)
}

// A FunnelStage is one step of the funnel as it was when it was kept with a
// deviation (S1-9): what was done of what the plan takes by then. Rates are
// hundredths of a per cent; nil is not known.
type FunnelStage struct {
	ID          ID     `json:"id"`
	DeviationID ID     `json:"deviation_id"`
	Position    int    `json:"position"`
	Step        string `json:"step"` // leads, opportunities, proposals or deals
	Day         Date   `json:"day"`  // the last day of what is counted
	Actual      *int64 `json:"actual"`
	Need        *int64 `json:"need"`
	Rate        *int64 `json:"rate"`      // of the step before
	NeedRate    *int64 `json:"need_rate"` // that the plan is built on
}

// Check reports a step of no deviation, without name or day.
func (s FunnelStage) Check() error {
	switch {
	case s.DeviationID == 0:
		return Problem{Key: "problem.why.deviation", Field: "deviation"}
	case s.Day == 0:
		return Problem{Key: "problem.action.due", Field: "day"}
	}
	return checkTitle("step", s.Step)
}
