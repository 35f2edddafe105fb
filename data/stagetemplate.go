package data

// StageTemplates is the kind of the manager's own templates of stages.
const StageTemplates Kind = "stage_templates"

// A StageTemplate is a pattern of stages that can be laid into a plan from any
// day on.
type StageTemplate struct {
	ID   ID           `json:"id"`
	Name string       `json:"name"`
	Body StagePattern `json:"body" gorm:"serializer:json"`
}

// A StagePattern is stages with all that is in them. Days are counted from the
// day the pattern is laid on; until is the first day after.
type StagePattern struct {
	Stages []PatternStage `json:"stages"`
}

// A PatternStage is a stage of a pattern.
type PatternStage struct {
	Name       string             `json:"name"`
	From       int                `json:"from"`
	Until      int                `json:"until"`
	Milestones []PatternMilestone `json:"milestones,omitempty"`
	Actions    []PatternAction    `json:"actions,omitempty"`
}

// A PatternMilestone is a milestone of a pattern. Its number is its place among
// all milestones of the pattern, counted from 0.
type PatternMilestone struct {
	Name     string             `json:"name"`
	Role     string             `json:"role,omitempty"` // whose work it is, such as marketing; "": not said
	From     int                `json:"from"`
	Until    int                `json:"until"`
	Criteria []PatternCriterion `json:"criteria,omitempty"`
	After    []PatternAfter     `json:"after,omitempty"`
}

// A PatternCriterion is a criterion of a pattern, of the firm as a whole; see
// [Criterion].
type PatternCriterion struct {
	Text    string `json:"text"`
	Want    *int64 `json:"want,omitempty"` // thousandths of Unit; nil: yes or no
	Unit    string `json:"unit,omitempty"`
	Measure string `json:"measure,omitempty"`
	AtMost  bool   `json:"at_most,omitempty"`
}

// A PatternAfter is a dependency of a pattern.
type PatternAfter struct {
	Milestone int `json:"milestone"` // number of the one that comes before
	Lag       int `json:"lag,omitempty"`
}

// A PatternAction is an action of a pattern.
type PatternAction struct {
	Text      string `json:"text"`
	Role      string `json:"role,omitempty"`
	Due       int    `json:"due"`
	Milestone *int   `json:"milestone,omitempty"` // number of the one it serves; nil: none
}

// Check reports a template without name, or whose pattern does not fit together.
func (t StageTemplate) Check() error {
	if err := checkTitle("name", t.Name); err != nil {
		return err
	}
	return t.Body.Check()
}

// Milestones is how many milestones the pattern has.
func (p StagePattern) Milestones() (n int) {
	for _, s := range p.Stages {
		n += len(s.Milestones)
	}
	return n
}

// Days is how many days the pattern takes.
func (p StagePattern) Days() (days int) {
	for _, s := range p.Stages {
		days = max(days, s.Until)
		for _, m := range s.Milestones {
			days = max(days, m.Until)
		}
	}
	return days
}

// Roles lists whose work the pattern has, each once, in their order.
func (p StagePattern) Roles() (roles []string) {
	seen := map[string]bool{"": true}
	add := func(role string) {
		if !seen[role] {
			seen[role] = true
			roles = append(roles, role)
		}
	}
	for _, s := range p.Stages {
		for _, m := range s.Milestones {
			add(m.Role)
		}
		for _, a := range s.Actions {
			add(a.Role)
		}
	}
	return roles
}

// patternFar is how many days from its begin a pattern may reach, either way.
const patternFar = 3700

// Check reports a pattern without stages, with days that make no period, or with
// a dependency on a milestone it does not have.
func (p StagePattern) Check() error {
	if len(p.Stages) == 0 {
		return Problem{Key: "problem.template.empty", Field: "name"}
	}
	all := p.Milestones()
	n := 0
	for _, s := range p.Stages {
		if err := checkPattern(s.Name, s.From, s.Until); err != nil {
			return err
		}
		for _, m := range s.Milestones {
			if err := checkPattern(m.Name, m.From, m.Until); err != nil {
				return err
			}
			for _, a := range m.After {
				if a.Milestone < 0 || a.Milestone >= all || a.Milestone == n || a.Lag < 0 || a.Lag > LagMost {
					return Problem{Key: "problem.template.after", Field: "name", Args: []any{m.Name}}
				}
			}
			for _, c := range m.Criteria {
				if err := checkTitle("text", c.Text); err != nil {
					return err
				}
			}
			n++
		}
		for _, a := range s.Actions {
			if err := checkPattern(a.Text, a.Due, a.Due+1); err != nil {
				return err
			}
			if a.Milestone != nil && (*a.Milestone < 0 || *a.Milestone >= all) {
				return Problem{Key: "problem.template.serves", Field: "name", Args: []any{a.Text}}
			}
		}
	}
	return nil
}

func checkPattern(name string, from, until int) error {
	if from < -patternFar || until > patternFar || until <= from {
		return Problem{Key: "problem.template.days", Field: "name", Args: []any{name}}
	}
	return checkTitle("name", name)
}
