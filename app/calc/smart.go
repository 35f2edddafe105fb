package calc

import "quarterdeck/data"

// Facts are what the SMART check looks at (S0-8): plain answers about a goal.
type Facts struct {
	Amount      *data.Money // the decided total; nil: none
	Cells       int         // target cells by region, product and bucket
	Regions     int         // regions with cells
	Products    int         // products with cells
	Unallocated data.Money  // goal − cells
	Reason      bool        // a reason is written down
	Owner       bool        // somebody answers for it
	LastYear    *data.Money // last year's result; nil: not known
	Challenge   *data.Money // the higher challenge floor; nil: neither is known
	Groups      int         // quarters with a target
	AllGroups   int         // quarters of the plan
	Reps        data.Money  // sum of the reps' cells
	HasReps     bool        // some rep has cells
}

// A Finding is one line of the SMART check. Key names its sentence, Args fill
// it; Go names what to change when the light is amber: "goal", "reason",
// "owner", "growth", "breakdown", "reps", or "" when there is nothing to do.
type Finding struct {
	Letter string     `json:"letter"` // S, M, A, R, T, or + for challenge and commitment
	Light  data.Light `json:"light"`
	Key    string     `json:"key"`
	Args   []any      `json:"args,omitempty"`
	Go     string     `json:"go,omitempty"`
}

// Smart checks a goal against SMART+. It informs and never blocks: a finding is
// green, or amber and says what is missing.
func Smart(x Facts) []Finding {
	if x.Amount == nil {
		return []Finding{{"S", data.Amber, "smart.no_goal", nil, "goal"}}
	}
	return []Finding{specific(x), measurable(x), achievable(x), related(x), timed(x), challenging(x), committed(x)}
}

func specific(x Facts) Finding {
	if x.Cells == 0 {
		return Finding{"S", data.Amber, "smart.no_cells", nil, "breakdown"}
	}
	return Finding{"S", data.Green, "smart.cells", []any{x.Regions, x.Products, x.Cells}, ""}
}

func measurable(x Facts) Finding {
	switch {
	case x.Cells == 0:
		return Finding{"M", data.Amber, "smart.nothing_to_measure", nil, "breakdown"}
	case x.Unallocated > 0:
		return Finding{"M", data.Amber, "smart.unallocated", []any{x.Unallocated}, "breakdown"}
	case x.Unallocated < 0:
		return Finding{"M", data.Amber, "smart.overallocated", []any{-x.Unallocated}, "breakdown"}
	}
	return Finding{"M", data.Green, "smart.allocated", nil, ""}
}

func achievable(x Facts) Finding {
	switch {
	case x.LastYear == nil || *x.LastYear <= 0:
		return Finding{"A", data.Amber, "smart.no_last_year", nil, "goal"}
	case x.Amount.MulDiv(2, 3) > *x.LastYear: // more than half as much again
		return Finding{"A", data.Amber, "smart.steep", []any{*x.Amount - *x.LastYear}, "goal"}
	}
	return Finding{"A", data.Green, "smart.against_last_year", []any{*x.Amount - *x.LastYear}, ""}
}

func related(x Facts) Finding {
	if !x.Reason {
		return Finding{"R", data.Amber, "smart.no_reason", nil, "reason"}
	}
	return Finding{"R", data.Green, "smart.reason", nil, ""}
}

func timed(x Facts) Finding {
	if x.Groups < x.AllGroups {
		return Finding{"T", data.Amber, "smart.groups_missing", []any{x.AllGroups - x.Groups}, "breakdown"}
	}
	return Finding{"T", data.Green, "smart.groups", []any{x.AllGroups}, ""}
}

func challenging(x Facts) Finding {
	switch {
	case x.Challenge == nil:
		return Finding{"+", data.Amber, "smart.no_floor", nil, "growth"}
	case *x.Amount < *x.Challenge:
		return Finding{"+", data.Amber, "smart.below_floor", []any{*x.Challenge, *x.Challenge - *x.Amount}, "goal"}
	}
	return Finding{"+", data.Green, "smart.above_floor", []any{*x.Challenge}, ""}
}

func committed(x Facts) Finding {
	switch {
	case !x.Owner:
		return Finding{"+", data.Amber, "smart.no_owner", nil, "owner"}
	case !x.HasReps:
		return Finding{"+", data.Amber, "smart.no_reps", nil, "reps"}
	case x.Reps < *x.Amount:
		return Finding{"+", data.Amber, "smart.reps_short", []any{*x.Amount - x.Reps}, "reps"}
	case x.Reps > *x.Amount:
		return Finding{"+", data.Green, "smart.reps_over", []any{x.Reps - *x.Amount}, ""}
	}
	return Finding{"+", data.Green, "smart.reps", nil, ""}
}
