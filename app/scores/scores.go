// Package scores judges people fairly: a score card that explains every point
// (S4-14), floors that only ever lower it (S4-15), the sprint board (S0-31) and
// praise for what figures do not show (S0-32).
package scores

import (
	"cmp"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SetScoreRules]("SetScoreRules"),
		app.CommandOf[ResetScoreRules]("ResetScoreRules"),
		app.CommandOf[SetScoreMarks]("SetScoreMarks"),
		app.CommandOf[SavePraise]("SavePraise"),
		app.CommandOf[RemovePraise]("RemovePraise"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("scores", Scores),
		app.QuestionOf("score_trend", Trend),
		app.QuestionOf("leaderboard", Leaderboard),
		app.QuestionOf("praises", Praises),
		app.QuestionOf("score_rules", Rules),
	}
}

// How long a period is.
const (
	ByMonth   = "month"
	ByQuarter = "quarter" // three months of the plan; also when empty
	ByYear    = "year"    // the whole plan
)

// PeriodOf is the period of a kind that a day lies in. Quarters are counted from
// the first day of the plan.
func PeriodOf(plan data.Plan, by string, day data.Date) (data.Period, error) {
	switch by {
	case ByMonth:
		return day.Month().Period(), nil
	case "", ByQuarter:
		first := plan.Period().From.Month()
		n := int(day.Month() - first)
		if n < 0 {
			n -= 2
		}
		from := first + data.Month(n/3*3)
		return data.Period{From: from.Start(), Until: (from + 3).Start()}, nil
	case ByYear:
		return plan.Period(), nil
	}
	return data.Period{}, data.Problem{Key: "problem.score.by", Field: "by", Args: []any{by}}
}

// before is the period of the same kind just before one.
func before(plan data.Plan, by string, p data.Period) data.Period {
	if by == ByYear {
		return plan.LastYear().Period()
	}
	q, _ := PeriodOf(plan, by, p.From-1) // the kind has been looked at
	return q
}

// RulesIn has no fields.
type RulesIn struct{}

// Rules answers what a score card is made of.
func Rules(r store.Reader, _ data.Date, _ RulesIn) (data.ScoreRule, error) { return r.ScoreRule() }

// SetScoreRules says what a score card is made of and what a missed floor costs.
type SetScoreRules struct {
	Items           []Item `json:"items" doc:"the indicators that count; their weights make 100 points"`
	FollowFloor     int    `json:"follow_floor" doc:"least share of leads followed up in time, hundredths of a per cent, usually 9500"`
	FollowPoints    int    `json:"follow_points" doc:"what missing it takes off the score, hundredths of a point"`
	FollowCut       int    `json:"follow_cut" doc:"what missing it takes off the bonus, hundredths of a per cent"`
	ComplaintPoints int    `json:"complaint_points" doc:"what too many complaints take off the score, hundredths of a point; the limit is that of the rules of service"`
	ComplaintCut    int    `json:"complaint_cut" doc:"what too many complaints take off the bonus, hundredths of a per cent"`
	Serious         int    `json:"serious" doc:"periods in a row with a floor missed that are serious, usually 2"`
}

// An Item is how an indicator is turned into points.
type Item struct {
	Indicator data.Indicator `json:"indicator" doc:"attainment, new_customers, high_value, repurchase, satisfaction, training, data_use, team or cooperation"`
	Weight    int            `json:"weight" doc:"hundredths of a point"`
	Zero      int64          `json:"zero" doc:"value that earns nothing, in hundredths of its unit"`
	Full      int64          `json:"full" doc:"value that earns the whole weight, in hundredths of its unit: 10000 is 100 %, 450 is a rating of 4.5, 100 is one new customer a month"`
	Cap       int            `json:"cap" doc:"most it earns of its weight, hundredths of a per cent, 10000 to 20000; above 10000 it makes up for others of its part; 0: 10000"`
	Typed     bool           `json:"typed" doc:"true: the manager's mark counts; false: what the plan works out, the mark only where it cannot"`
}

// Label names the change.
func (SetScoreRules) Label() string { return "command.SetScoreRules" }

// Apply stores the rules.
func (c SetScoreRules) Apply(tx store.Tx) error { return tx.SaveScoreRule(c.rule()) }

func (c SetScoreRules) rule() data.ScoreRule {
	rule := data.ScoreRule{FollowFloor: c.FollowFloor, FollowPoints: c.FollowPoints, FollowCut: c.FollowCut, ComplaintPoints: c.ComplaintPoints, ComplaintCut: c.ComplaintCut, Serious: c.Serious}
	for _, x := range c.Items {
		rule.Items = append(rule.Items, data.ScoreItem{Indicator: x.Indicator, Weight: x.Weight, Zero: x.Zero, Full: x.Full, Cap: cmp.Or(x.Cap, 100_00), Typed: x.Typed})
	}
	return rule
}

// ResetScoreRules brings the usual rules back.
type ResetScoreRules struct{}

// Label names the change.
func (ResetScoreRules) Label() string { return "command.ResetScoreRules" }

// Apply stores the usual rules.
func (ResetScoreRules) Apply(tx store.Tx) error { return tx.SaveScoreRule(data.DefaultScoreRule()) }
