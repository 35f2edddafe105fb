package deviations

import (
	"slices"
	"strings"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Need is one thing that has to be there before a deviation goes a step further.
type Need struct {
	Key string `json:"key"` // root, action, done, check_day or compared
	Met bool   `json:"met"`
}

// next is the state after one; "" after the last.
func next(s data.DeviationState) data.DeviationState {
	i := slices.Index(data.DeviationStates, s)
	if i < 0 || i+1 == len(data.DeviationStates) {
		return ""
	}
	return data.DeviationStates[i+1]
}

// needs are what the next state of a deviation asks for: a root cause for the
// analysed, an action for solving, actions that are done (or a reason) and a day
// of the check for verifying, the comparison (or a reason) for the settled.
func needs(d data.Deviation, whys []data.Why, actions []data.Action) []Need {
	switch next(d.State) {
	case data.Analysed:
		return []Need{{"root", slices.ContainsFunc(whys, func(w data.Why) bool { return w.Root })}}
	case data.Solving:
		return []Need{{"action", slices.ContainsFunc(actions, func(a data.Action) bool { return a.OwnerID != 0 && a.State != data.Dropped })}}
	case data.Verifying:
		open := slices.ContainsFunc(actions, func(a data.Action) bool { return a.Done == 0 })
		return []Need{{"done", !open || d.Undone != ""}, {"check_day", d.CheckDay != 0}}
	case data.Settled:
		return []Need{{"compared", d.Outcome != data.NoOutcome || d.Reason != ""}}
	}
	return []Need{}
}

// AnalyseDeviation says that the cause is known: the root cause becomes the last
// step of the chain of whys unless it is there already.
type AnalyseDeviation struct {
	ID    data.ID        `json:"id" doc:"number of the deviation"`
	Root  string         `json:"root" doc:"the root cause; empty: as marked in the chain of whys"`
	Cause data.RootCause `json:"cause" doc:"sort of the cause; empty: as it is"`
	Day   data.Date      `json:"day" doc:"day it became known; empty: today"`
}

// Label names the change.
func (AnalyseDeviation) Label() string { return "command.AnalyseDeviation" }

// Apply marks the root cause and moves the deviation to its analysis.
func (c AnalyseDeviation) Apply(tx store.Tx) error {
	d, err := openOne(tx, c.ID)
	if err != nil {
		return err
	}
	if c.Cause != data.NoCause {
		d.Cause = c.Cause
	}
	if root := strings.TrimSpace(c.Root); root != "" {
		if err := markRoot(tx, d, root); err != nil {
			return err
		}
	}
	return advance(tx, d, data.Analysed, c.Day)
}

// markRoot makes the step with the answer the root, or adds one.
func markRoot(tx store.Tx, d data.Deviation, answer string) error {
	chain, err := tx.WhysOf(d.ID)
	if err != nil {
		return err
	}
	w := data.Why{DeviationID: d.ID, Position: len(chain) + 1, Answer: answer}
	for _, x := range chain {
		if x.Answer == answer {
			w = x
		}
	}
	if w.ID == 0 && len(chain) >= data.MostWhys {
		return data.Problem{Key: "problem.why.many", Field: "root", Args: []any{data.MostWhys}}
	}
	if w.Question == "" {
		f, err := planWords(tx.Reader)
		if err != nil {
			return err
		}
		w.Question = f.T("deviation.why.ask")
	}
	w.Root = true
	_, err = saveWhy(tx, chain, w)
	return data.At("root", err)
}

// StepDeviation moves a deviation one state on, or back to an earlier one.
type StepDeviation struct {
	ID     data.ID             `json:"id" doc:"number of the deviation"`
	State  data.DeviationState `json:"state" doc:"analysed, solving, verifying or settled: the next one; or an earlier one to go back"`
	Day    data.Date           `json:"day" doc:"day it got there; empty: today"`
	Reason string              `json:"reason" doc:"for verifying: why actions may stay open; for settled: why nothing is compared; else empty"`
}

// Label names the change.
func (StepDeviation) Label() string { return "command.StepDeviation" }

// Apply checks what the state needs and moves there.
func (c StepDeviation) Apply(tx store.Tx) error {
	d, err := openOne(tx, c.ID)
	if err != nil {
		return err
	}
	reason := strings.TrimSpace(c.Reason)
	switch {
	case !slices.Contains(data.DeviationStates, c.State):
		return data.Problem{Key: "problem.deviation.state", Field: "state", Args: []any{string(c.State)}}
	case c.State == data.Verifying && reason != "":
		d.Undone = reason
	case c.State == data.Settled && reason != "" && d.Outcome == data.NoOutcome:
		d.Reason = reason
	}
	return advance(tx, d, c.State, c.Day)
}

// advance moves a deviation to a state: one on, when all is there that it needs,
// or back, which empties the days of what comes after.
func advance(tx store.Tx, d data.Deviation, to data.DeviationState, on data.Date) error {
	from, at := slices.Index(data.DeviationStates, d.State), slices.Index(data.DeviationStates, to)
	switch {
	case at == from:
		return data.Problem{Key: "problem.deviation.there", Field: "state"}
	case at > from+1:
		return data.Problem{Key: "problem.deviation.skip." + string(next(d.State)), Field: "state"}
	case at < from:
		back(&d, to)
		_, err := tx.SaveDeviation(d)
		return err
	}
	day, err := app.DayOr(tx, "day", on)
	if err != nil {
		return err
	}
	if day < d.Day(d.State) {
		return data.Problem{Key: "problem.deviation.order", Field: "day", Args: []any{d.Day(d.State)}}
	}
	whys, err := tx.WhysOf(d.ID)
	if err != nil {
		return err
	}
	actions, err := tx.ActionsAgainst(d.ID)
	if err != nil {
		return err
	}
	for _, n := range needs(d, whys, actions) {
		if !n.Met {
			return data.Problem{Key: "problem.deviation.need." + n.Key, Field: "state"}
		}
	}
	d.State = to
	switch to {
	case data.Analysed:
		d.Analysed = day
	case data.Solving:
		d.Solving = day
	case data.Verifying:
		d.Verifying = day
	case data.Settled:
		d.Closed = day
	}
	_, err = tx.SaveDeviation(d)
	return err
}

// back puts a deviation to an earlier state.
func back(d *data.Deviation, to data.DeviationState) {
	d.State, d.Verifying, d.Undone = to, 0, ""
	d.Checked, d.After, d.LightAfter, d.Ruled, d.Outcome, d.Reason = 0, nil, data.Ring, "", "", ""
	if to == data.Identified || to == data.Analysed {
		d.Solving = 0
	}
	if to == data.Identified {
		d.Analysed = 0
	}
}
