package data

// The kinds of goals beside revenue, their milestones and their results.
const (
	Objectives       Kind = "objectives"
	ObjectiveParts   Kind = "objective_parts"
	ObjectiveActuals Kind = "objective_actuals"
)

// A Reading says how "+5 %" on a rate is meant, which the sources leave open
// (S3-16).
type Reading string

// The readings. They differ for ratios only: 20 % and 5 % more make 25 % in
// points, 21 % relatively.
const (
	Relative Reading = "relative" // a part of last year's value; also when empty
	InPoints Reading = "points"   // percentage points on last year's value
)

// A Sort says whether an objective counts a result or what leads to it (S0-8).
type Sort string

// The two sets. Empty is as the metric has it.
const (
	ResultSort  Sort = "result"
	ProcessSort Sort = "process"
)

// An ObjectiveLevel is how ambitious an objective is; several of one metric may stand
// beside each other.
type ObjectiveLevel string

// The levels. Empty is the one everybody means.
const (
	BaseLevel      ObjectiveLevel = "base"
	StretchLevel   ObjectiveLevel = "stretch"
	ChallengeLevel ObjectiveLevel = "challenge"
)

// An Objective is what the year should bring of one metric. Its numbers are in
// the unit of its [Objective.Measure]. The objective of revenue has no number of
// its own: the goal and its cells are its numbers.
type Objective struct {
	ID       ID             `json:"id"`
	Metric   Metric         `json:"metric"`
	Level    ObjectiveLevel `json:"level"`     // base, stretch, challenge or empty
	Name     string         `json:"name"`      // of the manager's own metric; empty for those shipped
	Unit     Unit           `json:"unit"`      // of the manager's own metric; empty for those shipped
	UnitName string         `json:"unit_name"` // what is counted, such as 家; may be empty
	Lower    bool           `json:"lower"`     // of the manager's own metric: lower is better
	Sort     Sort           `json:"sort"`      // result or process; empty: as the metric has it
	Scale    int            `json:"scale"`     // top score in hundredths; zero: as the metric has it
	Target   *int64         `json:"target"`    // of the year; nil: not entered, or told by Growth
	Growth   *int           `json:"growth"`    // over last year, in hundredths of a per cent; nil: Target is typed
	Reading  Reading        `json:"reading"`   // how Growth of a ratio is meant
	LastYear *int64         `json:"last_year"` // typed; nil: from the orders where they tell it
	Weight   *int           `json:"weight"`    // hundredths of a per cent; nil: none
	OwnerID  ID             `json:"owner_id"`
	Due      Date           `json:"due"`       // zero: the end of the plan
	DrivesID ID             `json:"drives_id"` // the result objective that this process objective drives; zero: none
	Position int            `json:"position"`
}

// Measure is what is known about the objective's metric, its own settings
// included.
func (o Objective) Measure() Measure {
	m := o.Metric.Measure()
	if o.Metric == OwnMetric {
		m = Measure{Unit: o.Unit, Roll: RollSum, Lower: o.Lower}
		if o.Unit == RatioUnit || o.Unit == ScoreUnit {
			m.Roll = RollRate
		}
	}
	if o.Sort != "" {
		m.Process = o.Sort == ProcessSort
	}
	if m.Unit == ScoreUnit {
		m.Scale = DefaultScale
		if o.Scale > 0 {
			m.Scale = o.Scale
		}
	}
	return m
}

// Check reports an objective of an unknown metric, or with numbers its metric
// cannot have.
func (o Objective) Check() error {
	switch {
	case !o.Metric.Known():
		return Problem{Key: "problem.target.metric", Field: "metric", Args: []any{string(o.Metric)}}
	case o.Level != "" && o.Level != BaseLevel && o.Level != StretchLevel && o.Level != ChallengeLevel:
		return Problem{Key: "problem.objective.level", Field: "level", Args: []any{string(o.Level)}}
	case o.Sort != "" && o.Sort != ResultSort && o.Sort != ProcessSort:
		return Problem{Key: "problem.objective.sort", Field: "sort", Args: []any{string(o.Sort)}}
	case o.Reading != "" && o.Reading != Relative && o.Reading != InPoints:
		return Problem{Key: "problem.objective.reading", Field: "reading", Args: []any{string(o.Reading)}}
	case o.Scale < 0 || o.Scale > 1_000_00:
		return Problem{Key: "problem.objective.scale", Field: "scale"}
	case o.Weight != nil && (*o.Weight < 0 || *o.Weight > 100_00):
		return Problem{Key: "problem.objective.weight", Field: "weight"}
	case o.Growth != nil && (*o.Growth < -100_00 || *o.Growth > 1000_00):
		return Problem{Key: "problem.objective.growth", Field: "target"}
	case o.Growth != nil && o.Target != nil:
		return Problem{Key: "problem.objective.both", Field: "target"}
	case o.Metric == Revenue && (o.Growth != nil || o.Target != nil || o.LastYear != nil):
		return Problem{Key: "problem.objective.revenue", Field: "target"}
	case o.DrivesID != 0 && o.DrivesID == o.ID:
		return Problem{Key: "problem.objective.drives", Field: "drives"}
	}
	if err := o.checkName(); err != nil {
		return err
	}
	for field, n := range map[string]*int64{"target": o.Target, "last_year": o.LastYear} {
		if n == nil {
			continue
		}
		if err := o.Measure().CheckNumber(field, *n); err != nil {
			return err
		}
	}
	return nil
}

// checkName reports an own metric without name or unit, and a shipped one that
// has them.
func (o Objective) checkName() error {
	if err := checkText("unit_name", o.UnitName, true); err != nil {
		return err
	}
	if o.Metric != OwnMetric {
		if o.Name != "" || o.Unit != "" || o.Lower {
			return Problem{Key: "problem.objective.shipped", Field: "name"}
		}
		return nil
	}
	if o.Unit != MoneyUnit && o.Unit != CountUnit && o.Unit != RatioUnit && o.Unit != ScoreUnit {
		return Problem{Key: "problem.objective.unit", Field: "unit", Args: []any{string(o.Unit)}}
	}
	return checkTitle("name", o.Name)
}

// maxCount bounds counts and bases, so that sums and products cannot overflow.
const maxCount = 1_000_000_000_000

// CheckNumber reports a number that the measure cannot have: a negative count,
// a ratio beyond 100 %, a score beyond its scale, an amount no plan accepts.
// Profit and other amounts may be negative.
func (m Measure) CheckNumber(field string, n int64) error {
	switch {
	case m.Unit == MoneyUnit:
		return checkAmount(field, Money(n))
	case n < 0:
		return Problem{Key: "problem.objective.negative", Field: field}
	case m.Unit == RatioUnit && n > 100_00:
		return Problem{Key: "problem.objective.ratio", Field: field}
	case m.Unit == ScoreUnit && n > int64(m.Scale):
		return Problem{Key: "problem.objective.score", Field: field, Args: []any{float64(m.Scale) / 100}}
	case n > maxCount:
		return Problem{Key: "problem.objective.count", Field: field}
	}
	return nil
}

// An ObjectivePart is a milestone: what a quarter or month, of the whole firm or
// of one region, should bring of an objective. One that is not there is not
// entered.
type ObjectivePart struct {
	ID          ID `json:"id"`
	ObjectiveID ID `json:"objective_id"`
	Period      `gorm:"embedded"`
	RegionID    ID     `json:"region_id"` // zero: the whole firm
	Amount      int64  `json:"amount"`    // in the unit of the objective
	Base        *int64 `json:"base"`      // of a rate: how many leads, answers, heads, or how much money; nil: not entered
}

// Check reports a part of no objective, with an empty period or an impossible
// base. The amount is checked with the objective, which knows its unit.
func (p ObjectivePart) Check() error {
	if p.ObjectiveID == 0 {
		return Problem{Key: "problem.objective.none", Field: "objective"}
	}
	if err := checkAmount("amount", Money(p.Amount)); err != nil {
		return err
	}
	if p.Base != nil {
		if err := checkBase("base", *p.Base); err != nil {
			return err
		}
	}
	return p.Period.Check()
}

func checkBase(field string, n int64) error {
	if n < 0 {
		return Problem{Key: "problem.objective.negative", Field: field}
	}
	return checkAmount(field, Money(n))
}

// An ObjectiveActual is a result typed for a period: the number itself of a sum,
// numerator and denominator of a rate. The numerator of a ratio or an amount per
// piece is pieces or minor units; that of a score is the sum of the scores in
// hundredths.
type ObjectiveActual struct {
	ID          ID `json:"id"`
	ObjectiveID ID `json:"objective_id"`
	Period      `gorm:"embedded"`
	RegionID    ID     `json:"region_id"` // zero: the whole firm
	Num         int64  `json:"num"`
	Den         *int64 `json:"den"` // nil for a sum
}

// Check reports a result of no objective, with an empty period or an impossible
// denominator.
func (a ObjectiveActual) Check() error {
	if a.ObjectiveID == 0 {
		return Problem{Key: "problem.objective.none", Field: "objective"}
	}
	if err := checkAmount("num", Money(a.Num)); err != nil {
		return err
	}
	if a.Den != nil {
		if err := checkBase("den", *a.Den); err != nil {
			return err
		}
	}
	return a.Period.Check()
}
