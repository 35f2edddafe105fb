package data

import "slices"

// The kinds of touches with customers, and of the rules about care for them.
const (
	Touches   Kind = "touches"
	CareRules Kind = "care_rules"
)

// A Channel is how a customer is touched (S4-11).
type Channel string

// The channels, the personal ones first.
const (
	ByPhone     Channel = "phone"
	ByVisit     Channel = "visit"
	ByExecVisit Channel = "executive" // a visit on the executive level
	ByMeeting   Channel = "meeting"   // online, or at ours
	ByWeCom     Channel = "wecom"
	ByStream    Channel = "stream"  // online livestream
	BySeminar   Channel = "seminar" // online seminar
	ByEmail     Channel = "email"
	BySMS       Channel = "sms"
	ByCommunity Channel = "community"
	ByOfficial  Channel = "official" // official account
	ByMini      Channel = "mini"     // mini-program
)

// Channels lists every channel.
var Channels = []Channel{ByPhone, ByVisit, ByExecVisit, ByMeeting, ByWeCom, ByStream, BySeminar, ByEmail, BySMS, ByCommunity, ByOfficial, ByMini}

// Check reports an unknown channel.
func (c Channel) Check() error {
	if !slices.Contains(Channels, c) {
		return Problem{Key: "problem.channel", Field: "channel", Args: []any{string(c)}}
	}
	return nil
}

// A Touch is one contact with a customer that took place.
type Touch struct {
	ID         ID      `json:"id"`
	CustomerID ID      `json:"customer_id"`
	ContactID  ID      `json:"contact_id"` // whom; zero: not said
	RepID      ID      `json:"rep_id"`     // who of ours; zero: not said
	Date       Date    `json:"date"`
	Channel    Channel `json:"channel"`
	Effective  bool    `json:"effective"` // somebody was reached and something came of it
	Outcome    string  `json:"outcome"`
	Next       string  `json:"next"`     // what is to follow
	NextDay    Date    `json:"next_day"` // when; zero: as the cadence says
	Service    string  `json:"service"`  // service of the customer's tier that it was, by key or text; "": none
	ImportID   ID      `json:"import_id"`
}

// TableName is the kind: the plural is not a regular one.
func (Touch) TableName() string { return string(Touches) }

// Check reports a touch with nobody, without day, by an unknown channel, or with
// a next step before it.
func (t Touch) Check() error {
	switch {
	case t.CustomerID == 0:
		return Problem{Key: "problem.order.customer", Field: "customer"}
	case t.Date == 0:
		return Problem{Key: "problem.touch.date", Field: "date"}
	case t.NextDay != 0 && t.NextDay < t.Date:
		return Problem{Key: "problem.touch.next", Field: "next_day", Args: []any{t.Date}}
	}
	if err := t.Channel.Check(); err != nil {
		return err
	}
	if err := checkText("outcome", t.Outcome, false); err != nil {
		return err
	}
	if err := checkText("service", t.Service, true); err != nil {
		return err
	}
	return checkText("next", t.Next, true)
}

// A CareRule is what the plan promises about care: when silence escalates, how
// early renewals begin, what is paid in time, what complaints may be. There is
// at most one. Days are calendar days; rates are hundredths of a per cent.
type CareRule struct {
	ID            ID      `json:"-"`
	AnyTouch      bool    `json:"any_touch"`      // a touch that was not effective restarts the clock too
	TellRep       int     `json:"tell_rep"`       // days over the limit until the rep is told
	TellManager   int     `json:"tell_manager"`   // until the manager is
	HighRisk      int     `json:"high_risk"`      // until the customer counts as at high risk
	RenewalAhead  int     `json:"renewal_ahead"`  // days before the end of a contract (S2-22)
	RenewalOver   int     `json:"renewal_over"`   // renewal amount over its target that earns the coefficient
	RenewalReward int     `json:"renewal_reward"` // what is added to the commission then
	Collected     int     `json:"collected"`      // collection rate wanted in a quarter (S2-26)
	ComplaintFine int     `json:"complaint_fine"` // complaint rate that is fine (S4-15)
	ComplaintBad  int     `json:"complaint_bad"`  // above it the alarm is raised (S4-26)
	ComplaintDays int     `json:"complaint_days"` // days to settle a complaint (S0-25)
	Satisfaction  int     `json:"satisfaction"`   // wanted, in hundredths of a point of 5 (S4-13)
	RepurchaseLow int     `json:"repurchase_low"` // fall of the core customers' repurchase rate that is an alarm (S4-26)
	Repurchase    Reading `json:"repurchase"`     // how that fall is meant: relative or in points
	LostDays      int     `json:"lost_days"`      // days to follow up a lost customer (S4-27)
	DeciderDays   int     `json:"decider_days"`   // days to get to know a new decision maker (S2-40)
}

// DefaultCareRule is the rule of a plan that has set none.
func DefaultCareRule() CareRule {
	return CareRule{TellRep: 3, TellManager: 5, HighRisk: 7, RenewalAhead: 30, RenewalOver: 10_00, RenewalReward: 20_00, Collected: 95_00,
		ComplaintFine: 1_00, ComplaintBad: 2_00, ComplaintDays: 3, Satisfaction: 4_50, RepurchaseLow: 10_00, Repurchase: Relative,
		LostDays: 3, DeciderDays: 14}
}

// Check reports days that are negative or not in order, and rates out of bounds.
func (c CareRule) Check() error {
	for field, n := range map[string]int{"tell_rep": c.TellRep, "tell_manager": c.TellManager, "high_risk": c.HighRisk, "renewal_ahead": c.RenewalAhead,
		"complaint_days": c.ComplaintDays, "lost_days": c.LostDays, "decider_days": c.DeciderDays} {
		if n < 0 || n > 3660 {
			return Problem{Key: "problem.care.days", Field: field}
		}
	}
	for field, n := range map[string]int{"renewal_over": c.RenewalOver, "renewal_reward": c.RenewalReward, "collected": c.Collected,
		"complaint_fine": c.ComplaintFine, "complaint_bad": c.ComplaintBad, "repurchase_low": c.RepurchaseLow} {
		if n < 0 || n > 1000_00 {
			return Problem{Key: "problem.care.rate", Field: field}
		}
	}
	switch {
	case c.TellRep > c.TellManager || c.TellManager > c.HighRisk:
		return Problem{Key: "problem.care.order", Field: "tell_manager"}
	case c.ComplaintFine > c.ComplaintBad:
		return Problem{Key: "problem.care.complaints", Field: "complaint_bad"}
	case c.Satisfaction < 0 || c.Satisfaction > 5_00:
		return Problem{Key: "problem.rating.score", Field: "satisfaction"}
	case c.Repurchase != "" && c.Repurchase != Relative && c.Repurchase != InPoints:
		return Problem{Key: "problem.care.reading", Field: "repurchase"}
	}
	return nil
}
