package calc

import "quarterdeck/data"

// A Held opportunity is one that stood open in the pipeline on a day, or ended.
type Held struct {
	Code   string
	Amount data.Money
	In     bool        // it is to close, or closed, inside the period looked at
	Result data.Result // of one that ended; "" while it is open
}

// A BridgeStep is a reason why the pipeline of a period changed.
type BridgeStep string

// The steps, in the order of a waterfall.
const (
	BridgeNew      BridgeStep = "new"
	BridgeGrown    BridgeStep = "grown"
	BridgeShrunk   BridgeStep = "shrunk"
	BridgeMovedIn  BridgeStep = "moved_in"  // to close earlier, or taken over
	BridgeMovedOut BridgeStep = "moved_out" // slipped beyond the period, or handed over
	BridgeWon      BridgeStep = "won"
	BridgeLost     BridgeStep = "lost"
	BridgeRemoved  BridgeStep = "removed" // no longer in the plan
)

// BridgeSteps lists the steps in the order of a waterfall.
var BridgeSteps = []BridgeStep{BridgeNew, BridgeGrown, BridgeShrunk, BridgeMovedIn, BridgeMovedOut, BridgeWon, BridgeLost, BridgeRemoved}

// A BridgePart is what one opportunity adds to a step; less for what leaves.
type BridgePart struct {
	Code   string
	Step   BridgeStep
	Amount data.Money
}

// Bridge tells how the pipeline of a period came from one day to another: the
// amounts inside the period before, plus all parts, are those after. Ended holds
// what was won or lost in between. Codes are unique in each list.
func Bridge(before, after, ended []Held) (parts []BridgePart) {
	was, is, end := byCode(before), byCode(after), byCode(ended)
	add := func(code string, step BridgeStep, m data.Money) {
		if m != 0 {
			parts = append(parts, BridgePart{code, step, m})
		}
	}
	for _, a := range before {
		b, still := is[a.Code]
		e, gone := end[a.Code]
		switch {
		case a.In && still && b.In && b.Amount > a.Amount:
			add(a.Code, BridgeGrown, b.Amount-a.Amount)
		case a.In && still && b.In:
			add(a.Code, BridgeShrunk, b.Amount-a.Amount)
		case a.In && still:
			add(a.Code, BridgeMovedOut, -a.Amount)
		case a.In && gone:
			add(a.Code, leaving(e), -a.Amount)
		case a.In:
			add(a.Code, BridgeRemoved, -a.Amount)
		case still && b.In:
			add(a.Code, BridgeMovedIn, b.Amount)
		case !still && gone && e.In && e.Result == data.Won: // won before its time
			add(a.Code, BridgeMovedIn, e.Amount)
			add(a.Code, BridgeWon, -e.Amount)
		}
	}
	for _, b := range after {
		if _, known := was[b.Code]; !known && b.In {
			add(b.Code, BridgeNew, b.Amount)
		}
	}
	for _, e := range ended {
		_, known := was[e.Code]
		if _, again := is[e.Code]; !known && !again && e.In { // came and went in between
			add(e.Code, BridgeNew, e.Amount)
			add(e.Code, leaving(e), -e.Amount)
		}
	}
	return parts
}

func byCode(rows []Held) map[string]Held {
	m := make(map[string]Held, len(rows))
	for _, x := range rows {
		m[x.Code] = x
	}
	return m
}

// leaving is the step of an opportunity that ended.
func leaving(e Held) BridgeStep {
	if e.Result == data.Won {
		return BridgeWon
	}
	return BridgeLost
}
