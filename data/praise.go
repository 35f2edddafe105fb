package data

// An Award is what a praise is given for (S0-31, S0-32).
type Award string

// The awards.
const (
	AwardReview   Award = "review"   // praise of a customer (客户好评奖)
	AwardLetter   Award = "letter"   // a hand-written letter of thanks
	AwardSprint   Award = "sprint"   // first of the month's sprint (销冠)
	AwardTeam     Award = "team"     // for the team
	AwardService  Award = "service"  // long service
	AwardProgress Award = "progress" // most progress
	AwardOther    Award = "other"
)

// Awards are the awards in their order.
var Awards = []Award{AwardReview, AwardLetter, AwardSprint, AwardTeam, AwardService, AwardProgress, AwardOther}

// Warm reports an award for what sales figures do not show.
func (a Award) Warm() bool { return a != AwardSprint && a != AwardProgress }

// An Incentive is the kind of a reward (S3-7).
type Incentive string

// The incentives.
const (
	Material  Incentive = "material"  // money
	Spiritual Incentive = "spiritual" // honour
	Career    Incentive = "career"    // promotion, training
)

// Incentives are the incentives in their order.
var Incentives = []Incentive{Material, Spiritual, Career}

// A Praise is one entry of the praise log.
type Praise struct {
	ID         ID        `json:"id"`
	RepID      ID        `json:"rep_id"` // zero: the whole team
	CustomerID ID        `json:"customer_id"`
	Date       Date      `json:"date"`
	Award      Award     `json:"award"`
	Incentive  Incentive `json:"incentive"`
	Text       string    `json:"text"`   // what for, in a sentence
	Reward     *Money    `json:"reward"` // minor units; nil: none
}

// Check reports a praise without day, award or words, and a reward below 0.
func (p Praise) Check() error {
	award, incentive := false, false
	for _, a := range Awards {
		award = award || a == p.Award
	}
	for _, i := range Incentives {
		incentive = incentive || i == p.Incentive
	}
	switch {
	case p.Date == 0:
		return Problem{Key: "problem.praise.date", Field: "date"}
	case !award:
		return Problem{Key: "problem.praise.award", Field: "award", Args: []any{string(p.Award)}}
	case !incentive:
		return Problem{Key: "problem.praise.incentive", Field: "incentive", Args: []any{string(p.Incentive)}}
	case p.Text == "":
		return Problem{Key: "problem.praise.text", Field: "text"}
	}
	if p.Reward != nil {
		if *p.Reward < 0 {
			return Problem{Key: "problem.praise.reward", Field: "reward"}
		}
		if err := checkAmount("reward", *p.Reward); err != nil {
			return err
		}
	}
	return checkText("text", p.Text, false)
}
