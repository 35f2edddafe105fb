package data

// The kinds of the customer portrait handbook.
const (
	Portraits   Kind = "portraits"
	NeedReviews Kind = "need_reviews"
	NeedSamples Kind = "need_samples"
)

// A Portrait is a page of the handbook 《客户画像手册》: what one sort of customers
// is like (S2-13).
type Portrait struct {
	ID       ID     `json:"id"`
	Name     string `json:"name"`   // identity
	Sort     string `json:"sort"`   // kind of business it describes; "": none in particular
	Pain     string `json:"pain"`   // what decides, and what hurts
	Budget   string `json:"budget"` // cycle of the budget
	Roles    string `json:"roles"`  // who buys
	Answer   string `json:"answer"` // what we say and do
	Updated  Date   `json:"updated"`
	Position int    `json:"position"`
}

// Check reports a portrait without name or with unfit text.
func (p Portrait) Check() error {
	for field, s := range map[string]string{"pain": p.Pain, "budget": p.Budget, "roles": p.Roles, "answer": p.Answer} {
		if err := checkText(field, s, false); err != nil {
			return err
		}
	}
	if err := checkText("sort", p.Sort, true); err != nil {
		return err
	}
	return checkTitle("name", p.Name)
}

// A NeedReview is the monthly review of what customers need (客户需求复盘会, S2-13).
type NeedReview struct {
	ID      ID     `json:"id"`
	Date    Date   `json:"date"`
	Summary string `json:"summary"` // what changes in the way we sell
}

// Check reports a review without day.
func (r NeedReview) Check() error {
	if r.Date == 0 {
		return Problem{Key: "problem.touch.date", Field: "date"}
	}
	return checkText("summary", r.Summary, false)
}

// A SampleSort says what a customer looked at in a review is.
type SampleSort string

// The samples of a review.
const (
	SampleSigned   SampleSort = "signed"
	SampleLost     SampleSort = "lost"
	SampleProspect SampleSort = "prospective"
)

// A NeedSample is one customer looked at in a review, and what changed with it.
type NeedSample struct {
	ID         ID         `json:"id"`
	ReviewID   ID         `json:"review_id"`
	CustomerID ID         `json:"customer_id"`
	PortraitID ID         `json:"portrait_id"` // the page it changes; zero: none
	Sort       SampleSort `json:"sort"`
	Pain       string     `json:"pain"`   // change in what decides
	Budget     string     `json:"budget"` // change of the budget's cycle
	Roles      string     `json:"roles"`  // change of who buys
	Position   int        `json:"position"`
}

// Check reports a sample of no review or customer, or of unknown sort.
func (s NeedSample) Check() error {
	switch {
	case s.ReviewID == 0:
		return Problem{Key: "problem.sample.review", Field: "review"}
	case s.CustomerID == 0:
		return Problem{Key: "problem.order.customer", Field: "customer"}
	case s.Sort != SampleSigned && s.Sort != SampleLost && s.Sort != SampleProspect:
		return Problem{Key: "problem.sample.sort", Field: "sort", Args: []any{string(s.Sort)}}
	}
	for field, x := range map[string]string{"pain": s.Pain, "budget": s.Budget, "roles": s.Roles} {
		if err := checkText(field, x, false); err != nil {
			return err
		}
	}
	return nil
}
