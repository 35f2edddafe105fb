package data

// The kinds of staged execution.
const (
	Stages     Kind = "stages"
	Milestones Kind = "milestones"
	Criteria   Kind = "criteria"
)

// A Stage is a phase of the plan, such as launch, growth or sprint (S0-15…17).
type Stage struct {
	ID       ID     `json:"id"`
	Name     string `json:"name"`
	Period   `gorm:"embedded"`
	Position int `json:"position"`
}

// Check reports a stage without name or with an empty period.
func (s Stage) Check() error {
	if err := checkTitle("name", s.Name); err != nil {
		return err
	}
	return s.Period.Check()
}

// A Milestone is a piece of work in a stage, with an owner and acceptance
// criteria; one whose period is a single day is a point on the chart.
type Milestone struct {
	ID       ID     `json:"id"`
	StageID  ID     `json:"stage_id"`
	Name     string `json:"name"`
	Period   `gorm:"embedded"`
	OwnerID  ID   `json:"owner_id"`
	Progress int  `json:"progress"` // per cent done, as judged by the owner
	Accepted Date `json:"accepted"` // zero: not accepted
	Position int  `json:"position"`
}

// Check reports a milestone outside any stage, without name, or with progress
// beyond 0–100.
func (m Milestone) Check() error {
	switch {
	case m.StageID == 0:
		return Problem{Key: "problem.milestone.stage", Field: "stage"}
	case m.Progress < 0 || m.Progress > 100:
		return Problem{Key: "problem.milestone.progress", Field: "progress"}
	}
	if err := checkTitle("name", m.Name); err != nil {
		return err
	}
	return m.Period.Check()
}

// A Criterion is one condition a milestone is accepted by. It is a number to
// reach (Want, Have) or, when Want is nil, a yes or no (Met). With a measure the
// plan itself tells what is reached: Have is then what it told on the day of the
// acceptance, and nil before.
type Criterion struct {
	ID          ID     `json:"id"`
	MilestoneID ID     `json:"milestone_id"`
	Text        string `json:"text"`
	Want        *int64 `json:"want"` // thousandths of Unit to reach; nil: yes or no
	Have        *int64 `json:"have"` // thousandths of Unit reached; nil: not measured
	Unit        string `json:"unit"` // what is counted, such as 家 or %
	Met         bool   `json:"met"`  // answer of a yes-or-no criterion
	OwnerID     ID     `json:"owner_id"`
	Position    int    `json:"position"`

	AtMost    bool   `json:"at_most"`    // Want is the most there may be, not the least
	Measure   string `json:"measure"`    // code of what the plan measures; "": typed into Have
	Scope     string `json:"scope"`      // firm, region, product or rep; "" without a measure
	RegionID  ID     `json:"region_id"`  // of the scope region; zero: none, or removed since
	ProductID ID     `json:"product_id"` // of the scope product
	RepID     ID     `json:"rep_id"`     // of the scope rep
}

// Record is the record whose number the criterion reads; zero is the firm, or a
// record that was removed, which known tells apart.
func (c Criterion) Record() (id ID, known bool) {
	switch c.Scope {
	case RegionScope:
		id = c.RegionID
	case ProductScope:
		id = c.ProductID
	case RepScope:
		id = c.RepID
	default:
		return 0, true
	}
	return id, id != 0
}

// TableName is the kind: the plural is not a regular one.
func (Criterion) TableName() string { return string(Criteria) }

// Passed reports whether the criterion is fulfilled.
func (c Criterion) Passed() bool {
	if c.Want == nil {
		return c.Met
	}
	if c.Have == nil {
		return false
	}
	if c.AtMost {
		return *c.Have <= *c.Want
	}
	return *c.Have >= *c.Want
}

// Check reports a criterion without milestone or text, or one that is measured
// and has no number to reach.
func (c Criterion) Check() error {
	if c.MilestoneID == 0 {
		return Problem{Key: "problem.criterion.milestone", Field: "milestone"}
	}
	if c.Measure != "" && c.Want == nil {
		return Problem{Key: "problem.criterion.want", Field: "want"}
	}
	switch c.Scope {
	case "", FirmScope, RegionScope, ProductScope, RepScope:
	default:
		return Problem{Key: "problem.criterion.scope", Field: "scope", Args: []any{c.Scope}}
	}
	if err := checkText("unit", c.Unit, true); err != nil {
		return err
	}
	return checkTitle("text", c.Text)
}

// checkTitle reports a one-line text that is missing or unfit.
func checkTitle(field, s string) error {
	if s == "" {
		return Problem{Key: "problem.title", Field: field}
	}
	return checkText(field, s, true)
}
