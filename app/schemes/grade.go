package schemes

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// GradeCustomers says where customers stand in a scheme by score or by hand, all
// the same, in one step: their scores, or the tier itself. Whoever comes into a
// tier that promises a proposal and was not in it gets a play to write it (S2-14).
type GradeCustomers struct {
	Scheme string         `json:"scheme" doc:"code of a scheme by score or by hand"`
	Codes  []string       `json:"codes" doc:"codes of the customers"`
	Day    data.Date      `json:"day" doc:"day of the judgement; empty: the plan's today"`
	Scores map[string]int `json:"scores" doc:"1 to 5 by code of the trait, such as budget, intent, chain; empty for a scheme by hand"`
	Tier   data.Tier      `json:"tier" doc:"tier by hand; empty: as the scores say"`
	Reason string         `json:"reason" doc:"why; may be empty"`
}

// Label names the change.
func (GradeCustomers) Label() string { return "command.GradeCustomers" }

// RemoveGrade takes the latest grade of a customer in a scheme back.
type RemoveGrade struct {
	Scheme   string `json:"scheme" doc:"code of a scheme by score or by hand"`
	Customer string `json:"customer" doc:"code of the customer"`
}

// Label names the change.
func (RemoveGrade) Label() string { return "command.RemoveGrade" }

// Apply removes the grade.
func (c RemoveGrade) Apply(tx store.Tx) error {
	x, err := tx.Scheme(c.Scheme)
	if err != nil {
		return err
	}
	who, err := app.CustomerOf(tx.Reader, c.Customer)
	if err != nil {
		return err
	}
	grades, err := tx.Grades(maxDate)
	if err != nil {
		return err
	}
	last := data.ID(0)
	for _, g := range grades {
		if g.SchemeID == x.ID && g.CustomerID == who.ID {
			last = g.ID
		}
	}
	if last == 0 {
		return data.Problem{Key: "problem.grade.none", Field: "customer", Args: []any{who.Name}}
	}
	tx.About(who.Name)
	return tx.Remove(data.Grades, last)
}

// maxDate is after any grade.
const maxDate = data.Date(1 << 31)

// Apply stores a grade for each customer and opens the proposals.
func (c GradeCustomers) Apply(tx store.Tx) error {
	x, err := RulesOf(tx.Reader, c.Scheme)
	if err != nil {
		return err
	}
	if err := c.fits(tx.Reader, x); err != nil {
		return err
	}
	if len(c.Codes) == 0 {
		return data.Problem{Key: "problem.customers.none", Field: "codes"}
	}
	day := c.Day
	if day == 0 {
		if day, err = app.TodayIn(tx); err != nil {
			return err
		}
	}
	if err := app.Happened(tx, "day", day); err != nil {
		return err
	}
	before, err := Place(tx.Reader, day)
	if err != nil {
		return err
	}
	people := make([]data.Customer, 0, len(c.Codes))
	for _, code := range c.Codes {
		who, err := tx.CustomerByCode(code)
		if err != nil {
			return data.At("codes", err)
		}
		if err := tx.SaveGrade(data.Grade{SchemeID: x.Scheme.ID, CustomerID: who.ID, Day: day, Scores: c.Scores, Tier: c.Tier, Reason: strings.TrimSpace(c.Reason)}); err != nil {
			return err
		}
		people = append(people, who)
	}
	tx.About(about(people))
	after, err := Place(tx.Reader, day)
	if err != nil {
		return err
	}
	return proposals(tx, x, people, day, before, after)
}

// about names the one customer, or says how many there are.
func about(people []data.Customer) string {
	if len(people) == 1 {
		return people[0].Name
	}
	return strconv.Itoa(len(people))
}

// fits reports a judgement that does not suit the scheme.
func (c GradeCustomers) fits(r store.Reader, x RuleSet) error {
	switch x.Scheme.Method {
	case data.ByScore:
	case data.ByHand:
		if len(c.Scores) > 0 || c.Tier == "" {
			return data.Problem{Key: "problem.grade.hand", Field: "tier"}
		}
	default:
		return data.Problem{Key: "problem.grade.method", Field: "scheme", Args: []any{x.Scheme.Code}}
	}
	if c.Tier != "" && !x.Has(c.Tier) {
		return data.Problem{Key: "problem.rules.tier", Field: "tier", Args: []any{string(c.Tier)}}
	}
	traits, err := r.Traits()
	if err != nil {
		return err
	}
	for code := range c.Scores {
		if !slices.ContainsFunc(traits, func(t data.Trait) bool { return t.SchemeID == x.Scheme.ID && t.Code == code }) {
			return data.Problem{Key: "problem.grade.trait", Field: "scores", Args: []any{code}}
		}
	}
	return nil
}

// proposals opens a play to write the proposal for everyone who came into a tier
// that promises one, due in as many days as it says; its owner is who looks after
// the customer. A customer with an open one gets no second.
func proposals(tx store.Tx, x RuleSet, people []data.Customer, day data.Date, before, after *Placing) error {
	for _, who := range people {
		tier := after.Tier(x.Scheme.Code, who.ID)
		t, ok := after.SchemeTier(x.Scheme.Code, tier)
		if !ok || t.Proposal == 0 || before.Tier(x.Scheme.Code, who.ID) == tier {
			continue
		}
		plays, err := tx.PlaysOf(who.ID)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(plays, func(p data.Play) bool { return p.Kind == data.ProposalPlay && p.Closed == 0 }) {
			continue
		}
		if _, err := tx.SavePlay(data.Play{CustomerID: who.ID, Kind: data.ProposalPlay, OwnerID: who.RepID,
			Opened: day, Due: day + data.Date(t.Proposal), Trigger: "grade"}); err != nil {
			return err
		}
	}
	return nil
}

// ScoreIn asks which tier scores would come to, before anything is saved.
type ScoreIn struct {
	Scheme string         `json:"scheme" doc:"code of a scheme by score; empty: abc"`
	Scores map[string]int `json:"scores" doc:"1 to 5 by code of the trait"`
}

// A ScoreOut is the weighted mean of the scores and the tier it comes to.
type ScoreOut struct {
	Points int       `json:"points"` // hundredths of a point, rounded down
	Tier   data.Tier `json:"tier"`   // empty: no tier reaches so low, or nothing is scored
}

// Score answers which tier scores come to.
func Score(r store.Reader, _ data.Date, in ScoreIn) (ScoreOut, error) {
	x, err := RulesOf(r, cmp.Or(in.Scheme, "abc"))
	if err != nil {
		return ScoreOut{}, err
	}
	c := GradeCustomers{Scores: in.Scores}
	if x.Scheme.Method != data.ByScore {
		return ScoreOut{}, data.Problem{Key: "problem.grade.method", Field: "scheme", Args: []any{x.Scheme.Code}}
	}
	if err := c.fits(r, x); err != nil {
		return ScoreOut{}, err
	}
	for _, n := range in.Scores {
		if n < 1 || n > 5 {
			return ScoreOut{}, data.Problem{Key: "problem.grade.score", Field: "scores"}
		}
	}
	traits, err := r.Traits()
	if err != nil {
		return ScoreOut{}, err
	}
	g := data.Grade{SchemeID: x.Scheme.ID, Scores: in.Scores}
	sum, weight := points(g, traits)
	if weight == 0 {
		return ScoreOut{}, nil
	}
	return ScoreOut{sum / weight, graded(g, x.Tiers, traits)}, nil
}
