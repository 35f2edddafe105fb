package data

import (
	"slices"
	"strings"
)

// The kinds of tier schemes.
const (
	Schemes     Kind = "schemes"
	SchemeTiers Kind = "scheme_tiers"
	TierBands   Kind = "tier_bands"
	Traits      Kind = "traits"
	Grades      Kind = "grades"
)

// A Method is how a scheme finds the tier of a customer.
type Method string

// The methods.
const (
	ByBands     Method = "bands"     // recency, frequency and money against bands (S4-10)
	ByQuintiles Method = "quintiles" // scores of 1 to 5 for each of the three
	ByScore     Method = "score"     // traits scored by a person, such as budget and intent (S2-14…16)
	ByHand      Method = "hand"      // a person says it
)

// A Cut is how a share of the population is cut where amounts are equal.
type Cut string

// The cuts of the top and bottom shares.
const (
	CutByRank   Cut = ""       // in the top 20 % is who has less than 20 % of the population strictly above
	CutByLinear Cut = "linear" // against the percentile, interpolated linearly (type 7)
	CutByCount  Cut = "count"  // exactly that many, ties by code
)

// A Scheme puts every customer into one tier. Several stand side by side; their
// Position is the order of precedence: the first scheme that leads and gives a
// customer a tier with a cadence says how often it is touched.
type Scheme struct {
	ID       ID     `json:"id"`
	Code     string `json:"code"` // identity: rfm, abc, value or the manager's own
	Name     string `json:"name"` // "" for a shipped one: the word of its code
	Method   Method `json:"method"`
	Leads    bool   `json:"leads"` // its tiers say how often customers are touched
	Window   int    `json:"window"`
	Top      int    `json:"top"`    // share of the population with the most money, thousandths
	Bottom   int    `json:"bottom"` // share with the least, thousandths
	Active   bool   `json:"active"` // the population is only those with a purchase in the window
	Cut      Cut    `json:"cut"`
	Position int    `json:"position"`
}

// RFM is the code of the scheme whose tiers targets and reports speak of.
const RFM = "rfm"

// Check reports a scheme without code, of unknown method, with a window that is
// not 1 day to ten years, or with shares that overlap.
func (s Scheme) Check() error {
	switch {
	case !slices.Contains([]Method{ByBands, ByQuintiles, ByScore, ByHand}, s.Method):
		return Problem{Key: "problem.scheme.method", Field: "method", Args: []any{string(s.Method)}}
	case !slices.Contains([]Cut{CutByRank, CutByLinear, CutByCount}, s.Cut):
		return Problem{Key: "problem.scheme.cut", Field: "cut", Args: []any{string(s.Cut)}}
	case s.Window < 1 || s.Window > 3660:
		return Problem{Key: "problem.scheme.window", Field: "window"}
	case s.Top < 0 || s.Top > 1000:
		return Problem{Key: "problem.scheme.share", Field: "top"}
	case s.Bottom < 0 || s.Bottom > 1000:
		return Problem{Key: "problem.scheme.share", Field: "bottom"}
	case s.Top+s.Bottom > 1000:
		return Problem{Key: "problem.scheme.shares", Field: "bottom"}
	}
	if err := checkText("name", s.Name, true); err != nil {
		return err
	}
	return checkTitle("code", s.Code)
}

// A Collection is who follows up money that a customer owes (S2-22).
type Collection string

// The ways of collecting. Empty: the rep reminds.
const (
	ByExecutive Collection = "executive" // contact on the executive level
	ByLegal     Collection = "legal"     // with legal assistance
	ByDiscount  Collection = "discount"  // a discount for paying now
)

// ServiceKeys are the services that ship, whose words are "service.<key>".
var ServiceKeys = []string{"ask", "benefits", "cases", "core_visit", "diagnosis", "executive", "framework", "mail", "manager", "offer", "pick",
	"plan", "seminar", "solutions", "starter", "versions", "whitepaper", "winback"}

// A Service is something done for the customers of a tier again and again.
type Service struct {
	Key   string `json:"key" doc:"word of a shipped service; empty: the text says it"`
	Text  string `json:"text" doc:"what is done; empty for a shipped one"`
	Every int    `json:"every" doc:"days between two; 0: once"`
}

// A SchemeTier is one tier of a scheme with what its customers get: how often
// they are touched, by which channels, with what service (S2-14…16, S4-10,
// S4-11). Days are calendar days.
type SchemeTier struct {
	ID         ID         `json:"id"`
	SchemeID   ID         `json:"scheme_id"`
	Tier       Tier       `json:"tier"`      // unique within the scheme
	Name       string     `json:"name"`      // "" for a shipped one: the word of its tier
	On         bool       `json:"on"`        // off: the rules leave it out
	Floor      *int       `json:"floor"`     // of scored schemes: lowest score, in hundredths of a point; nil: the rest
	Ideal      int        `json:"ideal"`     // days between touches as it should be; 0: no cadence
	Max        int        `json:"max"`       // days after which a touch is overdue; 0: never
	Weekly     int        `json:"weekly"`    // touches wanted a week; 0: not counted so
	Automatic  bool       `json:"automatic"` // mail and messages do it; nobody is reminded
	First      []Channel  `json:"first" gorm:"serializer:json"`
	Second     []Channel  `json:"second" gorm:"serializer:json"`
	Services   []Service  `json:"services" gorm:"serializer:json"`
	Proposal   int        `json:"proposal"` // days until the proposal made for the customer is out; 0: none
	Response   int        `json:"response"` // hours in which a question is answered; 0: not promised
	Collection Collection `json:"collection"`
	Position   int        `json:"position"` // as pages show them
}

// Check reports a tier of no scheme, a maximum below the ideal interval,
// negative days, and unknown channels.
func (t SchemeTier) Check() error {
	if t.SchemeID == 0 {
		return Problem{Key: "problem.tier.scheme", Field: "scheme"}
	}
	for field, n := range map[string]int{"ideal": t.Ideal, "max": t.Max, "weekly": t.Weekly, "proposal": t.Proposal, "response": t.Response} {
		if n < 0 || n > 3660 {
			return Problem{Key: "problem.tier.days", Field: field}
		}
	}
	if t.Max > 0 && t.Max < t.Ideal {
		return Problem{Key: "problem.tier.max", Field: "max", Args: []any{t.Max, t.Ideal}}
	}
	if t.Floor != nil && (*t.Floor < 0 || *t.Floor > 5_00) {
		return Problem{Key: "problem.tier.floor", Field: "floor"}
	}
	for _, c := range append(slices.Clone(t.First), t.Second...) {
		if err := c.Check(); err != nil {
			return err
		}
	}
	for _, s := range t.Services {
		if s.Every < 0 || s.Every > 3660 {
			return Problem{Key: "problem.tier.days", Field: "services"}
		}
		if s.Key == "" && strings.TrimSpace(s.Text) == "" || s.Key != "" && !slices.Contains(ServiceKeys, s.Key) {
			return Problem{Key: "problem.tier.service", Field: "services"}
		}
		if err := checkText("services", s.Text, true); err != nil {
			return err
		}
	}
	switch t.Collection {
	case "", ByExecutive, ByLegal, ByDiscount:
	default:
		return Problem{Key: "problem.tier.collection", Field: "collection", Args: []any{string(t.Collection)}}
	}
	if err := checkText("name", t.Name, true); err != nil {
		return err
	}
	return checkTitle("tier", string(t.Tier))
}

// A Frequency is the span in which purchases are counted: F ≥ 1 per month.
type Frequency string

// The rates.
const (
	PerYear    Frequency = "year"
	PerHalf    Frequency = "half"
	PerQuarter Frequency = "quarter"
	PerMonth   Frequency = "month"
)

// Frequencies says how many of a span make a year.
var Frequencies = map[Frequency]int{PerYear: 1, PerHalf: 2, PerQuarter: 4, PerMonth: 12}

// A MoneyClass is what a band asks of a customer's money.
type MoneyClass string

// The classes of money. Empty asks nothing.
const (
	TopMoney       MoneyClass = "top"        // among the top share
	NotTopMoney    MoneyClass = "not_top"    // not among it
	MiddleMoney    MoneyClass = "middle"     // neither top nor bottom
	NotBottomMoney MoneyClass = "not_bottom" // not among the bottom share
	BottomMoney    MoneyClass = "bottom"     // among the bottom share
)

// A TierBand is one rule of a scheme by bands: a customer for whom every limit that
// is set holds belongs to the tier. Bands are tested by Position; the first that
// holds wins. A kind of business that has bands of its own is judged by those
// alone (S4-10: a purchase a month suits trade, not projects).
type TierBand struct {
	ID       ID         `json:"id"`
	SchemeID ID         `json:"scheme_id"`
	Tier     Tier       `json:"tier"`
	Sort     string     `json:"sort"`      // kind of business; "": every one without bands of its own
	MinDays  *int       `json:"min_days"`  // R at least; nil: no limit
	MaxDays  *int       `json:"max_days"`  // R at most; nil: no limit
	MinCount *int       `json:"min_count"` // F at least, per Frequency; nil: no limit
	MinRate  Frequency  `json:"min_rate"`  // "" is per year
	MaxCount *int       `json:"max_count"` // F at most, per Frequency; nil: no limit
	MaxRate  Frequency  `json:"max_rate"`
	Newcomer *int       `json:"newcomer"` // first purchase at most so many days ago; nil: no limit
	Money    MoneyClass `json:"money"`
	Position int        `json:"position"` // order of precedence
}

// Check reports a band of no scheme or tier, with negative limits, with limits
// that nothing can meet, or of unknown rate or class.
func (b TierBand) Check() error {
	if b.SchemeID == 0 {
		return Problem{Key: "problem.tier.scheme", Field: "scheme"}
	}
	for field, n := range map[string]*int{"min_days": b.MinDays, "max_days": b.MaxDays, "min_count": b.MinCount, "max_count": b.MaxCount, "newcomer": b.Newcomer} {
		switch {
		case n != nil && *n < 0:
			return Problem{Key: "problem.band.negative", Field: field, Args: []any{b.Tier}}
		case n != nil && *n > 100_000:
			return Problem{Key: "problem.band.large", Field: field, Args: []any{b.Tier}}
		}
	}
	if b.MinDays != nil && b.MaxDays != nil && *b.MinDays > *b.MaxDays {
		return Problem{Key: "problem.band.days", Field: "max_days", Args: []any{b.Tier, *b.MinDays, *b.MaxDays}}
	}
	for field, r := range map[string]Frequency{"min_rate": b.MinRate, "max_rate": b.MaxRate} {
		if _, ok := Frequencies[r]; r != "" && !ok {
			return Problem{Key: "problem.band.rate", Field: field, Args: []any{string(r)}}
		}
	}
	switch b.Money {
	case "", TopMoney, NotTopMoney, MiddleMoney, NotBottomMoney, BottomMoney:
	default:
		return Problem{Key: "problem.band.money", Field: "money", Args: []any{string(b.Money)}}
	}
	if err := checkText("sort", b.Sort, true); err != nil {
		return err
	}
	return checkTitle("tier", string(b.Tier))
}

// A Trait is one thing a scored scheme asks about a customer, such as budget,
// answered with 1 to 5, where 5 is best for us.
type Trait struct {
	ID       ID     `json:"id"`
	SchemeID ID     `json:"scheme_id"`
	Code     string `json:"code"` // unique within the scheme
	Name     string `json:"name"` // "" for a shipped one
	Weight   int    `json:"weight"`
	Low      string `json:"low"`  // what 1 means; "" for a shipped one
	High     string `json:"high"` // what 5 means
	Position int    `json:"position"`
}

// Check reports a trait of no scheme, without code, or with a weight that is not
// 0 to 1,000.
func (t Trait) Check() error {
	if t.SchemeID == 0 {
		return Problem{Key: "problem.tier.scheme", Field: "scheme"}
	}
	if t.Weight < 0 || t.Weight > 1000 {
		return Problem{Key: "problem.trait.weight", Field: "weight"}
	}
	for field, s := range map[string]string{"name": t.Name, "low": t.Low, "high": t.High} {
		if err := checkText(field, s, true); err != nil {
			return err
		}
	}
	return checkTitle("code", t.Code)
}

// A Grade is what a person said about a customer in a scheme by score or by
// hand, on a day. The latest on or before a day counts; older ones are the
// customer's history.
type Grade struct {
	ID         ID             `json:"id"`
	SchemeID   ID             `json:"scheme_id"`
	CustomerID ID             `json:"customer_id"`
	Day        Date           `json:"day"`                           // unique with scheme and customer
	Scores     map[string]int `json:"scores" gorm:"serializer:json"` // by code of the trait, 1 to 5
	Tier       Tier           `json:"tier"`                          // by hand; "": as the scores say
	Reason     string         `json:"reason"`
}

// Check reports a grade of nobody, without day, with a score that is not 1 to 5,
// or one that says nothing.
func (g Grade) Check() error {
	switch {
	case g.SchemeID == 0:
		return Problem{Key: "problem.tier.scheme", Field: "scheme"}
	case g.CustomerID == 0:
		return Problem{Key: "problem.order.customer", Field: "customer"}
	case g.Day == 0:
		return Problem{Key: "problem.grade.day", Field: "day"}
	case g.Tier == "" && len(g.Scores) == 0:
		return Problem{Key: "problem.grade.empty", Field: "scores"}
	}
	for _, n := range g.Scores {
		if n < 1 || n > 5 {
			return Problem{Key: "problem.grade.score", Field: "scores"}
		}
	}
	return checkText("reason", g.Reason, true)
}
