package calc

import "quarterdeck/data"

// Facts are what the SMART check looks at (S0-8): plain answers about a goal.
type Facts struct {
	Amount      *data.Money // the decided total; nil: none
	Cells       int         // target cells by region, product and bucket
	Regions     int         // regions with cells; a plan without regions counts as one
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
	First, Last int64       // share of the first and the last quarter, hundredths of a per cent; 0 in a plan without quarters' targets

	Process      int         // process measures with a target
	Results      int         // result measures with a target, beside the goal itself
	Leads        *int64      // leads decided for the year; nil: not entered
	Conversion   *int64      // signed ÷ leads decided, hundredths of a per cent; nil: not entered
	Signed       *int64      // deals decided for the year; nil: not entered
	FunnelLeads  *int64      // leads of the funnel anchor; nil: not known
	FunnelRate   *int64      // its conversion, hundredths of a per cent; nil: not known
	OrderValue   *data.Money // its average order; nil: not known
	Capacity     *data.Money // the funnel anchor: what those three can bring; nil: one is not known
	Typed        bool        // leads or conversion of the funnel are typed in the driver sheet
	Team         *data.Money // the team's anchor; nil: not known
	Differs      data.Metric // a driver typed otherwise than its objective has it; "": none
	Driver       data.Number // of Differs, as typed
	Aimed        data.Number // of Differs, as the objective has it
	Satisfaction bool        // customer satisfaction has a target
	Output       bool        // output per head has a target
	Unowned      data.Metric // an objective that nobody answers for; "": none
	Open         data.Metric // an objective of which some quarters are entered and some are not; "": none
}

// sprint is the share of the last quarter, in hundredths of a per cent, above
// which no room is left for a sprint in it: S0-8 wants room kept, and an even
// year has 25 %.
const sprint = 35_00

// A Finding is one line of the SMART check. Key names its sentence, Args fill
// it; Go names what to change when the light is amber: "goal", "reason",
// "owner", "growth", "breakdown", "funnel", "capacity", "reps", "rhythm", "objective" when Metric says of
// which, or "" when there is nothing to do.
type Finding struct {
	Letter string      `json:"letter"` // S, M, A, R, T, or + for challenge and commitment
	Light  data.Light  `json:"light"`
	Key    string      `json:"key"`
	Args   []any       `json:"args,omitempty"`
	Go     string      `json:"go,omitempty"`
	Metric data.Metric `json:"metric,omitempty"` // the objective to change, for Go objective; "": the list of them
}

// Smart checks a goal against SMART+ (S0-8). It informs and never blocks: a
// finding is green, or amber and says what is missing.
func Smart(x Facts) []Finding {
	if x.Amount == nil {
		return []Finding{amber("S", "smart.no_goal", "goal")}
	}
	return []Finding{specific(x), measurable(x), achievable(x), related(x), timed(x), challenging(x), committed(x)}
}

func green(letter, key string, args ...any) Finding {
	return Finding{Letter: letter, Light: data.Green, Key: key, Args: args}
}

func amber(letter, key, to string, args ...any) Finding {
	return Finding{Letter: letter, Light: data.Amber, Key: key, Args: args, Go: to}
}

// objective is amber and leads to an objective.
func objective(letter, key string, m data.Metric, args ...any) Finding {
	f := amber(letter, key, "objective", args...)
	f.Metric = m
	return f
}

func specific(x Facts) Finding {
	switch {
	case x.Cells == 0:
		return amber("S", "smart.no_cells", "breakdown")
	case x.Regions == 0 && x.Products == 0:
		return amber("S", "smart.no_regions", "breakdown")
	case x.Products == 0:
		return amber("S", "smart.no_products", "breakdown")
	}
	return green("S", "smart.cells", max(1, x.Regions), x.Products, x.Cells)
}

// measurable wants all of the goal in cells, and process beside results that do
// not contradict each other: leads × conversion = deals.
func measurable(x Facts) Finding {
	switch {
	case x.Cells == 0:
		return amber("M", "smart.nothing_to_measure", "breakdown")
	case x.Unallocated > 0:
		return amber("M", "smart.unallocated", "breakdown", x.Unallocated)
	case x.Unallocated < 0:
		return amber("M", "smart.overallocated", "breakdown", -x.Unallocated)
	case x.Process == 0:
		return objective("M", "smart.no_process", "")
	}
	if x.Leads != nil && x.Conversion != nil && x.Signed != nil {
		deals := int64(data.Money(*x.Leads).MulDiv(*x.Conversion, data.Rate))
		if deals != *x.Signed {
			return objective("M", "smart.signed", data.Signed, pieces(*x.Leads), perCent(*x.Conversion), pieces(deals), pieces(*x.Signed))
		}
	}
	if x.Differs != "" {
		return objective("M", "smart.driver_differs", x.Differs, x.Differs, x.Driver, x.Aimed)
	}
	return green("M", "smart.dual_set", x.Process, x.Results+1) // the goal is a result too
}

func pieces(n int64) data.Number { return data.Number{Value: n, Unit: data.CountUnit} }

func perCent(n int64) data.Number { return data.Number{Value: n, Unit: data.RatioUnit} }

// achievable holds the goal against what the funnel can bring, else against last
// year.
func achievable(x Facts) Finding {
	limit := x.Capacity
	if x.Team != nil && (limit == nil || *x.Team < *limit) {
		limit = x.Team
	}
	switch {
	case limit != nil && limit == x.Team && *x.Amount > *limit:
		return amber("A", "smart.beyond_team", "capacity", *x.Amount-*limit)
	case x.Capacity != nil && *x.Amount > *x.Capacity:
		return x.beyond(*x.Amount - *x.Capacity)
	case x.LastYear == nil || *x.LastYear <= 0:
		return amber("A", "smart.no_last_year", "last_year")
	case x.Amount.MulDiv(2, 3) > *x.LastYear: // more than half as much again
		return amber("A", "smart.steep", "goal", *x.Amount-*x.LastYear)
	case limit != nil:
		return green("A", "smart.within_capacity", *limit)
	}
	return green("A", "smart.against_last_year", *x.Amount-*x.LastYear)
}

// beyond says what would close the gap to the funnel's capacity: more leads, or
// a better conversion.
func (x Facts) beyond(gap data.Money) Finding {
	f := objective("A", "smart.beyond", data.Leads, gap)
	var leads, conversion *int64
	if x.FunnelLeads != nil && x.FunnelRate != nil && x.OrderValue != nil {
		leads, conversion = More(gap, *x.FunnelRate, *x.OrderValue), More(gap, *x.FunnelLeads, *x.OrderValue)
	}
	if leads != nil && conversion != nil {
		f = objective("A", "smart.beyond_by", data.Leads, gap, pieces(*leads), perCent(*conversion))
	}
	if x.Typed {
		f.Go, f.Metric = "funnel", ""
	}
	return f
}

// More is how much of one factor closes a gap when the others are other and
// order value: leads when other is a conversion, hundredths of a per cent of
// conversion when it is leads, rounded up. It is nil when they bring nothing.
func More(gap data.Money, other int64, order data.Money) *int64 {
	each, fits := scale(order, other, 1)
	if !fits || each <= 0 {
		return nil
	}
	n, fits := scale(gap, data.Rate, each)
	if !fits {
		return nil
	}
	if back, fits := scale(data.Money(n), each, data.Rate); fits && back < int64(gap) {
		n++
	}
	return &n
}

func related(x Facts) Finding {
	switch {
	case !x.Reason:
		return amber("R", "smart.no_reason", "reason")
	case !x.Satisfaction:
		return objective("R", "smart.no_related", data.Satisfaction, data.Satisfaction)
	case !x.Output:
		return objective("R", "smart.no_related", data.OutputPerHead, data.OutputPerHead)
	}
	return green("R", "smart.related", data.Satisfaction, data.OutputPerHead)
}

func timed(x Facts) Finding {
	switch {
	case x.Groups < x.AllGroups:
		return amber("T", "smart.groups_missing", "breakdown", x.AllGroups-x.Groups)
	case x.Last > sprint:
		return amber("T", "smart.no_room", "rhythm", perCent(x.Last))
	case x.Open != "":
		return objective("T", "smart.objective_open", x.Open, x.Open)
	}
	return green("T", "smart.groups", x.AllGroups, perCent(x.First))
}

func challenging(x Facts) Finding {
	switch {
	case x.Challenge == nil:
		return amber("+", "smart.no_floor", "growth")
	case *x.Amount < *x.Challenge:
		return amber("+", "smart.below_floor", "goal", *x.Challenge, *x.Challenge-*x.Amount)
	}
	return green("+", "smart.above_floor", *x.Challenge)
}

func committed(x Facts) Finding {
	switch {
	case !x.Owner:
		return amber("+", "smart.no_owner", "owner")
	case x.Unowned != "":
		return objective("+", "smart.unowned", x.Unowned, x.Unowned)
	case !x.HasReps:
		return amber("+", "smart.no_reps", "reps")
	case x.Reps < *x.Amount:
		return amber("+", "smart.reps_short", "reps", *x.Amount-x.Reps)
	case x.Reps > *x.Amount:
		return green("+", "smart.reps_over", x.Reps-*x.Amount)
	}
	return green("+", "smart.reps")
}
