package data

// The kinds of customer health.
const (
	HealthRules  Kind = "health_rules"
	Assessments  Kind = "assessments"
	HealthScores Kind = "health_scores"
)

// A HealthRule says what the health score of a customer is made of (S2-17). The
// weights are relative to each other; an input that is not known is left out and
// the others carry its weight. There is at most one.
type HealthRule struct {
	ID          ID  `json:"-"`
	Interaction int `json:"interaction"` // weight of touches against the cadence
	Need        int `json:"need"`        // of how well we fit the need, as judged
	Budget      int `json:"budget"`      // of how budget is released, as judged
	Complaints  int `json:"complaints"`  // of complaints
	Overdue     int `json:"overdue"`     // of money that is overdue
	Trend       int `json:"trend"`       // of orders against the same days a year ago, else the span before
	Red         int `json:"red"`         // a score up to it is red
	Amber       int `json:"amber"`       // a score up to it is amber, above it green
	Days        int `json:"days"`        // span that interaction, complaints and trend look back
	Stale       int `json:"stale"`       // days after which a judgement no longer counts; 0: it always does
}

// DefaultHealthRule is the rule of a plan that has set none: bands of 0–50,
// 51–75 and 76–100.
func DefaultHealthRule() HealthRule {
	return HealthRule{Interaction: 30, Need: 20, Budget: 20, Complaints: 10, Overdue: 10, Trend: 10, Red: 50, Amber: 75, Days: 90, Stale: 180}
}

// Check reports weights that are negative or all zero, bands out of order, and a
// span that is not 7 to 730 days.
func (h HealthRule) Check() error {
	sum := 0
	for field, n := range map[string]int{"interaction": h.Interaction, "need": h.Need, "budget": h.Budget, "complaints": h.Complaints, "overdue": h.Overdue, "trend": h.Trend} {
		if n < 0 || n > 1000 {
			return Problem{Key: "problem.health.weight", Field: field}
		}
		sum += n
	}
	switch {
	case sum == 0:
		return Problem{Key: "problem.health.weights", Field: "interaction"}
	case h.Red < 0 || h.Amber <= h.Red || h.Amber > 100:
		return Problem{Key: "problem.health.bands", Field: "amber"}
	case h.Days < 7 || h.Days > 730:
		return Problem{Key: "problem.health.days", Field: "days"}
	case h.Stale < 0 || h.Stale > 3660:
		return Problem{Key: "problem.care.days", Field: "stale"}
	}
	return nil
}

// An Assessment is what a person judged about a customer on a day.
type Assessment struct {
	ID         ID     `json:"id"`
	CustomerID ID     `json:"customer_id"`
	Day        Date   `json:"day"`    // unique with the customer
	Need       *int   `json:"need"`   // fit to the need, 0 to 100; nil: not judged
	Budget     *int   `json:"budget"` // rhythm of budget release, 0 to 100; nil: not judged
	Note       string `json:"note"`
}

// Check reports a judgement of nobody, without day, that says nothing, or out of
// 0 to 100.
func (a Assessment) Check() error {
	switch {
	case a.CustomerID == 0:
		return Problem{Key: "problem.order.customer", Field: "customer"}
	case a.Day == 0:
		return Problem{Key: "problem.grade.day", Field: "day"}
	case a.Need == nil && a.Budget == nil:
		return Problem{Key: "problem.assessment.none", Field: "need"}
	}
	for field, n := range map[string]*int{"need": a.Need, "budget": a.Budget} {
		if n != nil && (*n < 0 || *n > 100) {
			return Problem{Key: "problem.health.score", Field: field}
		}
	}
	return checkText("note", a.Note, false)
}

// A HealthScore is the health of a customer as it was recorded on a day.
type HealthScore struct {
	ID         ID           `json:"id"`
	CustomerID ID           `json:"customer_id"`
	Day        Date         `json:"day"`   // unique with the customer
	Score      int          `json:"score"` // 0 to 100
	Parts      []HealthPart `json:"parts" gorm:"serializer:json"`
}

// A HealthPart is what one input gave.
type HealthPart struct {
	Input  string `json:"input"` // interaction, need, budget, complaints, overdue or trend
	Value  int    `json:"value"` // 0 to 100
	Weight int    `json:"weight"`
}

// Check reports a score of nobody, without day, or out of 0 to 100.
func (h HealthScore) Check() error {
	switch {
	case h.CustomerID == 0:
		return Problem{Key: "problem.order.customer", Field: "customer"}
	case h.Day == 0:
		return Problem{Key: "problem.grade.day", Field: "day"}
	case h.Score < 0 || h.Score > 100:
		return Problem{Key: "problem.health.score", Field: "score"}
	}
	return nil
}
