package data

// Targets and Goals are the kinds of target cells and of decided totals; Trails
// and Edits those of how the cells came about.
const (
	Targets Kind = "targets"
	Trails  Kind = "trails"
	Edits   Kind = "edits"
	Goals   Kind = "goals"
)

// A GoalType says what a goal is for (S0-30).
type GoalType string

// The goal types. Empty is growth.
const (
	GrowthGoal  GoalType = "growth"
	SteadyGoal  GoalType = "steady"
	CostControl GoalType = "cost_control"
)

// A Target is what should be reached of a metric in a period. An empty
// dimension means "all". Cells of two slices live side by side: region × product
// × bucket, and rep × bucket.
type Target struct {
	ID        ID     `json:"id"`
	Metric    Metric `json:"metric"`
	Period    `gorm:"embedded"`
	RegionID  ID          `json:"region_id"`
	ProductID ID          `json:"product_id"`
	RepID     ID          `json:"rep_id"`
	Amount    Money       `json:"amount"`
	Locked    bool        `json:"locked"`
	Trail     []TrailStep `json:"trail" gorm:"->;serializer:json"`
}

// A TrailOp says how a step of a trail makes an amount from the one before.
type TrailOp string

// The operations of a trail.
const (
	TrailSet   TrailOp = "set"   // the amount is Value
	TrailShare TrailOp = "share" // floor(before × Num ÷ Den) + Rounding
	TrailAdd   TrailOp = "add"   // before + Value
)

// A TrailStep is one step of how a cell came to its amount. Key is a
// translation key for the reader ("trail.goal", "trail.region", "trail.typed",
// "trail.import", "trail.moved" …) and Args are filled into it.
type TrailStep struct {
	Op       TrailOp  `json:"op"`
	Key      string   `json:"key"`
	Args     []string `json:"args,omitempty"`
	Value    Money    `json:"value,omitempty"`
	Num      int64    `json:"num,omitempty"`
	Den      int64    `json:"den,omitempty"`
	Rounding Money    `json:"rounding,omitempty"`
	Day      Date     `json:"day,omitempty"`
}

// Check reports a target with an empty period, a negative or huge amount, or
// both a rep and a region or product.
func (t Target) Check() error {
	switch {
	case t.Metric != Revenue:
		return Problem{Key: "problem.target.metric", Field: "metric", Args: []any{string(t.Metric)}}
	case t.Amount < 0:
		return Problem{Key: "problem.target.negative", Field: "amount"}
	case t.RepID != 0 && (t.RegionID != 0 || t.ProductID != 0):
		return Problem{Key: "problem.target.slice", Field: "rep"}
	}
	if err := checkAmount("amount", t.Amount); err != nil {
		return err
	}
	return t.Period.Check()
}

// A Goal is the decided total of the whole plan for one metric, with the
// evidence it rests on. It stands apart from the cells: goal − cells is the
// unallocated amount.
type Goal struct {
	ID       ID       `json:"id"`
	Metric   Metric   `json:"metric"` // unique
	Amount   *Money   `json:"amount"` // nil: not decided yet
	Reason   string   `json:"reason"`
	OwnerID  ID       `json:"owner_id"`
	Rhythm   string   `json:"rhythm"`    // template of calc: even, 25-30-25-20, 30-25-25-20, stairs, 2-3-4-5, plus-ten, history; or custom
	LastYear *Money   `json:"last_year"` // typed; nil: from orders
	Growth   *int     `json:"growth"`    // industry growth in hundredths of a per cent; nil: not entered
	Best     *Money   `json:"best"`      // own best year (S0-8); nil: not entered
	BestYear int      `json:"best_year"` // the year of Best; zero: not said
	Type     GoalType `json:"type"`      // growth, steady or cost_control; empty: growth
}

// Check reports a negative or huge amount, or growth beyond ±1,000 %.
func (g Goal) Check() error {
	if g.Metric != Revenue {
		return Problem{Key: "problem.target.metric", Field: "metric", Args: []any{string(g.Metric)}}
	}
	for field, m := range map[string]*Money{"amount": g.Amount, "last_year": g.LastYear, "best": g.Best} {
		if m == nil {
			continue
		}
		if *m < 0 {
			return Problem{Key: "problem.target.negative", Field: field}
		}
		if err := checkAmount(field, *m); err != nil {
			return err
		}
	}
	if g.Type != "" && g.Type != GrowthGoal && g.Type != SteadyGoal && g.Type != CostControl {
		return Problem{Key: "problem.goal.type", Field: "type", Args: []any{string(g.Type)}}
	}
	if g.Growth != nil && (*g.Growth < -100_000 || *g.Growth > 100_000) {
		return Problem{Key: "problem.goal.growth", Field: "growth"}
	}
	return checkText("reason", g.Reason, false)
}

// Reopenings is the kind of closed buckets opened again.
const Reopenings Kind = "reopenings"

// A Reopening lets targets of a closed bucket be changed, and says why.
type Reopening struct {
	ID     ID `json:"id"`
	Period `gorm:"embedded"`
	Reason string `json:"reason"`
	Day    Date   `json:"day"` // as-of date on which it was opened
}

// Check reports a reopening without a reason.
func (r Reopening) Check() error {
	if r.Reason == "" {
		return Problem{Key: "problem.reopening.reason", Field: "reason"}
	}
	if err := checkText("reason", r.Reason, true); err != nil {
		return err
	}
	return r.Period.Check()
}
